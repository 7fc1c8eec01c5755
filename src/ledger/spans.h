// Spans: days in sixteens, by which the ledger keeps what finds links. A new article is compared with those of the same days, so what it needs
// lies together, and a ledger of many years costs no more than one of a month.
//
//   rows.add(span_of(day), hash, day, version);
//   for (std::int64_t s : spans_between(day - 7, day + 7)) look_up(s, hash);      // one or two
#pragma once

#include <cstdint>
#include <vector>

namespace isnad::ledger {

inline constexpr std::int64_t days_in_span = 16;

/// Days before 1970 are negative.
constexpr std::int64_t span_of(std::int64_t day) { return day >= 0 ? day / days_in_span : (day + 1) / days_in_span - 1; }

inline std::vector<std::int64_t> spans_between(std::int64_t first_day, std::int64_t last_day) {
    std::vector<std::int64_t> out;
    for (std::int64_t s = span_of(first_day); s <= span_of(last_day); ++s) out.push_back(s);
    return out;
}

}  // namespace isnad::ledger
