// The bytes of compiled tables, mapped from a file or owned in memory, and the check that they are what they say.
#pragma once

#include "tables/view.h"

#include <isnad/result.h>

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::tables {

class Image {
public:
    static Result<std::shared_ptr<const Image>> map(const std::string& path);
    static std::shared_ptr<const Image> own(std::vector<char> bytes);
    ~Image();
    Image(const Image&) = delete;
    Image& operator=(const Image&) = delete;

    std::string_view bytes() const { return bytes_; }

private:
    Image() = default;
    std::vector<char> owned_;
    std::string_view bytes_;
    bool mapped_ = false;
};

/// The checksum that belongs into the header of these bytes: of every byte but the field itself, so that no damage goes unseen.
std::uint64_t checksum_of(std::string_view bytes);

/// Looks the bytes over (magic, version, size, checksum, each section inside the file) and points a View at them.
Result<View> view_of(std::string_view bytes);

}  // namespace isnad::tables
