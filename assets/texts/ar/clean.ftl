# التنظيف: الخطوات وشرحها وجملها، والمقترحات، والكتابات، والمقارنة بالشهر الماضي، والأخطاء.

# عناوين قائمة الخطوات
clean-group-text = الكلمات والحروف
clean-group-values = القيم
clean-group-reading = التواريخ والأعداد والرموز
clean-group-columns = الأعمدة
clean-group-rows = الصفوف

# أنواع الأعمدة
clean-kind-text = كلمات
clean-kind-code = رموز
clean-kind-whole = أعداد صحيحة
clean-kind-decimal = أعداد عشرية
clean-kind-date = تواريخ
clean-kind-datetime = تواريخ مع الوقت
clean-kind-time = أوقات
clean-kind-yes-no = نعم أو لا

# أسماء الخطوات وسطر الشرح وجملة الخطوة المنجزة
step-trim = حذف الفراغات
step-trim-help = تحذف الفراغات الزائدة والعلامات التي لا تُرى.
step-trim-done = حذف الفراغات في { $count ->
    [0] كل الأعمدة
   *[other] { $columns }
}
step-case = تغيير حالة الأحرف
step-case-help = تكتب الأسماء كما يكتبها الناس، أو كل شيء بأحرف كبيرة أو صغيرة.
step-case-done-proper = حالة الأسماء في { $columns }
step-case-done-upper = أحرف كبيرة في { $columns }
step-case-done-lower = أحرف صغيرة في { $columns }
step-replace = بحث واستبدال
step-replace-help = تجد نصًا وتكتب غيره مكانه.
step-replace-done = استبدال «{ $find }» بـ«{ $with }» في { $count ->
    [0] كل الأعمدة
   *[other] { $columns }
}
step-fold-text = حروف مبسّطة
step-fold-text-help = تكتب الحروف بلا علامات، والحروف العربية على صورة واحدة، والأرقام من 0 إلى 9.
step-fold-text-done = حروف مبسّطة في { $columns }
step-map-values = تحويل القيم
step-map-values-help = تكتب قيمة أخرى مكان كل قيمة في القائمة.
step-map-values-done = تحويل { $count ->
    [one] قيمة واحدة
    [two] قيمتين
    [few] { $count } قيم
   *[other] { $count } قيمة
} في { $column }
step-merge-spellings = توحيد الكتابات
step-merge-spellings-help = تكتب الشيء الواحد المكتوب بصور عدة على صورة واحدة.
step-merge-spellings-done = ردّ { $count ->
    [one] كتابة واحدة
    [two] كتابتين
    [few] { $count } كتابات
   *[other] { $count } كتابة
} في { $column } إلى { $targets }
step-empty-values = إفراغ القيم
step-empty-values-help = تفرغ الخلايا التي تقول «لا شيء» بكلمة أو علامة.
step-empty-values-done = إفراغ «{ $values }» في { $count ->
    [0] كل الأعمدة
   *[other] { $columns }
}
step-fill-down = التعبئة إلى الأسفل
step-fill-down-help = تعطي الخلايا الفارغة القيمة التي فوقها.
step-fill-down-done = تعبئة { $columns } إلى الأسفل
step-parse-date = قراءة التاريخ
step-parse-date-help = تقرأ التواريخ كما كُتبت وتكتبها سنة-شهر-يوم.
step-parse-date-done-day = قراءة التاريخ في { $columns }، اليوم أولًا{ $times ->
    [keep] ، مع الساعة
    [cut] ، دون الساعة
   *[leave] {""}
}
step-parse-date-done-month = قراءة التاريخ في { $columns }، الشهر أولًا{ $times ->
    [keep] ، مع الساعة
    [cut] ، دون الساعة
   *[leave] {""}
}
step-parse-date-done-year = قراءة التاريخ في { $columns }، السنة أولًا{ $times ->
    [keep] ، مع الساعة
    [cut] ، دون الساعة
   *[leave] {""}
}
step-parse-time = قراءة الساعة
step-parse-time-help = تقرأ ساعات اليوم كما كُتبت وتكتبها ساعة:دقيقة.
step-parse-time-done = قراءة ساعات اليوم في { $columns }
step-parse-number = قراءة العدد
step-parse-number-help = تقرأ الأعداد كما كُتبت وتكتبها بنقطة عشرية، رقمًا برقم.
step-parse-number-done-comma = قراءة الفاصلة العشرية في { $columns }
step-parse-number-done-point = قراءة الأعداد في { $columns }
step-parse-yes-no = قراءة نعم أو لا
step-parse-yes-no-help = تقرأ نعم ولا بست لغات.
step-parse-yes-no-done = قراءة نعم أو لا في { $columns }
step-pad-code = إكمال الرمز
step-pad-code-help = تعيد الأصفار التي حذفها برنامج الجداول من الرموز.
step-pad-code-done = إكمال { $columns } إلى { $width ->
    [few] { $width } أرقام
    [many] { $width } رقمًا
   *[other] { $width } رقم
}
step-phones = توحيد أرقام الهاتف
step-phones-help = تكتب أرقام الهاتف على صورة واحدة.
step-phones-done-international = توحيد أرقام الهاتف في { $columns } مع +{ $country }
step-phones-done-national = توحيد أرقام الهاتف في { $columns }
step-hijri-date = اليوم الميلادي لتاريخ هجري
step-hijri-date-help = تضيف اليوم الميلادي إلى جانب التاريخ الهجري.
step-hijri-date-done = إضافة { $name }: اليوم الميلادي للتواريخ الهجرية في { $column } حسب { $calendar ->
    [tabular] التقويم الحسابي
   *[umm-al-qura] تقويم أم القرى
}{ $short ->
    [yes] ، والسنوات ذات الرقمين أيضًا
   *[no] {""}
}{ $common ->
    [yes] ، مع أخذ التواريخ الميلادية كما هي
   *[no] {""}
}
step-birth-year = سنة الميلاد من العمر
step-birth-year-help = تضيف سنة الميلاد محسوبة من العمر في سنة معيّنة.
step-birth-year-done = إضافة { $name } من { $column } في سنة { $year }
step-split-column = تقسيم عمود
step-split-column-help = تجعل العمود الواحد أعمدة عدة عند فاصل.
step-split-column-done = تقسيم { $column } عند «{ $separator }» إلى { $count ->
    [two] عمودين
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
}
step-join-columns = ضمّ أعمدة
step-join-columns-help = تجعل أعمدة عدة عمودًا واحدًا بفاصل بين الأجزاء.
step-join-columns-done = ضمّ { $columns } في { $name }
step-rename-column = تغيير اسم عمود
step-rename-column-help = تعطي العمود اسمًا آخر.
step-rename-column-done = تغيير اسم { $column } إلى { $name }
step-drop-columns = حذف أعمدة
step-drop-columns-help = تُخرج أعمدة من الجدول.
step-drop-columns-done = حذف { $columns }
step-move-column = نقل عمود
step-move-column-help = تضع العمود في مكان آخر.
step-move-column-done = نقل { $column } إلى الموضع { $place }
step-unpivot = أعمدة إلى صفوف
step-unpivot-help = تحوّل أعمدة هي قيم، كالشهور، إلى صفوف.
step-unpivot-done = { $count ->
    [one] عمود واحد
    [two] عمودان
    [few] { $count } أعمدة
    [many] { $count } عمودًا
   *[other] { $count } عمود
} إلى صفوف، في { $name } و{ $value }
step-keep-rows = إبقاء صفوف
step-keep-rows-help = تبقي الصفوف التي تحقق شروطًا.
step-keep-rows-done = إبقاء صفوف بحسب { $columns }
step-drop-rows = حذف صفوف
step-drop-rows-help = تُخرج الصفوف التي تحقق شروطًا.
step-drop-rows-done = حذف صفوف بحسب { $columns }
step-set-aside-totals = عزل المجاميع
step-set-aside-totals-help = تُخرج صفوف المجاميع وتحفظها للمراجعة.
step-set-aside-totals-done = عزل المجاميع
step-drop-duplicates = حذف المكرر
step-drop-duplicates-help = تُخرج الصفوف التي تكرر صفًا آخر تمامًا.
step-drop-duplicates-done = حذف المكرر بحسب { $count ->
    [0] كل الأعمدة
   *[other] { $columns }
}

# أدلة المقترحات
clean-suggest-totals = { $count ->
    [one] الصف { $rows } مجموع صفوف أخرى.
    [two] صفّان هما مجموع صفوف أخرى: { $rows }.
    [few] { $count } صفوف هي مجاميع صفوف أخرى، مثل { $rows }.
    [many] { $count } صفًا هي مجاميع صفوف أخرى، مثل { $rows }.
   *[other] { $count } صف هي مجاميع صفوف أخرى، مثل { $rows }.
}
clean-suggest-spaces = { $count ->
    [one] في خلية واحدة فراغات زائدة.
    [two] في خليتين فراغات زائدة.
    [few] في { $count } خلايا فراغات زائدة.
   *[other] في { $count } خلية فراغات زائدة.
}
clean-suggest-invisible = { $count ->
    [one] في خلية واحدة علامة لا تُرى.
    [two] في خليتين علامات لا تُرى.
    [few] في { $count } خلايا علامات لا تُرى.
   *[other] في { $count } خلية علامات لا تُرى.
}
clean-suggest-empty = { $count ->
    [one] خلية واحدة تقول «لا شيء»: { $values }.
    [two] خليتان تقولان «لا شيء»: { $values }.
    [few] { $count } خلايا تقول «لا شيء»: { $values }.
   *[other] { $count } خلية تقول «لا شيء»: { $values }.
}
clean-suggest-doubtful-empty = ترد «{ $value }» في { $count ->
    [one] خلية واحدة
    [two] خليتين
    [few] { $count } خلايا
   *[other] { $count } خلية
} من { $column }؛ أهي بمعنى «غير معروف»؟
clean-suggest-capitals = { $count ->
    [one] خلية واحدة
    [two] خليتان
    [few] { $count } خلايا
   *[other] { $count } خلية
} في { $columns } كلها بأحرف كبيرة.
clean-suggest-date-day = { $count ->
    [one] في تاريخ واحد جزء أول فوق 12، ولا تاريخ جزؤه الثاني فوق 12.
    [two] في تاريخين جزء أول فوق 12، ولا تاريخ جزؤه الثاني فوق 12.
    [few] في { $count } تواريخ جزء أول فوق 12، ولا تاريخ جزؤه الثاني فوق 12.
    [many] في { $count } تاريخًا جزء أول فوق 12، ولا تاريخ جزؤه الثاني فوق 12.
   *[other] في { $count } تاريخ جزء أول فوق 12، ولا تاريخ جزؤه الثاني فوق 12.
}
clean-suggest-date-month = { $count ->
    [one] في تاريخ واحد جزء ثانٍ فوق 12، ولا تاريخ جزؤه الأول فوق 12.
    [two] في تاريخين جزء ثانٍ فوق 12، ولا تاريخ جزؤه الأول فوق 12.
    [few] في { $count } تواريخ جزء ثانٍ فوق 12، ولا تاريخ جزؤه الأول فوق 12.
    [many] في { $count } تاريخًا جزء ثانٍ فوق 12، ولا تاريخ جزؤه الأول فوق 12.
   *[other] في { $count } تاريخ جزء ثانٍ فوق 12، ولا تاريخ جزؤه الأول فوق 12.
}
clean-suggest-date-times = { $count ->
    [one] إحداها تذكر الساعة أيضًا.
   *[other] { $count } منها تذكر الساعة أيضًا.
}
clean-suggest-hijri = { $count ->
    [one] خانة واحدة فيها تاريخ هجري.
   *[other] { $count } من الخانات فيها تاريخ هجري.
} أيّ تقويم تتبعه الإدارة؟ تبقى التواريخ كما كُتبت.
clean-suggest-hijri-mixed = { $count ->
    [one] خلية واحدة فيها تاريخ ميلادي، ويؤخذ كما هو.
   *[other] خلايا فيها تاريخ ميلادي: { $count }، وتؤخذ تواريخها كما هي.
}
clean-suggest-hijri-short = { $count ->
    [one] تاريخ واحد سنته برقمين، ولا شيء يدل على التقويم الميلادي، فيُقرأ بين 1350 و1449.
   *[other] تواريخ سنتها برقمين: { $count }، ولا شيء يدل على التقويم الميلادي، فتُقرأ بين 1350 و1449.
}
clean-suggest-hijri-doubt = { $count ->
    [one] تاريخ واحد سنته برقمين قد يكون من هذا التقويم أو ذاك، ويبقى دون قراءة حتى تختار.
   *[other] تواريخ سنتها برقمين قد تكون من هذا التقويم أو ذاك: { $count }، وتبقى دون قراءة حتى تختار.
}
clean-suggest-times = { $count ->
    [one] خلية واحدة هي ساعة من اليوم بلا شك، والعمود يكتب الساعات بطرق مختلفة.
   *[other] خلايا هي ساعات من اليوم بلا شك: { $count }، والعمود يكتبها بطرق مختلفة.
}
clean-suggest-times-loose = { $count ->
    [one] خلية واحدة مثل 14.30 أو 1430 أو 14h تُقرأ ساعات ودقائق.
   *[other] خلايا مثل 14.30 أو 1430 أو 14h تُقرأ ساعات ودقائق: { $count }.
}
clean-suggest-times-header = { $count ->
    [one] العنوان يدل على ساعة، والخلية الوحيدة تُقرأ ساعات ودقائق. أم هي عدد؟
   *[other] العنوان يدل على ساعة، والخلايا كلها ({ $count }) تُقرأ ساعات ودقائق. أم هي أعداد؟
}
clean-suggest-date-mixed = تواريخ لا تُقرأ إلا واليوم أولًا: { $day }، وأخرى لا تُقرأ إلا والشهر أولًا: { $month }؛ العمود يخلط طريقتين.
clean-suggest-date-either = لا جزء فوق 12 في { $count ->
    [one] التاريخ الوحيد
    [two] تاريخين
    [few] { $count } تواريخ
    [many] { $count } تاريخًا
   *[other] { $count } تاريخ
}: أاليوم أولًا أم الشهر؟
clean-suggest-date-plain = { $count ->
    [one] تاريخ واحد يُقرأ على نحو واحد في كل ترتيب.
    [two] تاريخان يُقرآن على نحو واحد في كل ترتيب.
    [few] { $count } تواريخ تُقرأ على نحو واحد في كل ترتيب.
    [many] { $count } تاريخًا تُقرأ على نحو واحد في كل ترتيب.
   *[other] { $count } تاريخ تُقرأ على نحو واحد في كل ترتيب.
}
clean-suggest-number-comma = { $count ->
    [one] في عدد واحد فاصلة عشرية، ولا عدد يحتاج نقطة عشرية.
    [two] في عددين فاصلة عشرية، ولا عدد يحتاج نقطة عشرية.
    [few] في { $count } أعداد فاصلة عشرية، ولا عدد يحتاج نقطة عشرية.
    [many] في { $count } عددًا فاصلة عشرية، ولا عدد يحتاج نقطة عشرية.
   *[other] في { $count } عدد فاصلة عشرية، ولا عدد يحتاج نقطة عشرية.
}
clean-suggest-number-mixed = أعداد تحتاج فاصلة عشرية: { $comma }، وأخرى تحتاج نقطة عشرية: { $point }.
clean-suggest-number-either = { $count ->
    [one] عدد واحد يُقرأ على وجهين
    [two] عددان يُقرآن على وجهين
    [few] { $count } أعداد تُقرأ على وجهين
    [many] { $count } عددًا تُقرأ على وجهين
   *[other] { $count } عدد تُقرأ على وجهين
}: هل 1,234 أكثر من ألف أم فوق الواحد بقليل؟
clean-suggest-number-percent = { $count ->
    [one] عدد واحد فيه علامة %: تصير 65.2 % العدد 65.2، وقد يخزن المصنف 0.652.
    [two] عددان فيهما علامة %: تصير 65.2 % العدد 65.2، وقد يخزن المصنف 0.652.
    [few] { $count } أعداد فيها علامة %: تصير 65.2 % العدد 65.2، وقد يخزن المصنف 0.652.
    [many] { $count } عددًا فيها علامة %: تصير 65.2 % العدد 65.2، وقد يخزن المصنف 0.652.
   *[other] { $count } عدد فيها علامة %: تصير 65.2 % العدد 65.2، وقد يخزن المصنف 0.652.
}
clean-suggest-number-tens = { $count ->
    [one] عدد واحد مكتوب مثل 1.23E+05: ربما أسقط البرنامج الذي كتب الملف أرقامه الأخيرة.
    [two] عددان مكتوبان مثل 1.23E+05: ربما أسقط البرنامج الذي كتب الملف أرقامهما الأخيرة.
    [few] { $count } أعداد مكتوبة مثل 1.23E+05: ربما أسقط البرنامج الذي كتب الملف أرقامها الأخيرة.
    [many] { $count } عددًا مكتوبة مثل 1.23E+05: ربما أسقط البرنامج الذي كتب الملف أرقامها الأخيرة.
   *[other] { $count } عدد مكتوبة مثل 1.23E+05: ربما أسقط البرنامج الذي كتب الملف أرقامها الأخيرة.
}
clean-suggest-number-notation = { $count ->
    [one] عدد واحد مكتوب بفراغات أو علامات أو أرقام أخرى.
    [two] عددان مكتوبان بفراغات أو علامات أو أرقام أخرى.
    [few] { $count } أعداد مكتوبة بفراغات أو علامات أو أرقام أخرى.
    [many] { $count } عددًا مكتوبة بفراغات أو علامات أو أرقام أخرى.
   *[other] { $count } عدد مكتوبة بفراغات أو علامات أو أرقام أخرى.
}
clean-suggest-unread = { $count ->
    [one] خلية واحدة لا تُقرأ وتبقى كما كُتبت.
    [two] خليتان لا تُقرآن وتبقيان كما كُتبتا.
    [few] { $count } خلايا لا تُقرأ وتبقى كما كُتبت.
   *[other] { $count } خلية لا تُقرأ وتبقى كما كُتبت.
}
clean-suggest-yes-no = لا قيم غير { $values }.
clean-suggest-pad = عدد الرموز ذات { $width } من الأرقام: { $full }، والأقصر منها: { $count }.
clean-suggest-phones = { $notations ->
    [one] صورة كتابة واحدة
    [two] صورتا كتابة
    [few] { $notations } صور كتابة
   *[other] { $notations } صورة كتابة
}؛ { $percent } % مكتوبة «{ $pattern }».
clean-suggest-spellings = { $groups ->
    [one] مجموعة كتابات واحدة في { $column }
    [two] مجموعتا كتابات في { $column }
    [few] { $groups } مجموعات كتابات في { $column }
   *[other] { $groups } مجموعة كتابات في { $column }
}، مثل { $values }.
clean-suggest-sum-column = في «{ $column }» مجموع الشهور في { $count } من { $rows } من الصفوف المنظورة.
clean-suggest-months = { $count ->
    [few] { $count } أعمدة هي شهور
    [many] { $count } عمودًا هي شهور
   *[other] { $count } عمود هي شهور
}: { $columns }.

# الكتابات
clean-rule-letters = الأحرف الكبيرة والعلامات
clean-rule-order = الفراغات والعلامات وترتيب الكلمات
clean-rule-articles = أدوات التعريف والكلمات الصغيرة
clean-rule-hamza = صور الهمزة أ إ آ = ا
clean-rule-ta-marbuta = التاء المربوطة ة = ه
clean-rule-alef-maqsura = الألف المقصورة ى = ي
clean-rule-vowel-signs = التشكيل والتطويل
clean-rule-persian = الحروف الفارسية ک ی والأرقام ٠–٩
clean-rule-turkish-i = الحرفان التركيان İ ı
clean-rule-scripts = الأسماء العربية واللاتينية
clean-spelling-by-rules = الشيء نفسه بكتابة أخرى
clean-spelling-by-script = اسم عربي ولاتيني
clean-spelling-by-likeness = تشابه الحروف { $likeness }

# ما يختلف عن الشهر الماضي
clean-drift-renamed = صار اسم العمود «{ $from }» «{ $to }».
clean-drift-missing = العمود «{ $column }» غير موجود.
clean-drift-new = العمود «{ $column }» جديد.
clean-drift-new-sheet = في المصنف ورقة جديدة: «{ $sheet }».
clean-drift-gone-sheet = لم تعد الورقة «{ $sheet }» في المصنف.
clean-drift-rows = عدد الصفوف { $now }، وكان في الشهر الماضي { $before }.
clean-drift-notation = أكثر تواريخ { $column } مكتوب الآن { $now }، وكان في الشهر الماضي { $before }.
clean-drift-kind = في { $column } الآن { $now }، وكان فيه في الشهر الماضي { $before }.
clean-drift-blank = { $now } % من { $column } فارغ، وكان في الشهر الماضي { $before } %.
clean-drift-scale = القيمة الوسطى في { $column } هي { $now }، وكانت في الشهر الماضي { $before }.
clean-drift-new-values = { $count ->
    [one] قيمة جديدة في { $column }: { $values }.
    [two] قيمتان جديدتان في { $column }: { $values }.
    [few] { $count } قيم جديدة في { $column }، مثل { $values }.
   *[other] { $count } قيمة جديدة في { $column }، مثل { $values }.
}
clean-drift-gone-values = { $count ->
    [one] قيمة لم تعد ترد في { $column }: { $values }.
    [two] قيمتان لم تعودا تردان في { $column }: { $values }.
    [few] { $count } قيم لم تعد ترد في { $column }، مثل { $values }.
   *[other] { $count } قيمة لم تعد ترد في { $column }، مثل { $values }.
}

# لماذا لا تعمل خطوة
clean-error-stopped = أُوقف العمل.
clean-error-no-columns = { $count ->
    [one] العمود «{ $columns }» غير موجود.
    [two] عمودان غير موجودين: { $columns }.
    [few] { $count } أعمدة غير موجودة: { $columns }.
    [many] { $count } عمودًا غير موجودة: { $columns }.
   *[other] { $count } عمود غير موجودة: { $columns }.
}
clean-error-duplicate = يوجد عمود باسم «{ $column }».
clean-error-nothing-chosen = لم يُختر عمود.
clean-error-pattern = النمط «{ $pattern }» لا يُقرأ: { $reason }
clean-error-setting = يُرجى إكمال: { $setting }.
clean-error-table = الجدول لا يسمح بهذه الخطوة: { $reason }
clean-setting-columns = الأعمدة
clean-setting-country = رمز الدولة
clean-setting-find = النص المطلوب
clean-setting-name = اسم العمود الجديد
clean-setting-names = أسماء الأعمدة الجديدة
clean-setting-place = الموضع
clean-setting-separator = الفاصل
clean-setting-two-digits = السنوات ذات الرقمين
clean-setting-values = القيم
clean-setting-width = عدد الأرقام
clean-setting-year = السنة
