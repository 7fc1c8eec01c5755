// Packing bytes for tests, as dumps are packed.
#pragma once

#include <bzlib.h>
#include <gtest/gtest.h>
#include <zip.h>
#include <zlib.h>

#include <string>
#include <string_view>
#include <vector>

namespace isnad::testing {

inline std::string gzipped(std::string_view bytes) {
    z_stream stream{};
    deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
    std::string out(deflateBound(&stream, bytes.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
    stream.avail_in = static_cast<uInt>(bytes.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    EXPECT_EQ(deflate(&stream, Z_FINISH), Z_STREAM_END);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    return out;
}

inline std::string bzip2ed(std::string_view bytes) {
    std::string out(bytes.size() + bytes.size() / 50 + 700, '\0');
    auto size = static_cast<unsigned>(out.size());
    EXPECT_EQ(BZ2_bzBuffToBuffCompress(out.data(), &size, const_cast<char*>(bytes.data()), static_cast<unsigned>(bytes.size()), 1, 0, 0),
              BZ_OK);
    out.resize(size);
    return out;
}

/// A zip file with these members.
inline void write_zip(const std::string& path, const std::vector<std::pair<std::string, std::string>>& members) {
    int code = 0;
    zip_t* zip = zip_open(path.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    ASSERT_NE(zip, nullptr);
    for (const auto& [name, bytes] : members)
        ASSERT_GE(zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), 0), 0);
    ASSERT_EQ(zip_close(zip), 0);
}

}  // namespace isnad::testing
