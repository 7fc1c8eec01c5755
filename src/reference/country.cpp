#include "reference/country.h"

#include "reference/place_beside.h"
#include "tables/country_features.h"
#include "text/article.h"

#include <algorithm>
#include <array>

namespace isnad::reference {

namespace {

bool is_state(std::string_view code) {
    return code.size() == 3 && code != "IGO" && code != "UNO" && code != "EUR" && code != "NGO" && code != "ISM" && code != "IMG" && code != "MNC";
}

bool is_official(std::string_view sector) { return sector == "GOV" || sector == "MIL" || sector == "COP" || sector == "JUD" || sector == "LEG"; }

bool is_force(std::string_view sector) { return sector == "MIL" || sector == "COP" || sector == "REB"; }

// Of whom nothing is told but that they are a group or a body no country is guessed; a person with a name is at home somewhere.
bool may_belong(const Entity& e, const Mention& m) {
    if (!e.name.empty() || e.kind == EntityKind::state) return false;
    return !e.sector.empty() || (e.kind == EntityKind::person && (m.how == How::name || m.how == How::title));
}

// "foreign officials", "the western ambassadors", "the heads of the states" are of no country that the article is about; "the states" alone may be those
// that it told of before.
bool foreign(const Input& in, Span form) {
    const auto& g = in.grammar;
    const auto& words = in.mentions.words;
    auto w = std::lower_bound(words.begin(), words.end(), form.start, [](const arabic::Word& x, std::uint32_t at) { return x.end <= at; });
    for (; w != words.end() && w->begin < form.end; ++w) {
        if (g.among(g.outsiders, w->lemma) || g.among(g.outsiders, w->form)) return true;
        if (!w->definite() || (w->clitics & arabic::li)) continue;
        const bool alone = w->stem <= form.start && w->end >= form.end;
        if (g.among(g.world, w->lemma == g.world[2] ? w->lemma : w->form) && !(alone && w->form == g.world[0])) return true;
    }
    return false;
}

// "Dubai, United Arab Emirates (CNN) --": where an agency's bureau is tells nothing of whom the report is about.
Span dateline(std::string_view text) {
    constexpr std::string_view comma = "\u060C";
    constexpr std::size_t lines = 4, longest = 120;      // bytes of city and state
    std::size_t at = 0;
    for (std::size_t line = 0; line < lines && at < text.size(); ++line) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view head = text.substr(at, std::min(end - at, longest));
        const std::size_t open = head.find('('), mark = head.find(comma);
        if (open != std::string_view::npos && mark < open && open + 1 < head.size() && head[open + 1] >= 'A' && head[open + 1] <= 'Z')
            return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + open)};
        at = end + 1;
    }
    return {};
}

// For places, what each kind of evidence weighs; chosen on articles by hand, and not sensitive (halving or doubling any changes little).
constexpr double whole = 2;                ///< times the share of all that names a country
constexpr double opening = 2;              ///< the country named first
constexpr double lead = 1.2;               ///< how far ahead of the next the best must be
constexpr std::uint32_t reach = 8;         ///< sentences; one at a distance of d weighs 1 / (1 + d)
constexpr std::size_t most_cues = 64;      ///< on either side: a list of countries is no reason to go quadratic

constexpr double near_by = 300;      ///< bytes at which a country named before counts half

class Countries {
public:
    Countries(const Input& in, std::vector<CountryCue>& cues, const CodedDocument& doc) : view_(in.view), sentences_(in.mentions.sentences), cues_(cues) {
        cues_.clear();
        const Span bureau = dateline(doc.text);
        std::uint32_t agency = none;      // nor does the country of the agency itself
        for (const Mention& m : doc.mentions)
            if (!bureau.empty() && m.span.start == bureau.end + 1) agency = m.entity;
        for (const Mention& m : doc.mentions)
            if (m.entity != agency && !bureau.contains(m.span)) add(m.span.start, doc.entities[m.entity].code, false);
        for (const Place& p : doc.places)
            if (!bureau.contains(p.span)) add(p.span.start, p.country, true);
        std::sort(cues_.begin(), cues_.end(), [](const CountryCue& a, const CountryCue& b) { return a.at < b.at; });
        for (const auto& c : cues_) {
            all_[c.code] += whole / static_cast<double>(cues_.size());
            if (c.place) {
                places_[c.code] += 1;
                if (first_place_ == none) first_place_ = c.code;
            }
            ++times_[c.code];
        }
        if (!cues_.empty()) all_[cues_.front().code] += opening;
    }

    /// The country of an actor at a byte of the text, by the weights of actors/country.tsv; empty where nobody's has more.
    std::string_view of(const Entity& e, std::uint32_t at, std::string_view of_sector, std::string_view of_official) const {
        std::array<double, 32> near{};
        double all = 0;
        std::size_t seen = 0;
        for (auto c = std::lower_bound(cues_.begin(), cues_.end(), at, [](const CountryCue& x, std::uint32_t byte) { return x.at < byte; });
             c != cues_.begin() && seen < most_cues; ++seen) {
            --c;
            const double distance = at - c->at;
            near[c->code] += 1 / (1 + distance / near_by);
            all += 1 / (1 + distance / near_by);
        }
        double best = weight("nobody") + (used_ == 1 ? weight("nobody_of_one") : 0) +
                      weight(e.kind == EntityKind::person ? "nobody_person" : e.kind == EntityKind::group ? "nobody_group" : "nobody_organization") + nobody(e.sector);
        const bool force = is_force(e.sector);
        std::size_t chosen = used_;
        for (std::size_t k = 0; k < used_; ++k) {
            const double values[tables::country_own] = {times_[k] / static_cast<double>(cues_.size()), double(cues_.front().code == k), all > 0 ? near[k] / all : 0,
                                                        double(codes_[k] == of_sector), double(force && codes_[k] == of_sector), double(codes_[k] == of_official), double(first_place_ == k), double(times_[k] > 1)};
            double sum = 0;
            for (std::size_t f = 0; f < tables::country_own; ++f) sum += view_.country[f] * values[f];
            const bool chance = used_ > 2 && times_[k] == 1 && codes_[k] != of_sector;      // one of many countries, named once
            if (sum > best && !chance) {
                best = sum;
                chosen = k;
            }
        }
        return chosen < used_ ? codes_[chosen] : std::string_view{};
    }

    /// The same for a place that no table knows: other places tell more of it than actors do.
    std::string_view place(std::uint32_t at) const {
        const auto code = around(at, places_, true);
        return code.empty() ? around(at, all_, false) : code;
    }

private:
    double weight(std::string_view feature) const { return view_.country[tables::country_feature(feature)]; }
    double nobody(std::string_view sector) const {
        if (sector.empty()) return weight("nobody_without_sector");
        for (std::size_t f = tables::country_own; f < tables::country_features; ++f)
            if (const auto name = tables::country_feature_names[f]; name.ends_with(sector) && name.size() == sector.size() + 7) return view_.country[f];
        return 0;
    }

    /// The country that leads around a byte of the text; empty where none clearly does.
    std::string_view around(std::uint32_t at, std::array<double, 32> weights, bool only_places) const {
        const std::uint32_t here = sentence(at);
        auto near = [&](const CountryCue& c) {
            const std::uint32_t distance = c.sentence > here ? c.sentence - here : here - c.sentence;
            if (distance > reach) return false;
            if (only_places && !c.place) return true;
            weights[c.code] += 1.0 / (1.0 + distance);
            return true;
        };
        const auto from = std::lower_bound(cues_.begin(), cues_.end(), at, [](const CountryCue& c, std::uint32_t byte) { return c.at < byte; });
        std::size_t seen = 0;
        for (auto c = from; c != cues_.end() && seen < most_cues && near(*c); ++c) ++seen;
        seen = 0;
        for (auto c = from; c != cues_.begin() && seen < most_cues && near(*std::prev(c)); --c) ++seen;
        std::size_t best = 0, next = used_;
        for (std::size_t k = 1; k < used_; ++k) {
            if (weights[k] > weights[best]) {
                next = best;
                best = k;
            } else if (next == used_ || weights[k] > weights[next]) {
                next = k;
            }
        }
        if (used_ == 0 || (next < used_ && weights[best] < lead * weights[next])) return {};
        if (weights[best] <= 0 || (times_[best] < 2 && used_ > 1)) return {};       // one of several countries, named once, is a chance
        return codes_[best];
    }

    std::uint32_t sentence(std::uint32_t at) const {
        const auto s = std::upper_bound(sentences_.begin(), sentences_.end(), at, [](std::uint32_t byte, const language::Sentence& x) { return byte < x.span.start; });
        return static_cast<std::uint32_t>(s - sentences_.begin());
    }

    void add(std::uint32_t at, std::string_view code, bool place) {
        if (!is_state(code)) return;
        std::size_t k = 0;
        while (k < used_ && codes_[k] != code) ++k;
        if (k == codes_.size()) return;
        codes_[k] = code;
        used_ = std::max(used_, k + 1);
        cues_.push_back({at, sentence(at), static_cast<std::uint32_t>(k), place});
    }

    const tables::View& view_;
    const std::vector<language::Sentence>& sentences_;
    std::vector<CountryCue>& cues_;
    std::array<std::string_view, 32> codes_;
    std::array<double, 32> all_{}, places_{};
    std::array<std::uint32_t, 32> times_{};
    std::size_t used_ = 0;
    std::uint32_t first_place_ = none;
};

}  // namespace

void infer_codes(const Input& in, Resolved& who, CodedDocument& doc) {
    locate_unlisted(in, who, doc);
    const Countries countries(in, who.cues, doc);
    for (Place& p : doc.places)
        if (p.country.empty() && p.rule.file.empty()) p.country = countries.place(p.span.start);      // places that no table knows
    who.told.assign(doc.entities.size(), 0);
    for (std::size_t e = 0; e < doc.entities.size(); ++e) who.told[e] = is_state(doc.entities[e].code);
    struct Last {
        std::string_view sector, code;
        std::uint32_t at = 0;
    };
    std::array<Last, 32> last;      // PLOVER has 25 sectors
    std::size_t sectors = 0;
    std::string_view official;
    for (const Mention& m : doc.mentions) {
        Entity& e = doc.entities[m.entity];
        // "<< The Torch >> reported that ...": who has a name in quotation marks, is in no table and speaks is a medium.
        if (e.kind == EntityKind::organization && e.rule.file.empty() && e.name.empty() && e.code.empty() && e.sector.empty()) e.sector = "JRN";
        std::size_t k = 0;
        while (k < sectors && last[k].sector != e.sector) ++k;
        if (who.told[m.entity]) {
            if (k < last.size()) last[k] = {e.sector, e.code, m.span.start};
            sectors = std::max(sectors, std::min(k + 1, last.size()));
            if (is_official(e.sector)) official = e.code;
        } else if (e.code.empty() && may_belong(e, m) && !(m.how != How::name && foreign(in, m.span))) {
            // "the Israeli army ... the soldiers": with its article, soon after a force of the same kind, it is that one's.
            constexpr std::uint32_t soon = 300;      // bytes
            if (k < sectors && is_force(e.sector) && last[k].at + soon > m.span.start && text::begins_with_article(doc.slice(m.span))) e.code = last[k].code;
            else e.code = countries.of(e, m.span.start, k < sectors ? last[k].code : std::string_view{}, official);
        }
    }
}

}  // namespace isnad::reference
