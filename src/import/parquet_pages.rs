//! Whether a Parquet file's own figures can be true, looked at before its values are unpacked.
//!
//! The reader reserves memory for whatever number of values and bytes a page promises, and a process that asks for more memory than there
//! is ends without a word. So every page's promise is compared with those of its column and of the file first; no value is unpacked here.

use std::io::Cursor;

use polars_parquet::parquet::metadata::ColumnChunkMetadata;
use polars_parquet::parquet::read::read_metadata;
use polars_parquet_format::PageHeader;
use polars_parquet_format::thrift::protocol::TCompactInputProtocol;

/// Cells that any file may hold, and how many more per byte: a column of one value packs to almost nothing.
const CELLS: u64 = 1 << 26;
const CELLS_PER_BYTE: u64 = 64;
/// The most that one page unpacks to, and how many times its packed length at least is allowed.
const PAGE: u64 = 64 << 20;
const PAGE_RATIO: u64 = 150;

/// Refuses, in words for the message about damage, a file whose figures contradict each other. Returns its rows and columns.
pub(super) fn check(bytes: &[u8]) -> Result<(u32, u32), String> {
    let metadata = read_metadata(&mut Cursor::new(bytes)).map_err(|e| e.to_string())?;
    let length = bytes.len() as u64;
    let rows: u64 = metadata.row_groups.iter().map(|g| g.num_rows() as u64).fold(0, u64::saturating_add);
    if rows != metadata.num_rows as u64 {
        return Err(format!("it says that it has {} rows, its parts say {rows}", metadata.num_rows));
    }
    let columns = metadata.schema().fields().len() as u64;
    if rows.saturating_mul(columns) > CELLS.saturating_add(length.saturating_mul(CELLS_PER_BYTE)) {
        return Err(format!("{rows} rows of {columns} columns cannot be in {length} bytes"));
    }
    for group in &metadata.row_groups {
        for column in group.parquet_columns() {
            check_column(bytes, group.num_rows() as u64, column)?;
        }
    }
    Ok((u32::try_from(rows).unwrap_or(u32::MAX), u32::try_from(columns).unwrap_or(u32::MAX)))
}

fn check_column(bytes: &[u8], rows: u64, column: &ColumnChunkMetadata) -> Result<(), String> {
    let name = || column.descriptor().path_in_schema.join(".");
    let length = bytes.len() as u64;
    let start = column.dictionary_page_offset().unwrap_or_else(|| column.data_page_offset());
    let end = start.checked_add(column.compressed_size());
    if start < 0 || column.compressed_size() < 0 || end.is_none_or(|e| e as u64 > length) {
        return Err(format!("the column “{}” lies outside the file", name()));
    }
    let values = u64::try_from(column.num_values())
        .map_err(|_negative| format!("the column “{}” has fewer than no values", name()))?;
    let repeated = column.descriptor().descriptor.max_rep_level > 0;
    if !repeated && values != rows {
        return Err(format!("the column “{}” has {values} values in {rows} rows", name()));
    }
    if values > CELLS.saturating_add(length.saturating_mul(CELLS_PER_BYTE)) {
        return Err(format!("the column “{}” cannot hold {values} values", name()));
    }
    let within = bytes.get(start as usize..end.unwrap_or_default() as usize).unwrap_or_default();
    check_pages(within, values).map_err(|what| format!("column “{}”: {what}", name()))
}

/// The pages of one column, by their headers.
fn check_pages(column: &[u8], values: u64) -> Result<(), String> {
    let mut at = Cursor::new(column);
    let mut seen = 0u64;
    while seen < values {
        let mut protocol = TCompactInputProtocol::new(&mut at, column.len());
        let page = PageHeader::read_from_in_protocol(&mut protocol).map_err(|e| e.to_string())?;
        let size = |n: i32| u64::try_from(n).map_err(|_negative| format!("a page says {n} where it counts"));
        let (packed, unpacked) = (size(page.compressed_page_size)?, size(page.uncompressed_page_size)?);
        if unpacked > PAGE.max(packed.saturating_mul(PAGE_RATIO)) {
            return Err(format!("a page would unpack to {unpacked} bytes"));
        }
        let next = at.position().saturating_add(packed);
        if next > column.len() as u64 {
            return Err("a page is longer than its column".to_owned());
        }
        at.set_position(next);
        if let Some(dictionary) = page.dictionary_page_header {
            let holds = size(dictionary.num_values)?;
            if holds > unpacked.saturating_mul(8).max(values) {
                return Err(format!("its dictionary cannot hold {holds} values"));
            }
        }
        let first = page.data_page_header.map(|h| h.num_values);
        if let Some(second) = &page.data_page_header_v2 {
            let rows_and_blanks = size(second.num_rows)?.max(size(second.num_nulls)?);
            let levels = size(second.definition_levels_byte_length)?
                .saturating_add(size(second.repetition_levels_byte_length)?);
            if rows_and_blanks > values || levels > unpacked {
                return Err("a page contradicts itself".to_owned());
            }
        }
        let holds = first.into_iter().chain(page.data_page_header_v2.map(|h| h.num_values));
        for n in holds {
            seen = seen.saturating_add(size(n)?);
        }
        if seen > values {
            return Err(format!("its pages hold {seen} values instead of {values}"));
        }
    }
    Ok(())
}
