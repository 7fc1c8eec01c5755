// What the program's own tables know already: an import leaves that to them, and takes no name that is a common word.
//
//   KnownNames known(tables.view());
//   known.word("\u0628\u0627\u0628");            // Word::common: a noun
//   known.named("\u0628\u0627\u0631\u064A\u0633");   // a place, state, body or person has this name
//   known.person("Q76");                            // has a row of its own
#pragma once

#include "tables/view.h"

#include <string>
#include <string_view>
#include <unordered_set>

namespace isnad::import {

enum class Word { unknown, verb, common };

class KnownNames {
public:
    explicit KnownNames(const tables::View& view);

    /// What a single word is, its article aside: `verb` where it can only be a form of a verb, `common` where it is a noun, adjective,
    /// number, particle, first name or nisba, `unknown` where no table has it but as a name.
    Word word(std::string_view word) const;

    /// Whether some actor or place of the program's own tables is called so.
    bool named(std::string_view name) const;

    bool item(std::string_view wikidata) const { return items_.contains(std::string(wikidata)); }
    bool geonames(std::uint32_t id) const { return geonames_.contains(id); }

    /// An office of actors/offices.tsv: its sector, and whether a state has one holder at a time. False where there is none.
    bool office(std::string_view key, std::string_view& sector, bool& unique) const;
    bool sector(std::string_view code) const { return sectors_.contains(std::string(code)); }
    const std::string& hash() const { return hash_; }

private:
    Word form(const std::string& normal) const;

    const tables::View& view_;
    std::unordered_set<std::string> items_, sectors_;
    std::unordered_set<std::uint32_t> geonames_;
    std::string hash_;
};

}  // namespace isnad::import
