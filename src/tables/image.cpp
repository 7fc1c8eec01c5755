#include "tables/image.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <cerrno>
#include <cstddef>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace isnad::tables {

Result<std::shared_ptr<const Image>> Image::map(const std::string& path) {
    const int fd = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (fd < 0) return Error{path + ": cannot open tables: " + std::strerror(errno)};
    struct stat info {};
    if (::fstat(fd, &info) != 0 || !S_ISREG(info.st_mode) || info.st_size <= 0) {
        ::close(fd);
        return Error{path + ": is no file of compiled tables"};
    }
    const auto size = static_cast<std::size_t>(info.st_size);
    void* at = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, fd, 0);
    ::close(fd);
    if (at == MAP_FAILED) return Error{path + ": cannot map tables: " + std::strerror(errno)};
    std::shared_ptr<Image> image(new Image);
    image->bytes_ = {static_cast<const char*>(at), size};
    image->mapped_ = true;
    return std::shared_ptr<const Image>(std::move(image));
}

std::shared_ptr<const Image> Image::own(std::vector<char> bytes) {
    std::shared_ptr<Image> image(new Image);
    image->owned_ = std::move(bytes);
    image->bytes_ = {image->owned_.data(), image->owned_.size()};
    return image;
}

Image::~Image() {
    if (mapped_) ::munmap(const_cast<char*>(bytes_.data()), bytes_.size());
}

std::uint64_t checksum_of(std::string_view bytes) {
    constexpr std::size_t at = offsetof(Header, checksum), behind = at + sizeof(Header::checksum);
    const std::uint64_t front = XXH3_64bits(bytes.data(), at);
    return XXH3_64bits_withSeed(bytes.data() + behind, bytes.size() - behind, front);   // about a millisecond for 10 MB
}

Result<View> view_of(std::string_view bytes) {
    Header header;
    if (bytes.size() < sizeof(Header) || std::memcmp(bytes.data(), magic, sizeof magic) != 0)
        return Error{"is no file of compiled Isnad tables"};
    std::memcpy(&header, bytes.data(), sizeof header);
    if (header.version != format_version || header.section_count != static_cast<std::uint32_t>(ArrayId::count))
        return Error{"was compiled by another version of Isnad; compile the tables again (isnad tables compile)"};
    if (header.file_size != bytes.size()) return Error{"is cut short or damaged; compile the tables again (isnad tables compile)"};
    if (header.checksum != checksum_of(bytes))
        return Error{"is damaged; compile the tables again (isnad tables compile)"};
    View view;
    // The hash lies in the mapped header, so that it lives as long as the bytes.
    view.hash = bytes.substr(offsetof(Header, hash), sizeof header.hash);
    auto point = [&](auto& span, ArrayId id) {
        using T = std::remove_cvref_t<decltype(span[0])>;
        const Section& s = header.sections[static_cast<std::size_t>(id)];
        if (s.offset % alignof(T) != 0 || s.offset > bytes.size() || s.count > (bytes.size() - s.offset) / sizeof(T)) return false;
        span = {reinterpret_cast<const T*>(bytes.data() + s.offset), static_cast<std::size_t>(s.count)};
        return true;
    };
    bool ok = true;
#define X(type, name) ok = ok && point(view.name, ArrayId::name);
    ISNAD_TABLE_ARRAYS(X)
#undef X
    if (!ok) return Error{"is damaged; compile the tables again (isnad tables compile)"};
    return view;
}

}  // namespace isnad::tables
