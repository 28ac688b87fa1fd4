//! The kinds of codes that people are known by, each with the words that name it in a header. This
//! is the only place of such words; codes of other things stand in `other`.

use std::borrow::Cow;

use super::other::OtherMeaning;

/// Declares the kinds of codes, each with the words that name it.
macro_rules! codes {
    ( $( $(#[$of:meta])* $kind:ident { $( $words:ident: $list:expr, )* } )+ ) => {
        /// What a code identifies somebody by. Of several kinds that both sides have, the first is
        /// compared.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum CodeKind { $( $(#[$of])* $kind, )+ }

        impl CodeKind {
            /// All kinds, the one that is compared first at the front.
            pub const ALL: &[CodeKind] = &[$( CodeKind::$kind ),+];

            /// The words that name it.
            pub(super) const fn words(self) -> &'static CodeWords {
                match self {
                    $( CodeKind::$kind => {
                        const WORDS: CodeWords = {
                            let mut words = NO_WORDS;
                            $( words.$words = $list; )*
                            words
                        };
                        &WORDS
                    } )+
                }
            }
        }
    };
}

/// The words of a kind, folded.
pub(super) struct CodeWords {
    /// What stands behind “mã” or “mã số”: mã học sinh.
    pub of: &'static [&'static str],
    /// What stands behind “số” as well: số thẻ BHYT. “Số học sinh” counts pupils.
    pub numbered: &'static [&'static str],
    /// Whole headers.
    pub whole: &'static [&'static str],
}

const NO_WORDS: CodeWords = CodeWords { of: &[], numbered: &[], whole: &[] };

codes! {
    /// Number of the social insurance book.
    SocialInsurance {
        numbered: &[
            "bhxh",
            "so bhxh",
            "bao hiem xa hoi",
            "so bao hiem xa hoi",
            "the bhxh",
            "dinh danh bhxh",
        ],
        whole: &["bhxh", "msbhxh", "social insurance number", "social insurance no"],
    }
    /// Number of the health insurance card.
    InsuranceCard {
        numbered: &[
            "bhyt",
            "the bhyt",
            "bao hiem y te",
            "the bao hiem y te",
            "the bao hiem",
            "the bh",
            "the kcb",
        ],
        whole: &["ma the", "ma so the", "health insurance number", "insurance card number"],
    }
    /// Code of a pupil or a student.
    Pupil {
        of: &[
            "hoc sinh",
            "hs",
            "sinh vien",
            "sv",
            "hssv",
            "hoc vien",
            "hv",
            "nguoi hoc",
            "hoc sinh sinh vien",
            "tre mam non",
            "dinh danh hoc sinh",
            "dinh danh hs",
            "dinh danh sinh vien",
            "dinh danh bo gd",
            "dinh danh bo gd dt",
            "dinh danh bo gddt",
            "dinh danh bo giao duc",
            "dinh danh nganh giao duc",
            "dinh danh nganh gd",
            "dinh danh nganh",
            "dinh danh giao duc",
            "dinh danh moet",
            "csdl nganh",
            "moet",
            "bo gd",
            "bo gd dt",
            "bo gddt",
            "so gd",
            "nganh giao duc",
            "nganh gd",
        ],
        numbered: &["the hoc sinh", "the sinh vien", "hieu hoc vien", "hieu sinh vien"],
        whole: &["mssv", "mshs", "msv", "mshv", "mahs", "masv", "student id", "student code", "student no"],
    }
    /// Code of an employee, an official or a soldier.
    Staff {
        of: &[
            "nhan vien",
            "nv",
            "canbo",
            "can bo",
            "cb",
            "cong chuc",
            "vien chuc",
            "cbcc",
            "cbccvc",
            "cbvc",
            "ccvc",
            "giao vien",
            "gv",
            "giang vien",
            "nguoi lao dong",
            "nld",
            "lao dong",
            "cong nhan",
            "nhan su",
            "cham cong",
            "quan nhan",
            "dinh danh can bo",
            "dinh danh canbo",
            "dinh danh giao vien",
            "dinh danh cbccvc",
        ],
        numbered: &[
            "hieu cong chuc",
            "hieu vien chuc",
            "hieu cbcc",
            "hieu cbccvc",
            "hieu canbo",
            "hieu can bo",
            "hieu nhan vien",
            "hieu quan nhan",
            "hieu si quan",
            "hieu cand",
            "the nhan vien",
            "the nganh",
        ],
        whole: &[
            "so hieu", "msnv", "manv", "mnv", "msgv", "employee id", "employee code", "staff id",
            "staff code", "personnel number", "mscb", "staff no", "employee no",
        ],
    }
    /// Tax code.
    Tax {
        of: &["thue", "thue ca nhan", "thue tncn", "nguoi nop thue", "nnt"],
        whole: &["mst", "mst ca nhan", "mst cn", "tax code", "tax id", "tax number"],
    }
    /// Number of a file, an application or a record.
    Record {
        of: &["don", "tiep nhan", "luu tru", "hso"],
        numbered: &["ho so", "hs luu", "bien nhan", "phieu", "ho so luu tru", "ho so mot cua"],
        whole: &["file number", "file no", "case id", "case number", "record number", "record id", "shs"],
    }
    /// Code of a customer or a subscriber.
    Customer {
        of: &["khach hang", "kh", "khang", "thue bao", "cong to", "diem do", "danh bo"],
        numbered: &["danh bo", "khach hang thuong xuyen"],
        whole: &["makh", "mkh", "customer id", "customer code", "customer number", "customer no"],
    }
    /// Number of a contract or a policy.
    Contract {
        of: &["khoan vay", "the chap"],
        numbered: &["hop dong", "hd", "hdld", "hop dong lao dong", "don bao hiem"],
        whole: &["contract number", "contract no", "policy number", "policy no"],
    }
    /// Number of a bank account or a bank card.
    BankAccount {
        of: &["the ngan hang"],
        numbered: &["tai khoan", "tk", "tai khoan ngan hang", "tk ngan hang", "the atm", "the ngan hang"],
        whole: &["stk", "tai khoan", "tai khoan ngan hang", "bank account", "account number"],
    }
    /// Number of a member of the Party, a union or an association.
    Member {
        of: &["hoi vien", "dang vien", "doan vien", "thanh vien", "xa vien", "to vien", "to vay"],
        numbered: &[
            "the dang",
            "the dang vien",
            "the doan",
            "the doan vien",
            "the hoi vien",
            "the hoi",
            "the thanh vien",
            "hieu dang vien",
            "ly lich dang vien",
            "the ccb",
            "the cuu chien binh",
        ],
        whole: &["member id", "membership number", "member no", "member code"],
    }
    /// Code of a patient.
    Patient {
        of: &["benh nhan", "bn", "nguoi benh", "y te", "dinh danh y te", "luot kham", "kham benh", "dieu tri", "yt"],
        numbered: &["benh an", "ho so benh an", "ho so suc khoe", "nhap vien", "the kham benh"],
        whole: &["mabn", "pid", "patient id", "patient code"],
    }
    /// Code of somebody who receives benefits.
    Beneficiary {
        of: &[
            "doi tuong",
            "nguoi huong",
            "nguoi thu huong",
            "doi tuong bao tro",
            "doi tuong btxh",
            "doi tuong huong",
            "nguoi co cong",
            "ncc",
            "bao tro",
        ],
        numbered: &["the thuong binh", "the liet si", "so thuong binh", "so tro cap", "the khuyet tat", "gxn khuyet tat"],
        whole: &["beneficiary id", "beneficiary code"],
    }
    /// Code of somebody who is vaccinated.
    Vaccination {
        of: &["tiem chung", "doi tuong tiem chung", "doi tuong tiem", "nguoi tiem", "doi tuong tc", "tiem"],
        numbered: &["so tiem chung", "phieu tiem", "phieu tiem chung"],
        whole: &["vaccination id", "vaccination code"],
    }
    /// Number of a passport.
    Passport {
        numbered: &["ho chieu", "hc", "passport", "giay thong hanh"],
        whole: &["ho chieu", "passport", "passport no", "passport number"],
    }
    /// Number of a driver’s licence.
    DrivingLicence {
        numbered: &["gplx", "giay phep lai xe", "bang lai", "bang lai xe"],
        whole: &["gplx", "giay phep lai xe", "bang lai xe", "driving licence", "driver s license"],
    }
    /// A code that its header does not name further.
    Other {
        of: &["noi bo", "rieng", "tra cuu", "qr", "vach", "code", "he thong", "ho so he thong", "phan mem", "dang nhap"],
        whole: &["ma", "ma so", "code", "barcode", "qr code", "so the", "the so"],
    }
}

/// The words before what a code is a code of.
const OF: &[&str] = &["ma", "ma so", "ms"];
/// The words before what is numbered as well.
pub(super) const CODE_NOUNS: &[&str] = &["ma", "ma so", "ms", "so", "so ma", "id"];

impl CodeKind {
    /// Whether everybody has one of it for life.
    pub fn is_one_for_life(self) -> bool {
        use CodeKind::{InsuranceCard, Pupil, SocialInsurance, Tax};
        matches!(self, SocialInsurance | InsuranceCard | Tax | Pupil)
    }

    /// What it is a code of, each list behind the words that may stand before it.
    pub(super) fn phrases(self) -> [(&'static [&'static str], &'static [&'static str]); 2] {
        let CodeWords { of, numbered, .. } = self.words();
        [(OF, of), (CODE_NOUNS, numbered)]
    }

    /// Headers that name it, all of them: whole ones, and each phrase with each noun before it.
    pub(super) fn headers(self) -> impl Iterator<Item = Cow<'static, str>> {
        let phrases = self.phrases().into_iter().flat_map(|(nouns, words)| {
            let of = |noun| words.iter().map(move |words| Cow::Owned(format!("{noun} {words}")));
            nouns.iter().flat_map(of)
        });
        self.words().whole.iter().copied().map(Cow::Borrowed).chain(phrases)
    }

    /// What it is among all columns that hold no field.
    pub(super) fn meaning(self) -> OtherMeaning {
        match self {
            CodeKind::InsuranceCard | CodeKind::Passport | CodeKind::DrivingLicence => {
                OtherMeaning::Document
            }
            CodeKind::BankAccount => OtherMeaning::Account,
            _ => OtherMeaning::Code,
        }
    }
}
