# Merging: why a value was kept, and how values differ.
golden-because-nothing = no value
golden-because-only-one = only source
golden-because-all-agree = all agree
golden-because-most-frequent = most frequent
golden-because-source-first = its source counts first
golden-because-most-complete = most complete
golden-because-newest = newest
golden-because-left-blank = they disagree, left blank
golden-because-by-hand = set by hand
golden-differs-one-digit = one sign differs
golden-differs-day-month = day and month swapped
golden-differs-first-of-january = 1 January instead of the day
golden-differs-shorter = shorter
golden-differs-spelling = another spelling
golden-differs-across-scripts = same across scripts
golden-differs-quite = quite different
golden-finding-disputed = { $count ->
    [one] { $count } value is disputed
   *[other] { $count } values are disputed
} among { $entities } entities
golden-finding-overrides-gone = { $count ->
    [one] { $count } value set by hand belongs to a record that is not in the files any more
   *[other] { $count } values set by hand belong to records that are not in the files any more
}
golden-finding-merged = { $count ->
    [one] One entity of last time now belongs to another one; its id is retired.
   *[other] { $count } entities of last time now belong to others; their ids are retired.
}
golden-finding-split = { $count ->
    [one] Records of one entity of last time are now an entity of their own.
   *[other] Records left { $count } entities of last time and are now entities of their own.
}
error-ledger = The list of ids { $file } cannot be used: { $detail }
