//! What the rest of a file settles, and what it leaves alone.

use super::super::Context;
use super::{gazetteer, show};

/// The place of `text` in a file of `lines`.
fn narrowed(lines: &[&str], text: &str) -> String {
    let mut context = Context::default();
    for line in lines {
        context.observe(&gazetteer().parse(line));
    }
    let mut place = gazetteer().parse(text);
    gazetteer().narrow(&mut place, &context);
    show(&place)
}

#[test]
fn a_file_settles_a_bare_name() {
    let district = [
        "Xã Hòa Thắng, Hữu Lũng",
        "xã Minh Sơn, Hữu Lũng",
        "Xã Vân Nham, Huyện Hữu Lũng, Tỉnh Lạng Sơn",
    ];
    let today =
        ["Xã Vân Nham, Tỉnh Lạng Sơn", "Xã Cai Kinh, Tỉnh Lạng Sơn", "Xã Hữu Liên, Tỉnh Lạng Sơn"];
    for lines in [district, today] {
        let open = show(&gazetteer().parse("Tân Thành"));
        assert!(open.contains("communes"), "{open}");
        assert_eq!(narrowed(&lines, "Tân Thành"), " | Xã Tân Thành |  | Tỉnh Lạng Sơn | either");
        assert_eq!(narrowed(&lines, "xã Thanh Sơn"), " | Xã Thiện Tân |  | Tỉnh Lạng Sơn | either");
    }
}

#[test]
fn a_file_does_not_choose_a_successor() {
    let lines = ["Xã Tân Thạnh, Thành phố Cần Thơ"; 50];
    assert_eq!(
        narrowed(&lines, "Tân Thạnh, Thới Lai"),
        " | Xã Trường Thành; Xã Tân Thạnh | Huyện Thới Lai | Thành phố Cần Thơ | old, divided"
    );
}

#[test]
fn an_empty_file_settles_nothing() {
    assert_eq!(narrowed(&[], "Tân Thành"), show(&gazetteer().parse("Tân Thành")));
}
