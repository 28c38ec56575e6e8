//! What a field of the common schema is: its kind (how a cell is written), its meaning (what it says of a person or place) and its role
//! in disclosure. Shared by schema, linkage, golden, disclosure and export, which do not know each other.

use serde::{Deserialize, Serialize};

use crate::base::{CodeListId, FieldName};

/// How the cells of a column or field are to be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Words.
    #[default]
    Text,
    /// A number or mix that is never calculated with: leading zeros count.
    Code,
    /// A whole number.
    Whole,
    /// A number with decimals; canonical notation has a decimal point and no grouping.
    Decimal,
    /// A day; canonical notation is `yyyy-mm-dd`.
    Date,
    /// A day and time; canonical notation is `yyyy-mm-ddThh:mm:ss`.
    Datetime,
    /// A time of day; canonical notation is `hh:mm:ss`.
    Time,
    /// Yes or no; canonical notation is `true` or `false`.
    YesNo,
}

/// What a field says of a person, establishment or place; linkage chooses its comparison by it, disclosure its default role.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Meaning {
    /// The department's own number of the record; never evidence across departments.
    RecordId,
    /// A number that several departments know: national identity, social security, tax or licence number.
    SharedId,
    /// Given name.
    GivenName,
    /// Family name.
    FamilyName,
    /// Whole name in one cell.
    FullName,
    /// Mother's or father's name.
    ParentName,
    /// Name of an organisation or establishment.
    OrganisationName,
    /// Day of birth.
    BirthDate,
    /// Year of birth.
    BirthYear,
    /// Age in years.
    Age,
    /// Sex.
    Sex,
    /// Nationality or country.
    Nationality,
    /// Marital status.
    MaritalStatus,
    /// Telephone number.
    Phone,
    /// E-mail address.
    Email,
    /// Street, with or without house number.
    Street,
    /// House number.
    HouseNumber,
    /// Postcode.
    Postcode,
    /// District, town, village.
    Locality,
    /// One of a small set of values.
    Category,
    /// A day other than birth.
    Date,
    /// An amount of money.
    Amount,
    /// A count or measure.
    Number,
    /// Latitude.
    Latitude,
    /// Longitude.
    Longitude,
    /// Free text.
    FreeText,
    /// Anything else.
    #[default]
    Other,
}

/// What a field could do to a person when it is published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Names the person directly (name, number, phone, address).
    Direct,
    /// Could single a person out together with others (age, sex, district, nationality).
    Quasi,
    /// Must not be learnt about a person (aid, health, status).
    Sensitive,
    /// Harmless.
    #[default]
    Other,
}

/// A label in the three languages of the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// English.
    pub en: String,
    /// French.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub fr: String,
    /// Arabic.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub ar: String,
}

impl Labels {
    /// The same text in every language: of a person who writes in one.
    pub fn same(text: &str) -> Labels {
        Labels { en: text.to_owned(), ..Labels::default() }
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.fr.is_empty() && self.ar.is_empty()
    }

    /// Whether all three languages say something.
    pub fn is_complete(&self) -> bool {
        ![&self.en, &self.fr, &self.ar].iter().any(|t| t.is_empty())
    }

    /// The label for a language (`en`, `fr`, `ar`), falling back to English.
    pub fn get(&self, language: &str) -> &str {
        let wanted = match language {
            "fr" => &self.fr,
            "ar" => &self.ar,
            _ => &self.en,
        };
        if wanted.is_empty() { &self.en } else { wanted }
    }
}

/// A field of the common schema.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// Its name in files: short, ASCII, stable.
    pub name: FieldName,
    /// How its cells are written.
    #[serde(default)]
    pub kind: Kind,
    /// What it says.
    #[serde(default)]
    pub meaning: Meaning,
    /// Its role in disclosure; `None` means "as the meaning suggests".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// The code list its values are coded in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub list: Option<CodeListId>,
    /// What people call it.
    pub label: Labels,
    /// Whether every record should have it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
    /// The standard's name for it, an SDMX concept such as `REF_AREA` or a topic of recommendations such as “country of birth”.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub concept: String,
    /// The standard in which the concept stands.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub standard: String,
    /// What exactly is meant, as a sentence for whoever compares.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub definition: Labels,
    /// In which unit it is given, for example “m²” or “persons”.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub unit: Labels,
    /// To which time it refers, for example “per month” or “on the day of the register”.
    #[serde(default, skip_serializing_if = "Labels::is_empty")]
    pub period: Labels,
    /// What else is worth knowing, as somebody wrote it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

impl Field {
    /// The role that counts: the stated one, or what the meaning suggests.
    pub fn role(&self) -> Role {
        self.role.unwrap_or_else(|| self.meaning.default_role())
    }
}

impl Meaning {
    /// The role in disclosure that a field of this meaning has unless somebody says otherwise.
    pub fn default_role(self) -> Role {
        use Meaning::*;
        match self {
            RecordId | SharedId | GivenName | FamilyName | FullName | ParentName | Phone | Email | Street
            | HouseNumber | FreeText | Latitude | Longitude => Role::Direct,
            BirthDate | BirthYear | Age | Sex | Nationality | MaritalStatus | Locality | Postcode => {
                Role::Quasi
            }
            Amount => Role::Sensitive,
            OrganisationName | Category | Date | Number | Other => Role::Other,
        }
    }
}
