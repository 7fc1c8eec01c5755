// Buffered writing. See output.h.
#include "cli/output.h"

#include <fcntl.h>
#include <unistd.h>
#include <cerrno>
#include <cstring>

namespace isnad::cli {

namespace {
constexpr std::size_t buffered = std::size_t{1} << 16;
}

Output::~Output() { close(); }

bool Output::open(const std::string& path) {
    const bool standard = path.empty() || path == "-";
    name_ = standard ? "standard output" : path;
    fd_ = standard ? STDOUT_FILENO : ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd_ < 0) error_ = "cannot write " + name_ + ": " + std::strerror(errno);
    return fd_ >= 0;
}

void Output::write(std::string_view bytes) {
    if (buffer_.size() + bytes.size() < buffered) {
        buffer_ += bytes;
        return;
    }
    // What is big goes out as it is: a copy of it would only cost memory.
    flush();
    if (bytes.size() < buffered)
        buffer_ += bytes;
    else
        send(bytes);
}

void Output::flush() {
    send(buffer_);
    buffer_.clear();
}

void Output::send(std::string_view left) {
    while (!left.empty() && error_.empty()) {
        const ssize_t n = ::write(fd_, left.data(), left.size());
        if (n >= 0)
            left.remove_prefix(static_cast<std::size_t>(n));
        else if (errno != EINTR)
            error_ = "cannot write " + name_ + ": " + std::strerror(errno);
    }
}

bool Output::close() {
    if (fd_ < 0) return error_.empty();
    flush();
    // Standard output stays open for the C library; a file's last bytes may fail only here.
    if (fd_ != STDOUT_FILENO && ::close(fd_) != 0 && error_.empty()) error_ = "cannot write " + name_ + ": " + std::strerror(errno);
    fd_ = -1;
    return error_.empty();
}

}  // namespace isnad::cli
