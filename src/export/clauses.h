// Clauses as indented text for people, and as JSON Lines.
//
//   exports::append_clauses_text(analyzed, out);             // a clause a line, indented below the one it stands in
//   exports::append_clauses_json("a1", analyzed, out);       // {"id", "text", "clauses": [...]}, without a line feed
#pragma once

#include <isnad/clauses.h>

#include <string>
#include <string_view>

namespace isnad::exports {

void append_clauses_text(const ClausedText& analyzed, std::string& out);
void append_clauses_json(std::string_view id, const ClausedText& analyzed, std::string& out);

}  // namespace isnad::exports
