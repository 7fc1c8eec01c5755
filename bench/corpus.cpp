#include "corpus.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace bench {
namespace {

namespace fs = std::filesystem;

std::vector<Item> read_jsonl(const std::string& path) {
    std::vector<Item> items;
    std::ifstream in(path);
    std::string line;
    while (std::getline(in, line)) {
        if (line.empty()) continue;
        const auto json = nlohmann::json::parse(line, nullptr, false);
        if (!json.is_object()) throw std::runtime_error(path + ": line " + std::to_string(items.size() + 1) + " is no JSON object");
        const auto field = [&](const char* name) {
            const auto found = json.find(name);
            return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
        };
        items.push_back({field("id"), field("title"), field("text"), field("published"), field("publisher"), field("url")});
    }
    return items;
}

std::vector<Item> read_examples(const std::string& folder) {
    std::vector<fs::path> paths;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder, error)) {
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    std::vector<Item> items;
    for (const auto& path : paths) {
        std::ostringstream text;
        text << std::ifstream(path).rdbuf();
        Item item;
        item.id = path.stem().string();
        item.text = text.str();
        item.published = "2026-03-10";
        if (!item.text.empty()) items.push_back(std::move(item));
    }
    return items;
}

}  // namespace

Corpus read_corpus(const std::string& jsonl, const std::string& examples, std::size_t least) {
    Corpus corpus;
    if (!jsonl.empty() && fs::is_regular_file(jsonl)) {
        corpus.items = read_jsonl(jsonl);
        corpus.name = fs::path(jsonl).filename().string();
        corpus.comparable = true;
    } else {
        corpus.items = read_examples(examples);
        corpus.name = "examples";
    }
    if (corpus.items.empty()) throw std::runtime_error("no articles: neither '" + jsonl + "' nor *.txt in '" + examples + "' gave any");

    const auto append = [&](const Item& item) {
        if (!item.title.empty()) corpus.text.append(item.title).push_back('\n');
        corpus.text.append(item.text).push_back('\n');
    };
    for (const Item& item : corpus.items) append(item);
    const std::size_t once = corpus.items.size();
    // Too little text is repeated, whichever it was; the repeated words make it kinder to caches than news is.
    for (std::size_t i = 0; corpus.text.size() < least; i = (i + 1) % once) {
        const Item item = corpus.items[i];
        append(item);
        corpus.items.push_back(item);
        corpus.comparable = false;
    }
    return corpus;
}

}  // namespace bench
