//! A run as the worker of the first shard sees it, whether there are others or not: it holds the
//! answers of the helpers until all have arrived.
//!
//! A run without helpers takes the same way, so that any number of shards gives the same results.

use matcher::block::Pair;
use matcher::linking::{
    self, Fixed, Frequencies, Linked, Linking, Shard, Share, Weights, from_bytes, to_bytes,
};
use matcher::normalise::Prepared;
use matcher::threads::OneThread;
use serde::de::DeserializeOwned;

use super::error::RunError;
use crate::protocol::{Answer, Stage};

/// A run that is going on.
pub(super) struct SharedRun {
    at: At,
    /// The pairs that each helper sampled, and the share of each, as far as they have arrived.
    samples: Vec<Option<Vec<Pair>>>,
    shares: Vec<Option<Share>>,
}

/// How far the first shard is.
enum At {
    /// Its pairs are found.
    Found(Box<(Prepared, Frequencies, Linking)>),
    /// Its pairs are scored.
    Scored(Box<(Prepared, Weights, Share)>),
    Over,
}

impl SharedRun {
    /// Finds the pairs of the first shard of a run with this number of helpers.
    pub(super) fn begin(
        prepared: Prepared,
        helpers: usize,
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> SharedRun {
        let shard = Shard { place: 0, of: helpers + 1 };
        let linking =
            Linking::begin(&prepared, shard, &mut shown(Stage::Block, shard.of, progress));
        let frequencies = Frequencies::count(&prepared);
        SharedRun {
            at: At::Found(Box::new((prepared, frequencies, linking))),
            samples: (0..helpers).map(|_| None).collect(),
            shares: (0..helpers).map(|_| None).collect(),
        }
    }

    /// Takes what a helper found; the first helper has place 0.
    ///
    /// # Errors
    /// If there is no such helper, or the bytes were changed on their way.
    pub(super) fn take(
        &mut self,
        helper: usize,
        answer: Answer,
        bytes: &[u8],
    ) -> Result<(), RunError> {
        let place = match answer {
            Answer::Sample => self.samples.get_mut(helper).map(|place| put(place, bytes)),
            Answer::Share => self.shares.get_mut(helper).map(|place| put(place, bytes)),
        };
        Ok(place.ok_or(RunError::NoSuchHelper)??)
    }

    /// Once all samples have arrived: learns the weights, calls `weights` with their binary form,
    /// and scores the pairs of the first shard by them.
    ///
    /// # Errors
    /// If the weights cannot be written, for lack of memory.
    pub(super) fn learn_and_score(
        &mut self,
        weights: impl FnOnce(Vec<u8>),
        progress: &mut dyn FnMut(Stage, u64, u64),
    ) -> Result<(), RunError> {
        if self.samples.iter().any(Option::is_none) {
            return Ok(());
        }
        let (prepared, frequencies, linking) = match std::mem::replace(&mut self.at, At::Over) {
            At::Found(found) => *found,
            other => {
                self.at = other;
                return Ok(());
            }
        };
        let mut sampled = linking.sampled(&prepared);
        sampled.extend(self.samples.iter_mut().flat_map(Option::take).flatten());
        let fixed = Fixed::learn(&prepared, &frequencies, &sampled);
        weights(to_bytes(&fixed)?);
        let weights = Weights::of(fixed, frequencies);
        let shards = self.shares.len() + 1;
        let share =
            linking.score(&prepared, &weights, &mut shown(Stage::Compare, shards, progress));
        self.at = At::Scored(Box::new((prepared, weights, share)));
        Ok(())
    }

    /// The results, once all shares have arrived.
    pub(super) fn finish(&mut self, progress: &mut dyn FnMut(Stage, u64, u64)) -> Option<Linked> {
        if self.shares.iter().any(Option::is_none) {
            return None;
        }
        match std::mem::replace(&mut self.at, At::Over) {
            At::Scored(scored) => {
                let (prepared, weights, own) = *scored;
                let shares = std::iter::once(own).chain(self.shares.drain(..).flatten());
                let mut shown = shown(Stage::Classify, 1, progress);
                Some(linking::finish(prepared, weights, shares, &OneThread, &mut shown))
            }
            other => {
                self.at = other;
                None
            }
        }
    }
}

fn put<T: DeserializeOwned>(
    place: &mut Option<T>,
    bytes: &[u8],
) -> Result<(), linking::BytesError> {
    *place = Some(from_bytes(bytes)?);
    Ok(())
}

/// Reports the progress of one shard in a stage as if all `shards` were as far.
fn shown(
    stage: Stage,
    shards: usize,
    progress: &mut dyn FnMut(Stage, u64, u64),
) -> impl FnMut(u64, u64) {
    let shards = shards as u64;
    move |done, total| progress(stage, done * shards, total * shards)
}

#[cfg(test)]
mod tests {
    use matcher::explain::Query;
    use matcher::plan::Side;
    use matcher::run::Settings;

    use super::super::helper::HelperSession;
    use super::super::matcher::MatcherSession;
    use super::super::rehearsal::hand_over;
    use super::*;
    use crate::protocol::Handed;

    /// The results of a run of the sample data with this number of helpers, message by message as
    /// the workers send them.
    fn run(helpers: usize) -> String {
        let settings = Settings::default();
        let mut matcher = MatcherSession::new();
        let mut others: Vec<HelperSession> =
            (0..helpers).map(|_| HelperSession::default()).collect();
        let mut take = |reader, of, part: &[u8]| {
            if of == Handed::Cleaned {
                others.iter_mut().try_for_each(|helper| helper.take(reader, part))?;
            }
            matcher.take(reader, of, part)
        };
        let sides = [Side::Sector, Side::Registry]
            .map(|side| hand_over(side, &settings, &mut take).unwrap());
        let cleaned_by = sides.each_ref().map(|side| side.cleaned_by.unwrap());
        let mut weights = None;
        let [sector, registry] = sides;
        let mut keep = |bytes| weights = Some(bytes);
        let mut done = matcher
            .run((sector, registry), &settings, helpers, &mut keep, &mut |_, _, _| {})
            .unwrap();
        // The last helper answers first.
        for (place, helper) in others.iter_mut().enumerate().rev() {
            assert_eq!(done, None);
            let shard = Shard { place: place + 1, of: helpers + 1 };
            let sample = helper.begin(shard, cleaned_by, &settings).unwrap();
            let answer = Answer::Sample;
            done = matcher.found(place, answer, &sample, &mut keep, &mut |_, _, _| {}).unwrap();
        }
        let weights = weights.unwrap();
        for (place, helper) in others.iter_mut().enumerate().rev() {
            assert_eq!(done, None);
            let share = helper.score(&weights).unwrap();
            let answer = Answer::Share;
            done = matcher.found(place, answer, &share, |_| {}, &mut |_, _, _| {}).unwrap();
        }
        format!("{:?} {:?}", done.unwrap(), matcher.window(&Query::default(), 0, 5_000))
    }

    #[test]
    fn any_number_of_helpers_gives_the_same() {
        let alone = run(0);
        for helpers in [1, 2, 5] {
            assert!(run(helpers) == alone, "{helpers}");
        }
    }

    #[test]
    fn an_answer_that_no_helper_gives_is_refused() {
        let mut matcher = MatcherSession::new();
        let found = |matcher: &mut MatcherSession, helper, bytes: &[u8]| {
            matcher.found(helper, Answer::Share, bytes, |_| {}, &mut |_, _, _| {})
        };
        assert!(found(&mut matcher, 0, &[0]).is_err());
        assert!(HelperSession::default().score(&[]).is_err());
        assert!(
            HelperSession::default()
                .begin(Shard { place: 0, of: 1 }, [1, 2], &Settings::default())
                .is_err()
        );
    }
}
