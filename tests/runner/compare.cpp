#include "runner/compare.h"

#include "runner/describe.h"
#include "runner/grammar.h"
#include "runner/locate.h"

#include <algorithm>
#include <cmath>
#include <span>

namespace isnad::cases {

namespace {

std::string difference(const Pair& pair, std::string_view found, std::string_view expected) {
    const auto shown = [](std::string_view s) { return s.empty() ? std::string("none") : std::string(s); };
    return pair.key + " is " + shown(found) + ", expected " + shown(expected);
}

// Gives every element of the list an entity of its own. Lists are short, so trying all ways is cheap.
bool pair_up(const CodedDocument& doc, std::span<const std::uint32_t> ids, const std::vector<Item>& items, std::size_t next,
             std::vector<bool>& taken) {
    if (next == items.size()) return true;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (taken[i] || !is_actor(doc, ids[i], items[next])) continue;
        taken[i] = true;
        if (pair_up(doc, ids, items, next + 1, taken)) return true;
        taken[i] = false;
    }
    return false;
}

}  // namespace

std::string differs(const Pair& pair, std::string_view found) { return pair.word() == found ? "" : difference(pair, found, pair.word()); }

std::string differs(const Pair& pair, double found, bool present) {
    const auto expected = number_of(pair.word());
    const bool same = expected ? present && std::abs(found - *expected) <= 1e-9 * std::max(1.0, std::abs(*expected)) : !present;
    return same ? "" : difference(pair, present ? number_text(found) : "", pair.word());
}

std::string differs(const Pair& pair, bool found) { return differs(pair, std::string_view(found ? "true" : "false")); }

bool is_actor(const CodedDocument& doc, std::uint32_t id, const Item& item) {
    if (id >= doc.entities.size()) return false;
    if (item.quoted) {
        const auto meant = entities_of(doc, item.text);
        return std::find(meant.begin(), meant.end(), id) != meant.end();
    }
    const Entity& e = doc.entities[id];
    const std::string_view wanted = item.text;
    if (is_wikidata(wanted)) return e.wikidata == wanted;
    const std::size_t slash = wanted.find('/');
    const std::string_view code = wanted.substr(0, slash);
    const std::string_view sector = slash == std::string_view::npos ? std::string_view() : wanted.substr(slash + 1);
    return e.code == (code == "-" ? std::string_view() : code) && e.sector == sector;
}

std::string differs(const Pair& pair, const CodedDocument& doc, IdList found) {
    const auto ids = doc.list(found);
    std::vector<bool> taken(ids.size());
    if (ids.size() == pair.items.size() && pair_up(doc, ids, pair.items, 0, taken)) return "";
    std::string expected;
    for (const Item& item : pair.items) {
        if (!expected.empty()) expected += ", ";
        expected += item.quoted ? '"' + item.text + '"' : item.text;
    }
    return pair.key + " are " + entities_text(doc, found) + ", expected [" + expected + ']';
}

}  // namespace isnad::cases
