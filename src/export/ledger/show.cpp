// Incidents to read. See show.h.
#include "export/ledger/show.h"

#include "coder/code_points.h"
#include "export/columns.h"
#include "ledger/folded.h"
#include "ledger/story_tally.h"

#include <algorithm>
#include <charconv>

namespace isnad::exports {

namespace {

using ledger::Incident;

std::string joined(const std::vector<std::string>& list) {
    std::string out;
    for (const std::string& s : list) out += (out.empty() ? "" : ", ") + for_terminal(s);
    return out;
}

std::string participants(const std::vector<ledger::SupportedParticipant>& list, bool with_support) {
    std::string out;
    for (const auto& p : list) {
        out += (out.empty() ? "" : ", ") + for_terminal(p.who.name);
        if (!p.who.code.empty()) out += " (" + p.who.code + (p.who.sector.empty() ? "" : ' ' + p.who.sector) + ')';
        if (with_support) out += " [" + std::to_string(p.support.origins) + ']';
    }
    return out.empty() ? "?" : out;
}

std::string place(const Incident& i) {
    if (i.place_name.value.empty()) return {};
    std::string out = for_terminal(i.place_name.value);
    if (!i.place.country.empty() && i.place.resolution != "country") out += ", " + i.place.country;
    return out;
}

std::string title(const Incident& i) { return i.mode.empty() ? i.type : i.type + ' ' + i.mode; }

std::string number(double value) {
    char digits[64];
    return {digits, std::to_chars(digits, digits + sizeof digits, value).ptr};
}

std::string how_many(std::size_t n, std::string_view one) { return std::to_string(n) + ' ' + std::string(one) + (n == 1 ? "" : "s"); }

class Page {
public:
    explicit Page(std::string& out) : out_(out) {}
    void field(std::string_view name, const std::string& value) {
        if (value.empty()) return;
        out_ += "    " + std::string(name) + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') + value + '\n';
    }

private:
    std::string& out_;
};

// A sentence with its trigger in brackets.
std::string quoted(std::string_view text, const ledger::MentionRecord& m) {
    const Span s = m.sentence, t = m.trigger;
    if (t.start < s.start || t.end > s.end) return for_terminal(ledger::slice_points(text, s));
    return for_terminal(ledger::slice_points(text, {s.start, t.start})) + '[' + for_terminal(ledger::slice_points(text, t)) + ']' +
           for_terminal(ledger::slice_points(text, {t.end, s.end}));
}

void append_head(const ledger::DocumentHead& head, std::string& out) {
    out += for_terminal(head.id) + "  " + for_terminal(head.publisher) + "  " + head.published;
    if (head.origin != head.id)
        out += "  copy of " + for_terminal(head.origin) + " (" + number(static_cast<double>(static_cast<int>(head.copied * 100 + 0.5))) + "%)";
    out += '\n';
}

}  // namespace

void append_incident_line(const Incident& i, std::string& out) {
    out += i.date.value + std::string(i.date.value.size() < 10 ? 10 - i.date.value.size() : 0, ' ') + "  " + title(i) + "  ";
    out += participants(i.actors, false) + " -> " + participants(i.recipients, false);
    if (const std::string where = place(i); !where.empty()) out += "  " + where;
    out += "  " + how_many(i.documents.size(), "article") + ", " + std::to_string(i.origins) + " independent";
    if (!i.conflicts.empty()) out += ", " + how_many(i.conflicts.size(), "conflict");
    out += "  " + i.id + '\n';
}

void append_places(const ledger::Evidence& evidence, std::string_view words, std::string& out) {
    constexpr std::size_t most_in_article = 3;
    constexpr std::uint32_t around = 40;  // code points
    for (std::size_t d = 0; d < evidence.documents.size(); ++d) {
        const std::string_view text = evidence.texts[d];
        const CodePoints points(text);
        std::size_t n = 0;
        for (const Span bytes : ledger::places_of(words, text)) {
            if (++n > most_in_article) break;
            const Span place{static_cast<std::uint32_t>(points.before(bytes.start)), static_cast<std::uint32_t>(points.before(bytes.end))};
            out += "    " + for_terminal(evidence.documents[d].id) + "  " + std::to_string(place.start) + '-' + std::to_string(place.end) + "  " +
                   for_terminal(ledger::slice_points(text, {place.start - std::min(place.start, around), place.start})) + '[' +
                   for_terminal(ledger::slice_points(text, place)) + ']' + for_terminal(ledger::slice_points(text, {place.end, place.end + around})) + '\n';
        }
    }
}

void append_incident_page(const Incident& i, const ledger::Evidence& evidence, std::string& out) {
    out += i.id + "  " + title(i) + (i.announced ? "  announced" : "") + '\n';
    Page page(out);
    page.field("who", participants(i.actors, true) + " -> " + participants(i.recipients, true));
    page.field("when", i.date.value.empty() ? "" : i.date.value + " [" + std::to_string(i.date.origins) + ']');
    page.field("where", i.place_name.value.empty() ? "" : place(i) + " [" + std::to_string(i.place_name.origins) + ']');
    for (const auto& c : i.counts)
        page.field(c.what, c.least == c.most
                               ? number(c.least)
                               : number(c.least) + " (" + joined(c.least_by) + ") to " + number(c.most) + " (" + joined(c.most_by) + ')');
    page.field("told by", how_many(i.documents.size(), "article") + ", " + std::to_string(i.origins) + " independent, " + i.first_report +
                              (i.first_report == i.last_report ? "" : " to " + i.last_report));
    page.field("story", i.story);
    page.field("asserted by", joined(i.asserted_by));
    page.field("claimed by", joined(i.claimed_by));
    page.field("denied by", joined(i.denied_by));
    page.field("confirmed", i.confirmed ? "by two independent voices" : "");
    for (const auto& c : i.conflicts)
        page.field("conflict", c.field + ": " + for_terminal(c.a.value) + " (" + joined(c.a.documents) + ") or " + for_terminal(c.b.value) +
                                   " (" + joined(c.b.documents) + ')');
    for (std::size_t d = 0; d < evidence.documents.size(); ++d) {
        const ledger::DocumentHead& head = evidence.documents[d];
        out += '\n';
        append_head(head, out);
        for (const ledger::Told& t : evidence.told) {
            if (t.document != &evidence.documents[d]) continue;
            out += "    " + quoted(evidence.texts[d], t.mention) + '\n';
            if (!t.mention.stance.empty() && t.mention.stance != "none") {
                std::vector<std::string> sources;
                for (const auto& s : t.mention.sources) sources.push_back(s.name);
                out += "        " + (sources.empty() ? std::string("somebody") : joined(sources)) + ' ' + t.mention.stance + '\n';
            }
        }
    }
}

void append_story_page(std::string_view id, const ledger::StoryPage& story, std::string& out) {
    ledger::StoryTally tally;
    for (const ledger::DocumentHead& d : story.documents) tally.add(d);
    for (const Incident& i : story.incidents) tally.add(i);
    std::vector<std::string> actors;
    for (const ledger::Participant& p : tally.actors()) actors.push_back(p.name);
    out += std::string(id) + "  " + how_many(tally.incidents(), "incident") + '\n';
    Page page(out);
    page.field("told by", how_many(tally.documents(), "article") + ", " + std::to_string(tally.origins()) + " independent, " + tally.first_report() +
                              (tally.first_report() == tally.last_report() ? "" : " to " + tally.last_report()));
    page.field("who", joined(actors));
    page.field("where", joined(tally.places()));
    out += '\n';
    for (const Incident& i : story.incidents) append_incident_line(i, out);
    out += '\n';
    for (const ledger::DocumentHead& d : story.documents) append_head(d, out);
}

}  // namespace isnad::exports
