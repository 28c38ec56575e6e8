# شاشة المقارنة.
comparing-source = المصلحة
comparing-coverage = من تعرفه أي مصلحة
comparing-coverage-note = { comparing-entities } في هذه المصادر بالضبط
comparing-other-mixes = تركيبات أخرى: { $n }
comparing-alone = لدى { $names } وحدها، وليس لدى أي مصلحة أخرى: { $n }
comparing-together = لدى { $names }، وليس لدى أي مصلحة أخرى: { $n }
comparing-and = {" + "}
comparing-agreement = مدى الاتفاق مع
comparing-reference = المصدر الذي تقارن به المصادر الأخرى
comparing-agreement-none = بمصدر واحد لا يوجد ما يقارن.
comparing-agreement-note = المعروف لدى الاثنين وقيمته موجودة عندهما. لا تحسب الأحرف الكبيرة ولا الحركات ولا اختلاف الكتابة.
comparing-differ = { $n } مختلفة
comparing-all-pairs = كل الأزواج
comparing-groups = حسب المجموعات
comparing-measure = ما يقاس
comparing-by = التجميع
comparing-by-field = حسب { $field }
comparing-measure-count = العدد
comparing-measure-with = لديهم { $field }
comparing-measure-value = { $field }: { $value }
comparing-measure-known = معروفون لدى { $source }
comparing-no-value = بلا قيمة
comparing-counting = يجري العد
comparing-not-counted = لا يمكن العد: الحقل غير موجود في الجدول الموحد.
comparing-city = المدينة كلها { $percent } بخط متقطع؛ والخط في العمود يبين مجال الثقة 95 %
comparing-hidden = مخفي
comparing-hidden-note = المجموعات الصغيرة مخفية، ومعها غيرها كي لا تكشفها المجاميع.
comparing-share = النسبة
comparing-map = على الخريطة
comparing-map-shares = النسبة %
comparing-no-map = لا توجد خريطة بعد
comparing-no-map-sentence = لا يذكر المشروع ملفًا لحدود الأحياء، أو تعذرت قراءته.
comparing-of = { $n } من { $all } ({ comparing-entities })
comparing-and-more = { $from } فأكثر
comparing-view = عرض محفوظ
comparing-view-unsaved = غير محفوظ
comparing-remove-view = إزالة هذا العرض
comparing-save = حفظ العرض…
comparing-save-title = حفظ هذا العرض
comparing-save-now = حفظ
comparing-save-replace = استبدال
comparing-name = اسم العرض
comparing-name-proposed = { $measure } حسب { $by }
comparing-export = تصدير الجداول…
comparing-exported = كتب الملف: { $file }
comparing-export-failed = لم يكتب الملف: { $file }
comparing-csv-group = المجموعة
comparing-csv-code = الرمز
comparing-csv-with = لديهم القيمة
comparing-csv-low = الحد الأدنى
comparing-csv-high = الحد الأعلى
comparing-csv-state = ملاحظة
comparing-entities = { $entity ->
    [resident] السكان
    [establishment] المنشآت
    [household] الأسر
    [place] الأماكن
    [event] الأحداث
    [indicator] المؤشّرات
   *[other] العناصر
}
comparing-entity = { $entity ->
    [resident] ساكن
    [establishment] منشأة
    [household] أسرة
    [place] مكان
    [event] حدث
    [indicator] مؤشّر
   *[other] عنصر
}
