// Two passages of one article that cannot both be right: dates and numbers of one happening, and a claim with its denial.
#include "event/event.h"

#include <algorithm>

namespace isnad::event {

namespace {

constexpr std::size_t most_pairs = 64;   // of comparisons a side: conflicts stand in ordinary articles, not in lists

bool shares(const CodedDocument& doc, IdList a, IdList b) {
    for (auto x : doc.list(a))
        for (auto y : doc.list(b))
            if (x == y) return true;
    return false;
}

class Finder {
public:
    Finder(const Input& in, const Memory& memory, CodedDocument& doc) : in_(in), m_(memory), doc_(doc) {}

    void run() {
        denials();
        dates();
        quantities();
        std::stable_sort(doc_.conflicts.begin(), doc_.conflicts.end(), [](const Conflict& x, const Conflict& y) { return x.a.start < y.a.start; });
    }

private:
    void add(ConflictKind kind, Span a, Span b, std::uint32_t x, std::uint32_t y, std::string_view why) {
        if (doc_.conflicts.size() >= most_pairs) return;
        Conflict c;
        c.kind = kind;
        c.a = a.start <= b.start ? a : b;
        c.b = a.start <= b.start ? b : a;
        c.why = why;
        c.events.first = static_cast<std::uint32_t>(doc_.ids.size());
        for (auto id : {x, y})
            if (id != none) {
                doc_.ids.push_back(id);
                ++c.events.count;
            }
        doc_.conflicts.push_back(c);
    }

    Span whole(const Statement& s) const { return {std::min(s.cue.start, s.content.start), std::max(s.cue.end, s.content.end)}; }

    // A denial, and the claim that it denies: the statement inside its content, or the last claim before it that accuses the denier.
    void denials() {
        const auto n = doc_.statements.size();
        for (std::size_t d = 0; d < n; ++d) {
            const Statement& denial = doc_.statements[d];
            if (denial.stance != Stance::denies) continue;
            const std::size_t from = d > 24 ? d - 24 : 0, to = std::min(n, d + 8);
            const Statement* best = nullptr;
            for (std::size_t c = from; c < to; ++c) {
                const Statement& claim = doc_.statements[c];
                if (c == d || claim.source == denial.source || (claim.stance != Stance::claims && !denial.content.contains(claim.content))) continue;
                if (denial.content.contains(claim.content) || claim.content.contains(denial.content)) {
                    best = &claim;
                    break;
                }
                if (claim.stance == Stance::claims && names(claim.content, denial.source) && claim.cue.start < denial.cue.start) best = &claim;
            }
            if (best) {
                add(ConflictKind::denial, whole(*best), {denial.cue.start, std::max(denial.cue.end, denial.content.start)}, none, none, "claimed and denied");
                continue;
            }
            // An accusation told as an event.
            for (std::uint32_t e = 0; e < doc_.events.size(); ++e) {
                const Event& event = doc_.events[e];
                if (event.type != EventType::accuse || event.trigger.start > denial.cue.start) continue;
                if (denial.source != none && std::ranges::count(doc_.list(event.recipients), denial.source)) {
                    add(ConflictKind::denial, event.trigger, denial.cue, e, none, "claimed and denied");
                    break;
                }
            }
        }
    }

    bool names(Span content, std::uint32_t entity) const {
        if (entity == none) return false;
        for (const auto& m : doc_.mentions)
            if (m.entity == entity && content.contains(m.span)) return true;
        return false;
    }

    // The same deed of the same actors under two dates, each told by an expression of its own.
    void dates() {
        const auto n = static_cast<std::uint32_t>(doc_.events.size());
        for (std::uint32_t b = 1; b < n; ++b) {
            const Event& y = doc_.events[b];
            if (y.date_from == none || y.actors.count == 0) continue;
            if (y.type != EventType::support && y.type != EventType::agree) continue;   // a treaty is signed once; visits and raids recur
            for (std::uint32_t a = b > 32 ? b - 32 : 0; a < b; ++a) {
                const Event& x = doc_.events[a];
                if (x.date_from == none || x.type != y.type || x.date == y.date || x.date_from == y.date_from) continue;
                if (!same_parties(x, y) || !same_word(m_.drafts[m_.draft_of[a]], m_.drafts[m_.draft_of[b]])) continue;
                if (x.date.starts_with(y.date) || y.date.starts_with(x.date)) continue;
                if (x.date.find('/') != std::string::npos || y.date.find('/') != std::string::npos) continue;
                add(ConflictKind::date, doc_.times[x.date_from].span, doc_.times[y.date_from].span, a, b, "two dates for one act");
            }
        }
    }

    // Heads of state sign for their states.
    bool same_parties(const Event& x, const Event& y) const {
        if (shares(doc_, x.actors, y.actors)) return true;
        for (auto i : doc_.list(x.actors))
            for (auto j : doc_.list(y.actors))
                if (!doc_.entities[i].code.empty() && doc_.entities[i].code == doc_.entities[j].code) return true;
        return false;
    }

    bool same_word(const Draft& a, const Draft& b) const {
        const auto& x = in_.view.triggers[a.row];
        const auto& y = in_.view.triggers[b.row];
        return x.source.file == y.source.file && (x.source.line == y.source.line || in_.words[a.first].lemma == in_.words[b.first].lemma || root_alike(a, b));
    }
    // A verb and its masdar share a row, or at least three letters.
    bool root_alike(const Draft& a, const Draft& b) const {
        const auto p = in_.text.substr(in_.words[a.first].stem, 6), q = in_.text.substr(in_.words[b.first].stem, 6);
        return p == q;
    }

    // Two numbers of victims for one deed.
    void quantities() {
        for (std::size_t b = 1; b < doc_.counts.size(); ++b) {
            const Count& y = doc_.counts[b];
            for (std::size_t a = b > 16 ? b - 16 : 0; a < b; ++a) {
                const Count& x = doc_.counts[a];
                if (x.what != y.what || x.value == y.value || x.what == CountOf::size) continue;
                const Event &ex = doc_.events[x.event], &ey = doc_.events[y.event];
                if (ex.date != ey.date || ex.auxiliary != ey.auxiliary) continue;
                if (ex.statement == ey.statement) continue;                                // one voice may add up parts
                if (ex.place != none && ey.place != none && doc_.places[ex.place].name != doc_.places[ey.place].name) continue;
                const auto &qx = doc_.quantities[x.quantity], &qy = doc_.quantities[y.quantity];
                if (qx.unit != qy.unit && qx.unit != "person" && qy.unit != "person") continue;
                add(ConflictKind::quantity, qx.span, qy.span, x.event, y.event, "two numbers for one happening");
            }
        }
    }

    const Input& in_;
    const Memory& m_;
    CodedDocument& doc_;
};

}  // namespace

void find_conflicts(const Input& in, const Memory& memory, CodedDocument& doc) { Finder(in, memory, doc).run(); }

}  // namespace isnad::event
