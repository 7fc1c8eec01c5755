// Cards for a terminal. See text.h.
#include "export/text.h"

#include "export/excerpt.h"
#include "export/paragraph.h"
#include "text/article.h"

#include <charconv>
#include <string_view>

namespace isnad::exports {

namespace {

constexpr std::size_t longest_sentence = 1600;  // bytes: some 800 letters of Arabic
constexpr std::size_t longest_notice = 300;
constexpr std::size_t margin = 4;  // where a card's lines begin
constexpr std::size_t label_width = 8;
constexpr std::string_view dot = " \u00b7 ";
constexpr std::string_view ellipsis = "\u2026";

std::string shown(double value) {
    char digits[400];
    const auto done = std::to_chars(digits, digits + sizeof digits, value, std::chars_format::fixed, 2);
    std::string s(digits, done.ptr);
    while (s.back() == '0') s.pop_back();
    if (s.back() == '.') s.pop_back();
    return s == "-0" ? "0" : s;
}

Look look_of(std::uint8_t quad) {
    switch (quad) {
        case 1: return Look::green;
        case 2: return Look::cyan;
        case 3: return Look::yellow;
        case 4: return Look::red;
        default: return Look::bold;
    }
}

std::string_view in_words(Bound bound) {
    switch (bound) {
        case Bound::exact: return "";
        case Bound::about: return "about ";
        case Bound::at_least: return "at least ";
        case Bound::at_most: return "at most ";
        case Bound::more_than: return "more than ";
        case Bound::less_than: return "less than ";
        case Bound::range: return "from ";
    }
    return "";
}

class Cards {
public:
    Cards(const CodedDocument& doc, const TextStyle& style, std::string& out) : doc_(doc), style_(style), out_(out) {}

    void write() {
        head();
        for (std::size_t i = 0; i < doc_.events.size(); ++i) event(i, doc_.events[i]);
        if (doc_.events.empty()) {
            out_ += '\n';
            Paragraph().add("No events.", Look::dim).append(out_, layout(margin, margin));
        }
        statements();
        conflicts();
        furniture();
        warnings();
        out_ += '\n';
    }

private:
    Layout layout(std::size_t indent, std::size_t hang) const { return {style_.width, indent, hang, style_.colour}; }

    void head() {
        Paragraph line;
        line.add(doc_.id, Look::bold);
        for (std::string_view part : {std::string_view(doc_.published), std::string_view(doc_.publisher), std::string_view(doc_.path)})
            if (!part.empty()) line.add(dot, Look::dim).add(part, Look::dim);
        line.append(out_, layout(0, 2));
        const std::string_view title = doc_.title.empty() ? headline() : doc_.slice(doc_.title);
        if (!title.empty()) Paragraph().add(title, Look::bold).append(out_, layout(0, 0));
    }

    // An article without a title is named by the beginning of its text.
    std::string_view headline() const {
        const std::size_t start = doc_.text.find_first_not_of(" \t\n");
        if (start == std::string::npos) return {};
        std::string_view text = std::string_view(doc_.text).substr(start);
        return beginning(text.substr(0, text.find('\n')), longest_notice);
    }

    // A line of a card: a label, then what `fill` adds.
    template <class Fill>
    void line(std::string_view label, Fill fill) {
        Paragraph p;
        p.add(label, Look::dim).add(std::string(label_width - label.size(), ' '));
        fill(p);
        p.append(out_, layout(margin, margin + label_width));
    }

    void actor(Paragraph& p, std::uint32_t id) const {
        const Entity& e = doc_.entities[id];
        p.add(text::with_article(doc_.name(e)));
        if (e.code.empty() && e.sector.empty()) return;
        std::string code = " (";
        code += e.code;
        if (!e.code.empty() && !e.sector.empty()) code += ' ';
        code += e.sector;
        code += ')';
        p.add(code, Look::dim);
    }

    void actors(Paragraph& p, IdList list) const {
        bool first = true;
        for (std::uint32_t id : doc_.list(list)) {
            if (!first) p.add(", ");
            actor(p, id);
            first = false;
        }
        if (first) p.add("?", Look::dim);
    }

    void event(std::size_t index, const Event& e) {
        out_ += '\n';
        std::string number = std::to_string(index + 1);
        if (number.size() + 1 < margin) number.append(margin - 1 - number.size(), ' ');
        number += ' ';
        Paragraph title;
        title.add(number, Look::dim).add(to_string(e.type), look_of(e.quad));
        if (!e.mode.empty()) title.add(" ").add(e.mode, Look::bold);
        if (!e.context.empty()) title.add(dot, Look::dim).add(e.context);
        title.append(out_, layout(0, margin));

        line("who", [&](Paragraph& p) {
            actors(p, e.actors);
            if (e.recipients.count == 0) return;
            p.add(" \u2192 ");
            actors(p, e.recipients);
        });
        if (!e.date.empty()) line("when", [&](Paragraph& p) { date(p, e); });
        if (e.place != none) line("where", [&](Paragraph& p) { place(p, doc_.places[e.place]); });
        counts(index);
        if (e.auxiliary != 0) line("status", [&](Paragraph& p) { auxiliary(p, e.auxiliary); });
        line("word", [&](Paragraph& p) { word(p, e); });
        if (e.same_as != none) line("same", [&](Paragraph& p) { p.add("as event ").add(std::to_string(e.same_as + 1)); });
        line("text", [&](Paragraph& p) { sentence(p, e.sentence, e.trigger); });
        line("rule", [&](Paragraph& p) {
            p.add(rule(e.rule));
            if (e.scored) p.add(dot, Look::dim).add("score ").add(shown(static_cast<double>(e.score)));
            p.add(dot, Look::dim).add("confidence ").add(shown(static_cast<double>(e.confidence)));
        });
    }

    static std::string rule(const Rule& r) {
        std::string s(r.file.empty() ? std::string_view("-") : r.file);
        if (!r.file.empty() && r.line != 0) s += ':' + std::to_string(r.line);
        return s;
    }

    void date(Paragraph& p, const Event& e) const {
        p.add(e.date);
        if (e.date_from == none)
            p.add(" (publication day)", Look::dim);
        else
            p.add(" (", Look::dim).add(doc_.slice(doc_.times[e.date_from].span)).add(")", Look::dim);
    }

    void place(Paragraph& p, const Place& place) const {
        p.add(doc_.name(place));
        if (!place.admin1.empty() && place.admin1 != place.name) p.add(", ").add(place.admin1);
        if (!place.country.empty()) p.add(", ").add(place.country);
        if (!place.located) return;
        p.add(" (" + shown(static_cast<double>(place.lat)) + ", " + shown(static_cast<double>(place.lon)) + ")", Look::dim);
    }

    void counts(std::size_t event) {
        bool any = false;
        for (const Count& c : doc_.counts) any = any || c.event == event;
        if (!any) return;
        line("counts", [&](Paragraph& p) {
            bool first = true;
            for (const Count& c : doc_.counts) {
                if (c.event != event) continue;
                if (!first) p.add(", ");
                first = false;
                p.add(to_string(c.what)).add(" ").add(in_words(c.bound)).add(shown(c.value));
            }
        });
    }

    static void auxiliary(Paragraph& p, std::uint8_t bits) {
        bool first = true;
        const auto add = [&](bool on, std::string_view name) {
            if (!on) return;
            if (!first) p.add(", ");
            p.add(name);
            first = false;
        };
        add(bits & historical, "historical");
        add(bits & future, "future");
        add(bits & hypothetical, "hypothetical");
        add(bits & negation, "negation");
    }

    void word(Paragraph& p, const Event& e) const {
        if (e.sources.count == 0 && e.stance == Stance::none) {
            p.add("the article's own", Look::dim);
            return;
        }
        bool first = true;
        for (std::uint32_t id : doc_.list(e.sources)) {
            if (!first) p.add(", through ", Look::dim);
            actor(p, id);
            first = false;
        }
        if (e.statement != none && !first)
            for (std::uint32_t id : doc_.list(doc_.statements[e.statement].via)) {
                p.add(", through ", Look::dim);
                actor(p, id);
            }
        if (e.stance != Stance::none) p.add(first ? "" : " ").add(to_string(e.stance), Look::bold);
        if (e.statement != none) p.add(" (statement " + std::to_string(e.statement + 1) + ")", Look::dim);
    }

    void sentence(Paragraph& p, Span sentence, Span trigger) const {
        const Excerpt x = excerpt(doc_.text, sentence, trigger, longest_sentence);
        if (x.cut_before) p.add(ellipsis, Look::dim);
        p.add(x.before);
        if (x.before.empty())
            p.add(x.trigger, Look::mark);
        else
            p.glue(x.trigger, Look::mark);
        p.glue(x.after);
        if (x.cut_after) p.add(ellipsis, Look::dim);
    }

    void heading(std::string_view name) {
        out_ += '\n';
        Paragraph().add(name, Look::bold).append(out_, layout(0, 0));
    }

    void excerpted(Paragraph& p, Span s, std::size_t most) const {
        const std::string_view text = doc_.slice(s);
        const std::string_view part = beginning(text, most);
        p.add(part);
        if (part.size() < text.size()) p.add(ellipsis, Look::dim);
    }

    void statements() {
        if (doc_.statements.empty()) return;
        heading("Statements");
        for (std::size_t i = 0; i < doc_.statements.size(); ++i) {
            const Statement& s = doc_.statements[i];
            std::string number = std::to_string(i + 1);
            number.append(number.size() + 1 < margin ? margin - number.size() : 1, ' ');
            Paragraph p;
            p.add(number, Look::dim);
            if (s.source != none)
                actor(p, s.source);
            else
                p.add("?", Look::dim);
            for (std::uint32_t id : doc_.list(s.via)) {
                p.add(", through ", Look::dim);
                actor(p, id);
            }
            p.add(" ").add(to_string(s.stance), Look::bold);
            if (!s.cue.empty()) p.add(" (", Look::dim).add(doc_.slice(s.cue)).add(")", Look::dim);
            if (s.direct) p.add(" in quotation", Look::dim);
            p.add(dot, Look::dim).add(rule(s.rule), Look::dim);
            p.append(out_, layout(0, margin));
            Paragraph content;
            excerpted(content, s.content, longest_sentence);
            if (!content.empty()) content.append(out_, layout(margin, margin));
        }
    }

    void conflicts() {
        if (doc_.conflicts.empty()) return;
        heading("Conflicts");
        for (const Conflict& c : doc_.conflicts) {
            Paragraph p;
            p.add(to_string(c.kind), Look::yellow).add(": ");
            excerpted(p, c.a, longest_notice);
            p.add(" \u2260 ");
            excerpted(p, c.b, longest_notice);
            if (!c.why.empty()) p.add(dot, Look::dim).add(c.why);
            p.append(out_, layout(margin, margin));
        }
    }

    void furniture() {
        bool any = false;
        for (const Segment& s : doc_.segments) {
            if (s.role != Role::furniture) continue;
            if (!any) heading("Furniture");
            any = true;
            Paragraph p;
            p.add(s.kind.empty() ? std::string_view("furniture") : s.kind, Look::dim).add(" ");
            excerpted(p, s.span, longest_notice);
            p.append(out_, layout(margin, margin));
        }
    }

    void warnings() {
        if (doc_.warnings.empty()) return;
        heading("Warnings");
        for (const std::string& w : doc_.warnings) Paragraph().add(w, Look::yellow).append(out_, layout(margin, margin));
    }

    const CodedDocument& doc_;
    const TextStyle& style_;
    std::string& out_;
};

}  // namespace

void append_text(const CodedDocument& doc, const TextStyle& style, std::string& out) { Cards(doc, style, out).write(); }

}  // namespace isnad::exports
