#include "cli/texts.h"

#include "cli/terminal.h"

#include <unistd.h>
#include <cstdio>

namespace isnad::cli {

void Texts::declare(Options& options) {
    options.value("--sentence", sentence_);
    options.value("--from", from_);
    options.value("--max-bytes", most_);
    options.files(files_);
}

void Texts::check(const std::string& output) {
    input_.from = from_of(from_);
    if (input_.from > From::jsonl) throw UsageError("--from: a page is no text; `isnad page --to text` gives the text of its article");
    if (!most_.empty()) input_.max_bytes = size_of("--max-bytes", most_);
    if (input_.max_bytes > (std::uint64_t{1} << 30)) throw UsageError("--max-bytes: at most 1G");
    if (!sentence_.empty() && !files_.empty()) throw UsageError("--sentence and FILE do not go together");
    Inputs(files_, input_).check_output(output);
}

void Texts::each(Problems& problems, const std::function<bool(const Record& record, const std::string& path)>& show) {
    Record record;
    if (is_sentence()) {
        record.text = sentence_;
        show(record, "-");
        return;
    }
    if (files_.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);
    Inputs inputs(files_, input_);
    for (Document d; inputs.next(d);) {
        record.clear();
        if (!d.problem && d.jsonl) {
            std::string why = parse_record(d.bytes, record);
            if (!why.empty()) d.problem = Problem{*d.path, d.line, std::move(why)};
        }
        if (!d.problem && d.html) d.problem = Problem{*d.path, d.line, "is a page, no text; `isnad page` gives the text of its article"};
        if (d.problem) {
            problems.report(*d.problem);
            continue;
        }
        if (!d.jsonl) record.text = d.bytes;
        if (!show(record, *d.path)) return;
    }
}

void Texts::each_named(Problems& problems, const std::function<bool(std::string_view id, std::string_view text)>& show) {
    std::size_t number = 0;
    std::string id, joined;
    each(problems, [&](const Record& record, const std::string&) {
        ++number;
        id = !record.id.empty() ? record.id : is_sentence() ? "sentence" : std::to_string(number);
        if (record.title.empty() || record.text.starts_with(record.title)) return show(id, record.text);
        joined = record.title + '\n' + record.text;
        return show(id, joined);
    });
}

}  // namespace isnad::cli
