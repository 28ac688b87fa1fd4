//! Features that delimited text can have: headers, names and dates in parts, section rows, totals,
//! encodings, legacy fonts.

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};

use super::Case;

/// The cases.
pub(crate) fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> =
        TEXTS.iter().map(|&(name, text)| Case::new(name, "a.csv", text)).collect();
    cases.extend(encodings());
    cases
}

/// Name and content.
const TEXTS: &[(&str, &str)] = &[
    (
        "titles-above-the-header",
        "ỦY BAN NHÂN DÂN,,,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ HẢI VÂN,,,Độc lập - Tự do - Hạnh phúc\n,,,\nDANH SÁCH NGƯỜI HƯỞNG TRỢ CẤP,,,\nSTT,Họ và tên,Ngày sinh,Địa chỉ\n1,Lê Văn An,01/02/1990,\"Thôn 1, Xã Hải Vân\"\n2,Trần Thị Bình,1955,\"Thôn 2, Xã Hải Vân\"\n",
    ),
    (
        "header-in-two-rows",
        "STT,Họ và tên,Năm sinh,,Nơi thường trú,,Ghi chú\n,,Nam,Nữ,Thôn,Xã,\n1,Lê Văn An,1950,,Thôn 1,Xã Hải Vân,\n2,Trần Thị Bình,,03/02/1955,Thôn 2,Xã Hải Vân,ốm\n",
    ),
    (
        "header-groups-above",
        "Thông tin học sinh,,,Thông tin cha,,Thông tin mẹ,\nHọ và tên,Ngày sinh,CCCD,Họ và tên,Năm sinh,Họ và tên,Năm sinh\nLê Văn An,01/02/2015,040215123456,Lê Văn Bá,1980,Vũ Thị Ba,1985\nTrần Thị Bình,11/12/2016,040316123456,Trần Văn Bốn,1981,Hồ Thị Năm,1986\n",
    ),
    (
        "bare-headers-after-parents",
        "STT,Họ tên học sinh,Năm sinh,Điện thoại,Họ tên cha,Năm sinh,Điện thoại,Họ tên mẹ,Năm sinh,Điện thoại\n1,Lê Văn An,2015,,Lê Văn Bá,1980,0912345678,Vũ Thị Ba,1985,0912345679\n2,Trần Thị Bình,2016,,Trần Văn Bốn,1981,,Hồ Thị Năm,1986,\n",
    ),
    (
        "numbering-row",
        "STT,Họ và tên,Ngày sinh,Tổng số\n(1),(2),(3),(4)=(2)+(3)\n1,Lê Văn An,1990,3\n",
    ),
    ("numbering-row-with-letters", "STT,Họ và tên,Ngày sinh,Mức\nA,B,1,2\n1,Lê Văn An,1990,3\n"),
    (
        "name-in-two-columns",
        "STT,Họ và tên đệm,Tên,Ngày sinh\n1,Lê Văn,An,1990\n2,Trần Thị,Bình,1991\n3,Y,Blô,1992\n",
    ),
    (
        "name-in-three-columns",
        "STT,Họ,Chữ đệm,Tên,Ngày sinh\n1,Lê,Văn,An,1990\n2,Trần,Thị Mỹ,Bình,1991\n3,Y,,Blô,1992\n",
    ),
    ("name-under-one-header", "STT,Họ và tên,,Ngày sinh\n1,Lê Văn,An,1990\n2,Trần Thị,Bình,1991\n"),
    (
        "given-name-repeated-to-sort-by",
        "STT,Họ và tên,Tên,Ngày sinh\n1,Lê Văn An,An,1990\n2,Trần Thị Bình,Bình,1991\n",
    ),
    (
        "date-in-three-columns",
        "STT,Họ và tên,Ngày,Tháng,Năm,Giới tính\n1,Lê Văn An,5,2,1990,Nam\n2,Trần Thị Bình,,3,1955,Nữ\n3,Vũ Văn Cả,,,1940,Nam\n",
    ),
    (
        "date-under-a-group",
        "STT,Họ và tên,Ngày tháng năm sinh,,,Giới tính\n,,Ngày,Tháng,Năm,\n1,Lê Văn An,05,02,1990,Nam\n2,Trần Thị Bình,12,11,1955,Nữ\n",
    ),
    (
        "marks-under-men-and-women",
        "STT,Họ và tên,Nam,Nữ,Năm sinh\n1,Lê Văn An,x,,1990\n2,Trần Thị Bình,,X,1955\n3,Vũ Cả,,,1956\n",
    ),
    (
        "marks-under-women-alone",
        "STT,Họ và tên,Ngày sinh,Nữ\n1,Lê Văn An,01/02/1990,\n2,Trần Thị Bình,03/04/1955,x\n",
    ),
    (
        "section-rows-name-communes",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Ghi chú\nI,Xã Hải Vân: 2 người,,,\n1,Lê Văn An,01/02/1990,040090123456,\n2,Trần Thị Bình,1955,040155123456,\nII,Xã Phúc Đường,,,\n*,Thôn 1,,,\n1,Vũ Văn Cả,1960,040060123456,\n*,Thôn 2,,,\n1,Hồ Thị Dân,1961,040161123456,\n",
    ),
    (
        "section-rows-beside-an-address",
        "STT,Họ và tên,Năm sinh,Thôn,Số CCCD\nXã Hải Vân,,,,\n1,Lê Văn An,1990,Thôn 1,040090123456\n2,Trần Thị Bình,1955,Thôn 2,040155123456\nXã Phúc Đường,,,,\n1,Vũ Văn Cả,1960,Thôn 1,040060123456\n",
    ),
    (
        "section-rows-name-groups",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Ghi chú\nA - Người cao tuổi,,,,\n1,Lê Văn An,01/02/1940,040040123456,\nB - Người khuyết tật,,,,\n1,Trần Thị Bình,1955,040155123456,\n",
    ),
    (
        "people-with-little-known",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Ghi chú\n1,Lê Văn An,01/02/1940,040040123456,\n2,Bàn Văn Tố,,,\n,Tống Công Hậu,,,\n3,Trần Thị Bình,1955,040155123456,\n,Xa Thị Thôn,,,\n",
    ),
    (
        "totals-and-signatures",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Số tiền\n1,Lê Văn An,01/02/1940,040040123456,500000\n2,Trần Thị Bình,1955,040155123456,500000\n,Tổng cộng: 02 người,,,1000000\n,,,,\n,,,\"Hải Vân, ngày 05 tháng 6 năm 2025\",\nNGƯỜI LẬP BIỂU,,,CHỦ TỊCH,\n,\"(Ký, ghi rõ họ tên)\",,\n,Nguyễn Thị Lập,,Phạm Văn Tịch,\n",
    ),
    (
        "subtotals-between",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Số tiền\n1,Lê Văn An,01/02/1940,040040123456,500000\nCộng,,,,500000\n2,Trần Thị Bình,1955,040155123456,500000\nTổng cộng,,,,1000000\n",
    ),
    (
        "header-on-every-page",
        "STT,Họ và tên,Ngày sinh\n1,Lê Văn An,1990\nSTT,Họ và tên,Ngày sinh\n2,Trần Thị Bình,1991\n\n3,Vũ Cả,1992\n",
    ),
    (
        "address-in-four-columns",
        "Họ và tên,Ngày sinh,Tỉnh,Huyện,Xã,Thôn\nLê Văn An,1990,Thanh Hóa,Như Thanh,Hải Vân,Thôn 1\nTrần Thị Bình,1991,Thanh Hóa,Như Thanh,Phúc Đường,\n",
    ),
    (
        "birthplace-is-no-address",
        "Họ và tên,Ngày sinh,Quê quán,,Nơi thường trú,\n,,Xã,Tỉnh,Xã,Tỉnh\nLê Văn An,1990,Hải Vân,Thanh Hóa,Đình Phong,Cao Bằng\nTrần Thị Bình,1991,Phúc Đường,Thanh Hóa,Chí Viễn,Cao Bằng\n",
    ),
    (
        "no-header",
        "1,Lê Văn An,12/03/1990,040090123456,Nam\n2,Trần Thị Bình,1955,040155123456,Nữ\n",
    ),
    (
        "headers-that-lost-letters",
        "STT,H? v? t?n,Ng?y sinh,Gi?i t?nh,N?i th??ng tr?\n1,Lê Văn An,1990,Nam,Xã Hải Vân\n",
    ),
    (
        "zeros-lost-in-a-column-of-numbers",
        "Họ và tên,Năm sinh,Số CCCD\nLê An,1990,40090123456\nVũ Bình,1955,1155123456\nHồ Ca,1960,040060123456\n",
    ),
    (
        "insurance-numbers-are-no-personal-numbers",
        "STT,Mã số BHXH,Họ tên,Năm sinh,Mã định danh\n1,4650226076,Lê An,1990,3012345678\n2,4039513055,Vũ Bình,1991,1487654321\n",
    ),
    ("tab-separated", "STT\tHọ và tên\tNgày sinh\n1\tLê, Văn An\t1990\n"),
    ("semicolons-and-quotes", "STT;Họ và tên;Địa chỉ\n1;\"Lê Văn An\";\"Thôn 1;\nXã Hải Vân\"\n"),
    (
        "letters-in-other-forms",
        "Họ và tên,Ngày sinh,Địa chỉ\nNguye\u{302}\u{303}n Va\u{306}n A\u{301}nh,1990,Xa\u{303} A\nÐặng\u{a0}Văn\u{200b} An,\u{feff}1991,Xã\u{a0}B\n",
    ),
    (
        "tcvn3",
        "STT,Hä vµ tªn,N¨m sinh,Giíi tÝnh,N¬i th\u{ad}êng tró\n1,TrÇn V¨n LËp,1945,Nam,\"X· H¶i V©n, HuyÖn Nh\u{ad} Thanh\"\n2,Huúnh ThÞ Th¾m,1948,N÷,\"X· Phóc §\u{ad}êng\"\n3,NGUYÔN §øC L\u{ad}U,1950,Nam,Th«n 3\n",
    ),
    (
        "vni",
        "STT,Hoï vaø teân,Naêm sinh,Ñòa chæ\n1,Traàn Vaên Laäp,1945,\"Xaõ Haûi Vaân, huyeän Nhö Thanh\"\n2,Huyønh Thò Thaém,1948,Xaõ Phuùc Ñöôøng\n",
    ),
    (
        "viqr",
        "STT,Ho. va` te^n,Na(m sinh,DDi.a chi?\n1,Tra^`n Va(n La^.p,1945,Xa~ Ha?i Va^n\n2,Huy`nh Thi. Tha('m,1948,Xa~ Phu'c DDu+o+`ng\n3,Nguye^~n Thi. Ba,1950,Tho^n 3\n",
    ),
    (
        "a-unicode-row-pasted-under-tcvn3",
        "STT,Hä vµ tªn,N¨m sinh\n1,TrÇn V¨n LËp,1945\n2,Huúnh ThÞ Th¾m,1948\n3,NguyÔn V¨n Hïng,1950\n4,Đặng Thị Bưởi,1951\n",
    ),
    (
        "two-tables-below-one-another",
        "I. TĂNG MỚI,,,,\nSTT,Họ và tên,Năm sinh,Địa chỉ,\n1,Lê Văn An,1990,Xã Hải Vân,\n2,Vũ Bình,1991,Xã Hải Vân,\nII. THÔI HƯỞNG,,,,\nSTT,Họ và tên,Số CCCD,Năm sinh,Lý do\n1,Hồ Ca,040060123456,1960,chết\n2,Bế Dần,040061123456,1961,chuyển đi\n",
    ),
    (
        "a-table-of-totals-above",
        "Đơn vị,Số hộ,Địa chỉ,Ghi chú\nXã Hải Vân,12,Như Thanh,\nXã Phúc Đường,15,Như Thanh,\n,,,\nSTT,Họ và tên,Năm sinh,Số CCCD\n1,Lê Văn An,1990,040090123456\n",
    ),
    (
        "members-of-households-without-numbers",
        "STT,Họ và tên,Nam,Nữ,Năm sinh,Quan hệ\n1,Lê Văn An,x,,1950,Chủ hộ\n-,Trần Thị Bình,,x,1955,Vợ\n-,Lê Văn Cả,x,,1980,Con\n,Lê Thị Dần,,x,,Con\n2,Vũ Em,x,,1960,Chủ hộ\n",
    ),
    (
        "offices-of-signers-among-people",
        "STT,Họ và tên,Năm sinh,Chức vụ\n1,Lê Văn An,1950,Bí thư\n2,Phạm Thị Bình,,Trưởng thôn\n3,Vũ Ca,,Kế toán\n",
    ),
    (
        "signatures-in-four-columns",
        "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,Số tiền\n1,Ngô Văn Việt,05/03/1949,Nam,042049649174,500000\n2,Dương Ngọc Hằng,02/09/1943,Nữ,035143200599,500000\nCộng: 2 người,,,,,1000000\nBằng chữ: Một triệu đồng,,,,,\nNgười chi trả,,Kế toán,,Thủ quỹ,Thủ trưởng\n(Ký),,(Ký),(Ký),,(Ký)\n",
    ),
    (
        "sums-of-men-and-women",
        "STT,Họ và tên,Nam,Nữ,Ghi chú\n1,Lê Văn An,1950,,\n2,Trần Thị Bình,,1955,\nCộng thôn 1,,1,1,\n3,Vũ Ca,1960,,\nTổng cộng,,2,1,\n",
    ),
    (
        "rows-prepared-by-number",
        "STT,Họ và tên,Ngày sinh,Số CCCD,Dân tộc\n1,Lê Văn An,01/02/1990,040090123456,Kinh\n2,,,,Kinh\n3,,,,Kinh\n",
    ),
    (
        "sections-with-counts",
        "STT,Họ và tên,Năm sinh,Số CCCD,Mức\n1,Thôn 1,,4 người,\n1,Lê Văn An,1950,040050123456,500000\nV,Tổ dân phố 5,,5 hộ,12 khẩu\n2,Vũ Ca,1960,040060123456,500000\nA,Người khuyết tật,,,1000000\n3,Hồ Dần,1961,040061123456,500000\n",
    ),
    (
        "heads-of-households",
        "STT,Họ và tên chủ hộ,Năm sinh,Số CCCD chủ hộ,Địa chỉ,Số khẩu\n1,Lê Văn An,1950,040050123456,Xã Hải Vân,4\n2,Vũ Ca,1960,040060123456,Xã Hải Vân,3\n",
    ),
    (
        "cadres-are-no-fathers",
        "STT,Họ và tên cán bộ,Ngày sinh,Ngày vào Đảng,Đơn vị công tác,Số điện thoại liên hệ\n1,Lê Văn An,01/02/1980,03/02/2001,UBND xã Hải Vân,912345678\n2,Vũ Ca,02/03/1981,19/05/2003,UBND xã Hải Vân,987654321\n",
    ),
    (
        "a-number-within-words",
        "Họ và tên,Ngày sinh,Số giấy tờ tùy thân\nLê Văn An,1990,CCCD số 040090123456 do Cục Cảnh sát cấp ngày 01/02/2021\nVũ Ca,1960,\"=\"\"040060123456\"\"\"\n",
    ),
    (
        "notes-under-the-header",
        "STT,Họ và tên,Ngày sinh,Số CCCD\n(số),(chữ in hoa),(dd/mm/yyyy),(12 số)\n1,LÊ VĂN AN,01/02/1990,040090123456\n",
    ),
];

fn encodings() -> Vec<Case> {
    const PLAIN: &str = "STT;Họ và tên;Ngày sinh\n1;Nông Văn Ổn;01/02/1990\n\n2;Lý Thị Mỹ;1955\n";
    let utf16: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked: Vec<u8> = [0xff, 0xfe].into_iter().chain(utf16.iter().copied()).collect();
    let big: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_be_bytes).collect();
    // In windows-1258 the tone is a separate character after the vowel.
    let (cp1258, _, _) = WINDOWS_1258.encode(
        "STT;Ho\u{323} va\u{300} tên;Ngày sinh\n1;Nông Văn Ô\u{309}n;01/02/1990\n\n2;Ly\u{301} Thi\u{323} My\u{303};1955\n",
    );
    // The bytes of a legacy font in a text file, as Excel saves them.
    let tcvn3 = "STT,Hä vµ tªn,N¨m sinh\n1,TrÇn V¨n LËp,1945\n2,Huúnh ThÞ Th¾m,1948\n3,L\u{ad}u §øc Hßa,1950\n";
    let tcvn3: Vec<u8> = tcvn3.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let misread: String = "STT,Họ và tên,Năm sinh\n1,Trần Văn Lập,1945\n2,Huỳnh Thị Thắm,1948\n"
        .bytes()
        .map(|byte| WINDOWS_1252.decode_without_bom_handling(&[byte]).0.into_owned())
        .collect();
    vec![
        Case::new("utf8-read-as-western", "a.csv", misread),
        Case::new("utf8-with-mark", "a.csv", format!("\u{feff}{PLAIN}")),
        Case::new("utf16-with-mark", "a.txt", marked),
        Case::new("utf16-without-mark", "a.txt", utf16),
        Case::new("utf16-big-endian", "a.txt", big),
        Case::new("windows-1258", "a.csv", cp1258.into_owned()),
        Case::new("tcvn3-bytes", "a.csv", tcvn3),
    ]
}
