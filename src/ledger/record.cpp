// Coded documents to records. See record.h.
#include "ledger/record.h"

#include "coder/code_points.h"
#include "coder/workspace.h"
#include "language/arabic/letters.h"
#include "ledger/folded.h"
#include "ledger/happenings.h"
#include "ledger/stories.h"
#include "text/article.h"
#include "text/sha256.h"
#include "text/utf8.h"

#include <algorithm>
#include <charconv>
#include <set>

namespace isnad::ledger {

namespace {

constexpr std::uint32_t lead_words = 60;  // of the headline and what follows it

class Maker {
public:
    Maker(const CodedDocument& doc, Workspace& workspace) : doc_(doc), rooms_(workspace.impl()), points_(doc.text) {}

    void make(DocumentRecord& out) {
        const std::size_t words = std::min<std::size_t>(rooms_.words.size(), lead_words);
        lead_end_ = words == 0 ? 0 : rooms_.words[words - 1].end;
        dateline_ = find_dateline();
        for (std::size_t i = 0; i < doc_.events.size(); ++i) out.mentions.push_back(mention(i));
        leave_out_the_retold(out.mentions);
        for (const Count& c : doc_.counts)
            if (c.event != none)
                out.mentions[c.event].counts.push_back({std::string(to_string(c.what)), c.value, std::string(to_string(c.bound))});
        for (std::size_t i = 0; i < doc_.statements.size(); ++i) out.statements.push_back(statement(i));
        out.lead_terms = terms(0, lead_end_);
        out.lead_names = names_of_lead(out.mentions);
        out.credit = credit();
    }

private:
    // Where the news came from, before it begins: up to a name between brackets and a dash behind it ("Dubai, United Arab Emirates (CNN) --"), or to
    // such a name alone where a paragraph begins with it. Empty where there is none.
    Span find_dateline() const {
        constexpr std::size_t most_before = 80, longest_name = 60;  // bytes
        const std::string_view text = doc_.text;
        for (std::size_t open = text.find('('); open < lead_end_; open = text.find('(', open + 1)) {
            const std::size_t newline = text.substr(0, open).rfind('\n'), start = newline == std::string_view::npos ? 0 : newline + 1;
            std::size_t end = text.find(')', open);
            if (end == std::string_view::npos || end - open > longest_name || open - start > most_before) continue;
            const std::size_t bracket = ++end;
            for (std::size_t at = end; at < text.size();) {
                const char32_t c = text::next(text, at);
                const bool is_dash = c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2015;
                if (!is_dash && c != ' ' && c != 0xA0) break;
                if (is_dash) end = at;
            }
            const std::string_view before = text.substr(start, open - start);
            if (end > bracket || before.find_first_not_of(" -\xE2\x80\x93\x94\x95") == std::string_view::npos)
                return {static_cast<std::uint32_t>(start), static_cast<std::uint32_t>(end)};
        }
        return {};
    }

    // Who is credited with the news: between brackets in the opening ("Beirut (Reuters)"), in a line of credits, or as the one through whom the
    // opening's news came.
    std::string credit() const {
        const auto is_press = [&](std::uint32_t id) {
            if (id == none) return false;
            const Entity& e = doc_.entities[id];
            return e.kind == EntityKind::organization && e.sector == "JRN" && !e.name.empty() && e.name != doc_.publisher;
        };
        const std::string_view text = doc_.text;
        for (const Mention& m : doc_.mentions) {
            if (!is_press(m.entity)) continue;
            const Span s = m.span;
            const bool bracketed = s.end <= lead_end_ && s.start > 0 && text[s.start - 1] == '(' && text.substr(s.end).starts_with(')');
            const bool credited = std::any_of(doc_.segments.begin(), doc_.segments.end(), [&](const Segment& g) {
                return g.span.contains(s) && (g.role == Role::dateline || g.role == Role::byline || g.kind == "credit");
            });
            if (bracketed || credited) return std::string(doc_.entities[m.entity].name);
        }
        for (const Statement& s : doc_.statements) {
            if (s.cue.end > lead_end_) continue;
            for (const std::uint32_t id : doc_.list(s.via))
                if (is_press(id)) return std::string(doc_.entities[id].name);
        }
        return {};
    }

    // What an opening only refers back to. "Four were arrested on Wednesday for Monday's bombing": the bombing is older than the day of the paper and
    // the one before, and what the opening has of these days is something else. "The minister condemned the bombing": a noun behind another happening, and nothing else in
    // the opening tells its like.
    void leave_out_the_retold(std::vector<MentionRecord>& mentions) const {
        std::int32_t published = 0, to = 0;
        const bool has_day = days_of(doc_.published, published, to);
        const auto days_ago = [&](const MentionRecord& m) {
            std::int32_t first = 0, last = 0;
            return has_day && m.dated && days_of(m.date, first, last) ? published - last : 0;
        };
        std::set<std::string_view> news;  // families of what is dated to these days
        std::set<std::string_view> told;  // families that begin a sentence of the opening, or have a verb
        std::vector<bool> leads(mentions.size(), false);
        std::set<std::uint32_t> sentences;
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            const MentionRecord& m = mentions[i];
            if (!m.in_lead || !is_happening(m.auxiliary)) continue;
            if (m.dated && days_ago(m) <= 1) news.insert(family(m.type));
            leads[i] = sentences.insert(m.sentence.start).second || is_verb(doc_.events[i].trigger.start);
            if (leads[i]) told.insert(family(m.type));
        }
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            MentionRecord& m = mentions[i];
            const bool in_headline = leads[i] && m.sentence.start == 0;
            const bool is_old = !in_headline && days_ago(m) > 1 && !news.empty() && !news.contains(family(m.type));
            m.in_lead = m.in_lead && !is_old && (leads[i] || told.contains(family(m.type)));
        }
    }

    bool is_verb(std::uint32_t at) const {
        const auto word = std::find_if(rooms_.words.begin(), rooms_.words.end(), [&](const arabic::Word& w) { return w.end > at; });
        return word != rooms_.words.end() && word->pos == tables::Pos::verb;
    }

    Span in_points(Span bytes) const {
        return {static_cast<std::uint32_t>(points_.before(bytes.start)), static_cast<std::uint32_t>(points_.before(bytes.end))};
    }

    Participant participant(std::uint32_t id) const {
        const Entity& e = doc_.entities[id];
        Participant p{{},
                      text::with_article(doc_.name(e)),
                      std::string(e.code),
                      std::string(e.sector),
                      std::string(e.wikidata),
                      std::string(to_string(e.kind))};
        if (!p.wikidata.empty())
            p.key = p.wikidata;
        else if (!p.code.empty())
            p.key = p.code + '/' + p.sector;
        else
            p.key = folded_text(p.name);
        return p;
    }

    std::vector<Participant> participants(IdList list) const {
        std::vector<Participant> out;
        for (const std::uint32_t id : doc_.list(list)) out.push_back(participant(id));
        return out;
    }

    static std::string rule(const Rule& r) {
        std::string out(r.file);
        if (r.line != 0) out += ':' + std::to_string(r.line);
        return out;
    }

    MentionRecord mention(std::size_t i) const {
        const Event& e = doc_.events[i];
        MentionRecord m;
        m.number = static_cast<std::uint32_t>(i + 1);
        m.type = to_string(e.type);
        m.mode = e.mode;
        m.context = e.context;
        m.cameo = e.cameo;
        m.stance = to_string(e.stance);
        for (const auto& [bit, name] :
             {std::pair(historical, "historical"), {future, "future"}, {hypothetical, "hypothetical"}, {negation, "negation"}})
            if (e.auxiliary & bit) m.auxiliary += (m.auxiliary.empty() ? "" : ";") + std::string(name);
        m.rule = rule(e.rule);
        m.trigger = in_points(e.trigger);
        m.sentence = in_points(e.sentence);
        m.date = e.date;
        m.dated = e.date_from != none;
        m.in_lead = e.trigger.end <= lead_end_;
        if (e.place != none) {
            const Place& p = doc_.places[e.place];
            m.place = {std::string(doc_.name(p)),
                       std::string(p.country),
                       std::string(p.admin1),
                       std::string(to_string(p.resolution)),
                       p.geonames,
                       p.located,
                       static_cast<double>(p.lat),
                       static_cast<double>(p.lon)};
        }
        m.actors = participants(e.actors);
        m.recipients = participants(e.recipients);
        m.sources = participants(e.sources);
        m.same_as = e.same_as == none ? 0 : e.same_as + 1;
        m.root = m.number;
        for (std::uint32_t at = e.same_as; at != none; at = doc_.events[at].same_as) m.root = at + 1;
        m.quad = e.quad;
        m.scored = e.scored;
        m.score = static_cast<double>(e.score);
        m.confidence = static_cast<double>(e.confidence);
        m.terms = terms(e.sentence.start, e.sentence.end);
        return m;
    }

    StatementRecord statement(std::size_t i) const {
        const Statement& s = doc_.statements[i];
        StatementRecord out;
        out.number = static_cast<std::uint32_t>(i + 1);
        out.stance = to_string(s.stance);
        out.rule = rule(s.rule);
        out.direct = s.direct;
        out.cue = in_points(s.cue);
        out.content = in_points(s.content);
        if (s.source != none) out.source.push_back(participant(s.source));
        out.via = participants(s.via);
        return out;
    }

    // Words and names, but for those of the dateline: one paper writes "Dubai, United Arab Emirates (CNN)" before all that it reports.
    std::vector<std::uint32_t> terms(std::uint32_t from, std::uint32_t to) const {
        const tables::View& view = rooms_.bound->tables.view();
        std::vector<std::uint32_t> out;
        for (const arabic::Word& w : rooms_.words) {
            if (w.begin < from || w.end > to || dateline_.contains(Span{w.begin, w.end}) || w.kind == arabic::Kind::punctuation || w.pos == tables::Pos::particle) continue;
            const unsigned common = w.lexeme == tables::absent ? 0u : view.lexemes[w.lexeme].common;
            std::string key;
            if (w.lemma != tables::absent)
                key = view.str(view.forms[w.lemma].key);
            else
                key = folded_text(std::string_view(doc_.text).substr(w.stem, w.end - w.stem));
            if (key.empty()) continue;
            out.push_back(term(key, 10u - std::min(common, 9u)));
        }
        std::sort(out.begin(), out.end());
        out.erase(std::unique(out.begin(), out.end()), out.end());
        return out;
    }

    const CodedDocument& doc_;
    Workspace::Impl& rooms_;
    CodePoints points_;
    std::uint32_t lead_end_ = 0;  // byte behind the opening
    Span dateline_;
};

}  // namespace

std::uint32_t term(std::string_view lemma, unsigned telling) {
    return (static_cast<std::uint32_t>(stable_hash(lemma)) & ~15u) | std::clamp(telling, 1u, 15u);
}

std::string packed(const std::vector<std::uint32_t>& terms) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(terms.size() * 8);
    for (const std::uint32_t t : terms)
        for (int shift = 28; shift >= 0; shift -= 4) out += digits[(t >> shift) & 15u];
    return out;
}

std::vector<std::uint32_t> unpacked(std::string_view text) {
    std::vector<std::uint32_t> out;
    for (; text.size() >= 8; text.remove_prefix(8)) {
        std::uint32_t t = 0;
        std::from_chars(text.data(), text.data() + 8, t, 16);
        out.push_back(t);
    }
    return out;
}

std::string_view slice_points(std::string_view text, Span points) {
    std::size_t at = 0, point = 0;
    for (; at < text.size() && point < points.start; ++point) text::next(text, at);
    const std::size_t from = at;
    for (; at < text.size() && point < points.end; ++point) text::next(text, at);
    return text.substr(from, at - from);
}

std::string content_key(const Article& article) {
    std::string all;
    for (const std::string_view part : {article.publisher, article.url, article.title, article.text}) {
        all += std::to_string(part.size());
        all += ':';
        all += part;
    }
    return text::sha256_hex(all);
}

DocumentRecord make_record(const Article& article, const CodedDocument& doc, Workspace& workspace) {
    DocumentRecord out;
    out.key = content_key(article);
    out.id = article.id;
    out.publisher = doc.publisher;
    out.published = doc.published;
    out.url = doc.url;
    out.title = doc.slice(doc.title);
    out.text = doc.text;
    out.language = doc.language;
    out.path = doc.path;
    out.tables = doc.tables;
    Maker(doc, workspace).make(out);
    return out;
}

}  // namespace isnad::ledger
