// Predications: from the tree of a sentence to its clauses, each a predicate with subject, object, complements, tense and place.
//
//   PredicationInput in{view, grammar, text, words};
//   Predications out;
//   find_predications(in, attacher.tokens(), tree, sentence_index, out);      // appends
//
// Everything is told as indices of words, so that later stages need no second look at the letters.
#pragma once

#include "clause/tokens.h"
#include "clause/tree.h"

#include <isnad/clauses.h>

#include <vector>

namespace isnad::clause {

/// The words of a phrase and its head.
struct PhraseWords {
    std::uint32_t head = no_node, first = 0, last = 0;
    explicit operator bool() const { return head != no_node; }
};

struct PrepositionalWords {
    std::uint32_t preposition = 0;  ///< form id
    PhraseWords phrase;
};

struct Predication {
    std::uint32_t word = 0, sentence = 0;
    ClauseKind kind = ClauseKind::verbal;
    ClauseRelation relation = ClauseRelation::main;
    Tense tense = Tense::none;
    Modality modality = Modality::none;
    bool passive = false, negated = false, dropped = false, object_pronoun = false;
    PhraseWords subject, object, attribute;  ///< attribute: what a linking verb says of its subject
    std::uint32_t opener = no_node;         ///< word: the complementizer, relative or subordinator that opens the clause
    std::uint32_t parent = no_node;         ///< predication
    std::uint32_t first = 0, last = 0;      ///< words from its first dependent to its last
    std::uint32_t first_complement = 0, complement_count = 0;  ///< of Predications::complements
};

struct Predications {
    std::vector<Predication> all;
    std::vector<PrepositionalWords> complements;
    void clear() {
        all.clear();
        complements.clear();
    }
};

struct PredicationInput {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
};

/// Appends the clauses of one sentence, in the order of their predicates.
void find_predications(const PredicationInput& in, const std::vector<Token>& tokens, const Tree& tree, std::uint32_t sentence, Predications& out);

}  // namespace isnad::clause
