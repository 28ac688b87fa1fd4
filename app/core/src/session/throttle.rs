//! How often progress is posted: a person wants to see it move, but every post costs the page a
//! turn.

/// Rows or pairs between two looks at the clock, which is slow to ask.
const STRIDE: u64 = 256;
/// Milliseconds between two posts.
const PAUSE: f64 = 50.0;

/// Lets only some reports of progress through.
#[derive(Default)]
pub struct Throttle {
    /// The count at which the clock was last asked, and the time of the last post.
    looked: Option<(u64, f64)>,
}

impl Throttle {
    /// Whether to post, given how much is `done`. `now` returns milliseconds.
    pub fn is_due(&mut self, done: u64, now: impl FnOnce() -> f64) -> bool {
        let Some((at, posted)) = self.looked else {
            self.looked = Some((done, now()));
            return true;
        };
        // A count that is smaller than the last one belongs to a new stage.
        if done >= at && done - at < STRIDE {
            return false;
        }
        let now = now();
        let due = done < at || now - posted >= PAUSE;
        self.looked = Some((done, if due { now } else { posted }));
        due
    }
}

#[cfg(test)]
mod tests {
    use super::Throttle;

    #[test]
    fn posts_are_far_apart_and_a_new_stage_shows_at_once() {
        let mut throttle = Throttle::default();
        let mut posts = 0;
        // A row takes a hundredth of a millisecond: 100,000 rows are a second.
        for row in 0..100_000_u64 {
            posts += u32::from(throttle.is_due(row, || row as f64 / 100.0));
        }
        assert!((10..=21).contains(&posts), "{posts}");
        assert!(throttle.is_due(0, || 1000.1));
    }

    #[test]
    fn the_clock_is_asked_seldom() {
        let mut throttle = Throttle::default();
        let mut asked = 0;
        for row in 0..10_000 {
            throttle.is_due(row, || {
                asked += 1;
                0.0
            });
        }
        assert!(asked <= 10_000 / 256 + 1, "{asked}");
    }
}
