// Distances: so many units before or behind the publication day or a time told before.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <algorithm>
#include <cmath>

namespace isnad::mention {

using arabic::Kind;
using tables::LinkKind;

UnitKind unit_kind(std::string_view kind) {
    UnitKind out;
    if (!kind.starts_with("unit-")) return out;
    kind.remove_prefix(5);
    if (kind.ends_with("-dual")) {
        out.number = UnitKind::two;
        kind.remove_suffix(5);
    } else if (kind.ends_with("-plural")) {
        out.number = UnitKind::many;
        kind.remove_suffix(7);
    }
    if (kind == "day") out.grain = Grain::day;
    if (kind == "week") out.grain = Grain::week;
    if (kind == "month") out.grain = Grain::month;
    if (kind == "year") out.grain = Grain::year;
    if (kind == "decade" || kind == "century") {
        out.grain = Grain::year;
        out.size = kind == "decade" ? 10 : 100;
    }
    if (kind == "hour") {
        out.grain = Grain::day;
        out.hour = true;
    }
    return out;
}

// thalathat ayyam, nahwa 'aqdayn, shahr, sana wa-nisf: a number of units without an article. `proclitic`: bi- may stand before it.
bool TimeScan::length_at(std::uint32_t k, bool proclitic, Length& out) const {
    Hit bound;
    if (is_word(k) && known_.find(k, LinkKind::bound, bound) && bound.last + 1 < end_ && (proclitic || bare(k))) {
        out.approximate = true;
        k = bound.last + 1;
        proclitic = false;
    }
    if (!inside(k)) return false;
    Number n;
    const bool numbered = number_at(known_, k, end_, n) && !n.indefinite && n.value > 0;
    const std::uint32_t at = numbered ? n.last + 1 : k;
    if (!is_word(at) || !(bare(at) || (proclitic && at == k)) || known_.has_article(at)) return false;
    Hit u;
    out.row = known_.part(at, "unit-", u);
    if (!out.row || u.phrase) return false;
    out.unit = unit_kind(kind(*out.row));
    if (out.unit.grain == Grain::none) return false;
    out.last = u.last;
    std::uint32_t next = out.last + 1, last = 0;
    if (numbered) {
        if (out.unit.number == UnitKind::two) return false;
        out.count = n.value;
    } else if (out.unit.number == UnitKind::two) {
        out.count = 2;
    } else if (out.unit.number == UnitKind::one) {
        // One: but no "before the year 2014", "since the month of May", "before Tuesday".
        out.count = 1;
        if (inside(next) && word(next).kind == Kind::number) return false;
        bool is_hijri = false;
        tables::Source source;
        Hit other;
        if (is(next, ar::w_wahid) || is(next, ar::w_wahida)) {
            out.last = next;
        } else if (is_word(next) && (month_at(next, last, is_hijri, source) || known_.weekday(next, other) ||
                                     known_.relative(next, other) || year_at(next, last, is_hijri) || known_.has_article(next))) {
            return false;
        }
    } else {
        return false;
    }
    if (out.count > 5000) return false;
    next = out.last + 1;
    if (is_word(next) && word(next).clitics & arabic::wa && (is(next, ar::w_nisf) || is(next, ar::w_rub))) {
        out.count += is(next, ar::w_nisf) ? 0.5 : 0.25;
        out.last = next++;
        if (is_word(next) && known_.has_article(next) && bare(next) && known_.part(next, "unit-", u)) out.last = next++;
    }
    return true;
}

// The unit that lies so far from `from`; unknown where `from` is longer than the unit. Two weeks before a day is a day.
When TimeScan::distant(const Length& length, When from, bool forward) const {
    if (from.grain > length.unit.grain) return {};
    const double count = length.unit.hour ? length.count / 24 : length.count;
    if (length.unit.grain == Grain::week && from.grain == Grain::day) {
        const int days = static_cast<int>(std::lround(length.count * 7));
        return day_of(forward ? from.to + days : from.from - days);
    }
    const int steps = static_cast<int>(std::floor(count * length.unit.size + (length.unit.hour ? 0.5 : 0)));
    return unit_of(length.unit.grain, forward ? from.to : from.from, forward ? steps : -steps);
}

// qabla thalathat ayyam, mundhu 24 'aman, ba'da usbu'ayn
bool TimeScan::duration(std::uint32_t i, Draft& d) const {
    if (!is_word(i)) return false;
    Hit h;
    std::string_view way;
    known_.each(i, [&](const tables::Link& l, const Hit& hit) {
        if (l.kind != LinkKind::time_part) return false;
        const std::string_view k = kind(known_.view.time_parts[l.index]);
        if (k != "within" && ((k != "ago" && k != "in" && k != "since") || hit.phrase)) return false;
        way = k;
        h = hit;
        return true;
    });
    Length length;
    if (way.empty() || h.last + 1 >= end_ || !length_at(h.last + 1, false, length)) return false;
    if (way == "within") return within(i, h, length, d);
    d.last = length.last;
    d.approximate = length.approximate;
    d.first = i;
    d.stem = h.stem;
    d.source = length.row->source;
    const UnitKind& unit = length.unit;
    const std::uint32_t next = d.last + 1;
    const bool of = is(next, ar::w_min), over = is(next, ar::w_ala);
    const bool from_now = of && is(next + 1, ar::w_an_now);
    if (from_now) {
        d.last = next + 1;
    } else if ((of || over) && way != "since") {
        if (way == "in") return false;
        d.unsettled = true;
    }
    if (way == "since") d.open = "start";
    if (unit.size > 1 || unit.grain == Grain::week || (!unit.hour && length.count != std::floor(length.count))) d.approximate = true;
    const Tense t = way == "in" && !from_now ? tense(i) : Tense::future;
    if (t != Tense::future && t != Tense::planned) {
        // In a tale of what was it is counted from the time told last.
        if (t != Tense::past || !recently_told(i) || length.within_a_day()) return false;
        d.when = distant(length, told_.when, true);
        d.anchor = told_.index;
        return d.when.known() && (!today_ || d.when.from <= *today_);
    }
    d.relative = true;
    if (!today_) d.unsettled = true;
    if (d.unsettled) return true;
    d.when = distant(length, day_of(*today_), way == "in");
    d.unsettled = !d.when.known();
    return true;
}

// khilal 48 sa'a, fi ghudun shahr: from the day of publication on, where the clause looks ahead
bool TimeScan::within(std::uint32_t i, const Hit& h, const Length& length, Draft& d) const {
    if (const Tense t = tense(i); t == Tense::past || t == Tense::unknown) return false;
    if (is(length.last + 1, ar::w_min) || length.unit.size > 1) return false;  // within a month of ...
    d.first = i;
    d.stem = h.stem;
    d.last = length.last;
    d.source = length.row->source;
    d.relative = true;
    d.approximate = length.approximate;
    d.unsettled = !today_;
    if (!today_) return true;
    const double count = length.unit.hour ? std::ceil(length.count / 24) : length.count;
    if (count != std::floor(count) || count > 400) return false;
    const int n = static_cast<int>(count);
    const Date now = date_of(*today_);
    When end = day_of(*today_ + n * (length.unit.grain == Grain::week ? 7 : 1));
    if (length.unit.grain == Grain::month || length.unit.grain == Grain::year) {
        const int months = now.month - 1 + n * (length.unit.grain == Grain::year ? 12 : 1);
        const int year = now.year + months / 12, month = months % 12 + 1;
        end = day_of(Date{year, month, std::min(now.day, days_in_month(year, month))});
    }
    d.when = hull(day_of(*today_), end);
    return d.when.known();
}

// ba'da dhalika bi-shahr, ba'daha bi-yawmayn, qabla dhalika bi-'am, ghadat dhalika: counted from the time told last
bool TimeScan::after_that(std::uint32_t i, Draft& d) const {
    if (!is_word(i) || !recently_told(i)) return false;
    const bool that = is(i + 1, ar::w_dhalik) && bare(i + 1);
    const bool ahead = (that && is(i, ar::w_baada)) || known_.one_of(i, ar::after_it);
    const bool back = (that && is(i, ar::w_qabla)) || known_.one_of(i, ar::before_it);
    d.first = i;
    d.stem = word(i).stem;
    d.anchor = told_.index;
    if (that && is(i, ar::w_ghadat)) {
        if (told_.when.grain != Grain::day) return false;
        d.last = i + 1;
        d.when = day_of(told_.when.to + 1);
        return true;
    }
    const std::uint32_t k = that ? i + 2 : i + 1;
    Length length;
    if ((!ahead && !back) || !is_word(k) || !(word(k).clitics & arabic::bi) || !length_at(k, true, length)) return false;
    if (length.within_a_day()) return false;
    d.last = length.last;
    d.source = length.row->source;
    d.approximate = length.approximate || length.unit.size > 1;
    d.when = distant(length, told_.when, ahead);
    return d.when.known();
}

// Whether a settled time stands shortly before: in the sentence or the one before it.
bool TimeScan::recently_told(std::uint32_t i) const {
    constexpr std::uint32_t far = 60;  // words
    return told_.when.known() && told_.index < count_ && i - out_[told_.index].last < far;
}

}  // namespace isnad::mention
