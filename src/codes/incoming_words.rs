//! What headers of spreadsheets call the columns of a code list, in English, French and Arabic, folded; and the languages by their names.

/// Languages that labels are told apart in.
pub const LANGUAGES: [&str; 6] = ["en", "fr", "ar", "es", "tr", "de"];

pub(super) type Words = &'static [&'static str];

/// Headers of each use, tidied, with the language they are in; the first use that fits counts.
pub(super) const HEADERS: [(&str, [(&str, Words); 3]); 6] = [
    (
        "from",
        [
            (
                "en",
                &[
                    "valid from",
                    "from",
                    "start",
                    "start date",
                    "since",
                    "effective",
                    "effective from",
                    "begin",
                ],
            ),
            (
                "fr",
                &[
                    "valide du",
                    "valable du",
                    "valide depuis",
                    "depuis",
                    "debut",
                    "date de debut",
                    "date debut",
                    "a partir de",
                    "en vigueur le",
                ],
            ),
            ("ar", &["صالح من", "ساري من", "من تاريخ", "تاريخ البدايه", "البدايه", "من"]),
        ],
    ),
    (
        "to",
        [
            ("en", &["valid to", "valid until", "to", "until", "end", "end date", "expires", "expiry"]),
            (
                "fr",
                &["valide au", "valable jusquau", "jusquau", "fin", "date de fin", "date fin", "expire le"],
            ),
            ("ar", &["صالح الي", "ساري الي", "الي تاريخ", "تاريخ النهايه", "النهايه", "الي", "حتي"]),
        ],
    ),
    (
        "parent",
        [
            (
                "en",
                &["parent", "parent code", "broader", "belongs to", "upper level", "part of", "parent id"],
            ),
            (
                "fr",
                &[
                    "parent",
                    "code parent",
                    "code superieur",
                    "niveau superieur",
                    "rattachement",
                    "code de rattachement",
                    "appartient a",
                ],
            ),
            ("ar", &["الرمز الاعلي", "الاصل", "رمز الاصل", "يتبع", "تابع ل", "المستوي الاعلي", "الرمز الاب"]),
        ],
    ),
    (
        "synonyms",
        [
            (
                "en",
                &[
                    "synonym",
                    "synonyms",
                    "alias",
                    "aliases",
                    "other names",
                    "other name",
                    "also known as",
                    "variants",
                    "aka",
                ],
            ),
            (
                "fr",
                &[
                    "synonyme",
                    "synonymes",
                    "autres noms",
                    "autre nom",
                    "variante",
                    "variantes",
                    "autres appellations",
                ],
            ),
            ("ar", &["مرادف", "مرادفات", "المرادفات", "اسما اخري", "تسميات اخري"]),
        ],
    ),
    (
        "code",
        [
            ("en", &["code", "id", "key", "no", "number", "identifier", "pcode"]),
            ("fr", &["code", "cle", "identifiant", "numero", "num", "n"]),
            ("ar", &["الرمز", "رمز", "الكود", "كود", "الرقم", "رقم"]),
        ],
    ),
    (
        "label",
        [
            ("en", &["label", "name", "title", "description", "wording", "meaning", "designation", "text"]),
            (
                "fr",
                &[
                    "libelle",
                    "nom",
                    "intitule",
                    "appellation",
                    "signification",
                    "denomination",
                    "designation",
                    "description",
                ],
            ),
            ("ar", &["الاسم", "اسم", "التسميه", "تسميه", "الوصف", "وصف", "البيان", "العنوان", "المعني"]),
        ],
    ),
];

/// Words of a header that say in which language its column is.
pub(super) const SPOKEN: [(&str, Words); 6] = [
    ("en", &["en", "eng", "english", "anglais", "الانجليزيه", "بالانجليزيه", "انجليزي"]),
    ("fr", &["fr", "fra", "fre", "french", "francais", "الفرنسيه", "بالفرنسيه", "فرنسي"]),
    ("ar", &["ar", "ara", "arabic", "arabe", "العربيه", "بالعربيه", "عربي"]),
    ("es", &["es", "spa", "spanish", "espagnol", "espanol", "الاسبانيه"]),
    ("tr", &["tr", "tur", "turkish", "turc", "turkce", "التركيه"]),
    ("de", &["deu", "ger", "german", "allemand", "deutsch", "الالمانيه"]),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::headers::tidy;

    #[test]
    fn words_are_written_as_headers_are_compared() {
        let headers = HEADERS.iter().flat_map(|(_, languages)| languages).flat_map(|(_, words)| *words);
        for word in headers.chain(SPOKEN.iter().flat_map(|(_, words)| *words)) {
            assert_eq!(*word, tidy(word));
        }
    }
}
