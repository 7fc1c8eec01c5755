#include "runner/read.h"

#include "runner/grammar.h"
#include "runner/line.h"
#include "runner/locate.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <sstream>
#include <tuple>

namespace isnad::cases {

namespace {

namespace fs = std::filesystem;

bool read_file(const fs::path& path, std::string& out) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return false;
    std::ostringstream all;
    all << in.rdbuf();
    out = std::move(all).str();
    return true;
}

void each_line(std::string_view content, const std::function<void(std::string_view, std::size_t)>& visit) {
    std::size_t number = 0;
    for (std::size_t at = 0; at < content.size();) {
        const std::size_t end = std::min(content.find('\n', at), content.size());
        visit(trimmed(content.substr(at, end - at)), ++number);
        at = end + 1;
    }
}

// Before the kind of a single expectation.
constexpr std::string_view todo_mark = "todo ";

// One case being read; `good` falls when anything in it is wrong.
struct Draft {
    Case value;
    bool open = false, good = true;
};

class Reader {
public:
    Reader(const std::string& file, Reading& reading) : file_(file), reading_(reading) {}

    void line(std::string_view text, std::size_t number) {
        std::string_view field, rest;
        if (!split_field(text, field, rest)) return wrong(number, "is no `field: value`");
        if (!draft_.open) {
            draft_ = Draft{};
            draft_.open = true;
            draft_.value.file = file_;
            draft_.value.line = number;
        }
        const bool todo = field.starts_with(todo_mark);
        if (const auto kind = kind_of(todo ? trimmed(field.substr(todo_mark.size())) : field)) {
            return expectation(*kind, todo, text, rest, number);
        }
        Case& c = draft_.value;
        if (field == "case") {
            set(c.name, rest, field, number);
            const auto [first, fresh] = names_.try_emplace(c.name, number);
            if (!fresh) wrong(number, "names the case `" + c.name + "` again; the first stands in line " + std::to_string(first->second));
        } else if (field == "published") {
            set(c.published, rest, field, number);
            if (rest.size() != 10 || !is_calendar_value(rest)) wrong(number, "`" + std::string(rest) + "` is no day (YYYY-MM-DD)");
        } else if (field == "publisher") {
            set(c.publisher, rest, field, number);
        } else if (field == "title") {
            set(c.title, unescaped(rest), field, number);
        } else if (field == "text") {
            set(c.text, unescaped(rest), field, number);
        } else if (field == "todo") {
            set(c.todo, rest, field, number);
        } else {
            wrong(number, "has the field `" + std::string(field) + "`, which is not known; fields: " + known_fields());
        }
    }

    void article(std::string_view text) { draft_.value.text = text; }
    void name(std::string_view text) { draft_.value.name = text; }

    void finish() {
        if (!draft_.open) return;
        Case& c = draft_.value;
        if (c.name.empty()) wrong(c.line, "begins a case without `case:` and its name");
        if (c.text.empty()) wrong(c.line, "begins a case without a text");
        if (c.expectations.empty() && draft_.good) wrong(c.line, "begins a case that expects nothing");
        std::vector<std::string> predicates;
        for (const Expectation& e : c.expectations)
            if (e.kind == Kind::clause && !e.absent) predicates.push_back(e.quotes.empty() ? "" : e.quotes.front());
        for (Expectation& e : c.expectations)
            if (e.kind == Kind::other_clause) e.quotes = predicates;
        const std::string all = c.title.empty() ? c.text : c.title + '\n' + c.text;
        for (const Expectation& e : c.expectations) {
            must_stand(e, all);
            if (e.todo && !c.todo.empty()) wrong(e.line, "is marked `todo`, as its whole case is; one mark is enough");
        }
        if (draft_.good) reading_.cases.push_back(std::move(c));
        draft_.open = false;
    }

private:
    void wrong(std::size_t number, std::string what) {
        reading_.problems.push_back({file_, number, std::move(what)});
        draft_.good = false;
    }

    void set(std::string& to, std::string_view value, std::string_view field, std::size_t number) {
        if (value.empty()) wrong(number, "has nothing behind `" + std::string(field) + ":`");
        if (!to.empty()) wrong(number, "gives `" + std::string(field) + ":` a second time");
        to = value;
    }

    void expectation(FieldKind kind, bool todo, std::string_view text, std::string_view rest, std::size_t number) {
        Expectation e;
        e.kind = kind.kind;
        e.absent = kind.absent;
        e.todo = todo;
        e.line = number;
        e.source = text;
        std::vector<Token> tokens;
        if (auto what = tokens_of(rest, tokens); !what.empty()) return wrong(number, std::move(what));
        bool behind_pairs = false;
        for (Token& token : tokens) {
            if (token.form == Token::Form::pair) {
                e.pairs.push_back(std::move(token.pair));
                behind_pairs = true;
            } else if (behind_pairs) {
                return wrong(number, "has `" + token.text + "` behind a key=value; quoted text comes first");
            } else if (token.form == Token::Form::quoted) {
                if (token.text.empty()) return wrong(number, "has an empty quoted text");
                e.quotes.push_back(std::move(token.text));
            } else if (e.head.empty() && e.quotes.empty()) {
                e.head = std::move(token.text);
            } else {
                return wrong(number, "has `" + token.text + "` where quoted text or key=value belongs");
            }
        }
        for (std::string& what : mistakes_of(e)) wrong(number, std::move(what));
        draft_.value.expectations.push_back(std::move(e));
    }

    // A form that does not stand in the text could never be found: a slip of the pen, not of the coder.
    void must_stand(const Expectation& e, std::string_view text) {
        const auto look = [&](std::string_view form) {
            if (occurrences(text, form).empty()) wrong(e.line, "quotes `" + std::string(form) + "`, which does not stand in the text");
        };
        for (const std::string& quote : e.quotes) look(quote);
        for (const Pair& pair : e.pairs) {
            const bool of_text = e.kind == Kind::clause || pair.key == "cue" || (pair.key == "place" && e.kind == Kind::event);
            for (const Item& item : pair.items) {
                if (item.quoted && (pair.list || of_text || pair.key == "source")) look(item.text);
            }
        }
    }

    std::string file_;
    Reading& reading_;
    Draft draft_;
    std::map<std::string, std::size_t> names_;
};

void read_path(const fs::path& path, Reading& reading) {
    std::string content;
    if (!read_file(path, content)) {
        reading.problems.push_back({path.string(), 1, "cannot be read"});
        return;
    }
    if (path.extension() != ".expect") return read_cases(path.string(), content, reading);
    std::string article;
    if (!read_file(fs::path(path).replace_extension(".txt"), article)) {
        reading.problems.push_back({path.string(), 1, "has no article beside it (" + path.stem().string() + ".txt)"});
        return;
    }
    read_example(path.string(), content, article, reading);
}

}  // namespace

void read_cases(const std::string& file, std::string_view content, Reading& reading) {
    Reader reader(file, reading);
    each_line(content, [&](std::string_view text, std::size_t number) {
        if (text.empty()) return reader.finish();
        if (!text.starts_with('#')) reader.line(text, number);
    });
    reader.finish();
}

void read_example(const std::string& file, std::string_view content, std::string_view article, Reading& reading) {
    Reader reader(file, reading);
    each_line(content, [&](std::string_view text, std::size_t number) {
        if (!text.empty() && !text.starts_with('#')) reader.line(text, number);
    });
    reader.name(fs::path(file).stem().string());
    reader.article(article);
    reader.finish();
}

Reading read_files(const std::vector<std::string>& paths) {
    Reading reading;
    for (const std::string& path : paths) {
        std::error_code failed;
        if (!fs::is_directory(path, failed)) {
            read_path(path, reading);
            continue;
        }
        std::vector<fs::path> found;
        for (const auto& entry : fs::recursive_directory_iterator(path)) {
            const auto extension = entry.path().extension();
            if (entry.is_regular_file() && (extension == ".case" || extension == ".expect")) found.push_back(entry.path());
        }
        std::sort(found.begin(), found.end());
        for (const fs::path& file : found) read_path(file, reading);
    }
    // Some mistakes only show when a case is complete; a reader wants them in the order of the lines.
    std::stable_sort(reading.problems.begin(), reading.problems.end(),
                     [](const Problem& a, const Problem& b) { return std::tie(a.file, a.line) < std::tie(b.file, b.line); });
    return reading;
}

}  // namespace isnad::cases
