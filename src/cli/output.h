// Where records go: a file or standard output, through a buffer, with every failure noticed.
//
//   Output out;
//   if (!out.open("records.jsonl")) complain(out.error());
//   out.write(line);
//   if (!out.close()) complain(out.error());     // a full disk is no success
#pragma once

#include <string>
#include <string_view>

namespace isnad::cli {

class Output {
public:
    Output() = default;
    Output(const Output&) = delete;
    Output& operator=(const Output&) = delete;
    ~Output();

    /// Empty or "-" is standard output.
    bool open(const std::string& path);
    void write(std::string_view bytes);
    void flush();
    bool close();

    bool failed() const { return !error_.empty(); }
    const std::string& error() const { return error_; }

private:
    void send(std::string_view bytes);

    int fd_ = -1;
    std::string name_;
    std::string buffer_;
    std::string error_;
};

}  // namespace isnad::cli
