// What speaks for a country as that of an actor whom an article describes without one: the features whose weights stand in
// data/actors/country.tsv. Of the countries that the article names the one whose weights add up to most wins; where "nobody" has more, the code stays
// empty. bench/train_country.py sets the weights.
//
//   const std::size_t f = tables::country_feature("same_sector");      // country_features where there is none of that name
#pragma once

#include <cstddef>
#include <string_view>

namespace isnad::tables {

inline constexpr std::string_view country_feature_names[] = {
    "share",                // its share of all names of countries, their people and places in the article
    "first",                // it is named first
    "near",                 // its share of those before the actor, near ones counting most
    "same_sector",          // the last actor of the same sector is of it
    "same_force",           // and that sector is MIL, COP or REB
    "official_before",      // the last official (GOV, MIL, COP, JUD, LEG) is of it
    "first_place",          // the first place lies in it
    "twice",                // it is named more than once
    "nobody",               // the code stays empty: always
    "nobody_of_one",        // where the article names one country
    "nobody_person",        // where the actor is a person
    "nobody_group",         // a group
    "nobody_organization",  // an organization
    "nobody_AGR", "nobody_BUS", "nobody_COP", "nobody_CRM", "nobody_CVL", "nobody_EDU", "nobody_ELI", "nobody_GOV", "nobody_JRN", "nobody_JUD", "nobody_LAB",
    "nobody_LEG", "nobody_MED", "nobody_MIL", "nobody_OPP", "nobody_PRE", "nobody_PRM", "nobody_PTY", "nobody_REB", "nobody_REF", "nobody_REL", "nobody_SOC",
    "nobody_SPY", "nobody_UAF", "nobody_UNK",
    "nobody_without_sector",  // a name of which no sector is told
};

inline constexpr std::size_t country_features = sizeof country_feature_names / sizeof country_feature_names[0];
inline constexpr std::size_t country_own = 8;  // those before "nobody" belong to a country

constexpr std::size_t country_feature(std::string_view name) {
    std::size_t k = 0;
    while (k < country_features && country_feature_names[k] != name) ++k;
    return k;
}

}  // namespace isnad::tables
