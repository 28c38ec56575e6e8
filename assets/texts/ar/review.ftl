# شاشة المراجعة.
review-tabs = الأزواج أو السكان أو الاختلافات
review-pairs = الأزواج
review-entities = { $entity ->
    [resident] السكان
    [establishment] المنشآت
    [household] الأسر
    [place] الأماكن
    [event] الأحداث
   *[other] العناصر
}
review-disagreements = الاختلافات
review-question = { $entity ->
    [resident] هل هذان السجلّان للساكن نفسه؟
    [establishment] هل هذان السجلّان للمنشأة نفسها؟
    [household] هل هذان السجلّان للأسرة نفسها؟
    [place] هل هذان السجلّان للمكان نفسه؟
    [event] هل هذان السجلّان للحدث نفسه؟
   *[other] هل هذان السجلّان متطابقان؟
}
review-pair-of = الزوج { $at } من { $n }
review-pair-place = { $at } من { $n }
review-chance = احتمال التطابق
review-field = الحقل
review-empty-value = فارغ
review-read-as = يُقرأ
review-as-written = كما كُتب
review-if-same-title = إن كانا متطابقين
review-if-different-title = إن كانا مختلفين
review-if-same = { $entity ->
    [resident] ساكن واحد
    [establishment] منشأة واحدة
    [household] أسرة واحدة
    [place] مكان واحد
    [event] حدث واحد
   *[other] عنصر واحد
} من { $n } سجلّات.
review-if-same-agree = القيم الموجودة في السجلّين متّفقة أو متقاربة.
review-if-same-values = ما يختلف يبقى محفوظًا إلى جانب القيمة: { $fields }.
review-if-different = { $entity ->
    [resident] ساكنان
    [establishment] منشأتان
    [household] أسرتان
    [place] مكانان
    [event] حدثان
   *[other] عنصران
}، والمجموع { $n }.
review-if-different-never = لن يُقترح هذا الزوج ثانيةً.
review-same = متطابق
review-same-long = { $entity ->
    [resident] الساكن نفسه
    [establishment] المنشأة نفسها
    [household] الأسرة نفسها
    [place] المكان نفسه
    [event] الحدث نفسه
   *[other] متطابق
}
review-different = مختلف
review-unsure = غير متأكد
review-skip = تخطَّ
review-note = ملاحظة…
review-note-title = ملاحظة على هذا الزوج
review-note-sentence = تُحفظ مع الحكم الذي تصدره بعدها.
review-note-keep = احفظ الملاحظة
review-note-drop = بلا ملاحظة
review-order = ترتيب القائمة
review-order-uncertain = الأكثر التباسًا
review-order-strongest = الأقوى أولًا
review-order-weakest = الأضعف أولًا
review-order-rows = كما في الملفات
review-order-contradictions = التناقضات
review-filter = تصفية بالاسم
review-look-again = أعد بناء القائمة
review-making-queue = تُبنى القائمة…
review-back-to-doubtful = العودة إلى الأزواج المشكوك فيها
review-none-found = لا شيء يوافق التصفية. جرّب حروفًا أقل.
review-none-title = لا نتيجة
review-sample-title = عيّنة من الروابط
review-progress = حُسم { $done } من { $all }
review-minutes-left = { $n ->
    [one] بقيت نحو دقيقة
    [two] بقيت نحو دقيقتين
    [few] بقيت نحو { $n } دقائق
    [many] بقيت نحو { $n } دقيقة
   *[other] بقيت نحو { $n } دقيقة
}
review-empty = لا شيء ينتظرك
review-empty-sentence = { $n ->
    [0] لا زوج مشكوك فيه. نظرة في روابط عشوائية تبيّن إن كان يوثق بها.
   *[other] أصدرت أحكامًا عددها { $n }. نظرة في روابط عشوائية تبيّن إن كان يوثق بالباقي.
}
review-sample = انظر في عيّنة عشوائية
review-why = لماذا { $chance }
review-why-note = كل حقل يحرّك الوزن
review-link-from = الربط من { $weight }
review-would = ما الذي يحسم الأمر
review-neighbours = سجلات مجاورة
review-neighbours-note = سجلات تشبههما
review-no-neighbours = لا سجلّ آخر قريب.
review-near-linked = مربوط من قبل
review-near-asks = للمراجعة
review-near-chance = احتمال { $chance }
review-key-queue = القائمة
review-key-reading = النقحرة
review-key-written = كما كُتب
review-key-undo = تراجع
review-entities-looking = جارٍ البحث…
review-entities-count = { $entity ->
    [resident] السكان
    [establishment] المنشآت
    [household] الأسر
    [place] الأماكن
    [event] الأحداث
   *[other] العناصر
}: { $n }
review-search = { $entity ->
    [resident] ابحث في السكان
    [establishment] ابحث في المنشآت
    [household] ابحث في الأسر
    [place] ابحث في الأماكن
    [event] ابحث في الأحداث
   *[other] ابحث في العناصر
}
review-n-records = { $n ->
    [one] سجلّ واحد
    [two] سجلّان
    [few] { $n } سجلات
    [many] { $n } سجلًّا
   *[other] { $n } سجلّ
}
review-entity-note = { $entity ->
    [resident] الساكن
    [establishment] المنشأة
    [household] الأسرة
    [place] المكان
    [event] الحدث
   *[other] العنصر
} { $id }؛ سجلات: { $n }، أحكام: { $verdicts }
review-kept = القيمة المعتمدة
review-from = من
review-because = لأن
review-beside = قيم أخرى محفوظة
review-no-other = لا قيمة أخرى
review-where-from = من أين…
review-split = افصل…
review-next = التالي
review-before = السابق
review-set-field = حدّد { $field } يدويًا…
review-set-title = { $field } يدويًا
review-set-sentence = قيمتك تغلب كل قاعدة، وتبقى القيم الأخرى إلى جانبها. اتركها فارغة كي لا تُعتمد قيمة.
review-set-code = هذا الحقل يحوي رموز قائمة. اختر قيمة أدناه أو اكتب رمزًا.
review-set-why = السبب (اختياري)
review-set-keep = اعتمد هذه القيمة
review-set-clear = دع القاعدة تقرّر
review-cancel = إلغاء
review-split-title = { $entity ->
    [resident] لمن هذه السجلات؟
    [establishment] لأي منشأة هذه السجلات؟
    [household] لأي أسرة هذه السجلات؟
    [place] إلى أي مكان تعود هذه السجلات؟
    [event] إلى أي حدث تعود هذه السجلات؟
   *[other] إلى أي عنصر تعود هذه السجلات؟
}
review-split-sentence = علّم السجلات التي تعود إلى { $entity ->
    [resident] ساكن آخر
    [establishment] منشأة أخرى
    [household] أسرة أخرى
    [place] مكان آخر
    [event] حدث آخر
   *[other] عنصر آخر
}. يُحفظ الحكم «مختلف» بينها وبين الباقي.
review-split-do = افصل ({ $n })
review-from-title = من أين جاء { $field }
review-from-records = أين السجلات
review-which-wins = أيّ قيمة تُعتمد
review-conflicts = تعارضات
review-rules-proposed = كل القواعد من اقتراح ديوان.
review-rules-own = قواعد من وضعك: { $n }.
review-rules-back = العودة إلى اقتراح ديوان
review-rule-of = أيّ { $field } يُعتمد
review-rule-frequent = الأكثر تكرارًا
review-rule-complete = الأكمل
review-rule-newest = الأحدث
review-rule-agree = الاتفاق أو تُترك فارغة
review-rule-order = ترتيب المصادر
review-rule-source = { $source } أولًا
review-disagree = أين تختلف الإدارات
review-disagree-note = قيم عن { $entity ->
    [resident] الساكن نفسه
    [establishment] المنشأة نفسها
    [household] الأسرة نفسها
    [place] المكان نفسه
    [event] الحدث نفسه
   *[other] العنصر نفسه
}: { $n }
review-no-disagreement = لا إدارة تناقض أخرى
review-no-disagreement-sentence = حيث تعرف إدارتان { $entity ->
    [resident] الساكن نفسه
    [establishment] المنشأة نفسها
    [household] الأسرة نفسها
    [place] المكان نفسه
    [event] الحدث نفسه
   *[other] العنصر نفسه
} تتّفق قيمهما.
review-count = العدد
review-share = النسبة
review-measure = العدد أو النسبة
review-all = الكل
review-differences = { $field }، الاختلافات: { $n }
review-compared = من بين { $n } للإدارتين فيها قيمة
review-n-of = { $n } من { $all }
review-correct-note = تذكر القائمة الملف والسطر والخانة مع القيمتين دون أي حقل آخر، فيمكن إرسالها إلى الإدارة.
review-correct-for = قائمة تصحيح إلى { $source }…
review-show-list = أظهر القائمة
review-hide-list = أخفِ القائمة
review-list-note = نقرة تفتح البطاقة
review-correct-done = كُتبت التصحيحات ({ $n }) في { $file }
review-correct-failed = تعذّرت كتابة { $file }
review-csv-file = الملف
review-csv-row = السطر
review-csv-column = العمود
review-csv-value = قيمة { $source }
review-csv-difference = الاختلاف

## كيف تتماسك سجلات الساكن الواحد.
review-bonds = كيف تتماسك سجلاته
review-bonds-note = خطّ لكل زوج يشهد له؛ وكلما ثخن الخطّ زاد اليقين
review-bonds-many = السجلات أكثر من أن تُرسم.
review-bonds-weak = { $n ->
    [0] لا يوجد رابط مشكوك فيه هو وحده ما يجمع مجموعتين.
    [one] خطّ متقطّع واحد: رابط مشكوك فيه يجمع وحده مجموعتين. ابدأ به.
    [two] خطّان متقطّعان: رابطان مشكوك فيهما يجمعان وحدهما مجموعات. ابدأ بهما.
    [few] { $n } خطوط متقطّعة: روابط مشكوك فيها تجمع وحدها مجموعات. ابدأ بها.
    [many] { $n } خطًّا متقطّعًا: روابط مشكوك فيها تجمع وحدها مجموعات. ابدأ بها.
   *[other] { $n } خطّ متقطّع: روابط مشكوك فيها تجمع وحدها مجموعات. ابدأ بها.
}
review-bond = { $one } و{ $other }: احتمال أن يكونا واحدًا { $chance }، والوزن { $weight }.
review-changed-all = الكل
review-became-new = جديد: لم يكن أيّ من سجلّاته موجودًا من قبل.
review-became-merged = دُمج مع { $ids }.
review-became-split = كان من قبل واحدًا مع { $ids }.
review-became = ما آل إليه
