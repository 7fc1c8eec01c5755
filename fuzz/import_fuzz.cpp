// libFuzzer on the readers of dump lines: any bytes are a line of GeoNames' places, of its names, and of a Wikidata dump.
//
// What a reader takes must be right (valid UTF-8, coordinates on the earth, an id), what it refuses must have a cause, an entity must
// come out of the spool as it went in, and names that are cleaned must be Arabic letters and single blanks.
//
//   build/fuzz/isnad_import_fuzz fuzz/corpus-import        # TABLES=file: other tables than those of the release build
#include "import/entity.h"
#include "import/geonames_lines.h"
#include "import/names.h"
#include "import/spool.h"
#include "text/utf8.h"

#include <isnad/tables.h>

#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

using namespace isnad::import;

[[noreturn]] void broken(std::string_view what) {
    std::fprintf(stderr, "isnad_import_fuzz: %.*s\n", static_cast<int>(what.size()), what.data());
    std::abort();
}

struct Given {
    explicit Given(isnad::Tables opened) : tables(std::move(opened)), known(tables.view()) {}
    isnad::Tables tables;
    KnownNames known;
    Rules rules;
};

const Given& given() {
    static const Given* all = [] {
        const char* path = std::getenv("TABLES");
        auto tables = path ? isnad::Tables::open(path) : isnad::Tables::open_default();
        if (!tables) broken(tables.error().message);
        auto* made = new Given(std::move(*tables));
        auto rules = read_rules(ISNAD_DATA_DIR "/import", made->known);
        if (!rules) broken(rules.error().message);
        made->rules = std::move(*rules);
        return made;
    }();
    return *all;
}

void check_geonames(std::string_view line) {
    PlaceLine place;
    if (read_place(line, place).empty()) {
        if (place.id == 0 || !(std::abs(place.lat) <= 90) || !(std::abs(place.lon) <= 180)) broken("a place that is nowhere");
        if (!isnad::text::valid(place.name)) broken("a name that is no UTF-8");
    }
    NameLine name;
    if (read_name(line, name).empty() && (name.id == 0 || !isnad::text::valid(name.name))) broken("a name of nothing");
}

void check_names(const Names& names, std::string_view raw) {
    if (!isnad::text::valid(raw)) return;  // the readers see to that
    Spelling s;
    for (const auto check : {&Names::place, &Names::person, &Names::organization}) {
        if ((names.*check)(raw, s) != nullptr) continue;
        if (s.text.empty() || s.text.front() == ' ' || s.text.back() == ' ' || s.text.find("  ") != std::string::npos)
            broken("a blank too many");
        if (s.text.find_first_of("\t\n|+-") != std::string::npos || !isnad::text::valid(s.text)) broken("no cell of a table");
    }
    const std::string cell = cell_of(raw);
    if (cell.empty() || cell.find_first_of("\t\n\r") != std::string::npos || cell.front() == ' ' || cell.back() == ' ') broken("no cell");
}

void check_entity(EntityReader& reader, std::string_view line, const Names& names) {
    Entity entity;
    std::string cause;
    const auto got = reader.read(line, entity, cause);
    if (got == EntityReader::Got::bad && cause.empty()) broken("bad, and nobody knows why");
    if (got != EntityReader::Got::item) return;
    if (entity.id == 0) broken("an item without an id");
    if (entity.located && !(std::abs(entity.lat) <= 90 && std::abs(entity.lon) <= 180)) broken("a place that is nowhere");
    for (const std::string& spelling : entity.spellings) check_names(names, spelling);
    const std::string spool = spooled(entity);
    if (spool.find('\n') != std::string::npos) broken("a spooled line of two");
    if (spooled(unspooled(spool)) != spool) broken("the spool changes an entity");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static EntityReader reader(given().rules);
    static const Names names(given().rules, given().known);
    const std::string_view line(reinterpret_cast<const char*>(data), size);
    check_geonames(line);
    check_names(names, line);
    check_entity(reader, line, names);
    return 0;
}
