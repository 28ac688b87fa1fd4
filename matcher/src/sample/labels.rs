//! How each field of a row compares with the registry.

/// A field of a row in the list, in the order of the truth's columns.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Field {
    Name,
    Birth,
    Sex,
    Number,
    Address,
    Father,
    Mother,
    Group,
}

/// How a field in the list compares with the same person's field in the registry.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) enum Label {
    #[default]
    Same,
    /// The same fact in another dress: case, spaces, a number's zeros, a commune's old name.
    Format,
    /// i for y.
    Variant,
    /// The list has no marks at all.
    NoMark,
    /// The list says less.
    Part,
    /// The registry says less: 01/01/1950 against 1950.
    RegPart,
    /// An address with abbreviations, or without some levels.
    Short,
    /// The list has the old identity number.
    OldNumber,
    /// The list has nothing.
    Empty,
    /// The registry has nothing.
    RegEmpty,
    Different,
}

impl Label {
    pub(super) fn word(self) -> &'static str {
        match self {
            Label::Same => "same",
            Label::Format => "format",
            Label::Variant => "variant",
            Label::NoMark => "nomark",
            Label::Part => "part",
            Label::RegPart => "regpart",
            Label::Short => "short",
            Label::OldNumber => "cmnd",
            Label::Empty => "empty",
            Label::RegEmpty => "regempty",
            Label::Different => "diff",
        }
    }
}

/// One label per field.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub(super) struct Labels([Label; 8]);

impl Labels {
    /// The labels in the order of the fields.
    pub(super) fn all(&self) -> [Label; 8] {
        self.0
    }

    pub(super) fn get(&self, field: Field) -> Label {
        self.0[field as usize]
    }

    pub(super) fn set(&mut self, field: Field, label: Label) {
        self.0[field as usize] = label;
    }

    /// Whether every field that the list fills equals the registry's, apart from dress.
    #[cfg(test)]
    pub(super) fn are_clean(&self) -> bool {
        let clean = |label: &Label| matches!(label, Label::Same | Label::Format | Label::Short);
        let parents = Field::Father as usize..=Field::Mother as usize;
        self.0.iter().enumerate().all(|(place, label)| clean(label) || parents.contains(&place))
    }
}
