// isnad_bench: how fast full coding is, what memory it takes, and how far it lies above the floor (floor.h).
//
//   build/isnad_bench [--corpus news.jsonl] [--examples examples] [--json build/bench.json] [--rounds 3] [--threads N]
//                     [--tables FILE]
//
// Full coding is an article in, one line of JSON out. Each figure is the best of several rounds; floor and coding take turns, so
// that a machine that slows down slows both. See README.md for what each figure means.
#include "allocations.h"
#include "corpus.h"
#include "floor.h"
#include "stopwatch.h"
#include "words.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <limits>
#include <map>
#include <string>
#include <thread>

namespace {

using bench::Corpus;
using bench::Item;

isnad::Article article(const Item& item) {
    return {.id = item.id,
            .text = item.text,
            .title = item.title,
            .language = {},
            .published = item.published,
            .publisher = item.publisher,
            .url = item.url,
            .path = {},
            .media_type = {}};
}

// A line of /proc/self/status in MB, e.g. VmHWM, the peak of the memory in use.
double status_mb(const std::string& name) {
    std::ifstream in("/proc/self/status");
    std::string line;
    while (std::getline(in, line)) {
        if (line.starts_with(name + ":")) return std::strtod(line.c_str() + name.size() + 1, nullptr) / 1024;
    }
    return 0;
}

// Makes VmHWM count from now on; where the system does not allow it, the peak of the preparation stays in.
void reset_peak() { std::ofstream("/proc/self/clear_refs") << "5"; }

struct Round {
    double code = std::numeric_limits<double>::infinity();  // seconds in Coder::code
    double json = std::numeric_limits<double>::infinity();  // seconds in append_json
    double total() const { return code + json; }
    std::uint64_t allocations = 0;
    std::uint64_t bytes_out = 0;
    std::uint64_t events = 0;
};

Round code_all(const isnad::Coder& coder, const Corpus& corpus, isnad::Workspace& workspace) {
    isnad::CodedDocument doc;
    std::string json;
    Round round{.code = 0, .json = 0};
    const auto before = bench::allocations();
    for (const Item& item : corpus.items) {
        const bench::ThreadWatch coding;
        coder.code(article(item), workspace, doc);
        round.code += coding.seconds();
        const bench::ThreadWatch writing;
        json.clear();
        isnad::append_json(doc, json);
        round.json += writing.seconds();
        round.bytes_out += json.size() + 1;
        round.events += doc.events.size();
    }
    round.allocations = bench::allocations() - before;
    return round;
}

double code_all_parallel(const isnad::Coder& coder, const Corpus& corpus, unsigned threads) {
    std::atomic<std::size_t> next{0};
    const bench::Watch watch;
    {
        std::vector<std::jthread> team;
        for (unsigned i = 0; i < threads; ++i) {
            team.emplace_back([&] {
                isnad::Workspace workspace;
                isnad::CodedDocument doc;
                std::string json;
                for (std::size_t at = next++; at < corpus.items.size(); at = next++) {
                    coder.code(article(corpus.items[at]), workspace, doc);
                    json.clear();
                    isnad::append_json(doc, json);
                }
            });
        }
    }
    return watch.seconds();
}

int run(std::map<std::string, std::string>& options) {
    const int rounds = std::max(1, std::atoi(options["--rounds"].c_str()));
    const auto hardware = std::max(1u, std::thread::hardware_concurrency());
    const auto threads = options["--threads"].empty() ? hardware : static_cast<unsigned>(std::atoi(options["--threads"].c_str()));

    auto tables = options["--tables"].empty() ? isnad::Tables::open_default() : isnad::Tables::open(options["--tables"]);
    if (!tables) throw std::runtime_error(tables.error().message);
    const isnad::Coder coder(std::move(*tables));
    const Corpus corpus = bench::read_corpus(options["--corpus"], options["--examples"], 10'000'000);
    const bench::Floor floor(corpus.text);
    const auto words = static_cast<double>(floor.words());
    const auto megabytes = static_cast<double>(corpus.text.size()) / 1e6;
    const auto articles = static_cast<double>(corpus.items.size());
    fmt::print("{}: {:.1f} MB, {:.0f} articles, {:.0f} words ({} distinct); tables {}\n", corpus.name, megabytes, articles, words,
               floor.distinct(), coder.tables().hash());
    if (!corpus.comparable) fmt::print("NOT COMPARABLE: text repeated; real news has more distinct words\n");

    const double memory_before = status_mb("VmRSS");
    reset_peak();
    isnad::Workspace workspace;
    Round best;
    double best_floor = std::numeric_limits<double>::infinity();
    for (int i = 0; i < rounds; ++i) {
        for (int pass = 0; pass < 5; ++pass) {
            const bench::ThreadWatch watch;
            if (floor.run() != floor.words()) throw std::runtime_error("the floor lost a word");
            best_floor = std::min(best_floor, watch.seconds());
        }
        const Round round = code_all(coder, corpus, workspace);
        fmt::print("round {}: floor {:.3f} s, coding {:.3f} s + JSON {:.3f} s\n", i + 1, best_floor, round.code, round.json);
        if (round.total() <= best.total()) best = round;
    }
    const double peak = status_mb("VmHWM");
    const double ratio = best.total() / best_floor;
    const double allocations = static_cast<double>(best.allocations) / articles;
    const double parallel = threads > 1 ? code_all_parallel(coder, corpus, threads) : best.total();

    fmt::print("\none thread   {:>12.0f} words/s {:>8.2f} MB/s {:>8.1f} articles/s\n", words / best.total(), megabytes / best.total(),
               articles / best.total());
    fmt::print("{} threads    {:>12.0f} words/s {:>8.2f} MB/s {:>8.1f} articles/s\n", threads, words / parallel, megabytes / parallel,
               articles / parallel);
    fmt::print("floor        {:>12.0f} words/s\n", words / best_floor);
    fmt::print("ratio        {:.1f} x the floor's time ({:.1f} without the JSON)\n", ratio, best.code / best_floor);
    const bench::WordFigures word = bench::measure_words(coder.tables(), options["--tables"].c_str(), corpus, rounds);
    fmt::print("words alone  {:>12.0f} words/s, {:.1f} x the floor ({:.1f} without the cache of seen words, {:.1f} with syntactic words cut)\n", words / word.seconds,
               word.seconds / best_floor, word.seconds_without_cache / best_floor, word.seconds_cut / best_floor);
    fmt::print("clauses      {:>12.0f} words/s, {:.1f} x the floor, words included\n", words / word.seconds_clauses, word.seconds_clauses / best_floor);
    fmt::print("statements   {:>12.0f} words/s, {:.1f} x the floor: all but the events\n", words / word.seconds_statements, word.seconds_statements / best_floor);
    fmt::print("tables       {:.1f} MB, opened in {:.2f} ms\n", word.tables_mb, word.open_ms);
    fmt::print("memory       {:.1f} MB at the peak, {:.1f} MB of it for coding\n", peak, std::max(0.0, peak - memory_before));
    fmt::print("allocations  {:.1f} an article\n", allocations);
    fmt::print("output       {:.1f} MB of JSON, {} events\n", static_cast<double>(best.bytes_out) / 1e6, best.events);

    if (options["--json"].empty()) return 0;
    const nlohmann::ordered_json out = {
        {"version", isnad::version},
        {"tables", coder.tables().hash()},
        {"corpus", corpus.name},
        {"comparable", corpus.comparable},
        {"bytes", corpus.text.size()},
        {"articles", corpus.items.size()},
        {"words", floor.words()},
        {"distinct_words", floor.distinct()},
        {"rounds", rounds},
        {"words_per_s", words / best.total()},
        {"mb_per_s", megabytes / best.total()},
        {"articles_per_s", articles / best.total()},
        {"code_s", best.code},
        {"json_s", best.json},
        {"floor_s", best_floor},
        {"floor_words_per_s", words / best_floor},
        {"ratio_to_floor", ratio},
        {"ratio_to_floor_without_json", best.code / best_floor},
        {"peak_memory_mb", peak},
        {"coding_memory_mb", std::max(0.0, peak - memory_before)},
        {"words_alone_per_s", words / word.seconds},
        {"words_alone_ratio_to_floor", word.seconds / best_floor},
        {"words_alone_ratio_without_cache", word.seconds_without_cache / best_floor},
        {"syntactic_words_ratio_to_floor", word.seconds_cut / best_floor},
        {"clauses_ratio_to_floor", word.seconds_clauses / best_floor},
        {"statements_ratio_to_floor", word.seconds_statements / best_floor},
        {"tables_mb", word.tables_mb},
        {"tables_open_ms", word.open_ms},
        {"allocations_per_article", allocations},
        {"threads", threads},
        {"threads_words_per_s", words / parallel},
        {"output_bytes", best.bytes_out},
        {"events", best.events},
    };
    std::ofstream file(options["--json"]);
    file << out.dump(2) << '\n';
    if (!file.flush()) throw std::runtime_error("cannot write " + options["--json"]);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    std::map<std::string, std::string> options = {{"--corpus", ""},  {"--examples", "examples"}, {"--json", ""},
                                                  {"--rounds", "3"}, {"--threads", ""},          {"--tables", ""}};
    for (int i = 1; i < argc; i += 2) {
        if (!options.contains(argv[i]) || i + 1 == argc) {
            fmt::print(stderr, "isnad_bench: '{}' is no option or lacks its value; options:", argv[i]);
            for (const auto& option : options) fmt::print(stderr, " {}", option.first);
            fmt::print(stderr, "\n");
            return 2;
        }
        options[argv[i]] = argv[i + 1];
    }
    try {
        return run(options);
    } catch (const std::exception& e) {
        fmt::print(stderr, "isnad_bench: {}\n", e.what());
        return 1;
    }
}
