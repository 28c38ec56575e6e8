codes-no-list = The code list “{ $list }” of { $field } cannot be used; its values stay as written
codes-list-broken = A code list of the project cannot be read: { $detail }
codes-unmapped = { $values ->
    [one] { $values } value of { $field } has no code yet
   *[other] { $values } values of { $field } have no code yet
} ({ $rows } rows): { $examples }
