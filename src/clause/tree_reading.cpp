#include "clause/tree_reading.h"

#include "clause/chunks.h"

#include <algorithm>

namespace isnad::clause {

using tables::LinkKind;

bool TreeReading::tells(const arabic::Word& verb) { return verb.link(LinkKind::trigger) || verb.link(LinkKind::reporting) || verb.link(LinkKind::verb_class); }

// By the count of data/arabic/valency.tsv: below two in a hundred, or below five where a preposition often follows.
bool TreeReading::takes_no_object(const arabic::Word& verb) {
    const auto* l = verb.link(LinkKind::valency);
    const std::uint32_t takes = l ? l->index & 7u : 0u;
    return takes == 1 || (takes == 2 && (l->index & 8u));
}

void TreeReading::plant(const Input& in, std::vector<std::uint32_t>& bare) {
    bare.clear();
    for (std::uint32_t s = 0; s < in.sentences.size(); ++s) {
        const auto from = in.words.begin() + in.sentences[s].first, end = in.words.begin() + in.sentences[s].end;
        if (!in.forest.find(s) && std::any_of(from, end, [](const arabic::Word& w) { return w.is_verb() && tells(w); })) bare.push_back(s);
    }
    in.attacher.plant(in.text, in.words, in.sentences, bare, in.forest);
}

// The tree knows more of subjects and objects than what is read from left to right: where it tells one that a noun phrase stands for, that one
// counts. Where it tells none, what was found stays; of two objects ("gave Kenya ships") the first was found already.
void TreeReading::take(const language::Sentence& s, std::uint32_t index, std::uint32_t first_clause) {
    if (std::none_of(out_.clauses.begin() + first_clause, out_.clauses.end(), [&](const Clause& c) { return tells(in_.words[c.predicate]); })) return;
    const Tree& tree = lay_out(s, index, first_clause);
    for (auto k = first_clause; k < out_.clauses.size(); ++k) {
        Clause& c = out_.clauses[k];
        const auto n = node_at_[c.predicate - s.first];
        if (n == no_node) continue;
        auto subject = argument_chunk(arguments_[n].first), object = argument_chunk(arguments_[n].second);
        // "issued a statement in which (fihi) it called upon | the government": who issued it, and not whom the tree finds behind the verb.
        const std::uint32_t speaker = k > first_clause && c.subject != none && (c.marks & relative) ? relatives_.speaker_in_it(k) : none;
        if (speaker != none && speaker == c.subject) {
            if (c.object == none) c.object = subject != none && out_.chunks[subject].first > c.predicate ? subject : object;
            continue;
        }
        // "Condemned each of (kull min) | the government and the union the attack": the tree takes "of" for a preposition as any other.
        const bool each = c.subject != none && out_.chunks[c.subject].first > c.predicate && agreement_.behind_each(out_.chunks[c.subject]);
        if (each && subject != c.subject) {
            if (subject != none && !out_.chunks[subject].time && out_.chunks[subject].first > c.predicate && (object == none || object == c.subject)) object = subject;
            subject = c.subject;
        }
        // "said Tuesday a security source that": a day does nothing where somebody stands behind it who can.
        const bool somebody = c.subject != none && !(c.marks & (subject_inherited | subject_before)) && out_.chunks[c.subject].actor != none;
        if (subject != none && out_.chunks[subject].time && somebody) {
            out_.label_of[arguments_[n].first] = Label::adverbial;
            subject = c.subject;
            out_.head_of[out_.chunks[subject].head] = c.predicate;
            out_.label_of[out_.chunks[subject].head] = Label::subject;
        }
        // "oppose the mullah | and accuse (yattahimuna) him": one man does nothing that is said of several.
        const auto& told = in_.words[c.predicate];
        if (subject != none && (told.features & arabic::third) && (told.features & (arabic::plural | arabic::dual)) && agreement_.single_person(out_.chunks[subject])) subject = none;
        if (subject != none && arguments_[n].first > c.predicate && (agreement_.is_no_subject(c.predicate, out_.chunks[subject]) || agreement_.only_hers(told, out_.chunks[subject], true))) {
            if (object == none) object = subject;
            subject = none;
        }
        if (subject != none && object == none && (c.object == none || c.object == subject) && out_.chunks[subject].first > c.predicate && opened_by_subject(c, s)) {
            c.object = out_.chunks[subject].nominative ? none : subject;
        } else if (subject != none) {
            c.subject = subject;
            c.marks &= static_cast<std::uint16_t>(~(subject_inherited | subject_before));
            if (out_.chunks[subject].first < c.predicate) c.marks |= subject_before;
            if (c.object == subject) c.object = none;
        }
        // "... and arrested ten": what was taken for the subject is the object.
        const bool victims = object != none && out_.chunks[object].counted && in_.words[c.predicate].link(LinkKind::casualty) && !agreement_.shows_active(in_.words[c.predicate]);       // "and ten were killed"
        const bool acts = object == c.subject && (takes_no_object(in_.words[c.predicate]) || nobody_else(k, first_clause));      // "the gunmen withdrew"
        if (subject == none && object != none && object == c.subject && !victims && !acts && !leads_object(c) && !(c.marks & (subject_inherited | passive_voice))) c.subject = none;
        if (c.object == none && object != c.subject) c.object = object;
        if (subject == none && !((victims || acts || leads_object(c)) && c.subject == object)) share_subject(c, tree.nodes[n]);
        // "Three activists were arrested": nobody is there who could have done it, and no vowel shows the passive.
        const auto& verb = in_.words[c.predicate];
        const bool alone = c.subject == none && c.object != none && c.object == object && out_.chunks[object].counted && out_.chunks[object].first > c.predicate;
        if (alone && !agreement_.shows_active(verb) && (verb.features & arabic::perfect) && (verb.features & arabic::third) && !(verb.features & (arabic::feminine | arabic::plural | arabic::dual))) {
            c.subject = c.object;
            c.object = none;
        }
    }
    join_far(tree, first_clause);
}

const Tree& TreeReading::lay_out(const language::Sentence& s, std::uint32_t index, std::uint32_t first_clause) {
    const Tree* known = in_.forest.find(index);
    if (!known) in_.attacher.sentence(in_.text, in_.words, s, tree_);
    const Tree& tree = known ? *known : tree_;
    node_at_.assign(s.end - s.first, no_node);
    clause_of_.assign(tree.nodes.size(), none);
    arguments_.assign(tree.nodes.size(), {none, none});
    for (std::uint32_t n = 0; n < tree.nodes.size(); ++n) {
        const TreeNode& node = tree.nodes[n];
        node_at_[node.word - s.first] = n;
        if (node.head == no_node) continue;
        out_.head_of[node.word] = tree.nodes[node.head].word;
        out_.label_of[node.word] = node.label;
        auto& [subject, object] = arguments_[node.head];
        if (node.label == Label::subject && subject == none) subject = node.word;
        if (node.label == Label::object && object == none) object = node.word;
    }
    for (auto k = first_clause; k < out_.clauses.size(); ++k)
        if (const auto n = node_at_[out_.clauses[k].predicate - s.first]; n != no_node) clause_of_[n] = k;
    return tree;
}

std::uint32_t TreeReading::argument_chunk(std::uint32_t word) const {
    const auto id = word == none ? none : out_.chunk_at[word];
    return id != none && out_.chunks[id].relation == Relation::argument ? id : none;
}

// "The spokesman of (bi-ism) the army attacked | the minister", "that King Abdallah the Second criticised | the shaykh": a definite actor that opens its clause,
// right before a verb that agrees, acts; what the tree took for the subject stands behind the verb and is the object.
bool TreeReading::opened_by_subject(const Clause& c, const language::Sentence& s) const {
    constexpr std::uint16_t other = subject_inherited | relative | passive_voice | object_pronoun;
    if (c.subject == none || !(c.marks & subject_before) || (c.marks & other)) return false;
    const Chunk& n = out_.chunks[c.subject];
    if (n.actor == none || !n.definite || n.relation != Relation::argument || n.first < c.first) return false;
    const auto& v = in_.words[c.predicate];
    if (arabic::has_proclitic(v.clitics) || !agreement_.may_share(v, n)) return false;
    const auto particle = [&](std::uint32_t i) { return in_.words[i].kind == arabic::Kind::word && in_.words[i].pos == tables::Pos::particle; };
    for (std::uint32_t i = n.last + 1; i < c.predicate; ++i)
        if (!particle(i)) return false;
    const bool opens = n.first == s.first || (n.first == c.first && in_.words[n.first - 1].is_verb() && arabic::verb_class(in_.words[n.first - 1]) == tables::VerbClass::auxiliary);
    return opens || (n.first == c.first + 1 && arabic::is_particle(in_.view, in_.words[c.first], tables::ParticleClass::complementizer));
}

// "Its president (m.) phoned both, likewise called (da'at, f.) | the United Nations for talks": whether an actor right behind a verb agrees with it, and no subject of the verbs before does.
bool TreeReading::nobody_else(std::uint32_t clause, std::uint32_t first_clause) const {
    const Clause& c = out_.clauses[clause];
    const auto& v = in_.words[c.predicate];
    if (clause == first_clause || c.subject == none || !(v.features & arabic::third) || (c.marks & (subject_inherited | relative | passive_voice | object_pronoun))) return false;
    const Chunk& n = out_.chunks[c.subject];
    const bool headed = out_.chunk_at[c.predicate - 1] != none && !(v.clitics & (arabic::wa | arabic::fa_));      // "and the states | accuse"
    if (headed || n.first != c.predicate + 1 || n.actor == none) return false;
    const bool she = v.features & arabic::feminine, many = in_.words[n.head].features & (arabic::plural | arabic::dual);
    if (!agreement_.of_either_gender(n) && ((many && !she && !agreement_.people(n)) || !agreement_.may_share(v, n) || agreement_.feminine(n) != she)) return false;
    bool told = false;
    constexpr std::uint32_t most = 12;      // clauses
    for (auto k = std::max(first_clause, clause - std::min(clause, most)); k < clause; ++k) {
        const Clause& before = out_.clauses[k];
        if (before.subject == none || out_.chunks[before.subject].actor == none) continue;
        told = true;
        if (agreement_.may_share(v, out_.chunks[before.subject], in_.words[before.predicate])) return false;
    }
    return told;
}

// "..., likewise (kama) | struck the air force areas", "..., where": of two noun phrases behind a verb that begins a clause of its own the first acts where it is an actor right behind it.
bool TreeReading::leads_object(const Clause& c) const {
    if (c.first + 1 != c.predicate || !begins_another(in_, c.first) || c.subject == none || c.object == none || c.object <= c.subject) return false;
    const Chunk& n = out_.chunks[c.subject];
    return n.first == c.predicate + 1 && n.actor != none && out_.chunks[c.object].relation == Relation::argument;
}

// "seized towns, and executed foreigners": a verb without a subject of its own that the tree joins to another has that one's.
void TreeReading::share_subject(Clause& c, const TreeNode& node) const {
    const auto& verb = in_.words[c.predicate];
    if (node.label != Label::conjunct || clause_of_[node.head] == none || (c.marks & passive_voice) || !(verb.features & arabic::third)) return;
    if ((c.marks & relative) && c.subject != none && !(c.marks & subject_inherited) && out_.chunks[c.subject].first < c.predicate) return;      // "pursued the gunmen | who launched"
    // "... and asked the head of the fans | the authority to": of two definite noun phrases behind the verb the first is its own subject.
    const auto definite = [&](std::uint32_t id) { return out_.chunks[id].definite || (out_.chunks[id].genitive != none && out_.chunks[out_.chunks[id].genitive].definite); };
    const bool own = c.subject != none && c.object != none && !(c.marks & subject_inherited) && out_.chunks[c.subject].first == c.predicate + 1 && c.object > c.subject && definite(c.subject) && definite(c.object);
    if (own && !agreement_.is_no_subject(c.predicate, out_.chunks[c.subject])) return;
    const Clause& first = out_.clauses[clause_of_[node.head]];
    if (first.predicate >= c.predicate || first.subject == none || (first.marks & passive_voice)) return;
    // Two verbs of one gender agree with one subject, whatever its own letters show.
    const bool alike = !((in_.words[first.predicate].features ^ verb.features) & arabic::feminine);
    const bool several = verb.features & arabic::plural;      // but "met his counterpart | and the two agreed"
    if (out_.chunks[first.subject].actor == none || (several && agreement_.single_person(out_.chunks[first.subject])) || (!alike && !agreement_.may_share(verb, out_.chunks[first.subject]))) return;
    if (c.object == none && c.subject != none && !(c.marks & subject_inherited) && out_.chunks[c.subject].first > c.predicate) c.object = c.subject;
    c.subject = first.subject;
    c.marks |= subject_inherited;
}

// "clashes between the forces, whose seat is in the east, and Islamists", "by Iran or the groups".
void TreeReading::join_far(const Tree& tree, std::uint32_t first_clause) {
    for (const TreeNode& node : tree.nodes) {
        if (node.label != Label::conjunct || node.head == no_node) continue;
        const std::uint32_t mine = out_.chunk_at[node.word];
        std::uint32_t at = out_.chunk_at[tree.nodes[node.head].word];
        if (mine == none || at == none || at >= mine || out_.chunks[mine].relation != Relation::argument || out_.chunks[mine].actor == none || out_.chunks[at].actor == none) continue;
        const auto holds = [&](const Clause& c) { return c.subject == mine || c.object == mine; };
        if (std::any_of(out_.clauses.begin() + first_clause, out_.clauses.end(), holds)) continue;
        const std::uint32_t first = at;
        while (out_.chunks[at].next_conjunct != none && out_.chunks[at].next_conjunct < mine) at = out_.chunks[at].next_conjunct;
        out_.chunks[mine].relation = Relation::conjunct;
        out_.chunks[mine].governor = at;
        out_.chunks[mine].preposition = out_.chunks[first].preposition;
        out_.chunks[mine].next_conjunct = out_.chunks[at].next_conjunct;
        out_.chunks[at].next_conjunct = mine;
    }
}

}  // namespace isnad::clause
