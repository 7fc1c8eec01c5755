// Title, dates, authors and the like of a page, from the places where pages give them, in the order of trust.
//
//   meta::Metadata m;
//   meta::read(tree, url, words, m);
//   m.title, m.published, m.notes        // "published: JSON-LD says 2024-05-01, meta says 2024-05-03"
//
// The order: JSON-LD, OpenGraph and other meta tags, microdata, <time>, the address, what stands visibly near the headline.
#pragma once

#include "page/html/tree.h"
#include "page/meta/json_ld.h"
#include "page/words.h"

#include <string>
#include <string_view>
#include <vector>

namespace isnad::page::meta {

struct Metadata {
    Linked linked;
    std::string title;                   ///< without the site's name
    std::string published, modified, publisher, section, language, url;
    std::vector<std::string> authors;
    std::vector<std::string> notes;
    std::uint32_t heading = html::no_node;   ///< the element that shows the title, where it was found
    bool live = false, gallery = false, locked = false;
    bool front = false;                  ///< the page calls itself a site or a list, not an article
};

/// `url` is the address it was fetched from, or empty.
void read(const html::Tree& tree, std::string_view url, const Words& words, Metadata& out);

}  // namespace isnad::page::meta
