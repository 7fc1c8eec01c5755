// Described actors: "American officials", "two policemen", "fighters of the movement".
#include "mention/scan.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

// "a military parade", "the terrorist Daesh", "charitable, humanitarian bodies": an adjective behind its noun describes no actor.
bool Scan::describes_noun_before(std::uint32_t i, const Phrase& p) const {
    const Word& w = word(i);
    if (p.first != p.last || i == 0 || w.line_start || arabic::has_proclitic(w.clitics) || in_.counting[i].stem != none) return false;
    if (w.pos != Pos::adjective && !w.link(LinkKind::modifier)) return false;
    const Word& before = word(i - 1);
    if (before.kind != Kind::word || in_.skip[i - 1] || before.link(LinkKind::numeral)) return false;
    const bool many = p.features & (arabic::plural | arabic::dual);
    if (out_.actor_at[i - 1] != none || out_.place_at[i - 1] != none) return w.definite() && !many;
    if (!before.is_noun() || before.definite() != w.definite()) return false;
    return w.pos == Pos::adjective ? !before.link(LinkKind::agent) : !many && before.pos != Pos::name;
}

// A form for women that is better known as a noun of its own: "musa'ada" is aid, "mustawtana" a settlement, "mubahathat" are talks.
bool Scan::other_noun(const Phrase& p) const {
    if (p.first != p.last || !(p.features & arabic::feminine)) return false;
    const Word& w = word(p.first);
    if (w.link(LinkKind::trigger) || w.link(LinkKind::place_type)) return true;
    const Link* unit = w.link(LinkKind::unit);
    return unit && in_.view.str(in_.view.units[unit->index].kind) != "person";
}

// A word of a body's name that is in no table.
bool Scan::body_word(std::uint32_t k) const {
    if (k >= end_ || word(k).line_start || in_.skip[k]) return false;
    const Word& w = word(k);
    return w.kind == Kind::latin || (w.kind == Kind::word && w.lexeme == absent && !arabic::has_proclitic(w.clitics) && w.enclitic == arabic::Enclitic::nothing);
}

// A type noun before a name that no table has: "the newspaper << Sada al-Zaytun >>", "the company Bonatti". The name is the mention.
std::uint32_t Scan::named_body(std::uint32_t i, const Phrase& type, const tables::Agent& row) {
    std::uint32_t k = type.last + 1, last = none, behind = none;
    if (k >= end_ || word(k).line_start) return i;
    if (word(k).kind == Kind::punctuation && quote_mark(word(k).mark) && word(k).mark != '(') {
        ++k;
        for (std::uint32_t e = k; e < end_ && e - k <= 4; ++e) {
            const Word& w = word(e);
            if (w.line_start || w.is_verb()) break;
            if (w.kind != Kind::punctuation) continue;
            if (e > k && (w.mark == 0xBB || w.mark == '"' || w.mark == 0x201D)) {
                last = e - 1;
                behind = e + 1;
            }
            break;
        }
    } else if (body_word(k)) {
        last = k;
        while (last - k < 2 && body_word(last + 1)) ++last;
        behind = last + 1;
    }
    if (last == none) return i;
    Candidate c = base(Phrase{k, last, absent, word(k).stem, word(type.first).clitics, 0}, What::named_body);
    c.kind = row.kind == 2 ? EntityKind::organization : EntityKind::group;
    c.head_form = word(type.first).lemma;
    c.code = in_.view.str(row.code);
    c.sector = in_.view.str(row.sector);
    c.rule = in_.view.rule(row.source);
    c.definite = true;
    // "the newspaper << X >> of Jordan": the nisba behind the name agrees with the type noun.
    if (Phrase where; behind < end_ && word(behind).kind == Kind::word && word(behind).definite() && !word(behind).line_start && !arabic::has_proclitic(word(behind).clitics)) {
        if (const auto* n = in_.meanings.find(behind, LinkKind::nisba, &where)) {
            c.state = n->index;
            if (c.code.empty()) c.code = in_.view.str(in_.view.states[c.state].iso3);
        }
    }
    lead_ = i;
    lead_end_ = k;
    return add(c);
}

// "8,450 spectators": who is counted among people is an actor, known or not.
std::uint32_t Scan::counted_people(std::uint32_t i) {
    if (in_.counting[i].stem == none || !in_.counting[i].people) return i;
    const Word& w = word(i);
    Candidate c = base(Phrase{i, i, absent, w.stem, w.clitics, w.features}, What::agent);
    c.kind = EntityKind::group;
    c.how = How::description;
    c.head_form = w.lemma;
    c.plural = true;
    c.last = phrase_end(in_, i, i + 3, &c.state, nullptr);
    c.span.end = word(c.last).end;
    if (c.state != absent) c.code = in_.view.str(in_.view.states[c.state].iso3);
    return add(c);
}

std::uint32_t Scan::agent(std::uint32_t i) {
    Phrase p;
    const Link* l = in_.meanings.find(i, LinkKind::agent, &p);
    if (!l || describes_noun_before(i, p) || other_noun(p)) return i;
    const auto& row = in_.view.agents[l->index];
    const bool one = !(p.features & (arabic::plural | arabic::dual));
    // The type noun before a name is no part of the form: "the movement of Hamas" names Hamas.
    if (row.kind != 0 && p.last + 1 < end_ && one && !word(p.last).definite() && !word(p.last + 1).line_start) {
        Phrase q;
        std::uint32_t k = p.last + 1;
        if (word(k).kind == Kind::punctuation && quote_mark(word(k).mark) && k + 1 < end_) ++k;      // the organisation << X >>
        const Link* o = in_.meanings.find(k, LinkKind::organization, &q);
        if (!o) o = in_.meanings.find(k, LinkKind::organization_short, &q);
        if (o && !arabic::has_proclitic(q.clitics) && !in_.skip[k]) {
            const auto& org = in_.view.organizations[o->index];
            if (row.sector.length == 0 || in_.view.str(row.sector) == in_.view.str(org.sector) || org.group) {
                lead_ = i;
                lead_end_ = k;
                return k;
            }
        }
        if (word(p.last).enclitic == arabic::Enclitic::nothing)
            if (const auto end = named_body(i, p, row); end > i) return end;
    }
    Candidate c = base(p, What::agent);
    c.kind = row.kind == 0 ? EntityKind::person : row.kind == 1 ? EntityKind::group : EntityKind::organization;
    c.how = How::description;
    c.row = l->index;
    c.code = in_.view.str(row.code);
    c.sector = in_.view.str(row.sector);
    c.rule = in_.view.rule(row.source);
    c.head_form = word(i).lemma;
    c.definite = word(i).definite();
    const tables::Modifier* modifier = nullptr;
    std::uint32_t state = absent;
    std::uint32_t last = phrase_end(in_, p.last, p.last + 4, &state, &modifier);
    if (last == p.last && p.last > p.first && last + 1 < end_) {
        nisba_behind(last, state);
    }
    const bool owned = word(p.last).enclitic != arabic::Enclitic::nothing;                           // "his brother", "its forces"
    // "the front", "the observatory" alone: where a body was called so before.
    const bool named_before = c.definite && row.kind != 0 && one && last == p.last && std::find(heads_.begin(), heads_.end(), c.head_form) != heads_.end();
    if (row.alone == 2 && !named_before) return i;
    if (last == p.last && !c.counted) {
        if (row.alone == 0 && !named_before && !owned) return i;
        // "a newspaper", "a station" alone is a thing, not somebody.
        if (row.kind == 2 && p.first == p.last && one && !c.definite && !owned) return i;
    }
    // A person behind a description that is a title ("spokesman Ahmad ...") takes the mention.
    if (row.kind == 0 && one && last + 1 < end_ && !word(last + 1).line_start && last >= p.last && word(last + 1).kind == Kind::word) {
        const std::uint32_t k = last + 1;
        const bool name_here = word(k).lexeme != absent && word(k).link(LinkKind::given_name);
        if (name_here || in_.meanings.find(k, LinkKind::person)) {
            lead_ = i;
            lead_end_ = k;
            if (in_.meanings.find(k, LinkKind::person)) return k;
            lead_ = none;
            if (const std::uint32_t name_end = name_behind(k); name_end != none) {
                lead_ = i;
                c.state = state;
                if (state != absent && c.code.empty()) c.code = in_.view.str(in_.view.states[state].iso3);
                if (modifier && modifier->sector.length) c.sector = in_.view.str(modifier->sector);
                c.what = What::named_person;
                c.how = How::name;
                c.first = c.head = k;
                c.last = name_end;
                c.span = {word(k).begin, word(name_end).end};
                return add(c);
            }
        }
    }
    c.last = last;
    c.span.end = word(last).end;
    c.state = state;
    if (state != absent && c.code.empty()) c.code = in_.view.str(in_.view.states[state].iso3);
    if (modifier) {
        if (modifier->sector.length) c.sector = in_.view.str(modifier->sector);
        if (modifier->code.length && c.code.empty()) c.code = in_.view.str(modifier->code);
    }
    if (row.kind != 2 && (c.plural || c.dual || c.counted)) c.kind = EntityKind::group;
    return second_half(c, add(c));
}

}  // namespace isnad::mention
