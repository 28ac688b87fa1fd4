//! What the list of parts of a package says about how its content is locked.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use crate::read::ReadError;
use crate::read::encrypted::PartLock;
use crate::read::xml::{Piece, Tag, Xml, local};
use crate::read::zip_parts::Package;

/// The list of parts.
const LIST: &str = "META-INF/manifest.xml";
/// The part with the sheets; newer programs lock the whole document in the other one.
const CONTENT: [&str; 2] = ["content.xml", "encrypted-package"];

/// How the content is locked; `None` if it is not.
pub(super) fn lock(package: &mut Package<'_>) -> Result<Option<PartLock>, ReadError> {
    if !package.has(LIST) {
        return Ok(package.has(CONTENT[1]).then(PartLock::default));
    }
    let place = package.place(LIST);
    let mut xml = Xml::new(package.xml_part(LIST)?, place);
    let (mut of_content, mut any) = (false, false);
    let mut lock =
        PartLock { key_size: 16, password_hash: "SHA1".to_owned(), ..PartLock::default() };
    loop {
        match xml.next() {
            Ok(Piece::Open(tag)) => match tag.local_name() {
                "file-entry" => {
                    of_content = value(&tag, "full-path")?
                        .is_some_and(|path| CONTENT.contains(&path.as_str()));
                }
                "encryption-data" => {
                    any = true;
                    if of_content {
                        fill(&mut lock, &tag)?;
                    }
                }
                "algorithm" | "key-derivation" | "start-key-generation" if of_content => {
                    fill(&mut lock, &tag)?;
                }
                _ => {}
            },
            // A damaged list says nothing more; if the content is noise, reading it tells.
            Ok(Piece::End) | Err(ReadError::Damaged { .. }) => break,
            Ok(_) => {}
            Err(error) => return Err(error),
        }
    }
    Ok(any.then_some(lock))
}

/// Takes over what an element says.
fn fill(lock: &mut PartLock, tag: &Tag<'_>) -> Result<(), ReadError> {
    let of_start = tag.local_name() == "start-key-generation";
    for attribute in tag.attributes() {
        let (name, value) = attribute?;
        let bytes = || BASE64.decode(value.trim()).unwrap_or_default();
        match local(name) {
            "algorithm-name" => lock.cipher = last_word(&value),
            "initialisation-vector" => lock.start = bytes(),
            "key-derivation-name" => lock.derivation = last_word(&value),
            "salt" => lock.salt = bytes(),
            "iteration-count" => lock.rounds = value.trim().parse().unwrap_or(u32::MAX),
            "key-size" if !of_start => lock.key_size = value.trim().parse().unwrap_or(usize::MAX),
            "start-key-generation-name" => lock.password_hash = last_word(&value),
            // SHA1/1K, or an address that ends with #sha256-1k.
            "checksum-type" => {
                let kind = last_word(value.trim_end_matches("/1K"));
                lock.check_hash = kind.trim_end_matches("-1k").to_owned();
            }
            "checksum" => lock.check = bytes(),
            _ => {}
        }
    }
    Ok(())
}

/// The last word of a name that may be an address.
fn last_word(name: &str) -> String {
    name.trim().rsplit(['#', '/', ':']).next().unwrap_or_default().to_owned()
}

fn value(tag: &Tag<'_>, name: &str) -> Result<Option<String>, ReadError> {
    for attribute in tag.attributes() {
        let (key, value) = attribute?;
        if local(key) == name {
            return Ok(Some(value.into_owned()));
        }
    }
    Ok(None)
}
