// Records of a document in the words of case files, for reports.
//
//   found_text(Kind::event, doc, clauses)      // "    CONSULT/visit \"...\" actors=[FRA/GOV \"...\"] ... (consult.tsv:12)\n" ...
#pragma once

#include "runner/case.h"

#include <isnad/clauses.h>
#include <isnad/document.h>

#include <cstdint>
#include <string>

namespace isnad::cases {

/// A number without needless digits: 15, 2.5.
std::string number_text(double value);

/// FRA/GOV "first mention", or "none".
std::string entity_text(const CodedDocument& doc, std::uint32_t id);
std::string entities_text(const CodedDocument& doc, IdList ids);

/// [future,negation]
std::string auxiliary_text(std::uint8_t bits);

/// CONSULT/visit
std::string head_text(const Event& event);

/// All records of a kind, one a line, indented; a line that says so where there are none.
std::string found_text(Kind kind, const CodedDocument& doc, const ClausedText& clauses);

/// Arabic within a line of other letters, so that a terminal does not turn the whole line round.
std::string isolated(std::string_view text);

}  // namespace isnad::cases
