//! Laws of projects: replay = present; undo then redo = same; save then load = same; a crash loses nothing.

use std::io::Write;

use diwan::base::SourceId;
use diwan::clean::RecipeEdit;
use diwan::codes::{CodesEdit, Decision};
use diwan::linkage::{LinkageEdit, Says, Thresholds, Verdict, VerdictEdit};
use diwan::project::journal::{self, Journal, Recovery};
use diwan::project::{Edit, Entry, History, Project, Source, file};
use diwan::schema::{From, Mapping, MappingEdit, SchemaEdit};
use diwan::table::record::{KeyedBy, RecordKey};
use diwan::table::{Field, Kind, Labels, Meaning};
use proptest::prelude::*;

fn entry(edit: Edit) -> Entry {
    Entry { edit, at: jiff::Timestamp::UNIX_EPOCH, by: "L. Ferhat".to_owned() }
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof![Just("a".to_owned()), Just("b".to_owned()), Just("é \"ق\" '\\ \n#[x]".to_owned())]
}

fn record() -> impl Strategy<Value = RecordKey> {
    (name(), name()).prop_map(|(source, id)| RecordKey { source: source.into(), by: KeyedBy::Id(id) })
}

fn edit() -> impl Strategy<Value = Edit> {
    let source = |id: String| Source { id: id.clone().into(), label: id, ..Source::default() };
    let field = |name: String| Field {
        name: name.as_str().into(),
        kind: Kind::Date,
        meaning: Meaning::BirthDate,
        label: Labels { en: name.clone(), fr: name, ar: String::new() },
        ..Field::default()
    };
    let trim = || (diwan::clean::CATALOGUE[0].example_step)();
    prop_oneof![
        name().prop_map(|title| Edit::Title { title }),
        name().prop_map(move |id| Edit::AddSource { source: Box::new(source(id)) }),
        name().prop_map(|id| Edit::RemoveSource { id: id.into() }),
        (name(), name()).prop_map(|(id, proposal)| Edit::Refuse { id: id.into(), proposal }),
        name().prop_map(move |id| Edit::Recipe {
            id: id.into(),
            edit: RecipeEdit::Add { at: 0, step: trim() }
        }),
        name().prop_map(|id| Edit::Recipe { id: id.into(), edit: RecipeEdit::Remove { at: 0 } }),
        name().prop_map(move |n| Edit::Schema { edit: SchemaEdit::Put { field: field(n) } }),
        (name(), name(), name()).prop_map(|(s, f, c)| Edit::Mapping {
            edit: MappingEdit::Put {
                mapping: Mapping {
                    source: SourceId(s),
                    field: f.as_str().into(),
                    from: From::Column(c.as_str().into())
                }
            }
        }),
        (name(), name(), any::<bool>()).prop_map(|(f, value, known)| Edit::Codes {
            edit: CodesEdit::Decide {
                decision: Decision {
                    field: f.as_str().into(),
                    source: None,
                    value,
                    code: known.then(|| "SY".to_owned()),
                    by: String::new(),
                    on: String::new(),
                }
            }
        }),
        (-9.0..9.0f64).prop_map(|review| Edit::Linkage {
            edit: LinkageEdit::Thresholds { to: Some(Thresholds { review, link: review + 1.0 }) }
        }),
        (record(), record()).prop_map(|(a, b)| Edit::Verdict {
            edit: VerdictEdit::Say(Verdict {
                a,
                b,
                says: Says::Same,
                by: String::new(),
                on: None,
                note: "twins?\n'\"".to_owned()
            })
        }),
    ]
}

/// What a person does: an edit, an undo, a redo or a jump.
#[derive(Clone, Debug)]
enum Deed {
    Edit(Box<Edit>),
    Amend(Box<Edit>),
    Undo,
    Redo,
    Jump(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => edit().prop_map(|e| Deed::Edit(Box::new(e))),
        1 => edit().prop_map(|e| Deed::Amend(Box::new(e))),
        1 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => (0..9usize).prop_map(Deed::Jump),
    ]
}

fn replay(history: &History) -> Project {
    let mut project = Project::new("law");
    for entry in &history.entries()[..history.cursor()] {
        entry.edit.apply(&mut project).unwrap();
    }
    project
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_present_is_the_replay_and_a_crash_loses_nothing(deeds in prop::collection::vec(deed(), 0..90)) {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("law.diwan");
        let base = file::save(&path, &Project::new("law")).unwrap();
        let mut history = History::new(Project::new("law"));
        let mut journal = Journal::open(&path, base);
        for deed in deeds {
            match deed {
                Deed::Edit(edit) => {
                    let entry = entry(*edit);
                    if history.push(entry.clone()).is_ok() {
                        journal.edit(&entry).unwrap();
                    }
                }
                Deed::Amend(edit) => {
                    let entry = entry(*edit);
                    if history.amend(entry.clone()).is_ok() {
                        journal.amend(&entry).unwrap();
                    }
                }
                Deed::Undo => {
                    let before = history.present().clone();
                    if history.undo() {
                        prop_assert!(history.redo());
                        prop_assert_eq!(history.present(), &before);
                        history.undo();
                        journal.cursor(history.cursor()).unwrap();
                    }
                }
                Deed::Redo => {
                    if history.redo() {
                        journal.cursor(history.cursor()).unwrap();
                    }
                }
                Deed::Jump(to) => {
                    if history.go_to(to) {
                        journal.cursor(to).unwrap();
                    }
                }
            }
            prop_assert_eq!(&replay(&history), &**history.present());
        }
        // Save then load gives the same project.
        let text = file::to_text(history.present());
        prop_assert_eq!(&file::from_text(&path, &text).unwrap(), &**history.present(), "{}", text);

        // The program is killed while it writes one more line.
        drop(journal);
        if Journal::path_for(&path).exists() {
            let mut torn = std::fs::OpenOptions::new().append(true).open(Journal::path_for(&path)).unwrap();
            torn.write_all(b"{\"edit\":{\"edit\":{\"area\":\"tit").unwrap();
        }
        let loaded = file::load(&path).unwrap();
        let mut again = History::new(loaded.project);
        journal::recover(&path, loaded.key, &mut again).unwrap();
        prop_assert_eq!(again.present(), history.present());
        prop_assert_eq!(again.cursor(), history.cursor());

        // Work goes on after the crash, and a second crash loses nothing either.
        let next = entry(Edit::Title { title: "after".to_owned() });
        again.push(next.clone()).unwrap();
        Journal::open(&path, loaded.key).edit(&next).unwrap();
        let mut third = History::new(file::load(&path).unwrap().project);
        journal::recover(&path, loaded.key, &mut third).unwrap();
        prop_assert_eq!(third.present(), again.present());
    }
}

#[test]
fn a_journal_of_another_version_is_set_aside() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("p.diwan");
    let base = file::save(&path, &Project::new("one")).unwrap();
    Journal::open(&path, base).edit(&entry(Edit::Title { title: "mine".to_owned() })).unwrap();
    file::save(&path, &Project::new("two")).unwrap();
    let loaded = file::load(&path).unwrap();
    let mut history = History::new(loaded.project);
    let recovery = journal::recover(&path, loaded.key, &mut history).unwrap();
    assert!(matches!(&recovery, Recovery::SetAside(aside) if aside.exists()), "{recovery:?}");
    assert_eq!(history.present().title, "two");
}

#[test]
fn a_file_of_a_newer_program_is_refused() {
    let path = std::path::Path::new("x.diwan");
    assert!(matches!(file::from_text(path, "format = 2\n"), Err(file::FileError::Newer { found: 2, .. })));
    assert!(matches!(file::from_text(path, "title = 'x'\n"), Err(file::FileError::NotAProject { .. })));
    let wrong = file::from_text(path, "format = 1\n\n[schema\n");
    assert!(matches!(wrong, Err(file::FileError::Syntax { line: 3, .. })), "{wrong:?}");
}
