# Comparing.
compare-error-map-json = The boundaries cannot be read: the file is not JSON
compare-error-map-features = The boundaries cannot be read: the file is not a GeoJSON collection of features
compare-error-map-code = No area of the boundaries has the property “{ $property }”
compare-error-by = A comparison groups by one or two fields, not by { $count }
compare-error-table = The comparison does not fit the table: { $detail }
compare-error-cancelled = Stopped on request
