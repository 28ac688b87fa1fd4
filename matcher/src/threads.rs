//! Doing things at once. The engine starts no threads: whoever calls it may lend it some. A page has
//! none to lend, a program has [`Scoped`] ones.
//!
//! Work is only ever divided into parts that know nothing of each other and put together in their
//! order, so that the result is the same with any number of threads.

use std::num::NonZero;
use std::ops::Range;

/// Threads lent to the engine.
pub trait Threads: Sync {
    /// Into how many parts work is worth dividing.
    fn count(&self) -> usize;

    /// The same, but at least one: without a thread to lend, the caller does all of it.
    fn parts(&self) -> usize {
        self.count().max(1)
    }

    /// Does both, at once if it can, and returns when both are done.
    fn both(&self, one: &mut (dyn FnMut() + Send), other: &mut (dyn FnMut() + Send));
}

/// No threads but the caller's.
pub struct OneThread;

impl Threads for OneThread {
    fn count(&self) -> usize {
        1
    }

    fn both(&self, one: &mut (dyn FnMut() + Send), other: &mut (dyn FnMut() + Send)) {
        one();
        other();
    }
}

/// This many threads of the process, started when there is something to do for them.
pub struct Scoped(pub usize);

impl Scoped {
    /// The most that are taken unasked: beyond that they wait for memory.
    const MOST: usize = 8;

    /// One for each core of the machine, up to eight.
    pub fn of_cores() -> Scoped {
        Scoped(std::thread::available_parallelism().map_or(1, NonZero::get).min(Scoped::MOST))
    }

    /// Does both, at once if there are threads for it.
    pub fn together<A: Send, B>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B,
    ) -> (A, B) {
        if self.0 < 2 {
            return (one(), other());
        }
        std::thread::scope(|scope| {
            let one = scope.spawn(one);
            let other = other();
            match one.join() {
                Ok(one) => (one, other),
                // It has said why it panicked; the caller ends as it would have without a thread.
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    }
}

impl Threads for Scoped {
    fn count(&self) -> usize {
        self.0
    }

    fn both(&self, one: &mut (dyn FnMut() + Send), other: &mut (dyn FnMut() + Send)) {
        self.together(one, other);
    }
}

/// What each part gives, in order. `of` is called with the place of each of `parts`, from 0.
pub fn in_parts<T: Send>(
    threads: &dyn Threads,
    parts: usize,
    of: &(dyn Fn(usize) -> T + Sync),
) -> Vec<T> {
    let mut found: Vec<Option<T>> = (0..parts).map(|_| None).collect();
    fill(threads, &mut found, 0, &|slot, place| *slot = Some(of(place)));
    found.into_iter().flatten().collect()
}

/// What each item gives, in order.
pub fn of_each<A: Send, T: Send>(
    threads: &dyn Threads,
    items: Vec<A>,
    of: &(dyn Fn(A) -> T + Sync),
) -> Vec<T> {
    let mut slots: Vec<(Option<A>, Option<T>)> =
        items.into_iter().map(|item| (Some(item), None)).collect();
    fill(threads, &mut slots, 0, &|(item, found), _| *found = item.take().map(of));
    slots.into_iter().filter_map(|(_, found)| found).collect()
}

/// Changes all items, in as many parts as there are threads. `change` is called with each part and
/// the place of its first item.
pub fn each_part<T: Send>(
    threads: &dyn Threads,
    items: &mut [T],
    change: &(dyn Fn(usize, &mut [T]) + Sync),
) {
    let parts = threads.parts();
    let all = items.len();
    let mut rest = items;
    let mut divided = Vec::new();
    for place in 0..parts {
        let Range { start, end } = part(place, parts, all);
        let (these, others) = rest.split_at_mut(end - start);
        divided.push((start, these));
        rest = others;
    }
    fill(threads, &mut divided, 0, &|(start, these), _| change(*start, these));
}

/// The range of `all` items that is one of several parts.
pub fn part(place: usize, parts: usize, all: usize) -> Range<usize> {
    let bound = |place: usize| (all as u64 * place as u64 / parts.max(1) as u64) as usize;
    bound(place)..bound(place + 1)
}

/// Does each, half of them beside the other half.
fn fill<T: Send>(
    threads: &dyn Threads,
    slots: &mut [T],
    first: usize,
    of: &(dyn Fn(&mut T, usize) + Sync),
) {
    match slots {
        [] => {}
        [slot] => of(slot, first),
        _ => {
            let half = slots.len() / 2;
            let (one, other) = slots.split_at_mut(half);
            threads.both(&mut || fill(threads, one, first, of), &mut || {
                fill(threads, other, first + half, of);
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_is_always_a_part() {
        for (threads, parts) in [(0, 1), (1, 1), (3, 3)] {
            assert_eq!(Scoped(threads).parts(), parts);
        }
    }

    #[test]
    fn parts_stay_in_order() {
        for threads in [&OneThread as &dyn Threads, &Scoped(2), &Scoped(5)] {
            for parts in [0, 1, 2, 7] {
                let found = in_parts(threads, parts, &|place| place * 10);
                assert_eq!(found, (0..parts).map(|place| place * 10).collect::<Vec<_>>());
                assert_eq!(of_each(threads, found.clone(), &|item| item), found);
            }
            for items in [0, 1, 3, 100] {
                let mut all = vec![0; items];
                each_part(threads, &mut all, &|first, these| {
                    these.iter_mut().zip(first..).for_each(|(item, place)| *item += place);
                });
                assert_eq!(all, (0..items).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn parts_cover_everything_once() {
        for (all, parts) in [(0, 3), (2, 7), (10, 3), (1_000_000, 8)] {
            let mut next = 0;
            for place in 0..parts {
                let Range { start, end } = part(place, parts, all);
                assert_eq!(start, next, "{all} in {parts}");
                next = end;
            }
            assert_eq!(next, all);
        }
    }
}
