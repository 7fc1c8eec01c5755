// Decades and centuries, seasons, and parts of a year.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <charconv>

namespace isnad::mention {

using arabic::Kind;

namespace {

When years(int from, int to) { return hull(year_of(from), year_of(to)); }

}  // namespace

// "al-qarn al-madi", "al-qarn al-tasi' 'ashar": the first of its hundred years
bool TimeScan::century_at(std::uint32_t i, std::uint32_t& last, int& start) const {
    std::uint32_t k = i;
    if (is(k, ar::w_min)) ++k;
    if (!is(k, ar::w_qarn) || !known_.has_article(k)) return false;
    if (const int n = ordinal_at(k + 1, last)) {
        start = (n - 1) * 100;
        Hit era;
        return n <= 21 && !(is_word(last + 1) && known_.part(last + 1, "era-", era));
    }
    const Shift s = shift_at(k + 1, last);
    const int now = today_ ? date_of(*today_).year / 100 * 100 : 2000;
    start = s == Shift::last ? now - 100 : now;
    return s == Shift::last || s == Shift::now;
}

// thamaninat al-qarn al-madi, al-tis'inat, al-qarn al-'ishrin
bool TimeScan::decade(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    std::uint32_t last = 0;
    int century = 0;
    Hit h;
    d.first = i;
    d.stem = word(i).stem;
    const tables::TimeWord* t = known_.part(i, "decade-", h);
    if (!t) {
        if (!is(i, ar::w_qarn) || !century_at(i, last, century)) return false;
        d.last = last;
        d.when = years(century, century + 99);
        return d.when.known();
    }
    const std::string_view digits = kind(*t).substr(7);
    int tens = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), tens);
    d.source = t->source;
    if (century_at(i + 1, last, century)) {
        d.last = last;
    } else {
        // Alone they are those of the last century; "in his thirties" is an age.
        if (!known_.has_article(i) || tens < 30 || is(i + 1, ar::w_umr)) return false;
        if (is(i + 1, ar::w_min)) return false;
        century = 1900;
        d.last = i;
    }
    d.when = years(century + tens, century + tens + 9);
    return d.when.known();
}

// A year behind a season or a part of it: 'am 2014, 2014, al-'am al-madi, min al-'am al-jari
bool TimeScan::year_like(std::uint32_t i, std::uint32_t& last, Draft& d) const {
    std::uint32_t k = i;
    if (is(k, ar::w_min)) ++k;
    if (!inside(k)) return false;
    bool is_hijri = false;
    Draft r;
    if (relative(k, r) && (r.when.grain == Grain::year || (r.unsettled && !today_ && (is(k, ar::w_am) || is(k, ar::w_sana))))) {
        d.relative = true;
        d.unsettled = r.unsettled;
        if (!r.unsettled) d.year = date_of(r.when.from).year;
        last = r.last;
        return true;
    }
    if (is(k, ar::w_am) || is(k, ar::w_sana)) {
        std::uint32_t end = 0;
        if (told_.when.known() && shift_at(k + 1, end) == Shift::same) {
            d.year = date_of(told_.when.from).year;
            d.anchor = told_.index;
            last = end;
            return true;
        }
        ++k;
    }
    if (!inside(k)) return false;
    const int year = year_at(k, last, is_hijri);
    if (year < 1900 || year > 2100 || is_hijri || (word(k).kind == Kind::number && counted(last + 1))) return false;
    d.year = year;
    return true;
}

// sayf 2014, al-sayf al-madi, kharif al-'am al-madi
bool TimeScan::season(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    Hit h;
    const tables::TimeWord* t = known_.part(i, "season-", h);
    if (!t) return false;
    const std::string_view name = kind(*t);
    const int first = name == "season-spring" ? 3 : name == "season-summer" ? 6 : name == "season-autumn" ? 9 : 12;
    std::uint32_t last = 0;
    d.first = i;
    d.stem = h.stem;
    d.source = t->source;
    if (!known_.has_article(i)) {
        if (!year_like(i + 1, last, d)) return false;
        d.last = last;
        std::uint32_t end = 0;
        bool is_hijri = false;
        if ((dash(last + 1) || (inside(last + 1) && known_.punctuation(last + 1, '/'))) && inside(last + 2) &&
            year_at(last + 2, end, is_hijri) == d.year + 1)
            d.last = end;
    } else {
        const Shift s = shift_at(i + 1, last);
        if (s != Shift::last && s != Shift::next && s != Shift::now) return false;
        d.last = last;
        d.relative = true;
        if (today_) {
            const Date now = date_of(*today_);
            d.year = now.year;
            const int end_month = first + 2 > 12 ? 12 : first + 2;
            if (s == Shift::last && now.month <= end_month) --d.year;
            if (s == Shift::next && now.month >= first) ++d.year;
        }
        d.unsettled = !today_;
    }
    if (d.year) d.when = hull(month_of(d.year, first), month_of(d.year, first + 2));
    return true;
}

// al-rub' al-awwal min 'am 2025, al-nisf al-thani min 2024
bool TimeScan::fraction_of_year(std::uint32_t i, Draft& d) const {
    if (!is_word(i) || !known_.has_article(i)) return false;
    const int months = is(i, ar::w_rub) ? 3 : is(i, ar::w_nisf) ? 6 : 0;
    if (!months) return false;
    std::uint32_t last = 0;
    int n = is_word(i + 1) ? ordinal_at(i + 1, last) : 0;
    if (n == 0 && shift_at(i + 1, last) == Shift::latest) n = 12 / months;
    if (n < 1 || n > 12 / months || !year_like(last + 1, last, d)) return false;
    d.first = i;
    d.stem = word(i).stem;
    d.last = last;
    if (d.year) d.when = hull(month_of(d.year, (n - 1) * months + 1), month_of(d.year, n * months));
    return true;
}

}  // namespace isnad::mention
