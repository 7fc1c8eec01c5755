// What the data for search engines (JSON-LD, schema.org) say about the article of a page.
//
//   meta::Linked linked;
//   meta::read_json_ld(script_text, words, linked);        // for each <script type="application/ld+json">
//   linked.published, linked.headline, linked.body
//
// Pages hold them with mistakes; what cannot be read is passed over.
#pragma once

#include "page/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace isnad::page::meta {

struct Linked {
    std::string type, headline, published, modified, publisher, section, language, url, body, part_of;
    std::vector<std::string> authors;
    bool live = false, gallery = false;
    bool locked = false;           ///< isAccessibleForFree is false
    std::size_t stories = 0;       ///< items of an ItemList, of a page that lists stories
    unsigned broken = 0;           ///< scripts that were no JSON
};

void read_json_ld(std::string_view script, const Words& words, Linked& out);

}  // namespace isnad::page::meta
