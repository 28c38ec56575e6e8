codes-no-list = لا يمكن استخدام قائمة الرموز «{ $list }» للحقل { $field }؛ تبقى قيمه كما كُتبت
codes-list-broken = تعذّرت قراءة قائمة رموز من المشروع: { $detail }
codes-unmapped = { $values ->
    [one] قيمة واحدة من { $field } بلا رمز بعد
   *[other] { $values } من قيم { $field } بلا رمز بعد
} ({ $rows } صفًا): { $examples }
codes-roll-coarser = { $codes ->
    [one] رمز واحد في { $field } أعمّ من المستوى المطلوب ويبقى كما هو
   *[other] { $codes } من رموز { $field } أعمّ من المستوى المطلوب وتبقى كما هي
} ({ $rows } صفوف): { $examples }
codes-roll-open = { $codes ->
    [one] رمز واحد في { $field } ليس له جواب وحيد في جدول المقابلة، وتبقى صفوفه بلا رمز
   *[other] { $codes } من رموز { $field } ليس لها جواب وحيد في جدول المقابلة، وتبقى صفوفها بلا رمز
} ({ $rows } صفوف): { $examples }
