// libFuzzer on all that reads pages. The first byte of the input picks the reader, the rest is what it reads:
//
//   0 a page   1 a page of a declared charset   2 a web archive   3 a feed   4 a saved page of several parts   5 packed bytes
//
// Whatever comes, the text must be valid UTF-8, its segments must lie in order on whole code points and cover the title, a second run must
// give the same page, and the JSON must be JSON.
//
//   build/fuzz/isnad_pages_fuzz fuzz/corpus-pages          # TABLES=file: other tables than those of the release build
//   READER=2 build/fuzz/isnad_pages_fuzz fuzz/corpus-pages       # that reader alone, whatever the first byte says
#include "export/page.h"
#include "page/archive/inflate.h"
#include "page/archive/records.h"
#include "support/invariants.h"

#include <isnad/isnad.h>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void broken(std::string_view what) {
    std::fprintf(stderr, "isnad_pages_fuzz: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

isnad::PageReader make_reader() {
    const char* path = std::getenv("TABLES");
    auto tables = path ? isnad::Tables::open(path) : isnad::Tables::open_default();
    if (!tables) broken(tables.error().message);
    return isnad::PageReader(std::move(*tables));
}

void check(const isnad::Page& page) {
    using isnad::testing::valid_utf8;
    if (!valid_utf8(page.text)) broken("text that is no UTF-8");
    std::uint32_t at = 0;
    for (const auto& s : page.segments) {
        if (s.span.empty() || s.span.start < at || s.span.end > page.text.size()) broken("a segment out of order");
        if (!valid_utf8(std::string_view(page.text).substr(s.span.start, s.span.end - s.span.start))) broken("a segment that cuts letters in two");
        at = s.span.end;
    }
    if (!page.title.empty() && (page.segments.empty() || page.segments.front().span != page.title)) broken("a title that is no segment");
}

void read(std::string_view bytes, std::string_view charset) {
    static isnad::PageReader reader = make_reader();
    static isnad::Page page;
    std::string first, second;
    for (std::string* out : {&first, &second}) {
        const auto result = reader.read({.bytes = bytes, .charset = charset, .url = "https://example.org/2026/03/10/x", .path = {}, .keep_furniture = true}, page);
        if (!result) return;
        check(page);
        isnad::exports::append_page_json(page, *out);
        std::string markdown;
        isnad::exports::append_page_markdown(page, markdown);
        if (!isnad::testing::valid_utf8(markdown)) broken("Markdown that is no UTF-8");
    }
    if (first != second) broken("two runs that differ");
    if (!nlohmann::json::accept(first)) broken("no JSON");
}

isnad::page::archive::Pull pull_of(std::string_view& bytes) {
    return [&bytes](char* to, std::size_t size) {
        const std::size_t n = std::min({size, bytes.size(), std::size_t{97}});   // in pieces, as a pipe gives them
        std::memcpy(to, bytes.data(), n);
        bytes.remove_prefix(n);
        return n;
    };
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0) return 0;
    std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    static constexpr std::string_view charsets[] = {"windows-1256", "iso-8859-6", "utf-16le", "gb18030", "utf-8", "no such one"};
    namespace archive = isnad::page::archive;
    static const char* const one = std::getenv("READER");
    const unsigned reader = one == nullptr ? data[0] % 6u : static_cast<unsigned>(one[0] - '0') % 6u;
    switch (reader) {
        case 0: read(bytes, {}); break;
        case 1: read(bytes.substr(std::min<std::size_t>(1, bytes.size())), charsets[bytes.empty() ? 0 : static_cast<unsigned char>(bytes[0]) % 6]); break;
        case 5: {
            archive::Inflater inflater(pull_of(bytes));
            std::string out;
            archive::read_all([&](char* to, std::size_t n) { return inflater.read(to, n); }, std::uint64_t{1} << 24, out);
            break;
        }
        default: {
            const auto format = reader == 2 ? archive::Format::warc : reader == 3 ? archive::Format::feed : archive::Format::mhtml;
            const auto records = archive::open(format, pull_of(bytes), {.most = std::uint64_t{1} << 20});
            std::uint64_t last = 0;
            for (archive::Record r; records->next(r);) {
                if (r.number < last) broken("records out of order");
                last = r.number;
                if (r.problem.empty()) read(r.bytes, r.charset);
            }
        }
    }
    return 0;
}
