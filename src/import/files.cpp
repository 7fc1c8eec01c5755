#include "import/files.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fstream>
#include <sstream>

namespace isnad::import {

FileWriter::FileWriter(std::string path) : path_(std::move(path)) {
    fd_ = ::open(path_.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    if (fd_ < 0) error_ = std::strerror(errno);
}

FileWriter::~FileWriter() {
    if (fd_ >= 0) ::close(fd_);
}

void FileWriter::write(std::string_view bytes) {
    buffer_ += bytes;
    bytes_ += bytes.size();
    if (buffer_.size() >= 1u << 18) flush();
}

void FileWriter::flush() {
    for (std::size_t at = 0; at < buffer_.size() && error_.empty();) {
        const ssize_t put = ::write(fd_, buffer_.data() + at, buffer_.size() - at);
        if (put < 0 && errno == EINTR) continue;
        if (put < 0)
            error_ = std::strerror(errno);
        else
            at += static_cast<std::size_t>(put);
    }
    buffer_.clear();
}

Result<bool> FileWriter::close() {
    flush();
    if (error_.empty() && ::fdatasync(fd_) != 0 && errno != EINVAL) error_ = std::strerror(errno);
    if (fd_ >= 0 && ::close(fd_) != 0 && error_.empty()) error_ = std::strerror(errno);
    fd_ = -1;
    if (!error_.empty()) return Error{path_ + ": cannot be written: " + error_};
    return true;
}

Result<bool> move_file(const std::string& from, const std::string& to) {
    if (std::rename(from.c_str(), to.c_str()) == 0) return true;
    return Error{to + ": cannot be written: " + std::strerror(errno)};
}

Result<bool> replace_file(const std::string& path, std::string_view bytes) {
    FileWriter out(path + ".new");
    out.write(bytes);
    if (auto closed = out.close(); !closed) return closed.error();
    return move_file(path + ".new", path);
}

Result<std::string> read_file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) return Error{path + ": cannot be read"};
    std::ostringstream all;
    all << in.rdbuf();
    return std::move(all).str();
}

}  // namespace isnad::import
