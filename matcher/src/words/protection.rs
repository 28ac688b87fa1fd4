//! Why Office takes no such password, in words.

use crate::language::Language;
use crate::write::protected::{Password, PasswordError};

/// Why a file cannot be locked with a password.
pub fn password_error(error: PasswordError, language: Language) -> String {
    let most = Password::MOST;
    match error {
        PasswordError::Empty => language
            .pick("Mật khẩu trống. Hãy nhập mật khẩu.", "The password is empty. Enter one.")
            .to_owned(),
        PasswordError::TooLong => language.pick(
            format!("Mật khẩu dài quá {most} ký tự, Excel không nhận. Hãy đặt mật khẩu ngắn hơn."),
            format!("The password has more than {most} characters, which Excel does not take. Choose a shorter one."),
        ),
    }
}
