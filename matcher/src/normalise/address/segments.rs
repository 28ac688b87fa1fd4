//! Cuts words into segments, each the words of one unit, whatever separates them.
//!
//! Takes folded words, gives the spans between commas, hyphens or level words, without the level
//! word. Two decisions: a hyphen separates only what is not one name together ("Bà Rịa - Vũng
//! Tàu"), and a span without separators is cut only before a known name of that level, or before a
//! level word written out with its marks.

use super::fold::{Folded, Gap};
use super::levels::{Level, Tier, level_at};
use super::names::{Entry, Names};

/// One span of words that should name one unit or hamlet.
#[derive(Clone, Copy, Debug)]
pub(super) struct Segment<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Where the name begins, after the level word.
    pub(super) name: usize,
    pub(super) level: Level,
    /// The level word is written out.
    pub(super) full: bool,
    /// Units named by the words after the level word.
    pub(super) bare: &'a [Entry],
    /// Units named by all words, when there is a level word ("Phường Đúc", "Bản Lầu").
    pub(super) whole: &'a [Entry],
}

impl Segment<'_> {
    /// Whether some unit bears the name.
    pub(super) fn known(&self) -> bool {
        self.whole.iter().chain(self.bare).next().is_some()
    }

    /// Whether some unit of the tier has this name.
    pub(super) fn names(&self, tier: Tier) -> bool {
        self.bare.iter().chain(self.whole).any(|entry| entry.unit.tier() == tier)
    }
}

/// How a span without separators is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cut {
    /// Before its level words.
    Levels,
    /// Before the names that end it, whatever words they consist of: "Dong Quan Loc Binh" does not
    /// mean "quận Lộc Bình".
    Names,
}

/// Cuts a text into segments, left to right; also tells whether the other cut may do better.
pub(super) fn segments<'a>(names: &'a Names, text: &Folded, way: Cut) -> (Vec<Segment<'a>>, bool) {
    let mut found = Vec::with_capacity(8);
    let count = text.words.len();
    let mut doubtful = false;
    let mut start = 0;
    while start < count {
        let mut end = start + 1;
        while end < count && !parts(names, text, end) {
            end += 1;
        }
        while end < count && text.words.get(end).is_some_and(|word| word.gap != Gap::Break) {
            match joined(names, text, start, end) {
                Some(longer) => end = longer,
                None => break,
            }
        }
        let at = found.len();
        if way == Cut::Levels {
            doubtful |= cut_levels(names, text, start, end, &mut found, at);
        } else {
            found.push(segment(names, text, start, end));
        }
        start = end;
    }
    drop_asides(text, &mut found);
    doubtful |= found.last().is_some_and(|last| !last.known());
    cut_names(names, text, way, &mut found);
    if way == Cut::Levels && cut_written_out(names, text, &mut found) {
        cut_names(names, text, way, &mut found);
    }
    (found, doubtful)
}

/// The words `start..end` as one segment.
fn segment<'a>(names: &'a Names, text: &Folded, start: usize, end: usize) -> Segment<'a> {
    match level_at(text, start, end) {
        Some(said) => Segment {
            start,
            end,
            name: start + said.words,
            level: said.level,
            full: said.full,
            bare: names.span(text, start + said.words, end),
            whole: names.span(text, start, end),
        },
        None => Segment {
            start,
            end,
            name: start,
            level: Level::Unsaid,
            full: false,
            bare: names.span(text, start, end),
            whole: &[],
        },
    }
}

/// Whether a new segment begins at word `at`.
fn parts(names: &Names, text: &Folded, at: usize) -> bool {
    match text.words.get(at).map(|word| word.gap) {
        Some(Gap::Break) => true,
        Some(Gap::Hyphen) => !names.bridges(text, at),
        // "Tân Lập. Krông Năng", but not "P. 6" nor "TP. Vinh".
        Some(Gap::Dot) => text.text(at - 1, at).len() > 3,
        _ => false,
    }
}

/// The end of the span if it continues over the hyphen at `end` and is then one name.
fn joined(names: &Names, text: &Folded, start: usize, end: usize) -> Option<usize> {
    let mut longer = end + 1;
    while longer < text.words.len() && !parts(names, text, longer) {
        longer += 1;
    }
    segment(names, text, start, longer).known().then_some(longer)
}

/// Cuts a span before the level words inside it and inserts the pieces at `place`; tells whether
/// there was anything to cut.
fn cut_levels<'a>(
    names: &'a Names,
    text: &Folded,
    start: usize,
    mut end: usize,
    found: &mut Vec<Segment<'a>>,
    place: usize,
) -> bool {
    let count = found.len();
    loop {
        let whole = segment(names, text, start, end);
        let known = whole.known() && whole.level != Level::Hamlet;
        let Some(at) = last_level(names, text, start, end, false).filter(|_| !known) else {
            found.insert(place, whole);
            return found.len() > count + 1;
        };
        found.insert(place, segment(names, text, at, end));
        end = at;
    }
}

/// Cuts spans that name nothing known before a level word written out with its marks.
fn cut_written_out<'a>(names: &'a Names, text: &Folded, found: &mut Vec<Segment<'a>>) -> bool {
    let count = found.len();
    for place in (0..count).rev() {
        let Some(span) =
            found.get(place).copied().filter(|span| !span.known() || span.level == Level::Hamlet)
        else {
            continue;
        };
        if let Some(at) = last_level(names, text, span.start, span.end, true) {
            found.insert(place + 1, segment(names, text, at, span.end));
            found.remove(place);
            cut_levels(names, text, span.start, at, found, place);
        }
    }
    found.len() > count
}

/// The last word inside the span where a unit's level word begins: one followed by a known name of
/// that level or, if `written_out`, one written out with its marks, whatever follows.
fn last_level(
    names: &Names,
    text: &Folded,
    start: usize,
    end: usize,
    written_out: bool,
) -> Option<usize> {
    for at in (start + 1..end).rev() {
        let Some(said) = level_at(text, at, end) else { continue };
        let marked = text.words.get(at).is_some_and(|word| !word.plain);
        // In a text with marks, "quan" is not "quận".
        if !said.level.is_unit() || (said.full && !marked && !text.unmarked) {
            continue;
        }
        // The "xã" of "thị xã".
        if said.level == Level::Commune
            && text.text(at - 1, at) == "thi"
            && level_at(text, at - 1, end).is_some()
        {
            continue;
        }
        let mut followed = names.span(text, at + said.words, end).iter();
        let known = followed.any(|entry| said.level.allows(entry.unit.tier()));
        if known || (written_out && said.full && marked) {
            return Some(at);
        }
    }
    None
}

/// Drops what has no meaning: "Việt Nam" at the end, "(cũ)" anywhere after the first segment.
fn drop_asides(text: &Folded, found: &mut Vec<Segment<'_>>) {
    let mut first = true;
    found.retain(|segment| {
        let words = text.text(segment.start, segment.end);
        std::mem::take(&mut first) || !matches!(words, "viet nam" | "vn" | "vietnam" | "cu" | "moi")
    });
}

/// Cuts provinces and districts off the end of spans without any separator.
fn cut_names<'a>(names: &'a Names, text: &Folded, way: Cut, found: &mut Vec<Segment<'a>>) {
    let mut at = found.len();
    let mut tiers: &[Tier] = &[Tier::Province, Tier::District];
    while let Some(last) = at.checked_sub(1).and_then(|last| found.get(last)).copied() {
        if last.known() {
            if !last.names(Tier::Province) {
                return;
            }
            tiers = &[Tier::District];
            at -= 1;
            continue;
        }
        // Only a numbered hamlet certainly ends before the name that follows it.
        let first = match last.level {
            Level::Hamlet if number(text, last.name) => last.name + 2,
            Level::Hamlet if way == Cut::Levels => return,
            _ => last.name + 1,
        };
        let Some((cut, tier)) = suffix(names, text, first, last.end, tiers) else { return };
        found.remove(at - 1);
        found.insert(at - 1, segment(names, text, cut, last.end));
        let count = found.len();
        match (way, last.level) {
            (Cut::Levels, _) => {
                cut_levels(names, text, last.start, cut, found, at - 1);
            }
            (Cut::Names, Level::Hamlet) => cut_first(names, text, last.start, cut, found, at - 1),
            (Cut::Names, _) => found.insert(at - 1, segment(names, text, last.start, cut)),
        }
        if tier == Tier::District {
            return;
        }
        tiers = &[Tier::District];
        at += found.len() - count - 1;
    }
}

/// Cuts a hamlet's span before the first level word followed by a known name of that level.
fn cut_first<'a>(
    names: &'a Names,
    text: &Folded,
    start: usize,
    end: usize,
    found: &mut Vec<Segment<'a>>,
    place: usize,
) {
    for at in start + 1..end {
        let next = segment(names, text, at, end);
        let known = next.level.is_unit()
            && next.bare.iter().any(|entry| next.level.allows(entry.unit.tier()));
        if known {
            found.insert(place, next);
            found.insert(place, segment(names, text, start, at));
            return;
        }
    }
    found.insert(place, segment(names, text, start, end));
}

/// The longest name of one of the tiers that ends the span and begins at `first` or later.
fn suffix(
    names: &Names,
    text: &Folded,
    first: usize,
    end: usize,
    tiers: &[Tier],
) -> Option<(usize, Tier)> {
    for at in first.max(end.saturating_sub(6))..end {
        for entry in names.span(text, at, end) {
            let tier = entry.unit.tier();
            let spelt = text.plain(at, end) || *entry.marked == *text.marked(at, end);
            if tiers.contains(&tier) && spelt && !number(text, at) {
                return Some((at, tier));
            }
        }
    }
    None
}

/// Whether the word begins with a digit.
pub(super) fn number(text: &Folded, at: usize) -> bool {
    text.text(at, at + 1).starts_with(|first: char| first.is_ascii_digit())
}
