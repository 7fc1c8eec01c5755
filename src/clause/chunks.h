// The first half of parsing: noun phrases and how they hang together.
#pragma once

#include "clause/clause.h"
#include "isnad/clauses.h"

#include <string_view>

namespace isnad::clause {

/// Appends the chunks of one sentence.
void chunk(const Input& in, const language::Sentence& sentence, Parse& out);

/// Whether a word is "and", written apart before a number or a quotation mark: "an officer and | 3 soldiers".
bool bare_and(std::string_view text, const arabic::Word& word);

/// True for marks at which a clause ends for certain.
bool hard_mark(char32_t c);
/// Whether a preposition behind an adjective leads to whom those it describes side with: "loyal | to (li-)", "supported | by (min)", "close | to (min)".
bool sides_with(const arabic::Grammar& grammar, const arabic::Word& adjective, std::uint32_t preposition);
/// Whether a word is an adjective of the form af'al without an article: "the latest (ahdath) report".
bool elative(const tables::View& view, const arabic::Word& word);
/// True for commas and dashes, which may stand inside a clause.
bool soft_mark(char32_t c);
/// True for quotation marks and brackets, which a clause reads over.
bool transparent_mark(char32_t c);

/// Whether a word opens a clause of this relation: "when", "after" one of time.
inline bool opens(const arabic::Word& word, ClauseRelation relation) {
    const auto* l = word.link(tables::LinkKind::opener);
    return l && static_cast<ClauseRelation>(l->index) == relation;
}

/// Whether a word begins a clause that says something else than what stands before its comma: "..., likewise (kama)", "..., while", "..., where". But "..., so that (bi-haythu)".
bool begins_another(const Input& in, std::uint32_t word);

}  // namespace isnad::clause
