// What stands behind a described actor and tells whose it is: a quoted name, a genitive, a body behind min or fi, a place.
#include "mention/scan.h"

#include "language/arabic/inflection.h"

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Alone;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

namespace {

// Men, dead, wounded: what they are, a force or body tells to which they belong ("men of the army", "four dead of the guard").
bool is_mans(const tables::View& view, const Candidate& c) {
    if (c.sector != "CVL" || c.row == absent || c.what != What::agent || c.feminine) return false;
    const auto unit = view.str(view.agents[c.row].unit);
    return unit == "person" || (unit == "man" && c.plural);
}

}  // namespace

// "the son (najl) of | Haniyeh", "the supporters of | Ali Salih": the last word of the name that tells whose kin or follower is meant, or `none`. He himself is another.
// `counted`: behind "some of" ("five of the guards | of Haniyeh") any noun has a genitive. `code` gets his country where it is empty.
std::uint32_t Scan::owner_by_name(std::uint32_t head, const tables::Agent& row, bool counted, std::string_view& code) const {
    const std::uint32_t k = head + 1;
    if ((row.alone != Alone::of_person && !counted) || word(head).definite() || word(head).enclitic != arabic::Enclitic::nothing || k >= end_ || word(k).line_start || word(k).kind != Kind::word ||
        arabic::has_proclitic(word(k).clitics) || in_.skip[k])
        return none;
    Phrase who;
    const Link* l = person_at(in_, k, &who);
    if (!l) return given_name(k) ? name_behind(k) : none;
    if (code.empty()) code = in_.view.str(in_.view.persons[l->index].state);
    return who.last;
}

// "subordinate to": what it belongs to stands behind it with li-.
bool Scan::subordinate(std::uint32_t i) const { return word(i).kind == Kind::word && word(i).lemma != absent && word(i).lemma == in_.grammar.belonging; }

// "fighters of << Daesh >>", "miners of << Sadungo >>": the genitive stands in quotation marks.
bool Scan::quoted_name(Candidate& c) const {
    const std::uint32_t open = c.last + 1;
    if (open + 2 >= end_ || c.last != c.head || c.definite || word(c.last).enclitic != arabic::Enclitic::nothing || !(c.plural || c.dual)) return false;
    if (word(open).kind != Kind::punctuation || word(open).mark == '(' || !quote_mark(word(open).mark)) return false;
    for (std::uint32_t k = open + 1; k < end_ && k - open <= 4; ++k) {
        const Word& w = word(k);
        if (w.line_start || w.is_verb()) return false;
        if (w.kind != Kind::punctuation) continue;
        if (k == open + 1 || (w.mark != 0xBB && w.mark != '"' && w.mark != 0x201D)) return false;
        c.last = k;
        c.span.end = w.end;
        take_from_genitives(c, open + 1);
        return true;
    }
    return false;
}

// "fighters of the Taliban", "fighters of the opposition", "the chamber of commerce of Beirut": a body in the genitive tells what the noun
// leaves open, and whose a delegation or leadership is; a place tells the country.
void Scan::take_from_genitives(Candidate& c, std::uint32_t from) const {
    // "the directorate of intelligence", "the management of the company": so does a part of a body that is its kind.
    const bool part = c.kind == EntityKind::organization && c.sector == "GOV" && c.row != absent && in_.view.agents[c.row].alone == Alone::modified;
    const bool delegates = part || (c.kind == EntityKind::group && c.sector == "GOV");
    for (std::uint32_t k = from; k <= c.last; ++k) {
        if (word(k).kind != Kind::word) continue;
        const Link* org = in_.meanings.find(k, LinkKind::organization);
        if (!org) org = in_.meanings.find(k, LinkKind::organization_short);
        const Link* agent = org ? nullptr : in_.meanings.find(k, LinkKind::agent);
        std::string_view code, sector;
        if (org) {
            code = in_.view.str(in_.view.organizations[org->index].code);
            sector = in_.view.str(in_.view.organizations[org->index].sector);
        } else if (agent && in_.view.agents[agent->index].kind != 0) {
            code = in_.view.str(in_.view.agents[agent->index].code);
            sector = in_.view.str(in_.view.agents[agent->index].sector);
        } else {
            if (c.code.empty() && c.state == absent) c.code = country_at(k);
            continue;
        }
        if (c.code.empty()) c.code = code;
        if (sector.empty()) continue;
        if (c.sector.empty() || delegates || is_mans(in_.view, c)) c.sector = sector;
        if (c.sector == "UAF") c.sector = sector == "OPP" ? std::string_view("REB") : sector;
        if (!c.code.empty()) return;
    }
}

// "the leader of Aleppo", "a commander from Gaza" as one adjective: the country of the region or city whose nisba stands among these words.
std::string_view Scan::home_of(std::uint32_t from, std::uint32_t last) const {
    for (std::uint32_t k = from; k <= last; ++k)
        if (const Link* m = word(k).link(LinkKind::modifier); m && in_.view.modifiers[m->index].code.length) return in_.view.str(in_.view.modifiers[m->index].code);
    return {};
}

// The country of the place, capital or state that begins at a word; empty where there is none.
std::string_view Scan::country_at(std::uint32_t k) const {
    // "the embassy of the kingdom": of the states that are called so the one that the article speaks of most.
    if (word(k).definite()) {
        std::string_view best;
        std::uint32_t most = 0;
        for (const Link& l : word(k).all_links()) {
            if (l.kind != LinkKind::called_state) continue;
            const auto code = in_.view.str(in_.view.states[l.index].iso3);
            if (const std::uint32_t times = spoken_of(code); times > most) {
                most = times;
                best = code;
            }
        }
        if (most > 0) return best;
    }
    if (const Link* s = in_.meanings.find(k, LinkKind::state)) return in_.view.str(in_.view.states[s->index].iso3);
    if (const Link* s = in_.meanings.find(k, LinkKind::capital)) return in_.view.str(in_.view.states[s->index].iso3);
    if (const Link* l = in_.meanings.find(k, LinkKind::place)) {
        const auto code = in_.view.str(in_.view.places[l->index].country);
        if (code.size() == 3) return code;
    }
    return {};
}

// "drivers in Najaf", "the hospital in the city of Homs", "a source in the ministry of health": where and in what body they are told to be
// tells whose they are, and what they are where their noun leaves it open.
void Scan::take_from_place(Candidate& c) const {
    std::uint32_t k = c.last + 1;
    if (k >= end_ || word(k).line_start || word(k).kind != Kind::word) return;
    // "the spokesman | for the police", "the force subordinate | to the alliance": li- tells whose a title or a subordinate one is.
    const bool office = c.what == What::office, owned = (word(k).clitics & arabic::li) && (office || subordinate(c.last));
    const bool within = (word(k).clitics & arabic::bi) || owned;
    if (!within && word(k).full != in_.grammar.fi) return;
    if (!within) ++k;
    if (k >= end_ || word(k).line_start || word(k).kind != Kind::word || (!within && arabic::has_proclitic(word(k).clitics))) return;
    Phrase p;
    const bool official = c.what == What::agent && c.sector == "GOV" && c.kind != EntityKind::organization;      // "an official in the police"
    if (c.kind != EntityKind::organization && (c.code.empty() || c.sector.empty())) {
        const Link* org = in_.meanings.find(k, LinkKind::organization, &p);
        if (!org) org = in_.meanings.find(k, LinkKind::organization_short, &p);
        const Link* body = org ? nullptr : in_.meanings.find(k, LinkKind::agent, &p);
        if (body && office && in_.view.agents[body->index].kind != 0 && !word(p.last).definite()) {      // "of the movement << X >>"
            std::uint32_t name = p.last + 1;
            if (name + 1 < end_ && word(name).kind == Kind::punctuation && quote_mark(word(name).mark)) ++name;
            if (name < end_ && !word(name).line_start) {
                org = in_.meanings.find(name, LinkKind::organization);
                if (!org) org = in_.meanings.find(name, LinkKind::organization_short);
            }
        }
        if (org) {
            const auto& row = in_.view.organizations[org->index];
            if (c.code.empty()) c.code = in_.view.str(row.code);
            if (c.sector.empty() || (official && row.sector.length > 0)) c.sector = in_.view.str(row.sector);
            return;
        }
        if (body && in_.view.agents[body->index].kind != 0) {
            const auto& row = in_.view.agents[body->index];
            const tables::Modifier* modifier = nullptr;
            std::uint32_t state = absent;
            const std::uint32_t last = phrase_end(in_, p.first, p.last, p.last + 4, &state, &modifier);
            if (!word(p.last).definite() && last == p.last) return;
            Candidate whole;
            whole.kind = EntityKind::organization;
            whole.row = body->index;
            whole.last = last;
            whole.sector = in_.view.str(row.sector);
            whole.code = state != absent ? in_.view.str(in_.view.states[state].iso3) : in_.view.str(row.code);
            take_from_genitives(whole, p.last + 1);      // "of the directorate of civil defence"
            if (c.sector.empty() || (official && !whole.sector.empty())) c.sector = whole.sector;
            if (c.sector.empty() && modifier) c.sector = in_.view.str(modifier->sector);
            if (c.code.empty()) c.code = whole.code;
            return;
        }
    }
    if (!c.code.empty()) return;
    // Where a title holder is told to be is no more than a place, unless it is the state that he serves ("the minister of health of Jordan").
    if (office && (owned || !within || in_.view.str(in_.view.offices[c.row].sector) != "GOV" || held_abroad(in_.view.str(in_.view.offices[c.row].key)))) return;
    if (office && !in_.meanings.find(k, LinkKind::state) && !word(k).link(LinkKind::place_type)) return;
    if (k + 1 < end_ && !word(k).definite() && word(k).link(LinkKind::place_type) && !word(k + 1).line_start && word(k + 1).kind == Kind::word) ++k;
    c.code = country_at(k);
}

// "the president of the chamber of commerce", "the director of the prison": whose head he is tells what he is, and a head of a body is no
// head of state.
void Scan::head_of_body(Candidate& c, std::uint32_t from, std::uint32_t last, const tables::Modifier* modifier) const {
    const bool state_or_body = in_.view.str(in_.view.offices[c.row].key) == "head-of-state";
    if (from > last || (!state_or_body && !c.sector.empty())) return;
    const Link* org = in_.meanings.find(from, LinkKind::organization);
    if (!org) org = in_.meanings.find(from, LinkKind::organization_short);
    const Link* body = org ? nullptr : in_.meanings.find(from, LinkKind::agent);
    if (!body && !org) body = in_.meanings.find(from, LinkKind::body_noun);
    std::string_view sector;
    if (org) {
        sector = in_.view.str(in_.view.organizations[org->index].sector);
    } else if (body && in_.view.agents[body->index].kind != 0) {
        sector = in_.view.str(in_.view.agents[body->index].sector);
        if (sector.empty() && modifier) sector = in_.view.str(modifier->sector);
        if (c.code.empty()) c.code = in_.view.str(in_.view.agents[body->index].code);
    } else {
        // "the head of services": who heads what is neither a state nor a body is no head of state.
        const bool noun = from == c.first + 1 && c.state == absent && word(from).kind == Kind::word && word(from).pos == Pos::noun && word(from).lexeme != absent && !word(from).link(LinkKind::modifier);
        if (state_or_body && noun && !word(from).link(LinkKind::place_type) && !in_.meanings.find(from, LinkKind::place) && c.code.empty()) {
            c.sector = {};
            c.row = head_of_a_body();
        }
        if (const Link* m = c.sector.empty() ? word(from).link(LinkKind::modifier) : nullptr) c.sector = in_.view.str(in_.view.modifiers[m->index].sector);
        return;
    }
    if (c.code.empty() || c.state == absent)
        for (std::uint32_t k = from; k <= last && c.code.empty(); ++k) c.code = country_at(k);
    c.sector = sector;
    if (state_or_body) c.row = head_of_a_body();
}

std::uint32_t Scan::head_of_a_body() const {
    if (head_row_ == absent)
        for (std::uint32_t k = 0; k < in_.view.offices.size() && head_row_ == absent; ++k)
            if (in_.view.str(in_.view.offices[k].key) == "federation-president") head_row_ = k;
    return head_row_;
}

// "the secretary general | of the United Nations", "the high commissioner | for human rights", "the ambassador | at Damascus": the last word of what a
// definite title of one man closes with li-, with lada or, of a body of state, with bi-; `last` where nothing of the kind stands. Whom he speaks to
// ("the minister | to the reporters") is none.
std::uint32_t Scan::title_complement(const Candidate& c, std::uint32_t last) const {
    std::uint32_t k = last + 1;
    if (c.plural || c.dual || !c.definite || k >= end_ || word(k).line_start || word(k).kind != Kind::word || in_.skip[k]) return last;
    // "recalls its ambassador | at Bamako": of one's own the state where he serves is told beside the deed.
    if (word(c.head).enclitic != arabic::Enclitic::nothing) return last;
    const bool at = word(k).full == in_.grammar.lada && word(k).full != absent;
    if (at && (!held_abroad(in_.view.str(in_.view.offices[c.row].key)) || ++k >= end_ || word(k).line_start || word(k).kind != Kind::word || in_.skip[k])) return last;
    const Word& w = word(k);
    const bool of = w.clitics & arabic::li, in_body = w.clitics & arabic::bi;
    // "the general secretary", "the military spokesman": a title that tells no body yet. Who holds an office of a state by himself needs none.
    if (!at && (in_.view.offices[c.row].unique == 1 || !(of || in_body) || last == c.first || !word(last).definite() || word(last).pos != Pos::adjective || c.state != absent)) return last;
    if (w.pos == Pos::particle || w.pos == Pos::number || w.enclitic != arabic::Enclitic::nothing) return last;
    Phrase p;
    const Link* org = in_.meanings.find(k, LinkKind::organization, &p);
    if (!org) org = in_.meanings.find(k, LinkKind::organization_short, &p);
    if (org) return in_.view.str(in_.view.organizations[org->index].sector) == "JRN" ? last : p.last;
    if (in_.meanings.find(k, LinkKind::state, &p)) return in_body ? last : p.last;
    const Link* agent = noun_of_actors(k, &p);
    if (agent && (in_.view.agents[agent->index].kind == 0 || in_.view.str(in_.view.agents[agent->index].sector) == "JRN" || (p.features & arabic::plural))) return last;
    if (in_body && (!agent || in_.view.agents[agent->index].kind != 2)) return last;
    if (!agent) p = Phrase{k, k, absent, 0, 0, 0};
    const std::uint32_t whole = phrase_end(in_, p.first, p.last, p.last + 4, nullptr, nullptr);
    return w.definite() || word(whole).definite() || at ? whole : last;
}

// "fighters of the organisation Daesh", "a soldier from Chad", "sources in the opposition": a body or state behind min, fi or an
// belongs to the mention, and lends it its code and, where the noun tells none, its sector.
void Scan::member_of(Candidate& c) const {
    std::uint32_t k = c.last + 1;
    if (k + 1 >= end_ || word(k).line_start || word(k).kind != Kind::word || word(k + 1).line_start) return;
    const auto& g = in_.grammar;
    const bool from = word(k).full == g.min || word(k).full == g.an, within = word(k).full == g.fi;
    if (!from && !within) return;
    ++k;
    if (word(k).kind != Kind::word || in_.skip[k] || arabic::has_proclitic(word(k).clitics)) return;
    Phrase p;
    std::uint32_t type = k;
    const Link* agent = noun_of_actors(k, &p);
    const Link* org = in_.meanings.find(k, LinkKind::organization, &p);
    if (!org) org = in_.meanings.find(k, LinkKind::organization_short, &p);
    if (!org && agent && in_.view.agents[agent->index].kind != 0 && k + 1 < end_ && !word(k).definite() && !arabic::has_proclitic(word(k + 1).clitics)) {
        type = k + 1;      // the organisation << X >>
        if (word(type).kind == Kind::punctuation && quote_mark(word(type).mark) && type + 1 < end_) ++type;
        org = in_.meanings.find(type, LinkKind::organization, &p);
        if (!org) org = in_.meanings.find(type, LinkKind::organization_short, &p);
    }
    if (org) {
        const auto& row = in_.view.organizations[org->index];
        if (within && in_.view.str(row.sector) == "JRN") return;
        if (within && c.sector == "CVL" && !row.group) return;      // "the families | in the White House"
        c.last = p.last;
        if (c.code.empty()) c.code = in_.view.str(row.code);
        const bool delegates = row.sector.length > 0 && ((c.kind == EntityKind::group && c.sector == "GOV") || is_mans(in_.view, c));
        if (c.sector.empty() || c.sector == "UAF" || delegates) c.sector = in_.view.str(row.sector);
    } else if (const Link* s = from && !c.definite ? in_.meanings.find(k, LinkKind::state, &p) : nullptr) {
        // The state keeps its own mention.
        if (c.state == absent) c.state = s->index;
        if (c.code.empty()) c.code = in_.view.str(in_.view.states[s->index].iso3);
        return;
    } else if (agent && in_.meanings.find(k, LinkKind::agent, &p) && word(p.last).definite()) {
        const auto& row = in_.view.agents[agent->index];
        if (is_mans(in_.view, c)) {      // "four dead of the men of the resistance": what those men are; they keep their own mention
            Candidate whole;
            whole.what = What::agent;
            whole.kind = EntityKind::group;
            whole.plural = true;
            whole.row = agent->index;
            whole.sector = in_.view.str(row.sector);
            std::uint32_t state = absent;
            const tables::Modifier* modifier = nullptr;
            whole.last = phrase_end(in_, p.first, p.last, p.last + 3, &state, &modifier);
            if (row.kind == 0 || row.alone != Alone::yes) {
                take_from_genitives(whole, p.last + 1);
                if (!whole.sector.empty() && whole.sector != "CVL" && whole.last > p.last) {
                    c.sector = whole.sector;
                    if (c.code.empty()) c.code = state != absent ? in_.view.str(in_.view.states[state].iso3) : whole.code;
                }
                return;
            }
        }
        if (row.kind == 0 || row.alone != Alone::yes) return;
        const tables::Modifier* modifier = nullptr;
        c.last = phrase_end(in_, p.first, p.last, p.last + 3, &c.state, &modifier);
        if (c.code.empty()) c.code = c.state != absent ? in_.view.str(in_.view.states[c.state].iso3) : in_.view.str(row.code);
        if (c.sector.empty() || c.sector == "UAF" || (row.sector.length > 0 && is_mans(in_.view, c))) c.sector = in_.view.str(row.sector);
    } else {
        return;
    }
    c.span.end = word(c.last).end;
}

// "the Egyptian and Russian presidents", "the foreign ministers of Egypt and the Sudan and Chad": each further nisba, of titles each further state, is an
// actor of its own.
std::uint32_t Scan::second_half(const Candidate& c, std::uint32_t next) {
    if (!(c.dual || c.plural) || c.state == absent) return next;
    const bool of_states = c.what == What::office && word(next - 1).link(LinkKind::state);
    for (bool more = true; more && next < end_; more = of_states) {
        const Word& w = word(next);
        if (w.kind != Kind::word || w.line_start || !(w.clitics & arabic::wa) || w.lexeme == absent) return next;
        Phrase p{next, next, absent, w.stem, w.clitics, 0};
        const Link* of = w.link(LinkKind::nisba);
        if (!of && of_states) of = in_.meanings.find(next, LinkKind::state, &p);
        if (!of) return next;
        Candidate other = c;
        other.first = other.head = next;
        other.last = p.last;
        other.span = {w.stem, word(p.last).end};
        other.state = of->index;
        other.code = in_.view.str(in_.view.states[of->index].iso3);
        other.clitics = w.clitics;
        next = add(other);
    }
    return next;
}

}  // namespace isnad::mention
