//! Content keys: the name under which a result is kept is a hash of everything it was made from.
//!
//! Keys are chained (a stage's key includes its inputs' keys), so a changed decision changes every key after it and none before.

use serde::{Deserialize, Serialize};

/// 128 bits of BLAKE3 over everything a result depends on; shown as hex.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Key([u8; 16]);

/// Collects the parts of a key; each part is length-prefixed, so `("ab","c")` and `("a","bc")` differ.
#[derive(Clone)]
pub struct KeyBuilder(blake3::Hasher);

impl KeyBuilder {
    /// Begins the key of a stage with its name and the version of its meaning.
    pub fn new(stage: &str, version: u32) -> Self {
        let mut builder = KeyBuilder(blake3::Hasher::new());
        builder.text(stage).number(u64::from(version));
        builder
    }

    /// Adds raw bytes.
    pub fn bytes(&mut self, bytes: &[u8]) -> &mut Self {
        self.0.update(&(bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
        self
    }

    /// Adds a text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.bytes(text.as_bytes())
    }

    /// Adds a number.
    pub fn number(&mut self, number: u64) -> &mut Self {
        self.0.update(&number.to_le_bytes());
        self
    }

    /// Adds many numbers: the same as [`KeyBuilder::number`] for each, but in large steps.
    pub fn numbers(&mut self, numbers: impl Iterator<Item = u64>) -> &mut Self {
        const STEP: usize = 1 << 16;
        let mut bytes = Vec::with_capacity(STEP + 8);
        for number in numbers {
            bytes.extend_from_slice(&number.to_le_bytes());
            if bytes.len() >= STEP {
                self.0.update(&bytes);
                bytes.clear();
            }
        }
        self.0.update(&bytes);
        self
    }

    /// Adds many texts: the same as [`KeyBuilder::text`] for each, but in large steps.
    pub fn texts<'a>(&mut self, texts: impl Iterator<Item = &'a str>) -> &mut Self {
        const STEP: usize = 1 << 16;
        let mut bytes = Vec::with_capacity(2 * STEP);
        for text in texts {
            bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
            bytes.extend_from_slice(text.as_bytes());
            if bytes.len() >= STEP {
                self.0.update(&bytes);
                bytes.clear();
            }
        }
        self.0.update(&bytes);
        self
    }

    /// Adds the key of an input.
    pub fn key(&mut self, key: Key) -> &mut Self {
        self.0.update(&key.0);
        self
    }

    /// Adds settings in their canonical form (JSON with fields in declaration order).
    pub fn settings<S: Serialize + ?Sized>(&mut self, settings: &S) -> &mut Self {
        let bytes = serde_json::to_vec(settings).expect("settings are plain data with text keys");
        self.bytes(&bytes)
    }

    /// The finished key.
    pub fn finish(&self) -> Key {
        let mut out = [0; 16];
        out.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        Key(out)
    }
}

impl Key {
    /// The key of one run of bytes, for example a file's content.
    pub fn of_bytes(bytes: &[u8]) -> Key {
        KeyBuilder::new("bytes", 1).bytes(bytes).finish()
    }

    /// The first 64 bits, as a seed.
    pub fn seed(self) -> u64 {
        let mut eight = [0; 8];
        eight.copy_from_slice(&self.0[..8]);
        u64::from_le_bytes(eight)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&data_encoding::HEXLOWER.encode(&self.0))
    }
}

impl std::fmt::Debug for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Key({self})")
    }
}

impl From<Key> for String {
    fn from(key: Key) -> String {
        key.to_string()
    }
}

/// A text that should be a key is not 32 hexadecimal digits.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{0}” is not a key of 32 hexadecimal digits")]
pub struct NotAKey(String);

impl TryFrom<String> for Key {
    type Error = NotAKey;
    fn try_from(text: String) -> Result<Key, NotAKey> {
        let bytes = data_encoding::HEXLOWER.decode(text.as_bytes()).ok();
        match bytes.and_then(|b| <[u8; 16]>::try_from(b).ok()) {
            Some(bytes) => Ok(Key(bytes)),
            None => Err(NotAKey(text)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let a = KeyBuilder::new("s", 1).text("ab").text("c").finish();
        let b = KeyBuilder::new("s", 1).text("a").text("bc").finish();
        assert_ne!(a, b);
    }

    #[test]
    fn a_key_survives_text() {
        let key = Key::of_bytes(b"diwan");
        assert_eq!(Key::try_from(key.to_string()), Ok(key));
        assert!(Key::try_from("zz".to_owned()).is_err());
    }
}
