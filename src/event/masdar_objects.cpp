#include "event/masdar_objects.h"

#include "clause/chunks.h"
#include "event/owner.h"
#include "language/arabic/inflection.h"

namespace isnad::event {

using clause::Chunk;
using clause::Relation;
using arabic::Enclitic;
using mention::What;
using tables::ActorRole;
using tables::LinkKind;
using tables::Slot;

namespace {

// Whether a word with its article only tells more of the noun before it: "the prisoners | (who are) detained", and not "the forces' killing of | the detained".
bool describes_people(const Input& in, const Chunk& noun, const Chunk& n) {
    const auto &head = in.words[noun.head], &w = in.words[n.first];
    constexpr auto many = arabic::plural | arabic::dual;
    const auto* who = noun.actor == none ? nullptr : &in.candidates.actors[noun.actor];
    const bool named = who && who->what != What::agent;
    if (n.first != n.last || n.genitive != none || !w.definite() || !(head.definite() || named)) return false;
    const bool several = named ? who->plural || who->dual : (head.features & many) != 0;
    if (several != ((w.features & many) != 0)) return false;      // "the movement's killing of | the civilians"
    if (w.pos == tables::Pos::adjective) return true;
    const bool people = who && (who->kind == EntityKind::person || who->kind == EntityKind::group) && !((head.features ^ w.features) & arabic::feminine);
    return people && arabic::begins_like_participle(in.text, w);
}

}  // namespace

bool known(const Input& in, const Chunk& c) {
    if (c.counted) return false;
    return c.definite || (c.genitive != none && in.parse.chunks[c.genitive].definite) || (c.actor != none && in.candidates.actors[c.actor].what != What::agent);
}

std::uint32_t owner_of_masdar(const Input& in, const Draft& d) {
    if (d.verb || d.chunk == none) return none;
    const Chunk& own = in.parse.chunks[d.chunk];
    const bool pronoun = own.genitive == none && own.last == d.last && in.words[d.last].enclitic != Enclitic::nothing;
    return pronoun ? d.chunk : own.genitive;
}

bool stands_as_object(const Input& in, const Chunk& owner, const Chunk& n) {
    return n.relation == Relation::argument && !n.time && !n.nominative && !arabic::has_proclitic(in.words[n.first].clitics) && !describes_people(in, owner, n);
}

namespace {

// Whether the noun phrase right behind the owner of a masdar is its object: "the tribes' retaking | the town", "his receiving | the minister"; without an
// article people of whom there are several ("the police's arrest of | three journalists"); of a body also who is named by an idafa and whose things they are
// ("the army's shelling of | the houses of the villagers"), which behind people would tell who they are; and a thing without its article ("the party's attacking of | a barracks").
bool object_of_owner(const Input& in, const Chunk& owner, const Chunk& n) {
    if (!stands_as_object(in, owner, n)) return false;
    const auto* who = n.actor == none ? nullptr : &in.candidates.actors[n.actor];
    if ((n.definite || n.accusative) && !n.counted) return who || n.place != none;
    // "their shelling | members of the group (they are)": behind a pronoun only an accusative that shows itself is the object.
    if (who && (n.counted || ((who->plural || who->dual) && (owner.actor != none || n.accusative)))) return true;
    const auto kind = owner.actor == none ? EntityKind::person : in.candidates.actors[owner.actor].kind;
    // "the party's attacking of | a barracks": behind whoever is named a thing without its article.
    const auto* noun = in.words[n.head].link(LinkKind::noun_class);
    if (!n.definite && !n.accusative && !n.counted && owner.actor != none && noun && in.view.str(in.view.nouns[noun->index].kind) == "thing") return true;
    if ((kind != EntityKind::organization && kind != EntityKind::state) || n.genitive == none || n.counted) return false;
    const Chunk& of = in.parse.chunks[n.genitive];
    return who ? of.definite : of.actor != none;
}

// "his receiving (istiqbalihi), yesterday, in his palace | the ambassador": the noun phrase behind the owner of a masdar and the times and places that stand between.
std::uint32_t behind_setting(const Input& in, std::uint32_t owner) {
    constexpr int most = 4;      // times and places
    const auto& chunks = in.parse.chunks;
    std::uint32_t end = in.parse.behind_idafa(owner), id = owner;
    bool comma = false, setting = false;
    for (int steps = 0; steps <= most; ++steps) {
        while (id < chunks.size() && chunks[id].first < end) ++id;
        if (id == chunks.size()) return none;
        const Chunk& n = chunks[id];
        for (std::uint32_t i = end; i < n.first; ++i) {
            const auto& w = in.words[i];
            if (w.kind == arabic::Kind::punctuation ? !clause::soft_mark(w.mark) : w.pos != tables::Pos::particle) return none;
            comma = comma || w.kind == arabic::Kind::punctuation;
        }
        const auto what = n.actor == none ? What::capital : in.candidates.actors[n.actor].what;
        const bool where = n.relation == Relation::prepositional && (n.preposition == in.grammar.fi || n.preposition == in.grammar.bi) && (n.place != none || what == What::capital || what == What::state);
        if (!n.time && !where) return comma && !setting ? none : id;
        setting = true;
        end = in.parse.behind_idafa(id);
    }
    return none;
}

}  // namespace

std::uint32_t hit_behind_owner(const Input& in, const Draft& d, const tables::Trigger& row) {
    const std::uint32_t owner = owner_of_masdar(in, d);
    if (owner == none) return none;
    const ActorRole genitive = role_of(in.view, row, Slot::genitive), object = role_of(in.view, row, Slot::object);
    // "his meeting (liqa'ihi) | the envoy"; not "the meeting of the ministers | of the Union"
    const bool one = owner == d.chunk || (in.parse.chunks[owner].actor != none && in.candidates.actors[in.parse.chunks[owner].actor].kind == EntityKind::person && !in.candidates.actors[in.parse.chunks[owner].actor].plural);
    const bool consults = static_cast<EventType>(row.type) == EventType::consult, meets = one && genitive == ActorRole::both && consults;
    const bool suffers = genitive == ActorRole::recipient || meets || (genitive == object && object != ActorRole::place);
    const bool pronoun = owner == d.chunk;
    const std::uint32_t next = consults && one ? behind_setting(in, owner) : in.parse.next_behind_idafa(owner);
    if (!suffers || next == none) return none;
    const Chunk& o = in.parse.chunks[owner];
    const Chunk& n = in.parse.chunks[next];
    // Behind a man "... to (li-) complete the procedure" names no one: "the arrest of the accused to".
    const bool body = o.actor != none && in.candidates.actors[o.actor].kind != EntityKind::person;
    const bool to = !pronoun && n.relation == Relation::prepositional && n.preposition == in.grammar.li && (n.actor != none || n.place != none || (body && !in.words[n.head].link(LinkKind::trigger)));
    // Some gunmen may kill the judge as well, where the n that their word keeps tells that they are not his.
    const bool some = o.actor != none && !o.counted && n.definite && n.actor != none && arabic::keeps_its_n(in.view, in.words[o.head]) && !in.words[o.last].definite();
    return (pronoun || (o.actor != none && known(in, o)) || some) && ((to && !tells_side(in, n.first)) || object_of_owner(in, o, n)) ? next : none;
}

std::uint32_t signer(const Input& in, const Draft& d, const tables::Trigger& row, const Slots& slots) {
    const std::uint32_t thing = slots.object_of_masdar();
    if (thing == none || role_of(in.view, row, Slot::genitive) != ActorRole::place) return none;
    const std::uint32_t owner = in.parse.chunks[d.chunk].genitive;
    if (owner == none || !known(in, in.parse.chunks[owner]) || in.parse.chunks[thing].place != none) return none;
    return owner;
}

// "an attack of (li-) extremists", "a summit in Washington of (li-) the leaders": li- stands for the genitive of an indefinite noun. Not behind whom it hits ("raids on
// sites of the Kurds") nor where it tells what for ("raids to (li-) support the troops"); and what is done by words is addressed to those under li-.
std::uint32_t owner_under_li(const Input& in, const Draft& d, const Slots& slots) {
    const auto& chunks = in.parse.chunks;
    const std::uint32_t owner = slots.chunk(Slot::preposition, in.grammar.li);
    const auto type = static_cast<EventType>(in.view.triggers[d.row].type);
    if (owner == none || owner <= d.chunk || chunks[owner].after_boundary || is_speech(type)) return none;
    if (chunks[owner].actor == none && !(in.words[chunks[owner].head].features & arabic::plural)) return none;
    for (std::uint32_t id = d.chunk + 1; id < owner; ++id) {
        const bool where = type == EventType::consult && chunks[id].place != none;
        if (chunks[id].actor != none || (chunks[id].relation == Relation::prepositional && !chunks[id].time && !where)) return none;
    }
    return owner;
}

}  // namespace isnad::event
