// The inputs of a command, document by document, in the order in which they were named.
//
//   Inputs inputs({"a.txt", "news.jsonl", "-"}, {.from = From::automatic, .max_bytes = 16 << 20});
//   for (Document d; inputs.next(d);) if (d.problem) report(*d.problem); else code(d);
//
// A text file or a page is one document, a JSON Lines file one a line, an archive or a feed one a record; pages and what holds them may be
// packed (.gz, .zst). Whatever cannot be read comes out in its place as a problem; nothing
// is lost and nothing stops the rest. At most one document is held at a time.
#pragma once

#include "cli/problems.h"
#include "cli/reader.h"
#include "page/archive/inflate.h"
#include "page/archive/records.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

enum class From { automatic, text, jsonl, html, warc, feed, mhtml };

struct InputOptions {
    From from = From::automatic;
    std::uint64_t max_bytes = std::uint64_t{16} << 20;
    bool recursive = false;
    bool pages = false;       ///< what does not tell otherwise is a page, not a plain text
};

/// What was read, before anything is made of it.
struct Document {
    bool jsonl = false;                       ///< bytes are one line of JSON
    bool html = false;                        ///< bytes are a page in some charset; neither: a whole plain text
    std::shared_ptr<const std::string> path;  ///< the input's name; "-" for standard input
    std::uint64_t line = 0;                   ///< of JSON Lines, or the record of an archive, from 1
    std::string bytes;
    std::string charset, url;                 ///< of a page, as its transport told them
    std::optional<Problem> problem;  ///< instead of bytes
};

class Inputs {
public:
    /// No names at all stand for standard input.
    Inputs(std::vector<std::string> names, const InputOptions& options);

    bool next(Document& out);

    /// Bytes of all inputs, where all of them are files whose sizes are known.
    std::optional<std::uint64_t> total_bytes() const { return total_; }

    /// Throws UsageError where the file `path` is one of the inputs, so that nobody writes over what is still to be read.
    void check_output(const std::string& path) const;

private:
    struct Source {
        std::string name;
        std::string problem;  // of a name that cannot be read at all
    };

    bool reads(const std::string& path) const;
    void add(const std::string& name);
    void walk(const std::string& directory);
    bool begin(Document& out);  // opens the next source; true where `out` holds its only document or its problem
    bool next_line(Document& out);
    bool begin_pages(From from, Document& out);
    bool next_record(Document& out);
    void fail(Document& out, std::string message, std::uint64_t line = 0);

    InputOptions options_;
    std::vector<Source> sources_;
    std::size_t next_source_ = 0;
    std::optional<std::uint64_t> total_ = 0;

    Reader reader_;
    bool in_lines_ = false;
    std::shared_ptr<const std::string> path_;
    std::uint64_t line_ = 0;
    bool any_line_ = false;
    std::unique_ptr<page::archive::Inflater> unpacked_;   // what reader_ reads, where it is a page or holds some
    std::unique_ptr<page::archive::Records> records_;
    page::archive::Record record_;
};

/// The value of --from; throws UsageError.
From from_of(const std::string& name);

/// How a text of these first bytes, in a file of this name, is to be read; never `automatic`.
From guess(std::string_view name, std::string_view first_bytes);

}  // namespace isnad::cli
