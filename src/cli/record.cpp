// Reading a line of JSON Lines. See record.h.
#include "cli/record.h"

#include "cli/values.h"

#include <nlohmann/json.hpp>
#include <simdjson.h>

#include <array>
#include <utility>

namespace isnad::cli {

namespace {

using Json = nlohmann::json;

// Where the value of a field goes; nullptr for a name that is none of ours.
std::string* field_of(Record& record, std::string_view name) {
    const std::array<std::pair<std::string_view, std::string*>, 7> fields = {{{"id", &record.id},
                                                                              {"text", &record.text},
                                                                              {"title", &record.title},
                                                                              {"language", &record.language},
                                                                              {"published", &record.published},
                                                                              {"publisher", &record.publisher},
                                                                              {"url", &record.url}}};
    for (const auto& [known, to] : fields)
        if (name == known) return to;
    return nullptr;
}

// Reads a line that is as it should be, a few times faster than `Fields`. Of any other, and of what is nested too deep for it, it says no.
bool read_quickly(std::string_view line, Record& out) {
    simdjson::dom::parser parser;
    simdjson::dom::object object;
    if (parser.parse(line.data(), line.size(), true).get(object) != simdjson::SUCCESS) return false;
    for (const auto& [name, value] : object) {
        std::string* const field = field_of(out, name);
        if (field == nullptr) continue;
        field->clear();
        if (value.is_null()) continue;
        std::string_view text;
        if (value.get(text) != simdjson::SUCCESS) return false;
        *field = text;
    }
    return true;
}

// Says what is wrong with a line. Takes the seven fields from the stream of tokens; no tree is built, so that a line that is all brackets costs no memory.
class Fields : public nlohmann::json_sax<Json> {
public:
    explicit Fields(Record& out) : out_(out) {}

    bool null() override {
        // A `null` is a field that is not there.
        if (depth_ == 0) return top("null");
        return true;
    }
    bool boolean(bool) override { return other("a boolean"); }
    bool number_integer(number_integer_t) override { return other("a number"); }
    bool number_unsigned(number_unsigned_t) override { return other("a number"); }
    bool number_float(number_float_t, const string_t&) override { return other("a number"); }
    bool binary(binary_t&) override { return other("binary data"); }
    bool string(string_t& value) override {
        if (depth_ == 0) return top("a string");
        if (depth_ == 1 && field_ != nullptr) *field_ = std::move(value);
        return true;
    }
    bool start_object(std::size_t) override {
        if (depth_ > 0 && !other("an object")) return false;
        ++depth_;
        return true;
    }
    bool end_object() override {
        --depth_;
        return true;
    }
    bool start_array(std::size_t) override {
        if (depth_ == 0) return top("a list");
        if (!other("a list")) return false;
        ++depth_;
        return true;
    }
    bool end_array() override {
        --depth_;
        return true;
    }
    bool key(string_t& name) override {
        if (depth_ != 1) return true;
        field_ = field_of(out_, name);
        if (field_ == nullptr) return true;
        name_ = name;
        field_->clear();
        return true;
    }
    bool parse_error(std::size_t position, const std::string&, const Json::exception& error) override {
        const std::string_view what = error.what();
        const std::string byte = " (byte " + std::to_string(position) + ")";
        if (what.find("UTF-8") != std::string_view::npos)
            why_ = "no valid UTF-8" + byte;
        else if (what.find("surrogate") != std::string_view::npos)
            why_ = "no valid JSON: a \\u escape with half of a surrogate pair" + byte;
        else
            why_ = "no valid JSON" + byte + reason(what);
        return false;
    }

    std::string why_;

private:
    // The reason at the end of the parser's message: "... while parsing value - invalid literal; last read: '{x'".
    static std::string reason(std::string_view what) {
        const std::size_t dash = what.find(" - ");
        if (dash == std::string_view::npos) return {};
        return ": " + one_line(what.substr(dash + 3), 120);
    }

    bool top(std::string_view got) {
        why_ = "must be a JSON object, not ";
        why_ += got;
        return false;
    }

    // A value that is no string: wrong in one of our fields, of no interest elsewhere.
    bool other(std::string_view got) {
        if (depth_ == 0) return top(got);
        if (depth_ != 1 || field_ == nullptr) return true;
        why_ = "field \"";
        why_ += name_;
        why_ += "\" must be a string, not ";
        why_ += got;
        return false;
    }

    Record& out_;
    std::string* field_ = nullptr;
    std::string name_;
    std::size_t depth_ = 0;
};

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

}  // namespace

void Record::clear() {
    for (std::string* s : {&id, &text, &title, &language, &published, &publisher, &url}) s->clear();
}

std::string parse_record(std::string_view line, Record& out) {
    out.clear();
    if (line.find('\0') != std::string_view::npos) return "holds NUL bytes, is no JSON";
    if (!read_quickly(line, out)) {
        out.clear();
        Fields fields(out);
        if (!Json::sax_parse(line.begin(), line.end(), &fields)) return fields.why_.empty() ? "no valid JSON" : fields.why_;
    }
    if (blank(out.text) && blank(out.title)) return "field \"text\" is missing or empty";
    if (!out.published.empty() && !is_date(out.published))
        return "field \"published\" is no date of the form YYYY-MM-DD: \"" + one_line(out.published, 60) + '"';
    return {};
}

}  // namespace isnad::cli
