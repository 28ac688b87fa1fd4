//! How a work is split: which communes, or which portions of the list, each part has.

use std::collections::BTreeSet;

use super::communes::{Commune, commune_rows};
use super::part::Share;
use crate::classify::Linked;

/// By what a work is split.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    /// A part for each commune; rows whose commune is not known have one, too.
    EachCommune,
    /// So many parts, to which whole communes are dealt so that the parts have nearly as many rows to
    /// look at.
    Communes(u32),
    /// Parts with these communes, by name with or without the province; whatever is named in none is
    /// one more part.
    Named(Vec<Vec<String>>),
    /// So many portions of the list, one after the other.
    Portions(u32),
}

/// Why a work cannot be split like that.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DealError {
    /// There would be fewer than two parts, or more than 255.
    #[error("a work is split into 2 to 255 parts, not into {0}")]
    Parts(usize),
    /// No row of the list is of this commune.
    #[error("no row of the list is of the commune `{0}`")]
    NoCommune(String),
    /// Communes of one name in several provinces.
    #[error("several communes are called `{0}`")]
    Unclear(String),
    /// A commune is named twice.
    #[error("the commune `{0}` is named twice")]
    Twice(String),
}

/// The shares of a work's parts, by their numbers from 1. Every row is in exactly one of them.
///
/// # Errors
/// If there are too few or too many parts, or a named commune is not in the list.
pub fn deal(linked: &Linked, by: &By) -> Result<Vec<Share>, DealError> {
    let all = commune_rows(linked);
    let mut parts: Vec<BTreeSet<Commune>> = match by {
        By::EachCommune => {
            // The unknown one is the last.
            let (known, unknown): (Vec<_>, Vec<_>) =
                all.into_keys().partition(|of| *of != Commune::default());
            known.into_iter().chain(unknown).map(|of| BTreeSet::from([of])).collect()
        }
        By::Communes(parts) => {
            let mut dealt = vec![(0_u32, BTreeSet::new()); fits(*parts as usize)?];
            let mut largest: Vec<_> = all.into_iter().collect();
            largest.sort_by_key(|(_, of)| std::cmp::Reverse((of.open, of.rows)));
            for (commune, of) in largest {
                // The first of those that have least.
                if let Some(part) = dealt.iter_mut().min_by_key(|(open, of)| (*open, of.len())) {
                    part.0 += of.open;
                    part.1.insert(commune);
                }
            }
            dealt.into_iter().map(|(_, communes)| communes).filter(|of| !of.is_empty()).collect()
        }
        By::Named(named) => {
            let mut left: BTreeSet<Commune> = all.into_keys().collect();
            let known = left.clone();
            let mut parts = Vec::new();
            for names in named {
                let mut part = BTreeSet::new();
                for name in names {
                    let commune = find(&known, name)?;
                    if !left.remove(&commune) {
                        return Err(DealError::Twice(name.clone()));
                    }
                    part.insert(commune);
                }
                parts.push(part);
            }
            parts.push(left);
            parts.retain(|part| !part.is_empty());
            parts
        }
        By::Portions(parts) => vec![BTreeSet::new(); fits(*parts as usize)?],
    };
    let of = fits(parts.len())? as u32;
    let share = |(communes, number)| Share { parts: [number].into(), of, communes };
    Ok(parts.drain(..).zip(1..).map(share).collect())
}

fn fits(parts: usize) -> Result<usize, DealError> {
    if (2..=255).contains(&parts) { Ok(parts) } else { Err(DealError::Parts(parts)) }
}

/// The commune of this name, with or without what it is and its province: “Đàm Thủy”, “xã Đàm Thủy”,
/// “Xã Đàm Thủy, Tỉnh Cao Bằng”. Marks count: “Tân An” is not “Tấn An”.
fn find(known: &BTreeSet<Commune>, name: &str) -> Result<Commune, DealError> {
    let same = |text: &str| plain(text) == plain(name);
    let fits = |of: &&Commune| {
        let bare = ["Xã ", "Phường ", "Đặc khu "]
            .iter()
            .find_map(|of_kind| of.commune.strip_prefix(of_kind));
        *of != &Commune::default()
            && (same(&of.commune)
                || bare.is_some_and(same)
                || same(&format!("{}, {}", of.commune, of.province)))
    };
    let mut found = known.iter().filter(fits);
    match (found.next(), found.next()) {
        (Some(one), None) => Ok(one.clone()),
        (None, _) => Err(DealError::NoCommune(name.to_owned())),
        (Some(_), Some(_)) => Err(DealError::Unclear(name.to_owned())),
    }
}

/// Lower case with single spaces.
fn plain(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
