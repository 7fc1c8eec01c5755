// Times by their distance from the publication day or from a time told before.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <cmath>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

namespace {

Grain grain_of(std::string_view unit) {
    if (unit == "day") return Grain::day;
    if (unit == "week") return Grain::week;
    if (unit == "month") return Grain::month;
    return Grain::year;
}

When years(int from, int to) { return hull(year_of(from), year_of(to)); }

}  // namespace

// al-madi, al-muqbil, al-jari, al-tali, nafsuhu
Shift TimeScan::shift_at(std::uint32_t i, std::uint32_t& last) const {
    if (!is_word(i) || word(i).stem != word(i).begin) return Shift::none;
    const bool article = known_.has_article(i);
    Shift out = Shift::none;
    known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if (l.kind != LinkKind::time_part || h.phrase) return false;
        const std::string_view k = kind(known_.view.time_parts[l.index]);
        if (k == "same" && !article) out = Shift::same;
        if (!article) return out != Shift::none;
        if (k == "last") out = Shift::last;
        if (k == "latest") out = Shift::latest;
        if (k == "next") out = Shift::next;
        if (k == "this") out = Shift::now;
        if (k == "previous") out = Shift::previous;
        if (k == "following") out = Shift::following;
        return out != Shift::none;
    });
    last = i;
    return out;
}

// A row of times/relative.tsv; a day may be followed by its name: "ams al-ithnayn", "al-yawm, al-thulatha'".
bool TimeScan::relative(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    Hit h;
    const tables::TimeWord* t = known_.relative(i, h);
    if (!t || h.last >= end_) return false;
    const std::uint32_t next = h.last + 1;
    std::uint32_t last = 0;
    const Grain grain = grain_of(kind(*t));
    if (is(i, ar::w_am) && before_is(i, ar::general_before)) return false;
    if (h.phrase && h.article) return false;     // the row is written with its article: "the first, last year"
    if (h.phrase && is(h.last, ar::w_alyawm)) {  // at dawn of the next day
        const Shift s = shift_at(next, last);
        if (s == Shift::following || s == Shift::previous || s == Shift::same) return false;
    }
    if (!h.phrase && grain == Grain::day && known_.has_article(i)) {
        if (before_is(i, ar::paper_before) || before_is(i, ar::those)) return false;
        if (i > begin_ && quote(i - 1) && quote(next)) return false;  // the newspaper of that name
        Hit day;
        const bool named = is_word(next) && known_.weekday(next, day);
        if (is_word(next) && !named && (known_.one_of(next, ar::day_traps) || ordinal_at(next, last) > 0)) return false;
        if (is(next, ar::w_al) || (is(i, ar::w_alyawm) && before_is(i, {&ar::w_fi, 1}) && !named)) return false;
    }
    d.first = i;
    d.stem = h.stem;
    d.last = h.last;
    d.source = t->source;
    d.relative = true;
    Hit approx;
    d.approximate = h.phrase && known_.part(i, "approx", approx) && !approx.phrase;
    if (today_) {
        d.when = unit_from_today(grain, t->value);
    } else {
        d.unsettled = true;
    }
    if (grain == Grain::year && d.when.known() && inside(next) && word(next).kind == Kind::number &&
        small_whole(token(next)) == date_of(d.when.from).year) {
        d.last = is(next + 1, ar::w_m) && known_.glued(next + 1) ? next + 1 : next;  // the current year 2015
        return true;
    }
    const bool bracketed = inside(next) && known_.punctuation(next, '(');
    const std::uint32_t k = comma(next) || dash(next) || bracketed ? next + 1 : next;
    if (grain == Grain::day || grain == Grain::week) {
        Hit w;
        const tables::TimeWord* day = is_word(k) && bare(k) ? known_.weekday(k, w) : nullptr;
        if (day && (grain == Grain::day || k == next)) {
            Draft tail = d;
            tail.when = When{};
            tail.unsettled = false;
            tail.weekday = day->value;
            tail.last = w.last;
            if (bracketed && (!inside(tail.last + 1) || !known_.punctuation(tail.last + 1, ')'))) return true;
            if (bracketed) ++tail.last;
            if (!bracketed && !weekday_tail(tail)) return true;
            if (tail.shift != Shift::none && grain == Grain::day) return true;  // "today. Last Sunday ..."
            if (today_) {
                // The name of the day is surer than the date of publication.
                const std::int32_t from = d.when.from;
                int off = grain == Grain::week ? day->value - 1 : day->value - weekday_of(from);
                // Papers and feeds print late, hardly ever early: "today, Monday" on a Saturday is last Monday.
                if (grain == Grain::day && off > 1) off -= 7;
                if (grain == Grain::day && off < -5) off += 7;
                d.when = day_of(from + off);
                if (grain == Grain::day) d.late = off;
            }
            d.last = tail.last;
            if (tail.month && tail.day && !tail.to_day) {
                tail.first = d.first;
                tail.stem = d.stem;
                tail.when = complete(tail, Tense::past);
                if (tail.when.known() && (tail.year || !today_ || std::abs(tail.when.from - *today_) < 8)) d.when = tail.when;
                d.unsettled = !d.when.known();
            }
        } else if (grain == Grain::day && inside(next)) {
            Draft date;
            if ((bracketed || word(next).kind == Kind::number) && day_month(bracketed ? next + 1 : next, date) && !date.to_day) {
                const When when = complete(date, Tense::past);
                if (when.known()) d.when = when;
                d.last = date.last;
                if (bracketed && inside(d.last + 1) && known_.punctuation(d.last + 1, ')')) ++d.last;
            }
        }
    }
    return true;
}

When TimeScan::before_today(Grain grain, int count, bool forward) const {
    if (!today_) return {};
    if (forward) return hull(unit_from_today(grain, 1), unit_from_today(grain, count));
    return hull(unit_from_today(grain, -count), unit_from_today(grain, -1));
}

// The weeks of Arab states begin on Sunday or Saturday, ISO's on Monday: on a Sunday the week before is the one that ISO ends today.
When TimeScan::unit_from_today(Grain grain, int offset) const {
    const bool sunday = grain == Grain::week && weekday_of(*today_) == 7;
    return unit_of(grain, sunday ? *today_ + 1 : *today_, offset);
}

// nihayat al-shahr, matla' 'am 2014, awakhir maris, muntasaf al-thamaninat
bool TimeScan::approximate(std::uint32_t i, Draft& d) {
    if (!is_word(i) || known_.has_article(i)) return false;
    Hit h;
    const bool part = known_.part(i, "approx", h) != nullptr, about = !part && known_.part(i, "about", h);
    const std::uint32_t k = h.last + 1;
    if ((!part && !about) || !inside(k)) return false;
    auto take = [&](Draft inner) {
        d = inner;
        d.first = i;
        d.stem = h.stem;
        d.approximate = true;
        return true;
    };
    Draft inner;
    if (year_group(k, inner)) return take(inner);
    if (about) return false;
    inner = Draft{};
    if (relative(k, inner) && inner.when.grain != Grain::day) return take(inner);
    inner = Draft{};
    if (month_group(k, inner)) return take(inner);
    inner = Draft{};
    if (decade(k, inner) || (inner = Draft{}, season(k, inner)) || (inner = Draft{}, fraction_of_year(k, inner)) ||
        (inner = Draft{}, units(k, inner)) || (inner = Draft{}, contextual(k, inner)))
        return take(inner);
    inner = Draft{};
    if (word(k).kind == Kind::number && bare_year(k, inner)) return take(inner);
    if (!is_word(k) || !bare(k) || !known_.has_article(k) || (is_word(k + 1) && known_.has_article(k + 1))) return false;
    Hit u;
    const tables::TimeWord* row = known_.part(k, "unit-", u);
    if (!row || u.phrase) return false;
    const UnitKind unit = unit_kind(kind(*row));
    if (unit.number != UnitKind::one || unit.size != 1 || unit.grain == Grain::none || unit.grain == Grain::day) return false;
    inner.last = k;
    inner.source = row->source;
    inner.relative = true;
    if (today_) inner.when = unit_from_today(unit.grain, 0);
    inner.unsettled = !today_;
    return take(inner);
}

// al-ayyam al-thalatha al-madiya, al-usbu'ayn al-muqbilayn, al-24 sa'a al-madiya, akhir 24 sa'a, al-'aqd al-madi
bool TimeScan::units(std::uint32_t i, Draft& d) const {
    if (!inside(i)) return false;
    d.first = i;
    d.stem = word(i).stem;
    d.relative = true;
    Hit u;
    Number n;
    double count = 0;
    std::uint32_t last = 0, k = i;
    const tables::TimeWord* row = nullptr;
    UnitKind unit;
    const bool recent = is(i, ar::w_akhir) && !known_.has_article(i);  // the last 24 hours
    if (recent || is(i, ar::w_al) || (is_word(i) && known_.has_article(i) && !known_.part(i, "unit-", u))) {
        k = recent ? i + 1 : i;
        if (!inside(k) || !number_at(known_, k, end_, n) || n.indefinite || (!n.article && !recent) || !is_word(n.last + 1)) return false;
        row = known_.part(n.last + 1, "unit-", u);
        if (!row || u.phrase || known_.has_article(n.last + 1)) return false;
        count = n.value;
        unit = unit_kind(kind(*row));
        d.last = u.last;
        if (!recent) d.stem = n.stem;
    } else {
        row = is_word(i) && known_.has_article(i) ? known_.part(i, "unit-", u) : nullptr;
        if (!row || u.phrase) return false;
        unit = unit_kind(kind(*row));
        d.last = i;
        if (unit.number == UnitKind::two) count = 2;
        if (unit.number == UnitKind::many && inside(i + 1) && number_at(known_, i + 1, end_, n) && n.article && !n.indefinite) {
            count = n.value;
            d.last = n.last;
        }
        if (unit.number == UnitKind::many && is(i + 1, ar::w_qalila)) d.last = i + 1;
    }
    if (unit.grain == Grain::none) return false;
    d.source = row->source;
    const Shift s = shift_at(d.last + 1, last);
    const bool back = s == Shift::last || s == Shift::latest, forward = s == Shift::next;
    if (back || forward) {
        d.last = last;
    } else if (!recent && !(unit.size > 1 && s == Shift::now)) {
        return false;
    } else if (s == Shift::now) {
        d.last = last;
    }
    if (unit.size > 1 && unit.number == UnitKind::one && count == 0) {  // the last decade, the next century
        if (!today_) {
            d.unsettled = true;
            return true;
        }
        if (s == Shift::latest) return false;
        const int start = date_of(*today_).year / unit.size * unit.size + (back ? -unit.size : forward ? unit.size : 0);
        d.when = years(start, start + unit.size - 1);
        return true;
    }
    if (unit.number == UnitKind::one && count == 0) {  // al-sana al-farita
        if (unit.hour || unit.grain == Grain::day || s == Shift::latest || recent) return false;
        if (is(i, ar::w_am) && before_is(i, ar::general_before)) return false;
        d.unsettled = !today_;
        if (today_) d.when = unit_from_today(unit.grain, back ? -1 : 1);
        return true;
    }
    if (unit.hour) {
        if (count > 24 * 60) return false;
        if (!today_) d.unsettled = true;
        const int days = count <= 24 ? 1 : static_cast<int>(std::ceil(count / 24));
        if (today_) d.when = forward ? hull(day_of(*today_), day_of(*today_ + days)) : hull(day_of(*today_ - days), day_of(*today_));
        return true;
    }
    if (count < 1 || count * unit.size > 1500) return false;
    d.when = before_today(unit.grain, static_cast<int>(count) * unit.size, forward);
    d.unsettled = !d.when.known();
    return true;
}

// al-yawm al-tali, al-'am nafsuhu, nafs al-yawm, dhalika al-yawm: counted from the time told last
bool TimeScan::contextual(std::uint32_t i, Draft& d) const {
    if (!is_word(i) || !told_.when.known()) return false;
    const bool before = (is(i, ar::w_nafs) || is(i, ar::w_dhat) || known_.one_of(i, ar::those)) && !known_.has_article(i);
    const std::uint32_t k = before ? i + 1 : i;
    std::uint32_t last = k;
    if (!is_word(k) || !known_.has_article(k)) return false;
    Hit u;
    const tables::TimeWord* row = known_.part(k, "unit-", u);
    if (!row || u.phrase) return false;
    const UnitKind unit = unit_kind(kind(*row));
    if (unit.number != UnitKind::one || unit.size != 1 || unit.hour || unit.grain == Grain::none || told_.when.grain > unit.grain)
        return false;
    if (is(k, ar::w_am) && before_is(i, ar::general_before)) return false;
    const Shift s = before ? Shift::same : shift_at(k + 1, last);
    if (s != Shift::previous && s != Shift::following && s != Shift::same) return false;
    d.first = i;
    d.stem = word(i).stem;
    d.last = before ? k : last;
    d.source = row->source;
    d.anchor = told_.index;
    d.when = unit_of(unit.grain, s == Shift::following ? told_.when.to : told_.when.from,
                     s == Shift::previous    ? -1
                     : s == Shift::following ? 1
                                             : 0);
    return d.when.known();
}

}  // namespace isnad::mention
