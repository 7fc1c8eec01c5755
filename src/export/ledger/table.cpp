// Tables and their layouts. See table.h.
#include "export/ledger/table.h"

#include "coder/json_writer.h"

#include <cerrno>
#include <cstring>

namespace isnad::exports {

ExportFile::ExportFile(const std::string& folder, std::string_view name) : path_(folder + '/' + std::string(name)) {
    file_ = std::fopen(path_.c_str(), "we");
    if (file_ == nullptr) error_ = "cannot write " + path_ + ": " + std::strerror(errno);
}

void ExportFile::write(std::string_view bytes) {
    if (file_ == nullptr || !error_.empty()) return;
    if (std::fwrite(bytes.data(), 1, bytes.size(), file_) != bytes.size()) error_ = "cannot write " + path_ + ": " + std::strerror(errno);
}

const std::string& ExportFile::close() {
    if (file_ != nullptr && std::fclose(file_) != 0 && error_.empty()) error_ = "cannot write " + path_ + ": " + std::strerror(errno);
    file_ = nullptr;
    return error_;
}

void TableRows::header(const TableLayout& layout) {
    for (const TableColumn& c : layout.columns) line_.cell(c.name);
    end();
}

TableRows& TableRows::cell(std::string_view value) { return line_.cell(value), *this; }
TableRows& TableRows::whole(std::uint64_t value) { return line_.cell(std::to_string(value)), *this; }
TableRows& TableRows::number(double value, int decimals) { return line_.number(value, decimals), *this; }

TableRows& TableRows::list(const std::vector<std::string>& values) {
    std::string all;
    for (const std::string& v : values) all += (all.empty() ? "" : "; ") + v;
    return cell(all);
}

TableFile::TableFile(const std::string& folder, const TableLayout& layout)
    : file_(folder, std::string(layout.name) + ".csv"), rows_(buffer_) {
    rows_.header(layout);
}

TableRows& TableFile::row() {
    file_.write(buffer_);
    buffer_.clear();
    return rows_;
}

const std::string& TableFile::close() {
    row();
    return file_.close();
}

const TableLayout documents_table = {
    "documents",
    "An article as it is now; the same article of two papers is two documents.",
    "id",
    {{"id", "string", "the input's own id, else digits of the key"},
     {"publisher", "string", ""},
     {"published", "string", "YYYY-MM-DD"},
     {"url", "string", ""},
     {"title", "string", "empty with --no-text"},
     {"language", "string", ""},
     {"copy_group", "string", "the same for all copies of one text"},
     {"origin", "string", "id of the document that the copies go back to: the first published; of one day the longest"},
     {"copied", "number", "share of the text's news that stands in the origin, 0 to 1; 0 for the origin"},
     {"credit", "string", "the agency or paper that it credits with its news"},
     {"story", "string", "the running story that it belongs to"},
     {"key", "string", "SHA-256 of publisher, address, headline and text"},
     {"tables", "string", "hash of the tables that coded it"},
     {"seen", "string", "when the ledger got it, UTC"},
     {"text", "string", "what positions count in, by code points; empty with --no-text"}},
    {{"origin", "documents"}, {"story", "stories"}}};

const TableLayout events_table = {
    "events",
    "An incident: one happening as all articles together tell it.",
    "id",
    {{"id", "string", "digits of a document's key and the number of a mention: the smallest mention of the incident"},
     {"type", "string", "PLOVER event type"},
     {"mode", "string", "PLOVER mode"},
     {"context", "string", "PLOVER context"},
     {"announced", "boolean", "told only of the future"},
     {"date", "string", "the day that most independent documents tell; else the day before or of the first report"},
     {"date_origins", "integer", "independent documents that tell this date"},
     {"place", "string", "the place that most independent documents tell; towns before countries"},
     {"country", "string", "ISO 3166 three letters"},
     {"admin1", "string", ""},
     {"lat", "number", ""},
     {"lon", "number", ""},
     {"geonames", "integer", ""},
     {"resolution", "string", "country admin1 region city site"},
     {"actors", "string", "names, the best supported first, by '; '"},
     {"actor_codes", "string", "code and sector of each"},
     {"recipients", "string", ""},
     {"recipient_codes", "string", ""},
     {"mentions", "integer", "events of articles that are of this incident"},
     {"documents", "integer", "articles that tell it"},
     {"origins", "integer", "independent ones among them: copies, articles that credit one agency, and those of one paper count once"},
     {"first_report", "string", "YYYY-MM-DD"},
     {"last_report", "string", "YYYY-MM-DD"},
     {"confirmed", "boolean", "two independent voices in two independent texts tell it"},
     {"asserted_by", "string", "one document of each independent text that tells it on its own word"},
     {"claimed_by", "string", "sources on whose word it is told"},
     {"denied_by", "string", "sources that deny it"},
     {"conflicts", "integer", "rows in conflicts"},
     {"story", "string", "the running story that most of its articles belong to"},
     {"quad", "integer", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"},
     {"score", "number", "PLOVER scale"}},
    {{"story", "stories"}}};

const TableLayout stories_table = {
    "stories",
    "A running story: articles that go on about one matter for days.",
    "id",
    {{"id", "string", "s- and digits of a document's key: the smallest of the story"},
     {"first_report", "string", "YYYY-MM-DD"},
     {"last_report", "string", "YYYY-MM-DD"},
     {"documents", "integer", "articles that belong to it"},
     {"origins", "integer", "independent ones among them, as of incidents"},
     {"incidents", "integer", "rows in events"},
     {"actors", "string", "names of those who take part in most of its incidents, at most five, by '; '"},
     {"actor_codes", "string", "code and sector of each"},
     {"places", "string", "places of most of its incidents, at most three"}},
    {}};

const TableLayout participants_table = {"participants",
                                        "Who takes part in an incident, and how many say so.",
                                        "incident,role,key",
                                        {{"incident", "string", ""},
                                         {"role", "string", "actor or recipient"},
                                         {"key", "string", "actor in actors"},
                                         {"documents", "string", "ids of the documents that name it"},
                                         {"origins", "integer", "independent ones among them"}},
                                        {{"incident", "events"}}};

const TableLayout counts_table = {"counts",
                                  "Numbers of people of an incident: the least and the most told, and by whom.",
                                  "incident,what",
                                  {{"incident", "string", ""},
                                   {"what", "string", "killed injured arrested displaced missing size"},
                                   {"least", "number", ""},
                                   {"most", "number", ""},
                                   {"least_by", "string", "document ids"},
                                   {"most_by", "string", "document ids"}},
                                  {{"incident", "events"}}};

const TableLayout mentions_table = {"mentions",
                                    "An event in an article: the crosswalk from incidents to texts.",
                                    "document,mention",
                                    {{"document", "string", ""},
                                     {"mention", "string", "v1, v2: the event's id in the coded document"},
                                     {"incident", "string", "empty for what did not happen: negated or hypothetical events"},
                                     {"type", "string", ""},
                                     {"mode", "string", ""},
                                     {"context", "string", ""},
                                     {"cameo", "string", ""},
                                     {"stance", "string", "how it is told on somebody's word; empty: on the article's own"},
                                     {"sources", "string", "on whose word"},
                                     {"auxiliary", "string", "historical future hypothetical negation"},
                                     {"actors", "string", ""},
                                     {"actor_codes", "string", ""},
                                     {"recipients", "string", ""},
                                     {"recipient_codes", "string", ""},
                                     {"date", "string", "YYYY-MM-DD and the like"},
                                     {"dated", "boolean", "the text tells the date; else it is the day of publication"},
                                     {"place", "string", ""},
                                     {"country", "string", ""},
                                     {"lat", "number", ""},
                                     {"lon", "number", ""},
                                     {"geonames", "integer", ""},
                                     {"counts", "string", "what, bound and number, such as 'killed at-least 9'"},
                                     {"trigger_start", "integer", "code points of the document's text, half-open"},
                                     {"trigger_end", "integer", ""},
                                     {"sentence_start", "integer", ""},
                                     {"sentence_end", "integer", ""},
                                     {"trigger", "string", "empty with --no-text"},
                                     {"sentence", "string", "empty with --no-text"},
                                     {"quad", "integer", ""},
                                     {"score", "number", ""},
                                     {"confidence", "number", ""},
                                     {"rule", "string", "row that made it"},
                                     {"same_as", "string", "an earlier mention of the same happening in this document"}},
                                    {{"document", "documents"}, {"incident", "events"}}};

const TableLayout statements_table = {"statements",
                                      "Who says what in an article.",
                                      "document,statement",
                                      {{"document", "string", ""},
                                       {"statement", "string", "s1, s2"},
                                       {"stance", "string", ""},
                                       {"direct", "boolean", "a quotation"},
                                       {"source", "string", ""},
                                       {"source_key", "string", "actor in actors, where it takes part in an incident"},
                                       {"source_code", "string", ""},
                                       {"via", "string", "through whom it came, by '; '"},
                                       {"cue_start", "integer", ""},
                                       {"cue_end", "integer", ""},
                                       {"content_start", "integer", ""},
                                       {"content_end", "integer", ""},
                                       {"content", "string", "empty with --no-text"},
                                       {"rule", "string", ""}},
                                      {{"document", "documents"}}};

const TableLayout conflicts_table = {"conflicts",
                                     "What documents tell of one incident that cannot both be right.",
                                     "",
                                     {{"incident", "string", ""},
                                      {"field", "string", "date, place, denial, or what is counted"},
                                      {"a", "string", "the better supported value"},
                                      {"a_documents", "string", ""},
                                      {"a_origins", "integer", ""},
                                      {"b", "string", ""},
                                      {"b_documents", "string", ""},
                                      {"b_origins", "integer", ""}},
                                     {{"incident", "events"}}};

const TableLayout actors_table = {"actors",
                                  "Who takes part in incidents.",
                                  "key",
                                  {{"key", "string", "Wikidata's id, else code and sector, else the folded name"},
                                   {"name", "string", ""},
                                   {"code", "string", ""},
                                   {"sector", "string", ""},
                                   {"wikidata", "string", ""},
                                   {"kind", "string", "person state organization group"},
                                   {"as_actor", "integer", "incidents"},
                                   {"as_recipient", "integer", "incidents"}},
                                  {}};

std::vector<const TableLayout*> all_tables() {
    return {&documents_table, &events_table,     &participants_table, &counts_table,
            &mentions_table,  &statements_table, &conflicts_table,    &actors_table, &stories_table};
}

std::string data_package(bool with_text) {
    std::string out;
    JsonWriter json(out);
    json.open('{');
    json.field("profile", "tabular-data-package");
    json.field("name", "isnad-ledger");
    json.field("title", "Incidents in Arabic news, with the articles that tell them");
    if (!with_text) json.field("description", "Without the texts of the articles: positions point into texts that are not here.");
    json.key("resources", '[');
    for (const TableLayout* table : all_tables()) {
        json.open('{');
        json.field("profile", "tabular-data-resource");
        json.field("name", table->name);
        json.field("description", table->says);
        json.field("path", std::string(table->name) + ".csv");
        json.field("format", "csv");
        json.field("mediatype", "text/csv");
        json.field("encoding", "utf-8");
        json.key("schema", '{');
        json.key("fields", '[');
        for (const TableColumn& c : table->columns) {
            json.open('{');
            json.field("name", c.name);
            json.field("type", c.type);
            json.field("description", c.says);
            json.close('}');
        }
        json.close(']');
        if (!table->key.empty()) {
            json.key("primaryKey", '[');
            std::string_view left = table->key;
            while (!left.empty()) {
                const std::size_t comma = left.find(',');
                json.comma();
                json.valid_string(left.substr(0, comma));
                left = comma == std::string_view::npos ? std::string_view() : left.substr(comma + 1);
            }
            json.close(']');
        }
        if (!table->references.empty()) {
            json.key("foreignKeys", '[');
            for (const auto& [column, to] : table->references) {
                json.open('{');
                json.field("fields", column);
                json.key("reference", '{');
                // A table's own name is written as nothing there.
                json.key("resource");
                json.valid_string(to == table->name ? std::string_view() : to);
                json.field("fields", "id");
                json.close('}');
                json.close('}');
            }
            json.close(']');
        }
        json.close('}');
        json.close('}');
    }
    json.close(']');
    json.close('}');
    out += '\n';
    return out;
}

}  // namespace isnad::exports
