#!/usr/bin/env python3
"""Made-up labelled sets for measuring linkage on kinds of data that the usual sets do not have; the same bytes on every run.

    python3 tests/bench/made_links.py FOLDER
    cargo bench --bench linkage -- FOLDER

Each set is a folder: `records.csv` with `unique_id` and `cluster`, or `a.csv`, `b.csv` and `pairs.csv`. Nothing in the program knows these sets.
"""

import csv
import os
import random
import sys

GIVEN = """Mohamed Ahmed Ali Fatma Amina Youssef Karim Leila Nadia Sami Hassan Omar Khadija Mariam Rachid Samira Jean Marie Pierre Anne Michel
Sophie Luc Claire Paul Julie Nicolas Camille Antoine Isabelle Maria Jose Carmen Antonio Lucia Manuel Elena Javier Pilar Mehmet Ayse Mustafa
Emine Huseyin Zeynep Murat Elif Hans Ursula Peter Sabine Klaus Monika John Mary James Patricia Robert Linda William Susan David Karen Giulia
Marco Francesca Luca Noor Yara Rami Hind Ziad Salma Tarek Mona Adel Rana Bilal Dina Hamza Ines Walid Sonia Anis Olfa Nabil Rim""".split()
FAMILY = """Trabelsi Gharbi Haddad Mansouri BenSalah Jebali Khelifi Ayari Dridi Bouazizi Martin Bernard Dubois Durand Moreau Laurent Simon
Michel Garcia Fernandez Lopez Sanchez Perez Gomez Ruiz Yilmaz Kaya Demir Celik Sahin Yildiz Ozturk Muller Schmidt Schneider Fischer Weber Smith
Jones Williams Brown Taylor Davies Wilson Rossi Russo Ferrari Esposito Bianchi Romano AlHassan Saleh Khoury Nasser Darwish Kassab Hamdan Odeh""".split()
STREETS = """de la Liberté|de la République|Habib Bourguiba|des Oliviers|du Port|de la Gare|des Écoles|du Marché|Ibn Khaldoun|de Paris|de
Carthage|du Lac|des Jasmins|Victor Hugo|de la Paix|du Stade|des Roses|de l'Hôpital|Farhat Hached|du Moulin""".replace("\n", " ").split("|")
CITIES = "Tunis Sousse Sfax Bizerte Nabeul Gabès Kairouan Monastir Mahdia Tozeur Béja Jendouba".split()
SYLLABLES = "ba be bo da de di fa fi ga gu ha ho ja ka ke ko la le li ma me mi na ne no pa pe ra re ri sa se si ta te ti va ve za zi".split()
WORDS = """adaptive parallel query index stream graph spatial temporal distributed database mining learning cluster cache join view schema web
semantic mobile network sensor secure private efficient scalable approximate optimal dynamic relational object storage memory disk transaction
recovery workflow integration ranking search pattern rule tree hash sampling similarity privacy knowledge language logic constraint model
evaluation processing management system analysis framework algorithm approach method architecture design""".split()
BRANDS = "Sony Panasonic Bosch Canon Nikon Philips Samsung Garmin Logitech Whirlpool Frigidaire Yamaha Netgear Linksys Olympus Sharp Tefal Moulinex".split()
THINGS = """digital camera|vacuum cleaner|dishwasher|blender|lcd tv|headphones|wireless router|printer|speaker system|microwave oven|washing
machine|car radio|camcorder|gps navigator|coffee maker|refrigerator|keyboard|lens""".replace("\n", " ").split("|")
ARABIC = {  # name: usual Latin spellings
    "محمد": "Mohamed Mohammed Muhammad Mohammad Mhamed Muhammed", "أحمد": "Ahmed Ahmad Ahmet", "علي": "Ali Aly", "فاطمة": "Fatma Fatima Fatema",
    "حسين": "Hussein Hussain Houcine Hossein", "يوسف": "Youssef Yousef Yusuf Youcef", "خالد": "Khaled Khalid Halid", "مريم": "Mariam Maryam Meriem",
    "عبد الرحمن": "Abdelrahman|Abderrahmane|Abdul Rahman|Abdurrahman", "عبد الله": "Abdullah|Abdallah|Abdellah", "إبراهيم": "Ibrahim Brahim Ebrahim",
    "زينب": "Zeinab Zaynab Zineb", "سمير": "Samir Sameer", "نور الدين": "Noureddine|Nur al-Din|Nooruddin", "خديجة": "Khadija Khadidja Hatice",
    "عمر": "Omar Umar Omer", "حسن": "Hassan Hasan", "ليلى": "Leila Layla Laila", "طارق": "Tarek Tariq Tarik", "رشيد": "Rachid Rashid",
    "أمينة": "Amina Ameena", "سعيد": "Said Saeed Saïd", "جمال": "Jamal Djamel Gamal", "هدى": "Huda Houda Hoda", "سلمى": "Salma Selma",
}
ARABIC_FAMILY = {
    "الحداد": "Al Haddad|El Haddad|Haddad", "بن صالح": "Ben Salah|Bin Saleh|Bensalah", "الطرابلسي": "Trabelsi|Al-Tarabulsi", "خوري": "Khoury|Khouri",
    "القاسمي": "Al Qasimi|Kasmi|El Kacimi", "منصور": "Mansour Mansur", "الشريف": "Al Sharif|Cherif|El Chérif", "درويش": "Darwish Derwiche",
    "العلوي": "Alaoui|Al Alawi|El Alaoui", "ناصر": "Nasser Naser", "سليمان": "Sulaiman Slimane Soliman", "البكري": "Al Bakri|El Bekri|Bakri",
    "حمدان": "Hamdan Hamdane", "الزهراني": "Al Zahrani|Zahrani", "بوعزيزي": "Bouazizi Buazizi", "المصري": "Al Masri|El Masry|Masri",
    "جابر": "Jaber Djaber Gaber", "عثمان": "Othman Osman Uthman", "الخطيب": "Al Khatib|El Khatib|Khatib", "يعقوب": "Yaacoub Yaqoub Yakoub",
}
# More families than people remember, so that not everybody is called the same.
_r = random.Random(1)
FAMILY += ["".join(_r.choice(SYLLABLES) for _ in range(_r.randint(2, 4))).capitalize() for _ in range(700)]
GIVEN += ["".join(_r.choice(SYLLABLES) for _ in range(_r.randint(2, 3))).capitalize() for _ in range(120)]


def spellings(text):
    return text.split("|") if "|" in text else text.split()


def usual(r, pool):
    """Some names are common and most are rare."""
    return pool[min(int(len(pool) * r.random() ** 2.2), len(pool) - 1)]


def typo(r, s):
    if len(s) < 3:
        return s
    i = r.randrange(len(s) - 1)
    kind = r.random()
    if kind < 0.3:
        return s[:i] + s[i + 1:]
    if kind < 0.55:
        return s[:i] + s[i + 1] + s[i] + s[i + 2:]
    letter = r.choice("abcdefghilmnoprstu" if not s[i].isdigit() else "0123456789")
    return s[:i] + letter + s[i + (kind < 0.85):]


def person(r):
    y, m, d = r.randint(1935, 2018), r.randint(1, 12), r.randint(1, 28)
    return {"given": usual(r, GIVEN), "family": usual(r, FAMILY), "y": y, "m": m, "d": d, "sex": r.choice("MF"),
            "house": str(r.randint(1, 180)), "street": "rue " + r.choice(STREETS), "city": r.choice(CITIES), "post": f"{r.randint(10, 89)}{r.randint(0, 9)}0",
            "phone": f"{r.choice('259')}{r.randint(0, 9999999):07}", "id": f"{r.randint(0, 99999999):08}"}


def faulty(r, p, rate=0.15, missing=0.06):
    q = dict(p)
    for k in ("given", "family", "street", "city", "phone", "id", "house", "post"):
        if r.random() < rate:
            q[k] = typo(r, q[k])
        if r.random() < missing:
            q[k] = ""
    if r.random() < rate / 2:
        q["d"], q["m"] = (q["m"], q["d"]) if q["d"] <= 12 else (r.randint(1, 28), q["m"])
    if r.random() < rate / 3:
        q["y"] += r.choice([-10, -1, 1, 10])
    if r.random() < rate / 2:
        q["given"], q["family"] = q["family"], q["given"]
    if r.random() < rate / 2:  # moved
        q["house"], q["street"], q["post"] = str(r.randint(1, 180)), "rue " + r.choice(STREETS), f"{r.randint(10, 89)}{r.randint(0, 9)}0"
    return q


def write(folder, name, header, rows):
    os.makedirs(folder, exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f, lineterminator="\n")
        out.writerow(header)
        out.writerows(rows)


def one(folder, r, header, rows):
    """rows: (cluster, values)"""
    r.shuffle(rows)
    write(folder, "records.csv", ["unique_id", *header, "cluster"], [[i, *v, c] for i, (c, v) in enumerate(rows)])


def two(folder, r, header_a, a, header_b, b):
    r.shuffle(a)
    r.shuffle(b)
    write(folder, "a.csv", ["unique_id", *header_a], [[f"A{i}", *v] for i, (_, v) in enumerate(a)])
    write(folder, "b.csv", ["unique_id", *header_b], [[f"B{i}", *v] for i, (_, v) in enumerate(b)])
    where = {}
    for i, (c, _) in enumerate(b):
        where.setdefault(c, []).append(i)
    pairs = [[f"A{i}", f"B{j}"] for i, (c, _) in enumerate(a) for j in where.get(c, [])]
    write(folder, "pairs.csv", ["id_a", "id_b"], pairs)


def iso(p):
    return f"{p['y']}-{p['m']:02}-{p['d']:02}"


def dmy(p):
    return f"{p['d']:02}/{p['m']:02}/{p['y']}"


def mdy(p):
    return f"{p['m']}/{p['d']}/{p['y']}"


FR = ["nom", "prenom", "date_naissance", "adresse", "code_postal", "ville", "telephone"]


def fr(p):
    return [p["family"], p["given"], dmy(p), f"{p['house']} {p['street']}", p["post"], p["city"], p["phone"]]


def dirty(r, n, more, **faults):
    for c in range(n):
        p = person(r)
        yield c, p
        for _ in range(more()):
            yield c, faulty(r, p, **faults)


def persons_fr(f, r):
    one(f, r, FR, [(c, fr(p)) for c, p in dirty(r, 1500, lambda: r.choice([0, 0, 1, 1, 2]))])


def persons_two_orders(f, r):
    a, b = [], []
    for c in range(2500):
        p = person(r)
        if c < 1700:
            a.append((c, fr(p)))
        if c >= 900:
            q = faulty(r, p)
            b.append((c, [f"{q['given']} {q['family']}", mdy(q), f"{q['street']} {q['house']}", q["city"], "+216 " + q["phone"]]))
    two(f, r, FR, a, ["full name", "birth date", "address", "town", "mobile"], b)


def voters(f, r):
    a, b = [], []
    for c in range(3000):
        p = person(r)
        middle = r.choice(GIVEN)
        if c < 2200:
            a.append((c, [p["given"].upper(), middle.upper(), p["family"].upper(), 2026 - p["y"], p["sex"], f"{p['house']} {p['street']}".upper(), p["city"].upper(), p["post"]]))
        if c >= 1000:
            q = faulty(r, p)
            b.append((c, [q["given"].upper(), r.choice([middle[0], middle, ""]).upper(), q["family"].upper(), 2028 - q["y"], q["sex"], f"{q['house']} {q['street']}".upper(), q["city"].upper(), q["post"]]))
    head = ["first_name", "middle_name", "last_name", "age", "gender", "street_address", "city", "zip_code"]
    two(f, r, head, a, head, b)


def households(f, r):
    """Parents, children, twins and sons called like their fathers, at one address."""
    a, b, c = [], [], 0
    head = ["nom", "prenom", "ne_le", "sexe", "no", "rue", "ville"]
    for _ in range(800):
        base = person(r)
        members = []
        for k in range(r.randint(2, 6)):
            p = person(r) | {x: base[x] for x in ("family", "house", "street", "city", "post", "phone")}
            if k == 3:
                p |= {x: members[-1][x] for x in ("y", "m", "d")}
            if k == 2 and r.random() < 0.3:
                p["given"] = members[0]["given"]
            members.append(p)
        for p in members:
            c += 1
            row = lambda q: [q["family"], q["given"], iso(q), q["sex"], q["house"], q["street"], q["city"]]
            if r.random() < 0.8:
                a.append((c, row(p)))
            if r.random() < 0.7:
                b.append((c, row(faulty(r, p, 0.1, 0.03))))
    two(f, r, head, a, head, b)


def arabic_latin(f, r):
    a, b = [], []
    for c in range(1500):
        p = person(r)
        g, g2, n = r.choice(list(ARABIC)), r.choice(list(ARABIC)), r.choice(list(ARABIC_FAMILY))
        if c < 1100:
            a.append((c, [f"{g} {g2} {n}", iso(p), p["city"], p["phone"]]))
        if c >= 400:
            q = faulty(r, p, 0.1)
            spelt = lambda k, d: r.choice(spellings(d[k]))
            second = spelt(g2, ARABIC) if r.random() < 0.6 else ""
            b.append((c, [spelt(g, ARABIC), second, spelt(n, ARABIC_FAMILY), dmy(q), q["city"], q["phone"] if r.random() < 0.5 else ""]))
    two(f, r, ["الاسم الكامل", "تاريخ الميلاد", "المدينة", "الهاتف"], a, ["prénom", "deuxième prénom", "nom", "date de naissance", "ville", "tél"], b)


def biblio(f, r):
    a, b = [], []
    for c in range(2500):
        title = " ".join(r.choice(WORDS) for _ in range(r.randint(4, 10))).capitalize()
        people = [(r.choice(GIVEN), r.choice(FAMILY)) for _ in range(r.randint(1, 4))]
        venue, year = r.choice([("SIGMOD Conference", "SIGMOD"), ("VLDB", "Very Large Data Bases"), ("ICDE", "Int. Conf. on Data Engineering"), ("TODS", "ACM Trans. Database Syst.")]), r.randint(1990, 2005)
        if c < 900:
            a.append((c, [title, ", ".join(f"{g} {n}" for g, n in people), venue[0], year]))
        for _ in range(1 if c >= 900 else r.choice([0, 1, 1, 2])):
            t = title if r.random() < 0.6 else typo(r, title)
            if r.random() < 0.15:
                t = t[: len(t) * 2 // 3]
            b.append((c, [t, ", ".join(f"{g[0]} {n}" for g, n in people[: r.choice([1, 4, 4])]), venue[1] if r.random() < 0.7 else "", year if r.random() < 0.6 else ""]))
    head = ["title", "authors", "venue", "year"]
    two(f, r, head, a, head, b)


def products(f, r, numbered=True):
    a, b = [], []
    for c in range(1400):
        brand, thing = r.choice(BRANDS), r.choice(THINGS)
        number = "".join(r.choice("ABCDEFGHKLMSTX") for _ in range(r.randint(2, 4))) + str(r.randint(10, 9999))
        quality = r.sample(["black", "silver", "portable", "compact", "12x zoom", "stainless", "wireless", "energy star", "1080p", "5.1 channel", "8 gb", "front load"], 3)
        price = r.randint(20, 1500)
        label = number if numbered else r.choice(WORDS) + " " + r.choice(WORDS)
        if c < 1000:
            a.append((c, [f"{brand} {thing.title()} - {label}", f"{brand} {thing} {label}/ {', '.join(quality)}", f"${price}.00" if r.random() < 0.5 else ""]))
        if c >= 400:
            shown = label if r.random() < 0.85 else label.replace("-", "").lower()
            b.append((c, [f"{brand} {r.choice(quality)} {thing} {shown}" if r.random() < 0.7 else f"{shown} {brand} {thing}", " ".join(r.sample(quality, 2)) if r.random() < 0.5 else "", f"{price * r.uniform(.85, 1.1):.2f}" if r.random() < 0.7 else ""]))
    two(f, r, ["name", "description", "price"], a, ["name", "description", "price"], b)


def software(f, r):
    products(f, r, numbered=False)


def companies(f, r):
    a, b = [], []
    forms = [("SARL", "S.A.R.L."), ("SA", "Société Anonyme"), ("GmbH", "Ges. mbH"), ("Ltd", "Limited"), ("A.Ş.", "Anonim Şirketi"), ("S.L.", "Sociedad Limitada"), ("", "")]
    trades = "Transport Boulangerie Pharmacie Garage Imprimerie Menuiserie Textile Agro Import Consulting Électricité Bâtiment Café Optique".split()
    for c in range(1800):
        name = f"{r.choice(trades)} {usual(r, FAMILY)}" if r.random() < 0.7 else f"{usual(r, FAMILY)} & Fils"
        form, p = r.choice(forms), person(r)
        tax = f"{r.randint(0, 9999999):07}{r.choice('ABCDEFGH')}"
        if c < 1300:
            a.append((c, [f"{name} {form[0]}".strip().upper(), f"{p['house']} {p['street']}", p["city"], tax if r.random() < 0.5 else ""]))
        if c >= 600:
            q = faulty(r, p, 0.12)
            said = typo(r, name) if r.random() < 0.25 else name
            b.append((c, [f"{said} {r.choice(form)}".strip(), q["street"] + " " + q["house"], q["city"], q["phone"], tax if r.random() < 0.4 else ""]))
    two(f, r, ["raison_sociale", "adresse", "commune", "matricule_fiscal"], a, ["établissement", "lieu", "ville", "tél", "matricule"], b)


def songs(f, r):
    rows = []
    for c in range(1200):
        title, artist = " ".join(r.choice(WORDS) for _ in range(r.randint(1, 4))).title(), f"{usual(r, GIVEN)} {usual(r, FAMILY)}"
        album, year, length = " ".join(r.choice(WORDS) for _ in range(2)).title(), r.randint(1970, 2020), r.randint(120, 400)
        for k in range(r.choice([1, 1, 2, 3])):
            t = title if r.random() < 0.7 else r.choice([typo(r, title), f"{title} (Live)", f"{r.randint(1, 12):02} - {title}"])
            who = artist if r.random() < 0.7 else r.choice([typo(r, artist), ", ".join(reversed(artist.split())), ""])
            rows.append((c, [t, who, album if r.random() < 0.8 else "", year if r.random() < 0.7 else f"'{year % 100:02}", length + r.choice([0, 0, 1, -1])]))
    one(f, r, ["title", "artist", "album", "year", "length"], rows)


def addresses(f, r):
    a, b = [], []
    for c in range(2000):
        p = person(r)
        if c < 1500:
            a.append((c, [f"{p['house']} {p['street']}", p["post"], p["city"]]))
        if c >= 700:
            q = faulty(r, p, 0.12, 0.02)
            b.append((c, [f"{q['house']}, {q['street'].replace('rue', r.choice(['rue', 'r.', 'R']))}, {q['post']} {q['city']}".strip()]))
    two(f, r, ["adresse", "cp", "ville"], a, ["adresse_complete"], b)


def copies(f, r):
    one(f, r, FR, [(c, fr(p)) for c, p in dirty(r, 80, lambda: 19, rate=0.3, missing=0.15)])


def nameless(f, r):
    one(f, r, [f"col{k}" for k in range(1, 8)], [(c, fr(p)) for c, p in dirty(r, 1200, lambda: r.choice([0, 1, 1]))])


def sparse(f, r):
    one(f, r, FR, [(c, fr(p)) for c, p in dirty(r, 1500, lambda: r.choice([0, 1, 1]), missing=0.4)])


def tiny(f, r):
    one(f, r, FR, [(c, fr(p)) for c, p in dirty(r, 35, lambda: r.choice([0, 0, 1]))])


def skewed(f, r):
    a, b = [], []
    for c in range(12000):
        p = person(r)
        if c < 100:
            a.append((c, fr(faulty(r, p, 0.2))))
        if c >= 30:
            b.append((c, fr(p)))
    two(f, r, FR, a, FR, b)


def apart(f, r):
    """No record of one is in the other."""
    a = [(c, fr(person(r))) for c in range(1200)]
    b = [(c, fr(person(r))) for c in range(5000, 6500)]
    two(f, r, FR, a, FR, b)


def parts_of_dates(f, r):
    a, b = [], []
    for c in range(2200):
        p = person(r)
        if c < 1500:
            a.append((c, [p["family"], p["given"], p["d"], p["m"], p["y"], p["id"]]))
        if c >= 600:
            q = faulty(r, p)
            b.append((c, [f"{q['family']}, {q['given']}", iso(q), q["id"], q["city"]]))
    two(f, r, ["soyad", "ad", "gün", "ay", "yıl", "kimlik no"], a, ["ad soyad", "doğum tarihi", "tc", "il"], b)


def names_only(f, r):
    """Nothing but name, sex and year of birth: most cannot be told apart, and the program should know."""
    rows = [(c, [p["family"], p["given"], p["sex"], p["y"]]) for c, p in dirty(r, 2500, lambda: r.choice([0, 1]), rate=0.1)]
    one(f, r, ["surname", "first name", "sex", "birth year"], rows)


def places(f, r):
    a, b = [], []
    for c in range(1500):
        name = r.choice(["École", "Mosquée", "Dispensaire", "Marché", "Jardin", "Stade"]) + " " + usual(r, FAMILY)
        lat, lon = r.uniform(36.7, 36.9), r.uniform(10.1, 10.3)
        if c < 1100:
            a.append((c, [name, f"{lat:.5f}", f"{lon:.5f}", r.choice(CITIES)]))
        if c >= 400:
            said = typo(r, name) if r.random() < 0.3 else name
            b.append((c, [said.upper(), f"{lat + r.gauss(0, .0004):.5f}", f"{lon + r.gauss(0, .0004):.5f}"]))
    two(f, r, ["nom", "latitude", "longitude", "quartier"], a, ["designation", "lat", "lon"], b)


def three_registers(f, r):
    rows = []
    for c in range(1500):
        p = person(r)
        for source in ("civil", "school", "clinic"):
            if r.random() < 0.6:
                q = faulty(r, p, 0.12)
                rows.append((c, [source, q["family"], q["given"], iso(q), q["city"], q["phone"] if source != "civil" else "", q["id"] if source != "school" else ""]))
    one(f, r, ["register", "family_name", "given_name", "birth_date", "city", "phone", "national_id"], rows)


def aid(f, r):
    """People helped by two organisations: no numbers, age instead of date, one nationality prevails."""
    a, b = [], []
    for c in range(1600):
        p = person(r)
        nat, size = r.choice(["Syrian"] * 6 + ["Iraqi", "Sudanese", "Yemeni"]), r.randint(1, 9)
        if c < 1100:
            a.append((c, [p["given"], p["family"], 2026 - p["y"], p["sex"], nat, size, p["phone"]]))
        if c >= 500:
            q = faulty(r, p, 0.2, 0.08)
            b.append((c, [f"{q['given']} {q['family']}", q["y"], {"M": "male", "F": "female"}[q["sex"]], nat, size, "00962" + q["phone"] if q["phone"] else "", q["city"]]))
    two(f, r, ["first_name", "last_name", "age", "sex", "nationality", "hh_size", "phone"], a, ["name", "year_of_birth", "gender", "country_of_origin", "family_size", "contact", "area"], b)


def in_both_scripts(r):
    """Persons with common names, each in Arabic and in Latin letters; birth dates and telephones are often missing."""
    pick = lambda names: r.choice(list(names)[:6] if r.random() < 0.6 else list(names))
    for c in range(1500):
        p, given, family = person(r), pick(ARABIC), pick(ARABIC_FAMILY)
        latin = [spellings(ARABIC[given])[0], spellings(ARABIC_FAMILY[family])[0]]
        for _ in range(r.choice([1, 1, 1, 2, 2])):
            slip = lambda text: typo(r, text) if r.random() < 0.12 else text
            rest = [iso(p) if r.random() < 0.6 else "", p["phone"] if r.random() < 0.6 else "", p["city"]]
            yield c, [slip(latin[0]), slip(latin[1]), slip(given), slip(family), *rest]


def names_in_both_scripts(f, r):
    one(f, r, ["Prénom", "Nom", "الاسم", "اللقب", "Date de naissance", "Téléphone", "Ville"], list(in_both_scripts(r)))


def whole_names_in_both_scripts(f, r):
    rows = [(c, [f"{v[0]} {v[1]}", f"{v[2]} {v[3]}", *v[4:]]) for c, v in in_both_scripts(r)]
    one(f, r, ["Nom complet", "الاسم الكامل", "Date de naissance", "Téléphone", "Ville"], rows)


def shops_in_both_scripts(f, r):
    """The kind of shop is translated, its name is not."""
    kinds = {"Pharmacie": "صيدلية", "Boulangerie": "مخبزة", "Café": "مقهى", "Épicerie": "بقالة", "Librairie": "مكتبة", "Garage": "مرأب"}
    a, b = [], []
    head = ["Nom commercial", "الاسم التجاري", "Adresse", "Téléphone", "Matricule fiscal"]
    for c in range(900):
        p, kind, name = person(r), r.choice(list(kinds)), r.choice(list(ARABIC_FAMILY))
        latin, tax = f"{kind} {spellings(ARABIC_FAMILY[name])[0]}", f"{r.randint(0, 9999999):07}{r.choice('ABCDEFGH')}"
        for rows in (a, b):
            if r.random() < 0.75:
                said = typo(r, latin) if r.random() < 0.2 else latin
                phone, number = (p["phone"] if r.random() < 0.7 else ""), (tax if r.random() < 0.5 else "")
                rows.append((c, [said, f"{kinds[kind]} {name}", f"{p['house']} {p['street']}", phone, number]))
    two(f, r, head, a, head, b)


def addresses_of_namesakes(f, r):
    """E-mail addresses made of the name and a number, in a town where many share a name."""
    rows = []
    for c in range(1200):
        p = person(r)
        if r.random() < 0.5:
            p |= {"given": r.choice(GIVEN[:8]), "family": r.choice(FAMILY[:8])}
        mail = f"{p['given']}.{p['family']}{r.randint(100, 9999)}@mail.example".lower()
        for _ in range(r.choice([1, 1, 2])):
            born, phone = (iso(p) if r.random() < 0.5 else ""), (p["phone"] if r.random() < 0.6 else "")
            rows.append((c, [p["given"], p["family"], born, phone, typo(r, mail) if r.random() < 0.1 else mail, p["city"]]))
    one(f, r, ["first_name", "last_name", "dob", "phone", "email", "city"], rows)


def family_books(f, r):
    """Whole families under one number, with the names of both parents; few are entered twice."""
    rows, c = [], 0
    head = ["Prénom", "Nom", "Date de naissance", "Sexe", "Nom du père", "Nom de la mère", "N° livret de famille", "Adresse", "Téléphone"]
    for _ in range(500):
        home, father, book = person(r), person(r), r.randint(100000, 999999)
        mother = f"{usual(r, GIVEN)} {usual(r, FAMILY)}"
        for _ in range(r.randint(1, 5)):
            c += 1
            p = person(r) | {k: home[k] for k in ("family", "house", "street", "phone")}
            for k in range(1 + (r.random() < 0.15)):
                q = faulty(r, p, 0.1, 0.05) if k else p
                home_now = f"{q['house']} {q['street']}" if r.random() < 0.9 else ""
                rows.append((c, [q["given"], q["family"], iso(q) if r.random() < 0.9 else "", q["sex"], father["given"], mother, book, home_now, q["phone"]]))
    one(f, r, head, rows)


def with_titles(f, r):
    """Whole names with M., Mme or Dr before them, the family name first or last."""
    rows = []
    for c, p in dirty(r, 900, lambda: r.random() < 0.4):
        title = r.choice(["", "", "M. " if p["sex"] == "M" else "Mme ", "Dr "])
        name = f"{p['family'].upper()} {p['given']}" if r.random() < 0.5 else f"{p['given']} {p['family']}"
        rows.append((c, [title + name, iso(p) if r.random() < 0.85 else "", f"{p['house']} {p['street']}" if r.random() < 0.85 else ""]))
    one(f, r, ["Bénéficiaire", "Date de naissance", "Adresse"], rows)


def movers(f, r):
    """A census and a register of wages without dates of birth; one in eight has moved between them."""
    a, b = [], []
    for c in range(1600):
        p = person(r)
        now = person(r) if r.random() < 0.12 else p
        q = faulty(r, p | {k: now[k] for k in ("house", "street", "post", "city")}, 0.1, 0.03)
        if r.random() < 0.85:
            a.append((c, [p["given"], p["family"], p["house"], p["street"], p["post"], p["city"]]))
        if r.random() < 0.7:
            b.append((c, [q["family"], q["given"], q["house"], q["street"], q["post"], q["city"], str(r.randint(900, 9000))]))
    two(f, r, ["Prénoms", "Nom de naissance", "N° voie", "Libellé voie", "CP", "Localité"], a,
        ["nom_usuel", "prenom_usager", "num_rue", "nom_rue", "code_post", "commune_residence", "salaire"], b)


def borrowed_numbers(f, r):
    """One in eight uses the insurance number of somebody at home; no dates of birth."""
    rows, c = [], 0
    for _ in range(700):
        home = [person(r) for _ in range(r.randint(1, 4))]
        for p in home:
            for k in ("family", "house", "street", "post"):
                p[k] = home[0][k]
        for p in home:
            c += 1
            for k in range(1 + (r.random() < 0.35)):
                q = faulty(r, p, 0.08, 0.03) if k else p
                number = r.choice(home)["id"] if r.random() < 0.12 else q["id"]
                rows.append((c, [q["given"], q["family"], number, q["house"], q["street"], q["post"]]))
    one(f, r, ["first name", "family", "natl ins no", "hse no", "addr", "pcode"], rows)


def dependants(f, r):
    """Declarations over two years with spouse and children in columns of their own; separated parents name the same child."""
    rows, c = [], 0
    for _ in range(800):
        one_, other = person(r), person(r)
        child = {"given": usual(r, GIVEN), "family": one_["family"], "id": f"{r.randint(0, 99999999):08}"}
        for p, spouse in ((one_, other), (other, one_)):
            c += 1
            apart_now = r.random() < 0.5
            for _ in range(1 + (r.random() < 0.4)):
                q = faulty(r, p, 0.08, 0.03)
                beside = ["", "", ""] if apart_now else [spouse["given"], spouse["family"], spouse["id"]]
                rows.append((c, [q["given"], q["family"], q["id"], q["house"], q["street"], *beside, child["given"], child["family"], child["id"]]))
    one(f, r, ["prenom", "nom", "nif", "numero_rue", "rue", "prenom_conjoint", "nom_conjoint", "nif_conjoint", "dependant_1_prenom", "dependant_1_nom", "dependant_1_nif"], rows)


SETS = [persons_fr, persons_two_orders, voters, households, arabic_latin, biblio, products, software, companies, songs, addresses, copies, nameless,
        sparse, tiny, skewed, apart, parts_of_dates, names_only, places, three_registers, aid, names_in_both_scripts, whole_names_in_both_scripts, shops_in_both_scripts, addresses_of_namesakes,
        family_books, with_titles, movers, borrowed_numbers, dependants]


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    for n, make in enumerate(SETS):
        make(os.path.join(sys.argv[1], make.__name__), random.Random(1000 + n))


if __name__ == "__main__":
    main()
