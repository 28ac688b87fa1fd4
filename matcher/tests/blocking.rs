//! Blocking against its naive twin, which compares all pairs and leaves nothing out: on made-up people
//! and on the packs in the folder named by `DOISOAT_PACKS`, if there is one. A pack is a folder with
//! `registry.xlsx`, lists, and the truth of each: `truth.csv` of `sector.xlsx`, `truth_NAME.csv` of
//! `NAME.xlsx`.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]
#![allow(clippy::disallowed_methods, reason = "packs are files of a folder that the user names")]

mod crowd;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use matcher::block::{Pair, block};
use matcher::classify::Weights;
use matcher::compare::levels;
use matcher::normalise::{Gazetteer, PartialDate, Prepared, Records, Source, normalise};
use matcher::open::sources;
use matcher::plan::THRESHOLDS;
use matcher::sample::{self, SampleFile};

fn source(file: &SampleFile) -> Source {
    sources(&file.bytes, file.name, None).unwrap().remove(0)
}

/// The sample and its true pairs.
fn sample() -> (Prepared, BTreeSet<Pair>) {
    let made = sample::make().unwrap();
    let prepared = normalise(
        vec![source(&made.sector)],
        vec![source(&made.registry)],
        Gazetteer::embedded(),
        PartialDate::default(),
        &mut |_, _| {},
    );
    let truth = true_pairs(&made.truth, &prepared);
    (prepared, truth)
}

/// The true pairs of a truth file, which counts rows as spreadsheets do. A row may have several.
fn true_pairs(truth: &str, prepared: &Prepared) -> BTreeSet<Pair> {
    let places = |side: &Records| -> BTreeMap<u32, u32> {
        (0..side.len() as u32).map(|place| (side.row(place), place)).collect()
    };
    let (rows, people) = (places(&prepared.sector), places(&prepared.registry));
    let pairs = truth.lines().skip(1).flat_map(|line| {
        let mut cells = line.split(',').map(|cell| cell.trim().trim_matches('"'));
        let row = cells.next().and_then(|cell| rows.get(&cell.parse().ok()?));
        let person = |cell: &str| Some(*people.get(&cell.parse().ok()?)?);
        let of_row = cells.next().unwrap_or_default().split('|').filter_map(person);
        of_row.filter_map(|registry| Some(Pair { sector: *row?, registry })).collect::<Vec<_>>()
    });
    pairs.collect()
}

/// A crowd with few names and many slips, and its true pairs; `home` gives the addresses of the
/// list.
fn crowd(home: impl Fn(&str) -> &str) -> (Prepared, BTreeSet<Pair>) {
    let (mut sector, registry) = crowd::crowd(1_500, 2_000);
    sector.iter_mut().for_each(|person| person.home = home(&person.home).to_owned());
    let place = |id: u64| registry.binary_search_by_key(&id, |person| person.id).ok();
    let truth = sector.iter().enumerate().filter_map(|(row, person)| {
        Some(Pair { sector: row as u32, registry: place(person.id)? as u32 })
    });
    let truth = truth.collect();
    let (sector, registry) =
        (crowd::file(crowd::SECTOR, &sector), crowd::file(crowd::REGISTRY, &registry));
    (crowd::prepare(&sector, &registry), truth)
}

/// The most pairs that are all compared; of larger packs only the true ones are.
const MOST_PAIRS: usize = 120_000_000;

fn all_pairs(prepared: &Prepared) -> impl Iterator<Item = Pair> {
    let people = prepared.registry.len() as u32;
    (0..prepared.sector.len() as u32)
        .flat_map(move |sector| (0..people).map(move |registry| Pair { sector, registry }))
}

/// Compares the pairs from blocking with all pairs; nothing may be missing that would be linked.
fn check(what: &str, prepared: &Prepared, truth: &BTreeSet<Pair>) {
    let (share, silent) = missing(what, prepared, truth);
    assert!(share <= MOST_LOST, "{what}: {share}");
    assert_eq!(silent, 0, "{what}");
}

/// The largest share of true pairs that may be lost.
const MOST_LOST: f64 = 0.001;

/// The share of true pairs that blocking loses, and how many pairs above the threshold it loses
/// without saying so; prints them.
fn missing(what: &str, prepared: &Prepared, truth: &BTreeSet<Pair>) -> (f64, usize) {
    let blocked = block(prepared, &mut |_, _| {});
    let kept = |pair: &Pair| blocked.pairs.binary_search(pair).is_ok();
    let show = |pair: &Pair, score: f64| {
        println!(
            "{what}: not compared: {:?} {:?} at {score}",
            prepared.sector.raw(pair.sector, matcher::plan::Field::Name),
            prepared.registry.raw(pair.registry, matcher::plan::Field::Name)
        );
    };
    let weights = Weights::estimate(prepared, &blocked.pairs);
    let score = |pair: &Pair| {
        let a = &prepared.sector.records[pair.sector as usize];
        let b = &prepared.registry.records[pair.registry as usize];
        weights.score(pair.sector, pair.registry, &levels(a, b, &prepared.values))
    };
    let lost: Vec<&Pair> = truth.iter().filter(|pair| !kept(pair)).collect();
    lost.iter().for_each(|pair| show(pair, score(pair)));
    let share = lost.len() as f64 / truth.len().max(1) as f64;
    println!(
        "{what}: {} of {} true pairs lost in {}",
        lost.len(),
        truth.len(),
        blocked.pairs.len()
    );
    if prepared.sector.len() * prepared.registry.len() > MOST_PAIRS {
        return (share, 0);
    }

    // Whatever all pairs would link is compared, unless the row says that too many people look
    // alike or the person with the row's number is so much likelier that nobody else can come near.
    let mut best = vec![f64::NEG_INFINITY; prepared.sector.len()];
    for pair in &blocked.pairs {
        let best = &mut best[pair.sector as usize];
        *best = best.max(score(pair));
    }
    let (mut wanted, mut silent) = (0, 0);
    for pair in all_pairs(prepared) {
        let score = score(&pair);
        if score >= THRESHOLDS.link {
            wanted += 1;
            let row = pair.sector as usize;
            let settled = best[row] >= score + THRESHOLDS.margin;
            if !kept(&pair) && !blocked.crowded[row] && !settled {
                silent += 1;
                show(&pair, score);
            }
        }
    }
    println!("{what}: {silent} of {wanted} pairs above the threshold were silently not compared");
    (share, silent)
}

#[test]
fn a_slip_at_either_end_of_a_name_is_found_beside_another_slip_in_the_date() {
    let person = "Họ và tên,Ngày sinh\nVũ Hữu Minh Khôi,22/02/2011\n";
    // Enough people share the end of a name and the year that they tell nobody apart.
    let crowd = (1..=40).map(|day| {
        let surname = char::from(b'a' + day % 26).to_string().repeat(usize::from(day / 26) + 2);
        format!("{surname} Văn Bảy,{:02}/{:02}/1980\n", day % 28 + 1, day % 12 + 1)
    });
    let crowd: String = std::iter::once("Họ và tên,Ngày sinh\n".to_owned()).chain(crowd).collect();
    for (row, people, found) in [
        ("Vũh Hữu Minh Khôi,2011", person, 1),
        ("Vũ Hữu Minh Khôit,2011", person, 1),
        ("Vũh Hữu Minh Khôi,22/02/2012", person, 1),
        ("Vũ Hữu Minh Khôit,22/02/2012", person, 1),
        ("Vũh Hữu Minh Khôi,23/03/2012", person, 0),
        ("Vũh Hữu Minh Hôi,2011", person, 0),
        ("Trần Văn Bảy,1980", &crowd, 0),
    ] {
        let list = format!("Họ và tên,Ngày sinh\n{row}\n");
        let prepared = crowd::prepare(&list, people);
        assert_eq!(block(&prepared, &mut |_, _| {}).pairs.len(), found, "{row}");
    }
}

#[test]
fn the_sample_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = sample();
    check("sample", &prepared, &truth);
}

#[test]
fn a_crowd_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = crowd(|home| home);
    check("crowd", &prepared, &truth);
}

#[test]
fn a_list_that_names_only_hamlets_keeps_what_all_pairs_would_link() {
    let (prepared, truth) = crowd(crowd::hamlet);
    check("hamlets alone", &prepared, &truth);
}

#[test]
fn packs_keep_what_all_pairs_would_link() {
    let Ok(packs) = std::env::var("DOISOAT_PACKS") else { return };
    let mut folders = vec![PathBuf::from(packs)];
    let mut too_many: Vec<String> = Vec::new();
    while let Some(folder) = folders.pop() {
        let mut inside: Vec<PathBuf> =
            std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        inside.sort();
        let registry = folder.join("registry.xlsx");
        for path in inside {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            let of = name.strip_prefix("truth").and_then(|name| name.strip_suffix(".csv"));
            match of {
                _ if path.is_dir() => folders.push(path),
                Some(list) if registry.exists() => {
                    let list = list.trim_start_matches('_');
                    let list = if list.is_empty() { "sector" } else { list };
                    too_many.extend(pack(&folder.join(format!("{list}.xlsx")), &registry, &path));
                }
                _ => {}
            }
        }
    }
    assert_eq!(too_many, Vec::<String>::new());
}

/// What a pack loses, if it is too much.
fn pack(list: &Path, registry: &Path, truth: &Path) -> Option<String> {
    let read = |path: &Path| {
        let name = path.file_name().unwrap().to_string_lossy();
        sources(&std::fs::read(path).unwrap(), &name, None).unwrap()
    };
    let day = PartialDate::default();
    let (list_of, people) = (read(list), read(registry));
    let prepared = normalise(list_of, people, Gazetteer::embedded(), day, &mut |_, _| {});
    let truth = true_pairs(&std::fs::read_to_string(truth).unwrap(), &prepared);
    let what = list.display().to_string();
    let (share, silent) = missing(&what, &prepared, &truth);
    (share > MOST_LOST).then(|| format!("{what}: {share}, silent {silent}"))
}
