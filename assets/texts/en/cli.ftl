cli-unknown-stage = There is no stage “{ $stage }”. Stages: import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = { $records } records are { $entities } entities: { $links } links, { $review } pairs to review
cli-written = { $path }: { $rows } rows
cli-project-exists = { $file } exists already and is not overwritten. Choose another name.
cli-nothing-common = No column of these files was recognised as a common field. Open the files in the window and map them there.
cli-new-source = { $source }: { $steps } cleaning steps, { $fields } common fields
cli-new-written = Project written: { $file }
cli-no-display = There is no screen here, so the window cannot open. The command line does the same work: diwan-cli run { $project } --out out
cli-no-secret = The pseudonym key of “{ $policy }” is not on this computer. Bring the key file { $file }, or choose another protection for the entity number.
cli-unknown-list = There is no code list “{ $list }”. Lists: { $lists }.
cli-cannot-read = { $file } cannot be read: { $detail }
cli-link-reading = Reading
cli-link-linking = Linking
cli-link-threshold = The threshold { $value } is no chance between 0 and 1.
cli-link-no-id = { $file } has no column “{ $column }”. Give the name of a column that all files have.
cli-link-model = The model { $file } cannot be used: { $why }
cli-link-model-unread = It cannot be read ({ $why }).
cli-link-model-unfit = The model does not fit these files: { $why }
cli-link-engine = “{ $name }” is no engine for which a model can be written. Say duckdb or spark.
cli-link-done = { $records } records, { $links } links, { $review } pairs to review, { $entities } entities. Written to { $folder }.
cli-convert-format = { $file } has no ending that says a format. Write a file that ends in .csv, .xlsx, .ods or .parquet.
cli-convert-same = { $file } is the file that is read. Choose another name to write to.
cli-convert-done = { $file }: { $rows } rows, { $columns } columns, { $typed } of them typed
cli-unknown-schema = There is no common schema “{ $schema }”. Say one of { $schemas }, a schema file (.json, .csv) or a project (.diwan).
cli-unknown-field = The project has no field “{ $field }”. Fields: { $fields }.
cli-schema-written = { $file }: { $fields } fields
cli-schema-taken = { $file }: { $new } fields added, { $changed } changed
cli-schema-same = Noted for { $field }.
cli-crosswalk-out = { $decisions ->
    [one] { $decisions } decision written to { $file }
   *[other] { $decisions } decisions written to { $file }
}
cli-crosswalk-in = { $new ->
    [one] { $new } decision taken over
   *[other] { $new } decisions taken over
}; { $known } known already, { $against } against the project’s own and left out, { $elsewhere } for fields that the project has not
cli-crosswalk-against = Against the project: “{ $value }” of { $field } is { $code } in the file
cli-crosswalk-unknown = Codes of the file that are in no list of the project, left out: { $codes }
cli-crosswalk-project-open = The project is changed in another program. Close it there first.
cli-codes-unknown-field = The project has no coded field “{ $field }”. Coded fields: { $fields }.
cli-codes-level = The list { $list } has { $levels } levels; ask for one from 1 to { $levels }.
cli-codes-written = { $codes } codes written to { $file }
cli-codes-taken = { $codes } codes taken into the project as the list { $list }
cli-codes-would-take = { $codes } codes would be taken as the list { $list }; nothing was changed
cli-codes-language = “{ $text }” must be LANGUAGE=TEXT, for example fr=Libellé
cli-codes-no-day = “{ $text }” is no day; write it as 2026-12-31
cli-codes-unknown-code = The list { $list } has no code “{ $code }”
cli-codes-no-edition = The project keeps no edition of the list { $list } to compare with. Take one in first: codes import
cli-codes-edition-builtin = The list { $list } is built in and is not kept in the project, so there is no earlier edition of it to follow. Take it into the project first, then a new edition: codes export { $list } { $list }.csv, then codes import PROJECT { $list }.csv --id { $list }
cli-codes-edition-same = Code { $code } of { $list } means what it meant before; nothing is asked about it any more
cli-codes-used = The field { $field } is coded in the list { $list }
cli-codes-not-used = The field { $field } is not coded; its values stay as they are written
cli-codes-still-there = The list { $list } still has the code { $code }; only a code of an earlier edition can be succeeded
cli-codes-not-own = “{ $list }” is not a list of the project’s own. Own lists: { $lists }.
cli-unknown-column = There is no column “{ $column }”. Columns: { $columns }.
cli-fill-how = Say how the field is to be filled: --column, --join (at least twice), --day with --month and --year, --given-of, --family-of, --value or --nothing.
cli-unknown-source = The project has no source “{ $source }”. Sources: { $sources }.
cli-crosswalk-translated = { $done } decisions brought to the new codes, { $open } to be decided anew
cli-export-entry = { $at }  { $recipient }, { $purpose }: { $rows } of { $all } rows, { $columns } columns
