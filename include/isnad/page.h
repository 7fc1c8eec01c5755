// PageReader: from what a publisher serves to clean, dated, attributed text.
//
//   isnad::PageReader reader(tables);                       // one for each thread; its memory is reused
//   isnad::Page page;
//   if (auto read = reader.read({.bytes = html, .charset = "windows-1256", .url = url}, page); !read) complain(read.error().message);
//   page.text, page.published, page.kind                    // title, then paragraphs, one a line
//   coder.code(page.article(), workspace, doc);             // keeps the page's segments as they are
//
// Reads HTML in any charset, finds the article in it, and tells what it left out. Spans are half-open byte ranges of `page.text`.
#pragma once

#include <isnad/coder.h>
#include <isnad/document.h>
#include <isnad/result.h>
#include <isnad/tables.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad {

/// A page as it was fetched. All but `bytes` may be empty.
struct PageSource {
    std::string_view bytes{};
    std::string_view charset{};   ///< the charset of the transport's Content-Type
    std::string_view url{};
    std::string_view path{};      ///< the file it came from
    bool keep_furniture = false;  ///< blocks left out that stand within the article become furniture segments of the text
};

/// A block that is no part of the article.
struct LeftOut {
    std::string_view kind;   ///< as in Segment::kind
    std::string why;         ///< what told it, e.g. "class related-posts", "a list of links"
    std::string text;
};

struct Page {
    std::string text;
    std::vector<Segment> segments;
    Span title;
    PageKind kind = PageKind::article;
    std::string path, url, charset, language;
    std::string published, modified;   ///< as ISO 8601, as exactly as the page tells it; empty: not told
    std::string publisher, section;
    std::vector<std::string> authors, credits;
    std::vector<LeftOut> left_out;     ///< in reading order
    std::vector<std::string> notes;    ///< conflicts of the metadata, charsets that did not hold, limits that were met
    std::string media_type = "text/html";

    void clear();
    /// The page as input of the coder. Its views point into this page.
    Article article() const;
};

class PageReader {
public:
    explicit PageReader(Tables tables);
    ~PageReader();
    PageReader(PageReader&&) noexcept;
    PageReader& operator=(PageReader&&) noexcept;

    /// `page` is cleared first. Fails only where the page is no page: empty, or made so that it cannot be parsed within bounds.
    Result<bool> read(const PageSource& source, Page& page);

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

}  // namespace isnad
