// Phrases that name a source: "according to", "as the army announced", "citing".
#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <isnad/clauses.h>

#include <algorithm>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Kind;
using arabic::Word;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;
using tables::ParticleClass;

// The first actor behind a phrase: at once, or as the owner of a document, or as who said it ("a report that the agency published").
// `refers` is true where the phrase goes back to who spoke before ("his words").
Voice Finder::named_behind(std::uint32_t from, std::uint32_t end, std::uint32_t& behind, bool& refers) {
    bool document = false;
    for (std::uint32_t k = from; k < end && k < from + 10; ++k) {
        const Word& w = word(k);
        if (read_.is_mark(k)) {
            if (!clause::transparent_mark(w.mark)) break;
            continue;
        }
        const std::uint32_t id = in_.parse.chunk_at[k];
        if (read_.complementizer(k) || (w.clitics & arabic::fa_)) break;
        if (document && word(behind - 1).definite() && read_.verb(k) && k == behind) break;      // "according to the report the army withdrew": not "a report the agency published"
        if (id == none) {
            if (w.kind == Kind::word && w.is_verb() && !document && !read_.reports(k)) break;
            continue;
        }
        const Chunk& c = chunk(id);
        if (c.first != k) continue;
        if (c.time) continue;
        if (c.actor != none) {
            Voice v = speakers_.of(id, end);
            behind = in_.parse.behind_idafa(id);
            // Over the name that stands beside it.
            if (v && v.entity != speakers_.entity(id) && behind < end && in_.parse.chunk_at[behind] != none) behind = chunk(in_.parse.chunk_at[behind]).last + 1;
            return v;
        }
        const bool reports = read_.reports(c.head) && !word(c.head).is_verb();
        if (reports && word(c.head).enclitic != Enclitic::nothing && !document) {
            refers = true;
            behind = c.last + 1;
            return {};
        }
        if (reports) {
            document = true;
            behind = c.last + 1;
            continue;
        }
        if (!document && can_speak(id)) {
            behind = c.last + 1;
            return speakers_.made(id, end);
        }
        if (!document || c.place != none) {
            if (!document) break;                             // "according to the law", "to the results": no one speaks
            continue;
        }
    }
    if (!document || in_.parse.chunk_at[from] == none) return {};
    const Voice v = speakers_.made(in_.parse.chunk_at[from], end);
    refers = !v;                                              // "the same announcement": of whoever spoke last
    return v;
}

// A noun for people, or a name; of others nothing is told on whose word ("according to the law").
bool Finder::can_speak(std::uint32_t id) const {
    const Word& head = word(chunk(id).head);
    if (chunk(id).time || chunk(id).place != none || chunk(id).counted) return false;
    if (head.lexeme == tables::absent || head.pos == tables::Pos::name) return head.kind == Kind::word && head.enclitic == Enclitic::nothing;
    // "the lawyer So-and-so": a name behind tells.
    const std::uint32_t next = chunk(id).last + 1;
    if (chunk(id).definite && read_.is_word(next) && !word(next).line_start && word(next).clitics == 0 && (word(next).lexeme == tables::absent || word(next).pos == tables::Pos::name)) return true;
    const auto* noun = head.link(LinkKind::noun_class);
    return noun && read_.in.view.str(read_.in.view.nouns[noun->index].kind) == "person";
}

bool Finder::attribution(const language::Sentence& s, std::uint32_t i) {
    if (!contents_.attribution_at(i)) return false;
    mention::Phrase p;
    const tables::Link* l = in_.meanings.find(i, LinkKind::attribution, &p);
    const auto& row = in_.view.attributions[l->index];
    const bool joined = p.clitics & arabic::wa;                 // ", and according to (wa-wifqan) the press": what follows is told so, not what stands before
    // "according to Reuters citing an official": the way of the phrase before it.
    const bool behind_phrase = !joined && !m_.extents.empty() && m_.extents.back().adjunct && m_.extents.back().cue >= s.first && m_.extents.back().cue < i && i - m_.extents.back().cue < 8 &&
                               m_.extents.back().end <= m_.extents.back().cue;
    if (p.last + 1 >= s.end && word(p.last).enclitic == Enclitic::nothing) return false;
    if (read_.around(i)) return false;                          // whom a quoted speaker cites is his affair
    std::uint32_t from = p.last + 1;
    const bool saturated = word(p.last).enclitic != Enclitic::nothing;
    if (row.role == tables::attribution_verb) referred_ = from++;           // over its verb of saying
    while (from < s.end && read_.is_word(from) && word(from).pos == tables::Pos::particle && read_.is(from, ParticleClass::quantifier)) ++from;
    std::uint32_t behind = from;
    bool refers = saturated;
    Voice source;
    if (!saturated) source = named_behind(from, s.end, behind, refers);
    // "according to a statement issued by the ministry": the phrase has taken the document with it.
    if (!source && !saturated && p.last > i && word(i).form != in_.grammar.fi && row.role != tables::attribution_verb && read_.reports(p.last) && !word(p.last).is_verb()) source = named_behind(p.last, s.end, behind, refers);
    if (!source && row.role != tables::attribution_verb && !saturated && !refers && l->extra == 0 && from < s.end && word(from).is_verb()) {
        refers = true;                                        // "according to his view", which is written like "he saw him"
        behind = from + 1;
    }
    if (!source && (refers || row.role == tables::attribution_verb)) source = speakers_.last(s.line);
    if (!source) return false;
    if (behind_phrase) {
        Statement& st = doc_.statements.back();
        if (st.source != source.entity && st.via.count == 0) {
            if (st.source != none) set_via(st, st.source);
            st.source = source.entity;
        }
        return true;
    }
    // "as Reuters cited a minister": the actor behind an is the source, the other the way.
    std::uint32_t through = none;
    if (behind < s.end) {
        const std::uint32_t id = in_.parse.chunk_at[behind] != none ? in_.parse.chunk_at[behind] : behind + 1 < s.end ? in_.parse.chunk_at[behind + 1] : none;
        if (id != none && chunk(id).preposition == in_.grammar.an && chunk(id).actor != none && chunk(id).first <= behind + 1) {
            if (const Voice cited = speakers_.of(id, s.end); cited && !refers) {
                through = source.entity;
                source = cited;
                behind = chunk(id).last + 1;
            }
        }
    }
    if (through == none && behind + 2 < s.end && !refers && contents_.attribution_at(behind)) {
        mention::Phrase second;
        if (in_.meanings.find(behind, LinkKind::attribution, &second) && word(second.last).enclitic == Enclitic::nothing) {
            std::uint32_t over = second.last + 1;
            bool again = false;
            if (const Voice cited = named_behind(second.last + 1, s.end, over, again)) {
                through = source.entity;
                source = cited;
                behind = over;
            }
        }
    }
    if (through == none) through = speakers_.medium(behind, std::min(s.end, behind + 4), source.entity);
    Stance said_how = static_cast<Stance>(row.stance);
    if (row.role == tables::attribution_verb)
        read_.rows(p.last + 1, [&](const tables::Reporting& r) {
            said_how = Reader::stance(r);
            return true;
        });
    if (!joined && joins_report(s, i, source)) {
        // How far the article goes with it: "in his words", "as he claims".
        if (said_how == Stance::claims)
            for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;)
                if (doc_.statements[k].source == source.entity && m_.extents[k].end <= i + 1 && doc_.statements[k].stance == Stance::says) {
                    doc_.statements[k].stance = Stance::claims;
                    break;
                }
        return true;
    }
    if (row.role == tables::attribution_via) {                 // who speaks for the subject tells nothing by himself, but may go on
        if (!source.many) speakers_.spoke(source, s.line);
        return true;
    }
    Draft d;
    d.cue = i;
    d.source = source;
    d.via = through;
    d.stance = said_how;
    d.rule = in_.view.rule(row.source);
    d.adjunct = true;
    Content& c = d.content;
    c.proposition = true;
    c.ending = Ending::attribution;
    const bool opens = joined || i == s.first || (i == s.first + 1 && read_.is_mark(s.first));
    if (opens) {
        c.first = behind_source(s, i, behind);
        if (c.first < s.end && read_.complementizer(c.first) && (word(c.first).clitics & arabic::fa_)) ++c.first;
        const Content run = contents_.clause(s, c.first, i);
        c.end = run.end;
        c.ending = run.ending;
    } else if (const std::uint32_t rest = interrupts(s, i, behind); rest != none) {
        c.first = predicate_begin(s, i);
        const Content run = contents_.clause(s, rest, i);
        c.end = run.end;
        c.ending = run.ending;
    } else {
        c.first = clause_begin(s, i);
        c.end = contents_.trim(c.first, i);
    }
    while (c.first < c.end && read_.is_mark(c.first) && !read_.quote_at(c.first)) ++c.first;
    if (!c) return false;
    if (const Quote* q = read_.quote_at(c.first); q && q->closed && q->close + 1 >= c.end) {
        c.direct = true;
        c.first = q->open + 1;
        c.end = contents_.trim(c.first, q->close);
    }
    emit(s, d);
    return true;
}

// Where that begins which is told on the word of a source named before it: behind the rest of his phrase at the comma, a mark or fa-inna, or at a
// clause that is not told of him ("according to the ministry gunmen killed").
std::uint32_t Finder::behind_source(const language::Sentence& s, std::uint32_t cue, std::uint32_t behind) const {
    constexpr std::uint32_t reach = 10, longest_name = 6;
    std::uint32_t told = none, noun = none;
    bool described = false;
    for (std::uint32_t k = behind; k < s.end && k < behind + reach; ++k) {
        if (read_.is_comma(k) || read_.is_mark(k, ':')) {
            // ", as well as": what is joined on goes on with what was told before it.
            const bool goes_on = k + 1 < s.end && read_.is_word(k + 1) && (read_.joined(k + 1) || read_.is(k + 1, ParticleClass::conjunction)) && !(word(k + 1).clitics & arabic::fa_);
            return told != none && goes_on ? told : k + 1;
        }
        if (const Quote* q = read_.quote_at(k); q && q->closed) {
            if (q->close - q->open > longest_name) return told != none ? told : noun != none ? noun : k;
            k = q->close;                                                     // "the centre «Dossier»"
            continue;
        }
        if (!read_.is_word(k)) continue;
        if (word(k).clitics & arabic::fa_) return told != none ? told : k;
        described = described || read_.is(k, ParticleClass::relative);          // "according to the excerpts that the papers printed"
        if (described) continue;
        const std::uint32_t id = in_.parse.chunk_at[k];
        const bool argument = id != none && chunk(id).first == k && chunk(id).relation == Relation::argument && !chunk(id).time && !read_.joined(k) && word(chunk(id).head).pos != tables::Pos::adjective;
        if (noun == none && argument) noun = k;
        const bool clause = read_.verb(k) || read_.is(k, ParticleClass::negation) || read_.is(k, ParticleClass::modal);
        if (told != none || !clause) continue;
        told = noun != none ? noun : k;
        if (!contents_.relative_verb(k, cue)) return told;
    }
    return told != none ? told : behind;
}

// A phrase beside a report: between its verb and its content it names whom the speaker cites; behind it, by whom the report came.
bool Finder::joins_report(const language::Sentence& s, std::uint32_t i, const Voice& source) {
    for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
        const Extent& e = m_.extents[k];
        Statement& st = doc_.statements[k];
        if (e.adjunct || e.cue > i || e.first <= i) continue;
        if (st.source != source.entity && st.via.count == 0) {
            // "announced the general, as the press has it": a medium is the way, anybody else the source.
            const bool press = doc_.entities[source.entity].sector == "JRN" && st.source != none && doc_.entities[st.source].sector != "JRN";
            if (press) {
                set_via(st, source.entity);
            } else {
                if (st.source != none) set_via(st, st.source);
                st.source = source.entity;
            }
        }
        return true;
    }
    if (i == s.first) return false;
    for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
        const Extent& e = m_.extents[k];
        Statement& st = doc_.statements[k];
        const bool touches = e.first < i && i <= e.end + 3;
        if (!e.adjunct && e.cue < i && touches && (word(e.cue).is_verb() || st.source == source.entity) && begins_sentence(s, e)) {
            if (st.source != none && st.source != source.entity && st.via.count == 0) set_via(st, source.entity);
            return true;
        }
    }
    return false;
}

// A report that opens its sentence, so that what follows hangs on the whole.
bool Finder::begins_sentence(const language::Sentence& s, const Extent& e) const {
    if (e.clause == none) return !word(e.cue).is_verb() && e.cue < s.first + 40;
    const Clause& c = in_.parse.clauses[e.clause];
    return !(c.marks & (clause::under_that | clause::relative)) && e.cue < s.first + 14;
}

// "and destroyed, according to a statement of the staff, a base of theirs": where the clause goes on behind the source's phrase, which ends at
// word `behind`; else `none`.
std::uint32_t Finder::interrupts(const language::Sentence& s, std::uint32_t cue, std::uint32_t behind) const {
    constexpr std::uint32_t reach = 8;
    std::uint32_t at = behind;
    const bool opened = cue > s.first && read_.is_comma(cue - 1);
    // Over what belongs to the source: ", according to an officer in the city,".
    while (opened && at < s.end && at < behind + reach && read_.is_word(at) && !read_.verb(at) && !read_.complementizer(at)) ++at;
    const bool commas = opened && at < s.end && read_.is_comma(at);
    at = commas ? at + 1 : behind;
    if (at >= s.end || !read_.is_word(at) || read_.joined(at) || read_.circumstance(at) || contents_.attribution_at(at)) return none;
    const Word& w = word(at);
    const auto& g = in_.grammar;
    const std::uint32_t id = in_.parse.chunk_at[at];
    const bool time = id != none && chunk(id).time;
    const bool complement = !time && ((w.clitics & arabic::bi) != 0 || ((w.form == g.ila || w.form == g.ala) && w.pos == tables::Pos::particle));
    if (!commas) return complement && w.form != g.ala && word(cue - 1).is_verb() ? at : none;
    if (complement || (w.is_verb() && read_.verb(at)) || (w.pos == tables::Pos::particle && read_.is(at, ParticleClass::pronoun))) return at;
    // Its subject or object: not "the governor, a lawyer", who is the source himself, behind a verb that has both.
    if (time || id == none || chunk(id).first != at || chunk(id).relation != Relation::argument || (w.clitics & ~static_cast<unsigned>(arabic::al))) return none;
    if (word(chunk(id).head).lexeme == tables::absent || word(chunk(id).head).pos == tables::Pos::name) return none;      // the name of the source
    for (std::uint32_t k = cue; k-- > s.first;) {
        if (!read_.verb(k)) continue;
        const std::uint32_t c = read_.clause_of(k);
        if (c == none) return none;
        const Clause& clause = in_.parse.clauses[c];
        const bool wants_subject = clause.subject == none || (clause.marks & clause::subject_inherited) || chunk(clause.subject).first >= cue;
        return wants_subject || (clause.object != none && chunk(clause.object).first >= at) ? at : none;
    }
    return none;
}

// Where the clause begins whose verb stands last before a word, with its subject.
std::uint32_t Finder::predicate_begin(const language::Sentence& s, std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > s.first;) {
        if (!read_.verb(k)) continue;
        const std::uint32_t c = read_.clause_of(k);
        if (c == none || read_.joined(k)) return k;
        const Clause& clause = in_.parse.clauses[c];
        const bool before = clause.subject != none && !(clause.marks & (clause::relative | clause::subject_inherited)) && chunk(clause.subject).first < k;
        return before ? std::max(chunk(clause.subject).first, s.first) : k;
    }
    return clause_begin(s, i);
}

// "they had demonstrated, where (haythu) two died, according to": of what happened beside it the source tells only that. Not "were killed in the east, where rebels
// fight, according to", which tells how things stand there, nor "had freed forty, while (fima) they kept eight, according to", where the same one acts.
bool Finder::told_apart(std::uint32_t opener, std::uint32_t end) const {
    if (opener + 1 >= end || !read_.is_word(opener)) return false;
    const Word& w = word(opener);
    if (!clause::opens(w, ClauseRelation::circumstance)) return false;
    for (std::uint32_t k = opener + 1; k < end; ++k) {
        if (!read_.is_word(k) || !read_.verb(k)) continue;
        const std::uint32_t c = read_.clause_of(k);
        if (c == none || !(word(k).features & arabic::perfect) || word(k).lemma == in_.grammar.kana) return false;
        return !(in_.parse.clauses[c].marks & clause::subject_inherited) || (w.form != in_.grammar.fima && w.form != in_.grammar.baynama);
    }
    return false;
}

// The clause before an adjunct begins behind the last report or strong boundary; a report's content is taken whole.
std::uint32_t Finder::clause_begin(const language::Sentence& s, std::uint32_t i) const {
    std::uint32_t first = s.first;
    for (std::size_t k = m_.extents.size(); k-- > 0;) {
        const Extent& e = m_.extents[k];
        if (e.cue < s.first) break;
        if (e.adjunct && e.end <= i) first = std::max(first, e.end);
        if (!e.adjunct && e.first < i && e.end + 2 >= i) return e.first;      // what was reported, not the report
    }
    for (std::uint32_t k = i; k-- > first;) {
        if (read_.is_mark(k, 0x61B) || read_.is_mark(k, ':') || read_.is_mark(k, ';') || (k + 1 < i && read_.stop_within(k))) return k + 1;
        // ", but (inna) the kidnappers beat the driver, according to": only what is set against the rest.
        if (read_.is_comma(k) && k + 2 < i && read_.is_word(k + 1) && read_.is(k + 1, ParticleClass::conjunction) && (word(k + 1).form == in_.grammar.but || read_.complementizer(k + 2))) return read_.complementizer(k + 2) ? k + 3 : k + 2;
        // "raided the town, and (wa) students came under blows, according to": what somebody else did beside it. Not "two were killed, and ten hurt".
        if (read_.is_comma(k) && k + 2 < i && read_.is_word(k + 1) && read_.verb(k + 1) && (word(k + 1).clitics & arabic::wa) && (word(k + 1).features & arabic::perfect)) {
            const std::uint32_t c = read_.clause_of(k + 1);
            const std::uint32_t subject = c == none || (in_.parse.clauses[c].marks & clause::subject_inherited) ? none : in_.parse.clauses[c].subject;
            if (subject != none && chunk(subject).actor != none && chunk(subject).first > k + 1 && !(in_.parse.clauses[c].marks & clause::passive_voice)) return k + 1;
        }
        if (read_.is_comma(k) && told_apart(k + 1, i)) return k + 1;
        // Behind a dateline: "Cairo (Reuters) -". Not within "B-29", nor behind a verb.
        if (read_.is_dash(k) && k < s.first + 14 && k + 1 < i && word(k + 1).blank_before) {
            bool told = false;
            for (std::uint32_t v = s.first; v < k; ++v) told = told || (read_.is_word(v) && read_.verb(v));
            if (!told) return k + 1;
        }
    }
    return first;
}

}  // namespace isnad::statement
