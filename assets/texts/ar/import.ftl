# قراءة الملفات: لماذا تعذّرت قراءة ملف، وما الذي لوحظ في غيره.
import-error-not-found = الملف { $file } غير موجود. هل نُقل أو تغيّر اسمه؟
import-error-password = الملف { $file } محمي بكلمة مرور. افتحه في برنامج الجداول وأزل كلمة المرور (ملف، حفظ باسم، خيارات) ثم أعد المحاولة.
import-error-corrupt = الملف { $file } تالف ({ $detail }). اطلب الملف من جديد، أو افتحه في برنامج الجداول واحفظه مرة أخرى.
import-error-bomb = سيبلغ حجم { $file } بعد فك الضغط { $unpacked } ميغابايت، والحد المسموح { $limit } ميغابايت. ليس هذا جدولًا عاديًا.
import-error-not-a-table = لا يوجد جدول في { $file }.
import-error-unsupported = الملف { $file } من نوع لا يُقرأ هنا: { $what }. احفظه بصيغة ‎.xlsx أو ‎.csv.
import-error-no-sheet = لا توجد ورقة باسم «{ $sheet }» في { $file }.
import-error-io = تعذّرت قراءة { $file }: { $detail }
import-error-build = تعذّر بناء الجدول: { $detail }
import-error-cancelled = أُوقفت القراءة.
import-finding-long-rows = صفوف فيها خلايا أكثر من أعمدة الجدول: { $n }؛ حُفظت الخلايا الزائدة في أعمدة مضافة
import-finding-short-rows = صفوف تنتهي قبل آخر عمود: { $n }؛ خلاياها الناقصة فارغة
import-finding-hidden-rows = صفوف مخفية في المصنف أُدرجت مع غيرها: { $n }
import-finding-hidden-columns = أعمدة مخفية في المصنف أُدرجت مع غيرها: { $n }
import-finding-hidden-sheets = أوراق مخفية في المصنف: { $n }
import-finding-names-changed = أعمدة بلا اسم أو باسم مكرر أُعطيت أسماء خاصة بها: { $n }
import-finding-no-header = لا يسمّي الملف أعمدته؛ سُمّيت بحروفها
import-finding-total-agrees = { $column }: يذكر الملف { $stated }، والصفوف مطابقة
import-finding-total-differs = { $column }: يذكر الملف { $stated }، لكن مجموع الصفوف { $held }
import-finding-totals-agree = مجاميع يذكرها الملف وتطابقها الصفوف: { $n }
import-finding-odd-quotes = علامات اقتباس في غير موضعها: { $n }
import-finding-broken-characters = حروف تعذّرت قراءتها بالترميز { $encoding }: { $n }
import-finding-nul = حروف NUL حُذفت: { $n }
import-finding-error-cells = خلايا فيها خطأ مثل ‎#REF!‎: { $n }
import-finding-uncalculated = صيغ بلا نتيجة محفوظة: { $n }؛ افتح الملف في برنامج الجداول واحفظه
import-finding-encoding-doubtful = قُرئت الحروف بالترميز { $encoding }؛ ويكاد { $others } يناسب مثله
import-finding-delimiter-doubtful = يكاد الفاصل «{ $other }» يناسب مثل الفاصل المختار
import-finding-sheet-left-out = تُركت الورقة «{ $sheet }» جانبًا: { $why ->
    [chart] فيها رسم بياني فقط
    [form] هي استمارة تُملأ وليست جدولًا
    [prose] فيها شروح وليس جدولًا
    [pivot] هي جدول محوري محسوب من صفوف أخرى في المصنف
   *[empty] هي فارغة
}
import-finding-sections = صفوف هي مجرد عناوين لأجزاء من الجدول وُضعت جانبًا: { $n }
import-finding-file-changed = تغيّر الملف منذ آخر قراءة
import-finding-mixed-totals = صفوف تشبه المجاميع بين السجلات: { $n }؛ أُبقيت وقد تُحسب مرتين
import-finding-stray-cells = خلايا بعيدة عن الجدول تُركت جانبًا: { $n }
import-finding-nested-columns = أعمدة فيها قوائم أو بيانات خام تُركت جانبًا: { $n }
import-finding-misread = أسطر قُرئت حروفها خطأً قبل وصولها إلى هذا الملف (مثل Ã© بدل é)، ويمكن إصلاحها: { $n }
import-finding-repaired = خلايا أُصلحت حروفها المقروءة خطأً: { $n }
