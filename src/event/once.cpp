#include "event/once.h"

#include "clause/chunks.h"
#include "event/doers.h"
#include "event/noun_context.h"
#include "event/reality.h"
#include "isnad/clauses.h"
#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::event {

using arabic::Kind;
using clause::Clause;
using clause::Relation;
using tables::LinkKind;

namespace {

class Once {
public:
    Once(const Input& in, Memory& memory) : in_(in), m_(memory) {}

    void look(std::size_t first) {
        for (std::size_t k = first; k < m_.drafts.size(); ++k)
            for (std::size_t j = first; j < m_.drafts.size(); ++j) {
                Draft& d = m_.drafts[k];
                if (d.dropped) break;
                const Draft& o = m_.drafts[j];
                if (j == k || o.dropped || row(o).type != row(d).type || o.first == d.first || crime_and_penalty(o, d)) continue;
                const char* why = o.first < d.first ? behind(o, d) : before(d, o);
                if (!why && paired(o, d)) why = "pair";
                if (why) merge(k, j, why);
            }
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    const tables::Trigger& row(const Draft& d) const { return in_.view.triggers[d.row]; }
    EventType type(const Draft& d) const { return static_cast<EventType>(row(d).type); }
    std::string_view mode(const Draft& d) const { return in_.view.str(row(d).mode); }
    // "was put to death for his killing", "by shooting": what he did is not how he died.
    bool crime_and_penalty(const Draft& a, const Draft& b) const {
        const bool alike = mode(a) == "targeted" && mode(b) == "targeted";
        return type(a) == EventType::assault && !alike && (in_.view.str(row(a).context) == "legal") != (in_.view.str(row(b).context) == "legal");
    }

    void merge(std::size_t k, std::size_t into, const char* why) {
        Draft& d = m_.drafts[k];
        d.dropped = true;
        d.merged_into = static_cast<std::uint32_t>(into);
        for (Draft& o : m_.drafts)
            if (o.merged_into == k) o.merged_into = static_cast<std::uint32_t>(into);
        if (!in_.explain) return;
        *in_.explain += "  told once: " + std::string(in_.text.substr(d.stem, word(d.last).end - d.stem)) + " with " +
                        std::string(in_.text.substr(m_.drafts[into].stem, word(m_.drafts[into].last).end - m_.drafts[into].stem)) + "  " + why + '\n';
    }

    // ---- between two words

    bool hard_between(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = a + 1; i < b; ++i)
            if (word(i).kind == Kind::punctuation && clause::hard_mark(word(i).mark)) return true;
        return false;
    }
    // "while", "at a time when": what follows is another matter.
    bool parted(std::uint32_t a, std::uint32_t b) const {
        const auto& g = in_.grammar;
        for (std::uint32_t i = a + 1; i < b; ++i)
            if (word(i).form == g.fima || word(i).form == g.baynama || (word(i).form == g.fi && i + 1 < b && clause::opens(word(i + 1), ClauseRelation::time))) return true;
        return hard_between(a, b);
    }
    bool same_voice(const Draft& a, const Draft& b) const { return in_.statements.innermost[a.first] == in_.statements.innermost[b.first]; }
    bool same_reality(const Draft& a, const Draft& b) const { return reality(in_, a) == reality(in_, b); }
    std::uint32_t clause_of(const Draft& d) const { return d.verb ? d.clause : NounContext(in_, d).governing_clause(); }
    std::uint32_t first_of(const Draft& d) const { return d.chunk == none ? d.first : std::min(d.first, in_.parse.chunks[NounContext(in_, d).top()].first); }
    std::uint32_t preposition(const Draft& d) const { return d.chunk == none ? tables::absent : in_.parse.chunks[NounContext(in_, d).top()].preposition; }

    // ---- what became of people

    // A word of casualties, or one whose row took such a word ("the fall of victims", "left thirty dead").
    const tables::Link* casualty(const Draft& d) const {
        const auto self = static_cast<std::uint32_t>(&d - m_.drafts.data());
        if (const auto* l = word(d.first).link(LinkKind::casualty)) {
            // "The fall of a shell" is an attack.
            const std::uint32_t of = d.verb || d.chunk == none ? none : in_.parse.chunks[d.chunk].genitive;
            const std::uint32_t head = of == none ? none : in_.parse.chunks[of].head;
            return head != none && (m_.consumed[head] & 1) && !word(head).link(LinkKind::casualty) ? nullptr : l;
        }
        const auto& s = in_.sentences[d.sentence];
        for (std::uint32_t i = s.first; i < s.end; ++i)
            if ((m_.consumed[i] & 1) && m_.taker[i] == self)
                if (const auto* l = word(i).link(LinkKind::casualty)) return l;
        return nullptr;
    }
    // "killed in", "by", "because of", "following the raid".
    bool caused(const Draft& attack) const {
        const auto p = preposition(attack);
        const auto& g = in_.grammar;
        if (p == g.fi || p == g.bi || p == g.khilala || p == g.an || p == g.min) return true;
        const std::uint32_t at = first_of(attack);
        for (const std::uint32_t i : {at, at == 0 ? at : at - 1})
            if (clause::opens(word(i), ClauseRelation::time) || clause::opens(word(i), ClauseRelation::cause) || word(i).form == g.result) return true;
        return false;
    }

    // "shelled the camp after the killing of", "in reply to the death of": of what came before the attack it is no outcome.
    bool came_first(const Draft& d) const {
        const auto& g = in_.grammar;
        std::uint32_t at = first_of(d);
        const std::uint32_t begin = in_.sentences[d.sentence].first;
        if (d.verb) {                                      // "after that"
            if (at == begin || word(at - 1).form != g.that) return false;
            --at;
        }
        for (std::uint32_t back = 1; back <= 2 && at >= begin + back; ++back) {
            const auto f = word(at - back).form;
            if (g.among(g.after, f) || g.among(g.before, f) || g.among(g.replies, f)) return true;
            if (word(at - back).pos != tables::Pos::particle) return false;
        }
        return false;
    }

    // "repelled an attack and killed twenty gunmen": whom the verb tells to have been attacked kills now.
    bool strikes_back(const Draft& o, const Draft& d) const {
        if (!o.verb || !d.verb || (in_.parse.clauses[d.clause].marks & clause::passive_voice)) return false;
        return role_of(in_.view, row(o), tables::Slot::subject) == tables::ActorRole::recipient && (word(d.first).clitics & (arabic::wa | arabic::fa_));
    }

    // "kidnapped two engineers and killed a guard", "tortured him and killed him": not what became of those who were carried off, but a deed of its own.
    bool killed_captive(const Draft& o, const Draft& d) const {
        const auto held = mode(o);
        if ((held != "abduct" && held != "torture" && held != "sexual") || !d.verb || !(word(d.first).clitics & arabic::wa)) return false;
        const Clause& c = in_.parse.clauses[d.clause];
        return !(c.marks & clause::passive_voice) && (c.object != none || (c.marks & clause::object_pronoun));
    }

    // ---- why the later of two (d) is told by the earlier (o), or the earlier (d) by the later (o)

    const char* behind(const Draft& o, const Draft& d) const {
        if (type(d) == EventType::assault) {
            const auto *co = casualty(o), *cd = casualty(d);
            if (cd && !co && !parted(o.last, d.first) && d.first - o.last <= 30 && !came_first(d) && !strikes_back(o, d) && !killed_captive(o, d) && same_voice(o, d) && same_reality(o, d)) return "casualties";
            if (cd && co && cd->index != co->index && !parted(o.last, d.first) && d.first - o.last <= 25 && (word(d.first).clitics & arabic::wa)) return "casualties too";
            if (!d.verb && !o.verb && (cd || mode(d) == "destroy") && result_of(o, d)) return "outcome";
        }
        if (d.verb && !o.verb && (in_relative_of(o, d) || goes_on(o, d))) return "relative";
        if (!d.verb && that_is_by(o, d)) return "that is by";
        if (!d.verb && means(o, d)) return "means";
        // "threatened, saying: we shall strike back".
        if (d.verb && (type(d) == EventType::threaten || type(d) == EventType::agree) && (in_.parse.clauses[d.clause].marks & clause::future_tense) && d.first - o.last <= 30) return "content";
        // "fired gas to disperse": the aim of the deed.
        if (!d.verb && clause_of(d) == clause_of(o) && d.first - o.last <= 15 && !parted(o.last, d.first) && NounContext(in_, d).aim()) return "aim";
        // "the aid ... this aid".
        if (d.pointer && !o.verb && (word(d.first).lemma == word(o.first).lemma || shown(d)) && (d.chunk == none || in_.parse.chunks[d.chunk].last == d.last)) return "again";
        if (o.verb && !d.verb && talked_in(o, d)) return "talked in";
        return nullptr;
    }

    const char* before(const Draft& d, const Draft& o) const {
        if (type(d) == EventType::assault && casualty(d) && !casualty(o) && !o.verb && !parted(d.last, o.first) && o.first - d.last <= 30 && caused(o) && !another_acts(in_, d.last, o.first)) return "casualties of";
        // "declaring a state of emergency", "winning back (the army's) control": the deed is the object of the noun.
        if (!d.verb && !o.verb && object_of(d, o)) return "object";
        if (!d.verb || o.verb || parted(d.last, o.first)) return nullptr;
        // "held (... at his office) talks": the noun that the verb carries.
        if (o.chunk != none && (d.clause == clause_of(o) || in_.parse.clauses[d.clause].object == o.chunk) && preposition(o) == tables::absent && !participle(o.first) && !of_owned_noun(o) && plain_between(d.last, o.first) &&
            !(mode(d) != mode(o) && joined(d.last, first_of(o))) && (in_.parse.chunks[o.chunk].accusative || even_commas(d.last, o.first)))
            return "carried";
        return nullptr;
    }

    // "The raid ended in the death of, the destruction of": behind a verb that names no event itself.
    bool result_of(const Draft& o, const Draft& d) const {
        if (d.chunk == none || parted(o.last, d.first) || d.first - o.last > 25) return false;
        const auto p = preposition(d);
        if (p != in_.grammar.an && p != in_.grammar.ila) return false;
        for (std::uint32_t i = o.last + 1; i < d.first; ++i)
            if (word(i).is_verb() && !word(i).link(LinkKind::trigger)) return true;
        return false;
    }
    // "the attack that hit", "the shells that gunmen fired": the relative clause stands right behind the noun, not behind a place or people.
    bool in_relative_of(const Draft& o, const Draft& d) const {
        const Clause& c = in_.parse.clauses[d.clause];
        if (!(c.marks & clause::relative) || o.chunk == none || parted(o.last, d.first) || d.first - o.last > 8 || !plain_between(o.last, d.first)) return false;
        std::uint32_t i = d.first;
        while (i > o.last && (in_.parse.chunk_at[i] == none || i == d.first)) --i;      // what stands in front of "that"
        const auto at = in_.parse.chunk_at[i];
        if (at == none) return i <= o.last;
        const auto& chunk = in_.parse.chunks[at];
        return at == o.chunk || (chunk.actor == none && chunk.place == none && in_.parse.top_of_idafa(at) == in_.parse.top_of_idafa(o.chunk) && chunk.relation == Relation::genitive);
    }
    // "strikes hit the town", "three raids near nine towns, and hit": the verb has the noun before it for its subject.
    bool goes_on(const Draft& o, const Draft& d) const {
        if (type(d) != EventType::assault || o.chunk == none || parted(o.last, d.first) || !plain_between(o.last, d.first)) return false;
        const Clause& c = in_.parse.clauses[d.clause];
        const bool own = c.subject != none && !(c.marks & clause::subject_inherited) && in_.parse.top_of_idafa(c.subject) != in_.parse.top_of_idafa(o.chunk);
        const bool bare = !word(o.last).definite() && d.first - o.last <= 3 && !(word(d.first).clitics & (arabic::wa | arabic::fa_)) && in_.candidates.actor_at[d.first - 1] == none;
        return !own && bare && word(d.first).features & arabic::perfect;
    }
    // "assaulted the doctor, and that by beating him".
    bool that_is_by(const Draft& o, const Draft& d) const {
        if (parted(o.last, d.first) || d.first - o.last > 30) return false;
        const std::uint32_t first = first_of(d), from = first > o.last + 3 ? first - 3 : o.last + 1;
        for (std::uint32_t i = from; i < first; ++i)
            if ((word(i).clitics & arabic::wa) && arabic::is_particle(in_.view, word(i), tables::ParticleClass::demonstrative))
                return (word(first).clitics & arabic::bi) || preposition(d) == in_.grammar.khilala || i + 1 < first;
        return false;
    }
    bool object_of(const Draft& o, const Draft& d) const {
        if (d.first == o.last + 1) return !(word(d.first).clitics & ~static_cast<unsigned>(arabic::al));
        if (type(d) != EventType::coerce || mode(o) != "seize" || mode(d) != "seize" || preposition(d) != tables::absent || d.first - o.last > 12) return false;
        for (std::uint32_t i = o.last + 1; i < d.first; ++i)
            if (word(i).kind == Kind::punctuation && !clause::transparent_mark(word(i).mark)) return false;
        return !(word(d.first).clitics & arabic::wa) && plain_between(o.last, d.first);
    }
    // "attacked with blows", "killed by stabbing", "talks by mediation of": a means, or how.
    bool means(const Draft& o, const Draft& d) const {
        if (d.chunk == none || d.first - o.last > 7 || parted(o.last, d.first) || !plain_between(o.last, d.first) || (word(d.first).clitics & arabic::wa)) return false;
        if (o.verb && clause_of(d) != o.clause) return false;
        const auto& chunk = in_.parse.chunks[d.chunk];
        for (std::uint32_t i = o.last + 1; i <= d.first; ++i)
            if (word(i).clitics & arabic::wa) return false;
        if (type(d) == EventType::consult) return preposition(d) == in_.grammar.bi;
        if (type(d) != EventType::assault || chunk.genitive != none) return false;
        return preposition(d) == in_.grammar.bi || (preposition(d) == tables::absent && chunk.accusative && !word(d.first).definite());
    }
    // "condolences and sympathy", "closed and sealed": one deed under two names.
    bool paired(const Draft& o, const Draft& d) const {
        const auto noun = [](const Draft& x) { return !x.verb || x.named_last != 0; };          // "expressed thanks": the noun names the event
        const std::uint32_t last = o.named_last ? o.named_last : o.last, first = d.named_last ? d.named_first : d.first;
        if (noun(o) != noun(d) || mode(o) != mode(d) || first <= last) return false;
        if (first == last + 1) return word(first).clitics & arabic::wa;
        // "the warmest condolences and the sincerest sympathy".
        return type(d) == EventType::support && noun(d) && first == last + 2 && (word(last + 1).clitics & arabic::wa) && !word(last + 1).is_verb();
    }
    // "The presidents discussed by telephone", "arrived on a visit": talks in which something is told of the talks themselves; a visit is no talk.
    bool talked_in(const Draft& verb, const Draft& noun) const {
        if (type(verb) != EventType::consult || verb.clause != clause_of(noun) || (mode(verb) == "visit") != (mode(noun) == "visit")) return false;
        const auto p = preposition(noun);
        const auto& g = in_.grammar;
        return p == g.fi || p == g.khilala || p == g.abra || p == g.bi;
    }

    bool plain_between(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = a + 1; i < b; ++i) {
            if (word(i).is_verb() && arabic::verb_class(word(i)) == tables::VerbClass::plain) return false;
            if (participle(i)) return false;
        }
        return true;
    }
    // "..., accusing": a participle that tells a deed of its own.
    bool participle(std::uint32_t i) const {
        if (word(i).is_verb() || word(i).definite()) return false;
        for (const auto& l : word(i).all_links())
            if ((l.kind == LinkKind::trigger && l.extra) || l.kind == LinkKind::reporting) return true;
        return false;
    }
    // "clashed with them during their attempt (at) storming the village": what stands right behind a noun with its owner belongs to that noun.
    bool of_owned_noun(const Draft& d) const {
        const std::uint32_t first = first_of(d);
        if (first == 0 || word(first - 1).is_verb() || word(first - 1).enclitic == arabic::Enclitic::nothing) return false;
        const auto at = in_.parse.chunk_at[first - 1];
        return at != none && in_.parse.chunks[at].last == first - 1 && in_.parse.chunks[at].relation == Relation::prepositional;
    }
    // "raided the villages and launched a wave of arrests": another verb carries the noun; right before it, it may be read as a noun itself.
    bool joined(std::uint32_t a, std::uint32_t b) const {
        for (std::uint32_t i = a + 1; i <= b; ++i)
            if ((word(i).is_verb() || i + 1 >= b) && (word(i).clitics & (arabic::wa | arabic::fa_))) return true;
        return false;
    }
    // One comma parts what follows from the verb; two stand around what is put in.
    bool even_commas(std::uint32_t a, std::uint32_t b) const {
        std::uint32_t n = 0;
        for (std::uint32_t i = a + 1; i < b; ++i) n += word(i).kind == Kind::punctuation && clause::soft_mark(word(i).mark);
        return n % 2 == 0;
    }
    bool shown(const Draft& d) const { return d.first > 0 && arabic::is_particle(in_.view, word(d.first - 1), tables::ParticleClass::demonstrative); }

    const Input& in_;
    Memory& m_;
};

}  // namespace

void once(const Input& in, std::size_t first, Memory& memory) { Once(in, memory).look(first); }

}  // namespace isnad::event
