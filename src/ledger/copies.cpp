// Passages that two texts share. See copies.h.
#include "ledger/copies.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace isnad::ledger {

namespace {

constexpr std::size_t seed = 3;            // words that must be the same for a passage to begin
constexpr std::uint32_t most_changed = 4;  // words that may stand between two runs of one passage
constexpr std::uint32_t shortest = 10;     // words of a passage; shorter ones are names, titles and set phrases
constexpr double half_weight_at = 60;      // words: where a word counts half of what the first one does
constexpr std::size_t most_places = 8;  // a seed that a text repeats more often is a set phrase of it

struct Run {
    std::uint32_t a = 0, b = 0, length = 0;
};

std::uint64_t seed_at(std::span<const FoldedWord> words, std::size_t i) {
    std::uint64_t h = 0;
    for (std::size_t k = 0; k < seed; ++k) h = (h ^ words[i + k].hash) * 0x9E3779B97F4A7C15u + (h >> 29);
    return h;
}

// Maximal runs of equal words, in the order of `a`.
std::vector<Run> runs(std::span<const FoldedWord> a, std::span<const FoldedWord> b) {
    std::vector<Run> out;
    if (a.size() < seed || b.size() < seed) return out;
    std::unordered_map<std::uint64_t, std::vector<std::uint32_t>> places;
    for (std::size_t i = 0; i + seed <= b.size(); ++i) places[seed_at(b, i)].push_back(static_cast<std::uint32_t>(i));
    std::unordered_map<std::int64_t, std::uint32_t> ends;  // by how far the texts are shifted: where in `a` the last run ended
    for (std::uint32_t i = 0; i + seed <= a.size(); ++i) {
        const auto found = places.find(seed_at(a, i));
        if (found == places.end() || found->second.size() > most_places) continue;
        for (const std::uint32_t j : found->second) {
            std::uint32_t& end = ends[static_cast<std::int64_t>(j) - i];
            if (i < end) continue;
            std::uint32_t n = 0;
            while (i + n < a.size() && j + n < b.size() && a[i + n].hash == b[j + n].hash) ++n;
            if (n < seed) continue;
            out.push_back({i, j, n});
            end = i + n;
        }
    }
    return out;
}

double weight(double position) { return 1 / (1 + position / half_weight_at); }

double share(const std::vector<bool>& covered) {
    double all = 0, in = 0;
    for (std::size_t i = 0; i < covered.size(); ++i) {
        all += weight(static_cast<double>(i));
        if (covered[i]) in += weight(static_cast<double>(i));
    }
    return all > 0 ? in / all : 0;
}

}  // namespace

std::vector<Passage> passages(std::span<const FoldedWord> a, std::span<const FoldedWord> b) {
    const std::vector<Run> all = runs(a, b);
    std::vector<bool> used(all.size(), false);
    std::vector<Passage> out;
    for (std::size_t x = 0; x < all.size(); ++x) {
        if (used[x]) continue;
        used[x] = true;
        Passage p{all[x].a, all[x].a + all[x].length, all[x].b, all[x].b + all[x].length, all[x].length};
        // Joins the longest run that begins within a few words behind the end in both texts.
        while (true) {
            std::size_t best = all.size();
            for (std::size_t y = x + 1; y < all.size() && all[y].a <= p.a_to + most_changed; ++y) {
                const Run& r = all[y];
                if (used[y] || r.a < p.a_to || r.b < p.b_to || r.b > p.b_to + most_changed) continue;
                if (best == all.size() || r.length > all[best].length) best = y;
            }
            if (best == all.size()) break;
            used[best] = true;
            p.a_to = all[best].a + all[best].length;
            p.b_to = all[best].b + all[best].length;
            p.matched += all[best].length;
        }
        if (p.a_to - p.a_from >= shortest && p.b_to - p.b_from >= shortest) out.push_back(p);
    }
    return out;
}

Overlap overlap(std::span<const Passage> common, std::size_t a_words, std::size_t b_words) {
    std::vector<bool> a(a_words, false), b(b_words, false);
    for (const Passage& p : common) {
        std::fill(a.begin() + p.a_from, a.begin() + p.a_to, true);
        std::fill(b.begin() + p.b_from, b.begin() + p.b_to, true);
    }
    Overlap out;
    out.of_a = share(a);
    out.of_b = share(b);
    out.words_a = static_cast<std::uint32_t>(std::count(a.begin(), a.end(), true));
    out.words_b = static_cast<std::uint32_t>(std::count(b.begin(), b.end(), true));
    return out;
}

double Overlap::strength() const { return std::sqrt(of_a * of_b); }

}  // namespace isnad::ledger
