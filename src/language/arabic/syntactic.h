// From analysed orthographic words to syntactic words: `وللحكومة` is و, ل and لحكومة, each with its tag, lemma and features (labels.h).
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

}  // namespace isnad::arabic
