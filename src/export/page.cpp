#include "export/page.h"

#include "coder/code_points.h"
#include "coder/json_writer.h"

namespace isnad::exports {

namespace {

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& s : list) {
        if (!out.empty()) out += ", ";
        out += s;
    }
    return out;
}

void line(std::string_view label, std::string_view value, std::string& out) {
    if (value.empty()) return;
    out += label;
    out.append(label.size() < 11 ? 11 - label.size() : 1, ' ');
    out += value;
    out += '\n';
}

// What would be markup at the beginning of a line or anywhere in it.
void escaped(std::string_view text, std::string& out) {
    const bool begins = text.starts_with('#') || text.starts_with('>') || text.starts_with("- ") || text.starts_with("+ ") || text.starts_with("* ");
    if (begins) out += '\\';
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '*' || c == '_' || c == '`' || c == '[' || c == ']' || c == '<' || c == '\\') {
            if (i > 0 || !begins) out += '\\';
        }
        out += c;
    }
}

std::string_view cut(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0) == 0x80) --most;
    return text.substr(0, most);
}

}  // namespace

void append_page_text(const Page& page, std::string& out) {
    line("page", page.path.empty() ? page.url : page.path, out);
    if (!page.path.empty()) line("address", page.url, out);
    line("kind", to_string(page.kind), out);
    line("charset", page.charset, out);
    line("language", page.language, out);
    line("published", page.published, out);
    line("modified", page.modified, out);
    line("publisher", page.publisher, out);
    line("section", page.section, out);
    line("authors", joined(page.authors), out);
    line("credits", joined(page.credits), out);
    for (const std::string& note : page.notes) line("note", note, out);
    out += '\n';
    for (const Segment& s : page.segments) {
        const std::string_view text = std::string_view(page.text).substr(s.span.start, s.span.end - s.span.start);
        if (s.role == Role::furniture) ((out += "    [") += s.kind) += "] ";
        else if (s.role == Role::caption) out += "    [caption] ";
        if (s.role == Role::heading) out += '\n';
        out += text;
        out += s.role == Role::title ? "\n\n" : "\n";
    }
    if (!page.left_out.empty()) out += "\nleft out\n";
    for (const LeftOut& l : page.left_out) {
        (((out += "    ") += l.kind) += ", ") += l.why;
        (out += ": ") += cut(l.text, 160);
        out += l.text.size() > 160 ? "\xE2\x80\xA6\n" : "\n";
    }
    out += '\n';
}

void append_page_markdown(const Page& page, std::string& out) {
    std::string about;
    const auto add = [&](std::string_view part) {
        if (part.empty()) return;
        if (!about.empty()) about += " \xC2\xB7 ";
        about += part;
    };
    add(page.publisher);
    add(std::string_view(page.published).substr(0, 10));
    add(joined(page.authors));
    bool begun = false;
    for (const Segment& s : page.segments) {
        const std::string_view text = std::string_view(page.text).substr(s.span.start, s.span.end - s.span.start);
        if (begun) out += '\n';
        begun = true;
        switch (s.role) {
            case Role::title: out += "# "; break;
            case Role::heading: out += "## "; break;
            case Role::caption: out += "*"; break;
            case Role::furniture: out += "> "; break;
            default: break;
        }
        escaped(text, out);
        if (s.role == Role::caption) out += '*';
        out += '\n';
        if (s.role == Role::title && !about.empty()) {
            out += '\n';
            escaped(about, out);
            out += '\n';
            if (!page.url.empty()) ((out += '<') += page.url) += ">\n";
        }
    }
    out += '\n';
}

void append_page_json(const Page& page, std::string& out) {
    JsonWriter json(out);
    const CodePoints points(page.text);
    const auto bounds = [&](Span span) {
        json.integer("start", points.before(span.start));
        json.integer("end", points.before(span.end));
    };
    const auto list = [&](std::string_view name, const std::vector<std::string>& values) {
        json.key(name, '[');
        for (const std::string& v : values) {
            json.comma();
            json.string(v);
        }
        json.close(']');
    };
    out += '{';  // no comma before it: a page stands behind whatever `out` holds already
    json.field("path", page.path);
    json.field("url", page.url);
    json.field("media_type", page.media_type);
    json.field("charset", page.charset);
    json.field("language", page.language);
    json.field("kind", to_string(page.kind));
    json.field("published", page.published);
    json.field("modified", page.modified);
    json.field("publisher", page.publisher);
    json.field("section", page.section);
    list("authors", page.authors);
    list("credits", page.credits);
    if (!page.title.empty()) {
        json.key("title", '{');
        bounds(page.title);
        json.close('}');
    }
    json.field("text", page.text);
    json.key("segments", '[');
    for (const Segment& s : page.segments) {
        json.open('{');
        bounds(s.span);
        json.field("role", to_string(s.role));
        json.field("kind", s.kind);
        json.field("language", s.language);
        json.close('}');
    }
    json.close(']');
    json.key("left_out", '[');
    for (const LeftOut& l : page.left_out) {
        json.open('{');
        json.field("kind", l.kind);
        json.field("why", l.why);
        json.field("text", l.text);
        json.close('}');
    }
    json.close(']');
    list("notes", page.notes);
    json.close('}');
}

}  // namespace isnad::exports
