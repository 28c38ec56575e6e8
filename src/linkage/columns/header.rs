//! What a header says: first as a whole among the words that the schema knows, then by the words in it, in several languages.
//!
//! The order of the list decides: "nom de la mère" is a parent's name before it is a name, and a date of registration no date of birth.
//! Nothing here looks at the content; a header that the content contradicts is not believed later.

use super::super::words;
use crate::table::{Meaning, headers};

/// Meaning, words that occur anywhere in the header (without spaces), words that stand alone in it.
type Words = (Meaning, &'static [&'static str], &'static [&'static str]);

const WORDS: &[Words] = &[
    (
        Meaning::ParentName,
        &[
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
        ],
        &[],
    ),
    (
        Meaning::SharedId,
        &[
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
            "securitesociale",
            "numsecu",
            "nosecu",
            "socialsecurity",
            "sozialversicherung",
            "seguridadsocial",
            "kimlikno",
            "kimliknumarasi",
            "steuerid",
            "personalausweis",
            "insurancenumber",
            "رقمالضمان",
            "الضمانالاجتماعي",
            "رقمجواز",
            "registrationnumber",
        ],
        &[
            "nin", "cin", "nif", "cnie", "nhs", "vat", "isbn", "doi", "ean", "upc", "orcid", "nir", "nss",
            "curp", "dni", "nie", "nni", "bsn", "iin", "gtin", "issn", "isin", "lei", "duns",
        ],
    ),
    (Meaning::Email, &["email", "mail", "courriel", "البريد", "eposta", "correo", "البريدالالكتروني"], &[]),
    (
        Meaning::Phone,
        &[
            "phone",
            "telephone",
            "mobile",
            "gsm",
            "الهاتف",
            "هاتف",
            "جوال",
            "telefon",
            "telefono",
            "movil",
            "celular",
            "handy",
            "ceptel",
        ],
        &["tel", "fax", "cell", "portable", "gsm", "whatsapp"],
    ),
    (
        Meaning::BirthYear,
        &[
            "birthyear",
            "yearofbirth",
            "anneenaissance",
            "anneedenaissance",
            "geburtsjahr",
            "سنهالميلاد",
            "dogumyili",
            "anonacimiento",
            "anionacimiento",
            "annenaiss",
        ],
        &["yob"],
    ),
    (
        Meaning::BirthDate,
        &[
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
            "dogumtarihi",
            "nacimiento",
            "geboren",
            "naissance",
            "datenaiss",
            "bornon",
            "birth",
        ],
        &["dob", "born", "naiss"],
    ),
    (
        Meaning::Date,
        &[
            "registered",
            "registration",
            "inscription",
            "enregistrement",
            "inscrit",
            "visit",
            "visite",
            "admission",
            "discharge",
            "created",
            "updated",
            "modified",
            "lastseen",
            "firstseen",
            "issued",
            "issuedate",
            "delivrance",
            "expir",
            "entree",
            "sortie",
            "arrival",
            "arrivee",
            "departure",
            "deces",
            "death",
            "marriage",
            "mariage",
            "hired",
            "embauche",
            "joined",
            "timestamp",
            "kayit",
            "giris",
            "aufnahme",
            "eingang",
            "registro",
            "ingreso",
            "تاريخالتسجيل",
            "تاريخالزياره",
            "تاريخالدخول",
            "تاريخالتسليم",
        ],
        &["since", "depuis"],
    ),
    (Meaning::Age, &[], &["age", "العمر", "السن", "edad", "alter", "yas"]),
    (
        Meaning::GivenName,
        &[
            "givenname",
            "firstname",
            "forename",
            "prenom",
            "vorname",
            "christianname",
            "الاسمالاول",
            "middlename",
            "rufname",
            "nombredepila",
            "isim",
            "الاسمالشخصي",
        ],
        &["fname", "given", "first", "nombre", "adi", "prenom", "vorname", "firstname"],
    ),
    (
        Meaning::FamilyName,
        &[
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
            "apellidos",
            "soyad",
            "soyisim",
            "الشهره",
            "zuname",
            "maidenname",
            "nomdejeunefille",
        ],
        &["lname", "family", "last", "sname", "nachname"],
    ),
    (
        Meaning::FullName,
        &[
            "fullname",
            "nomcomplet",
            "nometprenom",
            "nomprenom",
            "الاسمالكامل",
            "personname",
            "nombrecompleto",
            "adsoyad",
            "namesurname",
            "vollername",
            "patientname",
            "beneficiaryname",
            "اسمالمستفيد",
            "الاسمواللقب",
        ],
        &[],
    ),
    (
        Meaning::OrganisationName,
        &[
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
            "denomination",
            "razonsocial",
            "firma",
            "unternehmen",
            "isyeri",
            "unvan",
            "المؤسسه",
            "اسمالشركه",
            "اسمالمحل",
        ],
        &[],
    ),
    (
        Meaning::Sex,
        &[],
        &["sex", "sexe", "gender", "genre", "الجنس", "geschlecht", "sexo", "cinsiyet", "النوع"],
    ),
    (
        Meaning::Nationality,
        &["nationalit", "citizenship", "الجنسيه", "nacionalidad", "uyruk", "staatsangehor"],
        &[],
    ),
    (
        Meaning::MaritalStatus,
        &[
            "marital",
            "etatcivil",
            "situationfamiliale",
            "الحالهالاجتماعيه",
            "estadocivil",
            "medenihal",
            "familienstand",
        ],
        &[],
    ),
    (
        Meaning::HouseNumber,
        &[
            "housenumber",
            "streetnumber",
            "houseno",
            "streetno",
            "numerorue",
            "hausnummer",
            "buildingnumber",
            "numerocasa",
            "kapino",
            "numeroportal",
            "رقمالدار",
            "رقمالبيت",
        ],
        &["hno"],
    ),
    (
        Meaning::Postcode,
        &[
            "postcode",
            "postalcode",
            "zip",
            "codepostal",
            "plz",
            "الرمزالبريدي",
            "postleitzahl",
            "codigopostal",
            "postakodu",
        ],
        &["cp", "pincode"],
    ),
    (
        Meaning::Street,
        &[
            "street",
            "address",
            "adresse",
            "addr",
            "rue",
            "strasse",
            "العنوان",
            "الشارع",
            "direccion",
            "calle",
            "sokak",
            "cadde",
            "anschrift",
            "domicilio",
        ],
        &["road", "adres", "via", "indirizzo"],
    ),
    (
        Meaning::Locality,
        &[
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
            "ciudad",
            "barrio",
            "sehir",
            "mahalle",
            "stadt",
            "wohnort",
            "poblacion",
            "localidad",
            "gemeente",
            "gouvernorat",
            "wilaya",
            "ولايه",
            "الولايه",
            "البلديه",
            "البلد",
        ],
        &["ort", "place", "ilce"],
    ),
    (
        Meaning::Latitude,
        &["latitud", "breitengrad", "enlem", "خطالعرض"],
        &["latitude", "lat", "ycoord", "coordy"],
    ),
    (
        Meaning::Longitude,
        &["longitud", "langengrad", "boylam", "خطالطول"],
        &["longitude", "lon", "lng", "long", "xcoord", "coordx"],
    ),
    (
        Meaning::Amount,
        &[
            "price",
            "amount",
            "montant",
            "prix",
            "cost",
            "salary",
            "importe",
            "betrag",
            "tutar",
            "precio",
            "preis",
            "fiyat",
            "المبلغ",
            "السعر",
            "income",
            "revenue",
            "balance",
        ],
        &[],
    ),
    (
        Meaning::FreeText,
        &[
            "title",
            "titre",
            "description",
            "authors",
            "product",
            "remarks",
            "abstract",
            "text",
            "remarque",
            "observation",
            "commentaire",
            "bemerkung",
            "aciklama",
            "observaciones",
            "ملاحظات",
            "comment",
            "notes",
            "summary",
            "titulo",
            "baslik",
            "العنوانالكامل",
        ],
        &["titel"],
    ),
    (Meaning::FullName, &[], &["name", "nom", "الاسم", "names"]),
    (
        Meaning::Category,
        &[
            "state",
            "province",
            "category",
            "categorie",
            "type",
            "status",
            "statut",
            "occupation",
            "profession",
            "meslek",
            "beruf",
            "profesion",
            "المهنه",
            "metier",
            "education",
        ],
        &["sektor", "sector"],
    ),
    (
        Meaning::RecordId,
        &["uniqueid", "recordid", "identifier", "matricule", "dossier"],
        &["id", "no", "numero", "number", "nr", "key", "رقم"],
    ),
];

/// A header folded and without spaces.
pub(super) fn header_key(name: &str) -> String {
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

/// What a header says; `None` when it says nothing.
pub(super) fn by_header(name: &str) -> Option<Meaning> {
    let split = split_case(name);
    let folded = words::fold(&split);
    let key = folded.replace(' ', "");
    // A status may be of anything.
    let whole = headers::field_of(&split).filter(|_| key != "status").and_then(meaning_of_field);
    if whole.is_some() {
        return whole;
    }
    let inside = |words: &[&str]| words.iter().any(|w| key.contains(w));
    let alone =
        |words: &[&str]| words.contains(&key.as_str()) || folded.split(' ').any(|t| words.contains(&t));
    let found = WORDS.iter().find(|(_, anywhere, single)| inside(anywhere) || alone(single)).map(|w| w.0);
    match found {
        // "Name" in any other compound is still a name.
        None | Some(Meaning::Category | Meaning::RecordId) if key.ends_with("name") => {
            Some(Meaning::FullName)
        }
        None if key.ends_with("id") => Some(Meaning::RecordId),
        found => found,
    }
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
