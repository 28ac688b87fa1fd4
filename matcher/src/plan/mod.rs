//! Every tunable of the engine, as data: fields, header words, blocking keys, comparison levels,
//! thresholds, limits.
//!
//! All stages read these tables and none writes them, so that how the engine decides is changed in
//! a table here, not in code elsewhere.

mod basic;
mod book_columns;
mod book_rules;
mod comparisons;
mod doubt;
mod due_days;
mod events;
mod extent;
mod family;
mod fields;
mod finding_kind;
mod grounds;
pub mod headers;
mod holdings;
mod keys;
mod kinds;
mod law;
mod learning;
mod letter_lists;
mod limits;
mod list_home;
mod list_names;
mod marriage_age;
mod material;
mod neighbours;
mod outcome;
mod placeholders;
#[cfg(test)]
mod placeholders_tests;
mod presence;
mod replies;
mod roles;
mod ruling;
mod settlement;
mod side;
mod since_kind;
mod stage;
mod status;
mod step;
mod thresholds;
mod ways;

pub use basic::BASIC_FIELDS;
pub use book_columns::{BookColumn, book_column};
pub use book_rules::BOOK_RULES;
pub use comparisons::{
    COMPARISONS, CodeLevel, Comparison, DateLevel, Form, Frequency, Level, NameLevel, NumberLevel,
    ParentLevel, PersonValue, PlaceLevel, PlaceValue, SexLevel, WhoseName,
};
pub use doubt::{Doubt, LATE_REGISTRATION};
pub use due_days::{DueDay, due_days};
pub use events::{OF_ALL, OF_SEVERAL, Period, Recurrence, only_counts_rows, recurrence};
pub use extent::{COLLECTED_SINCE, EXTENT, ExtentRule, REGISTRY_SINCE};
pub use family::{
    FAMILY, FAMILY_ROUNDS, Family, FamilyLevel, LARGEST_HOUSEHOLD, MINOR_AGE, SURE_WITHOUT_FAMILY,
};
pub use fields::{CodedValues, Field, FieldProfile, HeaderWords, Join, Notes, Purpose, ValueKind};
pub use finding_kind::FindingKind;
pub use grounds::Ground;
pub use headers::{
    CodeKind, HeaderMeaning, HeaderReading, OtherMeaning, code_kind, field_of_misspelt,
    fields_of_header, header_words, is_known_header, is_passed_over, meaning_of_header,
    own_code_kind, read_header,
};
pub use holdings::{
    ANNOUNCED_MONTHS, HoldingColumn, RENEWAL_AGES, RENEWED_AHEAD, card_named_on, holding_column,
    level_in, says_yes,
};
pub use keys::{KEYS, Key, Larger, Part};
pub use kinds::{
    Ages, CARD_AGE, ELDER_AGE, EXCLUSIVE, Exclusive, ListKind, Menu, Profile, Says, Since, UNITS,
    exclusion, names_benefit, names_subscription, one_benefit,
};
pub use law::{Law, REPLACED, Replaced};
pub use learning::{LEARNING, Learning};
pub use letter_lists::{Aim, Counted, Letter, ListId, Split};
pub use limits::{Allowance, LIMITS, Limits, ReadingLimits, sampled_values};
pub use list_home::{LIST_HOME, ListHomeRule};
pub use list_names::{lists_named, title_words};
pub use marriage_age::{MARRIAGE_AGES, MarriageAge};
pub use material::is_material;
pub use neighbours::{NEIGHBOURS, NeighbourLevel, Neighbours};
pub use outcome::{Detail, Kind, Outcome};
pub use placeholders::{
    has_lost_digits, is_date_of_nobody, is_error_text, is_number_of_nobody, may_begin_nothing,
    says_nothing, stands_for_nothing,
};
pub use presence::{is_presence, tells_of_payment};
pub use replies::Reply;
pub use roles::{Role, SAID_OF_PARENTS, said_of};
pub use ruling::{Basis, Righted, RuledFilter, Unsettled, Who};
pub use settlement::{Less, RULES, Rule, Witness};
pub use side::Side;
pub use since_kind::{OPPOSITES, SinceKind};
pub use stage::{Actor, Stage};
pub use status::Status;
pub use step::StepOf;
pub use thresholds::{THRESHOLDS, Thresholds};
pub use ways::{Office, Way};
