// What the ledger keeps of a coded article: the article with its statements, and one mention for each event that it tells.
//
//   Workspace workspace; CodedDocument doc;
//   coder.code(article, workspace, doc);
//   DocumentRecord record = make_record(article, doc, workspace);      // strings of its own: it outlives coder and document
//
// Positions here are code points of `text`, half-open, as in the JSON of a coded document.
#pragma once

#include <isnad/coder.h>
#include <isnad/document.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::ledger {

/// Who takes part in an event or speaks; two records mean the same one where `key` is the same.
struct Participant {
    std::string key;  ///< Wikidata's id, else code and sector ("SYR/MIL"), else the folded name
    std::string name, code, sector, wikidata, kind;
    bool operator==(const Participant&) const = default;
};

struct CountRecord {
    std::string what;  ///< killed injured arrested displaced missing size
    double value = 0;
    std::string bound;  ///< exact about at-least at-most more-than less-than range
    bool operator==(const CountRecord&) const = default;
};

struct PlaceRecord {
    std::string name, country, admin1, resolution;  ///< all empty: no place is told
    std::uint32_t geonames = 0;
    bool located = false;
    double lat = 0, lon = 0;
    bool operator==(const PlaceRecord&) const = default;
};

struct MentionRecord {
    std::uint32_t number = 0;  ///< from 1, the event's place in its document: v1, v2
    std::string type, mode, context, cameo, stance, auxiliary, rule;
    Span trigger, sentence;
    std::string date;
    bool dated = false;    ///< the text tells the date; else it is the day of publication
    bool in_lead = false;  ///< told in the headline or the opening, where an article says what it is about, and no older than the rest there
    PlaceRecord place;
    std::vector<Participant> actors, recipients, sources;
    std::vector<CountRecord> counts;
    std::uint32_t same_as = 0;  ///< number of an earlier mention of the same happening in this document, or 0
    std::uint32_t root = 0;     ///< where same_as leads to in the end; its own number where it leads nowhere
    int quad = 0;
    bool scored = false;
    double score = 0, confidence = 0;
    std::vector<std::uint32_t> terms;  ///< content words of the sentence, sorted (see term())
    bool operator==(const MentionRecord&) const = default;
};

struct StatementRecord {
    std::uint32_t number = 0;
    std::string stance, rule;
    bool direct = false;
    Span cue, content;
    std::vector<Participant> source, via;  ///< source: one or none
    bool operator==(const StatementRecord&) const = default;
};

struct DocumentRecord {
    std::string key;  ///< see content_key
    std::string id;   ///< the input's own id; may be empty
    std::string publisher, published, url, title, text, language, path;
    std::string credit;                     ///< the agency or paper that it credits with its news, by name, or empty
    std::string tables;                     ///< hash of the tables that coded it
    std::vector<std::uint32_t> lead_terms;  ///< content words of headline and opening, sorted
    std::vector<std::uint32_t> lead_names;  ///< who takes part there, and where, sorted (stories.h)
    std::vector<MentionRecord> mentions;
    std::vector<StatementRecord> statements;
};

/// The workspace is the one that coded `doc`, not used since: its words tell the content words.
DocumentRecord make_record(const Article& article, const CodedDocument& doc, Workspace& workspace);

/// A content word: the upper bits name its lemma, the lower four (1 to 15) say how telling it is; rare words tell more.
std::uint32_t term(std::string_view lemma, unsigned telling);
inline unsigned telling(std::uint32_t term) { return term & 15u; }

/// Terms in a column of a table, and back.
std::string packed(const std::vector<std::uint32_t>& terms);
std::vector<std::uint32_t> unpacked(std::string_view text);

/// The letters of a span of code points.
std::string_view slice_points(std::string_view text, Span points);

/// SHA-256 of headline, text, publisher and address as they were read: the same article of two papers is two documents.
std::string content_key(const Article& article);

}  // namespace isnad::ledger
