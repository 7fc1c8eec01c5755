// Where the article stands in a page: the elements that hold it, and those within them that hold something else.
//
//   article::Place place;
//   article::find(tree, blocks, metadata, place);
//   place.roots                  // one element, or a few beside each other
//   place.barrier[node]          // the element around it (or itself) that is no part of the article, or html::no_node
//
// Elements are told by what they are called where they are called by a word of data/page/words-markup.tsv, and by how much running text
// they hold where they are not. An element that holds the headline or most of the text is the article's, whatever it is called.
#pragma once

#include "page/article/blocks.h"
#include "page/meta/metadata.h"
#include "page/plain.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace isnad::page::article {

struct Place {
    std::vector<std::uint32_t> roots;
    std::vector<std::uint32_t> barrier;   ///< by node
    /// Barriers that neither name nor tag told: other articles, lists of them, what a heading announces ("Comments").
    struct Told {
        std::string_view kind;
        std::string why;
    };
    std::unordered_map<std::uint32_t, Told> told;
    std::vector<double> weight;           ///< by block: how much it looks like running text; 0 behind a barrier
    double all = 0;                       ///< running text on the page that no barrier holds
    double inside = 0;                    ///< of that within the roots
    bool by_name = false;                 ///< the roots were told by their names
};

/// `trust_names` off: only tags count, for pages whose names mislead.
void find(const html::Tree& tree, const Blocks& blocks, const meta::Metadata& metadata, const Patterns& patterns, bool trust_names, Place& out);

/// What kind of furniture the element is, as far as it says so: its names, or its tag.
std::string_view furniture_kind(const html::Tree& tree, const Blocks& blocks, std::uint32_t node);

}  // namespace isnad::page::article
