// The dependency tree of a sentence: for each word its head and what it is to it.
//
//   clause::Tree tree;
//   parser.sentence(input, sentence, tree);               // attach.h
//   for (const auto& n : tree.nodes) print(n.word, n.head == none ? root : tree.nodes[n.head].word, name_of(n.label));
//
// Nodes are orthographic words; marks are no nodes. As in Universal Dependencies content words are heads: a preposition, a
// complementizer, a negation or a helping verb hangs on the word that it goes with, as `function`. What the labels leave out is told by
// the words themselves: a `nominal` with a preposition is a prepositional phrase, without one the second part of an idafa.
#pragma once

#include <isnad/document.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace isnad::clause {

inline constexpr std::uint32_t no_node = 0xFFFFFFFFu;

#define ISNAD_CLAUSE_LABELS(X)                                                                                                    \
    X(root) X(function) X(subject) X(object) X(oblique) X(nominal) X(adjective) X(apposition) X(conjunct) X(complement) X(relative) \
        X(adverbial) X(beside)

enum class Label : std::uint8_t {
#define X(name) name,
    ISNAD_CLAUSE_LABELS(X)
#undef X
        count
};
std::string_view name_of(Label label);

struct TreeNode {
    std::uint32_t word = 0;
    std::uint32_t head = no_node;  ///< index into `nodes`; no_node at the top
    Label label = Label::root;
};

struct Tree {
    std::vector<TreeNode> nodes;  ///< in the order of the text
};

}  // namespace isnad::clause
