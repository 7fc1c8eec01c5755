// isnad diff: what an edit of the tables changed, event by event.
//
//   ~ a17  ASSAULT  ...the sentence with its [trigger]...
//       actors  Houthi movement (YEM REB) -> Yemen (YEM)
//   12 added, 3 removed, 40 changed, 2,310 the same, in 500 documents
//
// Both files are read side by side. As long as the documents stand in the same order, as they do where both were made from the
// same input, only one pair is held at a time; documents out of order wait until their partner comes.
#include "cli/commands.h"
#include "cli/compare.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/problems.h"
#include "cli/reader.h"
#include "cli/records.h"
#include "cli/terminal.h"
#include "export/paragraph.h"

#include <unistd.h>
#include <cstdio>
#include <deque>
#include <map>
#include <string>
#include <vector>

namespace isnad::cli {

namespace {

constexpr std::uint64_t longest_line = std::uint64_t{1} << 30;

class Records {
public:
    Records(std::string name, Problems& problems) : name_(std::move(name)), problems_(problems) {
        open_ = reader_.open(name_);
        if (!open_) problems_.report({name_, 0, reader_.error()});
    }

    bool next(RecordedDocument& out) {
        while (open_) {
            const Reader::Got got = reader_.line(bytes_, longest_line);
            if (got == Reader::Got::end) return false;
            if (got == Reader::Got::failed) {
                problems_.report({name_, 0, reader_.error()});
                return false;
            }
            ++line_;
            if (got == Reader::Got::whole && bytes_.find_first_not_of(" \t\r") == std::string::npos) continue;
            const std::string why = got == Reader::Got::too_long ? "line is too long" : read_recorded(bytes_, out);
            if (why.empty()) return true;
            problems_.report({name_, line_, why});
        }
        return false;
    }

private:
    std::string name_;
    Problems& problems_;
    Reader reader_;
    bool open_ = false;
    std::string bytes_;
    std::uint64_t line_ = 0;
};

class Comparison {
public:
    Comparison(Output& out, bool summary) : out_(out), summary_(summary) {
        layout_.width = terminal_width(STDOUT_FILENO);
        layout_.colour = wants_colour(STDOUT_FILENO);
    }

    void run(Records& before, Records& after) {
        bool more_a = true, more_b = true;
        while (more_a || more_b) {
            RecordedDocument a, b;
            more_a = more_a && before.next(a);
            more_b = more_b && after.next(b);
            if (more_a && more_b && a.id == b.id && waiting_old_.empty() && waiting_new_.empty()) {
                pair(a, b);
                continue;
            }
            if (more_a) arrive(std::move(a), waiting_old_, waiting_new_, true);
            if (more_b) arrive(std::move(b), waiting_new_, waiting_old_, false);
        }
        // What never met its partner, in the order of the files.
        for (RecordedDocument& d : left(waiting_old_)) only(d, true);
        for (RecordedDocument& d : left(waiting_new_)) only(d, false);
    }

    void finish() {
        std::string line = std::to_string(added_) + " added, " + std::to_string(removed_) + " removed, " + std::to_string(changed_) +
                           " changed, " + std::to_string(same_) + " the same, in " + std::to_string(documents_) +
                           (documents_ == 1 ? " document\n" : " documents\n");
        const auto note = [&](std::uint64_t n, const char* what) {
            if (n > 0) line += std::to_string(n) + (n == 1 ? " document " : " documents ") + what + '\n';
        };
        note(texts_differ_, "with another text than before");
        note(only_old_, "only in the old file");
        note(only_new_, "only in the new file");
        out_.write(line);
    }

private:
    struct Waiting {
        std::uint64_t order;
        RecordedDocument document;
    };
    // Several documents of one id are matched in the order in which they stand.
    using Pool = std::map<std::string, std::deque<Waiting>>;

    void arrive(RecordedDocument document, Pool& own, Pool& others, bool old) {
        const auto found = others.find(document.id);
        if (found == others.end()) {
            auto& waiting = own[document.id];
            waiting.push_back({order_++, std::move(document)});
            return;
        }
        const RecordedDocument partner = std::move(found->second.front().document);
        found->second.pop_front();
        if (found->second.empty()) others.erase(found);
        if (old)
            pair(document, partner);
        else
            pair(partner, document);
    }

    static std::vector<RecordedDocument> left(Pool& pool) {
        std::map<std::uint64_t, RecordedDocument> ordered;
        for (auto& [id, waiting] : pool)
            for (Waiting& w : waiting) ordered.emplace(w.order, std::move(w.document));
        std::vector<RecordedDocument> out;
        out.reserve(ordered.size());
        for (auto& [order, document] : ordered) out.push_back(std::move(document));
        return out;
    }

    void pair(const RecordedDocument& a, const RecordedDocument& b) {
        ++documents_;
        texts_differ_ += a.text_hash != b.text_hash;
        std::uint64_t here_changed = 0, here_added = 0;
        for (const Change& change : compare(a.events, b.events)) {
            here_changed += change.kind == Change::Kind::changed;
            here_added += change.kind == Change::Kind::added;
            removed_ += change.kind == Change::Kind::removed;
            print(b.id, change);
        }
        changed_ += here_changed;
        added_ += here_added;
        same_ += b.events.size() - here_changed - here_added;
    }

    void only(const RecordedDocument& document, bool old) {
        ++documents_;
        ++(old ? only_old_ : only_new_);
        (old ? removed_ : added_) += document.events.size();
        for (const RecordedEvent& e : document.events) print(document.id, {old ? Change::Kind::removed : Change::Kind::added, &e, {}});
    }

    void print(const std::string& id, const Change& change) {
        if (summary_) return;
        using exports::Look;
        const bool added = change.kind == Change::Kind::added, removed = change.kind == Change::Kind::removed;
        const RecordedEvent& e = *change.event;
        std::string text;
        exports::Paragraph p;
        p.add(added ? "+" : removed ? "-" : "~", added ? Look::green : removed ? Look::red : Look::yellow);
        p.add(" ").add(id, Look::dim).add("  ").add(e.type, Look::bold);
        const std::string& modes = e.fields.empty() ? e.type : e.fields.front().second;
        if (!modes.empty()) p.add(" ").add(modes);
        if (change.kind != Change::Kind::changed && !e.rule.empty()) p.add("  ").add(e.rule, Look::dim);
        p.append(text, {layout_.width, 0, 4, layout_.colour});
        exports::Paragraph sentence;
        sentence.add(e.before);
        if (e.before.empty())
            sentence.add(e.trigger, Look::mark);
        else
            sentence.glue(e.trigger, Look::mark);
        sentence.glue(e.after).append(text, {layout_.width, 4, 4, layout_.colour});
        for (const FieldChange& f : change.fields) {
            exports::Paragraph line;
            line.add(f.field, Look::dim).add(std::string(f.field.size() < 11 ? 12 - f.field.size() : 1, ' '));
            line.add(f.before.empty() ? "-" : f.before).add(" -> ").add(f.after.empty() ? "-" : f.after);
            line.append(text, {layout_.width, 4, 16, layout_.colour});
        }
        out_.write(text);
    }

    Output& out_;
    bool summary_;
    exports::Layout layout_;
    Pool waiting_old_, waiting_new_;
    std::uint64_t order_ = 0;
    std::uint64_t documents_ = 0, added_ = 0, removed_ = 0, changed_ = 0, same_ = 0;
    std::uint64_t texts_differ_ = 0, only_old_ = 0, only_new_ = 0;
};

}  // namespace

int run_diff(const Arguments& arguments) {
    bool summary = false;
    std::vector<std::string> files;
    Options options("diff");
    options.flag("--summary", summary);
    options.files(files);
    options.parse(arguments);
    if (files.size() != 2) throw UsageError("two files are wanted, the old records and the new ones");
    if (files[0] == "-" && files[1] == "-") throw UsageError("standard input can be one of the two files, not both");

    Problems problems;
    Records before(files[0], problems), after(files[1], problems);
    if (problems.count() > 0) return 1;
    Output output;
    output.open("-");
    Comparison comparison(output, summary);
    comparison.run(before, after);
    comparison.finish();
    if (!output.close()) {
        std::fprintf(stderr, "isnad: %s\n", output.error().c_str());
        return 1;
    }
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
