#include "language/sentences.h"

namespace isnad::language {

namespace {

bool stop(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x61F || c == 0x2026; }
bool closing(char32_t c) { return c == '"' || c == 0xBB || c == 0x201D || c == ')' || c == ']'; }
bool clause(char32_t c) { return c == 0x60C || c == ',' || c == 0x61B || c == ';' || c == ':'; }

// "d. Muhammad", "2015 m.", "a. f. b.": a stop behind a single letter belongs to it, unless a line ends there.
bool abbreviates(const arabic::Words& words, std::uint32_t i) {
    if (words[i].mark != '.' || i == 0 || i + 1 >= words.size() || words[i + 1].line_start) return false;
    const auto& before = words[i - 1];
    if (before.kind != arabic::Kind::word || before.end != words[i].begin || before.end - before.begin > 2) return false;
    // A title stands before a name, an era behind a number and may end the sentence.
    return i < 2 || words[i - 2].kind != arabic::Kind::number;
}

// "2. October", "16. November. 2016": a stop behind the number of a day, and then behind its month, ends nothing.
bool of_a_date(const arabic::Words& words, std::uint32_t i) {
    if (words[i].mark != '.' || i == 0 || i + 1 >= words.size() || words[i + 1].line_start) return false;
    const auto figures = [&](std::uint32_t k, std::uint32_t bytes) {
        return words[k].kind == arabic::Kind::number && words[k].end - words[k].begin <= bytes;
    };
    const auto month = [&](std::uint32_t k) { return words[k].kind == arabic::Kind::word && words[k].link(tables::LinkKind::month); };
    if (figures(i - 1, 2)) return month(i + 1);
    return i >= 3 && month(i - 1) && words[i - 2].mark == '.' && figures(i - 3, 2) && figures(i + 1, 8);
}

constexpr std::uint32_t soft = 400, hard = 800;   // words

}  // namespace

void split(const arabic::Words& words, std::vector<Sentence>& out) {
    out.clear();
    Sentence now;
    const auto n = static_cast<std::uint32_t>(words.size());
    std::uint32_t line = 0;
    auto close = [&](std::uint32_t end) {
        if (end == now.first) return;
        now.end = end;
        now.span = {words[now.first].begin, words[end - 1].end};
        now.line = line;
        out.push_back(now);
        now.first = end;
    };
    for (std::uint32_t i = 0; i < n; ++i) {
        const auto& w = words[i];
        if (w.line_start && i > now.first) {
            close(i);
            ++line;
        } else if (w.line_start && i > 0) {
            ++line;
        }
        if (w.kind == arabic::Kind::punctuation) {
            if (stop(w.mark)) {
                // A stop glued to what follows (3.5, www.x) ends nothing.
                const bool glued = i + 1 < n && words[i + 1].begin == w.end && words[i + 1].kind != arabic::Kind::punctuation;
                if (glued || abbreviates(words, i) || of_a_date(words, i)) continue;
                std::uint32_t end = i + 1;
                while (end < n && !words[end].line_start && words[end].kind == arabic::Kind::punctuation && (stop(words[end].mark) || closing(words[end].mark)) &&
                       words[end].begin == words[end - 1].end)
                    ++end;
                close(end);
                i = end - 1;
                continue;
            }
            if (clause(w.mark) && i - now.first > soft) close(i + 1);
        }
        if (i - now.first >= hard) close(i + 1);
    }
    close(n);
}

}  // namespace isnad::language
