//! For files without a schema: which columns correspond, and what each one says, from headers and content.
//!
//! Used by `diwan-cli link` and `dedupe`; a project has its mappings instead. A header is believed only when the content does not contradict it:
//! a column called "phone" that holds dates is a column of dates. Year, month and day of birth in three columns become one date.

use rayon::prelude::*;
use rustc_hash::FxHashSet;

use super::forms::DateForm;
use super::words;
use crate::base::{ColumnName, FieldName, SourceId};
use crate::table::{Field, Kind, Meaning, Table, TableError, strings};

/// The tables brought together under common fields.
#[derive(Clone, Debug)]
pub struct Brought {
    /// All rows under the fields' names.
    pub table: Table,
    /// The fields, with what each says.
    pub fields: Vec<Field>,
    /// For each field, the column of each source that it comes from.
    pub columns: Vec<Vec<(SourceId, ColumnName)>>,
}

/// Brings tables together; `id` names a column that identifies records and is never evidence.
pub fn bring_together(tables: &[(SourceId, Table)], id: Option<&str>) -> Result<Brought, TableError> {
    let prepared: Vec<(SourceId, Table)> = tables
        .iter()
        .map(|(s, t)| Ok((s.clone(), birth_date_from_parts(t)?)))
        .collect::<Result<_, TableError>>()?;
    let persons = prepared.iter().any(|(_, t)| t.column_names().any(speaks_of_a_person));
    let mut fields: Vec<Field> = Vec::new();
    let mut columns: Vec<Vec<(SourceId, ColumnName)>> = Vec::new();
    let mut renamed = Vec::new();
    for (source, table) in &prepared {
        let mut wanted: Vec<(String, usize)> = Vec::new();
        let names: Vec<&str> = table.column_names().filter(|n| Some(*n) != id && !is_truth(n)).collect();
        let meanings: Vec<Meaning> = names.par_iter().map(|name| meaning_of(table, name, persons)).collect();
        for (name, meaning) in names.into_iter().zip(meanings) {
            let taken = |i: usize| wanted.iter().any(|w| w.1 == i);
            let header = header_key(name);
            let known = (0..fields.len()).filter(|&i| !taken(i));
            let same_header =
                known.clone().find(|&i| columns[i].iter().any(|(_, c)| header_key(c.as_str()) == header));
            let same_meaning =
                || known.clone().find(|&i| is_singular(meaning) && fields[i].meaning == meaning);
            let alike = || {
                let found = known
                    .clone()
                    .filter(|&i| !is_singular(fields[i].meaning) && meaning != Meaning::RecordId);
                found.filter(|&i| overlap(&prepared, &columns[i], table, name) >= 0.3).min()
            };
            let at = same_header.or_else(same_meaning).or_else(alike).unwrap_or_else(|| {
                let free = unused_name(&fields, name);
                fields.push(Field { name: free, meaning, kind: Kind::Text, ..Field::default() });
                columns.push(Vec::new());
                fields.len() - 1
            });
            // Where files disagree about what a column is, it is no number of the record.
            if fields[at].meaning == Meaning::RecordId && meaning != Meaning::RecordId {
                fields[at].meaning = meaning;
            }
            columns[at].push((source.clone(), ColumnName::from(name)));
            wanted.push((name.to_owned(), at));
        }
        let names: Vec<&str> = wanted.iter().map(|w| w.0.as_str()).collect();
        let mut cells = Vec::new();
        for (name, at) in &wanted {
            cells.push((fields[*at].name.as_str().to_owned(), table.text(name)?.clone()));
        }
        drop(names);
        let rows: Vec<u32> = table.rows().iter().map(|r| r.unwrap_or(0)).collect();
        renamed.push(Table::from_columns(source, rows, cells.iter().map(|(n, c)| (n.as_str(), c.clone())))?);
    }
    Ok(Brought { table: Table::stack(&renamed)?, fields, columns })
}

fn unused_name(fields: &[Field], column: &str) -> FieldName {
    let taken =
        |name: &str| fields.iter().any(|f| f.name.as_str() == name) || crate::table::is_reserved(name);
    let mut name = column.to_owned();
    let mut number = 2;
    while taken(&name) {
        name = format!("{column} {number}");
        number += 1;
    }
    FieldName::from(name)
}

fn header_key(name: &str) -> String {
    words::fold(&split_case(name)).replace(' ', "")
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

/// A column that says which records belong together is the answer, not evidence.
fn is_truth(name: &str) -> bool {
    matches!(
        header_key(name).as_str(),
        "cluster" | "clusterid" | "truth" | "trueid" | "entity" | "entityid" | "entid" | "truematchid"
    )
}

fn speaks_of_a_person(name: &str) -> bool {
    matches!(
        by_header(name),
        Some(
            Meaning::GivenName | Meaning::FamilyName | Meaning::BirthDate | Meaning::Sex | Meaning::BirthYear
        )
    )
}

/// Of these a record has one.
fn is_singular(meaning: Meaning) -> bool {
    !matches!(
        meaning,
        Meaning::Category
            | Meaning::Number
            | Meaning::Amount
            | Meaning::Date
            | Meaning::FreeText
            | Meaning::Other
            | Meaning::RecordId
    )
}

/// Share of the rarer side's different values that the other side has too.
fn overlap(tables: &[(SourceId, Table)], known: &[(SourceId, ColumnName)], table: &Table, name: &str) -> f64 {
    let values = |table: &Table, name: &str| -> FxHashSet<String> {
        table
            .text(name)
            .map(|c| c.iter().flatten().take(20_000).map(words::fold).collect())
            .unwrap_or_default()
    };
    let own = values(table, name);
    let others = known.iter().filter_map(|(source, column)| {
        let (_, other) = tables.iter().find(|(s, _)| s == source)?;
        let theirs = values(other, column.as_str());
        let both = own.intersection(&theirs).count();
        Some(both as f64 / own.len().min(theirs.len()).max(1) as f64)
    });
    others.fold(0.0, f64::max)
}

/// What a header says, in several languages; `None` when it says nothing.
fn by_header(name: &str) -> Option<Meaning> {
    let folded = words::fold(&split_case(name));
    let key = folded.replace(' ', "");
    let has = |words: &[&str]| words.iter().any(|w| key.contains(w));
    let is = |words: &[&str]| words.contains(&key.as_str()) || folded.split(' ').any(|t| words.contains(&t));
    Some(
        if has(&[
            "mothername",
            "fathername",
            "nomdelamere",
            "nomdupere",
            "mothersname",
            "fathersname",
            "parentname",
            "guardian",
            "nommere",
            "nompere",
            "tuteur",
            "اسمالام",
            "اسمالاب",
            "وليالامر",
        ]) {
            Meaning::ParentName
        } else if has(&[
            "socsec",
            "ssn",
            "nationalid",
            "nationalnumber",
            "passport",
            "nationalno",
            "taxid",
            "siret",
            "siren",
            "vatnumber",
            "identitynumber",
            "idcard",
            "رقموطني",
            "الرقمالوطني",
            "رقمالهويه",
        ]) || is(&["nin", "cin", "nif", "cnie", "nhs", "vat", "isbn", "doi", "ean", "upc", "orcid"])
        {
            Meaning::SharedId
        } else if has(&["email", "mail", "courriel", "البريد"]) && !has(&["address2"]) {
            Meaning::Email
        } else if has(&["phone", "telephone", "mobile", "gsm", "الهاتف", "هاتف", "جوال"])
            || is(&["tel", "fax", "cell", "portable"])
        {
            Meaning::Phone
        } else if has(&[
            "dateofbirth",
            "birthdate",
            "datenaissance",
            "datedenaissance",
            "geburtsdatum",
            "nele",
            "تاريخالميلاد",
            "تاريخالولاده",
            "birthday",
            "fechanacimiento",
        ]) || is(&["dob"])
        {
            Meaning::BirthDate
        } else if has(&[
            "birthyear",
            "yearofbirth",
            "anneenaissance",
            "anneedenaissance",
            "geburtsjahr",
            "سنهالميلاد",
        ]) || is(&["yob"])
        {
            Meaning::BirthYear
        } else if is(&["age", "العمر", "السن"]) {
            Meaning::Age
        } else if has(&[
            "givenname",
            "firstname",
            "forename",
            "prenom",
            "vorname",
            "christianname",
            "الاسمالاول",
            "middlename",
        ]) || is(&["fname", "given", "first", "nombre"])
        {
            Meaning::GivenName
        } else if has(&[
            "surname",
            "lastname",
            "familyname",
            "nomdefamille",
            "nachname",
            "familienname",
            "nomfamille",
            "اللقب",
            "اسمالعائله",
            "apellido",
        ]) || is(&["lname", "family", "last", "sname"])
        {
            Meaning::FamilyName
        } else if has(&["fullname", "nomcomplet", "nometprenom", "nomprenom", "الاسمالكامل", "personname"])
        {
            Meaning::FullName
        } else if has(&[
            "organisation",
            "organization",
            "company",
            "business",
            "enseigne",
            "raisonsociale",
            "firm",
            "tradename",
            "establishment",
            "etablissement",
            "restaurant",
            "shopname",
            "employer",
        ]) {
            Meaning::OrganisationName
        } else if is(&["sex", "sexe", "gender", "genre", "الجنس", "geschlecht"]) {
            Meaning::Sex
        } else if has(&["nationalit", "citizenship", "الجنسيه"]) {
            Meaning::Nationality
        } else if has(&["marital", "etatcivil", "situationfamiliale", "الحالهالاجتماعيه"]) {
            Meaning::MaritalStatus
        } else if has(&[
            "housenumber",
            "streetnumber",
            "houseno",
            "streetno",
            "numerorue",
            "hausnummer",
            "buildingnumber",
        ]) {
            Meaning::HouseNumber
        } else if has(&["postcode", "postalcode", "zip", "codepostal", "plz", "الرمزالبريدي"]) {
            Meaning::Postcode
        } else if has(&["street", "address", "adresse", "addr", "rue", "strasse", "العنوان", "الشارع"])
            || is(&["road"])
        {
            Meaning::Street
        } else if has(&[
            "city",
            "town",
            "suburb",
            "locality",
            "village",
            "district",
            "quartier",
            "commune",
            "municipality",
            "ville",
            "المدينه",
            "الحي",
            "المنطقه",
            "region",
            "governorate",
            "county",
        ]) || is(&["ort", "place"])
        {
            Meaning::Locality
        } else if is(&["latitude", "lat"]) {
            Meaning::Latitude
        } else if is(&["longitude", "lon", "lng", "long"]) {
            Meaning::Longitude
        } else if has(&["price", "amount", "montant", "prix", "cost", "salary"]) {
            Meaning::Amount
        } else if has(&["title", "titre", "description", "authors", "product", "remarks", "abstract", "text"])
        {
            Meaning::FreeText
        } else if is(&["name", "nom", "الاسم", "names"]) || key.ends_with("name") {
            Meaning::FullName
        } else if has(&[
            "state",
            "province",
            "category",
            "categorie",
            "type",
            "status",
            "statut",
            "genre",
            "occupation",
            "profession",
        ]) {
            Meaning::Category
        } else if key.ends_with("id")
            || has(&["uniqueid", "recordid", "identifier", "matricule", "dossier"])
            || is(&["id", "no", "numero", "number", "nr", "key", "رقم"])
        {
            Meaning::RecordId
        } else {
            return None;
        },
    )
}

/// What stands in a column.
struct Content {
    filled: usize,
    different: usize,
    dates: f64,
    emails: f64,
    numbers: f64,
    phones: f64,
    years: f64,
    words: f64,
}

fn content(table: &Table, name: &str) -> Content {
    let mut seen = FxHashSet::default();
    let (mut filled, mut dates, mut emails, mut numbers, mut phones, mut years, mut words) =
        (0usize, 0, 0, 0, 0, 0, 0);
    if let Ok(cells) = table.text(name) {
        let distinct = strings::distinct(cells);
        for (cell, &count) in distinct.values.iter().map(|v| v.trim()).zip(&distinct.counts) {
            if cell.is_empty() {
                continue;
            }
            let count = count as usize;
            let times = |holds: bool| if holds { count } else { 0 };
            filled += count;
            seen.insert(cell);
            let date = DateForm::read(cell)
                .filter(|d| (1850..=2060).contains(&d.year) && d.month <= 31 && d.day <= 31);
            dates += times(date.is_some_and(|d| d.month > 0 && d.day > 0));
            emails += times(cell.contains('@') && cell.contains('.'));
            numbers += times(super::values::number(cell).is_some() && !cell.chars().any(char::is_alphabetic));
            let digits = cell.chars().filter(char::is_ascii_digit).count();
            let others = cell.chars().filter(|c| !c.is_ascii_digit()).all(|c| " +-/().".contains(c));
            phones += times((7..=15).contains(&digits) && others && digits < cell.chars().count());
            years += times(cell.len() == 4 && cell.parse::<u32>().is_ok_and(|y| (1850..=2060).contains(&y)));
            words += cell.split_whitespace().count() * count;
        }
    }
    let share = |n: usize| n as f64 / filled.max(1) as f64;
    Content {
        filled,
        different: seen.len(),
        dates: share(dates),
        emails: share(emails),
        numbers: share(numbers),
        phones: share(phones),
        years: share(years),
        words: share(words),
    }
}

/// What a column says: the header's word unless the content contradicts it.
fn meaning_of(table: &Table, name: &str, persons: bool) -> Meaning {
    let content = content(table, name);
    let header = by_header(name);
    let by_content = || -> Meaning {
        if content.emails > 0.5 {
            Meaning::Email
        } else if content.dates > 0.7 && content.different > 31 {
            if persons { Meaning::BirthDate } else { Meaning::Date }
        } else if content.phones > 0.7 && content.different * 3 > content.filled {
            Meaning::Phone
        } else if content.years > 0.8 {
            Meaning::Number
        } else if content.different == content.filled && content.filled > 20 && content.numbers > 0.95 {
            Meaning::RecordId
        } else if content.different <= 30.max(content.filled / 200) {
            Meaning::Category
        } else if content.numbers > 0.9 {
            Meaning::Number
        } else if content.words >= 3.0 {
            Meaning::FreeText
        } else {
            Meaning::Other
        }
    };
    match header {
        None => by_content(),
        Some(Meaning::BirthDate) if content.dates < 0.4 => match content.years > 0.5 {
            true => Meaning::BirthYear,
            false => by_content(),
        },
        Some(Meaning::Email) if content.emails < 0.3 => by_content(),
        Some(Meaning::Phone) if content.dates > 0.7 && content.phones < 0.2 => by_content(),
        Some(Meaning::GivenName | Meaning::FamilyName | Meaning::FullName | Meaning::Locality)
            if content.numbers > 0.7 =>
        {
            by_content()
        }
        Some(Meaning::FullName) if !persons => Meaning::OrganisationName,
        // A number of the record that repeats within a file is something else.
        Some(Meaning::RecordId) if content.different * 10 < content.filled * 9 => by_content(),
        Some(Meaning::Category) if content.words >= 3.0 && content.different > 200 => Meaning::FreeText,
        Some(meaning) => meaning,
    }
}

/// Year, month and day of birth in three columns as one date.
fn birth_date_from_parts(table: &Table) -> Result<Table, TableError> {
    let find = |keys: &[&str]| {
        table.column_names().find(|n| keys.contains(&header_key(n).as_str())).map(str::to_owned)
    };
    let year = find(&["by", "birthyear", "yearofbirth", "yob", "byear"]);
    let month = find(&["bm", "birthmonth", "monthofbirth", "mob", "bmonth"]);
    let day = find(&["bd", "birthday", "dayofbirth", "bday", "birthdayofmonth"]);
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return Ok(table.clone()) };
    if table.has("birth_date") {
        return Ok(table.clone());
    }
    let number =
        |cell: Option<&str>, most: u32| cell?.trim().parse::<u32>().ok().filter(|n| (1..=most).contains(n));
    let cells = (0..table.height()).map(|i| {
        let year = number(table.cell(&year, i), 2999)?;
        let (month, day) = (number(table.cell(&month, i), 12)?, number(table.cell(&day, i), 31)?);
        Some(format!("{year:04}-{month:02}-{day:02}"))
    });
    let cells: polars::prelude::StringChunked = cells.collect();
    table.with_text("birth_date", cells)?.without(&[&year, &month, &day])
}
