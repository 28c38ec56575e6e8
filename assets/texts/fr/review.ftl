# L’écran Décider.
review-tabs = Paires, habitants ou désaccords
review-pairs = Paires
review-entities = { $entity ->
    [resident] Habitants
    [establishment] Établissements
    [household] Ménages
    [place] Lieux
    [event] Événements
   *[other] Éléments
}
review-disagreements = Désaccords
review-question = { $entity ->
    [resident] Est-ce le même habitant ?
    [establishment] Est-ce le même établissement ?
    [household] Est-ce le même ménage ?
    [place] Est-ce le même lieu ?
    [event] Est-ce le même événement ?
   *[other] Est-ce le même élément ?
}
review-pair-of = Paire { $at } sur { $n }
review-pair-place = { $at } sur { $n }
review-chance = chance que ce soit le même
review-field = Champ
review-empty-value = vide
review-read-as = se lit
review-as-written = tel qu’écrit
review-if-same-title = Si c’est le même
review-if-different-title = Si ce sont deux différents
review-if-same = { $entity ->
    [resident] Un habitant
    [establishment] Un établissement
    [household] Un ménage
    [place] Un lieu
    [event] Un événement
   *[other] Un élément
} à partir de { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}.
review-if-same-agree = Là où les deux ont une valeur, elles concordent ou sont proches.
review-if-same-values = Ce qui diffère est gardé à côté : { $fields }.
review-if-different = { $entity ->
    [resident] Deux habitants
    [establishment] Deux établissements
    [household] Deux ménages
    [place] Deux lieux
    [event] Deux événements
   *[other] Deux éléments
}, { $n } en tout.
review-if-different-never = Cette paire ne sera plus jamais proposée.
review-same = Identique
review-same-long = { $entity ->
    [resident] Même habitant
    [establishment] Même établissement
    [household] Même ménage
    [place] Même lieu
    [event] Même événement
   *[other] Identique
}
review-different = Différents
review-unsure = Incertain
review-skip = Passer
review-note = Note…
review-note-title = Note sur cette paire
review-note-sentence = Elle est conservée avec le verdict que vous donnez ensuite.
review-note-keep = Garder la note
review-note-drop = Sans note
review-order = Ordre de la file
review-order-uncertain = Plus incertaines
review-order-strongest = Plus fortes d’abord
review-order-weakest = Plus faibles d’abord
review-order-rows = Comme dans les fichiers
review-order-contradictions = Contradictions
review-filter = Filtrer par nom
review-look-again = Refaire la file
review-making-queue = Préparation de la file…
review-back-to-doubtful = Revenir aux paires douteuses
review-none-found = Rien ne correspond au filtre. Essayez moins de lettres.
review-none-title = Rien trouvé
review-sample-title = Un échantillon de liens
review-progress = { $done } sur { $all } décidées
review-minutes-left = encore { $n } min environ
review-empty = Rien ne vous attend
review-empty-sentence = { $n ->
    [0] Aucune paire n’est douteuse. Quelques liens au hasard montrent si l’on peut s’y fier.
    [one] Vous avez donné un verdict. Quelques liens au hasard montrent si l’on peut se fier au reste.
   *[other] Vous avez donné { $n } verdicts. Quelques liens au hasard montrent si l’on peut se fier au reste.
}
review-sample = Voir un échantillon au hasard
review-why = Pourquoi { $chance }
review-why-note = chaque champ déplace le poids
review-link-from = Lien dès { $weight }
review-would = Ce qui trancherait
review-neighbours = Voisins
review-neighbours-note = fiches presque semblables
review-no-neighbours = Aucune autre fiche n’est proche.
review-near-linked = déjà lié
review-near-asks = à examiner
review-near-chance = chance { $chance }
review-key-queue = file
review-key-reading = translittération
review-key-written = tel qu’écrit
review-key-undo = annuler
review-entities-looking = Recherche…
review-entities-count = { $n } { $entity ->
    [resident] habitants
    [establishment] établissements
    [household] ménages
    [place] lieux
    [event] événements
   *[other] éléments
}
review-search = { $entity ->
    [resident] Chercher un habitant
    [establishment] Chercher un établissement
    [household] Chercher un ménage
    [place] Chercher un lieu
    [event] Chercher un événement
   *[other] Chercher un élément
}
review-n-records = { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}
review-entity-note = { $entity ->
    [resident] Habitant
    [establishment] Établissement
    [household] Ménage
    [place] Lieu
    [event] Événement
   *[other] Élément
} { $id } ; { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}, { $verdicts ->
    [0] aucun verdict
    [one] { $verdicts } verdict
   *[other] { $verdicts } verdicts
}
review-kept = Valeur gardée
review-from = De
review-because = Parce que
review-beside = Autres valeurs, gardées à côté
review-no-other = aucune autre valeur
review-where-from = D’où vient…
review-split = Scinder…
review-next = Suivant
review-before = Précédent
review-set-field = Fixer { $field } à la main…
review-set-title = { $field } à la main
review-set-sentence = Votre valeur l’emporte sur toute règle ; les autres restent à côté. Laissez vide pour ne garder aucune valeur.
review-set-code = Ce champ contient des codes d’une liste. Choisissez une valeur ci-dessous ou écrivez un code.
review-set-why = Pourquoi (facultatif)
review-set-keep = Garder cette valeur
review-set-clear = Laisser décider la règle
review-cancel = Annuler
review-split-title = { $entity ->
    [resident] À qui sont ces fiches ?
    [establishment] À quel établissement sont ces fiches ?
    [household] À quel ménage sont ces fiches ?
    [place] À quel lieu sont ces fiches ?
    [event] À quel événement sont ces fiches ?
   *[other] À quoi sont ces fiches ?
}
review-split-sentence = Cochez les fiches qui appartiennent à { $entity ->
    [resident] un autre habitant
    [establishment] un autre établissement
    [household] un autre ménage
    [place] un autre lieu
    [event] un autre événement
   *[other] un autre élément
}. Le verdict « différents » est conservé entre elles et les autres.
review-split-do = { $n ->
    [one] Séparer { $n } fiche
   *[other] Séparer { $n } fiches
}
review-from-title = D’où vient { $field }
review-from-records = Où se trouvent les fiches
review-which-wins = Quelle valeur l’emporte
review-conflicts = conflits
review-rules-proposed = Toutes les règles sont proposées par Diwan.
review-rules-own = { $n ->
    [one] { $n } règle est la vôtre.
   *[other] { $n } règles sont les vôtres.
}
review-rules-back = Revenir à la proposition de Diwan
review-rule-of = Quelle valeur pour { $field }
review-rule-frequent = La plus fréquente
review-rule-complete = La plus complète
review-rule-newest = La plus récente
review-rule-agree = Accord, sinon vide
review-rule-order = Ordre des sources
review-rule-source = { $source } d’abord
review-disagree = Où les services se contredisent
review-disagree-note = { $n ->
    [one] { $n } valeur
   *[other] { $n } valeurs
} sur le même { $entity ->
    [resident] habitant
    [establishment] établissement
    [household] ménage
    [place] lieu
    [event] événement
   *[other] élément
}
review-no-disagreement = Aucun service n’en contredit un autre
review-no-disagreement-sentence = Quand deux services connaissent le même { $entity ->
    [resident] habitant
    [establishment] établissement
    [household] ménage
    [place] lieu
    [event] événement
   *[other] élément
}, leurs valeurs concordent.
review-count = Nombre
review-share = Part
review-measure = Nombre ou part
review-all = Tous
review-differences = { $field }, { $n ->
    [one] { $n } différence
   *[other] { $n } différences
}
review-compared = parmi { $n } pour lesquels les deux services ont une valeur
review-n-of = { $n } sur { $all }
review-correct-note = La liste nomme fichier, ligne et cellule avec les deux valeurs, sans aucun autre champ : on peut l’envoyer au service.
review-correct-for = Liste de corrections pour { $source }…
review-show-list = Afficher la liste
review-hide-list = Masquer la liste
review-list-note = un clic ouvre la fiche
review-correct-done = { $n ->
    [one] { $n } correction écrite dans { $file }
   *[other] { $n } corrections écrites dans { $file }
}
review-correct-failed = { $file } n’a pas pu être écrit
review-csv-file = Fichier
review-csv-row = Ligne
review-csv-column = Colonne
review-csv-value = Valeur de { $source }
review-csv-difference = Différence

## Comment les fiches d’un habitant tiennent ensemble.
review-bonds = Comment ses fiches tiennent ensemble
review-bonds-note = un trait par paire qui parle pour lui ; plus il est épais, plus c’est sûr
review-bonds-many = Il y a trop de fiches pour les dessiner.
review-bonds-weak = { $n ->
    [0] Aucun lien n’est à la fois le seul entre deux groupes et douteux.
    [one] Un trait brisé : un lien douteux tient seul deux groupes ensemble. Regardez-le d’abord.
   *[other] { $n } traits brisés : des liens douteux tiennent seuls des groupes ensemble. Regardez-les d’abord.
}
review-bond = { $one } et { $other } : { $chance } de chances que ce soit le même, poids { $weight }.
review-changed-all = Tous
review-became-new = Nouveau : aucune de ses fiches n’était là avant.
review-became-merged = Fusionné avec { $ids }.
review-became-split = Auparavant, il ne faisait qu’un avec { $ids }.
review-became = Ce qu’il est devenu
