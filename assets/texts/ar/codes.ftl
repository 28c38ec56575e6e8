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
codes-roll-shared = { $codes ->
    [one] انقسم رمز واحد من { $field } ووُزّعت صفوفه حسب الأوزان؛ الأعداد صحيحة، وقد يخطئ صف بمفرده
   *[other] انقسمت رموز من { $field } عددها { $codes } ووُزّعت صفوفها حسب الأوزان؛ الأعداد صحيحة، وقد يخطئ صف بمفرده
} ({ $rows } صفوف): { $examples }
codes-list-outside = القائمة { $list } { $version } للحقل { $field } ليست سارية في { $day }
codes-outside-validity = { $codes ->
    [one] رمز واحد من { $field } غير سارٍ في { $day }
   *[other] رموز من { $field } عددها { $codes } غير سارية في { $day }
} ({ $rows } صفوف): { $examples }
codes-decision-lost = { $codes ->
    [one] قرارات عن { $field } تذكر رمزًا ليس في القائمة { $list }
   *[other] قرارات عن { $field } تذكر رموزًا ليست في القائمة { $list }، عددها { $codes }
}. قيمها تنتظر من جديد: { $examples }
codes-incoming-no-code = لا عمود يحمل الرمز. حدّد أيّها. الأعمدة: { $columns }.
codes-incoming-twice = عمودان يؤديان الدور نفسه. لكل لغة عمود تسمية واحد، وهناك رمز واحد ورمز أعلى واحد. الأعمدة: { $columns }.
codes-incoming-empty = ليس في الملف صف فيه رمز.
codes-incoming-left = لم يُستخدم كل شيء: صفوف بلا رمز تُركت ({ $rows })، ورموز وردت في عدة صفوف وصارت أسماؤها اللاحقة أسماء أخرى ({ $repeated })، ورموز أعلى ليست في القائمة ({ $parents })، وخلايا ليست تاريخًا ({ $days }).
codes-table-fits = لـ { $one } رموز جواب واحد، و{ $weighted } تنقسم بأوزان، و{ $open } تنقسم بلا أوزان، و{ $missing } ليست في الجدول.
codes-since = الرموز منذ { $on }: { $new ->
    [0] لا قيمة جديدة بلا رمز
    [one] قيمة جديدة واحدة بلا رمز
   *[other] قيم جديدة بلا رمز عددها { $new }
}، وحُسمت { $settled } مما كان معلّقًا
error-coverage-log = لا يمكن استعمال تغطية عمليات التشغيل السابقة في { $file }: { $detail }

# أسماء القوائم المرفقة حسب معرّفها.
list-iso3166-1 = الدول، ISO 3166-1
list-sex = الجنس، ISO 5218
list-marital-status = الحالة العائلية
list-age-5y = العمر بخمس سنوات
list-isced = التعليم، ISCED
list-isco = المهن (ISCO-08)
list-isic = الأنشطة، ISIC
list-languages = اللغات، ISO 639
list-m49 = مناطق العالم، M49
list-admin-jo = أماكن الأردن، ISO 3166-2
list-admin-ps = أماكن فلسطين، P-codes
list-admin-ma = أماكن المغرب، HCP 2024
list-admin-ma-pcode = أماكن المغرب، P-codes
list-admin-tn = أماكن تونس، P-codes
list-admin-lb = أماكن لبنان، P-codes
list-admin-tr = أماكن تركيا، P-codes
list-admin-dz = أماكن الجزائر، P-codes
list-admin-eg = أماكن مصر، P-codes
list-admin-sy = أماكن سوريا، P-codes
list-admin-iq = أماكن العراق، P-codes
list-admin-cm = أماكن الكاميرون، P-codes
list-admin-es = أماكن إسبانيا، INE
list-admin-ly = أماكن ليبيا، P-codes
codes-edition-split = { $rows ->
    [0] الرمز { $code } صار { $became }. اختر واحدًا لكل قيمه أو دع السؤال قائمًا
    [one] الرمز { $code } صار { $became }: صف واحد ينتظر. اختر واحدًا لكل قيمه أو دع السؤال قائمًا
   *[other] الرمز { $code } صار { $became }: عدد الصفوف المنتظرة { $rows }. اختر واحدًا لكل قيمه أو دع السؤال قائمًا
}
codes-edition-gone = { $rows ->
    [0] الرمز { $code } ليس في الإصدار الجديد. بيّن أي رمز لقيمه الآن
    [one] الرمز { $code } ليس في الإصدار الجديد: صف واحد ينتظر. بيّن أي رمز له الآن
   *[other] الرمز { $code } ليس في الإصدار الجديد: عدد الصفوف المنتظرة { $rows }. بيّن أي رمز لها الآن
}
codes-edition-reused = { $rows ->
    [0] الرمز { $code } يعني «{ $now }» في الإصدار الجديد. ما كُتب به يُسأل عنه
    [one] الرمز { $code } يعني «{ $now }» في الإصدار الجديد: سطر واحد ينتظر. قل أي المعنيين هو المقصود
   *[other] الرمز { $code } يعني «{ $now }» في الإصدار الجديد: { $rows } أسطر تنتظر. قل أي المعنيين هو المقصود
}
codes-edition-renamed = الرمز { $code } صار { $became }
codes-edition-followed = { $rows ->
    [one] صف واحد من { $field } يتبع رمزًا من { $list } تغيّر اسمه أو دُمج
   *[other] صفوف من { $field } عددها { $rows } تتبع رموزًا من { $list } تغيّرت أسماؤها أو دُمجت
}
