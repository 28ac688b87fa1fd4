//! What has to happen before a matcher can link: its readers hand everything over, and somebody
//! wants the results.
//!
//! Tables are handed over before anybody asks for results, if there is time for it. So the two are
//! kept apart, and the matcher begins when both hold.

use super::order::RunOrder;

/// How far the handing over to one matcher is.
#[derive(Debug, Default)]
pub struct HandOver {
    /// What is or was handed over. `None` while the matcher waits for an order.
    order: Option<RunOrder>,
    /// Readers that have not handed over everything yet.
    waits_for: Vec<u32>,
    /// Rows that each reader has cleaned so far.
    cleaned: Vec<(u32, u64)>,
    /// Whether a person waits for the results.
    wanted: bool,
}

impl HandOver {
    /// Notes what is going to be handed over.
    pub fn start(&mut self, order: RunOrder) {
        self.waits_for = order.asked.iter().map(|asked| asked.reader).collect();
        self.order = Some(order);
    }

    /// What is or was handed over.
    pub fn order(&self) -> Option<&RunOrder> {
        self.order.as_ref()
    }

    /// Notes that a person waits for the results.
    pub fn want(&mut self) {
        self.wanted = true;
    }

    /// Whether a person waits for the results.
    pub fn is_wanted(&self) -> bool {
        self.wanted
    }

    /// Notes that a reader has handed over everything.
    pub fn finish_reader(&mut self, reader: u32) {
        self.waits_for.retain(|of| *of != reader);
    }

    /// The order, if linking can begin: all of it has arrived and somebody wants the results.
    pub fn ready(&self) -> Option<&RunOrder> {
        self.order.as_ref().filter(|_| self.wanted && self.waits_for.is_empty())
    }

    /// Notes how many rows a reader has cleaned so far.
    pub fn follow_cleaning(&mut self, reader: u32, rows: u64) {
        self.cleaned.retain(|(of, _)| *of != reader);
        self.cleaned.push((reader, rows));
    }

    /// The rows that are cleaned and all rows, for the person who waits. `None` if nobody waits or
    /// nothing is cleaned yet.
    pub fn cleaning(&self) -> Option<(u64, u64)> {
        let order = self.order.as_ref().filter(|_| self.wanted)?;
        let done: u64 = self.cleaned.iter().map(|(_, rows)| rows).sum();
        (done > 0).then(|| (done, order.inputs.rows()))
    }
}

#[cfg(test)]
mod tests {
    use matcher::run::Settings;

    use super::super::inputs::Inputs;
    use super::*;
    use crate::state::start::tables::Loaded;
    use crate::state::start::testing::{loaded, read, summary};

    fn order() -> RunOrder {
        let sector = loaded(vec![summary("a.csv", "", &["Họ tên"])]);
        let mut registry = Loaded::default();
        registry.add(2, vec![read(summary("b.csv", "", &["Họ tên"]))]);
        let inputs = Inputs::of(&sector, &registry, None).unwrap();
        RunOrder::new(inputs, Settings::default())
    }

    #[test]
    fn linking_begins_when_all_is_handed_over_and_wanted() {
        for wanted_first in [true, false] {
            let mut hand_over = HandOver::default();
            assert!(hand_over.ready().is_none() && hand_over.order().is_none());
            hand_over.start(order());
            if wanted_first {
                hand_over.want();
            }
            hand_over.finish_reader(2);
            assert!(hand_over.ready().is_none());
            hand_over.finish_reader(1);
            hand_over.want();
            assert_eq!(hand_over.ready(), Some(&order()));
        }
    }

    #[test]
    fn cleaning_is_shown_to_a_person_who_waits() {
        let mut hand_over = HandOver::default();
        hand_over.start(order());
        hand_over.follow_cleaning(1, 2);
        assert_eq!(hand_over.cleaning(), None);
        hand_over.want();
        assert_eq!(hand_over.cleaning(), Some((2, 6)));
        hand_over.follow_cleaning(2, 1);
        hand_over.follow_cleaning(1, 3);
        assert_eq!(hand_over.cleaning(), Some((4, 6)));
    }
}
