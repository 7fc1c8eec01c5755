#include "statement/finder.h"

#include "language/arabic/inflection.h"

#include <algorithm>
#include <utility>

namespace isnad::statement {

std::string_view reason(Ending ending) {
    switch (ending) {
        case Ending::sentence: return "the sentence ends";
        case Ending::quotation: return "the quotation closes";
        case Ending::report: return "the next report begins";
        case Ending::attribution: return "its source is named";
        case Ending::contrast: return "a clause is set against it";
        case Ending::comma: return "a comma closes the noun phrase";
        case Ending::clause: return "a clause of its own begins";
    }
    return {};
}

void Finder::run() {
    m_.extents.clear();
    doc_.statements.clear();
    const auto mentions = doc_.mentions.size();
    find_answers();
    for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) sentence(s);
    if (doc_.mentions.size() > mentions)
        std::stable_sort(doc_.mentions.begin(), doc_.mentions.end(), [](const Mention& a, const Mention& b) { return a.span.start < b.span.start; });
    order();
    leave_out_echoes();
    chains();
}

void Finder::sentence(std::uint32_t index) {
    const auto& s = in_.sentences[index];
    if (in_.furniture[s.first]) return;
    colon(s);
    answer(s, index);
    for (std::uint32_t i = s.first; i < s.end; ++i) {
        const auto& w = word(i);
        if (w.kind != arabic::Kind::word) continue;
        if (attribution(s, i)) continue;
        if (const auto noun_read = quoted_masdar(s, i); noun_read != tables::absent) {
            masdar(s, i, noun_read);
            continue;
        }
        if (!read_.reports(i)) continue;
        if (read_.circumstance(i)) participle(s, i);
        else if (read_.verb(i)) verb(s, i);
        else if (w.is_verb()) continue;
        else if (!(w.features & arabic::participle)) noun(s, i);
    }
    quotation_behind_colon(s);
    quotation_shown(s);
    quotation_alone(s);
}

void Finder::set_via(Statement& st, std::uint32_t entity) {
    st.via = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
    doc_.ids.push_back(entity);
}

void Finder::erase(std::size_t k) {
    doc_.statements.erase(doc_.statements.begin() + static_cast<std::ptrdiff_t>(k));
    m_.extents.erase(m_.extents.begin() + static_cast<std::ptrdiff_t>(k));
}

// What a cue's row tells.
Finder::Draft Finder::draft(std::uint32_t cue, const tables::Reporting& r) const {
    Draft d;
    d.cue = cue;
    d.stance = Reader::stance(r);
    d.rule = in_.view.rule(r.source);
    d.given = (r.content & tables::content_given) != 0;
    return d;
}

void Finder::emit(const language::Sentence& s, Draft d) {
    Content& c = d.content;
    while (c.first < c.end && read_.is_mark(c.first) && !read_.quote_at(c.first)) ++c.first;
    if (!c) return;
    // What is said within a content ends with it.
    for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
        const Extent& e = m_.extents[k];
        if (!e.adjunct && e.proposition && e.first <= d.cue && d.cue < e.end && e.first <= c.first && c.first < e.end && e.end < c.end) {
            c.end = contents_.trim(c.first, e.end);
            c.ending = e.ending;
        }
    }
    // Nobody stands behind "it is supposed that"; what is no proposition needs a speaker to be a statement.
    if (!d.source && (d.stance == Stance::speculates || !c.proposition)) return;
    if (d.via == none && d.source) {
        // "said in a statement that the television showed, announcing": a circumstance of a verb without words of its own.
        const bool first = m_.extents.empty() || m_.extents.back().cue < s.first;
        if (d.cue < c.first) d.via = speakers_.medium(first && read_.circumstance(d.cue) ? s.first : d.cue, c.first, d.source.entity);
        // "In a talk to Reuters, the minister said".
        if (d.via == none && d.cue < c.first && d.cue <= s.first + 9 && d.cue > s.first) {
            const auto opens = in_.parse.chunk_at[s.first] != none ? in_.parse.chunk_at[s.first] : in_.parse.chunk_at[s.first + 1];
            if (opens != none && chunk(opens).preposition == in_.grammar.fi) d.via = speakers_.medium(s.first, d.cue, d.source.entity);
        }
        if (d.via == none && d.inherited) d.via = d.source.via;
    }
    if (d.via == d.source.entity) d.via = none;
    // One content has one statement: the cue nearest to it names the source, the other is the way it came.
    for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
        if (m_.extents[k].first != c.first) continue;
        Statement& other = doc_.statements[k];
        if (other.source != none && d.source && other.source != d.source.entity) {
            if (other.via.count > 0) return;                 // that chain is already told
            const bool nearer = d.cue < c.first && d.cue > m_.extents[k].cue;
            // "said in reply to the words of": a noun between a verb and its content is no cue, but where the verb passes words on.
            const bool passes_on = doc_.entities[other.source].sector == "JRN" || d.via != none || word(d.cue).is_verb() || read_.circumstance(d.cue) || d.stance != Stance::says;
            if (nearer && !passes_on && word(m_.extents[k].cue).is_verb()) return;
            if (!nearer) {
                set_via(other, d.source.entity);
                return;
            }
            if (d.via == none) d.via = other.source;
            erase(k);
            break;
        }
        if (other.source == none && d.source) {
            erase(k);
            break;
        }
        // "quoted the minister's denial that": the noun tells how it was said.
        if (other.stance == Stance::says && d.stance != Stance::says && d.cue > m_.extents[k].cue && d.cue < c.first) {
            other.stance = d.stance;
            other.cue = {word(d.cue).stem, word(d.cue).end};
            other.rule = d.rule;
        }
        if (other.via.count == 0 && d.via != none && d.via != other.source) set_via(other, d.via);
        return;
    }
    Statement st;
    st.cue = {word(d.cue).stem, word(d.cue).end};
    st.content = {word(c.first).begin, word(c.end - 1).end};
    st.stance = d.stance;
    st.direct = c.direct;
    st.rule = d.rule;
    st.source = d.source.entity;
    if (d.via != none) set_via(st, d.via);
    doc_.statements.push_back(st);
    m_.extents.push_back({d.cue, c.first, c.end, d.clause, d.adjunct, c.proposition, d.given && !c.proposition, c.ending});
    // Who is only quoted by another does not speak on.
    bool within = false;
    for (std::size_t k = m_.extents.size() - 1; k-- > 0 && m_.extents[k].cue >= s.first && !within;)
        within = !m_.extents[k].adjunct && m_.extents[k].proposition && m_.extents[k].first <= d.cue && d.cue < m_.extents[k].end && d.cue != m_.extents[k].cue;
    if (d.source && !within && !read_.around(d.cue)) {
        Voice v = d.source;
        if (d.via != none) v.via = d.via;
        speakers_.spoke(v, s.line);
        const bool behind = d.cue < c.first;
        std::uint32_t from = !behind ? d.cue : std::max(s.first, d.cue > 8 ? d.cue - 8 : 0);
        for (const Extent& e : m_.extents)
            if (e.end <= d.cue && e.end > from) from = e.end;
        speakers_.wrote(v, from, behind ? c.first : std::min(d.cue + 10, s.end));
    }
}

void Finder::order() {
    const auto n = static_cast<std::uint32_t>(doc_.statements.size());
    m_.order.resize(n);
    for (std::uint32_t k = 0; k < n; ++k) m_.order[k] = k;
    std::sort(m_.order.begin(), m_.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto &x = doc_.statements[a], &y = doc_.statements[b];
        return std::pair(std::min(x.cue.start, x.content.start), a) < std::pair(std::min(y.cue.start, y.content.start), b);
    });
    m_.sorted.clear();
    m_.sorted_extents.clear();
    for (std::uint32_t k : m_.order) {
        m_.sorted.push_back(doc_.statements[k]);
        m_.sorted_extents.push_back(m_.extents[k]);
    }
    doc_.statements.assign(m_.sorted.begin(), m_.sorted.end());
    m_.extents.assign(m_.sorted_extents.begin(), m_.sorted_extents.end());
}

// Wider contents first, so that narrower ones lie over them.
void Finder::widest_first() {
    m_.order.resize(m_.extents.size());
    for (std::uint32_t k = 0; k < m_.order.size(); ++k) m_.order[k] = k;
    std::sort(m_.order.begin(), m_.order.end(), [&](std::uint32_t a, std::uint32_t b) {
        const auto x = m_.extents[a].end - m_.extents[a].first, y = m_.extents[b].end - m_.extents[b].first;
        return x != y ? x > y : a < b;
    });
    m_.innermost.assign(in_.words.size(), none);
}

// "He said that he hopes that": what the same speaker says within his own words is part of them.
void Finder::leave_out_echoes() {
    widest_first();
    m_.sorted.clear();
    m_.sorted_extents.clear();
    std::vector<std::uint32_t>& drop = m_.dropped;
    drop.clear();
    for (std::uint32_t k : m_.order) {
        const Extent& e = m_.extents[k];
        const Statement& st = doc_.statements[k];
        const std::uint32_t outer = m_.innermost[e.cue];
        // "they said that they think that", "remains that are thought to be" tell how sure he is of it; what he thinks among other things does not.
        const bool unsure = st.stance == Stance::speculates && outer != none && (e.cue <= m_.extents[outer].first + 1 || (e.clause != none && (in_.parse.clauses[e.clause].marks & clause::relative)));
        const bool mild = st.stance == Stance::says || (st.stance == Stance::speculates && !unsure);
        // "demanded the surrender of the man who it said had": what he says of it he does say, though what he demands is no claim of his.
        const bool in_demand = outer != none && m_.extents[outer].given && e.proposition && word(e.cue).is_verb();
        if (outer != none && !e.adjunct && mild && !in_demand && st.source != none && doc_.statements[outer].source == st.source && !m_.extents[outer].adjunct &&
            m_.extents[outer].first <= e.first && e.end <= m_.extents[outer].end + 1) {
            drop.push_back(k);
            continue;
        }
        for (std::uint32_t i = e.first; i < e.end; ++i) m_.innermost[i] = k;
    }
    std::sort(drop.begin(), drop.end());
    for (std::size_t k = drop.size(); k-- > 0;) erase(drop[k]);
}

// A statement inside the content of another reaches us through the other's source.
void Finder::chains() {
    widest_first();
    for (std::uint32_t k : m_.order) {
        const Extent& e = m_.extents[k];
        Statement& st = doc_.statements[k];
        const std::uint32_t outer = m_.innermost[e.cue];
        if (outer != none && outer != k) {
            const auto& up = doc_.statements[outer];
            const bool within = m_.extents[outer].proposition && m_.extents[outer].first <= e.first && e.end <= m_.extents[outer].end + 1;
            if (up.source != none && up.source != st.source && within && st.via.count == 0) {
                set_via(st, up.source);
                for (std::uint32_t v = 0; v < up.via.count && st.via.count < 4; ++v) {
                    const auto further = doc_.ids[up.via.first + v];
                    if (further == st.source) continue;
                    doc_.ids.push_back(further);
                    ++st.via.count;
                }
            }
        }
        for (std::uint32_t i = e.first; i < e.end; ++i) m_.innermost[i] = k;
    }
}

void find_statements(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) { Finder(in, who, memory, doc).run(); }

}  // namespace isnad::statement
