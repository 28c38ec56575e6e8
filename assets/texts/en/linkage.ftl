# Matching: levels of agreement.
linkage-level-empty = one is empty
linkage-level-said = said by other fields
linkage-level-same = same
linkage-level-across-scripts = same across scripts
linkage-level-other-order = same words, other order
linkage-level-swapped = given and family name swapped
linkage-level-part-missing = one part missing
linkage-level-initial = initial only
linkage-level-alike = at least { $percent } % alike
linkage-level-edits = { $count ->
    [one] one letter apart
   *[other] up to { $count } letters apart
}
linkage-level-sounds-alike = sounds the same
linkage-level-day-month = day and month swapped
linkage-level-one-digit = one digit differs
linkage-level-year-only = same year, 1 January
linkage-level-two-parts = two of day, month and year
linkage-level-same-year = same year
linkage-level-years-apart = { $count ->
    [one] at most one year apart
   *[other] at most { $count } years apart
}
linkage-level-number-differs = number differs
linkage-level-same-ending = same last digits
linkage-level-same-mailbox = same name before the @
linkage-level-within = within { $percent } %
linkage-level-near = within { $metres } m
linkage-level-different = different

# Matching: which pairs are compared.
linkage-rule-whole = same { $field }
linkage-rule-first-letter = same first letter of { $field }
linkage-rule-consonants = same consonants of { $field }, any script
linkage-rule-two-consonants = same consonants of two words of { $field }, any script
linkage-rule-sound = same sound of { $field }
linkage-rule-word = a rare word of { $field } in common
linkage-rule-two-words = two neighbouring words of { $field } in common
linkage-rule-one-left-out = { $field } the same but for one letter or digit
linkage-rule-beginning = same beginning of { $field }
linkage-rule-ending = same last digits of { $field }
linkage-rule-year = same year of { $field }
linkage-rule-year-month = same year and month of { $field }
linkage-rule-day-month = same day and month of { $field }
linkage-rule-mailbox = same name before the @ of { $field }
linkage-rule-square = neighbouring squares of the map
linkage-rule-neighbours = neighbours when sorted by { $field }
linkage-rule-and = { $first } and { $second }

# Matching: why a pair has its weight.
linkage-one-in = 1 in { $count } by chance
linkage-before-looking = Before looking
linkage-before-looking-detail = 1 pair in { $count }
linkage-relatives = Relatives
linkage-relatives-detail = relatives share this too
linkage-rival = Another record
linkage-rival-detail = another record fits better
linkage-company = Other records of the group
linkage-company-detail = what the records linked with both of them say
linkage-moved = Moved house
linkage-moved-detail = who moves changes the whole address
linkage-faults = Careless writing
linkage-faults-detail = a record with one fault often has another
linkage-total = Total
linkage-would-link = { $field } “{ $level }” would make it a link ({ $weight }).
linkage-would-review = { $field } “{ $level }” would leave it in review ({ $weight }).
linkage-would-part = { $field } “{ $level }” would keep them apart ({ $weight }).

# Matching: what does not fit together.
linkage-contradiction-kept-apart = Alike, but the records around them do not fit together
linkage-contradiction-once-per-source = Alike, but this source holds each entity once
linkage-contradiction-verdicts = Verdicts disagree through other records
linkage-contradiction-against-weight = The verdict goes against a very clear weight

# Matching: findings.
linkage-finding-model-does-not-fit = The stored model was trained for other comparisons, so matching was trained anew.
linkage-finding-not-trusted = Too few clear matches were found to learn from. Look at a sample of the links before you use them.
linkage-finding-no-links = No two records are alike enough to be linked.
linkage-finding-many-wrong = Only about { $percent } % of the links are expected to be right. Raise the link threshold or review more pairs.
linkage-finding-out-of-reach = About { $percent } % of the true links may be missed because no blocking rule brings them together.
linkage-finding-large-groups = { $count ->
    [one] One group of records that share a key is very large; there, at most neighbours were compared.
   *[other] { $count } groups of records that share a key are very large; there, at most neighbours were compared.
}
linkage-finding-unlinkable = { $count ->
    [one] One record has too little in it to be linked.
   *[other] { $count } records have too little in them to be linked.
}
linkage-finding-contradictions = { $count ->
    [one] One strong pair was kept apart because the records around it do not fit together.
   *[other] { $count } strong pairs were kept apart because the records around them do not fit together.
}

# Matching: what cannot be done.
linkage-error-nothing-to-compare = None of the fields has values by which records could be compared.
linkage-error-no-room = There are so many pairs to compare that they do not all fit in memory, and there is no room for them in the folder for temporary files ({ $folder }): { $detail }. Free some space there, or ask for fewer pairs by switching off blocking rules.
linkage-finding-only-categories = Only categories could be compared; they tell groups apart, not single records.
linkage-finding-one-field = Nearly all links rest on { $fields } alone; look at some of them before you trust the rest.
linkage-finding-two-scripts = { $first } and { $other } say the same in two scripts. They are compared as one, so that one agreement does not count twice.
linkage-finding-second-script = { $other } says the same as { $first } in another script and is not compared by itself.

# Matching with a model of Splink.
linkage-level-condition = { $label }
linkage-rule-condition = the condition { $condition }
linkage-finding-rule-left-out = A blocking rule of the model was left out because it would compare too many pairs: { $rule }. Give it a column that must be equal.
linkage-finding-no-level = { $count ->
    [one] One pair fits no level of a comparison of the model and was left out.
   *[other] { $count } pairs fit no level of a comparison of the model and were left out.
}
linkage-model-not-json = It is no JSON file ({ $why }).
linkage-model-not-splink = It is no model file of Splink ({ $why }). In Splink, save one with “save_model_to_json”.
linkage-model-nothing-compared = It compares nothing: its list of comparisons is empty.
linkage-model-too-many = It has more than { $comparisons } comparisons.
linkage-model-too-large = Its comparison “{ $comparison }” has more than { $levels } levels.
linkage-model-condition = In its comparison “{ $comparison }”, level “{ $level }”, this part of the condition is not understood: { $part }
linkage-model-rule = In its blocking rule { $rule }, this part is not understood: { $part }
linkage-model-no-exact-level = Its comparison “{ $comparison }” counts how rare a value of “{ $column }” is, but no level says that the values are equal.
linkage-model-no-column = It needs a column “{ $column }”, and there is none. Rename a column, or choose another model.
linkage-model-no-column-in = It needs a column “{ $column }”, and “{ $source }” has none. Rename a column, or choose another model.
linkage-model-prior = Its chance that two records match, { $value }, is not between 0 and 1.
linkage-note-no-counterpart = { $field }: Splink cannot judge “{ $levels }”. Diwan still does when it reads the model.
linkage-note-rules-left-out = { $count ->
    [one] One blocking rule is not in the model file: Splink has no counterpart for it, or would take long over it.
   *[other] { $count } blocking rules are not in the model file: Splink has no counterpart for them, or would take long over them.
}
linkage-note-no-relatives = Splink has nothing to tell relatives, people who moved house and carelessly written records apart, or to discount what two comparisons say together. For such pairs its weights differ from Diwan’s.
linkage-note-columns-renamed = The model calls a column “{ $field }” that the files call { $columns }. Rename it before Splink reads them.
linkage-note-read-month-first = “{ $columns }” in { $source } was read with the month first. The file stays as it is.
linkage-note-read-days = The days in “{ $columns }” of { $source } were read as dates. The file stays as it is.
linkage-note-read-sex = The words for man and woman in “{ $columns }” of { $source } were read alike in all files. The file stays as it is.
linkage-note-read-birth-together = { $columns } of { $source } were read together as the date of birth.
linkage-note-read-address-together = { $columns } of { $source } were read together as one address, because another file has addresses in one column.
linkage-note-read-age = “{ $columns }” in { $source } was read as the year of birth; the year of the survey was taken from the data.
linkage-note-model-of-readings = The model fits { $columns } as Diwan read them, not as they stand in the files. Bring them to that form before Splink reads them.

# Matching: kinds of comparison, limits of levels, and what is wrong with one that a person wrote.
linkage-kind-name = Name, in any script
linkage-kind-whole-name = Whole name, against its parts too
linkage-kind-date = Date
linkage-kind-code = Number or code
linkage-kind-phone = Telephone number
linkage-kind-email = E-mail address
linkage-kind-text = Words: street, title, organisation
linkage-kind-category = Category
linkage-kind-number = Amount or quantity
linkage-kind-place = Place: latitude and longitude
linkage-kind-condition = Condition of a model file
linkage-limit-percent = %
linkage-limit-letters = letters
linkage-limit-years = years
linkage-limit-metres = metres
linkage-wrong-fields = The comparison of { $field } has the wrong number of fields; its kind takes up to { $count }, and a place needs two.
linkage-wrong-ends = The comparison of { $field } must begin with “one is empty”, end with “different”, and have a level between them.
linkage-wrong-too-many = The comparison of { $field } has more than { $count } levels.
linkage-wrong-level = The comparison of { $field } cannot tell “{ $level }”: its kind does not know that level.
linkage-wrong-limit = In the comparison of { $field }, the limit of “{ $level }” is out of range.
linkage-wrong-never = In the comparison of { $field }, no pair can be at “{ $level }”: a level above it takes them all. Move it up or remove it.
linkage-wrong-count = There are more than { $count } comparisons.
linkage-wrong-rule = Blocking rule { $n } has no condition, or a condition without a field.
linkage-wrong-thresholds = Review begins above the weight at which links begin.
