// What a number counts: the noun behind it, a percent sign, or victims before it.
//
//   CountedNouns nouns(known);
//   nouns.enter(sentence.first, limit);                    // nothing is read outside of [first, limit)
//   Counted c;
//   if (nouns.behind(number, c)) ...                       // c.last: the last word of the noun; c.unit: "soldier", "" where not known
#pragma once

#include "mention/known.h"
#include "mention/numbers.h"

#include <isnad/document.h>

#include <span>
#include <string_view>

namespace isnad::mention {

/// Whether an adjective at word `k` stands in front of those whom it describes: "eight of the | senior (kibar) | leaders of the party".
bool before_whom_it_praises(const arabic::Words& words, std::uint32_t k);

struct Counted {
    std::uint32_t last = 0;
    std::string_view unit;
    bool person = false;
    bool bare = false;              ///< the number itself stands for the people: "12 were killed"
    bool others = false;            ///< "others": of the kind counted before
    std::uint32_t currency = none;  ///< the word of a currency's name that several countries share
    Rule rule;
};

/// A unit that ends at word `last`.
inline Counted unit_at(std::uint32_t last, std::string_view unit) {
    Counted c;
    c.last = last;
    c.unit = unit;
    return c;
}

class CountedNouns {
public:
    explicit CountedNouns(const Known& known) : known_(known) {}
    void enter(std::uint32_t begin, std::uint32_t limit) {
        begin_ = begin;
        limit_ = limit;
    }

    bool behind(const Number& n, Counted& c) const;
    /// A definite plural before a number with its article: "the five states", "its 35 employees".
    bool before_definite(std::uint32_t i, Counted& c) const;
    /// What a singular (or dual) noun counts where its number follows it: "one bullet", "two soldiers (two)".
    bool one_or_two(std::uint32_t i, bool two, std::uint32_t& stem, Counted& c) const;
    /// "percent", "USD" ... for a sign; empty where the word is none.
    std::string_view sign(std::uint32_t i) const;
    /// "in the hundred"
    bool percent(std::uint32_t i, std::uint32_t& last) const;
    /// A unit of time: what is counted is a duration or an age.
    bool duration(std::uint32_t i) const;
    /// "the killing of 12", "the toll of the dead rose to 32": what stands before word `first` says what it counts.
    bool victims_before(std::uint32_t first, Counted& c) const;
    /// "the hundreds", "nine, among them two guards": a number that nothing behind it is counted by stands for people.
    bool people_alone(const Number& n, bool beside, Counted& c) const;
    /// "they put the number of students at about 900": what the number before word `first` is the number of. `beside`: the noun must
    /// stand right before it ("the number of students is 900").
    bool number_of(std::uint32_t first, bool beside, Counted& c) const;

private:
    using Hit = Known::Hit;

    const arabic::Word& word(std::uint32_t i) const { return known_.words[i]; }
    bool inside(std::uint32_t i) const { return i < limit_; }
    bool is_word(std::uint32_t i) const { return inside(i) && word(i).kind == arabic::Kind::word; }
    bool is(std::uint32_t i, std::string_view key) const { return is_word(i) && known_.is(i, key); }
    bool bare(std::uint32_t i) const { return is_word(i) && word(i).stem == word(i).begin; }  // no proclitics
    bool has_row(std::uint32_t i, Counted& c, Hit& best) const;
    bool counted_shape(std::uint32_t i, const Number& n) const;
    bool nationals(std::uint32_t i, const Number& n, bool definite) const;
    void accusative_phrase(std::uint32_t i, Counted& c) const;
    bool person_unit(std::uint32_t i, Counted& c) const;
    bool own_links(std::uint32_t i, Counted& c) const;
    void name_unit(std::uint32_t i, Counted& c) const;
    bool unknown_shape(std::uint32_t i, const Number& n) const;
    void share_currency(std::uint32_t i, const Hit& best, Counted& c) const;

    const Known& known_;
    std::uint32_t begin_ = 0, limit_ = 0;
};

}  // namespace isnad::mention
