// isnad_bench_pages: how fast pages of a web archive are read, against the time that the parser alone takes for the same bytes.
//
//   isnad_bench_pages a.warc.gz               # bench/pages.py makes one of pages at hand and calls this
//
// Prints a line of JSON: pages, MB (as UTF-8), seconds of the parser alone on the pages as they are, of the parser behind the guard, of
// all of reading, and of the archive from the first byte to the last on one and on two threads, with the peak memory after 200 records and
// after all.
// The three times are of the processor, each the best of three passes in turn, so that other work on the machine counts least; pages per second
// are of the wall and of the processor.
#include "page/archive/inflate.h"
#include "page/archive/records.h"
#include "page/charset/decode.h"
#include "page/charset/detect.h"
#include "page/html/tree.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <gumbo.h>
#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

namespace archive = isnad::page::archive;

constexpr int passes = 3;

double processor() {
    timespec t{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

double peak_mb() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / 1024;
}

// Processor time of all threads.
double worked_so_far() {
    timespec t{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_nsec) * 1e-9;
}

std::unique_ptr<archive::Records> open(std::ifstream& file) {
    return archive::open(archive::Format::warc, [&file](char* to, std::size_t size) {
        file.read(to, static_cast<std::streamsize>(size));
        return static_cast<std::size_t>(file.gcount());
    }, {});
}

// Reads the archive on so many threads: one takes the records apart, each takes the next and reads it.
double whole(const char* path, const isnad::Tables& tables, unsigned threads, std::size_t most, std::size_t& pages, double& worked) {
    std::ifstream file(path, std::ios::binary);
    const auto records = open(file);
    std::mutex lock;
    pages = 0;
    const double worked_before = worked_so_far();
    const auto begun = std::chrono::steady_clock::now();
    std::vector<std::thread> all;
    for (unsigned n = 0; n < threads; ++n)
        all.emplace_back([&] {
            isnad::PageReader reader(tables);
            isnad::Page page;
            archive::Record record;
            while (true) {
                {
                    const std::lock_guard<std::mutex> held(lock);
                    if (pages >= most || !records->next(record)) return;
                    ++pages;
                }
                if (record.problem.empty()) (void)reader.read({.bytes = record.bytes, .charset = record.charset, .url = record.url}, page);
            }
        });
    for (std::thread& t : all) t.join();
    worked = worked_so_far() - worked_before;
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
}

}  // namespace

int main(int count, char** arguments) {
    if (count != 2) {
        std::fputs("isnad_bench_pages: name one web archive\n", stderr);
        return 2;
    }
    auto tables = isnad::Tables::open_default();
    if (!tables) {
        std::fprintf(stderr, "isnad_bench_pages: %s\n", tables.error().message.c_str());
        return 1;
    }
    // Memory first: the peak only rises.
    std::size_t some = 0, all = 0;
    double worked = 0, worked_two = 0;
    whole(arguments[1], *tables, 1, 200, some, worked);
    const double short_peak = peak_mb();
    const double one = whole(arguments[1], *tables, 1, ~std::size_t{0}, all, worked);
    const double long_peak = peak_mb();
    const double two = whole(arguments[1], *tables, 2, ~std::size_t{0}, all, worked_two);

    // The pages that differ, once each, in memory.
    std::vector<archive::Record> pages;
    std::vector<std::string> utf8;
    {
        std::ifstream file(arguments[1], std::ios::binary);
        const auto records = open(file);
        isnad::page::charset::Decoder decoder;
        for (archive::Record r; pages.size() < 400 && records->next(r);) {
            if (!r.problem.empty() || std::any_of(pages.begin(), pages.end(), [&](const archive::Record& p) { return p.bytes == r.bytes; })) continue;
            utf8.emplace_back();
            decoder.decode(r.bytes, isnad::page::charset::detect(r.bytes, r.charset).encoding, utf8.back());
            pages.push_back(std::move(r));
        }
    }
    std::size_t bytes = 0;
    for (const std::string& page : utf8) bytes += page.size();
    std::array<double, 3> best{1e9, 1e9, 1e9};
    isnad::PageReader reader(*tables);
    isnad::Page page;
    isnad::page::html::Tree tree;
    for (int pass = 0; pass < passes; ++pass) {
        double begun = processor();
        for (const std::string& text : utf8) gumbo_destroy_output(&kGumboDefaultOptions, gumbo_parse_with_options(&kGumboDefaultOptions, text.data(), text.size()));
        best[0] = std::min(best[0], processor() - begun);
        begun = processor();
        for (const std::string& text : utf8) (void)tree.parse(text);
        best[1] = std::min(best[1], processor() - begun);
        begun = processor();
        for (const archive::Record& r : pages) (void)reader.read({.bytes = r.bytes, .charset = r.charset, .url = r.url}, page);
        best[2] = std::min(best[2], processor() - begun);
    }
    const auto rate = [all](double seconds) { return static_cast<double>(all) / seconds; };
    fmt::print("{{\"pages\": {}, \"mb\": {:.1f}, \"parser_s\": {:.3f}, \"guarded_parser_s\": {:.3f}, \"reading_s\": {:.3f}, \"reading_to_parser\": {:.2f}, "
               "\"reading_to_guarded_parser\": {:.2f}, \"records\": {}, \"pages_per_second\": [{:.0f}, {:.0f}], \"pages_per_processor_second\": [{:.0f}, {:.0f}], "
               "\"peak_mb_200_records\": {:.0f}, \"peak_mb\": {:.0f}}}\n",
               pages.size(), static_cast<double>(bytes) / 1e6, best[0], best[1], best[2], best[2] / best[0], best[2] / best[1], all, rate(one), rate(two), rate(worked),
               rate(worked_two), short_peak, long_peak);
    return 0;
}
