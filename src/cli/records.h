// Coded documents read back: the events of a line of records, as `isnad diff` compares them.
//
//   RecordedDocument doc;
//   std::string why = read_recorded(line, doc);      // empty, or what is wrong with the line
//   doc.events[0].fields                             // {"modes": "visit", "actors": "Vladimir Putin (RUS GOV)", ...}
//
// Ids (e1, p1) are replaced by what they stand for: they change whenever an entity before them comes or goes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::cli {

struct RecordedEvent {
    std::uint64_t start = 0, end = 0;  ///< of the trigger, in code points
    std::string type;
    std::string trigger;                                           ///< its letters
    std::string before, after;                                     ///< the sentence around it, cut where it is long
    std::vector<std::pair<std::string_view, std::string>> fields;  ///< in the order in which they are shown
    std::string rule;
    std::string confidence;
};

struct RecordedDocument {
    std::string id;
    std::uint64_t text_hash = 0;
    std::vector<RecordedEvent> events;
};

std::string read_recorded(std::string_view line, RecordedDocument& out);

}  // namespace isnad::cli
