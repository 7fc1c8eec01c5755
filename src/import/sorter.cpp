#include "import/sorter.h"

#include "import/files.h"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <cstring>
#include <filesystem>
#include <memory>
#include <queue>

namespace isnad::import {

namespace fs = std::filesystem;

namespace {

// The lines of one run, read through a small buffer.
class RunReader {
public:
    explicit RunReader(const std::string& path) : path_(path), file_(std::fopen(path.c_str(), "rbe")) {}
    ~RunReader() {
        if (file_) std::fclose(file_);
    }
    RunReader(const RunReader&) = delete;
    RunReader& operator=(const RunReader&) = delete;

    bool open() const { return file_ != nullptr; }
    bool failed() const { return file_ == nullptr || std::ferror(file_) != 0; }
    const std::string& path() const { return path_; }

    bool next() {
        line_.clear();
        while (true) {
            if (at_ == filled_) {
                filled_ = std::fread(buffer_, 1, sizeof buffer_, file_);
                at_ = 0;
                if (filled_ == 0) return false;
            }
            const void* end = std::memchr(buffer_ + at_, '\n', filled_ - at_);
            const std::size_t stop = end ? static_cast<std::size_t>(static_cast<const char*>(end) - buffer_) : filled_;
            line_.append(buffer_ + at_, stop - at_);
            at_ = end ? stop + 1 : stop;
            if (end) return true;
        }
    }
    std::string& line() { return line_; }

private:
    std::string path_;
    std::FILE* file_;
    char buffer_[1 << 16];
    std::size_t at_ = 0, filled_ = 0;
    std::string line_;
};

Result<bool> merge_runs(const std::vector<std::string>& paths, const std::function<bool(std::string_view)>& take) {
    std::vector<std::unique_ptr<RunReader>> readers;
    const auto later = [&](std::size_t a, std::size_t b) { return readers[a]->line() > readers[b]->line(); };
    std::priority_queue<std::size_t, std::vector<std::size_t>, decltype(later)> queue(later);
    for (const std::string& path : paths) {
        readers.push_back(std::make_unique<RunReader>(path));
        if (!readers.back()->open()) return Error{path + ": cannot be read"};
        if (readers.back()->next()) queue.push(readers.size() - 1);
    }
    std::string last;
    bool any = false;
    while (!queue.empty()) {
        const std::size_t i = queue.top();
        queue.pop();
        std::string& line = readers[i]->line();
        if (!any || line != last) {
            any = true;
            last.swap(line);
            if (!take(last)) return true;
        }
        if (readers[i]->next())
            queue.push(i);
        else if (readers[i]->failed())
            return Error{readers[i]->path() + ": cannot be read"};
    }
    return true;
}

}  // namespace

Sorter::Sorter(std::string folder, std::string name, std::size_t budget)
    : folder_(std::move(folder)), name_(std::move(name)), budget_(std::min<std::size_t>(budget, 1u << 31)) {}

void Sorter::add(std::string_view line) {
    if (text_.capacity() < budget_) text_.reserve(budget_ + (budget_ >> 3));  // growing by doubling would hold twice as much
    ends_.push_back({static_cast<std::uint32_t>(text_.size()), static_cast<std::uint32_t>(line.size())});
    text_ += line;
}

Result<bool> Sorter::put(std::string_view line) {
    add(line);
    return full() ? spill() : Result<bool>(true);
}

std::string Sorter::next_name() { return name_ + '.' + std::to_string(made_++) + ".run"; }

Result<bool> Sorter::spill() {
    if (ends_.empty()) return true;
    const auto line = [&](const Piece& p) { return std::string_view(text_).substr(p.begin, p.length); };
    std::sort(ends_.begin(), ends_.end(), [&](const Piece& a, const Piece& b) { return line(a) < line(b); });
    const std::string name = next_name();
    FileWriter out(path_of(name));
    for (const Piece& p : ends_) {
        out.write(line(p));
        out.write("\n");
    }
    if (auto closed = out.close(); !closed) return closed.error();
    runs_.push_back({name, out.bytes()});
    text_.clear();
    ends_.clear();
    return runs_.size() > most_runs ? compact() : Result<bool>(true);
}

Result<bool> Sorter::compact() {
    std::vector<std::string> paths;
    for (const Run& run : runs_) paths.push_back(path_of(run.name));
    const std::string name = next_name();
    FileWriter out(path_of(name));
    auto merged = merge_runs(paths, [&](std::string_view line) {
        out.write(line);
        out.write("\n");
        return true;
    });
    if (!merged) return merged.error();
    if (auto closed = out.close(); !closed) return closed.error();
    runs_.assign(1, {name, out.bytes()});
    return true;
}

Result<bool> Sorter::restore(std::vector<Run> runs) {
    for (const Run& run : runs) {
        std::error_code failed;
        const auto size = fs::file_size(path_of(run.name), failed);
        if (failed || size != run.bytes) return Error{path_of(run.name) + ": is not as the earlier run left it"};
        const std::string_view number = std::string_view(run.name).substr(std::min(run.name.size(), name_.size() + 1));
        std::uint64_t value = 0;
        std::from_chars(number.data(), number.data() + number.size(), value);
        made_ = std::max(made_, value + 1);
    }
    runs_ = std::move(runs);
    return true;
}

void Sorter::sweep() const {
    std::error_code failed;
    std::vector<fs::path> old;
    for (auto it = fs::directory_iterator(folder_, failed); !failed && it != fs::directory_iterator(); it.increment(failed)) {
        const std::string file = it->path().filename().string();
        if (!file.starts_with(name_ + '.') || !file.ends_with(".run")) continue;
        if (std::none_of(runs_.begin(), runs_.end(), [&](const Run& run) { return run.name == file; })) old.push_back(it->path());
    }
    for (const fs::path& path : old) fs::remove(path, failed);
}

void Sorter::forget() {
    runs_.clear();
    text_ = {};
    ends_ = {};
    sweep();
}

Result<bool> Sorter::merge(const std::function<bool(std::string_view)>& take) {
    if (auto spilled = spill(); !spilled) return spilled.error();
    std::vector<std::string> paths;
    for (const Run& run : runs_) paths.push_back(path_of(run.name));
    return merge_runs(paths, take);
}

}  // namespace isnad::import
