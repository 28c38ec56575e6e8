# كتابة الملفات.
export-finding-written = { $files ->
    [one] كُتب ملف واحد
    [two] كُتب ملفان
    [few] كُتبت { $files } ملفات
    [many] كُتب { $files } ملفًا
   *[other] كُتب { $files } ملف
}، { $rows ->
    [one] صف واحد
    [two] صفان
    [few] { $rows } صفوف
    [many] { $rows } صفًا
   *[other] { $rows } صف
}
export-finding-limits = كُتبت ملفات { $recipient } مع أن حدود السياسة غير محترمة
export-error-cancelled = أُوقف بناءً على الطلب؛ لم يتغير أي ملف
export-error-write = تعذرت كتابة «{ $file }»: { $detail }
export-error-rows = تتسع الورقة لـ{ $most } صفًا على الأكثر وعدد الصفوف { $rows }؛ اختر CSV أو Parquet
export-error-columns = لا تتسع الورقة لـ{ $columns } عمودًا؛ اختر CSV أو Parquet
export-error-format = لا ينتهي «{ $file }» بـ csv أو xlsx أو ods أو parquet
export-error-encode = تعذر تكوين الملف: { $detail }
