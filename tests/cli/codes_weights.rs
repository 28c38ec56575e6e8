//! `codes use` and `codes roll-up … --by-weight` as far as the exported file: a field is coded in an own list, a code that became several is shared
//! out by its weights, and the totals of the export are those of the weights.

use std::collections::BTreeMap;

use crate::codes_own::{done, json, refused};

#[test]
fn rows_shared_out_by_weight_reach_the_export_with_the_right_totals() {
    let dir = tempfile::tempdir().unwrap();
    let at = dir.path();
    let mut people = "dossier;nom;prenom;sexe;quartier\n".to_owned();
    for i in 0..300 {
        people += &format!("{i};Nom{i};Lina;F;{}\n", ["Salines", "Salines", "Port"][i % 3]);
    }
    for (name, text) in [
        ("people.csv", people.as_str()),
        ("quarters.csv", "code,label\nQ1,Salines\nQ2,Port\n"),
        ("zones.csv", "code,label\nZ1,North\nZ2,South\nZ3,East\n"),
        ("new.csv", "from,to,weight\nQ1,Z1,0.65\nQ1,Z2,0.35\nQ2,Z3,1\n"),
    ] {
        std::fs::write(at.join(name), text).unwrap();
    }
    done(at, &["new", "p.diwan", "people.csv"]);
    done(at, &["codes", "import", "p.diwan", "quarters.csv", "--id", "quarters"]);
    done(at, &["codes", "import", "p.diwan", "zones.csv", "--id", "zones"]);
    let said = done(at, &["codes", "use", "p.diwan", "district", "quarters"]);
    assert!(said.contains("district") && said.contains("quarters"), "{said}");
    refused(at, &["codes", "use", "p.diwan", "nothing", "quarters"], "district");
    refused(at, &["codes", "use", "p.diwan", "district", "nothing"], "quarters");
    done(
        at,
        &["codes", "roll-up", "p.diwan", "district", "--list", "zones", "--table", "new.csv", "--by-weight"],
    );
    let run = json(at, &["run", "p.diwan", "--out", "out", "--json"]);
    let outputs = run["outputs"].as_array().unwrap().iter();
    let path = outputs.map(|o| o["path"].as_str().unwrap()).find(|p| p.ends_with("analysis.csv")).unwrap();
    let file = [at.join(path), at.join("out").join(path)].into_iter().find(|p| p.exists()).unwrap();
    let text = std::fs::read_to_string(file).unwrap();
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    let column = lines.next().unwrap().split(',').position(|c| c == "district").unwrap();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for line in lines {
        *counts.entry(line.split(',').nth(column).unwrap()).or_default() += 1;
    }
    assert_eq!(counts.into_iter().collect::<Vec<_>>(), [("Z1", 130), ("Z2", 70), ("Z3", 100)]);
    // Without a list the values stay as they are written.
    done(at, &["codes", "roll-up", "p.diwan", "district", "--keep-fine"]);
    done(at, &["codes", "use", "p.diwan", "district"]);
    let run = json(at, &["run", "p.diwan", "--to", "codes", "--json"]);
    assert!(run["codes"].as_array().unwrap().iter().all(|c| c["field"] != "district"));
}
