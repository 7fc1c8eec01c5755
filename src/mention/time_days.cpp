// Days: the number of a day with its month, weekdays, and a part of the day before either.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"
#include "text/utf8.h"

namespace isnad::mention {

using arabic::Kind;

int TimeScan::day_at(std::uint32_t i, std::uint32_t& last, std::uint32_t* stem) const {
    if (!inside(i)) return 0;
    int value = 0;
    std::uint32_t begin = word(i).begin;
    if (word(i).kind == Kind::number) {
        value = small_whole(token(i), 2);
        last = i;
    } else if (is(i, ar::w_al) && inside(i + 1) && word(i + 1).kind == Kind::number) {
        value = small_whole(token(i + 1), 2);
        begin = word(i).stem;
        last = i + 1;
    } else if (is_word(i)) {
        value = ordinal_at(i, last);
        begin = word(i).stem;
        if (value > 0 && value < 20 && feminine(i)) value = 0;  // "the first" of days or months
        if (value == 0 && first_of_month(i)) {
            value = 1;
            last = i;
        }
    }
    if (stem) *stem = begin;
    return value >= 1 && value <= 31 ? value : 0;
}

// al-ula, al-thaniya: an ordinal in the feminine
bool TimeScan::feminine(std::uint32_t i) const {
    constexpr std::uint32_t letter = 2;  // bytes
    std::size_t at = word(i).end - letter;
    const char32_t c = text::next(known_.text, at);
    return c == arabic::ta_marbuta || c == arabic::alif_maqsura;
}

// fatih dujanbar, ghurrat sha'ban, awwal mayu: before the name of a month
bool TimeScan::first_of_month(std::uint32_t i) const {
    if (known_.has_article(i)) return false;
    Hit h;
    std::uint32_t last = 0;
    bool is_hijri = false;
    tables::Source source;
    return (is(i, ar::w_awwal) || known_.part(i, "first-day", h)) && bare(i + 1) && month_at(i + 1, last, is_hijri, source) != 0;
}

// 3 September 2025, al-thalith min aylul, 3 and 4 March, 3-7 March, 15 of last month, 20 of the current
bool TimeScan::day_month(std::uint32_t i, Draft& d) const {
    std::uint32_t last = 0, stem = 0;
    const int day = day_at(i, last, &stem);
    if (!day || word(i).line_start != (i == begin_ && word(i).line_start)) return false;
    d.first = i;
    d.stem = stem;
    d.day = day;
    std::uint32_t k = last + 1;
    const bool in_words = word(i).kind == Kind::word && !is(i, ar::w_al);
    if (word(i).kind == Kind::number && inside(k) && known_.punctuation(k, '.')) ++k;  // 2. October
    // The other end of a pair.
    std::uint32_t other = k;
    const bool and_ = is(k, ar::w_wa) || (in_words && is_word(k) && word(k).clitics & arabic::wa);
    if (is(k, ar::w_wa) || dash(k) || is(k, ar::w_ila) || is(k, ar::w_hatta) || is(k, ar::w_aw)) {
        other = k + 1;
    } else if (!(in_words && is_word(k) && word(k).clitics & arabic::wa)) {
        other = 0;
    }
    if (other) {
        const int second = day_at(other, last);
        if (second > day && and_ && second != day + 1 && !between_) {  // "3 and 7 April" are two days
            Draft rest;
            if (!day_month(other, rest) || !rest.month || rest.to_day) return false;
            d.month = rest.month;
            d.year = rest.year;
            d.hijri = rest.hijri;
            d.shift = rest.shift;
            d.source = rest.source;
            d.last = k - 1;
            return true;
        }
        if (second > day) {
            d.to_day = second;
            k = last + 1;
        } else if (dash(k) && inside(k + 1) && word(k + 1).kind == Kind::word) {  // 27 - July 2015, 27-July
            ++k;
        }
        // 11 and 12 and 13 April
        while (d.to_day && is(k, ar::w_wa)) {
            const int third = day_at(k + 1, last);
            if (third <= d.to_day) break;
            d.to_day = third;
            k = last + 1;
        }
    }
    if (word(i).kind == Kind::number && inside(k) && known_.punctuation(k, '/') && known_.glued(k) && bare(k + 1)) ++k;  // 27/July
    bool of = is(k, ar::w_min);
    if (of) ++k;
    bool month_word = is(k, ar::w_shahr) && !known_.has_article(k);
    if (month_word) ++k;
    if (!inside(k) || word(k).line_start) return false;
    d.month = month_at(k, last, d.hijri, d.source);
    if (d.month) {
        if (word(k).stem != word(k).begin && d.month && !known_.has_article(k)) {
            Hit h;
            if (known_.month(k, h) && h.stem != word(k).begin) return false;  // "15 and March"
        }
        d.last = last;
        month_tail(d);
        return !every(d.last + 1);
    }
    d.month = 0;
    Draft r;
    if (of && contextual(k, r) && r.when.grain == Grain::month) {  // 29 of the same month
        const Date m = date_of(r.when.from);
        d.year = m.year;
        d.month = m.month;
        d.anchor = r.anchor;
        d.last = r.last;
        return true;
    }
    r = Draft{};
    if (of && relative(k, r) && r.when.grain == Grain::month) {
        const Date m = date_of(r.when.from);
        d.year = m.year;
        d.month = m.month;
        d.relative = true;
        d.last = r.last;
        d.source = r.source;
        return true;
    }
    if (shift_at(k, last) == Shift::now && known_.has_article(k)) {  // "on 20 of the current"
        if (!today_) {
            d.unsettled = true;
        } else {
            const Date m = date_of(*today_);
            d.year = m.year;
            d.month = m.month;
        }
        d.relative = true;
        d.last = last;
        return true;
    }
    return false;
}

// A second date of the same day, behind "corresponding to", is a mention of its own; the Gregorian one of the two tells the value.
bool TimeScan::corresponding(Draft& d) const {
    std::uint32_t k = d.last + 1;
    if (comma(k)) ++k;
    if (!is(k, ar::w_muwafiq)) return false;
    ++k;
    if (is(k, ar::w_li)) ++k;
    Draft other;
    if (!inside(k) || !(numeric(k, other) || (other = Draft{}, day_month(k, other))) || !other.day || other.to_day) return false;
    if (!other.hijri && d.hijri && d.day) {
        d.when = complete(other, Tense::past);
    } else if (!other.hijri && !d.day) {
        d.day = other.day;
        d.month = other.month;
        d.year = other.year;
        d.shift = other.shift;
    }
    return true;
}

// Behind a weekday: last or next, of which week, and its date.
bool TimeScan::weekday_tail(Draft& d) const {
    std::uint32_t k = d.last + 1, last = 0;
    if (!inside(k) || word(k).line_start) return true;
    Hit h;
    // "the night of Sunday to Monday"
    if (!d.to_weekday) {
        const std::uint32_t next = dash(k) || known_.punctuation(k, '/') ? k + 1 : k;
        const tables::TimeWord* second = is_word(next) && bare(next) && !word(next).line_start ? known_.weekday(next, h) : nullptr;
        if (second && second->value == d.weekday % 7 + 1) {
            d.to_weekday = second->value;
            d.last = h.last;
            k = d.last + 1;
        }
    }
    if (const Shift s = shift_at(k, last); s == Shift::last || s == Shift::next || s == Shift::now) {
        d.shift = s;
        d.last = last;
    } else if ((is(k, ar::w_qabla) && shift_at(k + 1, last) == Shift::last) ||
               (is(k, ar::w_baada) && shift_at(k + 1, last) == Shift::next)) {
        d.shift = is(k, ar::w_qabla) ? Shift::last : Shift::next;
        d.weeks = 1;
        d.last = last;
    } else if (is(k, ar::w_min)) {
        if (is(k + 1, ar::w_kull)) return false;  // every Sunday
        Draft r;
        if (inside(k + 1) && relative(k + 1, r) && r.when.grain == Grain::week) {
            d.when = day_of(r.when.from + d.weekday - 1);
            d.relative = true;
            d.last = r.last;
            return true;
        }
    }
    k = d.last + 1;
    if (!inside(k) || word(k).line_start) return true;
    bool bracket = false;
    if (comma(k) || dash(k)) {
        ++k;
    } else if (known_.punctuation(k, '(')) {
        bracket = true;
        ++k;
    }
    const bool apart = is(k, ar::w_muwafiq);
    if (apart) ++k;
    if (is(k, ar::w_li)) ++k;
    if (!inside(k) || word(k).line_start) return true;
    Draft date;
    if (word(k).kind != Kind::punctuation && (numeric(k, date) || (date = Draft{}, day_month(k, date))) && date.day) {
        d.day = date.day;
        d.month = date.month;
        d.year = date.year;
        d.to_day = date.to_day;
        d.hijri = date.hijri;
        d.shift = date.shift;
        d.anchor = date.anchor;
        d.relative = date.relative;
        d.when = date.when;
        if (apart) return true;
        d.last = date.last;
        if (bracket && inside(d.last + 1) && known_.punctuation(d.last + 1, ')')) ++d.last;
    }
    return true;
}

// yawm 15: the nearest day of that number that the tense allows
bool TimeScan::day_alone(std::uint32_t i, bool behind_day, Draft& d) const {
    if (!behind_day || !inside(i) || word(i).kind != Kind::number) return false;
    const int day = small_whole(token(i), 2);
    const std::uint32_t next = i + 1;
    const bool ends = !inside(next) || word(next).line_start ||
                      (word(next).kind == Kind::punctuation && !known_.glued(next + 1) && word(next).mark != '%');
    if (day < 1 || day > 31 || !(ends || (is_word(next) && word(next).stem != word(next).begin) || is(next, ar::w_fi))) return false;
    d.first = d.last = i;
    d.stem = word(i).begin;
    d.relative = true;
    d.unsettled = !today_;
    if (!today_) return true;
    const Date now = date_of(*today_);
    const int shift = tense(i) == Tense::future ? (day < now.day ? 1 : 0) : (day > now.day ? -1 : 0);
    const Date month = date_of(month_of(now.year, now.month + shift).from);
    d.when = day_of(Date{month.year, month.month, day});
    return d.when.known();
}

bool TimeScan::weekdays(std::uint32_t i, Draft& d) const {
    Hit h;
    const tables::TimeWord* t = is_word(i) ? known_.weekday(i, h) : nullptr;
    if (!t || is(h.last + 1, ar::w_ashar)) return false;  // the eleven
    d.weekday = t->value;
    d.last = h.last;
    d.source = t->source;
    return true;
}

// masa' yawm al-thulatha', fajr al-ahad, yawmay al-sabt wa-l-ahad, yawm 5 maris
bool TimeScan::day_group(std::uint32_t i, Draft& d) const {
    Hit h;
    std::uint32_t k = i;
    d.first = i;
    if (is_word(i)) {
        d.stem = word(i).stem;
        if (is(i, ar::w_yawmay) || is(i, ar::w_ayyam)) {
            if (inside(i + 1) && weekdays(i + 1, d)) {
                bool more = false;
                while (is_word(d.last + 1) && word(d.last + 1).clitics & arabic::wa) {
                    const tables::TimeWord* t = known_.weekday(d.last + 1, h);
                    if (!t || h.stem == word(d.last + 1).begin) break;
                    d.to_weekday = t->value;
                    d.last = h.last;
                    more = true;
                }
                return more && weekday_tail(d);
            }
            Draft pair;
            if (inside(i + 1) && day_month(i + 1, pair)) {
                pair.first = i;
                pair.stem = d.stem;
                d = pair;
                return true;
            }
            return false;
        }
        if (known_.part(i, "part-", h) && !h.article) {
            k = h.last + 1;
            d.stem = h.stem;
        }
        if (is_word(k) && is(k, ar::w_yawm) && !known_.has_article(k) && (k == i || !word(k).line_start)) ++k;
    }
    if (!inside(k) || (k > i && word(k).line_start)) return false;
    const std::uint32_t first = d.first;
    const std::uint32_t stem = d.stem;
    bool found = false;
    if (word(k).kind == Kind::word && (k == i || bare(k))) {
        if (weekdays(k, d)) {
            if (d.weekday == 1 && before_is(i, {&ar::w_bayna, 1})) return false;  // "between the two"
            if (before_is(i, ar::friday_before) || before_is(i, {&ar::w_kull, 1}) || before_is(i, {&ar::w_ayyam, 1})) return false;
            found = weekday_tail(d);
            if (!found) return false;
        } else if (k > i && ((contextual(k, d) && d.when.grain == Grain::day) ||
                             (d = Draft{}, relative(k, d) && (d.when.grain == Grain::day || d.unsettled)))) {
            found = true;
        }
    }
    if (!found) {
        Draft date;
        found = numeric(k, date);
        if (!found) {
            date = Draft{};
            found = day_month(k, date);
        }
        if (!found) found = day_alone(k, k > i && is(k - 1, ar::w_yawm), date = Draft{});
        if (!found || (!date.day && !date.when.known() && !date.unsettled && k > i)) return false;  // 3/2015 is a month
        d = date;
    }
    if (d.day) corresponding(d);
    d.first = first;
    if (k > i || word(k).kind == Kind::word) d.stem = k > i ? stem : d.weekday ? word(i).stem : d.stem;
    // al-thulatha' sabahan
    const std::uint32_t next = d.last + 1;
    if (is_word(next) && bare(next) && !word(next).line_start && known_.part(next, "part-", h) && !h.article && !h.phrase && k == i) {
        Hit after;
        const bool governs = is_word(h.last + 1) && (known_.weekday(h.last + 1, after) || known_.relative(h.last + 1, after));
        if (!governs) d.last = h.last;
    }
    return true;
}

}  // namespace isnad::mention
