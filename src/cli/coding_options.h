// The options that all commands share which read articles and code them: where articles come from, what is known of them, tables, threads.
//
//   struct CodeOptions : CodingOptions { std::string output; };
//   CodeOptions o;
//   Options options("code");
//   o.declare(options);
//   options.value("-o,--output", o.output);
//   options.parse(arguments);
//   o.check();                                  // throws UsageError
#pragma once

#include "cli/article.h"
#include "cli/input.h"
#include "cli/options.h"

#include <cstddef>
#include <string>
#include <vector>

namespace isnad::cli {

struct CodingOptions {
    InputOptions input{};
    std::size_t jobs = 1;
    ArticleDefaults defaults{};
    std::vector<std::string> tables{}, files{};

    void declare(Options& options);
    void check();

private:
    std::string from_ = "auto", jobs_ = "0", most_{};
};

}  // namespace isnad::cli
