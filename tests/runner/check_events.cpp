// Events, statements and conflicts: the records that say who did or said what.
#include "runner/compare.h"
#include "runner/describe.h"
#include "runner/locate.h"

#include <algorithm>

namespace isnad::cases {

namespace {

// A trigger or cue must share a letter with the quoted text.
bool rests_on(const std::vector<std::string>& quotes, const CodedDocument& doc, Span span) {
    return quotes.empty() || overlaps_any(occurrences(doc.text, quotes.front()), span);
}

std::string place_differs(const Pair& pair, const CodedDocument& doc, std::uint32_t place) {
    const bool present = place < doc.places.size();
    if (pair.empty()) return present ? differs(pair, doc.slice(doc.places[place].span)) : "";
    if (!present) return "place is none, expected " + std::string(pair.word());
    const Place& found = doc.places[place];
    if (found.name == pair.word() || covers_any(occurrences(doc.text, pair.word()), found.span)) return "";
    return "place is " + std::string(doc.slice(found.span)) + ", expected " + std::string(pair.word());
}

std::string auxiliary_differs(const Pair& pair, std::uint8_t found) {
    std::uint8_t expected = 0;
    for (const Item& item : pair.items) {
        expected = static_cast<std::uint8_t>(expected | (item.text == "historical"     ? historical
                                                         : item.text == "future"       ? future
                                                         : item.text == "hypothetical" ? hypothetical
                                                                                       : negation));
    }
    return found == expected ? "" : "aux is " + auxiliary_text(found) + ", expected " + auxiliary_text(expected);
}

std::string count_differs(const Pair& pair, const CodedDocument& doc, const Event& event) {
    const auto index = static_cast<std::uint32_t>(&event - doc.events.data());
    for (const Count& c : doc.counts) {
        if (c.event == index && to_string(c.what) == pair.key) return differs(pair, c.value);
    }
    return differs(pair, 0.0, false);
}

std::string event_differs(const CodedDocument& doc, const Event& event, const Pair& pair) {
    const std::string_view key = pair.key;
    if (key == "actors") return differs(pair, doc, event.actors);
    if (key == "recipients") return differs(pair, doc, event.recipients);
    if (key == "sources") return differs(pair, doc, event.sources);
    if (key == "date") return differs(pair, event.date);
    if (key == "place") return place_differs(pair, doc, event.place);
    if (key == "aux") return auxiliary_differs(pair, event.auxiliary);
    if (key == "stance") return differs(pair, to_string(event.stance));
    if (key == "context") return differs(pair, event.context);
    if (key == "cameo") return differs(pair, event.cameo);
    if (key == "quad") return differs(pair, static_cast<double>(event.quad), event.quad != 0);
    return count_differs(pair, doc, event);
}

std::string statement_differs(const CodedDocument& doc, const Statement& s, const Pair& pair) {
    const std::string_view key = pair.key;
    if (key == "cue") {
        if (pair.empty()) return s.cue.empty() ? "" : differs(pair, doc.slice(s.cue));
        if (overlaps_any(occurrences(doc.text, pair.word()), s.cue)) return "";
        return "cue is " + (s.cue.empty() ? "none" : std::string(doc.slice(s.cue))) + ", expected " + std::string(pair.word());
    }
    if (key == "source") {
        const bool same = pair.empty() ? s.source == none : is_actor(doc, s.source, pair.items.front());
        return same ? "" : "source is " + entity_text(doc, s.source) + ", expected " + (pair.empty() ? "none" : std::string(pair.word()));
    }
    if (key == "via") return differs(pair, doc, s.via);
    if (key == "stance") return differs(pair, to_string(s.stance));
    return differs(pair, s.direct);
}

}  // namespace

Verdict check_event(const Expectation& e, const CodedDocument& doc) {
    const std::size_t slash = e.head.find('/');
    const std::string_view head = e.head;
    const std::string_view type = head.substr(0, slash), mode = slash == std::string::npos ? std::string_view() : head.substr(slash + 1);
    const auto of_type = [&](const Event& event) { return type.empty() || to_string(event.type) == type; };
    const auto of_mode = [&](const Event& event) { return mode.empty() || event.mode == mode; };
    const auto on_quote = [&](const Event& event) { return rests_on(e.quotes, doc, event.trigger); };
    const auto found = those(doc.events, [&](const Event& event) { return of_type(event) && of_mode(event) && on_quote(event); });
    if (e.absent) return none_of(found, "event");

    Verdict v = judge(e, found, "", [&](const Event& event, const Pair& pair) { return event_differs(doc, event, pair); });
    if (v.found) return v;
    // Say how near it came: the type on another word, the mode, or another type on this word.
    const auto other_mode = those(doc.events, [&](const Event& event) { return of_type(event) && on_quote(event); });
    const auto other_type = those(doc.events, on_quote);
    const auto elsewhere = those(doc.events, of_type);
    const std::string on = e.quotes.empty() ? "" : " on \"" + e.quotes.front() + '"';
    if (!other_mode.empty()) {
        const std::string_view is = other_mode.front()->mode;
        v.why = "the mode of the " + std::string(type) + on + " is " + (is.empty() ? "none" : std::string(is));
        v.wrong.push_back("mode");
    } else if (!e.quotes.empty() && !other_type.empty()) {
        v.why = "no " + e.head + on + ", but " + head_text(*other_type.front());
    } else if (!elsewhere.empty()) {
        v.why = "no " + e.head + on + ", but on \"" + std::string(doc.slice(elsewhere.front()->trigger)) + '"';
    } else {
        v.why = "no " + e.head + on;
    }
    return v;
}

Verdict check_statement(const Expectation& e, const CodedDocument& doc) {
    if (e.absent) {
        return none_of(those(doc.statements, [&](const Statement& s) { return rests_on(e.quotes, doc, s.content); }), "statement");
    }
    const auto places = occurrences(doc.text, e.quotes.front());
    const auto found = those(doc.statements, [&](const Statement& s) { return is_any(doc.text, places, s.content); });
    Verdict v = judge(e, found, "", [&](const Statement& s, const Pair& pair) { return statement_differs(doc, s, pair); });
    if (v.found) return v;
    const auto near = those(doc.statements, [&](const Statement& s) { return overlaps_any(places, s.content); });
    v.why = near.empty() ? "no statement has this content" : "the content is \"" + std::string(doc.slice(near.front()->content)) + '"';
    if (!near.empty()) v.wrong.push_back("content");
    return v;
}

Verdict check_conflict(const Expectation& e, const CodedDocument& doc) {
    const auto holds = [&](const Conflict& c) {
        if (!e.head.empty() && to_string(c.kind) != e.head) return false;
        if (e.quotes.empty()) return true;
        const auto a = occurrences(doc.text, e.quotes[0]), b = occurrences(doc.text, e.quotes[1]);
        return (covers_any(a, c.a) && covers_any(b, c.b)) || (covers_any(a, c.b) && covers_any(b, c.a));
    };
    const auto found = those(doc.conflicts, holds);
    if (e.absent) return none_of(found, "conflict");
    return judge(e, found, "no such conflict", [](const Conflict&, const Pair&) { return std::string(); });
}

}  // namespace isnad::cases
