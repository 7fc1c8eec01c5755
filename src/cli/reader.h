// Bytes of a file or a pipe, in bounded memory.
//
//   Reader reader;
//   if (!reader.open("news.jsonl")) complain(reader.error());
//   std::string line;
//   while (true) switch (reader.line(line, most)) {
//       case Reader::Got::whole: use(line); break;
//       case Reader::Got::too_long: ...      // skipped while it was read; never more than `most` bytes are held
//       case Reader::Got::end: return;
//       case Reader::Got::failed: complain(reader.error());
//   }
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace isnad::cli {

class Reader {
public:
    enum class Got { whole, too_long, end, failed };

    Reader() = default;
    Reader(const Reader&) = delete;
    Reader& operator=(const Reader&) = delete;
    ~Reader() { close(); }

    /// "-" is standard input.
    bool open(const std::string& path);
    void close();

    /// A look ahead at what comes, at least a few bytes unless the input is shorter; nothing is taken.
    std::string_view peek();

    /// The next line without its line feed.
    Got line(std::string& out, std::uint64_t most);

    /// The next bytes, as many as are at hand; 0 at the end or on an error.
    std::size_t some(char* to, std::size_t size);

    /// All the rest.
    Got rest(std::string& out, std::uint64_t most);

    /// What went wrong, in words.
    const std::string& error() const { return error_; }

private:
    bool fill();  // reads more; false at the end or on an error

    int fd_ = -1;
    std::vector<char> buffer_;
    std::size_t at_ = 0;
    std::size_t end_ = 0;
    bool failed_ = false;
    std::string error_;
};

}  // namespace isnad::cli
