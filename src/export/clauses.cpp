#include "export/clauses.h"

#include "coder/code_points.h"
#include "coder/json_writer.h"

#include <algorithm>

namespace isnad::exports {

namespace {

constexpr std::string_view isolate = "\u2068", pop = "\u2069";  // keep each Arabic phrase apart in a line of Latin letters

std::string shown(std::string_view s) { return std::string(isolate) + std::string(s) + std::string(pop); }

// How deep a clause stands; a chain of parents that is too long to read is cut.
std::size_t depth_of(const ClausedText& a, std::size_t k) {
    std::size_t depth = 0;
    for (auto parent = a.clauses[k].parent; parent && depth < 12; parent = a.clauses[*parent].parent) ++depth;
    return depth;
}

void clause_line(const ClausedText& a, std::size_t k, std::string& out) {
    const AnalyzedClause& c = a.clauses[k];
    out.append(2 + 2 * depth_of(a, k), ' ');
    out += std::string(to_string(c.relation)) + ": " + shown(a.slice(c.predicate));
    if (c.kind != ClauseKind::verbal) out += " [" + std::string(to_string(c.kind)) + ']';
    const auto add = [&](std::string_view word) {
        if (!word.empty()) out += ' ' + std::string(word);
    };
    add(c.negated ? "not" : "");
    add(c.passive ? "passive" : "");
    add(to_string(c.tense));
    add(to_string(c.modality));
    const auto role = [&](std::string_view name, const std::optional<Argument>& argument) {
        if (argument) out += "  " + std::string(name) + ' ' + shown(a.slice(argument->phrase));
    };
    role("subject", c.subject);
    if (c.subject_pronoun && !c.subject) out += "  subject " + shown(a.slice(*c.subject_pronoun)) + " (pronoun)";
    else if (c.subject_dropped) out += "  subject (dropped)";
    role("attribute", c.attribute);
    role("object", c.object);
    if (c.object_pronoun) out += "  object " + shown(a.slice(*c.object_pronoun)) + " (pronoun)";
    for (const auto& p : c.complements) out += "  + " + shown(a.slice(p.object.phrase));
    out += '\n';
}

}  // namespace

void append_clauses_text(const ClausedText& a, std::string& out) {
    // A clause is written below the one it stands in, also where it comes before it in the text.
    std::vector<std::vector<std::size_t>> below(a.clauses.size());
    std::vector<std::vector<std::size_t>> tops(a.sentences.size());
    for (std::size_t k = 0; k < a.clauses.size(); ++k) {
        if (a.clauses[k].parent) below[*a.clauses[k].parent].push_back(k);
        else tops[a.clauses[k].sentence].push_back(k);
    }
    for (std::size_t s = 0; s < a.sentences.size(); ++s) {
        out += shown(a.slice(a.sentences[s])) + '\n';
        std::vector<std::size_t> open(tops[s].rbegin(), tops[s].rend());
        while (!open.empty()) {
            const std::size_t k = open.back();
            open.pop_back();
            clause_line(a, k, out);
            open.insert(open.end(), below[k].rbegin(), below[k].rend());
        }
    }
}

void append_clauses_json(std::string_view id, const ClausedText& a, std::string& out) {
    const CodePoints points(a.text);
    JsonWriter json(out);
    const auto span_fields = [&](Span s) {
        json.integer("start", points.before(s.start));
        json.integer("end", points.before(s.end));
    };
    const auto span = [&](std::string_view name, Span s) {
        json.key(name, '{');
        span_fields(s);
        json.close('}');
    };
    const auto argument = [&](const std::string& name, const std::optional<Argument>& value) {
        if (!value) {
            json.key(name);
            out += "null";
            return;
        }
        span(name, value->head);
        span(name + "_phrase", value->phrase);
    };
    json.open('{');
    json.field("id", id);
    json.key("text");
    json.valid_string(a.text);
    json.key("clauses", '[');
    for (const AnalyzedClause& c : a.clauses) {
        json.open('{');
        span("predicate", c.predicate);
        json.field("lemma", c.lemma);
        json.field("kind", to_string(c.kind));
        if (c.kind == ClauseKind::verbal) json.field("voice", c.passive ? "passive" : "active");
        json.field("tense", to_string(c.tense));
        argument("subject", c.subject);
        if (c.subject_pronoun) span("subject_pronoun", *c.subject_pronoun);
        json.flag("subject_dropped", c.subject_dropped);
        argument("object", c.object);
        if (c.object_pronoun) span("object_pronoun", *c.object_pronoun);
        if (c.attribute) argument("attribute", c.attribute);
        json.key("complements", '[');
        for (const auto& p : c.complements) {
            json.open('{');
            json.field("preposition", p.preposition);
            span("head", p.object.head);
            span("phrase", p.object.phrase);
            json.close('}');
        }
        json.close(']');
        json.key("parent");
        if (c.parent) json.append_integer(*c.parent);
        else out += "null";
        json.field("relation", to_string(c.relation));
        json.key("negated");
        out += c.negated ? "true" : "false";
        json.field("modality", to_string(c.modality));
        json.close('}');
    }
    json.close(']');
    json.close('}');
}

}  // namespace isnad::exports
