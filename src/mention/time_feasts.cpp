// Feasts and other days that come every year, and days counted within a feast or month.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <charconv>

namespace isnad::mention {

using tables::LinkKind;

// 'id al-fitr, yawm al-ard 'am 2018, 'id al-adha al-muqbil: the first day of the feast
bool TimeScan::holiday(std::uint32_t i, Draft& d) const {
    Hit h;
    std::uint32_t index = 0, last = 0;
    if (!is_word(i) || !known_.find(i, LinkKind::holiday, h, &index) || h.last >= end_) return false;
    if (is_word(h.last + 1) && ordinal_at(h.last + 1, last) > 0) return false;  // somebody's fiftieth birthday
    const tables::TimeWord& row = known_.view.holidays[index];
    d.first = i;
    d.stem = h.stem;
    d.last = h.last;
    d.month = row.value / 100;
    d.day = row.value % 100;
    d.hijri = kind(row) == "hijri";
    d.source = row.source;
    month_tail(d);
    return true;
}

// al-ayyam al-'ashra al-ula min maris, al-'ashr al-awakhir min ramadan
bool TimeScan::days_of_month(std::uint32_t i, Draft& d) const {
    if (!is_word(i) || !known_.has_article(i)) return false;
    Number n;
    std::uint32_t last = 0;
    int days = 10, part = 0;  // of how many days; 0 the first, 1 the middle, 2 the last of them
    if (is(i, ar::w_ashar) && is_word(i + 1) && known_.has_article(i + 1)) {
        while (part < 3 && !is(i + 1, ar::tens_of_month[part])) ++part;
        last = i + 1;
    } else if (is(i, ar::w_ayyam) && inside(i + 1) && number_at(known_, i + 1, end_, n) && n.article && !n.indefinite) {
        days = static_cast<int>(n.value);
        part = ordinal_at(n.last + 1, last) == 1 ? 0 : shift_at(n.last + 1, last) == Shift::latest ? 2 : 3;
    } else {
        return false;
    }
    Draft month;
    if (part > 2 || days < 1 || days > 20 || !is(last + 1, ar::w_min) || !inside(last + 2)) return false;
    bool is_hijri = false;
    tables::Source source;
    std::uint32_t end = 0;
    if ((month.month = month_at(last + 2, end, is_hijri, source)) != 0) {  // of Ramadan, though it is a name of men
        month.first = last + 2;
        month.last = end;
        month.hijri = is_hijri;
        month.source = source;
        month_tail(month);
        resolve(month);
    } else if (month = Draft{}; !month_like(last + 2, month)) {
        return false;
    }
    if (!month.when.known()) return false;
    d = month;
    d.first = i;
    d.stem = word(i).stem;
    const std::int32_t from = month.when.from, to = month.when.to;
    d.when = part == 0            ? hull(day_of(from), day_of(from + days - 1))
             : part == 1          ? hull(day_of(from + 10), day_of(from + 19))
             : is(i, ar::w_ashar) ? hull(day_of(from + 20), day_of(to))
                                  : hull(day_of(to - days + 1), day_of(to));
    return d.when.known();
}

// awwal ayyam 'id al-fitr, al-yawm al-thalith min ramadan, thani ayyam al-shahr al-jari
bool TimeScan::nth_day(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    std::uint32_t last = 0, k = i + 1;
    int n = 0;
    if (is(i, ar::w_yawm) && known_.has_article(i) && is_word(k)) {
        n = ordinal_at(k, last);
        k = last + 1;
        if (n == 0 || !is(k, ar::w_min)) return false;
        ++k;
    } else {
        Hit h;
        const tables::TimeWord* t = known_.part(i, "ordinal-", h);
        if (!t || h.article || h.phrase) return false;
        const std::string_view digits = kind(*t).substr(8);
        std::from_chars(digits.data(), digits.data() + digits.size(), n);
        if (is(k, ar::w_yawm) && !known_.has_article(k)) {
            ++k;
            if (is(k, ar::w_min) || is(k, ar::w_fi)) ++k;
        } else if (!is(k, ar::w_ayyam) || known_.has_article(k)) {
            return false;
        }
    }
    if (is(k, ar::w_ayyam) && !known_.has_article(k)) ++k;
    if (!inside(k) || n < 1 || word(k).line_start) return false;
    bool is_hijri = false;
    tables::Source source;
    const std::uint32_t month = is(k, ar::w_shahr) && !known_.has_article(k) ? k + 1 : k;
    if (holiday(k, d)) {
        if (n > 4) return false;  // no feast is longer
        d.day += n - 1;
    } else if (d = Draft{}, inside(month) && (d.month = month_at(month, last, is_hijri, source)) != 0) {
        d.hijri = is_hijri;
        d.source = source;
        d.last = last;
        d.day = n;
        month_tail(d);
    } else if (d = Draft{}; relative(k, d) && d.when.grain == Grain::month) {
        d.when = day_of(d.when.from + n - 1);
    } else {
        return false;
    }
    d.first = i;
    d.stem = word(i).stem;
    return true;
}

}  // namespace isnad::mention
