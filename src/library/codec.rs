//! Records packed for keeping: without what the text says again, compressed, with a dictionary where there is one.

use std::sync::Arc;

use zstd::bulk::{Compressor, Decompressor};

use crate::model::CallRecord;

use super::LibraryError;

/// How hard to compress: fast, and without codes for single letters; more costs time and saves little.
const LEVEL: i32 = -1;
const LARGEST_RECORD: usize = 1 << 30;
const DICTIONARY: usize = 96 << 10;

const PLAIN: u8 = 0;
const WITH_DICTIONARY: u8 = 1;

/// What many records have in common.
#[derive(Clone, Debug, Default)]
pub struct Dictionary(Option<Arc<[u8]>>);

impl Dictionary {
    pub(super) fn new(bytes: Option<Vec<u8>>) -> Self {
        Self(bytes.map(Arc::from))
    }

    /// Learned from records that were packed; `None` where they have too little in common.
    pub(super) fn learn(packed: &[&[u8]]) -> Option<Vec<u8>> {
        let mut codec = Codec::new(Self::default()).ok()?;
        let samples: Vec<Vec<u8>> = packed
            .iter()
            .filter_map(|body| codec.inflate(body).map(<[u8]>::to_vec).ok())
            .collect();
        zstd::dict::from_samples(&samples, DICTIONARY).ok()
    }

    pub const fn is_learned(&self) -> bool {
        self.0.is_some()
    }
}

/// Packs and unpacks. Each thread has its own.
pub(super) struct Codec {
    compress: Compressor<'static>,
    plain: Decompressor<'static>,
    taught: Option<Decompressor<'static>>,
    mark: u8,
    /// What was inflated last, or is to be packed.
    bytes: Vec<u8>,
}

impl Codec {
    pub(super) fn new(dictionary: Dictionary) -> Result<Self, LibraryError> {
        let plain = Decompressor::new().map_err(LibraryError::odd)?;
        Ok(match dictionary.0 {
            None => Self {
                compress: Compressor::new(LEVEL).map_err(LibraryError::odd)?,
                plain,
                taught: None,
                mark: PLAIN,
                bytes: Vec::new(),
            },
            Some(bytes) => Self {
                compress: Compressor::with_dictionary(LEVEL, &bytes).map_err(LibraryError::odd)?,
                plain,
                taught: Some(Decompressor::with_dictionary(&bytes).map_err(LibraryError::odd)?),
                mark: WITH_DICTIONARY,
                bytes: Vec::new(),
            },
        })
    }

    /// Packs the text, and the record without it and without the sentences that stand in it anyway.
    pub(super) fn pack(&mut self, mut record: CallRecord) -> Result<Vec<u8>, LibraryError> {
        let CallRecord {
            text, statements, ..
        } = &mut record;
        let mut before = 0;
        for statement in statements {
            if text.get(statement.start..statement.end) == Some(statement.text.as_str()) {
                statement.text = String::new();
            }
            // Small numbers alike, instead of places that grow: where it begins after the one before, and how long it is.
            let end = statement.end;
            statement.end = end.wrapping_sub(statement.start);
            statement.start = statement.start.wrapping_sub(before);
            before = end;
        }
        let text = std::mem::take(text);
        let mut bytes = std::mem::take(&mut self.bytes);
        bytes.clear();
        self.bytes = postcard::to_extend(&(text, record), bytes).map_err(LibraryError::odd)?;
        let length = u32::try_from(self.bytes.len()).unwrap_or(u32::MAX);
        let packed = self.compress.compress(&self.bytes);
        let packed = packed.map_err(LibraryError::odd)?;
        let mut body = Vec::with_capacity(packed.len() + 5);
        body.push(self.mark);
        body.extend(length.to_le_bytes());
        body.extend(packed);
        Ok(body)
    }

    pub(super) fn can_unpack(&self, body: &[u8]) -> bool {
        body.first() != Some(&WITH_DICTIONARY) || self.taught.is_some()
    }

    pub(super) fn unpack(&mut self, body: &[u8]) -> Result<CallRecord, LibraryError> {
        let bytes = self.inflate(body)?;
        let (text, mut record): (String, CallRecord) =
            postcard::from_bytes(bytes).map_err(LibraryError::odd)?;
        let mut before = 0_usize;
        for statement in &mut record.statements {
            statement.start = statement.start.wrapping_add(before);
            statement.end = statement.end.wrapping_add(statement.start);
            before = statement.end;
            if statement.text.is_empty() {
                let said = text.get(statement.start..statement.end);
                said.unwrap_or_default().clone_into(&mut statement.text);
            }
        }
        record.text = text;
        Ok(record)
    }

    /// The text alone.
    pub(super) fn text(&mut self, body: &[u8]) -> Result<&str, LibraryError> {
        let bytes = self.inflate(body)?;
        let text = postcard::take_from_bytes(bytes).map_err(LibraryError::odd)?;
        Ok(text.0)
    }

    fn inflate(&mut self, body: &[u8]) -> Result<&[u8], LibraryError> {
        let (mark, rest) = body.split_first().ok_or_else(LibraryError::empty)?;
        let (length, packed) = rest.split_first_chunk().ok_or_else(LibraryError::empty)?;
        let length = u32::from_le_bytes(*length) as usize;
        let decompress = match (*mark, &mut self.taught) {
            (WITH_DICTIONARY, Some(taught)) => taught,
            _ => &mut self.plain,
        };
        self.bytes.clear();
        self.bytes.reserve(length.min(LARGEST_RECORD));
        decompress
            .decompress_to_buffer(packed, &mut self.bytes)
            .map_err(LibraryError::odd)?;
        Ok(&self.bytes)
    }
}
