# المقارنة.
compare-error-map-json = تعذرت قراءة الحدود: الملف ليس JSON
compare-error-map-features = تعذرت قراءة الحدود: الملف ليس مجموعة GeoJSON
compare-error-map-code = لا توجد منطقة لها الخاصية «{ $property }»
compare-error-by = تُجمَّع المقارنة حسب حقل أو حقلين، لا حسب { $count }
compare-error-table = المقارنة لا تناسب الجدول: { $detail }
compare-error-cancelled = أُوقف بناءً على الطلب
