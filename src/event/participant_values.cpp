#include "event/participant_values.h"

#include "event/owner.h"
#include "event/slots.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <span>

namespace isnad::event {

using clause::Chunk;
using clause::Clause;
using clause::Label;
using clause::Relation;
using mention::What;
using tables::absent;
using weighing::Atom;

namespace {

bool holds(const std::vector<std::uint32_t>& list, std::uint32_t entity) { return std::find(list.begin(), list.end(), entity) != list.end(); }

// The labels of one or two arcs, the lower first: "nominal.object".
class Ways {
public:
    Ways() {
        for (std::size_t a = 0; a < labels; ++a) {
            names_[a + 1] = clause::name_of(static_cast<Label>(a));
            for (std::size_t b = 0; b < labels; ++b) names_[(b + 1) * (labels + 1) + a + 1] = names_[a + 1] + '.' + std::string(clause::name_of(static_cast<Label>(b)));
        }
        for (std::size_t k = 0; k < names_.size(); ++k) values_[k] = weighing::Value(std::string_view(names_[k]));
    }
    weighing::Value of(std::span<const Label> way) const {
        std::size_t k = 0;
        for (std::size_t n = way.size(); n-- > 0;) k = k * (labels + 1) + static_cast<std::size_t>(way[n]) + 1;
        return k == 0 ? weighing::Value("self") : values_[k];
    }

private:
    static constexpr std::size_t labels = static_cast<std::size_t>(Label::count);
    std::array<std::string, (labels + 1) * (labels + 1)> names_;
    std::array<weighing::Value, (labels + 1) * (labels + 1)> values_;
};

weighing::Value up_to_two(std::size_t n) { return n == 0 ? weighing::Value("0") : n == 1 ? weighing::Value("1") : weighing::Value("2"); }

}  // namespace

ParticipantValues::ParticipantValues(const Input& in, const Draft& d, const Draft* merged, const reference::Resolved& who, const Memory& memory, const CodedDocument& doc)
    : in_(in), d_(d), merged_(merged), who_(who), m_(memory), doc_(doc) {
    by_agent_ = Slots(in_, d_).by_agent();
    above_.fill(none);
    std::uint32_t at = in_.parse.top_of_words(d_.first, d_.last);
    for (std::size_t k = 0; k < above_.size() && at != none; ++k) {
        above_[k] = at;
        if (k < most_arcs) down_[k] = in_.parse.label_of[at];
        at = in_.parse.head_of[at];
    }
    auto& v = event_;
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
}

bool ParticipantValues::begins_no_actor(std::uint32_t word) const {
    return in_.candidates.actor_at[word] == none || in_.candidates.actors[in_.candidates.actor_at[word]].first != word;
}

void ParticipantValues::entity(Weighed& c) const {
    Values& v = c.values;
    v = event_;
    const bool acts = c.entity != none && holds(m_.actors, c.entity), suffers = c.entity != none && holds(m_.recipients, c.entity);
    v[Atom::rule] = acts ? Value("acts") : suffers ? Value("suffers") : Value("none");
    v[Atom::fits] = fits(c.candidate);
    place_values(c, v);
    tree_values(c, v);
    kind_values(c, v);
    const std::uint32_t st = in_.statements.innermost[d_.first];
    v[Atom::speaks] = st != none && c.entity != none && doc_.statements[st].source == c.entity ? Value("yes") : Value("no");
    const std::uint32_t often = c.entity != none && c.entity < m_.mentions_of.size() ? m_.mentions_of[c.entity] : 0;
    v[Atom::often] = c.entity == none ? Value("none") : often <= 1 ? Value("1") : often == 2 ? Value("2") : often <= 4 ? Value("3-4") : Value("5");
}

// How the trigger tells who does it: by a subject, by the pronoun at its end, or not at all.
weighing::Value ParticipantValues::doer() const {
    const std::uint32_t clause = d_.verb ? d_.clause : d_.support;
    if (clause != none) {
        const Clause& c = in_.parse.clauses[clause];
        if (!(in_.words[c.predicate].features & (arabic::third | arabic::perfect))) return Value("we");
        if (c.marks & clause::passive_voice) return Value("passive");
        if (c.subject == none || c.subject == d_.chunk) return Value("hidden");
        if (c.marks & clause::subject_inherited) return Value("inherited");
        // "and called upon the people to": one noun phrase behind a joined verb may be its object.
        const bool alone = in_.parse.chunks[c.subject].first > c.predicate && c.object == none && !(c.marks & clause::object_pronoun) &&
                           (in_.words[c.predicate].clitics & (arabic::wa | arabic::fa_));
        if (alone && in_.parse.chunks[c.subject].actor != none) return Value("actor-alone");
        return in_.parse.chunks[c.subject].actor != none ? Value("actor") : in_.parse.chunks[c.subject].place != none ? Value("place") : Value("thing");
    }
    if (in_.words[d_.last].enclitic != arabic::Enclitic::nothing) return Value("pronoun");
    if (d_.chunk == none) return Value("loose");
    const std::uint32_t of = in_.parse.chunks[d_.chunk].genitive;
    if (of == none) return in_.words[d_.first].definite() ? Value("bare") : Value("indefinite");
    return in_.parse.chunks[of].actor != none ? Value("of-actor") : in_.parse.chunks[of].place != none ? Value("of-place") : Value("of-thing");
}

// Which roles its frame gives.
weighing::Value ParticipantValues::frame() const {
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
weighing::Value ParticipantValues::fits(std::uint32_t candidate) const {
    if (candidate == none) return Value("unknown");
    const auto& a = in_.candidates.actors[candidate];
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

// Where it stands.
void ParticipantValues::place_values(const Weighed& c, Values& v) const {
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
            between += !begins_no_actor(i) && in_.candidates.actor_at[i] != c.candidate && who_.entity_of[in_.candidates.actor_at[i]] != none;
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

// The way through the tree of the sentence: what leads from the entity up to the first word above it and the trigger, and from the trigger up to it.
// Members of a coordination and appositions stand for the first.
void ParticipantValues::tree_values(const Weighed& c, Values& v) const {
    static const Ways ways;
    v[Atom::up] = v[Atom::down] = Value("none");
    const auto& s = in_.sentences[d_.sentence];
    if (c.word == none || c.word < s.first || c.word >= s.end) return;
    const auto* a = c.candidate != none && !c.nisba ? &in_.candidates.actors[c.candidate] : nullptr;
    std::uint32_t at = a ? in_.parse.top_of_words(a->first, a->last) : c.word;
    std::array<Label, most_arcs> up{};
    std::size_t told = 0;
    constexpr int most_words = 8;
    for (int step = 0; step < most_words; ++step) {
        const auto met = static_cast<std::size_t>(std::find(above_.begin(), above_.end(), at) - above_.begin());
        if (met < above_.size()) {
            v[Atom::up] = ways.of(std::span<const Label>(up.data(), told));
            v[Atom::down] = ways.of(std::span<const Label>(down_.data(), met));
            return;
        }
        if (in_.parse.head_of[at] == none) return;
        const Label label = in_.parse.label_of[at];
        if (label != Label::conjunct && label != Label::apposition) {
            if (told == most_arcs) return;
            up[told++] = label;
        }
        at = in_.parse.head_of[at];
    }
}

// The way from a chunk up to the trigger.
void ParticipantValues::relation(const Draft& d, std::uint32_t chunk, bool nisba, bool here, Values& v) const {
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
        // They stand where the noun that measures them does.
        if (d.verb && measured_by_noun(in_, chunk) && (in_.parse.clauses[d.clause].subject == chunk - 1 || in_.parse.clauses[d.clause].object == chunk - 1)) {
            --chunk;
            continue;
        }
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
void ParticipantValues::kind_values(const Weighed& c, Values& v) const {
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
    v[Atom::kin] = kin(c);
}

// Of the same country as one whom the frame proposes.
weighing::Value ParticipantValues::kin(const Weighed& c) const {
    const std::string_view code = c.entity != none ? doc_.entities[c.entity].code : in_.view.str(in_.view.states[c.state].iso3);
    if (code.empty()) return Value("no-country");
    const auto same = [&](const std::vector<std::uint32_t>& list) {
        return std::any_of(list.begin(), list.end(), [&](std::uint32_t e) { return e != c.entity && doc_.entities[e].code == code; });
    };
    return same(m_.actors) ? Value("of-actor") : same(m_.recipients) ? Value("of-recipient") : Value("none");
}

}  // namespace isnad::event
