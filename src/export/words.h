// Analysed words as text for people, as JSON Lines and as CoNLL-U.
//
//   exports::append_words_text(analyzed, out);                  // one token a line: its parts, lemma, tag, features
//   exports::append_words_json("a1", analyzed, out);            // {"id", "text", "words": [...]}, without a line feed
//   exports::append_words_conllu("a1", analyzed, out);          // sentences with `# sent_id`, multiword tokens as ranges
//
// In CoNLL-U `# text` is the sentence with one blank where the article has blanks or line ends, so that its forms give it back.
#pragma once

#include <isnad/words.h>

#include <string>
#include <string_view>

namespace isnad::exports {

void append_words_text(const AnalyzedText& analyzed, std::string& out);
void append_words_json(std::string_view id, const AnalyzedText& analyzed, std::string& out);
void append_words_conllu(std::string_view id, const AnalyzedText& analyzed, std::string& out);

}  // namespace isnad::exports
