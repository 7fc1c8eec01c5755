// The scan: at each word, the best that can begin there. Names before titles, titles before descriptions.
#include "mention/candidates.h"

#include "language/arabic/inflection.h"

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

namespace {

class Scan {
public:
    Scan(const Input& in, Candidates& out) : in_(in), out_(out) {}

    void run() {
        const auto n = static_cast<std::uint32_t>(in_.words.size());
        out_.actors.clear();
        out_.places.clear();
        out_.actor_at.assign(n, none);
        out_.place_at.assign(n, none);
        lead_ = none;
        for (const auto& s : in_.sentences) {
            end_ = s.end;
            for (std::uint32_t i = s.first; i < s.end;) {
                const std::uint32_t next = in_.skip[i] || in_.words[i].kind != Kind::word ? i : at(i);
                i = next > i ? next : i + 1;
            }
        }
    }

private:
    const Word& word(std::uint32_t i) const { return in_.words[i]; }

    // Returns the first word behind what was found at i, or i.
    std::uint32_t at(std::uint32_t i) {
        if (const auto end = person(i); end > i) return end;
        if (const auto end = long_place(i); end > i) return end;
        if (const auto end = land_of_state(i); end > i) return end;
        if (const auto end = place_with_type(i); end > i) return end;
        if (const auto end = office(i); end > i) return end;
        if (const auto end = organization(i); end > i) return end;
        if (const auto end = state(i); end > i) return end;
        if (const auto end = agent(i); end > i) return end;
        if (const auto end = bare_name(i); end > i) return end;
        if (const auto end = people(i); end > i) return end;
        return place(i);
    }

    Candidate base(const Phrase& p, What what) const {
        Candidate c;
        c.first = p.first;
        c.last = p.last;
        c.head = p.first;
        c.clitics = p.clitics;
        c.span = {arabic::shown_from(in_.text, p.stem, p.clitics), word(p.last).end};
        c.what = what;
        c.plural = p.features & arabic::plural;
        c.dual = p.features & arabic::dual;
        c.feminine = p.features & arabic::feminine;
        return c;
    }

    std::uint32_t add(Candidate c) {
        const auto id = static_cast<std::uint32_t>(out_.actors.size());
        for (std::uint32_t k = c.first; k <= c.last; ++k) out_.actor_at[k] = id;
        c.lead = c.first;
        if (lead_ != none && lead_ < c.first && lead_end_ == c.first) {
            c.lead = lead_;
            c.clitics = word(lead_).clitics;              // the preposition stands before the title
        }
        lead_ = none;
        out_.actors.push_back(c);
        return c.last + 1;
    }

    // The row of a person that fits the day: the office held then, else the last one held.
    std::uint32_t row_on_day(std::uint32_t row, bool& former) const {
        const auto& persons = in_.view.persons;
        const std::uint32_t identity = persons[row].identity;
        former = false;
        if (in_.today == 0) {
            std::uint32_t best = row;
            for (std::uint32_t k = identity; k < persons.size(); ++k)
                if (persons[k].identity == identity && persons[k].from >= persons[best].from) best = k;
            return best;
        }
        std::uint32_t past = absent, coming = absent;
        // Rows of one person stand close together in the tables; overlays may put them apart.
        for (std::uint32_t k = identity; k < persons.size(); ++k) {
            const auto& p = persons[k];
            if (p.identity != identity) {
                if (k > row + 64) break;
                continue;
            }
            if (p.from <= in_.today && in_.today <= p.to) return k;
            if (p.to < in_.today && (past == absent || p.to > persons[past].to)) past = k;
            if (p.from > in_.today && (coming == absent || p.from < persons[coming].from)) coming = k;
        }
        if (past != absent) {
            former = true;
            return past;
        }
        return coming == absent ? row : coming;
    }

    std::uint32_t person(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::person, &p);
        bool shorter = false;
        if (!l) {
            l = in_.meanings.find(i, LinkKind::person_short, &p);
            shorter = l != nullptr;
        }
        if (!l) return i;
        Candidate c = base(p, What::person);
        c.kind = EntityKind::person;
        c.row = row_on_day(l->index, c.former);
        c.how = shorter ? How::alias : How::name;
        const auto& row = in_.view.persons[c.row];
        c.code = in_.view.str(row.state);
        c.sector = in_.view.str(row.sector);
        if (c.former && c.sector == "GOV") c.sector = "ELI";
        c.rule = in_.view.rule(row.source);
        c.definite = true;
        return add(c);
    }

    // A word that can be part of the name of a person nobody has listed.
    bool name_word(std::uint32_t k) const {
        if (k >= end_) return false;
        const Word& w = word(k);
        if (w.line_start || in_.skip[k]) return false;
        if (w.kind == Kind::latin) return true;
        if (w.kind != Kind::word) return false;
        if (arabic::has_proclitic(w.clitics)) return false;
        if (w.lexeme != absent && w.link(LinkKind::given_name)) return true;
        return w.lexeme == absent && w.enclitic == arabic::Enclitic::nothing;
    }

    // The name that follows a complete title, if one does: last word of it, or `none`.
    std::uint32_t name_behind(std::uint32_t k) const {
        if (!name_word(k) || (word(k).definite() && word(k).lexeme == absent)) return none;
        std::uint32_t last = k;
        while (last + 1 < end_ && last - k < 4 && (name_word(last + 1) || (last == k && family_word(last + 1)))) ++last;
        return last;
    }

    // Inside a name: "bin", "al-Something", a known word that is no verb or particle and stands bare.
    bool family_word(std::uint32_t k) const {
        const Word& w = word(k);
        if (w.line_start || w.kind != Kind::word || in_.skip[k]) return false;
        if (arabic::has_proclitic(w.clitics)) return false;
        if (w.lexeme == absent) return true;
        // A family name may look like a common noun; but not like a verb, an adjective or anything that names an actor.
        return w.is_noun() && w.pos != Pos::adjective && !w.definite() && !w.link(LinkKind::agent) && !w.link(LinkKind::trigger) && !w.link(LinkKind::nisba) &&
               !w.link(LinkKind::reporting) && !(w.features & (arabic::accusative | arabic::plural | arabic::participle)) && word(k - 1).lexeme == absent;
    }

    std::uint32_t office(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::office, &p);
        if (!l) return i;
        const auto& row = in_.view.offices[l->index];
        Candidate c = base(p, What::office);
        c.kind = EntityKind::person;
        c.how = How::title;
        c.row = l->index;
        c.sector = in_.view.str(row.sector);
        c.rule = in_.view.rule(row.source);
        c.head_form = word(i).lemma;
        c.definite = word(p.last).definite() || word(i).definite() || word(i).enclitic != arabic::Enclitic::nothing;
        std::uint32_t last = p.last;
        const tables::Modifier* modifier = nullptr;
        last = phrase_end(in_, p.last, p.last + 5, &c.state, &modifier);
        if (last == p.last && last + 1 < end_) {                       // a nisba behind a title that ends in a definite genitive
            nisba_behind(last, c.state);
        }
        // "the official spokesman in the name of the government"
        if (last + 2 < end_ && word(last + 1).full == in_.grammar.in_name && in_.grammar.in_name != absent && word(last + 2).kind == Kind::word) {
            last = phrase_end(in_, last + 2, last + 6, &c.state, &modifier);
            if (Phrase where; last + 1 < end_ && c.state == absent) {
                if (const auto* n = in_.meanings.find(last + 1, LinkKind::nisba, &where)) {
                    c.state = n->index;
                    last = where.last;
                }
            }
        }
        for (std::uint32_t k = p.last + 1; k <= last; ++k) c.former = c.former || former_word(k);
        if (c.state != absent) c.code = in_.view.str(in_.view.states[c.state].iso3);
        // A spokesman has the sector of the body that he speaks for.
        for (std::uint32_t k = p.first + 1; k <= last && (c.sector.empty() || c.code.empty()); ++k)
            in_.meanings.at(k, [&](const Link& link, const Phrase&) {
                if (link.kind == LinkKind::agent) {
                    if (c.sector.empty()) c.sector = in_.view.str(in_.view.agents[link.index].sector);
                    return true;
                }
                if (link.kind == LinkKind::organization || link.kind == LinkKind::organization_short) {
                    const auto& org = in_.view.organizations[link.index];
                    if (c.sector.empty()) c.sector = in_.view.str(org.sector);
                    if (c.code.empty()) c.code = in_.view.str(org.code);
                    return true;
                }
                return false;
            });
        if (c.former) c.sector = "ELI";
        // A known person behind the title takes the mention: the title is no part of the form.
        if (last + 1 < end_ && !word(last + 1).line_start) {
            std::uint32_t k = last + 1;
            lead_ = i;
            lead_end_ = k;
            if (in_.meanings.find(k, LinkKind::person) || in_.meanings.find(k, LinkKind::person_short)) return k;
            lead_ = none;
            // "the head of the committee in the Duma, So-and-so": over a complement and a comma to the name.
            if (!c.plural && !c.dual && last > p.last) k = over_complement(k);
            const std::uint32_t name_end = c.plural || c.dual || k >= end_ ? none : name_behind(k);
            if (name_end != none && (last > p.last || c.definite || name_end > k)) {
                lead_ = i;
                lead_end_ = k;
                Candidate named = c;
                named.what = What::named_person;
                named.how = How::name;
                named.first = k;
                named.head = k;
                named.last = name_end;
                named.clitics = c.clitics;
                named.span = {word(k).begin, word(name_end).end};
                return add(named);
            }
        }
        c.last = last;
        c.span.end = word(last).end;
        if (!c.definite && last == p.last && !c.plural) {
            // "president" alone without article names nobody.
            return i;
        }
        const std::uint32_t next = add(c);
        return second_half(c, next);
    }

    // A nisba right behind word `last` names the state and ends the phrase.
    void nisba_behind(std::uint32_t& last, std::uint32_t& state) const {
        const Word& w = word(last + 1);
        if (w.kind != Kind::word || w.line_start || w.lexeme == absent || arabic::has_proclitic(w.clitics)) return;
        Phrase where;
        if (const auto* n = in_.meanings.find(last + 1, LinkKind::nisba, &where)) {
            state = n->index;
            last = where.last;
        }
    }

    // Where a name may begin behind a title's complement ("in the Duma", "of the city council") or a comma; else k.
    std::uint32_t over_complement(std::uint32_t k) const {
        std::uint32_t at = k;
        if (at < end_ && word(at).kind == Kind::word && ((word(at).clitics & arabic::bi) || word(at).form == in_.grammar.fi)) {
            if (word(at).form == in_.grammar.fi) ++at;
            if (at >= end_ || word(at).kind != Kind::word) return k;
            std::uint32_t unused = absent;
            const tables::Modifier* modifier = nullptr;
            at = phrase_end(in_, at, at + 4, &unused, &modifier) + 1;
        }
        if (at < end_ && word(at).kind == Kind::punctuation && word(at).mark == 0x60C && at + 1 < end_ && word(at + 1).kind == Kind::word &&
            word(at + 1).link(LinkKind::given_name))
            ++at;
        return at < end_ && name_word(at) && word(at).link(LinkKind::given_name) ? at : k;
    }

    static bool quote_mark(char32_t c) { return c == 0xAB || c == '"' || c == 0x201C || c == '('; }

    bool former_word(std::uint32_t k) const {
        const Word& w = word(k);
        return w.lexeme != absent && w.lemma == former_form();
    }
    std::uint32_t former_form() const {
        if (former_ == 0) former_ = in_.view.find("\u0633\u0627\u0628\u0642");
        return former_;
    }

    // "the Egyptian and Russian presidents": the second nisba is an actor of its own.
    std::uint32_t second_half(const Candidate& c, std::uint32_t next) {
        if (!(c.dual || c.plural) || c.state == absent || next >= end_) return next;
        const Word& w = word(next);
        if (w.kind != Kind::word || w.line_start || !(w.clitics & arabic::wa) || w.lexeme == absent) return next;
        const auto* n = w.link(LinkKind::nisba);
        if (!n) return next;
        Candidate other = c;
        other.first = other.last = other.head = next;
        other.span = {w.stem, w.end};
        other.state = n->index;
        other.code = in_.view.str(in_.view.states[n->index].iso3);
        other.clitics = w.clitics;
        return add(other);
    }

    // A name that nobody listed: a given name with what follows it, or two unknown words right behind a verb of saying.
    std::uint32_t bare_name(std::uint32_t i) {
        const Word& w = word(i);
        if (w.definite() && w.lexeme == absent) return i;
        const bool given = w.link(LinkKind::given_name) != nullptr && (w.pos == Pos::name || w.lexeme == absent);
        const bool after_saying = i > 0 && !w.line_start && word(i - 1).is_verb() && word(i - 1).link(LinkKind::reporting) && !(word(i - 1).features & arabic::passive) &&
                                  w.lexeme == absent && w.clitics == 0;
        if (!given && !after_saying) return i;
        std::uint32_t last = i;
        while (last + 1 < end_ && last - i < 4 && name_word(last + 1) && !in_.meanings.find(last + 1, LinkKind::state)) ++last;
        // One word alone is a name only where it fills the place of the speaker: "said So-and-so that", "said So-and-so:".
        if (last == i) {
            if (!after_saying || w.definite() || i + 1 >= end_) return i;
            const Word& next = word(i + 1);
            const bool closes = next.kind == Kind::punctuation || next.pos == Pos::particle;
            if (!closes || (w.features & arabic::participle)) return i;
        }
        Candidate c = base(Phrase{i, i, absent, w.stem, w.clitics, 0}, What::named_person);
        c.kind = EntityKind::person;
        c.how = How::name;
        c.last = last;
        c.span = {w.stem, word(last).end};
        c.definite = true;
        return add(c);
    }

    std::uint32_t organization(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::organization, &p);
        bool shorter = false;
        if (!l) {
            l = in_.meanings.find(i, LinkKind::organization_short, &p);
            shorter = l != nullptr;
        }
        if (!l) return i;
        const auto& row = in_.view.organizations[l->index];
        Candidate c = base(p, What::organization);
        c.kind = row.group ? EntityKind::group : EntityKind::organization;
        c.how = shorter ? How::alias : How::name;
        c.row = l->index;
        c.code = in_.view.str(row.code);
        c.sector = in_.view.str(row.sector);
        c.rule = in_.view.rule(row.source);
        c.definite = true;
        return add(c);
    }

    std::uint32_t state(std::uint32_t i) {
        Phrase p;
        const Link* s = in_.meanings.find(i, LinkKind::state, &p);
        Phrase q;
        const Link* k = in_.meanings.find(i, LinkKind::capital, &q);
        const bool capital = k && (!s || q.last > p.last);
        if (!s && !k) return i;
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

    std::uint32_t people(std::uint32_t i) {
        const Word& w = word(i);
        if (w.lexeme == absent) return i;
        const Link* l = w.link(LinkKind::people);
        if (!l) {
            l = w.link(LinkKind::nisba);
            // Only as a noun: a definite or counted plural that no noun governs ("the Palestinians").
            if (!l || !(w.features & (arabic::plural | arabic::dual)) || (w.features & arabic::feminine)) return i;
            const bool noun_before = i > 0 && !w.line_start && word(i - 1).is_noun() && !word(i - 1).link(LinkKind::numeral) && word(i - 1).kind == Kind::word &&
                                     word(i - 1).definite() == w.definite() && !arabic::has_proclitic(w.clitics);
            if (noun_before) return i;
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

    std::uint32_t agent(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::agent, &p);
        if (!l) return i;
        // "a military parade", "a press conference": an adjective behind its noun describes no actor.
        if (p.first == p.last && i > 0 && !word(i).line_start && !arabic::has_proclitic(word(i).clitics)) {
            const Word& before = word(i - 1);
            if (before.kind == Kind::word && before.pos == Pos::noun && before.definite() == word(i).definite() && !before.link(LinkKind::agent) &&
                !before.link(LinkKind::numeral) && word(i).pos == Pos::adjective)
                return i;
        }
        const auto& row = in_.view.agents[l->index];
        // The type noun before a name is no part of the form: "the movement of Hamas" names Hamas.
        if (row.kind != 0 && p.last + 1 < end_ && !(p.features & (arabic::plural | arabic::dual)) && !word(p.last).definite() && !word(p.last + 1).line_start) {
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
        if (!row.alone && last == p.last) return i;
        // A person behind a description that is a title ("spokesman Ahmad ...") takes the mention.
        if (row.kind == 0 && !c.plural && !c.dual && last + 1 < end_ && !word(last + 1).line_start && last >= p.last && word(last + 1).kind == Kind::word) {
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
        if (row.kind != 2 && (c.plural || c.dual)) c.kind = EntityKind::group;
        return second_half(c, add(c));
    }

    // A place name of several words ("the Gaza Strip") before its first word is taken for a type noun.
    std::uint32_t long_place(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::place, &p);
        if (!l || p.last == p.first || !in_.view.places[l->index].sure) return i;
        Phrase q;
        for (const auto kind : {LinkKind::organization, LinkKind::office, LinkKind::agent, LinkKind::state})
            if (in_.meanings.find(i, kind, &q) && q.last >= p.last) return i;
        return add_place(p, l->index);
    }

    // "the border with Pakistan", "Syrian lands", "the Algerian capital".
    std::uint32_t land_of_state(std::uint32_t i) {
        const Word& w = word(i);
        const auto& g = in_.grammar;
        const bool capital = w.is_lemma(g.capital_city), land = w.is_lemma(g.border) || w.is_lemma(g.land);
        if ((!capital && !land) || i + 1 >= end_ || w.enclitic != arabic::Enclitic::nothing) return i;
        std::uint32_t k = i + 1;
        if (word(k).line_start || word(k).kind != Kind::word) return i;
        Phrase where;
        const Link* nisba = arabic::has_proclitic(word(k).clitics) ? nullptr : in_.meanings.find(k, LinkKind::nisba, &where);
        if (capital) {
            // "in the capital Tripoli", "in the Russian capital Moscow": the name is the place; without one, the phrase is.
            std::uint32_t name = nisba ? where.last + 1 : k;
            Phrase c;
            if (name < end_ && word(name).kind == Kind::word && !word(name).line_start && !arabic::has_proclitic(word(name).clitics)) {
                if (const Link* l = in_.meanings.find(name, LinkKind::capital, &c)) return add_capital(c, l->index);
                if (const Link* l = in_.meanings.find(name, LinkKind::place, &c)) return add_place(c, l->index);
            }
            if (!nisba || !w.definite()) return i;
            std::uint32_t end = add_capital(Phrase{i, where.last, absent, w.stem, w.clitics, 0}, nisba->index);
            return end;
        }
        std::uint32_t state = absent, last = k;
        if (nisba) {
            state = nisba->index;
            last = where.last;
        } else {
            if (word(k).form == g.maa && k + 1 < end_) ++k;
            if (arabic::has_proclitic(word(k).clitics)) return i;
            if (const Link* s = in_.meanings.find(k, LinkKind::state, &where)) {
                state = s->index;
                last = where.last;
            }
        }
        if (state == absent) return i;
        const Phrase whole{i, last, absent, w.stem, w.clitics, 0};
        return push_place(whole, place_of_state(in_.view, state, Span{w.stem, word(last).end}, Resolution::region));
    }

    // A type noun before a name that no table has: "in the town of X", "in X street". The country is that of the article.
    std::uint32_t unlisted_place(const Phrase& type, std::uint32_t resolution) {
        const std::uint32_t k = type.last + 1;
        std::uint32_t last = none;
        if (name_word(k) && !word(k).link(LinkKind::agent)) {
            last = k;
            while (last + 1 < end_ && last - k < 2 && name_word(last + 1) && word(last + 1).lexeme == absent && word(last + 1).kind == Kind::word) ++last;
        }
        const bool site = resolution == static_cast<std::uint32_t>(Resolution::site);
        if (last == none && site && word(k).definite() && word(k).pos == Pos::noun && !word(k).link(LinkKind::agent) && !word(k).link(LinkKind::organization)) last = k;
        bool travel = false;
        const bool governed = stands_locatively(in_, type.first, type.clitics, &travel) || travel ||
                              (type.first > 0 && !word(type.first).line_start && word(type.first - 1).pos == Pos::particle);
        if (last == none || !governed) return type.first;
        Place place;
        place.span = {site ? type.stem : word(k).begin, word(last).end};
        place.resolution = static_cast<Resolution>(resolution);
        return push_place({site ? type.first : k, last, absent, site ? type.stem : word(k).begin, type.clitics, 0}, place);
    }

    std::uint32_t place_with_type(std::uint32_t i) {
        Phrase type;
        const Link* l = in_.meanings.find(i, LinkKind::place_type, &type);
        if (!l || type.last + 1 >= end_ || word(type.last).definite()) return i;
        const std::uint32_t k = type.last + 1;
        if (word(k).line_start || word(k).kind != Kind::word || arabic::has_proclitic(word(k).clitics)) return i;
        const auto resolution = in_.view.place_types[l->index].resolution;
        if (resolution == static_cast<std::uint32_t>(Resolution::country)) return i;
        Phrase p;
        const Link* best = nullptr;
        in_.meanings.at(k, [&](const Link& link, const Phrase& where) {
            if (link.kind != LinkKind::place) return false;
            // Of places with one name, the one that the type noun announces.
            if (!best || in_.view.places[link.index].resolution == resolution) {
                best = &link;
                p = where;
            }
            return in_.view.places[link.index].resolution == resolution;
        });
        if (!best) {
            if (const Link* c = in_.meanings.find(k, LinkKind::capital, &p)) return add_capital(p, c->index);
            if (in_.meanings.find(k, LinkKind::state, &p) || in_.meanings.find(k, LinkKind::organization, &p)) return i;
            return unlisted_place(type, resolution);
        }
        return add_place(p, best->index);
    }

    Span shown(const Phrase& p) const { return {arabic::shown_from(in_.text, p.stem, p.clitics), word(p.last).end}; }

    std::uint32_t push_place(const Phrase& p, const Place& place) {
        const auto id = static_cast<std::uint32_t>(out_.places.size());
        for (std::uint32_t k = p.first; k <= p.last; ++k) out_.place_at[k] = id;
        out_.places.push_back({p.first, p.last, p.clitics, place});
        return p.last + 1;
    }

    std::uint32_t add_capital(const Phrase& p, std::uint32_t state) { return push_place(p, place_of_state(in_.view, state, shown(p), Resolution::city)); }

    std::uint32_t add_place(const Phrase& p, std::uint32_t index) {
        const auto& row = in_.view.places[index];
        Place place;
        place.span = shown(p);
        place.name = in_.view.str(row.name);
        place.country = in_.view.str(row.country);
        place.admin1 = in_.view.str(row.admin1);
        place.geonames = row.geonames;
        place.located = row.located;
        place.lat = row.lat;
        place.lon = row.lon;
        place.resolution = static_cast<Resolution>(row.resolution);
        place.rule = in_.view.rule(row.source);
        return push_place(p, place);
    }

    std::uint32_t place(std::uint32_t i) {
        Phrase p;
        const Link* l = in_.meanings.find(i, LinkKind::place, &p);
        if (!l) return i;
        bool travel = false;
        const bool governed = stands_locatively(in_, i, p.clitics, &travel);
        const auto& row = in_.view.places[l->index];
        const bool chained = i > 0 && (p.clitics & arabic::wa) && out_.place_at[i - 1] != none && !word(i).line_start;
        if (!row.sure && !governed && !travel && !chained && !adverbial(i)) return i;
        return add_place(p, l->index);
    }

    // "north of", "near": nouns and particles that take a place as their genitive.
    bool adverbial(std::uint32_t i) const {
        if (i == 0 || word(i).line_start) return false;
        const Word& p = word(i - 1);
        return p.lexeme != absent && p.kind == Kind::word && !p.definite() && p.link(LinkKind::place_type);
    }

    const Input& in_;
    Candidates& out_;
    std::uint32_t end_ = 0;
    std::uint32_t lead_ = none, lead_end_ = none;      // a title whose person stands right behind it
    mutable std::uint32_t former_ = 0;
};

}  // namespace

Place place_of_state(const tables::View& view, std::uint32_t state, Span span, Resolution resolution) {
    const auto& s = view.states[state];
    Place place;
    place.span = span;
    place.country = view.str(s.iso3);
    place.resolution = resolution;
    place.rule = view.rule(s.source);
    if (resolution != Resolution::city) {
        place.name = view.str(s.name);
        return place;
    }
    place.name = view.str(s.capital_name);
    place.geonames = s.capital_geonames;
    place.located = s.located;
    place.lat = s.lat;
    place.lon = s.lon;
    return place;
}

void find_candidates(const Input& in, Candidates& out) { Scan(in, out).run(); }

void mark_leads(std::size_t words, Candidates& out) {
    out.lead_at.assign(words, none);
    for (std::uint32_t id = 0; id < out.actors.size(); ++id)
        if (out.actors[id].lead < out.actors[id].first) out.lead_at[out.actors[id].lead] = id;
}

}  // namespace isnad::mention
