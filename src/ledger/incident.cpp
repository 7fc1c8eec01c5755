// Summing up an incident. See incident.h.
#include "ledger/incident.h"

#include "ledger/happenings.h"
#include "ledger/origins.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <map>
#include <set>
#include <tuple>

namespace isnad::ledger {

namespace {

// Values with the documents and origins behind each, in the order of the values.
class Support {
public:
    explicit Support(const Origins& origins) : origins_(&origins) {}
    void add(const std::string& value, const DocumentHead& d) {
        if (value.empty()) return;
        auto& [documents, groups] = by_value_[value];
        documents.insert(d.id);
        groups.insert(origins_->of(d));
    }
    bool empty() const { return by_value_.empty(); }

    /// The best supported first: by independent origins, then by documents, then the longer value (a day tells more than a month).
    std::vector<Supported> ranked() const {
        std::vector<Supported> out;
        for (const auto& [value, by] : by_value_) out.push_back({value, {by.first.begin(), by.first.end()}, by.second.size()});
        std::stable_sort(out.begin(), out.end(), [](const Supported& x, const Supported& y) {
            return std::tuple(y.origins, y.documents.size(), y.value.size()) < std::tuple(x.origins, x.documents.size(), x.value.size());
        });
        return out;
    }
    Supported best() const { return empty() ? Supported{} : ranked().front(); }

private:
    const Origins* origins_;
    std::map<std::string, std::pair<std::set<std::string>, std::set<std::string>>> by_value_;
};

std::string number_text(double value) {
    char digits[64];
    const auto done = std::to_chars(digits, digits + sizeof digits, value);
    return {digits, done.ptr};
}

std::vector<SupportedParticipant> participants(const std::vector<Told>& told, const Origins& origins,
                                               std::vector<Participant> MentionRecord::*list) {
    Support support(origins);
    std::map<std::string, Participant> known;
    for (const Told& t : told) {
        for (const Participant& p : t.mention.*list) {
            support.add(p.key, *t.document);
            // Of several spellings the first in the order of letters, whoever came first.
            const auto [at, is_new] = known.try_emplace(p.key, p);
            if (!is_new && std::tie(p.name, p.code) < std::tie(at->second.name, at->second.code)) at->second = p;
        }
    }
    std::vector<SupportedParticipant> out;
    for (Supported& s : support.ranked()) {
        const Participant who = known.at(s.value);
        out.push_back({who, std::move(s)});
    }
    return out;
}

// Values that cannot all be right, each against the best supported one; what one document alone tells twice is left to that document.
using Agree = std::function<bool(const std::string&, const std::string&)>;

void add_conflicts(std::string_view field, const Support& support, std::vector<IncidentConflict>& out, const Agree& agree = {}) {
    const std::vector<Supported> all = support.ranked();
    for (std::size_t i = 1; i < all.size(); ++i)
        if (all[i].documents != all[0].documents && !(agree && agree(all[0].value, all[i].value))) out.push_back({std::string(field), all[0], all[i]});
}

void counts(const std::vector<Told>& told, const Origins& origins, Incident& out) {
    std::map<std::string, Support> exact;
    std::map<std::string, std::map<double, std::set<std::string>>> by_value;
    for (const Told& t : told) {
        for (const CountRecord& c : t.mention.counts) {
            by_value[c.what][c.value].insert(t.document->id);
            // "At least five" and nine may both be right; five and nine cannot.
            if (c.bound == "exact") exact.try_emplace(c.what, origins).first->second.add(number_text(c.value), *t.document);
        }
    }
    for (const auto& [what, values] : by_value) {
        const auto& [least, least_by] = *values.begin();
        const auto& [most, most_by] = *values.rbegin();
        out.counts.push_back({what, least, most, {least_by.begin(), least_by.end()}, {most_by.begin(), most_by.end()}});
    }
    for (const auto& [what, support] : exact) add_conflicts(what, support, out.conflicts);
}

void places(const std::vector<Told>& told, const Origins& origins, Incident& out) {
    Support towns(origins), all(origins);
    std::map<std::string, PlaceRecord> known;
    for (const Told& t : told) {
        const PlaceRecord& p = t.mention.place;
        if (p.name.empty()) continue;
        all.add(p.name, *t.document);
        if (p.resolution == "city" || p.resolution == "site") towns.add(p.name, *t.document);
        known.try_emplace(p.name, p);
    }
    // A town says more than the country that it lies in.
    out.place_name = towns.empty() ? all.best() : towns.best();
    if (!out.place_name.value.empty()) out.place = known.at(out.place_name.value);
    // A hall in a suburb and the town itself are no contradiction.
    add_conflicts("place", towns, out.conflicts, [&](const std::string& a, const std::string& b) {
        const PlaceRecord &x = known.at(a), &y = known.at(b);
        return x.located && y.located && distance(x.lat, x.lon, y.lat, y.lon) <= near_km;
    });
}

void voices(const std::vector<Told>& told, const Origins& origins, Incident& out) {
    std::map<std::string, std::string> own;  // origin -> its smallest document
    std::set<std::string> claimed, denied, all_voices, groups;
    Support asserting(origins), denying(origins);
    for (const Told& t : told) {
        const MentionRecord& m = t.mention;
        const std::string& group = origins.of(*t.document);
        if (m.stance == "denies") {
            for (const Participant& s : m.sources) denied.insert(s.name);
            denying.add("denied", *t.document);
            continue;
        }
        asserting.add("told", *t.document);
        groups.insert(group);
        if (m.stance.empty() || m.stance == "none") {
            const auto [at, is_new] = own.try_emplace(group, t.document->id);
            if (!is_new) at->second = std::min(at->second, t.document->id);
            all_voices.insert("article " + group);
        } else {
            for (const Participant& s : m.sources) {
                claimed.insert(s.name);
                all_voices.insert("source " + s.key);
            }
        }
    }
    for (const auto& [group, id] : own) out.asserted_by.push_back(id);
    std::sort(out.asserted_by.begin(), out.asserted_by.end());
    out.claimed_by.assign(claimed.begin(), claimed.end());
    out.denied_by.assign(denied.begin(), denied.end());
    out.confirmed = groups.size() >= 2 && all_voices.size() >= 2;
    if (!asserting.empty() && !denying.empty()) out.conflicts.push_back({"denial", asserting.best(), denying.best()});
}

}  // namespace

Incident summarize(std::string_view id, const std::vector<Told>& told) {
    Incident out;
    out.id = id;
    out.mentions = told.size();
    Origins origins;
    for (const Told& t : told) origins.add(*t.document);
    Support types(origins), stories(origins), modes(origins), contexts(origins), cameos(origins), dates(origins), days(origins);
    std::set<std::string> documents;
    std::map<std::string, std::string> origin_of;
    out.announced = true;
    for (const Told& t : told) {
        const MentionRecord& m = t.mention;
        types.add(m.type, *t.document);
        stories.add(t.document->story, *t.document);
        contexts.add(m.context, *t.document);
        documents.insert(t.document->id);
        const auto [origin, is_new] = origin_of.try_emplace(origins.of(*t.document), t.document->id);
        if (!is_new) origin->second = std::min(origin->second, t.document->id);
        if (m.dated) dates.add(m.date, *t.document);
        if (m.dated && m.date.size() == 10) days.add(m.date, *t.document);
        if (m.auxiliary.find("future") == std::string::npos) out.announced = false;
        if (m.scored && (!out.scored || m.score < out.score)) {
            out.scored = true;
            out.score = m.score;
        }
        const std::string& day = t.document->published;
        if (!day.empty()) {
            if (out.first_report.empty() || day < out.first_report) out.first_report = day;
            out.last_report = std::max(out.last_report, day);
        }
    }
    out.type = types.best().value;
    out.story = stories.best().value;
    for (const Told& t : told) {
        if (t.mention.type != out.type) continue;
        modes.add(t.mention.mode, *t.document);
        out.quad = t.mention.quad;
    }
    out.mode = modes.best().value;
    for (const Told& t : told)
        if (t.mention.type == out.type && t.mention.mode == out.mode) cameos.add(t.mention.cameo, *t.document);
    out.cameo = cameos.best().value;
    out.context = contexts.best().value;
    out.date = days.empty() ? dates.best() : days.best();
    if (out.date.value.empty()) {
        // Nobody tells the day: the first report's is the nearest to it.
        Support published(origins);
        for (const Told& t : told)
            if (t.document->published == out.first_report) published.add(t.mention.date.empty() ? out.first_report : t.mention.date, *t.document);
        out.date = published.best();
    }
    out.documents.assign(documents.begin(), documents.end());
    for (const auto& [group, document] : origin_of) out.origin_ids.push_back(document);
    std::sort(out.origin_ids.begin(), out.origin_ids.end());
    out.origins = origin_of.size();
    out.actors = participants(told, origins, &MentionRecord::actors);
    out.recipients = participants(told, origins, &MentionRecord::recipients);
    add_conflicts("date", days, out.conflicts);
    places(told, origins, out);
    counts(told, origins, out);
    voices(told, origins, out);
    return out;
}

}  // namespace isnad::ledger
