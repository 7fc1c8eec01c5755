// A sentence cut around its trigger. See excerpt.h.
#include "export/excerpt.h"

#include <algorithm>

namespace isnad::exports {

namespace {

bool inside(std::string_view text, std::size_t at) { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0u) == 0x80u; }

}  // namespace

std::string_view beginning(std::string_view text, std::size_t most) {
    if (text.size() <= most) return text;
    while (most > 0 && inside(text, most)) --most;
    return text.substr(0, most);
}

Excerpt excerpt(std::string_view text, Span sentence, Span trigger, std::size_t most) {
    const auto size = static_cast<std::uint32_t>(text.size());
    sentence.end = std::min(sentence.end, size);
    sentence.start = std::min(sentence.start, sentence.end);
    trigger.start = std::clamp(trigger.start, sentence.start, sentence.end);
    trigger.end = std::clamp(trigger.end, trigger.start, sentence.end);

    Excerpt x;
    x.trigger = text.substr(trigger.start, trigger.end - trigger.start);
    x.before = text.substr(sentence.start, trigger.start - sentence.start);
    x.after = text.substr(trigger.end, sentence.end - trigger.end);
    if (sentence.end - sentence.start <= most) return x;

    const std::size_t half = most / 2;
    // A side that needs less than its half leaves the rest to the other one.
    const std::size_t room_before = std::max(half, most - std::min(most, x.after.size()));
    const std::size_t room_after = std::max(half, most - std::min(most, x.before.size()));
    if (x.before.size() > room_before) {
        std::size_t from = x.before.size() - room_before;
        while (inside(x.before, from)) ++from;
        x.before.remove_prefix(from);
        x.cut_before = true;
    }
    if (x.after.size() > room_after) {
        x.after = beginning(x.after, room_after);
        x.cut_after = true;
    }
    return x;
}

}  // namespace isnad::exports
