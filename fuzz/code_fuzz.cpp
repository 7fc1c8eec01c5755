// libFuzzer on Coder::code. The first byte of the input picks options, the rest is the article:
//
//   bit 0   a date of publication is given          bit 3   the publication date is the first line, whatever it says
//   bit 1   the first line is the title, apart      bit 4   a publisher is given
//   bit 2   the language is given                   bit 5   the second run gets a workspace of its own
//
// Whatever comes, every span must cut whole code points within the text, every id must lead somewhere, well-formed text must come
// out letter for letter (a byte order mark at its head aside), the JSON must be JSON, and a second run must give the same bytes
// although the workspace was used in between.
//
//   build/fuzz/isnad_code_fuzz fuzz/corpus                # TABLES=file: other tables than those of the release build
#include "support/invariants.h"

#include <isnad/isnad.h>

#include <nlohmann/json.hpp>

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

[[noreturn]] void broken(std::string_view what) {
    std::fprintf(stderr, "isnad_code_fuzz: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

isnad::Coder make_coder() {
    const char* path = std::getenv("TABLES");
    auto tables = path ? isnad::Tables::open(path) : isnad::Tables::open_default();
    if (!tables) broken(tables.error().message);
    return isnad::Coder(std::move(*tables));
}

std::string_view take_line(std::string_view& text) {
    const auto end = text.find('\n');
    const auto line = text.substr(0, end);
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    return line;
}

// A mark at the head of a text says how it is encoded and is no letter of it; everywhere else it is one.
std::string_view without_byte_order_mark(std::string_view text) {
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    if (text.starts_with(mark)) text.remove_prefix(mark.size());
    return text;
}

isnad::Article make_article(unsigned options, std::string_view text) {
    isnad::Article article;
    if (options & 1) article.published = "2026-03-10";
    if (options & 8) article.published = take_line(text);
    if (options & 2) article.title = take_line(text);
    if (options & 4) article.language = "ar";
    if (options & 16) article.publisher = "paper";
    article.text = text;
    return article;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const isnad::Coder coder = make_coder();
    static isnad::Workspace workspace;  // used by all inputs, as a thread's would be: nothing of an article may stay in it
    static isnad::CodedDocument doc;
    static std::string first, second;

    if (size == 0) return 0;
    const unsigned options = data[0];
    const isnad::Article article = make_article(options, {reinterpret_cast<const char*>(data) + 1, size - 1});

    coder.code(article, workspace, doc);
    if (const auto what = isnad::testing::broken_invariant(doc); !what.empty()) broken(what);
    const bool plain = article.title.empty() && article.text.find('\r') == std::string_view::npos;
    if (plain && isnad::testing::valid_utf8(article.text) && doc.text != without_byte_order_mark(article.text))
        broken("the text was changed");
    first.clear();
    isnad::append_json(doc, first);
    if (!nlohmann::json::accept(first)) broken("the JSON is none");

    if (options & 32) {
        isnad::Workspace fresh;
        coder.code(article, fresh, doc);
    } else {
        coder.code(article, workspace, doc);
    }
    second.clear();
    isnad::append_json(doc, second);
    if (first != second) broken("two runs differ");
    return 0;
}
