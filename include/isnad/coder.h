// Coder: an article in, a coded document out.
//
//   isnad::Coder coder(tables);                     // immutable: share it between threads
//   isnad::Workspace workspace;                     // scratch memory of one thread, reused from article to article
//   isnad::CodedDocument doc;
//   coder.code({.id = "a1", .text = text, .published = "2026-03-10"}, workspace, doc);
#pragma once

#include <isnad/document.h>
#include <isnad/tables.h>

#include <memory>
#include <string>
#include <string_view>

namespace isnad {

struct Page;

/// One article as it was read. All fields but `text` may be empty. Views need to live only during the call.
struct Article {
    std::string_view id{};         ///< the input's own id; else the document gets the sha256 of the text, 16 hex digits
    std::string_view text{};       ///< UTF-8; what is not is replaced by U+FFFD, with a warning
    std::string_view title{};      ///< where it stands apart; put before the text unless the text begins with it
    std::string_view language{};   ///< "ar" or empty
    std::string_view published{};  ///< YYYY-MM-DD (a time behind it is ignored), or empty
    std::string_view publisher{};
    std::string_view url{};
    std::string_view path{};       ///< the file it came from, for `source.path`
    std::string_view media_type{}; ///< for `source.media_type`
    const Page* page = nullptr;    ///< the page whose `text` this is: its segments and what it tells of itself are taken as they are
};

/// Memory that one thread reuses. Holds nothing that could change an output.
class Workspace {
public:
    Workspace();
    ~Workspace();
    Workspace(Workspace&&) noexcept;
    Workspace& operator=(Workspace&&) noexcept;

    struct Impl;
    Impl& impl() { return *impl_; }

private:
    std::unique_ptr<Impl> impl_;
};

class Coder {
public:
    explicit Coder(Tables tables) : tables_(std::move(tables)) {}

    /// Codes an article. `out` is cleared first; its memory is reused. Never fails: what cannot be read becomes a warning.
    /// Strings in `out` that name knowledge (entity names, codes) point into the tables, so the coder must outlive the document.
    void code(const Article& article, Workspace& workspace, CodedDocument& out) const;

    /// What each stage saw, as text for table authors: words, mentions, clauses, rules that matched and that nearly matched.
    std::string explain(const Article& article, Workspace& workspace) const;

    const Tables& tables() const { return tables_; }

private:
    Tables tables_;
};

}  // namespace isnad
