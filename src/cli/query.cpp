// isnad query and isnad show: incidents of a ledger.
#include "cli/commands.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/values.h"
#include "export/ledger/cells.h"
#include "export/ledger/formats.h"
#include "export/ledger/show.h"
#include "ledger/ledger.h"
#include "ledger/search.h"

#include <algorithm>

namespace isnad::cli {

namespace {

int finish(Output& output) { return output.close() ? 0 : complain(output.error()); }

}  // namespace

int run_query(const Arguments& arguments) {
    ledger::Search search;
    std::string name, to = "text", origins = "1", most = "20", path;
    std::vector<std::string> none;
    Options options("query");
    options.value("--ledger", name);
    options.values("--actor", search.actors);
    options.values("--recipient", search.recipients);
    options.value("--type", search.type);
    options.value("--mode", search.mode);
    options.value("--place", search.place);
    options.value("--since", search.since);
    options.value("--until", search.until);
    options.value("--publisher", search.publisher);
    options.value("--source", search.source);
    options.value("--stance", search.stance);
    options.value("--story", search.story);
    options.value("--text", search.text);
    options.value("--origins", origins);
    options.value("--most", most);
    options.value("--as-of", search.as_of);
    options.value("--to", to);
    options.value("-o,--output", path);
    options.files(none);
    options.parse(arguments);
    if (name.empty()) throw UsageError("--ledger is wanted: a file, or postgresql://...");
    if (!none.empty()) throw UsageError("unexpected argument \"" + one_line(none[0], 60) + "\": a query is told by options");
    choose("--to", to, {"text", "csv", "jsonl"});
    std::transform(search.type.begin(), search.type.end(), search.type.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
    if (!search.type.empty()) {
        std::vector<std::string> types;
        for (std::size_t t = 0; t < event_type_count; ++t) types.emplace_back(to_string(static_cast<EventType>(t)));
        choose("--type", search.type, types);
    }
    if (!search.stance.empty()) choose("--stance", search.stance, {"says", "confirms", "claims", "denies", "estimates", "speculates"});
    for (const auto& [option, value] : {std::pair("--since", &search.since), {"--until", &search.until}, {"--as-of", &search.as_of}})
        if (!value->empty()) check_date(option, *value);
    search.origins = number_of("--origins", origins);
    search.most = number_of("--most", most);

    auto ledger = ledger::Ledger::open(name, ledger::Access::read);
    if (!ledger) return complain(ledger.error().message);
    const auto found = ledger::find_incidents(ledger->database(), search);
    if (!found) return complain(found.error().message);
    Output output;
    if (!output.open(path)) throw UsageError(output.error());
    std::string out;
    exports::TableRows rows(out);
    if (to == "csv") rows.header(exports::events_table);
    for (const ledger::Incident& incident : *found) {
        if (to == "text") {
            exports::append_incident_line(incident, out);
            if (search.text.empty()) continue;
            const auto evidence = ledger::evidence(ledger->database(), incident.id, "");
            if (!evidence) return complain(evidence.error().message);
            exports::append_places(*evidence, search.text, out);
        } else if (to == "csv") {
            exports::append_event_row(incident, rows);
        } else {
            std::string line;
            exports::append_plover(incident, {}, line);
            out += line;
        }
    }
    output.write(out);
    return finish(output);
}

int run_show(const Arguments& arguments) {
    std::string name, as_of;
    std::vector<std::string> ids;
    Options options("show");
    options.value("--ledger", name);
    options.value("--as-of", as_of);
    options.files(ids);
    options.parse(arguments);
    if (name.empty()) throw UsageError("--ledger is wanted: a file, or postgresql://...");
    if (ids.empty()) throw UsageError("an incident or a story is wanted; `isnad query` lists incidents");
    if (!as_of.empty()) check_date("--as-of", as_of);
    auto ledger = ledger::Ledger::open(name, ledger::Access::read);
    if (!ledger) return complain(ledger.error().message);
    Output output;
    output.open("-");
    int status = 0;
    std::string out;
    for (const std::string& id : ids) {
        if (!out.empty()) out += '\n';
        if (id.starts_with("s-")) {
            const auto story = ledger::story(ledger->database(), id, as_of);
            if (!story) return complain(story.error().message);
            if (story->documents.empty())
                status = complain("the ledger has no story " + one_line(id, 60));
            else
                exports::append_story_page(id, *story, out);
            continue;
        }
        const auto evidence = ledger::evidence(ledger->database(), id, as_of);
        if (!evidence) return complain(evidence.error().message);
        if (evidence->told.empty()) {
            status = complain("the ledger has no incident " + one_line(id, 60));
            continue;
        }
        exports::append_incident_page(ledger::summarize(id, evidence->told), *evidence, out);
    }
    output.write(out);
    return std::max(status, finish(output));
}

}  // namespace isnad::cli
