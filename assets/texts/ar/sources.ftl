# شاشة المصادر: ما يُقترح بشأن ترتيب الملف
step-accept-other = قبول البقية ({ $n })
sources-table-sheet = تُقرأ الورقة «{ $sheet }»
sources-table-first = يُقرأ الجدول الأول في الملف
sources-tables-others = { $n ->
    [0] لا جدول في ورقة أخرى.
    [one] وُجد جدول آخر.
    [two] وُجد جدولان آخران.
    [few] وُجدت { $n } جداول أخرى.
    [many] وُجد { $n } جدولًا آخر.
   *[other] وُجد { $n } جدول آخر.
}
sources-sheets-left = تُرك جانبًا: { $names }.
sources-left-out = { $why ->
    [chart] رسم بياني فقط
    [form] استمارة للملء
    [prose] شروح
    [pivot] جدول محوري محسوب من صفوف أخرى
    [contents] قائمة بالأوراق الأخرى
   *[empty] فارغة
}
sources-table-box = { $sheet } الصفوف { $first } إلى { $last }، الأعمدة { $from } إلى { $to }
sources-table-add = إضافة { $sheet } الصفوف { $first } إلى { $last }، الأعمدة { $from } إلى { $to }
sources-table-too = قراءته أيضًا كمصدر مستقل
sources-begins-by-hand = يبدأ الجدول عند الصف { $row } كما اخترت
sources-begins-other = يرى ديوان أن الجدول يبدأ عند الصف { $row }
sources-begins-box = الأسماء والسجلات في الصفوف { $first } إلى { $last }، الأعمدة { $from } إلى { $to }.
sources-begins-why = الأسماء في { $rows ->
    [one] الصف { $names }
    [two] الصفين { $names }
   *[other] الصفوف { $names }
}؛ وتحتها { $n ->
    [one] صف واحد
    [two] صفّان
    [few] { $n } صفوف
    [many] { $n } صفًا
   *[other] { $n } صف
} على شكل واحد في { $columns ->
    [one] عمود واحد
    [two] عمودين
    [few] { $columns } أعمدة
    [many] { $columns } عمودًا
   *[other] { $columns } عمود
} ابتداءً من العمود { $from }.
sources-begins-no-names = لا صف يسمي الأعمدة؛ { $n ->
    [one] صف واحد
    [two] صفّان
    [few] { $n } صفوف
    [many] { $n } صفًا
   *[other] { $n } صف
} في { $columns ->
    [one] عمود واحد
    [two] عمودين
    [few] { $columns } أعمدة
    [many] { $columns } عمودًا
   *[other] { $columns } عمود
} ابتداءً من العمود { $from }.
sources-begins-no-records = الأسماء في الصف { $names }، والأعمدة من العمود { $from } عددها { $columns }؛ ولا سجل تحتها.
sources-no-data = لا سجلات
sources-change-header = اختيار صفوف الرأس…
sources-change-data = اختيار صفوف البيانات…
sources-aside-total = { $n ->
    [one] الصف { $row } مجموع
    [two] صفان هما مجموعان، من الصف { $row }
    [few] { $n } صفوف هي مجاميع، من الصف { $row }
    [many] { $n } صفًا هي مجاميع، من الصف { $row }
   *[other] { $n } صف هي مجاميع، من الصف { $row }
}
sources-aside-note = { $n ->
    [one] الصف { $row } ملاحظة
    [two] صفان هما ملاحظتان، من الصف { $row }
    [few] { $n } صفوف هي ملاحظات، من الصف { $row }
    [many] { $n } صفًا هي ملاحظات، من الصف { $row }
   *[other] { $n } صف هي ملاحظات، من الصف { $row }
}
sources-aside-repeated = { $n ->
    [one] الصف { $row } تكرار للرأس
    [two] صفان يكرران الرأس، من الصف { $row }
    [few] { $n } صفوف تكرر الرأس، من الصف { $row }
    [many] { $n } صفًا تكرر الرأس، من الصف { $row }
   *[other] { $n } صف تكرر الرأس، من الصف { $row }
}
sources-aside-title = { $n ->
    [one] الصف { $row } عنوان
    [two] صفان عنوانان، من الصف { $row }
    [few] { $n } صفوف عناوين، من الصف { $row }
    [many] { $n } صفًا عناوين، من الصف { $row }
   *[other] { $n } صف عناوين، من الصف { $row }
}
sources-aside-section = { $n ->
    [one] الصف { $row } عنوان لجزء من الجدول
    [two] صفان عنوانان لجزأين، من الصف { $row }
    [few] { $n } صفوف عناوين لأجزاء، من الصف { $row }
    [many] { $n } صفًا عناوين لأجزاء، من الصف { $row }
   *[other] { $n } صف عناوين لأجزاء، من الصف { $row }
}
sources-section-column = العمود «{ $column }» يقول أي جزء
sources-section-make = أنجعل عناوين الأجزاء العمود «{ $column }»؟
sources-section-why = { $n ->
    [one] عنوان واحد
    [two] عنوانان
    [few] { $n } عناوين
    [many] { $n } عنوانًا
   *[other] { $n } عنوان
}: { $titles }{ $more ->
    [0] {""}
   *[other] {" …"}
}
sources-section-name = اسم العمود
sources-aside-written = مكتوب فيه «{ $text }».
sources-aside-sums = { $agree } من { $n } من المجاميع توافق الصفوف.

# ملفات المجلد والملفات قيد القراءة
sources-file-other = أعمدة أخرى
sources-file-missing = أعمدة ليست فيه: { $names }.
sources-file-extra = أعمدة لا توجد إلا فيه: { $names }.
sources-file-of = الملف { $n } من { $total }
sources-reading = قراءة { $source }
sources-read-sheet = قراءة هذه الورقة

# بطاقة العمود
column-good = { $n ->
    [one] خلية واحدة تُقرأ حسب نوعها
    [two] خليتان تُقرآن حسب نوعهما
    [few] { $n } خلايا تُقرأ حسب نوعها
    [many] { $n } خلية تُقرأ حسب نوعها
   *[other] { $n } خلية تُقرأ حسب نوعها
}
column-unread = { $n ->
    [one] خلية واحدة لا تُقرأ
    [two] خليتان لا تُقرآن
    [few] { $n } خلايا لا تُقرأ
    [many] { $n } خلية لا تُقرأ
   *[other] { $n } خلية لا تُقرأ
}
column-blank = { $n ->
    [one] خلية واحدة فارغة
    [two] خليتان فارغتان
    [few] { $n } خلايا فارغة
    [many] { $n } خلية فارغة
   *[other] { $n } خلية فارغة
}
column-untrimmed = { $n ->
    [one] خلية واحدة فيها مسافات زائدة
    [two] خليتان فيهما مسافات زائدة
    [few] { $n } خلايا فيها مسافات زائدة
    [many] { $n } خلية فيها مسافات زائدة
   *[other] { $n } خلية فيها مسافات زائدة
}
column-invisible = { $n ->
    [one] خلية واحدة فيها علامات غير مرئية
    [two] خليتان فيهما علامات غير مرئية
    [few] { $n } خلايا فيها علامات غير مرئية
    [many] { $n } خلية فيها علامات غير مرئية
   *[other] { $n } خلية فيها علامات غير مرئية
}
column-fake-nulls = قد يُقصد به الفراغ: { $values }
column-values = أكثر القيم ورودًا
column-patterns = الأنماط (9 رقم، a وA حرف)
