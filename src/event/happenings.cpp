#include "event/happenings.h"

#include "event/agreement.h"

#include <algorithm>

namespace isnad::event {

namespace {

constexpr std::uint32_t reach = 64;      // events back
constexpr int enough = 3;

class Tellings {
public:
    Tellings(const Input& in, const Memory& m, CodedDocument& doc) : in_(in), m_(m), doc_(doc) {}

    void link() {
        for (std::uint32_t b = 1; b < doc_.events.size(); ++b) {
            Event& e = doc_.events[b];
            for (std::uint32_t a = b > reach ? b - reach : 0; a < b; ++a) {
                const Event& o = doc_.events[a];
                if (!same(a, b)) continue;
                e.same_as = o.same_as != none ? o.same_as : a;
                break;
            }
        }
    }

    // The nearest telling that has it, an earlier one first; nothing that is given here is passed on.
    void complete() {
        for (const Event& e : doc_.events) told_.push_back(e.actors);
        for (std::uint32_t k = 0; k < doc_.events.size(); ++k) {
            Event& e = doc_.events[k];
            for (std::uint32_t apart = 1; apart <= reach && e.actors.count == 0; ++apart)
                for (const bool later : {false, true}) {
                    if (later ? k + apart >= doc_.events.size() : apart > k) continue;
                    const std::uint32_t j = later ? k + apart : k - apart;
                    if (e.actors.count == 0 && root_of(j) == root_of(k) && !share(doc_, told_[j], e.recipients)) e.actors = told_[j];
                }
        }
    }

    // A headline, and a second telling by the same word, happen where the nearest telling of the same day does; a country says too little, and words are
    // spoken anywhere.
    void place_again() {
        for (const Event& e : doc_.events) placed_.push_back(e.place);
        for (std::uint32_t k = 0; k < doc_.events.size(); ++k) {
            Event& e = doc_.events[k];
            if (e.place != none || e.date.empty() || is_speech(e.type)) continue;
            const bool title = in_.sentences[draft(k).sentence].line == 0;
            const std::uint32_t opening = title ? opens_with(k) : none;
            const auto tells_where = [&](std::uint32_t j) {
                return (root_of(j) == root_of(k) || j == opening) && placed_[j] != none && doc_.places[placed_[j]].resolution != Resolution::country && doc_.events[j].date == e.date &&
                       (title || lemma(j) == lemma(k));
            };
            for (std::uint32_t apart = 1; apart <= reach && e.place == none; ++apart) {
                if (apart <= k && tells_where(k - apart)) e.place = placed_[k - apart];
                else if (k + apart < doc_.events.size() && tells_where(k + apart)) e.place = placed_[k + apart];
            }
        }
    }

private:
    // The first event of the kind of a headline's in the sentences that open the text, where nothing but who takes part may tell the two apart.
    std::uint32_t opens_with(std::uint32_t k) const {
        constexpr std::uint32_t opening = 2;     // sentences behind the headline
        for (std::uint32_t j = k + 1; j < doc_.events.size() && draft(j).sentence <= draft(k).sentence + opening; ++j) {
            const Event &e = doc_.events[k], &f = doc_.events[j];
            if (f.type != e.type || in_.sentences[draft(j).sentence].line == 0) continue;
            return f.auxiliary == e.auxiliary && (e.mode.empty() || f.mode.empty() || e.mode == f.mode) ? j : none;
        }
        return none;
    }
    const Draft& draft(std::uint32_t k) const { return m_.drafts[m_.draft_of[k]]; }

    std::uint32_t root_of(std::uint32_t k) const { return doc_.events[k].same_as == none ? k : doc_.events[k].same_as; }

    bool equal(IdList a, IdList b) const {
        const auto one = doc_.list(a), two = doc_.list(b);
        return one.size() == two.size() && std::all_of(one.begin(), one.end(), [&](std::uint32_t e) { return std::find(two.begin(), two.end(), e) != two.end(); });
    }

    std::uint32_t lemma(std::uint32_t k) const { return in_.words[naming_word(draft(k))].lemma; }

    bool same(std::uint32_t a, std::uint32_t b) const {
        const Event &x = doc_.events[a], &y = doc_.events[b];
        if (x.type != y.type || x.auxiliary != y.auxiliary || (x.stance == Stance::denies) != (y.stance == Stance::denies)) return false;
        if (x.actors.count > 0 && x.date == y.date && equal(x.actors, y.actors) && equal(x.recipients, y.recipients)) return true;
        if (x.sentence.start == y.sentence.start) return false;
        const Agreement both = agreement(in_, m_, doc_, a, b);
        const int sum = both.word + both.mode + both.day + both.place + 2 * (both.actors + both.recipients);
        return !both.contradicted && sum >= enough && (both.actors || both.recipients);
    }

    const Input& in_;
    const Memory& m_;
    CodedDocument& doc_;
    std::vector<IdList> told_;       // actors, as they were
    std::vector<std::uint32_t> placed_;      // places, likewise
};

}  // namespace

void link_tellings(const Input& in, const Memory& memory, CodedDocument& doc) {
    Tellings tellings(in, memory, doc);
    tellings.link();
    tellings.complete();
    tellings.place_again();
}

}  // namespace isnad::event
