//! Tests of sealing: the public vectors, and what becomes of a file that was tampered with.

mod tampering;
mod vectors;
