#include "reference/place_beside.h"

namespace isnad::reference {

using arabic::Kind;

namespace {

class Beside {
public:
    Beside(const Input& in, const Resolved& who, CodedDocument& doc) : in_(in), who_(who), doc_(doc), words_(in.mentions.words) {}

    void run() {
        for (std::uint32_t k = 0; k < in_.candidates.places.size(); ++k) {
            const std::uint32_t id = who_.place_id[k];
            if (id == none || !unlisted(doc_.places[id])) continue;
            std::uint32_t other = place_at(behind(in_.candidates.places[k].last + 1));
            if (other == none) other = named_before(id);
            if (other == none) continue;
            Place& place = doc_.places[id];
            const Place& known = doc_.places[other];
            if (place.country.empty()) place.country = known.country;
            if (!known.located || (known.resolution != Resolution::city && known.resolution != Resolution::site)) continue;
            place.located = true;
            place.lat = known.lat;
            place.lon = known.lon;
            place.admin1 = known.admin1;
        }
    }

private:
    static bool unlisted(const Place& p) { return p.rule.file.empty() && !p.located && p.name.empty(); }

    // The word at which the name of the place begins that "in", "near", "north of" or bi- at word i lead to, a type noun left out; else `none`.
    std::uint32_t behind(std::uint32_t i) const {
        if (i + 1 >= words_.size() || words_[i].kind != Kind::word || words_[i].line_start) return none;
        if (!(words_[i].clitics & arabic::bi)) {
            if (words_[i + 1].kind != Kind::word || words_[i + 1].line_start || !mention::stands_locatively(in_.mentions, i + 1, words_[i + 1].clitics)) return none;
            ++i;
        }
        if (words_[i].link(tables::LinkKind::place_type) && !words_[i].definite() && i + 1 < words_.size() && words_[i + 1].kind == Kind::word && !words_[i + 1].line_start) ++i;
        return i;
    }

    std::uint32_t place_at(std::uint32_t i) const {
        if (i == none) return none;
        if (const auto p = in_.candidates.place_at[i]; p != none) return who_.place_id[p];
        if (const auto a = in_.candidates.actor_at[i]; a != none) return who_.place_of[a];
        return none;
    }

    // An earlier place of the same letters.
    std::uint32_t named_before(std::uint32_t id) const {
        constexpr std::uint32_t most = 64;
        const auto name = doc_.slice(doc_.places[id].span);
        for (std::uint32_t back = 1; back <= most && back <= id; ++back)
            if (doc_.places[id - back].located && doc_.slice(doc_.places[id - back].span) == name) return id - back;
        return none;
    }

    const Input& in_;
    const Resolved& who_;
    CodedDocument& doc_;
    const arabic::Words& words_;
};

}  // namespace

void locate_unlisted(const Input& in, const Resolved& who, CodedDocument& doc) { Beside(in, who, doc).run(); }

}  // namespace isnad::reference
