// Dates in figures, and months with what stands behind them.
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"
#include "text/utf8.h"

#include <charconv>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

namespace {

// Day, month and year in the order that their sizes allow: 15/3/2026, 2026-03-15, 3/15/2026.
bool order(int a, int b, int c, Draft& d) {
    if (a > 31) std::swap(a, c);
    if (c < 1000) return false;
    if (b > 12) std::swap(a, b);
    if (a < 1 || a > 31 || b < 1 || b > 12 || !(common_year(c) || hijri_year(c))) return false;
    d.day = a;
    d.month = b;
    d.year = c;
    d.hijri = hijri_year(c);
    return true;
}

}  // namespace

bool TimeScan::dash(std::uint32_t i) const {
    if (!inside(i) || word(i).kind != Kind::punctuation) return false;
    const char32_t c = word(i).mark;
    return c == '-' || c == 0x2010 || c == 0x2011 || c == 0x2013 || c == 0x2014 || c == 0x2212;
}

bool TimeScan::quote(std::uint32_t i) const {
    if (!inside(i) || word(i).kind != Kind::punctuation) return false;
    const char32_t c = word(i).mark;
    return c == '"' || c == 0xAB || c == 0xBB || c == 0x201C || c == 0x201D || c == 0x2018 || c == 0x2019 || c == '\'';
}

// "al-thalith", "al-hadi 'ashar", "al-thani wa-l-'ishrin", "al-'ishrin": with its article.
int TimeScan::ordinal_at(std::uint32_t i, std::uint32_t& last) const {
    if (!is_word(i) || !known_.has_article(i)) return 0;
    Hit h;
    auto ten = [&](std::uint32_t k) {
        int value = 0;
        known_.each(k, [&](const tables::Link& l, const Hit& hit) {
            if (l.kind != LinkKind::numeral || hit.phrase) return false;
            const tables::Numeral& row = known_.view.numerals[l.index];
            if (known_.view.str(row.kind) != "ten" || row.value < 20) return false;
            value = static_cast<int>(row.value);
            return true;
        });
        return value;
    };
    const tables::TimeWord* t = known_.part(i, "ordinal-", h);
    if (!t) {
        last = i;
        return ten(i);
    }
    const std::string_view digits = kind(*t).substr(8);
    int value = 0;
    std::from_chars(digits.data(), digits.data() + digits.size(), value);
    last = h.last;
    if (is_word(last + 1) && !word(last + 1).line_start) {
        const std::uint32_t k = last + 1;
        if (is(k, ar::w_ashar) || is(k, ar::w_ashara)) {
            value += 10;
            last = k;
        } else if (word(k).clitics & arabic::wa) {
            if (const int tens = ten(k)) {
                value += tens;
                last = k;
            }
        }
    }
    return value;
}

int TimeScan::month_at(std::uint32_t i, std::uint32_t& last, bool& is_hijri, tables::Source& source) const {
    if (!is_word(i) || word(i).line_start) return 0;
    Hit h;
    const tables::TimeWord* m = known_.month(i, h);
    if (!m || h.last >= end_) return 0;
    last = h.last;
    is_hijri = kind(*m) == "hijri";
    source = m->source;
    if (is(i, ar::w_ab) && !h.phrase) {  // Ibb, a town of Yemen, has its hamza below
        std::size_t at = h.stem;
        if (text::next(known_.text, at) == arabic::alif_below) return 0;
    }
    return m->value;
}

// 15/3/2026, 2026-03-15, 15.3.2026, 1436/5/12h, 3/2015, 22/4
bool TimeScan::numeric(std::uint32_t i, Draft& d) const {
    if (!inside(i) || word(i).kind != Kind::number) return false;
    d.first = d.last = i;
    d.stem = word(i).begin;
    const std::string_view t = token(i);
    if (const auto dot = t.find('.'); dot != std::string_view::npos) {
        const auto second = t.find('.', dot + 1);
        if (second == std::string_view::npos || t.find('.', second + 1) != std::string_view::npos) return false;
        return order(small_whole(t.substr(0, dot)), small_whole(t.substr(dot + 1, second - dot - 1)), small_whole(t.substr(second + 1)), d);
    }
    auto separator = [&](std::uint32_t k) -> char32_t {
        if (!inside(k + 1) || word(k).kind != Kind::punctuation || word(k + 1).kind != Kind::number) return 0;
        const bool glued = known_.glued(k) && known_.glued(k + 1);
        if (!glued && word(k).mark == '/') return U'|';  // 26 / 10 / 1436
        if (!glued) return 0;
        return word(k).mark == '/' || dash(k) ? (word(k).mark == '/' ? U'/' : U'-') : 0;
    };
    const bool glued_before =
        known_.glued(i) && i > begin_ && word(i - 1).kind == Kind::punctuation && (word(i - 1).mark == '/' || word(i - 1).mark == '-');
    const char32_t s = separator(i + 1 < end_ ? i + 1 : i);
    if (!s || glued_before || i + 2 >= end_) return false;
    const int a = small_whole(t), b = small_whole(token(i + 2));
    if (i + 4 < end_ && separator(i + 3) == s) {
        const int c = small_whole(token(i + 4));
        if (a < 0 || b < 0 || c < 0 || !order(a, b, c, d)) return false;
        d.last = i + 4;
        if (is(i + 5, ar::w_h) && hijri_year(d.year)) d.last = i + 5;
        if (is(i + 5, ar::w_m) && !d.hijri) d.last = i + 5;
        return true;
    }
    if (a < 1 || b < 1) return false;
    const bool padded = token(i).front() == '0' || token(i + 2).front() == '0';  // 22/04
    const bool told = s == '/' ? padded || before_is(i, ar::date_before) : s == '-' && before_is(i, ar::day_before);
    if (s == '/' && a <= 12 && common_year(b)) {
        d.month = a;
        d.year = b;
    } else if (told && a <= 31 && b <= 31 && (a <= 12 || b <= 12)) {
        d.day = b <= 12 ? a : b;
        d.month = b <= 12 ? b : a;
    } else {
        return false;
    }
    d.last = i + 2;
    return true;
}

// The other name of the month: "/aylul", "(aylul)", "aylul"
void TimeScan::month_synonym(Draft& d) const {
    std::uint32_t k = d.last + 1, last = 0;
    if (!inside(k)) return;
    const bool slash = known_.punctuation(k, '/'), bracket = known_.punctuation(k, '(');
    if (slash || bracket) ++k;
    bool other_hijri = false;
    tables::Source source;
    if (month_at(k, last, other_hijri, source) != d.month || other_hijri != d.hijri || !bare(k)) return;
    d.last = bracket && inside(last + 1) && known_.punctuation(last + 1, ')') ? last + 1 : last;
}

// Behind a month: its other name, last or next, and the year.
void TimeScan::month_tail(Draft& d) const {
    month_synonym(d);
    std::uint32_t k = d.last + 1, last = 0;
    if (const Shift s = shift_at(k, last); s == Shift::last || s == Shift::next || s == Shift::now) {
        d.shift = s;
        d.last = last;
        k = last + 1;
    }
    bool year_hijri = false;
    auto take_year = [&](std::uint32_t at) {
        const int year = year_at(at, last, year_hijri);
        // "in March 2018 an attack": right behind a month only a round number counts.
        const bool plain = d.shift == Shift::none && common_year(year) && year % 100 != 0;
        const bool counts_noun = word(at).kind == Kind::number && !plain && counts(year, last + 1);
        if (!year || counts_noun || (hijri_year(year) && !d.hijri && !year_hijri))
            return false;
        d.year = year;
        d.last = last;
        return true;
    };
    if (!inside(k) || word(k).line_start) return;
    if (take_year(k)) return;
    std::uint32_t at = k;
    const bool stop = d.day && inside(at) && known_.punctuation(at, '.');  // 16. November. 2016
    if ((comma(at) || stop) && inside(at + 1) && (word(at + 1).kind == Kind::number || d.day) && take_year(at + 1)) return;
    if (is(at, ar::w_min) || (is(at, ar::w_fi) && is(at + 1, ar::w_am))) ++at;
    if (is_word(at) && (is(at, ar::w_am) || is(at, ar::w_sana)) && take_year(at + 1)) return;
    if (!is_word(at)) return;
    Draft r;
    if (relative(at, r) && r.when.grain == Grain::year) {
        d.year = date_of(r.when.from).year;
        d.relative = true;
        d.last = r.last;
    } else if (at > k && (r = Draft{}, contextual(at, r)) && r.when.grain == Grain::year) {
        d.year = date_of(r.when.from).year;
        d.anchor = r.anchor;
        d.last = r.last;
    }
}

// September 10, 1901: the day behind its month, and a year behind it
bool TimeScan::day_behind_month(Draft& d) const {
    const std::uint32_t k = d.last + 1;
    if (!inside(k + 2) || d.to_month || word(k).kind != Kind::number || word(k).line_start || !comma(k + 1)) return false;
    const int day = small_whole(token(k), 2);
    std::uint32_t last = 0;
    bool is_hijri = false;
    const int year = day >= 1 && day <= 31 ? year_at(k + 2, last, is_hijri) : 0;
    if (!common_year(year) || is_hijri || counts(year, last + 1)) return false;
    d.day = day;
    d.year = year;
    d.last = last;
    return true;
}

// "of every year": no time at all
bool TimeScan::every(std::uint32_t i) const { return is(i, ar::w_min) && is(i + 1, ar::w_kull); }

// shahr mayu, mayu 2024, mayu al-madi, shahray maris wa-abril
bool TimeScan::month_group(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    const bool one = is(i, ar::w_shahr) && !known_.has_article(i), two = is(i, ar::w_shahray);
    std::uint32_t k = one || two ? i + 1 : i, last = 0;
    if (k > i && (!inside(k) || word(k).line_start)) return false;
    d.month = month_at(k, last, d.hijri, d.source);
    if (!d.month) return false;
    Hit h;
    known_.month(k, h);
    d.first = i;
    d.stem = k > i ? word(i).stem : h.stem;
    d.last = last;
    const bool proclitic = k == i && h.stem != word(k).begin && word(k).clitics & (arabic::bi | arabic::li);
    const bool preposition = one || two || proclitic || before_is(i, ar::prepositions);
    // Ramadan is a name of men, too; but not behind "in", "before" or "the beginning of".
    const bool feast_month =
        is(k, ar::w_ramadan) && preposition && k > begin_ && !is(k - 1, ar::w_min) && !is(k - 1, ar::w_ila) && !proclitic;
    // "lab" of "laptop" has the letters of "of August" (li-ab) where the long vowel is not written.
    const bool short_month = proclitic && h.stem + 4 == word(k).end && known_.text.substr(word(k).begin, word(k).end - word(k).begin).find("\u0622") == std::string_view::npos;
    const bool strict = (known_.one_of(k, ar::strict_months) || short_month) && !h.phrase && !feast_month,
               loose = known_.one_of(k, ar::loose_months) || d.hijri;
    bool second_hijri = false;
    tables::Source source;
    month_synonym(d);
    const std::uint32_t next = d.last + 1;
    if (is_word(next) && word(next).clitics & arabic::wa) {
        const int second = month_at(next, last, second_hijri, source);
        if (second && second_hijri == d.hijri && (two || second == d.month % 12 + 1)) {
            d.to_month = second;
            d.last = last;
        }
    } else if (dash(next) && is_word(next + 1)) {
        const int second = month_at(next + 1, last, second_hijri, source);
        if (second && second_hijri == d.hijri && second != d.month) {
            d.to_month = second;
            d.last = last;
        }
    }
    const std::uint32_t before_tail = d.last;
    if (day_behind_month(d)) return true;
    month_tail(d);
    if (every(d.last + 1)) return false;
    if (strict && d.last == before_tail && !one && !two) return false;
    return !(loose && d.last == before_tail && !preposition);
}

}  // namespace isnad::mention
