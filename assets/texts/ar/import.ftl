# قراءة الملفات: لماذا تعذّرت قراءة ملف، وما الذي لوحظ في غيره.
import-error-not-found = الملف { $file } غير موجود. هل نُقل أو تغيّر اسمه؟
import-error-password = الملف { $file } محمي بكلمة مرور. افتحه في برنامج الجداول وأزل كلمة المرور (ملف، حفظ باسم، خيارات) ثم أعد المحاولة.
import-error-corrupt = الملف { $file } تالف: { $damage ->
        [package] غلافه معطوب أو مبتور، كما يحدث بعد تنزيل أو نسخ لم يكتمل
        [missing] ينقصه جزء لا يخلو منه ملف من هذا النوع
        [content] نص إحدى الأوراق ينقطع أو يخالف قواعد صيغته
       *[records] سجلاته تنقطع أو لا يتوافق بعضها مع بعض
    }. اطلب الملف من جديد، أو افتحه في برنامج الجداول واحفظه مرة أخرى. (تفصيل تقني: { $detail })
import-error-bomb = سيبلغ حجم { $file } بعد فك الضغط { $unpacked } ميغابايت، والحد المسموح { $limit } ميغابايت. ليس هذا جدولًا عاديًا.
import-error-not-a-table = لا يوجد جدول في { $file }: لا شيء يُقرأ في أي صف منه. افتحه لترى هل حُفظ فارغًا، واختر ملفًا آخر.
import-error-unsupported = الملف { $file } هو { $what ->
        [folder] مجلد والمطلوب ملف
        [pdf] ملف PDF
        [image] صورة
        [gzip] أرشيف مضغوط
        [sevenzip] أرشيف مضغوط
        [rar] أرشيف مضغوط
        [bzip2] أرشيف مضغوط
        [zip] أرشيف مضغوط
        [database] قاعدة بيانات
        [program] برنامج
        [html] صفحة ويب لا جدول فيها
        [mht] صفحة ويب محفوظة في رسالة واحدة (mht)
        [xml] مستند XML
        [json] مستند JSON
        [rtf] مستند نصي
        [doc] مستند نصي
        [docx] مستند نصي
        [opendocument] مستند OpenDocument ليس جدولًا
        [ppt] عرض تقديمي
        [pptx] عرض تقديمي
        [excel-4] مصنف من إكسل 4 أو أقدم
       *[other] من نوع غير معروف
    } ({ $what })، ولا يُقرأ هنا. { $what ->
        [folder] اختر ملفًا.
        [gzip] فُكّ ضغطه واختر الملف الذي بداخله.
        [sevenzip] فُكّ ضغطه واختر الملف الذي بداخله.
        [rar] فُكّ ضغطه واختر الملف الذي بداخله.
        [bzip2] فُكّ ضغطه واختر الملف الذي بداخله.
        [zip] فُكّ ضغطه واختر الملف الذي بداخله.
        [image] اطلب الجدول الذي صُنع منه.
        [pdf] اطلب الجدول الذي صُنع منه.
        [mht] افتحه في إكسل أو LibreOffice واحفظه بصيغة ‎.xlsx.
        [html] افتحه في متصفح لترى ما يقول: كثيرًا ما يكون تصديرًا فشل أو طلبًا لتسجيل الدخول. ثم صدّر الجدول من جديد.
       *[other] افتحه في برنامجه الأصلي واحفظه بصيغة ‎.xlsx أو ‎.csv.
    }
import-error-other-format = صار الملف { $file } من النوع { $found }، وقد ضُبط مصدره على { $expected }. اختر الملف الصحيح، أو احذف المصدر وأضف هذا الملف من جديد.
import-error-no-sheet = لا توجد ورقة باسم «{ $sheet }» في { $file }.
import-error-io = تعذّرت قراءة { $file }: { $why ->
        [permission] لا يُسمح لك بفتحه. اطلب من صاحبه حق القراءة.
        [busy] برنامج آخر يمسك به. أغلقه هناك ثم أعد القراءة.
        [name] مساره لا يؤدي إلى ملف. اختر الملف من جديد.
        [network] قرص الشبكة لا يستجيب. أعد المحاولة حين يعود.
       *[disk] رفض القرص أو النظام. أعد المحاولة، أو انسخ الملف إلى هذا الحاسوب.
    } (تفصيل تقني: { $detail })
import-error-build = ما قُرئ لا يتسع له جدول. افتح الملف في برنامج الجداول واحفظه مرة أخرى. (تفصيل تقني: { $detail })
import-error-cancelled = أُوقفت القراءة.
import-finding-wrapping = { $how ->
    [quoted-lines] الأسطر كلها بين علامتي اقتباس، كما يكتبها برنامج جداول لم يفصلها؛ أُزيلت العلامات
    [framed] الأسطر محاطة بخطوط؛ أُزيلت الخطوط
   *[twice-delimited] الفاصل مكرر مرتين بين الخلايا؛ يُقرأ الاثنان واحدًا
}
import-finding-split-column = كل أسطر الورقة في العمود A وبين أجزائها «{ $delimiter }»: فُتح ملف نصي دون فصله. قُسمت إلى أعمدة
import-finding-percent = تُعرض نسبًا مئوية (65.2 %) وتُخزن كسورًا (0.652): { $columns }. تبقى الأعداد كما خُزنت؛ والملف الذي يكتب «65.2 %» يعطي 65.2، فالفرق بينهما مئة ضعف
import-finding-long-rows = صفوف فيها خلايا أكثر من أعمدة الجدول: { $n }؛ حُفظت الخلايا الزائدة في أعمدة مضافة
import-finding-short-rows = صفوف تنتهي قبل آخر عمود: { $n }؛ خلاياها الناقصة فارغة
import-finding-hidden-rows = صفوف مخفية في المصنف أُدرجت مع غيرها: { $n }
import-finding-hidden-columns = أعمدة مخفية في المصنف أُدرجت مع غيرها: { $n }
import-finding-hidden-sheets = أوراق مخفية في المصنف: { $n }
import-finding-names-changed = أعمدة بلا اسم أو باسم مكرر أُعطيت أسماء خاصة بها: { $n }
import-finding-no-header = لا يسمّي الملف أعمدته؛ سُمّيت بحروفها
import-finding-total-average = { $column }: يذكر الملف معدلًا قدره { $stated }، والصفوف مطابقة
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
    [contents] هي مجرد قائمة بالأوراق الأخرى
   *[empty] هي فارغة
}
import-finding-section-column = عناوين أجزاء في العمود «{ $column }»: { $n }
import-finding-no-records = في الجدول أسماء أعمدة ولا سجلات
import-finding-sections = صفوف هي مجرد عناوين لأجزاء من الجدول وُضعت جانبًا: { $n }
import-finding-file-changed = تغيّر الملف منذ آخر قراءة
import-finding-mixed-totals = صفوف تشبه المجاميع بين السجلات: { $n }؛ أُبقيت وقد تُحسب مرتين
import-finding-stray-cells = خلايا بعيدة عن الجدول تُركت جانبًا: { $n }
import-finding-nested-columns = أعمدة فيها قوائم أو بيانات خام تُركت جانبًا: { $n }
import-finding-misread = خلايا قُرئت حروفها خطأً قبل وصولها إلى هذا الملف (مثل Ã© بدل é)، ويمكن إصلاحها: { $n }
import-finding-repaired = خلايا أُصلحت حروفها المقروءة خطأً: { $n }
