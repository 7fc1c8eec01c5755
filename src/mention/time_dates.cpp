// Dates in figures, months and years.
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

bool common_year(int y) { return y >= 1900 && y <= 2100; }
bool hijri_year(int y) { return y >= 1300 && y <= 1500; }

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

// A word behind a number that it counts: no year, no day then.
bool TimeScan::counted(std::uint32_t i) const {
    if (!inside(i) || word(i).line_start) return false;
    if (word(i).kind == Kind::punctuation) return word(i).mark == '%' || word(i).mark == 0x66A || word(i).mark == '$';
    if (word(i).kind != Kind::word || word(i).stem != word(i).begin || known_.has_article(i)) return false;
    return known_.each(i, [&](const tables::Link& l, const Hit&) {
        if (l.kind == LinkKind::unit || l.kind == LinkKind::agent) return true;
        if (l.kind == LinkKind::numeral) return known_.view.numerals[l.index].value >= 1000;
        return l.kind == LinkKind::time_part && kind(known_.view.time_parts[l.index]).starts_with("unit-");
    });
}

// Whether a number that reads as a year counts what follows it. Crowds and sums are round ("in 2000 schools"); "in 2016 a mission" is a year.
// The forms that numbers ask of their nouns tell, too: "1959 far'an".
bool TimeScan::counts(int year, std::uint32_t next) const {
    if (!counted(next)) return false;
    const int tail = year % 100;
    if (tail == 0 || !is_word(next)) return true;
    return word(next).features & (tail >= 11 ? arabic::accusative : tail >= 3 ? arabic::plural : 0);
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

// A year in four figures or in words, with the letter of its calendar behind it.
int TimeScan::year_at(std::uint32_t i, std::uint32_t& last, bool& is_hijri) const {
    if (!inside(i)) return 0;
    int year = 0;
    is_hijri = false;
    if (word(i).kind == Kind::number) {
        year = small_whole(token(i));
        last = i;
    } else if (is_word(i)) {
        Number n;
        if (!number_at(known_, i, end_, n) || !n.spelled || n.indefinite || n.value < 1900 || n.value > 2100) return 0;
        if (n.first == n.last && counted(n.last + 1)) return 0;  // two thousand tons
        year = static_cast<int>(n.value);
        last = n.last;
    }
    if (year < 1000) return 0;
    const std::uint32_t k = last + 1;
    Hit h;
    if (is_word(k) && !word(k).line_start) {
        if (is(k, ar::w_h)) {
            is_hijri = true;
            last = k;
        } else if (is(k, ar::w_m) && !known_.has_article(k)) {
            last = k;
        } else if (const tables::TimeWord* t = known_.part(k, "calendar-", h)) {
            is_hijri = kind(*t) == "calendar-hijri";
            last = h.last;
        }
    }
    if (is_hijri) return hijri_year(year) ? year : 0;
    return common_year(year) || hijri_year(year) ? year : 0;
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
        if (!year || (word(at).kind == Kind::number && counts(year, last + 1)) || (hijri_year(year) && !d.hijri && !year_hijri))
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
    const bool strict = known_.one_of(k, ar::strict_months) && !h.phrase && !feast_month,
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

// 'am 2014, 'amay 2011 wa-2014, 'am 2015-2016, sana 1447h
bool TimeScan::year_group(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    const bool many = is(i, ar::w_amay) || is(i, ar::w_sanatay) || is(i, ar::w_awam) || is(i, ar::w_sanawat);
    if (!many && !is(i, ar::w_am) && !is(i, ar::w_sana)) return false;
    if (known_.has_article(i) && before_is(i, ar::general_before)) return false;
    std::uint32_t k = i + 1, last = 0;
    bool is_hijri = false;
    if (is_word(k) && known_.has_article(i) && known_.has_article(k) && inside(k + 1) && word(k + 1).kind == Kind::number)
        ++k;  // al-'am al-dirasi 2014
    if (!inside(k) || word(k).line_start) return false;
    d.year = year_at(k, last, is_hijri);
    if (!d.year) {
        int old = word(k).kind == Kind::number ? small_whole(token(k)) : -1;  // 'am 1798
        const bool short_ = old >= 40 && old <= 99 && is(i, ar::w_am) && !counted(k + 1) &&
                            !(inside(k + 1) && known_.glued(k + 1) && word(k + 1).kind != Kind::punctuation);
        if (short_) old += 1900;  // 'am 67
        if (old < 500 || many) return false;
        d.year = old;
        last = k;
    }
    Hit era;
    if (is(last + 1, ar::w_m) && !known_.has_article(last + 1)) ++last;
    if (is_word(last + 1) && known_.part(last + 1, "era-", era)) return false;
    if (is(last + 1, ar::w_ma) && is_word(last + 2) && known_.part(last + 2, "era-", era)) return false;
    is_hijri = is_hijri || hijri_year(d.year);
    d.first = i;
    d.stem = word(i).stem;
    d.last = last;
    d.hijri = is_hijri;
    for (;;) {
        std::uint32_t next = d.last + 1;
        const bool and_ = is(next, ar::w_wa), to = is(next, ar::w_ila) || is(next, ar::w_hatta),
                   slash = inside(next) && known_.punctuation(next, '/');
        const bool spelled = many && is_word(next) && word(next).clitics & arabic::wa;
        if (!(dash(next) || slash || (many && (and_ || to)) || spelled)) break;
        if (!spelled) ++next;
        if (!inside(next) || (word(next).kind != Kind::number && !spelled)) break;
        bool other_hijri = false;
        const int other = year_at(next, last, other_hijri);
        if (d.hijri && slash && common_year(other) && !other_hijri && !d.to_year) {  // 1384h/1964m
            d.year = other;
            d.hijri = false;
            d.last = last;
            break;
        }
        if (d.hijri != (other_hijri || hijri_year(other))) break;
        const int before = d.to_year ? d.to_year : d.year;
        if (other <= before) break;
        if ((and_ || spelled) && other != before + 1 && !between_) break;  // "the years 2003 and 2009" are two
        d.to_year = other;
        d.last = last;
        if (!many) break;
    }
    return true;
}

// A singular noun without its article that stands in annexation to what follows: "strike (of)".
bool TimeScan::noun_of_a_year(std::uint32_t i) const {
    const arabic::Word& w = word(i);
    if (w.kind != Kind::word || w.pos != tables::Pos::noun || w.lexeme == tables::absent || w.enclitic != arabic::Enclitic::nothing)
        return false;
    if (known_.has_article(i) || w.features & (arabic::accusative | arabic::dual) || known_.one_of(i, ar::number_before)) return false;
    // Makes and models are named by numbers.
    return !known_.each(i, [](const tables::Link& l, const Hit&) {
        return l.kind == LinkKind::agent || l.kind == LinkKind::organization || l.kind == LinkKind::place_type ||
               l.kind == LinkKind::numeral || l.kind == LinkKind::bound;
    });
}

// 2015-2018, fi 2019, (2014): four figures alone, where the words around say that they are a year
bool TimeScan::bare_year(std::uint32_t i, Draft& d) const {
    if (!inside(i) || word(i).kind != Kind::number) return false;
    std::uint32_t last = 0;
    bool is_hijri = false;
    const int year = year_at(i, last, is_hijri);
    if (!year || (!common_year(year) && !is_hijri)) return false;
    const bool in_or_since = i > begin_ && (is(i - 1, ar::w_fi) || is(i - 1, ar::w_mundhu));
    if (in_or_since ? counts(year, last + 1) : counted(last + 1)) return false;
    auto glued_mark = [&](std::uint32_t k) {
        return inside(k) && word(k).kind == Kind::punctuation && (dash(k) || word(k).mark == '/' || word(k).mark == ':');
    };
    if (i > begin_ && known_.glued(i) && (glued_mark(i - 1) || word(i - 1).kind == Kind::latin)) return false;
    d.first = i;
    d.stem = word(i).begin;
    d.year = year;
    d.hijri = is_hijri;
    d.last = last;
    const std::uint32_t next = last + 1;
    if ((dash(next) || (inside(next) && known_.punctuation(next, '/'))) && inside(next + 1) && word(next + 1).kind == Kind::number) {
        std::uint32_t end = 0;
        const int other = year_at(next + 1, end, is_hijri);
        if (common_year(other) && other > year && other - year < 150 && !counted(end + 1)) {
            d.to_year = other;
            d.last = end;
            return true;
        }
        if (known_.glued(next)) return false;
    }
    if (last > i) return true;  // 2015m, 1436h
    if (before_is(i, ar::number_before)) return false;
    if (before_is(i, ar::year_before)) return true;
    if (i > begin_ && known_.punctuation(i - 1, '(') && inside(next) && known_.punctuation(next, ')')) return true;
    // "in 2011 and 2012"
    if (i >= begin_ + 2 && is(i - 1, ar::w_wa) && count_ > 0 && out_[count_ - 1].last + 2 == i && out_[count_ - 1].time.value.size() == 4)
        return true;
    // "the strike of 2009": an indefinite common noun with a year behind it and no counted thing
    return i > begin_ && year % 100 != 0 && noun_of_a_year(i - 1) &&
           !(bare(next) && word(next).is_noun() && !known_.has_article(next) && !(word(next).features & arabic::accusative));
}

}  // namespace isnad::mention
