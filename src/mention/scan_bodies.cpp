// Organizations, states, capitals, peoples.
#include "mention/scan.h"

#include "language/arabic/inflection.h"

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

std::uint32_t Scan::organization(std::uint32_t i) {
    Phrase p;
    const Link* l = in_.meanings.find(i, LinkKind::organization, &p);
    bool shorter = false;
    if (!l) {
        l = in_.meanings.find(i, LinkKind::organization_short, &p);
        shorter = l != nullptr;
    }
    if (!l) return i;
    const auto& row = in_.view.organizations[l->index];
    // "the organisation Daesh": a type noun before a name that stands alone elsewhere is no part of the mention.
    if (p.last > p.first && !word(i).definite()) {
        Phrase q;
        const Link* type = word(i).link(LinkKind::agent);
        if (!type) type = word(i).link(LinkKind::body_noun);
        if (type && in_.view.agents[type->index].kind != 0) {
            const Link* inner = in_.meanings.find(i + 1, LinkKind::organization_short, &q);
            if (!inner) inner = in_.meanings.find(i + 1, LinkKind::organization, &q);
            if (inner && q.last == p.last && q.first == q.last && in_.view.organizations[inner->index].name.offset == row.name.offset) {
                lead_ = i;
                lead_end_ = i + 1;
                return i + 1;
            }
        }
    }
    return listed_body(p, l->index, shorter ? How::alias : How::name);
}

std::uint32_t Scan::listed_body(const Phrase& p, std::uint32_t index, How how) {
    const auto& row = in_.view.organizations[index];
    Candidate c = base(p, What::organization);
    c.kind = row.group ? EntityKind::group : EntityKind::organization;
    c.how = how;
    c.row = index;
    c.code = in_.view.str(row.code);
    c.sector = in_.view.str(row.sector);
    c.rule = in_.view.rule(row.source);
    c.definite = true;
    return add(c);
}

std::uint32_t Scan::state(std::uint32_t i) {
    Phrase p;
    const Link* s = in_.meanings.find(i, LinkKind::state, &p);
    Phrase q;
    const Link* k = in_.meanings.find(i, LinkKind::capital, &q);
    // "Amman" and "Oman" are written alike: by the sign on the middle letter, else the country that the article speaks of, else the capital, but for a list of states.
    auto spoken = [&](const Link* l) { return spoken_of(in_.view.str(in_.view.states[l->index].iso3)); };
    const auto city_rather = [&] {
        const std::string_view letters = in_.text.substr(word(i).begin, word(i).end - word(i).begin);
        if (letters.find("\u0651") != std::string_view::npos) return true;
        if (letters.find("\u064F") != std::string_view::npos) return false;
        const unsigned city = spoken(k), country = spoken(s);
        if (city != country) return city > country;
        const bool listed = (word(i).clitics & arabic::wa) && i > 0 && (in_.meanings.find(i - 1, LinkKind::state) || in_.meanings.find(i - 1, LinkKind::nisba));
        return !listed;
    };
    const bool capital = k && (!s || q.last > p.last || (q.last == p.last && s->index != k->index && city_rather()));
    if (!s && !k) return i;
    // Of the cities of one name ("Tripoli") the one in the country that the article speaks of.
    if (capital) {
        Phrase r;
        const Link* l = likeliest_place(i, &r);
        if (l && r.last >= q.last && spoken_of(in_.view.str(in_.view.places[l->index].country)) > spoken(k)) return i;
    }
    const Phrase& where = capital ? q : p;
    const std::uint32_t index = (capital ? k : s)->index;
    Candidate c = base(where, capital ? What::capital : What::state);
    c.kind = EntityKind::state;
    c.how = capital ? How::metonym : How::name;
    c.row = c.state = index;
    c.code = in_.view.str(in_.view.states[index].iso3);
    c.rule = in_.view.rule(in_.view.states[index].source);
    c.definite = true;
    c.locative = stands_locatively(in_, i, where.clitics);
    return add(c);
}

// "the kingdom", "the sultanate": of the states that are called so the one that the article speaks of most.
std::uint32_t Scan::called_state(std::uint32_t i) {
    const Word& w = word(i);
    if (!w.definite() || w.lexeme == absent || w.enclitic != arabic::Enclitic::nothing) return i;
    std::uint32_t best = absent, most = 0, last = i;
    bool called = false;
    for (const Link& l : w.all_links()) called = called || l.kind == LinkKind::called_state;
    if (!called) return i;
    if (i + 1 < end_ && word(i + 1).kind == Kind::word && !word(i + 1).line_start && word(i + 1).definite() && !arabic::has_proclitic(word(i + 1).clitics)) {
        if (const Link* nisba = word(i + 1).link(LinkKind::nisba)) {      // "the Dutch kingdom"
            best = nisba->index;
            last = i + 1;
        }
    }
    // "the kingdom and Jordan": another than the one beside it.
    const auto beside = [&](std::uint32_t state) {
        const auto named = [&](std::uint32_t k) {
            const Link* of = k < end_ && !word(k).line_start && word(k).kind == Kind::word ? word(k).link(LinkKind::state) : nullptr;
            return of && of->index == state;
        };
        return ((i + 1 < end_) && (word(i + 1).clitics & arabic::wa) && named(i + 1)) || ((w.clitics & arabic::wa) && i > 0 && named(i - 1));
    };
    for (const Link& l : w.all_links()) {
        if (l.kind != LinkKind::called_state || last > i || beside(l.index)) continue;
        const std::uint32_t times = at_home(in_.view.str(in_.view.states[l.index].iso3));
        if (times <= most) continue;
        most = times;
        best = l.index;
    }
    if (best == absent) return i;
    Candidate c = base(Phrase{i, last, absent, w.stem, w.clitics, 0}, What::state);
    c.kind = EntityKind::state;
    c.how = How::description;
    c.row = c.state = best;
    c.code = in_.view.str(in_.view.states[best].iso3);
    c.rule = in_.view.rule(in_.view.states[best].source);
    c.definite = true;
    c.locative = stands_locatively(in_, i, w.clitics);
    return add(c);
}

namespace {

// "So-and-so - Syrian by nationality", "two residents of Egyptian nationality": the nisba tells the country of whom it stands behind.
const Link* nationality(const Input& in, std::uint32_t i, std::uint32_t end, std::uint32_t& last) {
    const auto is_noun = [&](std::uint32_t k) {
        const Word& w = in.words[k];
        return w.kind == Kind::word && !w.line_start && w.definite() && w.lemma != absent && w.lemma == in.grammar.nationality;
    };
    if (i + 1 >= end) return nullptr;
    if (const Link* l = in.words[i].link(LinkKind::nisba); l && is_noun(i + 1)) return last = i + 1, l;
    if (const Link* l = in.words[i + 1].link(LinkKind::nisba); l && in.words[i + 1].definite() && !in.words[i + 1].line_start && is_noun(i)) return last = i + 1, l;
    return nullptr;
}

}  // namespace

// "criticised the party | the Israelis", "on Thursday | the Israelis": many behind a time, a state, one body or one man describe none of them.
bool Scan::behind_one(std::uint32_t i) const {
    if (in_.skip[i - 1]) return true;
    const std::uint32_t id = out_.actor_at[i - 1];
    if (id == none) return false;
    const Candidate& a = out_.actors[id];
    if (a.what == What::state || a.what == What::capital) return true;
    if (a.plural || a.dual || a.counted || a.kind == EntityKind::group || (a.clitics & arabic::wa)) return false;
    for (std::uint32_t k = a.first; k <= a.last; ++k)
        if (word(k).features & (arabic::plural | arabic::dual)) return false;
    return true;
}

std::uint32_t Scan::people(std::uint32_t i) {
    const Word& w = word(i);
    if (w.lexeme == absent) return i;
    if (std::uint32_t last = i; const Link* of = nationality(in_, i, end_, last)) {
        if (!out_.actors.empty()) {
            Candidate& who = out_.actors.back();
            const bool near = i > who.last && i <= who.last + 3 && (who.what == What::named_person || who.what == What::agent);
            if (near && who.kind != EntityKind::organization) {
                who.state = of->index;
                who.code = in_.view.str(in_.view.states[of->index].iso3);
            }
        }
        return last + 1;
    }
    const Link* l = w.link(LinkKind::people);
    if (l && describes_noun_before(i, Phrase{i, i, absent, w.stem, w.clitics, w.features})) return i;       // "the Russian citizens"
    if (!l) {
        l = w.link(LinkKind::nisba);
        // Only as a noun: a definite or counted plural that no noun governs ("the Palestinians").
        if (!l || !(w.features & (arabic::plural | arabic::dual)) || (w.features & arabic::feminine)) return i;
        const bool noun_before = i > 0 && !w.line_start && word(i - 1).is_noun() && !word(i - 1).link(LinkKind::numeral) && word(i - 1).kind == Kind::word &&
                                 word(i - 1).definite() == w.definite() && !arabic::has_proclitic(w.clitics);
        if (noun_before && !behind_one(i)) return i;
    }
    Candidate c = base(Phrase{i, i, absent, w.stem, w.clitics, w.features}, What::people);
    c.kind = EntityKind::group;
    c.how = How::demonym;
    c.row = c.state = l->index;
    c.code = in_.view.str(in_.view.states[l->index].iso3);
    c.rule = in_.view.rule(in_.view.states[l->index].source);
    c.plural = true;
    c.definite = w.definite();
    return add(c);
}

}  // namespace isnad::mention
