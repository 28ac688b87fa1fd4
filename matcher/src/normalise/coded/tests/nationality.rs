//! Nationalities as lists write them.

use crate::normalise::coded::{CodeRelation, CodedField};

fn check(name: &str, texts: &str) {
    super::check(CodedField::NATIONALITY, name, texts);
}

#[test]
fn viet_nam() {
    check(
        "Việt Nam",
        "Việt Nam|VIỆT NAM|việt nam|Viet Nam|Vietnam|VN|V.N|vn|VNM|ViệtNam|Việt  Nam",
    );
    check(
        "Việt Nam",
        "Quốc tịch Việt Nam|Quốc tịch: Việt Nam|QT: VN|CHXHCN Việt Nam|Vietnamese|Việt-Nam",
    );
    check(
        "Việt Nam",
        "Cộng hòa xã hội chủ nghĩa Việt Nam|Cộng hoà xã hội chủ nghĩa Việt Nam|Việt Nam.",
    );
    check(
        "Việt Nam",
        "Việt Nam (VN)|VN - Việt Nam|Công dân Việt Nam|người Việt Nam|Việt Nam [VNM]",
    );
    // An ethnic group is not a nationality.
    check("?", "Kinh|Tày|Khmer|Việt kiều|Á Đông|ZZ|01|1|84|Hoa");
    check("", "không|Không có|k|0|N/A|na|chưa cập nhật");
}

#[test]
fn neighbours() {
    check(
        "Lào",
        "Lào|LÀO|Lao|Laos|LA|LAO|CHDCND Lào|Cộng hòa Dân chủ Nhân dân Lào|Laotian|nước Lào",
    );
    check(
        "Campuchia",
        "Campuchia|Cam-pu-chia|CAMPUCHIA|Căm-pu-chia|Cambodia|KH|KHM|Cao Miên|Kampuchea",
    );
    check(
        "Trung Quốc",
        "Trung Quốc|TRUNG QUỐC|China|CN|CHN|Trung Hoa|CHND Trung Hoa|Chinese|trung quoc",
    );
    check(
        "Đài Loan",
        "Đài Loan|Taiwan|TW|TWN|Đài Loan (Trung Quốc)|Trung Quốc (Đài Loan)|dai loan|ROC",
    );
    check("Hồng Kông", "Hồng Kông|Hong Kong|HK|HKG|Hồng Công|Hương Cảng|Hongkong");
    check("Ma Cao", "Ma Cao|Macau|Macao|MO|MAC");
    check("Thái Lan", "Thái Lan|Thai Lan|Thailand|TH|THA|Thái|THÁI LAN");
    check("Myanmar", "Myanmar|Mi-an-ma|Miến Điện|MM|MMR|Myanmar (Miến Điện)|Burma");
    check("Malaysia", "Malaysia|Ma-lai-xi-a|Mã Lai|MYS|Malaixia");
    check("Singapore", "Singapore|Xin-ga-po|SG|SGP|Singapo");
    check("Indonesia", "Indonesia|In-đô-nê-xi-a|ID|IDN|Inđônêxia");
    check("Philippines", "Philippines|Phi-líp-pin|PH|PHL|Philippin");
    check("Brunei", "Brunei|Bru-nây|BN|Brunei Darussalam");
    check("Đông Timor", "Đông Timor|Timor-Leste|TL|TLS|East Timor");
}

#[test]
fn asia_and_the_pacific() {
    check("Nhật Bản", "Nhật Bản|Nhật|NHẬT BẢN|Japan|JP|JPN|Japanese|nhat ban|người Nhật");
    check(
        "Hàn Quốc",
        "Hàn Quốc|HÀN QUỐC|Korea|South Korea|KR|KOR|Đại Hàn Dân Quốc|Republic of Korea|Korean",
    );
    check("Hàn Quốc", "Nam Triều Tiên|Hàn|Đại Hàn|người Hàn Quốc|han quoc");
    check("Triều Tiên", "Triều Tiên|CHDCND Triều Tiên|Bắc Triều Tiên|KP|PRK|North Korea");
    check("Mông Cổ", "Mông Cổ|Mongolia|MN|MNG");
    check("Ấn Độ", "Ấn Độ|India|IN|IND|Indian|an do");
    check("Pakistan", "Pakistan|Pa-ki-xtan|PK|PAK");
    check("Bangladesh", "Bangladesh|Băng-la-đét|BD");
    check("Sri Lanka", "Sri Lanka|Xri Lan-ca|Tích Lan|LK");
    check("Nepal", "Nepal|Nê-pan|NP");
    check("Israel", "Israel|I-xra-en|IL|Do Thái");
    check("Thổ Nhĩ Kỳ", "Thổ Nhĩ Kỳ|Thổ Nhĩ Kì|Turkey|Türkiye|TR|TUR");
    check("Iran", "Iran|I-ran|IR|Ba Tư");
    check("Iraq", "Iraq|I-rắc|IQ");
    check("Ả Rập Xê Út", "Ả Rập Xê Út|Ả-rập Xê-út|Saudi Arabia|SA|SAU");
    check("Úc", "Úc|ÚC|Australia|AU|AUS|Ô-xtrây-li-a|uc|Australian|Úc Đại Lợi");
    check("New Zealand", "New Zealand|Niu Di-lân|NZ|NZL|Tân Tây Lan");
}

#[test]
fn europe() {
    check(
        "Nga",
        "Nga|NGA|Liên bang Nga|LB Nga|CHLB Nga|Russia|RU|RUS|Russian Federation|người Nga",
    );
    check("Pháp", "Pháp|PHÁP|France|FR|FRA|Cộng hòa Pháp|French|phap|người Pháp");
    check("Đức", "Đức|ĐỨC|Germany|DE|DEU|CHLB Đức|Cộng hòa Liên bang Đức|Đông Đức|Tây Đức|duc");
    check("Anh", "Anh|ANH|Vương quốc Anh|Anh Quốc|UK|U.K.|GB|GBR|England|United Kingdom|British");
    check("Anh", "Liên hiệp Anh|Vương quốc Liên hiệp Anh và Bắc Ireland|người Anh");
    check("Ý", "Ý|Italia|Italy|IT|ITA|I-ta-li-a|nước Ý|Italian");
    check("Tây Ban Nha", "Tây Ban Nha|Spain|ES|ESP|tay ban nha");
    check("Bồ Đào Nha", "Bồ Đào Nha|Portugal|PT");
    check("Hà Lan", "Hà Lan|Netherlands|NL|NLD|Hòa Lan|Dutch|ha lan");
    check("Bỉ", "Bỉ|BỈ|Belgium|BE|BEL|Vương quốc Bỉ|bi");
    check("Thụy Sĩ", "Thụy Sĩ|Thuỵ Sĩ|Thụy Sỹ|Switzerland|CH|CHE|Swiss");
    check("Áo", "Áo|Austria|AT|AUT|Cộng hòa Áo");
    check("Thụy Điển", "Thụy Điển|Thuỵ Điển|Sweden|SE|SWE");
    check("Na Uy", "Na Uy|Norway|NO|NOR");
    check("Đan Mạch", "Đan Mạch|Denmark|DK");
    check("Phần Lan", "Phần Lan|Finland|FI");
    check("Ba Lan", "Ba Lan|Poland|PL|POL|Polish");
    check("Séc", "Séc|Cộng hòa Séc|CH Séc|Czech|Czechia|CZ|Czech Republic|Tiệp");
    check("Slovakia", "Slovakia|Xlô-va-ki-a|SK");
    check("Hungary", "Hungary|Hung-ga-ri|HU");
    check("Bulgaria", "Bulgaria|Bun-ga-ri|BG|Bungari");
    check("Romania", "Romania|Ru-ma-ni|RO|Rumani");
    check("Ukraina", "Ukraina|Ukraine|U-crai-na|UA|UKR|Ucraina");
    check("Belarus", "Belarus|Bê-la-rút|BY|Bạch Nga");
    check("Hy Lạp", "Hy Lạp|Hi Lạp|Greece|GR");
    check("Vatican", "Vatican|Tòa Thánh|Holy See|VA");
    check("Ireland", "Ireland|Ai-len|IE|Ái Nhĩ Lan");
    check("Kosovo", "Kosovo|XK");
}

#[test]
fn america_and_africa() {
    check(
        "Hoa Kỳ",
        "Hoa Kỳ|Mỹ|MỸ|USA|US|U.S.A.|Hoa Kì|Mĩ|United States|American|my|Hợp chủng quốc Hoa Kỳ",
    );
    check(
        "Hoa Kỳ",
        "Mỹ (Hoa Kỳ)|Hoa Kỳ (Mỹ)|United States of America|người Mỹ|HOA KỲ|Quốc tịch Mỹ",
    );
    check("Canada", "Canada|Ca-na-đa|CA|CAN|CANADA|Gia Nã Đại|Canađa");
    check("Mexico", "Mexico|Mê-hi-cô|MX");
    check("Brazil", "Brazil|Bra-xin|BR|BRA|Braxin");
    check("Argentina", "Argentina|Ác-hen-ti-na|AR");
    check("Cuba", "Cuba|Cu-ba|CU");
    check("Chile", "Chile|Chi-lê|CL");
    check("Colombia", "Colombia|Cô-lôm-bi-a|CO");
    check("Nam Phi", "Nam Phi|South Africa|ZA|Cộng hòa Nam Phi");
    check("Ai Cập", "Ai Cập|Egypt|EG");
    check("Nigeria", "Nigeria|Ni-giê-ri-a|NG");
    check("Niger", "Niger|NE|Ni-giê");
    check("Angola", "Angola|Ăng-gô-la|AGO");
    check("Algeria", "Algeria|An-giê-ri|DZ");
    check("Maroc", "Maroc|Ma-rốc|Morocco|MA");
    check("Bờ Biển Ngà", "Bờ Biển Ngà|Côte d'Ivoire|Côte d’Ivoire|CI|Cốt-đi-voa");
    check("Cộng hòa Dân chủ Congo", "Cộng hòa Dân chủ Congo|Congo - Kinshasa|CD|Zaire");
    check("Namibia", "Namibia|NAM|Na-mi-bi-a");
}

#[test]
fn no_state_and_old_states() {
    use CodeRelation::{Covers, Other, Same};
    check(
        "Không quốc tịch",
        "Không quốc tịch|Người không quốc tịch|Stateless|khong quoc tich|Vô quốc tịch",
    );
    check("Liên Xô", "Liên Xô|Liên Xô (cũ)|USSR|Liên bang Xô viết|Liên Xô cũ");
    check("Tiệp Khắc", "Tiệp Khắc|Tiệp Khắc cũ|Czechoslovakia|tiep khac");
    check("Nam Tư", "Nam Tư|Nam Tư cũ|Yugoslavia|NAM TƯ");
    let relate = |a, b, expected| super::relate(CodedField::NATIONALITY, a, b, expected);
    relate("Liên Xô", "Nga", Covers);
    relate("Ukraina", "Liên Xô", Covers);
    relate("Tiệp Khắc", "Séc", Covers);
    relate("Nam Tư", "Serbia", Covers);
    relate("Liên Xô", "Ba Lan", Other);
    relate("VN", "Việt Nam", Same);
    relate("Việt Nam", "Hoa Kỳ", Other);
    relate("Đông Đức", "CHLB Đức", Same);
}
