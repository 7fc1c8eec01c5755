// Incidents to read: a line each, or one with its evidence, article by article.
#pragma once

#include "ledger/search.h"

#include <string>
#include <string_view>

namespace isnad::exports {

/// "2026-03-10  ASSAULT aerial  the army -> ?  Aleppo, SYR  3 articles, 2 independent  1f0c5ab2d3e4-3"
void append_incident_line(const ledger::Incident& incident, std::string& out);

/// Where the words stand in an incident's articles: three places of each at most, in code points, with what stands around them.
void append_places(const ledger::Evidence& evidence, std::string_view words, std::string& out);

/// Who, when, where, on whose word, where they differ; then each article's sentences.
void append_incident_page(const ledger::Incident& incident, const ledger::Evidence& evidence, std::string& out);

/// Days, articles, who and where; then a line for each incident, and for each article.
void append_story_page(std::string_view id, const ledger::StoryPage& story, std::string& out);

}  // namespace isnad::exports
