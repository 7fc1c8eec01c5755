// Positions of Wikidata as offices of ours: which office a position is, and of which state.
//
//   Posts posts(rules, known);
//   posts.take(entity, tree);                     // "President of Egypt": head-of-state, EGY
//   posts.rows(person, rows, report);             // a row for each term that the person served
#pragma once

#include "import/classes.h"
#include "import/entity.h"
#include "import/known.h"
#include "import/report.h"
#include "import/rules.h"

#include <string>
#include <unordered_map>
#include <vector>

namespace isnad::import {

class Posts {
public:
    Posts(const Rules& rules, const KnownNames& known);

    /// The classes of positions, for a ClassTree.
    const std::vector<Item>& roots() const { return roots_; }

    /// Keeps the entity where it is an office of ours.
    void take(const Entity& entity, const ClassTree& tree);
    std::size_t size() const { return posts_.size(); }

    /// "state sector office from to" with tabs between, for each term of a person that is of use; ordered.
    std::vector<std::string> rows(const Entity& person, Report& report) const;

private:
    struct Post {
        std::uint32_t rule = 0;  ///< row of wikidata_offices.tsv
        char state[4] = {};      ///< ISO alpha-3, or empty
    };
    struct Office {
        std::string sector;
        bool unique = false;
    };

    const Rules& rules_;
    std::vector<Item> roots_;
    std::vector<Office> offices_;  ///< of each rule
    std::unordered_map<Item, Post> posts_;
};

/// The country of the first of these items that is one; of citizenships only where there is no second.
std::string_view country_of(const std::vector<Item>& items, const Countries& countries);
std::string_view only_country_of(const std::vector<Item>& items, const Countries& countries);

}  // namespace isnad::import
