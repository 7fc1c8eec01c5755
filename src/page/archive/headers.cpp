#include "page/archive/headers.h"


#include <algorithm>

namespace isnad::page::archive {

namespace {

std::string_view trimmed(std::string_view s) {
    while (!s.empty() && (s.front() == ' ' || s.front() == '\t')) s.remove_prefix(1);
    while (!s.empty() && (s.back() == ' ' || s.back() == '\t' || s.back() == '\r' || s.back() == ';')) s.remove_suffix(1);
    return s;
}

std::string small(std::string_view s) {
    std::string out(s);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

}  // namespace

void Headers::parse(std::string_view lines) {
    fields_.clear();
    while (!lines.empty() && fields_.size() < 200) {
        const std::size_t end = std::min(lines.find('\n'), lines.size());
        const std::string_view line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 1, lines.size()));
        if (!line.empty() && (line[0] == ' ' || line[0] == '\t') && !fields_.empty()) {
            (fields_.back().second += ' ') += trimmed(line);
            continue;
        }
        const std::size_t colon = line.find(':');
        if (colon == std::string_view::npos) continue;
        fields_.emplace_back(small(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
    }
}

std::string_view Headers::value(std::string_view name) const {
    for (const auto& [n, v] : fields_)
        if (n == name) return v;
    return {};
}

std::string Headers::parameter(std::string_view name, std::string_view parameter) const {
    const std::string_view all = value(name);
    const std::string low = small(all);
    const std::string wanted = std::string(parameter) + '=';
    for (std::size_t at = low.find(wanted); at != std::string::npos; at = low.find(wanted, at + 1)) {
        if (at > 0 && low[at - 1] != ' ' && low[at - 1] != ';' && low[at - 1] != '\t') continue;
        std::string_view v = all.substr(at + wanted.size());
        if (v.starts_with('"')) return std::string(v.substr(1, std::min(v.find('"', 1), v.size()) - 1));
        return std::string(trimmed(v.substr(0, std::min(v.find(';'), v.size()))));
    }
    return {};
}

}  // namespace isnad::page::archive
