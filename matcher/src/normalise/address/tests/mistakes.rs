//! Addresses with mistakes and unusual abbreviations, and things that are not addresses.

use super::check;

const HA_SON: &str = " | Xã Minh Hợp | Huyện Quỳ Hợp | Tỉnh Nghệ An | old";
const TRUNG_KHANH: &str = " | Xã Trùng Khánh | Huyện Trùng Khánh | Tỉnh Cao Bằng | old";

#[test]
fn one_wrong_letter() {
    for (text, expected) in [
        ("Thị trấn Trùng Khách, Huyện Trùng Khánh, Tỉnh Cao Bằng", TRUNG_KHANH),
        ("Thị trấn Trùng Khánh, Huyện Trùng Khách, Tỉnh Cao Bằng", TRUNG_KHANH),
        ("Thị trấn Trùng Khánh, Huyện Trùng Khánh, Tỉnh Cao bằg", TRUNG_KHANH),
        ("Thị trấn Trùng Khánh, Huyên Trung Khanh, Tỉnh Cao Bằng", TRUNG_KHANH),
        ("Thị trấn Trùng Khánh, Trùgn Khánh, Cao Bằng", TRUNG_KHANH),
        ("Xả Hạ Sơn, Huyên Quỳ Hợp, Nghệ An", HA_SON),
        ("Xã Hạ Sơm, Huyện Quỳ Hợp, Nghệ An", HA_SON),
        ("Xã Hạ S0n, Huyện Quỳ Hợp, Nghệ An", HA_SON),
        ("Xax Haj Sown, Huyeejn Quyf Howjp, Nghệ An", HA_SON),
        ("Xa4 Ha5 So7n, Huye65n Quy2 Ho75p, Nghe65 An", HA_SON),
        (
            "Xã Bình Nguyên, Huyện Bình Sơn, Quảng Nghãi",
            " | Xã Bình Sơn | Huyện Bình Sơn | Tỉnh Quảng Ngãi | old",
        ),
        // Nothing near enough, or several candidates.
        ("Xã Không Có, Tỉnh Lạng Sơn", " |  |  | Tỉnh Lạng Sơn | -"),
        ("Xã Hạnh Sen, Huyện Quỳ Hợp, Nghệ An", " | 7 communes | Huyện Quỳ Hợp | Tỉnh Nghệ An | -"),
    ] {
        check(text, expected);
    }
}

#[test]
fn words_run_together() {
    for text in [
        "xãHạSơnhuyệnQuỳHợp",
        "Xã Hạ SơnHuyện Quỳ Hợp",
        "Xã Hạ Sơn,Huyện Quỳ Hợp,Tỉnh Nghệ An",
        "X.Hạ Sơn,H.Quỳ Hợp",
        "xã Hạsơn, huyện Quỳ Hợp",
    ] {
        check(text, HA_SON);
    }
}

#[test]
fn what_is_no_address() {
    for text in [
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An, Việt Nam",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An, VN",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An 460000",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An, 46000, Việt Nam.",
        "Xã Hạ Sơn (cũ), Huyện Quỳ Hợp, Nghệ An",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An - ĐT 0912345678",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An (nay là xã Minh Hợp, tỉnh Nghệ An)",
        "Xã Hạ Sơn (nay là xã Minh Hợp), Huyện Quỳ Hợp, Nghệ An",
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An; Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An",
    ] {
        if text.contains(';') {
            check(text, " | Xã Minh Hợp | Huyện Quỳ Hợp | Tỉnh Nghệ An | old");
        } else {
            check(text, HA_SON);
        }
    }
    // The later name narrows down what was divided.
    check(
        "Xã Tân Thạnh, Huyện Thới Lai, Cần Thơ (nay là xã Trường Thành)",
        " | Xã Trường Thành | Huyện Thới Lai | Thành phố Cần Thơ | old",
    );
    // Two places in one cell: neither is preferred.
    check(
        "Xã Hạ Sơn, Huyện Quỳ Hợp, Nghệ An; Xã Nghi Phú, TP Vinh, Nghệ An",
        " | Phường Vinh Phú; Xã Minh Hợp |  | Tỉnh Nghệ An | -",
    );
}

#[test]
fn spellings_of_provinces() {
    for (text, expected) in [
        ("P.5,Q.3,TP HCM", " | Phường Bàn Cờ | Quận 3 | Thành phố Hồ Chí Minh | old"),
        ("F10, Q.3, TP. HCM", " | Phường Nhiêu Lộc | Quận 3 | Thành phố Hồ Chí Minh | former"),
        ("T/P Vinh, Tỉnh Nghệ An", " | 6 communes | Thành phố Vinh | Tỉnh Nghệ An | -"),
        (
            "X. Phú Mậu, TP Huế, Tỉnh TTH",
            " | Phường Dương Nỗ | Quận Thuận Hóa | Thành phố Huế | former",
        ),
        (
            "Phường 10, Vũng Tàu, BR-VT",
            " | Phường Rạch Dừa | Thành phố Vũng Tàu | Thành phố Hồ Chí Minh | old",
        ),
        (
            "xã Cư Êbur, BMT, DakLak",
            " | Phường Buôn Ma Thuột | Thành phố Buôn Ma Thuột | Tỉnh Đắk Lắk | old",
        ),
        (
            "xã Cư Êbur, BMT, Đắc Lắc",
            " | Phường Buôn Ma Thuột | Thành phố Buôn Ma Thuột | Tỉnh Đắk Lắk | old",
        ),
        ("Huyện Ba Bể, Bắc Cạn", " | 5 communes | Huyện Ba Bể | Tỉnh Thái Nguyên | -"),
        ("TP Kon Tum, Công Tum", " | 6 communes | Thành phố Kon Tum | Tỉnh Quảng Ngãi | -"),
    ] {
        check(text, expected);
    }
}
