// Wikidata into actors/persons_wikidata.tsv, actors/organizations_wikidata.tsv and places/wikidata.tsv: one reading of the dump, which keeps
// what may be of use, since an item often comes before the classes that tell what it is; then the classes, then the rows.
#include "import/entity.h"
#include "import/files.h"
#include "import/import.h"
#include "import/names.h"
#include "import/posts.h"
#include "import/rows.h"
#include "import/spool.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace isnad::import {

namespace {

constexpr std::string_view person_columns = "wikidata\tname\tarabic\tshort\tstate\tsector\toffice\tfrom\tto";
constexpr std::string_view organization_columns = "wikidata\tname\tarabic\tshort\tkind\tcode\tsector\tgloss";
constexpr char between = '\x1e';  // rows of one thing, in a payload

template <class Rule>
std::vector<Item> roots_of(const std::vector<std::pair<Item, Rule>>& rules) {
    std::vector<Item> out;
    for (const auto& [item, rule] : rules) out.push_back(item);
    return out;
}

std::string joined(const std::vector<std::string>& names) {
    std::string out;
    for (const std::string& name : names) (out += out.empty() ? "" : "|") += name;
    return out;
}

class WikidataImport {
public:
    WikidataImport(const std::string& dump, const Target& target, const Rules& rules, const KnownNames& known)
        : dump_(dump), target_(target), rules_(rules), known_(known), names_(rules, known) {}

    Result<Outcome> run() {
        std::vector<std::string> paths;
        for (const char* table : {"actors/persons_wikidata.tsv", "actors/organizations_wikidata.tsv", "places/wikidata.tsv"}) {
            auto path = table_path(target_.folder, table);
            if (!path) return path.error();
            paths.push_back(*path);
        }
        auto opened = Work::open({.folder = target_.folder + "/.import-wikidata",
                                  .kind = "wikidata",
                                  .rules = rules_.hash,
                                  .inputs = {dump_},
                                  .afresh = target_.afresh,
                                  .every = target_.every,
                                  .memory = target_.memory,
                                  .hooks = target_.hooks},
                                 {"classes", "posts", "people", "things"});
        if (!opened) return opened.error();
        work_ = std::move(*opened);
        Outcome outcome;
        outcome.resumed = work_->resumed();
        auto done = read();
        if (done && *done) done = write(paths, outcome);
        if (!done) return done.error();
        outcome.stopped = !*done;
        outcome.report = work_->report();
        if (!outcome.stopped) work_->remove();
        return outcome;
    }

private:
    Sorter& classes() { return work_->sorter(0); }
    Sorter& posts() { return work_->sorter(1); }
    Sorter& people() { return work_->sorter(2); }
    Sorter& things() { return work_->sorter(3); }

    Result<bool> read() {
        EntityReader reader(rules_);
        Entity entity;
        std::string cause;
        bool more = false;  // the last line had a comma behind it
        return work_->scan(
            0, dump_, "a Wikidata JSON dump",
            [&](const Line& line) {
                const auto got = reader.read(line.text, entity, cause);
                if (got == EntityReader::Got::bad) work_->bad(dump_, line.number, cause);
                if (got == EntityReader::Got::item) keep(entity);
                if (!line.text.empty()) more = line.text.ends_with(',');
            },
            [&](std::uint64_t lines) {
                if (more) work_->bad(dump_, lines, "is the last line, and announces another: was the dump cut short?");
            });
    }

    void keep(const Entity& e) {
        for (const Item above : e.superclasses) classes().add(fmt::format("{}\t{}", e.id, above));
        const bool human = std::find(e.classes.begin(), e.classes.end(), rules_.limits.human) != e.classes.end();
        if (!human && (!e.superclasses.empty() || !e.jurisdictions.empty())) {
            Entity post;
            post.id = e.id;
            post.name = e.name;
            post.classes = e.classes;
            post.superclasses = e.superclasses;
            post.jurisdictions = e.jurisdictions;
            post.countries = e.countries;
            posts().add(spooled(post));
        }
        if (e.spellings.empty()) return;
        Report& report = work_->report();
        if (human) {
            if (e.sitelinks < rules_.limits.person_sitelinks) return report.left_out("a person with too few sitelinks");
            if (e.died.known() && e.died.last < rules_.limits.died_since) return report.left_out("a person who died long ago");
            if (e.terms.empty() && occupation(e) == rules_.occupations.end())
                return report.left_out("a person without an office or occupation of ours");
            people().add(spooled(e));
        } else if (!e.classes.empty() && e.sitelinks >= std::min(rules_.limits.organization_sitelinks, rules_.limits.place_sitelinks)) {
            things().add(spooled(e));
        }
    }

    std::vector<std::pair<Item, std::string>>::const_iterator occupation(const Entity& e) const {
        return std::find_if(rules_.occupations.begin(), rules_.occupations.end(), [&](const auto& rule) {
            return std::find(e.occupations.begin(), e.occupations.end(), rule.first) != e.occupations.end();
        });
    }

    Result<bool> write(const std::vector<std::string>& paths, Outcome& outcome) {
        Posts offices(rules_, known_);
        ClassTree of_offices(offices.roots(), rules_.limits.class_depth);
        ClassTree of_organizations(roots_of(rules_.organizations), rules_.limits.class_depth);
        ClassTree of_places(roots_of(rules_.places), rules_.limits.class_depth);
        auto grown = grow({&of_offices, &of_organizations, &of_places}, classes());
        if (!grown) return grown.error();

        const Limits& limits = rules_.limits;
        RowTable persons(work_->folder(), "persons", work_->memory(), limits.person_homonyms, limits.spellings);
        RowTable organizations(work_->folder(), "organizations", work_->memory(), limits.organization_homonyms, limits.spellings);
        RowTable places(work_->folder(), "places", work_->memory(), limits.place_homonyms, limits.spellings);
        bool stop = false;
        const auto each = [&](Sorter& sorter, const std::function<Result<bool>(const Entity&)>& take) {
            std::uint64_t seen = 0;
            Result<bool> taken = true;
            auto read = sorter.merge([&](std::string_view line) {
                taken = take(unspooled(line));
                stop = ++seen % 4096 == 0 && work_->stopped();
                return !stop && static_cast<bool>(taken);
            });
            return !read ? read : taken;
        };
        auto done = each(posts(), [&](const Entity& e) { return offices.take(e, of_offices), Result<bool>(true); });
        if (done && !stop) done = each(people(), [&](const Entity& e) { return add_person(e, offices, persons); });
        if (done && !stop) {
            done = each(things(), [&](const Entity& e) -> Result<bool> {
                const auto body = of_organizations.nearest(e.classes), place = of_places.nearest(e.classes);
                if (body && (!place || body->steps <= place->steps))
                    return add_organization(e, rules_.organizations[body->root].second, organizations);
                if (place) return add_place(e, rules_.places[place->root].second, places);
                return true;
            });
        }
        if (!done) return done.error();
        if (stop) return false;

        const auto source = "Wikidata (www.wikidata.org), licence CC0. What of it is taken: data/import/ of Isnad.";
        const auto put = [&](RowTable& table, std::size_t i, std::string_view columns,
                             const std::function<void(const NamedRow&, std::string&)>& make) -> Result<bool> {
            const std::string draft = work_->folder() + "/table.new";
            auto rows = table.write(draft, table_head("wikidata", source, columns), make);
            if (!rows) return rows.error();
            if (table.crowded() > 0) work_->report().counts["left out: a name that better known ones have"] += table.crowded();
            outcome.written.push_back({paths[i], *rows});
            return move_file(draft, paths[i]);
        };
        done = put(persons, 0, person_columns, [](const NamedRow& row, std::string& out) {
            const std::size_t name = row.payload.find(between);  // "Q76 name", then the terms
            for (std::size_t at = name + 1; at < row.payload.size();) {
                const std::size_t end = std::min(row.payload.find(between, at), row.payload.size());
                out += fmt::format("{}\t{}\t-\t{}\n", row.payload.substr(0, name), joined(row.sure), row.payload.substr(at, end - at));
                at = end + 1;
            }
        });
        if (done)
            done = put(organizations, 1, organization_columns, [](const NamedRow& row, std::string& out) {
                const std::size_t name = row.payload.find(between);
                out += fmt::format("{}\t{}\t-\t{}\n", row.payload.substr(0, name), joined(row.sure), row.payload.substr(name + 1));
            });
        if (done)
            done = put(places, 2, place_columns,
                       [](const NamedRow& row, std::string& out) { place_rows(row.payload, row.sure, row.only_behind, out); });
        return done;
    }

    // The spellings that serve; what is wrong with the others is counted.
    std::vector<Spelling> spellings(const Entity& e, const char* (Names::*check)(std::string_view, Spelling&) const) {
        std::vector<Spelling> out;
        for (const std::string& raw : e.spellings) {
            Spelling spelling;
            if (const char* why = (names_.*check)(raw, spelling))
                work_->report().left_out(why);
            else
                out.push_back(std::move(spelling));
        }
        return out;
    }

    bool held(const Entity& e) {
        if (!known_.item(fmt::format("Q{}", e.id))) return false;
        work_->report().left_out("an item that the program's own tables hold");
        return true;
    }

    static std::string name_of(const Entity& e, const std::vector<Spelling>& spellings) {
        return e.name.empty() ? spellings.front().text : e.name;
    }

    Result<bool> add_person(const Entity& e, const Posts& offices, RowTable& table) {
        if (held(e)) return true;
        std::vector<std::string> rows = offices.rows(e, work_->report());
        if (const auto work = occupation(e); rows.empty() && work != rules_.occupations.end()) {
            const std::string_view state = only_country_of(e.citizenships, rules_.countries);
            rows.push_back(fmt::format("{}\t{}\t-\t-\t-", state.empty() ? "-" : state, work->second.empty() ? "-" : work->second));
        }
        if (rows.empty()) return work_->report().left_out("a person without an office or occupation of ours"), true;
        const auto names = spellings(e, &Names::person);
        if (names.empty()) return true;
        std::string payload = fmt::format("Q{}\t{}", e.id, name_of(e, names));
        for (const std::string& row : rows) (payload += between) += row;
        return table.add({.id = e.id, .prominence = e.sitelinks, .payload = std::move(payload)}, names);
    }

    Result<bool> add_organization(const Entity& e, const OrganizationRule& rule, RowTable& table) {
        if (rule.kind.empty() || held(e)) return true;
        if (e.sitelinks < rules_.limits.organization_sitelinks)
            return work_->report().left_out("an organization with too few sitelinks"), true;
        if (e.ended) return work_->report().left_out("an organization that is no more"), true;
        const auto names = spellings(e, &Names::organization);
        if (names.empty()) return true;
        std::string_view code = rule.code;
        if (code == "=") code = country_of(e.countries, rules_.countries);
        const std::string name = name_of(e, names);
        return table.add({.id = e.id,
                          .prominence = e.sitelinks,
                          .payload = fmt::format("Q{}\t{}{}{}\t{}\t{}\t{}", e.id, name, between, rule.kind, code.empty() ? "-" : code,
                                                 rule.sector.empty() ? "-" : rule.sector, name)},
                         names);
    }

    Result<bool> add_place(const Entity& e, const PlaceRule& rule, RowTable& table) {
        if (rule.resolution.empty() || held(e)) return true;
        Report& report = work_->report();
        if (!e.located) return report.left_out("a place without coordinates"), true;
        if (e.ended) return report.left_out("a place that is no more"), true;
        if (e.sitelinks < rules_.limits.place_sitelinks) return report.left_out("a place with too few sitelinks"), true;
        if (e.population < rule.least) return report.left_out("too few inhabitants"), true;
        if (e.geonames != 0 && known_.geonames(e.geonames)) return report.left_out("a place that the program's own tables hold"), true;
        auto names = spellings(e, &Names::place);
        if (names.empty()) return true;
        for (Spelling& s : names) s.only_behind = s.only_behind || !rule.can_be_sure || e.population < rule.sure;
        const std::string_view country = only_country_of(e.countries, rules_.countries);
        return table.add({.id = e.id,
                          .prominence = e.population + e.sitelinks,
                          .payload = fmt::format("{}\t{}\t{}\t-\t{:.4f}\t{:.4f}\t{}", name_of(e, names),
                                                 e.geonames == 0 ? "-" : std::to_string(e.geonames), country.empty() ? "-" : country, e.lat,
                                                 e.lon, rule.resolution)},
                         names);
    }

    const std::string& dump_;
    const Target& target_;
    const Rules& rules_;
    const KnownNames& known_;
    Names names_;
    std::unique_ptr<Work> work_;
};

}  // namespace

Result<Outcome> import_wikidata(const std::string& dump, const Target& target, const Rules& rules, const KnownNames& known) {
    return WikidataImport(dump, target, rules, known).run();
}

}  // namespace isnad::import
