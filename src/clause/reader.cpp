#include "clause/reader.h"

#include "language/arabic/grammar.h"
#include "text/utf8.h"

namespace isnad::clause {

void Reader::read(const Tables& from, std::string_view text, std::string& clean, arabic::Chooser* chooser) {
    if (!tables || view().hash.data() != from.view().hash.data()) {
        tables = std::make_unique<Tables>(from);
        grammar = std::make_unique<arabic::Grammar>(view());
        attacher = std::make_unique<Attacher>(view(), *grammar);
        lexicon.bind(view());
    }
    text::sanitize(text, clean);
    lexicon.begin_article();
    words.clear();
    arabic::tokenize(clean, 0, static_cast<std::uint32_t>(clean.size()), words);
    lexicon.analyze(clean, words);
    arabic::tag(view(), lexicon, clean, words, chooser);
    language::split(words, sentences);
}

}  // namespace isnad::clause
