# Reading files: why one cannot be read, and what was seen in one that could.
import-error-not-found = There is no file { $file }. Was it moved or renamed?
import-error-password = { $file } is protected by a password. Open it in your spreadsheet program, remove the password (File, Save as, Options) and try again.
import-error-corrupt = { $file } is damaged: { $damage ->
        [package] its packing is broken or cut off, as after an interrupted download or copy
        [missing] a part that every such file has is missing
        [content] the text of a sheet breaks off or breaks the rules of its format
       *[records] its records break off or do not fit together
    }. Ask for the file again, or open it in a spreadsheet program and save it anew. (Technical detail: { $detail })
import-error-bomb = { $file } would unpack to { $unpacked } MB, more than the { $limit } MB that are allowed. It is not an ordinary spreadsheet.
import-error-not-a-table = There is no table in { $file }: no row in it has anything to read. Open it to see whether it was saved empty, and choose another file.
import-error-unsupported = { $file } is { $what ->
        [folder] a folder where a file was expected
        [pdf] a PDF
        [image] a picture
        [gzip] a packed archive
        [sevenzip] a packed archive
        [rar] a packed archive
        [bzip2] a packed archive
        [zip] a packed archive
        [database] a database
        [program] a program
        [html] a web page without a table
        [mht] a web page saved as a message (mht)
        [xml] an XML document
        [json] a JSON document
        [rtf] a text document
        [doc] a text document
        [docx] a text document
        [opendocument] an OpenDocument that is no spreadsheet
        [ppt] a presentation
        [pptx] a presentation
        [excel-4] a workbook of Excel 4 or older
       *[other] of a kind that is not known
    } ({ $what }), which cannot be read here. { $what ->
        [folder] Choose a file.
        [gzip] Unpack it and choose the file inside.
        [sevenzip] Unpack it and choose the file inside.
        [rar] Unpack it and choose the file inside.
        [bzip2] Unpack it and choose the file inside.
        [zip] Unpack it and choose the file inside.
        [image] Ask for the spreadsheet it was made from.
        [pdf] Ask for the spreadsheet it was made from.
        [mht] Open it in Excel or LibreOffice and save it as .xlsx.
        [html] Open it in a browser to see what it says: often an export that failed or asks to sign in. Then export the table anew.
       *[other] Open it in the program it comes from and save it as .xlsx or .csv.
    }
import-error-other-format = { $file } is now of the kind { $found }; its source was set up for { $expected }. Choose the right file, or remove the source and add this file anew.
import-error-no-sheet = { $file } has no sheet “{ $sheet }”.
import-error-io = { $file } could not be read: { $why ->
        [permission] you are not allowed to open it. Ask its owner for the right to read it.
        [busy] another program holds it. Close it there and read again.
        [name] its path does not lead to a file. Choose the file again.
        [network] the network drive does not answer. Try again when it is there.
       *[disk] the disk or the system refused. Try again, or copy the file to this computer.
    } (Technical detail: { $detail })
import-error-build = What was read does not fit into a table. Open the file in a spreadsheet program and save it anew. (Technical detail: { $detail })
import-error-cancelled = Reading was stopped.
import-finding-wrapping = { $how ->
    [quoted-lines] Lines stand in quotes as a whole, as spreadsheet programs write lines that they did not part; the quotes were taken off
    [framed] Lines stand between bars and rules; these were taken off
   *[twice-delimited] The delimiter stands twice between cells; two are read as one
}
import-finding-split-column = All lines of the sheet stand in column A, with “{ $delimiter }” between their parts: somebody opened a text file that was not parted. They were cut into columns
import-finding-percent = Shown as percent (65.2 %) and stored as shares (0.652): { $columns }. The stored numbers are kept; a file that writes “65.2 %” gives 65.2, so the two differ by 100
import-finding-long-rows = { $n ->
    [one] { $n } row has more cells than the table has columns; they are kept in added columns
   *[other] { $n } rows have more cells than the table has columns; they are kept in added columns
}
import-finding-short-rows = { $n ->
    [one] { $n } row ends early; its missing cells are empty
   *[other] { $n } rows end early; their missing cells are empty
}
import-finding-hidden-rows = { $n ->
    [one] { $n } row is hidden in the workbook and is included
   *[other] { $n } rows are hidden in the workbook and are included
}
import-finding-hidden-columns = { $n ->
    [one] { $n } column is hidden in the workbook and is included
   *[other] { $n } columns are hidden in the workbook and are included
}
import-finding-hidden-sheets = { $n ->
    [one] { $n } sheet of the workbook is hidden
   *[other] { $n } sheets of the workbook are hidden
}
import-finding-names-changed = { $n ->
    [one] { $n } column had no name or a repeated one; it was given its own
   *[other] { $n } columns had no name or a repeated one; they were given their own
}
import-finding-no-header = The file names no columns; they are called by their letters
import-finding-total-average = { $column }: the file gives an average of { $stated }, and the rows agree
import-finding-total-agrees = { $column }: the file says { $stated }, and the rows agree
import-finding-total-differs = { $column }: the file says { $stated }, but the rows add up to { $held }
import-finding-totals-agree = { $n ->
    [one] { $n } total that the file states agrees with the rows
   *[other] { $n } totals that the file states agree with the rows
}
import-finding-odd-quotes = { $n ->
    [one] { $n } quotation mark stands where none belongs
   *[other] { $n } quotation marks stand where none belong
}
import-finding-broken-characters = { $n ->
    [one] { $n } character cannot be read as { $encoding }
   *[other] { $n } characters cannot be read as { $encoding }
}
import-finding-nul = { $n ->
    [one] { $n } NUL character was left out
   *[other] { $n } NUL characters were left out
}
import-finding-error-cells = { $n ->
    [one] { $n } cell holds an error such as #REF!
   *[other] { $n } cells hold an error such as #REF!
}
import-finding-uncalculated = { $n ->
    [one] { $n } formula has no stored result; open and save the file in a spreadsheet program
   *[other] { $n } formulas have no stored result; open and save the file in a spreadsheet program
}
import-finding-encoding-doubtful = The letters were read as { $encoding }; { $others } would fit nearly as well
import-finding-delimiter-doubtful = The separator “{ $other }” would fit nearly as well
import-finding-sheet-left-out = The sheet “{ $sheet }” was left out: { $why ->
    [chart] it only holds a chart
    [form] it is a form to fill in, not a table
    [prose] it holds explanations, not a table
    [pivot] it is a pivot table, computed from other rows of the workbook
    [contents] it only lists the other sheets
   *[empty] it is empty
}
import-finding-section-column = { $n ->
    [one] { $n } part heading stands in the column “{ $column }”
   *[other] { $n } part headings stand in the column “{ $column }”
}
import-finding-no-records = The table has names of columns and no records
import-finding-sections = { $n ->
    [one] { $n } row only heads a part of the table and is set aside
   *[other] { $n } rows only head a part of the table and are set aside
}
import-finding-file-changed = The file has changed since it was last read
import-finding-mixed-totals = { $n ->
    [one] { $n } row reads like a total among the records; it is kept and would be counted twice
   *[other] { $n } rows read like totals among the records; they are kept and would be counted twice
}
import-finding-stray-cells = { $n ->
    [one] { $n } cell stands far away from the table and is left out
   *[other] { $n } cells stand far away from the table and are left out
}
import-finding-nested-columns = { $n ->
    [one] { $n } column holds lists or raw data and is left out
   *[other] { $n } columns hold lists or raw data and are left out
}
import-finding-misread = { $n ->
    [one] The letters of { $n } cell were misread before they came into this file (Ã© for é); they can be repaired
   *[other] The letters of { $n } cells were misread before they came into this file (Ã© for é); they can be repaired
}
import-finding-repaired = { $n ->
    [one] Misread letters were repaired in { $n } cell
   *[other] Misread letters were repaired in { $n } cells
}
