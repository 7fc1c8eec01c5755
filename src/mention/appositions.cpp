#include "mention/appositions.h"

#include "language/arabic/inflection.h"

#include <algorithm>

namespace isnad::mention {

using arabic::Kind;
using arabic::Word;
using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;
using tables::Pos;

namespace {

constexpr std::uint32_t longest_title = 12;    // words

class Joiner {
public:
    Joiner(const Input& in, Candidates& out) : in_(in), out_(out) {}

    void run() {
        std::size_t at = 0;
        for (const auto& s : in_.sentences) {
            sentence_ = &s;
            for (; at < out_.actors.size() && out_.actors[at].first < s.end; ++at)
                if (out_.actors[at].first >= s.first) join(out_.actors[at]);
        }
        if (!joined_) return;
        std::erase_if(out_.actors, [](const Candidate& c) { return c.absorbed; });
        index_actors(out_);
    }

private:
    const Word& word(std::uint32_t i) const { return in_.words[i]; }
    bool mark(std::uint32_t i, char32_t m) const { return word(i).kind == Kind::punctuation && word(i).mark == m; }
    bool is(std::uint32_t i, ParticleClass c) const { return word(i).kind == Kind::word && arabic::is_particle(in_.view, word(i), c); }

    void join(Candidate& name) {
        if (name.what != What::named_person && name.what != What::person) return;
        if (name.lead <= sentence_->first + 1 || word(name.lead).line_start) return;
        const bool comma = mark(name.lead - 1, 0x60C);
        const bool rank = name.lead < name.first && word(name.lead).definite();
        // "the reciter Abd al-Qadir Zarruqi told": behind a verb of saying a trade that no table knows.
        if (!comma && name.lead == name.first && name.lead >= sentence_->first + 2 && trade(name.lead - 1) && said(name.lead - 2)) return take(name, name.lead - 1);
        if (!comma && (name.last > name.first || name.what == What::person))
            if (const std::uint32_t title = title_of_body(name.lead); title != none) return take(name, title);
        const bool whole = !comma && !rank && name.lead == name.first && (name.last > name.first || name.what == What::person) && ended(name.lead - 1) && closed(name.last + 1);
        if (whole) {
            // "said the general director of the department of studies | Andreas Khristu that".
            const std::uint32_t verb = saying_before(name.lead);
            const std::uint32_t title = verb == none ? none : speaker(verb + 1, name.lead, none);
            if (title != none && !names_its_own_title(name.lead - 1, title)) take(name, title);
            return;
        }
        if (comma ? !closed(name.last + 1) || (name.last == name.first && name.lead == name.first) : !rank || !ended(name.lead - 1)) return;
        const std::uint32_t title = title_before(comma ? name.lead - 1 : name.lead);
        if (title == none) return;
        const std::uint32_t id = out_.actor_at[title];
        if (!comma && rank && id != none && out_.actors[id].what == What::office && out_.actors[id].last + 1 == name.lead && another_trade(in_, out_.actors[id], name.lead)) return;
        take(name, title);
    }

    // "the head of the bureau of the movement << X >> | So-and-so", "the minister in the republic of Egypt | So-and-so": a title, a body with li- or
    // a body or state with bi-, and the name, with nothing between them; the first word of the title.
    std::uint32_t title_of_body(std::uint32_t lead) const {
        std::uint32_t k = lead - 1;
        const auto quote = [&](std::uint32_t i) { return word(i).kind == Kind::punctuation && (word(i).mark == '"' || word(i).mark == 0xAB || word(i).mark == 0xBB || word(i).mark == 0x201C || word(i).mark == 0x201D); };
        if (quote(k) && k > sentence_->first) --k;
        std::uint32_t first = none;
        bool state = false;
        if (const std::uint32_t id = out_.actor_at[k]; id != none) {
            const Candidate& body = out_.actors[id];
            state = body.what == What::state;
            if (body.last != k || (!state && body.kind == EntityKind::person) || body.what == What::people || body.plural) return none;
            first = std::min(body.lead, body.first);
        } else if (const std::uint32_t id = out_.place_at[k]; id != none && out_.places[id].last == k && out_.places[id].place.resolution == Resolution::country) {
            first = out_.places[id].first;
            state = true;
        }
        if (first == none || first <= sentence_->first + 1) return none;
        // Type nouns and marks before the name of the body or state: "of the movement << X", "in the republic of Egypt".
        const bool preposition = word(first - 1).kind == Kind::word && word(first - 1).pos == Pos::particle;
        if (!(word(first).clitics & (arabic::li | arabic::bi)) && !preposition) {
            --first;
            if (quote(first) && first > sentence_->first + 1) --first;
            if (word(first).kind != Kind::word || out_.actor_at[first] != none || !word(first).is_noun() || word(first).definite()) return none;
        }
        // "the envoy of the United Nations | to Libya", "the ambassador | at Cairo": where one serves who is sent there.
        bool sent = false;
        if (state && first > sentence_->first + 2 && (word(first - 1).form == in_.grammar.ila || (word(first - 1).full == in_.grammar.lada && word(first - 1).full != absent))) {
            sent = true;
            first -= 1;
            if (const std::uint32_t id = out_.actor_at[first - 1]; id != none && out_.actors[id].kind == EntityKind::organization && (word(out_.actors[id].lead).clitics & arabic::li)) first = out_.actors[id].lead;
        }
        if ((!sent && !(word(first).clitics & (state ? arabic::bi : arabic::li | arabic::bi))) || word(first).line_start || first <= sentence_->first) return none;
        const std::uint32_t id = out_.actor_at[first - 1];
        if (id == none || out_.actors[id].last != first - 1 || out_.actors[id].what != What::office || !title(out_.actors[id]) || out_.actors[id].former) return none;
        if (sent && !held_abroad(in_.view.str(in_.view.offices[out_.actors[id].row].key))) return none;
        return out_.actors[id].first;
    }

    // "an official in the administration of the president | So-and-so": the title right before the name is his, not that of the official.
    bool names_its_own_title(std::uint32_t before, std::uint32_t title) const {
        const std::uint32_t id = out_.actor_at[title];
        return before != title && id != none && !out_.actors[id].definite && word(before).definite() && word(before).link(LinkKind::office);
    }

    bool said(std::uint32_t i) const { return word(i).is_verb() && word(i).link(LinkKind::reporting) && !(word(i).features & arabic::passive); }

    bool trade(std::uint32_t i) const {
        const Word& w = word(i);
        const bool bare = w.kind == Kind::word && w.is_noun() && w.lexeme != absent && w.definite() && !arabic::has_proclitic(w.clitics);
        return bare && out_.actor_at[i] == none && out_.place_at[i] == none && !in_.skip[i] && !(w.features & (arabic::plural | arabic::dual));
    }

    // What stands behind a name that is an apposition: a mark, a preposition, the words that the person said.
    bool closed(std::uint32_t i) const {
        if (i >= sentence_->end || word(i).line_start) return true;
        return word(i).kind == Kind::punctuation || is(i, ParticleClass::complementizer) || is(i, ParticleClass::preposition) || (word(i).clitics & (arabic::bi | arabic::li));
    }

    // A genitive is closed by its article or by being a name: what stands behind it without "and" belongs to the whole.
    bool ended(std::uint32_t i) const { return word(i).definite() || out_.actor_at[i] != none || out_.place_at[i] != none; }

    // The first word of the title whose complements end before word `end`; none where something else stands there.
    std::uint32_t title_before(std::uint32_t end) const {
        std::uint32_t nearest = none;
        for (std::uint32_t i = end; i-- > sentence_->first && end - i <= longest_title;) {
            const Word& w = word(i);
            if (w.line_start && i + 1 < end && nearest == none) return none;
            if (w.is_verb()) return said(i) ? speaker(i + 1, end, nearest) : nearest;
            if (!complement(i)) return nearest;
            const std::uint32_t id = out_.actor_at[i];
            if (id != none && i == out_.actors[id].first && nearest == none && title(out_.actors[id])) nearest = i;
            if (id != none && (out_.actors[id].what == What::named_person || out_.actors[id].what == What::person)) return nearest;
        }
        return nearest;
    }

    // The verb of saying behind which nothing but one noun phrase stands before word `end`; none for verbs that are said of somebody ("accused").
    std::uint32_t saying_before(std::uint32_t end) const {
        for (std::uint32_t i = end; i-- > sentence_->first && end - i <= longest_title;) {
            if (word(i).is_verb()) return said(i) && says_that(i) ? i : none;
            if (!complement(i) || word(i).kind == Kind::punctuation || (out_.actor_at[i] != none && out_.actors[out_.actor_at[i]].lead < out_.actors[out_.actor_at[i]].first)) return none;
        }
        return none;
    }

    bool says_that(std::uint32_t i) const {
        bool that = false, of_somebody = false;
        for (const tables::Link& l : word(i).all_links()) {
            if (l.kind != LinkKind::reporting) continue;
            const auto content = in_.view.reportings[l.index].content;
            that = that || (content & tables::content_that);
            of_somebody = of_somebody || (content & (tables::content_b | tables::content_asks));
        }
        return that && !of_somebody;
    }

    // Behind a verb of saying the whole noun phrase is its subject: its first noun, if that may be a person.
    std::uint32_t speaker(std::uint32_t i, std::uint32_t end, std::uint32_t nearest) const {
        if (i >= end) return none;
        const Word& w = word(i);
        if (const std::uint32_t id = out_.actor_at[i]; id != none) return title(out_.actors[id]) ? i : nearest;
        const bool noun = w.kind == Kind::word && w.is_noun() && w.pos != Pos::name && w.lexeme != absent && !arabic::has_proclitic(w.clitics);
        const bool one = !(w.features & (arabic::plural | arabic::dual | arabic::accusative)) && w.enclitic == arabic::Enclitic::nothing;
        return noun && one && out_.place_at[i] == none && !in_.skip[i] && (w.definite() || i + 1 < end) ? i : nearest;
    }

    static bool title(const Candidate& c) {
        return (c.what == What::office || c.what == What::agent) && c.kind == EntityKind::person && !c.plural && !c.dual && !c.counted && (c.definite || c.last > c.head);
    }

    // What can stand in the complement of a title: nouns, adjectives, prepositions, names in quotation marks.
    bool complement(std::uint32_t i) const {
        const Word& w = word(i);
        if (w.kind == Kind::latin || w.kind == Kind::number) return true;
        if (w.kind == Kind::punctuation) return w.mark == 0xAB || w.mark == 0xBB || w.mark == '"';
        if (w.kind != Kind::word) return false;
        if (out_.actor_at[i] != none || out_.place_at[i] != none) return true;
        if (in_.skip[i]) return false;
        if (w.pos == Pos::particle) return is(i, ParticleClass::quantifier) || (is(i, ParticleClass::preposition) && w.enclitic == arabic::Enclitic::nothing);
        return !(w.clitics & (arabic::fa_ | arabic::ka));
    }

    void take(Candidate& name, std::uint32_t first) {
        const std::uint32_t id = out_.actor_at[first];
        if (id != none && out_.actors[id].first == first) {
            Candidate& title = out_.actors[id];
            // A known person keeps his codes; another state's title is another man's.
            if (name.what == What::person && !title.code.empty() && title.code != name.code) return;
            if (name.what == What::named_person) {
                // "the spokesman of the army, Colonel So-and-so": the first title says most.
                if (!title.code.empty()) {
                    name.code = title.code;
                    name.state = title.state;
                }
                if (!title.sector.empty()) name.sector = title.sector;
                if (title.what == What::office) name.row = title.row;
            }
            title.absorbed = true;
        }
        name.clitics = word(first).clitics;
        name.lead = first;
        joined_ = true;
    }

    const Input& in_;
    Candidates& out_;
    const language::Sentence* sentence_ = nullptr;
    bool joined_ = false;
};

}  // namespace

bool another_trade(const Input& in, const Candidate& office, std::uint32_t k) {
    const tables::Link* l = in.meanings.find(k, LinkKind::agent);
    if (!l || in.view.agents[l->index].kind != 0) return false;
    const Word& w = in.words[k];
    const bool she = (w.features & arabic::feminine) || in.text.substr(w.begin, w.end - w.begin).ends_with("\u0629");
    if (she && !office.feminine && w.definite()) return true;
    if (in.view.offices[office.row].unique != 1) return false;
    const auto sector = in.view.str(in.view.agents[l->index].sector);
    for (const std::string_view trade : {"CVL", "OPP", "SOC", "CRM", "REB", "UAF"})
        if (sector == trade) return true;
    return false;
}

void join_titles(const Input& in, Candidates& out) { Joiner(in, out).run(); }

}  // namespace isnad::mention
