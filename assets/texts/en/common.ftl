# Words used everywhere.
count-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
