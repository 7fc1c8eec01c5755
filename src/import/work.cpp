#include "import/work.h"

#include "import/files.h"

#include <nlohmann/json.hpp>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
#include <filesystem>

namespace isnad::import {

namespace fs = std::filesystem;
using json = nlohmann::json;

namespace {

constexpr int journal_version = 1;

std::string base_name(const std::string& path) { return fs::path(path).filename().string(); }

json to_json(const Report& report) {
    json bad = json::array();
    for (const BadLine& b : report.first_bad) bad.push_back({b.file, b.line, b.cause});
    return {{"bad_lines", report.bad_lines}, {"first_bad", bad}, {"counts", report.counts}};
}

Report report_of(const json& j) {
    Report out;
    out.bad_lines = j.at("bad_lines");
    for (const json& b : j.at("first_bad")) out.first_bad.push_back({b.at(0), b.at(1), b.at(2)});
    out.counts = j.at("counts").get<std::map<std::string, std::uint64_t>>();
    return out;
}

}  // namespace

Result<std::unique_ptr<Work>> Work::open(WorkSetup setup, const std::vector<std::string>& sorters) {
    std::unique_ptr<Work> work(new Work(std::move(setup)));
    const WorkSetup& s = work->setup_;
    std::error_code failed;
    fs::create_directories(s.folder, failed);
    if (failed) return Error{s.folder + ": cannot be made: " + failed.message()};
    if (auto locked = work->lock(); !locked) return locked.error();
    for (const std::string& path : s.inputs) {
        auto print = fingerprint_of(path);
        if (!print) return print.error();
        work->inputs_.push_back(*print);
    }
    for (const std::string& name : sorters) work->sorters_.emplace_back(s.folder, name, s.memory);
    if (s.afresh) {
        fs::remove(s.folder + "/journal.json", failed);
    } else if (auto loaded = work->load(); !loaded) {
        return loaded.error();
    }
    for (const Sorter& sorter : work->sorters_) sorter.sweep();
    return work;
}

Work::~Work() {
    if (lock_ >= 0) ::close(lock_);
}

Result<bool> Work::lock() {
    const std::string path = setup_.folder + "/lock";
    lock_ = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (lock_ < 0) return Error{path + ": cannot be written"};
    if (::flock(lock_, LOCK_EX | LOCK_NB) != 0) return Error{setup_.folder + ": another import is at work there"};
    return true;
}

Result<bool> Work::load() {
    const std::string path = setup_.folder + "/journal.json";
    std::error_code failed;
    if (!fs::exists(path, failed)) return true;
    const auto text = read_file(path);
    if (!text) return text.error();
    const std::string hint = "; `--afresh` begins again";
    try {
        const json j = json::parse(*text);
        if (j.at("version") != journal_version || j.at("kind") != setup_.kind)
            return Error{setup_.folder + ": was left by another kind of import" + hint};
        if (j.at("rules") != setup_.rules)
            return Error{setup_.folder + ": the tables that say what is taken have changed since this import was begun" + hint};
        const json& inputs = j.at("inputs");
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
            const Fingerprint then{inputs.at(i).at("size"), inputs.at(i).at("hash")};
            if (then != inputs_[i])
                return Error{setup_.inputs[i] + ": is another file than the one that this import was begun with (" +
                             inputs.at(i).at("name").get<std::string>() + ")" + hint};
        }
        step_ = j.at("step");
        position_ = {j.at("line"), j.at("offset"), {j.at("restart").at(0), j.at("restart").at(1)}};
        report_ = report_of(j.at("report"));
        for (Sorter& sorter : sorters_) {
            std::vector<Run> runs;
            for (const json& run : j.at("runs").at(sorter.name())) runs.push_back({run.at(0), run.at(1)});
            if (auto restored = sorter.restore(std::move(runs)); !restored) return Error{restored.error().message + hint};
        }
    } catch (const json::exception&) {
        return Error{path + ": cannot be understood" + hint};
    }
    resumed_ = true;
    return true;
}

Result<bool> Work::save() {
    json runs = json::object();
    for (Sorter& sorter : sorters_) {
        if (auto spilled = sorter.spill(); !spilled) return spilled.error();
        json list = json::array();
        for (const Run& run : sorter.runs()) list.push_back({run.name, run.bytes});
        runs[sorter.name()] = list;
    }
    json inputs = json::array();
    for (std::size_t i = 0; i < inputs_.size(); ++i)
        inputs.push_back({{"name", base_name(setup_.inputs[i])}, {"size", inputs_[i].size}, {"hash", inputs_[i].hash}});
    const json journal = {{"version", journal_version},
                          {"kind", setup_.kind},
                          {"rules", setup_.rules},
                          {"inputs", inputs},
                          {"step", step_},
                          {"line", position_.lines},
                          {"offset", position_.offset},
                          {"restart", {position_.restart.packed, position_.restart.unpacked}},
                          {"report", to_json(report_)},
                          {"runs", runs}};
    // A cause may quote bytes of a broken line.
    const std::string text = journal.dump(1, ' ', false, json::error_handler_t::replace);
    if (auto saved = replace_file(setup_.folder + "/journal.json", text); !saved) return saved.error();
    for (const Sorter& sorter : sorters_) sorter.sweep();
    return true;
}

void Work::bad(const std::string& path, std::uint64_t line, std::string_view cause) {
    const std::string file = base_name(path);
    report_.bad(file, line, cause);
    if (setup_.hooks.bad_line && report_.bad_lines <= Report::most_listed) setup_.hooks.bad_line({file, line, std::string(cause)});
}

Result<bool> Work::scan(std::size_t step, const std::string& path, std::string_view what, const std::function<void(const Line&)>& take,
                        const std::function<void(std::uint64_t lines)>& at_end) {
    if (step < step_) return true;
    constexpr std::uint64_t ask = 1024;  // lines between questions
    constexpr std::uint64_t first = 100;
    auto lines = Lines::open(path, position_);
    if (!lines) return lines.error();
    std::uint64_t saved_at = position_.offset, told = position_.lines;
    const std::uint64_t bad_before = report_.bad_lines;
    Line line;
    while (true) {
        auto more = lines->next(line);
        // Of a damaged block some bytes come out before its checksum tells, so what was read since the checkpoint is not kept.
        if (!more)
            return Error{more.error().message + " (behind line " + std::to_string(lines->position().lines) +
                         "); with a sound file, begin again: --afresh"};
        if (!*more) break;
        ++report_.counts["lines"];
        if (line.too_long)
            bad(path, line.number, "is longer than " + std::to_string(Lines::longest >> 20) + " MiB");
        else
            take(line);
        const Position now = lines->position();
        if (now.lines == first && report_.bad_lines - bad_before >= first)
            return Error{path + ": none of its first " + std::to_string(first) + " lines is one of " + std::string(what) + " (" +
                         report_.first_bad.back().cause + ")"};
        bool full = now.offset - saved_at >= setup_.every;
        for (const Sorter& sorter : sorters_) full = full || sorter.full();
        const bool asked = now.lines - told >= ask;
        if (asked && setup_.hooks.progress) setup_.hooks.progress(path, now.lines - told, lines->input().done(), lines->input().total());
        if (asked) told = now.lines;
        const bool stop = (asked || full) && stopped();
        if (full || stop) {
            position_ = now;
            if (auto saved = save(); !saved) return saved.error();
            saved_at = now.offset;
        }
        if (stop) return false;
    }
    if (at_end) at_end(lines->position().lines);
    step_ = step + 1;
    position_ = {};
    if (auto saved = save(); !saved) return saved.error();
    return true;
}

void Work::remove() {
    std::error_code failed;
    fs::remove_all(setup_.folder, failed);
}

}  // namespace isnad::import
