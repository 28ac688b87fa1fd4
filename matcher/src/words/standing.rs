//! Where a case stands, in a sentence.

use casework::journal::Errand;

use super::progress::day;
use crate::language::Language;
use crate::plan::{Actor, Stage};

/// Where a case stands, where it went if it is out, and who has to act; `today` as `2026-12-01`.
pub fn standing(
    stage: Stage,
    sent: Option<&Errand>,
    actor: Option<Actor>,
    today: &str,
    language: Language,
) -> String {
    let mut said = stage.text(language).to_owned();
    if let Some(Errand { to, due }) = sent.filter(|_| stage == Stage::Sent) {
        said += &format!(" ({to}");
        if let Some(due) = due {
            let by = day(due, language);
            said += &language.pick(format!(", hạn {by}"), format!(", due {by}"));
            if due.as_str() < today {
                said += language.pick(", quá hạn", ", overdue");
            }
        }
        said.push(')');
    }
    if let Some(actor) = actor {
        let actor = actor.text(language);
        said += &language.pick(format!("; đang chờ: {actor}"), format!("; waiting for: {actor}"));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences() {
        let errand = Errand { to: "Xã Đàm Thủy".into(), due: Some("2026-12-01".into()) };
        for (stage, actor, today, text) in [
            (
                Stage::Sent,
                Some(Actor::Police),
                "2026-12-02",
                "Đã gửi, chờ trả lời (Xã Đàm Thủy, hạn 01/12/2026, quá hạn); đang chờ: Công an xã, \
                 phường",
            ),
            (Stage::Settled, None, "2026-12-02", "Đã giải quyết"),
        ] {
            assert_eq!(standing(stage, Some(&errand), actor, today, Language::Vi), text);
        }
    }
}
