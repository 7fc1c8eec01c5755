// The opening that the analyzers of words and of clauses share: a clean copy of the text, its words and its sentences.
//
//   clause::Reader reader;                            // of a workspace; memory is reused from text to text
//   reader.read(tables, text, out.text);              // reader.words, reader.sentences; reader.attacher parses them
#pragma once

#include "clause/attach.h"
#include "language/arabic/words.h"
#include "language/sentences.h"

#include <isnad/tables.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::clause {

struct Reader {
    std::unique_ptr<Tables> tables;  // keeps the bytes alive that the lexicon points into
    std::unique_ptr<arabic::Grammar> grammar;
    std::unique_ptr<Attacher> attacher;
    arabic::Lexicon lexicon;
    arabic::Words words;
    std::vector<language::Sentence> sentences;
    Tree tree;
    Forest forest;

    const tables::View& view() const { return tables->view(); }

    /// `clean` gets the text with invalid UTF-8 replaced; words and sentences point into it.
    void read(const Tables& from, std::string_view text, std::string& clean, arabic::Chooser* chooser = nullptr);
};

}  // namespace isnad::clause
