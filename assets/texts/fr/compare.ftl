# Comparaison.
compare-error-map-json = Les limites ne peuvent pas être lues : le fichier n’est pas du JSON
compare-error-map-features = Les limites ne peuvent pas être lues : le fichier n’est pas une collection GeoJSON
compare-error-map-code = Aucune zone n’a la propriété « { $property } »
compare-error-by = Une comparaison regroupe par un ou deux champs, pas par { $count }
compare-error-table = La comparaison ne convient pas au tableau : { $detail }
compare-error-cancelled = Arrêté sur demande
