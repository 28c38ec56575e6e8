# Ce que dit la ligne de commande.
cli-unknown-stage = L’étape « { $stage } » n’existe pas. Étapes : import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = { $records } fiches forment { $entities } entités : { $links } liens, { $review } paires à examiner
cli-written = { $path } : { $rows } lignes
cli-project-exists = { $file } existe déjà et n’est pas remplacé. Choisissez un autre nom.
cli-nothing-common = Aucune colonne de ces fichiers n’a été reconnue comme champ commun. Ouvrez-les dans la fenêtre et reliez-les là.
cli-new-source = { $source } : { $steps } étapes de nettoyage, { $fields } champs communs
cli-new-written = Projet écrit : { $file }
cli-no-display = Il n’y a pas d’écran ici, la fenêtre ne peut pas s’ouvrir. La ligne de commande fait le même travail : diwan-cli run { $project } --out out
cli-no-secret = La clé de pseudonymes de « { $policy } » n’est pas sur cet ordinateur. Apportez le fichier { $file }, ou choisissez une autre protection pour le numéro d’entité.
