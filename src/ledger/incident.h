// An incident: what all articles together say of one happening, who says it, and where they differ.
//
//   Incident i = summarize("1f0c...-3", told);       // told: its mentions, each with its document
//   i.origins       // 2: so many independent texts tell it; five copies of one wire are one
//   i.confirmed     // two independent voices, not one verb of confirming
//   i.conflicts     // {killed, 5 by a1 a4, 9 by b2}
//
// A voice is an article that tells something on its own word, or the source on whose word it tells it. The copies of a text are one article, and so are
// articles that credit one agency, and those of one paper (origins.h).
#pragma once

#include "ledger/snapshot.h"

#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

/// A mention with the document that tells it.
struct Told {
    const DocumentHead* document = nullptr;
    MentionRecord mention;
};

/// Something said, and the documents that say it.
struct Supported {
    std::string value;
    std::vector<std::string> documents;  ///< ids, sorted
    std::size_t origins = 0;             ///< independent ones among them
};

struct SupportedParticipant {
    Participant who;
    Supported support;
};

struct CountRange {
    std::string what;
    double least = 0, most = 0;
    std::vector<std::string> least_by, most_by;
};

struct IncidentConflict {
    std::string field;  ///< date, place, denial, or what is counted
    Supported a, b;
};

struct Incident {
    std::string id, type, mode, context, cameo;
    std::string story;  ///< of most of its documents
    bool announced = false;
    Supported date, place_name;
    PlaceRecord place;
    std::vector<SupportedParticipant> actors, recipients;
    std::size_t mentions = 0;
    std::vector<std::string> documents;   ///< ids
    std::vector<std::string> origin_ids;  ///< of the independent ones
    std::size_t origins = 0;
    std::string first_report, last_report;
    std::vector<CountRange> counts;
    std::vector<std::string> asserted_by;  ///< independent documents that tell it on their own word
    std::vector<std::string> claimed_by;   ///< names of sources on whose word it is told
    std::vector<std::string> denied_by;
    bool confirmed = false;
    std::vector<IncidentConflict> conflicts;
    int quad = 0;
    bool scored = false;
    double score = 0;
};

/// `told` is not empty.
Incident summarize(std::string_view id, const std::vector<Told>& told);

}  // namespace isnad::ledger
