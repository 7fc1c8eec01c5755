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

#include <cstddef>
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

/// The trees of those sentences of an article that were parsed before its clauses are read.
class Forest {
public:
    void begin(std::size_t sentences) {
        if (trees_.size() < sentences) trees_.resize(sentences);
        stands_.assign(sentences, false);
    }
    /// Where the tree of a sentence is written; it counts from `plant` on, until `fell`.
    Tree& tree(std::size_t sentence) { return trees_[sentence]; }
    void plant(std::size_t sentence) { stands_[sentence] = true; }
    void fell(std::size_t sentence) { stands_[sentence] = false; }
    /// nullptr where the sentence has none.
    const Tree* find(std::size_t sentence) const { return stands_[sentence] ? &trees_[sentence] : nullptr; }

private:
    std::vector<Tree> trees_;
    std::vector<std::uint8_t> stands_;
};

}  // namespace isnad::clause
