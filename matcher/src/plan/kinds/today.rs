//! Lists that offices reconcile today: voters, pensions, land, telephones, taxes, members.

use super::profile::{Profile, Says, list};
use super::since::{Ages, PENSION_AT_ALL, SOCIAL_PENSION as SOCIAL_PENSION_AGES, VOTING};
use crate::language::Text;
use crate::plan::fields::Field;
use crate::plan::headers::header_words;

use Field::{Address, Dob, Name, Number, Sex};

/// Voters.
pub(super) const VOTERS: Profile = Profile {
    titles: &["cu tri", "danh sach cu tri", "bau cu"],
    headers: &["the cu tri", "so the cu tri", "khu vuc bo phieu", "don vi bau cu", "to bau cu"],
    hints: &["bau dai bieu quoc hoi", "bau hdnd", "bau dai bieu hdnd", "bo phieu"],
    fields: &[Name, Dob, Sex, Address],
    says: Says::Nothing,
    ages: Some(Ages { from: 18, to: None }),
    coverage: VOTING,
    entitled: VOTING,
    // Law on elections 85/2015/QH13, article 30.
    except: Text::new(
        "không ghi tên người bị tước quyền bầu cử, bị kết án tử hình đang chờ thi hành án, đang chấp hành hình phạt tù mà không được hưởng án treo, mất năng lực hành vi dân sự (Điều 30 Luật Bầu cử số 85/2015/QH13)",
        "without those who are deprived of the vote, imprisoned or legally incapable (Law on elections 85/2015/QH13, article 30)",
    ),
    ..list("voters", "Cử tri", "Voters")
};

/// Social pension.
pub(super) const SOCIAL_PENSION: Profile = Profile {
    titles: &["huu tri xa hoi", "tro cap huu tri xa hoi", "huong tro cap huu tri xa hoi"],
    headers: &["tro cap huu tri xa hoi", "muc huu tri xa hoi"],
    // From 70 on if the household is poor or nearly so (Decree 176/2025, article 2).
    ages: Some(Ages { from: 70, to: None }),
    coverage: SOCIAL_PENSION_AGES,
    entitled: PENSION_AT_ALL,
    ..list("social_pension", "Trợ cấp hưu trí xã hội", "Social pension")
};

/// Pensions and monthly allowances of social insurance.
pub(super) const PENSIONERS: Profile = Profile {
    titles: &["luong huu", "huong luong huu", "tro cap bhxh hang thang", "nguoi nghi huu"],
    headers: &["muc luong huu", "luong huu", "tien luong huu"],
    hints: &["ngay nghi huu", "so so huu", "so so bhxh"],
    ..list("pensioners", "Lương hưu, trợ cấp BHXH hằng tháng", "Pensions of social insurance")
};

/// Users of land.
pub(super) const LAND: Profile = Profile {
    titles: &["nguoi su dung dat", "chu su dung dat", "su dung dat", "dat dai", "thua dat"],
    headers: &[
        "so thua",
        "thua dat",
        "thua dat so",
        "to ban do",
        "to ban do so",
        "so to ban do",
        "loai dat",
        "muc dich su dung dat",
        "dien tich dat",
        "so phat hanh gcn",
        "gcn qsdd",
        "giay chung nhan quyen su dung dat",
    ],
    hints: &["so to", "dien tich", "so gcn", "xu dong"],
    fields: &[Name, Dob, Number, Address],
    says: Says::Record,
    several: true,
    ..list("land", "Người sử dụng đất", "Users of land")
};

/// Subscribers of mobile telephones.
pub(super) const SUBSCRIBERS: Profile = Profile {
    titles: &["thue bao di dong", "thue bao", "thue bao dien thoai", "sim chinh chu"],
    headers: &["so thue bao", "loai thue bao", "nha mang", "goi cuoc", "so sim", "serial sim"],
    hints: &["doi tuong su dung", "ngay kich hoat", "thue bao"],
    fields: &[Name, Dob, Number],
    says: Says::Record,
    several: true,
    ..list("subscribers", "Thuê bao di động", "Mobile subscribers")
};

/// Headers under which such a list says which telephone is subscribed to, folded.
const SUBSCRIBED: &[&str] = &[
    "thue bao",
    "so thue bao",
    "so dien thoai",
    "dien thoai",
    "sdt",
    "so dt",
    "so may",
    "so sim",
    "so serial sim",
    "serial sim",
    "msisdn",
];

/// Whether a column of a list of subscribers says which telephone a row is about.
pub fn names_subscription(header: &str) -> bool {
    SUBSCRIBED.contains(&header_words(header).as_str())
}

/// Health records and visits.
pub(super) const HEALTH: Profile = Profile {
    titles: &[
        "ho so suc khoe",
        "so suc khoe",
        "so suc khoe dien tu",
        "kham suc khoe",
        "kham chua benh",
        "kham benh",
    ],
    headers: &[
        "ma y te",
        "tien su benh",
        "chan doan",
        "ket luan suc khoe",
        "ngay kham",
        "ngay kham benh",
    ],
    hints: &[
        "ma benh nhan",
        "chieu cao",
        "can nang",
        "huyet ap",
        "phan loai suc khoe",
        "benh man tinh",
    ],
    fields: &[Name, Dob, Sex, Number, Address],
    says: Says::Record,
    several: true,
    ..list("health", "Hồ sơ sức khỏe, khám chữa bệnh", "Health records")
};

/// Taxpayers.
pub(super) const TAXPAYERS: Profile = Profile {
    titles: &["ma so thue", "nguoi nop thue", "thue thu nhap ca nhan", "mst"],
    headers: &["ma so thue ca nhan", "mst ca nhan", "ten nguoi nop thue", "trang thai mst"],
    hints: &["ma so thue", "mst", "co quan thue", "nguoi phu thuoc", "chi cuc thue"],
    says: Says::Record,
    ..list("taxpayers", "Mã số thuế cá nhân", "Tax codes")
};

/// Household businesses.
pub(super) const BUSINESSES: Profile = Profile {
    titles: &["ho kinh doanh", "ho kinh doanh ca the", "dang ky ho kinh doanh"],
    headers: &[
        "ten ho kinh doanh",
        "chu ho kinh doanh",
        "nganh nghe kinh doanh",
        "nganh nghe kd",
        "ma so ho kinh doanh",
        "dia diem kinh doanh",
        "von kinh doanh",
    ],
    hints: &["ma so thue", "mst", "doanh thu", "thue khoan", "giay cn dkkd"],
    says: Says::Record,
    several: true,
    ..list("businesses", "Hộ kinh doanh", "Household businesses")
};

/// Members of the Party, unions and associations.
pub(super) const MEMBERS: Profile = Profile {
    titles: &[
        "dang vien",
        "doan vien",
        "hoi vien",
        "cong doan",
        "doan thanh nien",
        "hoi nong dan",
        "hoi phu nu",
        "hoi lien hiep phu nu",
        "cuu chien binh",
        "hoi nguoi cao tuoi",
    ],
    headers: &[
        "ngay vao dang",
        "ngay vao doan",
        "ngay vao hoi",
        "ngay ket nap",
        "ngay chinh thuc",
        "so the dang",
        "so the dang vien",
        "so the doan",
        "so the doan vien",
        "so the hoi vien",
        "chi bo",
        "chi doan",
        "chi hoi",
    ],
    hints: &["chuc vu dang", "chuc vu doan", "dang bo", "nam ket nap"],
    not: &["ma so bhxh", "so the bhyt"],
    says: Says::Nothing,
    ages: Some(Ages { from: 14, to: None }),
    ..list(
        "members",
        "Đảng viên, đoàn viên, hội viên",
        "Members of the Party, unions, associations",
    )
};
