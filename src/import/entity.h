// One line of a Wikidata JSON dump (www.wikidata.org/wiki/Help:Export): what an import wants of the entity, and nothing else.
//
//   EntityReader reader(rules);
//   Entity entity;
//   switch (reader.read(line, entity, cause)) { case EntityReader::Got::item: ...; case Got::other: ...; case Got::bad: report cause; }
//
// The dump is one array, an entity a line, each but the last with a comma behind it, [ and ] on lines of their own. Of each property
// the statements of the best rank count; terms of office are all read but the deprecated ones.
#pragma once

#include "import/rules.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::import {

/// A point of time as far as it is known: its first and its last day, YYYYMMDD. 2014 is 20140101 to 20141231.
struct Days {
    std::int32_t first = 0, last = 0;
    bool known() const { return first != 0; }
};

/// "+2014-03-00T00:00:00Z" with precision 10. Not known where it is vaguer than a year, before our era, or no date.
Days days_of(std::string_view time, std::int64_t precision);

struct Term {
    Item position = 0;
    Days from, to;
    bool ended = false;  ///< it has ended, though `to` may be unknown
};

struct Entity {
    Item id = 0;
    std::string name;                    ///< in Latin letters; empty where there is none
    std::vector<std::string> spellings;  ///< labels and aliases in the languages of names, as the dump has them
    std::uint64_t sitelinks = 0;
    std::vector<Item> classes, superclasses, citizenships, countries, jurisdictions, occupations;
    std::vector<Term> terms;
    Days died;
    bool ended = false;
    bool located = false;
    double lat = 0, lon = 0;
    std::uint32_t geonames = 0;
    std::uint64_t population = 0;
};

class EntityReader {
public:
    explicit EntityReader(const Rules& rules);
    ~EntityReader();

    enum class Got {
        item,
        other,  ///< a bracket, an empty line, a property or a lexeme
        last,   ///< the bracket that ends the dump
        bad
    };
    Got read(std::string_view line, Entity& out, std::string& cause);

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
    const Rules& rules_;
};

}  // namespace isnad::import
