# Rapprochement : degrés d’accord.
linkage-level-empty = l’un est vide
linkage-level-said = déjà dit par d’autres champs
linkage-level-same = identique
linkage-level-across-scripts = identique d’une écriture à l’autre
linkage-level-other-order = mêmes mots, autre ordre
linkage-level-swapped = nom et prénom inversés
linkage-level-part-missing = une partie manque
linkage-level-initial = initiale seulement
linkage-level-alike = semblable à { $percent } % au moins
linkage-level-edits = { $count ->
    [one] une lettre d’écart
   *[other] jusqu’à { $count } lettres d’écart
}
linkage-level-sounds-alike = même prononciation
linkage-level-day-month = jour et mois inversés
linkage-level-one-digit = un chiffre diffère
linkage-level-year-only = même année, 1er janvier
linkage-level-two-parts = deux parmi jour, mois et année
linkage-level-same-year = même année
linkage-level-years-apart = { $count ->
    [one] un an d’écart au plus
   *[other] { $count } ans d’écart au plus
}
linkage-level-number-differs = le numéro diffère
linkage-level-same-ending = mêmes derniers chiffres
linkage-level-same-mailbox = même nom avant l’arobase
linkage-level-within = à { $percent } % près
linkage-level-near = à moins de { $metres } m
linkage-level-different = différent

# Rapprochement : quelles paires sont comparées.
linkage-rule-whole = même { $field }
linkage-rule-first-letter = même première lettre de { $field }
linkage-rule-consonants = mêmes consonnes de { $field }, toutes écritures
linkage-rule-two-consonants = mêmes consonnes de deux mots de { $field }, toutes écritures
linkage-rule-sound = même prononciation de { $field }
linkage-rule-word = un mot rare de { $field } en commun
linkage-rule-two-words = deux mots voisins de { $field } en commun
linkage-rule-one-left-out = { $field } identique à une lettre ou un chiffre près
linkage-rule-beginning = même début de { $field }
linkage-rule-ending = mêmes derniers chiffres de { $field }
linkage-rule-year = même année de { $field }
linkage-rule-year-month = mêmes année et mois de { $field }
linkage-rule-day-month = mêmes jour et mois de { $field }
linkage-rule-mailbox = même nom avant l’arobase de { $field }
linkage-rule-square = carrés voisins de la carte
linkage-rule-neighbours = voisins une fois triés par { $field }
linkage-rule-and = { $first } et { $second }

# Rapprochement : pourquoi une paire a son poids.
linkage-one-in = 1 sur { $count } par hasard
linkage-before-looking = Avant examen
linkage-before-looking-detail = 1 paire sur { $count }
linkage-relatives = Parents
linkage-relatives-detail = des parents ont aussi cela en commun
linkage-rival = Autre fiche
linkage-rival-detail = une autre fiche convient mieux
linkage-company = Autres fiches du groupe
linkage-company-detail = ce que disent les fiches liées aux deux
linkage-moved = Déménagement
linkage-moved-detail = qui déménage change toute l’adresse
linkage-faults = Saisie peu soignée
linkage-faults-detail = une fiche qui a une faute en a souvent une autre
linkage-total = Total
linkage-would-link = { $field } « { $level } » en ferait un lien ({ $weight }).
linkage-would-review = { $field } « { $level } » la laisserait à vérifier ({ $weight }).
linkage-would-part = { $field } « { $level } » les séparerait ({ $weight }).

# Rapprochement : ce qui ne va pas ensemble.
linkage-contradiction-kept-apart = Semblables, mais les fiches voisines ne vont pas ensemble
linkage-contradiction-once-per-source = Semblables, mais cette source contient chaque entité une seule fois
linkage-contradiction-verdicts = Des décisions se contredisent par d’autres fiches
linkage-contradiction-against-weight = La décision contredit un poids très net

# Rapprochement : constats.
linkage-finding-model-does-not-fit = Le modèle enregistré a été entraîné pour d’autres comparaisons ; le rapprochement a été entraîné à nouveau.
linkage-finding-not-trusted = Trop peu de correspondances nettes pour apprendre. Regardez un échantillon des liens avant de vous en servir.
linkage-finding-no-links = Aucune paire de fiches n’est assez semblable pour être liée.
linkage-finding-many-wrong = Environ { $percent } % des liens seulement devraient être justes. Relevez le seuil de lien ou vérifiez plus de paires.
linkage-finding-out-of-reach = Environ { $percent } % des vrais liens pourraient manquer, car aucune règle ne les met en présence.
linkage-finding-large-groups = { $count ->
    [one] Un groupe de fiches partageant une clé est très grand ; au plus les voisins y ont été comparés.
   *[other] { $count } groupes de fiches partageant une clé sont très grands ; au plus les voisins y ont été comparés.
}
linkage-finding-unlinkable = { $count ->
    [one] Une fiche contient trop peu pour être liée.
   *[other] { $count } fiches contiennent trop peu pour être liées.
}
linkage-finding-contradictions = { $count ->
    [one] Une paire très semblable a été séparée, car les fiches voisines ne vont pas ensemble.
   *[other] { $count } paires très semblables ont été séparées, car les fiches voisines ne vont pas ensemble.
}

# Rapprochement : ce qui est impossible.
linkage-error-nothing-to-compare = Aucun champ ne contient de valeurs permettant de comparer les fiches.
linkage-error-no-room = Il y a tant de paires à comparer qu'elles ne tiennent pas toutes en mémoire, et la place manque dans le dossier des fichiers temporaires ({ $folder }) : { $detail }. Libérez de la place à cet endroit, ou demandez moins de paires en désactivant des règles de présélection.
linkage-finding-only-categories = Seules des catégories ont pu être comparées ; elles distinguent des groupes, pas des fiches.
linkage-finding-one-field = Presque tous les liens reposent sur { $fields } seulement ; regardez-en quelques-uns avant de vous fier aux autres.
linkage-finding-two-scripts = { $first } et { $other } disent la même chose en deux écritures. Les deux sont comparés comme un seul, pour qu’un accord ne compte pas deux fois.
linkage-finding-second-script = { $other } dit la même chose que { $first } dans une autre écriture et n’est pas comparé à part.

# Rapprochement avec un modèle de Splink.
linkage-level-condition = { $label }
linkage-rule-condition = la condition { $condition }
linkage-finding-rule-left-out = Une règle de présélection du modèle a été écartée, car elle comparerait trop de paires : { $rule }. Ajoutez-y une colonne qui doit être égale.
linkage-finding-no-level = { $count ->
    [one] Une paire n’entre dans aucun niveau d’une comparaison du modèle et a été écartée.
   *[other] { $count } paires n’entrent dans aucun niveau d’une comparaison du modèle et ont été écartées.
}
linkage-model-not-json = Ce n’est pas un fichier JSON ({ $why }).
linkage-model-not-splink = Ce n’est pas un fichier de modèle de Splink ({ $why }). Dans Splink, enregistrez-le avec « save_model_to_json ».
linkage-model-nothing-compared = Il ne compare rien : sa liste de comparaisons est vide.
linkage-model-too-many = Il a plus de { $comparisons } comparaisons.
linkage-model-too-large = Sa comparaison « { $comparison } » a plus de { $levels } niveaux.
linkage-model-condition = Dans sa comparaison « { $comparison } », niveau « { $level } », cette partie de la condition n’est pas comprise : { $part }
linkage-model-rule = Dans sa règle de présélection { $rule }, cette partie n’est pas comprise : { $part }
linkage-model-no-exact-level = Sa comparaison « { $comparison } » tient compte de la rareté des valeurs de « { $column } », mais aucun niveau ne dit que les valeurs sont égales.
linkage-model-no-column = Il lui faut une colonne « { $column } », et il n’y en a pas. Renommez une colonne ou choisissez un autre modèle.
linkage-model-no-column-in = Il lui faut une colonne « { $column } », et « { $source } » n’en a pas. Renommez une colonne ou choisissez un autre modèle.
linkage-model-prior = Sa probabilité que deux enregistrements concordent, { $value }, n’est pas comprise entre 0 et 1.
linkage-note-no-counterpart = { $field } : Splink ne sait pas juger « { $levels } ». Diwan le fait toujours quand il lit le modèle.
linkage-note-rules-left-out = { $count ->
    [one] Une règle de présélection n’est pas dans le fichier du modèle : Splink n’a pas d’équivalent ou y passerait trop de temps.
   *[other] { $count } règles de présélection ne sont pas dans le fichier du modèle : Splink n’a pas d’équivalent ou y passerait trop de temps.
}
linkage-note-no-relatives = Splink n’a rien pour distinguer les proches, les personnes qui ont déménagé ou les fiches remplies sans soin, ni pour réduire ce que deux comparaisons disent ensemble. Pour ces paires, ses poids diffèrent de ceux de Diwan.
linkage-note-columns-renamed = Le modèle nomme « { $field } » une colonne que les fichiers nomment { $columns }. Renommez-la avant que Splink ne les lise.
linkage-note-read-month-first = « { $columns } » de { $source } a été lue avec le mois en premier. Le fichier reste tel quel.
linkage-note-read-days = Les jours de « { $columns } » dans { $source } ont été lus comme des dates. Le fichier reste tel quel.
linkage-note-read-sex = Les mots pour homme et femme de « { $columns } » dans { $source } ont été lus de la même façon dans tous les fichiers. Le fichier reste tel quel.
linkage-note-read-birth-together = { $columns } de { $source } ont été lues ensemble comme date de naissance.
linkage-note-read-address-together = { $columns } de { $source } ont été lues ensemble comme une adresse, car un autre fichier a les adresses dans une seule colonne.
linkage-note-read-age = « { $columns } » de { $source } a été lue comme année de naissance ; l’année de l’enquête vient des données.
linkage-note-model-of-readings = Le modèle convient à { $columns } comme Diwan les a lues, pas comme elles sont dans les fichiers. Mettez-les sous cette forme avant que Splink ne les lise.

# Rapprochement : sortes de comparaison, limites des degrés, et ce qui ne va pas dans une comparaison écrite à la main.
linkage-kind-name = Nom, dans toute écriture
linkage-kind-whole-name = Nom complet, comparé aussi à ses parties
linkage-kind-date = Date
linkage-kind-code = Numéro ou code
linkage-kind-phone = Numéro de téléphone
linkage-kind-email = Adresse électronique
linkage-kind-text = Mots : rue, titre, organisme
linkage-kind-category = Catégorie
linkage-kind-number = Montant ou quantité
linkage-kind-place = Lieu : latitude et longitude
linkage-kind-condition = Condition d’un fichier de modèle
linkage-limit-percent = %
linkage-limit-letters = lettres
linkage-limit-years = ans
linkage-limit-metres = mètres
linkage-wrong-fields = La comparaison de { $field } n’a pas le bon nombre de champs ; sa sorte en prend au plus { $count }, et un lieu en demande deux.
linkage-wrong-ends = La comparaison de { $field } doit commencer par « l’un est vide », finir par « différent » et avoir un degré entre les deux.
linkage-wrong-too-many = La comparaison de { $field } a plus de { $count } degrés.
linkage-wrong-level = La comparaison de { $field } ne peut pas reconnaître « { $level } » : sa sorte ne connaît pas ce degré.
linkage-wrong-limit = Dans la comparaison de { $field }, la limite de « { $level } » est hors des bornes.
linkage-wrong-never = Dans la comparaison de { $field }, aucune paire ne peut être à « { $level } » : un degré placé au-dessus les prend toutes. Montez-le ou retirez-le.
linkage-wrong-count = Il y a plus de { $count } comparaisons.
linkage-wrong-rule = La règle de présélection { $n } n’a pas de condition, ou une condition sans champ.
linkage-wrong-thresholds = La vérification commence au-dessus du poids où commencent les liens.
