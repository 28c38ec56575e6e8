//! A large part of a workbook unpacked on one core while another reads its XML.
//!
//! The part is opened a second time for that, so that nothing of the archive is shared between the two; small parts are not worth it.

use std::io::{self, BufRead, Read};
use std::path::Path;
use std::sync::mpsc::{Receiver, sync_channel};

use super::container::{self, Archive, corrupt};
use super::error::{Damage, ImportError};

/// Parts that unpack to less are read in one thread.
const WORTH_IT: u64 = 4 << 20;
const CHUNK: usize = 256 << 10;
/// How many chunks wait at most.
const WAITING: usize = 8;

/// What was unpacked, in order.
struct Unpacked {
    chunks: Receiver<io::Result<Vec<u8>>>,
    current: Vec<u8>,
    at: usize,
}

impl Read for Unpacked {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        let n = self.fill_buf()?.read(out)?;
        self.consume(n);
        Ok(n)
    }
}

impl BufRead for Unpacked {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.at >= self.current.len() {
            // When the other side is done there is no more to come.
            self.current = self.chunks.recv().unwrap_or_else(|_| Ok(Vec::new()))?;
            self.at = 0;
        }
        Ok(self.current.get(self.at..).unwrap_or_default())
    }

    fn consume(&mut self, n: usize) {
        self.at += n;
    }
}

/// Reads a part with `read`; `None` when there is no such part.
pub(super) fn read_part<T>(
    path: &Path,
    archive: &mut Archive,
    name: &str,
    read: impl FnOnce(&mut dyn BufRead) -> Result<T, ImportError>,
) -> Result<Option<T>, ImportError> {
    let size = container::part_name(archive, name)
        .map(|real| archive.by_name(&real).map(|p| p.size()).unwrap_or_default());
    if size.is_none_or(|n| n < WORTH_IT) {
        let Some(mut source) = container::part(path, archive, name)? else { return Ok(None) };
        return read(&mut source).map(Some);
    }
    let (send, chunks) = sync_channel(WAITING);
    std::thread::scope(|scope| {
        let unpacking = scope.spawn(move || {
            let mut archive = container::archive(path)?;
            let Some(mut source) = container::part(path, &mut archive, name)? else {
                return Err(corrupt(path, Damage::Missing, format!("{name} is missing")));
            };
            loop {
                let mut chunk = Vec::with_capacity(CHUNK);
                let outcome = source.by_ref().take(CHUNK as u64).read_to_end(&mut chunk);
                let last = chunk.is_empty() || outcome.is_err();
                // Nobody listens any more when the reader gave up.
                if !chunk.is_empty() && send.send(Ok(chunk)).is_err() {
                    return Ok(());
                }
                if let Err(e) = outcome {
                    let _the_reader_gave_up = send.send(Err(e));
                }
                if last {
                    return Ok(());
                }
            }
        });
        let result = read(&mut Unpacked { chunks, current: Vec::new(), at: 0 });
        // What went wrong at the source explains what the reader made of it.
        match unpacking.join() {
            Ok(Ok(())) => result.map(Some),
            Ok(Err(e)) => Err(e),
            Err(_) => Err(corrupt(path, Damage::Package, format!("{name} cannot be unpacked"))),
        }
    })
}
