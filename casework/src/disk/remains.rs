//! What an attempt to write may have left, told by the bytes alone.
//!
//! A file whose content never reached the disk is zeros, from somewhere on.

/// Whether a file holds nothing.
pub(super) fn is_empty(file: &[u8]) -> bool {
    without_zeros(file).is_empty()
}

/// Whether a file holds nothing but what writing these bytes left: the start of them, or all of them
/// with an old end behind.
pub(super) fn left_by(bytes: &[u8], file: &[u8]) -> bool {
    bytes.starts_with(without_zeros(file)) || file.starts_with(bytes)
}

fn without_zeros(file: &[u8]) -> &[u8] {
    let end = file.iter().rposition(|byte| *byte != 0).map_or(0, |last| last + 1);
    &file[..end]
}

#[test]
fn remains_are_known() {
    let bytes = b"new\0content\0";
    for left in
        [&b""[..], b"\0\0\0", b"new", b"new\0\0\0\0\0", bytes, b"new\0content\0and an old end"]
    {
        assert!(left_by(bytes, left), "{left:?}");
    }
    for other in [&b"old"[..], b"\0ew", b"new content", b"new\0con\0\0\0t"] {
        assert!(!left_by(bytes, other), "{other:?}");
    }
    assert!(is_empty(b"") && is_empty(b"\0") && !is_empty(b"\0x"));
}
