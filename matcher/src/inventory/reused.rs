//! Numbers that several books of one kind, office and year use.

use super::book::{Book, Reused};

/// The most books of a year that are compared with each other: nobody has more.
const MOST_BOOKS: usize = 100;

/// Notes in each book of a year which of its numbers the others use too. `numbers` are those of each
/// book, ascending.
pub(super) fn note_reused(books: &mut [Book], numbers: &[Vec<u32>]) {
    for place in 0..books.len().min(MOST_BOOKS) {
        let mut reused = Vec::new();
        for other in (0..books.len().min(MOST_BOOKS)).filter(|other| *other != place) {
            let (Some(own), Some(theirs)) = (numbers.get(place), numbers.get(other)) else {
                continue;
            };
            let both: Vec<u32> =
                own.iter().filter(|of| theirs.binary_search(of).is_ok()).copied().collect();
            if !both.is_empty() {
                reused.push(Reused {
                    book: books[other].book.clone(),
                    places: books[other].places.clone(),
                    numbers: ranges(&both),
                });
            }
        }
        books[place].reused = reused;
    }
}

/// Ascending numbers as inclusive ranges.
fn ranges(numbers: &[u32]) -> Vec<(u32, u32)> {
    let follows = |a: &u32, b: &u32| a + 1 == *b;
    let runs = numbers.chunk_by(follows);
    runs.filter_map(|run| Some((*run.first()?, *run.last()?))).collect()
}
