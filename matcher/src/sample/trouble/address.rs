//! Troubles of an address.
//!
//! Takes a home, gives another home, or the address with its levels shortened or left out. Decided:
//! short forms always keep the old commune, the one part that nobody leaves out.

use crate::sample::places::{self, Home};
use crate::sample::random::Dice;

/// How many short forms there are.
pub(crate) const SHORT_FORMS: u32 = 5;

/// The old address as a hurried clerk writes it, in one of the short forms.
pub(crate) fn short(home: &Home, form: u32) -> String {
    let (hamlet, commune, district) =
        (&home.hamlet, home.commune.bare(), home.commune.bare_district());
    let [small, brief, tight] = home.commune.kinds();
    match form {
        0 => format!("{hamlet}, {small}{commune}, huyện {district}"),
        1 => format!("{hamlet} - {small}{commune} - huyện {district} - Cao Bằng"),
        2 => format!("{brief}{commune}, H. {district}"),
        3 => format!("{hamlet}, {tight}{commune}, H.{district}, T. Cao Bằng"),
        _ => format!("{commune}, {district}, Cao Bằng"),
    }
}

/// A home in another commune, both today's and the former one.
pub(super) fn elsewhere(home: &Home, dice: &mut Dice) -> Home {
    loop {
        let other = places::home(dice);
        if other.commune.now != home.commune.now {
            return other;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::places::COMMUNES;

    #[test]
    fn short_forms_keep_the_commune() {
        let home = Home { hamlet: "Xóm 3".to_owned(), commune: &COMMUNES[1] };
        let forms: Vec<String> = (0..SHORT_FORMS).map(|form| short(&home, form)).collect();
        assert_eq!(
            forms,
            [
                "Xóm 3, xã Tri Phương, huyện Trùng Khánh",
                "Xóm 3 - xã Tri Phương - huyện Trùng Khánh - Cao Bằng",
                "X. Tri Phương, H. Trùng Khánh",
                "Xóm 3, X.Tri Phương, H.Trùng Khánh, T. Cao Bằng",
                "Tri Phương, Trùng Khánh, Cao Bằng",
            ]
        );
    }

    #[test]
    fn who_moved_lives_in_another_commune() {
        let mut dice = Dice::new(4);
        for _ in 0..500 {
            let home = places::home(&mut dice);
            assert_ne!(elsewhere(&home, &mut dice).commune.now, home.commune.now);
        }
    }
}
