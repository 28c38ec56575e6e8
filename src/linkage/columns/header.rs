//! What a header says: first as a whole among the words that the schema knows, then by the words in it, in several languages.
//!
//! The order of the list decides: "nom de la mère" is a parent's name before it is a name, and a date of registration no date of birth.
//! Nothing here looks at the content; a header that the content contradicts is not believed later.

use std::sync::OnceLock;

use super::super::words;
use crate::table::{Meaning, headers};

/// What words in a header mean: `assets/lexicon/columns.tsv`, in its order.
struct Words {
    meaning: Meaning,
    /// Words that may stand anywhere in the header, written without spaces.
    anywhere: Vec<&'static str>,
    /// Words that stand alone in it.
    alone: Vec<&'static str>,
}

impl Words {
    fn is_of_a_relative(&self) -> bool {
        self.meaning == Meaning::ParentName
    }

    /// Whether a header (folded, and without its spaces) has one of the words.
    fn say(&self, folded: &str, key: &str) -> bool {
        self.anywhere.iter().any(|word| stands_in(folded, key, word)) || self.stand_alone(folded, key)
    }

    fn stand_alone(&self, folded: &str, key: &str) -> bool {
        self.alone.contains(&key) || folded.split(' ').any(|part| self.alone.contains(&part))
    }
}

fn known() -> &'static [Words] {
    static WORDS: OnceLock<Vec<Words>> = OnceLock::new();
    WORDS.get_or_init(|| {
        let list = |cell: Option<&'static str>| -> Vec<&'static str> {
            cell.unwrap_or_default().split('|').filter(|w| !w.is_empty()).collect()
        };
        let lines = include_str!("../../../assets/lexicon/columns.tsv").lines().skip(1);
        let of = |line: &'static str| {
            let mut cells = line.split('\t');
            let meaning = meaning_named(cells.next()?)?;
            Some(Words { meaning, anywhere: list(cells.next()), alone: list(cells.next()) })
        };
        lines.filter_map(of).collect()
    })
}

/// A meaning by the name it has in files.
fn meaning_named(name: &str) -> Option<Meaning> {
    serde_json::from_value(serde_json::Value::from(name)).ok()
}

/// In a Latin word shorter than this a match may be chance: "city" stands in "ethnicity", "firm" in "confirmation".
const TELLING: usize = 6;

/// Whether a word stands in a header (folded, its words apart): at the beginning of one of its words, or anywhere if it is long or Arabic.
fn stands_in(folded: &str, key: &str, word: &str) -> bool {
    if word.chars().count() >= TELLING || !word.is_ascii() {
        return key.contains(word);
    }
    let mut begins = 0;
    folded.split(' ').any(|part| {
        let here = key.get(begins..).is_some_and(|rest| rest.starts_with(word));
        begins += part.len();
        here
    })
}

/// A header folded and without spaces.
pub(super) fn header_key(name: &str) -> String {
    words::fold(&split_case(name)).replace(' ', "")
}

/// Whether two headers have a word in common.
pub(super) fn share_a_word(one: &str, other: &str) -> bool {
    let (one, other) = (words::fold(&split_case(one)), words::fold(&split_case(other)));
    one.split(' ').any(|word| word.chars().count() > 2 && other.split(' ').any(|w| w == word))
}

/// "birthDate" and "birth_date" are two words.
fn split_case(name: &str) -> String {
    let mut out = String::new();
    let mut before_lower = false;
    for c in name.chars() {
        if c.is_uppercase() && before_lower {
            out.push(' ');
        }
        before_lower = c.is_lowercase();
        out.push(if c == '_' { ' ' } else { c });
    }
    out
}

/// Whether a table with this column is about persons.
pub(super) fn speaks_of_a_person(name: &str) -> bool {
    use Meaning::*;
    // "Genre" is a sex or a kind of film.
    let found = by_header(name).filter(|_| header_key(name) != "genre");
    matches!(found, Some(GivenName | FamilyName | BirthDate | Sex | BirthYear)) && !is_whole_or_family(name)
}

/// "Nom" alone: the family name beside a given name, the whole name elsewhere.
pub(super) fn is_whole_or_family(name: &str) -> bool {
    matches!(header_key(name).as_str(), "nom" | "noms" | "name")
}

/// Whose relative a header speaks of: the place among the words for mother, father, spouse and others.
pub(super) fn relation(name: &str) -> Option<usize> {
    let folded = words::fold(&split_case(name));
    let key = folded.replace(' ', "");
    known().iter().filter(|words| words.is_of_a_relative()).position(|words| words.say(&folded, &key))
}

/// What a header says; `None` when it says nothing.
pub(super) fn by_header(name: &str) -> Option<Meaning> {
    all_by_header(name).first().copied()
}

/// All that a header may say, the likeliest first: a "nom de naissance" speaks of a birth and of a name.
pub(super) fn all_by_header(name: &str) -> Vec<Meaning> {
    let split = split_case(name);
    let folded = words::fold(&split);
    let key = folded.replace(' ', "");
    // A status may be of anything.
    let whole = headers::field_of(&split).filter(|_| key != "status").and_then(meaning_of_field);
    if let Some(whole) = whole {
        return vec![whole];
    }
    let of_oneself = known().iter().filter(|w| !w.is_of_a_relative());
    let says = of_oneself.filter(|words| words.say(&folded, &key));
    let mut found: Vec<Meaning> = says.map(|words| words.meaning).collect();
    if relation(name).is_some() {
        return vec![of_a_relative(found.first().copied())];
    }
    match found.first() {
        Some(Meaning::OrganisationName) => {
            let has_a_number = |w: &Words| w.meaning == Meaning::RecordId && w.stand_alone(&folded, &key);
            if known().iter().any(has_a_number) {
                // A company's number is not its name.
                found.clear();
            } else if found.iter().any(|m| is_of_an_address(*m)) {
                // An employer's street is not the person's.
                found = vec![Meaning::Category];
            }
        }
        // "Name" in any other compound is still a name.
        None | Some(Meaning::Category | Meaning::RecordId) if key.ends_with("name") => {
            found.insert(0, Meaning::FullName);
        }
        None => {
            found.extend(abbreviated(&split).or_else(|| key.ends_with("id").then_some(Meaning::RecordId)));
        }
        Some(_) => {}
    }
    found
}

/// What a word cut short with a full stop begins: "Vorn.", "Tél.", "Geb.-Dat.".
fn abbreviated(header: &str) -> Option<Meaning> {
    const LEAST_LETTERS: usize = 3;
    let parts =
        header.split(|c: char| c.is_whitespace() || c == '-').filter_map(|part| part.strip_suffix('.'));
    let mut beginnings = parts.map(words::fold).filter(|b| b.chars().count() >= LEAST_LETTERS);
    beginnings.find_map(|beginning| {
        let continues = |word: &&str| word.starts_with(&beginning);
        let of_oneself = known().iter().filter(|w| !w.is_of_a_relative());
        let mut fitting = of_oneself.filter(|w| w.anywhere.iter().chain(&w.alone).any(continues));
        fitting.next().map(|words| words.meaning)
    })
}

/// What is said of a relative (a spouse, a parent, a dependant) that of oneself would mean `found`: the household has it in common.
fn of_a_relative(found: Option<Meaning>) -> Meaning {
    use Meaning::*;
    match found {
        None | Some(GivenName | FamilyName | FullName | ParentName) => ParentName,
        Some(BirthDate) => Date,
        Some(BirthYear | Age) => Number,
        Some(SharedId | RecordId | Email) => Other,
        Some(Sex | Nationality | MaritalStatus) => Category,
        Some(found) => found,
    }
}

fn is_of_an_address(meaning: Meaning) -> bool {
    use Meaning::*;
    matches!(meaning, Street | HouseNumber | Postcode | Locality | Category)
}

/// What the common fields mean.
fn meaning_of_field(field: &str) -> Option<Meaning> {
    use Meaning::*;
    Some(match field {
        "record_id" => RecordId,
        "national_id" | "tax_id" => SharedId,
        "full_name" => FullName,
        "family_name" => FamilyName,
        "given_name" => GivenName,
        "mother_name" | "father_name" | "guardian_family" | "guardian_given" | "guardian_name" => ParentName,
        "sex" => Sex,
        "birth_date" => BirthDate,
        "birth_year" => BirthYear,
        "age" => Age,
        "nationality" => Nationality,
        "district" => Locality,
        "street" => Street,
        "house_number" => HouseNumber,
        "postcode" => Postcode,
        "phone" => Phone,
        "email" => Email,
        "marital_status" => MaritalStatus,
        "school_class" | "education" | "occupation" | "activity" => Category,
        "monthly_aid" | "tax_amount" => Amount,
        "visits" | "floor_area" => Number,
        "remark" => FreeText,
        "organisation" => OrganisationName,
        // A bare "date" is for the content to say.
        "licence_date" => Date,
        "latitude" => Latitude,
        "longitude" => Longitude,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_read_and_every_word_can_be_found() {
        for (number, line) in include_str!("../../../assets/lexicon/columns.tsv").lines().enumerate().skip(1)
        {
            let cells: Vec<&str> = line.split('\t').collect();
            assert!(meaning_named(cells[0]).is_some(), "line {}: {} is no meaning", number + 1, cells[0]);
            assert!(cells.len() <= 3, "line {} has {} cells", number + 1, cells.len());
        }
        for words in known() {
            for word in words.anywhere.iter().chain(&words.alone) {
                assert_eq!(header_key(word), *word, "is not as headers are folded");
                assert!(words.say(word, word), "{word}");
            }
        }
    }
}
