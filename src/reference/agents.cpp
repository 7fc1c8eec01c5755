#include "reference/described.h"
#include "reference/resolver.h"
#include "text/article.h"

#include <algorithm>

namespace isnad::reference {

using arabic::Enclitic;
using mention::What;
using tables::absent;

std::uint32_t Resolver::state(const Candidate& c, std::uint32_t row) {
    const std::uint32_t id = state_entity(in_.view, row, out_, doc_);
    if (doc_.entities[id].first.empty()) doc_.entities[id].first = c.span;
    return id;
}

// "his country": that of the person or official named last before it. Where none is, it names nobody.
std::uint32_t Resolver::own_country(const Candidate& c) {
    for (std::size_t back = 1; back <= 6 && back <= doc_.mentions.size(); ++back) {
        const Entity& e = doc_.entities[doc_.mentions[doc_.mentions.size() - back].entity];
        if (e.kind == EntityKind::state || e.code.size() != 3) continue;
        for (std::uint32_t s = 0; s < in_.view.states.size(); ++s)
            if (in_.view.str(in_.view.states[s].iso3) == e.code) return state(c, s);
    }
    return none;
}

// "its forces", "his supporters": whose they are is told by the actor named last before them that can own them.
// A commander of theirs is theirs, not of a state's army, and their men are what they are.
void Resolver::take_from_owner(const Candidate& c, Entity& e) const {
    const auto& head = word(c.lead < c.first ? c.lead : c.head);
    if (head.enclitic != Enclitic::he && head.enclitic != Enclitic::she && head.enclitic != Enclitic::they) return;
    constexpr std::size_t most = 6;
    constexpr std::uint32_t near = 400;      // bytes: this sentence or the end of the one before
    for (std::size_t back = 1; back <= most && back <= doc_.mentions.size(); ++back) {
        const Mention& m = doc_.mentions[doc_.mentions.size() - back];
        const Entity& owner = doc_.entities[m.entity];
        if (m.span.end + near < c.span.start) return;
        const bool person = owner.kind == EntityKind::person;
        // A group across borders has no president of its own.
        if (c.what == What::office && in_.view.offices[c.row].unique && (owner.code == "IMG" || owner.code == "ISM")) continue;
        if ((owner.code.empty() && owner.sector.empty()) || (head.enclitic == Enclitic::she && person)) continue;
        // Their neighbours, allies and enemies, and a state's brothers, are others than they.
        if (called(c, {"neighbour", "ally", "partner", "enemy", "rival", "opponent"}) || (owner.kind == EntityKind::state && called(c, {"brother", "sister"}))) return;
        if (e.code.empty()) e.code = owner.code;
        if ((e.sector.empty() || e.sector == "UAF" || ((c.what == What::office ? e.sector == "MIL" : c.row != absent && in_.view.str(in_.view.agents[c.row].unit) == "man") && !owner.sector.empty())) && !person && owner.kind != EntityKind::state) e.sector = owner.sector;
        return;
    }
}

// "The man", "the Qatari guest": the person named last, or the last of that country.
std::uint32_t Resolver::person_told(const Candidate& c) const {
    constexpr std::size_t most = 30;
    if (c.state == absent) {
        if (c.last > c.head || !called(c, {"man", "woman"})) return none;
        return c.feminine ? last_woman_ : last_man_;
    }
    if (c.last != c.head + 1 || !word(c.last).definite()) return none;
    for (std::size_t back = 1; back <= most && back <= doc_.mentions.size(); ++back) {
        const Mention& m = doc_.mentions[doc_.mentions.size() - back];
        const Entity& e = doc_.entities[m.entity];
        if (e.kind == EntityKind::person && m.how != How::description && e.code == in_.view.str(in_.view.states[c.state].iso3)) return m.entity;
    }
    return none;
}

// Whether the noun is one that agents.tsv glosses so.
bool Resolver::called(const Candidate& c, std::initializer_list<std::string_view> units) const {
    if (c.what != What::agent || c.row == absent) return false;
    return std::find(units.begin(), units.end(), in_.view.str(in_.view.agents[c.row].unit)) != units.end();
}

// "The two parties", "both countries" are the two that were named last.
std::uint32_t Resolver::the_two(const Candidate& c) {
    const bool states = called(c, {"country", "state"});
    if (!states && !called(c, {"side", "party"})) return none;
    constexpr std::size_t most = 12;
    std::uint32_t one = none;
    for (std::size_t back = 1; back <= most && back <= doc_.mentions.size(); ++back) {
        const std::uint32_t id = doc_.mentions[doc_.mentions.size() - back].entity;
        const Entity& e = doc_.entities[id];
        if (id == one || (states ? e.kind != EntityKind::state : e.kind == EntityKind::person || e.sector == "CVL" || e.sector == "JRN")) continue;
        if (one == none) {
            one = id;
            continue;
        }
        const std::uint32_t made = make(c);
        doc_.entities[made].kind = EntityKind::group;
        out_.pairs.push_back({made, id, one});
        return made;
    }
    return none;
}

// "The movement" where no body was called so: the one named last that has it in one of its names ("Hamas ... the movement").
std::uint32_t Resolver::body_called(const Candidate& c) {
    constexpr std::uint32_t most = 40;      // candidates
    const std::uint32_t at = in_.candidates.actor_at[c.first];
    if (c.state != absent) return none;
    for (std::uint32_t back = 1; back <= most && back <= at; ++back) {
        const Candidate& a = in_.candidates.actors[at - back];
        if (out_.entity_of[at - back] == none) continue;
        if (a.what == What::organization && mention::may_be_called(in_.view, a.row, c.head_form, c.sector)) return out_.entity_of[at - back];
        // "a delegation of the movement of Hamas ... the movement": named within a title or description.
        if (a.what != What::agent && a.what != What::office && a.what != What::named_person && a.what != What::person) continue;
        for (std::uint32_t k = std::min(a.lead, a.first); k <= a.last; ++k) {
            const tables::Link* org = in_.mentions.meanings.find(k, tables::LinkKind::organization);
            if (!org) org = in_.mentions.meanings.find(k, tables::LinkKind::organization_short);
            if (org && mention::may_be_called(in_.view, org->index, c.head_form, c.sector)) return body_entity(in_.view, org->index, out_, doc_);
        }
    }
    return none;
}

// "... and the Israeli one" behind "the American government": its noun stands before the other.
bool Resolver::second_half(const Candidate& c) const { return c.first == c.head && c.state != absent && c.head_form != absent && !word(c.head).is_lemma(c.head_form); }

// Whether who is told first by a number was as many as the numeral at a word says: "3 women", "three women" and "(the women) the three".
bool Resolver::as_many(std::uint32_t entity, std::uint32_t numeral) const {
    const std::string_view first = doc_.slice(doc_.entities[entity].first);
    const auto& w = word(numeral);
    if (!text::begins_with_article(in_.mentions.text.substr(w.begin, w.end - w.begin))) return false;
    const double many = in_.view.numerals[w.link(tables::LinkKind::numeral)->index].value;
    if (first.size() > 1 && first[0] >= '0' && first[0] <= '9' && first[1] == ' ') return many == first[0] - '0';
    // Not "thirty" nor "thirteen", which begin like "three".
    const auto behind = std::upper_bound(words_.begin(), words_.end(), doc_.entities[entity].first.start, [](std::uint32_t at, const arabic::Word& x) { return at < x.begin; });
    if (behind == words_.begin() || (behind != words_.end() && behind->link(tables::LinkKind::numeral))) return false;
    const tables::Link* told = (behind - 1)->link(tables::LinkKind::numeral);
    return told && in_.view.numerals[told->index].value == many;
}

// "Deputy So-and-so said ... the deputy added": who was named with that title shortly before, where no other name stands behind it.
std::uint32_t Resolver::bearer_told(const Candidate& c) {
    constexpr std::size_t near = 10;        // mentions
    const std::uint32_t behind = c.last + 1;
    if (word(c.head).lemma == absent || behind >= words_.size()) return none;
    const auto& next = word(behind);
    const bool people = next.lexeme != absent && next.pos == tables::Pos::noun && (next.features & (arabic::plural | arabic::dual));      // "the deputy | (threatened) journalists"
    const bool bare = next.clitics == 0 && !next.is_verb() && next.pos != tables::Pos::particle && next.pos != tables::Pos::number && !next.link(tables::LinkKind::numeral) && !people;
    const bool names = next.kind == arabic::Kind::word ? bare || next.lexeme == absent || (in_.candidates.actor_at[behind] != none && !people)
                                                       : next.kind != arabic::Kind::punctuation || mention::quote_mark(next.mark) || next.mark == '/';
    if (names) return none;
    const auto* before = c.first > 0 && !word(c.first).line_start ? &word(c.first - 1) : nullptr;
    if (before && before->kind == arabic::Kind::word && before->is_noun() && before->definite()) return none;       // "the reader, young"
    const std::uint32_t so = out_.keys.at(key(k_title, word(c.head).lemma, c.feminine));
    for (std::size_t back = 1; so != none && back <= near && back <= doc_.mentions.size(); ++back)
        if (doc_.mentions[doc_.mentions.size() - back].entity == so) return so;
    return none;
}

// Of whom the text spoke already, by the words of the description.
std::uint32_t Resolver::told_before(const Candidate& c, std::uint64_t noun) {
    const auto& head = word(c.head);
    const bool many = c.plural || c.dual, person = c.kind == EntityKind::person, simple = c.last == c.head && !second_half(c);
    const auto last_called_so = [&] { return out_.keys.at(key(k_last_agent, c.head_form, of_many(c) ? 1 : 0)); };
    if (c.definite && !many && person && out_.keys.at(key(k_agent, noun, c.state)) == none)
        if (const std::uint32_t told = person_told(c); told != none) return told;
    if (c.definite && simple && c.dual)
        if (const std::uint32_t pair = the_two(c); pair != none) return pair;
    // "the extremist organisation": the armed group told last.
    if (c.definite && !many && !person && c.state == absent && c.last == c.head + 1 && (c.sector == "REB" || c.code == "IMG")) {
        const std::uint32_t so = last_called_so();
        return so != none ? so : out_.keys.at(key(k_last_sector, sector_key("REB")));
    }
    // "three soldiers ... the three soldiers"
    if (c.definite && many && c.state == absent && c.first == c.head && c.last == c.head + 1 && word(c.last).link(tables::LinkKind::numeral))
        if (const std::uint32_t so = last_called_so(); so != none && as_many(so, c.last)) return so;
    if (c.definite && simple && !in_.parse.chunks.empty()) {
        if (const std::uint32_t so = last_called_so(); so != none) return so;
        if (const std::uint32_t so = person && !many ? bearer_told(c) : none; so != none) return so;
        if (const std::uint32_t body = person || many ? none : body_called(c); body != none) return body;
        // "The rebels", whose -in may be two or many, are the armed body told last; "the journalists" are no news agency.
        const bool body = !c.plural && (c.sector == "REB" || (!c.dual && (c.sector == "JRN" || c.sector == "PTY" || c.sector == "BUS")));
        if (!person && body) return out_.keys.at(key(k_last_sector, sector_key(c.sector)));
    }
    // "its government" behind "the Syrian government": the same, where both are of one country.
    if (simple && !person && !c.counted && head.enclitic != Enclitic::nothing) {
        Entity owned;
        take_from_owner(c, owned);
        const std::uint32_t so = last_called_so();
        if (so != none && !owned.code.empty() && doc_.entities[so].code == owned.code) return so;
    }
    return none;
}

// "The army repels an attack" in the headline, "the Yemeni army" below: the same, where the headline does not tell whose it is.
std::uint32_t Resolver::headline_of(const Candidate& c) {
    if (!c.definite || c.state == absent || c.kind == EntityKind::person || c.counted || c.first != c.head || c.last != c.head + 1 || second_half(c)) return none;
    const std::uint32_t bare = out_.keys.at(key(k_last_agent, c.head_form, of_many(c) ? 1 : 0));
    const auto& opening = in_.mentions.sentences[0];
    if (bare == none || opening.first >= opening.end || !doc_.entities[bare].code.empty()) return none;
    const Span first = doc_.entities[bare].first;
    const bool in_headline = first.end <= words_[opening.end - 1].end && first.start < c.span.start && words_[opening.end - 1].end < c.span.start;
    const auto& noun = word(c.head);
    return in_headline && doc_.slice(first) == in_.mentions.text.substr(c.span.start, noun.end - c.span.start) ? bare : none;
}

std::uint32_t Resolver::agent(const Candidate& c) {
    const auto& head = word(c.head);
    if (c.row == absent && !c.counted) return make(c);      // "one of them", "others": of those before, and each time others
    if (c.last == c.head && head.enclitic != Enclitic::nothing && (head.is_lemma(in_.grammar.country) || head.is_lemma(in_.grammar.countries))) return own_country(c);
    // "the Egyptian side" is Egypt.
    if (c.definite && !c.plural && !c.dual && c.state != absent && c.last == c.head + 1 && called(c, {"side"})) return state(c, c.state);
    // The same noun of the same state and sector is the same described actor; a bare definite noun is the last such.
    const std::uint64_t noun = c.last > c.head || c.counted ? phrase_key(in_, c) : std::uint64_t{c.head_form} << 32 | (of_many(c) ? 1 : 0);
    if (const std::uint32_t told = told_before(c, noun); told != none) return told;
    if (const std::uint32_t bare = headline_of(c); bare != none) {
        doc_.entities[bare].code = in_.view.str(in_.view.states[c.state].iso3);
        out_.keys.at(key(k_agent, noun, c.state)) = bare;
        return bare;
    }
    const std::uint32_t id = out_.keys.at(key(k_agent, noun, c.state));
    if (id != none && (means_a_known_one(in_, c) || told_again(in_, c, doc_.entities[id].first))) {
        out_.keys.at(key(k_last_agent, c.head_form, of_many(c) ? 1 : 0)) = id;
        return id;
    }
    const std::uint32_t made = make(c);
    if (c.state == absent) take_from_owner(c, doc_.entities[made]);
    out_.keys.at(key(k_agent, noun, c.state)) = made;
    out_.keys.at(key(k_last_agent, c.head_form, of_many(c) ? 1 : 0)) = made;
    return made;
}

}  // namespace isnad::reference
