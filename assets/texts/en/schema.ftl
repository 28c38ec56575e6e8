schema-proposal = “{ $column }” fills { $field }
schema-evidence-name = The column is called “{ $column }”.
schema-evidence-name-alike = The column’s name, “{ $column }”, is alike.
schema-evidence-values = { $percent } % of its values look like { $field }.
schema-column-missing = The column “{ $column }” for { $field } is not there any more; the field is empty for this source
schema-file-io = { $file } cannot be read or written: { $detail }
schema-file-ending = { $file } is no schema file. A schema is kept in a file that ends in .json or .csv.
schema-file-syntax = { $file } is no schema file, line { $line }: { $detail }. Take a file that “schema export” wrote.
schema-file-name = { $file }, field { $at }: “{ $name }” cannot be the name of a field, or is there twice. Give each field a name of its own.
schema-file-empty = { $file } holds no field. Write one line per field, with at least its name.
schema-proposal-constant = Every row says “{ $value }” for { $field }
schema-evidence-word = The column’s name is { $language ->
    [fr] a French
    [ar] an Arabic
    [es] a Spanish
    [tr] a Turkish
    [de] a German
   *[en] an English
} word for it.
schema-evidence-kind = Its cells are { $kind ->
    [code] codes
    [number] numbers
    [date] dates
    [time] times of day
    [yes-no] yes or no
   *[text] words
}.
schema-evidence-list = { $percent } % of its rows hold values of the list { $list }.
schema-evidence-told = “{ $text }” says so; no row confirms it.
schema-evidence-date-parts = Day, month and year stand in { $columns }.
schema-evidence-name-parts = The two parts of the name stand in { $columns }.
schema-evidence-given-first = “{ $column }” holds the whole name, the given name first.
schema-evidence-family-first = “{ $column }” holds the whole name, the family name first.
schema-conflict-columns = { $field } could be filled by “{ $column }” or by “{ $other }”; “{ $column }” is taken, “{ $other }” stays out
schema-conflict-fields = “{ $column }” could be { $field } or { $other }; it is taken for { $field }
schema-conflict-unlike = “{ $column }” is called like { $field }, but its values do not look like it; it stays out
schema-constant = Every row of this source says “{ $value }” for { $field }, because of “{ $text }”. Check it on the screen Map.
schema-differs = { $field }: “{ $column }” ({ $source }) and “{ $other }” ({ $where }) do not seem to mean the same: { $why }. Give one of them a field of its own, or say that they mean the same.
schema-differs-reading = the one holds { $first ->
    [numbers] numbers
    [groups] groups
    [dates] dates
    [codes] codes
   *[words] words
}, the other { $second ->
    [numbers] numbers
    [groups] groups
    [dates] dates
    [codes] codes
   *[words] words
}
schema-differs-unit = the one is told { $first ->
    [month] per month
    [year] per year
    [week] per week
    [day] per day
    [m2] in square metres
    [ha] in hectares
    [km2] in square kilometres
    [thousand] in thousands
   *[million] in millions
}, the other { $second ->
    [month] per month
    [year] per year
    [week] per week
    [day] per day
    [m2] in square metres
    [ha] in hectares
    [km2] in square kilometres
    [thousand] in thousands
   *[million] in millions
}
schema-differs-size = the usual values of one are about { $times } times those of the other
schema-differs-codes = they have no code in common
schema-required-empty = { $rows ->
    [one] { $rows } row has
   *[other] { $rows } rows have
} no value for { $field }, which every row should have
schema-list-lacking = The code list { $list } of { $field } is not in this project. Bring the list along, or choose another for the field.
schema-unsure = “{ $column }” was taken for { $field }; this is not sure. Check it on the screen Map.
schema-left-nothing = Neither its name nor its values resemble a field.
schema-left-weak = Comes nearest to { $field }, but only { $percent } %.
schema-left-taken = Could be { $field }, which { $column } fills better.
schema-left-unlike = Called like { $field }, but its values look otherwise.
schema-left-open = Could be { $field }.
