// Plain text as a page: which lines are headline, paragraph, heading, and which are furniture of the page.
//
//   page::segment(patterns, text, has_title, doc.segments, doc.title);
//
// Furniture is told by the patterns of data/page; what they cannot tell stays a paragraph, since a lost sentence costs more than a
// link too many.
#pragma once

#include "tables/view.h"

#include <isnad/document.h>

#include <compare>
#include <string_view>
#include <vector>

namespace isnad::page {

/// The patterns of data/page/furniture*.tsv against a line. Made once for all texts.
class Patterns {
public:
    explicit Patterns(const tables::View& view);

    /// The row that makes a whole line furniture, or nullptr.
    const tables::Furniture* match(std::string_view line) const;
    std::string_view kind(const tables::Furniture& row) const { return view_.str(row.kind); }
    std::string_view pattern(const tables::Furniture& row) const { return view_.str(row.pattern); }

    /// Where the label of a topic glued to the end of a headline begins, or npos.
    std::size_t glued_tag(std::string_view line) const;

private:
    const tables::View& view_;
    struct Row {
        std::uint32_t opening = 0, row = 0;   // its first two letters: a line without a word that begins so need not be looked at
        auto operator<=>(const Row&) const = default;
    };
    std::vector<Row> beginning_, inner_, glued_;   // those that a line begins with, by opening; those that stand in it; those at a headline's end
};

/// Cuts the text into segments in order. `patterns` are those of the tables. `has_title` says that the first line is known to be a headline.
void segment(const Patterns& patterns, std::string_view text, bool has_title, std::vector<Segment>& segments, Span& title);

}  // namespace isnad::page
