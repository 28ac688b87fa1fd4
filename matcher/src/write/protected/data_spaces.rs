//! The streams that say by what the package is transformed (MS-OFFCRYPTO 2.1). They are the same in
//! every locked file; Office writes them and LibreOffice passes them over.

use crate::lock::streams::PACKAGE;

/// The name of the one data space.
pub(super) const SPACE: &str = "StrongEncryptionDataSpace";
/// The name of its one transform.
pub(super) const TRANSFORM: &str = "StrongEncryptionTransform";

/// Reader, updater and writer: version 1.0 each.
const VERSIONS: [u8; 12] = [1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0];

/// Which feature this is.
pub(super) fn version() -> Vec<u8> {
    [&text("Microsoft.Container.DataSpaces")[..], &VERSIONS].concat()
}

/// Which stream is in which data space.
pub(super) fn map() -> Vec<u8> {
    let (package, space) = (text(PACKAGE), text(SPACE));
    let length = 12 + package.len() + space.len();
    // The length of the header, one entry, its length; one component, which is a stream.
    let numbers = numbers([8, 1, length as u32, 1, 0]);
    [&numbers[..], &package, &space].concat()
}

/// Which transform the data space has.
pub(super) fn space() -> Vec<u8> {
    // The length of the header, one transform.
    [&numbers([8, 1])[..], &text(TRANSFORM)].concat()
}

/// What the transform is: a package is encrypted, and how stands in a stream of its own.
pub(super) fn transform() -> Vec<u8> {
    let id = text("{FF9A3F03-56EF-4613-BDD5-5A41C1D07246}");
    let name = text("Microsoft.Container.EncryptionTransform");
    // How far the name is, the kind of transform; then no name of a cipher, no size, no mode.
    let begin = numbers([8 + id.len() as u32, 1]);
    [&begin[..], &id, &name, &VERSIONS, &numbers([0, 0, 0, 4])].concat()
}

fn numbers<const N: usize>(numbers: [u32; N]) -> Vec<u8> {
    numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
}

/// A text in UTF-16 with its length in bytes in front, filled up to whole words of four.
fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let mut bytes = [&(units.len() as u32).to_le_bytes()[..], &units].concat();
    bytes.resize(bytes.len().next_multiple_of(4), 0);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    fn hex(bytes: &[u8]) -> String {
        bytes.iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The bytes that other programs write.
    #[test]
    fn streams_are_those_of_other_programs() {
        assert_eq!(
            hex(&version()),
            "3c0000004d006900630072006f0073006f00660074002e0043006f006e007400610069006e00650072002e004400610074006100530070006100630065007300010000000100000001000000"
        );
        assert_eq!(
            hex(&map()),
            "08000000010000006800000001000000000000002000000045006e0063007200790070007400650064005000610063006b00610067006500320000005300740072006f006e00670045006e006300720079007000740069006f006e004400610074006100530070006100630065000000"
        );
        assert_eq!(
            hex(&space()),
            "0800000001000000320000005300740072006f006e00670045006e006300720079007000740069006f006e005400720061006e00730066006f0072006d000000"
        );
        assert_eq!(
            hex(&transform()),
            "58000000010000004c0000007b00460046003900410033004600300033002d0035003600450046002d0034003600310033002d0042004400440035002d003500410034003100430031004400300037003200340036007d004e0000004d006900630072006f0073006f00660074002e0043006f006e007400610069006e00650072002e0045006e006300720079007000740069006f006e005400720061006e00730066006f0072006d00000001000000010000000100000000000000000000000000000004000000"
        );
    }
}
