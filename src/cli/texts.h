// The texts that a command shows rather than codes: one --sentence, or the articles of files, with the options that say how to read them.
//
//   Texts texts;
//   texts.declare(options);                   // --sentence --from --max-bytes FILE...
//   options.parse(arguments);
//   texts.check(output_path);                 // throws UsageError
//   texts.each(problems, [&](const Record& record, const std::string& path) { show(record.text); return true; });
#pragma once

#include "cli/input.h"
#include "cli/options.h"
#include "cli/problems.h"
#include "cli/record.h"

#include <functional>
#include <string>
#include <vector>

namespace isnad::cli {

class Texts {
public:
    void declare(Options& options);
    /// `output` is the file that the command writes: it must not be one of the inputs.
    void check(const std::string& output = "-");

    /// The text of --sentence is the only one.
    bool is_sentence() const { return !sentence_.empty(); }

    /// Calls `show` with each text that can be read, until it answers false; `path` is "-" for standard input and a sentence. A plain text
    /// is a record without anything but `text`. What cannot be read goes to `problems`.
    void each(Problems& problems, const std::function<bool(const Record& record, const std::string& path)>& show);

    /// The same for what is shown of texts alone: each with its title in front, and its id, or else its number.
    void each_named(Problems& problems, const std::function<bool(std::string_view id, std::string_view text)>& show);

private:
    std::string sentence_, from_ = "auto", most_;
    std::vector<std::string> files_;
    InputOptions input_;
};

}  // namespace isnad::cli
