//! Templates of insurance, schools and vaccination as they are filled in and sent back, with
//! made-up people.

use crate::columns::summarise;
use crate::layout::{LayoutChoice, RowRole, lay_out};
use crate::plan::Field;

/// Checks the columns of some fields, and that only these spreadsheet rows are people.
fn check(text: &str, fields: &[(Field, usize)], rows: &[u32]) {
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let table = lay_out(sheet, &LayoutChoice::default());
    let people: Vec<u32> = (0..table.len()).map(|place| table.row(place)).collect();
    assert_eq!(people, rows, "{text}");
    let mapping = summarise(&table).mapping;
    for &(field, column) in fields {
        assert_eq!(mapping.column(field), Some(column), "{field:?} {text}");
    }
}

use Field::{Address, Dob, Ethnicity, Father, Mother, Name, Number, OldNumber, Sex};

#[test]
fn field_names_below_the_header() {
    // Participants of health insurance, by households.
    check(
        "DANH SÁCH NGƯỜI CHỈ THAM GIA BHYT,,,,,,\n\
         STT,Họ và tên,Mã số BHXH,Ngày tháng năm sinh,Giới tính,Số CCCD,Nơi đăng ký KCB\n\
         A,B,1,2,3,4,5\n\
         STT,HoTen,MasoBHXH,NgaySinh,GioiTinh,SoCCCD,MaBenhVien\n\
         1,Nông Văn Pản,0420111222,05/03/1961,Nam,004061000121,04001\n\
         2,Hoàng Thị Slao,0420111223,17/08/1964,Nữ,004164000343,04001\n",
        &[(Name, 1), (Dob, 3), (Sex, 4), (Number, 5)],
        &[5, 6],
    );
    // With the numbers of the columns below the names of the fields.
    check(
        "STT,Họ và tên,Ngày sinh,Giới tính,Số định danh\n\
         stt,ho_ten,ngay_sinh,gioi_tinh,so_dinh_danh\n(1),(2),(3),(4),(5)\n\
         1,Nông Văn Pản,05/03/1961,1,004061000121\n2,Hoàng Thị Slao,17/08/1964,2,004164000343\n",
        &[(Name, 1), (Dob, 2), (Sex, 3), (Number, 4)],
        &[4, 5],
    );
    // Below a header of two rows.
    check(
        "STT,Họ và tên,Ngày sinh,Nơi thường trú,,Số CCCD\n,,,Thôn,Xã,\n\
         [Stt],[HoTen],[NgaySinh],[Thon],[TenXa],[SoCCCD]\n\
         1,Nông Văn Pản,05/03/1961,Thôn Nà Pài,Xã Hải Vân,004061000121\n\
         2,Hoàng Thị Slao,17/08/1964,Thôn Nà Pài,Xã Hải Vân,004164000343\n",
        &[(Name, 1), (Dob, 2), (Address, 3), (Number, 5)],
        &[4, 5],
    );
}

#[test]
fn field_names_above_the_header() {
    check(
        "STT,HoTen,NgaySinh,GioiTinh,CMND,DiaChi\n\
         TT,Họ và tên *,Ngày sinh (dd/mm/yyyy) *,Giới tính *,Số CMND/CCCD,Địa chỉ\n\
         1,Nông Văn Pản,05/03/1961,Nam,004061000121,\"Thôn Nà Pài, Xã Hải Vân\"\n\
         2,Hoàng Thị Slao,17/08/1964,Nữ,004164000343,\"Thôn Nà Pài, Xã Hải Vân\"\n",
        &[(Name, 1), (Dob, 2), (Sex, 3), (Number, 4), (Address, 5)],
        &[3, 4],
    );
    // More fields have a name for the program than a header.
    check(
        "stt,ho_ten,ngay_sinh,gioi_tinh,so_cccd,dan_toc\nSTT,Họ và tên,Ngày sinh,Giới tính,Số CCCD,\n\
         1,Nông Văn Pản,05/03/1961,Nam,004061000121,Tày\n2,Hoàng Thị Slao,17/08/1964,Nữ,004164000343,Nùng\n",
        &[(Name, 1), (Dob, 2), (Sex, 3), (Number, 4)],
        &[3, 4],
    );
}

#[test]
fn field_names_alone() {
    // An export for a portal: many columns, and no other header.
    check(
        "STT,HoTen,MasoBHXH,MaPhongBan,PA,TuNgay,NgayChet,Diachi_DangSS,Sothang,Ghichu,NgaySinh,GioiTinh,MaBenhVien,CMND,SoCCCD\n\
         1,Nông Văn Pản,0420111222,,ON,01/02/2025,,\"Thôn Nà Pài, Xã Hải Vân\",12,,05/03/1961,1,04001,004061000121,004061000121\n\
         2,Hoàng Thị Slao,0420111223,,TM,01/02/2025,,\"Thôn Nà Pài, Xã Hải Vân\",6,,17/08/1964,0,04001,004164000343,004164000343\n",
        &[(Name, 1), (Dob, 10), (Sex, 11), (Number, 14), (Address, 7)],
        &[2, 3],
    );
    check(
        "MADINHDANH,HOTEN,NGAYSINH,GIOITINH,DANTOC,HOTENCHA,HOTENME,THUONGTRU\n\
         004215000121,Nông Văn Pản,05/03/2015,Nam,Tày,Nông Văn Quế,Hoàng Thị Rạng,\"Thôn Nà Pài, Xã Hải Vân\"\n\
         004316000343,Hoàng Thị Slao,17/08/2016,Nữ,Nùng,Hoàng Văn Sự,Lý Thị Tình,\"Thôn Nà Pài, Xã Hải Vân\"\n",
        &[
            (Number, 0),
            (Name, 1),
            (Dob, 2),
            (Sex, 3),
            (Ethnicity, 4),
            (Father, 5),
            (Mother, 6),
            (Address, 7),
        ],
        &[2, 3],
    );
    check(
        "id,hoTen,ngaySinh,gioiTinh,soCmnd,diaChiThuongTru\n\
         7,Nông Văn Pản,05/03/1961,Nam,080123456,\"Thôn Nà Pài, Xã Hải Vân\"\n\
         9,Hoàng Thị Slao,17/08/1964,Nữ,080123457,\"Thôn Nà Pài, Xã Hải Vân\"\n",
        &[(Name, 1), (Dob, 2), (Sex, 3), (Number, 4), (Address, 5)],
        &[2, 3],
    );
    let _ = OldNumber;
}

#[test]
fn instructions_units_and_examples() {
    // A school's template.
    check(
        "STT,Mã lớp,Họ tên,Ngày sinh,Giới tính,Dân tộc,Số ĐDCN\n\
         ,Bắt buộc,Bắt buộc,dd/mm/yyyy,Nam/Nữ,Chọn từ danh mục,12 ký tự\n\
         1,6A,Nông Văn Pản,05/03/2013,Nam,Tày,004213000121\n\
         2,6A,Hoàng Thị Slao,17/08/2013,Nữ,Nùng,004313000343\n",
        &[(Name, 2), (Dob, 3), (Sex, 4), (Number, 6)],
        &[3, 4],
    );
    check(
        "STT,Họ và tên (*),Ngày sinh (*),Giới tính,Số CCCD\n\
         Ví dụ,Nguyễn Văn A,01/01/1990,1,001090000001\n\
         1,Nông Văn Pản,05/03/1961,1,004061000121\n2,Hoàng Thị Slao,17/08/1964,2,004164000343\n",
        &[(Name, 1), (Dob, 2), (Number, 4)],
        &[3, 4],
    );
    check(
        "STT,Họ và tên,Ngày sinh,Giới tính,Số CCCD\n\
         ,(*),(*),1: Nam; 0: Nữ,(*)\n,VD: Nguyễn Văn A,01/01/1990,1,001090000001\n\
         ,VD: Trần Thị B,1985,0,001185000001\n\
         1,Nông Văn Pản,05/03/1961,1,004061000121\n2,Hoàng Thị Slao,17/08/1964,0,004164000343\n",
        &[(Name, 1), (Dob, 2), (Number, 4)],
        &[5, 6],
    );
    check(
        "STT,Họ và tên,Năm sinh,Mức trợ cấp,Số tháng\n,,,đồng,tháng\n\
         1,Nông Văn Pản,1941,540000,12\n2,Hoàng Thị Slao,1944,540000,12\n",
        &[(Name, 1), (Dob, 2)],
        &[3, 4],
    );
    check(
        "STT,Họ và tên,Ngày sinh,Số CCCD\n*,*,*,\nText,Text,Date,Text\n\
         1,Nông Văn Pản,05/03/1961,004061000121\n2,Hoàng Thị Slao,17/08/1964,004164000343\n",
        &[(Name, 1), (Dob, 2), (Number, 3)],
        &[4, 5],
    );
}

#[test]
fn people_are_no_instructions() {
    for (text, rows) in [
        // A name of one word, a tick mark, a year: nothing of a form.
        ("STT,Họ và tên,Năm sinh,Nữ\n1,Pản,1961,\n2,Slao,1964,x\n", &[2, 3][..]),
        // Somebody who is called like an example without its marks.
        ("STT,Họ và tên,Năm sinh\n1,Vi Du,1961\n2,Mẫu Văn Đồng,1964\n", &[2, 3]),
        ("STT,Họ và tên,Ngày sinh\n1,Theo Văn Kiểu,05/03/1961\n2,Slao,1964\n", &[2, 3]),
        // Further down, a row is not part of the form.
        ("STT,Họ và tên,Năm sinh\n1,Nông Văn Pản,1961\n2,VD,1964\n", &[2, 3]),
    ] {
        check(text, &[], rows);
    }
}

#[test]
fn the_rows_are_told() {
    let text = "STT,Họ và tên,Ngày sinh,Số CCCD\n(1),(2),(3),(4)\nStt,HoTen,NgaySinh,SoCCCD\n\
                Ví dụ,Nguyễn Văn A,01/01/1990,001090000001\n1,Nông Văn Pản,05/03/1961,004061000121\n";
    let sheet = crate::read::read(text.as_bytes(), "a.csv", None, &mut |_| {}).unwrap().remove(0);
    let table = lay_out(sheet, &LayoutChoice::default());
    let roles: Vec<RowRole> = (1..=5).map(|row| table.role(row)).collect();
    use RowRole::{Data, Header, Numbering, Template};
    assert_eq!(roles, [Header, Numbering, Template, Template, Data]);
    assert!(table.notices.contains(&crate::read::Notice::TemplateRows { rows: 2, row: 3 }));
}
