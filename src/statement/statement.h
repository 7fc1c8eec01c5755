// Statements: what an article puts in somebody's mouth, with its cue, stance and chain of sources.
//
//   statement::Memory memory;
//   statement::find_statements(input, who, memory, doc);
//   for (const auto& s : doc.statements) ...
//
// A cue is a reporting verb, its participle, a reporting noun, a phrase such as wifqa ("according to"), the colon behind a speaker's name,
// a quotation alone, where the speaker goes on, or a question in the line before. Where the content lies is told by content.h, who speaks by speaker.h; what stands
// here brings the two together and links the statements that lie within one another into chains.
#pragma once

#include "clause/clause.h"
#include "reference/reference.h"
#include "statement/quotes.h"

#include <isnad/document.h>

#include <utility>
#include <vector>

namespace isnad::statement {

/// Why a content ends where it ends.
enum class Ending : std::uint8_t { sentence, quotation, report, attribution, contrast, comma, clause };
/// As `isnad explain` says it, e.g. "the next report begins".
std::string_view reason(Ending ending);

/// A statement in words, beside its record in the document (same index).
struct Extent {
    std::uint32_t cue = 0;                     ///< word
    std::uint32_t first = 0, end = 0;          ///< content words [first, end)
    std::uint32_t clause = none;               ///< clause of the cue verb
    bool adjunct = false;                      ///< from an attribution phrase
    bool proposition = true;                   ///< no mere noun phrase
    bool given = false;                        ///< a noun phrase that names what is asked for, warned of, felt about: no claim of the speaker
    Ending ending = Ending::sentence;
};

/// Somebody who can speak: how verbs agree with him, and through whom his word came.
struct Voice {
    std::uint32_t entity = none, via = none;
    std::uint8_t gender = 0;                   ///< 1 he, 2 she, 0 not known
    bool many = false;
    std::uint32_t line = 0;
    explicit operator bool() const { return entity != none; }
};

/// A line that answers the question of the line before it.
struct Answer {
    std::uint32_t sentence = 0;                ///< the first of the line
    std::uint32_t first = 0, end = 0;          ///< words [first, end), the dash before it left off
};

struct Memory {
    std::vector<Quote> quotes;
    std::vector<Answer> answers;
    std::vector<std::uint32_t> quote_at, quote_closing, quoted;   ///< for each word, the quotation that opens, closes, lies around it
    std::vector<std::uint32_t> circumstance;   ///< for each word, the lexeme by which it is a participle of saying, or `absent`
    std::vector<std::uint8_t> attribution;     ///< for each word, whether a phrase that names a source begins there: 0 not asked yet, 1 no, 2 yes
    std::vector<Voice> voices;                 ///< who spoke, the last one last
    std::vector<std::pair<std::uint32_t, std::uint32_t>> made;    ///< form and entity of speakers whom only their speaking names
    std::vector<std::pair<std::uint32_t, Voice>> documents;       ///< the form of "statement", "report", and whose it was
    std::vector<Extent> extents;
    std::vector<std::uint32_t> innermost;      ///< for each word, the innermost statement whose content covers it, or `none`
    std::vector<std::uint32_t> order, dropped;
    std::vector<Extent> sorted_extents;
    std::vector<Statement> sorted;
};

struct Input {
    const tables::View& view;
    const arabic::Grammar& grammar;
    std::string_view text;
    const arabic::Words& words;
    const std::vector<language::Sentence>& sentences;
    const mention::Meanings& meanings;
    const clause::Parse& parse;
    const reference::Input& reference;
    const std::vector<std::uint8_t>& furniture;
};

void find_statements(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc);

}  // namespace isnad::statement
