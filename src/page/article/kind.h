// What kind of page it is: an article, a live report, a gallery, the open beginning of a closed article, a list of articles.
//
//   out.kind = article::kind_of(tree, blocks, place, verdicts, metadata);
#pragma once

#include "page/article/clean.h"

namespace isnad::page::article {

PageKind kind_of(const html::Tree& tree, const Blocks& blocks, const Place& place, const std::vector<Verdict>& verdicts, const meta::Metadata& metadata);

/// The agencies to which bylines, the beginning of the first paragraph and the last line credit the text, by their ids.
std::vector<std::string> credits(const Blocks& blocks, const std::vector<Verdict>& verdicts, const meta::Metadata& metadata, const Words& words);

}  // namespace isnad::page::article
