# The screen Clean: table, facets, recipe, settings of steps, proposals, spellings.

# Header and bars
mend-new-month = New month…
mend-find = Find in the rows
mend-replace = Replace…
mend-columns = { $shown } of { $all } columns
mend-columns-all = Show all columns
mend-filtering = Looking for the rows…
mend-rows-of = { $shown } of { $all } rows
mend-before = Before
mend-both = Both
mend-after = After
mend-side = Side of the step
mend-after-step = After step { $step }
mend-after-all = After all steps
mend-do-to = { $n ->
    [one] Do to { $n } row…
   *[other] Do to { $n } rows…
}
mend-keep-these = Keep only these rows
mend-drop-these = Take these rows out
mend-column-menu = Menu of the column { $column }
mend-table = Rows of the source
mend-row = Row
mend-not-read = not read
mend-empty = empty
mend-no-rows = No row passes the filters
mend-no-rows-sentence = Clear them to see all rows again.

# Facets
mend-source = Source
mend-facets = Facets
mend-facets-all = all rows counted
mend-facets-some = within the filters
mend-add-facet = Add a facet
mend-remove-facet = Remove the facet of { $column }
mend-remove-filter = Remove the filter
mend-clear-all = Clear all
mend-no-facets = Add a facet to see the values of a column and to filter by them.
mend-counting = Counting…
mend-facet-values = Facet of values
mend-facet-range = Facet of a range
mend-range = range
mend-facet-state = Empty or not read
mend-facet-writing = Writing
mend-state-filled = Filled
mend-state-empty = Empty
mend-writing-latin = Latin
mend-writing-arabic = Arabic
mend-writing-mixed = Mixed
mend-writing-other = Other
mend-values = { $n ->
    [one] { $n } value
   *[other] { $n } values
}
mend-more = { $n } more
mend-fewer = Fewer
mend-from = from
mend-to = to
mend-no-range = No cell reads as a number or a date.
mend-chip-values = { $more ->
    [0] { $column } { $values }
   *[other] { $column } { $values } and { $more } more
}
mend-chip-range = { $column } { $from } to { $to }
mend-chip-range-unread = { $column } { $from } to { $to }, or not read
mend-chip-other = { $column }: { $what }
mend-chip-find = contains “{ $text }”
mend-chip-rows = { $n ->
    [one] just 1 row
   *[other] just these { $n } rows
}

# Menus of columns and cells
mend-sort-up = Sort, smallest first
mend-sort-down = Sort, largest first
mend-spellings = Spellings…
mend-copy = Copy the cell
mend-only-value = Only rows with “{ $value }”
mend-only-empty = Only rows where it is empty
mend-write-other = Write “{ $value }” differently…
mend-means-nothing = “{ $value }” means nothing

# Recipe
mend-recipe = Recipe
mend-recipe-note = { $steps ->
    [one] { $steps } step, { $cells } cells
   *[other] { $steps } steps, { $cells } cells
}
mend-recipe-menu = Menu of the recipe
mend-show-all-steps = Show all steps together
mend-take-recipe = Take over the recipe of { $source }
mend-remove-all = Remove all steps
mend-no-steps = No steps yet
mend-no-steps-sentence = Add a step, or accept what is proposed below. The file itself never changes.
mend-add-step = Add step…
mend-step-runs = Step { $step } runs
mend-step-removed = Removed: { $what }
mend-remove-step = Remove
mend-column-missing = Column missing
mend-cannot-run = Cannot run
mend-cells = { $n ->
    [one] { $n } cell
   *[other] { $n } cells
}
mend-rows-out = { $n ->
    [one] { $n } row out
   *[other] { $n } rows out
}
mend-all-columns = all columns
mend-whole-rows = whole rows
mend-alike = { $n } alike
mend-unread = { $n ->
    [one] { $n } not read, kept as written
   *[other] { $n } not read, kept as written
}
mend-aside = { $n ->
    [one] { $n } row kept as control sum
   *[other] { $n } rows kept as control sums
}
mend-use-column = Use “{ $column }” in step { $step }

# Settings of steps
mend-note = Note
mend-column = Column
mend-columns-of = Columns
mend-choose-columns = Choose columns
mend-case = Letters
mend-case-proper = As in names
mend-case-upper = All capitals
mend-case-lower = Small letters
mend-find-text = Find
mend-replace-with = Replace by
mend-search = Where
mend-search-anywhere = Anywhere in the cell
mend-search-whole = The whole cell
mend-search-pattern = As a pattern
mend-match-case = Capitals matter
mend-fold-accents = Without accents
mend-fold-arabic = Arabic letters in one form
mend-fold-digits = Digits as 0–9
mend-fold-case = Small letters
mend-empty-values = These mean nothing
mend-within = Within
mend-within-all = the whole table
mend-order = Order
mend-day-first = Day first
mend-month-first = Month first
mend-year-first = Year first
mend-times = Time of day
mend-times-leave = leave such cells as they are
mend-times-keep = write it for every date
mend-times-cut = cut it off
mend-calendar = Calendar
mend-umm-al-qura = Umm al-Qura (printed calendars)
mend-tabular = Tabular (by rule)
mend-seconds = Write seconds
mend-hijri-short = Years of two digits
mend-hijri-short-no = only beside a Hijri month or هـ
mend-hijri-short-1350 = are 1350 to 1449
mend-hijri-short-1400 = are 1400 to 1499
mend-hijri-common = Dates of the common calendar
mend-hijri-common-no = stay unread
mend-two-digits = Two digits begin at
mend-decimal = Decimal mark
mend-decimal-point = Point: 12.5
mend-decimal-comma = Comma: 12,5
mend-words-yes = More words for yes
mend-words-no = More words for no
mend-words-total = More words for totals
mend-digits = Digits
mend-country = Country prefix
mend-notation = Notation
mend-phone-international = International: +213…
mend-phone-national = National: 0461…
mend-new-column = New column
mend-new-columns = New columns
mend-new-name = New name
mend-as-of = Ages hold in the year
mend-separator = Separator
mend-keep-column = Keep the column too
mend-keep-columns = Keep the columns too
mend-place = Place
mend-unpivot-name = Column for the names
mend-unpivot-value = Column for the values
mend-keep-empty = Also empty cells
mend-keep-which = Keep of several
mend-keep-first = The first
mend-keep-last = The last
mend-combine = Rows that meet
mend-combine-all = all conditions
mend-combine-any = one of the conditions
mend-add-condition = Add a condition
mend-remove-condition = Remove condition { $n }
mend-test = Test
mend-test-equals = is one of
mend-test-not-equals = is none of
mend-test-contains = contains
mend-test-not-contains = does not contain
mend-test-starts = begins with
mend-test-ends = ends with
mend-test-empty = is empty
mend-test-filled = is filled
mend-test-at-least = is at least
mend-test-at-most = is at most
mend-test-matches = matches the pattern
mend-value = Value
mend-value-from = Value
mend-value-to = Becomes
mend-values-become = Values and what they become
mend-add-value = Add a value
mend-other-value = Another value…
mend-remove-value = Remove value { $value }

# Proposals
mend-proposed = Proposed
mend-looking = Looking at the values…
mend-nothing-proposed = Nothing more is proposed for this source.

# Add a step
mend-add-step-title = Add a step
mend-add = Add
mend-search-steps = Search the steps
mend-no-step-found = No step is called like that.
mend-for-column = For the column
mend-no-column = No column yet

# Spellings
mend-spellings-title = Spellings
mend-spellings-note = { $values } spellings in { $rows } rows; { $groups } groups found
mend-how-strict = How strict
mend-bolder = bolder
mend-stricter = stricter
mend-treated-same = Treated as the same
mend-groups = groups
mend-tabs = Which groups
mend-tab-open = Open
mend-tab-accepted = Accepted
mend-tab-refused = Refused
mend-tab-all = All
mend-most-first = Most rows freed first
mend-write-as = Write as
mend-n-spellings = { $n ->
    [one] { $n } spelling
   *[other] { $n } spellings
}
mend-accepted = Accepted
mend-refused = Not the same
mend-asks-short = Asks you
mend-not-same = Not the same
mend-take-back = Take back
mend-accept-sure = Accept { $n } sure
mend-spellings-count = { $groups } accepted, { $cells } cells will change
mend-add-to-recipe = Add to recipe
mend-key-group = group
mend-key-accept = accept, next
mend-key-refuse = not the same
mend-key-write = write as…
mend-looking-sentence = The values of the column are being compared.
mend-no-groups = No spellings look alike
mend-no-groups-sentence = Move the slider towards bolder, or choose another column.
mend-no-groups-here = Nothing here
mend-no-groups-here-sentence = The other groups stand under the other tabs.
mend-keep-facets = Keep
mend-keep-facets-hint = The project remembers these facets and what is chosen in them
mend-step-off = Do not run this step
mend-step-on = Run this step
