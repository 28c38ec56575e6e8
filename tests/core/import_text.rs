//! Text files: encodings, dialects, columns of fixed width, and letters that were misread before they came into the file.

use diwan::base::Context;
use diwan::findings::Findings;
use diwan::import::{self, Reading, SourceEdit, SourceSpec, Wrapping};
use diwan::table::Kind;
use oem_cp::code_table as tables;

fn inspected(bytes: &[u8]) -> (import::Proposed, import::Imported, Vec<&'static str>) {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("a.csv");
    std::fs::write(&path, bytes).unwrap();
    let findings = Findings::new();
    let (proposed, imported) = import::inspect(&Context::for_tests(), &path, None, &findings).unwrap();
    (proposed, imported, findings.into_sorted().into_iter().map(|f| f.message.id).collect())
}

fn encoded(text: &str, label: &str) -> Vec<u8> {
    match label {
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16be" => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
        "cp437" => oem_cp::encode_string_lossy(text, &tables::ENCODING_TABLE_CP437),
        "cp720" => oem_cp::encode_string_lossy(text, &tables::ENCODING_TABLE_CP720),
        "cp850" => oem_cp::encode_string_lossy(text, &tables::ENCODING_TABLE_CP850),
        "cp852" => oem_cp::encode_string_lossy(text, &tables::ENCODING_TABLE_CP852),
        "cp857" => oem_cp::encode_string_lossy(text, &tables::ENCODING_TABLE_CP857),
        _ => encoding_rs::Encoding::for_label(label.as_bytes()).unwrap().encode(text).0.into_owned(),
    }
}

/// Encodings with texts as small as real files can be.
const TEXTS: [(&str, &str); 40] = [
    ("windows-1252", "Prénom;Commune\nÉlodie;Orléans\nHélène;Sète\n"),
    ("windows-1252", "Nombre;Población\nNúñez;Almería\nIbáñez;Málaga\n"),
    ("windows-1252", "Nome;Município\nJoão;São Brás\nConceição;Évora\n"),
    ("windows-1252", "Straße;Größe\nMüllergasse;groß\nÄußere Zeile;mäßig\n"),
    ("windows-1252", "Città;Attività\nForlì;caffè\nCefalù;libertà\n"),
    ("windows-1254", "İlçe;Mahalle\nKarşıyaka;Bahçelievler\nÇiğli;Güzeltepe\n"),
    ("windows-1254", "ADI;SOYADI\nAYŞE;YILDIZ\nÖMER;ŞİMŞEK\nUĞUR;IŞIK\n"),
    ("windows-1256", "البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية\n"),
    ("windows-1256", "الاسم,المدينة,العمر\nمحمد,تونس,34\nفاطمة,صفاقس,51\n"),
    ("iso-8859-6", "البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية\n"),
    ("windows-1250", "Województwo;Gmina\nŁódzkie;Święta\nŚląskie;Żółte\n"),
    ("windows-1250", "Příjmení;Město\nDvořák;Třebíč\nŠťastný;Ústí\n"),
    ("macintosh", "Prénom;Rue\nÉlodie;de l’été\nHélène;où\n"),
    ("windows-1253", "Όνομα;Πόλη\nΓιώργος;Αθήνα\nΜαρία;Θεσσαλονίκη\nΆννα;Πάτρα\n"),
    ("windows-1251", "Имя;Город\nИван;Москва\nМария;Казань\nСергей;Тула\n"),
    ("windows-1255", "שם;עיר\nדוד;חיפה\nשרה;ירושלים\nמשה;תל אביב\n"),
    ("shift_jis", "名前,都市\n山田太郎,東京\n鈴木花子,大阪\n佐藤,名古屋\n"),
    ("euc-kr", "이름,도시\n김철수,서울\n이영희,부산\n박민수,대구\n"),
    ("gbk", "姓名,城市\n张伟,北京市\n王芳,上海市\n李娜,广州市\n"),
    ("windows-1250", "Név;Település\nErdős;Győr\nSzűcs;Kőszeg\n"),
    ("iso-8859-2", "Imię;Należność\nWoźniak;Świdnica\nŻak;Łódź\n"),
    ("cp850", "Prénom;Commune\nÉlodie;Orléans\nHélène;Sète\n"),
    ("cp850", "PRÉNOM;COMMUNE\nBENOÎT;BÉZIERS\nFRANÇOIS;SÈTE\n"),
    ("cp850", "Nombre;Población\nNúñez;Almería\nIbáñez;Málaga\n"),
    ("cp437", "Straße;Größe\nMüllergasse;groß\nÄußere Zeile;mäßig\n"),
    ("cp437", "Prénom;Rue\nÉlodie;forêt\nHélène;où\n"),
    ("cp852", "Imię;Województwo\nŁukasz;Łódzkie\nZdzisław;Śląskie\n"),
    ("cp852", "Név;Település\nErdős;Győr\nSzűcs;Kőszeg\n"),
    ("cp852", "Ime;Općina\nŠarić;Čakovec\nĐurđević;Požega\n"),
    ("cp857", "İlçe;Mahalle\nKarşıyaka;Bahçelievler\nÇiğli;Güzeltepe\n"),
    ("cp857", "ADI;SOYADI\nAYŞE;YILDIZ\nÖMER;ŞİMŞEK\nUĞUR;IŞIK\n"),
    ("cp720", "البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية\n"),
    ("cp720", "الاسم,المدينة,العمر\nمحمد,تونس,34\nفاطمة,صفاقس,51\n"),
    ("windows-1256", "الاسم;Prénom\nمحمد;André\nفاطمة;Hélène\n"),
    ("macintosh", "Straße;Größe\nMüllergasse;groß\nÄußere Zeile;mäßig\n"),
    ("utf-8", "Prénom;Commune\nÉlodie;Orléans\n"),
    ("utf-16le", "Prénom;Commune\nÉlodie;Orléans\n"),
    ("utf-16be", "Prénom;Commune\nÉlodie;Orléans\n"),
    ("utf-16le", "البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية\n"),
    ("utf-16be", "البلدية;الولاية\nتيمقتن;أدرار\nالمنيعة;غرداية\n"),
];

#[test]
fn small_files_are_decoded_in_their_encoding() {
    let mut wrong = Vec::new();
    for (label, text) in TEXTS {
        let (proposed, imported, _) = inspected(&encoded(text, label));
        let rows = imported.table.to_rows();
        let first: Vec<&str> = text.lines().next().unwrap().split([';', ',']).collect();
        if rows[0] != first {
            wrong.push(format!("{label}: {:?} in {:?}", rows[0], proposed.reading.encoding));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_doubtful_encoding_shows_how_the_text_reads_in_each() {
    let (proposed, ..) = inspected(&encoded("Nombre;Lugar\nMuñoz;León\n", "windows-1252"));
    let seen = &proposed.inspection.encodings;
    assert!(seen.len() >= 2, "{seen:?}");
    assert_eq!((seen[0].name.as_str(), seen[0].sample.as_str()), ("windows-1252", "Muñoz;León"));
    // What reads the same in every candidate is no question.
    let (proposed, _, findings) = inspected(&encoded("Nom;Rue\nAndré;Liberté\n", "windows-1252"));
    assert!(proposed.inspection.encodings.is_empty());
    assert!(!findings.contains(&"import-finding-encoding-doubtful"));
}

#[test]
fn excels_hint_is_obeyed_and_is_no_record() {
    let (proposed, imported, _) = inspected(b"sep=;\na,b;c\n1,5;2\n3,5;4\n");
    assert_eq!((proposed.reading.delimiter, proposed.reading.header_rows.as_slice()), (Some(';'), &[2][..]));
    assert_eq!(imported.table.to_rows(), [["a,b", "c"], ["1,5", "2"], ["3,5", "4"]]);
}

#[test]
fn odd_line_ends_nuls_and_one_column() {
    let (_, imported, _) = inspected(b"code;nom\r\r\n1;Ali\r\r\n2;Eva\r\r\n");
    assert_eq!(imported.table.to_rows(), [["code", "nom"], ["1", "Ali"], ["2", "Eva"]]);
    let (_, imported, findings) = inspected(b"code;nom\n1;A\0li\n2;Eva\n");
    assert_eq!(imported.table.to_rows()[1], ["1", "Ali"]);
    assert!(findings.contains(&"import-finding-nul"));
    let (proposed, imported, _) = inspected("Commune\nTunis\nSfax\nLa Marsa\nGabès\n".as_bytes());
    assert_eq!((proposed.reading.delimiter, imported.table.height()), (None, 4));
}

const FIXED: &str = "\
Code  Ville         Habitants
0001  Tunis            638845
0002  La Marsa          92987
0003  Bab Souika        29185
0004  Sfax             272801
0005  Gabès            130984
";

#[test]
fn columns_of_fixed_width_are_found_and_can_be_moved() {
    let (proposed, imported, _) = inspected(FIXED.as_bytes());
    assert_eq!(proposed.reading.rulers, [0, 6, 20]);
    let rows = imported.table.to_rows();
    assert_eq!(rows[0], ["Code", "Ville", "Habitants"]);
    assert_eq!(rows[3], ["0003", "Bab Souika", "29185"]);
    let mut spec = SourceSpec { path: "a.csv".into(), reading: proposed.reading, ..SourceSpec::default() };
    SourceEdit::SetRulers { rulers: vec![0, 6, 10] }.apply(&mut spec);
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.csv"), FIXED).unwrap();
    let imported =
        import::read(&Context::for_tests(), dir.path(), &"a".into(), &spec, &Findings::new()).unwrap();
    assert_eq!(imported.table.to_rows()[3], ["0003", "Bab", "Souika        29185"]);
}

#[test]
fn misread_letters_are_said_and_repaired_on_request() {
    let meant = "Prénom;Ville\nÉlodie;Orléans\nمحمد;تونس\nAli;Tunis\n";
    let misread = encoding_rs::WINDOWS_1252.decode_without_bom_handling(meant.as_bytes()).0.into_owned();
    let (proposed, imported, findings) = inspected(misread.as_bytes());
    assert!(findings.contains(&"import-finding-misread"), "{findings:?}");
    assert_eq!(imported.table.to_rows()[0][0], "PrÃ©nom");
    let dir = tempfile::tempdir().unwrap();
    std::fs::write(dir.path().join("a.csv"), &misread).unwrap();
    let mut spec = SourceSpec { path: "a.csv".into(), reading: proposed.reading, ..SourceSpec::default() };
    let before: Reading = spec.reading.clone();
    SourceEdit::SetRepairLetters { on: true }.apply(&mut spec);
    let imported =
        import::read(&Context::for_tests(), dir.path(), &"a".into(), &spec, &Findings::new()).unwrap();
    let rows = imported.table.to_rows();
    assert_eq!(
        (rows[0].join(";"), rows[1].join(";"), rows[2].join(";")),
        ("Prénom;Ville".into(), "Élodie;Orléans".into(), "محمد;تونس".into())
    );
    assert_eq!(imported.report.repaired, 5);
    SourceEdit::SetRepairLetters { on: false }.apply(&mut spec);
    assert_eq!(spec.reading, before);
}

#[test]
fn a_large_text_read_in_parts_is_the_text_read_in_one_go() {
    // Line ends within quotes, blank lines, long and short rows everywhere; a total at the end.
    let mut text = String::from("n;nom;note\n");
    let mut line = 1u32;
    let mut expected = Vec::new();
    for i in 0..70_000u32 {
        line += 1;
        match i % 1_000 {
            7 => text.push('\n'),
            500 => {
                text.push_str(&format!("{i};\"Ben; {i}\"\n"));
                expected.push((line, i, format!("Ben; {i}"), None));
            }
            501 => {
                text.push_str(&format!("{i};Ali;x;trop\n"));
                expected.push((line, i, "Ali".to_owned(), Some("x".to_owned())));
            }
            _ => {
                text.push_str(&format!("{i};Leïla {i};\"ligne une\nligne \"\"deux\"\" {i}\"\n"));
                expected.push((
                    line,
                    i,
                    format!("Leïla {i}"),
                    Some(format!("ligne une\nligne \"deux\" {i}")),
                ));
            }
        }
    }
    assert!(text.len() > 3 << 20, "long enough to be read in parts");
    let (proposed, imported, findings) = inspected(text.as_bytes());
    assert_eq!((proposed.reading.header_rows.as_slice(), proposed.reading.last_row), (&[1][..], Some(line)));
    assert_eq!(imported.table.height(), expected.len());
    let rows: Vec<Option<u32>> = imported.table.rows().iter().collect();
    for (at, (line, n, name, note)) in expected
        .iter()
        .enumerate()
        .step_by(97)
        .chain(expected.iter().enumerate().filter(|e| e.1.1 % 1_000 == 500))
    {
        assert_eq!(rows[at], Some(*line));
        assert_eq!(imported.table.cell("n", at), Some(n.to_string().as_str()));
        assert_eq!(imported.table.cell("nom", at), Some(name.as_str()));
        assert_eq!(imported.table.cell("note", at), note.as_deref());
    }
    let extra = imported.table.columns().last().unwrap().0.clone();
    let long: Vec<u32> = (0..expected.len())
        .filter(|&at| imported.table.cell(&extra, at) == Some("trop"))
        .map(|at| expected[at].1)
        .collect();
    assert_eq!(long, (0..70).map(|k| k * 1_000 + 501).collect::<Vec<_>>());
    assert_eq!(imported.report.ragged_rows, 70, "a column that few rows have does not make the others short");
    assert!(findings.contains(&"import-finding-short-rows"));
}

#[test]
fn a_large_text_that_cannot_be_cut_is_read_all_the_same() {
    let mut text = String::from("n;nom\n");
    for i in 0..150_000u32 {
        text.push_str(&format!("{i};Leïla \"{}\n", i % 7));
        if i == 90_000 {
            text.push_str("n;nom\n");
        }
    }
    let (proposed, imported, _) = inspected(text.as_bytes());
    assert_eq!(imported.table.height(), 150_000);
    assert_eq!(proposed.reading.skipped.len(), 1);
    assert_eq!(imported.table.cell("n", 149_999), Some("149999"));
    assert_eq!(imported.table.cell("nom", 90_001), Some(format!("Leïla \"{}", 90_001 % 7).as_str()));
}

#[test]
fn what_programs_put_around_lines_is_taken_off_and_said() {
    let expected =
        [["id", "nom", "ville"], ["1", "Ali; dit A", "Tunis"], ["2", "Eva", ""], ["3", "Zoé", "Sfax"]];
    for (text, wrapping) in [
        (
            "\"id;nom;ville\"\n\"1;\"\"Ali; dit A\"\";Tunis\"\n\"2;Eva;\"\n\"3;Zoé;Sfax\"\n",
            Wrapping::QuotedLines,
        ),
        (
            "+----+------------+-------+\n| id | nom        | ville |\n+----+------------+-------+\n| 1  | Ali; dit A | Tunis |\n\
             | 2  | Eva        |       |\n| 3  | Zoé        | Sfax  |\n+----+------------+-------+\n",
            Wrapping::Framed,
        ),
        ("id||nom||ville\n1||Ali; dit A||Tunis\n2||Eva||\n3||Zoé||Sfax\n", Wrapping::TwiceDelimited),
    ] {
        let (proposed, imported, findings) = inspected(text.as_bytes());
        assert_eq!(imported.table.to_rows(), expected, "{wrapping:?}");
        assert_eq!(proposed.reading.wrapping, Some(wrapping));
        assert!(findings.contains(&"import-finding-wrapping"), "{findings:?}");
        // Read again as decided, it is the same table.
        let spec = SourceSpec { path: "a.csv".into(), reading: proposed.reading, ..SourceSpec::default() };
        let dir = tempfile::tempdir().unwrap();
        std::fs::write(dir.path().join("a.csv"), text).unwrap();
        let again =
            import::read(&Context::for_tests(), dir.path(), &"a".into(), &spec, &Findings::new()).unwrap();
        assert_eq!(again.table.to_rows(), expected, "{wrapping:?}");
    }
}

#[test]
fn rare_delimiters_are_found_and_columns_of_one_value_stay_one() {
    for delimiter in ['#', '~', '^'] {
        let text = "id;nom;ville\n1;Ali Ben;Tunis\n2;Eva Roy;Sfax\n3;Zoé;La Marsa\n"
            .replace(';', &delimiter.to_string());
        let (proposed, imported, _) = inspected(text.as_bytes());
        assert_eq!((proposed.reading.delimiter, imported.table.width()), (Some(delimiter), 3));
    }
    let (proposed, imported, _) = inspected(b"id x pop\n1 2.5 100\n2 7.25 20\n3 1.5 4000\n4 0.5 7\n");
    assert_eq!((proposed.reading.delimiter, imported.table.width()), (Some(' '), 3));
    let telephones: String = (10..30).map(|i| format!("06 12 34 56 {i}\n")).collect();
    let (_, imported, _) = inspected(format!("Téléphone\n{telephones}").as_bytes());
    assert_eq!((imported.table.width(), imported.table.height()), (1, 20));
}

#[test]
fn a_text_file_in_the_only_column_of_a_workbook_is_cut() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in ["id;nom;prix", "1;\"Ali; dit A\";1,5", "2;Eva;2,5", "3;Zoé;4"].iter().enumerate() {
        sheet.write_string(row as u32, 0, *line).unwrap();
    }
    let (proposed, imported, findings) = inspected(&book.save_to_buffer().unwrap());
    let expected =
        [["id", "nom", "prix"], ["1", "Ali; dit A", "1,5"], ["2", "Eva", "2,5"], ["3", "Zoé", "4"]];
    assert_eq!(imported.table.to_rows(), expected);
    assert!(findings.contains(&"import-finding-split-column"), "{findings:?}");
    assert_eq!(proposed.reading.delimiter, Some(';'));
}

#[test]
fn percents_of_a_workbook_are_said() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let percent = rust_xlsxwriter::Format::new().set_num_format("0.0%");
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "quartier").unwrap();
    sheet.write_string(0, 1, "taux").unwrap();
    for i in 1..6_u32 {
        sheet.write_string(i, 0, format!("Q{i}")).unwrap();
        sheet.write_number_with_format(i, 1, 0.652, &percent).unwrap();
    }
    let (_, imported, findings) = inspected(&book.save_to_buffer().unwrap());
    assert_eq!(imported.table.to_rows()[1], ["Q1", "0.652"]);
    assert!(findings.contains(&"import-finding-percent"), "{findings:?}");
}

#[test]
fn telephones_are_codes_and_numbers_in_tens_are_numbers() {
    let mut text = "nom;téléphone;montant\n".to_owned();
    for i in 0..12 {
        text += &format!("N{i};98 765 4{:02};1,2{i}E+05\n", 10 + i);
    }
    let (proposed, ..) = inspected(text.as_bytes());
    let kinds: Vec<Kind> = proposed.inspection.tables[0].columns.iter().map(|c| c.kind).collect();
    assert_eq!(kinds, [Kind::Code, Kind::Code, Kind::Whole]);
}
