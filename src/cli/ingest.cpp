// isnad ingest: articles in, coded and linked in a ledger.
#include "cli/coding_options.h"
#include "cli/commands.h"
#include "cli/input.h"
#include "cli/jobs.h"
#include "cli/moment.h"
#include "cli/open_tables.h"
#include "cli/options.h"
#include "cli/problems.h"
#include "cli/progress.h"
#include "cli/terminal.h"
#include "ledger/ledger.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <unistd.h>
#include <atomic>
#include <cstdio>
#include <exception>
#include <memory>
#include <optional>
#include <unordered_set>

namespace isnad::cli {

namespace {

// Documents in one transaction. A larger step is no faster; a stop loses at most one, and it is coded again.
constexpr std::size_t step = 256;

struct IngestOptions : CodingOptions {
    std::string ledger, now;
};

IngestOptions read_options(const Arguments& arguments) {
    IngestOptions o;
    Options options("ingest");
    o.declare(options);
    options.value("--ledger", o.ledger);
    options.value("--now", o.now);
    options.parse(arguments);

    if (o.ledger.empty()) throw UsageError("--ledger is wanted: a file, or postgresql://...");
    o.check();
    o.now = moment("--now", o.now);
    return o;
}

struct Coded {
    std::optional<ledger::DocumentRecord> record;  // nothing where the ledger knows it
    std::optional<Problem> problem;
    std::uint64_t bytes = 0;
};

class Worker {
public:
    Worker(const Coder& coder, const IngestOptions& options, const std::unordered_set<std::string>& known)
        : coder_(coder), known_(known), reader_(coder.tables(), options.defaults) {}

    void operator()(Document& in, Coded& out) {
        out.bytes = in.bytes.size();
        out.problem = std::move(in.problem);
        if (out.problem) return;
        try {
            Article article;
            out.problem = reader_.read(in, article);
            if (out.problem || known_.contains(ledger::content_key(article))) return;
            coder_.code(article, workspace_, document_);
            out.record = ledger::make_record(article, document_, workspace_);
        } catch (const std::exception& error) {  // memory, above all
            out.problem = Problem{*in.path, in.line, std::string("could not be coded: ") + error.what()};
        }
        std::string().swap(in.bytes);
    }

private:
    const Coder& coder_;
    const std::unordered_set<std::string>& known_;
    ArticleReader reader_;
    Workspace workspace_;
    CodedDocument document_;
};

// Collects what the workers coded and hands it to the ledger, a step at a time.
class Sink {
public:
    Sink(ledger::Ledger& ledger, const std::string& now, Problems& problems, Progress& progress)
        : ledger_(ledger), now_(now), problems_(problems), progress_(progress) {}

    void take(Coded& coded) {
        bytes_ += coded.bytes;
        ++inputs_;
        if (coded.problem) {
            problems_.report(*coded.problem);
            failures_.push_back({coded.problem->input, coded.problem->line, coded.problem->message});
        } else if (coded.record) {
            records_.push_back(std::move(*coded.record));
        } else {
            ++known_;
        }
        if (records_.size() >= step || failures_.size() >= step) flush();
    }

    void flush() {
        if (!error_.empty()) return;
        if (!records_.empty() || !failures_.empty()) {
            const auto done = ledger_.add(records_, failures_, now_);
            if (!done) {
                error_ = done.error().message;
                return;
            }
            added_ += done->documents;
            known_ += done->known;
        }
        records_.clear();
        failures_.clear();
        progress_.add(inputs_, bytes_);
        inputs_ = bytes_ = 0;
    }

    const std::string& error() const { return error_; }
    std::string summary() const { return fmt::format("{} coded and kept, {} known already, {} failed", added_, known_, problems_.count()); }

private:
    ledger::Ledger& ledger_;
    const std::string& now_;
    Problems& problems_;
    Progress& progress_;
    std::vector<ledger::DocumentRecord> records_;
    std::vector<ledger::Failure> failures_;
    std::uint64_t inputs_ = 0, bytes_ = 0;
    std::size_t added_ = 0, known_ = 0;
    std::string error_;
};

}  // namespace

int run_ingest(const Arguments& arguments) {
    const IngestOptions options = read_options(arguments);
    Inputs inputs(options.files, options.input);
    inputs.check_output(options.ledger);
    auto tables = open_tables(options.tables);
    if (!tables) {
        print_tables_error(tables.error());
        return 1;
    }
    const Coder coder(std::move(*tables));
    auto ledger = ledger::Ledger::open(options.ledger, ledger::Access::write,
                                       [](const std::string& words) { fmt::print(stderr, "isnad: {}\n", words); });
    if (!ledger) return complain(ledger.error().message);
    const auto known = ledger->known(coder.tables().hash());
    if (!known) return complain(known.error().message);
    if (options.files.empty() && is_terminal(STDIN_FILENO)) std::fputs("isnad: reading standard input, to its end (Ctrl-D)\n", stderr);

    Problems problems;
    Progress progress(is_terminal(STDERR_FILENO), inputs.total_bytes());
    problems.before_print([&] { progress.clear(); });
    Sink sink(*ledger, options.now, problems, progress);
    std::atomic<bool> stopped = false;
    {
        Jobs<Document, Coded> jobs(
            options.jobs, {16 * options.jobs, std::uint64_t{64} << 20},
            [&] { return [worker = std::make_shared<Worker>(coder, options, *known)](Document& in, Coded& out) { (*worker)(in, out); }; },
            [&](Coded& coded) {
                sink.take(coded);
                if (!sink.error().empty()) stopped = true;
            });
        for (Document document; !stopped && inputs.next(document);) {
            const std::uint64_t bytes = document.bytes.size();
            jobs.push(std::move(document), bytes);
            document = {};
        }
        jobs.finish();
    }
    sink.flush();
    progress.finish();
    if (!sink.error().empty()) return complain(sink.error() + "; what was told as kept is kept, and the same command goes on from there");
    fmt::print(stderr, "isnad: {}\n", sink.summary());
    return problems.count() > 0 ? 1 : 0;
}

}  // namespace isnad::cli
