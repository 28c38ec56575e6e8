# Writing files.
export-finding-written = { $files ->
    [one] { $files } file
   *[other] { $files } files
} written, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
}
export-finding-limits = The files for { $recipient } were written although the limits of the policy do not hold
export-error-cancelled = Stopped on request; no file was changed
export-error-write = “{ $file }” cannot be written: { $detail }
export-error-rows = A sheet holds at most { $most } rows and there are { $rows }; choose CSV or Parquet
export-error-columns = A sheet cannot hold { $columns } columns; choose CSV or Parquet
export-error-format = “{ $file }” does not end in csv, xlsx, ods or parquet
export-error-encode = The file could not be composed: { $detail }
