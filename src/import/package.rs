//! The parts of a workbook since 2007 and how they refer to one another: links, the list of sheets, what a sheet shows besides cells.
//!
//! Strict and transitional files name the same kinds of links under different addresses, so only their last words are looked at.

use std::path::Path;

use quick_xml::events::Event;

use super::container::{self, Archive, corrupt};
use super::error::{Damage, ImportError};
use super::outcome::{LeftOut, SheetInfo, SheetVisible};
use super::xml::{attribute, each_event};

/// A link from one part of a workbook to another.
pub(super) struct Relation {
    pub(super) id: String,
    pub(super) kind: String,
    pub(super) target: String,
}

/// The links of a part.
pub(super) fn relations(
    path: &Path,
    archive: &mut Archive,
    part: &str,
) -> Result<Vec<Relation>, ImportError> {
    let Some(source) = container::part(path, archive, part)? else {
        return Err(corrupt(path, Damage::Missing, format!("{part} is missing")));
    };
    let mut out = Vec::new();
    each_event(path, source, |event| {
        if let Event::Start(e) | Event::Empty(e) = event
            && e.local_name().as_ref() == "Relationship"
        {
            let get = |name| attribute(e, name).unwrap_or_default();
            out.push(Relation { id: get("Id"), kind: get("Type"), target: get("Target") });
        }
        Ok(())
    })?;
    if out.is_empty() {
        return Err(corrupt(path, Damage::Missing, format!("{part} lists nothing")));
    }
    Ok(out)
}

/// Whether a sheet shows a pivot table.
pub(super) fn shows_only(path: &Path, archive: &mut Archive, part: &str) -> Option<LeftOut> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let links = relations(path, archive, &format!("{folder}/_rels/{file}.rels")).unwrap_or_default();
    links.iter().any(|r| r.kind.ends_with("/pivotTable")).then_some(LeftOut::Pivot)
}

/// A relation's target as a part name.
pub(super) fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    if let Some(absolute) = target.strip_prefix('/') {
        return absolute.to_owned();
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|p| !p.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => {
                parts.pop();
            }
            "." | "" => {}
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Sheets with the ids of their links, and whether days are counted from 1904.
pub(super) type Listed = (Vec<(SheetInfo, String)>, bool);

/// The sheets that a workbook lists.
pub(super) fn sheet_list(path: &Path, archive: &mut Archive, part: &str) -> Result<Listed, ImportError> {
    let Some(source) = container::part(path, archive, part)? else {
        return Err(corrupt(path, Damage::Missing, format!("{part} is missing")));
    };
    let mut sheets = Vec::new();
    let mut is_1904 = false;
    each_event(path, source, |event| {
        if let Event::Start(e) | Event::Empty(e) = event {
            match e.local_name().as_ref() {
                "sheet" => {
                    let visible = match attribute(e, "state").as_deref() {
                        Some("hidden") => SheetVisible::Hidden,
                        Some("veryHidden") => SheetVisible::VeryHidden,
                        _ => SheetVisible::Visible,
                    };
                    let name = attribute(e, "name").unwrap_or_default();
                    sheets.push((
                        SheetInfo { name, visible, tables: 0, left_out: None },
                        attribute(e, "id").unwrap_or_default(),
                    ));
                }
                "workbookPr" => {
                    // An element of the same name among the extensions says nothing about days.
                    if let Some(said) = attribute(e, "date1904") {
                        is_1904 = matches!(said.as_str(), "1" | "true" | "on");
                    }
                }
                _ => {}
            }
        }
        Ok(())
    })?;
    Ok((sheets, is_1904))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_relative_to_the_part() {
        assert_eq!(resolve("xl", "../xl/worksheets/sheet1.xml"), "xl/worksheets/sheet1.xml");
        assert_eq!(resolve("xl", "/xl/styles.xml"), "xl/styles.xml");
    }
}
