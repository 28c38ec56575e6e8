# The screen Clean: table, facets, recipe, settings of steps, proposals, spellings.

# Header and bars
mend-new-month = شهر جديد…
mend-find = ابحث في الصفوف
mend-replace = استبدال…
mend-columns = { $shown } من { $all ->
    [one] عمود واحد
    [two] عمودين
    [few] { $all } أعمدة
    [many] { $all } عمودًا
   *[other] { $all } عمود
}
mend-columns-all = إظهار كل الأعمدة
mend-filtering = جارٍ البحث عن الصفوف…
mend-rows-of = { $shown } من { $all ->
    [one] صف واحد
    [two] صفّين
    [few] { $all } صفوف
    [many] { $all } صفًا
   *[other] { $all } صف
}
mend-before = قبل
mend-both = كلاهما
mend-after = بعد
mend-side = جهة الخطوة
mend-after-step = بعد الخطوة { $step }
mend-after-all = بعد كل الخطوات
mend-do-to = { $n ->
    [one] تطبيق على صف واحد…
    [two] تطبيق على صفين…
    [few] تطبيق على { $n } صفوف…
    [many] تطبيق على { $n } صفًا…
   *[other] تطبيق على { $n } صف…
}
mend-keep-these = الإبقاء على هذه الصفوف فقط
mend-drop-these = إخراج هذه الصفوف
mend-column-menu = قائمة العمود { $column }
mend-table = صفوف المصدر
mend-row = صف
mend-not-read = لم يُقرأ
mend-empty = فارغ
mend-no-rows = لا صف يجتاز المرشحات
mend-no-rows-sentence = امسحها لترى كل الصفوف من جديد.

# Facets
mend-source = المصدر
mend-facets = الأوجه
mend-facets-all = كل الصفوف محسوبة
mend-facets-some = ضمن المرشحات
mend-add-facet = إضافة وجه
mend-remove-facet = إزالة وجه { $column }
mend-remove-filter = إزالة المرشح
mend-clear-all = مسح الكل
mend-no-facets = أضف وجهًا لترى قيم عمود وترشح بها.
mend-counting = جارٍ العدّ…
mend-facet-values = وجه القيم
mend-facet-range = وجه المدى
mend-range = مدى
mend-facet-state = فارغ أو لم يُقرأ
mend-facet-writing = الكتابة
mend-state-filled = ممتلئ
mend-state-empty = فارغ
mend-writing-latin = لاتينية
mend-writing-arabic = عربية
mend-writing-mixed = مختلطة
mend-writing-other = أخرى
mend-values = { $n ->
    [one] قيمة واحدة
    [two] قيمتان
    [few] { $n } قيم
   *[other] { $n } قيمة
}
mend-more = { $n } أخرى
mend-fewer = أقل
mend-from = من
mend-to = إلى
mend-no-range = لا خلية تُقرأ رقمًا أو تاريخًا.
mend-chip-values = { $more ->
    [0] { $column } { $values }
   *[other] { $column } { $values } و{ $more } أخرى
}
mend-chip-range = { $column } من { $from } إلى { $to }
mend-chip-range-unread = { $column } من { $from } إلى { $to }، أو لم يُقرأ
mend-chip-other = { $column }: { $what }
mend-chip-find = يحتوي «{ $text }»
mend-chip-rows = { $n ->
    [one] صف واحد فقط
    [two] صفّان فقط
    [few] هذه { $n } صفوف فقط
    [many] هذه { $n } صفًا فقط
   *[other] هذه { $n } صف فقط
}

# Menus of columns and cells
mend-sort-up = ترتيب تصاعدي
mend-sort-down = ترتيب تنازلي
mend-spellings = التهجئات…
mend-copy = نسخ الخلية
mend-only-value = الصفوف التي فيها «{ $value }» فقط
mend-only-empty = الصفوف الفارغة فقط
mend-write-other = كتابة «{ $value }» بشكل آخر…
mend-means-nothing = «{ $value }» تعني لا شيء

# Recipe
mend-recipe = الوصفة
mend-recipe-note = { $steps ->
    [one] خطوة واحدة
    [two] خطوتان
    [few] { $steps } خطوات
    [many] { $steps } خطوة
   *[other] { $steps } خطوة
}، { $cells ->
    [one] خلية واحدة
    [two] خليّتان
    [few] { $cells } خلايا
    [many] { $cells } خلية
   *[other] { $cells } خلية
}
mend-recipe-menu = قائمة الوصفة
mend-show-all-steps = إظهار كل الخطوات معًا
mend-take-recipe = أخذ وصفة { $source }
mend-remove-all = إزالة كل الخطوات
mend-no-steps = لا خطوات بعد
mend-no-steps-sentence = أضف خطوة أو اقبل ما يُقترح أدناه. الملف نفسه لا يتغير أبدًا.
mend-add-step = إضافة خطوة…
mend-step-runs = الخطوة { $step } تعمل
mend-step-removed = أُزيلت: { $what }
mend-remove-step = إزالة
mend-column-missing = عمود مفقود
mend-cannot-run = لا يمكن تنفيذها
mend-cells = { $n ->
    [one] خلية واحدة
    [two] خليتان
    [few] { $n } خلايا
   *[other] { $n } خلية
}
mend-rows-out = { $n ->
    [one] أُخرج صف واحد
    [two] أُخرج صفان
    [few] أُخرجت { $n } صفوف
    [many] أُخرج { $n } صفًا
   *[other] أُخرج { $n } صف
}
mend-all-columns = كل الأعمدة
mend-whole-rows = صفوف كاملة
mend-alike = { $n } مثلها
mend-unread = { $n ->
    [one] خلية لم تُقرأ وبقيت كما كُتبت
    [two] خليتان لم تُقرآ وبقيتا كما كُتبتا
    [few] { $n } خلايا لم تُقرأ وبقيت كما كُتبت
   *[other] { $n } خلية لم تُقرأ وبقيت كما كُتبت
}
mend-aside = { $n ->
    [one] صف محفوظ مجموعًا للمراقبة
    [two] صفان محفوظان مجموعين للمراقبة
    [few] { $n } صفوف محفوظة مجاميع للمراقبة
    [many] { $n } صفًا محفوظًا مجاميع للمراقبة
   *[other] { $n } صف محفوظ مجاميع للمراقبة
}
mend-use-column = استعمال «{ $column }» في الخطوة { $step }

# Settings of steps
mend-note = ملاحظة
mend-column = العمود
mend-columns-of = الأعمدة
mend-choose-columns = اختر أعمدة
mend-case = الحروف
mend-case-proper = كما في الأسماء
mend-case-upper = أحرف كبيرة
mend-case-lower = أحرف صغيرة
mend-find-text = ابحث عن
mend-replace-with = استبدل بـ
mend-search = أين
mend-search-anywhere = في أي مكان من الخلية
mend-search-whole = الخلية كلها
mend-search-pattern = كنمط
mend-match-case = مراعاة حالة الأحرف
mend-fold-accents = بلا علامات
mend-fold-arabic = توحيد الحروف العربية
mend-fold-digits = الأرقام 0–9
mend-fold-case = أحرف صغيرة
mend-empty-values = هذه تعني لا شيء
mend-within = ضمن
mend-within-all = الجدول كله
mend-order = الترتيب
mend-day-first = اليوم أولًا
mend-month-first = الشهر أولًا
mend-year-first = السنة أولًا
mend-times = الساعة
mend-times-leave = ترك هذه الخانات كما هي
mend-times-keep = كتابتها مع كل تاريخ
mend-times-cut = حذفها
mend-calendar = التقويم
mend-umm-al-qura = أم القرى (التقاويم المطبوعة)
mend-tabular = الحسابي (بالقاعدة)
mend-seconds = كتابة الثواني
mend-hijri-short = السنوات ذات الرقمين
mend-hijri-short-no = مع شهر هجري أو هـ فقط
mend-hijri-short-1350 = من 1350 إلى 1449
mend-hijri-short-1400 = من 1400 إلى 1499
mend-hijri-common = التواريخ الميلادية
mend-hijri-common-no = تبقى دون قراءة
mend-two-digits = الرقمان يبدآن من
mend-decimal = علامة العشرية
mend-decimal-point = نقطة: 12.5
mend-decimal-comma = فاصلة: 12,5
mend-words-yes = كلمات أخرى لـ«نعم»
mend-words-no = كلمات أخرى لـ«لا»
mend-words-total = كلمات أخرى للمجاميع
mend-digits = عدد الأرقام
mend-country = رمز البلد
mend-notation = طريقة الكتابة
mend-phone-international = دولية: +213…
mend-phone-national = وطنية: 0461…
mend-new-column = العمود الجديد
mend-new-columns = الأعمدة الجديدة
mend-new-name = الاسم الجديد
mend-as-of = الأعمار في سنة
mend-separator = الفاصل
mend-keep-column = الإبقاء على العمود أيضًا
mend-keep-columns = الإبقاء على الأعمدة أيضًا
mend-place = الموضع
mend-unpivot-name = عمود الأسماء
mend-unpivot-value = عمود القيم
mend-keep-empty = الخلايا الفارغة أيضًا
mend-keep-which = ما يبقى من المكرر
mend-keep-first = الأول
mend-keep-last = الأخير
mend-combine = صفوف تحقق
mend-combine-all = كل الشروط
mend-combine-any = أحد الشروط
mend-add-condition = إضافة شرط
mend-remove-condition = إزالة الشرط { $n }
mend-test = الاختبار
mend-test-equals = واحد من
mend-test-not-equals = ليس أيًّا من
mend-test-contains = يحتوي
mend-test-not-contains = لا يحتوي
mend-test-starts = يبدأ بـ
mend-test-ends = ينتهي بـ
mend-test-empty = فارغ
mend-test-filled = ممتلئ
mend-test-at-least = لا يقل عن
mend-test-at-most = لا يزيد على
mend-test-matches = يطابق النمط
mend-value = القيمة
mend-value-from = القيمة
mend-value-to = تصير
mend-values-become = القيم وما تصير إليه
mend-add-value = إضافة قيمة
mend-other-value = قيمة أخرى…
mend-remove-value = إزالة القيمة { $value }

# Proposals
mend-proposed = مقترح
mend-looking = جارٍ النظر في القيم…
mend-nothing-proposed = لا اقتراحات أخرى لهذا المصدر.

# Add a step
mend-add-step-title = إضافة خطوة
mend-add = إضافة
mend-search-steps = ابحث في الخطوات
mend-no-step-found = لا خطوة بهذا الاسم.
mend-for-column = للعمود
mend-no-column = بلا عمود بعد

# Spellings
mend-spellings-title = التهجئات
mend-spellings-note = { $values ->
    [one] تهجئة واحدة
    [two] تهجئتان
    [few] { $values } تهجئات
    [many] { $values } تهجئة
   *[other] { $values } تهجئة
} في { $rows ->
    [one] صف واحد
    [two] صفّين
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}؛ { $groups ->
    [one] وُجدت مجموعة واحدة
    [two] وُجدت مجموعتان
    [few] وُجدت { $groups } مجموعات
    [many] وُجدت { $groups } مجموعة
   *[other] وُجدت { $groups } مجموعة
}
mend-how-strict = درجة الصرامة
mend-bolder = أجرأ
mend-stricter = أصرم
mend-treated-same = يُعدّ واحدًا
mend-groups = مجموعات
mend-tabs = أي مجموعات
mend-tab-open = مفتوحة
mend-tab-accepted = مقبولة
mend-tab-refused = مرفوضة
mend-tab-all = الكل
mend-most-first = الأكثر صفوفًا أولًا
mend-write-as = تُكتب
mend-n-spellings = { $n ->
    [one] تهجئة واحدة
    [two] تهجئتان
    [few] { $n } تهجئات
   *[other] { $n } تهجئة
}
mend-accepted = مقبولة
mend-refused = ليست واحدة
mend-asks-short = تسألك
mend-not-same = ليست واحدة
mend-take-back = تراجع
mend-accept-sure = قبول { $n } مؤكدة
mend-spellings-count = { $groups } مقبولة، { $cells ->
    [one] ستتغير خلية واحدة
    [two] ستتغير خليّتان
    [few] ستتغير { $cells } خلايا
    [many] ستتغير { $cells } خلية
   *[other] ستتغير { $cells } خلية
}
mend-add-to-recipe = إضافة إلى الوصفة
mend-key-group = مجموعة
mend-key-accept = قبول، التالي
mend-key-refuse = ليست واحدة
mend-key-write = تُكتب…
mend-looking-sentence = تجري مقارنة قيم العمود.
mend-no-groups = لا تهجئات متشابهة
mend-no-groups-sentence = حرّك المؤشر نحو الأجرأ أو اختر عمودًا آخر.
mend-no-groups-here = لا شيء هنا
mend-no-groups-here-sentence = المجموعات الأخرى في التبويبات الأخرى.
mend-keep-facets = حفظ
mend-keep-facets-hint = يتذكر المشروع هذه الأوجه وما اختير فيها
mend-step-off = لا تشغّل هذه الخطوة
mend-step-on = شغّل هذه الخطوة
