//! Growth: files of the same kind of 10 thousand to 3 million records, each run end to end by the command line in a process of its own.
//!
//! Time per stage and peak memory are what the program itself reports; quality is judged from the files it wrote, against a column of the
//! input that names the true entity and is left out of what the program is given.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// What is asked for.
struct Asked {
    files: Vec<PathBuf>,
    truth: String,
    /// Columns that the program is not given either.
    without: Vec<String>,
    id: String,
    program: PathBuf,
}

/// `scale FILE… --truth COLUMN [--without COLUMN] [--id COLUMN] [--program PATH]`.
pub(crate) fn run(arguments: &[String]) {
    let Some(asked) = asked(arguments) else {
        println!(
            "cargo bench --bench linkage -- scale FILE.csv … --truth COLUMN [--without COLUMN] [--id COLUMN] [--program diwan-cli]"
        );
        return;
    };
    println!(
        "{:<22} {:>8} {:>9}  {:>6} {:>7} {:>6} {:>6} {:>6} {:>7} {:>6}  {:>7} {:>7} {:>6} {:>6}  {:>6} {:>6} {:>6} {:>6}",
        "file",
        "records",
        "pairs",
        "read",
        "propose",
        "block",
        "train",
        "score",
        "cluster",
        "write",
        "seconds",
        "us/rec",
        "MiB",
        "B/rec",
        "own",
        "best",
        "P.95",
        "groups"
    );
    for file in &asked.files {
        match measured(file, &asked) {
            Ok(line) => println!("{line}"),
            Err(error) => println!("{}: {error}", file.display()),
        }
    }
}

fn asked(arguments: &[String]) -> Option<Asked> {
    let program = PathBuf::from(env!("CARGO_BIN_EXE_diwan-cli"));
    let mut asked =
        Asked { files: Vec::new(), truth: String::new(), without: Vec::new(), id: String::new(), program };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--truth" => asked.truth.clone_from(rest.next()?),
            "--without" => asked.without.push(rest.next()?.clone()),
            "--id" => asked.id.clone_from(rest.next()?),
            "--program" => asked.program = PathBuf::from(rest.next()?),
            file => asked.files.push(PathBuf::from(file)),
        }
    }
    (!asked.files.is_empty() && !asked.truth.is_empty()).then_some(asked)
}

type Failed = Box<dyn std::error::Error>;

fn measured(file: &Path, asked: &Asked) -> Result<String, Failed> {
    let folder = tempfile::tempdir()?;
    let given = folder.path().join("records.csv");
    let entity_of_row = without_truth(file, asked, &given)?;
    let mut command = Command::new(&asked.program);
    command.arg("dedupe").arg(&given).arg("--json").arg("--out").arg(folder.path());
    if !asked.id.is_empty() {
        command.args(["--id", &asked.id]);
    }
    let begin = std::time::Instant::now();
    let output = command.output()?;
    let seconds = begin.elapsed().as_secs_f64();
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into_owned().into());
    }
    let answer: Value = serde_json::from_slice(&output.stdout)?;
    let quality = Quality::of(folder.path(), &entity_of_row)?;
    let records = entity_of_row.len() as f64;
    let stage = |name: &str| answer["seconds"][name].as_f64().unwrap_or(f64::NAN);
    let memory = answer["peak_memory_bytes"].as_f64().unwrap_or(f64::NAN);
    let name = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    Ok(format!(
        "{:<22} {:>8} {:>9}  {:>6.2} {:>7.2} {:>6.2} {:>6.2} {:>6.2} {:>7.2} {:>6.2}  {:>7.2} {:>7.2} {:>6.0} {:>6.0}  {:>6.4} {:>6.4} {:>6.4} {:>6.4}",
        format!("{name}/{}", file.file_stem().unwrap_or_default().to_string_lossy()),
        entity_of_row.len(),
        answer["candidate_pairs"],
        stage("read"),
        stage("propose"),
        stage("block"),
        stage("train"),
        stage("score"),
        stage("cluster"),
        stage("write"),
        seconds,
        seconds * 1e6 / records,
        memory / f64::from(1 << 20),
        memory / records,
        quality.own,
        quality.best,
        quality.precision_at_95,
        quality.groups,
    ))
}

/// Copies a file without the column of the truth; returns the true entity of each row, numbered.
fn without_truth(file: &Path, asked: &Asked, to: &Path) -> Result<Vec<u32>, Failed> {
    let mut reader = csv::ReaderBuilder::new().from_path(file)?;
    let mut writer = csv::Writer::from_path(to)?;
    let header = reader.headers()?.clone();
    let truth = &asked.truth;
    let at = header.iter().position(|h| h == truth).ok_or_else(|| format!("no column {truth}"))?;
    let given: Vec<usize> = (0..header.len())
        .filter(|&i| i != at && !asked.without.iter().any(|name| header.get(i) == Some(name.as_str())))
        .collect();
    let left = |record: &csv::StringRecord| -> Vec<String> {
        given.iter().filter_map(|&i| record.get(i)).map(str::to_owned).collect()
    };
    writer.write_record(left(&header))?;
    let mut numbers: HashMap<String, u32> = HashMap::new();
    let mut entities = Vec::new();
    for record in reader.records() {
        let record = record?;
        let next = numbers.len() as u32;
        entities.push(*numbers.entry(record[at].to_owned()).or_insert(next));
        writer.write_record(left(&record))?;
    }
    writer.flush()?;
    Ok(entities)
}

struct Quality {
    own: f64,
    best: f64,
    precision_at_95: f64,
    groups: f64,
}

impl Quality {
    fn of(folder: &Path, entity_of_row: &[u32]) -> Result<Quality, Failed> {
        let pairs_in =
            |sizes: &HashMap<u64, u64>| sizes.values().map(|n| n * (n - 1) / 2).sum::<u64>() as f64;
        let mut sizes: HashMap<u64, u64> = HashMap::new();
        entity_of_row.iter().for_each(|&e| *sizes.entry(u64::from(e)).or_default() += 1);
        let all = pairs_in(&sizes);
        // Row 2 of the file is the first record.
        let entity = |cell: &str| -> Result<u32, Failed> {
            let row: usize = cell.parse()?;
            row.checked_sub(2).and_then(|i| entity_of_row.get(i)).copied().ok_or_else(|| "no such row".into())
        };
        let f1 = |right: f64, found: f64| if right > 0.0 { 2.0 * right / (found + all) } else { 0.0 };
        let mut scored: Vec<(f64, bool)> = Vec::new();
        let (mut links, mut right, mut sure, mut surely_right) = (0.0, 0.0, 0.0, 0.0);
        for record in csv::Reader::from_path(folder.join("pairs.csv"))?.records() {
            let record = record?;
            let same = entity(&record[1])? == entity(&record[4])?;
            let (one, chance): (f64, f64) = (if same { 1.0 } else { 0.0 }, record[7].parse()?);
            if &record[8] == "link" {
                links += 1.0;
                right += one;
            }
            if chance >= 0.95 {
                sure += 1.0;
                surely_right += one;
            }
            scored.push((record[6].parse()?, same));
        }
        scored.sort_by(|a, b| b.0.total_cmp(&a.0));
        let (mut best, mut found) = (0.0f64, 0.0);
        for (i, &(weight, same)) in scored.iter().enumerate() {
            found += if same { 1.0 } else { 0.0 };
            if scored.get(i + 1).is_none_or(|next| next.0 < weight) {
                best = best.max(f1(found, i as f64 + 1.0));
            }
        }
        let (mut groups, mut both): (HashMap<u64, u64>, HashMap<u64, u64>) = Default::default();
        for record in csv::Reader::from_path(folder.join("clusters.csv"))?.records() {
            let record = record?;
            let cluster: u64 = record[3].parse()?;
            *groups.entry(cluster).or_default() += 1;
            *both.entry(cluster << 32 | u64::from(entity(&record[1])?)).or_default() += 1;
        }
        Ok(Quality {
            own: f1(right, links),
            best,
            precision_at_95: surely_right / f64::max(sure, 1.0),
            groups: f1(pairs_in(&both), pairs_in(&groups)),
        })
    }
}
