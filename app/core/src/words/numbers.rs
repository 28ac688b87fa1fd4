//! Numbers as each language writes them: 12.345 and 7,5 in Vietnamese, 12,345 and 7.5 in English.

use matcher::language::Language;

/// A count, in groups of three digits.
pub fn count(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let mut grouped = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(language.pick('.', ','));
        }
        grouped.push(digit);
    }
    grouped
}

/// A number with one decimal.
pub fn decimal(number: f64, language: Language) -> String {
    let digits = format!("{number:.1}");
    language.pick(digits.replace('.', ","), digits)
}

/// A weight with its sign and one decimal.
pub fn signed(weight: f64, language: Language) -> String {
    let size = weight.abs();
    // A true minus sign is as wide as the plus. What rounds to nothing has no sign.
    let digits = if size < 0.05 {
        format!("{size:.1}")
    } else {
        format!("{}{size:.1}", if weight < 0.0 { '−' } else { '+' })
    };
    language.pick(digits.replace('.', ","), digits)
}

/// A share in whole percent. A share of less than all is never 100%, one of more than nothing never
/// 0%.
pub fn share(part: u32, all: u32) -> String {
    let (part, all) = (u64::from(part), u64::from(all));
    if part == 0 {
        "0%".to_owned()
    } else if part >= all {
        "100%".to_owned()
    } else if part * 100 < all {
        "< 1%".to_owned()
    } else {
        format!("{}%", ((part * 100 + all / 2) / all).min(99))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_grouped_from_the_right() {
        let vi = |number| count(number, Language::Vi);
        assert_eq!([vi(0), vi(999), vi(1000), vi(1_234_567)], ["0", "999", "1.000", "1.234.567"]);
        assert_eq!(count(40_000, Language::En), "40,000");
    }

    #[test]
    fn shares_do_not_round_to_all_or_nothing() {
        let cases = [(0, 5, "0%"), (5, 5, "100%"), (1, 1000, "< 1%"), (999, 1000, "99%")];
        for (part, all, expected) in cases {
            assert_eq!(share(part, all), expected);
        }
        assert_eq!([share(0, 0), share(13, 20)], ["0%", "65%"]);
    }

    #[test]
    fn weights_show_their_sign() {
        assert_eq!(signed(7.25, Language::Vi), "+7,2");
        assert_eq!(signed(-3.0, Language::En), "−3.0");
        assert_eq!(signed(-0.01, Language::En), "0.0");
    }
}
