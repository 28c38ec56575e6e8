//! Nationalities as the offices write them, with the code each of them means.
//!
//! Niger and Nigeria are the hard pair: without its accent "nigerien" is one letter from both.

/// A nationality and its written forms.
pub(crate) struct Nation {
    /// ISO 3166-1 alpha-2.
    pub(crate) code: &'static str,
    /// ISO 3166-1 alpha-3.
    pub(crate) alpha3: &'static str,
    /// French, masculine and feminine.
    pub(crate) french: [&'static str; 2],
    /// Arabic, masculine and feminine.
    pub(crate) arabic: [&'static str; 2],
    /// The country in French.
    pub(crate) country: &'static str,
    /// Which name lists its people draw from.
    pub(crate) culture: &'static str,
    /// Share among households.
    pub(crate) weight: f64,
    /// How likely the partner organisation knows a household.
    pub(crate) helped: f64,
}

macro_rules! nations {
    ($($code:literal $alpha3:literal $m:literal $f:literal $am:literal $af:literal $country:literal $culture:literal $weight:literal $helped:literal;)*) => {
        &[$(Nation { code: $code, alpha3: $alpha3, french: [$m, $f], arabic: [$am, $af], country: $country, culture: $culture, weight: $weight, helped: $helped },)*]
    };
}

/// All of them, the most frequent first.
pub(crate) const NATIONS: &[Nation] = nations! {
    "MA" "MAR" "marocain" "marocaine" "مغربي" "مغربية" "Maroc" "arab" 23.0 0.06;
    "TN" "TUN" "tunisien" "tunisienne" "تونسي" "تونسية" "Tunisie" "arab" 18.0 0.04;
    "SY" "SYR" "syrien" "syrienne" "سوري" "سورية" "Syrie" "arab" 15.0 0.62;
    "DZ" "DZA" "algérien" "algérienne" "جزائري" "جزائرية" "Algérie" "arab" 9.5 0.06;
    "IT" "ITA" "italien" "italienne" "إيطالي" "إيطالية" "Italie" "italian" 5.0 0.01;
    "LB" "LBN" "libanais" "libanaise" "لبناني" "لبنانية" "Liban" "arab" 4.5 0.12;
    "PS" "PSE" "palestinien" "palestinienne" "فلسطيني" "فلسطينية" "Palestine" "arab" 3.6 0.55;
    "EG" "EGY" "égyptien" "égyptienne" "مصري" "مصرية" "Égypte" "arab" 3.0 0.15;
    "LY" "LBY" "libyen" "libyenne" "ليبي" "ليبية" "Libye" "arab" 2.6 0.20;
    "FR" "FRA" "français" "française" "فرنسي" "فرنسية" "France" "french" 2.4 0.01;
    "TR" "TUR" "turc" "turque" "تركي" "تركية" "Turquie" "turkish" 2.0 0.05;
    "NG" "NGA" "nigérian" "nigériane" "نيجيري" "نيجيرية" "Nigeria" "guinea" 1.4 0.70;
    "NE" "NER" "nigérien" "nigérienne" "نيجري" "نيجرية" "Niger" "sahel" 1.3 0.70;
    "IQ" "IRQ" "irakien" "irakienne" "عراقي" "عراقية" "Irak" "arab" 1.2 0.55;
    "GR" "GRC" "grec" "grecque" "يوناني" "يونانية" "Grèce" "greek" 1.1 0.01;
    "SD" "SDN" "soudanais" "soudanaise" "سوداني" "سودانية" "Soudan" "arab" 1.0 0.60;
    "SN" "SEN" "sénégalais" "sénégalaise" "سنغالي" "سنغالية" "Sénégal" "sahel" 1.0 0.55;
    "ML" "MLI" "malien" "malienne" "مالي" "مالية" "Mali" "sahel" 1.0 0.60;
    "GN" "GIN" "guinéen" "guinéenne" "غيني" "غينية" "Guinée" "sahel" 0.9 0.60;
    "MR" "MRT" "mauritanien" "mauritanienne" "موريتاني" "موريتانية" "Mauritanie" "arab" 0.9 0.30;
    "JO" "JOR" "jordanien" "jordanienne" "أردني" "أردنية" "Jordanie" "arab" 0.8 0.10;
    "ES" "ESP" "espagnol" "espagnole" "إسباني" "إسبانية" "Espagne" "spanish" 0.8 0.01;
    "CM" "CMR" "camerounais" "camerounaise" "كاميروني" "كاميرونية" "Cameroun" "guinea" 0.6 0.55;
    "CI" "CIV" "ivoirien" "ivoirienne" "إيفواري" "إيفوارية" "Côte d'Ivoire" "sahel" 0.6 0.55;
    "CD" "COD" "congolais (RDC)" "congolaise (RDC)" "كونغولي ديمقراطي" "كونغولية ديمقراطية" "RD Congo" "guinea" 0.5 0.55;
    "SS" "SSD" "sud-soudanais" "sud-soudanaise" "جنوب سوداني" "جنوب سودانية" "Soudan du Sud" "guinea" 0.4 0.70;
    "YE" "YEM" "yéménite" "yéménite" "يمني" "يمنية" "Yémen" "arab" 0.4 0.55;
    "GH" "GHA" "ghanéen" "ghanéenne" "غاني" "غانية" "Ghana" "guinea" 0.4 0.50;
    "MT" "MLT" "maltais" "maltaise" "مالطي" "مالطية" "Malte" "italian" 0.3 0.01;
    "XXA" "XXA" "apatride" "apatride" "عديم الجنسية" "عديمة الجنسية" "Apatride" "arab" 0.3 0.60;
};

impl Nation {
    /// The country's own name in Arabic, which some clerks write in place of the adjective.
    pub(crate) fn country_in_arabic(&self) -> &'static str {
        match self.code {
            "MA" => "المغرب",
            "TN" => "تونس",
            "SY" => "سوريا",
            "DZ" => "الجزائر",
            "LB" => "لبنان",
            "PS" => "فلسطين",
            "EG" => "مصر",
            "LY" => "ليبيا",
            _ => self.arabic[0],
        }
    }
}
