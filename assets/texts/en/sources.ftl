# The screen Sources: what is proposed about the layout of a file
step-accept-other = Accept other { $n }
sources-table-sheet = The sheet “{ $sheet }” is read
sources-table-first = The first table of the file is read
sources-tables-others = { $n ->
    [0] No other sheet holds a table.
    [one] One more table was found.
   *[other] { $n } more tables were found.
}
sources-sheets-left = Left out: { $names }.
sources-left-out = { $why ->
    [chart] only a chart
    [form] a form to fill in
    [prose] explanations
    [pivot] a pivot table, computed from other rows
    [contents] a list of the other sheets
   *[empty] empty
}
sources-table-box = { $sheet } rows { $first } to { $last }, columns { $from } to { $to }
sources-table-add = Add { $sheet } rows { $first } to { $last }, columns { $from } to { $to }
sources-table-too = Read it too, as a source of its own
sources-begins-by-hand = Table begins at row { $row }, as you chose
sources-begins-other = Diwan would begin the table at row { $row }
sources-begins-box = Names and records in rows { $first } to { $last }, columns { $from } to { $to }.
sources-begins-why = Names in { $rows ->
    [one] row { $names }
   *[other] rows { $names }
}; below, { $n } rows in { $columns } columns from column { $from } on have the same form.
sources-begins-no-names = No row names the columns; { $n } rows in { $columns } columns from column { $from } on.
sources-begins-no-records = Names in row { $names } for { $columns } columns from column { $from } on; no record below.
sources-no-data = No records
sources-change-header = Choose the header rows…
sources-change-data = Choose the data rows…
sources-aside-total = { $n ->
    [one] Row { $row } is a total
   *[other] { $n } rows are totals, from row { $row }
}
sources-aside-note = { $n ->
    [one] Row { $row } is a note
   *[other] { $n } rows are notes, from row { $row }
}
sources-aside-repeated = { $n ->
    [one] Row { $row } is the header again
   *[other] { $n } rows are the header again, from row { $row }
}
sources-aside-title = { $n ->
    [one] Row { $row } is a title
   *[other] { $n } rows are titles, from row { $row }
}
sources-aside-section = { $n ->
    [one] Row { $row } heads a part of the table
   *[other] { $n } rows head parts of the table, from row { $row }
}
sources-section-column = Column “{ $column }” says which part
sources-section-make = Make the part headings the column “{ $column }”?
sources-section-why = { $n ->
    [one] One heading
   *[other] { $n } headings
}: { $titles }{ $more ->
    [0] {""}
   *[other] {" …"}
}
sources-section-name = Name of the column
sources-aside-written = It says “{ $text }”.
sources-aside-sums = { $agree } of { $n } sums agree with the rows.

# Files of a folder, files being read
sources-file-other = Other columns
sources-file-missing = Columns that are not in it: { $names }.
sources-file-extra = Columns that only it has: { $names }.
sources-file-of = file { $n } of { $total }
sources-reading = Reading { $source }
sources-read-sheet = Read this sheet

# The card of a column
column-good = { $n ->
    [one] 1 cell reads as its kind
   *[other] { $n } cells read as their kind
}
column-unread = { $n ->
    [one] 1 cell does not
   *[other] { $n } cells do not
}
column-blank = { $n ->
    [one] 1 cell is empty
   *[other] { $n } cells are empty
}
column-untrimmed = { $n ->
    [one] 1 cell with needless spaces
   *[other] { $n } cells with needless spaces
}
column-invisible = { $n ->
    [one] 1 cell with invisible marks
   *[other] { $n } cells with invisible marks
}
column-fake-nulls = Perhaps meant as empty: { $values }
column-values = Commonest values
column-patterns = Patterns (9 is a digit, a and A are letters)
