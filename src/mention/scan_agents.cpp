// Described actors: "American officials", "two policemen", "fighters of the movement".
#include "mention/scan.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Alone;
using tables::Link;
using tables::LinkKind;

namespace {

// "its aircraft (ta'iratuha)", a row as it is written: what follows is no genitive of it.
bool owned_by_its_letters(std::string_view text, const arabic::Word& w) {
    const auto letters = text.substr(w.begin, w.end - w.begin);
    if (w.enclitic != arabic::Enclitic::nothing) return false;
    return letters.ends_with("\u0627\u062A\u0647\u0627") || letters.ends_with("\u0627\u062A\u0647") || letters.ends_with("\u0627\u062A\u0647\u0645");
}

// "by force", "his strength", "its source is": a force in the singular with bi- or a pronoun, a source with a pronoun. And no word has both the
// article and a pronoun ("wal-ahamm" is not "and their mother").
bool not_meant(const Input& in, std::uint32_t i, const Phrase& p, const tables::Agent& row) {
    const Word& w = in.words[i];
    const bool owned = w.enclitic != arabic::Enclitic::nothing;
    if (owned && (w.clitics & arabic::al)) return true;
    if (p.first != p.last || ((p.features | w.features) & (arabic::plural | arabic::dual))) return false;
    const auto unit = in.view.str(row.unit);
    // "is responsible (mas'ul) for the raid", "determined (musammim) to attack": what somebody is, not who he is; behind a verb an official in charge of.
    const arabic::Word* next = p.last + 1 < in.words.size() ? &in.words[p.last + 1] : nullptr;
    const bool spoken = i > 0 && in.words[i - 1].is_verb();
    if (next && !w.definite() && !spoken && ((unit == "official" && next->form == in.grammar.an) || (unit == "designer" && next->form == in.grammar.ala))) return true;
    return (unit == "force" && (owned || ((w.clitics & arabic::bi) && w.definite()))) || (unit == "source" && owned);
}

}  // namespace

// Whether an adjective's sector goes before that of its noun: "a military official" is MIL, but "an unknown gunman" stays UAF, "civilian
// employees of the government" GOV, "a military correspondent" JRN, and no body becomes ELI because it is a former one.
bool overrules(std::string_view noun, std::string_view adjective, bool person) {
    if (adjective.empty() || (adjective == "ELI" && !person)) return false;
    if (noun.empty()) return true;
    if (adjective == "UNK" || adjective == "CVL") return false;
    if (adjective == "UAF" && noun != "CVL" && noun != "PTY") return false;      // "its armed forces"
    return noun == "GOV" || noun == "MIL" || noun == "CVL" || noun == "COP" || noun == "UAF" || noun == "PTY" || noun == "LEG";
}

const Link* person_at(const Input& in, std::uint32_t i, Phrase* where) {
    const Link* l = in.meanings.find(i, LinkKind::person, where);
    return l ? l : in.meanings.find(i, LinkKind::person_short, where);
}

const Link* body_at(const Input& in, std::uint32_t i, Phrase* where) {
    const Link* l = in.meanings.find(i, LinkKind::organization, where);
    return l ? l : in.meanings.find(i, LinkKind::organization_short, where);
}

// A word of a body's name that is in no table.
bool Scan::body_word(std::uint32_t k) const {
    if (k >= end_ || word(k).line_start || in_.skip[k]) return false;
    const Word& w = word(k);
    return w.kind == Kind::latin || (w.kind == Kind::word && w.lexeme == absent && !arabic::has_proclitic(w.clitics) && w.enclitic == arabic::Enclitic::nothing);
}

// Whether "and" and another name follow the last word of one, over the marks around both.
bool Scan::another_behind(std::uint32_t last) const {
    std::uint32_t k = last + 1;
    while (k < end_ && k < last + 3 && word(k).kind == Kind::punctuation && !word(k).line_start) ++k;
    return k < end_ && !word(k).line_start && word(k).kind == Kind::word && (word(k).clitics & arabic::wa || in_.text.substr(word(k).begin, word(k).end - word(k).begin) == "\u0648");
}

// A body that belongs to no state ("an organisation") is, where a state is told with it, one of that state's society.
void Scan::national(Candidate& c) const {
    if (c.code != "NGO" || c.kind == EntityKind::person) return;
    c.code = {};
    if (c.sector.empty()) c.sector = "SOC";
}

// A type noun before a name that no table has: "the newspaper << Sada al-Zaytun >>", "the company Bonatti". The name is the mention.
std::uint32_t Scan::named_body(std::uint32_t i, const Phrase& type, const tables::Agent& row) {
    std::uint32_t k = type.last + 1, last = none, behind = none;
    if (k >= end_ || word(k).line_start) return i;
    if (word(k).kind == Kind::punctuation && quote_mark(word(k).mark) && word(k).mark != '(') {
        ++k;
        for (std::uint32_t e = k; e < end_ && e - k <= 4; ++e) {
            const Word& w = word(e);
            if (w.line_start) break;
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
    if (last == none || in_.meanings.find(k, LinkKind::organization) || in_.meanings.find(k, LinkKind::organization_short)) return i;
    Candidate c = base(Phrase{k, last, absent, word(k).stem, word(type.first).clitics, 0}, What::named_body);
    c.kind = row.kind == 2 ? EntityKind::organization : EntityKind::group;
    c.head_form = word(type.first).lemma;
    c.code = in_.view.str(row.code);
    c.sector = in_.view.str(row.sector);
    // What the noun is where a name stands behind it: the "agency" is one of news.
    if (const Link* called = c.sector.empty() ? word(type.first).link(LinkKind::body_noun) : nullptr) c.sector = in_.view.str(in_.view.agents[called->index].sector);
    // An unlisted movement or front that goes by a name in quotation marks or of foreign letters is an armed one: parties are listed.
    if (c.sector.empty() && c.code.empty() && row.kind == 1) c.sector = "REB";
    // A brigade of a state has a number or its state's adjective; one with a name of its own is an armed group's.
    if (c.sector == "MIL" && c.code.empty()) c.sector = "REB";
    c.rule = in_.view.rule(row.source);
    c.definite = true;
    // "the agency << X >> for news", "the network << X >> of news": what stands behind the name tells what the noun leaves open.
    if (behind < end_ && c.sector.empty() && word(behind).kind == Kind::word && !word(behind).line_start && !(word(behind).clitics & (arabic::bi | arabic::ka | arabic::wa)))
        if (const auto* m = word(behind).link(LinkKind::modifier)) c.sector = in_.view.str(in_.view.modifiers[m->index].sector);
    // "the newspaper << X >> of Jordan": the nisba behind the name agrees with the type noun.
    if (Phrase where; behind < end_ && word(behind).kind == Kind::word && word(behind).definite() && !word(behind).line_start && !arabic::has_proclitic(word(behind).clitics)) {
        if (const auto* n = in_.meanings.find(behind, LinkKind::nisba, &where)) {
            c.state = n->index;
            national(c);
            if (c.code.empty()) c.code = in_.view.str(in_.view.states[c.state].iso3);
        }
    }
    lead_ = i;
    lead_end_ = k;
    return add(c);
}

// "the states | six", "the states | fifteen" in two words: the last word of a number with its article behind what it counts; k - 1 where none stands.
std::uint32_t Scan::own_number(std::uint32_t k) const {
    const auto numeral = [&](std::uint32_t i) { return i < end_ && in_.skip[i] && word(i).kind == Kind::word && !word(i).line_start && word(i).link(LinkKind::numeral); };
    if (!numeral(k) || !word(k).definite()) return k - 1;
    while (numeral(k + 1) && !arabic::has_proclitic(word(k + 1).clitics)) ++k;
    return k;
}

// "the organisation" behind "Daesh": whether a group that the article has named may be called so. A site or network is rather a thing.
bool Scan::calls_body(const Phrase& p, const tables::Agent& row) const {
    constexpr std::size_t most = 40;      // candidates
    if (p.first != p.last || row.alone == Alone::yes || row.kind != 1) return false;
    for (std::size_t back = 1; back <= most && back <= out_.actors.size(); ++back) {
        const Candidate& a = out_.actors[out_.actors.size() - back];
        if (a.what == What::organization && may_be_called(in_.view, a.row, word(p.first).lemma, in_.view.str(row.sector))) return true;
    }
    return false;
}

// The row of agents.tsv for what begins at a word.
const Link* Scan::noun_of_actors(std::uint32_t i, Phrase* where) const {
    const Link* l = in_.meanings.find(i, LinkKind::agent, where);
    return l ? l : in_.meanings.find(i, LinkKind::body_noun, where);
}

std::uint32_t Scan::agent(std::uint32_t i) {
    Phrase p;
    const Link* l = noun_of_actors(i, &p);
    if (!l || describes_noun_before(i, p) || other_noun(p) || circumstance(p)) return i;
    // Of the rows of one word ("authority", "the authorities") one that stands by itself goes first, then one that does so with its article.
    if (const Link* own = p.first == p.last ? own_row(i) : nullptr) l = own;
    if (p.first == p.last && in_.view.agents[l->index].alone != Alone::yes) {
        for (const Link& other : word(i).all_links())
            if (other.kind == LinkKind::agent && in_.view.agents[other.index].alone == Alone::definite && word(i).definite()) l = &other;
        for (const Link& other : word(i).all_links())
            if (other.kind == LinkKind::agent && in_.view.agents[other.index].alone == Alone::yes) l = &other;
    }
    const auto& row = in_.view.agents[l->index];
    if (row.alone == Alone::nobody) return p.last + 1;                            // "outskirts of the town"
    if (p.first == p.last)
        for (const Link& other : word(i).all_links())
            if (other.kind == LinkKind::agent && in_.view.agents[other.index].alone == Alone::nobody) return i;
    if (not_meant(in_, i, p, row)) return i;
    const bool one = !((p.features | word(p.first).features) & (arabic::plural | arabic::dual));
    // The type noun before a name is no part of the form: "the movement of Hamas" names Hamas.
    // Of two ("the movements (harakata) Hamas and the Jihad") it stands before both names.
    const bool two = !one && p.first == p.last && (word(i).features & arabic::dual) && !(word(i).features & arabic::plural);
    if (row.kind != 0 && p.last + 1 < end_ && (one || two) && !word(p.last).definite() && !word(p.last + 1).line_start) {
        Phrase q;
        std::uint32_t k = p.last + 1;
        if (word(k).kind == Kind::punctuation && quote_mark(word(k).mark) && k + 1 < end_) ++k;      // the organisation << X >>
        const Link* o = in_.meanings.find(k, LinkKind::organization, &q);
        if (!o) o = in_.meanings.find(k, LinkKind::organization_short, &q);
        if (o && !arabic::has_proclitic(q.clitics) && !in_.skip[k] && (one || another_behind(q.last))) {
            const auto& org = in_.view.organizations[o->index];
            if (row.sector.length == 0 || org.sector.length == 0 || in_.view.str(row.sector) == in_.view.str(org.sector) || org.group) {
                lead_ = i;
                lead_end_ = k;
                return k;
            }
        }
        if (one && latin_body(k) != absent) {
            lead_ = i;
            lead_end_ = k;
            return k;
        }
        if (one && word(p.last).enclitic == arabic::Enclitic::nothing)
            if (const auto end = named_body(i, p, row); end > i) return end;
    }
    // "the secretariat general of the league" is the league.
    if (row.kind == 2 && in_.view.str(row.gloss) == "general secretariat" && p.last + 1 < end_ && (word(p.last + 1).clitics & arabic::li) && !word(p.last + 1).line_start && body_at(in_, p.last + 1, nullptr)) {
        if (lead_ == none || lead_end_ != i) lead_ = i;
        return lead_end_ = p.last + 1;
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
    std::uint32_t last = owned_by_its_letters(in_.text, word(p.last)) ? p.last : phrase_end(in_, p.first, p.last, p.last + 4, &state, &modifier);
    if (last == p.last && p.last > p.first && last + 1 < end_) {
        nisba_behind(last, state);
    }
    // "the five detainees": their number belongs to them.
    if (const std::uint32_t number = own_number(last + 1); last == p.last && c.definite && c.plural && number > last) {
        last = number;
        if (last + 1 < end_) nisba_behind(last, state);
    }
    if (last > p.last && row.kind == 0 && row.sector.length > 0 && object_behind(p, row)) {
        last = p.last;
        state = absent;
        modifier = nullptr;
    }
    // A person behind a description that is a title ("spokesman Ahmad ...") takes the mention.
    std::string_view owner_code;
    const std::uint32_t owner_end = last == p.last ? owner_by_name(p.last, row, false, owner_code) : none;
    if (owner_end == none && row.kind == 0 && one && last + 1 < end_ && !word(last + 1).line_start && last >= p.last && word(last + 1).kind == Kind::word) {
        // "the colonel in the Revolutionary Guard | So-and-so"
        const std::uint32_t over = c.definite ? over_complement(last + 1) : last + 1;
        if (over > last + 1) {
            Candidate of = c;
            of.last = last;
            of.state = state;
            take_from_place(of);
            c.code = of.code;
            if (c.sector.empty()) c.sector = of.sector;
        }
        const std::uint32_t k = over;
        const bool unknown = word(k).lexeme == absent && !word(k).definite() && name_word(k) && k + 1 < end_ && word(k + 1).kind == Kind::word && word(k + 1).lexeme == absent && name_word(k + 1);
        // "Brigadier Rasul Sanai": behind a rank a bare noun before an unknown word.
        const bool ranked = c.definite && (c.sector == "MIL" || c.sector == "COP") && word(k).is_noun() && word(k).lexeme != absent && !word(k).definite() &&
                            !arabic::has_proclitic(word(k).clitics) && k + 1 < end_ && word(k + 1).kind == Kind::word && word(k + 1).lexeme == absent && name_word(k + 1);
        const bool name_here = given_name(k) || (c.definite && adjective_as_name(k)) || (unknown && (c.definite || last > p.last)) || ranked;
        // "(killed) an extremist | Rabin": without an article or an owner only a rank or trade that is a title leads to a name.
        const bool title = c.definite || last > p.last || word(p.last).enclitic != arabic::Enclitic::nothing || c.sector == "MIL" || c.sector == "COP" || c.sector == "REL" || c.sector == "EDU" || c.sector == "MED" || c.sector == "JRN" || c.sector == "GOV" || c.sector == "LEG" || c.sector == "JUD";
        if (title && (name_here || in_.meanings.find(k, LinkKind::person))) {
            const std::uint32_t lead = lead_ != none && lead_end_ == i ? lead_ : i;
            if (in_.meanings.find(k, LinkKind::person)) {
                lead_ = lead;
                lead_end_ = k;
                return k;
            }
            if (const std::uint32_t name_end = ranked ? this->name_end(k, true) : name_behind(k, (c.definite || last > p.last) && c.sector != "REL"); name_end != none) {
                lead_ = lead;
                if (title_end_ == i) title_end_ = k;
                lead_end_ = k;
                c.state = state;
                if (state != absent && c.code.empty()) c.code = in_.view.str(in_.view.states[state].iso3);
                if (modifier && overrules(c.sector, in_.view.str(modifier->sector), true)) c.sector = in_.view.str(modifier->sector);
                c.what = What::named_person;
                c.row = absent;                             // of such a one it would be his office
                c.how = How::name;
                c.first = c.head = k;
                c.last = name_end;
                c.span = {word(k).begin, word(name_end).end};
                return add(c);
            }
        }
    }
    // "the regime of Assad", "the son of Haniyeh": the genitive is a person.
    std::uint32_t ruler = absent;
    if (owner_end != none) {
        last = owner_end;
        if (c.code.empty()) c.code = owner_code;
        c.definite = true;
    } else if (last == p.last && row.alone == Alone::of_state && last + 1 < end_ && !word(last + 1).line_start && !word(last).definite()) {
        Phrase who;
        const Link* l = person_at(in_, last + 1, &who);
        if (l && !arabic::has_proclitic(who.clitics)) {
            ruler = l->index;
            last = who.last;
        }
    }
    if (row.alone == Alone::of_state && state == absent && ruler == absent && !c.definite && !does_deed(p, row)) return i;
    // "the 30th division", "channel 11": a number is the name.
    if (row.kind == 2 && one && c.definite && last == p.last && last + 1 < end_ && word(last + 1).kind == Kind::number && !word(last + 1).line_start && !in_.skip[last + 1]) {
        ++last;
        if (c.sector.empty()) c.sector = "MIL";
    }
    const bool owned = word(p.last).enclitic != arabic::Enclitic::nothing;                           // "his brother", "its forces"
    // "the front", "the observatory" alone: where a body was called so before.
    const bool named_before = c.definite && row.kind != 0 && one && last == p.last && (std::find(heads_.begin(), heads_.end(), c.head_form) != heads_.end() || calls_body(p, row));
    if (row.alone == Alone::named && !named_before) return i;
    // "..., criticising (muntaqidin) the government": how somebody acts, and nobody by itself.
    const bool along = row.alone == Alone::definite && one && !c.definite && c.plural && i > 0 && word(i - 1).mark == 0x60C && arabic::begins_like_participle(in_.text, word(i)) && in_.text.substr(word(i).begin, word(i).end - word(i).begin).ends_with("\u064A\u0646");
    if (along) return i;
    if (last == p.last && !c.counted) {
        if ((row.alone == Alone::modified || row.alone == Alone::of_person || row.alone == Alone::of_state || (row.alone == Alone::definite && !c.definite)) && !named_before && !owned) {
            // "elements of the movement": what min names is complement enough.
            Candidate of = c;
            of.last = last;
            if (row.kind != 2) member_of(of);
            if (of.last == last && !does_deed(p, row)) return i;
        }
        // "a newspaper", "a station" alone is a thing, not somebody, unless it does something.
        if (row.kind == 2 && p.first == p.last && one && !c.definite && !owned && !does_deed(p, row)) return i;
    }
    c.last = last;
    // "the force subordinate | to the alliance": whose it is is told behind it, and the word is no part of the form.
    const bool of_behind = last > p.last && subordinate(last);
    c.span.end = word(of_behind ? last - 1 : last).end;
    c.state = state;
    if (state != absent) national(c);
    if (state != absent && c.code.empty()) c.code = in_.view.str(in_.view.states[state].iso3);
    if (modifier) {
        const auto sector = in_.view.str(modifier->sector);
        const bool of_government = row.kind == 2 && c.sector == "GOV";      // "the military government"
        if (!of_government && overrules(c.sector, sector, row.kind == 0)) c.sector = sector;
        const bool of_region = row.kind == 2 && c.sector == "GOV" && in_.view.str(modifier->code) == "IGO";      // "regional authorities"
        if (modifier->code.length && c.code.empty() && !of_region) c.code = in_.view.str(modifier->code);
    }
    c.code = c.code.empty() ? home_of(p.last + 1, last) : c.code;
    take_from_genitives(c, p.last + 1);
    if (ruler != absent && c.code.empty()) c.code = in_.view.str(in_.view.persons[ruler].state);
    if (row.kind != 2 && (c.plural || c.dual || c.counted)) c.kind = EntityKind::group;
    if (row.kind != 2 && !quoted_name(c)) member_of(c);
    take_from_place(c);
    // "those responsible for the attack" are no officials.
    if (in_.view.str(row.unit) == "official" && c.last + 2 < end_ && word(c.last + 1).full == in_.grammar.an && !word(c.last + 2).line_start && word(c.last + 2).kind == Kind::word) {
        const Link* deed = word(c.last + 2).link(LinkKind::trigger);
        if (deed && static_cast<EventType>(in_.view.triggers[deed->index].type) == EventType::assault) c.sector = "UNK";
    }
    // Of a group that fights in many countries the code says all.
    if (c.code == "IMG" && (c.sector == "REB" || c.sector == "UAF")) c.sector = {};
    if (row.kind == 0 && one && !c.counted)
        if (const auto end = apposition(i, c); end > i) return end;
    return second_half(c, add(c));
}

}  // namespace isnad::mention
