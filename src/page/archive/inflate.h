// Decompression of gzip, zstd and Brotli, as a source of bytes.
//
//   Inflater plain(pull);                                   // gzip of any number of members, zstd, or bytes that are not packed at all
//   while (std::size_t n = plain.read(buffer, size)) use(buffer, n);
//   if (!plain.problem().empty()) complain(plain.problem());
//
// A file that unpacks to hundreds of times its size was made to fill memory: it is refused by that name. A broken gzip member is passed
// over up to the next one, as archives of many members are read further; `take_breaks()` tells how many were.
#pragma once

#include "page/archive/records.h"

#include <memory>
#include <utility>
#include <string>
#include <vector>

namespace isnad::page::archive {

class Inflater {
public:
    explicit Inflater(Pull pull);
    ~Inflater();
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    std::size_t read(char* to, std::size_t size);
    const std::string& problem() const { return problem_; }
    std::size_t take_breaks() { return std::exchange(breaks_, 0); }

private:
    struct Streams;
    bool fill();
    std::size_t read_gzip(char* to, std::size_t size);
    std::size_t read_zstd(char* to, std::size_t size);
    bool find_member();
    bool bomb();

    Pull pull_;
    std::vector<char> in_;
    std::size_t at_ = 0, end_ = 0;
    enum class Kind { unknown, plain, gzip, zstd } kind_ = Kind::unknown;
    std::unique_ptr<Streams> streams_;
    std::uint64_t taken_ = 0, given_ = 0;   // of the member or frame under way
    std::size_t breaks_ = 0;
    bool over_ = false;
    std::string problem_;
};

/// Unpacks one whole piece (the body of an HTTP answer); false where it is broken from the beginning, too long, or a bomb, with why.
bool unpack(std::string_view packed, std::uint64_t most, std::string& out, std::string& why);

/// The same for Brotli, whose bytes do not tell what they are.
bool unpack_brotli(std::string_view packed, std::uint64_t most, std::string& out, std::string& why);

}  // namespace isnad::page::archive
