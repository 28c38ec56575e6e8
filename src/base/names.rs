//! Names that must not be mixed up: a source, a column of a source, a field of the common schema, a code list.
//!
//! All are plain text in files; the types only keep a column name from being passed where a field is meant.

use serde::{Deserialize, Serialize};

macro_rules! name_type {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub String);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                $name(text.to_owned())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                $name(text)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl std::borrow::Borrow<str> for $name {
            fn borrow(&self) -> &str {
                &self.0
            }
        }
    };
}

name_type! {
    /// Names one source (one department's file) within a project, for example `civil-registry`.
    SourceId
}
name_type! {
    /// A column of a source, as its header reads (made unique).
    ColumnName
}
name_type! {
    /// A field of the common schema, for example `birth_date`.
    FieldName
}
name_type! {
    /// A code list, for example `iso3166-1`.
    CodeListId
}
