// Clock times: "al-sa'a 14:30", "al-thalitha 'asran". They become mentions of their own, which are then joined to a day beside
// them or dropped.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

#include <array>
#include <charconv>

namespace isnad::mention {

using arabic::Kind;

// 14:30, 14.30, 9
bool TimeScan::clock_figures(std::uint32_t i, Draft& d) const {
    if (!inside(i) || word(i).kind != Kind::number) return false;
    d.last = i;
    const std::string_view t = token(i);
    if (const auto dot = t.find_first_of(".,"); dot != std::string_view::npos) {
        d.hour = small_whole(t.substr(0, dot), 2);
        d.minute = small_whole(t.substr(dot + 1), 2);
        return t.size() - dot == 3 && d.hour >= 0 && d.hour < 25 && d.minute >= 0 && d.minute < 60;
    }
    d.hour = small_whole(t, 2);
    if (i + 2 < end_ && known_.punctuation(i + 1, ':') && known_.glued(i + 1) && known_.glued(i + 2) && word(i + 2).kind == Kind::number) {
        d.minute = small_whole(token(i + 2), 2);
        d.last = i + 2;
        if (token(i + 2).size() < 2 || d.minute < 0 || d.minute > 59) return false;
    }
    return d.hour >= 0 && d.hour < 25;
}

bool TimeScan::clock(std::uint32_t i, Draft& d) const {
    if (!inside(i)) return false;
    d.first = i;
    d.stem = word(i).kind == Kind::number ? word(i).begin : word(i).stem;
    std::uint32_t k = i, last = 0;
    const bool hour_word = is(i, ar::w_saa);
    if (hour_word) ++k;
    if (!inside(k)) return false;
    bool sure = hour_word && known_.has_article(i);
    if (hour_word && is(k, ar::w_al) && inside(k + 1) && word(k + 1).kind == Kind::number) ++k;
    if (clock_figures(k, d)) {
        sure = sure || d.last > k;
    } else if (const int n = is_word(k) && !before_is(k, {&ar::w_saat, 1}) ? ordinal_at(k, last) : 0; n >= 1 && n <= 12) {
        d.hour = n;
        d.minute = 0;
        d.last = last;
        const std::uint32_t next = last + 1;
        if (is_word(next) && word(next).clitics & arabic::wa) {
            const int past = is(next, ar::w_nisf) ? 30 : is(next, ar::w_rub) ? 15 : is(next, ar::w_thulth) ? 20 : 0;
            if (past) {
                d.minute = past;
                d.last = next;
            }
        }
    } else {
        return false;
    }
    if (inside(d.last + 1) && word(d.last + 1).kind == Kind::punctuation &&
        (word(d.last + 1).mark == '%' || word(d.last + 1).mark == 0x66A))
        return false;
    // In the morning, of the evening of
    std::uint32_t next = d.last + 1;
    const bool of = is(next, ar::w_min);
    Hit h;
    const tables::TimeWord* part = is_word(next + of) ? known_.part(next + of, "part-", h) : nullptr;
    if (part && h.phrase && d.hour == 12 && kind(*part) == "part-midnight") d.hour = 0;
    if (part && !h.phrase && (of || !known_.has_article(next))) {
        const std::string_view k2 = kind(*part);
        if (d.hour < 12 &&
            (k2 == "part-afternoon" || k2 == "part-evening" || (k2 == "part-noon" && d.hour < 10) || (k2 == "part-night" && d.hour > 5)))
            d.hour += 12;
        if (d.hour == 12 && (k2 == "part-night" || k2 == "part-midnight")) d.hour = 0;
        Hit after;
        const bool governs = of || (is_word(h.last + 1) && (known_.weekday(h.last + 1, after) || known_.relative(h.last + 1, after) ||
                                                            is(h.last + 1, ar::w_yawm)));
        if (!governs) d.last = h.last;
        const bool day_follows =
            is_word(h.last + 1) && (known_.weekday(h.last + 1, after) || known_.relative(h.last + 1, after) || is(h.last + 1, ar::w_yawm));
        sure = sure || !of || day_follows || is_word(next + of) == false || known_.relative(next + of, after);
    }
    if (d.hour == 24) d.hour = 0;
    zone_tail(d);
    return sure || !d.zone.empty();
}

// "bi-tawqit bayrut", in brackets or not
void TimeScan::zone_tail(Draft& d) const {
    const bool bracket = inside(d.last + 1) && known_.punctuation(d.last + 1, '(');
    const std::uint32_t k = d.last + (bracket ? 2 : 1);
    Hit h;
    std::uint32_t index = 0;
    if (!is_word(k) || word(k).line_start || !known_.find(k, tables::LinkKind::zone, h, &index) || h.last >= end_) return;
    d.zone = kind(known_.view.zones[index]);
    d.last = bracket && inside(h.last + 1) && known_.punctuation(h.last + 1, ')') ? h.last + 1 : h.last;
}

// A clock time belongs to the day that stands beside it; alone it is none of ours.
void TimeScan::attach_clocks() {
    auto is_day = [&](const TimeMention& m) { return m.time.clock.empty() && (m.time.value.size() == 10 || m.time.value.empty()); };
    auto near = [&](std::uint32_t from, std::uint32_t to) {  // words between, both exclusive
        if (to <= from || to - from > 4 || word(to).line_start) return false;
        for (std::uint32_t k = from + 1; k < to; ++k)
            if (!known_.one_of(k, ar::clock_gap)) return false;
        return true;
    };
    std::size_t kept = 0;
    std::array<std::uint16_t, most_ids> place{};  // where the mentions that stay went: anchors name them
    for (std::size_t k = 0; k < count_; ++k) {
        TimeMention& m = out_[k];
        if (m.time.clock.empty() || !m.time.value.empty()) {
            if (k < most_ids) place[k] = static_cast<std::uint16_t>(kept);
            if (const std::string_view anchor = m.time.anchor; anchor.starts_with('t')) {
                std::size_t index = 0;
                std::from_chars(anchor.data() + 1, anchor.data() + anchor.size(), index);
                m.time.anchor = time_id(place[index - 1]);
            }
            if (kept != k) std::swap(out_[kept], out_[k]);
            ++kept;
            continue;
        }
        TimeMention* day = nullptr;
        if (kept > 0 && is_day(out_[kept - 1]) && near(out_[kept - 1].last, m.first)) {
            day = &out_[kept - 1];
            day->last = m.last;
            day->time.span.end = m.time.span.end;
        } else if (k + 1 < count_ && is_day(out_[k + 1]) && near(m.last, out_[k + 1].first)) {
            day = &out_[k + 1];
            day->first = m.first;
            day->time.span.start = m.time.span.start;
        }
        if (!day) continue;
        day->time.clock.swap(m.time.clock);
        day->time.zone = m.time.zone;
    }
    count_ = kept;
}

}  // namespace isnad::mention
