//! Words of a report on how far a work is.

use super::papers::number;
use super::quality::decimal;
use crate::labelled::labelled;
use crate::language::Language;
use crate::plan::Status;
use crate::text::lower;

labelled! {
    /// A text of a report.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum ProgressText {
        Title = "Báo cáo tiến độ đối soát, làm sạch dữ liệu", "Progress of reconciliation";
        OfFields = "Báo cáo kết quả theo từng thông tin", "Progress by field";
        Commune = "Xã, phường", "Commune";
        Rows = "Số dòng", "Rows";
        ToSettle = "Cần giải quyết", "To settle";
        Settled = "Đã giải quyết", "Settled";
        Left = "Còn lại", "Left";
        Share = "Tỷ lệ (%)", "Share (%)";
        Sent = "Đã gửi xác minh", "Sent";
        Answered = "Đã có trả lời", "Answered";
        Overdue = "Quá hạn", "Overdue";
        More = "Giải quyết thêm", "Settled since";
        Field = "Thông tin", "Field";
        Differing = "Số dòng sai khác", "Rows that differ";
        Agreed = "Đã thống nhất", "Settled";
        InAll = "Cộng", "Total";
        Reopened = "Mở lại", "Reopened";
        OfActors = "Việc chưa xong, theo nơi đang phải làm", "Open cases by who has to act";
        Actor = "Nơi đang phải làm", "Who has to act";
        OfErrands = "Trả lời của nơi được gửi xác minh", "Answers of those who were asked";
        To = "Nơi được gửi", "Sent to";
        Due = "Hạn gần nhất", "Earliest day due";
        OfPeople = "Kết quả theo cán bộ", "What each person did";
        Person = "Cán bộ", "Person";
        Decided = "Trường hợp đã quyết định", "Cases decided";
        DecidedSince = "Trong đó quyết định trong kỳ", "Of them since";
        Taken = "Trường hợp đã nhận trả lời", "Cases with answers taken in";
        TakenSince = "Trong đó nhận trong kỳ", "Of them taken since";
        OfBooks = "Tiến độ nhập dữ liệu từ sổ hộ tịch", "Data entry of civil-status books";
        BookKind = "Loại sổ", "Kind of book";
        Year = "Năm", "Year";
        BookNumber = "Quyển số", "Book";
        Entries = "Số trường hợp", "Entries";
        Consistent = "Thống nhất, nhập được ngay", "Agree, can be entered";
        SettledSince = "Đã thống nhất sau xác minh", "Settled after verification";
        Tracked = "Đang theo dõi riêng", "Kept track of";
        ToEnter = "Không tìm thấy, nhập mới", "Not found, entered anew";
        EntryShare = "Tỷ lệ nhập được (%)", "Can be entered (%)";
        Result = "Kết quả đối soát", "Found";
        Deciding = "Xem xét, quyết định", "Decided";
        Verifying = "Gửi xác minh", "Verified by others";
    }
}

/// A day as `2026-12-01`, as papers write it.
pub fn day(day: &str, language: Language) -> String {
    match (&day.split('-').collect::<Vec<_>>()[..], language) {
        ([year, month, day], Language::Vi) => format!("{day}/{month}/{year}"),
        _ => day.to_owned(),
    }
}

/// The day of a report, and the one that it is compared with.
pub fn at_end_of(now: &str, since: Option<&str>, language: Language) -> String {
    let [now, since] = [Some(now), since].map(|of| of.map(|of| day(of, language)));
    let now = now.unwrap_or_default();
    match since {
        None => language.pick(format!("Đến hết ngày {now}"), format!("At the end of {now}")),
        Some(since) => language.pick(
            format!("Đến hết ngày {now}, so với hết ngày {since}"),
            format!("At the end of {now}, beside the end of {since}"),
        ),
    }
}

/// Figures of a report, for its sentences.
pub(crate) struct Told<'a> {
    /// The day, and the one that it is compared with.
    pub days: (&'a str, Option<&'a str>),
    /// Rows of the list.
    pub rows: u64,
    /// How many of them have each verdict.
    pub found: Vec<(Status, u64)>,
    /// Rows to settle, settled and left.
    pub settling: [u64; 3],
    /// The share that is settled, in percent.
    pub share: f64,
    /// How many more are settled than on the other day.
    pub more: Option<i64>,
    /// Rows sent, answered and overdue.
    pub sent: [u64; 3],
    /// Those who have most overdue, with how many.
    pub late: Vec<(&'a str, u64)>,
}

/// What the letter of a report says, paragraph by paragraph.
pub(crate) fn report_sentences(of: &Told<'_>, language: Language) -> Vec<String> {
    let number = |count: u64| number(count, language);
    let share = decimal(of.share, 1, language);
    let rows = number(of.rows);
    let of_status = |(status, count): &(Status, u64)| {
        format!("{} {}", lower(status.text(language)), number(*count))
    };
    let found = of.found.iter().map(of_status).collect::<Vec<_>>().join(", ");
    let [all, done, left] = of.settling.map(number);
    let [sent, answered, overdue] = of.sent.map(number);
    let when = at_end_of(of.days.0, None, language);
    let mut told = vec![match language {
        Language::Vi => format!(
            "1. {when}: đã đối soát {rows} lượt người ({found}). Số trường hợp cần giải quyết là {all}; đã \
             giải quyết {done} ({share}%), còn lại {left}."
        ),
        Language::En => format!(
            "1. {when}: {rows} rows are compared ({found}). {all} cases are to be settled; {done} \
             ({share}%) are settled and {left} are left."
        ),
    }];
    if let (Some(since), Some(more)) = (of.days.1, of.more) {
        let (since, count) = (day(since, language), number(more.unsigned_abs()));
        told.push(match (language, more < 0) {
            (Language::Vi, false) => {
                format!("So với hết ngày {since}: giải quyết thêm {count} trường hợp.")
            }
            (Language::Vi, true) => {
                format!("So với hết ngày {since}: giảm {count} trường hợp do mở lại.")
            }
            (Language::En, false) => format!("Since the end of {since}: {count} more are settled."),
            (Language::En, true) => {
                format!(
                    "Since the end of {since}: {count} fewer are settled, as some were reopened."
                )
            }
        });
    }
    if of.sent[0] > 0 {
        told.push(language.pick(
            format!(
                "Đã gửi xác minh {sent} trường hợp; đã có trả lời {answered}; quá hạn chưa trả lời \
                 {overdue}."
            ),
            format!(
                "{sent} cases were sent to be verified; {answered} are answered, {overdue} overdue."
            ),
        ));
    }
    if !of.late.is_empty() {
        let late = of.late.iter().map(|(to, count)| format!("{to} ({})", number(*count)));
        let late = late.collect::<Vec<_>>().join(", ");
        told.push(language.pick(
            format!("Nơi còn nhiều trường hợp quá hạn: {late}."),
            format!("Most overdue: {late}."),
        ));
    }
    told
}

/// Why there is no report of a day: nothing of the work was known by its end.
pub fn not_begun(of: &str, language: Language) -> String {
    let of = day(of, language);
    language.pick(
        format!("Đến hết ngày {of} công việc chưa bắt đầu. Hãy chọn ngày sau."),
        format!("By the end of {of} the work had not begun. Choose a later day."),
    )
}
