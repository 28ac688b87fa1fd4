//! How far links can be relied on, in sentences. No figure without how many rows it comes from, and
//! none from too few.

use casework::learn::{Band, Estimate, Interval, TO_MEASURE};

use crate::language::Language;
use crate::quality::{Quality, Reviewers, Said};

use super::decision_kind;

/// The sentences about precision, about what was found, and about the threshold.
pub fn of_links(of: &Quality, language: Language) -> Vec<String> {
    let mut said = vec![precision(of, language), recall(of, language)];
    if of.left_open > 0 {
        said.push(language.pick(
            format!("{} dòng của mẫu đã xem nhưng còn để ngỏ hoặc có hai câu trả lời khác nhau, nên chưa tính.", of.left_open),
            format!("{} of the sample looked at and left open, or answered in two ways: not counted.", rows(of.left_open)),
        ));
    }
    if of.outside > 0 {
        said.push(language.pick(
            format!("{} dòng đã quyết định ngoài mẫu cũng không tính: các dòng ấy được chọn ra để xem, không phải rút ngẫu nhiên.", of.outside),
            format!("{} decided outside of the sample: not counted either, because they were picked to be looked at and not drawn by chance.", rows(of.outside)),
        ));
    }
    said.push(threshold(of, language));
    said
}

/// The sentences about two reviewers.
pub fn of_reviewers(of: &Reviewers, language: Language) -> Vec<String> {
    let mut said = Vec::new();
    let cases = of.agreement.map_or(0, |agreement| agreement.cases);
    match of.agreement.filter(|agreement| !agreement.is_of_too_few()) {
        Some(agreement) => {
            let observed = percent(agreement.observed, language);
            let kappa = decimal(agreement.kappa, 2, language);
            let between = agreement.interval().map_or_else(String::new, |(low, high)| {
                let (low, high) = (decimal(low, 2, language), decimal(high, 2, language));
                language.pick(format!(" (từ {low} đến {high})"), format!(" ({low} to {high})"))
            });
            said.push(language.pick(
                format!("Hai người xem độc lập {cases} dòng: trả lời giống nhau {observed}, hệ số Kappa {kappa}{between}. Kappa bằng 1 là luôn giống nhau, bằng 0 là chỉ giống nhau do ngẫu nhiên."),
                format!("Two people looked at {} without knowing of each other: the same answer in {observed}, Cohen’s kappa {kappa}{between}. Kappa is 1 where they always agree, and 0 where only chance makes them.", rows(cases)),
            ));
        }
        None => said.push(language.pick(
            format!("Chưa nói được hai người có thống nhất hay không: mới có {cases} dòng được hai người xem độc lập, cần ít nhất 20."),
            format!("How well two people agree cannot be said yet: {} seen by two, of at least 20.", rows(cases)),
        )),
    }
    for (first, second, count) in &of.by {
        said.push(language.pick(
            format!("{first} quyết định, {second} kiểm tra: {count} dòng."),
            format!("Decided by {first}, second look by {second}: {}.", rows(u64::from(*count))),
        ));
    }
    if of.of_many > 0 {
        said.push(language.pick(
            format!("{} dòng kiểm tra có quyết định chung cho nhiều dòng, chưa ai xem riêng lần đầu, nên không tính.", of.of_many),
            format!("{} had been decided together with others, so that nobody had looked at them: not counted.", rows(u64::from(of.of_many))),
        ));
    }
    said
}

/// All of it for a report; nothing before somebody has looked at rows of the sample.
pub fn for_report(of: &Quality, language: Language) -> Vec<String> {
    let Reviewers { agreement, of_many, alone, .. } = &of.reviewers;
    let has_second = agreement.is_some() || of_many + alone > 0;
    if !has_second && of.precision.is_none() && of.recall.is_none() {
        return Vec::new();
    }
    let mut said = of_links(of, language);
    said.extend(of_reviewers(&of.reviewers, language));
    said
}

/// What somebody said, and who.
pub fn said(of: &Said, language: Language) -> String {
    let what = decision_kind(of.who, language);
    let person = of.registry_row.map_or_else(String::new, |row| {
        language
            .pick(format!(" (dòng {row} của trích xuất)"), format!(" (row {row} of the extract)"))
    });
    format!("{}: {what}{person}", of.by)
}

/// From which score to which a band goes.
pub fn band(of: &Band, language: Language) -> String {
    let number = |score: f64| decimal(score, 1, language);
    let (from, to) = (number(of.from), number(of.to));
    match (of.from.is_finite(), of.to.is_finite()) {
        (true, true) => language.pick(format!("{from} đến {to}"), format!("{from} to {to}")),
        (true, false) => language.pick(format!("từ {from}"), format!("from {from}")),
        (false, true) => language.pick(format!("dưới {to}"), format!("below {to}")),
        (false, false) => language.pick("mọi điểm", "any score").to_owned(),
    }
}

/// A share with its interval.
pub fn with_interval(share: f64, interval: Interval, language: Language) -> String {
    let [share, low, high] = [share, interval.low, interval.high].map(|of| percent(of, language));
    language.pick(format!("{share} (từ {low} đến {high})"), format!("{share} ({low} to {high})"))
}

fn precision(of: &Quality, language: Language) -> String {
    let decided = of.links_decided();
    let Some(Estimate { share, interval, rows_left_out, .. }) = of.precision else {
        return language.pick(
            format!("Chưa tính được tỷ lệ ghép đúng: mẫu kiểm tra mới có {decided} dòng đã ghép được kết luận, cần ít nhất {TO_MEASURE}."),
            format!("How often links are right cannot be said yet: {decided} linked rows of the sample are decided, of at least {TO_MEASURE}."),
        );
    };
    let figure = with_interval(share, interval, language);
    let left_out = match rows_left_out {
        0 => String::new(),
        n => language.pick(
            format!(" Chưa kể {n} dòng ở những mức điểm chưa ai kiểm tra."),
            format!(" This leaves out {} of scores at which nobody looked.", rows(n)),
        ),
    };
    language.pick(
        format!("Trong các dòng đã ghép, ước tính {figure} ghép đúng người, tính từ {decided} dòng của mẫu kiểm tra.{left_out}"),
        format!("Of the linked rows, an estimated {figure} are linked to the right person, from {} of the check sample.{left_out}", rows(decided)),
    )
}

fn recall(of: &Quality, language: Language) -> String {
    let Some(Estimate { share, interval, decided, .. }) = of.recall else {
        let found = of.not_found.decided;
        return language.pick(
            format!("Chưa tính được tỷ lệ tìm ra người có trong trích xuất: mới kết luận {found} dòng không tìm thấy, cần ít nhất {TO_MEASURE}, cùng với vài dòng ở mỗi mức điểm."),
            format!("How many of those in the extract were found cannot be said yet: {found} rows not found are decided, of at least {TO_MEASURE}, and some rows of each score are needed."),
        );
    };
    let figure = with_interval(share, interval, language);
    language.pick(
        format!("Trong những người có trong trích xuất, ước tính {figure} đã được ghép, tính từ {decided} dòng của mẫu kiểm tra."),
        format!("Of those who are in the extract, an estimated {figure} are linked, from {} of the check sample.", rows(decided)),
    )
}

fn threshold(of: &Quality, language: Language) -> String {
    let now = decimal(of.threshold, 1, language);
    let Some(found) = of.suggestion else {
        return language.pick(
            format!("Mẫu kiểm tra chưa cho thấy cần đổi ngưỡng ghép ({now} điểm). Muốn chứng tỏ mức 99,5% đúng phải kết luận khoảng 770 dòng đã ghép."),
            format!("The sample gives no reason to change the score of a link ({now}). To prove that 99.5% are right takes about 770 decided links."),
        );
    };
    let then = decimal(found.threshold, 1, language);
    let between = of.between;
    if found.threshold > of.threshold {
        language.pick(
            format!("Với danh sách này, có thể nâng ngưỡng ghép từ {now} lên {then} điểm: từ đó trở lên ghép đúng ít nhất 99,5%. Phần mềm không tự đổi ngưỡng; nên xem lại {between} dòng đã ghép có điểm thấp hơn."),
            format!("For this list the score of a link could be raised from {now} to {then}: from there on at least 99.5% are right. Nothing is changed by itself; look again at {} linked at a lower score.", rows(between)),
        )
    } else {
        language.pick(
            format!("Với danh sách này, có thể hạ ngưỡng ghép từ {now} xuống {then} điểm mà vẫn ghép đúng ít nhất 99,5%. Phần mềm không tự đổi ngưỡng; {between} dòng cần xem xét từ {then} điểm trở lên vẫn do cán bộ quyết định."),
            format!("For this list the score of a link could be lowered from {now} to {then}, and still at least 99.5% would be right. Nothing is changed by itself; {} in review from {then} on are still for you to decide.", rows(between)),
        )
    }
}

/// A share in percent with one decimal. What is not all is never 100 %, and what is something never 0.
fn percent(share: f64, language: Language) -> String {
    let percent = 100.0 * share;
    let shown = match share {
        share if share <= 0.0 || share >= 1.0 => percent,
        _ => percent.clamp(0.1, 99.9),
    };
    decimal(shown, 1, language) + "%"
}

/// A number with this many decimals.
pub(super) fn decimal(number: f64, digits: usize, language: Language) -> String {
    let text = format!("{number:.digits$}").replace('-', "−");
    language.pick(text.replace('.', ","), text)
}

/// A number of rows, in English.
fn rows(count: u64) -> String {
    match count {
        1 => "1 row".to_owned(),
        count => format!("{count} rows"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_do_not_round_to_all_or_nothing() {
        for (share, vi, en) in [
            (0.0, "0,0%", "0.0%"),
            (1.0, "100,0%", "100.0%"),
            (0.9996, "99,9%", "99.9%"),
            (0.0003, "0,1%", "0.1%"),
            (0.925_9, "92,6%", "92.6%"),
        ] {
            assert_eq!([Language::Vi, Language::En].map(|of| percent(share, of)), [vi, en]);
        }
        assert_eq!(decimal(-2.349, 1, Language::Vi), "−2,3");
    }

    #[test]
    fn too_few_give_no_figure() {
        let said = of_reviewers(&Reviewers::default(), Language::Vi);
        assert_eq!(said.len(), 1);
        assert!(said[0].contains("mới có 0 dòng") && !said[0].contains("Kappa"), "{said:?}");
    }
}
