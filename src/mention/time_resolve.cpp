// Where an expression lies on the calendar: by the publication day and the tense of its clause.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <isnad/document.h>

#include <algorithm>
#include <cstdlib>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

namespace {

// A Hijri day or month. The month may have begun a day earlier or later than reckoned; a weekday tells.
When hijri_unit(Date d, int weekday) {
    if (d.month < 1 || d.month > 12 || d.year < 1) return {};
    const std::int32_t first = hijri_day_number({d.year, d.month, 1});
    if (!d.day) return hull(day_of(first), day_of(first + hijri_days_in_month(d.year, d.month) - 1));
    if (d.day > 30) return {};
    std::int32_t day = first + d.day - 1;
    for (int off : {0, 1, -1})
        if (weekday && weekday_of(day + off) == weekday) return day_of(day + off);
    return day_of(day);
}

// Days that everybody names without their year.
constexpr Date known_days[] = {{2001, 9, 11}, {2023, 10, 7}};

}  // namespace

// What a word says of the tense: a verb, or a word that looks ahead.
Tense TimeScan::tense_of(std::uint32_t k) const {
    const arabic::Word& w = word(k);
    if (w.kind != Kind::word) return Tense::unknown;
    if (is(k, ar::w_sawfa)) return Tense::future;
    if (known_.one_of(k, ar::scheduled) && (known_.has_article(k) || is(k, ar::w_mawid))) return Tense::future;
    if (known_.one_of(k, ar::expecting) && !known_.has_article(k)) return Tense::future;
    if (!w.is_verb()) return Tense::unknown;
    if (w.clitics & arabic::sa) return Tense::future;
    const tables::Link* reality = w.link(LinkKind::reality);
    const bool expects = reality && (reality->index & isnad::future) != 0;
    if (w.features & arabic::perfect) return k > begin_ && is(k - 1, ar::w_idha) ? Tense::future : expects ? Tense::planned : Tense::past;
    if (!(w.features & arabic::imperfect)) return Tense::unknown;
    if (k > begin_) {
        if (is(k - 1, ar::w_sawfa) || is(k - 1, ar::w_lan) || is(k - 1, ar::w_qad)) return Tense::future;
        if (is(k - 1, ar::w_lam))  // "if it is not"
            return k > begin_ + 1 && (is(k - 2, ar::w_idha) || is(k - 2, ar::w_an)) ? Tense::future : Tense::past;
        // "it is scheduled that it impose", "promised that it withdraw": what governs "that" looks ahead.
        if (is(k - 1, ar::w_an) && k > begin_ + 1)
            if (const Tense above = tense_of(k - 2); above == Tense::future || above == Tense::planned) return Tense::future;
        for (std::uint32_t b = k; b-- > begin_ && k - b < 5;)
            if (word(b).is_verb() && word(b).features & arabic::perfect && word(b).lemma != tables::absent &&
                known_.view.str(known_.view.forms[word(b).lemma].key) == ar::w_kana)
                return Tense::past;
    }
    return expects ? Tense::future : Tense::present;
}

// The tense of the clause: by the nearest verb or word of expectation before the expression, else by the first one behind it. The verb
// of a relative clause that a comma has closed is not that of the clause.
Tense TimeScan::tense(std::uint32_t i) const {
    bool closed = false;
    for (std::uint32_t k = i; k-- > begin_ && i - k < 40;) {
        if (comma(k) && k + 1 < i) closed = true;
        if (is(k, ar::w_mundhu)) return Tense::past;
        const Tense t = tense_of(k);
        if (t == Tense::unknown) continue;
        if (closed && word(k).is_verb() && k > begin_ && known_.one_of(k - 1, ar::relatives)) continue;
        return t;
    }
    for (std::uint32_t k = i; k < end_ && k - i < 25; ++k)
        if (const Tense t = tense_of(k); t != Tense::unknown) return t;
    return Tense::unknown;
}

When TimeScan::weekday(int weekday, Shift shift, int weeks, Tense t) const {
    const std::int32_t today = *today_;
    const int back = (weekday_of(today) - weekday + 7) % 7, ahead = (weekday - weekday_of(today) + 7) % 7;
    if (shift == Shift::last) return day_of(today - (back ? back : 7) - 7 * weeks);
    if (shift == Shift::next) return day_of(today + (ahead ? ahead : 7) + 7 * weeks);
    if (shift == Shift::now) return day_of(ahead <= 3 ? today + ahead : today - back);
    // The present tells of what is near: six days ahead is rather yesterday.
    return t == Tense::future || (t == Tense::present && ahead < 5) ? day_of(today + ahead) : day_of(today - back);
}

// A day and a month without a year.
When TimeScan::month_and_day(const Draft& d, Tense t) const {
    const Date now = date_of(*today_);
    if (d.year == 0 && d.shift == Shift::none && d.first > begin_ && known_.one_of(d.first - 1, ar::known_before)) {
        for (const Date& day : known_days)
            if (day.month == d.month && day.day == d.day && day_number(day) < *today_) return day_of(day);
    }
    When last, next;
    for (int y = now.year + 1; y >= now.year - 4; --y) {  // leap days come every four years
        const When w = day_of(Date{y, d.month, d.day});
        if (!w.known()) continue;
        if (w.from > *today_ || (w.from == *today_ && t == Tense::future))
            next = w;
        else if (!last.known())
            last = w;
    }
    if (d.shift == Shift::now) return day_of(Date{now.year, d.month, d.day});
    if (d.shift == Shift::last && last.known() && last.from == *today_) last = day_of(Date{now.year - 1, d.month, d.day});
    if (d.shift == Shift::last) return last;
    if (d.shift == Shift::next) return next;
    if (d.weekday) {
        // The weekday tells the year.
        When best;
        for (int y = now.year - 6; y <= now.year + 1; ++y) {
            const When w = day_of(Date{y, d.month, d.day});
            if (w.known() && weekday_of(w.from) == d.weekday &&
                (!best.known() || std::abs(w.from - *today_) < std::abs(best.from - *today_)))
                best = w;
        }
        if (best.known() && std::abs(best.from - *today_) < 800) return best;
    }
    if (!next.known() || !last.known()) return last.known() ? last : next;
    if (t == Tense::future) return next;
    const std::int32_t ahead = next.from - *today_;
    if (t == Tense::past) return ahead <= 30 ? next : last;  // eleven months ago one would tell the year
    return ahead <= 75 ? next : last;
}

When TimeScan::month_alone(const Draft& d, Tense t) const {
    const Date now = date_of(*today_);
    const int ahead = (d.month - now.month + 12) % 12, back = (now.month - d.month + 12) % 12;
    const int here = now.year * 12 + now.month - 1;
    auto month = [](int count) { return month_of(count / 12, count % 12 + 1); };
    if (d.shift == Shift::last) return month(here - (back ? back : 12));
    if (d.shift == Shift::next) return month(here + (ahead ? ahead : 12));
    if (d.shift == Shift::now) return month_of(now.year, d.month);
    if ((t == Tense::future && ahead < 11) || (t == Tense::present && ahead <= 3)) return month(here + ahead);
    return month(here - back);
}

When TimeScan::hijri(const Draft& d, Tense t) const {
    if (d.year >= 1900) {  // "Ramadan 2024": the first that begins in that year
        const int first = hijri_of(day_number({d.year, 1, 1})).year;
        for (int year = first; year <= first + 1; ++year)
            if (const When w = hijri_unit({year, d.month, d.day}, d.weekday); w.known() && date_of(w.from).year == d.year) return w;
        return {};
    }
    if (!d.month) {
        const Date last{d.year, 12, hijri_days_in_month(d.year, 12)};
        return hull(year_of(date_of(hijri_day_number({d.year, 1, 1})).year), year_of(date_of(hijri_day_number(last)).year));
    }
    if (d.year) return hijri_unit({d.year, d.month, d.day}, d.weekday);
    if (!today_) return {};
    const Date now = hijri_of(*today_);
    auto in = [&](int year) { return hijri_unit({year, d.month, d.day}, d.weekday); };
    // The one that has begun last, and the one after it; today counts as begun.
    const int year = in(now.year).from > *today_ ? now.year - 1 : now.year;
    const When last = in(year), next = in(year + 1);
    const bool going_on = last.to >= *today_;
    switch (d.shift) {
        case Shift::now: return in(now.year);
        case Shift::last: return going_on ? in(year - 1) : last;
        case Shift::next: return next;
        default: break;
    }
    if (going_on || t == Tense::past) return last;
    return t == Tense::future || (d.day && next.from - *today_ <= 75) ? next : last;
}

When TimeScan::complete(const Draft& d, Tense t) const {
    if (d.hijri) return hijri(d, t);
    if (d.day && d.month) {
        if (d.year) return day_of(Date{d.year, d.month, d.day});
        return today_ ? month_and_day(d, t) : When{};
    }
    if (d.month) {
        if (d.year) return month_of(d.year, d.month);
        return today_ ? month_alone(d, t) : When{};
    }
    if (d.year) return year_of(d.year);
    if (d.weekday) return today_ ? weekday(d.weekday, d.shift, d.weeks, t) : When{};
    return {};
}

// Whether a row of this kind, a phrase perhaps, ends right before word i.
bool TimeScan::behind_part(std::uint32_t i, std::string_view prefix) const {
    for (std::uint32_t k = i; k-- > begin_ && i - k <= 2;) {
        Hit h;
        if (known_.part(k, prefix, h) && h.last + 1 == i) return true;
    }
    return false;
}

// "put off (ajjalat) the trial to | 3 March", "set the session of | 12 October": the day of a hearing.
bool TimeScan::put_off_to(std::uint32_t i) const {
    constexpr std::uint32_t most = 16;      // words
    const auto lemma = [&](std::uint32_t k) { return word(k).lemma == tables::absent ? std::string_view() : known_.view.str(known_.view.forms[word(k).lemma].key); };
    if (i == begin_ || (lemma(i - 1) != ar::w_hearing && !is(i - 1, ar::w_ila))) return false;
    for (std::uint32_t k = i - 1; k-- > begin_ && i - k <= most;)
        if (std::find(std::begin(ar::putting_off), std::end(ar::putting_off), lemma(k)) != std::end(ar::putting_off)) return true;
    return false;
}

// Fills `when`: both ends where there are two.
void TimeScan::resolve(Draft& d) const {
    if (d.when.known() || d.unsettled || d.hour >= 0) return;
    if (d.year == 0 || !(d.month || d.year)) d.relative = true;
    Tense t = d.year ? Tense::past : tense(d.first);
    if (t == Tense::planned) t = d.month && !d.day ? Tense::future : Tense::past;  // "on Sunday they promised"
    if (!d.year && d.first > begin_) {
        Hit h;
        if (known_.part(d.first - 1, "since", h)) t = Tense::past;
        if (known_.part(d.first - 1, "by", h)) t = Tense::future;
        // Until, before and as from look ahead, but for a date in a tale of what was.
        const bool ahead = (known_.part(d.first - 1, "until", h) && !d.ends_range) || is(d.first - 1, ar::w_qabla) ||
                           known_.part(d.first - 1, "before", h);
        if (ahead && (!d.month || !d.day || t != Tense::past)) t = Tense::future;
        if (put_off_to(d.first)) t = Tense::future;
        if (t != Tense::past && behind_part(d.first, "from")) t = Tense::future;
    }
    if (d.to_weekday) {
        Draft end = d;
        end.weekday = d.to_weekday;
        if (d.day) {
            d.when = complete(d, t);
            return;
        }
        const When last = complete(end, t);
        if (last.known()) d.when = hull(day_of(last.from - (d.to_weekday - d.weekday + 7) % 7), last);
    } else if (d.to_day) {
        Draft end = d;
        end.day = d.to_day;
        end.weekday = 0;
        const When last = complete(end, t);
        Draft start = d;
        start.weekday = 0;
        if (last.known() && !d.hijri) start.year = date_of(last.from).year;
        d.when = hull(complete(start, t), last);
    } else if (d.to_month) {
        Draft end = d;
        end.month = d.to_month;
        const When last = complete(end, t);
        if (last.known() && !d.hijri) {
            const int year = date_of(last.from).year;
            d.when = hull(month_of(d.month > d.to_month ? year - 1 : year, d.month), last);
        }
    } else if (d.to_year) {
        Draft end = d;
        end.year = d.to_year;
        const When first = complete(d, t), last = complete(end, t);
        d.when = d.hijri && first.known() && last.known() ? hull(year_of(date_of(first.from).year), year_of(date_of(last.to).year))
                                                          : hull(first, last);
    } else {
        d.when = complete(d, t);
    }
}

}  // namespace isnad::mention
