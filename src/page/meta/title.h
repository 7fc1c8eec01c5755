// The title of an article, of what the places of a page call it.
//
//   meta::Titles t;
//   t.shared = "Flood cuts roads | The Paper";  t.shown = "Flood cuts roads";  t.site = "The Paper";
//   meta::choose_title(t)                       // "Flood cuts roads"
//
// The heading and OpenGraph are written for readers; JSON-LD and <title> often for search engines, so they come behind. Where heading and
// OpenGraph say two different things, what two other places say together is the title.
#pragma once

#include <functional>
#include <string>
#include <string_view>

namespace isnad::page::meta {

struct Titles {
    std::string shown;      ///< the heading that stands above the article
    std::string shared;     ///< OpenGraph
    std::string network;    ///< another network's
    std::string linked;     ///< JSON-LD
    std::string tag;        ///< <title>
    std::string other;      ///< other meta tags
    std::string site;       ///< the publisher's name, where the page tells it
    std::string host;       ///< of the address: "www.example.org"
    /// Whether a piece of the page says just these (folded) letters: what stands on the page by itself is its headline.
    std::function<bool(const std::string&)> stands_alone;
};

std::string choose_title(const Titles& titles);

/// The title without "| Site", where a part is the site's name or the rest is a headline shown on the page.
std::string without_site(std::string_view title, const Titles& titles, std::string_view shown);

}  // namespace isnad::page::meta
