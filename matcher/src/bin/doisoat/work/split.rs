//! `work split`: a work file for each of several people.

use matcher::caseload::Signed;
use matcher::classify::Linked;
use matcher::language::Language;
use matcher::share::{By, Share, deal};
use matcher::words;

use super::args::Split;
use super::file::{Read, built, write_whole};
use super::outside::signed;
use crate::failure::Failure;

/// Splits a work. The parts are written before the work itself: a splitting that is told of in the
/// journal has taken place.
pub(super) fn split(of: &Split, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&of.sign)?;
    let mut work = Read::open(&of.file)?;
    let linked = work.run(&of.given, of.manner)?;
    let shares = deal(&linked, &how(of)).map_err(Failure::Deal)?;
    if !of.dry_run {
        let parts = u8::try_from(shares.len()).unwrap_or(u8::MAX);
        let sign = Signed { by: &by, at: &at };
        work.caseload.split(parts, sign).map_err(Failure::Refused)?;
        write_parts(of, &mut work, &shares, language)?;
        work.save(None)?;
    }
    if !of.manner.quiet {
        for share in &shares {
            tell_share(share, &linked, language);
        }
        if !of.dry_run {
            eprintln!("{}: {}", language.pick("Các phần ở", "Parts are in"), of.out.display());
        }
    }
    Ok(())
}

/// By what it is split.
fn how(of: &Split) -> By {
    match of.into {
        Some(parts) if of.by_commune => By::Communes(parts),
        Some(parts) => By::Portions(parts),
        None if of.by_commune => By::EachCommune,
        None => {
            let names = |part: &String| {
                let names = part.split(';').map(str::trim).filter(|name| !name.is_empty());
                names.map(str::to_owned).collect()
            };
            By::Named(of.part.iter().map(names).collect())
        }
    }
}

fn write_parts(
    of: &Split,
    work: &mut Read,
    shares: &[Share],
    language: Language,
) -> Result<(), Failure> {
    let failed =
        |cause: std::io::Error| Failure::Write { path: of.out.clone(), cause: cause.to_string() };
    std::fs::create_dir_all(&of.out).map_err(failed)?;
    let setup = work.file.setup.clone();
    if of.no_inputs {
        work.file.setup.inputs.iter_mut().for_each(|input| input.forget_bytes());
    }
    for share in shares {
        work.file.setup.set_share(Some(share));
        let path = of.out.join(words::share_file(share, language));
        let bytes = built(&mut work.file, &work.caseload, work.key.as_ref(), &path)?;
        write_whole(&path, &bytes)?;
    }
    work.file.setup = setup;
    Ok(())
}

/// Says how many rows of a share are left to look at, and whose they are.
pub(super) fn tell_share(share: &Share, linked: &Linked, language: Language) {
    let (all, left) = share.to_look_at(linked);
    let text = words::share(share, language);
    eprintln!(
        "{}",
        language.pick(
            format!("{all:>10}  dòng cần xem, còn {left} — {text}"),
            format!("{all:>10}  rows to look at, {left} left — {text}"),
        )
    );
}
