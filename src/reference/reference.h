// Reference: which candidates are the same actor, which are places, and who stands behind a title or a description.
//
//   reference::Holders holders(view);               // once for a set of tables
//   reference::Resolved who;
//   reference::resolve(input, holders, memory, who, doc);
//   doc.entities[who.entity_of[candidate]] ...
#pragma once

#include "clause/clause.h"

#include <isnad/document.h>

#include <vector>

namespace isnad::reference {

/// Who held which office of which state when; sorted, so that a look-up is a binary search.
class Holders {
public:
    explicit Holders(const tables::View& view);
    /// The row of the person who held `office` of `state` on `day` (YYYYMMDD; 0: the last known), or `absent`.
    std::uint32_t find(std::uint32_t office, std::string_view state, std::int32_t day) const;

private:
    struct Held {
        std::uint32_t office;
        std::string_view state;
        std::int32_t from, to;
        std::uint32_t row;
    };
    std::vector<Held> held_;
};

/// An open-addressing map from a key to an entity, cleared in constant time.
class KeyMap {
public:
    void clear();
    std::uint32_t& at(std::uint64_t key);     ///< `none` where the key is new

private:
    struct Slot {
        std::uint64_t key = 0;
        std::uint32_t value = none, generation = 0;
    };
    void grow();
    std::vector<Slot> slots_;
    std::uint32_t generation_ = 0;
    std::size_t used_ = 0;
};

/// A mention or place that names a country.
struct CountryCue {
    std::uint32_t at = 0;                     ///< byte
    std::uint32_t sentence = 0;
    std::uint32_t code = 0;                   ///< index among those that the article names
    bool place = false;
};

struct Resolved {
    std::vector<std::uint32_t> entity_of;     ///< for each actor candidate; `none` where it is a place
    std::vector<std::uint32_t> place_of;      ///< for each actor candidate that is a place
    std::vector<std::uint32_t> place_id;      ///< for each place candidate
    KeyMap keys;
    struct Pair {
        std::uint32_t group, one, two;
    };
    std::vector<CountryCue> cues;
    std::vector<std::uint8_t> told;           ///< for each entity, whether a row or the text tells its country
    std::vector<Pair> pairs;                  ///< "the two presidents" and who they are
};

struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    const mention::Input& mentions;
    const mention::Candidates& candidates;
    const clause::Parse& parse;
    const std::vector<std::uint8_t>& furniture;   ///< 1 for words in page furniture
};

/// Fills doc.entities, doc.mentions and doc.places.
void resolve(const Input& in, const Holders& holders, Resolved& out, CodedDocument& doc);

/// The entity of a state; made, without a mention, where the article speaks of it only as a place.
std::uint32_t state_entity(const tables::View& view, std::uint32_t state, Resolved& out, CodedDocument& doc);

/// The entity of a listed body, in the same way.
std::uint32_t body_entity(const tables::View& view, std::uint32_t organization, Resolved& out, CodedDocument& doc);

/// The listed body that an adjective speaks for: the one that goes by its plural ("huthi" of the Huthiyyun), or `absent`.
std::uint32_t body_of_nisba(const tables::View& view, const arabic::Word& adjective);

/// The entity that a chunk stands for as an actor, or `none`.
std::uint32_t chunk_entity(const Input& in, std::uint32_t chunk, Resolved& out, CodedDocument& doc, bool places_act);

}  // namespace isnad::reference
