// What the words around one tell of it before they are parsed: who could act there, what is a time, whether a phrase is complete. Asked of words by their places; of those that the
// tagger has passed, the readings that it chose are asked, of others all that they can be.
//
//   Surroundings near(view, lexicon, text, words);
//   near.calls_actor(i + 1)       // "the minister" may follow
//   near.complete(i - 1)          // behind "the town" no genitive follows, behind "a town" one may
#pragma once

#include "language/arabic/words.h"

#include <string_view>

namespace isnad::arabic {

class Surroundings {
public:
    using ParticleClass = tables::ParticleClass;

    Surroundings(const tables::View& view, const Lexicon& lexicon, std::string_view text, const Words& words) : view_(view), lexicon_(lexicon), text_(text), words_(words) {}

    // Of a reading.
    /// A perfect of "he" without a pronoun, in the active.
    static bool perfect_of_he(const Analysis& a);
    /// The row by which it reports speech, or nullptr.
    const tables::Link* saying(const Analysis& a) const;
    /// A word that news tells deeds or words by.
    bool tells(const Analysis& a) const;
    /// Its class, or `otherwise` where it is no particle.
    ParticleClass particle(const Analysis& a, ParticleClass otherwise) const;
    /// A name: also a word that no table knows, which is hardly anything else.
    bool named(const Analysis& a) const;
    /// "The greatest (akbar)", which a noun follows.
    bool elative(const Analysis& a) const;
    /// Whether a clause of its own stands behind it: "that", "who", "not", "when".
    bool opens_clause(const Analysis& a) const;
    /// A preposition, a time, a word under bi-, li- or ka-.
    bool leads_phrase(const Analysis& a) const;
    /// While, when, after.
    bool opens_circumstance(const Analysis& a) const;

    // Of a word.
    /// Whether every reading that is more than a guess is a particle of this class, with or without "and".
    bool is_particle_at(std::uint32_t i, ParticleClass kind) const;
    std::string_view written(std::uint32_t k) const;
    /// Whether there is a word, and in the same line.
    bool word_at(std::uint32_t k) const;
    /// "But (lakin)", also behind "and".
    bool but(std::uint32_t k) const;
    /// A word by which somebody who acts is called: an office, a state, a body, a name.
    bool calls_actor(std::uint32_t k) const;
    /// A weekday, "yesterday", "hour".
    bool tells_time(std::uint32_t k) const;
    /// A preposition, a word under one that is written together with it, or a time.
    bool phrase_at(std::uint32_t k) const;
    /// A noun under li-.
    bool dative_at(std::uint32_t k) const;
    /// Whether it may hold the article and nothing else before it.
    bool definite_at(std::uint32_t k) const;
    /// "Fighters" in the genitive or accusative: no subject.
    bool oblique_at(std::uint32_t k) const;
    /// Whether a noun behind word k is not its genitive: behind a name, a word with the article or a pronoun, an accusative that shows itself, a time.
    bool complete(std::uint32_t k) const;
    /// Whether a sentence begins with it.
    bool heads_sentence(std::uint32_t k) const;
    /// "That (annahu)", whose pronoun is nobody where a phrase follows.
    bool it_is_that(std::uint32_t k) const;
    /// Somebody for whom a verb of "he" can stand.
    bool acts(std::uint32_t k) const;
    /// In, during, after, following, before: also behind "and". Not "on" (ala), behind which the noun is what somebody must do, nor "of" (min): "it is his right to".
    bool leads_circumstance(std::uint32_t k) const;
    /// A phrase that tells when or where, as far as its first word tells.
    bool time_or_place_at(std::uint32_t k) const;
    /// A number or numeral.
    bool counts(std::uint32_t k) const;

protected:
    const tables::View& view_;
    const Lexicon& lexicon_;
    std::string_view text_;
    const Words& words_;
};

}  // namespace isnad::arabic
