# The screen Review.
review-tabs = Pairs, residents or disagreements
review-pairs = Pairs
review-entities = { $entity ->
    [resident] Residents
    [establishment] Establishments
    [household] Households
    [place] Places
    [event] Events
   *[other] Entities
}
review-disagreements = Disagreements
review-question = { $entity ->
    [resident] Are these the same resident?
    [establishment] Are these the same establishment?
    [household] Are these the same household?
    [place] Are these the same place?
    [event] Are these the same event?
   *[other] Are these the same?
}
review-pair-of = Pair { $at } of { $n }
review-pair-place = { $at } of { $n }
review-chance = chance that they are the same
review-field = Field
review-empty-value = empty
review-read-as = read as
review-as-written = as written
review-if-same-title = If the same
review-if-different-title = If different
review-if-same = { $entity ->
    [resident] One resident
    [establishment] One establishment
    [household] One household
    [place] One place
    [event] One event
   *[other] One entity
} from { $n ->
    [one] { $n } record
   *[other] { $n } records
}.
review-if-same-agree = Where both have a value, the values agree or are close.
review-if-same-values = What differs is kept beside: { $fields }.
review-if-different = { $entity ->
    [resident] Two residents
    [establishment] Two establishments
    [household] Two households
    [place] Two places
    [event] Two events
   *[other] Two entities
}, { $n } in all.
review-if-different-never = This pair is never proposed again.
review-same = Same
review-same-long = { $entity ->
    [resident] Same resident
    [establishment] Same establishment
    [household] Same household
    [place] Same place
    [event] Same event
   *[other] The same
}
review-different = Different
review-unsure = Unsure
review-skip = Skip
review-note = Note…
review-note-title = Note on this pair
review-note-sentence = It is kept with the verdict you give next.
review-note-keep = Keep note
review-note-drop = No note
review-order = Order of the queue
review-order-uncertain = Most uncertain
review-order-strongest = Strongest first
review-order-weakest = Weakest first
review-order-rows = As in the files
review-order-contradictions = Contradictions
review-filter = Filter by name
review-look-again = Make the queue anew
review-making-queue = Making the queue…
review-back-to-doubtful = Back to doubtful pairs
review-none-found = Nothing matches the filter. Try fewer letters.
review-none-title = Nothing found
review-sample-title = A sample of links
review-progress = { $done } of { $all } decided
review-minutes-left = about { $n } min left
review-empty = Nothing is waiting for you
review-empty-sentence = { $n ->
    [0] No pair is doubtful. A look at a few links at random shows whether they can be trusted.
    [one] You have given one verdict. A look at a few links at random shows whether the rest can be trusted.
   *[other] You have given { $n } verdicts. A look at a few links at random shows whether the rest can be trusted.
}
review-sample = Look at a random sample
review-why = Why { $chance }
review-why-note = each field moves the weight
review-link-from = Link from { $weight }
review-would = What would decide it
review-neighbours = Neighbours
review-neighbours-note = records nearly like these
review-no-neighbours = No other record comes near.
review-near-linked = already linked
review-near-asks = to review
review-near-chance = { $chance } alike
review-key-queue = queue
review-key-reading = transliteration
review-key-written = as written
review-key-undo = undo
review-entities-looking = Looking…
review-entities-count = { $n } { $entity ->
    [resident] residents
    [establishment] establishments
    [household] households
    [place] places
    [event] events
   *[other] entities
}
review-search = { $entity ->
    [resident] Search residents
    [establishment] Search establishments
    [household] Search households
    [place] Search places
    [event] Search events
   *[other] Search entities
}
review-n-records = { $n ->
    [one] { $n } record
   *[other] { $n } records
}
review-entity-note = { $entity ->
    [resident] Resident
    [establishment] Establishment
    [household] Household
    [place] Place
    [event] Event
   *[other] Entity
} { $id }; { $n ->
    [one] { $n } record
   *[other] { $n } records
}, { $verdicts ->
    [0] no verdict
    [one] { $verdicts } verdict
   *[other] { $verdicts } verdicts
}
review-kept = Kept value
review-from = From
review-because = Because
review-beside = Other values, kept beside
review-no-other = no other value
review-where-from = Where from…
review-split = Split…
review-next = Next
review-before = Previous
review-set-field = Set { $field } by hand…
review-set-title = { $field } by hand
review-set-sentence = Your value counts more than any rule; the other values stay beside it. Leave it empty to keep no value.
review-set-code = This field holds codes of a list. Choose one of the values below or write a code.
review-set-why = Why (optional)
review-set-keep = Keep this value
review-set-clear = Let the rule decide
review-cancel = Cancel
review-split-title = { $entity ->
    [resident] Whose records are these?
    [establishment] Whose records are these?
    [household] Whose records are these?
    [place] To which place do these records belong?
    [event] To which event do these records belong?
   *[other] What do these records belong to?
}
review-split-sentence = Tick the records that belong to { $entity ->
    [resident] another resident
    [establishment] another establishment
    [household] another household
    [place] another place
    [event] another event
   *[other] another entity
}. The verdict “different” is kept between them and the rest.
review-split-do = { $n ->
    [one] Split off { $n } record
   *[other] Split off { $n } records
}
review-from-title = Where { $field } came from
review-from-records = Where the records are
review-which-wins = Which value wins
review-conflicts = conflicts
review-rules-proposed = All rules are Diwan’s proposal.
review-rules-own = { $n ->
    [one] { $n } rule is your own.
   *[other] { $n } rules are your own.
}
review-rules-back = Back to Diwan’s proposal
review-rule-of = Which { $field } wins
review-rule-frequent = Most frequent
review-rule-complete = Most complete
review-rule-newest = Newest
review-rule-agree = Agree, or leave blank
review-rule-order = Source order
review-rule-source = { $source } first
review-disagree = Where departments disagree
review-disagree-note = { $n ->
    [one] { $n } value
   *[other] { $n } values
} about the same { $entity ->
    [resident] resident
    [establishment] establishment
    [household] household
    [place] place
    [event] event
   *[other] entity
}
review-no-disagreement = No department contradicts another
review-no-disagreement-sentence = Where two departments know the same { $entity ->
    [resident] resident
    [establishment] establishment
    [household] household
    [place] place
    [event] event
   *[other] entity
}, their values agree.
review-count = Count
review-share = Share
review-measure = Count or share
review-all = All
review-differences = { $field }, { $n ->
    [one] { $n } difference
   *[other] { $n } differences
}
review-compared = among { $n } for which both departments have a value
review-n-of = { $n } of { $all }
review-correct-note = The list names file, row and cell with both values, without any other field, so that it can be sent to the department.
review-correct-for = Correction list for { $source }…
review-show-list = Show list
review-hide-list = Hide list
review-list-note = a click opens the card
review-correct-done = { $n ->
    [one] { $n } correction written to { $file }
   *[other] { $n } corrections written to { $file }
}
review-correct-failed = { $file } could not be written
review-csv-file = File
review-csv-row = Row
review-csv-column = Column
review-csv-value = Value of { $source }
review-csv-difference = Difference

## How the records of one resident hold together.
review-bonds = How its records hold together
review-bonds-note = a line for each pair that speaks for it; the thicker, the surer
review-bonds-many = There are too many records to draw.
review-bonds-weak = { $n ->
    [0] No link is the only one between two groups and doubtful at once.
    [one] One broken line: a doubtful link alone holds two groups together. Look at it first.
   *[other] { $n } broken lines: doubtful links that alone hold groups together. Look at them first.
}
review-bond = { $one } and { $other }: { $chance } that they are the same, weight { $weight }.
review-changed-all = All of them
review-became-new = New: none of its records was there before.
review-became-merged = Merged with { $ids }.
review-became-split = It was one with { $ids } before.
review-became = What became of it
