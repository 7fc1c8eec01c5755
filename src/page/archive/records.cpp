#include "page/archive/records.h"

#include <array>

namespace isnad::page::archive {

std::unique_ptr<Records> open(Format format, Pull pull, const Limits& limits) {
    switch (format) {
        case Format::warc: return open_warc(std::move(pull), limits);
        case Format::feed: return open_feed(std::move(pull), limits);
        case Format::mhtml: return open_mhtml(std::move(pull), limits);
    }
    return nullptr;
}

bool read_all(const Pull& pull, std::uint64_t most, std::string& out) {
    out.clear();
    std::array<char, 1 << 16> room;
    while (const std::size_t n = pull(room.data(), room.size())) {
        if (out.size() + n > most) return false;
        out.append(room.data(), n);
    }
    return true;
}

}  // namespace isnad::page::archive
