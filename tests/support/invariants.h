// What must hold of every coded document, whatever the article was. Used by the fuzzer and by property tests.
//
//   const std::string broken = isnad::testing::broken_invariant(doc);
//   EXPECT_EQ(broken, "");                                    // else e.g. "event trigger 12..15 cuts a code point"
//
// Header only, so that the fuzz target needs no test library.
#pragma once

#include <isnad/document.h>

#include <cstddef>
#include <string>
#include <string_view>

namespace isnad::testing {

/// Whether `text` is well-formed UTF-8: no overlong form, no surrogate, nothing above U+10FFFF.
inline bool valid_utf8(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size()) {
        const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
        const unsigned lead = byte(i);
        const std::size_t length = lead < 0x80 ? 1 : lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > text.size()) return false;
        for (std::size_t k = 1; k < length; ++k) {
            if ((byte(i + k) & 0xC0u) != 0x80u) return false;
        }
        if (length > 2) {
            const unsigned second = byte(i + 1);
            if (lead == 0xE0 && second < 0xA0) return false;
            if (lead == 0xED && second > 0x9F) return false;
            if (lead == 0xF0 && second < 0x90) return false;
            if (lead == 0xF4 && second > 0x8F) return false;
        }
        i += length;
    }
    return true;
}

/// Looks through all of a document; remembers the first thing that is wrong.
class InvariantCheck {
public:
    explicit InvariantCheck(const CodedDocument& doc) : doc_(doc) {}

    std::string run() {
        if (!valid_utf8(doc_.text)) fail("text is no UTF-8");
        span(doc_.title, "title");
        segments();
        for (const auto& e : doc_.entities) span(e.first, "entity's first mention");
        for (const auto& m : doc_.mentions) {
            span(m.span, "mention");
            index(m.entity, doc_.entities.size(), "mention's entity", false);
        }
        for (const auto& p : doc_.places) span(p.span, "place");
        for (const auto& t : doc_.times) span(t.span, "time");
        for (const auto& q : doc_.quantities) span(q.span, "quantity");
        for (const auto& s : doc_.statements) {
            span(s.cue, "statement's cue");
            span(s.content, "statement's content");
            index(s.source, doc_.entities.size(), "statement's source", true);
            ids(s.via, doc_.entities.size(), "statement's via");
        }
        for (std::size_t i = 0; i < doc_.events.size(); ++i) event(doc_.events[i], i);
        for (const auto& c : doc_.counts) {
            index(c.event, doc_.events.size(), "count's event", true);
            index(c.quantity, doc_.quantities.size(), "count's quantity", true);
        }
        for (const auto& c : doc_.conflicts) {
            span(c.a, "conflict's a");
            span(c.b, "conflict's b");
            ids(c.events, doc_.events.size(), "conflict's events");
        }
        return broken_;
    }

private:
    void fail(std::string what) {
        if (broken_.empty()) broken_ = std::move(what);
    }

    // An empty span stands for none and may stand anywhere within the text.
    void span(Span s, const char* what) {
        const auto name = [&] { return std::string(what) + ' ' + std::to_string(s.start) + ".." + std::to_string(s.end); };
        if (s.start > s.end || s.end > doc_.text.size()) return fail(name() + " lies outside the text");
        if (cuts(s.start) || cuts(s.end)) fail(name() + " cuts a code point");
    }

    bool cuts(std::size_t at) const { return at < doc_.text.size() && (static_cast<unsigned char>(doc_.text[at]) & 0xC0u) == 0x80u; }

    void segments() {
        std::uint32_t before = 0;
        for (const auto& s : doc_.segments) {
            span(s.span, "segment");
            if (s.span.start < before) fail("segments overlap or stand out of order");
            before = s.span.end;
        }
    }

    void index(std::uint32_t id, std::size_t size, const char* what, bool optional) {
        if (id == none ? !optional : id >= size) fail(std::string(what) + " is no index: " + std::to_string(id));
    }

    void ids(IdList list, std::size_t size, const char* what) {
        if (list.count && (list.first > doc_.ids.size() || list.count > doc_.ids.size() - list.first)) {
            return fail(std::string(what) + " leave the pool");
        }
        for (const std::uint32_t id : doc_.list(list)) index(id, size, what, false);
    }

    void event(const Event& e, std::size_t at) {
        span(e.trigger, "event's trigger");
        span(e.sentence, "event's sentence");
        if (e.trigger.empty()) fail("event without a trigger");
        if (!e.sentence.empty() && !e.sentence.contains(e.trigger)) fail("event's trigger lies outside its sentence");
        ids(e.actors, doc_.entities.size(), "event's actors");
        ids(e.recipients, doc_.entities.size(), "event's recipients");
        ids(e.sources, doc_.entities.size(), "event's sources");
        index(e.place, doc_.places.size(), "event's place", true);
        index(e.date_from, doc_.times.size(), "event's date", true);
        index(e.statement, doc_.statements.size(), "event's statement", true);
        index(e.same_as, at, "event's same_as", true);
        if (at && e.trigger.start < doc_.events[at - 1].trigger.start) fail("events stand out of text order");
    }

    const CodedDocument& doc_;
    std::string broken_;
};

/// Empty where all holds, else what does not.
inline std::string broken_invariant(const CodedDocument& doc) { return InvariantCheck(doc).run(); }

}  // namespace isnad::testing
