//! How often progress is posted: a person wants to see it move, and every post costs the page a turn.

/// Rows or pairs between two looks at the clock, which is slow to ask.
const STRIDE: u64 = 256;
/// Milliseconds between two posts.
const PAUSE: f64 = 50.0;

/// Lets through what is due.
#[derive(Default)]
pub struct Throttle {
    /// Where the clock was last asked, and where that was in the stage.
    looked: Option<(u64, f64)>,
}

impl Throttle {
    /// Whether to post now that so much is done. `now` gives milliseconds.
    pub fn is_due(&mut self, done: u64, now: impl FnOnce() -> f64) -> bool {
        let Some((at, posted)) = self.looked else {
            self.looked = Some((done, now()));
            return true;
        };
        // A count that went back is a new stage.
        if done >= at && done - at < STRIDE {
            return false;
        }
        let now = now();
        let due = done < at || now - posted >= PAUSE;
        self.looked = Some((done, if due { now } else { posted }));
        due
    }
}

/// Milliseconds on the worker's clock.
pub fn clock() -> f64 {
    js_sys::Date::now()
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
    fn the_clock_is_seldom_asked() {
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
