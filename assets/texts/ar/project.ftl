# التعديلات كما يسردها السجل، وأخطاء التشغيل.
edit-title = تسمية مجموعة البيانات «{ $title }»
edit-add-source = إضافة المصدر { $source }
edit-remove-source = إزالة المصدر { $source }
edit-label-source = تسمية { $source } «{ $label }»
edit-move-source = نقل { $source } في القائمة
edit-refuse = رفض اقتراح يخص { $source }
edit-source-path = توجيه { $source } إلى ملف آخر
edit-source-key = اختيار مفتاح سجلات { $source }
edit-source-seen = اعتماد الملف الجديد للمصدر { $source }
edit-source-reading = قراءة { $source } كما هو مقترح
edit-source-sheet = قراءة ورقة أخرى من { $source }
edit-source-header = اختيار صفوف العناوين في { $source }
edit-source-row = تغيير نوع صف في { $source }
edit-source-region = اختيار النطاق في { $source }
edit-source-delimiter = تغيير الفاصل في { $source }
edit-source-encoding = تغيير الترميز في { $source }
edit-source-rulers = تغيير بدايات الأعمدة في { $source }
edit-source-section = جعل عناوين أجزاء { $source } العمود «{ $column }»
edit-source-section-not = ترك عناوين أجزاء { $source } بلا عمود
edit-source-repair = إصلاح الحروف المقروءة خطأً في { $source }
edit-source-repair-not = ترك الحروف المقروءة خطأً كما هي في { $source }
edit-step-add = { $what } ({ $source })
edit-step-change = تعديل: { $what } ({ $source })
edit-step-remove = حذف الخطوة { $step } من { $source }
edit-step-move = نقل الخطوة { $step } من { $source }
edit-step-on = تشغيل الخطوة { $step } من { $source }
edit-step-off = إيقاف الخطوة { $step } من { $source }
edit-step-note = كتابة ملاحظة عند الخطوة { $step } من { $source }
edit-recipe-replace = استبدال وصفة { $source }
edit-schema-put = ضبط الحقل المشترك { $field }
edit-schema-remove = حذف الحقل المشترك { $field }
edit-schema-move = نقل الحقل المشترك { $field }
edit-schema-entity = تحديد موضوع مجموعة البيانات
edit-mapping-put = ربط { $field } في { $source }
edit-mapping-remove = فك ربط { $field } في { $source }
edit-mapping-leave-out = ترك { $column } من { $source } خارجًا
edit-codes-decide = «{ $value }» تعني { $code }
edit-codes-undecide = التراجع عن معنى «{ $value }»
edit-codes-list = استخدام قائمة الرموز { $list }
edit-codes-list-remove = التوقف عن استخدام قائمة الرموز { $list }
edit-linkage-comparisons = تغيير ما يُقارن
edit-linkage-blocking = تغيير الأزواج التي تُقارن
edit-linkage-model = تغيير الأرقام المتعلَّمة
edit-linkage-thresholds = تحريك العتبات
edit-linkage-unique = تحديد المصادر التي يرد فيها كل شخص مرة واحدة
edit-linkage-seed = تغيير البذرة
edit-linkage-splink = استعمال نموذج من Splink أو الاستغناء عنه
edit-verdict-same = الشخص نفسه: سجلان
edit-verdict-different = مختلفان: سجلان
edit-verdict-unsure = تردد بشأن سجلين
edit-verdict-forget = التراجع عن حكم
edit-golden-rule = اختيار القيمة الغالبة في { $field }
edit-golden-clear = إعادة { $field } إلى قاعدته
edit-golden-override = تحديد { $field } يدويًا
edit-golden-sources = تغيير أولوية الإدارات
edit-disclosure-field = تغيير ما يُفعل بالحقل { $field } عند التصدير
edit-disclosure = تغيير حماية تصدير
edit-export = تغيير الملفات الصادرة
edit-compare = تغيير مقارنة
edit-many = { $first } و{ $n ->
    [one] لا شيء غيره
   *[other] غيره، وعدد التعديلات { $n }
}
edit-nothing = لا تعديل

stage-import = قراءة الملفات
stage-clean = التنظيف
stage-schema = توحيد الأعمدة
stage-codes = ترميز القيم
stage-linkage = مطابقة السجلات
stage-golden = دمج السجلات
stage-compare = المقارنة
stage-disclosure = حماية الأشخاص
stage-export = كتابة الملفات

error-cancelled = أُوقف العمل. ما حُسب من قبل ما زال محفوظًا.
error-source = { $source }: { $why }
error-no-sources = لا مصدر في المشروع بعد. أضف ملفات الإدارات أولًا.
error-no-fields = لم يُحدَّد أي حقل مشترك بعد. اقبل الربط المقترح، أو أضف حقولًا في شاشة الربط.
error-panicked = حدث خلل غير متوقع داخل ديوان. قراراتك محفوظة وما حُسب من قبل باقٍ. نرجو الإبلاغ عن آخر ما فعلته.
error-stage = { $detail }
error-file-io = تعذّر فتح { $file } أو كتابته: { $detail }
error-file-syntax = { $file }، السطر { $line }: { $detail }. أصلح السطر في محرر نصوص أو افتح نسخة أقدم من المشروع.
error-file-newer = أُنشئ { $file } بإصدار أحدث من ديوان (الصيغة { $found }). فتحه هنا يُضيع قرارات: ثبّت الإصدار الأحدث.
error-file-not-a-project = { $file } ليس مشروع ديوان: يجب أن يكون سطره الأول «format = 1».

finding-file-changed = تغيّر الملف منذ إنشاء المشروع: وُجدت سجلاته في الصفوف { $first } إلى { $last }
finding-file-changed-lost = تغيّر الملف منذ إنشاء المشروع ولم يُعثر على جدوله؛ قُرئ في موضعه القديم. راجعه في شاشة المصادر.
finding-step-broken = تعذّر تشغيل الخطوة { $step }: { $why }
finding-verdicts-gone = { $n ->
    [one] حكم واحد يخص سجلات لم تعد في الملفات؛ وهو محفوظ
   *[other] { $n } من الأحكام تخص سجلات لم تعد في الملفات؛ وهي محفوظة
}
check-no-sources = لا مصدر في المشروع
check-changed-file = تغيّر الملف { $file } منذ إنشاء المشروع؛ سيُعثر على جدوله في التشغيل القادم ويُذكر ما اختلف
check-missing-file = الملف { $file } غير موجود
check-unknown-source = هناك إشارة إلى مصدر «{ $id }» غير موجود
check-unknown-field = هناك إشارة إلى حقل مشترك «{ $field }» غير موجود
check-duplicate-field = هناك حقلان مشتركان باسم «{ $field }»
check-duplicate-source = هناك مصدران باسم «{ $id }»
check-policy-undecided = لم يُقرَّر شيء بشأن { $field } في { $policy }؛ لن يُصدَّر
check-target-policy = ملف مطلوب كتابته يشير إلى حماية «{ $policy }» غير موجودة
check-list-missing = قائمة الرموز «{ $list }» للحقل { $field } ليست مدمجة ولا من قوائم المشروع
error-no-secret = مفتاح الأسماء المستعارة الخاص بـ«{ $policy }» ليس على هذا الحاسوب. أحضر ملفه، أو أنشئ مفتاحًا جديدًا في شاشة التصدير، أو اترك رقم الكيان خارجًا.
compare-not-possible = تعذّرت المقارنة «{ $name }»: { $why }
compare-no-areas = تعذّرت قراءة الحدود { $file }: { $why }

# A file or folder that is another one than when it was accepted
finding-file-other-columns = تغيّر الملف ولم يعد فيه من أعمدته السابقة إلا القليل: تأكد من أنه الملف الصحيح
finding-sheet-renamed = لم تعد الورقة «{ $from }» موجودة؛ وُجد الجدول في «{ $to }»
finding-encoding-changed = النص مكتوب الآن بالترميز { $to }؛ وكان من قبل { $from }
finding-delimiter-changed = الفاصل بين الخلايا الآن «{ $to }»؛ وكان من قبل «{ $from }»
finding-rows-by-hand-kept = { $n ->
    [one] تُعرّف في الملف المتغيّر على صف واحد حُدد دوره يدويًا
    [two] تُعرّف في الملف المتغيّر على صفين حُدد دورهما يدويًا
    [few] تُعرّف في الملف المتغيّر على { $n } صفوف حُدد دورها يدويًا
    [many] تُعرّف في الملف المتغيّر على { $n } صفًا حُدد دورها يدويًا
   *[other] تُعرّف في الملف المتغيّر على { $n } صف حُدد دورها يدويًا
}
finding-row-by-hand-lost = كان الصف { $row } محددًا يدويًا على أنه «{ $role }»؛ ولا يوجد في الملف المتغيّر صف مطابق له بالتأكيد
finding-folder-new = جديد في المجلد: { $file }، { $rows ->
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
finding-folder-gone = لم يعد { $file } في المجلد؛ وغابت صفوفه
finding-folder-other = أعمدة { $file } تختلف عن أعمدة ملفات هذا المجلد فتُرك جانبًا
finding-folder-unread = تعذّرت قراءة { $file } فتُرك جانبًا. { $why }
finding-file-left-out = تعذّرت قراءة { $file } فتُرك جانبًا، وأُنشئ المشروع من دونه. { $why }
finding-source-left-out = تعذّرت قراءة { $source } فتُرك خارج كل ما يلي: المطابقة والمقارنات والتصدير تجري من دونه. { $why }
role-data = بيانات
role-header = رأس
role-title = عنوان
role-total = مجموع
role-note = ملاحظة
role-blank = فارغ
role-repeated = رأس مكرر
role-section = عنوان جزء
edit-source-arrived = اعتماد الملف المتغيّر لـ { $source } كما هو الآن
edit-source-follow = في { $source }، متابعة العمود «{ $from }» باسمه «{ $to }»
edit-source-facets = حفظ أوجه { $source }
edit-schema-take = أخذ حقول ({ $n }) من «{ $from }»
edit-mapping-alike = القول إن أعمدة { $field } لها المعنى نفسه
edit-mapping-alike-not = السؤال من جديد هل لأعمدة { $field } المعنى نفسه
check-required-unfilled = ينبغي أن يكون { $field } في كل سطر، لكن لا عمود من هذا المصدر يملؤه. اربط عمودًا أو قيمة ثابتة.
edit-codes-bring = { $decisions ->
    [one] أُخذ قرار واحد من { $file }
   *[other] القرارات المأخوذة من { $file } عددها { $decisions }
}
edit-codes-roll-up = رُفعت رموز { $field } إلى المستوى { $level }
edit-codes-roll-over = حُوّلت رموز { $field } إلى القائمة { $list }
edit-codes-keep-fine = تُركت رموز { $field } بتفصيلها
edit-codes-describe = إصدار قائمة الرموز { $list }
edit-codes-succeed = الرمز { $code } من إصدار سابق للقائمة { $list } صار { $became }
edit-codes-entry = الرمز { $code } من القائمة { $list }
edit-codes-entry-remove = حُذف الرمز { $code } من القائمة { $list }
edit-codes-valid-today = يجب أن تكون الرموز سارية يوم التشغيل
edit-codes-valid-on = يجب أن تكون الرموز سارية في { $day }
