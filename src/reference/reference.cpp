#include "reference/reference.h"

#include "language/arabic/inflection.h"
#include "mention/surnames.h"
#include "reference/actor_or_place.h"
#include "reference/resolver.h"
#include "text/article.h"

#include <algorithm>

namespace isnad::reference {

using mention::What;
using tables::absent;
using tables::LinkKind;

void Resolver::run() {
    out_.keys.clear();
    out_.pairs.clear();
    out_.entity_of.assign(in_.candidates.actors.size(), none);
    out_.place_of.assign(in_.candidates.actors.size(), none);
    out_.place_id.assign(in_.candidates.places.size(), none);
    places();
    for (std::uint32_t k = 0; k < in_.candidates.actors.size(); ++k) {
        Candidate c = in_.candidates.actors[k];
        if (out_.place_of[k] != none || in_.furniture[c.first]) continue;
        if (c.what == What::person || c.what == What::named_person) c.last = mention::last_of_name(in_.mentions, c);
        const bool named_behind = names_the_same(k);
        Candidate named;
        if (named_behind) {
            named = in_.candidates.actors[k + 1];
            named.last = mention::last_of_name(in_.mentions, named);
        }
        const std::uint32_t entity = entity_of(named_behind ? named : c);
        out_.entity_of[k] = entity;
        if (entity == none) continue;
        if (named_behind) {
            Entity& e = doc_.entities[entity];
            if (e.code.empty()) e.code = c.code;
            if (e.sector.empty()) e.sector = c.sector;
        }
        remember_title(c, entity, named_behind);
        remember_lead(c, entity);
        if (named_behind) remember_title(named, entity, false);
        remember_person(c, entity);
        doc_.mentions.push_back({c.span, entity, c.how});
    }
    // Of the forms of one without a name in the tables one that li- has not melted with the article shows it best.
    for (const Mention& m : doc_.mentions) {
        Entity& e = doc_.entities[m.entity];
        const std::string_view shown = doc_.slice(e.first), form = doc_.slice(m.span);
        if (!e.name.empty() || m.how == How::alias || !text::article_melted(shown) || !text::begins_with_article(form)) continue;
        if (text::behind_article(form) == text::behind_article(shown)) e.first = m.span;
    }
}

// "The head of public security, General So-and-so", "its chairman, So-and-so": the name stands right behind the description.
bool Resolver::names_the_same(std::uint32_t described) const {
    if (described + 1 >= in_.candidates.actors.size()) return false;
    const Candidate& c = in_.candidates.actors[described];
    const Candidate& name = in_.candidates.actors[described + 1];
    if ((c.what != What::agent && c.what != What::office) || c.kind != EntityKind::person || c.plural || c.dual || c.former) return false;
    if ((name.what != What::named_person && name.what != What::person) || name.surname_only || out_.place_of[described + 1] != none) return false;
    // A comma or a rank may stand between.
    const std::uint32_t first = std::min(name.lead, name.first);
    if (first > c.last + 2 || first <= c.last || arabic::has_proclitic(word(first).clitics)) return false;
    if (c.what == What::office && name.lead < name.first && name.lead == c.last + 1 && mention::another_trade(in_.mentions, c, name.lead)) return false;
    for (std::uint32_t i = c.last + 1; i <= first; ++i) {
        const auto& w = word(i);
        if (w.line_start) return false;
        const bool rank = w.kind == arabic::Kind::word && w.definite() && w.is_noun() && !arabic::has_proclitic(w.clitics) && !w.link(LinkKind::nisba);
        // "the offender / So-and-so", "the offender : So-and-so".
        const bool slash = w.kind == arabic::Kind::punctuation && (w.mark == '/' || (w.mark == ':' && c.sector == "CRM")) && i + 1 == first;
        if (i < first && w.mark != 0x60C && !rank && !slash) return false;
    }
    return true;
}

void Resolver::places() {
    // Candidates of both kinds in text order.
    std::uint32_t p = 0;
    const auto& all = in_.candidates.places;
    auto flush = [&](std::uint32_t before) {
        for (; p < all.size() && all[p].first < before; ++p) {
            if (in_.furniture[all[p].first]) continue;
            out_.place_id[p] = static_cast<std::uint32_t>(doc_.places.size());
            doc_.places.push_back(all[p].place);
        }
    };
    for (std::uint32_t k = 0; k < in_.candidates.actors.size(); ++k) {
        const Candidate& c = in_.candidates.actors[k];
        if ((c.what != What::state && c.what != What::capital) || in_.furniture[c.first] || !stands_as_place(in_, out_, c)) continue;
        flush(c.first);
        out_.place_of[k] = static_cast<std::uint32_t>(doc_.places.size());
        const bool city = c.what == What::capital || capital_of_one_name(c);
        doc_.places.push_back(mention::place_of_state(in_.view, c.row, c.span, city ? Resolution::city : Resolution::country));
    }
    flush(static_cast<std::uint32_t>(words_.size()) + 1);
}

// "Tunis -", "Kuwait (agencies)": of a state and its capital that share a name the capital stands at the head of a report.
bool Resolver::capital_of_one_name(const Candidate& c) const {
    if (!word(c.first).line_start || c.last + 1 >= words_.size()) return false;
    const auto& next = word(c.last + 1);
    if (next.kind != arabic::Kind::punctuation || next.line_start || next.mark == ':') return false;
    const auto& s = in_.view.states[c.row];
    return in_.view.str(s.capital_name).substr(0, 3) == in_.view.str(s.name).substr(0, 3);
}

std::uint32_t Resolver::make(const Candidate& c) {
    Entity e;
    e.first = c.span;
    e.kind = c.kind;
    e.code = c.code;
    e.sector = c.sector;
    e.rule = c.rule;
    doc_.entities.push_back(e);
    return static_cast<std::uint32_t>(doc_.entities.size() - 1);
}

std::uint32_t Resolver::person_entity(const Candidate& c, std::uint32_t row) {
    const auto& p = in_.view.persons[row];
    std::uint32_t& id = out_.keys.at(key(k_person, p.identity));
    if (id == none) {
        const std::uint32_t made = make(c);
        Entity& e = doc_.entities[made];
        e.kind = EntityKind::person;
        e.name = in_.view.str(p.name);
        e.wikidata = in_.view.str(p.wikidata);
        e.code = in_.view.str(p.state);
        if (c.what == What::office) e.sector = in_.view.str(p.sector);
        e.rule = in_.view.rule(p.source);
        out_.keys.at(key(k_person, p.identity)) = made;
        remember_name(c, made);
        remember_office(p.office, made);
        return made;
    }
    const std::uint32_t found = id;
    remember_name(c, found);
    remember_office(p.office, found);
    return found;
}

// "Ahmad Dawud Oghlu ... said Oghlu": the last word of a full name calls him from now on.
void Resolver::remember_name(const Candidate& c, std::uint32_t entity) {
    if (c.what != What::person || c.last == c.first) return;
    if (const std::uint32_t word = mention::calling_word(in_.mentions, c); word != none) out_.keys.at(key(k_named, mention::letters_hash(in_.mentions, word, word))) = entity;
    remember_first_name(c, entity);
}

// "The president" alone means the last holder of such an office that was named.
void Resolver::remember_office(std::uint32_t office, std::uint32_t entity) {
    if (office == absent) return;
    const std::uint32_t last = out_.keys.at(key(k_last_office, office));
    if (last != entity) out_.keys.at(key(k_office_before, office)) = last;
    out_.keys.at(key(k_last_office, office)) = entity;
}

void Resolver::remember_person(const Candidate& c, std::uint32_t entity) {
    if (c.plural || c.dual || doc_.entities[entity].kind != EntityKind::person || (c.what == What::agent && !c.definite)) return;
    (c.feminine ? last_woman_ : last_man_) = entity;
}

std::uint32_t Resolver::entity_of(const Candidate& c) {
    switch (c.what) {
        case What::state:
        case What::capital: return state(c, c.row);
        case What::people: {
            std::uint32_t& id = out_.keys.at(key(k_people, c.row));
            if (id == none) {
                const std::uint32_t made = make(c);
                out_.keys.at(key(k_people, c.row)) = made;
                return made;
            }
            return id;
        }
        case What::person: return person_entity(c, c.row);
        case What::named_person: return named(c);
        case What::office: {
            const std::uint32_t so = titled(c);
            return so != none ? so : office(c);
        }
        case What::organization: return organization(c);
        case What::named_body: return named_body(c);
        case What::agent: {
            const std::uint32_t so = titled(c);
            return so != none ? so : agent(c);
        }
    }
    return none;
}

std::uint32_t Resolver::organization(const Candidate& c) {
    std::uint32_t& id = out_.keys.at(body_key(in_.view, c.row));
    if (id != none) {
        const std::uint32_t found = id;
        remember_organization(c, found);
        return found;
    }
    const std::uint32_t made = make(c);
    remember_organization(c, made);
    const auto& o = in_.view.organizations[c.row];
    doc_.entities[made].name = in_.view.str(o.name);
    doc_.entities[made].wikidata = in_.view.str(o.wikidata);
    out_.keys.at(body_key(in_.view, c.row)) = made;
    return made;
}

std::uint32_t Resolver::named_body(const Candidate& c) {
    std::uint32_t& known = out_.keys.at(key(k_named_body, mention::letters_hash(in_.mentions, c.first, c.last)));
    const std::uint32_t id = known != none ? known : (known = make(c));
    out_.keys.at(key(k_last_agent, c.head_form, of_many(c) ? 1 : 0)) = id;
    if (!c.sector.empty()) out_.keys.at(key(k_last_sector, sector_key(c.sector))) = id;
    return id;
}

// "The council", "the movement" alone mean the last organization that was called so, or that is of that kind.
void Resolver::remember_organization(const Candidate& c, std::uint32_t entity) {
    const auto called = [&](const arabic::Word& noun) { out_.keys.at(key(k_last_agent, noun.lemma, (noun.features & (arabic::plural | arabic::dual)) != 0)) = entity; };
    called(word(c.first));
    if (c.lead < c.first) called(word(c.lead));
    if (!c.sector.empty() || c.code == "IMG") out_.keys.at(key(k_last_sector, sector_key(c.code == "IMG" ? "REB" : c.sector))) = entity;
}

std::uint64_t Resolver::sector_key(std::string_view s) {
    std::uint64_t k = 0;
    for (char ch : s) k = k << 8 | static_cast<unsigned char>(ch);
    return k;
}

// The last word of a full name calls its bearer ("Salim al-Shammari ... al-Shammari"), until another full name ends in it.
std::uint32_t Resolver::named(const Candidate& c) {
    const std::uint64_t surname = mention::letters_hash(in_.mentions, c.last, c.last);
    // "Bin Nasir", "Ould Salik": a family name of two words.
    const bool family = c.last == c.first + 1 && in_.grammar.begins_family_name(word(c.first).full);
    const bool full = c.last > c.first && !c.surname_only && !family;
    const std::uint64_t whole = full ? key(k_full_name, mention::letters_hash(in_.mentions, c.first, c.first), surname) : 0;
    std::uint32_t id = out_.keys.at(full ? whole : key(k_named, surname));
    if (id == none && !full && c.what == What::named_person) id = bearer(c);
    if (id != none && (c.surname_only || doc_.entities[id].kind == EntityKind::person)) {
        if (c.row != absent && c.what == What::named_person) remember_office(c.row, id);
        Entity& e = doc_.entities[id];      // a title that is told later
        if (e.code.empty()) e.code = c.code;
        if (e.sector.empty()) e.sector = c.sector;
        out_.keys.at(key(k_named, surname)) = id;
        return id;
    }
    const std::uint32_t made = make(c);
    doc_.entities[made].kind = EntityKind::person;
    if (c.lead < c.first) take_from_owner(c, doc_.entities[made]);
    out_.keys.at(key(k_named, surname)) = made;
    if (full) {
        out_.keys.at(whole) = made;
        remember_first_name(c, made);
    }
    remember_office(c.row, made);
    if (c.row != absent && c.state != absent) out_.keys.at(key(k_office, c.row, c.state)) = made;
    return made;
}

// "Mariam bint Ahmad ... Mariam": whose first name nobody else has had so far.
void Resolver::remember_first_name(const Candidate& c, std::uint32_t entity) {
    std::uint32_t& known = out_.keys.at(key(k_first_name, mention::letters_hash(in_.mentions, c.first, c.first)));
    known = known == none || known == entity ? entity : several;
}

// Whom a name of one word calls that no full name before it ends in: by his first name, or, in the headline, who is named in full later.
std::uint32_t Resolver::bearer(const Candidate& c) {
    const std::uint32_t known = c.first == c.last ? out_.keys.at(key(k_first_name, mention::letters_hash(in_.mentions, c.first, c.first))) : none;
    if (known != none && known != several) return known;
    if (known == several || in_.mentions.sentences.empty() || in_.mentions.sentences.front().end <= c.last) return none;
    const std::uint64_t letters = mention::letters_hash(in_.mentions, c.last, c.last);
    for (const Candidate& later : in_.candidates.actors) {
        if ((later.what != What::named_person && later.what != What::person) || later.surname_only || later.first <= c.last) continue;
        const std::uint32_t last = mention::last_of_name(in_.mentions, later);
        if (last <= later.first + (c.last - c.first) || mention::letters_hash(in_.mentions, last, last) != letters) continue;
        Candidate full = later;
        full.last = last;
        return entity_of(full);
    }
    return none;
}

// "his counterpart" holds the office of the person named before.
std::string_view Resolver::official_before() const {
    for (std::size_t back = 1; back <= 4 && back <= doc_.mentions.size(); ++back) {
        const Entity& e = doc_.entities[doc_.mentions[doc_.mentions.size() - back].entity];
        if (e.kind != EntityKind::person) continue;
        for (const std::string_view s : {"GOV", "MIL", "COP", "LEG", "JUD", "SPY", "PTY"})
            if (e.sector == s) return s;
    }
    return {};
}

std::uint32_t Resolver::office(Candidate c) {
    const auto& o = in_.view.offices[c.row];
    if (in_.view.str(o.key).starts_with("honour")) return honoured(c);
    if (in_.view.str(o.key) == "counterpart")
        if (const auto sector = official_before(); !sector.empty()) c.sector = sector;
    if (c.dual && c.definite && c.state == absent) {
        const std::uint32_t one = out_.keys.at(key(k_office_before, c.row)), two = out_.keys.at(key(k_last_office, c.row));
        if (one != none && two != none) {
            const std::uint32_t made = make(c);
            doc_.entities[made].kind = EntityKind::group;
            out_.pairs.push_back({made, one, two});
            return made;
        }
    }
    if (c.plural || c.dual) {
        std::uint32_t& id = out_.keys.at(key(k_office, std::uint64_t{c.row} << 32 | 1, c.state));
        if (id != none && c.state != absent) return id;
        const std::uint32_t made = make(c);
        doc_.entities[made].kind = c.plural || c.dual ? EntityKind::group : EntityKind::person;
        out_.keys.at(key(k_office, std::uint64_t{c.row} << 32 | 1, c.state)) = made;
        return made;
    }
    if (c.state == absent && o.unique == 2 && !c.former && c.definite) {
        const std::uint32_t row = holders_.find(c.row, {}, in_.mentions.today);
        if (row != absent) return person_entity(c, row);
    }
    if (c.state == absent) {
        const std::uint32_t last = out_.keys.at(key(k_last_office, c.row));
        if (last != none && c.definite) return last;
        if (c.definite && c.last == c.head && !o.unique)
            if (const std::uint32_t so = out_.keys.at(key(k_title, word(c.head).lemma, c.feminine)); so != none) return so;
        const std::uint32_t made = make(c);
        take_from_owner(c, doc_.entities[made]);
        out_.keys.at(key(k_last_office, c.row)) = made;
        return made;
    }
    std::uint32_t& id = out_.keys.at(key(k_office, c.row, c.state));
    if (id != none) {
        const std::uint32_t found = id;
        remember_office(c.row, found);
        return found;
    }
    if (o.unique && !c.former) {
        const std::uint32_t row = holders_.find(c.row, c.code, in_.mentions.today);
        if (row != absent) {
            const std::uint32_t made = person_entity(c, row);
            out_.keys.at(key(k_office, c.row, c.state)) = made;
            return made;
        }
    }
    const std::uint32_t made = make(c);
    out_.keys.at(key(k_office, c.row, c.state)) = made;
    remember_office(c.row, made);
    return made;
}

std::uint32_t state_entity(const tables::View& view, std::uint32_t state, Resolved& out, CodedDocument& doc) {
    std::uint32_t& id = out.keys.at(key(k_state, state));
    if (id != none) return id;
    id = static_cast<std::uint32_t>(doc.entities.size());
    Entity e;
    const auto& s = view.states[state];
    e.kind = EntityKind::state;
    e.name = view.str(s.name);
    e.wikidata = view.str(s.wikidata);
    e.code = view.str(s.iso3);
    e.rule = view.rule(s.source);
    doc.entities.push_back(e);
    return id;
}

std::uint32_t chunk_entity(const Input& in, std::uint32_t chunk, Resolved& out, CodedDocument& doc, bool places_act) {
    if (chunk == none) return none;
    const auto& c = in.parse.chunks[chunk];
    if (c.actor == none) return none;
    if (out.entity_of[c.actor] != none) return out.entity_of[c.actor];
    if (places_act && out.place_of[c.actor] != none) return state_entity(in.view, in.candidates.actors[c.actor].row, out, doc);
    return none;
}

void resolve(const Input& in, const Holders& holders, Resolved& out, CodedDocument& doc) { Resolver(in, holders, out, doc).run(); }

}  // namespace isnad::reference
