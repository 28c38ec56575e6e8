# What the command line says.
cli-unknown-stage = There is no stage “{ $stage }”. Stages: import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = { $records } records are { $entities } entities: { $links } links, { $review } pairs to review
cli-written = { $path }: { $rows } rows
cli-project-exists = { $file } exists already and is not overwritten. Choose another name.
cli-nothing-common = No column of these files was recognised as a common field. Open the files in the window and map them there.
cli-new-source = { $source }: { $steps } cleaning steps, { $fields } common fields
cli-new-written = Project written: { $file }
cli-no-display = There is no screen here, so the window cannot open. The command line does the same work: diwan-cli run { $project } --out out
cli-no-secret = The pseudonym key of “{ $policy }” is not on this computer. Bring the key file { $file }, or choose another protection for the entity number.
