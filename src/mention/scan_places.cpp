// Places: listed ones, states and capitals behind a type noun, names behind a type noun that nobody listed.
#include "mention/scan.h"

#include "language/arabic/inflection.h"

#include <algorithm>
#include <utility>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::Link;
using tables::LinkKind;
using tables::Pos;

// Counts, the first time it is asked, what the article names of each country: it, its people and adjective, its capital; and, apart from these, its other
// places, its persons and bodies.
void Scan::count_countries() const {
    if (counted_) return;
    counted_ = true;
    spoken_.clear();
    const auto entry = [&](std::string_view code) -> Spoken& {
        const auto it = std::find_if(spoken_.begin(), spoken_.end(), [&](const Spoken& s) { return s.country == code; });
        return it != spoken_.end() ? *it : spoken_.emplace_back(Spoken{code});
    };
    for (std::uint32_t i = 0; i < in_.words.size(); ++i) {
        if (word(i).kind != Kind::word || in_.skip[i]) continue;
        std::uint32_t state = absent, names = 0;
        std::string_view home;
        bool one_home = true;
        in_.meanings.at(i, [&](const Link& l, const Phrase&) {
            std::string_view code;
            if (l.kind == LinkKind::state || l.kind == LinkKind::nisba || l.kind == LinkKind::people || l.kind == LinkKind::capital) {
                if (state != l.index) ++names;
                state = l.index;
            } else if (l.kind == LinkKind::place && in_.view.places[l.index].sure) {
                code = in_.view.str(in_.view.places[l.index].country);
            } else if (l.kind == LinkKind::person) {
                code = in_.view.str(in_.view.persons[l.index].state);
            } else if (l.kind == LinkKind::organization) {
                code = in_.view.str(in_.view.organizations[l.index].code);
            }
            if (!code.empty()) one_home = one_home && (home.empty() || home == code), home = code;
            return false;
        });
        if (names == 1) ++entry(in_.view.str(in_.view.states[state].iso3)).times;      // a name of two countries tells nothing
        if (names == 0 && one_home && home.size() == 3) ++entry(home).at_home;
    }
}

// How often the article names a country.
std::uint32_t Scan::spoken_of(std::string_view country) const {
    count_countries();
    const auto it = std::find_if(spoken_.begin(), spoken_.end(), [&](const Spoken& s) { return s.country == country; });
    return it == spoken_.end() ? 0 : it->times;
}

// The same with the country's places, persons and bodies: an article that is at home in a kingdom calls it so and never names it.
std::uint32_t Scan::at_home(std::string_view country) const {
    count_countries();
    const auto it = std::find_if(spoken_.begin(), spoken_.end(), [&](const Spoken& s) { return s.country == country; });
    return it == spoken_.end() ? 0 : it->times + it->at_home;
}

// Of the places that share the longest name at a word, the one in the country that the article speaks of most; the first row where it names none.
const Link* Scan::likeliest_place(std::uint32_t k, Phrase* where) const {
    const Link* best = nullptr;
    if (!(word(k).link_kinds & arabic::kind_bit(LinkKind::place)) && !in_.meanings.phrase_at(k)) return nullptr;
    in_.meanings.at(k, [&](const Link& l, const Phrase& p) {
        if (l.kind != LinkKind::place) return false;
        if (best && p.last < where->last) return true;
        if (!best || spoken_of(in_.view.str(in_.view.places[l.index].country)) > spoken_of(in_.view.str(in_.view.places[best->index].country))) {
            best = &l;
            *where = p;
        }
        return false;
    });
    return best;
}

// << The Middle East >>, << Europe >>: a part of the world alone between quotation marks is a paper, a club or a company that is called so.
bool Scan::quoted_region(const Phrase& p, std::uint32_t row) const {
    const auto& place = in_.view.places[row];
    if (place.resolution != static_cast<std::uint8_t>(Resolution::region) || place.country.length == 3 || p.first == 0 || p.last + 1 >= end_) return false;
    const Word &before = word(p.first - 1), &behind = word(p.last + 1);
    return before.kind == Kind::punctuation && before.mark != '(' && quote_mark(before.mark) && behind.kind == Kind::punctuation && (behind.mark == 0xBB || behind.mark == '"' || behind.mark == 0x201D);
}

// A place name of several words ("the Gaza Strip") before its first word is taken for a type noun.
std::uint32_t Scan::long_place(std::uint32_t i) {
    Phrase p;
    const Link* l = likeliest_place(i, &p);
    if (!l || p.last == p.first || !in_.view.places[l->index].sure || quoted_region(p, l->index)) return i;
    Phrase q;
    for (const auto kind : {LinkKind::organization, LinkKind::office, LinkKind::agent, LinkKind::state, LinkKind::capital})
        if (in_.meanings.find(i, kind, &q) && q.last >= p.last) return i;
    return add_place(p, l->index);
}

// "the border with Pakistan", "Syrian lands", "the Algerian capital".
std::uint32_t Scan::land_of_state(std::uint32_t i) {
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
            // The name stands in apposition: it is no argument of the verb beside the phrase.
            const auto around = [&](const Phrase& name_words) { return w.definite() ? Phrase{i, name_words.last, absent, w.stem, w.clitics, 0} : name_words; };
            if (const Link* l = in_.meanings.find(name, LinkKind::capital, &c)) return push_place(around(c), place_of_state(in_.view, l->index, shown(c), Resolution::city));
            if (const Link* l = likeliest_place(name, &c)) return push_place(around(c), listed_place(c, l->index));
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

// "Liberation (al-Tahrir) Square", "Light (al-Nur) Mosque", but not "the labour (al-amal) market", "the roads of the district": whether a definite noun is the
// name of the one site before it.
bool Scan::called_by_noun(std::uint32_t type, const tables::PlaceType& row) const {
    const Word &noun = word(type), &w = word(type + 1);
    if (!w.definite() || w.pos != Pos::noun || w.link(LinkKind::agent) || w.link(LinkKind::organization)) return false;
    const bool several = (noun.features & (arabic::plural | arabic::dual)) && noun.lexeme != absent && in_.view.link(noun.lexeme, LinkKind::place_type);      // "palace" is written like "minors"
    if (several) return false;
    return !row.listed || (w.full != absent && (in_.view.forms[w.full].hints & tables::names_sites));
}

// "King | Faisal" Mosque, "Prince | Muhammad bin Nayif" Street: the name behind a title is the site's as well.
std::uint32_t Scan::end_of_name(std::uint32_t title) const {
    constexpr std::uint32_t longest = 6;
    std::uint32_t last = title;
    while (last + 1 < end_ && last - title < longest && (name_word(last + 1) || name_joint(last + 1))) ++last;
    return last;
}

// "by way of (an tariq) | Turkey", "by the decree (qada) | of God": a phrase of its own that looks like a type noun with its name.
bool Scan::inside_expression(std::uint32_t i) const {
    const auto covers = [&](std::uint32_t from) {
        if (!in_.meanings.phrase_at(from)) return false;
        Phrase p;
        for (const auto kind : {LinkKind::particle, LinkKind::noun_class})
            if (in_.meanings.find(from, kind, &p) && p.last >= i && p.last > p.first) return true;
        return false;
    };
    return covers(i) || (i > 0 && covers(i - 1));
}

// A type noun before a name that no table has: "in the town of X", "in X street". The country is that of the article.
std::uint32_t Scan::unlisted_place(const Phrase& type, const tables::PlaceType& row) {
    const std::uint32_t k = type.last + 1;
    std::uint32_t last = none;
    if (name_word(k) && !word(k).link(LinkKind::agent)) {
        last = k;
        while (last + 1 < end_ && last - k < 2 && name_word(last + 1) && word(last + 1).lexeme == absent && word(last + 1).kind == Kind::word) ++last;
    }
    const bool site = row.resolution == static_cast<std::uint32_t>(Resolution::site);
    if (last == none && site && called_by_noun(type.last, row)) last = k;
    if (last == k && word(k).link(LinkKind::office)) last = end_of_name(k);
    bool travel = false;
    const bool governed = stands_locatively(in_, type.first, type.clitics, &travel) || travel ||
                          (type.first > 0 && !word(type.first).line_start && word(type.first - 1).pos == Pos::particle);
    if (last == none || !governed) return type.first;
    Place place;
    place.span = {site ? type.stem : word(k).begin, word(last).end};
    place.resolution = static_cast<Resolution>(row.resolution);
    return push_place({site ? type.first : k, last, absent, site ? type.stem : word(k).begin, type.clitics, 0}, place);
}

std::uint32_t Scan::place_with_type(std::uint32_t i) {
    Phrase type;
    const Link* l = in_.meanings.find(i, LinkKind::place_type, &type);
    if (!l || type.last + 1 >= end_ || word(type.last).definite() || word(type.last).enclitic != arabic::Enclitic::nothing || inside_expression(i)) return i;
    const std::uint32_t k = type.last + 1;
    if (word(k).line_start || word(k).kind != Kind::word || arabic::has_proclitic(word(k).clitics)) return i;
    const auto& type_row = in_.view.place_types[l->index];
    const auto resolution = type_row.resolution;
    if (resolution == static_cast<std::uint32_t>(Resolution::country)) return i;
    Phrase p;
    const Link* best = nullptr;
    in_.meanings.at(k, [&](const Link& link, const Phrase& where) {
        if (link.kind != LinkKind::place) return false;
        // Of places with one name, the one that the type noun announces; of several such, that of the country spoken of.
        const auto rank = [&](const Link& one) {
            const auto& row = in_.view.places[one.index];
            return std::pair{row.resolution == resolution, spoken_of(in_.view.str(row.country))};
        };
        if (best && where.last < p.last) return true;
        if (!best || rank(link) > rank(*best)) {
            best = &link;
            p = where;
        }
        return false;
    });
    if (!best) {
        if (const Link* c = in_.meanings.find(k, LinkKind::capital, &p)) return add_capital(p, c->index);
        if (in_.meanings.find(k, LinkKind::state, &p) || in_.meanings.find(k, LinkKind::organization, &p)) return i;
        return unlisted_place(type, type_row);
    }
    return add_place(p, best->index);
}

Span Scan::shown(const Phrase& p) const { return {arabic::shown_from(in_.text, p.stem, p.clitics), word(p.last).end}; }

std::uint32_t Scan::push_place(const Phrase& p, const Place& place) {
    const auto id = static_cast<std::uint32_t>(out_.places.size());
    const std::uint32_t last = place.resolution == Resolution::country ? p.last : last_with_nisba(p);
    for (std::uint32_t k = p.first; k <= last; ++k) out_.place_at[k] = id;
    out_.places.push_back({p.first, last, p.clitics, place});
    return last + 1;
}

// "in Geneva | al-Suwisriyya", "in the resort of Davos | al-Suwisri": the adjective tells where the place lies and is nobody beside it. Towns are
// feminine; a masculine adjective agrees with the type noun in front.
std::uint32_t Scan::last_with_nisba(const Phrase& p) const {
    const std::uint32_t k = p.last + 1;
    if (k >= end_ || word(k).kind != Kind::word || word(k).line_start || !word(k).definite() || arabic::has_proclitic(word(k).clitics)) return p.last;
    if (word(k).features & (arabic::plural | arabic::dual)) return p.last;
    Phrase where;
    if (!in_.meanings.find(k, LinkKind::nisba, &where) || where.last != k) return p.last;
    if (word(k).features & arabic::feminine) return k;
    const auto masculine_type = [&](std::uint32_t i) { return word(i).link(LinkKind::place_type) && !word(i).definite() && !(word(i).features & arabic::feminine); };
    return masculine_type(p.first) || (p.first > 0 && masculine_type(p.first - 1)) ? k : p.last;
}

std::uint32_t Scan::add_capital(const Phrase& p, std::uint32_t state) { return push_place(p, place_of_state(in_.view, state, shown(p), Resolution::city)); }

std::uint32_t Scan::add_place(const Phrase& p, std::uint32_t index) { return push_place(p, listed_place(p, index)); }

Place Scan::listed_place(const Phrase& p, std::uint32_t index) const {
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
    return place;
}

std::uint32_t Scan::place(std::uint32_t i) {
    Phrase p;
    const Link* l = likeliest_place(i, &p);
    if (!l || quoted_region(p, l->index)) return i;
    bool travel = false;
    const bool governed = stands_locatively(in_, i, p.clitics, &travel);
    const auto& row = in_.view.places[l->index];
    const bool chained = i > 0 && (p.clitics & arabic::wa) && out_.place_at[i - 1] != none && !word(i).line_start;
    if (!row.sure && !governed && !travel && !chained && !adverbial(i)) return i;
    return add_place(p, l->index);
}

// "north of", "near": nouns and particles that take a place as their genitive.
bool Scan::adverbial(std::uint32_t i) const {
    if (i == 0 || word(i).line_start) return false;
    const Word& p = word(i - 1);
    return p.lexeme != absent && p.kind == Kind::word && !p.definite() && p.link(LinkKind::place_type);
}

}  // namespace isnad::mention
