schema-proposal = «{ $column }» يملأ { $field }
schema-evidence-name = اسم العمود «{ $column }».
schema-evidence-name-alike = اسم العمود «{ $column }» قريب.
schema-evidence-values = { $percent } % من قيمه تشبه { $field }.
schema-column-missing = لم يعد العمود «{ $column }» للحقل { $field } موجودًا؛ يبقى الحقل فارغًا لهذا المصدر
schema-file-io = لا يمكن قراءة { $file } أو كتابته: { $detail }
schema-file-ending = { $file } ليس ملف مخطط. يُحفظ المخطط في ملف ينتهي بـ ‎.json أو ‎.csv.
schema-file-syntax = { $file } ليس ملف مخطط، السطر { $line }: { $detail }. خذ ملفًا كتبه الأمر «schema export».
schema-file-name = { $file }، الحقل { $at }: لا يصلح «{ $name }» اسمًا لحقل، أو أنه مكرر. أعطِ كل حقل اسمًا خاصًّا به.
schema-file-empty = ليس في { $file } أي حقل. اكتب سطرًا لكل حقل وفيه اسمه على الأقل.
schema-proposal-constant = كل سطر قيمته «{ $value }» في { $field }
schema-evidence-word = اسم العمود كلمة { $language ->
    [fr] فرنسية
    [ar] عربية
    [es] إسبانية
    [tr] تركية
    [de] ألمانية
   *[en] إنجليزية
} تدل عليه.
schema-evidence-kind = خاناته { $kind ->
    [code] رموز
    [number] أرقام
    [date] تواريخ
    [time] أوقات
    [yes-no] نعم أو لا
   *[text] كلمات
}.
schema-evidence-list = { $percent } % من سطوره فيها قيم من القائمة { $list }.
schema-evidence-told = هذا ما تقوله «{ $text }»، ولا يؤكده أي سطر.
schema-evidence-date-parts = اليوم والشهر والسنة في { $columns }.
schema-evidence-name-parts = جزآ الاسم في { $columns }.
schema-evidence-given-first = في «{ $column }» الاسم كاملًا، والاسم الشخصي أولًا.
schema-evidence-family-first = في «{ $column }» الاسم كاملًا، واسم العائلة أولًا.
schema-conflict-columns = يمكن أن يُملأ { $field } من «{ $column }» أو من «{ $other }»؛ أُخذ «{ $column }» وبقي «{ $other }» خارجًا
schema-conflict-fields = يمكن أن يكون «{ $column }» { $field } أو { $other }؛ أُخذ على أنه { $field }
schema-conflict-unlike = اسم العمود «{ $column }» يدل على { $field } لكن قيمه لا تشبهه؛ بقي خارجًا
schema-constant = كل سطر من هذا المصدر قيمته «{ $value }» في { $field } بسبب «{ $text }». تحقق من ذلك في شاشة «الربط بالحقول».
schema-differs = { $field }: يبدو أن «{ $column }» ({ $source }) و«{ $other }» ({ $where }) لا يعنيان الشيء نفسه: { $why }. أعطِ أحدهما حقلًا خاصًّا به، أو قل إنهما بمعنى واحد.
schema-differs-reading = في أحدهما { $first ->
    [numbers] أرقام
    [groups] فئات
    [dates] تواريخ
    [codes] رموز
   *[words] كلمات
} وفي الآخر { $second ->
    [numbers] أرقام
    [groups] فئات
    [dates] تواريخ
    [codes] رموز
   *[words] كلمات
}
schema-differs-unit = أحدهما معطى { $first ->
    [month] بالشهر
    [year] بالسنة
    [week] بالأسبوع
    [day] باليوم
    [m2] بالمتر المربع
    [ha] بالهكتار
    [km2] بالكيلومتر المربع
    [thousand] بالآلاف
   *[million] بالملايين
} والآخر { $second ->
    [month] بالشهر
    [year] بالسنة
    [week] بالأسبوع
    [day] باليوم
    [m2] بالمتر المربع
    [ha] بالهكتار
    [km2] بالكيلومتر المربع
    [thousand] بالآلاف
   *[million] بالملايين
}
schema-differs-size = القيم المعتادة في أحدهما تساوي قيم الآخر مضروبة في نحو { $times }
schema-differs-codes = ليس بينهما أي رمز مشترك
schema-required-empty = { $rows ->
    [zero] لا سطر
    [one] سطر واحد
    [two] سطران
    [few] { $rows } سطور
    [many] { $rows } سطرًا
   *[other] { $rows } سطر
} دون قيمة في { $field } الذي ينبغي أن يكون في كل سطر
schema-list-lacking = قائمة الرموز { $list } للحقل { $field } ليست في هذا المشروع. أحضر القائمة أو اختر غيرها للحقل.
schema-unsure = أُخذ «{ $column }» على أنه { $field }، وليس ذلك مؤكدًا. تحقق منه في شاشة «الربط بالحقول».
schema-left-nothing = لا اسمه ولا قيمه تشبه حقلًا.
schema-left-weak = أقرب ما يكون إلى { $field }، لكن بنسبة { $percent } % فقط.
schema-left-taken = قد يكون { $field }، و{ $column } يملؤه أفضل.
schema-left-unlike = اسمه كاسم { $field }، لكن قيمه لا تشبهه.
schema-left-open = قد يكون { $field }.
