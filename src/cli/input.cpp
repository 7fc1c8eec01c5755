// Reading the inputs of a command. See input.h.
#include "cli/input.h"

#include "cli/options.h"

#include <sys/stat.h>
#include <algorithm>
#include <array>
#include <map>
#include <filesystem>

namespace isnad::cli {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// Without the ending of a packed file: "a.html.gz" is a page.
std::string extension(std::string_view name) {
    for (const std::string_view packed : {".gz", ".zst", ".zstd"})
        if (name.ends_with(packed)) name.remove_suffix(packed.size());
    const std::size_t slash = name.find_last_of('/');
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const std::size_t dot = name.find_last_of('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string out;
    for (char c : name.substr(dot + 1)) out += static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    return out;
}

template <std::size_t N>
bool one_of(const std::string& word, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 2> line_extensions = {"jsonl", "ndjson"};
constexpr std::array<std::string_view, 4> page_extensions = {"html", "htm", "xhtml", "shtml"};
constexpr std::array<std::string_view, 4> feed_extensions = {"xml", "rss", "atom", "rdf"};
constexpr std::array<std::string_view, 3> mhtml_extensions = {"mht", "mhtml", "eml"};
constexpr std::array<std::string_view, 3> text_extensions = {"txt", "jsonl", "ndjson"};

bool is_walked(const std::string& ext, bool pages) {
    return one_of(ext, page_extensions) || one_of(ext, feed_extensions) || one_of(ext, mhtml_extensions) || ext == "warc" ||
           (!pages && one_of(ext, text_extensions));
}

bool is_packed(std::string_view first) { return first.starts_with("\x1f\x8b") || first.starts_with("\x28\xB5\x2F\xFD"); }

// What pages there are in a file whose name does not tell.
From guess_pages(std::string_view first) {
    if (first.starts_with(byte_order_mark)) first.remove_prefix(byte_order_mark.size());
    first.remove_prefix(std::min(first.find_first_not_of(" \t\r\n"), first.size()));
    if (first.starts_with("WARC/")) return From::warc;
    if (first.starts_with("From: <Saved by") || first.starts_with("MIME-Version:")) return From::mhtml;
    const std::string_view head = first.substr(0, 1024);
    const bool xml = first.starts_with("<?xml") || first.starts_with("<rss") || first.starts_with("<feed");
    if (xml && (head.find("<rss") != std::string_view::npos || head.find("<feed") != std::string_view::npos || head.find("<rdf:RDF") != std::string_view::npos)) return From::feed;
    return From::html;
}

bool blank(std::string_view text) { return text.find_first_not_of(" \t\r\n") == std::string_view::npos; }

std::string too_long(std::string_view what, std::uint64_t most) {
    return std::string(what) + " longer than " + std::to_string(most) + " bytes, refused (--max-bytes)";
}

}  // namespace

From from_of(const std::string& name) {
    choose("--from", name, {"auto", "text", "jsonl", "html", "warc", "feed", "mhtml"});
    static const std::map<std::string, From> known = {{"auto", From::automatic}, {"text", From::text}, {"jsonl", From::jsonl}, {"html", From::html},
                                                      {"warc", From::warc},      {"feed", From::feed}, {"mhtml", From::mhtml}};
    return known.at(name);
}

From guess(std::string_view name, std::string_view first_bytes) {
    const std::string ext = extension(name);
    if (one_of(ext, line_extensions)) return From::jsonl;
    if (ext == "txt") return From::text;
    if (one_of(ext, page_extensions)) return From::html;
    if (one_of(ext, feed_extensions)) return From::feed;
    if (one_of(ext, mhtml_extensions)) return From::mhtml;
    if (ext == "warc") return From::warc;
    if (first_bytes.starts_with(byte_order_mark)) first_bytes.remove_prefix(byte_order_mark.size());
    const std::size_t first = first_bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && first_bytes[first] == '{' ? From::jsonl : From::text;
}

Inputs::Inputs(std::vector<std::string> names, const InputOptions& options) : options_(options) {
    if (names.empty()) names.emplace_back("-");
    for (const std::string& name : names) add(name);
}

void Inputs::add(const std::string& name) {
    if (name == "-") {
        total_.reset();
        sources_.push_back({name, {}});
        return;
    }
    struct stat info = {};
    if (::stat(name.c_str(), &info) == 0 && S_ISDIR(info.st_mode)) {
        if (options_.recursive)
            walk(name);
        else
            sources_.push_back({name, "is a directory; --recursive reads the files in it"});
        return;
    }
    // A name that cannot be read is told in its turn, when it is opened.
    if (S_ISREG(info.st_mode)) {
        if (total_) *total_ += static_cast<std::uint64_t>(info.st_size);
    } else {
        total_.reset();
    }
    sources_.push_back({name, {}});
}

void Inputs::walk(const std::string& directory) {
    std::vector<std::string> files;
    std::vector<Source> refused;
    std::vector<fs::path> open = {directory};
    while (!open.empty()) {
        const fs::path here = std::move(open.back());
        open.pop_back();
        std::error_code error;
        fs::directory_iterator entry(here, error);
        for (; !error && entry != fs::directory_iterator(); entry.increment(error)) {
            const fs::path& path = entry->path();
            if (path.filename().native().starts_with('.')) continue;
            std::error_code ignored;
            // Links to directories are not followed: they can lead in a circle.
            if (entry->is_directory(ignored) && !entry->is_symlink(ignored))
                open.push_back(path);
            else if (entry->is_regular_file(ignored) &&
                     (options_.from != From::automatic || is_walked(extension(path.native()), options_.pages)))
                files.push_back(path.native());
        }
        if (error) refused.push_back({here.native(), error == std::errc::permission_denied ? "no permission to read it" : error.message()});
    }
    std::sort(files.begin(), files.end());  // the order of a directory is the file system's; that of the output is ours
    std::sort(refused.begin(), refused.end(), [](const Source& a, const Source& b) { return a.name < b.name; });
    if (files.empty() && refused.empty())
        sources_.push_back({directory, options_.from == From::automatic ? "holds no file that is read by its ending" : "holds no file"});
    for (Source& r : refused) sources_.push_back(std::move(r));
    for (const std::string& file : files) add(file);
}

bool Inputs::reads(const std::string& path) const {
    return std::any_of(sources_.begin(), sources_.end(), [&](const Source& s) {
        std::error_code no_such_file;
        return s.name != "-" && fs::is_regular_file(s.name, no_such_file) && fs::equivalent(s.name, path, no_such_file);
    });
}

void Inputs::check_output(const std::string& path) const {
    if (path != "-" && reads(path)) throw UsageError(path + " is both an input and an output");
}

void Inputs::fail(Document& out, std::string message, std::uint64_t line) {
    out.line = line;
    out.bytes.clear();
    out.problem = Problem{*path_, line, std::move(message)};
}

bool Inputs::next(Document& out) {
    out.problem.reset();
    while (true) {
        if (in_lines_ && next_line(out)) return true;
        if (records_ && next_record(out)) return true;
        if (next_source_ == sources_.size()) return false;
        if (begin(out)) return true;
    }
}

bool Inputs::begin(Document& out) {
    Source& source = sources_[next_source_++];
    path_ = std::make_shared<const std::string>(std::move(source.name));
    out.path = path_;
    out.jsonl = out.html = false;
    out.charset.clear();
    out.url.clear();
    out.line = 0;
    const auto failed = [&](std::string message) {
        fail(out, std::move(message));
        reader_.close();
        return true;
    };
    if (!source.problem.empty()) return failed(std::move(source.problem));
    if (!reader_.open(*path_)) return failed(reader_.error());

    const std::string_view first = reader_.peek();
    if (!reader_.error().empty()) return failed(reader_.error());
    From from = options_.from;
    if (from == From::automatic) {
        from = guess(*path_, first);
        if (from == From::text && extension(*path_) != "txt" && (options_.pages || guess_pages(first) != From::html)) from = guess_pages(first);
    }
    if (from != From::text && from != From::jsonl) return begin_pages(from, out);
    if (is_packed(first)) return failed("is packed; only pages are read so (--from html)");
    if (from == From::jsonl) {
        // Part of a larger work may well be empty: as a filter, nothing in gives nothing out.
        const bool may_be_empty = *path_ == "-" && options_.from == From::jsonl;
        if (first.empty() && !may_be_empty) return failed("is empty");
        in_lines_ = true;
        any_line_ = may_be_empty;
        line_ = 0;
        return false;
    }

    switch (reader_.rest(out.bytes, options_.max_bytes)) {
        case Reader::Got::too_long: return failed(too_long("is", options_.max_bytes));
        case Reader::Got::failed: return failed(reader_.error());
        default: break;
    }
    reader_.close();
    if (blank(std::string_view(out.bytes).substr(out.bytes.starts_with(byte_order_mark) ? 3 : 0))) return failed("is empty");
    if (out.bytes.starts_with("\xFF\xFE") || out.bytes.starts_with("\xFE\xFF"))
        return failed("is UTF-16, not UTF-8; convert it first (iconv -f UTF-16 -t UTF-8)");
    if (out.bytes.find('\0') != std::string::npos) return failed("is a binary file, no text (it holds NUL bytes)");
    return true;
}

// One page, or an archive of them; either may be packed.
bool Inputs::begin_pages(From from, Document& out) {
    unpacked_ = std::make_unique<page::archive::Inflater>([this](char* to, std::size_t size) { return reader_.some(to, size); });
    const page::archive::Pull pull = [this](char* to, std::size_t size) { return unpacked_->read(to, size); };
    if (from == From::html) {
        const bool all = page::archive::read_all(pull, options_.max_bytes, out.bytes);
        std::string problem = !reader_.error().empty() ? reader_.error() : unpacked_->problem();
        if (!all) problem = too_long("is", options_.max_bytes);
        if (problem.empty() && out.bytes.empty()) problem = "is empty";
        reader_.close();
        out.html = true;
        if (!problem.empty()) fail(out, std::move(problem));
        return true;
    }
    using page::archive::Format;
    const Format format = from == From::warc ? Format::warc : from == From::feed ? Format::feed : Format::mhtml;
    // An archive unpacks its members by itself: it must know where one of them is broken.
    const page::archive::Pull bytes = [this](char* to, std::size_t size) { return reader_.some(to, size); };
    records_ = page::archive::open(format, format == Format::warc ? bytes : pull, {.most = options_.max_bytes});
    return false;
}

bool Inputs::next_record(Document& out) {
    if (!records_->next(record_)) {
        records_.reset();
        if (!reader_.error().empty()) {
            out.path = path_;
            fail(out, reader_.error());
            reader_.close();
            return true;
        }
        reader_.close();
        return false;
    }
    out.path = path_;
    out.jsonl = false;
    out.html = true;
    out.line = record_.number;
    out.bytes = std::move(record_.bytes);
    out.charset = std::move(record_.charset);
    out.url = std::move(record_.url);
    if (!record_.problem.empty()) fail(out, std::move(record_.problem), record_.number);
    return true;
}

bool Inputs::next_line(Document& out) {
    out.path = path_;
    out.jsonl = true;
    out.html = false;
    while (true) {
        const Reader::Got got = reader_.line(out.bytes, options_.max_bytes);
        if (got == Reader::Got::end) break;
        if (got == Reader::Got::failed) {
            in_lines_ = false;
            fail(out, reader_.error());
            reader_.close();
            return true;
        }
        ++line_;
        out.line = line_;
        if (got == Reader::Got::too_long) {
            any_line_ = true;
            fail(out, too_long("line is", options_.max_bytes), line_);
            return true;
        }
        if (line_ == 1 && out.bytes.starts_with(byte_order_mark)) out.bytes.erase(0, byte_order_mark.size());
        if (blank(out.bytes)) continue;
        any_line_ = true;
        return true;
    }
    in_lines_ = false;
    reader_.close();
    if (any_line_) return false;
    fail(out, "is empty");
    return true;
}

}  // namespace isnad::cli
