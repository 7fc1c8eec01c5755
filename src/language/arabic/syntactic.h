// From analysed orthographic words to syntactic words: `وللحكومة` is و, ل and لحكومة, each with its tag, lemma and features.
//
//   std::vector<SyntacticWord> out;
//   arabic::cut(view, text, words, phrases, out);
#pragma once

#include "language/arabic/phrases.h"
#include "language/arabic/words.h"

#include <isnad/words.h>

#include <string_view>
#include <vector>

namespace isnad::arabic {

/// Appends the syntactic words of analysed words. The nouns of a phrase that is a name are proper nouns.
void cut(const tables::View& view, std::string_view text, const Words& words, const std::vector<Phrase>& phrases,
         std::vector<SyntacticWord>& out);

/// Tag and features of one analysis of a word, context aside; what `isnad words --all` shows.
Upos tag_of(const tables::View& view, const Analysis& analysis);
WordFeatures features_of(const tables::View& view, tables::Pos pos, std::uint16_t features, std::uint16_t clitics, Enclitic enclitic);

}  // namespace isnad::arabic
