# Edits as the history lists them, and errors of a run.
edit-title = Call the dataset “{ $title }”
edit-add-source = Add source { $source }
edit-remove-source = Remove source { $source }
edit-label-source = Call { $source } “{ $label }”
edit-move-source = Move { $source } in the list
edit-refuse = Refuse a proposal for { $source }
edit-source-path = Point { $source } at another file
edit-source-key = Choose the record key of { $source }
edit-source-seen = Note the new file of { $source }
edit-source-reading = Read { $source } as proposed
edit-source-sheet = Read another sheet of { $source }
edit-source-header = Choose the header rows of { $source }
edit-source-row = Change what a row of { $source } is
edit-source-region = Choose the region of { $source }
edit-source-delimiter = Change the delimiter of { $source }
edit-source-encoding = Change the encoding of { $source }
edit-source-rulers = Change where the columns of { $source } begin
edit-source-section = Make the part headings of { $source } the column “{ $column }”
edit-source-section-not = Leave out the column of part headings of { $source }
edit-source-repair = Repair misread letters in { $source }
edit-source-repair-not = Leave misread letters in { $source } as they are
edit-step-add = { $what } ({ $source })
edit-step-change = Change: { $what } ({ $source })
edit-step-remove = Remove step { $step } of { $source }
edit-step-move = Move step { $step } of { $source }
edit-step-on = Switch step { $step } of { $source } on
edit-step-off = Switch step { $step } of { $source } off
edit-step-note = Write a note at step { $step } of { $source }
edit-recipe-replace = Replace the recipe of { $source }
edit-schema-put = Set the common field { $field }
edit-schema-remove = Remove the common field { $field }
edit-schema-move = Move the common field { $field }
edit-schema-entity = Say what the dataset is about
edit-mapping-put = Map { $field } for { $source }
edit-mapping-remove = Unmap { $field } for { $source }
edit-mapping-leave-out = Leave { $column } of { $source } out
edit-codes-decide = “{ $value }” means { $code }
edit-codes-undecide = Take back what “{ $value }” means
edit-codes-list = Use the code list { $list }
edit-codes-list-remove = Stop using the code list { $list }
edit-linkage-comparisons = Change what is compared
edit-linkage-blocking = Change which pairs are compared
edit-linkage-model = Change the trained numbers
edit-linkage-thresholds = Move the thresholds
edit-linkage-unique = Say which sources hold each resident once
edit-linkage-seed = Change the seed
edit-linkage-splink = Use a model of Splink, or none any more
edit-verdict-same = Same: two records
edit-verdict-different = Different: two records
edit-verdict-unsure = Unsure about two records
edit-verdict-forget = Take back a verdict
edit-golden-rule = Choose which { $field } wins
edit-golden-clear = Let { $field } follow its rule again
edit-golden-override = Set { $field } by hand
edit-golden-sources = Change how the departments count
edit-disclosure-field = Change what is done to { $field } at export
edit-disclosure = Change the protection of an export
edit-export = Change the files that leave
edit-compare = Change a comparison
edit-many = { $first } and { $n ->
    [one] nothing else
   *[other] more, { $n } changes in all
}
edit-nothing = No change

stage-import = Reading files
stage-clean = Cleaning
stage-schema = Bringing columns together
stage-codes = Coding values
stage-linkage = Matching records
stage-golden = Merging records
stage-compare = Comparing
stage-disclosure = Protecting people
stage-export = Writing files

error-cancelled = Stopped. What was computed before is still there.
error-source = { $source }: { $why }
error-no-sources = The project has no source yet. Add the departments’ files first.
error-no-fields = No common field is defined yet. Accept the proposed map, or add fields on the Map screen.
error-panicked = Something unexpected failed inside Diwan. Your decisions are safe; what was computed before stands. Please report what you did last.
error-stage = { $detail }
error-file-io = { $file } cannot be opened or written: { $detail }
error-file-syntax = { $file }, line { $line }: { $detail }. Mend the line in a text editor, or open an earlier copy of the project.
error-file-newer = { $file } was made by a newer Diwan (format { $found }). Opening it here would lose decisions: install the newer version.
error-file-not-a-project = { $file } is not a Diwan project: its first line should be “format = 1”.

finding-file-changed = The file has changed since the project was made: its records were found again in rows { $first } to { $last }
finding-file-changed-lost = The file has changed since the project was made and its table could not be found again; it was read at its old place. Look at it on the Sources screen.
finding-step-broken = Step { $step } cannot run: { $why }
finding-verdicts-gone = { $n ->
    [one] { $n } verdict is about records that are not in the files any more; it is kept
   *[other] { $n } verdicts are about records that are not in the files any more; they are kept
}
check-no-sources = The project has no source
check-changed-file = The file { $file } has changed since the project was made; the next run finds its table again and says what differs
check-missing-file = The file { $file } is not there
check-unknown-source = Something refers to a source “{ $id }” that does not exist
check-unknown-field = Something refers to a common field “{ $field }” that does not exist
check-duplicate-field = There are two common fields called “{ $field }”
check-duplicate-source = There are two sources called “{ $id }”
check-policy-undecided = Nothing is decided about { $field } for { $policy }; it will be left out
check-target-policy = A file to be written refers to a protection “{ $policy }” that does not exist
check-list-missing = The code list “{ $list }” of { $field } is neither built in nor among the project’s own lists
error-no-secret = The pseudonym key of “{ $policy }” is not on this computer. Bring its key file, make a new key on the Export screen, or leave the entity number out.
compare-not-possible = The comparison “{ $name }” cannot be made: { $why }
compare-no-areas = The boundaries { $file } cannot be read: { $why }

# A file or folder that is another one than when it was accepted
finding-file-other-columns = The file has changed and has hardly any of the columns it used to have: check that it is the right file
finding-sheet-renamed = The sheet “{ $from }” is gone; the table was found on “{ $to }”
finding-encoding-changed = The text is now written in { $to }; before it was { $from }
finding-delimiter-changed = Cells are now separated by “{ $to }”; before it was “{ $from }”
finding-rows-by-hand-kept = { $n ->
    [one] One row whose role was set by hand was recognised in the changed file
   *[other] { $n } rows whose role was set by hand were recognised in the changed file
}
finding-row-by-hand-lost = Row { $row } had been set by hand to “{ $role }”; no row of the changed file is certainly the same
finding-folder-new = New in the folder: { $file }, { $rows ->
    [one] one row
   *[other] { $rows } rows
}
finding-folder-gone = { $file } is no longer in the folder; its rows are gone
finding-folder-other = { $file } has other columns than the files of this folder and was left out
finding-folder-unread = { $file } could not be read and was left out. { $why }
finding-file-left-out = { $file } cannot be read and is left out: the project is made without it. { $why }
finding-source-left-out = { $source } cannot be read and is left out of everything that follows: matching, comparisons and exports are without it. { $why }
role-data = data
role-header = header
role-title = title
role-total = total
role-note = note
role-blank = blank
role-repeated = repeated header
role-section = part heading
edit-source-arrived = Take the changed file of { $source } as it is now
edit-source-follow = In { $source }, follow column “{ $from }” as “{ $to }”
edit-source-facets = Keep the facets of { $source }
edit-schema-take = Take { $n } fields from “{ $from }”
edit-mapping-alike = Say that the columns of { $field } mean the same
edit-mapping-alike-not = Ask again whether the columns of { $field } mean the same
check-required-unfilled = Every row should have { $field }, but no column of this source fills it. Map one, or a constant.
edit-codes-bring = { $decisions ->
    [one] Took over { $decisions } decision from { $file }
   *[other] Took over { $decisions } decisions from { $file }
}
edit-codes-roll-up = Codes of { $field } brought to level { $level }
edit-codes-roll-over = Codes of { $field } brought to the list { $list }
edit-codes-keep-fine = Codes of { $field } left as fine as they are
edit-codes-describe = Edition of the code list { $list }
edit-codes-succeed = Code { $code } of an earlier edition of { $list } is now { $became }
edit-codes-entry = Code { $code } of the list { $list }
edit-codes-entry-remove = Code { $code } of the list { $list } removed
edit-codes-valid-today = Codes must be valid on the day of the run
edit-codes-valid-on = Codes must be valid on { $day }
