//! A country or body by its code.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error};

/// An ISO 3166 alpha-2 code, or `EU`, `UN`, `NATO`, `ASEAN`, `G7` for those bodies.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country {
    code: [u8; 5],
    len: u8,
}

impl Country {
    /// `code` in capitals; `None` unless it is two to five ASCII letters or digits.
    pub fn new(code: &str) -> Option<Self> {
        let bytes = code.as_bytes();
        if !(2..=5).contains(&bytes.len()) || !bytes.iter().all(u8::is_ascii_alphanumeric) {
            return None;
        }
        let mut buffer = [0; 5];
        for (slot, byte) in buffer.iter_mut().zip(bytes) {
            *slot = byte.to_ascii_uppercase();
        }
        Some(Self {
            code: buffer,
            len: u8::try_from(bytes.len()).ok()?,
        })
    }

    pub fn as_str(&self) -> &str {
        let bytes = self.code.get(..usize::from(self.len)).unwrap_or_default();
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    /// Whether this is the code, in capitals.
    pub fn is(self, code: &str) -> bool {
        self.code.get(..usize::from(self.len)) == Some(code.as_bytes())
    }

    /// Whether it is one of these codes, in capitals.
    pub fn is_any(self, codes: &[&str]) -> bool {
        codes.iter().any(|code| self.is(code))
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for Country {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Country {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let code = String::deserialize(deserializer)?;
        Self::new(&code).ok_or_else(|| D::Error::custom(format!("`{code}` is no country code")))
    }
}
