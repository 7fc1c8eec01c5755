// CodedDocument: what Isnad found in one article.
//
// Spans are half-open byte ranges of `text`. Lists of ids (actors, recipients, sources, via, events of a conflict) lie in one
// pool, `doc.ids`, so that a document can be reused without allocating:
//
//   for (uint32_t entity : doc.list(event.actors)) print(doc.name(doc.entities[entity]));
//
// An id is an index into the vector it speaks of; the JSON writes it as e1, p1, t1, q1, s1, v1 (index + 1). `none` is no id.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

inline constexpr std::uint32_t none = 0xFFFFFFFFu;

struct Span {
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    bool empty() const { return start >= end; }
    bool overlaps(Span o) const { return start < o.end && o.start < end; }
    bool contains(Span o) const { return start <= o.start && o.end <= end; }
    bool operator==(const Span&) const = default;
};

/// A run of ids in CodedDocument::ids.
struct IdList {
    std::uint32_t first = 0;
    std::uint32_t count = 0;
};

/// The table row that made something; `file` is empty where there is none, e.g. {"assault.tsv", 412}.
struct Rule {
    std::string_view file;
    std::uint32_t line = 0;
};

enum class Role : std::uint8_t { title, paragraph, heading, caption, dateline, byline, furniture };
/// What a page is: an article, a report that grows while things happen, pictures with captions, the beginning of an article that only
/// subscribers can read, or a list of articles.
enum class PageKind : std::uint8_t { article, live, gallery, stub, index };
enum class EntityKind : std::uint8_t { person, state, organization, group };
enum class How : std::uint8_t { name, alias, title, demonym, metonym, pronoun, description };
enum class Resolution : std::uint8_t { country, admin1, region, city, site };
enum class Bound : std::uint8_t { exact, about, at_least, at_most, more_than, less_than, range };
enum class Stance : std::uint8_t { none, says, confirms, claims, denies, estimates, speculates };
enum class EventType : std::uint8_t {
    agree, consult, support, concede, cooperate, aid, retreat, request, accuse, reject, threaten, protest, sanction, mobilize, coerce, assault
};
inline constexpr std::size_t event_type_count = 16;
/// Bits of Event::auxiliary.
enum Auxiliary : std::uint8_t { historical = 1, future = 2, hypothetical = 4, negation = 8 };
enum class ConflictKind : std::uint8_t { date, quantity, name, denial };
enum class CountOf : std::uint8_t { killed, injured, arrested, displaced, missing, size };

struct Segment {
    Span span;
    Role role = Role::paragraph;
    std::string_view kind;  ///< of furniture: related-link, tag, comment-form, share, subscribe, credit, navigation, notice
    std::string_view language{};  ///< where it is another than the document's; such a segment is not coded
};

struct Entity {
    std::string_view name;  ///< English name from the tables; empty: use CodedDocument::name, which falls back to the text
    Span first;             ///< the first mention
    EntityKind kind = EntityKind::group;
    std::string_view wikidata;
    std::string_view code;
    std::string_view sector;
    Rule rule;
};

struct Mention {
    Span span;
    std::uint32_t entity = none;
    How how = How::name;
};

struct Place {
    Span span;
    std::string_view name;
    std::uint32_t geonames = 0;  ///< 0: not known
    std::string_view country;
    std::string_view admin1;
    bool located = false;        ///< lat and lon are known
    float lat = 0;
    float lon = 0;
    Resolution resolution = Resolution::city;
    Rule rule;
};

struct Time {
    Span span;
    std::string value;            ///< YYYY, YYYY-MM, YYYY-MM-DD, YYYY-Www or A/B; empty: cannot be resolved
    std::string_view anchor;      ///< "published" where it was relative, else empty
    bool approximate = false;
    std::string_view open;        ///< "start", "end" or empty
    std::string clock;            ///< "14:30" or empty
    std::string_view zone;        ///< of the clock: "UTC", "Asia/Beirut", "local", or empty where none is told
    std::string_view calendar;    ///< "hijri" or empty
    Rule rule;
};

struct Quantity {
    Span span;
    bool has_value = true;
    double value = 0;
    double upper = 0;             ///< for Bound::range
    Bound bound = Bound::exact;
    std::string_view unit;        ///< singular English noun or ISO 4217 code, or empty
    Rule rule;
};

struct Statement {
    std::uint32_t source = none;  ///< entity
    IdList via;                   ///< entities
    Span cue;
    Span content;
    Stance stance = Stance::says;
    bool direct = false;
    Rule rule;
};

struct Count {
    CountOf what = CountOf::killed;
    double value = 0;
    Bound bound = Bound::exact;
    std::uint32_t quantity = none;
    std::uint32_t event = none;   ///< the event it belongs to
};

struct Event {
    EventType type = EventType::consult;
    std::string_view mode;        ///< PLOVER mode or empty
    std::string_view context;     ///< PLOVER context or empty
    std::string_view cameo;       ///< CAMEO root or code, or empty
    Span trigger;
    Span sentence;
    IdList actors;
    IdList recipients;
    std::string date;             ///< value as in Time, or empty
    std::uint32_t date_from = none;  ///< time id; `none` with a date: the publication day
    std::uint32_t place = none;
    std::uint8_t auxiliary = 0;   ///< bits of Auxiliary
    std::uint32_t same_as = none; ///< an earlier event of this document
    std::uint32_t statement = none;
    IdList sources;               ///< entities, innermost first
    Stance stance = Stance::none;
    std::uint8_t quad = 0;        ///< 1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict
    bool scored = false;
    float score = 0;
    Rule rule;
    float confidence = 0;
};

struct Conflict {
    ConflictKind kind = ConflictKind::date;
    Span a;
    Span b;
    IdList events;
    std::string_view why;
};

struct CodedDocument {
    std::string id, path, url, media_type, charset, sha256;
    std::string language, published, publisher;
    PageKind kind = PageKind::article;
    std::string modified, section;
    std::vector<std::string> authors, credits;  ///< who wrote it, and whose agency's text it is: no sources of statements
    std::string_view tables;      ///< hash of the tables
    Span title;                   ///< empty where there is none
    std::string text;
    std::vector<Segment> segments;
    std::vector<Entity> entities;
    std::vector<Mention> mentions;
    std::vector<Place> places;
    std::vector<Time> times;
    std::vector<Quantity> quantities;
    std::vector<Statement> statements;
    std::vector<Event> events;
    std::vector<Count> counts;
    std::vector<Conflict> conflicts;
    std::vector<std::string> warnings;
    std::vector<std::uint32_t> ids;

    std::span<const std::uint32_t> list(IdList l) const { return {ids.data() + l.first, l.count}; }
    std::string_view slice(Span s) const { return std::string_view(text).substr(s.start, s.end - s.start); }
    /// The entity's name: from the tables, else the letters of its first mention.
    std::string_view name(const Entity& e) const { return e.name.empty() ? slice(e.first) : e.name; }
    /// The place's name: from the tables, else its letters.
    std::string_view name(const Place& p) const { return p.name.empty() ? slice(p.span) : p.name; }
    void clear();
};

// The words of the contract for each value, e.g. "ASSAULT", "at-least".
std::string_view to_string(Role);
std::string_view to_string(PageKind);
std::string_view to_string(EntityKind);
std::string_view to_string(How);
std::string_view to_string(Resolution);
std::string_view to_string(Bound);
std::string_view to_string(Stance);
std::string_view to_string(EventType);
std::string_view to_string(ConflictKind);
std::string_view to_string(CountOf);

}  // namespace isnad
