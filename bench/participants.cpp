// isnad_participants: what the choice of participants sees, one event a line, for bench/train_participants.py.
//
//   build/isnad_participants [--tables FILE] ARTICLES.jsonl
//
// An article is a line as `isnad code --from jsonl` reads it. For each of its events comes a line of JSON: the article's id, the number of
// the event in its coded document, and each entity that was weighed: its id there ("e3"; "" where it is a state without a mention, with
// its code), and its features by name.
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
    std::vector<event::Noted> noted;
    CodedDocument doc;
    for (std::string line; std::getline(file, line);) {
        const auto article = nlohmann::json::parse(line);
        const std::string id = article.value("id", ""), text = article.at("text"), published = article.value("published", ""), publisher = article.value("publisher", "");
        noted.clear();
        auto& w = workspace.impl();
        w.events.noted = &noted;
        prepare(*tables, {.id = id, .text = text, .language = "ar", .published = published, .publisher = publisher}, w, doc);
        run_stages(w, false, doc, nullptr);
        w.events.noted = nullptr;
        for (std::size_t from = 0; from < noted.size();) {
            nlohmann::json out{{"id", id}, {"event", noted[from].event}, {"weighed", nlohmann::json::array()}};
            std::size_t to = from;
            for (; to < noted.size() && noted[to].event == noted[from].event; ++to) {
                const auto& c = noted[to].weighed;
                nlohmann::json features = nlohmann::json::array();
                for (std::size_t t = 0; t < event::weighing::template_count; ++t) features.push_back(event::weighing::feature_name(t, c.values));
                const std::string entity = c.entity == none ? "" : "e" + std::to_string(c.entity + 1);
                const auto& view = tables->view();
                out["weighed"].push_back({{"entity", entity}, {"state", c.state == tables::absent ? "" : view.str(view.states[c.state].iso3)}, {"features", features}});
            }
            fmt::print("{}\n", out.dump());
            from = to;
        }
    }
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_participants: {}\n", e.what());
        return 1;
    }
}
