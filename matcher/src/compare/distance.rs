//! Whether two short texts are at most a few letters apart.
//!
//! Takes two texts and a bound, says whether their optimal string alignment distance (an insertion,
//! a deletion, a substitution, or a swap of two neighbours) is within it. Decided: nearly all pairs
//! that are asked about are far apart, so the common beginning and end are stripped first and only
//! the diagonals within the bound are counted, in arrays on the stack. `strsim` is the twin in the
//! tests.

/// The longest text that is compared, in letters; longer ones are not names.
const LONGEST: usize = 64;

/// Whether the texts are at most `bound` apart; their letters may be of one byte or several. Texts
/// of more than [`LONGEST`] letters are within no bound.
pub(super) fn is_within(a: &str, b: &str, bound: usize) -> bool {
    if a.len().max(b.len()) > LONGEST {
        return false;
    }
    if a.is_ascii() && b.is_ascii() {
        return within(a.as_bytes(), b.as_bytes(), bound);
    }
    let letters = |text: &str| text.chars().collect::<Vec<char>>();
    within(&letters(a), &letters(b), bound)
}

fn within<T: PartialEq>(a: &[T], b: &[T], bound: usize) -> bool {
    let (a, b) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if b.len() - a.len() > bound {
        return false;
    }
    let start = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[start..], &b[start..]);
    let end = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (a, b) = (&a[..a.len() - end], &b[..b.len() - end]);
    if a.is_empty() || bound == 0 {
        return b.len() <= bound;
    }
    // Rows of the distance table: the last but one, the last, and the one being counted. Anything
    // off the diagonals within the bound counts as beyond every bound.
    let far = bound + 1;
    let mut rows = [[far; LONGEST + 1]; 3];
    for (j, cell) in rows[1].iter_mut().enumerate().take(bound.min(b.len()) + 1) {
        *cell = j;
    }
    for i in 1..=a.len() {
        let [before, last, row] = &mut rows;
        let (from, to) = (i.saturating_sub(bound), (i + bound).min(b.len()));
        row.fill(far);
        if from == 0 {
            row[0] = i;
        }
        let mut least = if from == 0 { i } else { far };
        for j in from.max(1)..=to {
            let other = usize::from(a[i - 1] != b[j - 1]);
            let mut best = (last[j - 1] + other).min(last[j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                best = best.min(before[j - 2] + 1);
            }
            row[j] = best.min(far);
            least = least.min(row[j]);
        }
        if least > bound {
            return false;
        }
        rows.rotate_left(1);
    }
    rows[1][b.len()] <= bound
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_the_library_counts() {
        let words = [
            "",
            "a",
            "an",
            "na",
            "nguyen",
            "nguyne",
            "nguyenn",
            "guyen",
            "nuyen",
            "ngueyn",
            "hoang",
            "hoagn",
            "huynh",
            "thi",
            "tih",
            "it",
            "thit",
            "phuong",
            "phung",
            "puhong",
            "abcd",
            "badc",
            "lanh",
            "hlan",
            "ahnl",
            "tran",
            "tarn",
            "tarnn",
            "đan",
            "đna",
            "ñan",
            "nguyenvanan",
            "nguyenvnaan",
            "nguyenvanhan",
            "nguyentvanan",
        ];
        for a in words {
            for b in words {
                for bound in 0..4 {
                    let expected = strsim::osa_distance(a, b) <= bound;
                    assert_eq!(is_within(a, b, bound), expected, "{a} {b} {bound}");
                }
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn as_the_library_counts_of_any_words(a in "[abn]{0,9}", b in "[abn]{0,9}", bound in 0_usize..4) {
            proptest::prop_assert_eq!(
                is_within(&a, &b, bound),
                strsim::osa_distance(&a, &b) <= bound
            );
        }
    }
}
