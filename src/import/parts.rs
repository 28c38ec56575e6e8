//! The middle of a large text read in parts side by side, with the same result as in one go.
//!
//! A part may begin only where a record begins. Line ends outside of quotes are good guesses, and each guess is proven: the part before must
//! end exactly there. Where one does not, or a quote stands in an odd place, everything is read in one go instead.

use rayon::prelude::*;

use super::assemble::Assembler;
use super::error::ImportError;
use super::record_rows::RecordRows;
use super::records::Records;
use crate::base::Context;

/// Bytes of one part.
const PART: usize = 1 << 20;

/// What the parts yielded, each with the rows of the file in it (blank ones included), and the place after the last one.
type Collected<T> = (Vec<(T, u32)>, usize);

/// Walks over the records from the boundary `from` to one near `to`; `each` sees every record with its number within the part. `None` when
/// the parts do not fit together.
pub(super) fn collect<T: Send>(
    ctx: &Context,
    records: &Records<'_>,
    from: usize,
    to: usize,
    make: impl Fn() -> T + Sync,
    each: impl Fn(&mut T, &Records<'_>) + Sync,
) -> Result<Option<Collected<T>>, ImportError> {
    let bounds = bounds(records, from, to);
    if bounds.len() < 3 {
        return Ok(None);
    }
    let parts: Vec<Option<(T, u32)>> = bounds
        .par_windows(2)
        .map(|pair| {
            ctx.check()?;
            let &[from, to] = pair else { return Ok(None) };
            let (mut value, mut records, mut end) = (make(), records.from(from), from);
            while end < to && records.advance() {
                end = records.pos();
                each(&mut value, &records);
            }
            ctx.progress.add((to - from) as u64);
            let fits = end == to && records.odd_quotes == 0;
            Ok(fits.then(|| (value, records.row())))
        })
        .collect::<Result<_, ImportError>>()?;
    let end = bounds.last().copied().unwrap_or(from);
    Ok(parts.into_iter().collect::<Option<Vec<_>>>().map(|parts| (parts, end)))
}

/// Reads the rows after `row` into the assembler. Gives the place after and how many rows of the file that was; `None` when nothing was
/// read because the parts do not fit together or some rows are no records.
pub(super) fn read(
    ctx: &Context,
    records: &Records<'_>,
    from: usize,
    to: usize,
    row: u32,
    assembler: &mut Assembler<'_>,
) -> Result<Option<(usize, u32)>, ImportError> {
    let Some(empty) = assembler.part() else { return Ok(None) };
    let full = assembler.full_width();
    let push = |rows: &mut RecordRows, record: &Records<'_>| {
        if record.get(0).is_none_or(|c| c.trim().is_empty()) && record.is_blank() {
            return;
        }
        let (row, len) = (record.row(), record.len() as u32);
        rows.push(row, len, |column| record.get(column as usize - 1));
        if len < full {
            rows.short(row);
        }
    };
    let Some((parts, end)) = collect(ctx, records, from, to, || empty.part(), push)? else { return Ok(None) };
    let passed: u32 = parts.iter().map(|p| p.1).sum();
    if !assembler.are_all_records(row, row + passed) {
        return Ok(None);
    }
    let mut before = row;
    for (rows, passed) in parts {
        assembler.take_part(rows, before, passed);
        before += passed;
    }
    Ok(Some((end, passed)))
}

/// Places after line ends outside of quotes, about [`PART`] bytes apart; the first is `from`.
fn bounds(records: &Records<'_>, from: usize, to: usize) -> Vec<usize> {
    let (text, quote) = records.text();
    let Some(middle) = text.as_bytes().get(from..to) else { return Vec::new() };
    let is_quote = |b: &u8| Some(*b) == quote;
    let odd: Vec<bool> =
        middle.par_chunks(PART).map(|chunk| chunk.iter().filter(|b| is_quote(b)).count() % 2 == 1).collect();
    let mut out = vec![from];
    let mut inside = false;
    for (i, chunk) in middle.chunks(PART).enumerate() {
        if i > 0 {
            let mut quoted = inside;
            let end = chunk.iter().position(|b| {
                quoted ^= is_quote(b);
                *b == b'\n' && !quoted
            });
            if let Some(end) = end {
                out.push(from + i * PART + end + 1);
            }
        }
        inside ^= odd.get(i).copied().unwrap_or(false);
    }
    out
}
