// What the second choice of participants sees of the article around: what the first choice gave an entity in the other events, and what it and those
// chosen beside it do to one another there.
#include "event/participants.h"

#include <algorithm>

namespace isnad::event {

using weighing::Atom;
using weighing::Value;

// What the first choice had it do in the other events of the article.
void Participants::in_other_events(std::size_t event, Weighed& c) const {
    auto& v = c.values;
    v[Atom::was] = v[Atom::here] = v[Atom::same] = v[Atom::times] = v[Atom::twin] = Value("none");
    const std::uint32_t id = id_of(c);
    const Beside& mine = m_.beside[event];
    const std::uint32_t sentence = m_.drafts[mine.draft].sentence;
    std::size_t acting = 0, suffering = 0;
    bool was_found = false, same_found = false, here_found = false, twin_found = false;
    for (std::size_t apart = 1; apart <= choice_reach; ++apart)
        for (const bool later : {false, true}) {
            if (later ? event + apart >= m_.beside.size() : apart > event) continue;
            const Beside& o = m_.beside[later ? event + apart : event - apart];
            const bool same = o.type == mine.type;
            const bool acts = in_list(o.actors, id), suffers = !acts && in_list(o.recipients, id);
            if (same && !twin_found) {
                twin_found = true;
                v[Atom::twin] = acts           ? Value("acts")
                                : suffers      ? Value("suffers")
                                : o.actors.count ? (o.recipients.count ? Value("both-others") : Value("other-acts"))
                                               : (o.recipients.count ? Value("other-suffers") : Value("nobody"));
            }
            if (!acts && !suffers) continue;
            acting += acts, suffering += suffers;
            if (same && !same_found) v[Atom::same] = acts ? (later ? Value("acts-later") : Value("acts")) : later ? Value("suffers-later") : Value("suffers"), same_found = true;
            if (!was_found && !later) v[Atom::was] = acts ? (same ? Value("acts-so") : Value("acts")) : same ? Value("suffers-so") : Value("suffers"), was_found = true;
            if (!here_found && m_.drafts[o.draft].sentence == sentence) v[Atom::here] = acts ? (same ? Value("acts-so") : Value("acts")) : same ? Value("suffers-so") : Value("suffers"), here_found = true;
        }
    constexpr Value counts[] = {"0-0", "0-1", "0-2", "1-0", "1-1", "1-2", "2-0", "2-1", "2-2"};
    v[Atom::times] = counts[std::min<std::size_t>(acting, 2) * 3 + std::min<std::size_t>(suffering, 2)];
}

// What the event before and the one behind give the entity, and what it has to do with those chosen here first: whether the other events have it as the
// target of an actor chosen here, as attacker of a recipient chosen here, or on one side with them.
void Participants::beside_the_chosen(std::size_t event, Weighed& c) const {
    auto& v = c.values;
    const std::uint32_t id = id_of(c);
    const Beside& mine = m_.beside[event];
    const auto role = [&](std::size_t k) {
        const Beside& o = m_.beside[k];
        return in_list(o.actors, id) ? Value("acts") : in_list(o.recipients, id) ? Value("suffers") : o.actors.count ? Value("others") : Value("nobody");
    };
    v[Atom::last] = event > 0 ? role(event - 1) : Value("none");
    v[Atom::next] = event + 1 < m_.beside.size() ? role(event + 1) : Value("none");
    v[Atom::by] = against(event, id, mine.actors);
    v[Atom::to] = against(event, id, mine.recipients);
}

// How the other events set an entity against those of a list: "target" of them, their "attacker", "both", "beside" them, or else by the countries alike.
Value Participants::against(std::size_t event, std::uint32_t id, IdList list) const {
    if (list.count == 0) return Value("nobody");
    if (list.count == 1 && in_list(list, id)) return Value("self");
    const auto code = [&](std::uint32_t x) { return x & state_mark ? in_.view.str(in_.view.states[x & ~state_mark].iso3) : std::string_view(doc_.entities[x].code); };
    const auto any = [&](IdList a, auto&& f) {
        for (const std::uint32_t x : kept(a))
            if (x != none && f(x)) return true;
        return false;
    };
    const auto own = code(id);
    const auto theirs = [&](std::uint32_t x) { return x != id && in_list(list, x); };
    const auto their_side = [&](std::uint32_t x) {
        const auto c = code(x);
        return !c.empty() && c != own && any(list, [&](std::uint32_t y) { return code(y) == c; });
    };
    const auto our_side = [&](std::uint32_t x) { return code(x) == own; };
    bool target = false, attacker = false, beside = false, side_target = false, side_attacker = false;
    const std::size_t first = event > choice_reach ? event - choice_reach : 0, end = std::min(m_.beside.size(), event + choice_reach + 1);
    for (std::size_t k = first; k < end; ++k) {
        if (k == event) continue;
        const Beside& o = m_.beside[k];
        if (o.actors.count + o.recipients.count == 0) continue;
        const bool it_acts = in_list(o.actors, id), it_suffers = in_list(o.recipients, id);
        if (it_acts || it_suffers) {
            const bool they_act = any(o.actors, theirs), they_suffer = any(o.recipients, theirs);
            target = target || (they_act && it_suffers);
            attacker = attacker || (it_acts && they_suffer);
            beside = beside || (they_act && it_acts) || (they_suffer && it_suffers);
        }
        if (own.empty() || target || attacker || beside) continue;      // the countries tell nothing, or less
        side_target = side_target || (any(o.recipients, our_side) && any(o.actors, their_side));
        side_attacker = side_attacker || (any(o.actors, our_side) && any(o.recipients, their_side));
    }
    if (target || attacker) return target ? (attacker ? Value("both") : Value("target")) : Value("attacker");
    if (beside) return Value("beside");
    if (side_target || side_attacker) return side_target ? (side_attacker ? Value("sides") : Value("side-target")) : Value("side-attacker");
    return !own.empty() && any(list, [&](std::uint32_t y) { return code(y) == own; }) ? Value("own-side") : Value("none");
}

}  // namespace isnad::event
