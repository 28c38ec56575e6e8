# النافذة حول الشاشات: الأوامر والشريط واللوحات والحوارات والإشعارات وشاشة البداية وشاشة المصادر.
action-new-from-files = مشروع جديد من ملفات…
action-open-project = فتح مشروع…
action-open-sample = فتح المدينة النموذجية، السكان
action-open-sample-establishments = فتح المدينة النموذجية، المنشآت
action-add-files = إضافة ملفات…
action-add-folder = إضافة مجلد…
action-save = حفظ
action-save-as = حفظ باسم…
action-close = إغلاق المشروع
action-undo = تراجع
action-redo = إعادة
action-run-all = شغّل الكل
action-keep-ids = احفظ الأرقام من شهر إلى شهر
action-stop = إيقاف
action-go-sources = إلى المصادر
action-go-clean = إلى التنظيف
action-go-map = إلى الربط بالحقول
action-go-match = إلى المطابقة
action-go-review = إلى المراجعة
action-go-export = إلى التصدير
action-go-compare = إلى المقارنة
action-accept-proposal = قبول الاقتراح
action-change-proposal = تعديل الاقتراح…
action-refuse-proposal = رفض الاقتراح
action-add-step = إضافة خطوة…
action-spellings = توحيد الكتابات…
action-step-up = رفع الخطوة
action-step-down = إنزال الخطوة
action-step-switch = تشغيل الخطوة أو إيقافها
action-search-candidates = البحث في قائمة الرموز
action-candidate-1 = اختيار المرشح 1
action-candidate-2 = اختيار المرشح 2
action-candidate-3 = اختيار المرشح 3
action-candidate-4 = اختيار المرشح 4
action-candidate-5 = اختيار المرشح 5
action-candidate-unknown = القيمة تعني «غير معروف»
action-verdict-same = الشخص نفسه
action-verdict-different = شخصان مختلفان
action-verdict-unsure = غير متأكد
action-skip-pair = تخطّي الزوج
action-note-pair = كتابة ملاحظة…
action-transliteration = إظهار القراءة اللاتينية أو إخفاؤها
action-as-written = إظهار ما في الملف أو إخفاؤه
action-find = البحث في هذه الشاشة
action-inspector = إظهار لوحة التفاصيل أو إخفاؤها
action-next-panel = إلى اللوحة التالية
action-finish-dialog = إنهاء الحوار
action-export = إلى التصدير
action-history = سجل القرارات
action-findings = الملاحظات
action-palette = البحث أو تنفيذ أمر
action-switch-theme = التبديل بين الفاتح والداكن
action-speak-english = بالإنجليزية (English)
action-speak-french = بالفرنسية (Français)
action-speak-arabic = بالعربية
action-settings = الإعدادات…
action-help = مساعدة في المفاتيح
action-quit = إنهاء البرنامج

app-project-menu = قائمة المشروع
app-command-field = ابحث أو نفّذ أمرًا
app-language = اللغة
app-works-offline-long = يعمل دون اتصال، ولا يغادر شيء هذا الحاسوب
app-close-notice = إغلاق الإشعار
app-close = إغلاق
app-cancel = إلغاء
app-done = تم
app-details = التفاصيل
app-show = عرض
app-draft = مسودة لم تُحفظ بعد
app-saved = محفوظ
app-saved-at = حُفظ { $time }
app-unsaved = { $n ->
    [one] تغيير واحد غير محفوظ
    [two] تغييران غير محفوظين
    [few] { $n } تغييرات غير محفوظة
    [many] { $n } تغييرًا غير محفوظ
   *[other] { $n } تغيير غير محفوظ
}
app-yesterday = أمس { $time }
app-pick-files = اختيار جداول
app-pick-folder = اختيار مجلد فيه جداول
app-pick-project = فتح مشروع
app-pick-save = حفظ المشروع
app-new-project = مشروع جديد
app-detail = { $detail }
app-edit-failed = لم يعد هذا التغيير مناسبًا للمشروع
app-journal-failed = تعذّرت كتابة السجل
app-journal-failed-sentence = احفظ المشروع الآن كي لا يضيع شيء عند عطل. يقول النظام: { $detail }
app-undone = تم التراجع: { $what }
app-redone = أُعيد: { $what }
app-open-failed = تعذّر فتح { $name }
app-save-failed = تعذّر حفظ { $name }
app-new-failed = تعذّر إنشاء مشروع جديد
app-saved-as = حُفظ باسم { $name }
app-recovered = { $n ->
    [one] استُعيد قرار واحد
    [two] استُعيد قراران
    [few] استُعيدت { $n } قرارات
    [many] استُعيد { $n } قرارًا
   *[other] استُعيد { $n } قرار
}
app-recovered-sentence = توقّف ديوان في المرة السابقة دون حفظ. عاد كل شيء من السجل؛ احفظ لتحتفظ به.
app-set-aside = تغيّر ملف المشروع في مكان آخر
app-set-aside-sentence = كانت قرارات غير محفوظة تخص نسخة أخرى من الملف. وهي محفوظة في { $file }.
app-no-sample = لم يُعثر على المدينة النموذجية
app-no-sample-sentence = يجب أن يكون المجلد «sample-data» بجانب البرنامج. أعد تثبيت ديوان أو ابدأ بملفاتك.
app-files-added = { $n ->
    [one] أُضيف ملف واحد
    [two] أُضيف ملفان
    [few] أُضيفت { $n } ملفات
    [many] أُضيف { $n } ملفًا
   *[other] أُضيف { $n } ملف
}
app-file-not-read = تعذّرت قراءة { $name }
app-choose-another = اختيار ملف آخر…
app-job-failed = فشل عمل في الخلفية
app-job-failed-sentence = قراراتك في أمان. حاول مرة أخرى؛ وإن تكرّر ذلك فأبلغنا بما فعلت.
app-keep-ids-done = تُحفظ الأرقام من الآن
app-keep-ids-failed = تعذّر حفظ الأرقام
app-keep-ids-draft = احفظ المشروع أولًا: الأرقام بجانبه
app-no-engine = تعذّر تشغيل المحرّك
app-settings-failed = تعذّر حفظ الإعدادات

file-error-io = يقول النظام: { $detail }. تأكد من أن الملف ما زال موجودًا ويمكن فتحه.
file-error-syntax = السطر { $line }: { $detail }. صحّح السطر في محرر نصوص أو افتح نسخة أقدم.
file-error-newer = أنشأه إصدار أحدث من ديوان (الصيغة { $found }). فتحه هنا يُضيّع قرارات: ثبّت الإصدار الأحدث.
file-error-not-a-project = يجب أن يكون سطره الأول «format = 1». هل هو مشروع ديوان حقًا؟

screen-sources = المصادر
screen-clean = التنظيف
screen-map = الربط بالحقول
screen-match = المطابقة
screen-review = المراجعة
screen-export = التصدير
screen-compare = المقارنة
screen-sources-sentence = ما أرسلته الأقسام، مقروءًا كما هو. لا تُغيَّر الملفات أبدًا.
screen-clean-sentence = صحّح مرة واحدة، وانظر ما تغيّر، وأعد التشغيل في الشهر القادم.
screen-map-sentence = أعمدة الأقسام وكلماتها تصير لغة واحدة.
screen-match-sentence = السجلات التي تعني الشيء نفسه، مع أسباب مفهومة.
screen-review-sentence = القرار لك وديوان يتذكّره، وتُستعاد أحكامك في الشهر القادم.
screen-export-sentence = جداول محمية مع قاموس، لجهة واحدة وغرض واحد.
screen-compare-sentence = الأقسام والأحياء والفئات جنبًا إلى جنب.
screen-empty = لا ملفات بعد
screen-empty-sentence = أضف جداول الأقسام أو أفلتها في أي مكان من هذه النافذة. يقرؤها ديوان ويقترح كل ما بعد ذلك.
screen-failed = تعذّر حساب هذا
screen-waiting = قيد العمل
screen-not-run = لم يُحسب بعد
screen-not-run-sentence = أُوقف العمل، أو ينقص شيء قبل هذه المرحلة.

mark-asks = بانتظارك
mark-running = قيد العمل
mark-failed = فشل
rail-history = السجل
rail-help = مساعدة
rail-settings = الإعدادات
rail-no-files = لا ملفات بعد
rail-files = { $n ->
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفًا
   *[other] { $n } ملف
}
rail-steps = { $n ->
    [zero] لا خطوات بعد
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $n } خطوات
    [many] { $n } خطوة
   *[other] { $n } خطوة
}
rail-coded = { $percent } % مرمّز
rail-links = { $n ->
    [zero] لا روابط
    [one] رابط واحد
    [two] رابطان
    [few] { $n } روابط
    [many] { $n } رابطًا
   *[other] { $n } رابط
}
rail-to-decide = { $n } بانتظار القرار
rail-decided = حُسم الكل
rail-targets = { $n ->
    [zero] لا ملفات مقررة
    [one] ملف مقرر
    [two] ملفان مقرران
    [few] { $n } ملفات مقررة
    [many] { $n } ملفًا مقررًا
   *[other] { $n } ملف مقرر
}
rail-views = { $n ->
    [zero] لا طرق عرض
    [one] طريقة عرض واحدة
    [two] طريقتا عرض
    [few] { $n } طرق عرض
    [many] { $n } طريقة عرض
   *[other] { $n } طريقة عرض
}

status-up-to-date = محدَّث
status-not-computed = غير محسوب
status-empty = لا ملفات بعد
status-failed = { $stage }: فشل
status-records = { $n ->
    [zero] لا سجلات
    [one] سجل واحد
    [two] سجلان
    [few] { $n } سجلات
    [many] { $n } سجلًا
   *[other] { $n } سجل
} من { $sources ->
    [one] مصدر واحد
    [two] مصدرين
    [few] { $sources } مصادر
    [many] { $sources } مصدرًا
   *[other] { $sources } مصدر
}
status-findings = { $notes ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $notes } ملاحظات
    [many] { $notes } ملاحظة
   *[other] { $notes } ملاحظة
}، { $warnings ->
    [zero] لا تنبيهات
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $warnings } تنبيهات
    [many] { $warnings } تنبيهًا
   *[other] { $warnings } تنبيه
}
busy-stage = { $stage }
busy-source = { $stage }: { $source }
busy-left = ، بقي نحو { $n } ث
busy-left-minutes = ، بقي نحو { $n } د

history-count = { $n ->
    [zero] لا قرارات
    [one] قرار واحد
    [two] قراران
    [few] { $n } قرارات
    [many] { $n } قرارًا
   *[other] { $n } قرار
}
history-beginning = كما فُتح الملف
history-here = أنت هنا
history-undone = مُتراجَع عنه
findings-count = { $n ->
    [zero] لا ملاحظات
    [one] ملاحظة واحدة
    [two] ملاحظتان
    [few] { $n } ملاحظات
    [many] { $n } ملاحظة
   *[other] { $n } ملاحظة
}
findings-none = لا شيء يُذكر
findings-none-sentence = قُرئت كل الملفات وتمّت كل المراحل دون ملاحظة.
place-row = الصف { $row }
place-rows = { $n ->
    [two] صفان ابتداءً من الصف { $first }
    [few] { $n } صفوف ابتداءً من الصف { $first }
    [many] { $n } صفًا ابتداءً من الصف { $first }
   *[other] { $n } صف ابتداءً من الصف { $first }
}

palette-esc = Esc للإغلاق
palette-nothing = لا شيء يناسب
palette-looking = يُبحث عن السكان…
palette-here = في هذه الشاشة
palette-everywhere = في كل مكان
palette-choose = اختيار
palette-run = تنفيذ
palette-commands = أوامر
palette-columns = أعمدة
palette-residents = سكان
palette-kind-command = أمر
palette-kind-source = مصدر
palette-kind-column = عمود
palette-kind-field = حقل مشترك
palette-kind-resident = ساكن

unsaved-title = هل تُحفظ التغييرات في { $name }؟
unsaved-sentence = { $n ->
    [one] قرار واحد منذ آخر حفظ. هو في السجل ويعود بعد عطل، لكنه لا يعود بعد «دون حفظ».
    [two] قراران منذ آخر حفظ. هما في السجل ويعودان بعد عطل، لكنهما لا يعودان بعد «دون حفظ».
    [few] { $n } قرارات منذ آخر حفظ. هي في السجل وتعود بعد عطل، لكنها لا تعود بعد «دون حفظ».
    [many] { $n } قرارًا منذ آخر حفظ. هي في السجل وتعود بعد عطل، لكنها لا تعود بعد «دون حفظ».
   *[other] { $n } قرار منذ آخر حفظ. هي في السجل وتعود بعد عطل، لكنها لا تعود بعد «دون حفظ».
}
unsaved-discard = دون حفظ
changed-title = تغيّر { $name } في مكان آخر
changed-sentence = حفظ شخص نسخة أخرى من هذا المشروع منذ أن فتحته. احفظ نسختك باسم آخر لتبقى الاثنتان.
changed-keep = حفظ باسم…
changed-overwrite = استبدال النسخة الأخرى
changed-reload = تحميل النسخة الأخرى
settings-as-desktop = كسطح المكتب
settings-theme = المظهر
settings-light = فاتح
settings-dark = داكن
settings-zoom = الحجم
settings-name = اسمك
settings-name-hint = يظهر بجانب قراراتك
settings-reduce-motion = تقليل الحركة
settings-where = تُحفظ الإعدادات والمسودات في { $folder }
help-title = المفاتيح
help-everywhere = في كل مكان
help-proposals = الاقتراحات

drop-add = { $n ->
    [one] أفلت لإضافة ملف واحد
    [two] أفلت لإضافة ملفين
    [few] أفلت لإضافة { $n } ملفات
    [many] أفلت لإضافة { $n } ملفًا
   *[other] أفلت لإضافة { $n } ملف
}
drop-new = { $n ->
    [one] أفلت للبدء بملف واحد
    [two] أفلت للبدء بملفين
    [few] أفلت للبدء بـ { $n } ملفات
    [many] أفلت للبدء بـ { $n } ملفًا
   *[other] أفلت للبدء بـ { $n } ملف
}
drop-sentence = تُقرأ الملفات حيث هي ولا تُغيَّر أبدًا.

start-title = البداية
start-commands = الأوامر
start-promise = جدول واحد موثوق من جداول جميع الأقسام.
start-what = اقرأ الملفات كما تأتي، وصحّحها مرة واحدة، واعثر على السجلات التي تعني الشخص نفسه، واحسم المشكوك فيها، وشارك نتيجة محمية.
start-sample = فتح المدينة النموذجية
start-sample-sentence = قصر بحر، مدينة ساحلية متخيَّلة: ملفات أقسام فيها كل ما في الملفات الحقيقية من عيوب.
start-sample-residents = السكان، 5 ملفات
start-sample-establishments = المنشآت، ملفان
start-drop = أفلت الجداول أو مجلدًا هنا
start-drop-sentence = يقرؤها ديوان ويقول ما رآه ويقترح كل شيء حتى الجدول الموحّد.
start-task-month = تنظيف ملف هذا الشهر
start-task-month-sentence = طبّق وصفة الشهر الماضي على الملف الجديد واقرأ ما تغيّر
start-task-review = حسم المطابقات المشكوك فيها
start-task-review-sentence = انظر إلى السجلات زوجًا زوجًا مع الأسباب
start-task-review-recent = { $n ->
    [one] زوج واحد بانتظارك
    [two] زوجان بانتظارك
    [few] { $n } أزواج بانتظارك
    [many] { $n } زوجًا بانتظارك
   *[other] { $n } زوج بانتظارك
} في { $name }
start-task-export = التصدير والمقارنة
start-task-export-sentence = جداول محمية مع قاموس، لجهة واحدة وغرض واحد
start-recent = المشاريع الأخيرة
start-filter = تصفية بالاسم أو المجلد
start-no-recent = ستظهر هنا المشاريع التي تفتحها.
start-none-found = لا مشروع أخير فيه هذا في الاسم أو المجلد.
start-version = ديوان { $version }
start-sources = { $n ->
    [zero] لا مصادر
    [one] مصدر واحد
    [two] مصدران
    [few] { $n } مصادر
    [many] { $n } مصدرًا
   *[other] { $n } مصدر
}
start-entities = { $n ->
    [one] ، كيان واحد
    [two] ، كيانان
    [few] ، { $n } كيانات
    [many] ، { $n } كيانًا
   *[other] ، { $n } كيان
}
start-moved = نُقل أو أُعيدت تسميته: ابحث عنه
start-not-found = غير موجود
start-files-changed = { $n ->
    [one] تغيّر ملف واحد
    [two] تغيّر ملفان
    [few] تغيّرت { $n } ملفات
    [many] تغيّر { $n } ملفًا
   *[other] تغيّر { $n } ملف
}
start-forget = إزالة من هذه القائمة

sources-filter = { $n ->
    [one] تصفية مصدر واحد
    [two] تصفية مصدرين
    [few] تصفية { $n } مصادر
    [many] تصفية { $n } مصدرًا
   *[other] تصفية { $n } مصدر
}
sources-none-found = لا مصدر فيه هذا في الاسم أو المسار.
sources-other-file = اختيار ملف آخر…
sources-move-up = إلى أعلى
sources-move-down = إلى أسفل
sources-remove = إزالة المصدر
sources-read-again = قراءة من جديد
sources-waiting = لم يُقرأ بعد
sources-unread = لم يُقرأ
sources-files-unread = { $n ->
    [one] ملف واحد لم يُقرأ
    [two] ملفان لم يُقرآ
    [few] { $n } ملفات لم تُقرأ
    [many] { $n } ملفًا لم يُقرأ
   *[other] { $n } ملف لم يُقرأ
}
sources-read = مقروء
sources-warnings = { $n ->
    [one] تنبيه واحد
    [two] تنبيهان
    [few] { $n } تنبيهات
    [many] { $n } تنبيهًا
   *[other] { $n } تنبيه
}
sources-drop = أفلت ملفات أخرى هنا
sources-view = كيف يُعرض الملف
sources-as-in-file = كما في الملف
sources-as-read = كما قُرئ
sources-profile = لمحة
sources-row = الصف
sources-role-title = عنوان
sources-role-header = رأس
sources-role-data = بيانات
sources-role-total = مجموع
sources-role-note = ملاحظة
sources-role-repeated = رأس مكرر
sources-role-section = عنوان جزء
sources-row-is = الصف { $row } هو
sources-folded = { $n ->
    [one] صف بيانات آخر
    [two] صفا بيانات آخران
    [few] { $n } صفوف بيانات أخرى
    [many] { $n } صف بيانات آخر
   *[other] { $n } صف بيانات آخر
}
sources-fold = صفوف أقل
sources-unfold = صفوف أكثر
sources-sheet-hidden = مخفية
sources-report = تقرير القراءة
sources-report-note = قُرئ { $rows ->
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
} و{ $columns ->
    [one] عمود واحد
    [two] عمودان
    [few] { $columns } أعمدة
    [many] { $columns } عمودًا
   *[other] { $columns } عمود
} في { $seconds ->
    [0] أقل من 0.1
   *[other] { $seconds }
} ث
sources-report-clean = لا ملاحظات: قُرئ كل صف كما هو.
sources-repair-letters = إصلاح الحروف
sources-leave-letters = تركها كما كُتبت
sources-section-on = اجعلها عمودًا
sources-section-off = اترك هذا العمود
sources-sum-average = { $column }: المعدل المذكور في الملف { $stated } هو معدل الصفوف
sources-sum-agrees = { $column } صحيح المجموع: يقول الملف { $stated } ولدى ديوان { $held }
sources-sum-differs = { $column } غير صحيح المجموع: يقول الملف { $stated } ومجموع الصفوف { $held }
sources-proposes = ما يقترحه ديوان
step-accept-all = قبول الكل ({ $n })
sources-accepted = مقبول
step-asks = إجابتك مطلوبة
step-accept = قبول
step-change = تعديل…
step-refuse = رفض
sources-look-again = إعادة النظر
sources-looking = تُفحص الأعمدة…
sources-no-proposals = لا اقتراحات أخرى لهذا المصدر.
sources-begins = يبدأ الجدول عند الصف { $row }
sources-how-read = كيف يُقرأ الملف
sources-fact-name = الاسم
sources-fact-format = الصيغة
sources-fact-sheet = الورقة
sources-fact-encoding = الترميز
sources-fact-delimiter = الفاصل
sources-fact-header = صفوف الرأس
sources-fact-data = صفوف البيانات
sources-fact-key = مفتاح السجل
sources-no-key = لا شيء
sources-format-csv = نص بفواصل
sources-format-xlsx = مصنف Excel (xlsx)
sources-format-xls = مصنف Excel (xls)
sources-format-xlsb = مصنف Excel (xlsb)
sources-format-ods = OpenDocument (ods)
sources-format-html = صفحة ويب فيها جداول (html)
sources-format-xml = مصنف Excel 2003 (xml)
sources-format-parquet = Parquet
sources-kinds = { $n ->
    [one] نوع العمود
    [two] نوعا العمودين
    [few] أنواع { $n } أعمدة
    [many] أنواع { $n } عمودًا
   *[other] أنواع { $n } عمود
}
sources-kind-text = نص
sources-kind-code = رمز
sources-kind-date = تاريخ
sources-kind-whole = صحيح
sources-kind-decimal = عشري
sources-kind-yes-no = نعم/لا
sources-kind-datetime = تاريخ ووقت
sources-kind-time = وقت
profile-range = من { $min } إلى { $max }
profile-distinct = { $n } مختلفة
status-looking = تُفحص الملفات
app-files-added-sentence = قُبل كل ما كان ديوان متأكدًا منه: القراءة والخطوات والربط. راجعه أو تراجع عنه دفعة واحدة.

# ما اختلف في ملف متغيّر
drift-differs = هذا الملف ليس تمامًا كالملف السابق.
drift-same = الملف غير ملف المرة الماضية، لكن شكله هو نفسه.
drift-differs-folder = هذا المجلد ليس تمامًا كما كان في المرة الماضية.
drift-same-folder = في المجلد ملفات غير ملفات المرة الماضية، لكن شكلها هو نفسه.
drift-report = { $n ->
    [one] اختلاف واحد
    [two] اختلافان
    [few] { $n } اختلافات
    [many] { $n } اختلافًا
   *[other] { $n } اختلاف
}
drift-take = اعتماده كما هو الآن
drift-take-hint = سيقارن الملف التالي بهذا الملف. والتراجع يعيد الحالة السابقة.
drift-follow = متابعة الاسم الجديد
drift-now-called = اسمه الآن…

# قوائم فوق الملف كما هو
sources-row-names = الأسماء في هذا الصف
sources-row-more-names = رأس، صف إضافي
sources-box = الصفوف { $first } إلى { $last }، الأعمدة { $from } إلى { $to }
sources-box-names-to-end = الأسماء في صفه الأول والسجلات إلى النهاية
sources-box-names = الأسماء في صفه الأول والسجلات داخل الإطار
sources-box-records = سجلات فقط داخل الإطار
sources-letters = بأي ترميز كُتب هذا النص؟
sources-letters-sentence = عدة ترميزات ممكنة. اختر السطر الذي كُتبت كلماته كتابة صحيحة.
sources-files = { $n ->
    [one] ملف واحد
    [two] ملفان
    [few] { $n } ملفات
    [many] { $n } ملفًا
   *[other] { $n } ملف
}
sources-differs = { $n ->
    [one] اختلاف واحد
    [two] اختلافان
    [few] { $n } اختلافات
    [many] { $n } اختلافًا
   *[other] { $n } اختلاف
}
sources-another = ملف جديد
sources-format-folder = مجلد: { $format }
sources-fact-files = الملفات
sources-box-hint = انقر علامة صف لتغيير دوره، واسحب إطارًا لاختيار المنطقة.
sources-both = جنبًا إلى جنب

path-no-dialog = لا يفتح هذا الحاسوب نافذة لاختيار الملفات. اكتب المسار أو الصقه، أو اختر من الأسماء أدناه.
path-field = المسار
path-up = المجلد الأعلى
path-choose = اختيار
path-choose-files = { $n ->
    [one] اختيار ملف واحد
    [two] اختيار ملفين
    [few] اختيار { $n } ملفات
    [many] اختيار { $n } ملفًا
   *[other] اختيار { $n } ملف
}
path-save = حفظ
path-missing = لا شيء في هذا المسار.
path-no-folder = هذا المجلد غير موجود أو لا تمكن قراءته.
path-new-folder = هذا المجلد غير موجود بعد، وسيُنشأ.
path-replaces = يوجد ملف بهذا الاسم، والحفظ يحل محله.
path-empty = لا شيء هنا يمكن اختياره.
