# The screen Compare.
comparing-source = Department
comparing-coverage = Who is known to which department
comparing-coverage-note = { comparing-entities } in exactly these sources
comparing-other-mixes = { $n } other mixes
comparing-alone = { $n ->
    [one] { $n } { comparing-entity } is known to { $names } alone: no other department has it.
   *[other] { $n } { comparing-entities } are known to { $names } alone: no other department has them.
}
comparing-together = { $n ->
    [one] { $n } { comparing-entity } is known to { $names }, and to no other department.
   *[other] { $n } { comparing-entities } are known to { $names }, and to no other department.
}
comparing-and = {" + "}
comparing-agreement = How far they agree with
comparing-reference = Source the others are compared with
comparing-agreement-none = With a single source there is nothing to compare.
comparing-agreement-note = Known to both, with a value in both. Capitals, accents and scripts do not count.
comparing-differ = { $n } differ
comparing-all-pairs = all pairs
comparing-groups = By group
comparing-measure = What is measured
comparing-by = Grouped by
comparing-by-field = by { $field }
comparing-measure-count = Count
comparing-measure-with = With { $field }
comparing-measure-value = { $field }: { $value }
comparing-measure-known = Known to { $source }
comparing-no-value = no value
comparing-counting = Being counted
comparing-not-counted = This cannot be counted: the field is not in the merged table.
comparing-city = whole city { $percent }, dashed; the line in a bar shows the 95 % interval
comparing-hidden = hidden
comparing-hidden-note = Small groups are hidden, with companions so that sums do not give them away.
comparing-share = Share
comparing-map = On the map
comparing-map-shares = share in %
comparing-no-map = No map yet
comparing-no-map-sentence = The project names no file with the boundaries of its districts, or it could not be read.
comparing-of = { $n } of { $all } { comparing-entities }
comparing-and-more = { $from } and more
comparing-view = Saved view
comparing-view-unsaved = Not saved
comparing-remove-view = Remove this view
comparing-save = Save view…
comparing-save-title = Save this view
comparing-save-now = Save
comparing-save-replace = Replace
comparing-name = Name of the view
comparing-name-proposed = { $measure } by { $by }
comparing-export = Export tables…
comparing-exported = Written: { $file }
comparing-export-failed = Not written: { $file }
comparing-csv-group = group
comparing-csv-code = code
comparing-csv-with = with the value
comparing-csv-low = lower bound
comparing-csv-high = upper bound
comparing-csv-state = note
comparing-entity = { $entity ->
    [resident] resident
    [establishment] establishment
    [household] household
    [place] place
    [event] event
    [indicator] indicator
   *[other] item
}
comparing-entities = { $entity ->
    [resident] residents
    [establishment] establishments
    [household] households
    [place] places
    [event] events
    [indicator] indicators
   *[other] items
}
