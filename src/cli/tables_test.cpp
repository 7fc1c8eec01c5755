// isnad tables test: every row that has an example sentence is tried on it.
//
//   assault.tsv:41: no event ASSAULT
//     <the sentence>
//     instead: COERCE seize (coerce.tsv:12)
#include "cli/commands.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "export/columns.h"
#include "tables/examples.h"

#include <isnad/isnad.h>

#include <algorithm>
#include <cstdio>
#include <string>
#include <vector>

namespace isnad::cli {

namespace {

enum class Outcome { own_row, other_row, other_mode, failed };

std::string name_of(const Rule& rule) { return std::string(rule.file) + ':' + std::to_string(rule.line); }

bool is(const Rule& rule, const tables::Example& example) { return rule.file == example.file && rule.line == example.line; }

Outcome look(const CodedDocument& doc, const tables::Example& example) {
    Outcome best = Outcome::failed;
    for (const Event& e : doc.events) {
        if (is(e.rule, example)) return Outcome::own_row;
        if (to_string(e.type) == example.expected_type)
            best = std::min(best, e.mode == example.expected_mode ? Outcome::other_row : Outcome::other_mode);
    }
    for (const Statement& s : doc.statements) {
        if (is(s.rule, example)) return Outcome::own_row;
        if (to_string(s.stance) == example.expected_type) best = std::min(best, Outcome::other_row);
    }
    return best;
}

// What came: every event and statement with the row that made it.
std::string instead(const CodedDocument& doc) {
    std::string out;
    const auto add = [&](const std::string& what, const Rule& rule) {
        if (!out.empty()) out += ", ";
        out += what;
        out += " (" + (rule.file.empty() ? std::string("no row") : name_of(rule)) + ')';
    };
    for (const Event& e : doc.events) add(std::string(to_string(e.type)) + (e.mode.empty() ? "" : " ") + std::string(e.mode), e.rule);
    for (const Statement& s : doc.statements) add("statement " + std::string(to_string(s.stance)), s.rule);
    return out.empty() ? "nothing" : out;
}

// A table is named by its file or by the end of its path.
bool wanted(std::string_view file, const std::vector<std::string>& names) {
    if (names.empty()) return true;
    return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
        return file == name || (file.ends_with(name) && file[file.size() - name.size() - 1] == '/') ||
               (name.ends_with(file) && name[name.size() - file.size() - 1] == '/');
    });
}

void print_failure(const tables::Example& example, const CodedDocument& doc, std::string_view what) {
    const bool event = !example.expected_type.empty() && example.expected_type[0] >= 'A' && example.expected_type[0] <= 'Z';
    std::string text = std::string(example.file) + ':' + std::to_string(example.line) + ": " + std::string(what) +
                       (event ? " event " : " statement ") + std::string(example.expected_type);
    if (!example.expected_mode.empty()) text += ' ' + std::string(example.expected_mode);
    text += "\n  \u2068" + exports::for_terminal(example.sentence) + "\u2069\n  instead: " + instead(doc) + '\n';
    std::fwrite(text.data(), 1, text.size(), stdout);
}

}  // namespace

int run_tables_test(const Arguments& arguments) {
    std::vector<std::string> over, names;
    bool strict = false;
    Options options("tables test");
    options.values("--tables", over);
    options.flag("--strict", strict);
    options.files(names);
    options.parse(arguments);
    check_tables(over);

    auto tables = open_tables(over);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const Coder coder(std::move(*tables));
    Workspace workspace;
    CodedDocument doc;
    std::size_t count[4] = {};
    for (const tables::Example& example : tables::examples(coder.tables().view())) {
        if (!wanted(example.file, names)) continue;
        coder.code({.text = example.sentence}, workspace, doc);
        const Outcome outcome = look(doc, example);
        if (outcome == Outcome::failed)
            print_failure(example, doc, "no");
        else if (strict && outcome != Outcome::own_row)
            print_failure(example, doc, "another row made the");
        ++count[static_cast<std::size_t>(outcome)];
    }
    const std::size_t all = count[0] + count[1] + count[2] + count[3];
    if (all == 0 && !names.empty()) throw UsageError("no row of " + names.front() + " has an example");
    std::printf("%zu examples: %zu by their own row, %zu by another row with the same outcome, %zu with another mode, %zu failed\n", all,
                count[0], count[1], count[2], count[3]);
    return count[3] > 0 || (strict && all > count[0]) ? 1 : 0;
}

}  // namespace isnad::cli
