#include "event/participants.h"

#include "event/slots.h"
#include "language/arabic/inflection.h"
#include "tables/attach_index.h"

#include <algorithm>

namespace isnad::event {

using clause::Chunk;
using clause::Clause;
using clause::Relation;
using mention::What;
using tables::absent;
using tables::LinkKind;
using weighing::Atom;
using weighing::Template;
using weighing::Value;
using weighing::Values;

namespace {

// In twenty-fifths of a logit. What an entity must reach that the frame proposes; what others must beside it; where nobody is proposed, what the
// best must reach, and each further one; by how much the other role must be better than the proposed one,
// for one who is proposed alone and for one of several.
constexpr int least_for_proposed = -70, least_beside = 12, least_for_first = -24, least_for_more = 6, least_to_turn = 30,
              least_to_part = 127;
constexpr std::size_t most_weighed = 40, most_before = 8, sentences_before = 3, most_of_a_role = 16;

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t entity) { return std::find(list.begin(), list.end(), entity) != list.end(); }

Value up_to_two(std::size_t n) { return n == 0 ? Value("0") : n == 1 ? Value("1") : Value("2"); }

class Weigher {
public:
    Weigher(const Input& in, const Draft& d, const Draft* merged, reference::Resolved& who, Memory& m, CodedDocument& doc)
        : in_(in), d_(d), merged_(merged), who_(who), m_(m), doc_(doc), index_(in.view.participant_factors, in.view.participant_index) {}

    void run() {
        collect();
        event_values();
        for (auto& c : m_.weighed) {
            entity_values(c);
            weigh(c);
        }
        if (m_.noted)
            for (const auto& c : m_.weighed) m_.noted->push_back({static_cast<std::uint32_t>(doc_.events.size()), c});
        else if (!in_.view.participant_weights.empty()) decide();
    }

private:
    const tables::Trigger& row() const { return in_.view.triggers[d_.row]; }
    std::string_view letters(std::uint32_t form) const { return form == absent ? std::string_view() : in_.view.str(in_.view.forms[form].key); }

    std::uint32_t known_state(std::uint32_t state) const {
        const auto iso3 = in_.view.str(in_.view.states[state].iso3);
        for (; m_.entities_seen < doc_.entities.size(); ++m_.entities_seen)
            if (doc_.entities[m_.entities_seen].kind == EntityKind::state) m_.states.push_back(m_.entities_seen);
        for (const std::uint32_t e : m_.states)
            if (doc_.entities[e].code == iso3) return e;
        return none;
    }

    // The nearest mention stands for an entity; one in the sentence before one outside.
    void add(std::uint32_t entity, std::uint32_t state, std::uint32_t word, std::uint32_t candidate, bool nisba) {
        if (entity == none && state == absent) return;
        for (auto& c : m_.weighed)
            if (entity != none ? c.entity == entity : c.state == state && c.entity == none) {
                if (c.word != none || word == none) return;
                c.word = word, c.candidate = candidate, c.nisba = nisba;
                return;
            }
        if (m_.weighed.size() >= most_weighed) return;
        Weighed w;
        w.entity = entity, w.state = state, w.word = word, w.candidate = candidate, w.nisba = nisba;
        m_.weighed.push_back(w);
    }

    void add_candidate(std::uint32_t id) {
        const auto& a = in_.candidates.actors[id];
        if (who_.entity_of[id] != none) return add(who_.entity_of[id], absent, a.head, id, false);
        if (who_.place_of[id] == none) return;
        add(known_state(a.row), a.row, a.head, id, false);
    }

    bool skipped(std::uint32_t word) const { return in_.candidates.actor_at[word] == none || in_.candidates.actors[in_.candidates.actor_at[word]].first != word; }

    void collect() {
        m_.weighed.clear();
        const auto& s = in_.sentences[d_.sentence];
        // From the trigger outwards, so that the nearest mention of each entity counts.
        const std::uint32_t reach = std::max(d_.first - s.first, s.end - d_.first);
        for (std::uint32_t far = 0; far <= reach; ++far) {
            if (d_.first + far < s.end) at(d_.first + far);
            if (far > 0 && s.first + far <= d_.first) at(d_.first - far);
        }
        for (const auto e : m_.actors) add(e, absent, none, none, false);
        for (const auto e : m_.recipients) add(e, absent, none, none, false);
        for (std::uint32_t st = in_.statements.innermost[d_.first]; st != none; st = none) add(doc_.statements[st].source, absent, none, none, false);
        before();
    }

    void at(std::uint32_t word) {
        if (!skipped(word)) return add_candidate(in_.candidates.actor_at[word]);
        if (in_.candidates.actor_at[word] != none) return;
        if (const auto* n = in_.words[word].link(LinkKind::nisba)) add(known_state(n->index), n->index, word, none, true);
    }

    // Whom the sentences before name, the last first, and whom the article opens with.
    void before() {
        const std::uint32_t s = d_.sentence;
        std::size_t left = most_before;
        for (std::uint32_t back = 1; back <= sentences_before && back <= s && left > 0; ++back) {
            const auto& sentence = in_.sentences[s - back];
            for (std::uint32_t i = sentence.first; i < sentence.end && left > 0; ++i) left -= add_far(i);
        }
        const auto& first = in_.sentences[0];
        left = 3;
        for (std::uint32_t i = first.first; s > 0 && i < first.end && left > 0; ++i) left -= add_far(i);
    }
    std::size_t add_far(std::uint32_t word) {
        if (skipped(word)) return 0;
        const std::uint32_t id = in_.candidates.actor_at[word];
        if (who_.entity_of[id] == none) return 0;
        const std::size_t size = m_.weighed.size();
        add(who_.entity_of[id], absent, in_.candidates.actors[id].head, id, false);
        return m_.weighed.size() - size;
    }

    void event_values() {
        auto& v = event_;
        v = {};
        const auto& t = row();
        v[Atom::type] = Value(to_string(static_cast<EventType>(t.type)));
        v[Atom::mode] = Value(in_.view.str(t.mode));
        const bool passive = d_.verb && (in_.parse.clauses[d_.clause].marks & clause::passive_voice);
        v[Atom::told_by] = passive ? Value("passive") : d_.verb ? Value("verb") : d_.support != none ? Value("carried") : Value("noun");
        v[Atom::actors] = up_to_two(m_.actors.size());
        v[Atom::recipients] = up_to_two(m_.recipients.size());
        const std::uint32_t st = in_.statements.innermost[d_.first];
        v[Atom::source] = st == none ? Value("none") : doc_.statements[st].source == none ? Value("unknown") : Value("known");
        v[Atom::doer] = doer();
        v[Atom::frame] = frame();
        by_agent_ = Slots(in_, d_).by_agent();
    }

    // How the trigger tells who does it: by a subject, by the pronoun at its end, or not at all.
    Value doer() const {
        const std::uint32_t clause = d_.verb ? d_.clause : d_.support;
        if (clause != none) {
            const Clause& c = in_.parse.clauses[clause];
            if (!(in_.words[c.predicate].features & (arabic::third | arabic::perfect))) return Value("we");
            if (c.marks & clause::passive_voice) return Value("passive");
            if (c.subject == none || c.subject == d_.chunk) return Value("hidden");
            if (c.marks & clause::subject_inherited) return Value("inherited");
            return in_.parse.chunks[c.subject].actor != none ? Value("actor") : in_.parse.chunks[c.subject].place != none ? Value("place") : Value("thing");
        }
        if (in_.words[d_.last].enclitic != arabic::Enclitic::nothing) return Value("pronoun");
        if (d_.chunk == none) return Value("loose");
        const std::uint32_t of = in_.parse.chunks[d_.chunk].genitive;
        if (of == none) return in_.words[d_.first].definite() ? Value("bare") : Value("indefinite");
        return in_.parse.chunks[of].actor != none ? Value("of-actor") : in_.parse.chunks[of].place != none ? Value("of-place") : Value("of-thing");
    }

    // Which roles its frame gives.
    Value frame() const {
        bool acts = false, suffers = false, both = false, phrase = false;
        for (const auto& s : in_.view.slots_of(row())) {
            acts = acts || s.role == tables::ActorRole::actor;
            suffers = suffers || s.role == tables::ActorRole::recipient;
            both = both || s.role == tables::ActorRole::both;
            phrase = phrase || (s.role == tables::ActorRole::recipient && s.slot == tables::Slot::preposition);
        }
        if (both) return suffers ? Value("both-and-suffers") : Value("both");
        if (acts && suffers) return phrase ? Value("acts-and-phrase") : Value("acts-and-suffers");
        return acts ? Value("acts") : phrase ? Value("phrase") : suffers ? Value("suffers") : Value("none");
    }

    // Whether the verb that carries the event, or the pronoun at the end of its noun, can mean the entity by number and gender.
    Value fits(const Weighed& c) const {
        if (c.candidate == none) return Value("unknown");
        const auto& a = in_.candidates.actors[c.candidate];
        const bool person = a.kind == EntityKind::person && !a.plural && !a.dual;
        const std::uint32_t clause = d_.verb ? d_.clause : d_.support;
        bool many = false, two = false, she = false;
        if (clause != none) {
            const auto f = in_.words[in_.parse.clauses[clause].predicate].features;
            many = f & arabic::plural, two = f & arabic::dual, she = f & arabic::feminine;
        } else {
            const auto e = in_.words[d_.last].enclitic;
            if (e == arabic::Enclitic::nothing) return Value("unknown");
            many = e == arabic::Enclitic::they || e == arabic::Enclitic::they_women, two = e == arabic::Enclitic::they_two, she = e == arabic::Enclitic::she;
        }
        if (two) return a.dual ? Value("two") : Value("of-two");
        if (many) return a.plural ? Value("many") : person ? Value("not-many") : Value("body-many");
        if (person) return she == a.feminine ? Value("one") : a.what == What::agent ? Value("not-one") : Value("name-other");
        return a.plural ? (she ? Value("she-many") : Value("he-many")) : she == a.feminine ? Value("body") : Value("not-body");
    }

    void entity_values(Weighed& c) {
        Values& v = c.values;
        v = event_;
        const bool acts = c.entity != none && holds(m_.actors, c.entity), suffers = c.entity != none && holds(m_.recipients, c.entity);
        v[Atom::rule] = acts ? Value("acts") : suffers ? Value("suffers") : Value("none");
        v[Atom::fits] = fits(c);
        place_values(c, v);
        kind_values(c, v);
        story_values(c, v);
    }

    // Where it stands.
    void place_values(const Weighed& c, Values& v) const {
        const auto& s = in_.sentences[d_.sentence];
        v[Atom::clause] = v[Atom::part] = v[Atom::deep] = v[Atom::second] = v[Atom::prep] = Value("none");
        v[Atom::turn] = v[Atom::verbs] = Value("none");
        if (c.word == none) {
            v[Atom::gap] = Value("nowhere");
            return;
        }
        const bool here = c.word >= s.first && c.word < s.end;
        if (here) {
            const bool left = c.word < d_.first;
            const std::uint32_t distance = left ? d_.first - c.word : c.word - d_.last;
            v[Atom::gap] = left ? (distance <= 2 ? Value("-2") : distance <= 5 ? Value("-5") : distance <= 10 ? Value("-10") : Value("-far"))
                                : (distance <= 2 ? Value("2") : distance <= 5 ? Value("5") : distance <= 10 ? Value("10") : Value("far"));
            std::uint32_t between = 0, verbs = 0;
            for (std::uint32_t i = left ? c.word + 1 : d_.last + 1, end = left ? d_.first : c.word; i < end; ++i) {
                between += !skipped(i) && in_.candidates.actor_at[i] != c.candidate && who_.entity_of[in_.candidates.actor_at[i]] != none;
                verbs += in_.words[i].is_verb();
            }
            v[Atom::turn] = between == 0 ? Value("0") : between == 1 ? Value("1") : between == 2 ? Value("2") : Value("3");
            v[Atom::verbs] = up_to_two(verbs);
        } else {
            const std::uint32_t d = d_.sentence;
            const auto in = [&](std::uint32_t back) { return d >= back && c.word >= in_.sentences[d - back].first && c.word < in_.sentences[d - back].end; };
            v[Atom::gap] = in(1) ? Value("sentence-1") : in(2) ? Value("sentence-2") : in(3) ? Value("sentence-3") : Value("opening");
        }
        if (holds(m_.by_pronoun, c.entity)) {
            v[Atom::clause] = Value("trigger"), v[Atom::part] = Value("pronoun");
            return;
        }
        const std::uint32_t chunk = in_.parse.chunk_at[c.word];
        if (chunk == none) return;
        relation(d_, chunk, c.nisba, here, v);
        if (merged_) {
            Values other;
            relation(*merged_, chunk, c.nisba, here, other);
            const bool near = other[Atom::clause].name == "trigger" || other[Atom::clause].name == "own";
            v[Atom::second] = near ? other[Atom::part] : Value("other");
        }
    }

    // The way from a chunk up to the trigger.
    void relation(const Draft& d, std::uint32_t chunk, bool nisba, bool here, Values& v) const {
        const auto& chunks = in_.parse.chunks;
        bool joined = false;
        std::uint32_t deep = 0;
        const auto deepness = [&] { return joined ? (deep ? Value("joined-of") : Value("joined")) : deep == 0 ? Value("0") : deep == 1 ? Value("1") : Value("2"); };
        for (int step = 0; step < 6; ++step) {
            if (chunk == d.chunk && d.chunk != none) {
                v[Atom::clause] = Value("trigger");
                v[Atom::part] = nisba ? Value("nisba") : deep ? Value("of") : Value("self");
                v[Atom::deep] = deepness();
                v[Atom::prep] = Value("none");
                return;
            }
            const Chunk& c = chunks[chunk];
            if (c.governor == none) break;
            if (c.relation == Relation::conjunct) joined = true;
            else if (c.relation == Relation::genitive) ++deep;
            else break;
            chunk = c.governor;
        }
        v[Atom::deep] = deepness();
        const Chunk& top = chunks[chunk];
        v[Atom::prep] = top.relation == Relation::prepositional ? Value(letters(top.preposition)) : Value("none");
        const std::uint32_t own = in_.parse.clause_at[top.first];
        const auto part_in = [&](std::uint32_t clause) {
            const Clause& k = in_.parse.clauses[clause];
            if (k.subject == chunk) return Value("subject");
            if (k.object == chunk) return Value("object");
            if (top.relation == Relation::prepositional) return top.first > k.predicate ? Value("phrase") : Value("phrase-before");
            return top.first > k.predicate ? Value("behind") : Value("before");
        };
        if (chunk == by_agent_) {
            v[Atom::clause] = Value("trigger"), v[Atom::part] = Value("by");
            return;
        }
        if (!here) {
            v[Atom::clause] = Value("far");
            if (own != none) v[Atom::part] = part_in(own);
            return;
        }
        // The phrases behind a noun are its own until a verb or another noun stands between.
        if (!d.verb && d.chunk != none && chunk > d.chunk && chunk - d.chunk <= 6 && top.relation == Relation::prepositional) {
            bool its_own = true;
            for (std::uint32_t i = d.last + 1; i < top.first && its_own; ++i) its_own = !in_.words[i].is_verb();
            if (its_own) {
                v[Atom::clause] = Value("trigger"), v[Atom::part] = Value("phrase");
                return;
            }
        }
        const std::uint32_t mine = d.clause, support = d.verb ? none : d.support;
        if (support != none && (own == support || in_.parse.clauses[support].subject == chunk || in_.parse.clauses[support].object == chunk)) {
            v[Atom::clause] = Value("carrier"), v[Atom::part] = part_in(support);
            return;
        }
        if (mine != none && (own == mine || in_.parse.clauses[mine].subject == chunk || in_.parse.clauses[mine].object == chunk)) {
            v[Atom::clause] = d.verb ? Value("own") : Value("around"), v[Atom::part] = part_in(mine);
            return;
        }
        if (own == none) {
            v[Atom::clause] = Value("loose");
            v[Atom::part] = top.relation == Relation::prepositional ? Value("phrase") : Value("noun");
            return;
        }
        v[Atom::clause] = mine != none && in_.parse.clauses[mine].parent == own ? Value("above")
                          : in_.parse.clauses[own].parent == mine && mine != none ? Value("below")
                          : in_.parse.clauses[own].predicate < d.first          ? Value("earlier")
                                                                                : Value("later");
        v[Atom::part] = part_in(own);
    }

    // What it is.
    void kind_values(const Weighed& c, Values& v) const {
        const auto* a = c.candidate != none ? &in_.candidates.actors[c.candidate] : nullptr;
        if (c.entity != none) {
            const Entity& e = doc_.entities[c.entity];
            v[Atom::kind] = Value(to_string(e.kind));
            v[Atom::sector] = !e.sector.empty() ? Value(e.sector) : e.code.size() == 3 && e.kind != EntityKind::state ? Value("country") : Value("none");
        } else {
            v[Atom::kind] = Value("state");
            v[Atom::sector] = Value("none");
        }
        if (a && who_.entity_of[c.candidate] == none) v[Atom::kind] = Value("place");
        if (c.nisba) v[Atom::kind] = Value("nisba");
        v[Atom::shape] = !a ? Value("none")
                         : a->what == What::agent ? (a->counted ? Value("counted") : a->plural || a->dual ? (a->definite ? Value("the-many") : Value("many"))
                                                                            : a->definite                 ? Value("the-one")
                                                                                                          : Value("one"))
                         : a->what == What::office ? Value("office")
                         : a->what == What::people ? Value("people")
                         : a->what == What::capital ? Value("capital")
                                                    : Value("name");
        v[Atom::head] = a && (a->what == What::agent || a->what == What::office) ? Value(letters(a->head_form != absent ? a->head_form : in_.words[a->head].lemma)) : Value("none");
        v[Atom::kin] = relative_of_proposed(c);
    }

    // Of the same country as one whom the frame proposes.
    Value relative_of_proposed(const Weighed& c) const {
        const std::string_view code = c.entity != none ? doc_.entities[c.entity].code : in_.view.str(in_.view.states[c.state].iso3);
        if (code.empty()) return Value("no-country");
        const auto same = [&](const std::vector<std::uint32_t>& list) {
            return std::any_of(list.begin(), list.end(), [&](std::uint32_t e) { return e != c.entity && doc_.entities[e].code == code; });
        };
        return same(m_.actors) ? Value("of-actor") : same(m_.recipients) ? Value("of-recipient") : Value("none");
    }

    // What the article had it do and say.
    void story_values(const Weighed& c, Values& v) const {
        const std::uint32_t st = in_.statements.innermost[d_.first];
        v[Atom::speaks] = st == none || c.entity == none ? Value("no") : doc_.statements[st].source == c.entity ? Value("yes") : Value("no");
        v[Atom::was] = v[Atom::here] = Value("none");
        if (c.entity == none) {
            v[Atom::often] = Value("none");
            return;
        }
        const auto in_list = [&](IdList l) { return std::find(doc_.ids.begin() + l.first, doc_.ids.begin() + l.first + l.count, c.entity) != doc_.ids.begin() + l.first + l.count; };
        const Span sentence = in_.sentences[d_.sentence].span;
        bool was_found = false, here_found = false;
        const std::size_t n = doc_.events.size();
        for (std::size_t k = n; k-- > 0 && n - k <= 12 && !(was_found && here_found);) {
            const Event& e = doc_.events[k];
            const bool acts = in_list(e.actors), suffers = !acts && in_list(e.recipients);
            if (!acts && !suffers) continue;
            const bool same = e.type == static_cast<EventType>(row().type);
            if (!was_found) v[Atom::was] = acts ? (same ? Value("acts-so") : Value("acts")) : same ? Value("suffers-so") : Value("suffers");
            if (!here_found && e.sentence == sentence) v[Atom::here] = acts ? (same ? Value("acts-so") : Value("acts")) : same ? Value("suffers-so") : Value("suffers"), here_found = true;
            was_found = true;
        }
        const std::uint32_t often = c.entity < m_.mentions_of.size() ? m_.mentions_of[c.entity] : 0;
        v[Atom::often] = often <= 1 ? Value("1") : often == 2 ? Value("2") : often <= 4 ? Value("3-4") : Value("5");
    }

    void weigh(Weighed& c) const {
        if (in_.view.participant_weights.empty()) return;
        std::array<std::uint64_t, weighing::atom_count> terms;
        for (std::size_t a = 0; a < weighing::atom_count; ++a) terms[a] = weighing::term_of(static_cast<Atom>(a), c.values.of[a].hash);
        for (const Template& t : weighing::templates) {
            std::uint64_t sum = 0;
            for (std::size_t k = 0; k < t.width; ++k) sum += terms[static_cast<std::size_t>(t.atoms[k])];
            const auto* w = in_.view.participant_weights.data() + std::size_t{2} * index_.row(weighing::key_end(sum));
            c.acts += w[0];
            c.suffers += w[1];
        }
    }

    void decide() {
        take(m_.actors, "acts", &Weighed::acts, &Weighed::suffers);
        take(m_.recipients, "suffers", &Weighed::suffers, &Weighed::acts);
    }

    // A proposal gives way to the other role only where that is clearly better; whom the frame proposes together stand or fall together. A state
    // of which only the nisba on the noun speaks ("an American raid") stays: of such the items teach nothing.
    void take(std::vector<std::uint32_t>& into, std::string_view proposed, int Weighed::*score, int Weighed::*other) {
        const auto leans = [&](const Weighed& c) {
            const auto rule = c.values[Atom::rule].name;
            return (c.nisba && rule == proposed) || c.*score > c.*other + (rule == proposed ? -least_to_turn : rule == "none" ? 0 : least_to_turn);
        };
        // Who is proposed stands first, in the order of the proposal; the others as far as they are from the trigger.
        std::array<std::uint32_t, most_of_a_role> order{};
        const std::size_t proposals = std::min(into.size(), order.size());
        std::copy_n(into.begin(), proposals, order.begin());
        into.clear();
        bool stands = false;
        int best = least_for_first;
        for (const auto& c : m_.weighed) {
            if (!leans(c)) continue;
            stands = stands || (c.values[Atom::rule].name == proposed && c.*score >= least_for_proposed);
            best = std::max(best, c.*score);
        }
        const auto consider = [&](Weighed& c) {
            const bool stays = c.values[Atom::rule].name == proposed && ((stands && c.*score > c.*other - least_to_part) || c.nisba);
            if (!stays && !leans(c)) return;
            if (!stays && c.*score < (stands ? least_beside : least_for_more) && (stands || c.*score < best)) return;
            if (c.entity == none) c.entity = reference::state_entity(in_.view, c.state, who_, doc_);
            const bool acts = &into != &m_.actors && holds(m_.actors, c.entity);      // nobody does a thing to himself
            if (!acts && !holds(into, c.entity) && into.size() < most_of_a_role) into.push_back(c.entity);
        };
        for (std::size_t k = 0; k < proposals; ++k)
            for (auto& c : m_.weighed)
                if (c.entity == order[k]) consider(c);
        for (auto& c : m_.weighed) consider(c);
    }

    const Input& in_;
    const Draft& d_;
    const Draft* merged_;
    reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
    tables::AttachIndex index_;
    Values event_;
    std::uint32_t by_agent_ = none;
};

}  // namespace

void weigh_participants(const Input& in, const Draft& d, const Draft* merged, reference::Resolved& who, Memory& memory, CodedDocument& doc) {
    Weigher(in, d, merged, who, memory, doc).run();
}

}  // namespace isnad::event
