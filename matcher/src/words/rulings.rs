//! What people decided, as an office says it.

use super::papers::capital;
use crate::classify::FieldRuling;
use crate::explain::{RulingKind, RulingView};
use crate::language::Language;
use crate::plan::{Basis, Field, Righted, Who};

/// What was decided about who a row is, in a phrase.
pub fn ruling(ruling: &RulingView, language: Language) -> String {
    let RulingView { kind, basis, agreed, changed } = *ruling;
    let choose = |vi: &str, en: &str| language.pick(vi, en).to_owned();
    let who = match kind {
        RulingKind::Unsettled(why) => {
            let before = choose("quyết định chưa áp dụng được", "a decision that is not applied");
            return format!("{before}: {}", why.text(language));
        }
        RulingKind::Applied(who) => who,
    };
    let mut said = decision_kind(who, language).to_owned();
    let by = match (who, basis) {
        (Who::This, Basis::Papers) => choose("theo giấy tờ", "by papers"),
        (Who::This, Basis::Alike) => {
            choose("quyết định chung cho các dòng giống nhau", "decided together with rows alike")
        }
        _ => String::new(),
    };
    let both = if agreed {
        choose("hai cán bộ cùng kết luận", "two agreed")
    } else {
        String::new()
    };
    let more: Vec<String> = [by, both].into_iter().filter(|text| !text.is_empty()).collect();
    if !more.is_empty() {
        said = format!("{said} ({})", more.join(", "));
    }
    if changed {
        said += &choose(
            "; dòng đã thay đổi sau đó, cần xem lại",
            "; the row has changed since, to be looked at again",
        );
    }
    said
}

/// The kind of a decision about a row, in a phrase.
pub fn decision_kind(who: Who, language: Language) -> &'static str {
    match who {
        Who::This => language.pick("đúng là người này", "it is this person"),
        Who::Not => language.pick("không phải người được đề xuất", "not the person proposed"),
        Who::Nobody => language.pick("không có ai trong trích xuất", "nobody in the extract"),
        Who::Undecided => language.pick("đã xem, chưa kết luận", "looked at and left open"),
        Who::AskBack => language.pick(
            "đang hỏi lại nơi lập danh sách, chờ trả lời",
            "whoever keeps the list was asked, and has not answered yet",
        ),
    }
}

/// What was decided about a field, in a phrase.
pub fn righted(field: Field, ruling: &FieldRuling, language: Language) -> String {
    let name = field.text(language);
    if ruling.conflict {
        let said = language.pick("hai cán bộ quyết định khác nhau", "two decided differently");
        return format!("{name}: {said}");
    }
    let said = side(ruling.righted, language);
    match &ruling.value {
        Some(value) => {
            let right = language.pick("thông tin đúng là", "right is");
            format!("{name}: {said}, {right} “{value}”")
        }
        None => format!("{name}: {said}"),
    }
}

/// Which side is right, in a phrase.
pub fn side(righted: Righted, language: Language) -> &'static str {
    match righted {
        Righted::List => language.pick("danh sách đúng", "the list is right"),
        Righted::Registry => language.pick("CSDL dân cư đúng", "the registry is right"),
        Righted::BothWrong => language.pick("cả hai bên sai", "both are wrong"),
        Righted::Later => language.pick("để giải quyết sau", "left for later"),
    }
}

/// What was decided about a row, as a remark beside it: who it is, and the phrases of its fields.
/// Nothing if nothing was decided.
pub fn decision_remark(
    who: Option<&RulingView>,
    fields: &[String],
    language: Language,
) -> Option<String> {
    let phrase = who.map(|view| ruling(view, language));
    let said: Vec<&str> = phrase.iter().chain(fields).map(String::as_str).collect();
    let said = said.join("; ");
    Some(match who.map(|view| view.kind) {
        None if said.is_empty() => return None,
        // “Somebody has looked”, “somebody asks”.
        Some(RulingKind::Applied(Who::Undecided | Who::AskBack)) => {
            language.pick(format!("Cán bộ {said}"), capital(&said))
        }
        Some(RulingKind::Unsettled(_)) => capital(&said),
        None | Some(RulingKind::Applied(_)) => {
            format!("{}: {said}", language.pick("Cán bộ xác định", "As decided"))
        }
    })
}

/// What is to be done, with the value that is right.
pub fn with_right_value(way: &str, value: &str, language: Language) -> String {
    let right = language.pick("thông tin đúng", "right is");
    format!("{way}; {right}: “{value}”")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Unsettled;

    fn view(kind: RulingKind, basis: Basis, agreed: bool, changed: bool) -> RulingView {
        RulingView { kind, basis, agreed, changed }
    }

    #[test]
    fn decisions_about_rows() {
        use Basis::{Alike, Looked, Papers};
        let applied = RulingKind::Applied;
        let twice = RulingKind::Unsettled(Unsettled::PersonTwice);
        for (view, expected) in [
            (view(applied(Who::This), Looked, false, false), "Cán bộ xác định: đúng là người này"),
            (
                view(applied(Who::This), Papers, true, false),
                "Cán bộ xác định: đúng là người này (theo giấy tờ, hai cán bộ cùng kết luận)",
            ),
            (
                view(applied(Who::This), Alike, false, true),
                "Cán bộ xác định: đúng là người này (quyết định chung cho các dòng giống nhau); \
                 dòng đã thay đổi sau đó, cần xem lại",
            ),
            (
                view(applied(Who::Nobody), Papers, false, false),
                "Cán bộ xác định: không có ai trong trích xuất",
            ),
            (view(applied(Who::Undecided), Looked, false, false), "Cán bộ đã xem, chưa kết luận"),
            (
                view(applied(Who::AskBack), Looked, false, false),
                "Cán bộ đang hỏi lại nơi lập danh sách, chờ trả lời",
            ),
            (
                view(twice, Papers, true, false),
                "Quyết định chưa áp dụng được: hai dòng cùng được ghép với một người",
            ),
        ] {
            let said = decision_remark(Some(&view), &[], Language::Vi);
            assert_eq!(said.as_deref(), Some(expected));
        }
        assert_eq!(decision_remark(None, &[], Language::Vi), None);
    }

    #[test]
    fn decisions_about_fields() {
        for (righted_side, value, conflict, expected) in [
            (Righted::List, None, false, "Ngày sinh: danh sách đúng"),
            (Righted::Registry, None, false, "Ngày sinh: CSDL dân cư đúng"),
            (
                Righted::BothWrong,
                Some("13/03/1985"),
                false,
                "Ngày sinh: cả hai bên sai, thông tin đúng là “13/03/1985”",
            ),
            (Righted::Later, None, false, "Ngày sinh: để giải quyết sau"),
            (Righted::Later, None, true, "Ngày sinh: hai cán bộ quyết định khác nhau"),
        ] {
            let value = value.map(str::to_owned);
            let ruling = FieldRuling { righted: righted_side, value, conflict };
            let said = righted(Field::Dob, &ruling, Language::Vi);
            assert_eq!(said, expected);
            let remark = decision_remark(None, &[said], Language::Vi);
            assert_eq!(remark, Some(format!("Cán bộ xác định: {expected}")));
        }
    }
}
