// Stories: articles that go on about one matter for days, whichever incident of it each tells.
//
//   StorySide a = story_side(record);
//   for (std::uint64_t key : story_keys(a)) ...                        // two articles of one story share a key, and lie within `story_days`
//   if (const double weight = same_story(a, b); weight > 0) link(a, b, weight);
//   for (const StoryOf& s : group_stories(texts, links)) ...           // story: "s-" and the first digits of the smallest key in it
//
// An article belongs to a story by its opening: how like its words are, and who takes part where. Articles are linked in pairs and grouped by
// quorum, as copies are, but one fifth of the pairs is enough, for articles that lie further apart than `story_days` are never linked. So a story
// that is told each day goes on for about two weeks before a new one begins; it never swallows a whole war. Where more than `most_followed` articles of
// one span of days hang together, their story ends with the span.
#pragma once

#include "ledger/record.h"

#include <cstdint>
#include <string>
#include <vector>

namespace isnad::ledger {

struct StorySide {
    std::vector<std::uint32_t> terms;  ///< content words of the opening
    std::vector<std::uint32_t> names;  ///< who takes part and where, in the opening
};

inline constexpr std::int64_t story_days = 3;

/// Chosen by bench/choose_links.cpp, as the thresholds of happenings are.
inline constexpr double story_strength = 0.15;

/// How much two openings have in common, 0 to 1.
double strength(const StorySide& a, const StorySide& b);

/// 0: not of one story.
double same_story(const StorySide& a, const StorySide& b);

/// Sorted, each once: pairs of the words and names that tell most.
std::vector<std::uint64_t> story_keys(const StorySide& side);

/// Who takes part in the opening's happenings, and where: terms as of words, named persons and towns telling most.
std::vector<std::uint32_t> names_of_lead(const std::vector<MentionRecord>& mentions);

struct StoryText {
    std::int64_t coding = 0;
    std::string key;        ///< of its version
    std::int64_t span = 0;  ///< of its day (spans.h)
};

struct StoryLink {
    std::int64_t a = 0, b = 0;
    double weight = 0;
};

struct StoryOf {
    std::int64_t coding = 0;
    std::string story;
};

/// Links to texts that are not in the list are passed over.
std::vector<StoryOf> group_stories(std::vector<StoryText> texts, const std::vector<StoryLink>& links);

}  // namespace isnad::ledger
