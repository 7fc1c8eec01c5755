// The scan for candidates, of this room alone: what may begin at a word, one function a kind.
//
//   Scan(input, candidates).run();      // at each word the best that can begin there; names before titles, titles before descriptions
//
// Each function looks at word i and returns the first word behind what it found, or i where it found nothing. The files are scan_persons.cpp,
// scan_appositions.cpp, scan_names.cpp, scan_bodies.cpp, scan_agents.cpp, scan_counted.cpp, scan_no_actors.cpp, scan_deeds.cpp, scan_complements.cpp and scan_places.cpp.
#pragma once

#include "mention/candidates.h"

namespace isnad::mention {

/// Whether an adjective's sector goes before that of its noun (`person`: of a man, not of a body).
bool overrules(std::string_view noun, std::string_view adjective, bool person);
/// The row of the person who is named at a word, in full or for short, or nullptr.
const tables::Link* person_at(const Input& in, std::uint32_t i, Phrase* where);
/// The row of the body that is named at a word, or nullptr.
const tables::Link* body_at(const Input& in, std::uint32_t i, Phrase* where);

class Scan {
public:
    Scan(const Input& in, Candidates& out) : in_(in), out_(out) {}
    void run();

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    std::uint32_t at(std::uint32_t i);
    std::uint32_t latin(std::uint32_t i);
    std::uint32_t latin_body(std::uint32_t i) const;
    Candidate base(const Phrase& p, What what) const;
    std::uint32_t add(Candidate c);

    // scan_persons.cpp
    std::uint32_t person(std::uint32_t i);
    std::uint32_t office(std::uint32_t i);
    bool family_behind_father(const Phrase& p, std::uint32_t i) const;
    std::uint32_t honorific(std::uint32_t i, const Phrase& p);
    std::uint32_t honour(std::uint32_t i, const Phrase& p, std::uint32_t row, bool said);
    void lead_on(std::uint32_t i, std::uint32_t k, const Candidate& title);
    bool courtesy(std::uint32_t k) const;
    bool rank_and_name(std::uint32_t k) const;
    std::uint32_t row_on_day(std::uint32_t row, bool& former) const;
    void nisba_behind(std::uint32_t& last, std::uint32_t& state) const;
    void second_portfolio(std::uint32_t& last, std::uint32_t& state) const;
    bool former_word(std::uint32_t k) const;

    // scan_appositions.cpp
    bool quoted_behind(std::uint32_t last) const;
    std::uint32_t name_before(std::uint32_t i, bool& told) const;
    std::uint32_t apposition(std::uint32_t i, const Candidate& c);

    // scan_names.cpp
    std::uint32_t bare_name(std::uint32_t i);
    bool given_name(std::uint32_t k) const;
    bool after_saying(std::uint32_t k) const;
    bool plain_second(std::uint32_t k) const;
    bool set_apart(std::uint32_t i) const;
    bool behind_trade(std::uint32_t i) const;
    bool tells_how(std::uint32_t k) const;
    bool name_word(std::uint32_t k) const;
    bool name_joint(std::uint32_t k) const;
    bool family_word(std::uint32_t k, bool second, bool expected) const;
    bool adjective_as_name(std::uint32_t k) const;
    std::uint32_t name_end(std::uint32_t first, bool expected, bool titled = false) const;
    bool second_behind_title(std::uint32_t k) const;
    bool third_behind_title(std::uint32_t k) const;
    std::uint32_t name_behind(std::uint32_t k, bool titled = false) const;
    std::uint32_t over_complement(std::uint32_t k) const;

    // scan_bodies.cpp
    std::uint32_t organization(std::uint32_t i);
    std::uint32_t listed_body(const Phrase& p, std::uint32_t row, How how);
    std::uint32_t state(std::uint32_t i);
    std::uint32_t called_state(std::uint32_t i);
    bool behind_one(std::uint32_t i) const;
    std::uint32_t people(std::uint32_t i);

    // scan_agents.cpp
    std::uint32_t agent(std::uint32_t i);
    const tables::Link* noun_of_actors(std::uint32_t i, Phrase* where) const;
    void national(Candidate& c) const;
    std::uint32_t own_number(std::uint32_t k) const;
    bool calls_body(const Phrase& p, const tables::Agent& row) const;
    bool another_behind(std::uint32_t last) const;
    bool body_word(std::uint32_t k) const;
    std::uint32_t named_body(std::uint32_t i, const Phrase& type, const tables::Agent& row);

    // scan_counted.cpp
    bool refers_to_group(std::uint32_t i) const;
    void like_group_before(Candidate& c, bool but_last = false, std::uint32_t far = none) const;
    Candidate counted_group(const Phrase& p) const;
    std::uint32_t counted_people(std::uint32_t i);
    std::uint32_t bare_number(std::uint32_t i);

    // scan_no_actors.cpp
    bool things_by_adjective(const Phrase& p) const;
    bool decides(std::uint32_t i) const;
    bool participle_of(std::uint32_t i, const Phrase& p) const;
    bool describes_noun_before(std::uint32_t i, const Phrase& p) const;
    const tables::Link* own_row(std::uint32_t i) const;
    bool other_noun(const Phrase& p) const;
    bool circumstance(const Phrase& p) const;

    // scan_deeds.cpp
    bool beside_deed(std::uint32_t first, std::uint32_t last, bool noun, bool before) const;
    bool object_behind(const Phrase& p, const tables::Agent& row) const;
    bool does_deed(const Phrase& p, const tables::Agent& row) const;
    std::uint32_t one_of_people(std::uint32_t i);
    std::uint32_t people_by_pronoun(std::uint32_t i);

    // scan_complements.cpp
    std::uint32_t owner_by_name(std::uint32_t head, const tables::Agent& row, bool counted, std::string_view& code) const;
    std::uint32_t second_half(const Candidate& c, std::uint32_t next);
    bool subordinate(std::uint32_t i) const;
    bool quoted_name(Candidate& c) const;
    void member_of(Candidate& c) const;
    void take_from_genitives(Candidate& c, std::uint32_t from) const;
    void take_from_place(Candidate& c) const;
    void head_of_body(Candidate& c, std::uint32_t from, std::uint32_t last, const tables::Modifier* modifier) const;
    std::uint32_t head_of_a_body() const;
    std::uint32_t title_complement(const Candidate& c, std::uint32_t last) const;
    std::string_view home_of(std::uint32_t from, std::uint32_t last) const;
    std::string_view country_at(std::uint32_t k) const;

    // scan_places.cpp
    void count_countries() const;
    std::uint32_t spoken_of(std::string_view country) const;
    std::uint32_t at_home(std::string_view country) const;
    const tables::Link* likeliest_place(std::uint32_t k, Phrase* where) const;
    bool quoted_region(const Phrase& p, std::uint32_t row) const;
    std::uint32_t long_place(std::uint32_t i);
    std::uint32_t land_of_state(std::uint32_t i);
    bool called_by_noun(std::uint32_t type, const tables::PlaceType& row) const;
    std::uint32_t end_of_name(std::uint32_t title) const;
    bool inside_expression(std::uint32_t i) const;
    std::uint32_t unlisted_place(const Phrase& type, const tables::PlaceType& row);
    std::uint32_t place_with_type(std::uint32_t i);
    std::uint32_t place(std::uint32_t i);
    std::uint32_t push_place(const Phrase& p, const Place& place);
    std::uint32_t last_with_nisba(const Phrase& p) const;
    Place listed_place(const Phrase& p, std::uint32_t index) const;
    std::uint32_t add_capital(const Phrase& p, std::uint32_t state);
    std::uint32_t add_place(const Phrase& p, std::uint32_t index);
    Span shown(const Phrase& p) const;
    bool adverbial(std::uint32_t i) const;

    const Input& in_;
    Candidates& out_;
    std::uint32_t end_ = 0;                            // of the sentence
    std::uint32_t lead_ = none, lead_end_ = none;      // a title whose person stands right behind it
    Candidate title_;                                  // that title, where another one stands between it and the name
    std::uint32_t title_end_ = none;                   // the word at which what it leads to begins
    mutable std::uint32_t head_row_ = tables::absent;
    struct Spoken {
        std::string_view country;
        std::uint32_t times = 0, at_home = 0;
    };
    mutable std::vector<Spoken> spoken_;               // the countries that the article names, counted when first asked for
    mutable bool counted_ = false;
    std::vector<std::uint32_t> heads_;                 // lemmas by which bodies were called so far
};

}  // namespace isnad::mention
