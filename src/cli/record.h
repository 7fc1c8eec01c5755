// One line of JSON Lines: an article as the contract of the input says.
//
//   Record record;
//   std::string why = parse_record(R"({"id": "a1", "text": "..."})", record);
//   if (!why.empty()) complain(why);     // e.g. field "text" must be a string, not a number
//
// Unknown fields are passed over, whatever they hold, without being stored. `null` stands for a field that is not there.
#pragma once

#include <string>
#include <string_view>

namespace isnad::cli {

struct Record {
    std::string id, text, title, language, published, publisher, url;
    void clear();
};

/// Reads a line; the answer is empty, or says what is wrong with it.
std::string parse_record(std::string_view line, Record& out);

}  // namespace isnad::cli
