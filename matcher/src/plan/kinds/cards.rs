//! Identity cards and electronic identity accounts: who has one, and who has none.

use super::profile::{CARD_AGE, Menu, Profile, Says, list};
use super::since::Ages;
use crate::plan::fields::Field;
use crate::plan::letter_lists::ListId as L;

use Field::{Address, Dob, Name};

/// Words of titles of those who are still to get a card or an account.
const WANTED: &[&str] = &[
    "can cap",
    "can lam",
    "can kich hoat",
    "can cai dat",
    "de nghi cap",
    "de nghi kich hoat",
    "dang ky cap",
    "dang ky lam",
    "den tuoi",
    "du tuoi",
    "den han",
    "moi lam",
    "chua lam",
    "chua duoc",
    "chua co",
    "chua cai",
    "chua kich hoat",
    "chua dang ky",
];

/// People without an identity card: annex 1 of the letter of Trùng Khánh.
pub(super) const NO_CARD: Profile = Profile {
    menu: Menu::Cards,
    titles: &[
        "chua duoc cap cccd",
        "chua cap cccd",
        "chua co cccd",
        "chua lam cccd",
        "chua duoc cap can cuoc",
        "chua co can cuoc",
        "chua duoc cap the can cuoc",
        "chua co the can cuoc",
        "chua lam the can cuoc",
        "chua cap can cuoc",
        "chua lam thu tuc cap can cuoc",
        "chua lam thu tuc cap the can cuoc",
    ],
    headers: &[
        "ly do chua cap cccd",
        "ly do chua duoc cap cccd",
        "ly do chua cap can cuoc",
        "ly do chua duoc cap can cuoc",
        "ly do chua cap the can cuoc",
        "ly do chua lam cccd",
        "ly do chua lam can cuoc",
    ],
    whole_headers: &["ly do chua cap", "ly do chua duoc cap"],
    fields: &[Name, Dob, Address],
    says: Says::LacksCard,
    ages: Some(Ages { from: CARD_AGE, to: None }),
    lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
    ..list(
        "no_card",
        "Chưa được cấp thẻ căn cước (Phụ lục 1)",
        "Without an identity card (annex 1)",
    )
};

/// People without an electronic identity account: its annex 2.
pub(super) const NO_ACCOUNT: Profile = Profile {
    menu: Menu::Cards,
    titles: &[
        "chua duoc thu nhan tai khoan",
        "chua co tai khoan dinh danh",
        "chua duoc cap tai khoan",
        "chua kich hoat",
        "chua thu nhan",
        "chua co tai khoan",
        "chua co vneid",
        "chua cai dat vneid",
        "chua cai vneid",
        "chua dang ky tai khoan",
        "chua dang ky dinh danh",
    ],
    headers: &["ly do chua kich hoat", "ly do chua thu nhan", "ly do chua co tai khoan dinh danh"],
    fields: &[Name, Dob, Address],
    says: Says::LacksAccount,
    ages: Some(Ages { from: CARD_AGE, to: None }),
    lists: &[L::AnnexCheck, L::Differences, L::NotFound, L::Duplicates, L::Crossings],
    ..list(
        "no_account",
        "Chưa được thu nhận tài khoản định danh điện tử (Phụ lục 2)",
        "Without an electronic identity account (annex 2)",
    )
};

/// People who have an identity card.
pub(super) const CARD_HOLDERS: Profile = Profile {
    menu: Menu::Cards,
    titles: &[
        "da duoc cap cccd",
        "da cap cccd",
        "danh sach cap cccd",
        "da duoc cap the can cuoc",
        "da cap the can cuoc",
        "da co can cuoc",
        "da co the can cuoc",
        "cap can cuoc",
        "da co cccd",
        "cap the can cuoc",
    ],
    not_titles: WANTED,
    // Every list may note where and when a card was issued; handing it over is of these lists.
    headers: &[
        "ngay tra the",
        "ngay nhan the",
        "ngay tra cccd",
        "ngay nhan cccd",
        "ngay tra can cuoc",
    ],
    whole_headers: &["ngay phat the"],
    says: Says::HasCard,
    lists: &[
        L::NoCard,
        L::CardsDue,
        L::CardTable,
        L::OldNumbers,
        L::Differences,
        L::NotFound,
        L::DeadListed,
        L::Duplicates,
        L::Crossings,
    ],
    ..list("card_holders", "Đã được cấp thẻ căn cước", "Holders of an identity card")
};

/// People who have an electronic identity account.
pub(super) const ACCOUNT_HOLDERS: Profile = Profile {
    menu: Menu::Cards,
    titles: &["tai khoan dinh danh", "dinh danh dien tu", "vneid"],
    not_titles: WANTED,
    headers: &[
        "muc do tai khoan",
        "muc do dinh danh",
        "muc dinh danh",
        "ngay kich hoat tai khoan",
        "tai khoan dinh danh",
    ],
    hints: &["ngay kich hoat", "vneid", "dinh danh muc 1", "dinh danh muc 2"],
    says: Says::HasAccount,
    lists: &[
        L::NoAccount,
        L::CardTable,
        L::OldNumbers,
        L::Differences,
        L::NotFound,
        L::DeadListed,
        L::Duplicates,
        L::Crossings,
    ],
    ..list(
        "account_holders",
        "Đã được cấp tài khoản định danh điện tử",
        "Holders of an electronic identity account",
    )
};
