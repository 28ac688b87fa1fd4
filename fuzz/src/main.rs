//! The fuzzer's entry point: the target named by `DOISOAT_FUZZ_TARGET`, fed by libFuzzer.

#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<fn(&[u8])> = LazyLock::new(|| {
    let name = std::env::var("DOISOAT_FUZZ_TARGET").unwrap_or_default();
    fuzz::target(&name).unwrap_or(|_| {})
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| TARGET(bytes));
