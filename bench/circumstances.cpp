// isnad_circumstances: what the choice of dates and places is offered, one event a line, for bench/train_circumstances.py.
//
//   build/isnad_circumstances [--tables FILE] ARTICLES.jsonl
//
// An article is a line as `isnad code --from jsonl` reads it. For each of its events come two lines of JSON, for "when" and "where": the
// article's id, the number of the event in its coded document, and each option: its value (a date, or the place's number; empty for
// nothing), whether the weights chose it, and its features by name.
#include <isnad/isnad.h>

#include "coder/stages.h"
#include "coder/workspace.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>

namespace {

using namespace isnad;

int run(int argc, char** argv) {
    std::string tables_path = ISNAD_TABLES_PATH, input;
    for (int i = 1; i < argc; ++i) {
        if (std::string(argv[i]) == "--tables" && i + 1 < argc) tables_path = argv[++i];
        else input = argv[i];
    }
    auto tables = Tables::open(tables_path);
    if (!tables) throw std::runtime_error(tables.error().message);
    std::ifstream file(input);
    if (!file) throw std::runtime_error("cannot read " + input);
    Workspace workspace;
    std::vector<event::Offered> offered;
    CodedDocument doc;
    for (std::string line; std::getline(file, line);) {
        const auto article = nlohmann::json::parse(line);
        const std::string id = article.value("id", ""), text = article.at("text"), published = article.value("published", ""), publisher = article.value("publisher", "");
        offered.clear();
        auto& w = workspace.impl();
        w.events.offered = &offered;
        Article in;
        in.text = text, in.id = id, in.published = published, in.publisher = publisher, in.language = "ar";
        prepare(*tables, in, w, doc);
        run_stages(w, false, doc, nullptr);
        w.events.offered = nullptr;
        for (const auto& o : offered) {
            const bool when = o.question == event::Question::when;
            nlohmann::json out{{"id", id}, {"event", o.event}, {"question", when ? "when" : "where"}, {"options", nlohmann::json::array()}};
            for (const auto& option : o.options) {
                nlohmann::json features = nlohmann::json::array();
                for (std::size_t t = 0; t < event::template_count(o.question); ++t)
                    if (auto name = event::feature_name(o.question, t, option); !name.empty()) features.push_back(std::move(name));
                const std::string value = when ? std::string(option.date) : option.value == none ? "" : "p" + std::to_string(option.value + 1);
                out["options"].push_back({{"value", value}, {"features", std::move(features)}});
            }
            fmt::print("{}\n", out.dump());
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_circumstances: {}\n", e.what());
        return 1;
    }
}
