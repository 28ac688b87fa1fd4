//! What the registry says about parents, children and couples.

use super::kin::{Kin, Lookup, kin, level};
use crate::columns::summarise;
use crate::layout::{LayoutChoice, lay_out};
use crate::normalise::{Gazetteer, PartialDate, Source, normalise};
use crate::plan::{FamilyLevel, ListKind, Role};

/// Checks two people of a made-up extract and, for couples, a child of theirs. Each line is number,
/// name, date, place, father's name, father's date, father's number, mother's number, household.
fn check(kin: Kin, book: ListKind, lines: &[&str], expected: Option<FamilyLevel>) {
    let mut text =
        "Số định danh cá nhân,Họ và tên,Ngày sinh,Nơi thường trú,Họ tên cha,Ngày sinh cha,\
        Số định danh cha,Họ tên mẹ,Số định danh mẹ,Mã hộ\n"
            .to_owned();
    lines.iter().for_each(|line| text += &format!("{line}\n"));
    let mut sheets = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap();
    let table = lay_out(sheets.remove(0), &LayoutChoice::default());
    let mapping = summarise(&table).mapping;
    let sources = vec![Source::new(table, mapping)];
    let today = PartialDate::default();
    let prepared = normalise(Vec::new(), sources, Gazetteer::embedded(), today, &mut |_, _| {});
    let mut lookup = Lookup::default();
    lookup.ask(1, &prepared);
    lookup.find(&prepared);
    lookup.ask_couple(0, 1, &prepared);
    lookup.find_children(&prepared);
    let found = level(0, (kin, 1), book, false, &lookup, &prepared);
    assert_eq!(found, expected, "{kin:?} {lines:?}");
}

#[test]
fn what_the_registry_says_of_two_people() {
    use FamilyLevel::{Contradicts, Home, Household, Named, Numbered};
    use ListKind::{Adoptions, Births, Marriages};
    let father = "038085000101,Lê Bá,12/03/1985";
    let at = |place: &str, household: &str| format!(",{place},,,,,,{household}");
    let child = "038212000102,Lê An,05/06/2012";
    let here = "\"Thôn 1, Xã Hải Vân, Tỉnh Thanh Hóa\"";
    let there = "\"Thôn 2, Xã Hải Vân, Tỉnh Thanh Hóa\"";
    let of = |dob: &str, number: &str, household: &str| {
        format!("{child},{there},Lê Bá,{dob},{number},,,{household}")
    };
    for (kin, book, one, other, expected) in [
        (Kin::Parent { father: true }, Births, at(here, "H1"), of("", "", "H1"), Some(Household)),
        (Kin::Parent { father: true }, Births, at(here, "H1"), of("", "", "H2"), None),
        (Kin::Parent { father: true }, Births, at(there, ""), of("", "", ""), Some(Home)),
        (
            Kin::Parent { father: true },
            Births,
            at(here, "H1"),
            of("", "038085000101", "H2"),
            Some(Numbered),
        ),
        (
            Kin::Parent { father: true },
            Births,
            at(here, "H1"),
            of("", "038085000109", "H1"),
            Some(Contradicts),
        ),
        // The registry records one of an adopted child's two fathers.
        (
            Kin::Parent { father: true },
            Adoptions,
            at(here, "H1"),
            of("", "038085000109", "H1"),
            Some(Household),
        ),
        (
            Kin::Parent { father: true },
            Births,
            at(here, ""),
            of("12/03/1985", "", ""),
            Some(Numbered),
        ),
        (Kin::Parent { father: true }, Births, at(here, ""), of("1985", "", ""), Some(Named)),
        (Kin::Parent { father: true }, Births, at(here, ""), of("1979", "", ""), Some(Contradicts)),
        // What it says about the father says nothing about the mother.
        (Kin::Parent { father: false }, Births, at(here, ""), of("1985", "", ""), None),
        (Kin::Couple, Marriages, at(here, "H1"), of("1985", "", "H1"), Some(Household)),
    ] {
        check(kin, book, &[&format!("{father}{one}"), &other], expected);
    }
    // Nobody is a parent at nine.
    let young = ["1,Lê Bá,2003,,,,,,,H1", "2,Lê An,2012,,Lê Bá,,,,,H1"];
    check(Kin::Parent { father: true }, Adoptions, &young, Some(Contradicts));
    // The child and its father, the other way round.
    let lines = [of("", "038085000101", "H2"), format!("{father}{}", at(here, "H1"))];
    check(Kin::Child { father: true }, Births, &[&lines[0], &lines[1]], Some(Numbered));
}

#[test]
fn a_couple_by_its_children() {
    use FamilyLevel::{Apart, Named, Numbered};
    let man = "038085000101,Lê Bá,12/03/1985,,,,,,,H1";
    let woman = "038187000102,Vũ Ba,05/06/1987,,,,,,,H2";
    // What is said about him if she is linked, and about her if he is.
    for (child, of_man, of_woman) in [
        ("1,Lê An,2012,,Lê Bá,,038085000101,Vũ Ba,038187000102,H3", Numbered, Numbered),
        ("1,Lê An,2012,,Lê Bá,,,Vũ Ba,,H1", Named, Apart),
        // The child lives with her: any Lê Bá could be its father.
        ("1,Lê An,2012,,Lê Bá,,,Vũ Ba,,H2", Apart, Named),
        ("1,Lê An,2012,,Lê Bá,,,Vũ Tư,,H1", Apart, Apart),
    ] {
        check(Kin::Couple, ListKind::Marriages, &[man, woman, child], Some(of_man));
        check(Kin::Couple, ListKind::Marriages, &[woman, man, child], Some(of_woman));
    }
}

#[test]
fn who_is_what_to_whom() {
    use Role::{AdoptiveFather, AdoptiveMother, Father, Husband, Mother, Own, Wife};
    for (role, other, expected) in [
        (Own, Mother, Some(Kin::Child { father: false })),
        (Father, Own, Some(Kin::Parent { father: true })),
        (AdoptiveMother, Own, Some(Kin::Parent { father: false })),
        (Wife, Husband, Some(Kin::Couple)),
        (AdoptiveFather, AdoptiveMother, Some(Kin::Couple)),
        // The two pairs of parents of an adoption are not related.
        (AdoptiveFather, Mother, None),
        (Own, Own, None),
        (Own, Wife, None),
    ] {
        assert_eq!(kin(role, other), expected, "{role:?} {other:?}");
    }
}
