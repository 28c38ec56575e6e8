//! What is made anew in matching: a new verdict asks for the weights, a moved threshold for the decisions only, and the answer is that of a whole run.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use diwan::base::{Context, Key, SourceId};
use diwan::findings::Findings;
use diwan::linkage::{Decision, LinkageSettings, Linked, Says, ScoredPair, Thresholds, Verdict, VerdictEdit};
use diwan::pipeline::{Cache, Outcomes, Run, Stage, Watch, propose_project, run_to};
use diwan::project::Project;

/// Counts how often a stage was begun.
#[derive(Default)]
struct Counting(Vec<Stage>);

impl Watch for Counting {
    fn begin(&mut self, stage: Stage, _: Option<&SourceId>, _: Key) -> Option<Context> {
        self.0.push(stage);
        Some(Context::for_tests())
    }

    fn ready(&mut self, _: &Arc<Outcomes>) {}
}

/// Two departments that know the same persons, some with a fault.
fn town(folder: &Path) -> Project {
    let family = ["Haddad", "Nassar", "Zerrouk", "Petrakis", "Belaid", "Qassem", "Trabelsi", "Morel"];
    let given = ["Youssef", "Salma", "Omar", "Amina", "Nikos", "Lina", "Tarek", "Claire", "Samir", "Rania"];
    let head = "no;family name;given name;birth date;phone\n";
    let (mut registry, mut social) = (head.to_owned(), head.to_owned());
    for i in 0..120_usize {
        let (f, g) = (family[i % 8], given[(i * 7 + i / 8) % 10]);
        let line = |no: usize, f: &str, day: usize| {
            let (year, month) = (1940 + (i * 13) % 70, 1 + (i * 5) % 12);
            format!("{no};{f};{g};{day:02}/{month:02}/{year};0461{:06}\n", 100_000 + i * 317)
        };
        let day = 1 + (i * 11) % 28;
        registry.push_str(&line(i + 1, f, day));
        if i % 2 == 0 {
            let spelled = if i % 6 == 0 { format!("{f}e") } else { f.to_owned() };
            social.push_str(&line(i + 5001, &spelled, if i % 8 == 0 { day % 28 + 1 } else { day }));
        }
    }
    let files = [("registry.csv", registry), ("social.csv", social)];
    let paths: Vec<PathBuf> = files.iter().map(|(name, _)| folder.join(name)).collect();
    files.iter().zip(&paths).for_each(|((_, text), path)| std::fs::write(path, text).unwrap());
    let path = folder.join("town.diwan");
    propose_project(&Context::for_tests(), &path, &paths, &Findings::new()).unwrap()
}

/// Runs to the entities; says which stages were begun.
fn run(project: &Project, dir: &Path, cache: &Cache) -> (Arc<Outcomes>, Vec<Stage>) {
    let mut counting = Counting::default();
    let outcomes = run_to(&Run { project, dir, cache }, Stage::Linkage, &mut counting).unwrap();
    (outcomes, counting.0)
}

/// All that a person sees of an answer.
fn seen(outcomes: &Outcomes) -> String {
    let kept = outcomes.linked.as_ref().unwrap();
    let l: &Linked = &kept.value;
    let findings: Vec<String> = kept.findings.iter().map(|f| format!("{f:?}")).collect();
    format!(
        "{:?} {:?} {:?} {:?} {:?} {:?} {findings:?}",
        l.counts, l.entities, l.pairs, l.unlinkable, l.contradictions, l.settings
    )
}

#[test]
fn a_moved_threshold_weighs_no_pair_again_and_gives_the_answer_of_a_whole_run() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = town(folder.path());
    let cache = Cache::default();
    let (first, begun) = run(&project, folder.path(), &cache);
    assert_eq!(
        begun.iter().filter(|s| **s == Stage::Linkage).count(),
        4,
        "content, pairs, weights, decisions"
    );

    let proposed = first.linked.as_ref().unwrap().value.thresholds();
    let moved = Thresholds { review: proposed.review + 3.0, link: proposed.link + 9.0 };
    project.linkage = LinkageSettings { thresholds: Some(moved), ..project.linkage };
    let (again, begun) = run(&project, folder.path(), &cache);
    assert_eq!(begun, [Stage::Linkage], "the decisions only");
    let (anew, _) = run(&project, folder.path(), &Cache::default());
    assert_eq!(seen(&again), seen(&anew));
    assert_ne!(seen(&first), seen(&again), "the thresholds were moved far enough to matter");

    let (_, begun) = run(&project, folder.path(), &cache);
    assert!(begun.is_empty(), "nothing changed, so nothing is made: {begun:?}");
}

#[test]
fn a_verdict_compares_no_pair_again_and_gives_the_answer_of_a_whole_run() {
    let folder = tempfile::tempdir().unwrap();
    let mut project = town(folder.path());
    let cache = Cache::default();
    let (first, _) = run(&project, folder.path(), &cache);
    let linked = first.linked.as_ref().unwrap().value.clone();
    let together = |p: &&ScoredPair| linked.decision(p) == Decision::Link;
    let pair = linked.pairs.iter().find(together).unwrap();
    let keys = first.record_keys.as_ref().unwrap();
    let record = |row: u32| keys.of_row[row as usize].clone();
    project.verdicts.apply(&VerdictEdit::Say(Verdict {
        a: record(pair.a),
        b: record(pair.b),
        says: Says::Different,
        by: String::new(),
        on: None,
        note: String::new(),
    }));
    let (again, begun) = run(&project, folder.path(), &cache);
    assert_eq!(begun, [Stage::Linkage, Stage::Linkage], "weights and decisions");
    let (anew, _) = run(&project, folder.path(), &Cache::default());
    assert_eq!(seen(&again), seen(&anew));
    let entities = &again.linked.as_ref().unwrap().value.entities;
    assert_ne!(entities.of_row[pair.a as usize], entities.of_row[pair.b as usize]);
}
