// Events as CSV. See csv.h.
#include "export/csv.h"

#include "export/csv_line.h"
#include "export/excerpt.h"
#include "text/article.h"

#include <span>
#include <string_view>

namespace isnad::exports {

namespace {

// Bytes: some 2,000 letters of Arabic, where a cell may hold 32,767. A sentence is longer only in a text without full stops.
constexpr std::size_t longest_sentence = 4000;

constexpr std::string_view columns =
    "date,type,mode,actors,actor_codes,recipients,recipient_codes,place,country,lat,lon,stance,sources,auxiliary,sentence,trigger,"
    "document,published,publisher,url,rule,quad,score,confidence";

class Rows {
public:
    Rows(const CodedDocument& doc, std::string& out) : doc_(doc), line_(out) {}

    void event(const Event& e) {
        line_.cell(e.date);
        line_.cell(to_string(e.type));
        line_.cell(e.mode);
        names(e.actors);
        codes(e.actors);
        names(e.recipients);
        codes(e.recipients);
        place(e.place);
        line_.cell(to_string(e.stance));
        names(e.sources);
        auxiliary(e.auxiliary);
        sentence(e);
        line_.cell(doc_.slice(e.trigger));
        line_.cell(doc_.id);
        line_.cell(doc_.published);
        line_.cell(doc_.publisher);
        line_.cell(doc_.url);
        rule(e.rule);
        if (e.quad != 0)
            line_.number(e.quad, 0);
        else
            line_.cell({});
        if (e.scored)
            line_.number(static_cast<double>(e.score), 2);
        else
            line_.cell({});
        line_.number(static_cast<double>(e.confidence), 2);
        line_.end();
    }

private:
    void join(std::string_view part) {
        if (!cell_.empty()) cell_ += "; ";
        cell_ += part;
    }

    void names(IdList list) {
        cell_.clear();
        for (std::uint32_t id : doc_.list(list)) join(text::with_article(doc_.name(doc_.entities[id])));
        line_.cell(cell_);
    }

    void codes(IdList list) {
        cell_.clear();
        for (std::uint32_t id : doc_.list(list)) {
            const Entity& e = doc_.entities[id];
            join(e.code.empty() ? std::string_view("---") : e.code);
            cell_ += e.sector;
        }
        line_.cell(cell_);
    }

    void place(std::uint32_t id) {
        if (id == none) {
            for (int i = 0; i < 4; ++i) line_.cell({});
            return;
        }
        const Place& p = doc_.places[id];
        line_.cell(doc_.name(p));
        line_.cell(p.country);
        if (p.located) {
            line_.number(static_cast<double>(p.lat), 4);
            line_.number(static_cast<double>(p.lon), 4);
        } else {
            line_.cell({});
            line_.cell({});
        }
    }

    void auxiliary(std::uint8_t bits) {
        cell_.clear();
        if (bits & historical) join("historical");
        if (bits & future) join("future");
        if (bits & hypothetical) join("hypothetical");
        if (bits & negation) join("negation");
        line_.cell(cell_);
    }

    void sentence(const Event& e) {
        const Excerpt x = excerpt(doc_.text, e.sentence, e.trigger, longest_sentence);
        cell_.clear();
        if (x.cut_before) cell_ += "...";
        cell_.append(x.before).append(x.trigger).append(x.after);
        if (x.cut_after) cell_ += "...";
        line_.cell(cell_);
    }

    void rule(const Rule& r) {
        cell_ = r.file;
        if (r.line != 0) {
            cell_ += ':';
            cell_ += std::to_string(r.line);
        }
        line_.cell(cell_);
    }

    const CodedDocument& doc_;
    CsvLine line_;
    std::string cell_;
};

}  // namespace

void append_csv_header(std::string& out) {
    out += columns;
    out += "\r\n";
}

void append_csv(const CodedDocument& doc, std::string& out) {
    Rows rows(doc, out);
    for (const Event& e : doc.events) rows.event(e);
}

}  // namespace isnad::exports
