//! The assignment against its naive twin, which tries every assignment, and against a greedy order.

use proptest::prelude::*;

use super::component::Component;
use super::graph::{Builder, Edge, Graph};
use super::peel::peel;
use super::solve::{Choice, solve};

const MARGIN: i32 = 3;

/// Edges of each claimant: person and weight.
type Edges = Vec<Vec<(u32, i32)>>;

fn graph(edges: &Edges) -> Graph {
    let mut builder = Builder::default();
    for of_claimant in edges {
        builder.push(of_claimant.iter().map(|&(to, weight)| Edge { to, weight }));
    }
    builder.build(people(edges))
}

fn people(edges: &Edges) -> usize {
    edges.iter().flatten().map(|&(person, _)| person as usize + 1).max().unwrap_or(0)
}

/// The greatest weight of any assignment of the claimants from `next` on that avoids one pair.
fn naive(edges: &Edges, next: usize, taken: u32, forbidden: Option<(usize, u32)>) -> i64 {
    let Some(of_claimant) = edges.get(next) else { return 0 };
    let mut best = naive(edges, next + 1, taken, forbidden);
    for &(person, weight) in of_claimant {
        if taken & (1 << person) == 0 && forbidden != Some((next, person)) && weight > 0 {
            let rest = naive(edges, next + 1, taken | 1 << person, forbidden);
            best = best.max(i64::from(weight) + rest);
        }
    }
    best
}

fn weight(edges: &Edges, claimant: usize, person: u32) -> i64 {
    let edge = edges[claimant].iter().find(|edge| edge.0 == person);
    edge.map_or(0, |&(_, weight)| i64::from(weight))
}

/// Whether the pair is in every assignment that comes within the margin of the best one.
fn is_clear(edges: &Edges, claimant: usize, person: u32) -> bool {
    let without = naive(edges, 0, 0, Some((claimant, person)));
    naive(edges, 0, 0, None) - without >= i64::from(MARGIN)
}

/// Small graphs with few weights, so that ties and near-ties are common.
fn edges() -> impl Strategy<Value = Edges> {
    let of_claimant = prop::collection::btree_map(0..6_u32, -2..15_i32, 0..5);
    prop::collection::vec(of_claimant, 0..7)
        .prop_map(|edges| edges.into_iter().map(|of| of.into_iter().collect()).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_component_has_the_total_and_the_regrets_of_the_naive_twin(edges in edges()) {
        let mut component = Component::default();
        // What was in it before must not show.
        for _ in 0..2 {
            component.clear();
            for of in &edges {
                let kept = of.iter().filter(|(_, weight)| *weight > 0);
                component.push(kept.map(|&(to, weight)| Edge { to, weight }));
            }
            component.solve(people(&edges));
            let best = naive(&edges, 0, 0, None);
            prop_assert_eq!(component.total(), best);
            for claimant in 0..edges.len() {
                let person = component.person(claimant as u32);
                let regret = person.map(|person| best - naive(&edges, 0, 0, Some((claimant, person))));
                prop_assert_eq!(component.regret(claimant as u32), regret);
            }
        }
    }

    #[test]
    fn what_is_clear_is_what_the_naive_twin_cannot_do_without(edges in edges()) {
        let choices = solve(&graph(&edges), MARGIN);
        let mut taken = std::collections::BTreeSet::new();
        let mut total = 0;
        for (claimant, choice) in choices.iter().enumerate() {
            if let Some(person) = choice.person {
                prop_assert!(taken.insert(person), "two claimants of {}", person);
                total += weight(&edges, claimant, person);
                prop_assert_eq!(choice.is_clear, is_clear(&edges, claimant, person));
            } else {
                prop_assert!(!choice.is_clear);
            }
        }
        prop_assert_eq!(total, naive(&edges, 0, 0, None));
    }

    #[test]
    fn the_order_of_claimants_and_people_changes_nothing_that_is_clear(
        edges in edges(),
        turn in 0..7_usize,
    ) {
        let clear = |edges: &Edges| -> Vec<Option<u32>> {
            let choices = solve(&graph(edges), MARGIN);
            choices.into_iter().map(|c| c.person.filter(|_| c.is_clear)).collect()
        };
        let mut expected = clear(&edges);
        let turn = turn.min(edges.len());
        expected.rotate_left(turn);
        let mut turned = edges.clone();
        turned.rotate_left(turn);
        prop_assert_eq!(clear(&turned), expected.clone());
        // People in reverse order.
        for edge in turned.iter_mut().flatten() {
            edge.0 = 5 - edge.0;
        }
        let mirrored: Vec<_> = expected.into_iter().map(|p| p.map(|p| 5 - p)).collect();
        prop_assert_eq!(clear(&turned), mirrored);
    }
}

fn check(edges: &[&[(u32, i32)]], expected: &[Option<(u32, bool)>]) {
    let edges: Edges = edges.iter().map(|of| of.to_vec()).collect();
    let expected: Vec<Choice> = expected
        .iter()
        .map(|choice| match choice {
            Some((person, is_clear)) => Choice { person: Some(*person), is_clear: *is_clear },
            None => Choice::default(),
        })
        .collect();
    assert_eq!(solve(&graph(&edges), MARGIN), expected, "{edges:?}");
}

#[test]
fn small_cases() {
    // Alone.
    check(&[&[(0, 10)]], &[Some((0, true))]);
    // Even odds do not beat leaving both alone by the margin.
    check(&[&[(0, 2)], &[(1, 0)], &[]], &[Some((0, false)), None, None]);
    // Two people who look alike.
    check(&[&[(0, 10), (1, 5)]], &[Some((0, true))]);
    // Another row fits the second person much better.
    check(&[&[(0, 10), (1, 9)], &[(1, 30)]], &[Some((0, true)), Some((1, true))]);
    // A row that loses its person to a better row.
    check(&[&[(0, 10)], &[(0, 20)]], &[None, Some((0, true))]);
}

/// Taking the heaviest pair first gives person 0 to the first row and leaves nobody to the second;
/// the other way round, both weigh more together, by far.
#[test]
fn greedy_is_wrong() {
    check(&[&[(0, 20), (1, 18)], &[(0, 19)]], &[Some((1, true)), Some((0, true))]);
}

#[test]
fn a_near_tie_is_not_clear_for_anybody_in_it() {
    let choices = solve(&graph(&vec![vec![(0, 10), (1, 9)], vec![(0, 9), (1, 9)]]), MARGIN);
    assert!(choices.iter().all(|choice| !choice.is_clear));
}

#[test]
fn honest_files_are_peeled_alone() {
    // Each has its true person at 40 bits and namesakes at 10.
    let edges: Edges =
        (0..500_u32).map(|i| vec![(i, 40), ((i + 1) % 500, 10), ((i + 7) % 500, 8)]).collect();
    let peeled = peel(&graph(&edges), MARGIN);
    assert!(peeled.person.iter().enumerate().all(|(i, person)| *person == Some(i as u32)));
}

/// A knot beyond the bound is left alone; the clear pair beside it is not.
#[test]
fn a_crowd_is_left_to_a_person() {
    let crowd = 2_000_u32;
    let mut edges: Edges =
        (0..crowd).map(|i| (0..20).map(|k| ((i + k) % crowd, 10)).collect()).collect();
    edges.push(vec![(crowd, 10)]);
    let choices = solve(&graph(&edges), MARGIN);
    assert!(choices[..crowd as usize].iter().all(|choice| *choice == Choice::default()));
    assert_eq!(choices[crowd as usize], Choice { person: Some(crowd), is_clear: true });
}
