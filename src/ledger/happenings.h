// Happenings: whether two articles' mentions of an event may be of one and the same happening.
//
//   const Happening a = happening_of(document, mention);
//   for (std::uint64_t key : a.keys) ...                    // two mentions of one happening share a key, and lie within `day_slack` days
//   if (const double weight = same_happening(a, b); weight > 0) link(a, b, weight);
//
// Two things are asked. Nothing may speak against it: another type, day, place, number of victims, other people. And enough must speak
// for it, in points: who takes part, the place, a number of victims, the day, and how much the sentences and the openings have in common.
// Only what stands in the headline or the opening of both is linked: there an article says what it reports, and further down it retells.
// A visit of one king on one day is not enough; a visit of the king to that town, told in like words, is.
#pragma once

#include "ledger/record.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

/// What links of happenings are told by.
struct Happening {
    std::string type, mode;
    bool announced = false;  ///< told of the future
    bool background = false;
    bool in_lead = false;
    bool dated = false;             ///< the text tells the day
    std::int32_t from = 0, to = 0;  ///< first and last day that it may have been, counted from 1970
    std::int32_t day = 0;           ///< where it is looked for
    bool has_day = false;
    std::string place, country, admin1;  ///< place: geonames or name of a town or site
    std::vector<Participant> actors, recipients;
    std::vector<CountRecord> counts;
    std::vector<std::uint32_t> terms, lead_terms;
    std::vector<std::uint64_t> keys;  ///< sorted, each once; none for what is told in passing
};

inline constexpr std::int32_t day_slack = 2;

/// What did not happen, or would only if, is no happening, and belongs to no incident. What is announced does.
bool is_happening(std::string_view auxiliary);

Happening happening_of(const DocumentRecord& document, const MentionRecord& mention);

/// 0: they are not the same, or too little says so; else how much says so.
double same_happening(const Happening& a, const Happening& b);

/// How alike two sorted lists of terms are, 0 to 1; rare words count more.
double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// First and last day of a date as records write it ("2026-03-10", "2026-W11", "2026-03", "2026", "A/B"); false where it is none.
bool days_of(std::string_view date, std::int32_t& from, std::int32_t& to);

}  // namespace isnad::ledger
