//! The twelve districts of Qasr Bahr, their streets, and the ways people spell them.
//!
//! The town lies where on a real map there is open sea: no real place is touched.

/// A district: its number is its place in the list plus one.
pub(crate) struct District {
    /// In English, French and Arabic.
    pub(crate) labels: [&'static str; 3],
    /// In Spanish, Turkish and German.
    pub(crate) more_labels: [&'static str; 3],
    /// The zone it belongs to.
    pub(crate) zone: &'static str,
    /// Share of residents, and share of them with municipal aid in percent.
    pub(crate) residents: f64,
    /// In percent.
    pub(crate) aided: f64,
    /// As social services write it, the usual form first.
    pub(crate) social: &'static [&'static str],
    /// As the health centre writes it.
    pub(crate) health: &'static [&'static str],
    /// As schools write it.
    pub(crate) schools: &'static [&'static str],
    /// As the partner organisation writes it.
    pub(crate) partner: &'static [&'static str],
    /// Streets in French and Arabic.
    pub(crate) streets: &'static [(&'static str, &'static str)],
    /// Corners on a drawing of 500 by 330, y downwards.
    pub(crate) corners: &'static [(i32, i32)],
}

/// The zones: code and label in English, French, Arabic, Spanish, Turkish, German.
pub(crate) const ZONES: &[(&str, [&str; 6])] = &[
    ("QBZ1", ["Harbour side", "Côté port", "جهة الميناء", "Lado del puerto", "Liman tarafı", "Hafenseite"]),
    ("QBZ2", ["Old town", "Vieille ville", "المدينة القديمة", "Ciudad vieja", "Eski şehir", "Altstadt"]),
    ("QBZ3", ["South shore", "Rive sud", "الضفة الجنوبية", "Orilla sur", "Güney kıyısı", "Südufer"]),
    ("QBZ4", ["Hills", "Les collines", "التلال", "Las colinas", "Tepeler", "Hügel"]),
];

/// The districts.
pub(crate) const DISTRICTS: &[District] = &[
    District {
        labels: ["Old Port", "Vieux-Port", "الميناء القديم"], more_labels: ["Puerto Viejo", "Eski Liman", "Alter Hafen"], zone: "QBZ1", residents: 712.0, aided: 31.2,
        social: &["Vieux-Port", "Vieux port", "V. Port", "Vx-Port"],
        health: &["الميناء القديم", "الميناء القديم", "المينا القديم"],
        schools: &["Vieux-Port", "VIEUX PORT", "Port Vieux", "Vieux-Port"],
        partner: &["Old Port", "Old Port", "Old Harbour"],
        streets: &[("rue des Cordiers", "شارع الحبّالين"), ("quai des Pêcheurs", "رصيف الصيادين"), ("rue de la Douane", "شارع الجمارك"), ("impasse du Mât", "زقاق الصاري"), ("rue de l'Ancre", "شارع المرساة")],
        corners: &[(196, 26), (262, 40), (270, 92), (214, 104), (178, 74)],
    },
    District {
        labels: ["Kasbah", "Kasba", "القصبة"], more_labels: ["Alcazaba", "Kasba", "Kasbah"], zone: "QBZ2", residents: 588.0, aided: 27.8,
        social: &["Kasbah", "Kasba", "Casbah"],
        health: &["القصبة", "القصبة", "القصبه", "حي القصبة"],
        schools: &["Kasba", "Kasbah", "La Kasba"],
        partner: &["Kasbah", "Kasbah", "Casbah"],
        streets: &[("rue du Rempart", "شارع السور"), ("rue de la Citadelle", "شارع القلعة"), ("impasse des Jasmins", "زقاق الياسمين"), ("rue du Puits", "شارع البئر"), ("escalier des Tisserands", "درج النساجين")],
        corners: &[(178, 74), (214, 104), (204, 152), (142, 150), (132, 98)],
    },
    District {
        labels: ["Lighthouse", "Phare", "المنارة"], more_labels: ["El Faro", "Deniz Feneri", "Leuchtturm"], zone: "QBZ1", residents: 641.0, aided: 12.4,
        social: &["Phare", "Le Phare", "PHARE", "Pharre"],
        health: &["المنارة", "المنارة", "المناره"],
        schools: &["Phare", "Le Phare", "Quartier du Phare"],
        partner: &["Lighthouse", "Lighthouse", "Light house"],
        streets: &[("rue du Phare", "شارع المنارة"), ("avenue de la Jetée", "جادة الرصيف"), ("rue des Mouettes", "شارع النوارس"), ("rue du Large", "شارع العرض"), ("rue de la Vigie", "شارع الرقيب")],
        corners: &[(262, 40), (338, 22), (372, 62), (330, 98), (270, 92)],
    },
    District {
        labels: ["Olive Hill", "Colline des Oliviers", "تلة الزيتون"], more_labels: ["Colina de los Olivos", "Zeytin Tepesi", "Olivenhügel"], zone: "QBZ4", residents: 534.0, aided: 9.1,
        social: &["Colline des Oliviers", "Colline Oliviers", "Coline des Olivier"],
        health: &["تلة الزيتون", "تلة الزيتون", "تلّة الزيتون", "تله الزيتون"],
        schools: &["Colline des Oliviers", "Coll. des Oliviers", "Les Oliviers"],
        partner: &["Olive Hill", "Olive Hill", "Olives Hill"],
        streets: &[("chemin des Oliviers", "درب الزيتون"), ("rue du Pressoir", "شارع المعصرة"), ("rue de Belle-Vue", "شارع المنظر الجميل"), ("montée du Moulin", "مطلع الطاحونة"), ("rue des Figuiers", "شارع التين")],
        corners: &[(132, 98), (142, 150), (96, 188), (40, 168), (52, 112)],
    },
    District {
        labels: ["Saltworks", "Les Salines", "الملاحات"], more_labels: ["Las Salinas", "Tuzlalar", "Die Salinen"], zone: "QBZ3", residents: 802.0, aided: 34.9,
        social: &["Les Salines", "Salines", "LES SALINE", "Les salines"],
        health: &["الملاحات", "الملاحات", "الملّاحات", "حي الملاحات"],
        schools: &["Les Salines", "Salines", "SALINES"],
        partner: &["Saltworks", "Saltworks", "Salt Works", "Les Salines"],
        streets: &[("rue du Sel", "شارع الملح"), ("rue des Bassins", "شارع الأحواض"), ("rue des Flamants", "شارع النحام"), ("avenue des Salines", "جادة الملاحات"), ("rue de la Digue", "شارع السد"), ("cité Essalem", "حي السلام")],
        corners: &[(270, 92), (330, 98), (352, 148), (300, 176), (248, 152), (214, 104)],
    },
    District {
        labels: ["Rope Market", "Souk el Hibal", "سوق الحبال"], more_labels: ["Zoco de las Cuerdas", "Halat Pazarı", "Seilmarkt"], zone: "QBZ2", residents: 619.0, aided: 22.6,
        social: &["Souk el Hibal", "Souk El Hibel", "S. el Hibal", "Souk-el-Hibal"],
        health: &["سوق الحبال", "سوق الحبال", "سوق لحبال"],
        schools: &["Souk el Hibal", "Souk Hibal", "Souq el Hibal"],
        partner: &["Rope Market", "Rope Market", "Souk el Hibal"],
        streets: &[("rue du Chanvre", "شارع القنب"), ("rue des Tonneliers", "شارع البراميل"), ("passage des Cordages", "ممر الحبال"), ("rue du Marché", "شارع السوق"), ("rue des Épices", "شارع البهارات")],
        corners: &[(214, 104), (248, 152), (234, 198), (178, 204), (204, 152)],
    },
    District {
        labels: ["Bab el Rih", "Bab el Rih", "باب الريح"], more_labels: ["Bab el Rih", "Rüzgâr Kapısı", "Bab el Rih"], zone: "QBZ2", residents: 744.0, aided: 29.3,
        social: &["Bab el Rih", "Bab er-Rih", "Bab Errih", "Bâb el-Rîh"],
        health: &["باب الريح", "باب الريح", "باب الرّيح"],
        schools: &["Bab el Rih", "Bab Errih", "Bab er Rih"],
        partner: &["Bab el Rih", "Bab el Rih", "Bab al-Rih"],
        streets: &[("rue du Vent", "شارع الريح"), ("rue de la Porte", "شارع الباب"), ("rue des Teinturiers", "شارع الصباغين"), ("impasse du Four", "زقاق الفرن"), ("rue des Forgerons", "شارع الحدادين"), ("rue du Caravansérail", "شارع الخان")],
        corners: &[(142, 150), (204, 152), (178, 204), (128, 222), (96, 188)],
    },
    District {
        labels: ["Fountains", "Les Fontaines", "العيون"], more_labels: ["Las Fuentes", "Çeşmeler", "Die Brunnen"], zone: "QBZ4", residents: 693.0, aided: 14.7,
        social: &["Les Fontaines", "Fontaines", "LES FONTAINE"],
        health: &["العيون", "العيون", "حي العيون"],
        schools: &["Les Fontaines", "Fontaines", "Les Fontainnes"],
        partner: &["Fountains", "Fountains", "The Fountains"],
        streets: &[("rue des Sources", "شارع الينابيع"), ("rue de l'Aqueduc", "شارع القناة"), ("avenue des Fontaines", "جادة العيون"), ("rue du Bassin", "شارع الحوض"), ("rue des Lavandières", "شارع الغسالات")],
        corners: &[(40, 168), (96, 188), (128, 222), (104, 272), (36, 252)],
    },
    District {
        labels: ["Station", "Gare", "حي المحطة"], more_labels: ["La Estación", "İstasyon", "Bahnhof"], zone: "QBZ3", residents: 866.0, aided: 18.8,
        social: &["Gare", "Station", "Quartier de la Gare"],
        health: &["حي المحطة", "المحطة", "حي المحطه"],
        schools: &["Gare", "Quartier de la Gare", "Q. Gare"],
        partner: &["Station", "Station", "Station area"],
        streets: &[("avenue de la Gare", "جادة المحطة"), ("rue du Dépôt", "شارع المستودع"), ("rue des Cheminots", "شارع السكك"), ("rue de la Poste", "شارع البريد"), ("rue du Viaduc", "شارع الجسر"), ("rue de l'Horloge", "شارع الساعة")],
        corners: &[(178, 204), (234, 198), (252, 246), (200, 284), (146, 268), (128, 222)],
    },
    District {
        labels: ["Potters", "Les Potiers", "الفخارين"], more_labels: ["Los Alfareros", "Çömlekçiler", "Töpferviertel"], zone: "QBZ3", residents: 577.0, aided: 24.1,
        social: &["Les Potiers", "Potiers", "Les Pottiers"],
        health: &["الفخارين", "الفخارين", "الفخّارين"],
        schools: &["Les Potiers", "Potiers", "LES POTIERS"],
        partner: &["Potters", "Potters", "Potters' Quarter"],
        streets: &[("rue de l'Argile", "شارع الطين"), ("rue des Potiers", "شارع الفخارين"), ("rue du Tour", "شارع الدولاب"), ("rue des Émailleurs", "شارع المزججين"), ("impasse des Jarres", "زقاق الجرار")],
        corners: &[(248, 152), (300, 176), (310, 228), (252, 246), (234, 198)],
    },
    District {
        labels: ["Orchard", "Vergers", "البساتين"], more_labels: ["Los Huertos", "Bahçeler", "Obstgärten"], zone: "QBZ4", residents: 604.0, aided: 11.5,
        social: &["Vergers", "Les Vergers", "Verger"],
        health: &["البساتين", "البساتين", "حي البساتين"],
        schools: &["Vergers", "Les Vergers", "VERGERS"],
        partner: &["Orchard", "Orchard", "Orchards"],
        streets: &[("chemin des Vergers", "درب البساتين"), ("rue des Orangers", "شارع البرتقال"), ("rue des Grenadiers", "شارع الرمان"), ("rue de la Noria", "شارع الناعورة"), ("rue des Abricotiers", "شارع المشمش")],
        corners: &[(104, 272), (128, 222), (146, 268), (200, 284), (178, 318), (92, 316), (36, 252)],
    },
    District {
        labels: ["East Shore", "Rive Est", "الضفة الشرقية"], more_labels: ["Orilla Este", "Doğu Kıyısı", "Ostufer"], zone: "QBZ3", residents: 724.0, aided: 16.2,
        social: &["Rive Est", "Rive-Est", "R. Est"],
        health: &["الضفة الشرقية", "الضفة الشرقية", "الضفه الشرقيه"],
        schools: &["Rive Est", "Rive-Est", "RIVE EST"],
        partner: &["East Shore", "East Shore", "East shore"],
        streets: &[("boulevard de l'Est", "شارع الشرق الكبير"), ("rue des Dunes", "شارع الكثبان"), ("rue du Rivage", "شارع الشاطئ"), ("rue des Tamaris", "شارع الأثل"), ("rue du Chantier naval", "شارع حوض السفن"), ("rue des Voiles", "شارع الأشرعة")],
        corners: &[(352, 148), (330, 98), (372, 62), (428, 96), (436, 164), (386, 214), (310, 228), (300, 176)],
    },
];

/// A corner of the drawing as longitude and latitude.
pub(crate) fn on_earth((x, y): (f64, f64)) -> (f64, f64) {
    (17.80 + x * 0.000_112, 34.25 - y * 0.000_092)
}
