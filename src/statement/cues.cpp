// The kinds of cues: verbs, participles, nouns, phrases that name a source, a colon behind a name, a quotation alone.
#include "statement/finder.h"

#include "language/arabic/inflection.h"

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

namespace {
constexpr std::uint32_t by_phrase = tables::content_object | tables::content_b | tables::content_to | tables::content_on | tables::content_about | tables::content_from |
                                    tables::content_in | tables::content_for;
constexpr std::uint32_t prepositions = by_phrase & ~static_cast<std::uint32_t>(tables::content_object);
constexpr std::uint32_t short_quotation = 3;
}  // namespace

// --- verbs ------------------------------------------------------------------------------------------------------------------------

void Finder::verb(const language::Sentence& s, std::uint32_t i) {
    const Word& w = word(i);
    const std::uint32_t k = read_.clause_of(i);
    if (k == none || (w.features & (arabic::first_person | arabic::imperative))) return;      // what "we believe" is said by who is quoted
    read_.rows(i, [&](const tables::Reporting& r) { return verb_row(s, i, k, r); });
}

// "yudhkar an", "yu'taqad an": right before its complement, and of nobody.
bool Finder::nobody(const language::Sentence& s, std::uint32_t i, const tables::Reporting& r) const {
    const Word& w = word(i);
    if (!(r.content & tables::content_alone) || !(w.features & arabic::imperfect) || (w.features & (arabic::feminine | arabic::plural)) || w.enclitic != Enclitic::nothing) return false;
    std::uint32_t k = i + 1;
    while (k < s.end && k < i + 4 && read_.is_word(k) && !read_.complementizer(k) && word(k).pos == tables::Pos::particle) ++k;
    return k < s.end && read_.complementizer(k);
}

// The subject that stands at the verb itself: not one that it has from a clause before, and none of the words that are said.
std::uint32_t Finder::own_subject(std::uint32_t k, const Content& c) const {
    const Clause& clause = in_.parse.clauses[k];
    if (clause.subject == none || (clause.marks & clause::subject_inherited)) return none;
    const Chunk& subject = chunk(clause.subject);
    if (c.first < c.end && subject.first >= c.first && subject.first < c.end) return none;
    if (clause.marks & clause::relative) return clause.subject;
    const Quote* q = read_.around(subject.first);
    if (q && q != read_.around(clause.predicate) && q->open != clause.predicate + 1 && subject.first > clause.predicate) return none;
    if (q && q != read_.around(clause.predicate) && q->close - q->open > short_quotation + 1) return none;
    // "he does not think that height is all, for he said": what stands before the word that opens the clause is not its subject.
    for (std::uint32_t i = subject.last + 1; i < clause.predicate; ++i)
        if (read_.is_word(i) && word(i).pos == tables::Pos::particle && (read_.is(i, ParticleClass::subordinator) || read_.is(i, ParticleClass::complementizer))) return none;
    if (subject.first > clause.predicate) {
        // "and he stressed, when he met the envoy, that": behind "his meeting" stands whom he met.
        for (std::uint32_t i = clause.predicate + 1; i < subject.first; ++i) {
            const std::uint32_t id = in_.parse.chunk_at[i];
            if (id != none && chunk(id).relation == Relation::prepositional && !chunk(id).time && word(chunk(id).head).enclitic != Enclitic::nothing) return none;
        }
    }
    return clause.subject;
}

// Whether a verb can have the person behind it as its subject: "and (she) accused the manager" is said of another.
bool Finder::agrees(std::uint32_t verb, std::uint32_t subject) {
    const Chunk& c = chunk(subject);
    const auto features = word(verb).features;
    if (c.actor == none || !(features & arabic::third) || (features & (arabic::plural | arabic::dual))) return true;
    const auto& a = in_.reference.candidates.actors[c.actor];
    if ((a.what != mention::What::agent && a.what != mention::What::office) || a.plural || a.dual || a.kind != EntityKind::person) return true;
    const Word& head = word(c.head);
    const bool woman = a.feminine || (head.features & arabic::feminine) || in_.text.substr(head.begin, head.end - head.begin).ends_with("\u0629");
    return woman || !(features & arabic::feminine);
}

// The noun phrase right behind a verb, over "one of": who says it, where the tree found nobody or somebody beyond a comma.
std::uint32_t Finder::adjacent(std::uint32_t cue, std::uint32_t end) const {
    std::uint32_t k = cue + 1;
    bool counted = false;
    while (k < end && read_.is_word(k) && word(k).pos == tables::Pos::particle && read_.is(k, ParticleClass::quantifier)) {
        counted = true;
        ++k;
    }
    if (k < end && !counted) {
        // "denied «the Summit Brigade» that": a name in quotation marks.
        const Quote* q = read_.quote_at(k);
        if (q && q->closed && q->close - q->open <= 5 && q->close + 1 < in_.words.size() && read_.is_word(q->close + 1)) return in_.parse.chunk_at[k + 1];
    }
    if (k >= end || !read_.is_word(k)) return none;
    const std::uint32_t id = in_.parse.chunk_at[k];
    if (id == none || chunk(id).first != k || chunk(id).relation == Relation::prepositional || chunk(id).time || (word(k).clitics & ~static_cast<unsigned>(arabic::al))) return none;
    const Word& head = word(chunk(id).head);
    if (read_.circumstance(k) || chunk(id).place != none || head.enclitic != Enclitic::nothing) return none;
    const bool named = chunk(id).actor != none || head.lexeme == tables::absent || head.pos == tables::Pos::name;
    return counted || named ? id : none;
}

bool Finder::verb_row(const language::Sentence& s, std::uint32_t i, std::uint32_t k, const tables::Reporting& r) {
    const Clause& c = in_.parse.clauses[k];
    if ((c.marks & clause::negated) && r.stance != static_cast<std::uint32_t>(Stance::speculates)) return false;      // "did not rule out that" still speaks
    if (nobody(s, i, r) && own_subject(k, {}) == none) return false;
    Draft d;
    d.cue = i;
    d.clause = k;
    d.stance = Reader::stance(r);
    d.rule = in_.view.rule(r.source);
    std::uint32_t told = own_subject(k, {});
    if (told == none) told = adjacent(i, s.end);
    d.content = contents_.behind(s, i, r.content, told);
    // Of two quotations around a verb the first is its content, and the second goes on.
    bool before = false;
    if ((r.content & tables::content_in_quote) && (!d.content || (d.content.direct && !read_.is_mark(d.content.first - 2, ':')))) {
        if (const Content c = contents_.before(s, i)) {
            d.content = c;
            before = true;
        }
    }
    if (!d.content) return false;
    // "what they call «a siege»": of words from which the article keeps its distance the marks tell whose they are.
    if (const Quote* q = read_.quote_at(d.content.first); q && q->closed && q->close + 1 == d.content.end && d.stance == Stance::claims) {
        d.content.first = q->open + 1;
        d.content.end = contents_.trim(q->open + 1, q->close);
        d.content.direct = true;
        d.content.ending = Ending::quotation;
    }
    // What is said within a quotation ends within it.
    if (const Quote* q = read_.around(i); q && d.content.first > q->close) return false;
    const std::uint32_t limit = d.content.first > i ? d.content.first : s.end;
    bool subject_is_via = false;
    Voice source;
    if (!slots(s, r, i, limit, source, subject_is_via)) return false;
    std::uint32_t subject = own_subject(k, d.content);
    if (subject != none && chunk(subject).first > i && !agrees(i, subject)) subject = none;
    const auto comma_between = [&] {
        for (std::uint32_t at = chunk(subject).last + 1; at < i; ++at)
            if (read_.is_comma(at)) return true;
        return false;
    };
    const bool counted = i + 1 < s.end && read_.is_word(i + 1) && word(i + 1).pos == tables::Pos::particle && read_.is(i + 1, ParticleClass::quantifier);
    const bool quoted_name = i + 1 < s.end && read_.quote_at(i + 1) && read_.quote_at(i + 1)->close < limit;
    if (counted || quoted_name) {
        if (const auto near = adjacent(i, limit); near != none) subject = near;
    } else if (subject == none || (chunk(subject).last < i && !(c.marks & clause::relative) && comma_between()))
        if (const auto near = adjacent(i, limit); near != none && (subject == none || word(chunk(near).head).lexeme == tables::absent)) subject = near;
    // "and called (she) upon her citizens to": whoever is hers is not she.
    if (subject != none && read_.joined(i) && !d.content.proposition && word(chunk(subject).head).enclitic != Enclitic::nothing && chunk(subject).first > i) subject = none;
    Voice speaker = subject == none ? Voice{} : speakers_.named_beside(subject, limit);
    if (!speaker && subject != none) speaker = speakers_.of(subject, std::max(limit, chunk(subject).last + 2));
    const bool antecedent = subject != none && (c.marks & clause::relative);
    if (!speaker && antecedent && !chunk(subject).definite) {                                    // "a video on Twitter in which he said that"
        speaker = main_subject(s, i, &word(i));
        if (speaker) d.via = speakers_.medium(i > s.first + 8 ? i - 8 : s.first, i, speaker.entity);
    }
    if (!speaker && antecedent) speaker = speakers_.last(s.line);
    const bool name_behind = subject != none && (quoted_name || chunk(subject).first == i + 1) && (quoted_name || word(chunk(subject).head).lexeme == tables::absent);
    // Whoever stands in the sound masculine plural is a person, whether the tables know him or not.
    const bool people_behind = subject != none && chunk(subject).first == i + 1 && chunk(subject).nominative;
    if (!speaker && subject != none && (d.content.proposition || name_behind || people_behind) && !antecedent) speaker = speakers_.made(subject, std::max(limit, chunk(subject).last + 2));
    if (!speaker && subject != none && chunk(subject).definite && read_.reports(chunk(subject).head)) speaker = speakers_.last(s.line);
    if (!speaker && subject == none) {
        d.inherited = true;
        // "So-and-so came to the subject and said": who acted before in this sentence, where nothing was said yet in it.
        const bool after_report = !m_.extents.empty() && m_.extents.back().cue >= s.first && m_.extents.back().cue < i;
        if (!after_report) speaker = main_subject(s, i, &word(i));
        if (!speaker) speaker = speakers_.running(word(i), s.line);
        if (!speaker) speaker = actor_before(s, &word(i));
        if (!speaker) speaker = speakers_.running(word(i), s.line > 3 ? s.line - 3 : 0);
        if (!speaker && c.subject != none && (c.marks & clause::subject_inherited) && !read_.around(chunk(c.subject).first)) speaker = speakers_.of(c.subject, s.end);
    }
    if (!speaker && d.content.proposition) speaker = speakers_.last(s.line);
    if (!speaker && subject != none && d.content.proposition) {
        speaker = actor_before(s, nullptr);                  // whose statement it is
        if (!speaker) speaker = speakers_.made(subject, std::max(limit, chunk(subject).last + 2), true);
    }
    // The verb tells who can be meant by "and she added".
    if (speaker && subject != none && !speaker.many && !(word(i).features & (arabic::plural | arabic::dual))) speaker.gender = word(i).features & arabic::feminine ? 2 : 1;
    if (subject_is_via && source) d.via = speaker.entity;
    else if (!source) source = speaker;
    d.source = source;
    // "Estimates of officials indicate that": the noun is the cue, and its stance counts.
    if (subject != none) {
        const std::uint32_t head = chunk(subject).head;
        if (read_.reports(head) && !word(head).is_verb() && !(word(head).features & arabic::participle) && !read_.circumstance(head))
            read_.rows(head, [&](const tables::Reporting& noun_row) {
                if (Reader::stance(noun_row) == Stance::says) return false;
                d.stance = Reader::stance(noun_row);
                d.cue = head;
                d.rule = in_.view.rule(noun_row.source);
                return true;
            });
    }
    emit(s, d);
    if (before) quotation_behind(s, d);
    else if (d.content.direct) quotations_joined(s, d);
    return true;
}

// "that «...», and that «...»": each quotation is a statement.
void Finder::quotations_joined(const language::Sentence& s, Draft d) {
    for (std::uint32_t k = d.content.end; k < s.end && k < d.content.end + 4; ++k) {
        if (read_.is_mark(k)) continue;
        if (!read_.complementizer(k) || !read_.joined(k) || k + 1 >= s.end) return;
        const Quote* q = read_.quote_at(k + 1);
        if (!q || !q->closed) return;
        d.content.first = q->open + 1;
        d.content.end = contents_.trim(q->open + 1, q->close);
        emit(s, d);
        k = q->close;
    }
}

// "...", says the mother, "...": behind a quotation and its verb the speaker goes on.
void Finder::quotation_behind(const language::Sentence& s, const Draft& said) {
    for (std::uint32_t k = said.cue + 1; k < s.end && k < said.cue + 16; ++k) {
        const Quote* q = read_.quote_at(k);
        if (!q) continue;
        if (!q->closed || q->close - q->open < 3 || !read_.is_mark(k - 1)) return;
        Draft d = said;
        d.content = {};
        d.content.first = k + 1;
        d.content.end = contents_.trim(k + 1, q->close);
        d.content.direct = d.content.proposition = true;
        d.content.ending = Ending::quotation;
        emit(s, d);
        return;
    }
}

// Whom the prepositions of the row name: "quoted (an) a minister that", "it came (fi) in the statement that". False where the row asks for
// one that is not there.
bool Finder::slots(const language::Sentence& s, const tables::Reporting& r, std::uint32_t cue, std::uint32_t end, Voice& source, bool& subject_is_via) {
    bool asked = false, found = false, subject_speaks = false;
    for (const auto& slot : in_.view.slots_of(r)) {
        if (slot.slot == tables::Slot::subject) {
            subject_is_via = slot.role == tables::ActorRole::via;
            subject_speaks = true;
        }
        if (slot.role != tables::ActorRole::source || slot.slot != tables::Slot::preposition) continue;
        asked = true;
        for (std::uint32_t at = cue + 1; at < end && at < cue + 24 && !found; ++at) {
            const Word& w = word(at);
            // "in it": the preposition with a pronoun is one word.
            if (w.kind == Kind::word && w.pos == tables::Pos::particle && w.form != slot.preposition && read_.is(at, ParticleClass::pronoun) &&
                in_.view.str(in_.view.forms[w.form].key).starts_with(in_.view.str(in_.view.forms[slot.preposition].key))) {
                source = owner_of_document(s, cue);
                if (!source) source = speakers_.last(s.line);
                found = true;
            }
            const std::uint32_t id = in_.parse.chunk_at[at];
            if (id == none || chunk(id).first != at || chunk(id).preposition != slot.preposition) continue;
            source = speakers_.made(id, end);
            if (!source && chunk(id).definite) source = speakers_.last(s.line);
            found = true;
        }
    }
    if (!asked || found) return true;
    // An agency reports in its own name, too; nobody else "carries" words.
    if (!subject_speaks) return false;
    const std::uint32_t k = read_.clause_of(cue);
    const std::uint32_t subject = k == none ? none : in_.parse.clauses[k].subject;
    if (subject == none || chunk(subject).actor == none || in_.reference.candidates.actors[chunk(subject).actor].sector != "JRN") return false;
    subject_is_via = false;
    return true;
}

// --- participles and nouns --------------------------------------------------------------------------------------------------------

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
        if (const Voice v = speakers_.of(c.subject, before); v && (!cue || fits(*cue, v))) out = v;
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
    const Word& w = word(i);
    read_.rows(i, [&](const tables::Reporting& r) {
        Draft d;
        d.cue = i;
        d.stance = Reader::stance(r);
        d.rule = in_.view.rule(r.source);
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

void Finder::noun(const language::Sentence& s, std::uint32_t i) {
    if (!told_of_noun(i)) return;
    const Word& w = word(i);
    const std::uint32_t id = in_.parse.chunk_at[i];
    read_.rows(i, [&](const tables::Reporting& r) {
        Draft d;
        d.cue = i;
        d.stance = Reader::stance(r);
        d.rule = in_.view.rule(r.source);
        const Chunk& c = chunk(id);
        const bool of_him = w.enclitic != Enclitic::nothing;
        std::uint32_t owner = none;
        if (c.genitive != none) {
            d.source = speakers_.of(c.genitive, s.end);
            if (d.source || (chunk(c.genitive).definite && !(r.content & tables::content_of))) owner = c.genitive;
        }
        const Hook h = contents_.hook(s, i, r.content);
        if (h.kind == Hook::that && (r.content & tables::content_that)) d.content = contents_.behind(s, i, tables::content_that | (r.content & prepositions), owner);
        else if (h.kind == Hook::colon && (r.content & tables::content_quote)) d.content = contents_.behind(s, i, tables::content_quote, owner);
        else if (h.kind == Hook::quotation && (r.content & tables::content_quote) && (read_.is_mark(h.at - 1, ':') || (of_him && h.at == i + 1))) d.content = contents_.behind(s, i, tables::content_quote, owner);
        if (!d.content && (r.content & tables::content_of) && c.genitive != none && owner == none) d.content = contents_.phrase(s, c.genitive, i + 1);
        if (!d.content && (r.content & by_phrase) && (owner != none || of_him || w.definite())) {
            std::uint32_t allowed = w.clitics & arabic::li ? 0 : r.content & by_phrase;      // "to point to" tells a purpose
            if (owner == none && !of_him) allowed &= ~static_cast<std::uint32_t>(tables::content_object);
            d.content = contents_.behind(s, i, allowed, owner);
        }
        if (!d.content) return false;
        if (of_him) {
            Word he = w;
            he.features = static_cast<std::uint16_t>(w.enclitic == Enclitic::she ? arabic::feminine : w.enclitic == Enclitic::he ? 0 : arabic::plural);
            d.inherited = true;
            d.source = cited(s, i, d.via);
            if (d.source) {
            } else if (m_.extents.empty() || m_.extents.back().cue < s.first) d.source = main_subject(s, i, &he);
            if (!d.source) d.source = speakers_.running(he, s.line);
        }
        if (!of_him && w.definite() && (w.clitics & arabic::bi) && c.genitive == none && d.content.proposition) {
            d.inherited = true;                              // "closed by saying that": who closed
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

// --- phrases that name a source -----------------------------------------------------------------------------------------------------

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
        if (read_.complementizer(k)) break;
        if (id == none) {
            if (w.kind == Kind::word && w.is_verb() && !document && !read_.reports(k)) break;
            continue;
        }
        const Chunk& c = chunk(id);
        if (c.first != k) continue;
        if (c.time) continue;
        if (c.actor != none) {
            Voice v = speakers_.of(id, end);
            behind = c.last + 1;
            for (auto g = c.genitive; g != none; g = chunk(g).genitive) behind = std::max(behind, chunk(g).last + 1);
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

bool Finder::attribution(const language::Sentence& s, std::uint32_t i) {
    if (!contents_.attribution_at(i)) return false;
    mention::Phrase p;
    const tables::Link* l = in_.meanings.find(i, LinkKind::attribution, &p);
    const auto& row = in_.view.attributions[l->index];
    // "according to Reuters citing an official": the way of the phrase before it.
    const bool behind_phrase = !m_.extents.empty() && m_.extents.back().adjunct && m_.extents.back().cue >= s.first && m_.extents.back().cue < i && i - m_.extents.back().cue < 8 &&
                               m_.extents.back().end <= m_.extents.back().cue;
    if (p.last + 1 >= s.end && word(p.last).enclitic == Enclitic::nothing) return false;
    if (read_.around(i)) return false;                          // whom a quoted speaker cites is his affair
    std::uint32_t from = p.last + 1;
    const bool saturated = word(p.last).enclitic != Enclitic::nothing;
    if (row.role == tables::attribution_verb) ++from;           // over its verb of saying
    while (from < s.end && read_.is_word(from) && word(from).pos == tables::Pos::particle && read_.is(from, ParticleClass::quantifier)) ++from;
    std::uint32_t behind = from;
    bool refers = saturated;
    Voice source;
    if (!saturated) source = named_behind(from, s.end, behind, refers);
    if (!source && row.role != tables::attribution_verb && !saturated && !refers && l->extra == 0 && from < s.end && word(from).is_verb()) refers = true;
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
    if (joins_report(s, i, source)) {
        // How far the article goes with it: "in his words", "as he claims".
        if (said_how == Stance::claims)
            for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;)
                if (doc_.statements[k].source == source.entity && m_.extents[k].end <= i + 1 && doc_.statements[k].stance == Stance::says) {
                    doc_.statements[k].stance = Stance::claims;
                    break;
                }
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
    const bool opens = i == s.first || (i == s.first + 1 && read_.is_mark(s.first));
    if (opens) {
        c.first = behind;
        // Over the rest of the source's phrase to the comma, or to fa-inna.
        for (std::uint32_t k = behind; k < s.end && k < behind + 10; ++k) {
            if (read_.is_comma(k) || read_.is_mark(k, ':')) {
                c.first = k + 1;
                break;
            }
            if (read_.complementizer(k) && (word(k).clitics & arabic::fa_)) {
                c.first = k + 1;
                break;
            }
        }
        if (c.first < s.end && read_.complementizer(c.first) && (word(c.first).clitics & arabic::fa_)) ++c.first;
        const Content run = contents_.clause(s, c.first, i);
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
        if (read_.is_mark(k, 0x61B) || read_.is_mark(k, ':') || read_.is_mark(k, ';')) return k + 1;
        // Behind a dateline: "Cairo (Reuters) -".
        if (read_.is_dash(k) && k < s.first + 14 && k + 1 < i) return k + 1;
    }
    return first;
}

// --- without a word of saying -------------------------------------------------------------------------------------------------------

// "The Kremlin: Russia has no plans": a name and a colon at the head of a line.
void Finder::colon(const language::Sentence& s) {
    if (!word(s.first).line_start) return;
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k)) ++k;                               // a bullet
    const std::uint32_t begin = k;
    for (; k < s.end && k < begin + 12; ++k) {
        if (read_.is_mark(k, ':')) break;
        if (read_.hard(k) || read_.is_comma(k)) return;
        if (read_.is_word(k) && s.line > 0 && (read_.verb(k) || (word(k).clitics & (arabic::bi | arabic::li | arabic::ka)))) return;
        if (read_.is_word(k) && (read_.reporting_verb(k) || read_.complementizer(k))) return;
    }
    if (k == begin || k + 3 >= s.end || !read_.is_mark(k, ':')) return;
    const std::uint32_t id = in_.parse.chunk_at[begin];
    if (id == none || chunk(id).first != begin || chunk(id).actor == none || chunk(id).relation == Relation::prepositional) return;
    const auto& a = in_.reference.candidates.actors[chunk(id).actor];
    if (a.sector == "JRN" && a.kind != EntityKind::person) return;          // "Reuters:" is where it stood
    if (a.what == mention::What::capital || a.what == mention::What::state) {
        // "Doha, 8 October:", "Juba: a journalist is expelled": a dateline; what a state says of itself begins with its verb.
        if (chunk(id).last + 1 != k || k + 2 >= s.end) return;
        const Word& first = word(k + 1);
        const bool speaks = (first.is_verb() && ((first.features & arabic::imperfect) || (first.features & arabic::first_person))) || first.form == in_.grammar.la || first.form == in_.grammar.lan ||
                            first.form == in_.grammar.lam || first.form == in_.grammar.sawfa || read_.quote_at(k + 1);
        if (!speaks) return;
    }
    Draft d;
    d.cue = k;
    d.source = speakers_.of(id, k);
    // In a headline who does something before the colon says what stands behind it.
    const std::uint32_t over = chunk(id).last + 1;
    if (!d.source || (over < k && s.line == 0 && !read_.verb(over) && in_.parse.chunk_at[over] == none && !read_.is_mark(over))) return;
    const Quote* q = read_.quote_at(k + 1);
    if (q && q->closed) {
        d.content.first = k + 2;
        d.content.end = contents_.trim(k + 2, q->close);
        d.content.direct = true;
        d.content.ending = Ending::quotation;
    } else {
        // "Iran: ..." may be a rubric; with a verb it is a saying.
        if (a.kind == EntityKind::state || a.kind == EntityKind::group) {
            bool clause = false;
            for (std::uint32_t i = k + 1; i < s.end && i < k + 6; ++i) clause = clause || (read_.is_word(i) && word(i).is_verb() && !contents_.relative_verb(i, k));
            if (!clause) return;
        }
        d.content = contents_.clause(s, k + 1, k);
    }
    d.via = speakers_.medium(begin, k, d.source.entity);
    d.content.proposition = true;
    emit(s, d);
}

// A quotation that is a sentence by itself: who spoke goes on.
void Finder::quotation_alone(const language::Sentence& s) {
    std::uint32_t k = s.first;
    while (k < s.end && read_.is_mark(k) && !read_.quote_at(k)) ++k;
    if (k >= s.end) return;
    const Quote* q = read_.quote_at(k);
    if (!q || !q->closed || q->close - q->open <= short_quotation || read_.around(k)) return;
    if (q->close < s.end)
        for (std::uint32_t i = q->close + 1; i < s.end; ++i)
            if (!read_.is_mark(i)) return;
    for (std::size_t e = m_.extents.size(); e-- > 0 && m_.extents[e].cue >= s.first;)
        if (m_.extents[e].first == k + 1) return;
    const Voice v = speakers_.last(s.line);
    if (!v) return;
    Draft d;
    d.cue = k;
    d.source = v;
    d.inherited = true;
    d.content.first = k + 1;
    d.content.end = contents_.trim(k + 1, q->close);
    d.content.direct = d.content.proposition = true;
    d.content.ending = Ending::quotation;
    emit(s, d);
}

}  // namespace isnad::statement
