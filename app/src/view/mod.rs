//! The components. Each takes the [`Page`](crate::client::Page) from the context, draws a part of
//! it and calls its methods; none decides anything that a test would want to ask.
//!
//! There are two screens. `start` (both files, below them `columns` and the bar that starts a run)
//! and `results` (counts, the list of rows, with `detail` one row in full, `review` deciding about it, `work` the file that keeps all of it, and `lists` those that
//! letters order). `frame` and `about` stand around both, `common` is what several folders need,
//! `app` puts them together, `crash` shows a sentence when the page has failed.

#![allow(unreachable_pub, reason = "the macro of components makes their properties public")]

mod about;
mod app;
mod columns;
mod common;
mod crash;
mod detail;
mod errands;
mod frame;
mod lists;
mod results;
mod review;
mod start;
mod work;

pub(crate) use app::start;
