#include "import/rows.h"

#include "import/files.h"
#include "language/arabic/letters.h"

#include <fmt/format.h>

#include <algorithm>

namespace isnad::import {

namespace {

constexpr std::uint64_t most = 999'999'999'999;

// The first `count` cells of a line, and the rest of it.
std::vector<std::string_view> cells(std::string_view line, std::size_t count) {
    std::vector<std::string_view> out;
    for (std::size_t at = 0; out.size() < count;) {
        const std::size_t end = std::min(line.find('\t', at), line.size());
        out.push_back(line.substr(at, end - at));
        at = std::min(end + 1, line.size());
        if (out.size() == count) out.push_back(line.substr(at));
    }
    return out;
}

}  // namespace

RowTable::RowTable(const std::string& folder, const std::string& name, std::size_t memory, std::size_t homonyms, std::size_t spellings)
    : by_name_(folder, name + "-by-name", memory),
      by_prominence_(folder, name + "-by-prominence", memory),
      homonyms_(homonyms),
      spellings_(spellings) {
    by_name_.sweep();
    by_prominence_.sweep();
}

Result<bool> RowTable::add(const Thing& thing, const std::vector<Spelling>& spellings) {
    std::vector<std::string> seen;
    for (const Spelling& s : spellings) {
        std::string name = arabic::normalized(s.text);
        if (std::find(seen.begin(), seen.end(), name) != seen.end()) continue;  // they differ in hamzas alone
        auto put = by_name_.put(fmt::format("{}\t{}{:012}\t{:010}\t{:03}\t{}\t{}\t{}", name, s.stripped ? 1 : 0,
                                            most - std::min(most, thing.prominence), thing.id, seen.size(), s.only_behind ? 1 : 0, s.text,
                                            thing.payload));
        seen.push_back(std::move(name));
        if (!put) return put.error();
    }
    return true;
}

Result<std::uint64_t> RowTable::write(const std::string& path, std::string_view head,
                                      const std::function<void(const NamedRow&, std::string&)>& make) {
    std::string name, id;
    std::size_t have = 0;
    Result<bool> failed = true;
    auto named = by_name_.merge([&](std::string_view line) {
        const auto c = cells(line, 6);
        if (c[0] != name) {
            name = c[0];
            id.clear();
            have = 0;
        }
        if (c[2] != id && ++have > homonyms_) {
            ++crowded_;
            return true;
        }
        id = c[2];
        failed = by_prominence_.put(fmt::format("{}\t{}\t{}\t{}\t{}\t{}", c[1], c[2], c[3], c[4], c[5], c[6]));
        return static_cast<bool>(failed);
    });
    if (!named) return named.error();
    if (!failed) return failed.error();

    FileWriter out(path);
    out.write(head);
    std::uint64_t lines = 0;
    std::string key, payload, text;
    NamedRow row;
    const auto flush = [&] {
        if (key.empty()) return;
        row.payload = payload;
        text.clear();
        make(row, text);
        lines += static_cast<std::uint64_t>(std::count(text.begin(), text.end(), '\n'));
        out.write(text);
        row = {};
    };
    auto ordered = by_prominence_.merge([&](std::string_view line) {
        const auto c = cells(line, 5);
        const std::string_view now = line.substr(0, c[0].size() + 1 + c[1].size());
        if (now != key) {
            flush();
            key = now;
            payload = c[5];
        }
        if (row.sure.size() + row.only_behind.size() < spellings_) (c[3] == "1" ? row.only_behind : row.sure).emplace_back(c[4]);
        return true;
    });
    if (!ordered) return ordered.error();
    flush();
    if (auto closed = out.close(); !closed) return closed.error();
    by_name_.forget();
    by_prominence_.forget();
    return lines;
}

}  // namespace isnad::import
