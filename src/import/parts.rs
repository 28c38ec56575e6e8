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

/// Bytes of the least part.
const LEAST: usize = 1 << 20;
/// Parts of a large text: a few for each core, or putting them together costs more than it saves.
const PARTS: usize = 8;

/// What the parts yielded, each with the rows of the file in it (blank ones included), and the place after the last one.
type Collected<T> = (Vec<(T, u32)>, usize);

/// Walks over the records from the boundary `from` to one near `to`; `each` sees every record whose first byte `looks` like something, with
/// its number within the part. `None` when the parts do not fit together.
pub(super) fn collect<T: Send>(
    ctx: &Context,
    records: &Records<'_>,
    from: usize,
    to: usize,
    looks: impl Fn(u8) -> bool + Sync,
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
            let mut told = from;
            while end < to {
                if end > told + LEAST {
                    ctx.check()?;
                    ctx.progress.add((end - told) as u64);
                    told = end;
                }
                records.pass_lines(to, &looks);
                end = records.pos();
                if end >= to || !records.advance() {
                    break;
                }
                end = records.pos();
                each(&mut value, &records);
            }
            ctx.progress.add((to - told) as u64);
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
    // About as many rows as a part of the top of the file has.
    let rows = (to - from) / PARTS * row as usize / from.max(1);
    let collected = collect(ctx, records, from, to, |_| true, || empty.part(rows + rows / 16), push)?;
    let Some((parts, end)) = collected else { return Ok(None) };
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

/// Bytes behind the last part, where its end is looked for.
const TAIL: usize = 64 << 10;

/// Places after line ends outside of quotes where parts may begin, and where the last one ends; the first is `from`.
fn bounds(records: &Records<'_>, from: usize, to: usize) -> Vec<usize> {
    let (text, quote) = records.text();
    let Some(middle) = text.as_bytes().get(from..to) else { return Vec::new() };
    let part = middle.len().div_ceil(PARTS).max(LEAST);
    let mut cuts: Vec<usize> = (0..middle.len()).step_by(part).collect();
    let end = middle.len().saturating_sub(TAIL);
    if cuts.last().is_some_and(|&last| last < end) {
        cuts.push(end);
    }
    let quotes = |chunk: &[u8]| quote.map_or(0, |quote| memchr::memchr_iter(quote, chunk).count());
    let odd: Vec<bool> =
        cuts.par_windows(2).map(|w| middle.get(w[0]..w[1]).is_some_and(|c| quotes(c) % 2 == 1)).collect();
    let mut out = vec![from];
    let mut inside = false;
    for (&cut, odd) in cuts.iter().skip(1).zip(odd) {
        inside ^= odd;
        let mut quoted = inside;
        let rest = middle.get(cut..).unwrap_or_default();
        let end = rest.iter().position(|&b| {
            quoted ^= Some(b) == quote;
            b == b'\n' && !quoted
        });
        let bound = end.map(|end| from + cut + end + 1);
        out.extend(bound.filter(|bound| out.last().is_none_or(|last| last < bound)));
    }
    out
}
