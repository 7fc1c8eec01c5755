// Properties: what is written of a date or a number in any of its forms is read back as the same; and long nonsense costs in proportion.
#include "mention/calendar.h"
#include "mention/recognise.h"

#include <ctime>
#include <functional>
#include <random>

namespace isnad::testing {
namespace {

using mention::Date;

constexpr const char* egyptian[] = {"يناير", "فبراير", "مارس",   "أبريل",  "مايو",   "يونيو",
                                    "يوليو", "أغسطس",  "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr const char* levantine[] = {"كانون الثاني", "شباط", "آذار",  "نيسان",       "أيار",         "حزيران",
                                     "تموز",         "آب",   "أيلول", "تشرين الأول", "تشرين الثاني", "كانون الأول"};
constexpr const char* tunisian[] = {"جانفي",  "فيفري", "مارس",   "أفريل",  "ماي",    "جوان",
                                    "جويلية", "أوت",   "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"};
constexpr const char* moroccan[] = {"يناير",  "فبراير", "مارس",  "أبريل",  "ماي",   "يونيو",
                                    "يوليوز", "غشت",    "شتنبر", "أكتوبر", "نونبر", "دجنبر"};
constexpr const char* hijri_months[] = {"محرم", "صفر",   "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
                                        "رجب",  "شعبان", "رمضان",      "شوال",       "ذي القعدة",    "ذي الحجة"};
constexpr const char* weekdays[] = {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"};
constexpr const char* ordinals[] = {"الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"};

std::string figures(int value, bool arabic = false, int width = 0) {
    std::string plain = std::to_string(value);
    while (static_cast<int>(plain.size()) < width) plain.insert(plain.begin(), '0');
    if (!arabic) return plain;
    std::string out;
    for (const char c : plain) {
        out += '\xD9';
        out += static_cast<char>('\xA0' + (c - '0'));
    }
    return out;
}

std::string ordinal_day(int day) {
    if (day <= 10) return ordinals[day - 1];
    if (day < 20) return (day == 11 ? std::string("الحادي") : std::string(ordinals[day - 11])) + " عشر";
    const std::string tens = day >= 30 ? "الثلاثين" : "العشرين";
    if (day % 10 == 0) return tens;
    return (day % 10 == 1 ? std::string("الحادي") : std::string(ordinals[day % 10 - 1])) + " و" + tens;
}

using Written = std::function<std::string(Date)>;

// Every line holds one date; what is read must be that day. Lines are read in batches.
void read_back(const char* name, const Written& written, const std::vector<Date>& dates,
               std::function<std::int32_t(Date)> number = mention::day_number) {
    constexpr std::size_t batch = 500;
    Recognised r("");
    std::size_t wrong = 0;
    for (std::size_t from = 0; from < dates.size() && wrong < 5; from += batch) {
        r.text.clear();
        const std::size_t to = std::min(dates.size(), from + batch);
        for (std::size_t k = from; k < to; ++k) r.text += "افتتح المعرض في " + written(dates[k]) + ".\n";
        r.run("2026-03-10");
        EXPECT_EQ(r.times.size(), to - from) << name;
        for (std::size_t k = from; k < to && k - from < r.times.size() && wrong < 5; ++k) {
            char buffer[32];
            const std::string_view expected = mention::write(mention::day_of(number(dates[k])), buffer);
            EXPECT_EQ(r.times[k - from].time.value, expected) << name << ": " << written(dates[k]);
            wrong += r.times[k - from].time.value != expected;
        }
    }
}

TEST(RoundTrip, DatesInEachWrittenForm) {
    std::mt19937 random(20260310);
    std::uniform_int_distribution<std::int32_t> day(mention::day_number({1901, 1, 1}), mention::day_number({2099, 12, 31}));
    std::vector<Date> dates(10000);
    for (Date& d : dates) d = mention::date_of(day(random));
    auto named = [](const char* const(&months)[12]) {
        return [&months](Date d) { return figures(d.day) + ' ' + months[d.month - 1] + ' ' + figures(d.year); };
    };
    const Written plain = named(egyptian);
    read_back("Egyptian", plain, dates);
    read_back("Levantine", named(levantine), dates);
    read_back("Tunisian", named(tunisian), dates);
    read_back("Moroccan", named(moroccan), dates);
    read_back(
        "with a slash",
        [](Date d) { return figures(d.day) + ' ' + levantine[d.month - 1] + '/' + egyptian[d.month - 1] + ' ' + figures(d.year); }, dates);
    read_back(
        "in brackets",
        [](Date d) { return figures(d.day) + ' ' + egyptian[d.month - 1] + " (" + levantine[d.month - 1] + ") " + figures(d.year); },
        dates);
    read_back(
        "with its weekday",
        [&](Date d) { return std::string("يوم ") + weekdays[mention::weekday_of(mention::day_number(d)) - 1] + ' ' + plain(d); }, dates);
    read_back(
        "in Arabic figures", [](Date d) { return figures(d.day, true) + ' ' + egyptian[d.month - 1] + ' ' + figures(d.year, true); },
        dates);
    read_back(
        "by ordinals", [](Date d) { return ordinal_day(d.day) + " من " + egyptian[d.month - 1] + ' ' + figures(d.year); }, dates);
    read_back(
        "ISO", [](Date d) { return figures(d.year) + '-' + figures(d.month, false, 2) + '-' + figures(d.day, false, 2); }, dates);
    read_back(
        "day/month/year", [](Date d) { return figures(d.day) + '/' + figures(d.month) + '/' + figures(d.year); }, dates);
    read_back(
        "year/month/day", [](Date d) { return figures(d.year) + '/' + figures(d.month) + '/' + figures(d.day); }, dates);
    read_back(
        "day-month-year", [](Date d) { return figures(d.day) + '-' + figures(d.month) + '-' + figures(d.year); }, dates);
    read_back(
        "day.month.year", [](Date d) { return figures(d.day) + '.' + figures(d.month) + '.' + figures(d.year); }, dates);
}

TEST(RoundTrip, HijriDates) {
    std::mt19937 random(1447);
    std::uniform_int_distribution<int> year(1365, 1499), month(1, 12);
    std::vector<Date> dates(10000);
    for (Date& d : dates) {
        d.year = year(random);
        d.month = month(random);
        d.day = std::uniform_int_distribution<int>(1, mention::hijri_days_in_month(d.year, d.month))(random);
    }
    read_back(
        "Hijri by name", [](Date d) { return figures(d.day) + ' ' + hijri_months[d.month - 1] + ' ' + figures(d.year) + "هـ"; }, dates,
        mention::hijri_day_number);
    read_back(
        "Hijri in figures", [](Date d) { return figures(d.day) + '/' + figures(d.month) + '/' + figures(d.year) + "هـ"; }, dates,
        mention::hijri_day_number);
}

// Numbers in words, in the nominative or (in most of news) the oblique.
class Words {
public:
    explicit Words(bool oblique) : oblique_(oblique) {}

    std::string operator()(std::int64_t n) const {
        struct Scale {
            std::int64_t size;
            const char *one, *many, *accusative, *two, *two_oblique;
        };
        constexpr Scale scales[] = {{1000000000000, "تريليون", "تريليونات", "تريليونا", "تريليونان", "تريليونين"},
                                    {1000000000, "مليار", "مليارات", "مليارا", "ملياران", "مليارين"},
                                    {1000000, "مليون", "ملايين", "مليونا", "مليونان", "مليونين"},
                                    {1000, "ألف", "آلاف", "ألفا", "ألفان", "ألفين"}};
        std::string out;
        for (const Scale& s : scales) {
            const std::int64_t count = n / s.size;
            n %= s.size;
            if (count == 0) continue;
            const std::int64_t tail = count % 100;
            std::string group;
            if (count == 1)
                group = s.one;
            else if (count == 2)
                group = oblique_ ? s.two_oblique : s.two;
            else
                group = (count == 1000 ? std::string("ألف") : below_thousand(count)) + ' ' +
                        (tail >= 3 && tail <= 10 ? s.many
                         : tail >= 11            ? s.accusative
                                                 : s.one);
            join(out, group);
        }
        if (n > 0) join(out, below_thousand(n));
        return out;
    }

private:
    static void join(std::string& out, const std::string& part) { out += out.empty() ? part : " و" + part; }

    std::string below_thousand(std::int64_t n) const {
        constexpr const char* units[] = {"",          "واحد",     "اثنان",   "ثلاثة",    "أربعة",      "خمسة",     "ستة",
                                         "سبعة",      "ثمانية",   "تسعة",    "عشرة",     "أحد عشر",    "اثنا عشر", "ثلاثة عشر",
                                         "أربعة عشر", "خمسة عشر", "ستة عشر", "سبعة عشر", "ثمانية عشر", "تسعة عشر"};
        constexpr const char* tens[][2] = {{"عشرون", "عشرين"}, {"ثلاثون", "ثلاثين"}, {"أربعون", "أربعين"}, {"خمسون", "خمسين"},
                                           {"ستون", "ستين"},   {"سبعون", "سبعين"},   {"ثمانون", "ثمانين"}, {"تسعون", "تسعين"}};
        constexpr const char* hundreds[] = {"", "مئة", "", "ثلاثمئة", "أربعمئة", "خمسمئة", "ستمئة", "سبعمئة", "ثمانمئة", "تسعمئة"};
        std::string out;
        if (n >= 100) join(out, n / 100 == 2 ? (oblique_ ? "مئتين" : "مئتان") : hundreds[n / 100]);
        n %= 100;
        auto unit = [&](std::int64_t k) -> std::string {
            return oblique_ && k == 2 ? "اثنين" : oblique_ && k == 12 ? "اثني عشر" : units[k];
        };
        if (n >= 20) {
            if (n % 10) join(out, unit(n % 10));
            join(out, tens[n / 10 - 2][oblique_]);
        } else if (n > 0) {
            join(out, unit(n));
        }
        return out;
    }

    bool oblique_;
};

TEST(RoundTrip, NumbersInWords) {
    std::mt19937_64 random(1015);
    Recognised r("");
    std::vector<std::int64_t> numbers{1000000000000000, 999999999999999, 1000000001, 1001001001, 2002002002, 11011011011};
    for (int magnitude = 1; magnitude <= 15; ++magnitude) {
        std::int64_t most = 1;
        for (int k = 0; k < magnitude; ++k) most *= 10;
        for (int k = 0; k < 700; ++k) numbers.push_back(std::uniform_int_distribution<std::int64_t>(1, most)(random));
    }
    std::size_t wrong = 0;
    for (std::size_t k = 0; k < numbers.size() && wrong < 5; ++k) {
        r.text = Words(k % 2 == 1)(numbers[k]);
        r.run("");
        const auto n = r.first_number();
        EXPECT_EQ(static_cast<std::int64_t>(n.value), numbers[k]) << r.text;
        EXPECT_EQ(n.last + 1, r.words.size()) << r.text;
        wrong += static_cast<std::int64_t>(n.value) != numbers[k];
    }
}

// Four times the text must cost about four times the work, whatever stands in it. Processor time is compared, generously.
TEST(Linear, LongNonsense) {
    const char* patterns[] = {
        "7 ", "ألف و",      "ثلاثة آلاف ",     "و200 ",      "1/2/",        "الساعة 12:30 ", "من 3 إلى ",      "الأسبوع الماضي الاثنين من ",
        "1,", "(200) ألف ", "بعد ذلك بيومين ", "خمسة منهم ", "5 ريال قطر ", "مليون ونصف ",   "3 مارس 2024 - ", "الأسبوع الأول من "};
    Recognised r("");
    for (const std::string pattern : patterns) {
        double cost[2] = {};
        for (int size = 0; size < 2; ++size) {
            constexpr std::size_t bytes = 100000;
            r.text.clear();
            while (r.text.size() < (size ? 4 * bytes : bytes)) r.text += pattern;
            const std::clock_t start = std::clock();
            r.run("2026-03-10");
            cost[size] = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        }
        EXPECT_LT(cost[1], 10 * cost[0] + 0.05) << pattern << cost[0] << " s, " << cost[1] << " s";
    }
}

TEST(Linear, AMillionDigits) {
    Recognised r(std::string(1000000, '7') + " جندي");
    EXPECT_EQ(r.quantities_line(), "");
    EXPECT_EQ(r.times_line(), "");
}

}  // namespace
}  // namespace isnad::testing
