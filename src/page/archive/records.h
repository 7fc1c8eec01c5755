// Pages out of what holds many of them: web archives, feeds, saved pages of several parts.
//
//   auto records = archive::open(Format::warc, pull, {.most = 16 << 20});
//   for (Record r; records->next(r);) if (!r.problem.empty()) complain(r.number, r.problem); else read(r.bytes, r.charset, r.url);
//
// A record that cannot be read comes out in its place with its problem, and the stream goes on. Nothing is held but one record.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace isnad::page::archive {

/// Gives up to `size` more bytes; 0 at the end.
using Pull = std::function<std::size_t(char* to, std::size_t size)>;

enum class Format { warc, feed, mhtml };

struct Limits {
    std::uint64_t most = std::uint64_t{16} << 20;   ///< bytes of one page
};

struct Record {
    std::uint64_t number = 0;      ///< from 1, of all records of the file
    std::string bytes;             ///< a page
    std::string charset, url;      ///< as the transport told them
    std::string problem;           ///< instead of bytes

    void clear() { *this = Record(); }
};

class Records {
public:
    virtual ~Records() = default;
    virtual bool next(Record& out) = 0;
};

std::unique_ptr<Records> open(Format format, Pull pull, const Limits& limits);

std::unique_ptr<Records> open_warc(Pull pull, const Limits& limits);
std::unique_ptr<Records> open_feed(Pull pull, const Limits& limits);
std::unique_ptr<Records> open_mhtml(Pull pull, const Limits& limits);

/// All that a source has, up to a limit; false where there is more.
bool read_all(const Pull& pull, std::uint64_t most, std::string& out);

}  // namespace isnad::page::archive
