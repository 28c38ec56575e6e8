# المطابقة: درجات التوافق.
linkage-level-empty = أحدهما فارغ
linkage-level-said = تقوله حقول أخرى
linkage-level-same = متطابق
linkage-level-across-scripts = متطابق بين الكتابتين
linkage-level-other-order = الكلمات نفسها بترتيب آخر
linkage-level-swapped = الاسم واللقب متبادلان
linkage-level-part-missing = جزء ناقص
linkage-level-initial = الحرف الأول فقط
linkage-level-alike = تشابه { $percent } % على الأقل
linkage-level-edits = { $count ->
    [one] فرق حرف واحد
    [two] فرق حرفين على الأكثر
   *[other] فرق { $count } أحرف على الأكثر
}
linkage-level-sounds-alike = النطق نفسه
linkage-level-day-month = اليوم والشهر متبادلان
linkage-level-one-digit = رقم واحد مختلف
linkage-level-year-only = السنة نفسها، 1 يناير
linkage-level-two-parts = اثنان من اليوم والشهر والسنة
linkage-level-same-year = السنة نفسها
linkage-level-years-apart = { $count ->
    [one] فرق سنة واحدة على الأكثر
    [two] فرق سنتين على الأكثر
   *[other] فرق { $count } سنوات على الأكثر
}
linkage-level-number-differs = الرقم مختلف
linkage-level-same-ending = الأرقام الأخيرة نفسها
linkage-level-same-mailbox = الاسم نفسه قبل @
linkage-level-within = في حدود { $percent } %
linkage-level-near = في حدود { $metres } م
linkage-level-different = مختلف

# المطابقة: أيّ الأزواج تُقارن.
linkage-rule-whole = { $field } نفسه
linkage-rule-first-letter = الحرف الأول نفسه من { $field }
linkage-rule-consonants = الحروف الساكنة نفسها من { $field }، بأي كتابة
linkage-rule-two-consonants = الحروف الساكنة نفسها لكلمتين من { $field }، بأي كتابة
linkage-rule-sound = النطق نفسه لـ { $field }
linkage-rule-word = كلمة نادرة مشتركة من { $field }
linkage-rule-two-words = كلمتان متجاورتان مشتركتان من { $field }
linkage-rule-one-left-out = { $field } نفسه ما عدا حرفًا أو رقمًا واحدًا
linkage-rule-beginning = البداية نفسها لـ { $field }
linkage-rule-ending = الأرقام الأخيرة نفسها من { $field }
linkage-rule-year = السنة نفسها من { $field }
linkage-rule-year-month = السنة والشهر نفساهما من { $field }
linkage-rule-day-month = اليوم والشهر نفساهما من { $field }
linkage-rule-mailbox = الاسم نفسه قبل @ من { $field }
linkage-rule-square = مربعات متجاورة على الخريطة
linkage-rule-neighbours = سجلات متجاورة عند الترتيب حسب { $field }
linkage-rule-and = { $first } و{ $second }

# المطابقة: لماذا لهذا الزوج هذا الوزن.
linkage-one-in = 1 من { $count } بالصدفة
linkage-before-looking = قبل النظر
linkage-before-looking-detail = زوج واحد من { $count }
linkage-relatives = الأقارب
linkage-relatives-detail = يشترك الأقارب في هذا أيضًا
linkage-rival = سجل آخر
linkage-rival-detail = سجل آخر أنسب
linkage-company = بقية سجلات المجموعة
linkage-company-detail = ما تقوله السجلات المرتبطة بكليهما
linkage-moved = الانتقال من السكن
linkage-moved-detail = من ينتقل يتغيّر عنوانه كله
linkage-faults = كتابة غير متأنّية
linkage-faults-detail = السجل الذي فيه خطأ كثيرًا ما يكون فيه خطأ آخر
linkage-total = المجموع
linkage-would-link = { $field } «{ $level }» يجعله رابطًا ({ $weight }).
linkage-would-review = { $field } «{ $level }» يبقيه للمراجعة ({ $weight }).
linkage-would-part = { $field } «{ $level }» يفصل بينهما ({ $weight }).

# المطابقة: ما لا يتوافق.
linkage-contradiction-kept-apart = متشابهان، لكن السجلات المحيطة بهما لا تتوافق
linkage-contradiction-once-per-source = متشابهان، لكن هذا المصدر يذكر كل كيان مرة واحدة
linkage-contradiction-verdicts = قرارات متناقضة عبر سجلات أخرى
linkage-contradiction-against-weight = القرار يخالف وزنًا واضحًا جدًا

# المطابقة: ملاحظات.
linkage-finding-model-does-not-fit = النموذج المحفوظ دُرّب على مقارنات أخرى، فأُعيد التدريب.
linkage-finding-not-trusted = التطابقات الواضحة قليلة جدًا للتعلّم منها. انظر في عيّنة من الروابط قبل استعمالها.
linkage-finding-no-links = لا يوجد سجلان متشابهان بما يكفي للربط.
linkage-finding-many-wrong = يُتوقع أن تكون نحو { $percent } % فقط من الروابط صحيحة. ارفع حدّ الربط أو راجع أزواجًا أكثر.
linkage-finding-out-of-reach = قد يفوت نحو { $percent } % من الروابط الصحيحة لأن أي قاعدة لا تجمعها.
linkage-finding-large-groups = { $count ->
    [one] مجموعة واحدة من السجلات ذات المفتاح المشترك كبيرة جدًا، فقورنت فيها السجلات المتجاورة على الأكثر.
   *[other] عدد المجموعات الكبيرة جدًا ذات المفتاح المشترك: { $count }، فقورنت فيها السجلات المتجاورة على الأكثر.
}
linkage-finding-unlinkable = { $count ->
    [one] سجل واحد فيه معلومات أقل من أن يُربط.
   *[other] عدد السجلات التي فيها معلومات أقل من أن تُربط: { $count }.
}
linkage-finding-contradictions = { $count ->
    [one] فُصل زوج متشابه جدًا لأن السجلات المحيطة به لا تتوافق.
   *[other] عدد الأزواج المتشابهة جدًا التي فُصلت لأن السجلات المحيطة بها لا تتوافق: { $count }.
}

# المطابقة: ما لا يمكن عمله.
linkage-error-nothing-to-compare = ليس في أي حقل قيم يمكن مقارنة السجلات بها.
linkage-error-no-room = الأزواج المطلوب مقارنتها كثيرة حتى إنها لا تتسع كلها في الذاكرة، ولا مكان لها في مجلد الملفات المؤقتة ({ $folder }): { $detail }. أفرغ بعض المساحة هناك، أو قلّل الأزواج بإيقاف بعض قواعد الاختيار.
linkage-finding-only-categories = لم يمكن إلا مقارنة الفئات، وهي تميّز المجموعات لا السجلات المفردة.
linkage-finding-one-field = تكاد الروابط كلها تقوم على { $fields } وحده؛ انظر في بعضها قبل أن تثق بالباقي.
linkage-finding-two-scripts = يقول { $first } و{ $other } الشيء نفسه بخطّين، فيُقارنان معًا كي لا يُحسب الاتفاق الواحد مرتين.
linkage-finding-second-script = يقول { $other } ما يقوله { $first } بخطّ آخر، فلا يُقارن وحده.

# المطابقة بنموذج من Splink.
linkage-level-condition = { $label }
linkage-rule-condition = الشرط { $condition }
linkage-finding-rule-left-out = أُهملت قاعدة اختيار في النموذج لأنها تقارن أزواجًا أكثر مما يُحتمل: { $rule }. أضف إليها عمودًا يجب أن يتساوى.
linkage-finding-no-level = { $count ->
    [one] زوج واحد لا يدخل في أي مستوى من مستويات إحدى مقارنات النموذج فأُهمل.
   *[other] { $count } من الأزواج لا تدخل في أي مستوى من مستويات إحدى مقارنات النموذج فأُهملت.
}
linkage-model-not-json = ليس ملف JSON ({ $why }).
linkage-model-not-splink = ليس ملف نموذج من Splink ({ $why }). احفظه في Splink بالأمر “save_model_to_json”.
linkage-model-nothing-compared = لا يقارن شيئًا: قائمة مقارناته فارغة.
linkage-model-too-many = فيه أكثر من { $comparisons } مقارنة.
linkage-model-too-large = في مقارنته «{ $comparison }» أكثر من { $levels } مستوى.
linkage-model-condition = في مقارنته «{ $comparison }»، المستوى «{ $level }»، جزء غير مفهوم من الشرط: { $part }
linkage-model-rule = في قاعدة الاختيار { $rule } جزء غير مفهوم: { $part }
linkage-model-no-exact-level = مقارنته «{ $comparison }» تحسب ندرة القيمة في «{ $column }»، لكن لا مستوى يقول إن القيمتين متساويتان.
linkage-model-no-column = يحتاج إلى عمود اسمه «{ $column }» وهو غير موجود. غيّر اسم عمود أو اختر نموذجًا آخر.
linkage-model-no-column-in = يحتاج إلى عمود اسمه «{ $column }» وهو غير موجود في «{ $source }». غيّر اسم عمود أو اختر نموذجًا آخر.
linkage-model-prior = احتمال تطابق سجلين فيه، { $value }، ليس بين 0 و1.
linkage-note-no-counterpart = { $field }: لا يستطيع Splink الحكم على «{ $levels }». أما ديوان فيحكم عليه حين يقرأ النموذج.
linkage-note-rules-left-out = { $count ->
    [one] قاعدة اختيار واحدة ليست في ملف النموذج: لا مقابل لها في Splink أو يطول عمله بها.
   *[other] { $count } من قواعد الاختيار ليست في ملف النموذج: لا مقابل لها في Splink أو يطول عمله بها.
}
linkage-note-no-relatives = ليس في Splink ما يميز الأقارب أو من انتقلوا من سكنهم أو السجلات المكتوبة بلا عناية، ولا ما يخفّض ما تقوله مقارنتان معًا. تختلف أوزانه لهذه الأزواج عن أوزان ديوان.
linkage-note-columns-renamed = يسمي النموذج «{ $field }» عمودًا تسميه الملفات { $columns }. غيّر اسمه قبل أن يقرأها Splink.
linkage-note-read-month-first = قُرئ العمود «{ $columns }» في { $source } على أن الشهر يأتي أولًا. ويبقى الملف كما هو.
linkage-note-read-days = قُرئت الأيام في العمود «{ $columns }» من { $source } تواريخَ. ويبقى الملف كما هو.
linkage-note-read-sex = قُرئت كلمات الذكر والأنثى في العمود «{ $columns }» من { $source } قراءةً واحدة في كل الملفات. ويبقى الملف كما هو.
linkage-note-read-birth-together = قُرئت الأعمدة { $columns } من { $source } معًا تاريخًا للميلاد.
linkage-note-read-address-together = قُرئت الأعمدة { $columns } من { $source } معًا عنوانًا واحدًا، لأن ملفًا آخر يضع العناوين في عمود واحد.
linkage-note-read-age = قُرئ العمود «{ $columns }» في { $source } سنةَ ميلاد، وأُخذت سنة المسح من البيانات.
linkage-note-model-of-readings = يناسب النموذج الأعمدة { $columns } كما قرأها ديوان لا كما هي في الملفات. حوّلها إلى تلك الصورة قبل أن يقرأها Splink.

# المطابقة: أنواع المقارنة وحدود الدرجات، وما لا يصح في مقارنة كُتبت يدويًا.
linkage-kind-name = اسم، بأي كتابة
linkage-kind-whole-name = اسم كامل، ويقارن بأجزائه أيضًا
linkage-kind-date = تاريخ
linkage-kind-code = رقم أو رمز
linkage-kind-phone = رقم هاتف
linkage-kind-email = بريد إلكتروني
linkage-kind-text = كلمات: شارع أو عنوان أو مؤسسة
linkage-kind-category = فئة
linkage-kind-number = مبلغ أو كمية
linkage-kind-place = موقع: خط العرض وخط الطول
linkage-kind-condition = شرط من ملف نموذج
linkage-limit-percent = %
linkage-limit-letters = أحرف
linkage-limit-years = سنوات
linkage-limit-metres = أمتار
linkage-wrong-fields = عدد الحقول في مقارنة { $field } غير صحيح؛ فنوعها يأخذ { $count } على الأكثر، والموقع يحتاج إلى حقلين.
linkage-wrong-ends = يجب أن تبدأ مقارنة { $field } بدرجة «أحدهما فارغ» وأن تنتهي بدرجة «مختلف» وأن تكون بينهما درجة.
linkage-wrong-too-many = في مقارنة { $field } درجات كثيرة؛ الحد الأقصى { $count }.
linkage-wrong-level = لا تستطيع مقارنة { $field } تمييز «{ $level }»: فنوعها لا يعرف هذه الدرجة.
linkage-wrong-limit = في مقارنة { $field } حدّ الدرجة «{ $level }» خارج المجال المسموح.
linkage-wrong-never = في مقارنة { $field } لا يمكن لأي زوج أن يكون في «{ $level }»: فدرجة فوقها تأخذها كلها. ارفعها أو احذفها.
linkage-wrong-count = المقارنات كثيرة؛ الحد الأقصى { $count }.
linkage-wrong-rule = قاعدة الاختيار رقم { $n } بلا شرط، أو فيها شرط بلا حقل.
linkage-wrong-thresholds = تبدأ المراجعة فوق الوزن الذي تبدأ عنده الروابط.
