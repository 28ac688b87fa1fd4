//! The order of the house: data flows one way, no file reaches itself, and the engine asks for
//! nothing from outside.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test stops at the first surprise")]

mod graph;
mod imports;

use std::path::Path;

use imports::{Arrow, Sources};

#[test]
fn no_file_reaches_itself() {
    let mut sources = Sources::default();
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    sources.add_crate("matcher", &root.join("matcher/src/lib.rs"));
    let arrows = sources.arrows();
    let pairs = arrows.iter().map(|Arrow { from, to, .. }| (from.clone(), to.clone()));
    let circles = graph::circles(pairs);
    let mut told = String::new();
    for circle in &circles {
        told += "circle:\n";
        for arrow in arrows.iter().filter(|of| circle.contains(&of.from) && circle.contains(&of.to))
        {
            told += &format!(
                "  {} -> {}: {}\n",
                sources.shown(&arrow.from),
                sources.shown(&arrow.to),
                arrow.name
            );
        }
    }
    assert!(circles.is_empty(), "{told}");
}
