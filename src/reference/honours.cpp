// "His Highness received", "His Excellency said": the person who was last named with that honour ("His Highness Prince So-and-so"), before one who
// is only spoken of beside him ("on behalf of His Highness the crown prince"). Where nobody has borne it in the article so far it names nobody.
#include "language/arabic/inflection.h"
#include "reference/resolver.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad::reference {

using tables::absent;

namespace {

// What an honour's noun has in common with and without its pronoun: its first two letters ("jalala", "jalalatuhu").
std::string_view beginning(std::string_view key) {
    std::size_t at = 0;
    for (int letters = 0; letters < 2 && at < key.size(); ++letters) text::next(key, at);
    return key.substr(0, at);
}

}  // namespace

std::uint32_t Resolver::honoured(const Candidate& c) const {
    constexpr std::uint32_t most = 80;         // candidates
    constexpr std::uint32_t longest = 4;       // words of honour before a title
    if (word(c.head).form == absent) return none;
    const std::string_view honour = beginning(in_.view.str(in_.view.forms[word(c.head).form].key));
    const std::uint32_t at = in_.candidates.actor_at[c.first];
    std::uint32_t beside = none;
    for (std::uint32_t back = 1; back <= most && back <= at; ++back) {
        const Candidate& a = in_.candidates.actors[at - back];
        const std::uint32_t entity = out_.entity_of[at - back];
        if (entity == none || a.kind != EntityKind::person || a.plural || a.dual || a.feminine != c.feminine) continue;
        if (a.first == a.last && a.what == mention::What::office && word(a.first).form == word(c.head).form) return entity;      // told so before
        std::uint32_t first = std::min(a.lead, a.first);
        for (std::uint32_t k = 0; k < longest && first > 0 && !word(first).line_start && word(first - 1).is_noun() && in_.candidates.actor_at[first - 1] == none; ++k) --first;
        const bool oblique = arabic::has_proclitic(word(first).clitics) || (first > 0 && !word(first).line_start && word(first - 1).pos == tables::Pos::particle);
        for (std::uint32_t i = first; i <= a.last; ++i) {
            const auto& w = word(i);
            if (w.form == absent || !w.is_noun() || w.enclitic != arabic::Enclitic::nothing || !w.link(tables::LinkKind::office) || !in_.view.str(in_.view.forms[w.form].key).starts_with(honour)) continue;
            if (!oblique) return entity;
            if (beside == none) beside = entity;
            break;
        }
    }
    return beside;
}

}  // namespace isnad::reference
