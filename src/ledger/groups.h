// From links to groups: which texts are copies of one, and where it came from; which mentions are of one incident.
//
//   for (const CopyGroup& g : group_copies(texts, links)) ...       // every text is in one group, most of them alone
//   for (const IncidentOf& i : group_mentions(mentions, links)) ... // incident: the smallest mention's key and number
//
// Pure functions: the numbers of rows are only handed through, and texts and mentions are ordered by their keys.
#pragma once

#include "ledger/cluster.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::ledger {

struct GroupedText {
    std::int64_t version = 0;
    std::string key, published;
    std::size_t length = 0;
};

struct CopyLink {
    std::int64_t a = 0, b = 0;
    double of_a = 0, of_b = 0;
};

struct CopyGroup {
    std::int64_t version = 0;
    std::string group;        ///< the origin's key, cut short
    std::int64_t origin = 0;  ///< the version that was published first; of those of one day the longest
    double copied = 0;        ///< share of the text that stands in the origin, or else in another of the group; 0 for the origin
    bool operator==(const CopyGroup&) const = default;
};

/// Links to texts that are not in the list are passed over.
std::vector<CopyGroup> group_copies(std::vector<GroupedText> texts, const std::vector<CopyLink>& links);

struct GroupedMention {
    std::int64_t mention = 0;
    std::string key;           ///< of its version
    std::uint32_t number = 0;  ///< in its document
    std::int64_t document = 0;
    std::int64_t span = 0;     ///< of the article's day (spans.h)
};

struct MentionLink {
    std::int64_t a = 0, b = 0;
    double weight = 0;
};

struct IncidentOf {
    std::int64_t mention = 0;
    std::uint32_t number = 0;
    std::string incident;
};

std::vector<IncidentOf> group_mentions(std::vector<GroupedMention> mentions, const std::vector<MentionLink>& links);

}  // namespace isnad::ledger
