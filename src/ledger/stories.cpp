// Stories. See stories.h.
#include "ledger/stories.h"

#include "ledger/cluster.h"
#include "ledger/folded.h"
#include "ledger/happenings.h"

#include <algorithm>
#include <map>

namespace isnad::ledger {

namespace {

constexpr double quorum = 0.2;
constexpr std::size_t key_terms = 8;    // of each article: 28 pairs
constexpr std::size_t key_digits = 12;  // as in the names of incidents
constexpr unsigned a_name = 10, a_body = 6, a_state = 3;

}  // namespace

double strength(const StorySide& a, const StorySide& b) { return (likeness(a.terms, b.terms) + likeness(a.names, b.names)) / 2; }

double same_story(const StorySide& a, const StorySide& b) {
    const double found = strength(a, b);
    return found >= story_strength ? found : 0;
}

std::vector<std::uint64_t> story_keys(const StorySide& side) {
    std::vector<std::uint32_t> best = side.terms;
    best.insert(best.end(), side.names.begin(), side.names.end());
    std::sort(best.begin(), best.end(), [](std::uint32_t x, std::uint32_t y) { return telling(x) != telling(y) ? telling(x) > telling(y) : x < y; });
    best.erase(std::unique(best.begin(), best.end()), best.end());
    if (best.size() > key_terms) best.resize(key_terms);
    std::sort(best.begin(), best.end());
    std::vector<std::uint64_t> out;
    for (std::size_t i = 0; i < best.size(); ++i)
        for (std::size_t j = i + 1; j < best.size(); ++j) out.push_back(std::uint64_t{best[i]} << 32 | best[j]);
    std::sort(out.begin(), out.end());
    return out;
}

std::vector<std::uint32_t> names_of_lead(const std::vector<MentionRecord>& mentions) {
    std::vector<std::uint32_t> out;
    const auto add = [&](std::string_view kind, std::string_view name, unsigned tells) {
        if (!name.empty()) out.push_back(term(std::string(kind) + std::string(name), tells));
    };
    for (const MentionRecord& m : mentions) {
        if (!m.in_lead) continue;
        for (const auto* list : {&m.actors, &m.recipients, &m.sources}) {
            for (const Participant& p : *list) {
                if (!p.wikidata.empty() && p.kind != "state")
                    add("who ", p.key, a_name);
                else if (p.kind != "state" && !p.code.empty())
                    add("who ", p.key, a_body);
                add("state ", p.code, a_state);
            }
        }
        if (m.place.resolution == "city" || m.place.resolution == "site") add("at ", m.place.name, a_name);
        add("in ", m.place.admin1, a_body);
        add("state ", m.place.country, a_state);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

std::vector<StoryOf> group_stories(std::vector<StoryText> texts, const std::vector<StoryLink>& links) {
    std::sort(texts.begin(), texts.end(), [](const StoryText& x, const StoryText& y) { return x.key < y.key; });
    std::map<std::int64_t, std::uint32_t> at;
    std::vector<std::int64_t> spans;
    for (std::uint32_t i = 0; i < texts.size(); ++i) {
        at[texts[i].coding] = i;
        spans.push_back(texts[i].span);
    }
    std::vector<Link> numbered;
    for (const StoryLink& l : links) {
        const auto a = at.find(l.a), b = at.find(l.b);
        if (a != at.end() && b != at.end()) numbered.push_back({a->second, b->second, l.weight});
    }
    cut_between_spans(spans, numbered);
    const std::vector<std::uint32_t> cluster = quorum_clusters(texts.size(), std::move(numbered), {}, quorum);
    std::vector<StoryOf> out;
    for (std::uint32_t i = 0; i < texts.size(); ++i) out.push_back({texts[i].coding, "s-" + texts[cluster[i]].key.substr(0, key_digits)});
    return out;
}

}  // namespace isnad::ledger
