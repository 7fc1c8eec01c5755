// Clusters by quorum: two clusters become one only where enough of the pairs between them are linked. Single links chain strangers
// together (a is like b, b like c, and so on to z); a quorum does not let them.
//
//   std::vector<std::uint32_t> of = quorum_clusters(n, links, owners, 0.5);      // of[i]: the smallest item of i's cluster
//
// The outcome depends on the items' order and the links alone, not on the links' order. A caller who numbers his items by something that
// stays (a key, not the time of arrival) gets the same clusters however they came in, and may cluster each connected part by itself.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace isnad::ledger {

struct Link {
    std::uint32_t a = 0, b = 0;
    double weight = 0;  ///< the strongest links are tried first
    bool operator==(const Link&) const = default;
};

/// A connected part of more items than this loses its weaker half of links, until its parts are small enough to be clustered in no time.
inline constexpr std::size_t most_in_part = 2000;

/// A part of more items than this, of one span of days, is not followed into other spans.
inline constexpr std::size_t most_followed = 64;

/// The part of each item, by its smallest item: what links join, directly or over others. Their items must exist.
std::vector<std::uint32_t> connected_parts(std::size_t items, const std::vector<Link>& links);

/// Drops links between items of different spans where one end belongs, by links within its span alone, to a part of more than `most_followed`.
/// Else what is told every day (a war) would be one part of all the years, and each new article would have all of them grouped anew.
void cut_between_spans(const std::vector<std::int64_t>& spans, std::vector<Link>& links);

/// `owners` (as many as items, or none) says whose item each is: pairs of one owner are neither asked for nor counted.
/// Links between items that do not exist, or of an item with itself, are passed over; of two links of one pair the stronger counts.
std::vector<std::uint32_t> quorum_clusters(std::size_t items, std::vector<Link> links, std::span<const std::uint32_t> owners,
                                           double quorum);

}  // namespace isnad::ledger
