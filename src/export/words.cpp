#include "export/words.h"

#include "coder/code_points.h"
#include "coder/json_writer.h"
#include "export/columns.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad::exports {

namespace {

constexpr std::string_view isolate = "\u2068", pop = "\u2069";  // keep each Arabic word apart in a line of Latin letters

void pad(std::string& out, std::size_t from_width, std::size_t to_width) {
    if (from_width < to_width) out.append(to_width - from_width, ' ');
}

std::string shown(std::string_view s) { return std::string(isolate) + std::string(s) + std::string(pop); }

// Marks of direction and of joining part words, but are no blanks.
bool holds_blank(std::string_view between) {
    for (std::size_t at = 0; at < between.size();) {
        const char32_t c = text::next(between, at);
        if (!((c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069) || c == 0xFEFF)) return true;
    }
    return false;
}

void reading_line(const WordReading& r, std::string& out) {
    out += r.chosen ? "    * " : "      ";
    out += shown(r.cut);
    pad(out, columns(r.cut), 18);
    out += "  " + std::string(to_string(r.upos));
    pad(out, to_string(r.upos).size(), 5);
    out += "  " + shown(r.lemma.empty() ? std::string_view("-") : r.lemma) + "  ";
    append_features(r.features, out);
    out += "  cost " + std::to_string(r.cost) + '\n';
}

}  // namespace

void append_words_text(const AnalyzedText& a, std::string& out) {
    std::size_t sentence = 0, reading = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        const SyntacticWord& w = a.words[i];
        while (sentence < a.sentences.size() && a.sentences[sentence].start <= w.span.start) {
            if (a.sentences[sentence].start == w.span.start || sentence == 0) {
                if (i > 0) out += '\n';
                out += shown(a.slice(a.sentences[sentence])) + '\n';
            }
            ++sentence;
        }
        const std::string_view form = a.slice(w.span);
        out += "  " + shown(form);
        pad(out, columns(form), 18);
        out += "  " + std::string(to_string(w.upos));
        pad(out, to_string(w.upos).size(), 5);
        out += "  " + shown(w.lemma);
        pad(out, columns(w.lemma), 14);
        out += "  ";
        append_features(w.features, out);
        if (w.guessed) out += "  (guessed)";
        out += '\n';
        const bool last_of_token = i + 1 == a.words.size() || a.words[i + 1].token != w.token;
        for (; last_of_token && reading < a.readings.size() && a.readings[reading].token <= w.token; ++reading)
            reading_line(a.readings[reading], out);
    }
}

void append_words_json(std::string_view id, const AnalyzedText& a, std::string& out) {
    const CodePoints points(a.text);
    JsonWriter json(out);
    out += '{';
    json.field("id", id);
    json.key("text");
    json.valid_string(a.text);
    json.key("words", '[');
    std::string features;
    std::size_t reading = 0;
    for (std::size_t i = 0; i < a.words.size(); ++i) {
        const SyntacticWord& w = a.words[i];
        json.comma();
        out += '{';
        json.integer("start", points.before(w.span.start));
        json.integer("end", points.before(w.span.end));
        json.field("form", a.slice(w.span));
        json.field("lemma", w.lemma);
        json.field("upos", to_string(w.upos));
        features.clear();
        append_features(w.features, features);
        json.key("feats", '{');
        for (std::string_view rest = features; rest != "_" && !rest.empty();) {
            const auto end = std::min(rest.find('|'), rest.size());
            const std::string_view one = rest.substr(0, end);
            json.field(one.substr(0, one.find('=')), one.substr(one.find('=') + 1));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        out += '}';
        json.flag("guessed", w.guessed);
        json.integer("analyses", w.analyses);
        const bool last_of_token = i + 1 == a.words.size() || a.words[i + 1].token != w.token;
        if (last_of_token && reading < a.readings.size() && a.readings[reading].token <= w.token) {
            json.key("all", '[');
            for (; reading < a.readings.size() && a.readings[reading].token <= w.token; ++reading) {
                const WordReading& r = a.readings[reading];
                json.comma();
                out += '{';
                json.field("cut", r.cut);
                json.field("lemma", r.lemma);
                json.field("upos", to_string(r.upos));
                features.clear();
                append_features(r.features, features);
                json.field("feats", features);
                json.key("cost");
                out += std::to_string(r.cost);
                json.flag("chosen", r.chosen);
                out += '}';
            }
            out += ']';
        }
        out += '}';
    }
    out += "]}";
}

void append_words_conllu(std::string_view id, const AnalyzedText& a, std::string& out) {
    std::size_t word = 0, number = 0;
    std::string text, lines;
    for (const Span& sentence : a.sentences) {
        text.clear();
        lines.clear();
        std::size_t in_sentence = 0;
        while (word < a.words.size() && a.words[word].span.start < sentence.end) {
            std::size_t end = word + 1;
            while (end < a.words.size() && a.words[end].token == a.words[word].token) ++end;
            const Span whole{a.words[word].span.start, a.words[end - 1].span.end};
            const bool more = end < a.words.size() && a.words[end].span.start < sentence.end;
            const bool glued = more && !holds_blank(a.slice({whole.end, a.words[end].span.start}));
            text += a.slice(whole);
            if (more && !glued) text += ' ';
            const std::string_view misc = glued ? "SpaceAfter=No" : "_";
            if (end - word > 1) {
                lines += std::to_string(in_sentence + 1) + '-' + std::to_string(in_sentence + end - word) + '\t';
                lines += a.slice(whole);
                lines += "\t_\t_\t_\t_\t_\t_\t_\t";
                lines += misc;
                lines += '\n';
            }
            for (std::size_t k = word; k < end; ++k) {
                const SyntacticWord& w = a.words[k];
                lines += std::to_string(++in_sentence) + '\t' + std::string(a.slice(w.span)) + '\t' + std::string(w.lemma) + '\t' +
                         std::string(to_string(w.upos)) + "\t_\t";
                append_features(w.features, lines);
                lines += "\t_\t_\t_\t";
                lines += end - word > 1 ? std::string_view("_") : misc;
                lines += '\n';
            }
            word = end;
        }
        out += "# sent_id = " + std::string(id) + '-' + std::to_string(++number) + "\n# text = " + text + '\n' + lines + '\n';
    }
}

}  // namespace isnad::exports
