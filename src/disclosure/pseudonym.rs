//! Pseudonyms: the same number always becomes the same code, and nobody without the key can make or undo it.
//!
//! HMAC-SHA-256 over the field's name and the number, cut to 100 bits and written in base 32. A plain hash would not do: all numbers of a
//! town can be hashed in a second. One key per recipient and purpose, so that two recipients cannot join what they got.
//! The key lives in a file outside the project ([`Secret::to_text`]); the project knows its fingerprint only.

use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

/// The key of one recipient and purpose. Never shown: its debug form is its fingerprint.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret([u8; 32]);

/// A text that should be a key is not one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotASecret {
    /// Not the format of a key file.
    #[error("this is not a Diwan pseudonym key")]
    Format,
    /// The system gave no random numbers.
    #[error("the system gave no random numbers")]
    NoRandomness,
}

const HEAD: &str = "diwan-pseudonym-key-1 ";

impl Secret {
    /// A new random key.
    pub fn generate() -> Result<Secret, NotASecret> {
        let mut bytes = [0; 32];
        getrandom::fill(&mut bytes).map_err(|_refused| NotASecret::NoRandomness)?;
        Ok(Secret(bytes))
    }

    /// A key from its 32 bytes.
    pub fn from_bytes(bytes: [u8; 32]) -> Secret {
        Secret(bytes)
    }

    /// What stands in the key file.
    pub fn to_text(&self) -> String {
        format!("{HEAD}{}\n", data_encoding::HEXLOWER.encode(&self.0))
    }

    /// The key of a key file.
    pub fn from_text(text: &str) -> Result<Secret, NotASecret> {
        let hex = text.trim().strip_prefix(HEAD.trim_end()).ok_or(NotASecret::Format)?.trim();
        let bytes = data_encoding::HEXLOWER.decode(hex.as_bytes()).map_err(|_wrong| NotASecret::Format)?;
        bytes.try_into().map(Secret).map_err(|_length| NotASecret::Format)
    }

    /// What the project remembers: tells two keys apart and gives nothing of them away.
    pub fn fingerprint(&self) -> String {
        self.coded("diwan", "fingerprint", 16)
    }

    /// The pseudonym of a number in a field: 20 letters and digits, 100 bits.
    pub fn pseudonym(&self, field: &str, id: &str) -> String {
        self.coded(field, &normal(id), 20)
    }

    fn coded(&self, context: &str, text: &str, length: usize) -> String {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes a key of any length");
        mac.update(context.as_bytes());
        mac.update(&[0x1f]);
        mac.update(text.as_bytes());
        let code = data_encoding::BASE32_NOPAD.encode(&mac.finalize().into_bytes());
        code.chars().take(length).map(|c| c.to_ascii_lowercase()).collect()
    }
}

/// Numbers written with other digits, spaces or capitals are the same number.
fn normal(id: &str) -> String {
    let digits = crate::base::normal::fold_digits(&crate::base::normal::strip_invisible(id));
    digits.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

impl std::fmt::Debug for Secret {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Secret({})", self.fingerprint())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_numbers_have_equal_pseudonyms_under_one_key_only() {
        let (a, b) = (Secret::from_bytes([1; 32]), Secret::from_bytes([2; 32]));
        assert_eq!(a.pseudonym("cin", "ab 12٣"), a.pseudonym("cin", "AB123"));
        assert_ne!(a.pseudonym("cin", "AB123"), b.pseudonym("cin", "AB123"));
        assert_ne!(a.pseudonym("cin", "AB123"), a.pseudonym("tax", "AB123"));
        assert_eq!(a.pseudonym("cin", "AB123").len() * 5, 100);
    }

    #[test]
    fn a_key_survives_its_file_and_is_never_shown() {
        let secret = Secret::generate().unwrap();
        assert_eq!(Secret::from_text(&secret.to_text()).unwrap(), secret);
        assert!(Secret::from_text("hello").is_err());
        assert!(!format!("{secret:?}").contains(&data_encoding::HEXLOWER.encode(&secret.0)));
    }
}
