// Years: in figures and in words, alone and in pairs, and numbers that only look like one.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

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
