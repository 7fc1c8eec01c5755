// What is said of a syntactic word: its tag, its lemma and its features.
//
//   const Labels labels(view, text, words);
//   labels.tag(i, false)                        // of the stem of words[i] in its place: ADJ behind a noun, else NOUN
//   labels.lemma(words[i], span)                // its citation form; of a name without the article
//   features_of(view, w.pos, w.features, w.clitics, w.enclitic)
//
// Where syntactic.cpp cuts a word, this says what the parts are.
#pragma once

#include "language/arabic/words.h"

#include <isnad/words.h>

#include <cstdint>
#include <string_view>

namespace isnad::arabic {

/// Tag and features of one analysis of a word, context aside; what `isnad words --all` shows.
Upos tag_of(const tables::View& view, const Analysis& analysis);
WordFeatures features_of(const tables::View& view, tables::Pos pos, std::uint16_t features, std::uint16_t clitics, Enclitic enclitic);

WordFeatures pronoun_features(Enclitic pronoun);

/// PUNCT, or SYM for a mark that is read aloud, such as %.
Upos tag_of_mark(char32_t mark);

class Labels {
public:
    Labels(const tables::View& view, std::string_view text, const Words& words);

    /// The row of a function word; nullptr for other words.
    const tables::Particle* particle(const Word& w) const;

    /// Whether a sentence begins with words[i].
    bool after_stop(std::uint32_t i) const;

    /// Tag of the stem of words[i]; `in_name`: a phrase that is a name reaches over it.
    Upos tag(std::uint32_t i, bool in_name) const;

    /// Citation form of the stem of a word, which stands at `stem`.
    std::string_view lemma(const Word& w, Span stem) const;

private:
    std::string_view slice(std::uint32_t begin, std::uint32_t end) const { return text_.substr(begin, end - begin); }
    Upos particle_tag(std::uint32_t i, const tables::Particle& p) const;
    bool describes(std::uint32_t i) const;
    bool elative(const Word& w) const;
    Upos guess(std::uint32_t i) const;

    const tables::View& view_;
    std::string_view text_;
    const Words& words_;
    std::uint32_t kana_, lakin_, nahwa_, ma_;
};

}  // namespace isnad::arabic
