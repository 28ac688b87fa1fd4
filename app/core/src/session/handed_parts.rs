//! Things that arrive in parts, each under its key.

/// What is held under a key; an empty one is added when its first part arrives.
pub(super) fn entry<K: PartialEq, T: Default>(all: &mut Vec<(K, T)>, key: K) -> &mut T {
    let place = all.iter().position(|(of, _)| *of == key).unwrap_or_else(|| {
        all.push((key, T::default()));
        all.len() - 1
    });
    &mut all[place].1
}

/// Takes out what is held under a key.
pub(super) fn remove<K: PartialEq, T>(all: &mut Vec<(K, T)>, key: &K) -> Option<T> {
    let place = all.iter().position(|(of, _)| of == key)?;
    Some(all.swap_remove(place).1)
}
