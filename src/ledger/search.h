// Finding incidents in a ledger, and an incident's evidence.
//
//   auto found = find_incidents(ledger.database(), {.actors = {"SYR"}, .type = "ASSAULT", .origins = 2});
//   for (const Incident& i : *found) show(i);
//   auto told = evidence(ledger.database(), "1f0c5ab2d3e4-3", "");      // its mentions, each with document and text
//
// A search asks that one mention of the incident fulfil all that is asked of mentions, and the incident what is asked of incidents.
#pragma once

#include "ledger/incident.h"

#include <isnad/result.h>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

struct Search {
    std::vector<std::string> actors{},
        recipients{};  ///< each: a code, code and sector (SYR/MIL), a Wikidata id or a name; all must take part
    std::string type{}, mode{};
    std::string place{};           ///< a place's name, or a country's code
    std::string since{}, until{};  ///< dates of the event, both included
    std::string publisher{};       ///< told by
    std::string source{};          ///< on whose word, as an actor is named
    std::string stance{};
    std::string story{};      ///< the story's name
    std::string text{};       ///< words that the article holds, in any of their spellings
    std::size_t origins = 1;  ///< independent texts at least
    std::size_t most = 20;    ///< incidents, the latest first
    std::string as_of{};      ///< as known at the end of this day
};

Result<std::vector<Incident>> find_incidents(Database& db, const Search& search);

struct Evidence {
    std::vector<DocumentHead> documents;
    std::vector<std::string> texts;  ///< as many
    std::vector<Told> told;          ///< points into `documents`
};

struct StoryPage {
    std::vector<DocumentHead> documents;  ///< by day and id
    std::vector<Incident> incidents;      ///< by date and id
};

/// Empty where there is no such story.
Result<StoryPage> story(Database& db, const std::string& story, std::string_view as_of);

/// Empty where there is no such incident.
Result<Evidence> evidence(Database& db, std::string_view incident, std::string_view as_of);

}  // namespace isnad::ledger
