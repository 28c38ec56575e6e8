//! The fields that Diwan knows from the start, with their labels: what a register of residents or establishments usually holds.
//!
//! A project takes from here the fields that its sources fill; any of them can be changed, and others added.

use super::settings::EntityKind;
use crate::table::{Field, Kind, Labels, Meaning, Role};

/// A preset line: name, kind, meaning, code list, labels in English, French, Arabic, and the entities it is for.
struct Preset(&'static str, Kind, Meaning, Option<&'static str>, [&'static str; 3], For);

#[derive(Clone, Copy, PartialEq)]
enum For {
    Residents,
    Establishments,
    Both,
}

const PRESETS: &[Preset] = &[
    Preset(
        "record_id",
        Kind::Code,
        Meaning::RecordId,
        None,
        ["Record key", "Clé de la fiche", "مفتاح السجل"],
        For::Both,
    ),
    Preset(
        "national_id",
        Kind::Code,
        Meaning::SharedId,
        None,
        ["National number", "Numéro national", "الرقم الوطني"],
        For::Residents,
    ),
    Preset(
        "tax_id",
        Kind::Code,
        Meaning::SharedId,
        None,
        ["Tax number", "Identifiant fiscal", "الرقم الضريبي"],
        For::Establishments,
    ),
    Preset(
        "organisation",
        Kind::Text,
        Meaning::OrganisationName,
        None,
        ["Establishment", "Établissement", "المؤسسة"],
        For::Establishments,
    ),
    Preset(
        "owner",
        Kind::Text,
        Meaning::FullName,
        None,
        ["Owner", "Exploitant", "المالك"],
        For::Establishments,
    ),
    Preset(
        "activity",
        Kind::Text,
        Meaning::Category,
        None,
        ["Activity", "Activité", "النشاط"],
        For::Establishments,
    ),
    Preset(
        "family_name",
        Kind::Text,
        Meaning::FamilyName,
        None,
        ["Family name", "Nom de famille", "اسم العائلة"],
        For::Residents,
    ),
    Preset(
        "given_name",
        Kind::Text,
        Meaning::GivenName,
        None,
        ["Given name", "Prénom", "الاسم"],
        For::Residents,
    ),
    Preset(
        "full_name",
        Kind::Text,
        Meaning::FullName,
        None,
        ["Full name", "Nom complet", "الاسم الكامل"],
        For::Residents,
    ),
    Preset("sex", Kind::Code, Meaning::Sex, Some("sex"), ["Sex", "Sexe", "الجنس"], For::Residents),
    Preset(
        "birth_date",
        Kind::Date,
        Meaning::BirthDate,
        None,
        ["Birth date", "Date de naissance", "تاريخ الميلاد"],
        For::Residents,
    ),
    Preset(
        "birth_year",
        Kind::Whole,
        Meaning::BirthYear,
        None,
        ["Birth year", "Année de naissance", "سنة الميلاد"],
        For::Residents,
    ),
    Preset("age", Kind::Whole, Meaning::Age, None, ["Age", "Âge", "العمر"], For::Residents),
    Preset(
        "nationality",
        Kind::Code,
        Meaning::Nationality,
        Some("iso3166-1"),
        ["Nationality", "Nationalité", "الجنسية"],
        For::Residents,
    ),
    Preset(
        "marital_status",
        Kind::Code,
        Meaning::MaritalStatus,
        Some("marital-status"),
        ["Marital status", "État civil", "الحالة المدنية"],
        For::Residents,
    ),
    Preset("district", Kind::Text, Meaning::Locality, None, ["District", "Quartier", "الحي"], For::Both),
    Preset("street", Kind::Text, Meaning::Street, None, ["Street", "Rue", "الشارع"], For::Both),
    Preset(
        "house_number",
        Kind::Code,
        Meaning::HouseNumber,
        None,
        ["House number", "Numéro de maison", "رقم الدار"],
        For::Both,
    ),
    Preset(
        "postcode",
        Kind::Code,
        Meaning::Postcode,
        None,
        ["Postcode", "Code postal", "الرمز البريدي"],
        For::Both,
    ),
    Preset("phone", Kind::Code, Meaning::Phone, None, ["Phone", "Téléphone", "الهاتف"], For::Both),
    Preset("email", Kind::Text, Meaning::Email, None, ["E-mail", "Courriel", "البريد الإلكتروني"], For::Both),
    Preset(
        "mother_name",
        Kind::Text,
        Meaning::ParentName,
        None,
        ["Mother’s name", "Nom de la mère", "اسم الأم"],
        For::Residents,
    ),
    Preset(
        "father_name",
        Kind::Text,
        Meaning::ParentName,
        None,
        ["Father’s name", "Nom du père", "اسم الأب"],
        For::Residents,
    ),
    Preset(
        "guardian_name",
        Kind::Text,
        Meaning::ParentName,
        None,
        ["Guardian", "Tuteur", "ولي الأمر"],
        For::Residents,
    ),
    Preset("school_class", Kind::Text, Meaning::Other, None, ["Class", "Classe", "الصف"], For::Residents),
    Preset(
        "education",
        Kind::Text,
        Meaning::Category,
        None,
        ["Education", "Niveau d’instruction", "المستوى التعليمي"],
        For::Residents,
    ),
    Preset(
        "occupation",
        Kind::Text,
        Meaning::Category,
        None,
        ["Occupation", "Profession", "المهنة"],
        For::Residents,
    ),
    Preset(
        "monthly_aid",
        Kind::Decimal,
        Meaning::Amount,
        None,
        ["Monthly aid", "Aide mensuelle", "المساعدة الشهرية"],
        For::Residents,
    ),
    Preset("visits", Kind::Whole, Meaning::Number, None, ["Visits", "Visites", "الزيارات"], For::Residents),
    Preset(
        "floor_area",
        Kind::Decimal,
        Meaning::Number,
        None,
        ["Floor area, m²", "Surface, m²", "المساحة، م²"],
        For::Establishments,
    ),
    Preset(
        "tax_amount",
        Kind::Decimal,
        Meaning::Amount,
        None,
        ["Tax due", "Taxe due", "الرسم المستحق"],
        For::Establishments,
    ),
    Preset(
        "licence_date",
        Kind::Date,
        Meaning::Date,
        None,
        ["Licence date", "Date de licence", "تاريخ الرخصة"],
        For::Establishments,
    ),
    Preset(
        "latitude",
        Kind::Decimal,
        Meaning::Latitude,
        None,
        ["Latitude", "Latitude", "خط العرض"],
        For::Both,
    ),
    Preset(
        "longitude",
        Kind::Decimal,
        Meaning::Longitude,
        None,
        ["Longitude", "Longitude", "خط الطول"],
        For::Both,
    ),
    Preset("date", Kind::Date, Meaning::Date, None, ["Date", "Date", "التاريخ"], For::Both),
    Preset("remark", Kind::Text, Meaning::FreeText, None, ["Remark", "Remarque", "ملاحظة"], For::Both),
];

/// The known fields for an entity, in the order of a table a person would expect.
pub fn fields(entity: EntityKind) -> Vec<Field> {
    let fits = |preset: &&Preset| match (preset.5, entity) {
        (For::Both, _) | (_, EntityKind::Item) => true,
        (For::Residents, kind) => kind == EntityKind::Resident,
        (For::Establishments, kind) => kind == EntityKind::Establishment,
    };
    PRESETS.iter().filter(fits).map(|preset| preset.field(entity)).collect()
}

impl Preset {
    fn field(&self, entity: EntityKind) -> Field {
        let Preset(name, kind, meaning, list, [en, fr, ar], _) = *self;
        Field {
            name: name.into(),
            kind,
            meaning,
            // An establishment's address is public; a person's is not.
            role: (entity == EntityKind::Establishment && meaning == Meaning::Locality)
                .then_some(Role::Other),
            list: list.map(Into::into),
            label: Labels { en: en.to_owned(), fr: fr.to_owned(), ar: ar.to_owned() },
            note: String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_unique_and_labels_complete() {
        for entity in [EntityKind::Resident, EntityKind::Establishment, EntityKind::Item] {
            let fields = fields(entity);
            let names: std::collections::BTreeSet<_> = fields.iter().map(|f| &f.name).collect();
            assert_eq!(names.len(), fields.len());
            assert!(fields.iter().all(|f| !f.label.fr.is_empty() && !f.label.ar.is_empty()));
        }
    }
}
