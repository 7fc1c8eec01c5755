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
    std::int32_t published = 0;  ///< of the article, or last_of_days
    std::string place, country, admin1;  ///< place: geonames or name of a town or site
    bool located = false;
    double lat = 0, lon = 0;  ///< of the place
    std::vector<Participant> actors, recipients;
    std::vector<CountRecord> counts;
    std::vector<std::uint32_t> terms, lead_terms;
    std::vector<std::uint64_t> keys;  ///< sorted, each once; none for what is told in passing
};

inline constexpr std::int32_t day_slack = 2;

/// Stands for the day of an article of which none is known: nothing happens after it.
inline constexpr std::int32_t last_of_days = 100'000'000;

/// What did not happen, or would only if, is no happening, and belongs to no incident. What is announced does.
bool is_happening(std::string_view auxiliary);

/// The type under which mentions are looked for: types that tell the same act have one.
std::string_view family(std::string_view type);

Happening happening_of(const DocumentRecord& document, const MentionRecord& mention);

/// What speaks for two mentions being of one happening.
struct Agreement {
    bool possible = false;  ///< nothing speaks against it
    double points = 0;
    bool has_names = false;  ///< a participant or a town is common, or the very day and the country in like words
    double openings = 0;     ///< how alike the openings are, 0 to 1
    bool is_enough(double least_points, double least_alike) const {
        return possible && points >= least_points && (has_names || openings >= least_alike);
    }
};

Agreement compare(const Happening& a, const Happening& b);

/// Chosen by bench/choose_links.cpp on happenings that the project's authors told twice (corpus/twice.tsv).
inline constexpr double enough_points = 3;
inline constexpr double alike_without_names = 0.35;  ///< of openings, where neither a participant nor a town is common

/// 0: they are not the same, or too little says so; else how much says so.
double same_happening(const Happening& a, const Happening& b);

/// How alike two sorted lists of terms are, 0 to 1; rare words count more.
double likeness(const std::vector<std::uint32_t>& a, const std::vector<std::uint32_t>& b);

/// Kilometres between two points of the earth.
double distance(double lat_a, double lon_a, double lat_b, double lon_b);

/// A site and the town beside it, a camp and its town: papers name the one or the other.
inline constexpr double near_km = 25;

/// First and last day of a date as records write it ("2026-03-10", "2026-W11", "2026-03", "2026", "A/B"); false where it is none.
bool days_of(std::string_view date, std::int32_t& from, std::int32_t& to);

}  // namespace isnad::ledger
