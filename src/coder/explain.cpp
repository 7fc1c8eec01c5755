// What each stage saw, sentence by sentence, for people who edit tables.
#include "coder/stages.h"
#include "coder/workspace.h"
#include "language/arabic/inflection.h"
#include "statement/statement.h"
#include "text/article.h"

namespace isnad {

namespace {

std::string_view pos_name(tables::Pos p) {
    constexpr std::string_view names[] = {"?", "verb", "noun", "adj", "part", "num", "name"};
    return names[static_cast<std::size_t>(p)];
}

// Arabic among Latin letters is isolated, so that a terminal shows both in their own order.
std::string isolated(std::string_view s) { return "\u2068" + std::string(s) + "\u2069"; }

std::string features(const arabic::Word& w) {
    std::string out;
    auto add = [&](bool on, std::string_view name) {
        if (on) out += (out.empty() ? "" : ",") + std::string(name);
    };
    using namespace arabic;
    add(w.features & perfect, "perfect");
    add(w.features & imperfect, "imperfect");
    add(w.features & passive, "passive");
    add(w.features & jussive, "jussive");
    add(w.features & participle, "participle");
    add(w.features & feminine, "fem");
    add(w.features & dual, "dual");
    add(w.features & plural, "plural");
    add(w.features & accusative, "acc");
    add(w.features & construct, "construct");
    return out;
}

std::string clitics(const arabic::Word& w) {
    std::string out;
    using namespace arabic;
    if (w.clitics & wa) out += "wa+";
    if (w.clitics & fa_) out += "fa+";
    if (w.clitics & bi) out += "bi+";
    if (w.clitics & ka) out += "ka+";
    if (w.clitics & li) out += "li+";
    if (w.clitics & sa) out += "sa+";
    if (w.clitics & al) out += "al+";
    if (w.enclitic != Enclitic::nothing) {
        constexpr std::string_view names[] = {"", "+hu", "+ha", "+hum", "+huma", "+hunna", "+na", "+ka", "+i"};
        out += names[static_cast<std::size_t>(w.enclitic)];
    }
    return out;
}

class Explainer {
public:
    Explainer(const Workspace::Impl& w, const CodedDocument& doc) : w_(w), doc_(doc), view_(w.bound->tables.view()) {}

    std::string all(const std::string& rows) const {
        std::string out;
        for (const auto& s : w_.sentences) {
            out += "sentence  " + isolated(doc_.slice(s.span)) + "\n";
            words(s, out);
            mentions(s, out);
            clauses(s, out);
            out += '\n';
        }
        out += "rows tried (match: all conditions hold; near: the first that fails)\n" + rows + '\n';
        records(out);
        return out;
    }

private:
    std::string_view slice(std::uint32_t first, std::uint32_t last) const { return doc_.slice({w_.words[first].begin, w_.words[last].end}); }

    std::string_view form(std::uint32_t id) const { return id == tables::absent ? std::string_view("-") : view_.str(view_.forms[id].key); }

    void words(const language::Sentence& s, std::string& out) const {
        out += "words\n";
        for (auto i = s.first; i < s.end; ++i) {
            const auto& w = w_.words[i];
            out += "  " + isolated(doc_.slice({w.begin, w.end}));
            if (w.kind == arabic::Kind::word) {
                out += "  " + std::string(pos_name(w.pos)) + "  lemma " + isolated(form(w.lemma));
                if (const auto c = clitics(w); !c.empty()) out += "  " + c;
                if (const auto f = features(w); !f.empty()) out += "  " + f;
                if (w.lexeme == tables::absent) out += "  (not in the tables)";
            }
            out += '\n';
        }
    }

    void mentions(const language::Sentence& s, std::string& out) const {
        out += "mentions\n";
        const Span span = s.span;
        for (const auto& m : doc_.mentions) {
            if (!span.contains(m.span)) continue;
            const auto& e = doc_.entities[m.entity];
            out += "  actor  " + isolated(doc_.slice(m.span)) + "  e" + std::to_string(m.entity + 1) + " " + isolated(text::with_article(doc_.name(e))) + "  " + std::string(e.code);
            if (!e.sector.empty()) out += "/" + std::string(e.sector);
            out += "  " + std::string(to_string(m.how)) + rule(e.rule) + '\n';
        }
        for (const auto& p : doc_.places)
            if (span.contains(p.span)) out += "  place  " + isolated(doc_.slice(p.span)) + "  " + std::string(p.name) + " " + std::string(p.country) + rule(p.rule) + '\n';
        for (const auto& t : doc_.times)
            if (span.contains(t.span)) out += "  time  " + isolated(doc_.slice(t.span)) + "  " + (t.value.empty() ? "not resolved" : t.value) + rule(t.rule) + '\n';
        for (const auto& q : doc_.quantities)
            if (span.contains(q.span)) out += "  number  " + isolated(doc_.slice(q.span)) + "  " + std::to_string(static_cast<long long>(q.value)) + " " + std::string(to_string(q.bound)) + " " + std::string(q.unit) + rule(q.rule) + '\n';
    }

    static std::string rule(const Rule& r) { return r.file.empty() ? "" : "  [" + std::string(r.file) + ":" + std::to_string(r.line) + "]"; }

    std::string chunk(std::uint32_t id) const {
        if (id == none) return "-";
        const auto& c = w_.parse.chunks[id];
        std::string out = isolated(slice(c.first, c.last));
        for (auto g = c.genitive; g != none; g = w_.parse.chunks[g].genitive) out += " > " + isolated(slice(w_.parse.chunks[g].first, w_.parse.chunks[g].last));
        for (auto k = c.next_conjunct; k != none; k = w_.parse.chunks[k].next_conjunct) out += " & " + isolated(slice(w_.parse.chunks[k].first, w_.parse.chunks[k].last));
        return out;
    }

    void clauses(const language::Sentence& s, std::string& out) const {
        out += "clauses\n";
        for (const auto& c : w_.parse.clauses) {
            if (c.predicate < s.first || c.predicate >= s.end) continue;
            out += "  " + isolated(slice(c.predicate, c.predicate)) + "  subject " + chunk(c.subject) + "  object " + chunk(c.object);
            constexpr std::pair<clause::Mark, std::string_view> names[] = {
                {clause::under_that, "under-that"}, {clause::relative, "relative"}, {clause::negated, "negated"}, {clause::future_tense, "future"},
                {clause::possible, "possible"}, {clause::obliged, "obliged"}, {clause::past_perfect, "past-perfect"}, {clause::passive_voice, "passive"},
                {clause::subject_inherited, "subject-inherited"}, {clause::wished, "an+imperfect"}, {clause::object_pronoun, "object-pronoun"}};
            for (const auto& [bit, name] : names)
                if (c.marks & bit) out += "  " + std::string(name);
            out += '\n';
            for (auto i = c.predicate + 1; i < c.end; ++i) {
                const auto id = w_.parse.chunk_at[i];
                if (id == none || w_.parse.chunks[id].first != i || w_.parse.chunks[id].relation != clause::Relation::prepositional) continue;
                out += "    " + isolated(form(w_.parse.chunks[id].preposition)) + "  " + chunk(id) + '\n';
            }
        }
    }

    std::string names(IdList ids) const {
        std::string out;
        for (auto id : doc_.list(ids)) out += (out.empty() ? "" : ", ") + isolated(text::with_article(doc_.name(doc_.entities[id])));
        return out.empty() ? "-" : out;
    }

    // The word before which something ends, over marks.
    std::string before_word(std::uint32_t i) const {
        while (i < w_.words.size() && w_.words[i].kind == arabic::Kind::punctuation && !w_.words[i].line_start) ++i;
        return i < w_.words.size() && !w_.words[i].line_start ? ": " + isolated(doc_.slice({w_.words[i].begin, w_.words[i].end})) : "";
    }

    void records(std::string& out) const {
        out += "statements\n";
        for (std::size_t i = 0; i < doc_.statements.size(); ++i) {
            const auto& s = doc_.statements[i];
            out += "  " + isolated(doc_.slice(s.cue)) + "  " + std::string(to_string(s.stance)) + "  source " + (s.source == none ? "-" : isolated(text::with_article(doc_.name(doc_.entities[s.source]))));
            if (s.via.count > 0) out += "  through " + names(s.via);
            out += "  content " + isolated(doc_.slice(s.content)) + rule(s.rule) + '\n';
            out += "    ends where " + std::string(statement::reason(w_.statements.extents[i].ending));
            if (w_.statements.extents[i].ending > statement::Ending::quotation) out += before_word(w_.statements.extents[i].end);
            out += '\n';
        }
        out += "events\n";
        for (const auto& e : doc_.events) {
            out += "  " + isolated(doc_.slice(e.trigger)) + "  " + std::string(to_string(e.type));
            if (!e.mode.empty()) out += "/" + std::string(e.mode);
            out += "  " + names(e.actors) + " -> " + names(e.recipients) + (e.date.empty() ? "" : "  " + e.date);
            if (e.auxiliary & historical) out += "  historical";
            if (e.auxiliary & future) out += "  future";
            if (e.auxiliary & hypothetical) out += "  hypothetical";
            if (e.auxiliary & negation) out += "  negation";
            if (e.stance != Stance::none) out += "  " + std::string(to_string(e.stance)) + " " + names(e.sources);
            out += rule(e.rule) + '\n';
        }
    }

    const Workspace::Impl& w_;
    const CodedDocument& doc_;
    const tables::View& view_;
};

}  // namespace

std::string Coder::explain(const Article& article, Workspace& workspace) const {
    auto& w = workspace.impl();
    CodedDocument doc;
    prepare(tables_, article, w, doc);
    std::string rows;
    run_stages(w, !article.title.empty(), doc, &rows);
    return Explainer(w, doc).all(rows);
}

}  // namespace isnad
