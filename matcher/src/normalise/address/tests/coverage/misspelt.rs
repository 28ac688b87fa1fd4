//! Communes with one mistake in their name, under their district and province.

use unicode_normalization::UnicodeNormalization;

use super::super::super::maps::Maps;
use super::forms::{joined, unmarked};
use super::{gazetteer, names, step, tell};

const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{309}', '\u{303}', '\u{323}'];

/// One mistake, chosen by `dice`; `None` if the name has no room for it.
fn mistake(kind: usize, name: &str, dice: usize) -> Option<String> {
    let letters: Vec<char> = name.chars().collect();
    let within: Vec<usize> = (1..letters.len() - 1)
        .filter(|at| letters[at - 1..=at + 1].iter().all(|letter| letter.is_alphabetic()))
        .collect();
    let at = *within.get(dice % within.len().max(1))?;
    let mut found = letters.clone();
    match kind {
        0 => {
            let tone = TONES[dice % TONES.len()];
            let mut parts: Vec<char> = name.nfd().collect();
            match parts.iter().position(|part| TONES.contains(part)) {
                Some(at) if parts[at] != tone => parts[at] = tone,
                Some(at) => {
                    parts.remove(at);
                }
                None => {
                    let vowel = parts.iter().position(|part| "aeiouy".contains(*part))?;
                    parts.insert(vowel + 1, tone);
                }
            }
            return Some(parts.into_iter().nfc().collect());
        }
        1 => {
            found.remove(at);
        }
        2 => found.insert(at, letters[at]),
        _ => found.swap(at, at + 1),
    }
    (found != letters).then(|| found.into_iter().collect())
}

#[test]
fn one_mistake_in_a_name() {
    let maps = Maps::embedded();
    for (kind, title) in ["wrong tone", "letter dropped", "letter doubled", "letters swapped"]
        .into_iter()
        .enumerate()
    {
        let (mut right, mut all, mut false_claims) = (0, 0, 0);
        for (at, commune) in maps.old_communes.iter().enumerate().step_by(step()) {
            let mut wanted = names(&maps, at);
            if commune.former || wanted.commune.1.contains(|letter: char| letter.is_ascii_digit()) {
                continue;
            }
            let Some(name) = mistake(kind, wanted.commune.1, at) else { continue };
            let misspelt = unmarked(&name).to_lowercase();
            // The mistake gives a neighbour's name: nobody can notice it.
            let neighbour = maps.old_communes.iter().any(|other| {
                other.district == commune.district
                    && other.name != commune.name
                    && unmarked(other.name).to_lowercase().ends_with(&format!(" {misspelt}"))
            });
            if neighbour {
                continue;
            }
            wanted.commune.1 = &name;
            let text = format!(
                "{}, {}, {}",
                joined(wanted.commune),
                joined(wanted.district),
                joined(wanted.province)
            );
            let place = gazetteer().parse(&text);
            all += 1;
            if place.communes == commune.today {
                right += 1;
            } else if place.said.commune
                && !commune.today.iter().any(|one| place.communes.contains(one))
            {
                false_claims += 1;
                println!("    {text} -> {}", super::super::show(&place));
            }
        }
        tell("misspelt", title, (right, all), 950);
        tell("misspelt, no false claim", title, (all - false_claims, all), 995);
    }
}
