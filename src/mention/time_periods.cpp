// Decades and centuries, seasons, and parts of a year.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <charconv>

namespace isnad::mention {

using arabic::Kind;

namespace {

When years(int from, int to) { return hull(year_of(from), year_of(to)); }

// The n-th part of a year in parts of so many months.
When quarters(int year, int months, int n) { return hull(month_of(year, (n - 1) * months + 1), month_of(year, n * months)); }

constexpr std::string_view same_words[] = {ar::w_nafs, ar::w_dhat};

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
    if ((is(k, ar::w_am) || is(k, ar::w_sana)) && known_.has_article(k) && bare(k) && this_year(k + 1)) {  // of the year: this one
        d.relative = true;
        d.unsettled = !today_;
        if (today_) d.year = date_of(*today_).year;
        last = k;
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

// Whether "of the year" ends here: no number, adjective or shift follows.
bool TimeScan::this_year(std::uint32_t next) const {
    if (!inside(next) || word(next).kind == Kind::punctuation || word(next).line_start) return true;
    return word(next).kind == Kind::word && !known_.has_article(next) && !known_.one_of(next, same_words);
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
        Shift s = shift_at(i + 1, last);
        if (s == Shift::none && before_is(i, ar::this_before)) {  // this summer
            s = Shift::now;
            last = h.last;
        }
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

// A month behind "of": Mayu 2024, the current month, the same month.
bool TimeScan::month_like(std::uint32_t i, Draft& d) const {
    if (!inside(i)) return false;
    const bool found = month_group(i, d) || (d = Draft{}, relative(i, d) && d.when.grain == Grain::month) ||
                       (d = Draft{}, contextual(i, d) && d.when.grain == Grain::month);
    if (!found || d.to_month) return false;
    resolve(d);
    return d.when.known() && (d.when.grain == Grain::month || d.hijri);
}

// al-rub' al-awwal min 'am 2025, al-nisf al-thani min 2024, al-nisf al-thani min maris, al-rub' al-thani
bool TimeScan::fraction_of_year(std::uint32_t i, Draft& d) const {
    if (!is_word(i) || !known_.has_article(i)) return false;
    const int months = is(i, ar::w_rub) ? 3 : is(i, ar::w_thulth) ? 4 : is(i, ar::w_nisf) ? 6 : 0;
    if (!months) return false;
    std::uint32_t last = 0;
    int n = is_word(i + 1) ? ordinal_at(i + 1, last) : 0;
    const Shift s = n == 0 ? shift_at(i + 1, last) : Shift::none;
    if (months == 3 && (s == Shift::last || s == Shift::now || s == Shift::next)) {  // the next quarter
        d.first = i;
        d.stem = word(i).stem;
        d.last = last;
        d.relative = true;
        d.unsettled = !today_;
        if (today_) {
            const Date now = date_of(*today_);
            const int first = (now.month - 1) / 3 * 3 + 1 + (s == Shift::last ? -3 : s == Shift::next ? 3 : 0);
            d.when = hull(month_of(now.year, first), month_of(now.year, first + 2));
        }
        return true;
    }
    if (s == Shift::latest) n = 12 / months;
    if (n < 1 || n > 12 / months) return false;
    const std::uint32_t next = last + 1;
    if (year_like(next, last, d)) {
        if (d.year) d.when = quarters(d.year, months, n);
    } else if (Draft month; is(next, ar::w_min) && months != 3 && month_like(next + 1, month)) {
        d = month;
        const std::int32_t days = month.when.to - month.when.from + 1, parts = 12 / months;
        const std::int32_t size = months == 6 ? 15 : 10;
        d.when = hull(day_of(month.when.from + (n - 1) * size),
                      n == parts ? day_of(month.when.from + days - 1) : day_of(month.when.from + n * size - 1));
        last = month.last;
    } else if (months == 3 && !is(next, ar::w_min) && !(is_word(next) && known_.has_article(next))) {  // of this year or the last
        d.relative = true;
        last = next - 1;
        d.first = i;
        d.unsettled = !today_;
        if (today_) {
            const Date now = date_of(*today_);
            const bool ahead = tense(i) == Tense::future;
            const int begins = (n - 1) * 3 + 1;
            const int year = ahead ? (begins + 2 < now.month ? now.year + 1 : now.year) : begins > now.month ? now.year - 1 : now.year;
            d.when = quarters(year, 3, n);
        }
    } else {
        return false;
    }
    d.first = i;
    d.stem = word(i).stem;
    d.last = last;
    return true;
}

// al-usbu' al-awwal min yanayir, al-usbu' al-akhir min al-shahr al-madi: a week belongs to the month of its Thursday
bool TimeScan::week_of_month(std::uint32_t i, Draft& d) const {
    if (!is(i, ar::w_usbu) || !known_.has_article(i)) return false;
    std::uint32_t last = 0;
    int n = is_word(i + 1) ? ordinal_at(i + 1, last) : 0;
    const bool at_end = n == 0 && shift_at(i + 1, last) == Shift::latest;
    if ((n < 1 || n > 4) && !at_end) return false;
    const std::uint32_t k = last + 1;
    Draft month;
    if (!is(k, ar::w_min) || !month_like(k + 1, month) || month.hijri) return false;
    d = month;
    d.first = i;
    d.stem = word(i).stem;
    d.approximate = true;
    const std::int32_t first = month.when.from, end = month.when.to;
    const std::int32_t first_thursday = first + (4 - weekday_of(first) + 7) % 7, last_thursday = end - (weekday_of(end) - 4 + 7) % 7;
    d.when = week_of(at_end ? last_thursday : first_thursday + 7 * (n - 1));
    return true;
}

// al-ashhur al-sitta al-ula min 'am 2015, awwal thalathat ashhur min 2024
bool TimeScan::months_of_year(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    Hit u;
    Number n;
    std::uint32_t last = i;
    int months = 0;
    bool at_end = false;
    auto is_months = [&](std::uint32_t k) {
        const tables::TimeWord* row = is_word(k) ? known_.part(k, "unit-month", u) : nullptr;
        return row && !u.phrase;
    };
    if (known_.has_article(i) && is_months(i)) {
        const bool named = inside(i + 1) && number_at(known_, i + 1, end_, n) && n.article && !n.indefinite;
        if (!named && kind(*known_.part(i, "unit-month", u)) != "unit-month-dual") return false;
        months = named ? static_cast<int>(n.value) : 2;
        const std::uint32_t which = named ? n.last + 1 : i + 1;
        at_end = shift_at(which, last) == Shift::latest;
        if (!at_end && (!is_word(which) || ordinal_at(which, last) != 1)) {
            Hit h;
            const tables::TimeWord* ordinal = is_word(which) ? known_.part(which, "ordinal-1", h) : nullptr;  // the first two
            if (!ordinal || kind(*ordinal) != "ordinal-1" || !h.article) return false;
            last = which;
        }
    } else if ((is(i, ar::w_awwal) || is(i, ar::w_akhir)) && !known_.has_article(i) && inside(i + 1)) {
        const bool two = is_months(i + 1) && kind(*known_.part(i + 1, "unit-month", u)) == "unit-month-dual";
        if (!two && (!number_at(known_, i + 1, end_, n) || n.indefinite || n.article || !is_months(n.last + 1))) return false;
        months = two ? 2 : static_cast<int>(n.value);
        at_end = is(i, ar::w_akhir);
        last = two ? i + 1 : n.last + 1;
    }
    if (months < 1 || months > 11 || !is(last + 1, ar::w_min) || !year_like(last + 1, last, d)) return false;
    d.first = i;
    d.stem = word(i).stem;
    d.last = last;
    if (d.year)
        d.when = at_end ? hull(month_of(d.year, 13 - months), month_of(d.year, 12)) : hull(month_of(d.year, 1), month_of(d.year, months));
    return true;
}

}  // namespace isnad::mention
