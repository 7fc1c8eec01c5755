#include "mention/counted.h"

#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "mention/time_words.h"
#include "text/utf8.h"

#include <cmath>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;

// "eight of the senior (kibar) | leaders of", "three of the best known | activists of": an adjective in front of those whom it describes.
bool before_whom_it_praises(const arabic::Words& words, std::uint32_t k) {
    if (k + 1 >= words.size()) return false;
    const Word &w = words[k], &next = words[k + 1];
    return w.kind == Kind::word && w.pos == tables::Pos::adjective && w.lexeme != absent && w.clitics == 0 && w.enclitic == arabic::Enclitic::nothing && next.kind == Kind::word && !next.line_start &&
           !arabic::has_proclitic(next.clitics) && ((next.features & arabic::plural) || next.link(LinkKind::agent));
}

std::string_view CountedNouns::sign(std::uint32_t i) const {
    if (!inside(i) || word(i).kind != Kind::punctuation) return {};
    switch (word(i).mark) {
        case '%':
        case 0x66A: return "percent";
        case '$': return "USD";
        case 0x20AC: return "EUR";
        case 0xA3: return "GBP";
        default: return {};
    }
}

// fi al-mi'a, bi-l-mi'a
bool CountedNouns::percent(std::uint32_t i, std::uint32_t& last) const {
    auto hundred = [&](std::uint32_t k) { return (is(k, ar::w_mia) || is(k, ar::w_maa)) && known_.has_article(k); };
    if (is_word(i) && word(i).stem != word(i).begin && hundred(i)) {
        last = i;
        return true;
    }
    if ((is(i, ar::w_fi) || is(i, ar::w_min)) && hundred(i + 1)) {
        last = i + 1;
        return true;
    }
    return false;
}

// Years of age, hours, days.
bool CountedNouns::duration(std::uint32_t i) const {
    if (!is_word(i)) return false;
    bool unit = false;
    known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if (h.phrase && l.kind == LinkKind::unit) return true;  // fasl dirasi
        if (l.kind != LinkKind::time_part) return false;
        const std::string_view kind = known_.view.str(known_.view.time_parts[l.index].kind);
        unit = kind.starts_with("unit-") || kind == "part-night";
        return unit;
    });
    return unit;
}

bool CountedNouns::behind(const Number& n, Counted& c) const {
    std::uint32_t i = n.last + 1;
    if (!is_word(i) || known_.words[i].line_start) return false;
    bool of = false;
    if (is(i, ar::w_min) && bare(i)) {
        if (n.value < 2 || (n.article && !n.indefinite) || !is_word(i + 1)) return false;
        of = true;
        ++i;
        if (before_whom_it_praises(known_.words, i)) ++i;
    }
    if (!of && n.article && n.indefinite) return false;      // "the dozens | in front of": with its article it counts by "of" alone
    if (known_.one_of(i, ar::not_counted)) return false;
    const bool article = known_.has_article(i);
    const bool generic = n.indefinite || n.value >= 1000;
    if (article && !of && !n.indefinite) return false;
    Hit best;
    // "kalam" is no word with a proclitic where the tables know it whole.
    if (has_row(i, c, best) && best.stem == word(i).begin) {
        c.last = best.last;
        if (!best.phrase) accusative_phrase(i, c);
        if (of && !article && !((best.features | word(i).features) & arabic::plural)) return false;
        if (of && !article && is(i, ar::w_afrad) && is_word(i + 1) && known_.has_article(i + 1)) c.unit = "member";
        c.others = !of && known_.one_of(i, ar::w_akharun);
        if (c.last == best.last) share_currency(i, best, c);
        return true;
    }
    if (word(i).stem != word(i).begin) return false;
    if (nationals(i, n, of || generic)) {
        c.unit = "person";
        c.person = true;
        c.last = i;
        return true;
    }
    // 431 of those who belong to; a plural in -in may look like a dual
    if ((of || n.indefinite) && article && word(i).features & (arabic::plural | (of ? arabic::dual : 0)) && word(i).is_noun()) {
        c.last = i;
        c.unit = {};
        name_unit(i, c);
        return true;
    }
    if (of && !article && word(i).enclitic != arabic::Enclitic::nothing && word(i).features & arabic::plural && word(i).is_noun()) {
        c.last = i;  // 18 of its fighters
        c.unit = {};
        if (!own_links(i, c)) name_unit(i, c);
        return true;
    }
    // A noun that the tables do not know as counted.
    if (of || article || n.indefinite || n.article) return false;
    const Word& w = word(i);
    if (w.enclitic != arabic::Enclitic::nothing || n.value < 2) return false;
    if (n.digits && n.figures == 4 && n.value >= 1900 && n.value <= 2100) return false;
    if (!counted_shape(i, n) && !unknown_shape(i, n)) return false;
    c.last = i;
    c.unit = {};
    name_unit(i, c);
    return true;
}

// al-duwal al-khams, muwazzafiha al-35
bool CountedNouns::before_definite(std::uint32_t i, Counted& c) const {
    const Word& w = word(i);
    if (w.kind != Kind::word || !w.is_noun() || w.lexeme == absent || duration(i)) return false;
    if (!known_.has_article(i) && w.enclitic == arabic::Enclitic::nothing) return false;
    if (w.features & arabic::plural) {
        if (!own_links(i, c)) name_unit(i, c);
        return !c.unit.empty();
    }
    // "al-musabin" may be a dual as well.
    Hit best;
    return w.features & arabic::dual && has_row(i, c, best) && best.features & arabic::plural && !best.phrase && !c.unit.empty();
}

// barmil wahid, rasasa wahida; jundiyyan ithnan
bool CountedNouns::one_or_two(std::uint32_t i, bool two, std::uint32_t& stem, Counted& c) const {
    // "one bullet" in the feminine mostly means: not even one.
    const bool woman = !two && is(i + 1, ar::w_wahida);
    if (word(i).enclitic != arabic::Enclitic::nothing || known_.has_article(i) || known_.one_of(i, ar::not_counted)) return false;
    return known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if ((l.kind != LinkKind::unit && l.kind != LinkKind::agent) || h.phrase || h.features & arabic::plural) return false;
        if (two != ((h.features & arabic::dual) != 0)) return false;
        if (l.kind == LinkKind::unit) {
            const auto& row = known_.view.units[l.index];
            c.unit = known_.view.str(row.unit);
            c.person = known_.view.str(row.kind) == "person";
            c.rule = known_.view.rule(row.source);
        } else {
            const auto& row = known_.view.agents[l.index];
            c.unit = known_.view.str(row.unit);
            c.person = row.kind == 0;
            c.rule = known_.view.rule(row.source);
        }
        stem = h.stem;
        return !c.unit.empty() && (c.person || !woman);
    });
}

// The unit of the lexeme that the tagger chose, whatever stands before and behind its stem.
bool CountedNouns::own_links(std::uint32_t i, Counted& c) const {
    const Word& w = word(i);
    if (const tables::Link* l = w.link(LinkKind::unit)) {
        const auto& row = known_.view.units[l->index];
        c.unit = known_.view.str(row.unit);
        c.person = known_.view.str(row.kind) == "person";
        c.rule = known_.view.rule(row.source);
        return true;
    }
    const tables::Link* l = w.link(LinkKind::agent);
    if (!l || known_.view.str(known_.view.agents[l->index].unit).empty()) return false;
    const auto& row = known_.view.agents[l->index];
    c.unit = known_.view.str(row.unit);
    c.person = row.kind == 0;
    c.rule = known_.view.rule(row.source);
    return true;
}

// What the lexicon calls a noun in English.
void CountedNouns::name_unit(std::uint32_t i, Counted& c) const {
    const tables::Link* l = word(i).link(LinkKind::noun_class);
    if (!l || word(i).pos != tables::Pos::noun) return;
    const auto& row = known_.view.nouns[l->index];
    c.unit = known_.view.str(row.unit);
    c.person = known_.view.str(row.kind) == "person";
    c.rule = known_.view.rule(row.source);
}

// A currency whose name several countries share: which one it is, the article tells.
void CountedNouns::share_currency(std::uint32_t i, const Hit& best, Counted& c) const {
    known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if (l.kind != LinkKind::currency || h.last != best.last) return false;
        c.currency = i;
        return true;
    });
}

// The form that a number asks of its noun: 3 to 10 a plural, 11 to 99 an accusative, hundreds and thousands a genitive.
bool CountedNouns::counted_shape(std::uint32_t i, const Number& n) const {
    const Word& w = word(i);
    if (w.lexeme == absent || (w.pos != tables::Pos::noun && w.pos != tables::Pos::adjective)) return false;
    const double tail = std::fmod(n.value, 100);
    if (w.pos == tables::Pos::adjective) {  // participles stand for people and things: "25 importers", "four passing by"
        if (tail >= 3 && tail <= 10) return w.features & arabic::plural;
        return tail >= 11 && w.features & (arabic::accusative | arabic::feminine) && !(w.features & arabic::plural);
    }
    if (tail >= 3 && tail <= 10) return w.features & arabic::plural;
    if (w.features & (arabic::plural | arabic::dual)) return false;
    if (tail >= 11) return w.features & (arabic::accusative | arabic::feminine);
    return !(w.features & arabic::accusative);
}

// A word that nothing is known of, in the shape that the number asks: 16 ...an, 14 ...a
bool CountedNouns::unknown_shape(std::uint32_t i, const Number& n) const {
    const Word& w = word(i);
    if (w.lexeme != absent || w.pos == tables::Pos::name) return false;
    if (n.scaled && n.value >= 1000 && std::fmod(n.value, 100) == 0) return true;  // 12 thousand ...
    constexpr std::size_t letter = 2, least = 4 * letter;                          // bytes
    const std::string_view token = known_.text.substr(w.begin, w.end - w.begin);
    if (token.size() < least) return false;
    std::size_t at = token.size() - letter, before = at - letter;
    const char32_t last = text::next(token, at), prior = text::next(token, before);
    const double tail = std::fmod(n.value, 100);
    if (tail >= 3 && tail <= 10)
        return (last == arabic::nun && (prior == arabic::ya || prior == arabic::waw)) || (last == arabic::ta && prior == arabic::alif);
    if (tail < 11) return false;
    return last == arabic::ta_marbuta || (last == arabic::alif && prior != arabic::alif && prior != arabic::waw);
}

// 12 filastiniyyan, khamsat misriyyin, alaf al-suriyyin
bool CountedNouns::nationals(std::uint32_t i, const Number& n, bool definite) const {
    return known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if (h.phrase) return false;
        if (l.kind == LinkKind::people) return true;
        if (l.kind != LinkKind::nisba) return false;
        const bool many = h.features & arabic::plural, object = h.features & arabic::accusative, woman = h.features & arabic::feminine;
        if (woman && !many) return false;
        if (many) return true;
        return !definite || object || n.value >= 100 ? (object || n.value >= 100) && !known_.has_article(i) : false;
    });
}

// "sarukhan balistiyyan" beside the row "sarukh balisti": the noun by its citation form, the adjective without its alif.
void CountedNouns::accusative_phrase(std::uint32_t i, Counted& c) const {
    const Word& w = word(i);
    if (!is_word(i + 1) || w.lemma == absent || known_.has_article(i + 1)) return;
    const std::uint32_t root = known_.view.forms[w.lemma].root;
    const std::uint32_t adjective = word(i + 1).lemma != absent ? word(i + 1).lemma : word(i + 1).form;
    if (root == absent || adjective == absent) return;
    std::uint32_t node = absent;
    for (std::uint32_t form : {word(i + 1).form, adjective})
        if (form != absent && node == absent) node = known_.view.step(root, form);
    if (node == absent) return;
    for (const tables::Link& l : known_.view.links_of(known_.view.nodes[node])) {
        if (l.kind != LinkKind::unit) continue;
        const auto& row = known_.view.units[l.index];
        c.unit = known_.view.str(row.unit);
        c.rule = known_.view.rule(row.source);
        c.last = i + 1;
        return;
    }
}

// maqtal 12, wa-isabat 30, hasilat al-qatla ila 32
bool CountedNouns::victims_before(std::uint32_t first, Counted& c) const {
    if (first == begin_) return false;
    std::uint32_t k = first - 1;
    const auto people = [&] {
        c.unit = "person";
        c.person = c.bare = true;
        return true;
    };
    if (known_.one_of(k, ar::victims) && !known_.has_article(k)) return people();
    // "kills (yaqtulu) ten", "and wounded (asaba) twenty": of a verb any form.
    if (word(k).kind == Kind::word && word(k).is_verb() && word(k).enclitic == arabic::Enclitic::nothing && word(k).link(LinkKind::casualty) && bare(first)) return people();
    // "the group let (12) go": the subject may stand between.
    constexpr std::uint32_t most_between = 4;
    if (is(k, ar::w_about) && bare(k))
        for (std::uint32_t back = k; back-- > begin_ && k - back <= most_between && word(back).kind == Kind::word;) {
            if (known_.one_of(back, ar::let_go)) return people();
            if (word(back).is_verb()) break;
        }
    // "in which 15 were killed": a pronoun under its preposition between.
    if (k > begin_ && word(k).kind == Kind::word && word(k).enclitic != arabic::Enclitic::nothing && arabic::is_particle(known_.view, word(k), tables::ParticleClass::preposition) && known_.one_of(k - 1, ar::victims)) return people();
    if (word(k).kind != Kind::word || !known_.one_of(k, ar::toll_verbs)) return false;
    for (std::uint32_t back = 0; back < 7 && k > begin_; ++back) {
        --k;
        if (word(k).kind != Kind::word) return false;
        if (!known_.is(k, ar::w_adad) && !known_.is(k, ar::w_hasila)) continue;
        for (std::uint32_t noun = k + 1; noun < first - 1; ++noun)
            if (person_unit(noun, c)) return true;
        return false;
    }
    return false;
}

bool CountedNouns::people_alone(const Number& n, bool beside, Counted& c) const {
    std::uint32_t next = n.last + 1;
    const bool of = is(next, ar::w_min) && bare(next);
    const bool crowd = n.article && n.indefinite && beside && !of;
    if (of) ++next;
    const bool among = !n.article && is_word(next) && !word(next).line_start && known_.one_of(next, ar::among_them);
    // "thousands demonstrated in", "tens of thousands were killed": behind a verb of protest or attack, before a particle or mark. What "cost hundreds of
    // thousands" cost money.
    const auto of_people = [&](const Word& verb) {
        for (const tables::Link& l : verb.all_links()) {
            if (l.kind != LinkKind::trigger) continue;
            const auto type = static_cast<EventType>(known_.view.triggers[l.index].type);
            if (type == EventType::protest || type == EventType::assault) return true;
        }
        return false;
    };
    const bool acts = n.indefinite && !n.article && beside && !of && n.first > begin_ && bare(n.first) && word(n.first - 1).kind == Kind::word && word(n.first - 1).is_verb() &&
                      !word(n.first).line_start && of_people(word(n.first - 1)) &&
                      (!inside(next) || word(next).line_start || word(next).kind == Kind::punctuation || word(next).pos == tables::Pos::particle);
    if (!crowd && !among && !acts) return false;
    c = unit_at(n.last, "person");
    c.person = c.bare = true;
    return true;
}

// 'adad al-tullab bi-nahwi 900, 'adaduhum nahwa 50
bool CountedNouns::number_of(std::uint32_t first, bool beside, Counted& c) const {
    constexpr std::uint32_t far = 8;  // words
    for (std::uint32_t k = first; k-- > begin_ && first - k <= far;) {
        if (word(k).kind != Kind::word) return false;
        if (known_.one_of(k, ar::their_number)) {
            c.unit = "person";
            c.person = true;
            return !beside || k + 1 == first;
        }
        if (!known_.is(k, ar::w_adad) || known_.has_article(k)) continue;
        if (k + 1 >= first || (beside && k + 2 != first)) return false;
        if (word(k + 1).features & arabic::plural) {
            if (!own_links(k + 1, c)) name_unit(k + 1, c);
        } else if (Hit best; !has_row(k + 1, c, best) || !(best.features & arabic::plural)) {
            return false;
        }
        return !c.unit.empty();
    }
    return false;
}

bool CountedNouns::person_unit(std::uint32_t i, Counted& c) const {
    return known_.each(i, [&](const tables::Link& l, const Hit&) {
        if (l.kind != LinkKind::unit) return false;
        const auto& row = known_.view.units[l.index];
        if (known_.view.str(row.kind) != "person") return false;
        c.unit = known_.view.str(row.unit);
        c.rule = known_.view.rule(row.source);
        c.person = true;
        return true;
    });
}

// A row of units.tsv or agents.tsv, the longest; a unit before an agent.
bool CountedNouns::has_row(std::uint32_t i, Counted& c, Hit& best) const {
    bool found = false;
    known_.each(i, [&](const tables::Link& l, const Hit& h) {
        if (l.kind != LinkKind::unit && l.kind != LinkKind::agent) return false;
        if (found && h.last < best.last) return true;
        if (h.last >= limit_ || (h.features & arabic::dual && !h.phrase)) return false;
        if (l.kind == LinkKind::unit) {
            const auto& row = known_.view.units[l.index];
            c.unit = known_.view.str(row.unit);
            c.person = known_.view.str(row.kind) == "person";
            c.rule = known_.view.rule(row.source);
            found = true;
            best = h;
            return true;
        }
        const auto& row = known_.view.agents[l.index];
        const std::string_view unit = known_.view.str(row.unit);
        if (!found || (c.unit.empty() && !unit.empty())) {
            c.unit = unit;
            c.person = row.kind == 0;
            c.rule = known_.view.rule(row.source);
            found = true;
            best = h;
        }
        return false;
    });
    return found;
}

}  // namespace isnad::mention
