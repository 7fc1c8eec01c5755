// Contents: the words that somebody is made to say, and why they end where they end.
//
//   const Contents contents(read);
//   Content c;
//   if (contents.behind(sentence, cue, row.content, subject, c)) ...       // "said the minister that [..]", "denied [the attack]"
//
// A content is the complement behind an / inna, a quotation, the clause behind a colon, the noun phrase that the cue governs as its
// object or through its preposition. It ends with its sentence, or earlier: before the next report of the same speaker, a source that is
// named behind it, a clause set against it.
#pragma once

#include "statement/reader.h"

namespace isnad::statement {

struct Content {
    std::uint32_t first = 0, end = 0;   ///< words [first, end)
    bool direct = false;                ///< all of it stands between quotation marks
    bool proposition = false;           ///< behind that, a colon or in quotation marks; else a noun phrase
    Ending ending = Ending::sentence;
    explicit operator bool() const { return first < end; }
};

/// Words within marks that are rather a name or a scare quote than what somebody said.
inline constexpr std::uint32_t short_quotation = 3;

/// Constructions in which a phrase with a preposition, or a noun phrase of any kind, is the content.
inline constexpr std::uint32_t by_preposition = tables::content_b | tables::content_to | tables::content_on | tables::content_about | tables::content_from | tables::content_in | tables::content_for;
inline constexpr std::uint32_t by_phrase = by_preposition | tables::content_object;

/// What opens the content behind a cue.
struct Hook {
    enum Kind : std::uint8_t { nothing, that, colon, quotation } kind = nothing;
    std::uint32_t at = none;
};

class Contents {
public:
    explicit Contents(const Reader& read);

    /// What the cue at a word governs: looked for over its subject, times, parentheses and relative clauses.
    Hook hook(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed) const;

    /// The content behind a cue, in the constructions that `allowed` lists; `subject` is the chunk that speaks, or `none`.
    Content behind(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject) const;
    /// The quotation that stands before its verb: "...", said the minister.
    Content before(const language::Sentence& s, std::uint32_t cue) const;
    /// The content that begins at a word and runs as far as its clause structure lets it. `cue` is the report it hangs on.
    Content clause(const language::Sentence& s, std::uint32_t first, std::uint32_t cue) const;
    /// The noun phrase that begins with a chunk, with all that hangs on it.
    Content phrase(const language::Sentence& s, std::uint32_t chunk, std::uint32_t cue_end) const;
    /// The same from a word; `object` where no preposition governs it.
    Content phrase_at(const language::Sentence& s, std::uint32_t first, bool object, std::uint32_t cue_end) const;

    /// Whether a verb tells anew what the speaker of the cue says (and does not stand inside what he says).
    bool sibling(const language::Sentence& s, std::uint32_t verb, std::uint32_t cue) const;
    /// Whether a phrase that names a source begins at a word.
    bool attribution_at(std::uint32_t i) const;
    /// Without marks at its end, but with the mark that closes a quotation inside.
    std::uint32_t trim(std::uint32_t first, std::uint32_t end) const;
    /// A verb that belongs to a noun before it: behind a relative pronoun or an indefinite noun.
    bool relative_verb(std::uint32_t i, std::uint32_t from) const;

private:
    Hook hook_from(const language::Sentence& s, std::uint32_t cue, std::uint32_t from, std::uint32_t allowed) const;
    std::uint32_t behind_commas(std::uint32_t comma, std::uint32_t end, std::uint32_t allowed) const;
    bool speaks(const Quote& q) const;
    bool counters(const language::Sentence& s, std::uint32_t conjunction, std::uint32_t cue) const;
    bool names_source(std::uint32_t i) const;
    bool likewise(std::uint32_t i, std::uint32_t verb, bool joined) const;
    bool also(std::uint32_t cue, const language::Sentence& rest, std::uint32_t subject) const;
    bool word_of_people(std::uint32_t i) const;
    std::uint32_t behind_aside(const language::Sentence& s, std::uint32_t first, std::uint32_t i) const;
    bool told_besides(std::uint32_t first, std::uint32_t i, std::uint32_t end) const;
    bool acts_anew(const language::Sentence& s, std::uint32_t first, std::uint32_t i) const;
    bool goes_on_behind(const language::Sentence& s, std::uint32_t i) const;
    bool brings(const language::Sentence& s, std::uint32_t verb, std::uint32_t allowed, std::uint32_t subject) const;
    bool complements(std::uint32_t i, std::uint32_t allowed) const;
    bool argument_between(std::uint32_t cue, std::uint32_t end, std::uint32_t subject) const;
    Content found(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject) const;
    bool has_noun(std::uint32_t i) const;
    bool deed(std::uint32_t id) const;
    bool denies(std::uint32_t cue) const;
    bool active(std::uint32_t cue) const;
    std::uint32_t behind_mouth(std::uint32_t i) const;
    std::uint32_t behind_apposition(std::uint32_t comma, std::uint32_t end, std::uint32_t allowed) const;
    bool takes_sides(std::uint32_t cue) const;
    bool withholds(std::uint32_t cue) const;
    bool what(std::uint32_t i) const;
    bool names_thing(std::uint32_t cue, std::uint32_t open, std::uint32_t allowed) const;
    bool names_medium(std::uint32_t open) const;
    bool time_opener(const arabic::Word& w) const;
    std::uint32_t preposition_bit(std::uint32_t preposition) const;
    Content quoted(const Quote& q) const;
    Content governed(const language::Sentence& s, std::uint32_t cue, std::uint32_t allowed, std::uint32_t subject, std::uint32_t limit) const;

    const Reader& read_;
    const arabic::Grammar& g_;
};

}  // namespace isnad::statement
