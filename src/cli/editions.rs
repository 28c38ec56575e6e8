//! What the codes of an earlier edition of a project's own list became: said when a new edition is taken in, and changed by `codes succeed`.

use std::path::Path;

use super::crosswalk::{change, table_of, to_change};
use super::report::{self, Failure};
use crate::codes::editions::{Replaced, between, sentence};
use crate::codes::{CodeList, CodesEdit, OwnList, is_builtin};
use crate::findings::Message;

/// What became of the codes of the edition before, by a table of correspondences where one is given.
pub(super) fn replaced(
    before: Option<&OwnList>,
    list: &CodeList,
    table: Option<&Path>,
) -> Result<Vec<Replaced>, Failure> {
    let table = table.map(table_of).transpose()?;
    match before {
        Some(before) => Ok(between(before, list, table.as_ref())),
        None if table.is_some() => {
            Err(Message::new("cli-codes-no-edition").with("list", list.id.as_str()).into())
        }
        None => Ok(Vec::new()),
    }
}

/// Says what became of each code, one a line.
pub(super) fn say(replaced: &[Replaced]) {
    for one in replaced {
        say_line!("{}", report::say(&sentence(one, 0)));
    }
}

/// Says what a code of an earlier edition is now.
pub(super) fn succeed(path: &Path, list: &str, code: &str, became: &[String]) -> Result<(), Failure> {
    let mut project = to_change(path)?;
    let unknown = |code: &str| Message::new("cli-codes-unknown-code").with("list", list).with("code", code);
    let own = project.codes.lists.iter().find(|l| l.id.as_str() == list && l.is_kept());
    let Some(own) = own else {
        let id = if is_builtin(list) { "cli-codes-edition-builtin" } else { "cli-codes-no-edition" };
        return Err(Message::new(id).with("list", list).into());
    };
    let is_there = |code: &str| own.entries.iter().any(|e| e.code == code);
    if let Some(wrong) = became.iter().find(|code| !is_there(code)) {
        return Err(unknown(wrong).into());
    }
    let is_reused = own.replaced.iter().any(|r| r.code == code && r.is_reused());
    if is_there(code) && !is_reused {
        return Err(Message::new("cli-codes-still-there").with("list", list).with("code", code).into());
    }
    let edit = CodesEdit::Succeed { list: list.into(), code: code.to_owned(), became: became.to_vec() };
    change(path, &mut project, edit)?;
    let now = project.codes.lists.iter().find(|l| l.id.as_str() == list);
    if let Some(now) = now.and_then(|l| l.replaced.iter().find(|r| r.code == code)) {
        say(std::slice::from_ref(now));
    } else if is_reused {
        let kept = Message::new("cli-codes-edition-same").with("list", list).with("code", code);
        say_line!("{}", report::say(&kept));
    }
    Ok(())
}
