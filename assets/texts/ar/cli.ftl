cli-unknown-stage = لا توجد مرحلة «{ $stage }». المراحل: import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = عدد السجلات { $records }، والكيانات { $entities }، والروابط { $links }، والأزواج للمراجعة { $review }
cli-written = { $path }: عدد الصفوف { $rows }
cli-project-exists = الملف { $file } موجود ولن يُستبدل. اختر اسمًا آخر.
cli-nothing-common = لم يُتعرَّف على أي عمود من هذه الملفات كحقل مشترك. افتحها في النافذة واربطها هناك.
cli-new-source = { $source }: عدد خطوات التنظيف { $steps }، والحقول المشتركة { $fields }
cli-new-written = كُتب المشروع: { $file }
cli-no-display = لا شاشة هنا فلا يمكن فتح النافذة. سطر الأوامر يقوم بالعمل نفسه: diwan-cli run { $project } --out out
cli-no-secret = مفتاح الأسماء المستعارة الخاص بـ«{ $policy }» ليس على هذا الحاسوب. أحضر الملف { $file } أو اختر حماية أخرى لرقم الكيان.
cli-unknown-list = لا توجد قائمة رموز باسم «{ $list }». القوائم: { $lists }.
cli-cannot-read = تعذّرت قراءة { $file }: { $detail }
cli-link-reading = القراءة
cli-link-linking = الربط
cli-link-threshold = الحدّ { $value } ليس احتمالًا بين 0 و1.
cli-link-no-id = لا يوجد في { $file } عمود «{ $column }». اذكر اسم عمود موجود في كل الملفات.
cli-link-model = لا يمكن استعمال النموذج { $file }: { $why }
cli-link-model-unread = لا يمكن قراءته ({ $why }).
cli-link-model-unfit = النموذج لا يناسب هذه الملفات: { $why }
cli-link-engine = «{ $name }» ليس محركًا يُكتب له نموذج. اكتب duckdb أو spark.
cli-link-done = عدد السجلات { $records }، والروابط { $links }، والأزواج للمراجعة { $review }، والكيانات { $entities }. كُتبت النتائج في { $folder }.
cli-convert-format = لا تدل نهاية الاسم { $file } على صيغة. اكتب اسمًا ينتهي بـ .csv أو .xlsx أو .ods أو .parquet.
cli-convert-same = { $file } هو الملف المقروء نفسه. اختر اسمًا آخر للملف المكتوب.
cli-convert-done = { $file }: عدد الصفوف { $rows }، والأعمدة { $columns }، منها { $typed } لها نوع محدد
cli-unknown-schema = لا يوجد مخطط مشترك «{ $schema }». اذكر أحد { $schemas } أو ملف مخطط (‎.json أو ‎.csv) أو مشروعًا (‎.diwan).
cli-unknown-field = ليس في المشروع حقل «{ $field }». الحقول: { $fields }.
cli-schema-written = { $file }: عدد الحقول { $fields }
cli-schema-taken = { $file }: أُضيفت حقول ({ $new }) وتغيّرت حقول ({ $changed })
cli-schema-same = سُجّل ذلك للحقل { $field }.
cli-crosswalk-out = { $decisions ->
    [one] كُتب قرار واحد في { $file }
   *[other] القرارات المكتوبة في { $file } عددها { $decisions }
}
cli-crosswalk-in = { $new ->
    [one] أُخذ قرار واحد
   *[other] القرارات المأخوذة عددها { $new }
}؛ { $known } معروفة من قبل، و{ $against } تخالف قرارات المشروع فتُركت، و{ $elsewhere } لحقول ليست في المشروع
cli-crosswalk-against = مخالف للمشروع: «{ $value }» في { $field } رمزها { $code } في الملف
cli-crosswalk-unknown = رموز في الملف ليست في قوائم المشروع، تُركت: { $codes }
cli-crosswalk-project-open = المشروع قيد التعديل في برنامج آخر. أغلقه هناك أولًا.
cli-codes-unknown-field = ليس في المشروع حقل مرمّز «{ $field }». الحقول المرمّزة: { $fields }.
cli-codes-level = في القائمة { $list } { $levels } مستويات؛ اختر مستوى من 1 إلى { $levels }.
cli-codes-written = كُتبت الرموز في { $file }، وعددها { $codes }
cli-codes-taken = أُخذت الرموز إلى المشروع باسم القائمة { $list }، وعددها { $codes }
cli-codes-would-take = ستؤخذ الرموز باسم القائمة { $list }، وعددها { $codes }؛ لم يتغيّر شيء
cli-codes-language = يجب أن يُكتب «{ $text }» بصيغة لغة=نص، مثل fr=Libellé
cli-codes-no-day = «{ $text }» ليس تاريخًا؛ اكتب 2026-12-31
cli-codes-unknown-code = ليس في القائمة { $list } رمز «{ $code }»
cli-codes-no-edition = لا يحفظ المشروع أي إصدار من القائمة { $list } للمقارنة. استورد إصدارًا أولًا: codes import
cli-codes-edition-builtin = القائمة { $list } مدمجة في البرنامج ولا يحفظ المشروع نسخة منها، فلا إصدار سابق يُتبع. خذها إلى المشروع أولًا ثم خذ إصدارًا جديدًا: codes export { $list } { $list }.csv ثم codes import PROJECT { $list }.csv --id { $list }
cli-codes-edition-same = الرمز { $code } في { $list } يعني ما كان يعنيه من قبل؛ لن يُسأل عنه بعد الآن
cli-codes-used = الحقل { $field } يُرمَّز بالقائمة { $list }
cli-codes-not-used = الحقل { $field } لا يُرمَّز؛ تبقى قيمه كما كُتبت
cli-codes-still-there = القائمة { $list } ما زال فيها الرمز { $code }؛ لا يُستبدل إلا رمز من إصدار سابق
cli-codes-not-own = «{ $list }» ليست من قوائم المشروع الخاصة. القوائم الخاصة: { $lists }.
cli-unknown-column = لا يوجد عمود «{ $column }». الأعمدة: { $columns }.
cli-fill-how = حدّد كيف يُملأ الحقل: ‎--column أو ‎--join (مرتين على الأقل) أو ‎--day مع ‎--month و‎--year أو ‎--given-of أو ‎--family-of أو ‎--value أو ‎--nothing.
cli-unknown-source = ليس في المشروع مصدر «{ $source }». المصادر: { $sources }.
cli-crosswalk-translated = القرارات التي نُقلت إلى الرموز الجديدة: { $done }، والتي تبقى للبتّ من جديد: { $open }
cli-export-entry = { $at }  { $recipient }، { $purpose }: { $rows } من { $all } صف، عدد الأعمدة { $columns }
