// Which blocks of a page are the article's text, in which part, and why the others are not.
//
//   std::vector<Verdict> verdicts;
//   article::judge(tree, blocks, place, metadata, furniture, verdicts);       // one for each block
//   verdicts[7]     // {Role::furniture, "related-link", "a link alone"}
#pragma once

#include "page/article/blocks.h"
#include "page/article/main.h"
#include "page/meta/metadata.h"
#include "page/plain.h"

#include <string>
#include <vector>

namespace isnad::page::article {

struct Verdict {
    Role role = Role::furniture;
    std::string_view kind;     ///< of furniture
    std::string why;           ///< of furniture
    bool within = false;       ///< stands between the first and the last block of the article
};

void judge(const html::Tree& tree, const Blocks& blocks, const Place& place, const meta::Metadata& metadata, const Words& words, const Patterns& patterns,
           std::vector<Verdict>& out);

}  // namespace isnad::page::article
