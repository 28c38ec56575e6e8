schema-proposal = “{ $column }” fills { $field }
schema-evidence-name = The column is called “{ $column }”.
schema-evidence-name-alike = The column’s name, “{ $column }”, is alike.
schema-evidence-values = { $percent } % of its values look like { $field }.
schema-column-missing = The column “{ $column }” for { $field } is not there any more; the field is empty for this source
