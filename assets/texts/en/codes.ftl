codes-no-list = The code list “{ $list }” of { $field } cannot be used; its values stay as written
codes-list-broken = A code list of the project cannot be read: { $detail }
codes-unmapped = { $values ->
    [one] { $values } value of { $field } has no code yet
   *[other] { $values } values of { $field } have no code yet
} ({ $rows } rows): { $examples }
codes-roll-coarser = { $codes ->
    [one] { $codes } code of { $field } is coarser than the level asked for and stays
   *[other] { $codes } codes of { $field } are coarser than the level asked for and stay
} ({ $rows } rows): { $examples }
codes-roll-open = { $codes ->
    [one] { $codes } code of { $field } has no single answer in the table of correspondences; its rows stay without a code
   *[other] { $codes } codes of { $field } have no single answer in the table of correspondences; their rows stay without a code
} ({ $rows } rows): { $examples }
codes-roll-shared = { $codes ->
    [one] { $codes } code of { $field } became several and its rows were shared out by weight; counts are right, a single row may be wrong
   *[other] { $codes } codes of { $field } became several and their rows were shared out by weight; counts are right, a single row may be wrong
} ({ $rows } rows): { $examples }
codes-list-outside = The list { $list } { $version } of { $field } is not in force on { $day }
codes-outside-validity = { $codes ->
    [one] { $codes } code of { $field } is not valid on { $day }
   *[other] { $codes } codes of { $field } are not valid on { $day }
} ({ $rows } rows): { $examples }
codes-decision-lost = { $codes ->
    [one] Decisions about { $field } name a code that is not in the list { $list }
   *[other] Decisions about { $field } name { $codes } codes that are not in the list { $list }
}. Their values wait again among the unmapped ones: { $examples }
codes-incoming-no-code = No column is the code. Say which one it is. Columns: { $columns }.
codes-incoming-twice = Two columns are the same thing. Each language has one label column, and there is one code and one code above. Columns: { $columns }.
codes-incoming-empty = The file holds no row with a code.
codes-incoming-left = Not everything could be used: { $rows } rows without a code left out, { $repeated } codes stand in several rows (the later names became further names), { $parents } codes above are not in the list, { $days } cells are no day.
codes-table-fits = { $one } codes have one answer, { $weighted } become several with weights, { $open } become several without weights, { $missing } are not in the table.
codes-since = Codes since { $on }: { $new ->
    [0] no new value is without a code
    [one] { $new } new value is without a code
   *[other] { $new } new values are without a code
}, { $settled } of those open then are settled
error-coverage-log = The coverage of earlier runs in { $file } cannot be used: { $detail }

# Names of the built-in code lists, by their id.
list-iso3166-1 = Countries, ISO 3166-1
list-sex = Sex, ISO 5218
list-marital-status = Marital status
list-age-5y = Age, five years
list-isced = Education, ISCED
list-isco = Occupations (ISCO-08)
list-isic = Activities, ISIC
list-languages = Languages, ISO 639
list-m49 = World regions, M49
list-admin-jo = Places of Jordan, ISO 3166-2
list-admin-ps = Places of Palestine, P-codes
list-admin-ma = Places of Morocco, HCP 2024
list-admin-ma-pcode = Places of Morocco, P-codes
list-admin-tn = Places of Tunisia, P-codes
list-admin-lb = Places of Lebanon, P-codes
list-admin-tr = Places of Türkiye, P-codes
list-admin-dz = Places of Algeria, P-codes
list-admin-eg = Places of Egypt, P-codes
list-admin-sy = Places of Syria, P-codes
list-admin-iq = Places of Iraq, P-codes
list-admin-cm = Places of Cameroon, P-codes
list-admin-es = Places of Spain, INE
list-admin-ly = Places of Libya, P-codes
codes-edition-split = { $rows ->
    [0] Code { $code } became { $became }. Choose one for all its values, or keep asking
    [one] Code { $code } became { $became }: one row waits. Choose one for all its values, or keep asking
   *[other] Code { $code } became { $became }: { $rows } rows wait. Choose one for all its values, or keep asking
}
codes-edition-gone = { $rows ->
    [0] Code { $code } was left out of the new edition. Say which code its values have now
    [one] Code { $code } was left out of the new edition: one row waits. Say which code it has now
   *[other] Code { $code } was left out of the new edition: { $rows } rows wait. Say which code they have now
}
codes-edition-reused = { $rows ->
    [0] Code { $code } stands for “{ $now }” in the new edition. What is written with it is asked about
    [one] Code { $code } stands for “{ $now }” in the new edition: one row waits. Say which of the two is meant
   *[other] Code { $code } stands for “{ $now }” in the new edition: { $rows } rows wait. Say which of the two is meant
}
codes-edition-renamed = Code { $code } is now { $became }
codes-edition-followed = { $rows ->
    [one] One row of { $field } follows a code of { $list } that was renamed or merged
   *[other] { $rows } rows of { $field } follow codes of { $list } that were renamed or merged
}
