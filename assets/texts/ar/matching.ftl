# شاشة المطابقة.
matching-n-links = { $n ->
    [zero] لا روابط
    [one] رابطًا واحدًا
    [two] رابطين
    [few] { $n } روابط
    [many] { $n } رابطًا
   *[other] { $n } رابط
}
matching-n-pairs = { $n ->
    [zero] لا أزواج
    [one] زوج واحد
    [two] زوجين
    [few] { $n } أزواج
    [many] { $n } زوجًا
   *[other] { $n } زوج
}
matching-headline = يقترح ديوان { $links } بين { $records ->
    [one] سجل واحد
    [two] سجلّين
    [few] { $records } سجلات
    [many] { $records } سجلًّا
   *[other] { $records } سجلّ
}، ويسألك عن { $pairs }.
matching-headline-done = يقترح ديوان { $links } بين { $records ->
    [one] سجل واحد
    [two] سجلّين
    [few] { $records } سجلات
    [many] { $records } سجلًّا
   *[other] { $records } سجلّ
}. لا زوج ينتظر قرارك.
matching-names = الأسماء
matching-evidence-across = { $what } تُقارن حرفًا حرفًا وبين الخطّين: { $one } هو { $other }؛ عدد الروابط بين خطّين { $n }.
matching-evidence-decides = { $field } أكثر ما يحسم: يتّفق فيه { $entity ->
    [resident] ساكنان
    [establishment] منشأتان
    [household] أسرتان
    [place] مكانان
    [event] حدثان
   *[other] سجلّان
} مصادفةً مرّة في كل { $n } زوج.
matching-evidence-shared = { $field } قليل الوزن بين الأقارب: { $n } من الأرقام لأكثر من { $entity ->
    [resident] ساكن واحد
    [establishment] منشأة واحدة
    [household] أسرة واحدة
    [place] مكان واحد
    [event] حدث واحد
   *[other] عنصر واحد
}.
matching-out-of-reach = يُقدَّر أن { $share } من الروابط الصحيحة خارج المتناول
matching-not-trusted = التطابقات الواضحة أقلّ من أن يُتعلَّم منها. انظر في عيّنة من الروابط قبل استعمالها.
matching-entities = { $entity ->
    [resident] السكان
    [establishment] المنشآت
    [household] الأسر
    [place] الأماكن
    [event] الأحداث
   *[other] العناصر
}
matching-from-records = من { $n ->
    [one] سجل واحد
    [two] سجلّين
    [few] { $n } سجلات
    [many] { $n } سجلًّا
   *[other] { $n } سجلّ
}
matching-links-right = روابط صحيحة
matching-links-found = روابط صحيحة وُجدت
matching-estimated = تقدير يشمل المتناول
matching-from-verdicts = { $n ->
    [0] تقدير، لا أحكام بعد
   *[other] تقدير، عدد الأحكام { $n }
}
matching-review-pairs = { $n ->
    [one] راجع زوجًا واحدًا
    [two] راجع زوجين
    [few] راجع { $n } أزواج
    [many] راجع { $n } زوجًا
   *[other] راجع { $n } زوج
}
matching-see-sample = انظر في عيّنة
matching-change = غيّر…
matching-once-per-source = { $entity ->
    [resident] مصادر يرد فيها كل ساكن مرّة واحدة
    [establishment] مصادر ترد فيها كل منشأة مرّة واحدة
    [household] مصادر ترد فيها كل أسرة مرّة واحدة
    [place] مصادر يرد فيها كل مكان مرّة واحدة
    [event] مصادر يرد فيها كل حدث مرّة واحدة
   *[other] مصادر يرد فيها كل عنصر مرّة واحدة
}
matching-expert = عرض الخبراء
matching-all-proposed = العودة إلى اقتراح ديوان في كل شيء
matching-how-alike = مدى تشابه الأزواج المقارنة ({ $n })
matching-axis = أزواج، سلّم لوغاريتمي؛ الوزن بالبت
matching-zone-no = { $n } مختلفة
matching-zone-review = { $n } للمراجعة
matching-zone-links = { $n ->
    [one] رابط واحد
    [two] رابطان
    [few] { $n } روابط
    [many] { $n } رابطًا
   *[other] { $n } رابط
}
matching-zone-below = وزن دون { $weight }
matching-zone-between = من { $from } إلى { $to }، احتمال { $low } إلى { $high } %
matching-zone-above = { $weight } فأكثر
matching-review-from = المراجعة من
matching-link-from = الربط من
matching-back-to-proposal = العودة إلى اقتراح ديوان
matching-move-handle = تحريك المقبض
matching-each-field = ما يقوله كل حقل
matching-each-field-note = { $entity ->
    [resident] – ضدّ، + مع أنه الساكن نفسه
    [establishment] – ضدّ، + مع أنها المنشأة نفسها
    [household] – ضدّ، + مع أنها الأسرة نفسها
    [place] – ضدّ، + مع أنه المكان نفسه
    [event] – ضدّ، + مع أنه الحدث نفسه
   *[other] – ضدّ، + مع التطابق
}
matching-no-fields = لا حقل فيه قيم تُقارن بها السجلات. اربط أولًا اسمًا أو تاريخًا أو رقمًا.
matching-rules = أيّ الأزواج يُقارن أصلًا
matching-rules-back = العودة إلى اقتراح ديوان في القواعد
matching-add-rule = أضف قاعدة…
matching-compare-when = يُقارن عند…
matching-pairs = أزواج
matching-new-pairs = جديدة
matching-reached = الروابط الصحيحة المتناولة
matching-no-rules = لا قاعدة تجمع السجلات، فلا يُقارن شيء.
matching-rule-off = معطّلة
matching-remove-rule = أزل القاعدة «{ $rule }»
matching-any-name = أيّ حقل اسم
matching-add-rule-title = قارن أزواجًا أكثر
matching-add-rule-sentence = تُقارن السجلات التي تشترك في هذا. شرط ثانٍ يضيّق القاعدة.
matching-rule-field = الحقل
matching-rule-how = المشترك
matching-rule-and-field = والحقل (اختياري)
matching-rule-and-how = والمشترك أيضًا
matching-add-rule-do = أضف القاعدة
matching-cancel = إلغاء
matching-trust = هل يوثق بالاحتمال؟
matching-trust-none = { $n ->
    [0] لا أحكام بعد. بعد بضعة قرارات في المراجعة يظهر هنا كم من الأزواج ذات احتمال معيّن كانت متطابقة حقًّا؛ ينبغي أن يتبع الخطّ المنقّط.
    [one] حكم واحد فقط، وهو قليل للتقدير. ينبغي أن يتبع الخطّ المنقّط.
   *[other] عدد الأحكام { $n } فقط، وهو قليل للتقدير. ينبغي أن يتبع الخطّ المنقّط.
}
matching-trust-some = من الأزواج ذات الاحتمال { $given } وجدت الأحكام { $found } متطابقة (عدد الأحكام { $n }). ينبغي أن يتبع الخطّ المنقّط.
matching-tenth = احتمال { $low } إلى { $high }: عدد الأزواج { $n }، والمتوقّع تطابقه نحو { $expected }.
matching-tenth-verdicts = حُسم منها { $n }، والمتطابق { $same }.
matching-since = منذ آخر أرقام محفوظة
matching-since-day = منذ { $day }
matching-since-ask = { $entity ->
    [resident] لترى كل شهر أيّ السكان جديد وأيّهم دُمج أو فُصل، احفظ أرقامهم بجانب المشروع.
    [establishment] لترى كل شهر أيّ المنشآت جديد وأيّها دُمج أو فُصل، احفظ أرقامها بجانب المشروع.
    [household] لترى كل شهر أيّ الأسر جديد وأيّها دُمج أو فُصل، احفظ أرقامها بجانب المشروع.
   *[other] لترى كل شهر ما الجديد وما الذي دُمج أو فُصل، احفظ الأرقام بجانب المشروع.
}
matching-since-keep = احفظ الأرقام
matching-since-kept = كما كان: { $n }
matching-since-new = جديد: { $n }
matching-since-merged = مدموج: { $n }
matching-since-split = مفصول: { $n }
matching-since-gone = زال: { $n }
matching-unlinkable = { $n ->
    [0] في كل سجلّ ما يكفي لربطه.
    [one] سجلّ واحد فيه أقلّ مما يكفي لربطه.
    [two] سجلّان فيهما أقلّ مما يكفي لربطهما.
    [few] { $n } سجلّات فيها أقلّ مما يكفي لربطها.
    [many] { $n } سجلًّا فيها أقلّ مما يكفي لربطها.
   *[other] { $n } سجلّ فيها أقلّ مما يكفي لربطها.
}
matching-show-unlinkable = أظهرها ({ $n })
matching-show-unlinkable-of = أظهر ما في { $source } ({ $n })
matching-m-hint = كم مرة تكون الأزواج المتطابقة في هذه الدرجة.
matching-u-hint = كم مرة يكون سجلّان أُخذا عشوائيًا في هذه الدرجة.
matching-m-and-u = m: { $m } ‏u: { $u }
matching-expert-title = عرض الخبراء
matching-expert-note = الأرقام وراء الأوزان
matching-expert-close = أغلق عرض الخبراء
matching-keep-model = احتفظ بهذه الأرقام
matching-train-anew = تعلّم من جديد في كل تشغيل
matching-field = الحقل
matching-level = الدرجة
matching-weight = الوزن
matching-prior = تطابق سجلّين عشوائيين
matching-relatives-prior = قرابة سجلّين عشوائيين
matching-moved = مطابقات انتقل أصحابها من سكنهم
matching-one-in = 1 من { $n }
matching-trained-on = يوم التعلّم
matching-stored = أرقام محفوظة في المشروع
matching-converged = استقرّ بعد { $n ->
    [one] دورة واحدة
    [two] دورتين
    [few] { $n } دورات
    [many] { $n } دورة
   *[other] { $n } دورة
}
matching-not-converged = توقّف بعد { $n ->
    [one] دورة واحدة
    [two] دورتين
    [few] { $n } دورات
    [many] { $n } دورة
   *[other] { $n } دورة
}
matching-training = التعلّم
matching-verdicts-used = الأحكام المستعملة
matching-once = مرّة واحدة في
matching-none = لا مصدر
matching-contradictions = التناقضات
matching-took = المدّة
matching-seconds = { $seconds } ث
matching-weights-note = m: التكرار بين الأزواج المتطابقة. u: التكرار بين غيرها. الوزن هو log2(m/u)، ووزن إجمالي 0 يعني احتمالًا متساويًا.

## النموذج في ملف.
matching-estimate-here = إذا بدأ الربط من هنا: يُتوقَّع أن يصحّ { $right } من الروابط وأن يوجد { $found } من الروابط الحقيقية.
matching-model-open = استخدم ملف نموذج…
matching-model-save = احفظ النموذج في ملف…
matching-model-drop = لا تستخدم نموذج الملف بعد الآن
matching-model-saved = النموذج في { $file }، ويستطيع Splink قراءته.
matching-model-notes = { $n ->
    [one] شيء واحد ينظر إليه ديوان لا مقابل له في Splink، أما ديوان فيقرأ كل شيء.
    [two] شيئان ينظر إليهما ديوان لا مقابل لهما في Splink، أما ديوان فيقرأ كل شيء.
    [few] { $n } أشياء ينظر إليها ديوان لا مقابل لها في Splink، أما ديوان فيقرأ كل شيء.
    [many] { $n } شيئًا ينظر إليه ديوان لا مقابل له في Splink، أما ديوان فيقرأ كل شيء.
   *[other] { $n } شيء ينظر إليه ديوان لا مقابل له في Splink، أما ديوان فيقرأ كل شيء.
}
matching-model-failed = تعذّر استخدام { $file }
matching-model-empty = ليس في الملف أرقام نموذج مدرَّب.
matching-leave-out = لا تقارن { $field }

## ما الذي يقارن وكيف.
matching-change-levels = تغيير…
matching-change-comparison = تغيير طريقة مقارنة { $field }
matching-comparisons-title = ما الذي يقارن، وكيف
matching-comparisons-sentence = أول درجة تنطبق من الأعلى إلى الأسفل هي التي تُحسب. ثم يحسب ديوان من جديد ما تقوله كل درجة.
matching-comparisons-do = المقارنة بهذه الطريقة
matching-comparisons-back = العودة إلى اقتراح ديوان لما يقارن
matching-comparison = المقارنة
matching-comparison-remove = عدم مقارنة هذا
matching-add-comparison = مقارنة حقل آخر…
matching-and-field = والحقل…
matching-kind = نوع المقارنة
matching-rare-counts = القيم النادرة أكثر وزنًا
matching-limit = الحد
matching-level-n = الدرجة { $n }
matching-limit-n = حد الدرجة { $n }
matching-level-up = رفع «{ $level }»
matching-level-down = إنزال «{ $level }»
matching-level-remove = حذف «{ $level }»
matching-add-level = إضافة درجة…
matching-for-example = مثلًا { $pairs }
matching-trust-expected = بحسب الاحتمالات، نحو { $expected } من الأزواج ({ $n }) بين { $low } و{ $high } متطابقة.
