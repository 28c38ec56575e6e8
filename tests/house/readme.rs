//! The README's table of steps is the catalogue.

use diwan::clean::CATALOGUE;
use diwan::text::{Language, t};

const BEGIN: &str = "writes it anew -->\n";
const END: &str = "<!-- end of steps -->";

#[test]
fn the_table_of_steps_is_the_catalogue() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let text = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (table, after) = rest.split_once(END).unwrap();
    let mut wanted = String::from("\n| step | in the project file | what it does |\n|---|---|---|\n");
    for entry in CATALOGUE {
        let (name, help) = (t(Language::En, entry.name), t(Language::En, entry.help));
        wanted.push_str(&format!("| {name} | `{}` | {help} |\n", entry.id));
    }
    wanted.push('\n');
    if std::env::var_os("UPDATE_README").is_some() {
        std::fs::write(&path, format!("{before}{BEGIN}{wanted}{END}{after}")).unwrap();
        return;
    }
    assert_eq!(table, wanted, "run UPDATE_README=1 cargo test --test house");
}
