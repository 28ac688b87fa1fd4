use super::*;

fn written(rows: u64) -> [String; 3] {
    let population = Population::of(rows);
    let mut files = [Vec::new(), Vec::new(), Vec::new()];
    population.write_registry(&mut files[0]).unwrap();
    population.write_list(&mut files[1]).unwrap();
    population.write_truth(&mut files[2]).unwrap();
    files.map(|bytes| String::from_utf8(bytes).unwrap())
}

#[test]
fn the_same_bytes_at_every_call() {
    assert_eq!(written(500), written(500));
}

#[test]
fn as_many_rows_as_asked_for() {
    for rows in [0, 1, 7, 500] {
        for file in written(rows) {
            assert_eq!(file.lines().count() as u64, rows + 1);
        }
    }
}

#[test]
fn rows_are_as_long_as_those_of_offices() {
    let [registry, list, _] = written(20_000);
    for (file, bytes) in [(registry, 194), (list, 116)] {
        let mean = file.len() / 20_000;
        assert!(mean.abs_diff(bytes) <= 3, "{mean} bytes a row instead of {bytes}");
    }
}

#[test]
fn nine_in_ten_are_registered() {
    let population = Population::of(20_000);
    let known = (0..20_000).filter_map(|row| population.whose(row)).collect::<Vec<_>>();
    assert!(known.len().abs_diff(18_000) < 200, "{}", known.len());
    assert!(known.iter().all(|&row| row < 20_000));
    let mut once = known.clone();
    once.sort_unstable();
    once.dedup();
    // A few people are listed twice.
    assert!((40..160).contains(&(known.len() - once.len())), "{}", known.len() - once.len());
}

#[test]
fn no_number_stands_twice() {
    let population = Population::of(20_000);
    let strangers = (0..20_000).filter_map(|row| population.stranger(row));
    // People beyond the millionth get their six digits a second time.
    let late = (0..20_000).filter_map(|row| population.person(row).map(|p| p.at(1_000_000 + row)));
    let people: Vec<Person> = population.registered().chain(strangers).chain(late).collect();
    for number in [Person::number, Person::old_number] {
        let all: Vec<String> = people.iter().map(number).filter(|n| !n.is_empty()).collect();
        let once: std::collections::BTreeSet<&String> = all.iter().collect();
        assert_eq!(once.len(), all.len());
    }
}

#[test]
fn a_row_by_its_number_is_the_row_in_order() {
    let population = Population::of(1_000);
    for (row, person) in population.registered().enumerate() {
        assert_eq!(population.person(row as u64), Some(person));
    }
}

#[test]
fn what_is_kept_grows_with_the_rows() {
    let [few, many] = [2_000, 20_000].map(|rows| Population::of(rows).starts.len());
    assert!((9 * few..11 * few).contains(&many), "{few} households, {many} of ten times the rows");
}
