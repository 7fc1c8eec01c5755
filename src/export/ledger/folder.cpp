// A ledger as a folder of files. See folder.h.
#include "export/ledger/folder.h"

#include "export/ledger/cells.h"
#include "export/ledger/formats.h"
#include "export/ledger/parquet.h"
#include "export/ledger/table.h"
#include "ledger/incident.h"
#include "ledger/story_tally.h"

#include <filesystem>
#include <map>
#include <optional>

namespace isnad::exports {

namespace {

using ledger::DocumentHead;
using ledger::Incident;
using ledger::Participant;

class Exporter {
public:
    Exporter(ledger::Snapshot& snapshot, const ExportOptions& options, const std::string& folder)
        : snapshot_(snapshot), options_(options), folder_(folder) {}

    std::string run() {
        documents();
        incidents();
        if (options_.csv) {
            actors();
            stories();
            ExportFile package(folder_, "datapackage.json");
            package.write(data_package(options_.with_text));
            note(package.close());
        }
        return error_;
    }

private:
    void note(const std::string& error) {
        if (error_.empty()) error_ = error;
    }

    std::string_view cut(std::string_view text, Span points) const {
        return options_.with_text ? ledger::slice_points(text, points) : std::string_view();
    }

    void documents() {
        std::optional<TableFile> documents, mentions, statements;
        std::optional<ExportFile> annotations;
        if (options_.csv) {
            documents.emplace(folder_, documents_table);
            mentions.emplace(folder_, mentions_table);
            statements.emplace(folder_, statements_table);
        }
        if (options_.annotations) annotations.emplace(folder_, "annotations.jsonl");
        if (!documents && !annotations) return;
        const auto& all = snapshot_.documents();
        std::string lines;
        for (std::uint32_t i = 0; i < all.size(); ++i) {
            const ledger::DocumentRecord record = snapshot_.load(all[i]);
            if (documents) {
                stories_[all[i].story].add(all[i]);
                document_row(documents->row(), all[i], record);
                for (const auto& m : record.mentions) mention_row(mentions->row(), all[i], record, m, snapshot_.incident(i, m.number));
                for (const auto& s : record.statements) statement_row(statements->row(), all[i], record, s);
            }
            if (annotations) {
                lines.clear();
                for (const auto& m : record.mentions)
                    append_annotation(all[i], record.text, m, snapshot_.incident(i, m.number), options_.with_text, lines);
                annotations->write(lines);
            }
        }
        for (auto* t : {&documents, &mentions, &statements})
            if (*t) note((*t)->close());
        if (annotations) note(annotations->close());
    }

    void document_row(TableRows& t, const DocumentHead& d, const ledger::DocumentRecord& record) {
        t.cell(d.id)
            .cell(d.publisher)
            .cell(d.published)
            .cell(d.url)
            .cell(options_.with_text ? std::string_view(d.title) : std::string_view());
        t.cell(d.language).cell(d.copy_group).cell(d.origin).number(d.copied, 3).cell(d.credit).cell(d.story).cell(d.key).cell(d.tables).cell(d.seen);
        t.cell(options_.with_text ? std::string_view(record.text) : std::string_view());
        t.end();
    }

    void mention_row(TableRows& t, const DocumentHead& d, const ledger::DocumentRecord& record, const ledger::MentionRecord& m,
                     const std::string& incident) {
        t.cell(d.id)
            .cell("v" + std::to_string(m.number))
            .cell(incident)
            .cell(m.type)
            .cell(m.mode)
            .cell(m.context)
            .cell(m.cameo)
            .cell(m.stance);
        t.list(names(m.sources))
            .cell(m.auxiliary)
            .list(names(m.actors))
            .list(codes(m.actors))
            .list(names(m.recipients))
            .list(codes(m.recipients));
        t.cell(m.date).cell(yes(m.dated)).cell(m.place.name).cell(m.place.country);
        place_cells(m.place, t);
        std::vector<std::string> counts;
        for (const auto& c : m.counts) {
            std::string value;
            CsvLine(value).number(c.value, 2);
            counts.push_back(c.what + ' ' + c.bound + ' ' + value);
        }
        t.list(counts).whole(m.trigger.start).whole(m.trigger.end).whole(m.sentence.start).whole(m.sentence.end);
        t.cell(cut(record.text, m.trigger)).cell(cut(record.text, m.sentence));
        if (m.quad != 0)
            t.whole(static_cast<std::uint64_t>(m.quad));
        else
            t.empty();
        if (m.scored)
            t.number(m.score, 2);
        else
            t.empty();
        t.number(m.confidence, 2).cell(m.rule).cell(m.same_as == 0 ? std::string() : "v" + std::to_string(m.same_as)).end();
    }

    void statement_row(TableRows& t, const DocumentHead& d, const ledger::DocumentRecord& record, const ledger::StatementRecord& s) {
        const Participant source = s.source.empty() ? Participant{} : s.source.front();
        t.cell(d.id).cell("s" + std::to_string(s.number)).cell(s.stance).cell(yes(s.direct)).cell(source.name).cell(source.key);
        t.cell(s.source.empty() ? std::string() : actor_code(source)).list(names(s.via));
        t.whole(s.cue.start)
            .whole(s.cue.end)
            .whole(s.content.start)
            .whole(s.content.end)
            .cell(cut(record.text, s.content))
            .cell(s.rule)
            .end();
    }

    void incidents() {
        std::optional<TableFile> events, participants, counts, conflicts;
        std::optional<ExportFile> geojson, plover, gdelt;
        if (options_.csv) {
            events.emplace(folder_, events_table);
            participants.emplace(folder_, participants_table);
            counts.emplace(folder_, counts_table);
            conflicts.emplace(folder_, conflicts_table);
        }
        if (options_.geojson) geojson.emplace(folder_, "incidents.geojson");
        if (options_.plover) plover.emplace(folder_, "plover.jsonl");
        if (options_.gdelt) gdelt.emplace(folder_, "gdelt.tsv");
        if (geojson) geojson->write("{\"type\":\"FeatureCollection\",\"features\":[");
        bool first_feature = true;
        std::string line;
        for (const auto& [id, places] : snapshot_.incidents()) {
            std::vector<ledger::Told> told;
            for (const auto& p : places) told.push_back({&snapshot_.documents()[p.document], snapshot_.mention(p)});
            const Incident incident = ledger::summarize(id, told);
            if (events) {
                stories_[incident.story].add(incident);
                append_event_row(incident, events->row());
                participant_rows(*participants, incident);
                for (const auto& c : incident.counts)
                    counts->row().cell(id).cell(c.what).number(c.least, 2).number(c.most, 2).list(c.least_by).list(c.most_by).end();
                for (const auto& c : incident.conflicts) {
                    TableRows& t = conflicts->row();
                    t.cell(id).cell(c.field).cell(c.a.value).list(c.a.documents).whole(c.a.origins);
                    t.cell(c.b.value).list(c.b.documents).whole(c.b.origins).end();
                }
            }
            const DocumentHead& first = *told.front().document;
            if (geojson && incident.place.located) {
                line = first_feature ? "\n" : ",\n";
                first_feature = false;
                std::string feature;
                append_geojson_feature(incident, feature);
                geojson->write(line + feature);
            }
            const auto write = [&](std::optional<ExportFile>& file, auto append) {
                if (!file) return;
                line.clear();
                append(incident, first, line);
                file->write(line);
            };
            write(plover, append_plover);
            write(gdelt, append_gdelt);
        }
        if (geojson) geojson->write("\n]}\n");
        for (auto* t : {&events, &participants, &counts, &conflicts})
            if (*t) note((*t)->close());
        for (auto* f : {&geojson, &plover, &gdelt})
            if (*f) note((*f)->close());
    }

    void participant_rows(TableFile& t, const Incident& i) {
        const auto rows = [&](std::string_view role, const std::vector<ledger::SupportedParticipant>& list) {
            for (const auto& p : list) {
                t.row().cell(i.id).cell(role).cell(p.who.key).list(p.support.documents).whole(p.support.origins).end();
                auto [known, is_new] = actors_.try_emplace(p.who.key, Actor{p.who});
                if (!is_new && p.who.name < known->second.who.name) known->second.who = p.who;
                ++(role == "actor" ? known->second.acts : known->second.receives);
            }
        };
        rows("actor", i.actors);
        rows("recipient", i.recipients);
    }

    void actors() {
        TableFile t(folder_, actors_table);
        for (const auto& [key, a] : actors_) {
            TableRows& row = t.row();
            row.cell(key).cell(a.who.name).cell(a.who.code).cell(a.who.sector).cell(a.who.wikidata).cell(a.who.kind);
            row.whole(a.acts).whole(a.receives).end();
        }
        note(t.close());
    }

    void stories() {
        TableFile t(folder_, stories_table);
        for (const auto& [id, story] : stories_) {
            const std::vector<Participant> taking_part = story.actors();
            TableRows& row = t.row();
            row.cell(id).cell(story.first_report()).cell(story.last_report());
            row.whole(story.documents()).whole(story.origins()).whole(story.incidents());
            row.list(names(taking_part)).list(codes(taking_part)).list(story.places()).end();
        }
        note(t.close());
    }

    struct Actor {
        Participant who;
        std::uint64_t acts = 0, receives = 0;
    };

    ledger::Snapshot& snapshot_;
    const ExportOptions& options_;
    const std::string& folder_;
    std::map<std::string, Actor> actors_;
    std::map<std::string, ledger::StoryTally> stories_;
    std::string error_;
};

}  // namespace

std::string export_folder(ledger::Snapshot& snapshot, const ExportOptions& options, const std::string& folder) {
    try {
        if (!options.parquet) return Exporter(snapshot, options, folder).run();
        // Parquet is made of the CSV; where that is not wanted, it lies aside as long as it is needed.
        const std::string tables = options.csv ? folder : folder + "/.tables";
        ExportOptions csv = options;
        csv.csv = true;
        std::string error;
        if (!options.csv) {
            std::filesystem::create_directories(tables);
            csv.geojson = csv.plover = csv.gdelt = csv.annotations = false;
            error = Exporter(snapshot, options, folder).run();
        }
        if (error.empty()) error = Exporter(snapshot, csv, tables).run();
        if (error.empty()) error = write_parquet(tables, folder);
        if (!options.csv) std::filesystem::remove_all(tables);
        return error;
    } catch (const std::exception& error) {
        return error.what();
    }
}

}  // namespace isnad::exports
