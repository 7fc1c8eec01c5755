// Groups of linked texts and mentions. See groups.h.
#include "ledger/groups.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

namespace isnad::ledger {

namespace {

// Half of the pairs must be linked: two reports that each copy another part of a third are no copies of one another.
constexpr double quorum = 0.5;

// Digits of a key that stand in names of groups and incidents: 48 bits, too many for two of a billion to meet by chance in one day's news.
constexpr std::size_t key_digits = 12;

bool earlier(const GroupedText& x, const GroupedText& y) {
    // An article without a day may be from any; it counts as the last.
    return std::tuple(x.published.empty(), x.published, y.length, x.key) < std::tuple(y.published.empty(), y.published, x.length, y.key);
}

}  // namespace

std::vector<CopyGroup> group_copies(std::vector<GroupedText> texts, const std::vector<CopyLink>& links) {
    std::sort(texts.begin(), texts.end(), [](const GroupedText& x, const GroupedText& y) { return x.key < y.key; });
    std::map<std::int64_t, std::uint32_t> at;
    for (std::uint32_t i = 0; i < texts.size(); ++i) at[texts[i].version] = i;
    std::vector<Link> numbered;
    std::vector<std::map<std::uint32_t, double>> shares(texts.size());  // of the first in the second
    for (const CopyLink& l : links) {
        const auto a = at.find(l.a), b = at.find(l.b);
        if (a == at.end() || b == at.end()) continue;
        numbered.push_back({a->second, b->second, std::sqrt(l.of_a * l.of_b)});
        shares[a->second][b->second] = l.of_a;
        shares[b->second][a->second] = l.of_b;
    }
    const std::vector<std::uint32_t> cluster = quorum_clusters(texts.size(), std::move(numbered), {}, quorum);
    std::map<std::uint32_t, std::uint32_t> origins;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const auto [known, is_new] = origins.try_emplace(cluster[i], i);
        if (!is_new && earlier(texts[i], texts[known->second])) known->second = i;
    }
    std::vector<CopyGroup> out;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        const std::uint32_t origin = origins[cluster[i]];
        double copied = 0;
        if (i != origin) {
            if (const auto direct = shares[i].find(origin); direct != shares[i].end()) {
                copied = direct->second;
            } else {
                for (const auto& [j, share] : shares[i])
                    if (cluster[j] == cluster[i]) copied = std::max(copied, share);
            }
        }
        out.push_back({texts[i].version, texts[origin].key.substr(0, key_digits), texts[origin].version, copied});
    }
    return out;
}

std::vector<IncidentOf> group_mentions(std::vector<GroupedMention> mentions, const std::vector<MentionLink>& links) {
    std::sort(mentions.begin(), mentions.end(),
              [](const GroupedMention& x, const GroupedMention& y) { return std::tie(x.key, x.number) < std::tie(y.key, y.number); });
    std::map<std::int64_t, std::uint32_t> at, documents;
    std::vector<std::uint32_t> owners;
    std::vector<std::int64_t> spans;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        at[mentions[i].mention] = i;
        spans.push_back(mentions[i].span);
        owners.push_back(documents.try_emplace(mentions[i].document, static_cast<std::uint32_t>(documents.size())).first->second);
    }
    std::vector<Link> numbered;
    for (const MentionLink& l : links) {
        const auto a = at.find(l.a), b = at.find(l.b);
        if (a != at.end() && b != at.end()) numbered.push_back({a->second, b->second, l.weight});
    }
    cut_between_spans(spans, numbered);
    const std::vector<std::uint32_t> cluster = quorum_clusters(mentions.size(), std::move(numbered), owners, quorum);
    std::vector<IncidentOf> out;
    for (std::uint32_t i = 0; i < mentions.size(); ++i) {
        const GroupedMention& first = mentions[cluster[i]];
        out.push_back({mentions[i].mention, mentions[i].number, first.key.substr(0, key_digits) + '-' + std::to_string(first.number)});
    }
    return out;
}

}  // namespace isnad::ledger
