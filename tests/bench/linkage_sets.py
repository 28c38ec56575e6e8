"""Makes labelled sets for linkage of many kinds, small and always the same: python3 tests/bench/linkage_sets.py FOLDER [NAME...]

Then `cargo bench --bench linkage -- FOLDER`. Each set is a folder with one or more files and `truth.csv` (file, id, entity). Names come from lists below
and from assets/lexicon/names.tsv, everything else is made up from syllables. Nothing here knows how Diwan links.
"""
import csv, os, random, sys, unicodedata

HERE = os.path.dirname(os.path.abspath(__file__))
MEN = "James John Robert Michael William David Richard Joseph Thomas Charles Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank Alexander Raymond Patrick Jack Dennis Jerry Tyler".split()
WOMEN = "Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather".split()
LAST = "Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Hernandez Lopez Gonzalez Wilson Anderson Thomas Taylor Moore Jackson Martin Lee Perez Thompson White Harris Sanchez Clark Ramirez Lewis Robinson Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell Mitchell Carter Roberts".split()
FR_MEN = "Jean Pierre Michel André Philippe René Louis Alain Jacques Bernard Marcel Daniel Roger Robert Paul Claude Henri Christian Nicolas Georges Patrick François Frédéric Gérard Stéphane Julien Éric Laurent Olivier Thierry Hervé Benoît Jérôme Rémi Mathieu Étienne".split()
FR_WOMEN = "Marie Jeanne Françoise Monique Catherine Nathalie Isabelle Jacqueline Anne Sylvie Martine Madeleine Nicole Suzanne Hélène Christine Marguerite Denise Louise Christiane Valérie Sophie Céline Aurélie Chloé Zoé Élodie Amélie Brigitte Thérèse Inès Noémie".split()
DE_MEN = "Peter Hans Michael Wolfgang Klaus Thomas Manfred Jürgen Andreas Günter Werner Uwe Stefan Ralf Jörg Björn Matthias Karl-Heinz Gerhard Horst".split()
DE_WOMEN = "Ursula Maria Monika Petra Elisabeth Sabine Renate Karin Helga Brigitte Ingrid Erika Andrea Gisela Claudia Susanne Gabriele Christa Bärbel Käthe".split()
NICK = dict(James="Jim", Robert="Bob", William="Bill", Richard="Dick", Joseph="Joe", Thomas="Tom", Charles="Chuck", Daniel="Dan", Elizabeth="Liz", Margaret="Peggy", Jennifer="Jen", Patricia="Pat", Michael="Mike", Edward="Ted", Katherine="Kate", Susan="Sue", Deborah="Deb", Samantha="Sam", Benjamin="Ben", Samuel="Sam")
SYL = "ba be bi bo bra bre da de di do dra fa fe fi flo ga ge gri ha he hol ja jo ka ke kri la le li lo lu ma me mi mo mu na ne ni no pa pe pi po pra ra re ri ro ru sa se si so sta ta te ti to tra va ve vi vo wa we wi za ze".split()
END = "n r l s ck nd rt ng m tt son man field ton ley er".split()
STREETS = "Oak Maple Cedar Pine Elm Church Main High Station Park Mill School Bridge King Queen Victoria Albert North South West East Lake River Spring Forest Garden Hill Meadow Market Castle".split()
KEYS = dict(zip("qwertyuiopasdfghjklzxcvbnm", "wa qes wrd etf ryg tuh yij uok ipl ol qsz awdx sefc drgv fthb gyjn hukm jil kop asx zsdc xdfv cfgb vghn bhjm njk".split()))
SETS = {}


def made(function):
    SETS[function.__name__] = function
    return function


class Maker(random.Random):
    def zipf(self, items, s=0.8):
        if len(items) not in self.__dict__.setdefault("weights", {}):
            sums, total = [], 0
            for i in range(len(items)):
                total += 1 / (i + 1) ** s
                sums.append(total)
            self.weights[len(items)] = sums
        return self.choices(items, cum_weights=self.weights[len(items)])[0]

    def word(self, n=None):
        return "".join(self.choice(SYL) for _ in range(n or self.randint(1, 3))) + self.choice(END)

    def words(self, n):
        words = sorted({self.word() for _ in range(n)})
        self.shuffle(words)
        return words

    def chance(self, p):
        return self.random() < p

    def typo(self, s):
        if len(s) < 2:
            return s
        i, kind = self.randrange(len(s)), self.randrange(4)
        if kind == 0:
            return s[:i] + s[i + 1:]
        near = self.choice(KEYS.get(s[i].lower(), "0123456789" if s[i].isdigit() else "aeiou"))
        if kind == 1:
            return s[:i] + near + s[i:]
        if kind == 2:
            return s[:i] + near + s[i + 1:]
        i = min(i, len(s) - 2)
        return s[:i] + s[i + 1] + s[i] + s[i + 2:]

    def spoil(self, s, p=0.15, empty=0.05):
        if self.chance(empty):
            return ""
        while s and self.chance(p):
            s = self.typo(s)
        return s

    def day(self, first=1930, last=2015):
        return (self.randint(first, last), self.randint(1, 12), self.randint(1, 28))

    def slip(self, d, p=0.08):
        y, m, day = d
        if self.chance(p):
            kind = self.randrange(4)
            if kind == 0 and day <= 12:
                m, day = day, m
            elif kind == 1:
                y += self.choice([-10, -1, 1, 10])
            elif kind == 2:
                day = self.randint(1, 28)
            else:
                m = self.randint(1, 12)
        return y, m, day


iso = lambda d: "%04d-%02d-%02d" % d
dmy = lambda d: "%02d/%02d/%04d" % (d[2], d[1], d[0])
mdy = lambda d: "%02d/%02d/%04d" % (d[1], d[2], d[0])
plain = lambda s: "".join(c for c in unicodedata.normalize("NFKD", s) if not unicodedata.combining(c))


class Out:
    """The files of one set: rows go in with their entity, come out shuffled."""

    def __init__(self, r):
        self.r, self.files = r, {}

    def add(self, file, entity, **cells):
        self.files.setdefault(file, []).append((entity, cells))

    def write(self, folder):
        os.makedirs(folder, exist_ok=True)
        with open(f"{folder}/truth.csv", "w", newline="", encoding="utf-8") as t:
            truth = csv.writer(t)
            truth.writerow(["file", "id", "entity"])
            for file, rows in sorted(self.files.items()):
                self.r.shuffle(rows)
                names = list(dict.fromkeys(k for _, cells in rows for k in cells))
                with open(f"{folder}/{file}.csv", "w", newline="", encoding="utf-8") as f:
                    w = csv.writer(f)
                    w.writerow(["unique_id"] + names)
                    for i, (entity, cells) in enumerate(rows):
                        w.writerow([f"{file}{i}"] + [cells.get(n, "") for n in names])
                        truth.writerow([file, f"{file}{i}", entity])


def people(r, n, men=MEN, women=WOMEN, last=None, first=1930, until=2015):
    last = last or LAST + r.words(400)
    for e in range(n):
        woman = r.chance(0.5)
        yield dict(
            e=e, sex="F" if woman else "M", given=r.zipf(women if woman else men), middle=r.choice(women if woman else men), family=r.zipf(last),
            born=r.day(first, until), number=str(r.randint(1, 200)), street=r.choice(STREETS) + " " + r.choice(["Street", "Road", "Avenue", "Lane"]),
            town=r.zipf(TOWNS), zip="%05d" % r.randint(10000, 10400), phone="0%d" % r.randint(100000000, 999999999), ssn="%09d" % r.randint(10**8, 10**9 - 1))


TOWNS = sorted({Maker(5 + i).word(2).capitalize() for i in range(60)})


def copies(r, most=4):
    return r.choices(range(1, most + 1), [0.6, 0.25, 0.1, 0.05][:most])[0]


@made
def febrl_like_german(r, out):
    for p in people(r, 1500, DE_MEN, DE_WOMEN):
        for k in range(copies(r)):
            s = lambda t: r.spoil(t, 0.2 if k else 0.02, 0.08)
            out.add("a", p["e"], Vorname=s(p["given"]), Nachname=s(p["family"]), Geburtsdatum=s("%02d.%02d.%04d" % p["born"][::-1]), Strasse=s(p["street"]),
                    Hausnummer=s(p["number"]), PLZ=s(p["zip"]), Ort=s(p["town"]), Telefon=s(p["phone"]))


@made
def voters(r, out):
    """First, middle, last, age and address; no date of birth."""
    for p in people(r, 2500):
        for k in range(copies(r, 2)):
            age = 2024 - p["born"][0] + 15 + (r.randint(0, 2) if k else 0)
            middle = p["middle"] if r.chance(0.5) else p["middle"][0] if r.chance(0.7) else ""
            family = r.zipf(LAST) if k and p["sex"] == "F" and r.chance(0.08) else p["family"]
            street = p["number"] + " " + p["street"].upper() if not (k and r.chance(0.25)) else "%d %s ST" % (r.randint(1, 200), r.choice(STREETS).upper())
            out.add("a", p["e"], first_name=r.spoil(p["given"].upper(), 0.06 * k, 0), midl_name=middle.upper(), last_name=r.spoil(family.upper(), 0.06 * k, 0),
                    age=str(age), gender=p["sex"], street_address=street, city=p["town"].upper(), zip_code=p["zip"])


@made
def census_households(r, out):
    """Twins, fathers and sons of one name, two counts of the same households."""
    e = 0
    lasts = LAST + r.words(300)
    for _ in range(500):
        family, street, number = r.zipf(lasts), r.choice(STREETS) + " St", str(r.randint(1, 150))
        members = []
        father = (r.zipf(MEN), "M", r.day(1940, 1985))
        members += [father, (r.zipf(WOMEN), "F", r.day(1940, 1985))]
        for c in range(r.randint(0, 4)):
            boy = r.chance(0.5)
            name = father[0] if boy and r.chance(0.15) else r.zipf(MEN if boy else WOMEN)
            born = members[-1][2] if c and r.chance(0.12) else r.day(1990, 2015)
            members.append((name, "M" if boy else "F", born))
        moved = r.chance(0.2)
        for name, sex, born in members:
            for file in "ab":
                if r.chance(0.85):
                    b = r.slip(born, 0.05)
                    out.add(file, e, forename=r.spoil(name, 0.08, 0.01), surname=r.spoil(family, 0.08, 0.01), sex=sex, birth_date=iso(b) if r.chance(0.95) else "",
                            address=(number + " " + street) if not (moved and file == "b") else "%d %s St" % (r.randint(1, 150), r.choice(STREETS)))
            e += 1


ADJ = "adaptive efficient scalable distributed parallel dynamic incremental approximate optimal robust secure temporal spatial relational probabilistic declarative interactive automatic semantic integrated".split()
NOUN = "query join index view stream cache transaction schema cluster graph pattern workflow ontology warehouse cube replica buffer lock recovery concurrency optimization processing mining retrieval integration matching storage partitioning sampling estimation".split()
FOR = "databases systems networks applications environments warehouses the web data streams large graphs sensor networks mobile clients multimedia servers".split()
VENUES = [("Proceedings of the International Conference on Very Large Data Bases", "VLDB"), ("ACM SIGMOD Conference", "SIGMOD"), ("International Conference on Data Engineering", "ICDE"), ("ACM Transactions on Database Systems", "TODS"), ("Knowledge Discovery and Data Mining", "KDD")]


def paper(r, authors):
    title = " ".join([r.choice(ADJ).capitalize(), r.choice(NOUN), r.choice(NOUN), r.choice(["for", "in", "over"]), r.choice(ADJ), r.choice(NOUN), r.choice(FOR)])
    return title, [r.choice(authors) for _ in range(r.randint(1, 4))], r.choice(VENUES), r.randint(1990, 2010)


@made
def papers(r, out):
    """Abbreviated authors, missing years, short titles that repeat."""
    authors = [(r.choice(MEN + WOMEN), r.word(2).capitalize()) for _ in range(900)]
    for e in range(2200):
        title, who, venue, year = paper(r, authors)
        if e < 1500:
            out.add("a", e, title=title, authors=", ".join(" ".join(a) for a in who), venue=venue[0], year=str(year))
        if e >= 900:
            t = title.lower() if r.chance(0.5) else title
            t = r.spoil(t, 0.3, 0)
            t = " ".join(t.split()[: r.randint(4, 9)]) if r.chance(0.12) else t
            out.add("b", e, title=t, authors=", ".join(f"{g[0]} {f}" for g, f in (who[:3] if r.chance(0.2) else who)) if r.chance(0.9) else "",
                    venue=venue[1] if r.chance(0.8) else "", year=str(year) if r.chance(0.6) else "")


@made
def citations_many_copies(r, out):
    """One source; most papers cited many times and differently."""
    authors = [(r.choice(MEN + WOMEN), r.word(2).capitalize()) for _ in range(120)]
    for e in range(90):
        title, who, venue, year = paper(r, authors)
        for _ in range(r.randint(2, 25)):
            style = r.randrange(3)
            names = [f"{f}, {g[0]}." if style == 0 else f"{g} {f}" if style == 1 else f"{g[0]}. {f}" for g, f in who]
            out.add("a", e, author=r.spoil(" and ".join(names), 0.3, 0.01), title=r.spoil(title if style else title.lower(), 0.4, 0.02), venue=r.choice(venue) if r.chance(0.7) else "",
                    date=str(year) if r.chance(0.6) else "", pages="%d-%d" % (year % 97 * 5, year % 97 * 5 + 12) if r.chance(0.4) else "")


BRANDS = "Sony Canon Panasonic Samsung Philips Nikon Bosch Apple Garmin Linksys Netgear Logitech Toshiba Sharp Yamaha Pioneer".split()
GOODS = "Digital Camera;LCD Television;Wireless Router;Laser Printer;Memory Card;Home Theater System;Cordless Phone;Refrigerator;Portable Speaker;Headphones;GPS Navigator;Washer".split(";")
COLOURS = "Black White Silver Blue Red".split()


@made
def products(r, out):
    """Two shops: long titles with model numbers, descriptions, prices that differ."""
    for e in range(1400):
        brand, good, colour = r.choice(BRANDS), r.choice(GOODS), r.choice(COLOURS)
        model = "".join(r.choice("ABCDEFGHKLMNPRSTVX") for _ in range(r.randint(2, 3))) + str(r.randint(10, 9999))
        size, price = r.randint(3, 60), r.randint(20, 1500)
        if e < 900:
            out.add("abt", e, name=f"{brand} {good} - {model}", description=f"{brand} {size}' {colour} {good} with {r.choice(NOUN)} {r.choice(NOUN)}, {r.choice(ADJ)} {r.choice(NOUN)}/ {colour} finish" if r.chance(0.9) else "",
                    price="$%d.00" % price if r.chance(0.5) else "")
        if e >= 500:
            m = model if r.chance(0.75) else model[:2] + "-" + model[2:] if r.chance(0.6) else ""
            out.add("buy", e, title=f"{brand} {m} {size}\" {good} ({colour})" if r.chance(0.7) else f"{good} {colour} {brand} {m}", details=f"{r.choice(ADJ)} {r.choice(NOUN)} {good}" if r.chance(0.5) else "",
                    cost="%.2f" % (price * r.uniform(0.8, 1.1)) if r.chance(0.6) else "")


@made
def restaurants(r, out):
    kinds = "italian french american chinese mexican seafood steakhouses delis pizza thai".split()
    for e in range(1100):
        name = r.choice(["chez ", "cafe ", "the ", "la ", "", "", "restaurant "]) + r.word(2) + r.choice([" grill", " bistro", "", "", "'s", " house"])
        addr, town, phone, kind = f"{r.randint(1, 9000)} {r.choice(STREETS).lower()}", r.choice(TOWNS).lower(), "%03d-%03d-%04d" % (r.choice([213, 310, 415, 212]), r.randint(200, 999), r.randint(0, 9999)), r.choice(kinds)
        if e < 700:
            out.add("a", e, name=name, addr=addr + r.choice([" st.", " street", " ave."]), city=town, phone=phone.replace("-", "/", 1), type=kind)
        if e >= 550:
            out.add("b", e, name=r.spoil(name.replace("restaurant ", ""), 0.15, 0), addr=r.spoil(addr, 0.08, 0.02) + (" between 5th and 6th" if r.chance(0.2) else " st"), city=town if r.chance(0.8) else r.choice(TOWNS).lower(),
                    phone=phone if r.chance(0.9) else "", type=kind if r.chance(0.4) else r.choice(kinds))


@made
def songs(r, out):
    """Five sources; title, artist, album, length, year, language."""
    bands = [r.choice(["The ", "", ""]) + r.word(2).capitalize() + r.choice([" Band", "s", "", " & " + r.word(1).capitalize()]) for _ in range(250)]
    for e in range(1000):
        title, artist, album = " ".join(r.choice(ADJ + NOUN + SYL) for _ in range(r.randint(2, 4))).title(), r.zipf(bands), r.word(2).capitalize() + " " + r.choice(NOUN)
        length, year, track = r.randint(120, 400), r.randint(1960, 2015), r.randint(1, 15)
        for file in r.sample("abcde", copies(r, 4)):
            t = f"{track:02d} - {title}" if file == "b" else title + f" ({album})" if file == "c" and r.chance(0.3) else title
            out.add(file, e, title=r.spoil(t, 0.12, 0.01), length=str(length * 1000) if file == "a" else "%d:%02d" % divmod(length, 60) if file == "b" else str(length + r.randint(-2, 2)), artist=r.spoil(artist, 0.1, 0.05),
                    album=r.spoil(album, 0.1, 0.1), year=str(year) if r.chance(0.6) else "", language="English" if r.chance(0.8) else "en")


@made
def companies(r, out):
    forms = [("SARL", "S.à r.l."), ("GmbH", "Gesellschaft mbH"), ("Ltd", "Limited"), ("S.L.", "SL"), ("A.Ş.", "Anonim Şirketi"), ("SA", "Société Anonyme"), ("شركة", "ش.م.م"), ("Inc.", "Incorporated")]
    trades = "Transport Textile Conseil Bau Import-Export Elektronik Alimentaire Ticaret Construcciones Trading Services Pharma".split()
    for e in range(1600):
        name, trade, form = r.word(2).capitalize(), r.choice(trades), r.choice(forms)
        street, town, zip_, vat = r.choice(STREETS) + " Street", r.zipf(TOWNS), "%05d" % r.randint(10000, 10300), "%09d" % r.randint(0, 10**9 - 1)
        if e < 1100:
            out.add("register", e, company_name=f"{name} {trade} {form[0]}", address=f"{r.randint(1, 99) if r.chance(.02) else e % 99 + 1} {street}", postcode=zip_, town=town, vat=vat if r.chance(0.5) else "")
        if e >= 700:
            n = f"{name} {trade} {form[1]}" if r.chance(0.4) else f"{name} {trade}" if r.chance(0.5) else f"{name} {trade[:5]}. {form[0]}"
            out.add("suppliers", e, supplier=r.spoil(n.upper() if r.chance(0.4) else n, 0.1, 0), street=f"{street} {e % 99 + 1}" if r.chance(0.8) else r.choice(STREETS) + " Street 7", zip=zip_ if r.chance(0.9) else "",
                    city=r.spoil(town, 0.1, 0.05), tax_number=r.spoil(vat, 0.03, 0.5))


def arabic_names():
    given, family = [], []
    for line in open(os.path.join(HERE, "../../assets/lexicon/names.tsv"), encoding="utf-8"):
        if line.startswith("#") or line.count("\t") < 2:
            continue
        arabic, use, latin = line.rstrip("\n").split("\t")[:3]
        if len(latin.split()) > 1:
            (given if use == "given" else family).append((arabic, latin.split()))
    return given, family


@made
def two_scripts(r, out):
    """A register in Arabic and one in Latin letters; a third of the names in the other script."""
    given, family = arabic_names()
    for e in range(1500):
        g, f, b = r.zipf(given, 0.6), r.zipf(family, 0.6), r.day(1940, 2015)
        address = f"{r.randint(1, 99)} {r.choice(STREETS)}"
        one = lambda n, arabic: n[0] if arabic else r.choice(n[1][:4]).title()
        if e < 1100:
            arabic = r.chance(0.34)
            out.add("a", e, prenom=one(g, arabic), nom=one(f, arabic), date_naissance=dmy(r.slip(b, 0.04)), adresse=address)
        if e >= 500:
            arabic = not r.chance(0.34)
            out.add("b", e, **{"الاسم": one(g, arabic), "اللقب": one(f, arabic), "تاريخ الميلاد": iso(r.slip(b, 0.04)) if r.chance(0.9) else "", "العنوان": address if r.chance(0.6) else ""})


@made
def five_sources(r, out):
    for p in people(r, 900):
        for file in r.sample("abcde", r.randint(1, 5)):
            g, f = r.spoil(p["given"], 0.08, 0.02), r.spoil(p["family"], 0.08, 0.01)
            b = r.slip(p["born"], 0.06)
            if file == "a":
                out.add(file, p["e"], first_name=g, last_name=f, dob=iso(b), phone=p["phone"])
            elif file == "b":
                out.add(file, p["e"], name=f"{f}, {g}", born=dmy(b), street=p["street"], no=p["number"])
            elif file == "c":
                out.add(file, p["e"], prenom=g, nom=f.upper(), date_naissance=dmy(b), telephone="+33 " + p["phone"][1:])
            elif file == "d":
                out.add(file, p["e"], full_name=f"{g} {f}", birth_year=str(b[0]), address=p["number"] + " " + p["street"], city=p["town"])
            else:
                out.add(file, p["e"], surname=f, forename=g, sex=p["sex"], date_of_birth=iso(b), postcode=p["zip"], town=p["town"])


@made
def twenty_copies(r, out):
    for p in people(r, 120):
        for k in range(20):
            s = lambda t: r.spoil(t, 0.25, 0.12)
            g = NICK.get(p["given"], p["given"]) if r.chance(0.2) else p["given"]
            out.add("a", p["e"], given_name=s(g), surname=s(p["family"]), dob=s(iso(r.slip(p["born"]))), phone=s(p["phone"]), town=s(p["town"]))


@made
def categories_only(r, out):
    """Nothing but classes and small numbers; most records can be told apart only by all of them together."""
    fields = dict(occupation=40, branch=25, education=8, region=30, nationality=25, household_type=7, year=60)
    values = {k: [r.word(2) for _ in range(n)] for k, n in fields.items()}
    for e in range(900):
        row = {k: r.zipf(v, 0.5) for k, v in values.items()}
        for file in "ab":
            if r.chance(0.75):
                out.add(file, e, **{k: (r.choice(values[k]) if r.chance(0.05) else "" if r.chance(0.03) else v) for k, v in row.items()})


@made
def addresses(r, out):
    short = dict(Street="St", Road="Rd", Avenue="Ave", Lane="Ln")
    names = [r.word(2).capitalize() for _ in range(250)]
    for e in range(1800):
        kind, name, number, town, flat = r.choice(list(short)), r.choice(names), r.randint(1, 120), r.zipf(TOWNS), r.choice(["", "", "", f"Flat {r.randint(1, 9)}"])
        if e < 1200:
            out.add("a", e, address=" ".join(filter(None, [flat, str(number), name, kind])), town=town, postcode="%05d" % (10000 + hash_of(name + town) % 900))
        if e >= 700:
            pc = "%05d" % (10000 + hash_of(name + town) % 900)
            out.add("b", e, address1=r.spoil(f"{number} {name} {short[kind] if r.chance(0.5) else kind}", 0.1, 0) + (f", {flat}" if flat and r.chance(0.8) else ""), city=r.spoil(town, 0.08, 0.05), zip=r.spoil(pc, 0.04, 0.05))


def hash_of(text):
    n = 7
    for c in text:
        n = (n * 31 + ord(c)) % 1_000_003
    return n


@made
def swapped_names(r, out):
    """Given and family name in each other's column in a quarter of the rows, day and month in a fifth."""
    for p in people(r, 1500):
        for file in "ab":
            if r.chance(0.8):
                g, f = r.spoil(p["given"], 0.06, 0), r.spoil(p["family"], 0.06, 0)
                if file == "b" and r.chance(0.25):
                    g, f = f, g
                y, m, d = p["born"]
                if file == "b" and d <= 12 and r.chance(0.2):
                    m, d = d, m
                out.add(file, p["e"], firstname=g, lastname=f, birthdate=iso((y, m, d)), city=p["town"])


@made
def month_first(r, out):
    for p in people(r, 1600):
        b = r.slip(p["born"], 0.04)
        if p["e"] < 1100:
            out.add("a", p["e"], first_name=r.spoil(p["given"], 0.08, 0.01), last_name=r.spoil(p["family"], 0.08, 0.01), dob=mdy(b), zip=p["zip"])
        if p["e"] >= 600:
            out.add("b", p["e"], prenom=r.spoil(p["given"], 0.08, 0.01), nom=r.spoil(p["family"], 0.08, 0.01), date_naissance=dmy(p["born"]), code_postal=p["zip"] if r.chance(0.8) else "")


MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()


@made
def date_styles(r, out):
    """Three columns against one, two-digit years, months in letters."""
    for p in people(r, 1500, first=1935, until=1999):
        y, m, d = p["born"]
        if p["e"] < 1000:
            out.add("a", p["e"], given=r.spoil(p["given"], 0.1, 0.01), family=r.spoil(p["family"], 0.1, 0.01), birth_year=str(y), birth_month=str(m), birth_day=str(d), town=p["town"])
        if p["e"] >= 500:
            text = f"{d} {MONTHS[m - 1]} {y}" if r.chance(0.5) else "%02d.%02d.%02d" % (d, m, y % 100)
            out.add("b", p["e"], firstname=r.spoil(p["given"], 0.1, 0.01), surname=r.spoil(p["family"], 0.1, 0.01), dob=text, place=p["town"] if r.chance(0.8) else "")


@made
def numbers_and_phones(r, out):
    """National numbers with slips; telephone numbers in many notations; names hardly filled."""
    def phone(p):
        n = p[1:]
        return r.choice(["+212 " + n[:3] + " " + n[3:6] + " " + n[6:], "00212" + n, "0" + n, f"(0){n[:2]}-{n[2:5]}-{n[5:]}", "0" + ".".join([n[:1], n[1:3], n[3:5], n[5:7], n[7:]])])

    for p in people(r, 1500):
        for file in "ab":
            if r.chance(0.8):
                out.add(file, p["e"], national_id=r.spoil(p["ssn"], 0.1, 0.25), phone=phone(r.spoil(p["phone"], 0.03, 0)) if r.chance(0.7) else "", name=r.spoil(p["given"], 0.1, 0) + " " + r.spoil(p["family"], 0.1, 0) if r.chance(0.6) else "",
                        city=p["town"])


@made
def married_names(r, out):
    lasts = LAST + r.words(400)
    for p in people(r, 1600):
        for file in "ab":
            if r.chance(0.75):
                f = p["family"]
                if file == "b" and p["sex"] == "F" and r.chance(0.4):
                    f = r.zipf(lasts) if r.chance(0.6) else f + "-" + r.zipf(lasts)
                g = NICK.get(p["given"], p["given"]) if r.chance(0.15) else p["given"]
                out.add(file, p["e"], first_name=r.spoil(g, 0.05, 0), last_name=r.spoil(f, 0.05, 0), date_of_birth=iso(r.slip(p["born"], 0.03)), sex=p["sex"], street=p["street"] if r.chance(0.6) else r.choice(STREETS) + " Road")


@made
def many_nulls(r, out):
    for p in people(r, 1200):
        for k in range(copies(r, 3)):
            s = lambda t: r.spoil(t, 0.06, 0.4)
            out.add("a", p["e"], first_name=s(p["given"]), last_name=r.spoil(p["family"], 0.06, 0.15), dob=s(iso(p["born"])), phone=s(p["phone"]), email=s(f"{p['given']}.{p['family']}{p['e'] % 90}@mail.com".lower()), city=s(p["town"]))


@made
def no_headers(r, out):
    """Headers that say nothing, the same in both files."""
    for p in people(r, 1500):
        for file in "ab":
            if r.chance(0.75):
                out.add(file, p["e"], col1=r.spoil(p["given"], 0.08, 0.01), col2=r.spoil(p["family"], 0.08, 0.01), col3=iso(r.slip(p["born"], 0.05)), col4=p["number"] + " " + p["street"] if r.chance(0.8) else "", col5=p["town"], col6=p["sex"])


@made
def no_headers_other_order(r, out):
    """Headers that say nothing, and another order of columns in the second file."""
    for p in people(r, 1500):
        if p["e"] < 1000:
            out.add("a", p["e"], A=r.spoil(p["given"], 0.08, 0.01), B=r.spoil(p["family"], 0.08, 0.01), C=iso(p["born"]), D=p["town"])
        if p["e"] >= 500:
            out.add("b", p["e"], f1=dmy(r.slip(p["born"], 0.05)), f2=p["town"] if r.chance(0.85) else "", f3=r.spoil(p["family"], 0.08, 0.01), f4=r.spoil(p["given"], 0.08, 0.01), f5=str(r.randint(1, 5)))


@made
def other_language(r, out):
    """Spanish against English headers, other columns, one name field against two."""
    for p in people(r, 1500):
        if p["e"] < 1000:
            out.add("padron", p["e"], nombre=p["given"].upper(), apellidos=p["family"].upper(), fecha_nacimiento=dmy(p["born"]), domicilio=p["street"].upper() + " " + p["number"], municipio=p["town"].upper(), telefono=p["phone"], sexo="H" if p["sex"] == "M" else "M")
        if p["e"] >= 500:
            out.add("clinic", p["e"], patient=r.spoil(p["given"], 0.08, 0) + " " + r.spoil(p["family"], 0.08, 0), birthdate=iso(r.slip(p["born"], 0.04)), phone=r.spoil(p["phone"], 0.04, 0.4), visits=str(r.randint(1, 9)), gender=p["sex"])


@made
def fifty_rows(r, out):
    for p in people(r, 38):
        for file in "ab":
            if r.chance(0.66):
                out.add(file, p["e"], first_name=r.spoil(p["given"], 0.12, 0.02), last_name=r.spoil(p["family"], 0.12, 0), dob=iso(r.slip(p["born"])), city=p["town"])


@made
def skewed(r, out):
    """A hundred against twenty thousand."""
    for p in people(r, 20030):
        if p["e"] < 100:
            out.add("a", p["e"], first_name=r.spoil(p["given"], 0.12, 0.02), last_name=r.spoil(p["family"], 0.12, 0), dob=iso(r.slip(p["born"])), city=p["town"])
        if p["e"] >= 30:
            out.add("b", p["e"], first_name=p["given"], last_name=p["family"], dob=iso(p["born"]), city=p["town"])


def two_files(r, out, n, common):
    for p in people(r, n):
        for file, mine in (("a", p["e"] < (n + common) // 2), ("b", p["e"] >= (n - common) // 2)):
            if mine:
                out.add(file, p["e"], first_name=r.spoil(p["given"], 0.08, 0.01), last_name=r.spoil(p["family"], 0.08, 0), dob=iso(r.slip(p["born"], 0.04)), address=p["number"] + " " + p["street"], city=p["town"])


@made
def little_overlap(r, out):
    two_files(r, out, 5000, 25)


@made
def no_overlap(r, out):
    two_files(r, out, 3000, 0)


@made
def no_overlap_names_only(r, out):
    for p in people(r, 2000):
        out.add("a" if p["e"] < 1000 else "b", p["e"], name=p["given"] + " " + p["family"], city=p["town"])


@made
def no_duplicates(r, out):
    for p in people(r, 2000):
        out.add("a", p["e"], first_name=p["given"], last_name=p["family"], dob=iso(p["born"]), street=p["street"], city=p["town"])


@made
def no_duplicate_papers(r, out):
    authors = [(r.choice(MEN + WOMEN), r.word(2).capitalize()) for _ in range(600)]
    for e in range(1500):
        title, who, venue, year = paper(r, authors)
        out.add("a" if e < 700 else "b", e, title=title, authors=", ".join(" ".join(a) for a in who), venue=r.choice(venue), year=str(year))


@made
def french_benefits(r, out):
    """Whole names in either order, with title, against given and family name."""
    for p in people(r, 1500, FR_MEN, FR_WOMEN):
        if p["e"] < 1000:
            title = "M." if p["sex"] == "M" else "Mme"
            name = f"{title} {p['family'].upper()} {p['given']}" if r.chance(0.5) else f"{p['given']} {p['family']}"
            out.add("a", p["e"], **{"Nom et prénom": r.spoil(name, 0.08, 0), "Né(e) le": dmy(r.slip(p["born"], 0.04)), "Adresse": f"{p['number']} rue {p['street'].split()[0]}", "Commune": p["town"]})
        if p["e"] >= 500:
            out.add("b", p["e"], NOM=plain(p["family"]).upper(), PRENOM=r.spoil(plain(p["given"]).upper(), 0.08, 0.01), DDN=dmy(p["born"]) if r.chance(0.9) else "", VOIE=f"R {p['street'].split()[0].upper()}", CP=p["zip"])


def main():
    folder, wanted = sys.argv[1], sys.argv[2:]
    for number, (name, make) in enumerate(SETS.items()):
        if not wanted or name in wanted:
            r = Maker(1000 + number)
            out = Out(r)
            make(r, out)
            out.write(os.path.join(folder, name))


if __name__ == "__main__":
    main()
