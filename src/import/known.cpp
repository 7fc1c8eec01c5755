#include "import/known.h"

#include "language/arabic/letters.h"

namespace isnad::import {

using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

namespace {

bool names_something(const Link& link) {
    switch (link.kind) {
        case LinkKind::state:
        case LinkKind::capital:
        case LinkKind::person:
        case LinkKind::person_short:
        case LinkKind::organization:
        case LinkKind::organization_short:
        case LinkKind::place: return true;
        default: return false;
    }
}

// Words that are no names of one thing, though they stand in a table of names.
bool common_name(const Link& link) {
    switch (link.kind) {
        case LinkKind::given_name:
        case LinkKind::nisba:
        case LinkKind::people:
        case LinkKind::agent:
        case LinkKind::office:
        case LinkKind::month:
        case LinkKind::weekday: return true;
        default: return false;
    }
}

}  // namespace

KnownNames::KnownNames(const tables::View& view) : view_(view), hash_(view.hash) {
    for (const auto& p : view.persons) items_.emplace(view.str(p.wikidata));
    for (const auto& o : view.organizations) items_.emplace(view.str(o.wikidata));
    for (const auto& s : view.states) {
        items_.emplace(view.str(s.wikidata));
        geonames_.insert(s.capital_geonames);
    }
    for (const auto& p : view.places) geonames_.insert(p.geonames);
    items_.erase("");
    geonames_.erase(0);
    for (const auto& o : view.offices) sectors_.emplace(view.str(o.sector));
    for (const auto& o : view.organizations) sectors_.emplace(view.str(o.sector));
    for (const auto& a : view.agents) sectors_.emplace(view.str(a.sector));
    sectors_.erase("");
}

Word KnownNames::word(std::string_view word) const {
    constexpr std::string_view article = "\u0627\u0644";
    const std::string normal = arabic::normalized(word);
    const Word whole = form(normal);
    if (whole == Word::common || !normal.starts_with(article) || normal.size() < article.size() + 4) return whole;
    return form(normal.substr(article.size())) == Word::common ? Word::common : whole;
}

Word KnownNames::form(const std::string& normal) const {
    const std::uint32_t form = view_.find(normal);
    if (form == absent) return Word::unknown;
    Word out = Word::unknown;
    for (const auto& reading : view_.readings_of(form)) {
        if (reading.pos == Pos::verb) {
            out = Word::verb;
            continue;
        }
        if (reading.pos != Pos::name) return Word::common;
        for (const Link& link : view_.links_of(view_.lexemes[reading.lexeme]))
            if (common_name(link)) return Word::common;
    }
    return out;
}

bool KnownNames::named(std::string_view name) const {
    std::uint32_t node = absent, first = absent;
    std::size_t words = 0;
    for (std::size_t at = 0; at < name.size();) {
        const std::size_t end = std::min(name.find(' ', at), name.size());
        const std::uint32_t form = view_.find(arabic::normalized(name.substr(at, end - at)));
        if (form == absent) return false;
        if (++words == 1)
            first = form;
        else
            node = words == 2 ? (view_.forms[first].root == absent ? absent : view_.step(view_.forms[first].root, form))
                              : view_.step(node, form);
        if (words > 1 && node == absent) return false;
        at = end + 1;
    }
    if (words == 0) return false;
    if (words > 1) {
        for (const Link& link : view_.links_of(view_.nodes[node]))
            if (names_something(link)) return true;
        return false;
    }
    for (const auto& reading : view_.readings_of(first))
        for (const Link& link : view_.links_of(view_.lexemes[reading.lexeme]))
            if (names_something(link)) return true;
    return false;
}

bool KnownNames::office(std::string_view key, std::string_view& sector, bool& unique) const {
    for (const auto& o : view_.offices) {
        if (view_.str(o.key) != key) continue;
        sector = view_.str(o.sector);
        unique = o.unique != 0;
        return true;
    }
    return false;
}

}  // namespace isnad::import
