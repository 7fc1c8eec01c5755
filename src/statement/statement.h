// Statements: what an article puts in somebody's mouth, with its cue, stance and chain of sources.
//
//   statement::Memory memory;
//   statement::find_statements(input, memory, doc);
//   for (const auto& s : doc.statements) ...
//
// A cue is a reporting verb, its participle, a reporting noun, or a phrase such as wifqa ("according to"). The content is the
// complement with an / inna, the quotation, the object, or, for an adjunct, the clause that it hangs on.
#pragma once

#include "clause/clause.h"
#include "reference/reference.h"
#include "statement/quotes.h"

#include <isnad/document.h>

#include <vector>

namespace isnad::statement {

/// A statement in words, beside its record in the document (same index).
struct Extent {
    std::uint32_t cue = 0;                     ///< word
    std::uint32_t first = 0, end = 0;          ///< content words [first, end)
    std::uint32_t clause = none;               ///< clause of the cue verb
    bool adjunct = false;                      ///< from an attribution phrase
};

struct Memory {
    std::vector<Quote> quotes;
    std::vector<Extent> extents;
    std::vector<std::uint32_t> innermost;      ///< for each word, the innermost statement whose content covers it, or `none`
    std::vector<std::uint32_t> order;
    std::vector<Extent> sorted_extents;
    std::vector<Statement> sorted;
};

struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
    const std::vector<language::Sentence>& sentences;
    const mention::Meanings& meanings;
    const clause::Parse& parse;
    const reference::Input& reference;
    const std::vector<std::uint8_t>& furniture;
};

void find_statements(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::statement
