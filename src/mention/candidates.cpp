// The scan: at each word, the best that can begin there. Names before titles, titles before descriptions.
#include "mention/scan.h"

#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using tables::absent;

namespace {
constexpr std::size_t most_heads = 64;     // an article calls its bodies by fewer nouns
}

void Scan::run() {
    const auto n = static_cast<std::uint32_t>(in_.words.size());
    out_.actors.clear();
    out_.places.clear();
    out_.actor_at.assign(n, none);
    out_.place_at.assign(n, none);
    lead_ = none;
    for (const auto& s : in_.sentences) {
        end_ = s.end;
        for (std::uint32_t i = s.first; i < s.end;) {
            const std::uint32_t next = in_.counting[i].bare_last != none ? bare_number(i) : in_.skip[i] ? i : word(i).kind == Kind::word ? at(i) : word(i).kind == Kind::latin ? latin(i) : i;
            i = next > i ? next : i + 1;
        }
    }
}

// Returns the first word behind what was found at i, or i.
std::uint32_t Scan::at(std::uint32_t i) {
    if (const auto end = person(i); end > i) return end;
    if (const auto end = long_place(i); end > i) return end;
    if (const auto end = land_of_state(i); end > i) return end;
    if (const auto end = place_with_type(i); end > i) return end;
    if (const auto end = office(i); end > i) return end;
    if (const auto end = organization(i); end > i) return end;
    if (const auto end = state(i); end > i) return end;
    if (const auto end = called_state(i); end > i) return end;
    if (const auto end = agent(i); end > i) return end;
    if (const auto end = counted_people(i); end > i) return end;
    if (const auto end = people_by_pronoun(i); end > i) return end;
    if (const auto end = one_of_people(i); end > i) return end;
    if (const auto end = bare_name(i); end > i) return end;
    if (const auto end = people(i); end > i) return end;
    return place(i);
}

// "CNN": the row of a body that is called by its letters, or `absent`.
std::uint32_t Scan::latin_body(std::uint32_t i) const {
    if (word(i).kind != Kind::latin) return absent;
    const auto form = in_.view.find(arabic::normalized(in_.text.substr(word(i).begin, word(i).end - word(i).begin)));
    if (form == absent) return absent;
    for (const tables::Reading& r : in_.view.readings_of(form))
        for (const tables::Link& l : in_.view.links_of(in_.view.lexemes[r.lexeme]))
            if (l.kind == tables::LinkKind::organization || l.kind == tables::LinkKind::organization_short) return l.index;
    return absent;
}

std::uint32_t Scan::latin(std::uint32_t i) {
    const std::uint32_t row = latin_body(i);
    return row == absent ? i : listed_body(Phrase{i, i, absent, word(i).begin, 0, 0}, row, How::alias);
}

Candidate Scan::base(const Phrase& p, What what) const {
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
    // "five soldiers": the number belongs to the mention.
    if (in_.counting[p.first].stem != none) {
        c.counted = true;
        c.span.start = in_.counting[p.first].stem;
    }
    return c;
}

std::uint32_t Scan::add(Candidate c) {
    const auto id = static_cast<std::uint32_t>(out_.actors.size());
    for (std::uint32_t k = c.first; k <= c.last; ++k) out_.actor_at[k] = id;
    c.lead = c.first;
    if (lead_ != none && lead_ < c.first && lead_end_ == c.first) {
        c.lead = lead_;
        c.clitics = word(lead_).clitics;              // the preposition stands before the title
        // "the spokesman of the army, Colonel So-and-so": the first title says most.
        if (title_end_ == c.head && c.what == What::named_person) {
            if (!title_.code.empty()) {
                c.code = title_.code;
                c.state = title_.state;
            }
            if (!title_.sector.empty()) c.sector = title_.sector;
            if (title_.what == What::office) c.row = title_.row;
        }
    }
    lead_ = none;
    title_end_ = none;
    if (c.what == What::organization || c.what == What::named_body || (c.what == What::agent && c.last > c.head)) {
        const std::uint32_t head = word(c.lead).lemma;
        if (head != absent && heads_.size() < most_heads && std::find(heads_.begin(), heads_.end(), head) == heads_.end()) heads_.push_back(head);
    }
    out_.actors.push_back(c);
    return c.last + 1;
}

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

bool held_abroad(std::string_view office) {
    for (const std::string_view o : {"ambassador", "consul", "charge-daffaires", "permanent-representative", "special-envoy", "un-envoy", "representative", "coordinator", "negotiator"})
        if (office == o) return true;
    return false;
}

bool may_be_called(const tables::View& view, std::uint32_t organization, std::uint32_t noun, std::string_view sector_of_noun) {
    if (noun == absent || sector_of_noun == "GOV" || sector_of_noun == "MIL" || sector_of_noun == "COP") return false;
    const std::string_view heads = view.str(view.organizations[organization].heads), key = view.str(view.forms[noun].key);
    for (std::size_t at = 0; at < heads.size();) {
        const std::size_t bar = heads.find('|', at);
        if (heads.substr(at, bar - at) == key) return true;
        at = bar + 1;
    }
    return false;
}

void add_found(const std::vector<Candidate>& found, Candidates& out) {
    if (found.empty()) return;
    out.actors.insert(out.actors.end(), found.begin(), found.end());
    std::sort(out.actors.begin(), out.actors.end(), [](const Candidate& a, const Candidate& b) { return a.first < b.first; });
    index_actors(out);
}

void index_actors(Candidates& out) {
    std::fill(out.actor_at.begin(), out.actor_at.end(), none);
    for (std::uint32_t id = 0; id < out.actors.size(); ++id)
        for (std::uint32_t k = out.actors[id].first; k <= out.actors[id].last; ++k) out.actor_at[k] = id;
}

void tag_names(const Candidates& found, arabic::Words& words) {
    for (const Candidate& c : found.actors) {
        // "one of them" acts like a noun.
        if (c.what == What::agent && words[c.head].pos == tables::Pos::particle) words[c.head].pos = tables::Pos::noun;
        if (c.last == c.first || (c.what != What::person && c.what != What::named_person)) continue;
        for (std::uint32_t k = c.first; k <= c.last; ++k)
            if (words[k].is_verb() || words[k].pos == tables::Pos::particle) words[k].pos = tables::Pos::name;
    }
}

void mark_leads(std::size_t words, Candidates& out) {
    out.lead_at.assign(words, none);
    for (std::uint32_t id = 0; id < out.actors.size(); ++id)
        if (out.actors[id].lead < out.actors[id].first) out.lead_at[out.actors[id].lead] = id;
}

bool names_people(const tables::View& view, const tables::Link& agent) {
    const auto unit = view.str(view.agents[agent.index].unit);
    return !unit.empty() && unit[0] >= 'A' && unit[0] <= 'Z';
}

bool called_by_plural(const tables::View& view, std::string_view text, const arabic::Words& words, const Candidate& a) {
    if (a.what != What::organization || a.first != a.last) return false;
    constexpr std::string_view men = "\u0648\u0646", of_men = "\u064A\u0646";
    std::string name(text.substr(words[a.first].stem, words[a.first].end - words[a.first].stem));
    if (!name.starts_with("\u0627\u0644") || (!name.ends_with(men) && !name.ends_with(of_men))) return false;
    name.replace(name.size() - men.size(), men.size(), men);
    const std::uint32_t form = view.find(arabic::normalized(name));
    if (form == tables::absent) return false;
    for (const tables::Reading& r : view.readings_of(form))
        for (const tables::Link& l : view.links_of(view.lexemes[r.lexeme]))
            if ((l.kind == tables::LinkKind::organization || l.kind == tables::LinkKind::organization_short) && l.index == a.row) return true;
    return false;
}

}  // namespace isnad::mention
