// Clock times: "al-sa'a 14:30", "al-thalitha 'asran". They become mentions of their own, which times.cpp then joins to a day beside
// them or drops.
#include "language/arabic/inflection.h"
#include "mention/time_scan.h"
#include "mention/time_words.h"

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
    return sure;
}

}  // namespace isnad::mention
