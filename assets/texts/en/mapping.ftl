# The screen Map: columns and fields, questions, crosswalk, unmapped values, code lists.

# Header and map
mapping-code-lists = Code lists…
mapping-add-field = Add a field…
mapping-coverage = Coverage { $share } of values
mapping-source = Source
mapping-n-columns = { $n ->
    [one] { $n } column
   *[other] { $n } columns
}
mapping-asks = Asks you
mapping-left-out = Left out
mapping-not-mapped = Not mapped
mapping-fills-field = Fills the field
mapping-new-field = New field from this column…
mapping-unmap = Take the mapping away
mapping-leave-out = Leave out
mapping-drag = Drag to a field:
mapping-common-field = Common field
mapping-kind-or-list = Kind or code list
mapping-filled = Filled
mapping-column-gone = “{ $column }” is not in this file any more. Choose what fills the field now.
mapping-filled-from = Filled in { $source } from
mapping-instead = instead
mapping-join = Join “{ $first }” and “{ $second }”
mapping-edit-field = Change the field…
mapping-move-up = Move up
mapping-move-down = Move down
mapping-remove-field = Remove the field

# Question
mapping-question = Is “{ $column }” the common field { $field }?
mapping-accept = Accept
mapping-other-field = Other field…

# Crosswalk
mapping-crosswalk = Crosswalk
mapping-coded-field = Coded field
mapping-crosswalk-side = Order of the crosswalk
mapping-by-code = By code
mapping-by-value = By value
mapping-rows-coded = { $coded } of { $all } rows coded
mapping-code = Code
mapping-value = Value
mapping-label = Label
mapping-rows = Rows
mapping-by = Coded by
mapping-by-person = a person
mapping-by-list = the list
mapping-by-nobody = nobody yet
mapping-no-codes = The values are not coded yet
mapping-no-codes-sentence = Map some columns first; then their values are brought to common codes.
mapping-no-coded-field = No field has a code list
mapping-no-coded-field-sentence = Choose a field above and give it a code list under “Change the field…”.

# Unmapped values
mapping-unmapped = Unmapped
mapping-unmapped-count = { $values ->
    [one] { $values } value, { $rows } rows
   *[other] { $values } values, { $rows } rows
}
mapping-nth = { $n } of { $all }
mapping-asked-for = { $field } in { $sources }
mapping-no-candidate = Nothing in the list looks like it. Search the list, or say that it is unknown.
mapping-search-list = Search the list
mapping-unknown = Unknown
mapping-later = Later
mapping-all-coded = Every value has a code
mapping-all-coded-sentence = New values of next month will wait here.
mapping-why-exact = is the code
mapping-why-label = is the label
mapping-why-synonym = another name
mapping-why-normalised = same but for writing
mapping-why-fuzzy = a few letters away
mapping-why-transliterated = other script

# Code lists
mapping-code-lists-title = Code lists
mapping-add-list = Add a list of your own…
mapping-remove-list = Remove this list
mapping-n-codes = { $n ->
    [one] { $n } code
   *[other] { $n } codes
}
mapping-none-found = No code is called like that.

# Fields
mapping-new-field-title = New common field
mapping-edit-field-title = Common field
mapping-save-field = Save the field
mapping-label-en = Label in English
mapping-label-fr = Label in French
mapping-label-ar = Label in Arabic
mapping-kind = Kind
mapping-list = Code list
mapping-no-list = No list
mapping-meaning = What it says
mapping-role = When published
mapping-definition = Definition (what exactly is meant)
mapping-unit = Unit
mapping-period = Reference period
mapping-concept = Standard’s name (for example REF_AREA)
mapping-required = Every record should have it
mapping-note = Note
mapping-kind-text = Text
mapping-kind-code = Code
mapping-kind-whole = Whole number
mapping-kind-decimal = Decimal number
mapping-kind-date = Date
mapping-kind-datetime = Date and time
mapping-kind-time = Time
mapping-kind-yes-no = Yes or no
mapping-meaning-other = Something else
mapping-meaning-record-id = Record number
mapping-meaning-shared-id = Shared number
mapping-meaning-given-name = Given name
mapping-meaning-family-name = Family name
mapping-meaning-full-name = Full name
mapping-meaning-parent-name = Parent’s name
mapping-meaning-organisation = Organisation
mapping-meaning-birth-date = Birth date
mapping-meaning-birth-year = Birth year
mapping-meaning-age = Age
mapping-meaning-sex = Sex
mapping-meaning-nationality = Nationality
mapping-meaning-marital = Marital status
mapping-meaning-phone = Phone
mapping-meaning-email = E-mail
mapping-meaning-street = Street
mapping-meaning-house-number = House number
mapping-meaning-postcode = Postcode
mapping-meaning-locality = District or town
mapping-meaning-category = Category
mapping-meaning-date = Date
mapping-meaning-amount = Amount of money
mapping-meaning-number = Number
mapping-meaning-latitude = Latitude
mapping-meaning-longitude = Longitude
mapping-meaning-free-text = Free text
mapping-role-by-meaning = As its meaning says
mapping-role-direct = Names a person
mapping-role-quasi = May point to a person
mapping-role-sensitive = Sensitive
mapping-role-other = Harmless
mapping-decisions-save = Save decisions to hand them on
mapping-decisions-open = Take over decisions from a file
mapping-decisions-name = decisions
mapping-list-save = Save this list
mapping-schemas = Schemas…
mapping-schemas-known = Fields that the project lacks are added
mapping-schemas-missing = { $n ->
    [0] all there
    [one] 1 field more
   *[other] { $n } fields more
}
mapping-schemas-open = Take fields from a file…
mapping-schemas-save = Save the fields as a file…
mapping-schemas-name = common fields
mapping-schema-taken = { $new ->
    [0] { $name }: no new field
    [one] { $name }: one field added
   *[other] { $name }: { $new } fields added
}
mapping-saved = Saved as { $file }
mapping-file-failed = { $file } could not be used
mapping-decisions-taken = { $new ->
    [0] { $file } brings nothing new
    [one] { $new } decision taken over from { $file }
   *[other] { $new } decisions taken over from { $file }
}
mapping-decisions-left-out = Left out: { $against } against decisions made here, { $unknown } codes that are in no list, { $elsewhere } for fields that are not here
mapping-level-name = How fine the codes are kept
mapping-level-fine = As fine as given
mapping-level = Level { $level }
mapping-level-list = As { $list }
mapping-coverage-source = { $source }: { $rows } of { $all-rows } rows, { $values } of { $all-values } values

# What could be meant in two ways
mapping-ask-columns = { $field }: “{ $column }” or “{ $other }”?
mapping-ask-columns-why = Both columns are called like the field. “{ $column }” fills it now.
mapping-ask-fields = Is “{ $column }” { $field } or { $other }?
mapping-ask-fields-why = The name fits both fields. It fills { $field } now.
mapping-ask-unlike = Is “{ $column }” really { $field }?
mapping-ask-unlike-why = It is called like the field, but its values do not look like it. Nothing is filled from it now.
mapping-ask-differs = { $field }: do “{ $column }” ({ $source }) and “{ $other }” ({ $where }) mean the same?
mapping-ask-differs-why = It does not look so: { $why }.
mapping-keep = Keep { $name }
mapping-take-instead = Take { $name }
mapping-fill-anyway = Fill { $name } with it
mapping-mean-the-same = They mean the same
mapping-leave-out-name = Leave “{ $name }” out

# How a field is filled, by hand
mapping-fill-otherwise = Fill in another way…
mapping-filling-title = { $field } in { $source }
mapping-fill = Fill it so
mapping-way = The field is filled
mapping-way-column = from one column
mapping-way-joined = from columns joined into one text
mapping-way-date = from day, month and year
mapping-way-name = from a part of a whole name
mapping-way-fixed = with the same value in every row
mapping-column = Column
mapping-no-column = None
mapping-join-1 = First column
mapping-join-2 = Second column
mapping-join-3 = Third column
mapping-join-4 = Fourth column
mapping-between = Between them
mapping-day = Day
mapping-month = Month
mapping-year = Year
mapping-whole-name = Column with the whole name
mapping-part = Part
mapping-part-given = Given name
mapping-part-family = Family name
mapping-order = What stands first
mapping-order-given = The given name
mapping-order-family = The family name
mapping-fixed-value = Value
mapping-fixed-hint = Every row of this source gets this value, for example the district that the file is about.
# Own code lists
mapping-incoming-title = { $file } as a code list
mapping-incoming-take = Take the list over
mapping-incoming-reading = The file is being read…
mapping-incoming-id = Short name of the list
mapping-incoming-sheet = Sheet of the workbook
mapping-incoming-edition = A new edition of { $list }: what was decided stays, and codes that changed are asked about.
mapping-incoming-like = Most of its names stand in the list { $list }.
mapping-incoming-as-edition = Take it as a new edition of that
mapping-incoming-skip = Not used
mapping-incoming-parent = Code above
mapping-incoming-label = Label, { $language }
mapping-incoming-synonyms = Other names, { $language }
mapping-incoming-gives = This gives { $codes ->
    [one] { $codes } code
   *[other] { $codes } codes
} on { $levels ->
    [one] { $levels } level
   *[other] { $levels } levels
}.
mapping-valid-from = Valid from
mapping-valid-to = Valid until
mapping-valid-between = valid { $from } to { $to }
mapping-no-day = This is no day.
mapping-edition = Edition
mapping-list-source = Where it comes from
mapping-edition-title = Edition of the list
mapping-save-edition = Save the edition
mapping-list-edition = Edition…
mapping-valid-on = Codes must be valid on
mapping-valid-on-hint = Holds for all lists of the project. Leave it empty to judge codes by the day on which the project runs; write a day for older data.
mapping-entry-add = Add a code…
mapping-entry-title = Code of the list
mapping-entry-new-title = New code
mapping-entry-save = Save the code
mapping-entry-remove = Remove the code
mapping-entry-taken = This code is in the list already.
mapping-entry-lost = This code is not in the list.
mapping-entry-names-hint = Other names are divided by a semicolon. They are recognised like the label.
mapping-entry-copy = This list is not kept in the project. Saving takes a copy of it into the project; the copy counts from then on.

# Another list or version
mapping-level-other = Another list or version…
mapping-over-title = Codes go over by { $file }
mapping-over-list = To the list
mapping-over-use = Use the table
mapping-over-unknown = { $codes ->
    [one] { $codes } code that the table leads to is not in that list
   *[other] { $codes } codes that the table leads to are not in that list
}: { $examples }
mapping-over-weights = Share rows out by the weights
mapping-over-weights-hint = Where a code becomes several, its rows get the new codes in the proportion of the weights. Counts come out right; of a single row nobody knows. Without this the rows stay without a code.
mapping-by-weights = the weights
# Why, and since when
mapping-why-proposed = Proposed, { $sure } sure.
mapping-why-by-hand = Filled by hand.
mapping-why-could = Could be { $field }; nobody has accepted it yet.
mapping-why-left-by-hand = Left out by hand; it could be { $field }.
mapping-why-left-out = Left out by hand.
mapping-since-new = { $n ->
    [one] { $n } new value since { $on }
   *[other] { $n } new values since { $on }
}
mapping-since-values = { $n ->
    [one] New without a code
   *[other] New without a code ({ $n })
}: { $examples }
mapping-coverage-before = (before: { $share })
mapping-was-gone = It was { $code }, which the list does not have any more. Which code is it now?
mapping-edition-all = All of them are { $code }
mapping-value-new = New
mapping-incoming-column = Column
mapping-incoming-sample = Examples
mapping-incoming-means = Means
mapping-valid-example = such as 2026-12-31
mapping-again = Choose another code…
mapping-undecide = Take the decision back
mapping-again-so-far = So far it is { $code }. Another choice replaces that everywhere.
