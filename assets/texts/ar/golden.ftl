# الدمج: لماذا اختيرت قيمة، وكيف تختلف القيم.
golden-because-nothing = لا قيمة
golden-because-only-one = المصدر الوحيد
golden-because-all-agree = الكل متفق
golden-because-most-frequent = الأكثر تكرارًا
golden-because-source-first = مصدرها مقدَّم على غيره
golden-because-most-complete = الأكمل
golden-because-newest = الأحدث
golden-because-left-blank = اختلاف، تُركت فارغة
golden-because-by-hand = أُدخلت يدويًا
golden-differs-one-digit = علامة واحدة مختلفة
golden-differs-day-month = اليوم والشهر متبادلان
golden-differs-first-of-january = أول يناير بدل اليوم
golden-differs-shorter = أقصر
golden-differs-spelling = إملاء آخر
golden-differs-across-scripts = نفسها بكتابة أخرى
golden-differs-quite = مختلفة تمامًا
golden-finding-disputed = { $count ->
    [one] قيمة واحدة مختلف عليها
    [two] قيمتان مختلف عليهما
    [few] { $count } قيم مختلف عليها
   *[other] { $count } قيمة مختلف عليها
} من بين { $entities } من الكيانات
golden-finding-overrides-gone = { $count ->
    [one] قيمة واحدة أُدخلت يدويًا تخص سجلًا لم يعد في الملفات
    [two] قيمتان أُدخلتا يدويًا تخصان سجلين لم يعودا في الملفات
    [few] { $count } قيم أُدخلت يدويًا تخص سجلات لم تعد في الملفات
   *[other] { $count } قيمة أُدخلت يدويًا تخص سجلات لم تعد في الملفات
}
golden-finding-merged = { $count ->
    [one] كيان واحد من المرة السابقة صار جزءًا من كيان آخر، وأُلغي معرّفه.
    [two] كيانان من المرة السابقة صارا جزءًا من كيانات أخرى، وأُلغي معرّفاهما.
   *[other] { $count } من كيانات المرة السابقة صارت جزءًا من كيانات أخرى، وأُلغيت معرّفاتها.
}
golden-finding-split = { $count ->
    [one] سجلات من كيان واحد من المرة السابقة صارت كيانًا مستقلًا.
    [two] سجلات من كيانين من المرة السابقة صارت كيانات مستقلة.
   *[other] سجلات من { $count } من كيانات المرة السابقة صارت كيانات مستقلة.
}
error-ledger = لا يمكن استعمال قائمة المعرّفات { $file }: { $detail }
