# Disclosure: what was done to a field, and what a person should know before signing.
disclosure-did-keep = as it is
disclosure-did-drop = left out
disclosure-did-pseudonymise = pseudonym, own key
disclosure-did-age-bands = age by { $width } years, { $top ->
    [0] no top band
   *[other] top { $top }+
}
disclosure-did-year = year only
disclosure-did-month = year and month
disclosure-did-parent = { $levels ->
    [one] the code above
   *[other] { $levels } levels up
}
disclosure-did-rare-to-parent = values in fewer than { $min } rows: the code above
disclosure-did-rare-to-other = values in fewer than { $min } rows: “other”
disclosure-did-round = rounded to { $base }
disclosure-did-prefix = first { $chars } characters
disclosure-finding-direct-left-out = { $field } names people directly and was left out; only a pseudonym of it can leave
disclosure-finding-left-out = { $count ->
    [one] { $count } row is left out: it would stand alone even after coarsening
   *[other] { $count } rows are left out: they would stand alone even after coarsening
}
disclosure-finding-blanked = { $count ->
    [one] { $count } cell was blanked so that nobody stands alone
   *[other] { $count } cells were blanked so that nobody stands alone
}
disclosure-finding-sensitive-hidden = { $count ->
    [one] { $count } sensitive value was hidden because everybody in its group has the same
   *[other] { $count } sensitive values were hidden because their groups show too few different ones
}
disclosure-finding-leak = { $field } holds a name or number that is left out elsewhere, in { $count ->
    [one] { $count } row
   *[other] { $count } rows
}; leave the field out
disclosure-finding-risk = { $percent } % of the rows could still be recognised, more than the policy allows
disclosure-error-cancelled = Stopped on request
disclosure-error-table = The policy does not fit the table: { $detail }
disclosure-error-no-secret = The pseudonym key of “{ $policy }” is missing; make one or put its file back
disclosure-error-other-secret = The pseudonym key is not the one that belongs to “{ $policy }”
disclosure-error-policy = The policy “{ $policy }” has no usable value for { $what }
disclosure-error-no-column = There is no column “{ $column }”; the file has { $has }
disclosure-cli-summary = Rows at risk: { $before } % before, { $after } % after; { $rows } rows may leave
