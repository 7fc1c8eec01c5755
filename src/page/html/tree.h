// A parsed page as a flat list of nodes in reading order.
//
//   html::Tree tree;
//   if (!tree.parse(utf8)) complain(tree.problem());       // the parser wanted more memory than a page of this size may
//   for (std::uint32_t i = 0; i < tree.size(); i = tree.end(i)) ...   // i's inside is the range i + 1 to tree.end(i)
//   tree[i].tag == GUMBO_TAG_P, tree.attribute(i, "class"), tree[i].text
//
// The parser is Gumbo, an HTML5 parser in C. Its memory is taken from one store that is dropped with the tree, so that a page of a
// million elements is freed at once, and the store is bounded, so that no page can take the machine's.
#pragma once

#include "page/html/guard.h"

#include <gumbo.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::page::html {

inline constexpr std::uint32_t no_node = 0xFFFFFFFFu;

struct Node {
    GumboTag tag = GUMBO_TAG_UNKNOWN;     ///< of an element; a text has none
    bool is_text = false;
    std::uint32_t parent = no_node;
    std::uint32_t end = 0;                ///< the first node behind this one's inside
    std::string_view text;                ///< of a text; the name of an element that HTML does not know
    const GumboVector* attributes = nullptr;
};

class Arena;

class Tree {
public:
    Tree();
    ~Tree();
    Tree(const Tree&) = delete;
    Tree& operator=(const Tree&) = delete;

    /// False where the page was given up; the tree is empty then.
    bool parse(std::string_view utf8, const Limits& limits = {});
    const std::string& problem() const { return problem_; }
    const Cuts& cuts() const { return cuts_; }

    std::uint32_t size() const { return static_cast<std::uint32_t>(nodes_.size()); }
    const Node& operator[](std::uint32_t i) const { return nodes_[i]; }
    bool is(std::uint32_t i, GumboTag tag) const { return !nodes_[i].is_text && nodes_[i].tag == tag; }

    /// Empty where there is no such attribute. Names are lower case.
    std::string_view attribute(std::uint32_t i, const char* name) const;
    bool has_attribute(std::uint32_t i, const char* name) const;
    /// All text inside a node, blanks as they stand.
    std::string text_of(std::uint32_t i) const;

private:
    std::unique_ptr<Arena> arena_;
    std::string bytes_;
    std::vector<Node> nodes_;
    std::string problem_;
    Cuts cuts_;
};

}  // namespace isnad::page::html
