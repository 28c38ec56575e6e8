# The screen Map: columns and fields, questions, crosswalk, unmapped values, code lists.

# Header and map
mapping-code-lists = قوائم الرموز…
mapping-add-field = إضافة حقل…
mapping-coverage = تغطية { $share } من القيم
mapping-source = المصدر
mapping-n-columns = { $n ->
    [one] عمود واحد
    [two] عمودان
    [few] { $n } أعمدة
    [many] { $n } عمودًا
   *[other] { $n } عمود
}
mapping-asks = تسألك
mapping-left-out = متروك
mapping-not-mapped = غير مربوط
mapping-fills-field = يملأ الحقل
mapping-new-field = حقل جديد من هذا العمود…
mapping-unmap = إزالة الربط
mapping-leave-out = ترك
mapping-drag = اسحب إلى حقل:
mapping-common-field = الحقل المشترك
mapping-kind-or-list = النوع أو القائمة
mapping-filled = ممتلئ
mapping-column-gone = لم يعد «{ $column }» في هذا الملف. اختر ما يملأ الحقل الآن.
mapping-filled-from = يُملأ في { $source } من
mapping-instead = بدلًا منه
mapping-join = ضم «{ $first }» و«{ $second }»
mapping-edit-field = تعديل الحقل…
mapping-move-up = نقل إلى أعلى
mapping-move-down = نقل إلى أسفل
mapping-remove-field = إزالة الحقل

# Question
mapping-question = هل «{ $column }» هو الحقل المشترك { $field }؟
mapping-accept = قبول
mapping-other-field = حقل آخر…

# Crosswalk
mapping-crosswalk = جدول التقابل
mapping-coded-field = الحقل المرمّز
mapping-crosswalk-side = ترتيب جدول التقابل
mapping-by-code = حسب الرمز
mapping-by-value = حسب القيمة
mapping-rows-coded = رُمّز { $coded } من { $all ->
    [one] صف واحد
    [two] صفّين
    [few] { $all } صفوف
    [many] { $all } صفًا
   *[other] { $all } صف
}
mapping-code = الرمز
mapping-value = القيمة
mapping-label = التسمية
mapping-rows = الصفوف
mapping-by = رمّزه
mapping-by-person = شخص
mapping-by-list = القائمة
mapping-by-nobody = لا أحد بعد
mapping-no-codes = لم تُرمّز القيم بعد
mapping-no-codes-sentence = اربط بعض الأعمدة أولًا، ثم تُجمع قيمها على رموز مشتركة.
mapping-no-coded-field = لا حقل له قائمة رموز
mapping-no-coded-field-sentence = اختر حقلًا أعلاه وأعطه قائمة رموز من «تعديل الحقل…».

# Unmapped values
mapping-unmapped = بلا رمز
mapping-unmapped-count = { $values ->
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $values } قيم
    [many] { $values } قيمة
   *[other] { $values } قيمة
}، { $rows ->
    [one] صف واحد
    [two] صفّان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
mapping-nth = { $n } من { $all }
mapping-asked-for = { $field } في { $sources }
mapping-no-candidate = لا شيء في القائمة يشبهها. ابحث في القائمة أو قل إنها مجهولة.
mapping-search-list = ابحث في القائمة
mapping-unknown = مجهول
mapping-later = لاحقًا
mapping-all-coded = لكل قيمة رمز
mapping-all-coded-sentence = ستنتظر هنا القيم الجديدة في الشهر القادم.
mapping-why-exact = هي الرمز
mapping-why-label = هي التسمية
mapping-why-synonym = اسم آخر
mapping-why-normalised = نفسها بكتابة أخرى
mapping-why-fuzzy = بفارق حروف قليلة
mapping-why-transliterated = كتابة أخرى

# Code lists
mapping-code-lists-title = قوائم الرموز
mapping-add-list = إضافة قائمة خاصة…
mapping-remove-list = إزالة هذه القائمة
mapping-n-codes = { $n ->
    [one] رمز واحد
    [two] رمزان
    [few] { $n } رموز
    [many] { $n } رمزًا
   *[other] { $n } رمز
}
mapping-none-found = لا رمز بهذا الاسم.

# Fields
mapping-new-field-title = حقل مشترك جديد
mapping-edit-field-title = حقل مشترك
mapping-save-field = حفظ الحقل
mapping-label-en = التسمية بالإنجليزية
mapping-label-fr = التسمية بالفرنسية
mapping-label-ar = التسمية بالعربية
mapping-kind = النوع
mapping-list = قائمة الرموز
mapping-no-list = بلا قائمة
mapping-meaning = ما يقوله
mapping-role = عند النشر
mapping-definition = التعريف (المقصود بالضبط)
mapping-unit = الوحدة
mapping-period = الفترة المرجعية
mapping-concept = الاسم في المعيار (مثل REF_AREA)
mapping-required = ينبغي أن يكون في كل سجل
mapping-note = ملاحظة
mapping-kind-text = نص
mapping-kind-code = رمز
mapping-kind-whole = عدد صحيح
mapping-kind-decimal = عدد عشري
mapping-kind-date = تاريخ
mapping-kind-datetime = تاريخ ووقت
mapping-kind-time = وقت
mapping-kind-yes-no = نعم أو لا
mapping-meaning-other = شيء آخر
mapping-meaning-record-id = رقم الملف
mapping-meaning-shared-id = رقم مشترك
mapping-meaning-given-name = الاسم
mapping-meaning-family-name = اللقب
mapping-meaning-full-name = الاسم الكامل
mapping-meaning-parent-name = اسم أحد الوالدين
mapping-meaning-organisation = المنظمة
mapping-meaning-birth-date = تاريخ الميلاد
mapping-meaning-birth-year = سنة الميلاد
mapping-meaning-age = العمر
mapping-meaning-sex = الجنس
mapping-meaning-nationality = الجنسية
mapping-meaning-marital = الحالة العائلية
mapping-meaning-phone = الهاتف
mapping-meaning-email = البريد الإلكتروني
mapping-meaning-street = الشارع
mapping-meaning-house-number = رقم الدار
mapping-meaning-postcode = الرمز البريدي
mapping-meaning-locality = الحي أو المدينة
mapping-meaning-category = فئة
mapping-meaning-date = تاريخ
mapping-meaning-amount = مبلغ
mapping-meaning-number = عدد
mapping-meaning-latitude = خط العرض
mapping-meaning-longitude = خط الطول
mapping-meaning-free-text = نص حر
mapping-role-by-meaning = حسب معناه
mapping-role-direct = يعيّن شخصًا
mapping-role-quasi = قد يدل على شخص
mapping-role-sensitive = حساس
mapping-role-other = لا ضرر فيه
mapping-decisions-save = حفظ القرارات لتسليمها
mapping-decisions-open = أخذ القرارات من ملف
mapping-decisions-name = decisions
mapping-list-save = حفظ هذه القائمة
mapping-schemas = المخططات…
mapping-schemas-known = تُضاف الحقول التي تنقص المشروع
mapping-schemas-missing = { $n ->
    [0] كلها موجودة
    [one] حقل واحد إضافي
    [two] حقلان إضافيان
    [few] { $n } حقول إضافية
    [many] { $n } حقلًا إضافيًا
   *[other] { $n } حقل إضافي
}
mapping-schemas-open = أخذ الحقول من ملف…
mapping-schemas-save = حفظ الحقول في ملف…
mapping-schemas-name = الحقول المشتركة
mapping-schema-taken = { $new ->
    [0] { $name }: لا حقول جديدة
    [one] { $name }: أُضيف حقل واحد
    [two] { $name }: أُضيف حقلان
    [few] { $name }: أُضيفت { $new } حقول
    [many] { $name }: أُضيف { $new } حقلًا
   *[other] { $name }: أُضيف { $new } حقل
}
mapping-saved = حُفظ باسم { $file }
mapping-file-failed = تعذّر استعمال { $file }
mapping-decisions-taken = { $new ->
    [0] لا جديد في { $file }
    [one] أُخذ قرار واحد من { $file }
   *[other] القرارات المأخوذة من { $file } عددها { $new }
}
mapping-decisions-left-out = تُرك: { $against } تخالف القرارات المتخذة هنا، و{ $unknown } رموز ليست في أي قائمة، و{ $elsewhere } لحقول ليست هنا
mapping-level-name = مدى تفصيل الرموز
mapping-level-fine = كما وردت
mapping-level = المستوى { $level }
mapping-level-list = حسب { $list }
mapping-coverage-source = { $source }: { $rows } من { $all-rows } صفوف، و{ $values } من { $all-values } قيم

# ما يحتمل معنيين
mapping-ask-columns = { $field }: «{ $column }» أم «{ $other }»؟
mapping-ask-columns-why = العمودان يحملان اسم الحقل. «{ $column }» يملؤه الآن.
mapping-ask-fields = هل «{ $column }» هو { $field } أم { $other }؟
mapping-ask-fields-why = الاسم يناسب الحقلين. العمود يملأ { $field } الآن.
mapping-ask-unlike = هل «{ $column }» هو حقًا { $field }؟
mapping-ask-unlike-why = اسم العمود هو اسم الحقل، لكن قيمه لا تشبهه. لا يُملأ منه شيء الآن.
mapping-ask-differs = { $field }: هل «{ $column }» ({ $source }) و«{ $other }» ({ $where }) بمعنى واحد؟
mapping-ask-differs-why = لا يبدو ذلك: { $why }.
mapping-keep = إبقاء { $name }
mapping-take-instead = أخذ { $name }
mapping-fill-anyway = ملء { $name } منه
mapping-mean-the-same = المعنى واحد
mapping-leave-out-name = ترك «{ $name }» جانبًا

# كيف يُملأ حقل يدويًا
mapping-fill-otherwise = ملء بطريقة أخرى…
mapping-filling-title = { $field } في { $source }
mapping-fill = املأ هكذا
mapping-way = يُملأ الحقل
mapping-way-column = من عمود واحد
mapping-way-joined = من أعمدة تُجمع في نص واحد
mapping-way-date = من اليوم والشهر والسنة
mapping-way-name = من جزء من الاسم الكامل
mapping-way-fixed = بالقيمة نفسها في كل الصفوف
mapping-column = العمود
mapping-no-column = لا شيء
mapping-join-1 = العمود الأول
mapping-join-2 = العمود الثاني
mapping-join-3 = العمود الثالث
mapping-join-4 = العمود الرابع
mapping-between = ما بينها
mapping-day = اليوم
mapping-month = الشهر
mapping-year = السنة
mapping-whole-name = عمود الاسم الكامل
mapping-part = الجزء
mapping-part-given = الاسم الشخصي
mapping-part-family = اسم العائلة
mapping-order = ما يأتي أولًا
mapping-order-given = الاسم الشخصي
mapping-order-family = اسم العائلة
mapping-fixed-value = القيمة
mapping-fixed-hint = تأخذ كل صفوف هذا المصدر هذه القيمة، مثل الحي الذي يخصه الملف.
# قوائم الرموز الخاصة
mapping-incoming-title = { $file } كقائمة رموز
mapping-incoming-take = أخذ القائمة
mapping-incoming-reading = تجري قراءة الملف…
mapping-incoming-id = اسم مختصر للقائمة
mapping-incoming-sheet = ورقة المصنّف
mapping-incoming-edition = إصدار جديد من { $list }: تبقى القرارات، ويُسأل عن الرموز التي تغيّرت.
mapping-incoming-like = معظم أسمائها موجود في القائمة { $list }.
mapping-incoming-as-edition = خذها إصدارًا جديدًا منها
mapping-incoming-skip = غير مستخدم
mapping-incoming-parent = الرمز الأعلى
mapping-incoming-label = التسمية، { $language }
mapping-incoming-synonyms = أسماء أخرى، { $language }
mapping-incoming-gives = ينتج عن ذلك { $codes ->
    [one] رمز واحد
   *[other] رموز عددها { $codes }
} على { $levels ->
    [one] مستوى واحد
   *[other] مستويات عددها { $levels }
}.
mapping-valid-from = سارٍ من
mapping-valid-to = سارٍ حتى
mapping-valid-between = سارية من { $from } إلى { $to }
mapping-no-day = هذا ليس تاريخًا.
mapping-edition = الإصدار
mapping-list-source = مصدرها
mapping-edition-title = إصدار القائمة
mapping-save-edition = حفظ الإصدار
mapping-list-edition = الإصدار…
mapping-valid-on = يجب أن تكون الرموز سارية في
mapping-valid-on-hint = يسري على كل قوائم المشروع. اتركه فارغًا للحكم على الرموز بيوم تشغيل المشروع؛ واكتب يومًا للبيانات الأقدم.
mapping-entry-add = إضافة رمز…
mapping-entry-title = رمز من القائمة
mapping-entry-new-title = رمز جديد
mapping-entry-save = حفظ الرمز
mapping-entry-remove = حذف الرمز
mapping-entry-taken = هذا الرمز موجود في القائمة.
mapping-entry-lost = هذا الرمز ليس في القائمة.
mapping-entry-names-hint = تُفصل الأسماء الأخرى بفاصلة منقوطة (;) وتُعرف مثل التسمية.
mapping-entry-copy = هذه القائمة غير محفوظة في المشروع. الحفظ يأخذ نسخة منها إلى المشروع، وتُعتمد النسخة من الآن.

# قائمة أو نسخة أخرى
mapping-level-other = قائمة أو نسخة أخرى…
mapping-over-title = تنتقل الرموز حسب { $file }
mapping-over-list = إلى القائمة
mapping-over-use = استخدام الجدول
mapping-over-unknown = { $codes ->
    [one] رمز واحد يقود إليه الجدول ليس في تلك القائمة
   *[other] رموز يقود إليها الجدول عددها { $codes } ليست في تلك القائمة
}: { $examples }
mapping-over-weights = توزيع الصفوف حسب الأوزان
mapping-over-weights-hint = حين ينقسم رمز تأخذ صفوفه الرموز الجديدة بنسبة الأوزان. تصحّ الأعداد، ولا يُعرف شيء عن صف بمفرده. بدون ذلك تبقى الصفوف بلا رمز.
mapping-by-weights = الأوزان
# لماذا ومنذ متى
mapping-why-proposed = مقترح، بثقة { $sure }.
mapping-why-by-hand = مُلئ يدويًا.
mapping-why-could = قد يكون { $field }؛ لم يقبله أحد بعد.
mapping-why-left-by-hand = تُرك يدويًا؛ قد يكون { $field }.
mapping-why-left-out = تُرك يدويًا.
mapping-since-new = { $n ->
    [one] قيمة جديدة واحدة منذ { $on }
   *[other] القيم الجديدة منذ { $on } عددها { $n }
}
mapping-since-values = { $n ->
    [one] جديدة بلا رمز
   *[other] جديدة بلا رمز ({ $n })
}: { $examples }
mapping-coverage-before = (قبلها: { $share })
mapping-was-gone = كان الرمز { $code } ولم يعد في القائمة. ما هو الرمز الآن؟
mapping-edition-all = كلها { $code }
mapping-value-new = جديد
mapping-incoming-column = العمود
mapping-incoming-sample = أمثلة
mapping-incoming-means = معناه
mapping-valid-example = مثل 2026-12-31
mapping-again = اختر رمزًا آخر…
mapping-undecide = التراجع عن القرار
mapping-again-so-far = الرمز حتى الآن: { $code }. أي اختيار آخر يحل محله في كل مكان.
