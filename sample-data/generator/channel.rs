//! How a department comes to write down a person: its own spelling, its slips, its old news.
//!
//! A record has a false date *or* an old address, never both (see `people::Trouble`): however odd
//! a row looks, a careful clerk can still tell who it is.

use super::chance::Chance;
use super::names::Name;
use super::nations::NATIONS;
use super::people::{Day, HEALTH, Home, PARTNER, Person, REGISTRY, SCHOOLS, SOCIAL, Trouble};
use super::truth::Truth;

/// A person as one department tells it.
pub(crate) struct Told {
    /// Family name in Latin and Arabic script.
    pub(crate) family: [String; 2],
    /// Given name in Latin and Arabic script.
    pub(crate) given: [String; 2],
    pub(crate) born: Option<Day>,
    pub(crate) home: Home,
    /// The street and number are known.
    pub(crate) street_known: bool,
    pub(crate) phone: Option<String>,
    /// Place in `NATIONS`.
    pub(crate) nation: usize,
}

const PET_NAMES: &[(&str, &str, &str)] = &[
    ("Mohamed", "Hama", "حمة"),
    ("Abderrahmane", "Abdou", "عبدو"),
    ("Abdallah", "Abdou", "عبدو"),
    ("Khadija", "Khadouja", "خدوجة"),
    ("Mustapha", "Stoufa", "صطوفة"),
    ("Fatma", "Fattoum", "فطوم"),
    ("Zeineb", "Zouzou", "زوزو"),
    ("Salma", "Sallouma", "سلومة"),
    ("Emmanuel", "Manu", "مانو"),
    ("Youssef", "Youss", "يوس"),
];

/// The person as the department has it.
pub(crate) fn tell(person: &Person, department: usize, chance: &mut Chance, truth: &mut Truth) -> Told {
    let affected = chance.hit(if department == REGISTRY { 0.15 } else { 0.5 });
    let trouble = if affected { person.trouble } else { Trouble::None };
    let mut family = person.family.clone();
    let mut given = person.given.clone();
    let mut spelling = person.spelling;
    if trouble == Trouble::Name && department != SCHOOLS {
        name_trouble(person, department, chance, truth, &mut family, &mut given);
    }
    if let Some(short) = &person.short
        && given == person.given
        && chance.hit([0.02, 0.14, 0.20, 0.12, 0.14][department])
    {
        given = short.clone();
        truth.count("double given names shortened");
    }
    respell(person, department, chance, truth, [&given, &family], &mut spelling);
    let pick = |name: &Name, place: usize| name.latin[place.min(name.latin.len() - 1)].clone();
    let mut latin = [pick(&given, spelling.0), pick(&family, spelling.1)];
    let mut arabic = [given.arabic.clone(), family.arabic.clone()];
    for place in 0..2 {
        if chance.hit([0.006, 0.045, 0.0, 0.018, 0.015][department]) {
            let typed = mistype(&latin[place], chance);
            if typed != latin[place] {
                truth.count("typing errors in names");
                latin[place] = typed;
            }
        }
        if department == HEALTH {
            arabic[place] = write_arabic(&arabic[place], chance);
        }
    }
    if trouble == Trouble::Name && chance.hit(0.06) {
        truth.count("given and family name swapped");
        latin.swap(0, 1);
        arabic.swap(0, 1);
    }
    let born = told_birth(person, department, trouble, chance, truth);
    let moved = trouble == Trouble::Moved;
    if moved {
        truth.count("old addresses");
    }
    let street_known = person.trouble == Trouble::Birth
        || born.is_none()
        || !chance.hit([0.01, 0.07, 0.06, 0.03, 0.12][department]);
    // Where the street is missing or the date is false, the number is all that is left.
    let needed = !street_known || trouble == Trouble::Birth;
    let silent = chance.hit([0.0, 0.14, 0.20, 0.08, 0.12][department]);
    let phone = (needed || !silent).then(|| person.phone.clone());
    let [given_latin, family_latin] = latin;
    let [given_arabic, family_arabic] = arabic;
    Told {
        family: [family_latin, family_arabic],
        given: [given_latin, given_arabic],
        born,
        home: if moved { person.old_home.clone() } else { person.home.clone() },
        street_known,
        phone,
        nation: told_nation(person, department, chance, truth),
    }
}

fn name_trouble(
    person: &Person,
    department: usize,
    chance: &mut Chance,
    truth: &mut Truth,
    family: &mut Name,
    given: &mut Name,
) {
    if let Some(husband) = &person.husband
        && [SOCIAL, HEALTH, PARTNER].contains(&department)
        && chance.hit(0.7)
    {
        *family = husband.clone();
        truth.count("married names");
    } else if chance.hit(0.2)
        && let Some((_, pet, arabic)) = PET_NAMES.iter().find(|(full, ..)| given.latin[0] == *full)
        && department != REGISTRY
    {
        *given = Name { arabic: (*arabic).to_owned(), latin: vec![(*pet).to_owned()] };
        truth.count("pet names");
    } else if let Some(short) = &person.short {
        *given = short.clone();
        truth.count("double given names shortened");
    }
}

fn respell(
    person: &Person,
    department: usize,
    chance: &mut Chance,
    truth: &mut Truth,
    names: [&Name; 2],
    spelling: &mut (usize, usize),
) {
    let own_way = [0.0, 0.18, 0.0, 0.12, 0.45][department];
    let places = [&mut spelling.0, &mut spelling.1];
    for (name, place) in names.into_iter().zip(places) {
        let before = (*place).min(name.latin.len() - 1);
        if chance.hit(own_way) && person.culture != "italian" {
            *place = if department == PARTNER && chance.hit(0.7) {
                name.latin.len() - 1
            } else {
                chance.below(name.latin.len())
            };
        }
        if before != (*place).min(name.latin.len() - 1) {
            truth.count("names spelled otherwise");
        }
    }
}

fn told_birth(
    person: &Person,
    department: usize,
    trouble: Trouble,
    chance: &mut Chance,
    truth: &mut Truth,
) -> Option<Day> {
    let mut born = person.born;
    if person.trouble != Trouble::Moved
        && department != PARTNER
        && chance.hit([0.002, 0.026, 0.012, 0.004, 0.0][department])
    {
        truth.count("birth dates missing");
        return None;
    }
    if trouble != Trouble::Birth {
        return Some(born);
    }
    let kind = match chance.below(10) {
        0..=2 if born.day <= 12 && born.day != born.month => {
            std::mem::swap(&mut born.day, &mut born.month);
            "day and month swapped"
        }
        0..=3 => {
            born.day = if born.day > 9 { born.day - 9 } else { born.day + 10 };
            "one digit of the day"
        }
        4 | 5 => {
            born.year += if chance.hit(0.5) || born.year > 2020 { -1 } else { 1 };
            "one year off"
        }
        6 => {
            born.month = born.month % 12 + 1;
            born.day = born.day.min(28);
            "one month off"
        }
        7 | 8 if born.year < 2008 => {
            (born.month, born.day) = (1, 1);
            "1 January by default"
        }
        _ => {
            born.day = born.day % 28 + 1;
            "one day off"
        }
    };
    truth.count(&format!("birth dates: {kind}"));
    Some(born)
}

fn told_nation(person: &Person, department: usize, chance: &mut Chance, truth: &mut Truth) -> usize {
    if department != REGISTRY && chance.hit(0.01) {
        truth.count("nationalities told differently");
        return chance.weighted(NATIONS.iter().map(|nation| nation.weight));
    }
    person.nation
}

/// One slip of the keyboard, never in the first letter and never in a short word.
pub(crate) fn mistype(text: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    if letters.len() < 4 {
        return text.to_owned();
    }
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(4) {
        0 => {
            letters.remove(at);
        }
        1 => letters.swap(at, at + 1),
        2 => letters.insert(at, letters[at]),
        _ => {
            letters[at] = neighbour(letters[at]);
        }
    }
    letters.into_iter().collect()
}

fn neighbour(letter: char) -> char {
    let keys = "aertyuiopmnbvcdsqlkjhgf";
    let letter = letter.to_ascii_lowercase();
    keys.find(letter).and_then(|at| keys[at + letter.len_utf8()..].chars().next()).unwrap_or(letter)
}

/// Arabic as typed in a hurry: hamza left out, ه for ة, ي for ى, the article of service names joined.
pub(crate) fn write_arabic(text: &str, chance: &mut Chance) -> String {
    let mut out = text.to_owned();
    if chance.hit(0.35) {
        out = out.replace(['أ', 'إ', 'آ'], "ا");
    }
    if chance.hit(0.10) {
        out = out.replace('ة', "ه");
    }
    if chance.hit(0.08) {
        out = out.replace('ى', "ي");
    }
    if chance.hit(0.3) {
        out = out.replace("عبد ال", "عبدال");
    }
    if chance.hit(0.25) {
        out = out.replace("أبو ", "أبو");
    }
    if chance.hit(0.01) && out.chars().count() > 4 {
        let mut letters: Vec<char> = out.chars().collect();
        let at = 1 + chance.below(letters.len() - 3);
        letters.swap(at, at + 1);
        out = letters.into_iter().collect();
    }
    out
}

/// With Arabic-Indic digits.
pub(crate) fn arabic_digits(text: &str) -> String {
    text.chars()
        .map(|c| c.to_digit(10).and_then(|digit| char::from_u32(0x660 + digit)).unwrap_or(c))
        .collect()
}

/// A street and number in French: "12, rue des Cordiers".
pub(crate) fn address(home: &Home) -> String {
    format!("{}, {}", home.number, super::places::DISTRICTS[home.district].streets[home.street].0)
}
