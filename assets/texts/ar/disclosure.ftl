# حماية البيانات: ما جرى لكل حقل، وما ينبغي معرفته قبل التوقيع.
disclosure-did-keep = كما هو
disclosure-did-drop = مستبعد
disclosure-did-pseudonymise = اسم مستعار بمفتاح خاص
disclosure-did-age-bands = العمر بفئات من { $width } سنوات، { $top ->
    [0] بلا فئة أخيرة
   *[other] الفئة الأخيرة { $top }+
}
disclosure-did-year = السنة فقط
disclosure-did-month = السنة والشهر
disclosure-did-parent = { $levels ->
    [one] الرمز الأعلى
    [two] مستويان إلى الأعلى
   *[other] { $levels } مستويات إلى الأعلى
}
disclosure-did-rare-to-parent = القيم في أقل من { $min } صفًا: الرمز الأعلى
disclosure-did-rare-to-other = القيم في أقل من { $min } صفًا: «other»
disclosure-did-round = مقرَّب إلى { $base }
disclosure-did-prefix = أول { $chars } من الأحرف
disclosure-finding-direct-left-out = يدل { $field } على الأشخاص مباشرة فاستُبعد؛ لا يخرج منه إلا اسم مستعار
disclosure-finding-left-out = { $count ->
    [one] استُبعد صف واحد لأنه يبقى وحيدًا حتى بعد التعميم
    [two] استُبعد صفان لأنهما يبقيان وحيدين حتى بعد التعميم
    [few] استُبعدت { $count } صفوف لأنها تبقى وحيدة حتى بعد التعميم
    [many] استُبعد { $count } صفًا لأنها تبقى وحيدة حتى بعد التعميم
   *[other] استُبعد { $count } صف لأنها تبقى وحيدة حتى بعد التعميم
}
disclosure-finding-blanked = { $count ->
    [one] أُفرغت خلية واحدة كي لا يبقى أحد وحيدًا
    [two] أُفرغت خليتان كي لا يبقى أحد وحيدًا
    [few] أُفرغت { $count } خلايا كي لا يبقى أحد وحيدًا
   *[other] أُفرغت { $count } خلية كي لا يبقى أحد وحيدًا
}
disclosure-finding-sensitive-hidden = { $count ->
    [one] أُخفيت قيمة حساسة واحدة لأن مجموعتها كلها تشترك فيها
    [two] أُخفيت قيمتان حساستان لقلة القيم المختلفة في مجموعتيهما
    [few] أُخفيت { $count } قيم حساسة لقلة القيم المختلفة في مجموعاتها
   *[other] أُخفيت { $count } قيمة حساسة لقلة القيم المختلفة في مجموعاتها
}
disclosure-finding-leak = يحتوي { $field } على اسم أو رقم مستبعد في موضع آخر، في { $count ->
    [one] صف واحد
    [two] صفين
    [few] { $count } صفوف
    [many] { $count } صفًا
   *[other] { $count } صف
}؛ استبعد هذا الحقل
disclosure-finding-risk = ما زال يمكن التعرف على { $percent } % من الصفوف، وهو أكثر مما تسمح به السياسة
disclosure-error-cancelled = أُوقف بناءً على الطلب
disclosure-error-table = السياسة لا تناسب الجدول: { $detail }
disclosure-error-no-secret = مفتاح الأسماء المستعارة الخاص بـ«{ $policy }» مفقود؛ أنشئ مفتاحًا أو أعد ملفه
disclosure-error-other-secret = هذا المفتاح ليس مفتاح «{ $policy }»
disclosure-error-policy = ليس في السياسة «{ $policy }» قيمة صالحة لـ{ $what }
disclosure-error-no-column = لا يوجد عمود «{ $column }»؛ في الملف { $has }
disclosure-cli-summary = الصفوف المعرَّضة: { $before } % قبل، { $after } % بعد؛ يمكن أن يخرج { $rows } صفًا
