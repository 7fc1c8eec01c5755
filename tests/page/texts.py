"""Short texts in several languages, for charsets and for the languages of pages; written for the project."""

TEXTS = {
    'ar': ['أعلنت وزارة الصحة اليوم فتح ثلاثة مراكز جديدة في المدينة.', 'وصل الوفد إلى العاصمة مساء أمس لبدء جولة من المحادثات.', 'قال المتحدث إن الأشغال ستنتهي قبل نهاية العام المقبل.',
           'تراجعت أسعار القمح في الأسواق العالمية خلال الأسبوع الماضي.', 'طالب المعلمون برفع الأجور وتحسين ظروف العمل في المدارس.', 'شارك في المؤتمر ممثلون عن عشرين دولة من المنطقة.'],
    'fr': ['Le ministre a déclaré que les négociations avaient été très utiles à tous.', 'La société a annoncé une hausse de ses bénéfices après une année difficile.', 'Les élèves ont reçu leurs diplômes à la fin de la cérémonie.',
           'Une réunion aura lieu à Genève où les délégués présenteront leurs idées.', 'Le théâtre a été rénové grâce à la générosité des habitants.', 'La préfecture a indiqué que la circulation serait rétablie dès mercredi.'],
    'tr': ['Bakanlık, yeni düzenlemenin önümüzdeki ay yürürlüğe gireceğini açıkladı.', 'Şehirdeki okulların çoğu kar yağışı nedeniyle iki gün kapalı kalacak.', 'Görüşmelere katılan heyet, akşam saatlerinde ülkesine döndü.',
           'Üreticiler, artan maliyetler yüzünden fiyatları yükseltmek zorunda kaldı.', 'Yapılan açıklamada, çalışmaların yıl sonuna kadar süreceği belirtildi.', 'Öğrenciler, düzenlenen törende başarı belgelerini aldı.'],
    'ru': ['Министр заявил, что переговоры завершатся до конца недели.', 'Компания сообщила о росте прибыли после трудного года.', 'В городе открылась новая школа для шестисот учеников.',
           'Делегация прибыла в столицу поздно вечером во вторник.', 'Власти обещали восстановить движение поездов к утру.', 'Участники встречи обсудили цены на зерно и топливо.'],
}

# Ten encodings, with the language whose six texts are written in them.
ENCODINGS = [('utf-8', 'ar'), ('utf-16-le', 'ar'), ('utf-16', 'ar'), ('windows-1256', 'ar'), ('iso-8859-6', 'ar'), ('mojibake', 'ar'), ('windows-1252', 'fr'), ('windows-1254', 'tr'), ('windows-1251', 'ru'), ('koi8-r', 'ru')]


def misread(byte):
    """The letter for which windows-1252 takes a byte; those it has no letter for become controls, as in browsers."""
    try:
        return bytes([byte]).decode('cp1252')
    except UnicodeDecodeError:
        return chr(byte)


LANGUAGES = {
    'ar': 'قال وزير الخارجية إن الاجتماع الذي عقد في العاصمة كان مفيدا وإن الحكومة ستعلن نتائجه خلال أيام.',
    'fa': 'وزیر امور خارجه گفت که این نشست برای هر دو کشور مفید بود و نتایج آن تا پایان هفته اعلام خواهد شد.',
    'ur': 'وزیر خارجہ نے کہا ہے کہ یہ اجلاس دونوں ملکوں کے لیے مفید تھا اور اس کے نتائج جلد سامنے آئیں گے۔',
    'ckb': 'وەزیری دەرەوە ڕایگەیاند کە ئەم کۆبوونەوەیە بۆ هەردوو وڵات سوودی هەبوو و ئەنجامەکانی بەم زووانە ڕادەگەیەنرێن.',
    'en': 'The foreign minister said that the meeting was useful for both of the countries and that its results would be told within days.',
    'fr': 'Le ministre a dit que la réunion était utile pour les deux pays et que ses résultats seront annoncés dans quelques jours.',
    'tr': 'Dışişleri bakanı, toplantının her iki ülke için de yararlı olduğunu ve sonuçların bu hafta içinde açıklanacağını söyledi.',
    'de': 'Der Außenminister sagte, dass das Treffen für die beiden Länder nützlich war und dass die Ergebnisse in den nächsten Tagen folgen.',
}
