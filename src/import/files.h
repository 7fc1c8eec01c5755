// Files that are whole or not there: written under their own name with errors kept until close(), or put in place by renaming.
//
//   FileWriter out("work/names.0.run");
//   out.write("...");
//   if (auto closed = out.close(); !closed) ...            // says what failed, a full disk for instance
//
//   replace_file("work/journal.json", text);               // a reader sees the old bytes or the new ones
#pragma once

#include <isnad/result.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::import {

class FileWriter {
public:
    explicit FileWriter(std::string path);
    ~FileWriter();
    FileWriter(const FileWriter&) = delete;
    FileWriter& operator=(const FileWriter&) = delete;

    void write(std::string_view bytes);
    /// Writes through to the disk.
    Result<bool> close();
    std::uint64_t bytes() const { return bytes_; }

private:
    void flush();

    std::string path_, buffer_, error_;
    int fd_ = -1;
    std::uint64_t bytes_ = 0;
};

Result<bool> replace_file(const std::string& path, std::string_view bytes);

/// Renames a finished file into its place.
Result<bool> move_file(const std::string& from, const std::string& to);

/// All of a small file; an error where it is not there.
Result<std::string> read_file(const std::string& path);

}  // namespace isnad::import
