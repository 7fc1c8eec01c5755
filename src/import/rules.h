// What an import takes of a dump, read from the tables of `data/import/`.
//
//   auto rules = import::read_rules("data/import", known);     // every mistake with file, line and column
//   rules->countries.by_iso2("SY");                             // "SYR"
//
// Everything that is knowledge (classes, properties, features, letters, limits) is a row there; data/README.md says what each column means.
#pragma once

#include "import/known.h"

#include <isnad/result.h>

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::import {

/// The number of a Wikidata item: 42 of "Q42".
using Item = std::uint32_t;

/// 0 where it is none.
Item item_of(std::string_view text);

struct Countries {
    std::unordered_map<std::string, std::string> iso2;  ///< to ISO 3166-1 alpha-3
    std::unordered_map<Item, std::string> wikidata;

    std::string_view by_iso2(std::string_view code) const;
    std::string_view by_item(Item item) const;
};

/// How a place of some kind is taken.
struct PlaceRule {
    std::string resolution;  ///< empty: not taken
    std::uint64_t least = 0;
    std::uint64_t sure = 0;
    bool can_be_sure = false;
};

struct NameMarks {
    bool short_name = false, colloquial = false, historic = false;
};

enum class Role : std::uint8_t {
    klass,
    superclass,
    position,
    from,
    to,
    citizenship,
    country,
    jurisdiction,
    occupation,
    died,
    coordinates,
    geonames,
    population,
    ended
};

struct Property {
    Role role;
    std::uint8_t order = 0;  ///< among the properties of this role
};

struct OfficeRule {
    Item klass = 0;
    std::vector<std::string> words;  ///< empty: whatever the label
    std::string office;              ///< empty: no office of ours
};

struct OrganizationRule {
    std::string kind, code, sector;  ///< kind empty: not taken; code "=": the country's
};

struct Limits {
    std::vector<std::string> languages, name_languages, admin1_drop;
    Item human = 0;
    std::size_t letters = 0, words = 0, person_words = 0, spellings = 0, sure_letters = 0;
    std::uint64_t person_sitelinks = 0, organization_sitelinks = 0, place_sitelinks = 0;
    std::int32_t terms_since = 0, died_since = 0;  ///< YYYYMMDD
    std::size_t person_homonyms = 0, organization_homonyms = 0, place_homonyms = 0, class_depth = 0;
    bool admin1_ascii = false;
};

struct Rules {
    Countries countries;
    std::map<std::string, PlaceRule, std::less<>> features;  ///< "P.PPLC", "P.*"
    std::map<std::string, NameMarks, std::less<>> name_languages;
    std::unordered_map<char32_t, std::u32string> letters;
    std::vector<std::string> place_prefixes;
    Limits limits;
    std::unordered_map<std::string, Property> properties;
    std::vector<OfficeRule> offices;
    std::vector<std::pair<Item, std::string>> occupations;  ///< with sector
    std::vector<std::pair<Item, OrganizationRule>> organizations;
    std::vector<std::pair<Item, PlaceRule>> places;
    std::string hash;  ///< of the tables

    /// The rule of a feature; nullptr where it is not taken.
    const PlaceRule* feature(std::string_view feature_class, std::string_view code) const;
};

Result<Rules> read_rules(const std::string& folder, const KnownNames& known);

}  // namespace isnad::import
