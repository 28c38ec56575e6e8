//! Numbers kept in memory as long as there is room, and in a temporary file beyond it.
//!
//! The file has no name: it is gone with the program, whatever happens to it. Where a list is kept never changes a result.

use std::borrow::Cow;
use std::fs::File;
use std::io::{Error, Read, Result, Seek, SeekFrom, Write};
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

/// Room for lists of numbers.
#[derive(Debug)]
pub struct Room {
    bytes: usize,
    used: AtomicUsize,
    file: Mutex<Option<File>>,
    written: AtomicU64,
}

/// A list of numbers, wherever it is kept.
#[derive(Debug)]
pub enum Kept {
    /// In memory.
    Here(Vec<u64>),
    /// In the file: where it begins, in bytes, and how many numbers it has.
    InFile(u64, usize),
}

/// Numbers are written and read through a buffer of this size.
const BUFFER: usize = 1 << 16;

impl Room {
    /// Room for so many bytes in memory.
    pub fn new(bytes: usize) -> Room {
        Room { bytes, used: AtomicUsize::new(0), file: Mutex::new(None), written: AtomicU64::new(0) }
    }

    /// How many bytes of memory the lists take.
    pub fn in_memory(&self) -> usize {
        self.used.load(Ordering::Relaxed)
    }

    /// How many bytes were written to the file.
    pub fn in_file(&self) -> u64 {
        self.written.load(Ordering::Relaxed)
    }

    /// Keeps a list.
    pub fn keep(&self, list: Vec<u64>) -> Result<Kept> {
        let bytes = list.capacity() * size_of::<u64>();
        let before = self.used.fetch_add(bytes, Ordering::Relaxed);
        if before + bytes <= self.bytes {
            return Ok(Kept::Here(list));
        }
        self.used.fetch_sub(bytes, Ordering::Relaxed);
        if list.is_empty() {
            return Ok(Kept::Here(Vec::new()));
        }
        let mut slot = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let file = match &mut *slot {
            Some(file) => file,
            none => none.insert(tempfile::tempfile()?),
        };
        let at = file.seek(SeekFrom::End(0))?;
        let mut buffer = Vec::with_capacity(BUFFER);
        for numbers in list.chunks(BUFFER / size_of::<u64>()) {
            buffer.clear();
            buffer.extend(numbers.iter().flat_map(|n| n.to_le_bytes()));
            file.write_all(&buffer)?;
        }
        self.written.fetch_add((list.len() * size_of::<u64>()) as u64, Ordering::Relaxed);
        Ok(Kept::InFile(at, list.len()))
    }

    /// A list to look at.
    pub fn read<'a>(&self, kept: &'a Kept) -> Result<Cow<'a, [u64]>> {
        match kept {
            Kept::Here(list) => Ok(Cow::Borrowed(list)),
            Kept::InFile(at, numbers) => self.in_the_file(*at, *numbers).map(Cow::Owned),
        }
    }

    /// Takes a list back; its place in memory is free again.
    pub fn take(&self, kept: Kept) -> Result<Vec<u64>> {
        match kept {
            Kept::Here(list) => {
                self.used.fetch_sub(list.capacity() * size_of::<u64>(), Ordering::Relaxed);
                Ok(list)
            }
            Kept::InFile(at, numbers) => self.in_the_file(at, numbers),
        }
    }

    fn in_the_file(&self, at: u64, numbers: usize) -> Result<Vec<u64>> {
        let mut slot = self.file.lock().unwrap_or_else(PoisonError::into_inner);
        let file = slot.as_mut().ok_or_else(|| Error::other("nothing was written yet"))?;
        file.seek(SeekFrom::Start(at))?;
        let mut list = Vec::with_capacity(numbers);
        let mut buffer = vec![0; BUFFER.min(numbers * size_of::<u64>())];
        while list.len() < numbers {
            let bytes = buffer.len().min((numbers - list.len()) * size_of::<u64>());
            file.read_exact(&mut buffer[..bytes])?;
            let (whole, _) = buffer[..bytes].as_chunks();
            list.extend(whole.iter().map(|&bytes| u64::from_le_bytes(bytes)));
        }
        Ok(list)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_no_room_comes_back_from_the_file() {
        let room = Room::new(1_000);
        let list = |from: u64, n: u64| (from..from + n).collect::<Vec<u64>>();
        let short = room.keep(list(0, 100)).unwrap();
        let long = room.keep(list(7, 30_000)).unwrap();
        let none = room.keep(Vec::new()).unwrap();
        let other = room.keep(list(9, 50)).unwrap();
        assert!(matches!((&short, &long, &other), (Kept::Here(_), Kept::InFile(..), Kept::InFile(..))));
        assert_eq!((room.in_memory(), room.in_file()), (800, 30_050 * 8));
        assert_eq!(*room.read(&long).unwrap(), list(7, 30_000));
        assert_eq!(*room.read(&other).unwrap(), list(9, 50));
        assert!(room.read(&none).unwrap().is_empty());
        assert_eq!(room.take(short).unwrap(), list(0, 100));
        assert_eq!(room.in_memory(), 0);
    }
}
