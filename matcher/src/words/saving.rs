//! Sentences for what becomes of a work file: why a save stopped or needs something, and why a
//! sealed file does not open. Each says what happened and what to do.

use casework::disk::Told;
use casework::seal::SealError;

use crate::language::{Language, Text};

/// What is told about a save.
pub fn told(told: Told, language: Language) -> &'static str {
    let text = match told {
        Told::NoReserve => Text::new(
            "Đã lưu tệp công việc, nhưng không giữ được bản dự phòng trong trình duyệt.",
            "The work file was saved, but the browser keeps no reserve copy.",
        ),
        Told::Emptied => Text::new(
            "Tệp công việc trên đĩa bị trống, đang ghi lại toàn bộ từ bộ nhớ.",
            "The work file on the disk was empty; it is written anew from memory.",
        ),
        Told::Torn => Text::new(
            "Tệp công việc trên đĩa mới ghi được một phần, đang ghi lại.",
            "Only a part of the work file was found on the disk; it is written again.",
        ),
        Told::Cleared => Text::new(
            "Lần ghi vừa rồi làm trống tệp công việc. Công việc vẫn còn nguyên trong trang này, đang ghi lại; nên tải thêm một bản về máy.",
            "The last attempt emptied the work file. The work is whole in this page and is written again; download a copy as well.",
        ),
        Told::Busy => Text::new(
            "Tệp công việc đang mở ở chương trình khác. Hãy đóng chương trình đó; trang sẽ tự ghi lại.",
            "Another program holds the work file. Close that program; the page tries again by itself.",
        ),
        Told::Unreadable => Text::new(
            "Chưa đọc được tệp công việc trên đĩa nên chưa ghi đè. Trang sẽ tự thử lại; hãy kiểm tra ổ đĩa hoặc thư mục dùng chung.",
            "The work file on the disk cannot be read, so nothing is written over it. The page tries again by itself; check the drive or the share.",
        ),
        Told::Full => Text::new(
            "Ổ đĩa hết chỗ, chưa lưu được. Hãy xóa bớt tệp, hoặc tải công việc về nơi khác.",
            "The disk is full and the work is not saved. Make room, or download the work to another place.",
        ),
        Told::NotKept => Text::new(
            "Đĩa không giữ đúng những gì đã ghi. Hãy tải công việc về máy và kiểm tra ổ đĩa.",
            "The disk did not keep what was written. Download the work, and check the drive.",
        ),
        Told::NeedsClick => Text::new(
            "Trình duyệt cần được cho phép ghi tiếp vào tệp. Hãy bấm vào trang rồi chọn “Cho phép”.",
            "The browser asks for permission to write again. Click in the page and allow it.",
        ),
        Told::Denied => Text::new(
            "Trình duyệt không được phép ghi vào tệp này. Hãy bấm “Lưu thành tệp khác”, hoặc tải công việc về máy.",
            "The browser may not write to this file. Save to another file, or download the work.",
        ),
        Told::Refused => Text::new(
            "Trình duyệt không cho ghi vào chỗ này. Hãy chọn thư mục khác, hoặc tải công việc về máy.",
            "The browser refuses to write there. Choose another folder, or download the work.",
        ),
        Told::Gone => Text::new(
            "Không còn thấy tệp công việc ở chỗ cũ. Nếu tệp đã được chuyển đi, hãy mở lại từ chỗ mới; nếu không, hãy lưu thành tệp khác.",
            "The work file is not where it was. If it was moved, open it from there; otherwise save to another file.",
        ),
        Told::Foreign => Text::new(
            "Ở chỗ của tệp công việc nay là một tệp khác nên trang không ghi đè. Hãy lưu thành tệp khác.",
            "Something else stands in place of the work file, so nothing is written over it. Save to another file.",
        ),
        Told::Locked => Text::new(
            "Tệp công việc trên đĩa đã được đặt mật khẩu khác nên trang không ghi đè. Hãy mở lại tệp bằng mật khẩu mới, hoặc lưu thành tệp khác.",
            "The work file on the disk has another passphrase now, so nothing is written over it. Open it again with that passphrase, or save to another file.",
        ),
        Told::Newer => Text::new(
            "Tệp công việc trên đĩa do bản Đối Soát mới hơn ghi nên trang không ghi đè. Hãy dùng bản mới, hoặc lưu thành tệp khác.",
            "A newer version of Đối Soát wrote the work file, so nothing is written over it. Use that version, or save to another file.",
        ),
        Told::Contested => Text::new(
            "Nhiều người đang cùng ghi vào tệp công việc này. Trang sẽ tự thử lại; nên thống nhất ai lưu trước.",
            "Several people write to this work file at once. The page tries again by itself; agree on who saves first.",
        ),
        Told::Unsound => Text::new(
            "Bản vừa tạo không mở lại được nên không ghi; tệp trên đĩa còn nguyên. Đây là lỗi của chương trình: đừng đóng trang, hãy báo bộ phận kỹ thuật.",
            "What was about to be saved does not open again, so nothing was written; the file on the disk is as it was. This is a fault of the program: keep the page open and tell your IT officer.",
        ),
        Told::KeyLost => Text::new(
            "Phần giữ mật khẩu của trang vừa dừng đột ngột nên trang ngừng tự lưu, để không ghi ra tệp không có mật khẩu. Hãy đặt lại mật khẩu rồi lưu thành tệp khác.",
            "The part of the page that holds the passphrase ended unexpectedly, so nothing is saved by itself any more: it would be without a passphrase. Set the passphrase again and save to another file.",
        ),
        Told::Failed => Text::new(
            "Chưa lưu được, trình duyệt không nói rõ vì sao. Trang sẽ tự thử lại; nên tải công việc về máy.",
            "The work is not saved, for a reason that the browser does not tell. The page tries again by itself; download the work as well.",
        ),
    };
    text.in_language(language)
}

/// Why a sealed work file does not open, or cannot be made.
pub fn seal_error(error: &SealError, file: &str, language: Language) -> String {
    let vi = language == Language::Vi;
    match error {
        SealError::NotSealed if vi => format!("“{file}” không phải tệp công việc có mật khẩu."),
        SealError::NotSealed => format!("“{file}” is no work file with a passphrase."),
        SealError::Unsupported if vi => format!(
            "“{file}” được khóa theo cách mà bản này không mở được. Hãy mở bằng chương trình đã tạo ra tệp, hoặc lưu lại với mật khẩu."
        ),
        SealError::Unsupported => format!(
            "“{file}” is sealed in a way that this version does not open. Open it with the program that made it, or save it again with a passphrase."
        ),
        SealError::WrongPassphrase if vi => format!(
            "Mật khẩu của “{file}” không đúng. Hãy gõ lại, chú ý bộ gõ tiếng Việt và phím Caps Lock."
        ),
        SealError::WrongPassphrase => format!(
            "The passphrase of “{file}” is another. Type it again; mind the Vietnamese keyboard and Caps Lock."
        ),
        SealError::Damaged { .. } if vi => format!(
            "“{file}” bị hỏng hoặc đã bị sửa nên không mở. Hãy dùng bản lưu trước đó, hoặc chép lại từ nơi gửi."
        ),
        SealError::Damaged { .. } => format!(
            "“{file}” is damaged or was changed, and is not opened. Use an earlier copy, or fetch it again from whoever sent it."
        ),
        SealError::TooCostly { .. } if vi => format!(
            "“{file}” đòi thời gian hoặc bộ nhớ quá mức để mở khóa nên không mở. Tệp không do Đối Soát tạo ra."
        ),
        SealError::TooCostly { .. } => format!(
            "“{file}” asks for too much time or memory to be unlocked, and is not opened. Đối Soát did not make it."
        ),
        SealError::Cut if vi => format!(
            "“{file}” bị cắt cụt, có thể chép chưa xong. Hãy chép lại, hoặc dùng bản lưu trước đó."
        ),
        SealError::Cut => format!(
            "“{file}” is cut off; perhaps it was not copied to the end. Copy it again, or use an earlier copy."
        ),
        SealError::TooLarge if vi => {
            "Công việc quá lớn để khóa bằng mật khẩu. Hãy lưu mà không kèm tệp gốc.".into()
        }
        SealError::TooLarge => {
            "The work is too large to be sealed. Save it without the original files.".into()
        }
    }
}

#[cfg(test)]
mod tests {
    use casework::seal::Place;

    use super::*;

    #[test]
    fn every_code_has_a_sentence_of_its_own_in_both_languages() {
        let mut seen: Vec<&str> = Vec::new();
        for of in Told::ALL {
            for language in [Language::Vi, Language::En] {
                let sentence = told(of, language);
                assert!(sentence.ends_with('.') && sentence.len() > 40, "{of:?}: {sentence}");
                assert!(!seen.contains(&sentence), "{of:?}: {sentence}");
                seen.push(sentence);
            }
        }
        for error in [
            SealError::NotSealed,
            SealError::Unsupported,
            SealError::WrongPassphrase,
            SealError::Damaged { place: Place::Chunk(3) },
            SealError::TooCostly { log_n: 30 },
            SealError::Cut,
        ] {
            for language in [Language::Vi, Language::En] {
                let sentence = seal_error(&error, "cong-viec.doisoat", language);
                assert!(sentence.contains("“cong-viec.doisoat”"), "{error:?}: {sentence}");
                assert!(sentence.ends_with('.'), "{error:?}: {sentence}");
            }
        }
    }
}
