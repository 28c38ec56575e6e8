//! At which level two values agree: the conditions of each comparison method, one function per method.
//!
//! Values that are equal after folding never come here: they have the same number. Empty values neither: that is level 0.

use super::comparison::{Level, Method};
use super::forms::{DateForm, Form, NameForm, TextForm};
use super::words;

/// The first level whose condition holds for two different values; the last one when none does.
pub fn level(method: Method, levels: &[Level], a: &Form, b: &Form) -> usize {
    let last = levels.len().saturating_sub(1);
    let found = match (a, b) {
        (Form::Name(a), Form::Name(b)) if method == Method::WholeName => first(levels, whole_name(a, b)),
        (Form::Name(a), Form::Name(b)) => first(levels, name(a, b)),
        (Form::Date(a), Form::Date(b)) => {
            first(levels, date(a, b)).or_else(|| says_nothing(a, b).then_some(0))
        }
        (Form::Code(a), Form::Code(b)) => first(levels, code(a, b)),
        (Form::Email(a, at_a), Form::Email(b, at_b)) => first(levels, email((a, at_a), (b, at_b))),
        (Form::Text(a), Form::Text(b)) => first(levels, text(a, b)),
        (Form::Number(a), Form::Number(b)) => first(levels, number(*a, *b)),
        (Form::Place(lat, lon), Form::Place(lat_b, lon_b)) => {
            let apart = metres((*lat, *lon), (*lat_b, *lon_b));
            first(levels, move |level| match level {
                Level::Same => apart < 1.0,
                Level::Near { metres } => apart <= metres,
                _ => false,
            })
        }
        _ => None,
    };
    found.unwrap_or(last)
}

fn first(levels: &[Level], mut holds: impl FnMut(Level) -> bool) -> Option<usize> {
    levels.iter().position(|&l| !matches!(l, Level::Empty | Level::Different) && holds(l))
}

/// How alike two names are, across scripts where they are written in two.
pub fn name_likeness(a: &NameForm, b: &NameForm) -> f64 {
    if a.foreign || b.foreign {
        words::on_one_scale(a.reading().similarity(b.reading()))
    } else {
        words::jaro_winkler(&a.latin, &b.latin)
    }
}

fn name<'a>(a: &'a NameForm, b: &'a NameForm) -> impl FnMut(Level) -> bool + 'a {
    let mut likeness = None;
    move |level| match level {
        Level::Same => a.folded == b.folded,
        Level::SameAcrossScripts => {
            a.consonants == b.consonants
                && a.consonants.len() > 1
                && *likeness.get_or_insert_with(|| name_likeness(a, b)) >= 0.8
                || (a.foreign != b.foreign && *likeness.get_or_insert_with(|| name_likeness(a, b)) >= SAME)
        }
        Level::OtherOrder => a.words.len() > 1 && a.words == b.words,
        Level::PartMissing => part_of(a, b) || part_of(b, a),
        Level::Initial => initial_of(a, b) || initial_of(b, a),
        Level::Alike { at_least } => *likeness.get_or_insert_with(|| name_likeness(a, b)) >= at_least,
        Level::SoundsAlike => !a.sound.is_empty() && a.sound == b.sound,
        Level::Edits { at_most } => words::damerau_distance(&a.latin, &b.latin) <= at_most as usize,
        _ => false,
    }
}

/// From this likeness on, names in two scripts are taken to be the same name.
const SAME: f64 = 0.92;

/// Whether all words of `a` are among those of `b`, and `b` has more.
fn part_of(a: &NameForm, b: &NameForm) -> bool {
    a.words.len() < b.words.len()
        && a.words.iter().any(|w| w.chars().count() > 2)
        && a.words.iter().all(|w| b.words.contains(w))
}

fn initial_of(a: &NameForm, b: &NameForm) -> bool {
    a.latin.chars().count() == 1 && b.latin.starts_with(&a.latin)
}

/// Word by word, each word with its best counterpart; returns the sum of the likenesses of counterparts.
fn aligned(a: &NameForm, b: &NameForm) -> (f64, usize) {
    let (short, long) = if a.words.len() <= b.words.len() { (a, b) } else { (b, a) };
    let mut used = vec![false; long.words.len()];
    let (mut sum, mut close) = (0.0, 0);
    for word in &short.words {
        let mut best: Option<(f64, usize)> = None;
        for (i, other) in long.words.iter().enumerate().filter(|(i, _)| !used[*i]) {
            let likeness = if word == other { 1.0 } else { words::jaro_winkler(word, other) };
            if best.is_none_or(|(b, _)| likeness > b) {
                best = Some((likeness, i));
            }
        }
        if let Some((likeness, i)) = best {
            used[i] = true;
            sum += likeness;
            close += usize::from(likeness >= 0.88);
        }
    }
    (sum, close)
}

fn whole_name<'a>(a: &'a NameForm, b: &'a NameForm) -> impl FnMut(Level) -> bool + 'a {
    let cross = a.foreign || b.foreign;
    let (short, long) = (a.words.len().min(b.words.len()).max(1), a.words.len().max(b.words.len()).max(1));
    let (sum, close) = if cross { (0.0, 0) } else { aligned(a, b) };
    let likeness = if cross {
        words::on_one_scale(a.reading().similarity(b.reading()))
    } else {
        0.5 * sum / short as f64 + 0.5 * sum / long as f64
    };
    move |level| match level {
        Level::Same => a.folded == b.folded,
        Level::SameAcrossScripts => {
            (a.consonants == b.consonants && a.consonants.len() > 3 && likeness >= 0.8)
                || (cross && likeness >= SAME)
        }
        Level::OtherOrder => a.words.len() > 1 && a.words == b.words,
        Level::PartMissing => short > 1 && short < long && close == short,
        Level::Alike { at_least } => likeness >= at_least,
        _ => false,
    }
}

fn date<'a>(a: &'a DateForm, b: &'a DateForm) -> impl FnMut(Level) -> bool + 'a {
    // A year alone (from an age) has no month.
    let rough = a.month == 0 || b.month == 0;
    let apart = a.year.abs_diff(b.year);
    move |level| match level {
        Level::YearsApart { at_most } => rough && u32::from(apart) <= at_most,
        _ if rough => false,
        Level::Same => a == b,
        Level::DayMonthSwapped => a.year == b.year && a.month == b.day && a.day == b.month,
        Level::OneDigit => one_slip(&a.digits(), &b.digits()),
        Level::YearOnly => {
            let first_of_year = |d: &DateForm| d.month == 1 && d.day == 1;
            apart == 0 && (first_of_year(a) || first_of_year(b))
        }
        Level::TwoParts => {
            [apart == 0, a.month == b.month, a.day == b.day].iter().filter(|&&same| same).count() == 2
        }
        Level::SameYear => apart == 0,
        _ => false,
    }
}

/// A day that cannot be (32/06/1980) may resemble another, but is never different from it; nor is a year alone from the same year or the next.
fn says_nothing(a: &DateForm, b: &DateForm) -> bool {
    if a.month == 0 || b.month == 0 {
        return a.year.abs_diff(b.year) <= 1;
    }
    !a.is_possible() || !b.is_possible()
}

/// Whether one place differs, or two neighbours changed places.
fn one_slip(a: &[u8], b: &[u8]) -> bool {
    let differing: Vec<usize> = (0..a.len().min(b.len())).filter(|&i| a[i] != b[i]).collect();
    match differing.as_slice() {
        [_] => true,
        [i, j] => *j == i + 1 && a[*i] == b[*j] && a[*j] == b[*i],
        _ => false,
    }
}

fn code<'a>(a: &'a str, b: &'a str) -> impl FnMut(Level) -> bool + 'a {
    let mut distance = None;
    let mut apart = move || *distance.get_or_insert_with(|| words::damerau_distance(a, b));
    move |level| match level {
        Level::Same => a == b,
        Level::SameEnding => {
            let ending = |t: &str| t.char_indices().rev().nth(6).map(|(i, _)| t[i..].to_owned());
            ending(a).is_some_and(|e| ending(b) == Some(e))
        }
        Level::Edits { at_most } => apart() <= at_most as usize,
        Level::OneDigit => apart() <= 1,
        Level::PartMissing => {
            let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
            short.chars().count() >= 3 && long.contains(short)
        }
        Level::Alike { at_least } => {
            let longer = a.chars().count().max(b.chars().count()).max(1);
            1.0 - apart() as f64 / longer as f64 >= at_least
        }
        _ => false,
    }
}

fn email<'a>(a: (&'a str, &'a str), b: (&'a str, &'a str)) -> impl FnMut(Level) -> bool + 'a {
    let mut likeness = None;
    let mut alike = move |least| *likeness.get_or_insert_with(|| share_left(a.0, b.0)) >= least;
    move |level| match level {
        Level::Same => a == b,
        Level::SameMailbox => a.0 == b.0,
        Level::NumberDiffers => {
            alike(0.7) && {
                let digits =
                    |mailbox: &str| -> String { mailbox.chars().filter(char::is_ascii_digit).collect() };
                let (x, y) = (digits(a.0), digits(b.0));
                !x.is_empty() && !y.is_empty() && !x.contains(&y) && !y.contains(&x)
            }
        }
        Level::Alike { at_least } => alike(at_least),
        Level::SameEnding => !a.1.is_empty() && a.1 == b.1,
        _ => false,
    }
}

/// Whether two texts are the same words, some of them shortened in one (`rose street`, `rose st`).
fn is_shortened(a: &str, b: &str) -> bool {
    let shortens = |short: &str, long: &str| {
        let mut rest = long.chars();
        short.len() <= 4
            && short.chars().next() == long.chars().next()
            && short.chars().all(|c| rest.any(|l| l == c))
    };
    let (x, y): (Vec<&str>, Vec<&str>) = (a.split(' ').collect(), b.split(' ').collect());
    let mut whole = false;
    x.len() == y.len()
        && x.iter().zip(&y).all(|(x, y)| {
            whole |= x == y && x.chars().count() > 2;
            x == y || shortens(x, y) || shortens(y, x)
        })
        && whole
}

/// One minus the share of letters that differ.
fn share_left(a: &str, b: &str) -> f64 {
    let longer = a.chars().count().max(b.chars().count()).max(1);
    1.0 - words::damerau_distance(a, b) as f64 / longer as f64
}

fn text<'a>(a: &'a TextForm, b: &'a TextForm) -> impl FnMut(Level) -> bool + 'a {
    let cosine = f64::from(a.cosine(b));
    let mut likeness = None;
    move |level| match level {
        Level::Same => a.folded == b.folded,
        Level::OtherOrder => a.words.len() == b.words.len() && cosine > 0.9999,
        Level::NumberDiffers => {
            a.numbers != b.numbers
                && !a.numbers.is_empty()
                && !b.numbers.is_empty()
                && !a.rest.is_empty()
                && (a.rest == b.rest
                    || share_left(&a.rest, &b.rest) >= 0.85
                    || is_shortened(&a.rest, &b.rest))
        }
        Level::PartMissing => {
            let (short, long) = if a.words.len() < b.words.len() { (a, b) } else { (b, a) };
            short.words.len() < long.words.len()
                && !short.rest.is_empty()
                && short.words.iter().all(|w| long.words.binary_search_by_key(&w.0, |x| x.0).is_ok())
        }
        Level::Alike { at_least } => {
            cosine >= at_least
                || *likeness.get_or_insert_with(|| share_left(&a.folded, &b.folded)) >= at_least
        }
        _ => false,
    }
}

fn number(a: f64, b: f64) -> impl FnMut(Level) -> bool {
    let apart = (a - b).abs();
    move |level| match level {
        Level::Same => apart == 0.0,
        Level::Within { share } => apart <= share * a.abs().max(b.abs()),
        Level::YearsApart { at_most } => apart <= f64::from(at_most),
        Level::OneDigit => words::damerau_distance(&a.to_string(), &b.to_string()) <= 1,
        _ => false,
    }
}

/// Metres between two points on the globe.
pub fn metres(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (lat_a, lat_b) = (a.0.to_radians(), b.0.to_radians());
    let (d_lat, d_lon) = (lat_b - lat_a, (b.1 - a.1).to_radians());
    let h = (d_lat / 2.0).sin().powi(2) + lat_a.cos() * lat_b.cos() * (d_lon / 2.0).sin().powi(2);
    2.0 * 6_371_000.0 * h.sqrt().min(1.0).asin()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of_dates(levels: &[Level], a: &str, b: &str) -> Level {
        let form = |t| Form::Date(DateForm::read(t).unwrap());
        levels[level(Method::Date, levels, &form(a), &form(b))]
    }

    #[test]
    fn dates_agree_by_degrees() {
        use Level::*;
        let levels = [
            Empty,
            Same,
            DayMonthSwapped,
            OneDigit,
            YearOnly,
            TwoParts,
            SameYear,
            YearsApart { at_most: 1 },
            Different,
        ];
        assert_eq!(of_dates(&levels, "1979-02-10", "1979-10-02"), DayMonthSwapped);
        assert_eq!(of_dates(&levels, "1979-02-24", "1979-02-21"), OneDigit);
        assert_eq!(of_dates(&levels, "1979-01-01", "1979-07-24"), YearOnly);
        assert_eq!(of_dates(&levels, "1979-03-24", "1961-03-24"), TwoParts);
        assert_eq!(of_dates(&levels, "1979-03-24", "1961-04-25"), Different);
    }

    #[test]
    fn a_street_with_another_number_is_not_the_same_street() {
        let mut words = super::super::forms::Vocabulary::default();
        words.learn("12 rue des cordiers", 1);
        words.learn("14 rue des cordiers", 1);
        let form = |t: &str| Form::Text(Box::new(words.form(t)));
        let levels = [Level::Empty, Level::Same, Level::NumberDiffers, Level::Different];
        assert_eq!(
            level(Method::Text, &levels, &form("12 rue des cordiers"), &form("14 rue des cordiers")),
            2
        );
    }

    #[test]
    fn addresses_of_one_name_with_other_numbers_are_two() {
        use Level::*;
        let levels = [Empty, Same, SameMailbox, NumberDiffers, Alike { at_least: 0.7 }, Different];
        let of = |a: &str, b: &str| {
            let form = |mailbox: &str| Form::Email(mailbox.to_owned(), "mail.org".to_owned());
            levels[level(Method::Email, &levels, &form(a), &form(b))]
        };
        assert_eq!(of("lina.haddad75", "lina.haddad82"), NumberDiffers);
        assert_eq!(of("lina.haddad75", "lina.hadad75"), Alike { at_least: 0.7 });
        assert_eq!(of("lina.haddad7", "lina.haddad75"), Alike { at_least: 0.7 });
        assert_eq!(of("lh75", "lh82"), Different);
    }

    #[test]
    fn distance_on_the_globe() {
        let paris_london = metres((48.8566, 2.3522), (51.5074, -0.1278));
        assert!((343_000.0..345_000.0).contains(&paris_london), "{paris_london}");
    }
}
