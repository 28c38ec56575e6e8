codes-no-list = لا يمكن استخدام قائمة الرموز «{ $list }» للحقل { $field }؛ تبقى قيمه كما كُتبت
codes-list-broken = تعذّرت قراءة قائمة رموز من المشروع: { $detail }
codes-unmapped = { $values ->
    [one] قيمة واحدة من { $field } بلا رمز بعد
   *[other] { $values } من قيم { $field } بلا رمز بعد
} ({ $rows } صفًا): { $examples }
