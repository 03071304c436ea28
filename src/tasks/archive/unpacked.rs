//! A file as its bytes are once they are unpacked, never more of them than is reasonable for its size.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

use flate2::bufread::MultiGzDecoder;

use super::Packing;

/// So much is unpacked whatever the size, and so many times the size beyond that. Text shrinks to a tenth, the most
/// repetitive to a fiftieth.
const FREE: u64 = 64 << 20;
const MOST_TIMES: u64 = 250;

/// A file that is unpacked while it is read.
pub(super) struct Unpacked {
    inner: Inner,
    given: u64,
}

enum Inner {
    Plain(Counted),
    Gzip(Box<MultiGzDecoder<Counted>>),
    Zstd(zstd::stream::read::Decoder<'static, Counted>),
}

impl Unpacked {
    pub(super) fn open(path: &Path, packing: Packing) -> io::Result<Self> {
        let counted = Counted {
            file: BufReader::with_capacity(1 << 17, File::open(path)?),
            taken: 0,
        };
        let inner = match packing {
            Packing::None => Inner::Plain(counted),
            Packing::Gzip => Inner::Gzip(Box::new(MultiGzDecoder::new(counted))),
            Packing::Zstd => Inner::Zstd(zstd::stream::read::Decoder::with_buffer(counted)?),
        };
        Ok(Self { inner, given: 0 })
    }

    /// Bytes of the file that were read.
    pub(super) fn taken(&self) -> u64 {
        match &self.inner {
            Inner::Plain(counted) => counted.taken,
            Inner::Gzip(decoder) => decoder.get_ref().taken,
            Inner::Zstd(decoder) => decoder.get_ref().taken,
        }
    }
}

impl Read for Unpacked {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = match &mut self.inner {
            Inner::Plain(counted) => counted.read(into),
            Inner::Gzip(decoder) => decoder.read(into),
            Inner::Zstd(decoder) => decoder.read(into),
        }?;
        self.given += count as u64;
        check(self.given, self.taken())?;
        Ok(count)
    }
}

/// Whether so many bytes may come out of so many.
pub(super) fn check(given: u64, taken: u64) -> io::Result<()> {
    if given > FREE && given / MOST_TIMES > taken {
        return Err(io::Error::other(Bomb));
    }
    Ok(())
}

/// Whether that was the reason.
pub(super) fn is_bomb(error: &io::Error) -> bool {
    let inner = error.get_ref();
    inner
        .and_then(|inner| inner.downcast_ref::<Bomb>())
        .is_some()
}

#[derive(Debug, thiserror::Error)]
#[error(
    "it unpacks to more than {MOST_TIMES} times its size, as no text does; it was not read further"
)]
struct Bomb;

struct Counted {
    file: BufReader<File>,
    taken: u64,
}

impl Read for Counted {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let count = self.file.read(into)?;
        self.taken += count as u64;
        Ok(count)
    }
}

impl BufRead for Counted {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.file.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.taken += amount as u64;
        self.file.consume(amount);
    }
}
