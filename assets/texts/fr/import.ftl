# Lecture des fichiers : pourquoi l’un ne se lit pas, et ce qu’on a vu dans les autres.
import-error-not-found = Le fichier { $file } est introuvable. A-t-il été déplacé ou renommé ?
import-error-password = { $file } est protégé par un mot de passe. Ouvrez-le dans votre tableur, retirez le mot de passe (Fichier, Enregistrer sous, Options), puis réessayez.
import-error-corrupt = { $file } est endommagé : { $damage ->
        [package] son enveloppe est abîmée ou tronquée, comme après un téléchargement ou une copie interrompus
        [missing] il manque une partie que tout fichier de ce type contient
        [content] le texte d’une feuille s’interrompt ou ne respecte pas son format
       *[records] ses enregistrements s’interrompent ou ne vont pas ensemble
    }. Redemandez le fichier, ou ouvrez-le dans un tableur et enregistrez-le à nouveau. (Détail technique : { $detail })
import-error-bomb = { $file } occuperait { $unpacked } Mo une fois décompressé, plus que les { $limit } Mo permis. Ce n’est pas une feuille de calcul ordinaire.
import-error-not-a-table = { $file } ne contient aucun tableau : aucune ligne n’y a de contenu. Ouvrez-le pour voir s’il a été enregistré vide, et choisissez un autre fichier.
import-error-unsupported = { $file } est { $what ->
        [folder] un dossier alors qu’un fichier était attendu
        [pdf] un PDF
        [image] une image
        [gzip] une archive compressée
        [sevenzip] une archive compressée
        [rar] une archive compressée
        [bzip2] une archive compressée
        [zip] une archive compressée
        [database] une base de données
        [program] un programme
        [html] une page web sans tableau
        [mht] une page web enregistrée en un seul message (mht)
        [xml] un document XML
        [json] un document JSON
        [rtf] un document texte
        [doc] un document texte
        [docx] un document texte
        [opendocument] un OpenDocument qui n’est pas un classeur
        [ppt] une présentation
        [pptx] une présentation
        [excel-4] un classeur d’Excel 4 ou plus ancien
       *[other] d’un type inconnu
    } ({ $what }), qui ne se lit pas ici. { $what ->
        [folder] Choisissez un fichier.
        [gzip] Décompressez-le et choisissez le fichier qu’il contient.
        [sevenzip] Décompressez-le et choisissez le fichier qu’il contient.
        [rar] Décompressez-le et choisissez le fichier qu’il contient.
        [bzip2] Décompressez-le et choisissez le fichier qu’il contient.
        [zip] Décompressez-le et choisissez le fichier qu’il contient.
        [image] Demandez la feuille de calcul dont il est tiré.
        [pdf] Demandez la feuille de calcul dont il est tiré.
        [mht] Ouvrez-le dans Excel ou LibreOffice et enregistrez-le en .xlsx.
        [html] Ouvrez-le dans un navigateur pour voir ce qu’il dit : souvent un export qui a échoué ou une demande de connexion. Puis refaites l’export du tableau.
       *[other] Ouvrez-le dans son programme d’origine et enregistrez-le en .xlsx ou .csv.
    }
import-error-other-format = { $file } est maintenant du type { $found } ; sa source a été réglée pour { $expected }. Choisissez le bon fichier, ou retirez la source et ajoutez ce fichier à nouveau.
import-error-no-sheet = { $file } n’a pas de feuille « { $sheet } ».
import-error-io = { $file } n’a pas pu être lu : { $why ->
        [permission] vous n’avez pas le droit de l’ouvrir. Demandez ce droit à son propriétaire.
        [busy] un autre programme le tient ouvert. Fermez-le là-bas, puis relisez.
        [name] son chemin ne mène pas à un fichier. Choisissez de nouveau le fichier.
        [network] le lecteur réseau ne répond pas. Réessayez quand il sera revenu.
       *[disk] le disque ou le système a refusé. Réessayez, ou copiez le fichier sur cet ordinateur.
    } (Détail technique : { $detail })
import-error-build = Ce qui a été lu ne tient pas dans un tableau. Ouvrez le fichier dans un tableur et enregistrez-le à nouveau. (Détail technique : { $detail })
import-error-cancelled = La lecture a été arrêtée.
import-finding-wrapping = { $how ->
    [quoted-lines] Les lignes sont entre guillemets d’un bout à l’autre, comme les écrit un tableur qui ne les a pas découpées ; ces guillemets ont été ôtés
    [framed] Les lignes sont encadrées de barres et de traits ; ceux-ci ont été ôtés
   *[twice-delimited] Le séparateur est doublé entre les cellules ; deux sont lus comme un seul
}
import-finding-split-column = Toutes les lignes de la feuille sont dans la colonne A, avec « { $delimiter } » entre leurs parties : un fichier texte a été ouvert sans être découpé. Elles ont été réparties en colonnes
import-finding-percent = Affiché en pourcentage (65,2 %) et enregistré en proportion (0,652) : { $columns }. Les nombres enregistrés sont gardés ; un fichier qui écrit « 65,2 % » donne 65,2 : un facteur 100 entre les deux
import-finding-long-rows = { $n ->
    [one] { $n } ligne a plus de cellules que le tableau de colonnes ; elles sont gardées dans des colonnes ajoutées
   *[other] { $n } lignes ont plus de cellules que le tableau de colonnes ; elles sont gardées dans des colonnes ajoutées
}
import-finding-short-rows = { $n ->
    [one] { $n } ligne s’arrête trop tôt ; ses cellules manquantes sont vides
   *[other] { $n } lignes s’arrêtent trop tôt ; leurs cellules manquantes sont vides
}
import-finding-hidden-rows = { $n ->
    [one] { $n } ligne est masquée dans le classeur ; elle est incluse
   *[other] { $n } lignes sont masquées dans le classeur ; elles sont incluses
}
import-finding-hidden-columns = { $n ->
    [one] { $n } colonne est masquée dans le classeur ; elle est incluse
   *[other] { $n } colonnes sont masquées dans le classeur ; elles sont incluses
}
import-finding-hidden-sheets = { $n ->
    [one] { $n } feuille du classeur est masquée
   *[other] { $n } feuilles du classeur sont masquées
}
import-finding-names-changed = { $n ->
    [one] { $n } colonne était sans nom ou en double ; elle a reçu le sien
   *[other] { $n } colonnes étaient sans nom ou en double ; elles ont reçu le leur
}
import-finding-no-header = Le fichier ne nomme pas ses colonnes ; elles portent leur lettre
import-finding-total-average = { $column } : le fichier indique une moyenne de { $stated }, et les lignes la confirment
import-finding-total-agrees = { $column } : le fichier indique { $stated }, et les lignes le confirment
import-finding-total-differs = { $column } : le fichier indique { $stated }, mais la somme des lignes est { $held }
import-finding-totals-agree = { $n ->
    [one] { $n } total annoncé par le fichier correspond aux lignes
   *[other] { $n } totaux annoncés par le fichier correspondent aux lignes
}
import-finding-odd-quotes = { $n ->
    [one] { $n } guillemet est mal placé
   *[other] { $n } guillemets sont mal placés
}
import-finding-broken-characters = { $n ->
    [one] { $n } caractère est illisible en { $encoding }
   *[other] { $n } caractères sont illisibles en { $encoding }
}
import-finding-nul = { $n ->
    [one] { $n } caractère NUL a été retiré
   *[other] { $n } caractères NUL ont été retirés
}
import-finding-error-cells = { $n ->
    [one] { $n } cellule contient une erreur comme #REF!
   *[other] { $n } cellules contiennent une erreur comme #REF!
}
import-finding-uncalculated = { $n ->
    [one] { $n } formule n’a pas de résultat enregistré ; ouvrez et enregistrez le fichier dans un tableur
   *[other] { $n } formules n’ont pas de résultat enregistré ; ouvrez et enregistrez le fichier dans un tableur
}
import-finding-encoding-doubtful = Les lettres ont été lues en { $encoding } ; { $others } conviendrait presque aussi bien
import-finding-delimiter-doubtful = Le séparateur « { $other } » conviendrait presque aussi bien
import-finding-sheet-left-out = La feuille « { $sheet } » est laissée de côté : { $why ->
    [chart] elle ne contient qu’un graphique
    [form] c’est un formulaire à remplir, non un tableau
    [prose] elle contient des explications, non un tableau
    [pivot] c’est un tableau croisé, calculé à partir d’autres lignes du classeur
    [contents] elle ne fait que lister les autres feuilles
   *[empty] elle est vide
}
import-finding-section-column = { $n ->
    [one] { $n } titre de partie, dans la colonne « { $column } »
   *[other] { $n } titres de partie, dans la colonne « { $column } »
}
import-finding-no-records = Le tableau a des noms de colonnes et aucun enregistrement
import-finding-sections = { $n ->
    [one] { $n } ligne ne fait qu’intituler une partie du tableau ; elle est mise de côté
   *[other] { $n } lignes ne font qu’intituler une partie du tableau ; elles sont mises de côté
}
import-finding-file-changed = Le fichier a changé depuis sa dernière lecture
import-finding-mixed-totals = { $n ->
    [one] { $n } ligne ressemble à un total parmi les enregistrements ; elle est gardée et compterait double
   *[other] { $n } lignes ressemblent à des totaux parmi les enregistrements ; elles sont gardées et compteraient double
}
import-finding-stray-cells = { $n ->
    [one] { $n } cellule se trouve loin du tableau ; elle est laissée de côté
   *[other] { $n } cellules se trouvent loin du tableau ; elles sont laissées de côté
}
import-finding-nested-columns = { $n ->
    [one] { $n } colonne contient des listes ou des données brutes ; elle est laissée de côté
   *[other] { $n } colonnes contiennent des listes ou des données brutes ; elles sont laissées de côté
}
import-finding-misread = { $n ->
    [one] Les lettres de { $n } cellule ont été mal lues avant d’arriver dans ce fichier (Ã© pour é) ; elles peuvent être réparées
   *[other] Les lettres de { $n } cellules ont été mal lues avant d’arriver dans ce fichier (Ã© pour é) ; elles peuvent être réparées
}
import-finding-repaired = { $n ->
    [one] Les lettres mal lues ont été réparées dans { $n } cellule
   *[other] Les lettres mal lues ont été réparées dans { $n } cellules
}
