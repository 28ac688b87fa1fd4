//! The stream that says how the package is locked (MS-OFFCRYPTO 2.3.4.10), as Office writes it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

/// Version 4.4, and the flag of the agile scheme.
const VERSION: [u8; 8] = [4, 0, 4, 0, 0x40, 0, 0, 0];
const ENCRYPTION: &str = "http://schemas.microsoft.com/office/2006/encryption";
const PASSWORD: &str = "http://schemas.microsoft.com/office/2006/keyEncryptor/password";
const CERTIFICATE: &str = "http://schemas.microsoft.com/office/2006/keyEncryptor/certificate";
/// What is said of the cipher of the package and of that of its key alike.
const CIPHER: &str = "saltSize=\"16\" blockSize=\"16\" keyBits=\"256\" hashSize=\"64\" \
    cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" hashAlgorithm=\"SHA512\"";

/// What is said of a locked package; all but the salts is encrypted.
pub(super) struct Info {
    /// Rounds of hashing the password.
    pub spins: u32,
    /// The salt of the package.
    pub data_salt: [u8; 16],
    /// The salt of the password.
    pub password_salt: [u8; 16],
    /// What shows that a password is right, and its digest.
    pub verifier: [Vec<u8>; 2],
    /// The key of the package.
    pub key: Vec<u8>,
    /// The key of the digest over the package, and that digest.
    pub integrity: [Vec<u8>; 2],
}

impl Info {
    /// The bytes of the stream.
    pub(super) fn bytes(&self) -> Vec<u8> {
        let Info { spins, data_salt, password_salt, verifier, key, integrity } = self;
        let [verifier, verifier_hash] = verifier.each_ref().map(|part| BASE64.encode(part));
        let [integrity_key, integrity] = integrity.each_ref().map(|part| BASE64.encode(part));
        let [data_salt, password_salt] = [data_salt, password_salt].map(|salt| BASE64.encode(salt));
        let key = BASE64.encode(key);
        let xml = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n\
            <encryption xmlns=\"{ENCRYPTION}\" xmlns:p=\"{PASSWORD}\" xmlns:c=\"{CERTIFICATE}\">\
            <keyData {CIPHER} saltValue=\"{data_salt}\"/>\
            <dataIntegrity encryptedHmacKey=\"{integrity_key}\" \
            encryptedHmacValue=\"{integrity}\"/>\
            <keyEncryptors><keyEncryptor uri=\"{PASSWORD}\">\
            <p:encryptedKey spinCount=\"{spins}\" {CIPHER} saltValue=\"{password_salt}\" \
            encryptedVerifierHashInput=\"{verifier}\" \
            encryptedVerifierHashValue=\"{verifier_hash}\" encryptedKeyValue=\"{key}\"/>\
            </keyEncryptor></keyEncryptors></encryption>"
        );
        [&VERSION[..], xml.as_bytes()].concat()
    }
}
