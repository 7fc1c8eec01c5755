// How candidates become entities, one by one in the order of the text.
#pragma once

#include "reference/reference.h"

#include <initializer_list>
#include <string_view>

namespace isnad::reference {

inline std::uint64_t key(unsigned kind, std::uint64_t a, std::uint64_t b = 0) {
    return std::uint64_t{kind} << 60 ^ a * 0x9E3779B97F4A7C15ull ^ (b + 1) * 0xC2B2AE3D27D4EB4Full;
}
enum : unsigned { k_state = 1, k_people, k_person, k_named, k_office, k_organization, k_agent, k_last_office, k_last_agent, k_last_sector, k_office_before, k_named_body, k_full_name, k_title, k_first_name };

/// A listed body is one by its name: names of its own in several rows are no several bodies.
inline std::uint64_t body_key(const tables::View& view, std::uint32_t organization) { return key(k_organization, view.organizations[organization].name.offset); }

inline constexpr std::uint32_t several = none - 1;      ///< a first name that more than one person has

class Resolver {
public:
    Resolver(const Input& in, const Holders& holders, Resolved& out, CodedDocument& doc)
        : in_(in), words_(in.mentions.words), holders_(holders), out_(out), doc_(doc) {}

    void run();

private:
    using Candidate = mention::Candidate;

    const arabic::Word& word(std::uint32_t i) const { return words_[i]; }
    std::uint32_t entity_of(const Candidate& c);
    std::uint32_t make(const Candidate& c);

    bool names_the_same(std::uint32_t described) const;
    void places();
    bool capital_of_one_name(const Candidate& c) const;

    // Persons, offices, bodies with a name (reference.cpp).
    std::uint32_t person_entity(const Candidate& c, std::uint32_t row);
    void remember_first_name(const Candidate& c, std::uint32_t entity);
    std::uint32_t bearer(const Candidate& c);
    void remember_name(const Candidate& c, std::uint32_t entity);
    void remember_office(std::uint32_t office, std::uint32_t entity);
    void remember_title(const Candidate& c, std::uint32_t entity, bool named_behind);
    void remember_lead(const Candidate& c, std::uint32_t entity);
    std::uint32_t titled(const Candidate& c);
    void remember_person(const Candidate& c, std::uint32_t entity);
    std::uint32_t named(const Candidate& c);
    std::string_view official_before() const;
    std::uint32_t office(Candidate c);
    std::uint32_t honoured(const Candidate& c) const;
    std::uint32_t organization(const Candidate& c);
    std::uint32_t named_body(const Candidate& c);
    void remember_organization(const Candidate& c, std::uint32_t entity);
    static std::uint64_t sector_key(std::string_view s);

    // Whom a description means (agents.cpp).
    std::uint32_t agent(const Candidate& c);
    std::uint32_t body_called(const Candidate& c);
    bool second_half(const Candidate& c) const;
    /// "the states" are never the one state that was told before.
    static bool of_many(const Candidate& c) { return c.plural || c.dual || c.counted; }
    std::uint32_t told_before(const Candidate& c, std::uint64_t noun);
    std::uint32_t headline_of(const Candidate& c);
    std::uint32_t bearer_told(const Candidate& c);
    bool as_many(std::uint32_t entity, std::uint32_t numeral) const;
    std::uint32_t person_told(const Candidate& c) const;
    std::uint32_t the_two(const Candidate& c);
    bool called(const Candidate& c, std::initializer_list<std::string_view> units) const;
    std::uint32_t own_country(const Candidate& c);
    void take_from_owner(const Candidate& c, Entity& e) const;
    std::uint32_t state(const Candidate& c, std::uint32_t row);

    const Input& in_;
    const arabic::Words& words_;
    const Holders& holders_;
    Resolved& out_;
    CodedDocument& doc_;
    std::uint32_t last_man_ = none, last_woman_ = none;      ///< the persons named last
    std::uint32_t last_title_ = none;                        ///< lemma of the title borne last, which a "counterpart" has as well
};

}  // namespace isnad::reference
