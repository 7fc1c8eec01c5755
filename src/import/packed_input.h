// The kinds of Input, for input.cpp. Each says in its error what is wrong, and at which byte of the file.
#pragma once

#include "import/input.h"

namespace isnad::import {

/// Bytes of a file as they lie there, with a message that names the file where something fails.
class RawFile {
public:
    static Result<RawFile> open(const std::string& path, std::uint64_t from);
    RawFile(RawFile&& other) noexcept;
    RawFile& operator=(RawFile&&) = delete;
    ~RawFile();

    Result<std::size_t> read(char* to, std::size_t most);
    std::uint64_t at() const { return at_; }  ///< bytes of the file read so far
    std::uint64_t size() const { return size_; }
    const std::string& path() const { return path_; }

private:
    RawFile() = default;
    int fd_ = -1;
    std::uint64_t at_ = 0, size_ = 0;
    std::string path_;
};

std::unique_ptr<Input> gzip_input(RawFile file, Restart from);
std::unique_ptr<Input> bzip2_input(RawFile file, Restart from);
Result<std::unique_ptr<Input>> zip_input(const std::string& path);

}  // namespace isnad::import
