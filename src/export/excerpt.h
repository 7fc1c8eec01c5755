// A sentence with its trigger, as exports for people show it: whole, or cut around the trigger where it is endless.
//
//   Excerpt x = excerpt(doc.text, event.sentence, event.trigger, 600);
//   print(x.cut_before ? "..." : "", x.before, "[", x.trigger, "]", x.after, x.cut_after ? "..." : "");
//
// News has sentences of a few hundred letters; a text without full stops has one of a million words, and would otherwise be
// printed once for every event in it.
#pragma once

#include <isnad/document.h>

#include <cstddef>
#include <string_view>

namespace isnad::exports {

struct Excerpt {
    std::string_view before;
    std::string_view trigger;
    std::string_view after;
    bool cut_before = false;
    bool cut_after = false;
};

/// Keeps at most about `most` bytes; cuts fall between code points.
Excerpt excerpt(std::string_view text, Span sentence, Span trigger, std::size_t most);

/// The beginning of a text, at most about `most` bytes, cut between code points.
std::string_view beginning(std::string_view text, std::size_t most);

}  // namespace isnad::exports
