# The window around the screens: commands, rail, bars, palette, history, dialogs, notices, start screen.
action-new-from-files = New from files…
action-open-project = Open a project…
action-open-sample = Open the sample city, residents
action-open-sample-establishments = Open the sample city, establishments
action-add-files = Add files…
action-add-folder = Add a folder…
action-save = Save
action-save-as = Save as…
action-close = Close the project
action-undo = Undo
action-redo = Redo
action-run-all = Run all
action-keep-ids = Keep numbers from month to month
action-stop = Stop
action-go-sources = Go to Sources
action-go-clean = Go to Clean
action-go-map = Go to Map
action-go-match = Go to Match
action-go-review = Go to Review
action-go-export = Go to Export
action-go-compare = Go to Compare
action-accept-proposal = Accept the proposal
action-change-proposal = Change the proposal…
action-refuse-proposal = Refuse the proposal
action-add-step = Add a step…
action-spellings = Merge spellings…
action-step-up = Move the step up
action-step-down = Move the step down
action-step-switch = Switch the step on or off
action-search-candidates = Search the code list
action-candidate-1 = Choose candidate 1
action-candidate-2 = Choose candidate 2
action-candidate-3 = Choose candidate 3
action-candidate-4 = Choose candidate 4
action-candidate-5 = Choose candidate 5
action-candidate-unknown = The value means “unknown”
action-verdict-same = Same resident
action-verdict-different = Different residents
action-verdict-unsure = Unsure
action-skip-pair = Skip the pair
action-note-pair = Write a note…
action-transliteration = Show or hide the Latin reading
action-as-written = Show or hide what the file says
action-find = Find on this screen
action-inspector = Show or hide the inspector
action-next-panel = Go to the next panel
action-finish-dialog = Finish the dialog
action-export = Go to the export
action-history = History of decisions
action-findings = Findings
action-palette = Search or run a command
action-switch-theme = Switch between light and dark
action-speak-english = Speak English
action-speak-french = Speak French (Français)
action-speak-arabic = Speak Arabic (العربية)
action-settings = Settings…
action-help = Help on keys
action-quit = Quit

app-project-menu = Project menu
app-command-field = Search or run a command
app-language = Language
app-works-offline-long = Works offline. Nothing leaves this computer
app-close-notice = Close the notice
app-close = Close
app-cancel = Cancel
app-done = Done
app-details = Details
app-show = Show
app-draft = Draft, not saved yet
app-saved = Saved
app-saved-at = Saved { $time }
app-unsaved = { $n ->
    [one] 1 change not saved
   *[other] { $n } changes not saved
}
app-yesterday = Yesterday { $time }
app-pick-files = Choose spreadsheets
app-pick-folder = Choose a folder with spreadsheets
app-pick-project = Open a project
app-pick-save = Save the project
app-new-project = New project
app-detail = { $detail }
app-edit-failed = This change does not fit the project any more
app-journal-failed = The journal could not be written
app-journal-failed-sentence = Save the project now so that a crash loses nothing. The system says: { $detail }
app-undone = Undone: { $what }
app-redone = Done again: { $what }
app-open-failed = { $name } could not be opened
app-save-failed = { $name } could not be saved
app-new-failed = No new project could be made
app-saved-as = Saved as { $name }
app-recovered = { $n ->
    [one] 1 decision recovered
   *[other] { $n } decisions recovered
}
app-recovered-sentence = Diwan ended without saving last time. Everything is here again, from the journal; save to keep it.
app-set-aside = The project file was changed elsewhere
app-set-aside-sentence = Decisions that were not saved belonged to another version of the file. They are kept in { $file }.
app-no-sample = The sample city was not found
app-no-sample-sentence = The folder “sample-data” should lie beside the program. Install Diwan again, or begin with files of your own.
app-files-added = { $n ->
    [one] 1 file added
   *[other] { $n } files added
}
app-file-not-read = { $name } could not be read
app-choose-another = Choose another file…
app-job-failed = Something failed in the background
app-job-failed-sentence = Your decisions are safe. Try again; if it happens again, please report what you did.
app-keep-ids-done = The numbers are kept from now on
app-keep-ids-failed = The numbers could not be kept
app-keep-ids-draft = Save the project first: the numbers lie beside it
app-no-engine = The engine could not be started
app-settings-failed = The settings could not be saved

file-error-io = The system says: { $detail }. Look whether the file is still there and may be opened.
file-error-syntax = Line { $line }: { $detail }. Mend the line in a text editor, or open an earlier copy.
file-error-newer = It was made by a newer Diwan (format { $found }). Opening it here would lose decisions: install the newer version.
file-error-not-a-project = Its first line should be “format = 1”. Is it really a project of Diwan?

screen-sources = Sources
screen-clean = Clean
screen-map = Map
screen-match = Match
screen-review = Review
screen-export = Export
screen-compare = Compare
screen-sources-sentence = What the departments sent, read as it is. Nothing in the files is ever changed.
screen-clean-sentence = Mend once, see what moved, run it again next month.
screen-map-sentence = The departments’ columns and words become one language.
screen-match-sentence = Records that mean the same, with reasons one can read.
screen-review-sentence = You decide; Diwan remembers, and next month your verdicts come back.
screen-export-sentence = Protected tables with a dictionary, for one recipient and purpose.
screen-compare-sentence = Departments, districts and groups side by side.
screen-empty = No file yet
screen-empty-sentence = Add the departments’ spreadsheets, or drop them anywhere on this window. Diwan reads them and proposes everything else.
screen-failed = This could not be computed
screen-waiting = Under way
screen-not-run = Not computed yet
screen-not-run-sentence = The work was stopped, or something before this stage is missing.

mark-asks = needs you
mark-running = under way
mark-failed = failed
rail-history = History
rail-help = Help
rail-settings = Settings
rail-no-files = no file yet
rail-files = { $n ->
    [one] 1 file
   *[other] { $n } files
}
rail-steps = { $n ->
    [0] no step yet
    [one] 1 step
   *[other] { $n } steps
}
rail-coded = { $percent } % coded
rail-links = { $n ->
    [one] 1 link
   *[other] { $n } links
}
rail-to-decide = { $n } to decide
rail-decided = all decided
rail-targets = { $n ->
    [0] no file planned
    [one] 1 file planned
   *[other] { $n } files planned
}
rail-views = { $n ->
    [0] no saved view
    [one] 1 saved view
   *[other] { $n } saved views
}

status-up-to-date = Up to date
status-not-computed = Not computed
status-empty = No file yet
status-failed = { $stage }: failed
status-records = { $n ->
    [one] 1 record
   *[other] { $n } records
} from { $sources ->
    [one] 1 source
   *[other] { $sources } sources
}
status-findings = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}
busy-stage = { $stage }
busy-source = { $stage }: { $source }
busy-left = , about { $n } s left
busy-left-minutes = , about { $n } min left

history-count = { $n ->
    [one] 1 decision
   *[other] { $n } decisions
}
history-beginning = As the file was opened
history-here = You are here
history-undone = undone
findings-count = { $n ->
    [one] 1 finding
   *[other] { $n } findings
}
findings-none = Nothing to report
findings-none-sentence = Every file was read and every stage ran without a remark.
place-row = row { $row }
place-rows = { $n } rows from row { $first }

palette-esc = Esc closes
palette-nothing = Nothing fits
palette-looking = Looking for residents…
palette-here = On this screen
palette-everywhere = Everywhere
palette-choose = choose
palette-run = run
palette-commands = commands
palette-columns = columns
palette-residents = residents
palette-kind-command = command
palette-kind-source = source
palette-kind-column = column
palette-kind-field = common field
palette-kind-resident = resident

unsaved-title = Save the changes in { $name }?
unsaved-sentence = { $n ->
    [one] 1 decision since the last save. It is in the journal and would come back after a crash, but not after “Do not save”.
   *[other] { $n } decisions since the last save. They are in the journal and would come back after a crash, but not after “Do not save”.
}
unsaved-discard = Do not save
changed-title = { $name } was changed elsewhere
changed-sentence = Somebody saved another version of this project since you opened it. Save yours under another name to keep both.
changed-keep = Save as…
changed-overwrite = Replace the other version
changed-reload = Load the other version
settings-as-desktop = As the desktop
settings-theme = Theme
settings-light = Light
settings-dark = Dark
settings-zoom = Size
settings-name = Your name
settings-name-hint = Stands at your decisions
settings-reduce-motion = Reduce motion
settings-where = Settings and drafts are kept in { $folder }
help-title = Keys
help-everywhere = Everywhere
help-proposals = Proposals

drop-add = { $n ->
    [one] Let go to add 1 file
   *[other] Let go to add { $n } files
}
drop-new = { $n ->
    [one] Let go to begin with 1 file
   *[other] Let go to begin with { $n } files
}
drop-sentence = Files are read where they lie and never changed.

start-title = Start
start-commands = Commands
start-promise = One trustworthy table from every department’s spreadsheets.
start-what = Read the files as they come, mend them once, find the records that mean the same person, decide the doubtful ones, and share a protected result.
start-sample = Open the sample city
start-sample-sentence = Qasr Bahr قصر بحر, a made-up port city: departmental files with every fault that real ones have.
start-sample-residents = Residents, 5 files
start-sample-establishments = Establishments, 2 files
start-drop = Drop spreadsheets or a folder here
start-drop-sentence = Diwan reads them, says what it saw and proposes everything up to the merged table.
start-task-month = Clean this month’s file
start-task-month-sentence = Point last month’s recipe at the new export and read what drifted
start-task-review = Decide doubtful matches
start-task-review-sentence = Look at pairs of records side by side, with the reasons
start-task-review-recent = { $n } pairs wait for you in { $name }
start-task-export = Export and compare
start-task-export-sentence = Protected tables with dictionary, for one recipient and purpose
start-recent = Recent projects
start-filter = Filter by name or folder
start-no-recent = Projects you open will stand here.
start-none-found = No recent project has this in its name or folder.
start-version = Diwan { $version }
start-sources = { $n ->
    [one] 1 source
   *[other] { $n } sources
}
start-entities = { $n ->
    [one] , 1 entity
   *[other] , { $n } entities
}
start-moved = Moved or renamed: find it
start-not-found = Not found
start-files-changed = { $n ->
    [one] 1 file changed
   *[other] { $n } files changed
}
start-forget = Take off this list

sources-filter = { $n ->
    [one] Filter 1 source
   *[other] Filter { $n } sources
}
sources-none-found = No source has this in its name or path.
sources-other-file = Choose another file…
sources-move-up = Move up
sources-move-down = Move down
sources-remove = Remove the source
sources-read-again = Read again
sources-waiting = Not read yet
sources-unread = Not read
sources-files-unread = { $n ->
    [one] One file not read
   *[other] { $n } files not read
}
sources-read = Read
sources-warnings = { $n ->
    [one] 1 warning
   *[other] { $n } warnings
}
sources-drop = Drop more files anywhere
sources-view = How the file is shown
sources-as-in-file = As in the file
sources-as-read = As read
sources-profile = Profile
sources-row = Row
sources-role-title = Title
sources-role-header = Header
sources-role-data = Data
sources-role-total = Total
sources-role-note = Note
sources-role-repeated = Header again
sources-role-section = Part heading
sources-row-is = Row { $row } is
sources-folded = { $n ->
    [one] 1 more data row
   *[other] { $n } more data rows
}
sources-fold = Show fewer rows
sources-unfold = Show more rows
sources-sheet-hidden = hidden
sources-report = Import report
sources-report-note = { $rows ->
    [one] 1 row
   *[other] { $rows } rows
} and { $columns ->
    [one] 1 column
   *[other] { $columns } columns
} read in { $seconds ->
    [0] less than 0.1
   *[other] { $seconds }
} s
sources-report-clean = Nothing to remark: every row was read as it stands.
sources-repair-letters = Repair letters
sources-leave-letters = Leave as written
sources-section-on = Make it a column
sources-section-off = Leave out the column
sources-sum-average = { $column }: the average in the file, { $stated }, is that of the rows
sources-sum-agrees = { $column } adds up: the file’s own total says { $stated }, Diwan holds { $held }
sources-sum-differs = { $column } does not add up: the file’s own total says { $stated }, the rows add up to { $held }
sources-proposes = What Diwan proposes
step-accept-all = Accept all { $n }
sources-accepted = Accepted
step-asks = Your answer is needed
step-accept = Accept
step-change = Change…
step-refuse = Refuse
sources-look-again = Look again
sources-looking = Looking through the columns…
sources-no-proposals = Nothing more to propose for this source.
sources-begins = Table begins at row { $row }
sources-how-read = How the file is read
sources-fact-name = Name
sources-fact-format = Format
sources-fact-sheet = Sheet
sources-fact-encoding = Encoding
sources-fact-delimiter = Delimiter
sources-fact-header = Header rows
sources-fact-data = Data rows
sources-fact-key = Record key
sources-no-key = None
sources-format-csv = Delimited text
sources-format-xlsx = Excel workbook (xlsx)
sources-format-xls = Excel workbook (xls)
sources-format-xlsb = Excel workbook (xlsb)
sources-format-ods = OpenDocument (ods)
sources-format-html = Web page with tables (html)
sources-format-xml = Excel 2003 workbook (xml)
sources-format-parquet = Parquet
sources-kinds = { $n ->
    [one] Kind of the column
   *[other] Kinds of the { $n } columns
}
sources-kind-text = Text
sources-kind-code = Code
sources-kind-date = Date
sources-kind-whole = Whole
sources-kind-decimal = Decimal
sources-kind-yes-no = Yes/no
sources-kind-datetime = Date and time
sources-kind-time = Time
profile-range = { $min } to { $max }
profile-distinct = { $n } distinct
status-looking = Looking at the files
app-files-added-sentence = Everything Diwan was sure of is accepted: reading, steps, map. Look through it, or undo it all at once.

# What differs in a changed file
drift-differs = This file is not quite like the last one.
drift-same = The file is another one than last time, of the same shape.
drift-differs-folder = This folder is not quite like last time.
drift-same-folder = The folder holds other files than last time, of the same shape.
drift-report = { $n ->
    [one] One difference
   *[other] { $n } differences
}
drift-take = Take it as it is now
drift-take-hint = The next file will be compared with this one. Undo brings the old state back.
drift-follow = Follow the new name
drift-now-called = Now called…

# Menus over the file as it is
sources-row-names = The names are in this row
sources-row-more-names = Header, one more row
sources-box = Rows { $first } to { $last }, columns { $from } to { $to }
sources-box-names-to-end = Names in its first row, records to the end
sources-box-names = Names in its first row, records in the box
sources-box-records = Only records in the box
sources-letters = In which letters is this text written?
sources-letters-sentence = Several encodings fit. Choose the line whose words are written rightly.
sources-files = { $n ->
    [one] One file
   *[other] { $n } files
}
sources-differs = { $n ->
    [one] 1 difference
   *[other] { $n } differences
}
sources-another = New file
sources-format-folder = Folder of { $format }
sources-fact-files = Files
sources-box-hint = Click a row mark to change its role. Drag a box to choose the region.
sources-both = Side by side

path-no-dialog = This computer opens no window for choosing files. Type or paste the path, or choose from the names below.
path-field = Path
path-up = One folder up
path-choose = Choose
path-choose-files = { $n ->
    [one] Choose 1 file
   *[other] Choose { $n } files
}
path-save = Save
path-missing = Nothing stands under this path.
path-no-folder = This folder does not exist, or may not be read.
path-new-folder = This folder does not exist yet. It will be made.
path-replaces = A file of this name exists. Saving replaces it.
path-empty = Nothing here that can be chosen.
