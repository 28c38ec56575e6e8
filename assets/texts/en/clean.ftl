# Cleaning: steps, their help and sentences, proposals, spellings, comparison with last month, errors.

# Headings of the menu of steps
clean-group-text = Words and letters
clean-group-values = Values
clean-group-reading = Dates, numbers, codes
clean-group-columns = Columns
clean-group-rows = Rows

# Kinds of column
clean-kind-text = words
clean-kind-code = codes
clean-kind-whole = whole numbers
clean-kind-decimal = numbers with decimals
clean-kind-date = dates
clean-kind-datetime = dates with time
clean-kind-time = times of day
clean-kind-yes-no = yes or no

# Names of steps, one line of help, and the sentence of a step as done
step-trim = Trim spaces
step-trim-help = Takes out idle spaces and marks that nobody can see.
step-trim-done = Trim spaces in { $count ->
    [0] all columns
   *[other] { $columns }
}
step-case = Change case
step-case-help = Writes names as people write them, or everything in capitals or small letters.
step-case-done-proper = Proper case in { $columns }
step-case-done-upper = Capitals in { $columns }
step-case-done-lower = Small letters in { $columns }
step-replace = Find and replace
step-replace-help = Finds a text and writes another in its place.
step-replace-done = Replace “{ $find }” by “{ $with }” in { $count ->
    [0] all columns
   *[other] { $columns }
}
step-fold-text = Plain letters
step-fold-text-help = Writes letters without accents, Arabic letters in one form, and digits as 0–9.
step-fold-text-done = Plain letters in { $columns }
step-map-values = Map values
step-map-values-help = Writes another value in place of each listed one.
step-map-values-done = Map { $count ->
    [one] one value
   *[other] { $count } values
} in { $column }
step-merge-spellings = Merge spellings
step-merge-spellings-help = Writes several spellings of one thing in one way.
step-merge-spellings-done = Merge { $count ->
    [one] one spelling
   *[other] { $count } spellings
} in { $column } into { $targets }
step-empty-values = Empty values
step-empty-values-help = Empties cells that say “nothing” in words or signs.
step-empty-values-done = Empty “{ $values }” in { $count ->
    [0] all columns
   *[other] { $columns }
}
step-fill-down = Fill down
step-fill-down-help = Gives empty cells the value above them.
step-fill-down-done = Fill down { $columns }
step-parse-date = Parse date
step-parse-date-help = Reads dates as written and writes them as year-month-day.
step-parse-date-done-day = Parse date in { $columns }, day first{ $times ->
    [keep] , with the time of day
    [cut] , without the time of day
   *[leave] {""}
}
step-parse-date-done-month = Parse date in { $columns }, month first{ $times ->
    [keep] , with the time of day
    [cut] , without the time of day
   *[leave] {""}
}
step-parse-date-done-year = Parse date in { $columns }, year first{ $times ->
    [keep] , with the time of day
    [cut] , without the time of day
   *[leave] {""}
}
step-parse-time = Parse time
step-parse-time-help = Reads times of day as written and writes them as hours:minutes.
step-parse-time-done = Read times of day in { $columns }
step-parse-number = Parse number
step-parse-number-help = Reads numbers as written and writes them with a decimal point, digit for digit.
step-parse-number-done-comma = Read decimal comma in { $columns }
step-parse-number-done-point = Read numbers in { $columns }
step-parse-yes-no = Parse yes or no
step-parse-yes-no-help = Reads yes and no in six languages.
step-parse-yes-no-done = Read yes or no in { $columns }
step-pad-code = Pad code
step-pad-code-help = Puts back the zeros that a spreadsheet took from codes.
step-pad-code-done = Pad { $columns } to { $width } digits
step-phones = Write phones one way
step-phones-help = Writes telephone numbers in one notation.
step-phones-done-international = Write phones in { $columns } one way, with +{ $country }
step-phones-done-national = Write phones in { $columns } one way
step-hijri-date = Day of a Hijri date
step-hijri-date-help = Adds the day of the common calendar beside a Hijri date.
step-hijri-date-done = Add { $name }: the day of the Hijri dates in { $column } by { $calendar ->
    [tabular] the tabular calendar
   *[umm-al-qura] the calendar of Umm al-Qura
}{ $short ->
    [yes] , years of two digits too
   *[no] {""}
}{ $common ->
    [yes] ; dates of the common calendar are taken over
   *[no] {""}
}
step-birth-year = Birth year from age
step-birth-year-help = Adds the year of birth, worked out from an age in a stated year.
step-birth-year-done = Add { $name } from { $column } as of { $year }
step-split-column = Split column
step-split-column-help = Makes several columns of one, at a separator.
step-split-column-done = Split { $column } at “{ $separator }” into { $count } columns
step-join-columns = Join columns
step-join-columns-help = Makes one column of several, with a separator between the parts.
step-join-columns-done = Join { $columns } into { $name }
step-rename-column = Rename column
step-rename-column-help = Gives a column another name.
step-rename-column-done = Rename { $column } to { $name }
step-drop-columns = Drop columns
step-drop-columns-help = Takes columns out.
step-drop-columns-done = Drop { $columns }
step-move-column = Move column
step-move-column-help = Puts a column in another place.
step-move-column-done = Move { $column } to place { $place }
step-unpivot = Columns to rows
step-unpivot-help = Turns columns that are values, such as months, into rows.
step-unpivot-done = { $count } columns to rows, as { $name } and { $value }
step-keep-rows = Keep rows
step-keep-rows-help = Keeps the rows that meet conditions.
step-keep-rows-done = Keep rows by { $columns }
step-drop-rows = Drop rows
step-drop-rows-help = Takes out the rows that meet conditions.
step-drop-rows-done = Drop rows by { $columns }
step-set-aside-totals = Set aside totals
step-set-aside-totals-help = Takes out rows of totals and keeps them as control sums.
step-set-aside-totals-done = Set aside totals
step-drop-duplicates = Drop duplicates
step-drop-duplicates-help = Takes out rows that repeat another row exactly.
step-drop-duplicates-done = Drop duplicates by { $count ->
    [0] all columns
   *[other] { $columns }
}

# Evidence of proposals
clean-suggest-totals = { $count ->
    [one] Row { $rows } sums up other rows.
   *[other] { $count } rows sum up others, for example { $rows }.
}
clean-suggest-spaces = { $count ->
    [one] One cell has idle spaces.
   *[other] { $count } cells have idle spaces.
}
clean-suggest-invisible = { $count ->
    [one] One cell holds a mark that nobody can see.
   *[other] { $count } cells hold marks that nobody can see.
}
clean-suggest-empty = { $count ->
    [one] One cell says “nothing”: { $values }.
   *[other] { $count } cells say “nothing”: { $values }.
}
clean-suggest-doubtful-empty = “{ $value }” stands in { $count ->
    [one] one cell
   *[other] { $count } cells
} of { $column }; does it mean “not known”?
clean-suggest-capitals = { $count } cells in { $columns } are all in capitals.
clean-suggest-date-day = { $count ->
    [one] One date has a first part above 12; none has a second part above 12.
   *[other] { $count } dates have a first part above 12; none has a second part above 12.
}
clean-suggest-date-month = { $count ->
    [one] One date has a second part above 12; none has a first part above 12.
   *[other] { $count } dates have a second part above 12; none has a first part above 12.
}
clean-suggest-date-times = { $count ->
    [one] One of them says a time of day too.
   *[other] { $count } of them say a time of day too.
}
clean-suggest-hijri = { $count ->
    [one] One cell says a date of the Islamic calendar.
   *[other] { $count } cells say a date of the Islamic calendar.
} Which reckoning does the office follow? The dates as written stay.
clean-suggest-hijri-mixed = { $count ->
    [one] One cell says a date of the common calendar; it is taken over as it is.
   *[other] { $count } cells say a date of the common calendar; they are taken over as they are.
}
clean-suggest-hijri-short = { $count ->
    [one] One date has a year of two digits; nothing speaks for the common calendar, so it is read as 1350 to 1449.
   *[other] { $count } dates have a year of two digits; nothing speaks for the common calendar, so they are read as 1350 to 1449.
}
clean-suggest-hijri-doubt = { $count ->
    [one] One date has a year of two digits and could be of either calendar; it stays unread until you choose.
   *[other] { $count } dates have a year of two digits and could be of either calendar; they stay unread until you choose.
}
clean-suggest-times = { $count ->
    [one] One cell is surely a time of day; the column writes times in several ways.
   *[other] { $count } cells are surely times of day; the column writes them in several ways.
}
clean-suggest-times-loose = { $count ->
    [one] One cell such as 14.30, 1430 or 14h is read as hours and minutes.
   *[other] { $count } cells such as 14.30, 1430 or 14h are read as hours and minutes.
}
clean-suggest-times-header = { $count ->
    [one] The header names a time, and the one cell can be read as hours and minutes. Or are these numbers?
   *[other] The header names a time, and all { $count } cells can be read as hours and minutes. Or are these numbers?
}
clean-suggest-date-mixed = { $day } dates can only be day first, { $month } only month first: the column mixes two notations.
clean-suggest-date-either = No part is above 12 in { $count ->
    [one] the one date
   *[other] { $count } dates
}: is the day first, or the month?
clean-suggest-date-plain = { $count ->
    [one] One date reads the same in every order.
   *[other] { $count } dates read the same in every order.
}
clean-suggest-number-comma = { $count ->
    [one] One number has a decimal comma; none needs a decimal point.
   *[other] { $count } numbers have a decimal comma; none needs a decimal point.
}
clean-suggest-number-mixed = { $comma } numbers need a decimal comma and { $point } a decimal point.
clean-suggest-number-either = { $count ->
    [one] One number can be read in two ways
   *[other] { $count } numbers can be read in two ways
}: is 1,234 more than a thousand, or a little above one?
clean-suggest-number-percent = { $count ->
    [one] One number carries a percent sign: 65.2 % becomes 65.2, while a workbook may store 0.652.
   *[other] { $count } numbers carry a percent sign: 65.2 % becomes 65.2, while a workbook may store 0.652.
}
clean-suggest-number-tens = { $count ->
    [one] One number is written like 1.23E+05: the program that wrote the file may have dropped its last digits.
   *[other] { $count } numbers are written like 1.23E+05: the program that wrote the file may have dropped their last digits.
}
clean-suggest-number-notation = { $count ->
    [one] One number is written with spaces, signs or other digits.
   *[other] { $count } numbers are written with spaces, signs or other digits.
}
clean-suggest-unread = { $count ->
    [one] One cell cannot be read and stays as written.
   *[other] { $count } cells cannot be read and stay as written.
}
clean-suggest-yes-no = The only values are { $values }.
clean-suggest-pad = { $full } codes have { $width } digits; { $count ->
    [one] one is shorter.
   *[other] { $count } are shorter.
}
clean-suggest-phones = { $notations ->
    [one] One notation
   *[other] { $notations } notations
}; { $percent } % are written “{ $pattern }”.
clean-suggest-spellings = { $groups ->
    [one] One group of spellings in { $column }
   *[other] { $groups } groups of spellings in { $column }
}, for example { $values }.
clean-suggest-sum-column = “{ $column }” holds the sum of the months in { $count } of { $rows } rows looked at.
clean-suggest-months = { $count } columns are months: { $columns }.

# Spellings
clean-rule-letters = Capitals and accents
clean-rule-order = Spaces, marks, word order
clean-rule-articles = Articles and small words
clean-rule-hamza = Hamza forms أ إ آ = ا
clean-rule-ta-marbuta = Ta marbuta ة = ه
clean-rule-alef-maqsura = Alef maqsura ى = ي
clean-rule-vowel-signs = Vowel signs and tatweel
clean-rule-persian = Persian ک ی, digits ٠–٩
clean-rule-turkish-i = Turkish İ ı
clean-rule-scripts = Arabic and Latin names
clean-spelling-by-rules = Same but for writing
clean-spelling-by-script = Arabic and Latin name
clean-spelling-by-likeness = Letters alike { $likeness }

# What differs from last month
clean-drift-renamed = Column “{ $from }” is now called “{ $to }”.
clean-drift-missing = Column “{ $column }” is missing.
clean-drift-new = Column “{ $column }” is new.
clean-drift-new-sheet = The workbook has a new sheet, “{ $sheet }”.
clean-drift-gone-sheet = The sheet “{ $sheet }” is gone from the workbook.
clean-drift-rows = { $now } rows, where last month had { $before }.
clean-drift-notation = Dates in { $column } are now mostly written { $now }; last month { $before }.
clean-drift-kind = { $column } now holds { $now }; last month { $before }.
clean-drift-blank = { $now } % of { $column } are empty; last month { $before } %.
clean-drift-scale = The middle value of { $column } is { $now }; last month it was { $before }.
clean-drift-new-values = { $count ->
    [one] One new value in { $column }: { $values }.
   *[other] { $count } new values in { $column }, for example { $values }.
}
clean-drift-gone-values = { $count ->
    [one] One value no longer occurs in { $column }: { $values }.
   *[other] { $count } values no longer occur in { $column }, for example { $values }.
}

# Why a step cannot run
clean-error-stopped = Stopped.
clean-error-no-columns = { $count ->
    [one] Column “{ $columns }” is missing.
   *[other] { $count } columns are missing: { $columns }.
}
clean-error-duplicate = There is a column “{ $column }” already.
clean-error-nothing-chosen = No column is chosen.
clean-error-pattern = The pattern “{ $pattern }” cannot be read: { $reason }
clean-error-setting = Please fill in: { $setting }.
clean-error-table = The table does not allow this step: { $reason }
clean-setting-columns = columns
clean-setting-country = country prefix
clean-setting-find = text to find
clean-setting-name = name of the new column
clean-setting-names = names of the new columns
clean-setting-place = place
clean-setting-separator = separator
clean-setting-two-digits = years with two digits
clean-setting-values = values
clean-setting-width = number of digits
clean-setting-year = year
