// Participles and nouns that report, and who acted where they name nobody.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Word;
using clause::Chunk;
using clause::Clause;
using clause::Relation;

// The subject of the nearest clause before a word that stands in no content and fits the word.
Voice Finder::main_subject(const language::Sentence& s, std::uint32_t before, const Word* cue) {
    Voice out;
    for (std::uint32_t k = read_.first_clause_from(s.first); k < in_.parse.clauses.size(); ++k) {
        const Clause& c = in_.parse.clauses[k];
        if (c.predicate >= before) break;
        if (c.subject == none || (c.marks & clause::relative) || read_.around(c.predicate) || chunk(c.subject).first >= before) continue;
        bool said = false;
        for (std::size_t e = m_.extents.size(); e-- > 0 && m_.extents[e].cue >= s.first;) said = said || (m_.extents[e].first <= c.predicate && c.predicate < m_.extents[e].end);
        if (said) continue;
        Voice v = speakers_.pointed_at(c.subject, s.first, s.line);
        if (!v && chunk(c.subject).first > c.predicate) v = speakers_.named_beside(c.subject, before);
        if (!v) v = speakers_.of(c.subject, before);
        if (v && (!cue || fits(*cue, v))) out = v;
    }
    return out;
}

// Who acted in the sentence before, of those who fit; for "and she said" where nobody has said anything yet.
Voice Finder::actor_before(const language::Sentence& s, const Word* cue) {
    const auto index = static_cast<std::size_t>(&s - in_.sentences.data());
    if (index == 0 || in_.sentences[index - 1].line + 1 < s.line) return {};
    const auto& p = in_.sentences[index - 1];
    if (const Voice v = main_subject(p, p.end, cue)) return v;
    for (std::uint32_t i = p.first; i < p.end; ++i) {
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none || chunk(id).first != i || chunk(id).actor == none || chunk(id).relation != Relation::argument) continue;
        const auto what = in_.reference.candidates.actors[chunk(id).actor].what;
        if (what == mention::What::agent || what == mention::What::people) continue;      // things and crowds do not speak unasked
        if (const Voice v = speakers_.of(id, p.end); v && (!cue || fits(*cue, v))) return v;
    }
    return {};
}

// "quoted (an) a minister his denial that": of the noun's pronoun, the one behind an; `via` gets who quotes.
Voice Finder::cited(const language::Sentence& s, std::uint32_t noun, std::uint32_t& via) {
    for (std::uint32_t i = noun; i-- > s.first && noun - i < 14;) {
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none || chunk(id).first != i || chunk(id).preposition == tables::absent || chunk(id).relation != Relation::prepositional) continue;
        for (std::uint32_t v = i; v-- > s.first && i - v < 12;) {
            if (!read_.reporting_verb(v)) continue;
            bool quotes = false;
            read_.rows(v, [&](const tables::Reporting& r) {
                for (const auto& slot : in_.view.slots_of(r)) quotes = quotes || (slot.role == tables::ActorRole::source && slot.slot == tables::Slot::preposition && slot.preposition == chunk(id).preposition);
                return quotes;
            });
            if (!quotes) break;
            const std::uint32_t k = read_.clause_of(v);
            std::uint32_t subject = k == none ? none : own_subject(k, {});
            if (subject == none) subject = adjacent(v, i);
            if (subject != none) via = speakers_.of(subject, i).entity;
            return speakers_.made(id, noun);
        }
    }
    return {};
}

// "published a statement in which": whose document was named last before a word, else who acted.
Voice Finder::owner_of_document(const language::Sentence& s, std::uint32_t before) {
    for (std::uint32_t i = before; i-- > s.first;) {
        const std::uint32_t id = in_.parse.chunk_at[i];
        if (id == none || chunk(id).first != i || chunk(id).genitive == none || !read_.reports(chunk(id).head) || word(chunk(id).head).is_verb()) continue;
        if (const Voice v = speakers_.of(chunk(id).genitive, before)) return v;
    }
    return main_subject(s, before, nullptr);
}

void Finder::participle(const language::Sentence& s, std::uint32_t i) {
    if (read_.around(i)) return;
    Word w = word(i);
    if (w.is_verb()) w.features &= static_cast<decltype(w.features)>(~arabic::dual);      // a participle in the accusative is written like a dual verb
    read_.rows(i, [&](const tables::Reporting& r) {
        Draft d = draft(i, r);
        d.content = contents_.behind(s, i, r.content, none);
        if (!d.content) return false;
        // Who: the speaker of the report that it hangs on; else the subject of its clause.
        d.inherited = true;
        const bool after_report = !m_.extents.empty() && m_.extents.back().cue >= s.first;
        if (after_report) d.source = speakers_.running(w, s.line);
        if (!d.source) d.source = main_subject(s, i, &w);
        if (!d.source) d.source = speakers_.running(w, s.line);
        if (!d.source) {
            // The first actor of the sentence.
            for (std::uint32_t at = s.first; at < i && !d.source; ++at) {
                const std::uint32_t id = in_.parse.chunk_at[at];
                if (id != none && chunk(id).first == at && chunk(id).actor != none && chunk(id).relation == Relation::argument)
                    if (const Voice v = speakers_.of(id, i); v && fits(w, v)) d.source = v;
            }
        }
        if (!d.source && d.content.proposition) d.source = made_subject(s, i);
        if (!d.source && d.content.proposition) d.source = speakers_.last(s.line);
        emit(s, d);
        return true;
    });
}

// The subject of the first clause of a sentence that no table knows.
Voice Finder::made_subject(const language::Sentence& s, std::uint32_t before) {
    for (std::uint32_t k = read_.first_clause_from(s.first); k < in_.parse.clauses.size(); ++k) {
        const Clause& c = in_.parse.clauses[k];
        if (c.predicate >= before) break;
        if (c.subject == none || (c.marks & (clause::relative | clause::under_that | clause::subject_inherited)) || read_.around(c.predicate) || chunk(c.subject).first >= before) continue;
        return speakers_.made(c.subject, before);
    }
    return {};
}

// A noun that reports must be told of somebody or of something: "his saying", "the minister's denial", "fears that".
bool Finder::told_of_noun(std::uint32_t i) const {
    const Word& w = word(i);
    const std::uint32_t id = in_.parse.chunk_at[i];
    if (id == none || chunk(id).head != i) return false;
    // "in reply to", "quoting": an indefinite accusative is an adverb.
    return w.definite() || w.enclitic != Enclitic::nothing || !(w.features & arabic::accusative);
}

// "quoted the minister [his denial] that": a masdar with its pronoun that is read as a verb, behind a word that quotes somebody. The
// lexeme of the noun, or `absent`.
std::uint32_t Finder::quoted_masdar(const language::Sentence& s, std::uint32_t i) {
    const Word& w = word(i);
    if (!w.is_verb() || w.enclitic == Enclitic::nothing || i == s.first || !read_.is_word(i - 1)) return tables::absent;
    for (const auto& reading : in_.view.readings_of(w.form)) {
        const auto& lexeme = in_.view.lexemes[reading.lexeme];
        if (lexeme.pos != tables::Pos::noun || (reading.features & arabic::participle) || !in_.view.link(reading.lexeme, tables::LinkKind::reporting)) continue;
        std::uint32_t via = none;
        return cited(s, i, via) ? reading.lexeme : tables::absent;
    }
    return tables::absent;
}

void Finder::masdar(const language::Sentence& s, std::uint32_t i, std::uint32_t lexeme) {
    for (const auto& link : in_.view.links_of(in_.view.lexemes[lexeme])) {
        if (!Reader::is_report(link.kind)) continue;
        const auto& r = in_.view.reportings[link.index];
        Draft d = draft(i, r);
        d.content = contents_.behind(s, i, r.content & (tables::content_that | tables::content_quote | by_phrase), none);
        if (!d.content) continue;
        d.inherited = true;
        d.source = cited(s, i, d.via);
        emit(s, d);
        return;
    }
}

// "The accusation (ittiham) of Tehran | of backing them" is made by another; "the opposition's accusation | of (li-) the government of" is its own: of a noun that may be of
// either, whether what is said stands right behind whose it is.
bool Finder::said_of_owner(std::uint32_t noun, std::uint32_t content) const {
    const bool either = arabic::any_trigger(in_.view, word(noun), [&](const tables::Trigger& row) {
        const auto slots = in_.view.slots_of(row);
        return static_cast<EventType>(row.type) == EventType::accuse && std::any_of(slots.begin(), slots.end(), [](const auto& t) { return t.slot == tables::Slot::genitive && t.role == tables::ActorRole::recipient; });
    });
    if (!either || (word(noun).features & arabic::plural)) return false;
    std::uint32_t last = noun;
    for (std::uint32_t id = chunk(in_.parse.chunk_at[noun]).genitive; id != none; id = chunk(id).genitive) last = chunk(id).last;
    if (last + 1 >= in_.words.size()) return false;
    const bool that = arabic::is_particle(in_.view, word(last + 1), tables::ParticleClass::complementizer);      // "by that (bi-anna)"
    return (last > noun || word(noun).enclitic != Enclitic::nothing) && content <= last + 1 + that;
}

void Finder::noun(const language::Sentence& s, std::uint32_t i) {
    if (!told_of_noun(i)) return;
    const Word& w = word(i);
    const std::uint32_t id = in_.parse.chunk_at[i];
    read_.rows(i, [&](const tables::Reporting& r) {
        Draft d = draft(i, r);
        const Chunk& c = chunk(id);
        const bool of_him = w.enclitic != Enclitic::nothing;
        std::uint32_t owner = none;
        if (c.genitive != none) {
            d.source = speakers_.of(c.genitive, s.end);
            if (d.source || (chunk(c.genitive).definite && !(r.content & tables::content_of))) owner = c.genitive;
        }
        const Hook h = contents_.hook(s, i, r.content);
        if (h.kind == Hook::that && (r.content & tables::content_that)) d.content = contents_.behind(s, i, tables::content_that | (r.content & by_preposition), owner);
        else if (h.kind == Hook::colon && (r.content & tables::content_quote)) d.content = contents_.behind(s, i, tables::content_quote, owner);
        else if (h.kind == Hook::quotation && (r.content & tables::content_quote) && (read_.is_mark(h.at - 1, ':') || (of_him && h.at == i + 1))) d.content = contents_.behind(s, i, tables::content_quote, owner);
        if (!d.content && (r.content & tables::content_of) && c.genitive != none && owner == none) d.content = contents_.phrase(s, c.genitive, i + 1);
        if (!d.content && (r.content & by_phrase) && (owner != none || of_him || w.definite())) {
            std::uint32_t allowed = w.clitics & arabic::li ? 0 : r.content & by_phrase;      // "to point to" tells a purpose
            if (owner == none && !of_him) allowed &= ~static_cast<std::uint32_t>(tables::content_object);
            d.content = contents_.behind(s, i, allowed, owner);
        }
        if (!d.content) return false;
        if (said_of_owner(i, d.content.first)) {
            d.source = {};
            emit(s, d);
            return true;
        }
        if (of_him) {
            Word he = w;
            he.features = static_cast<std::uint16_t>(w.enclitic == Enclitic::she ? arabic::feminine : w.enclitic == Enclitic::he ? 0 : arabic::plural);
            d.inherited = true;
            d.source = cited(s, i, d.via);
            if (d.source) {
            } else if (m_.extents.empty() || m_.extents.back().cue < s.first) d.source = main_subject(s, i, &he);
            if (!d.source) d.source = speakers_.running(he, s.line);
        }
        if (!of_him && (w.definite() || d.stance == Stance::claims) && (w.clitics & arabic::bi) && c.genitive == none && d.content.proposition) {
            d.inherited = true;                              // "closed by saying that": who closed; "on the pretext that": who acted
            d.source = main_subject(s, i, nullptr);
            if (!d.source) d.source = speakers_.last(s.line);
        }
        if (!d.source && !of_him && c.genitive != none && d.content.first > chunk(c.genitive).last) d.source = speakers_.made(c.genitive, d.content.first);
        if (!d.source && !of_him) {
            const std::uint32_t k = in_.parse.clause_at[i];
            if (k != none && in_.parse.clauses[k].subject != none && in_.parse.clauses[k].subject != id) d.source = speakers_.of(in_.parse.clauses[k].subject, s.end);
        }
        emit(s, d);
        return true;
    });
}

}  // namespace isnad::statement
