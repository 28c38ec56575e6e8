//! Dates of the Islamic calendar: `12/05/1445`, `1445-05-12 هـ`, `١ رمضان ١٤٤٥`, `3 Chaoual 1440`.
//!
//! Only years 1300 to 1500 are taken for Hijri, and years of two digits only beside a Hijri month or the sign of the era (`12/05/45 هـ`), or where
//! the whole column is known to be Hijri ([`HijriReading`]). Which day of the common calendar such a date is depends on the reckoning: Umm al-Qura is
//! the one of the Saudi administration and of most printed calendars, the tabular one counts by rule and may be off by a day or two.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use icu_calendar::Date as CalendarDate;
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{Hijri, Iso};

use super::dates::{Names, Part, Parts, parts};

/// Which reckoning of the Islamic calendar is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HijriCalendar {
    /// The calendar of Umm al-Qura.
    #[default]
    UmmAlQura,
    /// The tabular ("civil") calendar: 30-year cycle with leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29, epoch Friday 16 July 622 (Julian).
    Tabular,
}

/// A date as written, before anybody says which reckoning holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HijriDate {
    /// 1300 to 1500.
    pub year: i32,
    /// 1 to 12.
    pub month: u8,
    /// 1 to 30.
    pub day: u8,
}

impl HijriDate {
    /// The same day in the common calendar; `None` for the 30th of a month that has 29 days.
    pub fn to_date(self, calendar: HijriCalendar) -> Option<Date> {
        let HijriDate { year, month, day } = self;
        let iso = match calendar {
            HijriCalendar::UmmAlQura => {
                CalendarDate::try_new_hijri_with_calendar(year, month, day, Hijri::new_umm_al_qura())
                    .ok()?
                    .to_calendar(Iso)
            }
            HijriCalendar::Tabular => {
                let rule =
                    Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, TabularAlgorithmEpoch::Friday);
                CalendarDate::try_new_hijri_with_calendar(year, month, day, rule).ok()?.to_calendar(Iso)
            }
        };
        let year = i16::try_from(iso.year().extended_year()).ok()?;
        Date::new(year, i8::try_from(iso.month().ordinal).ok()?, i8::try_from(iso.day_of_month().0).ok()?)
            .ok()
    }
}

/// The first of the hundred years that two-digit Hijri years usually stand for: 1350 to 1449.
pub const TWO_DIGIT_HIJRI: i16 = 1350;

/// How Hijri dates of a column are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct HijriReading {
    /// The first of the hundred years that two-digit years stand for, where a bare `12/05/45` is a Hijri date too.
    pub two_digit_from: Option<i16>,
}

/// The Hijri date that a cell says by itself: day first or year first, month as a number or a name.
pub fn hijri_from_text(text: &str) -> Option<HijriDate> {
    hijri_under(text, &HijriReading::default())
}

/// The Hijri date that a cell says under a reading.
pub fn hijri_under(text: &str, reading: &HijriReading) -> Option<HijriDate> {
    if text.len() > 120 || !text.chars().any(|c| super::digit(c).is_some()) {
        return None;
    }
    // Signs of transcription within names of months.
    let plain: String = text.chars().filter(|c| !matches!(c, '\'' | '’' | '‘' | 'ʿ' | 'ʾ' | '`')).collect();
    let names = Names { month, is_filler };
    let (year, month, day) = match parts(&plain, &names)? {
        Parts::Numbers([a, b, c]) if a.len == 4 => (a, b, c),
        Parts::Numbers([a, b, c]) if c.len == 4 => (c, b, a),
        Parts::Numbers([a, b, c]) if reading.two_digit_from.is_some() || has_era(&plain) => {
            let year_first = a.value > 30;
            if year_first { (a, b, c) } else { (c, b, a) }
        }
        Parts::Named(name, a, b) => {
            let (day, year) = if a.len == 4 { (b, a) } else { (a, b) };
            (year, Part { value: name.unsigned_abs().into(), len: 2 }, day)
        }
        _ => return None,
    };
    let written = i32::try_from(year.value).ok()?;
    let year = match year.len {
        4 => written,
        2 => {
            let from = i32::from(reading.two_digit_from.unwrap_or(TWO_DIGIT_HIJRI));
            from + (written - from).rem_euclid(100)
        }
        _ => return None,
    };
    let fits =
        (1300..=1500).contains(&year) && (1..=12).contains(&month.value) && (1..=30).contains(&day.value);
    let (month, day) = (u8::try_from(month.value).ok()?, u8::try_from(day.value).ok()?);
    fits.then_some(HijriDate { year, month, day })
}

/// Whether the sign of the era stands in a text: `هـ`, `هجري`, and in Latin letters at its end `H`, `AH`.
fn has_era(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic() && c != '\u{640}').filter(|w| !w.is_empty());
    let mut last = String::new();
    for word in words {
        last = super::months::fold_word(word);
        if matches!(last.as_str(), "ه" | "هجري" | "هجريه" | "hijri" | "hicri") {
            return true;
        }
    }
    let at_end = text.trim_end().trim_end_matches('.').ends_with(char::is_alphabetic);
    at_end && matches!(last.as_str(), "h" | "ah")
}

fn month(folded: &str) -> Option<i8> {
    let position = MONTHS.iter().position(|names| names.contains(&folded))?;
    Some(position as i8 + 1)
}

/// Articles, days, and the words for the era.
fn is_filler(folded: &str) -> bool {
    const FILLERS: &[&str] = &[
        "ه",
        "هجري",
        "هجريه",
        "h",
        "ah",
        "hijri",
        "hicri",
        "al",
        "el",
        "ul",
        "ath",
        "as",
        "في",
        "يوم",
        "سنه",
        "من",
        "شهر",
    ];
    FILLERS.contains(&folded)
}

/// One row per month, every name folded and without its article.
const MONTHS: [&[&str]; 12] = [
    &["محرم", "المحرم", "muharram", "moharram", "mouharram", "mouharrem", "muharrem"],
    &["صفر", "safar", "safer"],
    &[
        "ربيع الاول",
        "ربيع اول",
        "rabi awwal",
        "rabi awal",
        "rabi aouel",
        "rabia awal",
        "rabii awal",
        "rabi i",
        "rebiulevvel",
    ],
    &[
        "ربيع الثاني",
        "ربيع الاخر",
        "ربيع ثاني",
        "rabi thani",
        "rabi akhir",
        "rabia thani",
        "rabii thani",
        "rabi ii",
        "rebiulahir",
    ],
    &[
        "جمادي الاولي",
        "جمادي الاول",
        "jumada ula",
        "jumada awwal",
        "joumada oula",
        "djoumada oula",
        "jumada i",
        "cemaziyelevvel",
    ],
    &[
        "جمادي الثانيه",
        "جمادي الاخره",
        "جمادي الثاني",
        "jumada thani",
        "jumada thania",
        "jumada thaniya",
        "jumada akhira",
        "joumada thania",
        "djoumada thania",
        "jumada ii",
        "cemaziyelahir",
    ],
    &["رجب", "rajab", "radjab", "recep"],
    &["شعبان", "shaban", "shaaban", "chaaban", "chaabane", "saban"],
    &["رمضان", "ramadan", "ramadhan", "ramadhane", "ramazan"],
    &["شوال", "shawwal", "shawal", "chaoual", "chawal", "chawwal", "sevval"],
    &[
        "ذو القعده",
        "ذي القعده",
        "dhu qadah",
        "dhu qada",
        "dhul qadah",
        "dhul qada",
        "dhou kaada",
        "dhou qida",
        "zilkade",
    ],
    &[
        "ذو الحجه",
        "ذي الحجه",
        "dhu hijjah",
        "dhu hijja",
        "dhul hijjah",
        "dhul hijja",
        "dhou hijja",
        "dou hijja",
        "zilhicce",
    ],
];

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<String> {
        Some(hijri_from_text(text)?.to_date(HijriCalendar::UmmAlQura)?.to_string())
    }

    #[test]
    fn hijri_dates_are_read_as_offices_write_them() {
        for (text, date) in [
            ("1 رمضان 1445 هـ", "2024-03-11"),
            ("١ رَمَضان ١٤٤٥", "2024-03-11"),
            ("01/09/1445", "2024-03-11"),
            ("1445-09-01", "2024-03-11"),
            ("1445/9/1 H", "2024-03-11"),
            ("1 محرم 1446", "2024-07-07"),
            ("1er Chaoual 1444", "2023-04-21"),
            ("1 Jumada al-Ula 1445", "2023-11-15"),
            ("1 Rabi' al-awwal 1446 AH", "2024-09-04"),
            ("1 رمضان 45", "2024-03-11"),
            ("01/09/45 هـ", "2024-03-11"),
            ("45/9/1 H", "2024-03-11"),
        ] {
            let text = text.replace("1er", "1");
            assert_eq!(day(&text).as_deref(), Some(date), "{text}");
        }
    }

    #[test]
    fn what_is_no_hijri_date_stays_unread() {
        for text in [
            "24/02/1979",
            "1445",
            "31/05/1445",
            "12/13/1445",
            "12/05/45",
            "محرم",
            "1 mars 1445 x",
            "12/05/1979 هـ",
        ] {
            assert_eq!(hijri_from_text(text), None, "{text}");
        }
        // A day that the month does not have.
        let thirtieth = |month| HijriDate { year: 1445, month, day: 30 }.to_date(HijriCalendar::Tabular);
        assert!(thirtieth(1).is_some() && thirtieth(2).is_none());
    }

    #[test]
    fn bare_years_of_two_digits_need_a_column_that_is_hijri() {
        let reading = HijriReading { two_digit_from: Some(TWO_DIGIT_HIJRI) };
        let year = |text| hijri_under(text, &reading).map(|d| d.year);
        assert_eq!(
            (year("01/09/45"), year("01/09/50"), year("01/09/49")),
            (Some(1445), Some(1350), Some(1449))
        );
        assert_eq!((year("31/09/45"), year("01/13/45")), (None, None));
        let late = HijriReading { two_digit_from: Some(1400) };
        assert_eq!(hijri_under("01/09/45", &late).map(|d| d.year), Some(1445));
        assert_eq!(hijri_from_text("01/09/45"), None);
    }

    #[test]
    fn the_reckonings_are_at_most_two_days_apart() {
        for year in 1320..1480 {
            for month in 1..=12 {
                let first = HijriDate { year, month, day: 1 };
                let a = first.to_date(HijriCalendar::UmmAlQura).unwrap();
                let b = first.to_date(HijriCalendar::Tabular).unwrap();
                assert!((a.since(b).unwrap().get_days()).abs() <= 2, "{year} {month}: {a} {b}");
            }
        }
    }

    #[test]
    fn no_name_means_two_months() {
        for (i, names) in MONTHS.iter().enumerate() {
            for name in *names {
                assert_eq!(month(name), Some(i as i8 + 1), "{name}");
                assert_eq!(&super::super::months::fold_word(name), name, "the table must hold folded names");
            }
        }
    }
}
