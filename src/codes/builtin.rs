//! The code lists that come with the program, read once when first asked for.
//!
//! Where they come from and under which licence: `assets/codes/SOURCES.md`.
//! Surprising: `iso3166-1` also knows nationalities (“syrienne”, “سوري”) and the ICAO codes for stateless (`XXA`) and unknown (`XXX`).

use std::sync::{Arc, LazyLock, OnceLock};

use super::list::CodeList;
use super::matcher::CodeMatcher;

/// What is known of a built-in list without reading it.
#[derive(Clone, Copy, Debug)]
pub struct Builtin {
    /// Its id.
    pub id: &'static str,
    /// Which edition it is.
    pub version: &'static str,
    /// Where it comes from.
    pub source: &'static str,
    files: &'static [(&'static str, &'static str)],
}

macro_rules! files {
    ($($name:literal),*) => {
        &[$((
            include_str!(concat!("../../assets/codes/", $name, ".csv")),
            include_str!(concat!("../../assets/codes/", $name, "_synonyms.csv")),
        )),*]
    };
}

const OCHA: &str = "OCHA COD-AB, Unicode CLDR";

/// All built-in lists, the most used first.
pub const BUILTIN: &[Builtin] = &[
    Builtin {
        id: "iso3166-1",
        version: "2025",
        source: "Unicode CLDR 48, ISO 3166-1",
        files: files!["iso3166_1_country", "nationality"],
    },
    Builtin { id: "sex", version: "ISO 5218:2022", source: "Diwan", files: files!["iso5218_sex"] },
    Builtin {
        id: "marital-status",
        version: "SDMX CL_CIVIL_STATUS",
        source: "Diwan",
        files: files!["marital_status"],
    },
    Builtin { id: "age-5y", version: "SDMX CL_AGE", source: "Diwan", files: files!["age_5y"] },
    Builtin { id: "isced", version: "2011", source: "Diwan, after UNESCO", files: files!["isced2011"] },
    Builtin { id: "isco", version: "ISCO-08", source: "Diwan, after ILO", files: files!["isco08"] },
    Builtin { id: "isic", version: "Rev. 4", source: "UN Statistics Division", files: files!["isic_rev4"] },
    Builtin {
        id: "languages",
        version: "ISO 639, CLDR 48",
        source: "Unicode CLDR 48",
        files: files!["iso639_language"],
    },
    Builtin { id: "m49", version: "CLDR 48", source: "UN M49, Unicode CLDR 48", files: files!["un_m49"] },
    Builtin {
        id: "admin-jo",
        version: "ISO 3166-2",
        source: "Unicode CLDR 41",
        files: files!["admin_JO_iso3166_2"],
    },
    Builtin { id: "admin-ps", version: "COD-AB", source: OCHA, files: files!["admin_pcode_PS"] },
    Builtin { id: "admin-ma", version: "2024", source: "HCP (RGPH 2024)", files: files!["admin_MA_hcp2024"] },
    Builtin { id: "admin-ma-pcode", version: "COD-AB", source: OCHA, files: files!["admin_pcode_MA"] },
    Builtin { id: "admin-tn", version: "COD-AB", source: OCHA, files: files!["admin_pcode_TN"] },
    Builtin { id: "admin-lb", version: "COD-AB", source: OCHA, files: files!["admin_pcode_LB"] },
    Builtin { id: "admin-tr", version: "COD-AB", source: OCHA, files: files!["admin_pcode_TR"] },
    Builtin { id: "admin-dz", version: "COD-AB", source: OCHA, files: files!["admin_pcode_DZ"] },
    Builtin { id: "admin-eg", version: "COD-AB", source: OCHA, files: files!["admin_pcode_EG"] },
    Builtin { id: "admin-sy", version: "COD-AB", source: OCHA, files: files!["admin_pcode_SY"] },
    Builtin { id: "admin-iq", version: "COD-AB", source: OCHA, files: files!["admin_pcode_IQ"] },
    Builtin { id: "admin-cm", version: "COD-AB", source: OCHA, files: files!["admin_pcode_CM"] },
    Builtin { id: "admin-es", version: "INE", source: "INE, by municipality", files: files!["admin_ES_ine"] },
    Builtin { id: "admin-ly", version: "COD-AB", source: OCHA, files: files!["admin_pcode_LY"] },
];

static MATCHERS: LazyLock<Vec<OnceLock<Arc<CodeMatcher>>>> =
    LazyLock::new(|| BUILTIN.iter().map(|_| OnceLock::new()).collect());

/// The matcher of a built-in list, with the list in it.
pub fn builtin(id: &str) -> Option<Arc<CodeMatcher>> {
    let at = BUILTIN.iter().position(|b| b.id == id)?;
    let cell = MATCHERS.get(at)?;
    Some(cell.get_or_init(|| Arc::new(CodeMatcher::new(&read(&BUILTIN[at])))).clone())
}

fn read(known: &Builtin) -> CodeList {
    let mut list = CodeList {
        id: known.id.into(),
        version: known.version.to_owned(),
        source: known.source.to_owned(),
        ..CodeList::default()
    };
    for (table, synonyms) in known.files {
        list.add_csv(table, synonyms).expect("built-in lists are read by a test");
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_built_in_list_can_be_read() {
        for known in BUILTIN {
            let matcher = builtin(known.id).unwrap();
            assert!(matcher.list().entries.len() >= 4, "{}", known.id);
            assert!(matcher.list().entries.iter().all(|e| !e.labels.is_empty()), "{}", known.id);
        }
        assert!(builtin("nothing").is_none());
    }
}
