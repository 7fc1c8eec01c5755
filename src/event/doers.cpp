#include "event/doers.h"

#include "clause/chunks.h"
#include "event/antecedent.h"
#include "event/masdar_objects.h"
#include "event/noun_context.h"
#include "event/pronouns.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Enclitic;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;
using tables::VerbClass;

namespace {

constexpr std::uint32_t near = 8, far = 16;        // words

bool acts(const Input& in, std::uint32_t chunk) { return chunk != none && in.parse.chunks[chunk].actor != none; }

// Behind "responsibility", "responsible for", "stands behind": whoever it is.
std::uint32_t culprit(const Input& in, const Draft& d, std::uint32_t top) {
    const auto& g = in.grammar;
    const Chunk& c = in.parse.chunks[top];
    const std::uint32_t floor = in.sentences[d.sentence].first;
    const Clause* around = d.clause != none ? &in.parse.clauses[d.clause] : nullptr;
    const auto subject = [&] { return around && acts(in, around->subject) && !(around->marks & clause::passive_voice) ? around->subject : none; };
    if (around && around->predicate < d.first) {
        const auto& verb = in.words[around->predicate];
        if (verb.is_lemma(g.to_adopt) && (around->object == top || c.relation == Relation::argument) && d.first - around->predicate <= near) return subject();
        if (verb.is_lemma(g.to_stand) && c.preposition == g.behind && d.first - around->predicate <= near) return subject();
    }
    if (c.relation != Relation::prepositional || c.first < floor + 2) return none;
    const auto& before = in.words[c.first - 2];
    if (before.kind != arabic::Kind::word || in.words[c.first - 1].kind != arabic::Kind::word) return none;
    if (before.is_lemma(g.responsibility) && before.enclitic != Enclitic::nothing) return subject();
    const std::uint32_t near_chunk = in.parse.chunk_at[c.first - 2];
    return before.is_lemma(g.responsible) && acts(in, near_chunk) ? near_chunk : none;
}

// Whether a pronoun on a verb can mean the noun at a word.
bool means_noun(const Input& in, std::uint32_t word, Enclitic pronoun) {
    const auto& noun = in.words[word];
    if (noun.features & arabic::dual) return pronoun == Enclitic::they_two;
    return pronoun == (spoken_of_as_she(in, noun) ? Enclitic::she : Enclitic::he);
}

// "the backing that the team found (wajadahu)": what is given is as often had, by verbs alike.
bool done_not_given(const Input& in, const Draft& d) {
    const auto type = static_cast<EventType>(in.view.triggers[d.row].type);
    return type != EventType::support && type != EventType::aid && type != EventType::agree;
}

// Whether the pronoun on the verb at word i can as well mean a noun between: "the raid on the camp that they had set up".
bool nearer_noun(const Input& in, const Draft& d, std::uint32_t i) {
    for (std::uint32_t id = d.chunk + 1; id < in.parse.chunks.size() && in.parse.chunks[id].first < i; ++id) {
        const Chunk& c = in.parse.chunks[id];
        const bool describes = in.words[c.head].pos == tables::Pos::adjective || (c.accusative && !c.definite && c.first == c.last);      // "an attack, suicidal"
        if (c.time || c.place != none || c.actor != none || describes) continue;      // also of its own idafa: "the cutting of the roads that they use"
        if (means_noun(in, c.head, in.words[i].enclitic)) return true;
    }
    return false;
}

// Behind a verb: its subject, over times and phrases.
std::uint32_t subject_behind(const Input& in, std::uint32_t verb, std::uint32_t end) {
    constexpr std::uint32_t most = 8;       // words
    for (std::uint32_t i = verb + 1; i < std::min(end, verb + most); ++i) {
        const auto& w = in.words[i];
        if (w.is_verb() || (w.kind == arabic::Kind::punctuation && !clause::transparent_mark(w.mark))) return none;
        const std::uint32_t id = in.parse.chunk_at[i];
        if (id == none || in.parse.chunks[id].first != i) continue;
        const Chunk& c = in.parse.chunks[id];
        if (c.time || c.relation != Relation::argument) continue;
        return c.actor != none || acts(in, c.genitive) ? id : none;
    }
    return none;
}

// "an attack that gunmen committed": qama with the pronoun of the noun under bi-. "The attacks of 1998, which the movement carried (them) out", "the
// two bombings were carried out by": a verb of carrying out with that pronoun on it.
std::uint32_t committed(const Input& in, const Draft& d) {
    const std::uint32_t end = in.sentences[d.sentence].end;
    for (std::uint32_t i = d.last + 1; i + 1 < end && i <= d.last + near + 2; ++i) {
        const auto& w = in.words[i];
        if (w.kind == arabic::Kind::punctuation && clause::hard_mark(w.mark)) return none;
        if (!w.is_verb()) continue;
        if (arabic::verb_class(w) != VerbClass::light) return none;
        if (means_noun(in, d.first, w.enclitic)) return done_not_given(in, d) && !subject_suffers(in.view, w) && !nearer_noun(in, d, i) ? subject_behind(in, i, end) : none;
        if (i > d.last + near || i + 2 >= end || !with_it(in, i + 1)) return none;
        const std::uint32_t behind = in.parse.chunk_at[i + 2];
        return acts(in, behind) && in.parse.chunks[behind].relation == Relation::argument ? behind : none;
    }
    return none;
}

// "The factions, after a series of raids that they had carried out, managed | to seize": by the tree the noun hangs on the verb of control far before it.
std::uint32_t managed(const Input& in, std::uint32_t top) {
    const Chunk& c = in.parse.chunks[top];
    const std::uint32_t over = in.parse.head_of[c.head];
    if (c.relation != Relation::prepositional || c.preposition == in.grammar.despite || over == none || over > c.first || arabic::verb_class(in.words[over]) != VerbClass::control) return none;
    const std::uint32_t id = in.parse.clause_of(over);
    if (id == none) return none;
    const Clause& control = in.parse.clauses[id];
    if ((control.marks & clause::passive_voice) || !acts(in, control.subject)) return none;
    return governs_by_preposition(in.words[over]) && c.preposition != in.grammar.bi ? none : control.subject;
}

// "the undertaking (qiyam) of three people, who ride (yastaqilluna) a car, of (bi-) | a shooting", "three people, riding a car, undertook (qama bi-) | a shooting": by another
// verb only what is told of them in the imperfect may stand between.
std::uint32_t undertaken_by(const Input& in, const Draft& d, std::uint32_t top) {
    const auto& g = in.grammar;
    const Chunk& c = in.parse.chunks[top];
    if (c.relation != Relation::prepositional || (c.preposition != g.bi && c.preposition != g.ala && c.preposition != g.fi)) return none;
    // "the efforts of Jordan in (fi) | taking in refugees": right behind whose they are.
    if (c.preposition == g.fi) {
        const std::uint32_t owner = top > 0 && in.parse.chunks[top - 1].last + 2 == c.first && acts(in, top - 1) && in.parse.chunks[top - 1].relation == Relation::genitive ? top - 1 : none;
        const std::uint32_t over = owner == none ? none : in.parse.chunks[in.parse.top_of_idafa(owner)].head;
        return over != none && in.words[over].lemma != tables::absent && g.among(g.taking_part, in.words[over].lemma) ? owner : none;
    }
    const std::uint32_t floor = std::max(in.sentences[d.sentence].first, c.first < far ? 0 : c.first - far);
    for (std::uint32_t i = c.first; i-- > floor;) {
        const auto& w = in.words[i];
        if (w.kind == arabic::Kind::punctuation && clause::hard_mark(w.mark)) return none;
        if (w.is_noun() && w.lemma != tables::absent && g.among(g.undertaking, w.lemma)) {
            const std::uint32_t owner = in.parse.chunk_at[i] == none ? none : in.parse.chunks[in.parse.chunk_at[i]].genitive;
            return acts(in, owner) ? owner : none;
        }
        if ((w.clitics & arabic::bi) && w.link(LinkKind::trigger)) return none;      // "undertook the backing of their travel for taking part in | the attacks"
        if (!w.is_verb()) continue;
        if (w.is_lemma(g.to_undertake)) {
            const std::uint32_t id = in.parse.clause_of(i);
            if (id == none) return none;
            const Clause& undertakes = in.parse.clauses[id];
            return acts(in, undertakes.subject) && !(undertakes.marks & (clause::passive_voice | clause::subject_inherited)) ? undertakes.subject : none;
        }
        if (!(w.features & arabic::imperfect) && !w.is_lemma(g.kana)) return none;
    }
    return none;
}

// "the attack for which (alladhi) the group announced its responsibility (mas'uliyatuhu anhu)".
std::uint32_t claimed(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    const std::uint32_t end = std::min(in.sentences[d.sentence].end, d.last + 1 + far);
    for (std::uint32_t i = d.last + 1; i + 1 < end; ++i) {
        const auto& w = in.words[i];
        if (w.kind == arabic::Kind::punctuation && clause::hard_mark(w.mark)) return none;
        if (!w.is_lemma(g.responsibility) || w.enclitic == Enclitic::nothing) {
            if (w.is_noun() && w.definite() && w.link(LinkKind::trigger)) return none;      // the nearer deed is meant
            continue;
        }
        const auto& all = in.parse.clauses;
        const auto it = std::upper_bound(all.begin(), all.end(), i, [](std::uint32_t v, const Clause& c) { return v < c.predicate; });
        if (it == all.begin() || (it - 1)->predicate <= d.last) return none;
        const Clause& c = *(it - 1);
        const bool of_it = pronoun_under(in, i + 1, i + 2, g.an).second != none;
        if (!of_it && !in.words[c.predicate].is_lemma(g.to_adopt)) return none;
        return acts(in, c.subject) && !(c.marks & clause::passive_voice) ? c.subject : none;
    }
    return none;
}

// "the coalition's launching of | an attack", "the decision of the government (on) | withdrawal", "their attempt at | storming": right behind the owner of another
// noun that is nobody. Not behind the subject of a verb, whose object it may be ("the decision of the minister set off | protests").
std::uint32_t owner_before(const Input& in, const Draft& d, std::uint32_t top) {
    const auto& chunks = in.parse.chunks;
    const Chunk& c = chunks[top];
    const auto& w = in.words[d.first];
    const bool participle = (w.features & arabic::participle) || (w.definite() && arabic::begins_like_participle(in.text, w));      // "the forces | stationed there"
    if (top == 0 || d.support != none || participle || c.relation != Relation::argument || c.nominative || c.after_boundary || arabic::has_proclitic(in.words[c.first].clitics)) return none;
    std::uint32_t owner = top - 1;
    if (chunks[owner].relation != Relation::genitive || chunks[owner].last + 1 != c.first) return none;
    while (chunks[chunks[owner].governor].relation == Relation::genitive) owner = chunks[owner].governor;
    const std::uint32_t noun = chunks[owner].governor;
    const Chunk& n = chunks[noun];
    if (!acts(in, owner) || !known(in, chunks[owner]) || n.actor != none || n.place != none || n.time || n.counted) return none;
    // "the head | of (li-) the care of youth held | a meeting": the noun belongs to whom it stands behind.
    if (n.preposition == in.grammar.li && noun > 0 && acts(in, noun - 1) && chunks[noun - 1].last + 1 == n.first) return none;
    constexpr std::uint32_t most = 4;       // clauses
    std::uint32_t k = in.parse.first_clause_from(n.first);
    for (std::uint32_t steps = 0; k > 0 && steps < most; ++steps)
        if (in.parse.clauses[--k].subject == noun) return none;
    return owner;
}

}  // namespace

// "an attack laid to (nusiba ila) the group", "the bombing, which the movement adopted": whoever it is said to be.
std::uint32_t laid_to(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    if (d.verb) return none;
    const std::uint32_t end = std::min(in.sentences[d.sentence].end, d.last + 1 + far);
    const auto actor = [&](std::uint32_t i) {
        const std::uint32_t chunk = i < end ? in.parse.chunk_at[i] : none;
        return acts(in, chunk) ? chunk : none;
    };
    for (std::uint32_t i = d.last + 1; i < end; ++i) {
        const auto& w = in.words[i];
        if (w.kind == arabic::Kind::punctuation && clause::hard_mark(w.mark)) return none;
        if (w.is_verb() && w.is_lemma(g.to_adopt) && w.enclitic != Enclitic::nothing) return actor(i + 1);
        if (!g.among(g.laid, w.form)) continue;
        for (std::uint32_t k = i + 1; k < std::min(end, i + 5); ++k)
            if (in.words[k].form == g.ila) return actor(k + 1);
    }
    return none;
}

std::uint32_t doer_of_noun(const Input& in, const Draft& d, bool& certain) {
    certain = false;
    if (d.verb && d.named_last > 0 && role_of(in.view, in.view.triggers[d.row], tables::Slot::subject) == tables::ActorRole::recipient) {
        Draft noun = d;      // "was exposed to an attack that gunmen carried out (naffadhahu)"
        noun.verb = false;
        noun.first = d.named_first, noun.last = d.named_last;
        noun.chunk = in.parse.chunk_at[d.named_first];
        if (noun.chunk == none) return none;
        const std::uint32_t behind = committed(in, noun), owner = in.parse.chunks[noun.chunk].genitive;      // "repelled the attack of | the gunmen"
        certain = behind == none && acts(in, owner);
        return certain ? owner : behind;
    }
    if (d.verb || d.chunk == none) return none;
    const std::uint32_t top = in.parse.top_of_idafa(d.chunk);
    if (const std::uint32_t c = culprit(in, d, top); c != none) return c;
    if (const std::uint32_t c = committed(in, d); c != none) return c;
    if (const std::uint32_t c = claimed(in, d); c != none) return c;
    std::uint32_t sure = owner_before(in, d, top);
    if (sure == none && in.parse.chunk_at[d.first] == top) sure = undertaken_by(in, d, top);
    if (sure == none && top == d.chunk) sure = managed(in, top);
    if (sure != none) {
        certain = true;
        return sure;
    }
    if (d.clause == none) return none;
    const Clause& around = in.parse.clauses[d.clause];
    // "the unit of investigation of the guard in Kef | managed to arrest": a long subject stands between.
    const std::uint32_t own = around.subject != none && in.parse.chunks[around.subject].first > around.predicate ? far : near;
    if (around.predicate > d.first || d.first - around.predicate > own || (around.marks & clause::passive_voice) || !acts(in, around.subject) || around.subject == top) return none;
    const Chunk& c = in.parse.chunks[top];
    // "managed to uncover the background of the bombing": of what stands deeper in the idafa the subject is not the doer.
    if (top != d.chunk && in.parse.chunks[d.chunk].governor != top) return none;
    if (governs_by_preposition(in.words[around.predicate]) && c.preposition != in.grammar.bi) return none;      // "is deemed" is written like "promises"
    const auto cls = arabic::verb_class(in.words[around.predicate]);
    const bool replies = in.words[around.predicate].is_verb() && in.grammar.among(in.grammar.to_reply, in.words[around.predicate].lemma) && c.preposition == in.grammar.bi && !(around.marks & clause::subject_inherited);      // "the army replied with shelling"
    if ((cls != VerbClass::control && cls != VerbClass::modal && !replies) || (around.object != top && (c.relation != Relation::prepositional || c.preposition == in.grammar.despite))) return none;
    certain = true;
    return around.subject;
}

bool owned(const Input& in, const Draft& d) {
    const auto& g = in.grammar;
    if (d.verb) {                                       // the row of the verb took the noun
        if (d.named_last == 0) return false;
        bool his = in.words[d.first].is_lemma(g.to_adopt);
        for (std::uint32_t i = d.first + 1; i < d.named_first; ++i) his = his || in.words[i].is_lemma(g.responsibility);
        return his;
    }
    if (d.chunk == none || d.clause == none) return false;
    const std::uint32_t top = in.parse.top_of_idafa(d.chunk);
    const Chunk& c = in.parse.chunks[top];
    const Clause& around = in.parse.clauses[d.clause];
    if (around.predicate < d.first && in.words[around.predicate].is_lemma(g.to_adopt)) return around.object == top && d.first - around.predicate <= near;
    if (c.relation != Relation::prepositional || c.first < in.sentences[d.sentence].first + 2) return false;
    const auto& before = in.words[c.first - 2];
    return before.is_lemma(g.responsibility) && before.enclitic != Enclitic::nothing;
}

bool blamed(const Input& in, const Draft& d) {
    if (d.verb || d.chunk == none) return false;
    const auto& chunks = in.parse.chunks;
    const std::uint32_t top = in.parse.top_of_idafa(d.chunk);
    // "the responsibility of the shelling": the head of the idafa, with no owner of its own.
    const auto& head = in.words[chunks[top].head];
    if (top != d.chunk && head.is_lemma(in.grammar.responsibility)) return true;
    const Chunk& c = chunks[top];
    if (c.relation != Relation::prepositional || c.first < in.sentences[d.sentence].first + 2) return false;
    const auto& before = in.words[c.first - 2];
    if (before.kind != arabic::Kind::word || before.enclitic != Enclitic::nothing) return false;
    return (before.is_lemma(in.grammar.responsibility) && c.preposition == in.grammar.an) ||
           (before.lemma != tables::absent && before.lemma == in.grammar.blame && (c.preposition == in.grammar.fi || c.preposition == in.grammar.an));
}

bool another_acts(const Input& in, std::uint32_t from, std::uint32_t to) {
    for (std::uint32_t i = from + 1; i < to; ++i) {
        const auto& w = in.words[i];
        const bool joined = (w.clitics & (arabic::wa | arabic::fa_)) || w.is_lemma(in.grammar.to_reply[1]);
        if (!w.is_verb() || w.lemma == tables::absent || !joined || !(in.grammar.among(in.grammar.to_reply, w.lemma) || w.lemma == in.grammar.to_undertake)) continue;
        const std::uint32_t id = in.parse.clause_of(i), subject = id == none ? none : in.parse.clauses[id].subject;
        if (subject != none && in.parse.chunks[subject].first > from && !(in.parse.clauses[id].marks & clause::passive_voice)) return true;
    }
    return false;
}

bool told_of_others(EventType type) { return type == EventType::assault || type == EventType::protest || type == EventType::accuse || type == EventType::consult; }

std::uint32_t announcer(const Input& in, const Draft& d, const CodedDocument& doc) {
    const std::uint32_t st = in.statements.innermost[d.first];
    if (d.verb || st == none || doc.statements[st].source == none) return none;
    const auto type = static_cast<EventType>(in.view.triggers[d.row].type);
    // "..., announcing (mu'linan) | the sending of reinforcements": a step of who speaks.
    const std::uint32_t cue = in.statements.extents[st].cue;
    if (in.words[cue].is_lemma(in.grammar.announcing) && cue + 1 == d.first && type != EventType::coerce && !told_of_others(type)) return doc.statements[st].source;
    // Deaths are told by anybody, but the killing (qatl) of somebody by who killed him.
    const bool befell = in.words[d.first].link(LinkKind::casualty) && !in.words[d.first].is_lemma(in.grammar.killing);
    if ((type != EventType::assault && type != EventType::coerce) || befell) return none;
    const Entity& source = doc.entities[doc.statements[st].source];
    const bool armed = source.sector == "MIL" || source.sector == "COP" || source.sector == "REB" || source.sector == "PRM" || source.sector == "SPY" || source.sector == "UAF" || source.code == "IMG";
    if (!armed || source.kind == EntityKind::person) return none;
    if (cue >= d.first || d.first - cue > near) return none;
    // "made known that (anna) he was killed in an attack", "that a bombing happened": told in a clause of its own it is anybody's, but for strikes from
    // the air, by guns or counted ("that eight strikes").
    const std::string_view mode = in.view.str(in.view.triggers[d.row].mode);
    const bool counted = d.chunk != none && in.parse.chunks[in.parse.top_of_idafa(d.chunk)].counted;
    if (type == EventType::coerce || counted || mode == "aerial" || mode == "heavy-weapons" || mode == "drone") return doc.statements[st].source;
    for (std::uint32_t i = cue + 1; i < d.first; ++i)
        if (in.words[i].is_verb() || arabic::is_particle(in.view, in.words[i], tables::ParticleClass::complementizer)) return none;
    return doc.statements[st].source;
}

std::uint32_t statement_of_cue(const Input& in, std::uint32_t word) {
    // Statements stand in the order of their first words.
    const auto& all = in.statements.extents;
    const auto it = std::lower_bound(all.begin(), all.end(), word, [](const statement::Extent& e, std::uint32_t w) { return std::min(e.cue, e.first) < w; });
    return it != all.end() && it->cue == word ? static_cast<std::uint32_t>(it - all.begin()) : none;
}

namespace {

// "He added (adafa) that ..., calling upon the parties to": the verb of saying, without a subject, that a participle of circumstance goes along with.
std::uint32_t verb_gone_along_with(const Input& in, const Draft& d) {
    const auto& all = in.parse.clauses;
    for (std::uint32_t k = in.parse.first_clause_from(d.first); k-- > 0 && all[k].sentence == d.sentence;) {
        if (all[k].marks & (clause::relative | clause::under_that)) continue;
        return all[k].subject == none ? k : none;
    }
    return none;
}

}  // namespace

std::uint32_t unnamed_speaker(const Input& in, const Draft& d, const CodedDocument& doc) {
    const bool along = !d.verb && Slots(in, d).circumstance();
    const std::uint32_t id = along ? verb_gone_along_with(in, d) : d.verb ? d.clause : none;
    if (id == none) return none;
    const Clause& c = in.parse.clauses[id];
    if (c.predicate > in.sentences[d.sentence].first + 1 || c.subject != none || (c.marks & (clause::passive_voice | clause::relative))) return none;
    switch (static_cast<EventType>(in.view.triggers[d.row].type)) {
        case EventType::request:
        case EventType::accuse:
        case EventType::support:
        case EventType::reject:
        case EventType::threaten:
        case EventType::agree: break;
        default: return none;
    }
    const std::uint32_t st = statement_of_cue(in, c.predicate);
    return st == none ? none : doc.statements[st].source;
}

}  // namespace isnad::event
