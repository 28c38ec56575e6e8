//! Files written beside their final names, and all renamed at the end: a stopped or failed export leaves what was there before.

use std::io::Write;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};
use tempfile::NamedTempFile;

use super::error::ExportError;

/// A file that was written.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Output {
    /// Where, relative to the folder of the export, with `/`.
    pub path: String,
    /// `csv`, `xlsx`, `ods`, `parquet`, `json`.
    pub format: String,
    /// Rows of the table in it, without header; 0 for files that hold none.
    pub rows: u64,
    /// Size.
    pub bytes: u64,
    /// SHA-256 of its content, as hex.
    pub sha256: String,
}

impl Output {
    /// What is to be said of a file with this content.
    pub fn of(path: &str, format: &str, rows: u64, content: &[u8]) -> Output {
        Output {
            path: path.to_owned(),
            format: format.to_owned(),
            rows,
            bytes: content.len() as u64,
            sha256: data_encoding::HEXLOWER.encode(&Sha256::digest(content)),
        }
    }
}

/// Files waiting beside their final names.
#[derive(Default)]
pub(super) struct Staged(Vec<(NamedTempFile, PathBuf)>);

impl Staged {
    /// Writes a file's content beside its final name.
    pub(super) fn add(
        &mut self,
        out_dir: &Path,
        path: &str,
        format: &str,
        rows: usize,
        content: &[u8],
    ) -> Result<Output, ExportError> {
        let target = out_dir.join(path);
        let failed = |source| ExportError::Write { path: target.clone(), source };
        let folder = target.parent().unwrap_or(out_dir);
        std::fs::create_dir_all(folder).map_err(failed)?;
        let mut builder = tempfile::Builder::new();
        builder.prefix(".diwan-");
        readable(&mut builder);
        let mut file = builder.tempfile_in(folder).map_err(failed)?;
        file.write_all(content).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        self.0.push((file, target));
        Ok(Output::of(path, format, rows as u64, content))
    }

    /// Gives all files their final names.
    pub(super) fn finish(self) -> Result<(), ExportError> {
        for (file, target) in self.0 {
            file.persist(&target)
                .map_err(|e| ExportError::Write { path: target.clone(), source: e.error })?;
        }
        Ok(())
    }
}

/// A text as a file name: letters, digits, `-` and `_`; everything else becomes `-`, and an empty one `export`.
pub(super) fn file_stem(text: &str) -> String {
    let safe: String = text.chars().map(|c| if c.is_alphanumeric() || c == '_' { c } else { '-' }).collect();
    match safe.trim_matches('-') {
        "" => "export".to_owned(),
        stem => stem.chars().take(80).collect(),
    }
}

#[cfg(unix)]
fn readable(builder: &mut tempfile::Builder<'_, '_>) {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(std::fs::Permissions::from_mode(0o644));
}

#[cfg(not(unix))]
fn readable(_: &mut tempfile::Builder<'_, '_>) {}
