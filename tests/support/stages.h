// A text coded by all stages, with what each stage left behind.
//
//   const Staged s("zara ...", "2026-03-10");
//   s.actors()               // "the minister; Baghdad": candidates, in text order
//   s.clauses()              // "zara subject=the minister object=Baghdad +future; ..."
//   s.event_line(0)          // "CONSULT/visit the minister -> Baghdad"
//
// Every line is made of the text's own letters, so that a test reads as a sentence with its parse.
#pragma once

#include "coder/workspace.h"
#include "support/tables.h"

#include <isnad/isnad.h>

#include <string>
#include <string_view>
#include <utility>

namespace isnad::testing {

inline const Coder& built_coder() {
    static const Coder coder(built_tables());
    return coder;
}

class Staged {
public:
    explicit Staged(std::string_view text, std::string_view published = "2026-03-10", std::string_view title = {}) {
        built_coder().code({.text = text, .title = title, .published = published}, workspace_, doc);
    }

    Workspace::Impl& rooms() const { return workspace_.impl(); }
    const arabic::Words& words() const { return rooms().words; }
    const clause::Parse& parse() const { return rooms().parse; }
    const mention::Candidates& candidates() const { return rooms().candidates; }

    std::string slice(Span s) const { return std::string(doc.slice(s)); }
    std::string word(std::uint32_t i) const { return slice({words()[i].begin, words()[i].end}); }
    std::string word_run(std::uint32_t first, std::uint32_t last) const { return slice({words()[first].begin, words()[last].end}); }

    /// The index of the word that is written so; `none` where there is none.
    std::uint32_t find(std::string_view token) const {
        for (std::uint32_t i = 0; i < words().size(); ++i)
            if (word(i) == token) return i;
        return none;
    }

    std::string chunk(std::uint32_t id) const { return id == none ? "-" : word_run(parse().chunks[id].first, parse().chunks[id].last); }

    /// Each chunk with its relation: "a", "b <of a", "c &a" (joined to a), "d @fi" (under a preposition), "e time".
    std::string chunks() const {
        std::string out;
        for (std::uint32_t id = 0; id < parse().chunks.size(); ++id) {
            const auto& c = parse().chunks[id];
            if (!out.empty()) out += "; ";
            out += chunk(id);
            if (c.relation == clause::Relation::genitive) out += " <" + chunk(c.governor);
            if (c.relation == clause::Relation::conjunct) out += " &" + chunk(c.governor);
            if (c.relation == clause::Relation::prepositional) {
                const auto& view = rooms().bound->tables.view();
                out += " @" + std::string(view.str(view.forms[c.preposition].key));
            }
            if (c.time) out += " time";
            if (c.counted) out += " counted";
        }
        return out;
    }

    std::string clauses() const {
        static constexpr std::pair<clause::Mark, std::string_view> names[] = {
            {clause::under_that, "that"},           {clause::relative, "relative"},   {clause::negated, "negated"},
            {clause::future_tense, "future"},       {clause::possible, "possible"},   {clause::obliged, "obliged"},
            {clause::past_perfect, "past-perfect"}, {clause::passive_voice, "passive"}, {clause::subject_inherited, "inherited"},
            {clause::wished, "wished"}};
        std::string out;
        for (const auto& c : parse().clauses) {
            if (!out.empty()) out += "; ";
            out += word(c.predicate) + " subject=" + chunk(c.subject) + " object=" + chunk(c.object);
            for (const auto& [mark, name] : names)
                if (c.marks & mark) out += " +" + std::string(name);
        }
        return out;
    }

    std::string actors() const {
        std::string out;
        for (const auto& c : candidates().actors) out += (out.empty() ? "" : "; ") + slice(c.span);
        return out;
    }

    std::string places() const {
        std::string out;
        for (const auto& p : doc.places) out += (out.empty() ? "" : "; ") + slice(p.span);
        return out;
    }

    /// The entity whose mention is written so; `none` where there is none.
    std::uint32_t entity(std::string_view letters) const {
        for (const auto& m : doc.mentions)
            if (doc.slice(m.span) == letters) return m.entity;
        return none;
    }
    /// Code and sector of that entity, "FRA/GOV"; "-" where nothing is written so.
    std::string code(std::string_view letters) const {
        const auto e = entity(letters);
        return e == none ? "-" : std::string(doc.entities[e].code) + '/' + std::string(doc.entities[e].sector);
    }
    std::string first_words(IdList list) const {
        std::string out;
        for (const auto e : doc.list(list)) out += (out.empty() ? "" : ", ") + slice(doc.entities[e].first);
        return out.empty() ? "-" : out;
    }

    /// The event whose trigger is written so; nullptr where there is none.
    const Event* event(std::string_view trigger) const {
        for (const auto& e : doc.events)
            if (doc.slice(e.trigger) == trigger) return &e;
        return nullptr;
    }

    /// "type/mode actors -> recipients +negation ..." of that event; "-" where there is none.
    std::string event_line(std::string_view trigger) const {
        const Event* e = event(trigger);
        if (!e) return "-";
        std::string out(to_string(e->type));
        if (!e->mode.empty()) out += '/' + std::string(e->mode);
        out += ' ' + first_words(e->actors) + " -> " + first_words(e->recipients);
        if (e->auxiliary & historical) out += " +historical";
        if (e->auxiliary & future) out += " +future";
        if (e->auxiliary & hypothetical) out += " +hypothetical";
        if (e->auxiliary & negation) out += " +negation";
        return out;
    }

    /// "stance source: content" for each, with "via ..." and quotation marks where it is direct.
    std::string statements() const {
        std::string out;
        for (const auto& s : doc.statements) {
            if (!out.empty()) out += "; ";
            out += std::string(to_string(s.stance)) + ' ' + (s.source == none ? "-" : slice(doc.entities[s.source].first));
            if (s.via.count) out += " via " + first_words(s.via);
            out += (s.direct ? ": <" : ": ") + slice(s.content) + (s.direct ? ">" : "");
        }
        return out;
    }

    CodedDocument doc;

private:
    mutable Workspace workspace_;
};

}  // namespace isnad::testing
