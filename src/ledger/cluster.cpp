// Clusters by quorum. See cluster.h.
#include "ledger/cluster.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

namespace isnad::ledger {

namespace {

struct Cluster {
    std::size_t size = 0;
    std::map<std::uint32_t, std::size_t> linked;  // other cluster -> links between the two
    std::map<std::uint32_t, std::size_t> owned;   // owner -> items
};

class Clusters {
public:
    Clusters(std::size_t items, std::span<const std::uint32_t> owners) : parent_(items), clusters_(items) {
        std::iota(parent_.begin(), parent_.end(), 0u);
        for (std::size_t i = 0; i < items; ++i) {
            clusters_[i].size = 1;
            clusters_[i].owned[owners.empty() ? static_cast<std::uint32_t>(i) : owners[i]] = 1;
        }
    }

    void link(std::uint32_t a, std::uint32_t b) {
        ++clusters_[a].linked[b];
        ++clusters_[b].linked[a];
    }

    std::uint32_t find(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }

    // The pairs between two clusters that a link could join.
    std::size_t pairs(const Cluster& a, const Cluster& b) const {
        std::size_t n = a.size * b.size;
        const auto& few = a.owned.size() < b.owned.size() ? a.owned : b.owned;
        const auto& many = &few == &a.owned ? b.owned : a.owned;
        for (const auto& [owner, count] : few)
            if (const auto found = many.find(owner); found != many.end()) n -= count * found->second;
        return n;
    }

    // The root is the smallest item, so that it names the cluster.
    bool join(std::uint32_t a, std::uint32_t b, double quorum) {
        std::uint32_t x = find(a), y = find(b);
        if (x == y) return false;
        const auto between = clusters_[x].linked.find(y);
        if (between == clusters_[x].linked.end()) return false;
        if (static_cast<double>(between->second) < quorum * static_cast<double>(pairs(clusters_[x], clusters_[y]))) return false;
        if (y < x) std::swap(x, y);
        parent_[y] = x;
        Cluster gone = std::move(clusters_[y]);
        clusters_[y] = {};
        clusters_[x].size += gone.size;
        for (const auto& [owner, count] : gone.owned) clusters_[x].owned[owner] += count;
        clusters_[x].linked.erase(y);
        for (const auto& [other, count] : gone.linked) {
            if (other == x) continue;
            clusters_[x].linked[other] += count;
            clusters_[other].linked.erase(y);
            clusters_[other].linked[x] += count;
        }
        return true;
    }

private:
    std::vector<std::uint32_t> parent_;
    std::vector<Cluster> clusters_;
};

// Leaves no part larger than most_in_part.
void bound_parts(std::size_t items, std::vector<Link>& links) {
    while (items > most_in_part) {
        const std::vector<std::uint32_t> part = connected_parts(items, links);
        std::map<std::uint32_t, std::size_t> sizes;
        for (const std::uint32_t p : part) ++sizes[p];
        std::map<std::uint32_t, std::vector<double>> weights;
        for (const Link& l : links)
            if (sizes[part[l.a]] > most_in_part) weights[part[l.a]].push_back(l.weight);
        if (weights.empty()) return;
        // The links under the middle one go; where that is the weakest of all, its like go.
        std::map<std::uint32_t, double> least;
        for (auto& [p, list] : weights) {
            const auto middle = list.begin() + static_cast<std::ptrdiff_t>(list.size() / 2);
            std::nth_element(list.begin(), middle, list.end());
            const double weakest = *std::min_element(list.begin(), list.end());
            least[p] = *middle > weakest ? *middle : std::nextafter(*middle, std::numeric_limits<double>::infinity());
        }
        std::erase_if(links, [&](const Link& l) {
            const auto found = least.find(part[l.a]);
            return found != least.end() && l.weight < found->second;
        });
    }
}

}  // namespace

std::vector<std::uint32_t> connected_parts(std::size_t items, const std::vector<Link>& links) {
    std::vector<std::uint32_t> parent(items);
    std::iota(parent.begin(), parent.end(), 0u);
    const auto find = [&](std::uint32_t i) {
        while (parent[i] != i) i = parent[i] = parent[parent[i]];
        return i;
    };
    for (const Link& l : links) {
        const std::uint32_t x = find(l.a), y = find(l.b);
        parent[std::max(x, y)] = std::min(x, y);
    }
    for (std::uint32_t i = 0; i < items; ++i) parent[i] = find(i);
    return parent;
}

void cut_between_spans(const std::vector<std::int64_t>& spans, std::vector<Link>& links) {
    const auto within = [&](const Link& l) { return spans[l.a] == spans[l.b]; };
    if (std::all_of(links.begin(), links.end(), within)) return;
    std::vector<Link> inner;
    std::copy_if(links.begin(), links.end(), std::back_inserter(inner), within);
    const std::vector<std::uint32_t> part = connected_parts(spans.size(), inner);
    std::vector<std::size_t> sizes(spans.size());
    for (const std::uint32_t p : part) ++sizes[p];
    std::erase_if(links, [&](const Link& l) { return !within(l) && std::max(sizes[part[l.a]], sizes[part[l.b]]) > most_followed; });
}

std::vector<std::uint32_t> quorum_clusters(std::size_t items, std::vector<Link> links, std::span<const std::uint32_t> owners,
                                           double quorum) {
    for (Link& l : links)
        if (l.b < l.a) std::swap(l.a, l.b);
    std::erase_if(links, [&](const Link& l) { return l.a == l.b || l.b >= items || (!owners.empty() && owners[l.a] == owners[l.b]); });
    std::sort(links.begin(), links.end(),
              [](const Link& x, const Link& y) { return std::tie(x.a, x.b, y.weight) < std::tie(y.a, y.b, x.weight); });
    links.erase(std::unique(links.begin(), links.end(), [](const Link& x, const Link& y) { return x.a == y.a && x.b == y.b; }),
                links.end());
    bound_parts(items, links);
    std::sort(links.begin(), links.end(),
              [](const Link& x, const Link& y) { return std::tie(y.weight, x.a, x.b) < std::tie(x.weight, y.a, y.b); });

    Clusters clusters(items, owners);
    for (const Link& l : links) clusters.link(l.a, l.b);
    // A pair that found no quorum may find it once its clusters have grown.
    for (bool changed = true; changed;) {
        changed = false;
        for (const Link& l : links) changed = clusters.join(l.a, l.b, quorum) || changed;
    }
    std::vector<std::uint32_t> out(items);
    for (std::uint32_t i = 0; i < items; ++i) out[i] = clusters.find(i);
    return out;
}

}  // namespace isnad::ledger
