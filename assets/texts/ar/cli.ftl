# ما يقوله سطر الأوامر.
cli-unknown-stage = لا توجد مرحلة «{ $stage }». المراحل: import, clean, schema, codes, linkage, golden, compare, disclosure, export.
cli-linked = { $records } سجلًا تمثل { $entities } كيانًا: { $links } رابطًا و{ $review } زوجًا للمراجعة
cli-written = { $path }: { $rows } صفًا
cli-project-exists = الملف { $file } موجود ولن يُستبدل. اختر اسمًا آخر.
cli-nothing-common = لم يُتعرَّف على أي عمود من هذه الملفات كحقل مشترك. افتحها في النافذة واربطها هناك.
cli-new-source = { $source }: { $steps } خطوة تنظيف، { $fields } حقلًا مشتركًا
cli-new-written = كُتب المشروع: { $file }
cli-no-display = لا شاشة هنا فلا يمكن فتح النافذة. سطر الأوامر يقوم بالعمل نفسه: diwan-cli run { $project } --out out
cli-no-secret = مفتاح الأسماء المستعارة الخاص بـ«{ $policy }» ليس على هذا الحاسوب. أحضر الملف { $file } أو اختر حماية أخرى لرقم الكيان.
