//! `work new` and `work run`: a work over files, over its own or over newer ones.

use casework::digest::{Parts, Salt};
use casework::ids::WorkId;
use matcher::caseload::{Caseload, Signed};
use matcher::classify::Linked;
use matcher::columns::SavedMappings;
use matcher::language::Language;
use matcher::plan::Side;
use matcher::report::Statistics;
use matcher::run;
use matcher::work_file::{Settings, Setup, WorkFile};

use super::args::{New, Run};
use super::changes::{tell_changes, write_changes};
use super::file::{Files, Read, built, failed, write_whole};
use super::outside::{random, sign_as, signed};
use super::since::{tell_since, write_since};
use super::split::tell_share;
use super::taking::{OfSide, Taken, Taking};
use crate::compare::{password, settings, tell_counts};
use crate::failure::Failure;
use crate::load::saved_mappings;

/// Begins a work.
pub(super) fn begin(new: &New, language: Language) -> Result<(), Failure> {
    let (by, at) = signed(&new.sign)?;
    let salt = match &new.salt {
        Some(hex) => Salt::from_hex(hex).map_err(|_| Failure::NoSalt(hex.clone()))?,
        None => Salt::from_bytes(random()?),
    };
    let saved = saved_mappings(new.inputs.mappings.as_deref())?;
    let password = password(new.inputs.password.as_deref());
    let taking = Taking {
        inputs: &new.inputs,
        password: password.as_deref(),
        saved: &saved,
        kept: !new.no_inputs,
        told: (new.manner.quiet, language),
    };
    let (sector, registry) = (taking.newer(Side::Sector)?, taking.newer(Side::Registry)?);
    let Taken { inputs, sector, registry } = taking.together(sector, registry)?;
    let run_settings = settings(&new.inputs)?;
    let mut linked = run::link_with(&new.manner.threads(), sector, registry, &run_settings)
        .map_err(Failure::Amendments)?;
    let digests = inputs.iter().map(|input| input.sha256.digest()).collect();
    // Whoever draws the secret draws the work's name with it.
    let id = WorkId(Parts::of("work").keyed(&salt));
    let sign = Signed { by: &by, at: &at };
    let caseload = Caseload::begin(id, salt, digests, &linked, sign).map_err(Failure::Refused)?;
    let verdicts = caseload.look_back(&mut linked, None, true);
    let language_code = language.pick("vi", "en").to_owned();
    let settings = Settings { language: Some(language_code), ..Settings::of_run(&run_settings) };
    let mut file = WorkFile::new(Setup { inputs, settings, ..Setup::default() });
    file.keep_verdicts(Some(verdicts.as_bytes())).map_err(failed(&new.out))?;
    write_whole(&new.out, &built(&mut file, &caseload, None, &new.out)?)?;
    if !new.manner.quiet {
        tell_counts(&Statistics::of(&linked), language);
        eprintln!("{}: {}", language.pick("Công việc ở", "The work is in"), new.out.display());
    }
    Ok(())
}

/// Runs a work over its own files or newer ones.
pub(super) fn again(of: &Run, language: Language) -> Result<(), Failure> {
    let mut read = Read::open(&of.file)?;
    let mut saved = saved_of(&read);
    saved.merge(saved_mappings(of.inputs.mappings.as_deref())?);
    let password = password(of.inputs.password.as_deref());
    let taking = Taking {
        inputs: &of.inputs,
        password: password.as_deref(),
        saved: &saved,
        kept: !of.no_inputs,
        told: (of.manner.quiet, language),
    };
    let given = Files::read(&of.with)?;
    let is_newer = |side: Side| !of.inputs.paths(side).is_empty();
    let side = |side: Side| match is_newer(side) {
        true => taking.newer(side),
        false => OfSide::own(&read, side, &given, password.as_deref()),
    };
    let (sector, registry) = (side(Side::Sector)?, side(Side::Registry)?);
    let is_newer = [Side::Sector, Side::Registry].into_iter().any(is_newer);
    let run_settings = settings_of(of, &read, is_newer)?;
    let Taken { inputs, sector, registry } = match is_newer {
        true => taking.together(sector, registry)?,
        false => OfSide::as_they_were(sector, registry),
    };
    let linked = run::link_with(&of.manner.threads(), sector, registry, &run_settings);
    let mut linked = linked.map_err(Failure::Amendments)?;
    if let Some(out) = &of.out {
        let (by, at) = sign_as(of.by.as_deref().unwrap_or_default(), of.at.as_deref())?;
        let sign = Signed { by: &by, at: &at };
        if is_newer {
            let digests = inputs.iter().map(|input| input.sha256.digest()).collect();
            read.caseload.replace(digests, sign).map_err(Failure::Refused)?;
        }
        read.file.setup.inputs = inputs;
        let Settings { language, other, .. } = std::mem::take(&mut read.file.setup.settings);
        read.file.setup.settings = Settings { language, other, ..Settings::of_run(&run_settings) };
        read.caseload.bind(&mut linked);
        read.look_back(&mut linked, is_newer)?;
        read.save(Some(out))?;
    } else {
        read.caseload.bind(&mut linked);
        read.look_back(&mut linked, is_newer)?;
    }
    if let Some(path) = &of.since {
        write_since(&read.caseload, &linked, path)?;
    }
    if let Some(path) = &of.changes {
        write_changes(&read.caseload, &linked, path)?;
    }
    if !of.manner.quiet {
        tell(&read, &linked, language);
        if let Some(share) = read.file.setup.share() {
            tell_share(&share, &linked, language);
        }
    }
    Ok(())
}

/// What a run depends on: what is given, else as it was; but newer files are run as of today.
fn settings_of(of: &Run, read: &Read, is_newer: bool) -> Result<run::Settings, Failure> {
    let mut kept = read.file.setup.settings.run();
    let given = settings(&of.inputs)?;
    if is_newer || of.inputs.today.is_some() {
        kept.today = given.today;
    }
    if of.inputs.amendments.is_some() {
        kept.amendments = given.amendments;
    }
    Ok(kept)
}

/// How the work's own tables were mapped, for newer ones with the same headers.
fn saved_of(read: &Read) -> SavedMappings {
    let mut saved = SavedMappings::default();
    for table in read.file.setup.inputs.iter().flat_map(|input| &input.tables) {
        if let Ok(shape) = u64::from_str_radix(&table.shape, 16) {
            saved.put(shape, table.mapping());
        }
    }
    saved
}

fn tell(read: &Read, linked: &Linked, language: Language) {
    tell_counts(&Statistics::of(linked), language);
    tell_changes(&read.caseload, linked, language);
    tell_since(linked, read.unread, language);
}
