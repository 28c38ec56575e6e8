//! The residents: households with parents, brothers and sisters, twins, and fathers and sons of one name.
//!
//! Which department knows whom is drawn here too; what it writes about them is drawn in `channel`.
//! People no department knows stay in the list (a guardian may be one of them) but make no record.

use super::chance::Chance;
use super::names::{Name, Names};
use super::nations::NATIONS;
use super::places::DISTRICTS;

/// A day. Days run to 28 for most people, so that every month has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Day {
    /// The year.
    pub(crate) year: i32,
    /// 1 to 12.
    pub(crate) month: i32,
    /// 1 to 31.
    pub(crate) day: i32,
}

impl Day {
    /// As 2026-10-31.
    pub(crate) fn iso(self) -> String {
        format!("{}-{:02}-{:02}", self.year, self.month, self.day)
    }

    /// Full years on 31 October 2026.
    pub(crate) fn age(self) -> i32 {
        2026 - self.year - i32::from(self.month > 10)
    }
}

/// Where somebody lives.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Home {
    /// Place in `DISTRICTS`.
    pub(crate) district: usize,
    /// Place in its streets.
    pub(crate) street: usize,
    /// "12", "12-14" or "33 bis".
    pub(crate) number: String,
}

/// What goes wrong about a person, in some departments. Never two of these at once, so that a
/// careful reader always has something left to know the person by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Trouble {
    /// Nothing.
    None,
    /// The date of birth is told differently.
    Birth,
    /// Some departments still have the old address.
    Moved,
    /// Married name, pet name, swapped names.
    Name,
}

/// The departments, in the order of `Person::known`.
pub(crate) const REGISTRY: usize = 0;
pub(crate) const SOCIAL: usize = 1;
pub(crate) const HEALTH: usize = 2;
pub(crate) const SCHOOLS: usize = 3;
pub(crate) const PARTNER: usize = 4;

/// A resident.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    pub(crate) household: usize,
    pub(crate) culture: &'static str,
    /// 1 male, 2 female.
    pub(crate) sex: u8,
    pub(crate) given: Name,
    /// The first part of a double given name.
    pub(crate) short: Option<Name>,
    /// The family name at birth.
    pub(crate) family: Name,
    /// Which of the spellings stands on the person's papers: given, family.
    pub(crate) spelling: (usize, usize),
    pub(crate) born: Day,
    /// Place in `NATIONS`.
    pub(crate) nation: usize,
    pub(crate) home: Home,
    pub(crate) old_home: Home,
    pub(crate) phone: String,
    pub(crate) mother: (Name, Name),
    pub(crate) father: Name,
    /// Family name of the husband.
    pub(crate) husband: Option<Name>,
    /// Code of the marital status list.
    pub(crate) marital: &'static str,
    /// For children: place of the parent whom school writes down.
    pub(crate) guardian: Option<usize>,
    pub(crate) aided: bool,
    pub(crate) trouble: Trouble,
    pub(crate) twin: bool,
    /// Bears the father's given name.
    pub(crate) junior: bool,
    pub(crate) known: [bool; 5],
}

/// How many residents the departments know together.
const RESIDENTS: usize = 8_104;

/// Everyone in town.
pub(crate) fn populate(names: &Names) -> Vec<Person> {
    let mut town = Town { names, chance: Chance::new("people"), people: Vec::new(), phones: 0 };
    let mut known = 0;
    let mut household = 0;
    while known < RESIDENTS {
        let from = town.people.len();
        town.household(household);
        household += 1;
        for person in &mut town.people[from..] {
            if person.known.contains(&true) {
                known += 1;
                if known > RESIDENTS {
                    person.known = [false; 5];
                }
            }
        }
    }
    town.people
}

struct Town<'a> {
    names: &'a Names,
    chance: Chance,
    people: Vec<Person>,
    phones: usize,
}

impl Town<'_> {
    fn home(&mut self) -> Home {
        let district = self.chance.weighted(DISTRICTS.iter().map(|d| d.residents));
        let street = self.chance.below(DISTRICTS[district].streets.len());
        let at = self.chance.between(1, 98);
        let number = match self.chance.below(20) {
            0 => format!("{at}-{}", at + 2),
            1 => format!("{at} bis"),
            _ => at.to_string(),
        };
        Home { district, street, number }
    }

    fn phone(&mut self) -> String {
        self.phones += 1;
        format!("046155{:04}", (self.phones * 7_919 + 1_234) % 10_000)
    }

    fn day(&mut self, year: i32) -> Day {
        let month = self.chance.between(1, 12);
        let last = if month == 2 {
            28
        } else if [4, 6, 9, 11].contains(&month) {
            30
        } else {
            31
        };
        Day { year, month, day: self.chance.between(1, last) }
    }

    fn household(&mut self, number: usize) {
        let nation = self.chance.weighted(NATIONS.iter().map(|n| n.weight));
        let culture = NATIONS[nation].culture;
        let family = self.names.any_family(culture, &mut self.chance);
        let (home, old_home) = (self.home(), self.home());
        let phone = self.phone();
        let kind = self.chance.below(100);
        let age = self.chance.between(27, 54);
        let from = self.people.len();
        let start = Start { number, nation, culture, home, old_home, phone };
        match kind {
            0..=57 => {
                let gap = self.chance.between(-2, 8);
                let father = self.adult(&start, 1, &family, 2026 - age - gap.max(0), "M");
                let own = self.names.any_family(culture, &mut self.chance);
                let mother = self.adult(&start, 2, &own, 2026 - age.min(52), "M");
                self.people[mother].husband = Some(family.clone());
                self.children(&start, Some(father), mother, &family, age.min(52));
            }
            58..=66 => {
                let status = *self.chance.pick(&["W", "D", "D", "L", "S"]);
                let mother = self.adult(&start, 2, &family, 2026 - age.min(50), status);
                self.children(&start, None, mother, &family, age.min(50));
            }
            67..=78 => {
                let far = self.chance.between(60, 88);
                let father = self.adult(&start, 1, &family, 2026 - far, "M");
                let own = self.names.any_family(culture, &mut self.chance);
                let younger = self.chance.between(0, 7);
                let mother = self.adult(&start, 2, &own, 2026 - far + younger, "M");
                self.people[mother].husband = Some(family.clone());
                if self.chance.hit(0.45) {
                    let born = 2026 - far + self.chance.between(22, 34);
                    let son = self.adult(&start, 1, &family, born, "S");
                    self.take_after(son, father, mother);
                }
            }
            _ => {
                let sex = if self.chance.hit(0.6) { 1 } else { 2 };
                let status = *self.chance.pick(&["S", "S", "S", "D", "W"]);
                self.adult(&start, sex, &family, 2026 - age, status);
            }
        }
        self.departments(from);
    }

    fn adult(&mut self, start: &Start, sex: u8, family: &Name, year: i32, marital: &'static str) -> usize {
        let born = self.day(year);
        let given = self.names.any_given(start.culture, sex, &mut self.chance);
        let mother = (
            self.names.any_given(start.culture, 2, &mut self.chance),
            self.names.any_family(start.culture, &mut self.chance),
        );
        let father = self.names.any_given(start.culture, 1, &mut self.chance);
        let marital = if marital == "M" && self.chance.hit(0.02) { "U" } else { marital };
        let own_phone = self.chance.hit(0.3);
        let phone = if own_phone { self.phone() } else { start.phone.clone() };
        let trouble = match self.chance.below(100) {
            0..=13 => Trouble::Birth,
            14..=27 => Trouble::Moved,
            28..=41 => Trouble::Name,
            _ => Trouble::None,
        };
        let mut person = Person {
            household: start.number,
            culture: start.culture,
            sex,
            short: None,
            spelling: (0, if self.chance.hit(0.2) { self.chance.below(family.latin.len()) } else { 0 }),
            given,
            family: family.clone(),
            born,
            nation: start.nation,
            home: start.home.clone(),
            old_home: start.old_home.clone(),
            phone,
            mother,
            father,
            husband: None,
            marital,
            guardian: None,
            aided: false,
            trouble,
            twin: false,
            junior: false,
            known: [false; 5],
        };
        self.double(&mut person);
        self.people.push(person);
        self.people.len() - 1
    }

    /// A second given name for some, and the spelling on the papers.
    fn double(&mut self, person: &mut Person) {
        if person.culture == "arab"
            && person.short.is_none()
            && self.chance.hit(0.16)
            && !person.given.arabic.contains(' ')
        {
            let second = self.names.any_given(person.culture, person.sex, &mut self.chance);
            if second != person.given {
                let both = Name::joined(&person.given, &second);
                person.short = Some(std::mem::replace(&mut person.given, both));
            }
        }
        person.spelling.0 =
            if self.chance.hit(0.25) { self.chance.below(person.given.latin.len()) } else { 0 };
    }

    fn take_after(&mut self, son: usize, father: usize, mother: usize) {
        let (given, short) = (self.people[father].given.clone(), self.people[father].short.clone());
        let same = self.chance.hit(0.3);
        let parents = (
            (self.people[mother].given.clone(), self.people[mother].family.clone()),
            self.people[father].given.clone(),
        );
        let spelling = self.people[father].spelling;
        let child = &mut self.people[son];
        (child.mother, child.father) = parents;
        child.spelling.1 = spelling.1;
        if same {
            (child.given, child.short, child.junior) = (given, short, true);
            child.spelling = spelling;
        }
    }

    fn children(&mut self, start: &Start, father: Option<usize>, mother: usize, family: &Name, age: i32) {
        let many = [1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5][self.chance.below(12)];
        let mut year = 2026 - age + self.chance.between(19, 27);
        let mut made: Vec<usize> = Vec::new();
        for _ in 0..many {
            if year > 2025 {
                break;
            }
            let twins = self.chance.hit(0.03);
            let sex = if self.chance.hit(0.5) { 1 } else { 2 };
            let first = self.child(start, father, mother, family, sex, year, &made);
            made.push(first);
            if twins {
                let sex = if self.chance.hit(0.65) { sex } else { 3 - sex };
                let second = self.child(start, father, mother, family, sex, year, &made);
                self.people[second].born = self.people[first].born;
                self.people[first].twin = true;
                self.people[second].twin = true;
                made.push(second);
            }
            year += self.chance.between(1, 4);
        }
    }

    #[expect(clippy::too_many_arguments, reason = "a child has this many ties")]
    fn child(
        &mut self,
        start: &Start,
        father: Option<usize>,
        mother: usize,
        family: &Name,
        sex: u8,
        year: i32,
        others: &[usize],
    ) -> usize {
        let place = self.adult(start, sex, family, year, "S");
        let mut tries = 0;
        while tries < 60
            && others.iter().any(|&other| self.people[other].given.arabic == self.people[place].given.arabic)
        {
            let given = self.names.any_given(start.culture, sex, &mut self.chance);
            tries += 1;
            let child = &mut self.people[place];
            (child.given, child.short, child.spelling.0) = (given, None, 0);
        }
        let head = father.unwrap_or(mother);
        let spelling = self.people[head].spelling;
        let parents = (
            (self.people[mother].given.clone(), self.people[mother].family.clone()),
            self.people[head].given.clone(),
        );
        let guardian = if self.chance.hit(0.7) { head } else { mother };
        let junior = sex == 1 && father.is_some() && others.is_empty() && self.chance.hit(0.03);
        let (given, short) = (self.people[head].given.clone(), self.people[head].short.clone());
        let grown = 2026 - year >= 19;
        let phone = start.phone.clone();
        let child = &mut self.people[place];
        (child.mother, child.father) = parents;
        child.spelling.1 = spelling.1;
        child.guardian = Some(guardian);
        if !grown {
            child.phone = phone;
        }
        if junior {
            (child.given, child.short, child.spelling, child.junior) = (given, short, spelling, true);
        }
        place
    }

    fn departments(&mut self, from: usize) {
        let head = &self.people[from];
        let (district, nation) = (&DISTRICTS[head.home.district], &NATIONS[head.nation]);
        let foreign = nation.helped > 0.3;
        let registered = self.chance.hit(if foreign { 0.49 } else { 0.795 });
        let aided = self.chance.hit(district.aided / 100.0 * if foreign { 1.30 } else { 1.03 });
        let helped = self.chance.hit(nation.helped * 0.62);
        for place in from..self.people.len() {
            let age = self.people[place].born.age();
            let known = [
                registered && self.chance.hit(0.97),
                if aided { self.chance.hit(0.93) } else { self.chance.hit(0.165) },
                self.chance.hit(if !(6..=60).contains(&age) { 0.44 } else { 0.30 }),
                (4..=18).contains(&age) && self.chance.hit(0.91),
                if helped { self.chance.hit(0.80) } else { self.chance.hit(0.02) },
            ];
            self.people[place].aided = aided;
            self.people[place].known = known;
        }
    }
}

struct Start {
    number: usize,
    nation: usize,
    culture: &'static str,
    home: Home,
    old_home: Home,
    phone: String,
}
