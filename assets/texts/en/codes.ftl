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
