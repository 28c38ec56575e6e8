schema-proposal = «{ $column }» يملأ { $field }
schema-evidence-name = اسم العمود «{ $column }».
schema-evidence-name-alike = اسم العمود «{ $column }» قريب.
schema-evidence-values = { $percent } % من قيمه تشبه { $field }.
schema-column-missing = لم يعد العمود «{ $column }» للحقل { $field } موجودًا؛ يبقى الحقل فارغًا لهذا المصدر
