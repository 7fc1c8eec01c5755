// Nearest words. See suggest.h.
#include "cli/suggest.h"

#include <algorithm>

namespace isnad::cli {

std::size_t distance(std::string_view a, std::string_view b) {
    // Three rows are enough: the swap of two neighbours looks two rows back.
    std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
        }
        before.swap(above);
        above.swap(row);
    }
    return above[b.size()];
}

std::string suggest(std::string_view word, const std::vector<std::string>& candidates) {
    std::string best;
    std::size_t least = std::string::npos;
    for (const std::string& candidate : candidates) {
        const std::size_t longest = std::max(word.size(), candidate.size());
        std::size_t d = distance(word, candidate);
        // A beginning of three letters and more is a good guess however much is missing: --rec for --recursive.
        if (word.size() >= 3 && candidate.starts_with(word)) d = std::min<std::size_t>(d, 1);
        if (d * 2 > longest || d >= least) continue;
        least = d;
        best = candidate;
    }
    return best;
}

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
    const std::string nearest = suggest(word, candidates);
    return nearest.empty() ? std::string() : "; did you mean \"" + nearest + "\"?";
}

}  // namespace isnad::cli
