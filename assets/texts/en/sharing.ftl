# The screen Export.
sharing-entity = { $entity ->
    [resident] Resident number
    [establishment] Establishment number
    [household] Household number
    [place] Place number
    [event] Event number
    [indicator] Indicator number
   *[other] Item number
}
sharing-empty = No recipient yet
sharing-empty-sentence = Say who receives data and what for. Diwan proposes a careful table for them, and shows how safe it is before anything leaves.
sharing-new = New recipient…
sharing-new-title = New recipient
sharing-new-sentence = Diwan proposes what is done to each field. You can change everything.
sharing-recipient = Recipient
sharing-purpose = Purpose
sharing-create = Propose
sharing-cancel = Cancel
sharing-nameless = Without a name
sharing-remove = Remove this recipient…
sharing-remove-ask = Remove { $name } and its files from the list? Nothing on disk is deleted.
sharing-remove-yes = Remove
sharing-key-note = The key for pseudonyms belongs to one recipient and purpose. It lies on this computer, never in the project or the export.
sharing-state-safe = Safe
sharing-state-unsafe = Not yet
sharing-state-open = Open
sharing-shape = Shape
sharing-shape-entity = { $entity ->
    [resident] One per resident
    [establishment] One per establishment
    [household] One per household
    [place] One per place
    [event] One per event
    [indicator] One per indicator
   *[other] One per item
}
sharing-shape-record = One per record
sharing-shape-counts = Table of counts
sharing-counts-by = Counts by
sharing-rows = Which rows
sharing-rows-all = All rows
sharing-rows-some = { $field }: { $n } values
sharing-rows-field = Choose rows by
sharing-rows-none = No field has a small set of values to choose by.
sharing-k = Alike (k)
sharing-l = Varied (l)
sharing-limit = Limit, %
sharing-safe = Safe to share
sharing-unsafe = Not safe yet
sharing-verdict-alike = { $n ->
    [one] Every row looks like at least { $n } other.
   *[other] Every row looks like at least { $n } others.
}
sharing-verdict-alone = Some rows look like no other.
sharing-verdict-leak = A field that leaves holds names or numbers.
sharing-verdict-nothing = No row is left to share.
sharing-figures = k = { $k }, l = { $l }
sharing-neighbour = Knows a neighbour
sharing-neighbour-what = finds one person; limit { $limit }
sharing-story = Looks for a story
sharing-story-what = finds anyone to name; limit { $limit }
sharing-lists = Matches whole lists
sharing-lists-what = joins another register; share found on average
sharing-now = now
sharing-protected = protected
sharing-low = Low
sharing-raised = Raised
sharing-high = High
sharing-alike = How many rows look the same
sharing-alone = alone
sharing-twenty = 20 and more
sharing-counts-hidden = { $n ->
    [0] No count had to be hidden
    [one] { $n } count is hidden
   *[other] { $n } counts are hidden
} in a table of { $rows } groups; counts below { $min } do not leave.
sharing-no-key = The pseudonym key for { $name } is not on this computer
sharing-no-key-sentence = Without it the stable codes cannot be made. Make a key once, or put the key file of an earlier export back.
sharing-make-key = Make the key
sharing-key-made = The key is on this computer
sharing-key-failed = The key could not be made
sharing-failed = The protection could not be computed
sharing-computing = The protection is being computed
sharing-not-computed = Not computed yet
sharing-fields = What is done to each field
sharing-tab-fields = Fields
sharing-tab-before = Rows before
sharing-tab-after = Rows after
sharing-col-field = Field
sharing-col-role = Role
sharing-col-done = What is done
sharing-col-before = Before
sharing-col-after = After
sharing-col-lost = Detail lost
sharing-col-lost-short = Lost
sharing-lost-all = all
sharing-role-direct = Identifies
sharing-role-quasi = Could identify
sharing-role-sensitive = Sensitive
sharing-role-other = Harmless
sharing-do-keep = As it is
sharing-do-drop = Left out
sharing-do-pseudonym = Pseudonym, own key
sharing-do-bands = Age bands
sharing-do-year = Year only
sharing-do-month = Year and month
sharing-do-parent = Larger area or group
sharing-do-rare-parent = Rare ones: larger group
sharing-do-rare-other = Rare ones: “other”
sharing-do-round = Rounded
sharing-do-prefix = First characters
sharing-par-width = Years in a band
sharing-par-top = One band from this age on
sharing-par-levels = Levels up
sharing-par-min = Rare below so many rows
sharing-par-base = Rounded to a multiple of
sharing-par-chars = Characters kept
sharing-cell-empty = empty
sharing-row = Row
sharing-leaves = What leaves
sharing-csv = CSV, UTF-8
sharing-csv-what = for any program
sharing-csv-semicolon = Semicolons between cells
sharing-csv-bom = Marked for Excel
sharing-csv-guard = Formulas disarmed
sharing-xlsx = Excel workbook
sharing-xlsx-what = typed, with the dictionary as a sheet
sharing-ods = OpenDocument workbook
sharing-ods-what = typed, with the dictionary as a sheet
sharing-parquet = Parquet
sharing-parquet-what = for analysis programs
sharing-always = Always with it
sharing-always-dictionary = Data dictionary in English, French, Arabic
sharing-always-codes = Meanings of all codes used
sharing-always-package = Data package with sources and rules
sharing-always-manifest = Manifest with counts and checksums
sharing-know = To know before signing
sharing-no-leak = No name, phone or number that is left out was found in the text that leaves.
sharing-key = Pseudonym key
sharing-key-here = On this computer, { $fingerprint }
sharing-key-missing = Not on this computer
sharing-read = I have read this clearance report
sharing-export-later = Export
sharing-export = Export { $rows } of { $all } rows
sharing-why-old = The result on show is being computed anew.
sharing-why-unsafe = The limits do not hold yet: make a field coarser, or leave one out.
sharing-why-no-files = Choose at least one format above.
sharing-why-unread = Read the report, then tick the box.
sharing-to = { $n ->
    [one] { $n } format
   *[other] { $n } formats
} to { $name }
sharing-writing = Files are being written
sharing-pick-folder = Export to this folder
sharing-sent = { $files ->
    [one] { $files } file
   *[other] { $files } files
} written, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
sharing-sent-where = In { $folder }
sharing-send-failed = Nothing was exported
sharing-written = Written
sharing-copy-list = Copy checksums
sharing-left-out = Without { $sources }: cannot be read and left out of this export
sharing-sent-without = Written without { $sources }, which cannot be read
sharing-register = Register
sharing-register-all = all that ever left
sharing-register-none = Nothing has left yet. Every export is entered here: when, for whom, how protected, which files.
sharing-register-counted = { $rows } of { $all } rows, { $columns ->
    [one] { $columns } column
   *[other] { $columns } columns
}
sharing-register-safe = Every row looks like others: k = { $k }, l = { $l }; all limits held
sharing-register-unsafe = k = { $k }, l = { $l }; not all limits held
sharing-register-counts = A table of counts; below { $least } they were hidden
sharing-register-by = by { $name }
sharing-register-failed = The export is not in the register
sharing-copy-folder = Copy the folder’s path
sharing-state-sent = Sent
sharing-state-sent-on = Sent on { $on }
sharing-col-both = Before and after
error-register = The register of exports { $file } cannot be used: { $detail }. The files that were written stand; mend the register or move it away.
