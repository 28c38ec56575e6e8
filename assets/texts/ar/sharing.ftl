# شاشة التصدير.
sharing-entity = { $entity ->
    [resident] رقم الساكن
    [establishment] رقم المنشأة
    [household] رقم الأسرة
    [place] رقم المكان
    [event] رقم الحدث
    [indicator] رقم المؤشّر
   *[other] رقم العنصر
}
sharing-empty = لا توجد جهة مستلمة بعد
sharing-empty-sentence = حدد من يستلم البيانات ولأي غرض. يقترح ديوان جدولًا محميًا، ويبين مدى أمانه قبل أن يخرج أي شيء.
sharing-new = جهة مستلمة جديدة…
sharing-new-title = جهة مستلمة جديدة
sharing-new-sentence = يقترح ديوان ما يجرى لكل حقل، ويمكنك تغيير كل شيء.
sharing-recipient = الجهة المستلمة
sharing-purpose = الغرض
sharing-create = اقترح
sharing-cancel = إلغاء
sharing-nameless = بلا اسم
sharing-remove = إزالة هذه الجهة…
sharing-remove-ask = هل تزال { $name } وملفاتها من القائمة؟ لا يحذف شيء من القرص.
sharing-remove-yes = إزالة
sharing-key-note = مفتاح الأسماء المستعارة خاص بجهة واحدة وغرض واحد. يبقى على هذا الحاسوب، ولا يوضع أبدًا في المشروع ولا في التصدير.
sharing-state-safe = آمن
sharing-state-unsafe = ليس بعد
sharing-state-open = مفتوح
sharing-shape = الشكل
sharing-shape-entity = { $entity ->
    [resident] سطر لكل ساكن
    [establishment] سطر لكل منشأة
    [household] سطر لكل أسرة
    [place] سطر لكل مكان
    [event] سطر لكل حدث
    [indicator] سطر لكل مؤشّر
   *[other] سطر لكل عنصر
}
sharing-shape-record = سطر لكل سجل
sharing-shape-counts = جدول أعداد
sharing-counts-by = الأعداد حسب
sharing-rows = الأسطر
sharing-rows-all = كل الأسطر
sharing-rows-some = { $field }: عدد القيم { $n }
sharing-rows-field = اختر الأسطر حسب
sharing-rows-none = لا يوجد حقل ذو قيم قليلة للاختيار.
sharing-k = تشابه (k)
sharing-l = تنوع (l)
sharing-limit = الحد، %
sharing-safe = يمكن مشاركته
sharing-unsafe = ليس آمنًا بعد
sharing-verdict-alike = كل سطر يشبه غيره من الأسطر، وأقل عدد منها { $n }.
sharing-verdict-alone = بعض الأسطر لا يشبه أي سطر آخر.
sharing-verdict-leak = حقل سيخرج يحتوي على أسماء أو أرقام.
sharing-verdict-nothing = لم يبق أي سطر للمشاركة.
sharing-figures = ⁦k = { $k }⁩، ⁦l = { $l }⁩
sharing-neighbour = من يعرف جارًا
sharing-neighbour-what = يجد شخصًا بعينه؛ الحد { $limit }
sharing-story = من يبحث عن قصة
sharing-story-what = يجد أي شخص؛ الحد { $limit }
sharing-lists = من يقارن قوائم كاملة
sharing-lists-what = يربط بسجل آخر؛ النسبة في المتوسط
sharing-now = الآن
sharing-protected = بعد الحماية
sharing-low = منخفض
sharing-raised = مرتفع قليلًا
sharing-high = عال
sharing-alike = كم من الأسطر يتشابه
sharing-alone = وحيد
sharing-twenty = 20 فأكثر
sharing-counts-hidden = { $n ->
    [0] لم يلزم إخفاء أي عدد
   *[other] الأعداد المخفية: { $n }
} في جدول من { $rows } مجموعة؛ لا تخرج الأعداد الأصغر من { $min }.
sharing-no-key = مفتاح الأسماء المستعارة للجهة { $name } ليس على هذا الحاسوب
sharing-no-key-sentence = لا يمكن إنشاء الرموز الثابتة بدونه. أنشئ مفتاحًا مرة واحدة، أو أعد ملف مفتاح تصدير سابق.
sharing-make-key = إنشاء المفتاح
sharing-key-made = المفتاح على هذا الحاسوب
sharing-key-failed = تعذر إنشاء المفتاح
sharing-failed = تعذر حساب الحماية
sharing-computing = يجري حساب الحماية
sharing-not-computed = لم يحسب بعد
sharing-fields = ما يجرى لكل حقل
sharing-tab-fields = الحقول
sharing-tab-before = الأسطر قبل
sharing-tab-after = الأسطر بعد
sharing-col-field = الحقل
sharing-col-role = الدور
sharing-col-done = ما يجرى له
sharing-col-before = قبل
sharing-col-after = بعد
sharing-col-lost = التفصيل المفقود
sharing-col-lost-short = المفقود
sharing-lost-all = الكل
sharing-role-direct = يحدد الهوية
sharing-role-quasi = قد يحدد الهوية
sharing-role-sensitive = حساس
sharing-role-other = غير ضار
sharing-do-keep = كما هو
sharing-do-drop = يحذف
sharing-do-pseudonym = اسم مستعار بمفتاح خاص
sharing-do-bands = فئات عمرية
sharing-do-year = السنة فقط
sharing-do-month = السنة والشهر
sharing-do-parent = منطقة أو فئة أكبر
sharing-do-rare-parent = النادر: فئة أكبر
sharing-do-rare-other = النادر: «غير ذلك»
sharing-do-round = تقريب
sharing-do-prefix = الأحرف الأولى
sharing-par-width = عدد السنوات في الفئة
sharing-par-top = فئة واحدة ابتداء من هذا العمر
sharing-par-levels = عدد المستويات إلى أعلى
sharing-par-min = نادر دون هذا العدد من الأسطر
sharing-par-base = تقريب إلى مضاعف
sharing-par-chars = عدد الأحرف الباقية
sharing-cell-empty = فارغ
sharing-row = السطر
sharing-leaves = ما يخرج
sharing-csv = CSV، UTF-8
sharing-csv-what = لأي برنامج
sharing-csv-semicolon = فاصلة منقوطة بين الخلايا
sharing-csv-bom = معلم لبرنامج Excel
sharing-csv-guard = تعطيل الصيغ الحسابية
sharing-xlsx = مصنف Excel
sharing-xlsx-what = بأنواع القيم، والقاموس ورقة فيه
sharing-ods = مصنف OpenDocument
sharing-ods-what = بأنواع القيم، والقاموس ورقة فيه
sharing-parquet = Parquet
sharing-parquet-what = لبرامج التحليل
sharing-always = يرافقه دائمًا
sharing-always-dictionary = قاموس البيانات بالإنجليزية والفرنسية والعربية
sharing-always-codes = معاني كل الرموز المستعملة
sharing-always-package = حزمة البيانات مع المصادر والقواعد
sharing-always-manifest = بيان بالأعداد والبصمات
sharing-know = ما يجب معرفته قبل التوقيع
sharing-no-leak = لم يعثر في النص الخارج على اسم أو هاتف أو رقم محذوف.
sharing-key = مفتاح الأسماء المستعارة
sharing-key-here = على هذا الحاسوب، { $fingerprint }
sharing-key-missing = ليس على هذا الحاسوب
sharing-read = قرأت هذا التقرير
sharing-export-later = صدّر
sharing-export = تصدير { $rows } من { $all ->
    [one] سطر واحد
    [two] سطرين
    [few] { $all } أسطر
    [many] { $all } سطرًا
   *[other] { $all } سطر
}
sharing-why-old = يعاد حساب النتيجة المعروضة.
sharing-why-unsafe = الحدود غير محترمة بعد: اجعل حقلًا أقل تفصيلًا، أو احذف حقلًا.
sharing-why-no-files = اختر صيغة واحدة على الأقل أعلاه.
sharing-why-unread = اقرأ التقرير ثم ضع العلامة.
sharing-to = عدد الصيغ { $n } إلى { $name }
sharing-writing = تجري كتابة الملفات
sharing-pick-folder = التصدير إلى هذا المجلد
sharing-sent = { $files ->
    [one] كُتب ملف واحد
    [two] كُتب ملفان
    [few] كُتبت { $files } ملفات
    [many] كُتب { $files } ملفًا
   *[other] كُتب { $files } ملف
}، و{ $rows ->
    [one] سطر واحد
    [two] سطران
    [few] { $rows } أسطر
    [many] { $rows } سطرًا
   *[other] { $rows } سطر
}
sharing-sent-where = في { $folder }
sharing-send-failed = لم يصدر أي شيء
sharing-written = ما كتب
sharing-copy-list = نسخ البصمات
sharing-left-out = من دون { $sources }: تعذّرت قراءته فلا يشمله هذا التصدير
sharing-sent-without = كُتب من دون { $sources }، إذ تعذّرت قراءته
sharing-register = السجل
sharing-register-all = كل ما خرج
sharing-register-none = لم يخرج شيء بعد. كل تصدير يقيد هنا: متى ولمن وبأي حماية وفي أي ملفات.
sharing-register-counted = خرج { $rows } من { $all } صف، عدد الأعمدة { $columns }
sharing-register-safe = كل سطر يشبه غيره: ⁦k = { $k }⁩، ⁦l = { $l }⁩؛ كل الحدود محترمة
sharing-register-unsafe = ⁦k = { $k }⁩، ⁦l = { $l }⁩؛ بعض الحدود غير محترم
sharing-register-counts = جدول أعداد؛ أخفي ما دون { $least }
sharing-register-by = بواسطة { $name }
sharing-register-failed = لم يقيد التصدير في السجل
sharing-copy-folder = نسخ مسار المجلد
sharing-state-sent = أرسل
sharing-state-sent-on = أرسل في { $on }
sharing-col-both = قبل وبعد
error-register = لا يمكن استعمال سجل التصدير { $file }: { $detail }. الملفات المكتوبة باقية؛ أصلح السجل أو انقله.
