# L’écran Rapprocher.
matching-n-links = { $n ->
    [one] { $n } lien
   *[other] { $n } liens
}
matching-n-pairs = { $n ->
    [one] { $n } paire
   *[other] { $n } paires
}
matching-headline = Diwan propose { $links } parmi { $records } fiches et vous interroge sur { $pairs }.
matching-headline-done = Diwan propose { $links } parmi { $records } fiches. Aucune paire ne vous attend.
matching-names = Les noms
matching-evidence-across = { $what } sont comparés lettre à lettre et d’une écriture à l’autre : { $one } est { $other } ; { $n ->
    [one] { $n } lien unit deux écritures
   *[other] { $n } liens unissent deux écritures
}.
matching-evidence-decides = { $field } : c’est ce qui décide le plus, deux { $entity ->
    [resident] habitants
    [establishment] établissements
    [household] ménages
    [place] lieux
    [event] événements
   *[other] fiches
} coïncident par hasard une fois sur { $n } paires.
matching-evidence-shared = { $field } : compte peu entre parents, { $n ->
    [one] { $n } numéro appartient
   *[other] { $n } numéros appartiennent
} à plus d’un { $entity ->
    [resident] habitant
    [establishment] établissement
    [household] ménage
    [place] lieu
    [event] événement
   *[other] élément
}.
matching-out-of-reach = { $share } des vrais liens sont estimés hors de portée
matching-not-trusted = Trop peu de correspondances claires pour apprendre. Regardez un échantillon des liens avant de les utiliser.
matching-entities = { $entity ->
    [resident] Habitants
    [establishment] Établissements
    [household] Ménages
    [place] Lieux
    [event] Événements
   *[other] Éléments
}
matching-from-records = à partir de { $n ->
    [one] { $n } fiche
   *[other] { $n } fiches
}
matching-links-right = Liens exacts
matching-links-found = Vrais liens trouvés
matching-estimated = estimation, portée comprise
matching-from-verdicts = { $n ->
    [0] estimation, aucun verdict
    [one] estimation avec { $n } verdict
   *[other] estimation avec { $n } verdicts
}
matching-review-pairs = { $n ->
    [one] Examiner { $n } paire
   *[other] Examiner { $n } paires
}
matching-see-sample = Voir un échantillon
matching-change = Modifier…
matching-once-per-source = { $entity ->
    [resident] Sources où chaque habitant figure une seule fois
    [establishment] Sources où chaque établissement figure une seule fois
    [household] Sources où chaque ménage figure une seule fois
    [place] Sources où chaque lieu figure une seule fois
    [event] Sources où chaque événement figure une seule fois
   *[other] Sources où chaque élément figure une seule fois
}
matching-expert = Vue experte
matching-all-proposed = Revenir en tout à la proposition de Diwan
matching-how-alike = Ressemblance des { $n } paires comparées
matching-axis = paires, échelle logarithmique ; poids en bits
matching-zone-no = { $n } différentes
matching-zone-review = { $n } à examiner
matching-zone-links = { $n ->
    [one] { $n } lien
   *[other] { $n } liens
}
matching-zone-below = poids inférieur à { $weight }
matching-zone-between = { $from } à { $to } : { $low } à { $high } %
matching-zone-above = { $weight } et plus
matching-review-from = Examiner dès
matching-link-from = Lier dès
matching-back-to-proposal = Revenir à la proposition de Diwan
matching-move-handle = déplacer la poignée
matching-each-field = Ce que dit chaque champ
matching-each-field-note = { $entity ->
    [resident] – contre, + pour le même habitant
    [establishment] – contre, + pour le même établissement
    [household] – contre, + pour le même ménage
    [place] – contre, + pour le même lieu
    [event] – contre, + pour le même événement
   *[other] – contre, + pour l’identité
}
matching-no-fields = Aucun champ n’a de valeurs permettant de comparer les fiches. Reliez d’abord un nom, une date ou un numéro.
matching-rules = Quelles paires sont comparées
matching-rules-back = Revenir à la proposition de Diwan pour les règles
matching-add-rule = Ajouter une règle…
matching-compare-when = Comparer si…
matching-pairs = Paires
matching-new-pairs = Nouvelles
matching-reached = Vrais liens atteints
matching-no-rules = Aucune règle ne rapproche de fiches : rien n’est comparé.
matching-rule-off = désactivée
matching-remove-rule = Retirer la règle « { $rule } »
matching-any-name = tout champ de nom
matching-add-rule-title = Comparer davantage de paires
matching-add-rule-sentence = Les fiches qui ont ceci en commun sont comparées entre elles. Une seconde condition resserre la règle.
matching-rule-field = Champ
matching-rule-how = En commun
matching-rule-and-field = Et le champ (facultatif)
matching-rule-and-how = En commun aussi
matching-add-rule-do = Ajouter la règle
matching-cancel = Annuler
matching-trust = Peut-on se fier à la chance ?
matching-trust-none = { $n ->
    [0] Aucun verdict pour l’instant. Après quelques décisions dans Décider, on verra ici combien de paires d’une chance donnée étaient vraiment identiques ; la ligne devrait suivre les pointillés.
    [one] Un seul verdict, trop peu pour juger. La ligne devrait suivre les pointillés.
   *[other] Seulement { $n } verdicts, trop peu pour juger. La ligne devrait suivre les pointillés.
}
matching-trust-some = Parmi les paires créditées d’une chance de { $given }, les verdicts en ont trouvé { $found } identiques ({ $n } verdicts en tout). La ligne devrait suivre les pointillés.
matching-tenth = Chance de { $low } à { $high } : { $n ->
    [one] { $n } paire,
   *[other] { $n } paires,
} environ { $expected } identiques attendues.
matching-tenth-verdicts = { $n } décidées, dont { $same } identiques.
matching-since = Depuis les derniers numéros gardés
matching-since-day = Depuis le { $day }
matching-since-ask = { $entity ->
    [resident] Pour voir chaque mois quels habitants sont nouveaux, fusionnés ou séparés, gardez leurs numéros à côté du projet.
    [establishment] Pour voir chaque mois quels établissements sont nouveaux, fusionnés ou séparés, gardez leurs numéros à côté du projet.
    [household] Pour voir chaque mois quels ménages sont nouveaux, fusionnés ou séparés, gardez leurs numéros à côté du projet.
   *[other] Pour voir chaque mois ce qui est nouveau, fusionné ou séparé, gardez les numéros à côté du projet.
}
matching-since-keep = Garder les numéros
matching-since-kept = { $n } comme avant
matching-since-new = { $n ->
    [one] { $n } nouveau
   *[other] { $n } nouveaux
}
matching-since-merged = { $n ->
    [one] { $n } fusionné
   *[other] { $n } fusionnés
}
matching-since-split = { $n ->
    [one] { $n } séparé
   *[other] { $n } séparés
}
matching-since-gone = { $n ->
    [one] { $n } disparu
   *[other] { $n } disparus
}
matching-unlinkable = { $n ->
    [0] Chaque fiche en dit assez pour être liée.
    [one] { $n } fiche en dit trop peu pour être liée.
   *[other] { $n } fiches en disent trop peu pour être liées.
}
matching-show-unlinkable = Afficher les { $n }
matching-show-unlinkable-of = Afficher les { $n } de { $source }
matching-m-hint = Combien de fois des paires identiques sont à ce niveau.
matching-u-hint = Combien de fois deux fiches prises au hasard sont à ce niveau.
matching-m-and-u = m : { $m } u : { $u }
matching-expert-title = Vue experte
matching-expert-note = les nombres derrière les poids
matching-expert-close = Fermer la vue experte
matching-keep-model = Conserver ces nombres
matching-train-anew = Réapprendre à chaque passage
matching-field = Champ
matching-level = Degré
matching-weight = Poids
matching-prior = Deux fiches au hasard identiques
matching-relatives-prior = Deux fiches au hasard parentes
matching-moved = Paires qui ont déménagé
matching-one-in = 1 sur { $n }
matching-trained-on = Appris le
matching-stored = nombres conservés dans le projet
matching-converged = stabilisé après { $n } tours
matching-not-converged = arrêté après { $n } tours
matching-training = Apprentissage
matching-verdicts-used = Verdicts utilisés
matching-once = Une seule fois dans
matching-none = aucune source
matching-contradictions = Contradictions
matching-took = Durée
matching-seconds = { $seconds } s
matching-weights-note = m : fréquence parmi les paires identiques. u : fréquence parmi les autres. Le poids est log2(m/u) ; un poids total de 0 est une chance sur deux.

## Le modèle en fichier.
matching-estimate-here = En liant à partir d’ici : { $right } des liens seraient justes, { $found } des vrais liens seraient trouvés.
matching-model-open = Employer un fichier de modèle…
matching-model-save = Enregistrer le modèle…
matching-model-drop = Ne plus employer le modèle du fichier
matching-model-saved = Le modèle est dans { $file }. Splink sait le lire.
matching-model-notes = { $n ->
    [one] Une chose que Diwan regarde n’a pas d’équivalent dans Splink ; Diwan, lui, relit tout.
   *[other] { $n } choses que Diwan regarde n’ont pas d’équivalent dans Splink ; Diwan, lui, relit tout.
}
matching-model-failed = { $file } n’a pas pu être employé
matching-model-empty = Le fichier ne contient pas les nombres d’un modèle entraîné.
matching-leave-out = Ne pas comparer { $field }

## Ce qui est comparé, et comment.
matching-change-levels = Modifier…
matching-change-comparison = Modifier la comparaison de { $field }
matching-comparisons-title = Ce qui est comparé, et comment
matching-comparisons-sentence = De haut en bas, c’est le premier degré qui convient qui compte. Diwan recalcule ensuite ce que dit chaque degré.
matching-comparisons-do = Comparer ainsi
matching-comparisons-back = Revenir à la proposition de Diwan pour ce qui est comparé
matching-comparison = Comparaison
matching-comparison-remove = Ne pas comparer
matching-add-comparison = Comparer un autre champ…
matching-and-field = Et le champ…
matching-kind = Sorte de comparaison
matching-rare-counts = Les valeurs rares comptent plus
matching-limit = Limite
matching-level-n = Degré { $n }
matching-limit-n = Limite du degré { $n }
matching-level-up = Monter « { $level } »
matching-level-down = Descendre « { $level } »
matching-level-remove = Retirer « { $level } »
matching-add-level = Ajouter un degré…
matching-for-example = par exemple { $pairs }
matching-trust-expected = D’après les chances données, environ { $expected } des { $n } paires entre { $low } et { $high } sont identiques.
