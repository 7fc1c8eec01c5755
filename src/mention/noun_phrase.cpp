// How far a noun phrase reaches, and whether it stands as a place.
#include "language/arabic/inflection.h"
#include "mention/candidates.h"

#include <span>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

// "wazir kharijiya", "wuzara maliya": a feminine behind a man's title, or that of several, agrees with nothing; it is the title's genitive.
bool genitive_of_title(const Word& title, const Word& w) {
    return (w.features & arabic::feminine) && !w.definite() && !(w.features & (arabic::plural | arabic::dual)) && !(title.features & arabic::feminine) && title.link(LinkKind::office);
}

// "the inhabitants, Druze", "fighters, Kurds": a people or faith behind a plural of the same definiteness is its adjective.
bool people_as_adjective(const Input& in, const Word& head, const Word& w, bool definite) {
    const tables::Link* l = (head.features & (arabic::plural | arabic::dual)) && w.lexeme != absent && w.definite() == definite && w.enclitic == arabic::Enclitic::nothing ? w.link(LinkKind::agent) : nullptr;
    return l && names_people(in.view, *l) && ((w.features & arabic::plural) || w.lemma == w.base);      // "Kurds" have no singular
}

// "gunmen | journalists": a plural in -in behind one in -un is another noun phrase.
bool other_case(const Input& in, const Word& head, const Word& w) {
    const auto ends = [&](const Word& x, std::string_view tail) { return in.text.substr(x.begin, x.end - x.begin).ends_with(tail); };
    return ends(head, "\u0648\u0646") && ends(w, "\u064A\u0646") && arabic::keeps_its_n(in.view, head) && arabic::keeps_its_n(in.view, w);
}

// "a spokesman, military": behind an indefinite accusative a word that the tagger took for an adverb is the adjective that is written alike. `modifier`
// is what its row says, or nullptr.
bool adverb_as_adjective(const Input& in, const Word& head, const Word& w, const tables::Modifier** modifier) {
    if (w.pos != Pos::particle || w.form == absent || !(arabic::is_particle(in.view, w, ParticleClass::adverb) || arabic::is_particle(in.view, w, ParticleClass::temporal))) return false;
    if (!(head.features & arabic::accusative) || head.definite() || head.enclitic != arabic::Enclitic::nothing) return false;
    for (const tables::Reading& r : in.view.readings_of(w.form)) {
        const auto& lexeme = in.view.lexemes[r.lexeme];
        if (lexeme.pos != Pos::adjective || !(r.features & arabic::accusative)) continue;
        *modifier = nullptr;
        for (const tables::Link& l : in.view.links_of(lexeme))
            if (l.kind == LinkKind::modifier) *modifier = &in.view.modifiers[l.index];
        return true;
    }
    return false;
}

// "a leader, opponent": one accusative behind another that changes what it is.
bool accusative_modifier(const Word& head, const Word& w) {
    constexpr auto number = arabic::plural | arabic::dual | arabic::feminine;
    return (head.features & w.features & arabic::accusative) && !w.definite() && !head.definite() && w.lexeme != absent && w.is_noun() && (head.features & number) == (w.features & number) &&
           head.enclitic == arabic::Enclitic::nothing && w.enclitic == arabic::Enclitic::nothing && w.link(LinkKind::modifier);
}

// "accused the Syrian minister | Saudi Arabia": a feminine nisba behind a masculine one is a state, or another noun's.
bool of_another_gender(const Word& nisba, const Word& before) {
    const auto one = [](const Word& w) { return w.definite() && !(w.features & (arabic::plural | arabic::dual)); };
    return one(nisba) && one(before) && (nisba.features & arabic::feminine) && !(before.features & arabic::feminine) && before.link(LinkKind::nisba);
}

// "attacked the Turkish army | the Kurds", "the ambassador | the Israelis": many are no adjective of one man or body, nor of what he is the head of. Of a
// group ("the people", "the inhabitants") they may be.
bool many_behind_one(const Input& in, std::uint32_t first, std::uint32_t last, const Word& w) {
    constexpr auto many = arabic::plural | arabic::dual;
    if (!(w.features & many) || (w.features & arabic::feminine) || !arabic::keeps_its_n(in.view, w)) return false;
    const Word& head = in.words[first];
    const tables::Link* row = head.link(LinkKind::agent);
    if (!head.link(LinkKind::office) && (!row || in.view.agents[row->index].kind == 1)) return false;
    // "the army and the police, Afghan": both; "politicians (sasa)": a broken plural that is written like a woman.
    if ((head.clitics & arabic::wa) || (row && in.view.agents[row->index].kind == 0 && in.text.substr(head.begin, head.end - head.begin).ends_with("\u0629"))) return false;
    for (std::uint32_t k = first; k <= last; ++k)
        if ((in.words[k].features & many) || in.words[k].lexeme == absent || in.words[k].enclitic != arabic::Enclitic::nothing) return false;
    return true;
}

// "opened (fataha) a gunman | the fire": behind a verb and the one who does it what a row of the verb, of weapons or of riot, has for its object.
bool object_of_verb(const Input& in, std::uint32_t first, const Word& head, const Word& w) {
    const tables::Link* man = head.link(LinkKind::agent);
    if (first == 0 || !man || in.view.agents[man->index].kind != 0 || head.link(LinkKind::office) || !w.definite() || head.definite() || w.lexeme == absent || w.link(LinkKind::agent) || w.link(LinkKind::organization_short)) return false;
    const Word& verb = in.words[first - 1];
    if (!verb.is_verb() || verb.line_start != in.words[first].line_start) return false;
    for (const tables::Link& l : verb.all_links()) {
        if (l.kind != LinkKind::trigger) continue;
        const auto mode = in.view.str(in.view.triggers[l.index].mode);
        if (mode != "firearms" && mode != "heavy-weapons" && mode != "explosives" && mode != "riot") continue;
        for (const tables::Condition& c : in.view.conditions_of(in.view.triggers[l.index]))
            if (c.slot == tables::Slot::object && !c.negated && in.view.any_alternative(c, [&](std::span<const std::uint32_t> forms) { return forms.size() == 1 && (forms[0] == w.lemma || forms[0] == w.base); })) return true;
    }
    return false;
}

// "the decisions of the ruler | (the) capricious": an adjective of women behind one man, of one word, is that of what is his.
bool of_no_woman(const Word& man, const Word& w) {
    constexpr auto many = arabic::plural | arabic::dual;
    return w.definite() && (w.features & arabic::feminine) && !(w.features & many) && man.definite() && !(man.features & (arabic::feminine | many)) && man.link(LinkKind::office);
}

// "three soldiers | north of Gaza", "gunmen | east of (sharqi) Mosul": where it happened, behind a counted or closed noun or in two words ("a university | south-east of"). But "the
// people of the north of Gaza", "the states of south-east Asia".
bool tells_where(const Input& in, std::uint32_t first, std::uint32_t k, bool open) {
    const Word& w = in.words[k];
    if (w.definite() || !in.grammar.quarter(w.lemma) || w.enclitic != arabic::Enclitic::nothing || k + 1 >= in.words.size()) return false;
    const Word& next = in.words[k + 1];
    if (next.kind != Kind::word || next.line_start || arabic::has_proclitic(next.clitics)) return false;
    const bool of_something = next.definite() || next.pos == Pos::name || next.link(LinkKind::place_type) || next.link(LinkKind::state) || in.grammar.quarter(next.lemma);
    return of_something && (!open || in.counting[first].stem != none || w.pos == Pos::adjective || (in.grammar.quarter(next.lemma) && !(in.words[first].features & (arabic::plural | arabic::dual))));
}

// "office", "bureau": a noun of a body, which is no title.
bool names_body(const Input& in, const Word& w) {
    const tables::Link* l = w.link(LinkKind::agent);
    return l && in.view.agents[l->index].kind == 2 && !w.link(LinkKind::office);
}

// No article has a hamza: "ulqiya", "alhabat" only begin with its letters.
bool begins_like_the_article(const Input& in, const Word& w) { return w.lexeme == absent && in.text.substr(w.begin).starts_with("\u0623"); }

}  // namespace

bool describes_none(const Input& in, std::uint32_t first, std::uint32_t k) {
    constexpr auto many = arabic::plural | arabic::dual;
    const Word& w = in.words[k];
    if ((w.features & many) || w.enclitic != arabic::Enclitic::nothing) return false;
    const auto letters = [&](const Word& x) { return in.text.substr(x.begin, x.end - x.begin); };
    const auto word_at = [&](std::uint32_t i) { return i < in.words.size() && in.words[i].kind == Kind::word && !in.words[i].line_start; };
    const bool she = (w.features & arabic::feminine) || letters(w).ends_with("\u0629");
    // "intelligence, military": of which gender a body is its letters may hide, so that a woman's title counts only before her name.
    if (she) {
        std::uint32_t name = k + 1;
        while (name < k + 3 && word_at(name) && in.words[name].definite() && in.words[name].pos == Pos::adjective) ++name;
        if (!word_at(name) || in.words[name].clitics != 0 || !in.words[name].link(LinkKind::given_name)) return false;
    }
    if (word_at(k + 1) && (in.words[k + 1].clitics & arabic::wa)) return false;      // "both sides, academic and technical"
    for (std::uint32_t i = first; i < k; ++i) {
        const Word& n = in.words[i];
        if (n.kind != Kind::word || n.pos == Pos::particle) continue;
        if (n.lexeme == absent || n.pos == Pos::name || n.is_verb() || n.enclitic != arabic::Enclitic::nothing) return false;
        const bool woman = (n.features & arabic::feminine) || letters(n).ends_with("\u0629") || letters(n).ends_with("\u0627\u062A");
        // "the youth (shabab), extreme": a broken plural may take what one man takes.
        const bool one_man = !woman && !((n.features & many) && arabic::keeps_its_n(in.view, n));
        if (she ? woman || (n.features & many) : one_man) return false;
    }
    return true;
}

bool of_country_behind(const Input& in, std::uint32_t title) {
    if (title + 1 >= in.words.size()) return false;
    const Word& next = in.words[title + 1];
    return next.kind == Kind::word && !next.line_start && next.definite() && !arabic::has_proclitic(next.clitics) && next.link(LinkKind::nisba);
}

std::uint32_t phrase_end(const Input& in, std::uint32_t first, std::uint32_t head, std::uint32_t limit, std::uint32_t* state, const tables::Modifier** modifier) {
    const auto& words = in.words;
    std::uint32_t last = head;
    // Open: a genitive may still follow the last noun.
    auto open_after = [&](const Word& w) {
        return !w.definite() && w.enclitic == arabic::Enclitic::nothing && w.pos != Pos::name && !(w.features & arabic::accusative) && !arabic::keeps_its_n(in.view, w);
    };
    const bool ends_in_adjective = head > first && (words[head].pos == Pos::adjective || words[head].link(LinkKind::modifier) || words[head].link(LinkKind::nisba));
    bool open = open_after(words[head]) && (!ends_in_adjective || genitive_of_title(words[first], words[head]));
    bool phrase_definite = words[head].definite() || words[head].enclitic != arabic::Enclitic::nothing;
    for (std::uint32_t k = head + 1; k < words.size() && k <= limit; ++k) {
        const Word& w = words[k];
        if (w.kind != Kind::word || w.line_start || in.skip[k]) break;
        if (arabic::has_proclitic(w.clitics)) break;
        if (const tables::Modifier* m = nullptr; last == k - 1 && adverb_as_adjective(in, words[head], w, &m)) {
            if (m && modifier && !*modifier) *modifier = m;
            last = k;
            open = false;
            continue;
        }
        if (w.is_verb() || w.pos == Pos::particle || w.pos == Pos::number) break;
        if (w.lexeme != absent && w.link(LinkKind::person)) break;
        if (begins_like_the_article(in, w)) break;
        if (tells_where(in, first, k, open)) break;
        if (other_case(in, words[head], w)) break;
        // "Prince Turki | bin Majid": whatever stands before "bin" is a first name.
        if (k + 1 < words.size() && !words[k + 1].line_start && words[k + 1].full != absent && words[k + 1].full == in.grammar.kin[0]) break;
        Phrase where;
        const tables::Link* nisba = in.meanings.find(k, LinkKind::nisba, &where);
        // "three diplomats, Russians": behind a plural a people stands as its adjective.
        if (!nisba && (words[head].features & (arabic::plural | arabic::dual)) && w.definite() == phrase_definite && w.link(LinkKind::people)) {
            nisba = w.link(LinkKind::people);
            where.last = k;
        }
        // A name that is complete by itself ends a closed phrase ("the Yemeni government | the Houthis").
        if (!open && (in.meanings.find(k, LinkKind::organization) || in.meanings.find(k, LinkKind::organization_short) || (!nisba && w.link(LinkKind::people)))) break;
        // "the leaders of the states | Turkey": a state that is written like an accusative nisba.
        if (nisba && !open && phrase_definite && !w.definite() && in.meanings.find(k, LinkKind::state)) break;
        // "the leader of Korea (kuriya)": the same as the genitive of a noun that is no accusative.
        if (open && (w.features & arabic::accusative) && !(words[head].features & arabic::accusative)) {
            Phrase named;
            if (const auto* s = in.meanings.find(k, LinkKind::state, &named)) {
                if (state && *state == absent) *state = s->index;
                last = k = named.last;
                open = false;
                phrase_definite = true;
                continue;
            }
        }
        if (nisba && where.last == k && (of_another_gender(w, words[k - 1]) || (!open && phrase_definite && many_behind_one(in, first, last, w)))) break;
        // "the Israeli forces (killed) | a Palestinian": without its article and in another case it describes no noun that has one.
        if (nisba && !open && phrase_definite && !w.definite() && (w.features & arabic::accusative)) break;
        if (nisba && (w.definite() == phrase_definite || !open)) {
            if (state && *state == absent) *state = nisba->index;
            last = k = where.last;
            open = false;
            continue;
        }
        if (last == head && accusative_modifier(words[head], w)) {
            if (modifier && !*modifier) *modifier = &in.view.modifiers[w.link(LinkKind::modifier)->index];
            last = k;
            open = false;
            continue;
        }
        if (open && first == head && last == head && (words[head].features & arabic::dual) && genitive_of_title(words[head], w)) {      // "the two ministers, foreign | of Egypt"
            last = k;
            continue;
        }
        // "the office of | the head (ra'is) of the government": "head" is written like "main".
        if (Phrase title; open && names_body(in, words[head]) && !w.definite() && w.link(LinkKind::office) && in.meanings.find(k, LinkKind::office, &title) && title.last > k && words[title.last].definite()) {
            last = k = title.last;
            open = false;
            phrase_definite = true;
            continue;
        }
        if (w.pos == Pos::adjective && w.lexeme != absent) {
            // "the army (hit) | the rebels": a plural in -in is no adjective of one.
            if (arabic::keeps_its_n(in.view, w) && !(words[last].features & (arabic::plural | arabic::dual)) && !open) break;
            if (w.definite() != phrase_definite && !(open && w.definite())) break;
            // "the forces (shelled) | many of (al-adid min) the towns": the phrase that begins here is another's.
            if (Phrase many; w.definite() && in.meanings.find(k, LinkKind::particle, &many) && many.last > k) break;
            // "of the present government | the president": a title of another gender than the noun. "Accused the Ukrainian president | the Russian president
            // (al-ra'is)": "president" is written like "main"; with a country of its own it is the title of another than the one before it.
            const bool feminine = words[head].features & (arabic::feminine | arabic::plural);
            if (w.definite() && w.link(LinkKind::office) && (feminine != ((w.features & arabic::feminine) != 0) || of_country_behind(in, k))) break;
            if (w.definite() && !open && (w.link(LinkKind::agent) || w.link(LinkKind::office)) && describes_none(in, first, k)) break;
            if ((w.features & arabic::accusative) && !(words[head].features & arabic::accusative)) break;      // another case, another phrase
            const Word* behind = k + 1 < words.size() ? &words[k + 1] : nullptr;
            const bool whose = behind && behind->enclitic == arabic::Enclitic::he && (behind->features & arabic::feminine);
            if (!whose && first == head && last == head && of_no_woman(words[head], w)) break;
            if (const auto* m = w.link(LinkKind::modifier); m && modifier && !*modifier) *modifier = &in.view.modifiers[m->index];
            last = k;
            // "the president whose term has ended": a feminine behind a man describes the noun behind it.
            if (k + 1 < words.size() && k + 1 <= limit && w.definite() && (w.features & arabic::feminine) && !(words[head].features & (arabic::feminine | arabic::plural | arabic::dual))) {
                const Word& described = words[k + 1];
                const bool his = described.enclitic == arabic::Enclitic::he && (described.features & arabic::feminine);
                if (his && described.kind == Kind::word && described.is_noun() && !described.line_start && !arabic::has_proclitic(described.clitics)) last = ++k;
            }
            open = false;                                   // nothing is the genitive of an adjective
            if (w.definite()) phrase_definite = true;
            continue;
        }
        if (!open) {
            if (w.definite() && w.lexeme == absent && phrase_definite && last + 1 == k && w.enclitic == arabic::Enclitic::nothing) {
                last = k;                                   // an adjective that the tables do not know
                continue;
            }
            if (last == head && people_as_adjective(in, words[head], w, phrase_definite)) {
                last = k;
                continue;
            }
            break;
        }
        // A genitive: state, name, definite or indefinite noun.
        if (const auto* s = in.meanings.find(k, LinkKind::state, &where)) {
            if (state && *state == absent) *state = s->index;
            last = where.last;
            k = where.last;
            open = false;
            phrase_definite = true;
            continue;
        }
        bool named = false;
        std::uint32_t name_end = k;
        in.meanings.at(k, [&](const tables::Link& l, const Phrase& p) {
            if (l.kind == LinkKind::organization || l.kind == LinkKind::organization_short || l.kind == LinkKind::place) {
                named = true;
                name_end = p.last;
                return true;
            }
            return false;
        });
        if (named) {
            last = k = name_end;
            open = false;
            phrase_definite = true;
            continue;
        }
        if (w.definite()) {
            if (last == head && object_of_verb(in, first, words[head], w)) break;
            // "a thousand demonstrators | the army": what a number counts is indefinite. "One of (ahad)" is no such number.
            if (last == head && first == head && head > 0 && words[head].is_noun() && words[head - 1].pos != Pos::particle && in.counting[head].stem != none) break;
            last = k;
            open = false;
            phrase_definite = true;
            continue;
        }
        if (w.enclitic != arabic::Enclitic::nothing && w.link(LinkKind::reporting)) break;      // "quoted witnesses | their saying (qawlahum)"
        if (w.pos == Pos::noun && w.lexeme != absent && !(w.features & arabic::accusative)) {
            last = k;
            open = open_after(w);
            if (w.enclitic != arabic::Enclitic::nothing) phrase_definite = true;
            continue;
        }
        break;
    }
    return last;
}

bool stands_locatively(const Input& in, std::uint32_t i, std::uint16_t clitics, bool* travel) {
    const auto& g = in.grammar;
    if (clitics & arabic::bi) return true;
    if (clitics & (arabic::li | arabic::ka)) return false;
    if (i == 0 || in.words[i].line_start) return false;
    const Word& p = in.words[i - 1];
    if (p.kind != Kind::word) return false;
    const std::uint32_t f = p.form;
    if (f == absent) return false;
    if (f == g.fi || f == g.abra) return true;
    for (const auto d : g.directions)
        if (d != absent && (f == d || p.lemma == d) && !p.definite()) return true;
    if (f == g.ila || f == g.min) {
        if (travel) *travel = true;
        return false;
    }
    if (p.lexeme == absent) return false;
    if (!p.definite() && p.link(LinkKind::place_type)) return true;
    return false;
}

}  // namespace isnad::mention
