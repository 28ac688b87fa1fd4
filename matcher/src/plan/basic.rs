//! The basic fields: what a list must hold of everybody, completely.

use super::Field;

/// The basic fields, in the order of the letter of Như Thanh, step 1: “thông tin sai, không đầy đủ,
/// chưa thống nhất với các trường thông tin cơ bản”.
pub const BASIC_FIELDS: [Field; 10] = [
    Field::Name,
    Field::Dob,
    Field::Sex,
    Field::Address,
    Field::Father,
    Field::Mother,
    Field::Blood,
    Field::Ethnicity,
    Field::Marital,
    Field::Nationality,
];
