//! `work quality`: how far links can be relied on, and the rows that a second reviewer looks at.

use casework::journal::By;
use casework::learn::{Band, Estimate, Interval};
use matcher::language::Language;
use matcher::quality::{self as measured, Quality, TO_SHOW};
use matcher::report::{write_bands, write_drawn};
use matcher::words;
use serde_json::{Value as Json, json};

use super::args::Quality as Asked;
use super::file::Read;
use crate::failure::Failure;
use crate::write::write_with;

/// Measures, or draws a sample.
pub(super) fn quality(of: &Asked, language: Language) -> Result<(), Failure> {
    let mut work = Read::open(&of.file)?;
    let linked = work.run(&of.given, of.manner)?;
    if let (Some(count), Some(by)) = (of.sample, &of.by) {
        let by = By::new(by.trim()).map_err(|_| Failure::NoName(by.clone()))?;
        let drawn = measured::to_check(&work.caseload, &linked, of.round, count as usize, &by);
        if let Some(path) = &of.out {
            write_with(path, |out| write_drawn(&linked, &drawn.rows, out))?;
        }
        let (count, done) = (drawn.rows.len(), drawn.done);
        let text = language.pick(
            format!("{count:>10}  dòng để kiểm tra lần hai\n{done:>10}  dòng của mẫu đã kiểm tra"),
            format!(
                "{count:>10}  rows for a second look\n{done:>10}  rows of the sample that had it"
            ),
        );
        eprintln!("{text}");
        return Ok(());
    }
    let quality = measured::quality(&work.caseload, &linked, of.round);
    if let Some(path) = &of.out {
        write_with(path, |out| write_bands(&quality, out))?;
    }
    match of.json {
        true => println!("{:#}", json(&quality)),
        false => tell(&quality, language),
    }
    Ok(())
}

fn tell(of: &Quality, language: Language) {
    for (title, bands) in [
        (language.pick("Dòng đã ghép, theo điểm", "Linked rows, by score"), &of.links),
        (language.pick("Dòng cần xem xét, theo điểm", "Rows in review, by score"), &of.review),
    ] {
        println!("{title}");
        bands.iter().filter(|band| band.rows > 0).for_each(|band| tell_band(band, language));
    }
    println!("{}", language.pick("Dòng không tìm thấy", "Rows not found"));
    tell_band(&of.not_found, language);
    println!();
    let mut said = words::quality::of_links(of, language);
    said.extend(words::quality::of_reviewers(&of.reviewers, language));
    said.iter().for_each(|line| println!("{line}"));
    for disputed in &of.reviewers.disputed {
        let both = [&disputed.first, &disputed.second].into_iter().flatten();
        let both: Vec<String> = both.map(|said| words::quality::said(said, language)).collect();
        let row = language.pick("Dòng", "Row");
        println!("{row} {}: {}", disputed.row, both.join("; "));
    }
}

fn tell_band(band: &Band, language: Language) {
    let (rows, decided, right) = (band.rows, band.decided, band.right);
    let share = match (band.share(), band.interval()) {
        (Some(share), Some(interval)) if decided >= TO_SHOW => {
            format!(
                "{right}/{decided}, {}",
                words::quality::with_interval(share, interval, language)
            )
        }
        _ => language.pick(
            format!("{decided} dòng của mẫu đã kết luận, cần ít nhất {TO_SHOW}"),
            format!("{decided} of the sample decided, of at least {TO_SHOW}"),
        ),
    };
    println!("{rows:>10}  {:<14}  {share}", words::quality::band(band, language));
}

fn json(of: &Quality) -> Json {
    let bands = |bands: &[Band]| bands.iter().filter(|band| band.rows > 0).map(band_json).collect();
    let bands = |of: &[Band]| -> Vec<Json> { bands(of) };
    let reviewers = &of.reviewers;
    let enough = reviewers.agreement.filter(|agreement| !agreement.is_of_too_few());
    json!({
        "round": of.round,
        "threshold": of.threshold,
        "links": bands(&of.links),
        "review": bands(&of.review),
        "not_found": band_json(&of.not_found),
        "left_open": of.left_open,
        "outside": of.outside,
        "precision": of.precision.map(estimate),
        "recall": of.recall.map(estimate),
        "suggestion": of.suggestion.map(|found| json!({
            "threshold": found.threshold,
            "rows_between": of.between,
            "precision": found.precision,
            "interval": interval(found.interval),
            "decided": found.decided,
        })),
        "reviewers": {
            "cases": reviewers.agreement.map_or(0, |agreement| agreement.cases),
            "observed": enough.map(|agreement| agreement.observed),
            "kappa": enough.map(|agreement| agreement.kappa),
            "interval": enough.and_then(|agreement| agreement.interval()),
            "by": reviewers.by.iter().map(|(first, second, rows)| {
                json!({ "first": first, "second": second, "rows": rows })
            }).collect::<Vec<_>>(),
            "of_many": reviewers.of_many,
            "alone": reviewers.alone,
            "disputed": reviewers.disputed.iter().map(|of| json!({
                "sector_row": of.row,
                "first": of.first,
                "second": of.second,
            })).collect::<Vec<_>>(),
        },
    })
}

fn band_json(of: &Band) -> Json {
    let score = |score: f64| score.is_finite().then_some(score);
    let enough = of.decided >= TO_SHOW;
    json!({
        "from": score(of.from),
        "to": score(of.to),
        "rows": of.rows,
        "decided": of.decided,
        "right": of.right,
        "share": of.share().filter(|_| enough),
        "interval": of.interval().filter(|_| enough).map(interval),
    })
}

fn estimate(of: Estimate) -> Json {
    json!({
        "share": of.share,
        "plus_or_minus": of.plus_or_minus(),
        "interval": interval(of.interval),
        "decided": of.decided,
        "rows_left_out": of.rows_left_out,
    })
}

fn interval(of: Interval) -> [f64; 2] {
    [of.low, of.high]
}
