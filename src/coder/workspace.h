// The scratch memory of one thread: the vectors of every stage, kept from article to article.
#pragma once

#include <isnad/coder.h>

#include "clause/attach.h"
#include "clause/clause.h"
#include "event/event.h"
#include "language/sentences.h"
#include "mention/body_names.h"
#include "mention/candidates.h"
#include "mention/quantities.h"
#include "mention/surnames.h"
#include "mention/times.h"
#include "page/plain.h"
#include "reference/reference.h"
#include "statement/statement.h"

#include <memory>
#include <string>
#include <vector>

namespace isnad {

/// What is computed once for a set of tables; owned by the workspace so that a Coder stays a plain shared value.
struct BoundTables {
    explicit BoundTables(Tables t) : tables(std::move(t)), grammar(tables.view()), attacher(tables.view(), grammar), holders(tables.view()), patterns(tables.view()) {}
    Tables tables;                     // keeps the bytes alive
    arabic::Grammar grammar;
    clause::Attacher attacher;
    reference::Holders holders;
    page::Patterns patterns;
};

struct Workspace::Impl {
    std::unique_ptr<BoundTables> bound;

    arabic::Lexicon lexicon;
    arabic::Words words;
    std::vector<language::Sentence> sentences;
    clause::Forest forest;
    std::vector<mention::Phrase> phrases;
    std::vector<std::uint32_t> first_phrase;
    mention::WordMemo time_starts, quantity_starts;
    std::vector<mention::TimeMention> times;
    std::vector<mention::QuantityMention> quantities;
    std::vector<std::uint8_t> skip;            // words that no name may take
    std::vector<std::uint8_t> time_words;
    std::vector<std::uint32_t> quantity_end;
    std::vector<mention::Counting> counting;   // by word
    std::vector<std::uint8_t> furniture;       // by word
    mention::Candidates candidates;
    mention::SurnameMemory surnames;
    mention::BodyMemory bodies;
    clause::Parse parse;
    reference::Resolved who;
    statement::Memory statements;
    event::Memory events;
    std::string joined;                        // title + text
};

}  // namespace isnad
