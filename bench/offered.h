// What the programs share that show what a trained choice of the event stage is offered: articles are coded one by one, with the memory
// of the stage told where to note it.
//
//   return bench::show_offered("isnad_participants", argc, argv, [&](isnad::event::Memory& m) { m.noted = &noted; },
//                              [&](const std::string& id, const isnad::tables::View& view) { print(noted); });
//
// Arguments: [--tables FILE] ARTICLES.jsonl. Returns the exit status; what goes wrong is told on standard error.
#pragma once

#include "coder/stages.h"
#include "coder/workspace.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <cstdio>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace bench {

template <class Watch, class Tell>
int show_offered(std::string_view program, int argc, char** argv, Watch&& watch, Tell&& tell) try {
    using namespace isnad;
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
    auto& w = workspace.impl();
    CodedDocument doc;
    for (std::string line; std::getline(file, line);) {
        const auto article = nlohmann::json::parse(line);
        const std::string id = article.value("id", ""), text = article.at("text"), published = article.value("published", ""), publisher = article.value("publisher", "");
        watch(w.events);
        Article in;
        in.id = id, in.text = text, in.language = "ar", in.published = published, in.publisher = publisher;
        prepare(*tables, in, w, doc);
        run_stages(w, false, doc, nullptr);
        tell(id, tables->view());
    }
    return 0;
} catch (const std::exception& e) {
    fmt::print(stderr, "{}: {}\n", program, e.what());
    return 1;
}

}  // namespace bench
