// A page as the blocks of text that a reader sees: paragraphs, headings, items, captions, in reading order.
//
//   article::Blocks blocks;
//   article::cut(tree, words, false, blocks);
//   blocks.list[3].text, .tag == GUMBO_TAG_P, .link_share()
//   blocks.marks[node]                        // what the names of an element say, for each node of the tree
//
// Nothing is judged here but what no reader sees (hidden elements, forms' fields, drawings), which gives no block.
#pragma once

#include "page/html/tree.h"
#include "page/words.h"

#include <string>
#include <vector>

namespace isnad::page::article {

struct Block {
    std::uint32_t node = 0;          ///< the element that holds it
    std::uint32_t first = 0;         ///< its first node of text
    GumboTag tag = GUMBO_TAG_DIV;    ///< of the nearest element that tells what it is: p, h1 to h6, li, figcaption, td, blockquote, pre; else div
    std::string text;                ///< blanks squeezed
    std::uint32_t words = 0;
    std::uint32_t letters = 0;
    std::uint32_t link_letters = 0;
    std::uint32_t links = 0;
    std::uint32_t emphasis = 0;      ///< letters in bold or italics
    bool ends_sentence = false;

    double link_share() const { return letters == 0 ? 0 : static_cast<double>(link_letters) / letters; }
    /// A heading that is none: some systems set whole paragraphs as headings.
    bool is_sentence() const { return ends_sentence && words >= 15; }
    bool is_heading() const { return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6; }
};

struct Blocks {
    std::vector<Block> list;
    std::vector<Marks> marks;               ///< by node; empty for texts
    std::vector<std::uint32_t> first_block; ///< by node: the first block that begins at or behind it
    std::size_t images = 0;
};

/// `see_hidden` takes what style or attribute hides as well: some pages bring all their text hidden, for a program to show.
void cut(const html::Tree& tree, const Words& words, bool see_hidden, Blocks& out);

/// Elements that are part of a line; they hold no block.
bool is_inline(GumboTag tag);

/// True for a sign at which a sentence can end, marks of quotation behind it aside.
bool ends_sentence(std::string_view text);

}  // namespace isnad::page::article
