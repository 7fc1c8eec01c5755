// isnad_train_judgement: sets the weights of data/events/judgement.tsv from the project's corpus.
//
//   corpus/corpus.py part > parts.tsv
//   build/isnad_train_judgement [--rounds 12] [--pull 0.02] [--tables FILE] [--parts parts.tsv] corpus/items > judgement.tsv
//
// Logistic regression: each article of the part `train` is coded without judgement; every proposed word teaches whether a reader annotated an
// event of its type there. The corpus is levelled by type while a third of the events of real news are ASSAULT: an event counts by the share
// of its type in news. What the weights do to articles not
// seen (tune, test), and how far the confidence can be trusted, is told on standard error. Weights are in twenty-fifths.
#include "coder/stages.h"
#include "coder/workspace.h"
#include "event/judge_features.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <stdexcept>

namespace {

using namespace isnad;
namespace judging = event::judging;
namespace fs = std::filesystem;

constexpr double unit = 25;
constexpr std::uint32_t rare = 0;            // the index that stands for features met only once

// Shares of the types among the events of Arabic news, in hundredths: as the rows alone find them in 14 MB of it; none is taken for rarer than 2.
// The corpus has as many of each.
constexpr std::array<double, event_type_count> shares = {3, 13, 7, 2, 2, 3, 2, 8, 9, 4, 2, 2, 2, 2, 14, 30};
double share_of(EventType type) {
    double sum = 0;
    for (const double share : shares) sum += share;
    return shares[static_cast<std::size_t>(type)] * event_type_count / sum;
}

struct Sample {
    std::array<std::uint32_t, judging::template_count> features;      // indices into the names
    double weight = 1;
    bool told = false;
};
struct Item {
    std::vector<Sample> samples;
    std::size_t events = 0, unproposed = 0;  // annotated; of them those that no proposed word can be
    double counted = 0;                      // the events by their shares
    std::string part;
};

std::string slurp(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("cannot read " + path.string());
    std::ostringstream out;
    out << in.rdbuf();
    return out.str();
}

std::size_t nth(const std::string& text, const std::string& quote, int n) {
    std::size_t at = text.find(quote);
    while (at != std::string::npos && --n > 0) at = text.find(quote, at + 1);
    return at;
}

EventType type_named(std::string_view name) {
    for (std::size_t t = 0; t < event_type_count; ++t)
        if (to_string(static_cast<EventType>(t)) == name) return static_cast<EventType>(t);
    throw std::runtime_error("no event type " + std::string(name));
}

class Names {
public:
    Names() { names.emplace_back(); }
    std::uint32_t id(const std::string& name) {
        const auto [it, fresh] = ids_.try_emplace(name, static_cast<std::uint32_t>(names.size()));
        if (fresh) names.push_back(name);
        return it->second;
    }
    std::vector<std::string> names;

private:
    std::map<std::string, std::uint32_t> ids_;
};

class Reader {
public:
    Reader(const Tables& tables, Names& names) : tables_(tables), names_(names) {}

    Item read(const fs::path& path) {
        const auto json = nlohmann::json::parse(slurp(path));
        const std::string text = slurp(path.parent_path() / json.at("file").get<std::string>()), published = json.value("published", ""), id = json.at("id");
        Article article;
        article.id = id;
        article.text = text;
        article.published = published;
        prepare(tables_, article, workspace_.impl(), doc_);
        run_stages(workspace_.impl(), false, doc_, nullptr);
        const auto& memory = workspace_.impl().events;
        const auto& view = tables_.view();
        Item out;
        // An event and a proposed word belong together where they overlap, else where they stand in one sentence; each is used once.
        struct Gold {
            Span span;
            EventType type;
            bool found = false;
        };
        std::vector<Gold> gold;
        for (const auto& e : json.at("events")) {
            const bool record = e.at("trigger").is_object();
            const std::string quote = record ? e["trigger"].at("quote") : e["trigger"];
            const std::size_t at = nth(text, quote, record ? e["trigger"].value("nth", 1) : e.value("nth", 1));
            if (at == std::string::npos) throw std::runtime_error(path.string() + ": no " + quote);
            gold.push_back({{static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + quote.size())}, type_named(e.at("type").get<std::string>())});
        }
        out.events = gold.size();
        std::vector<char> used(memory.drafts.size(), 0);
        const auto fits = [&](std::size_t k, const Gold& g) { return !used[k] && proposed(memory, k) && view.triggers[memory.drafts[k].row].type == static_cast<std::uint8_t>(g.type); };
        for (auto& g : gold)
            for (std::size_t k = 0; k < memory.drafts.size() && !g.found; ++k)
                if (fits(k, g) && span(memory.drafts[k]).overlaps(g.span)) {
                    used[k] = 1;
                    g.found = true;
                }
        for (auto& g : gold)
            for (std::size_t k = 0; k < memory.drafts.size() && !g.found; ++k)
                if (fits(k, g) && !memory.drafts[k].failed && workspace_.impl().sentences[memory.drafts[k].sentence].span.contains(g.span)) {
                    used[k] = 1;
                    g.found = true;
                }
        for (const auto& g : gold) out.unproposed += !g.found, out.counted += share_of(g.type);
        for (std::size_t k = 0; k < memory.drafts.size(); ++k) {
            if (!proposed(memory, k)) continue;
            Sample s;
            for (std::size_t f = 0; f < judging::template_count; ++f)
                s.features[f] = names_.id(judging::feature_name(f, memory.judged[k], [&](std::uint32_t form) { return std::string(view.str(view.forms[form].key)); }));
            s.told = used[k];
            s.weight = s.told ? share_of(static_cast<EventType>(view.triggers[memory.drafts[k].row].type)) : 1;
            out.samples.push_back(s);
        }
        return out;
    }

private:
    // Judged at all: not explained by another draft.
    static bool proposed(const event::Memory& m, std::size_t k) { return m.judged[k][static_cast<std::size_t>(judging::Atom::word)] != 0; }
    Span span(const event::Draft& d) const {
        const auto& words = workspace_.impl().words;
        return d.named_last ? Span{d.named_stem, words[d.named_last].end} : Span{d.stem, words[d.last].end};
    }

    const Tables& tables_;
    Names& names_;
    mutable Workspace workspace_;
    CodedDocument doc_;
};

class Weights {
public:
    explicit Weights(std::size_t size) : now_(size), squares_(size) {}

    void learn(std::vector<const Sample*> all, int rounds, double pull) {
        std::mt19937 chance(1);
        for (int r = 0; r < rounds; ++r) {
            std::shuffle(all.begin(), all.end(), chance);
            for (const Sample* s : all) {
                const double gradient = s->weight * (probability(*s) - (s->told ? 1 : 0));
                for (const auto f : s->features) {
                    if (f == rare) continue;
                    const double g = gradient + pull * now_[f];
                    squares_[f] += g * g;
                    now_[f] -= rate * g / (0.1 + std::sqrt(squares_[f]));
                }
            }
        }
        for (auto& w : now_) w = std::clamp(std::round(w * unit), -double{judging::most_judgement}, double{judging::most_judgement}) / unit;
    }
    double sum(const Sample& s) const {
        double out = 0;
        for (const auto f : s.features) out += now_[f];
        return out;
    }
    double probability(const Sample& s) const { return 1 / (1 + std::exp(-sum(s))); }
    void write(const std::vector<std::string>& names) const {
        std::map<std::string, int> sorted;
        for (std::size_t k = 0; k < names.size(); ++k)
            if (const int w = static_cast<int>(std::lround(now_[k] * unit)); w != 0) sorted.emplace(names[k], w);
        for (const auto& [name, w] : sorted) fmt::print("{}\t{}\n", name, w);
    }

private:
    static constexpr double rate = 0.1;
    std::vector<double> now_, squares_;
};

void report(const std::vector<Item>& items, const std::string& part, const Weights& weights) {
    std::size_t events = 0, unproposed = 0, proposed = 0;
    for (const auto& i : items)
        if (i.part == part) events += i.events, unproposed += i.unproposed, proposed += i.samples.size();
    fmt::print(stderr, "{}: {} events, {} proposed words, {} events not proposed\n", part, events, proposed, unproposed);
    for (const double line : {-100.0, -1.0, -0.5, 0.0, 0.5, 1.0}) {
        double right = 0, wrong = 0, missed = 0;
        for (const auto& i : items)
            if (i.part == part) {
                missed += i.counted;
                for (const auto& s : i.samples)
                    if (weights.sum(s) >= line) (s.told ? right : wrong) += s.weight;
            }
        missed -= right;
        fmt::print(stderr, "  line {:6.1f}: precision {:.3f} recall {:.3f} F1 {:.3f} (by share)\n", line, right / (right + wrong), right / (right + missed), 2 * right / (2 * right + wrong + missed));
    }
    for (int tenth = 0; tenth < 10; ++tenth) {
        double told = 0, all = 0;
        for (const auto& i : items)
            if (i.part == part)
                for (const auto& s : i.samples)
                    if (static_cast<int>(std::min(9.0, weights.probability(s) * 10)) == tenth) all += s.weight, told += s.told ? s.weight : 0;
        if (all > 0) fmt::print(stderr, "  confidence {:.1f} to {:.1f}: {:.2f} right of {:.0f}\n", tenth / 10.0, tenth / 10.0 + 0.1, told / all, all);
    }
}

int run(int argc, char** argv) {
    int rounds = 12;
    double pull = 0.02;
    std::string tables_path = ISNAD_TABLES_PATH, parts_path, folder;
    for (int i = 1; i < argc; ++i) {
        const std::string a = argv[i];
        const bool more = i + 1 < argc;
        if (a == "--rounds" && more) rounds = std::atoi(argv[++i]);
        else if (a == "--pull" && more) pull = std::atof(argv[++i]);
        else if (a == "--tables" && more) tables_path = argv[++i];
        else if (a == "--parts" && more) parts_path = argv[++i];
        else folder = a;
    }
    std::map<std::string, std::string> parts;
    std::ifstream in(parts_path);
    for (std::string id, part; in >> id >> part;) parts[id] = part;
    if (parts.empty() || folder.empty()) throw std::runtime_error("needs --parts FILE (of corpus/corpus.py part) and the folder of the items");
    auto tables = Tables::open(tables_path);
    if (!tables) throw std::runtime_error(tables.error().message);
    Names names;
    Reader reader(*tables, names);
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder))
        if (entry.path().extension() == ".json" && parts.contains(entry.path().stem().string())) paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Item> items;
    for (const auto& path : paths) {
        items.push_back(reader.read(path));
        items.back().part = parts[path.stem().string()];
    }
    std::vector<const Sample*> train;
    std::vector<std::size_t> seen(names.names.size(), 0);
    for (const auto& i : items)
        if (i.part == "train")
            for (const auto& s : i.samples) {
                train.push_back(&s);
                for (const auto f : s.features) ++seen[f];
            }
    // What was met only once teaches nothing of other articles.
    for (auto& i : items)
        for (auto& s : i.samples)
            for (auto& f : s.features)
                if (seen[f] < 2) f = rare;
    Weights weights(names.names.size());
    weights.learn(train, rounds, pull);
    for (const char* part : {"train", "tune", "test"}) report(items, part, weights);
    fmt::print("# A row is a feature of a word that may name an event (src/event/judge_features.h), and what it speaks for its being told as one, in twenty-fifths.\n"
               "# Trained by bench/train_judgement.cpp on the part `train` of corpus/items ({} proposed words) and on nothing else.\n"
               "# Source: written by the authors of Isnad. Licence: CC BY 4.0.\nfeature\tweight\n", train.size());
    weights.write(names.names);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    try {
        return run(argc, argv);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_train_judgement: {}\n", e.what());
        return 1;
    }
}
