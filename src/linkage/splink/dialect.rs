//! The two engines for which a model can be written: the few words in which their SQL differs.
//!
//! Splink does not translate the conditions of a model file, so a file is written for one engine: DuckDB on one computer, Spark on many.

use crate::linkage::splink::sql::Place;

/// The engine that will run a model.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum WriteFor {
    /// DuckDB.
    #[default]
    DuckDb,
    /// Spark.
    Spark,
}

impl WriteFor {
    /// The engine of Splink's name for it.
    pub fn named(name: &str) -> Option<WriteFor> {
        match name {
            "duckdb" => Some(WriteFor::DuckDb),
            "spark" => Some(WriteFor::Spark),
            _ => None,
        }
    }

    /// Splink's name for it.
    pub fn name(self) -> &'static str {
        self.pick("duckdb", "spark")
    }

    fn pick(self, duckdb: &'static str, spark: &'static str) -> &'static str {
        match self {
            WriteFor::DuckDb => duckdb,
            WriteFor::Spark => spark,
        }
    }

    /// A column of the left or the right record.
    pub(super) fn column(self, name: &str, left: bool, place: Place) -> String {
        let quote = self.pick("\"", "`");
        let name = name.replace(quote, &quote.repeat(2));
        let side = if left { "l" } else { "r" };
        match place {
            Place::Level => format!("{quote}{name}_{side}{quote}"),
            Place::Rule => format!("{side}.{quote}{name}{quote}"),
        }
    }

    pub(super) fn jaro_winkler(self) -> &'static str {
        self.pick("jaro_winkler_similarity", "jaro_winkler")
    }

    /// Lower case, without accents where the engine can.
    pub(super) fn lower(self, text: &str) -> String {
        match self {
            WriteFor::DuckDb => format!("lower(strip_accents(trim({text})))"),
            WriteFor::Spark => format!("lower(trim({text}))"),
        }
    }

    /// Everything that a pattern fits, left out.
    pub(super) fn without(self, text: &str, pattern: &str) -> String {
        let all = self.pick(", 'g'", "");
        format!("regexp_replace({text}, '{pattern}', ''{all})")
    }

    /// The words of a text, as a list.
    pub(super) fn words(self, text: &str) -> String {
        format!("{}({text}, ' ')", self.pick("string_split", "split"))
    }

    /// A list in order.
    pub(super) fn sorted(self, list: &str) -> String {
        format!("{}({list})", self.pick("list_sort", "array_sort"))
    }

    /// How long a list is.
    pub(super) fn count(self, list: &str) -> String {
        format!("{}({list})", self.pick("array_length", "size"))
    }

    /// What two lists have in common.
    pub(super) fn in_both(self, a: &str, b: &str) -> String {
        format!("{}({a}, {b})", self.pick("list_intersect", "array_intersect"))
    }
}
