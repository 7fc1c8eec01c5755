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
