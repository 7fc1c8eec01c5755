// A dump as a stream of bytes: plain, gzip, bzip2, or the largest file in a zip, told apart by the first bytes and not by the name.
//
//   auto input = import::open_input("latest-all.json.bz2");
//   std::vector<char> chunk(1 << 18);
//   while (true) {
//       auto got = (*input)->read(chunk.data(), chunk.size());
//       if (!got) for a person: got.error().message        // cut short, damaged, unreadable; says at which byte of the file
//       if (*got == 0) break;
//   }
//
// Packed streams cannot be entered anywhere. Those of several parts (the members of a gzip file, the streams of a bzip2 file that was
// packed in parallel, as Wikidata's are) can be entered where a part begins: `restart()` names the last such place.
#pragma once

#include <isnad/result.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace isnad::import {

/// A place where reading can begin: the byte of the file, and the byte of what it unpacks to.
struct Restart {
    std::uint64_t packed = 0;
    std::uint64_t unpacked = 0;
};

class Input {
public:
    virtual ~Input() = default;

    /// Fills `to` with up to `most` bytes; 0 at the end.
    virtual Result<std::size_t> read(char* to, std::size_t most) = 0;

    /// The nearest place before what was read last, from which open_input() can go on.
    virtual Restart restart() const = 0;
    virtual bool anywhere() const { return false; }  ///< every byte can be entered

    /// How much of it has been read and how much there is, in one measure: bytes of the file, of a zip those that come out.
    virtual std::uint64_t done() const = 0;
    virtual std::uint64_t total() const = 0;
};

Result<std::unique_ptr<Input>> open_input(const std::string& path, Restart from = {});

/// What tells one dump from another without reading all of it: size, and a hash of the first and the last mebibyte.
struct Fingerprint {
    std::uint64_t size = 0;
    std::uint64_t hash = 0;
    bool operator==(const Fingerprint&) const = default;
};

Result<Fingerprint> fingerprint_of(const std::string& path);

}  // namespace isnad::import
