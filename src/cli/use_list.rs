//! `codes use`: in which list a field is coded, built in or of the project's own; without a list its values stay as they are written.

use std::path::PathBuf;

use super::codes::{known, lists_of};
use super::crosswalk::to_change;
use super::report::{self, Failure};
use crate::findings::Message;
use crate::project::{Edit, file};
use crate::schema::SchemaEdit;

#[derive(clap::Args)]
pub(super) struct UseArgs {
    /// The project.
    project: PathBuf,
    /// The field.
    field: String,
    /// The list's id; without it the field is not coded.
    list: Option<String>,
}

pub(super) fn run(args: &UseArgs) -> Result<(), Failure> {
    let mut project = to_change(&args.project)?;
    if let Some(list) = &args.list {
        known(&lists_of(Some(&args.project))?, list)?;
    }
    let fields = &project.schema.fields;
    let Some(mut field) = fields.iter().find(|f| f.name.as_str() == args.field).cloned() else {
        let names = fields.iter().map(|f| f.name.as_str()).collect::<Vec<_>>().join(", ");
        return Err(Message::new("cli-unknown-field")
            .with("field", args.field.as_str())
            .with("fields", names)
            .into());
    };
    field.list = args.list.as_deref().map(Into::into);
    let edit = Edit::Schema { edit: SchemaEdit::Put { field } };
    edit.apply(&mut project).map_err(|e| Failure(e.to_string()))?;
    file::save(&args.project, &project)?;
    let said = match &args.list {
        Some(list) => Message::new("cli-codes-used").with("list", list.as_str()),
        None => Message::new("cli-codes-not-used"),
    };
    say_line!("{}", report::say(&said.with("field", args.field.as_str())));
    Ok(())
}
