//! Problems of many tables in few lines: problems that differ only in the file become one, which
//! names the first file and counts the others.

use matcher::columns::MappingProblem;

/// A problem, and how many more tables (or pairs of tables) have it.
pub type Counted = (MappingProblem, usize);

/// Groups problems that differ only in the file. A group stands where its first problem stood.
pub fn grouped(problems: Vec<MappingProblem>) -> Vec<Counted> {
    let mut groups: Vec<(MappingProblem, Counted)> = Vec::new();
    for problem in problems {
        let kind = without_files(&problem);
        match groups.iter_mut().find(|(of, _)| *of == kind) {
            Some((_, (_, more))) => *more += 1,
            None => groups.push((kind, (problem, 0))),
        }
    }
    groups.into_iter().map(|(_, counted)| counted).collect()
}

fn without_files(problem: &MappingProblem) -> MappingProblem {
    let mut problem = problem.clone();
    match &mut problem {
        MappingProblem::NoName { file, .. }
        | MappingProblem::NoNameNorNumber { file, .. }
        | MappingProblem::UnlikelyColumn { file, .. }
        | MappingProblem::ThinRegistry { file } => file.clear(),
        MappingProblem::SameTable { sector, registry }
        | MappingProblem::SidesSwapped { sector, registry } => {
            sector.clear();
            registry.clear();
        }
    }
    problem
}

#[cfg(test)]
mod tests {
    use super::*;
    use matcher::columns::Side;

    #[test]
    fn the_same_problem_of_other_files_is_counted() {
        let no_name = |side, file: &str| MappingProblem::NoName { side, file: file.to_owned() };
        let thin = MappingProblem::ThinRegistry { file: "r.csv".to_owned() };
        let problems = vec![
            no_name(Side::Sector, "a.csv"),
            no_name(Side::Registry, "r.csv"),
            no_name(Side::Sector, "b.csv"),
            thin.clone(),
            no_name(Side::Sector, "c.csv"),
        ];
        let expected =
            [(no_name(Side::Sector, "a.csv"), 2), (no_name(Side::Registry, "r.csv"), 0), (thin, 0)];
        assert_eq!(grouped(problems), expected);
    }
}
