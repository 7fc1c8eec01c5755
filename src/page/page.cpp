// The order of the steps from bytes to an article. See isnad/page.h.
#include <isnad/page.h>

#include "page/article/blocks.h"
#include "page/article/clean.h"
#include "page/article/kind.h"
#include "page/article/main.h"
#include "page/charset/decode.h"
#include "page/charset/detect.h"
#include "page/html/tree.h"
#include "page/language.h"
#include "page/meta/metadata.h"
#include "page/plain.h"
#include "page/text_of.h"
#include "page/words.h"

#include <algorithm>

namespace isnad {

struct PageReader::Impl {
    explicit Impl(Tables t) : tables(std::move(t)), words(tables.view()), languages(words), patterns(tables.view()) {}

    Tables tables;
    page::Words words;
    page::Languages languages;
    page::Patterns patterns;
    page::charset::Decoder decoder;
    page::html::Tree tree;
    page::article::Blocks blocks;
    page::article::Place place;
    std::vector<page::article::Verdict> verdicts;
    std::string utf8;
};

PageReader::PageReader(Tables tables) : impl_(std::make_unique<Impl>(std::move(tables))) {}
PageReader::~PageReader() = default;
PageReader::PageReader(PageReader&&) noexcept = default;
PageReader& PageReader::operator=(PageReader&&) noexcept = default;

void Page::clear() {
    for (std::string* s : {&text, &path, &url, &charset, &language, &published, &modified, &publisher, &section}) s->clear();
    media_type = "text/html";
    segments.clear();
    title = {};
    kind = PageKind::article;
    authors.clear();
    credits.clear();
    left_out.clear();
    notes.clear();
}

Article Page::article() const {
    Article a;
    a.text = text;
    a.language = language;
    a.published = published;
    a.publisher = publisher;
    a.url = url;
    a.path = path;
    a.media_type = media_type;
    a.page = this;
    return a;
}

namespace {

using page::article::Block;
using page::article::Verdict;

constexpr double little = 300;   // letters of running text: less is hardly an article
constexpr std::size_t nothing = 60;

constexpr std::size_t fewest_words = 8;   // of a paragraph whose language can be told

void append(Page& out, std::string_view text, Role role, std::string_view kind) {
    if (!out.text.empty()) out.text += '\n';
    const auto start = static_cast<std::uint32_t>(out.text.size());
    out.text += text;
    out.segments.push_back({{start, static_cast<std::uint32_t>(out.text.size())}, role, kind});
}

std::size_t letters_of(const page::article::Blocks& blocks, const std::vector<Verdict>& verdicts) {
    std::size_t all = 0;
    for (std::size_t k = 0; k < verdicts.size(); ++k)
        if (verdicts[k].role == Role::paragraph) all += blocks.list[k].letters;
    return all;
}

// Title, then the blocks in reading order.
void assemble(const page::article::Blocks& blocks, const std::vector<Verdict>& verdicts, const std::string& title, bool keep_furniture, Page& out) {
    if (!title.empty()) {
        append(out, title, Role::title, {});
        out.title = out.segments.back().span;
    }
    for (std::size_t k = 0; k < verdicts.size(); ++k) {
        const Verdict& v = verdicts[k];
        const std::string& text = blocks.list[k].text;
        if (v.role == Role::caption) {
            // The words under a picture stand apart from the text: they tell it again, or something else.
            out.left_out.push_back({"credit", "a caption", text});
            if (keep_furniture && v.within) append(out, text, Role::caption, {});
        } else if (v.role == Role::furniture) {
            out.left_out.push_back({v.kind, v.why, text});
            if (keep_furniture && v.within) append(out, text, Role::furniture, v.kind);
        } else {
            append(out, text, v.role, {});
        }
    }
}

// The language of the whole, and that of each paragraph that is long enough to tell and in another.
void find_languages(const page::Languages& languages, const std::string& told, Page& out) {
    const std::string_view whole = languages.of(out.text);
    out.language = whole;
    const std::string own = told.substr(0, told.find_first_of("-_"));
    if (whole.empty()) out.language = own;
    if (!whole.empty() && !own.empty() && own != whole && own.size() == 2) out.notes.push_back("language: declared as " + own + ", reads as " + std::string(whole));
    if (whole.empty()) return;
    for (Segment& s : out.segments) {
        const std::string_view text = std::string_view(out.text).substr(s.span.start, s.span.end - s.span.start);
        if (page::words_in(text) < fewest_words) continue;
        const std::string_view language = languages.of(text);
        if (!language.empty() && language != whole) s.language = language;
        else if (language.empty() && whole == "ar" && !page::is_arabic_script(text)) s.language = "und";   // no Arabic, whatever it is
    }
}

}  // namespace

Result<bool> PageReader::read(const PageSource& source, Page& out) {
    Impl& w = *impl_;
    out.clear();
    out.path = source.path;

    const auto found = page::charset::detect(source.bytes, source.charset);
    out.charset = found.encoding;
    if (!found.contradicted.empty()) out.notes.push_back("charset: declared as " + found.contradicted + ", read as " + found.encoding);
    const std::size_t replaced = w.decoder.decode(source.bytes, found.encoding, w.utf8);
    if (replaced > 0) out.notes.push_back("charset: " + std::to_string(replaced) + " bytes are no " + found.encoding);
    if (std::string as = page::charset::undo_mojibake(w.decoder, w.utf8); !as.empty())
        out.notes.push_back("charset: the text was UTF-8 read as " + as + " and written again; undone");

    if (!w.tree.parse(w.utf8)) return Error{w.tree.problem()};
    if (const auto& cuts = w.tree.cuts(); cuts.any())
        out.notes.push_back("limits: " + std::to_string(cuts.deep_tags + cuts.formatting_tags) + " tags and " + std::to_string(cuts.attributes) +
                            " attributes beyond what a page may have were passed over");
    page::meta::Metadata metadata;
    page::meta::read(w.tree, source.url, w.words, metadata);
    const auto place = [&](bool see_hidden, bool trust_names) {
        page::article::cut(w.tree, w.words, see_hidden, w.blocks);
        page::article::find(w.tree, w.blocks, metadata, w.patterns, trust_names, w.place);
        return w.place.inside;
    };
    // Where nearly nothing can be seen, the text is there for a program to show it.
    bool hidden = false;
    if (const double seen = place(false, true); seen < little) {
        hidden = place(true, true) >= 2 * seen + 1;
        if (!hidden) place(false, true);
    }
    const auto judge = [&] {
        page::article::judge(w.tree, w.blocks, w.place, metadata, w.words, w.patterns, w.verdicts);
        return letters_of(w.blocks, w.verdicts);
    };
    const std::size_t taken = judge();
    out.kind = page::article::kind_of(w.tree, w.blocks, w.place, w.verdicts, metadata);
    // An article of which nothing is left: the names of its elements mislead.
    if (taken < nothing && out.kind != PageKind::index && out.kind != PageKind::gallery) {
        place(hidden, false);
        if (judge() < 2 * taken + nothing) {
            place(hidden, true);
            judge();
        }
        out.kind = page::article::kind_of(w.tree, w.blocks, w.place, w.verdicts, metadata);
    }

    out.credits = page::article::credits(w.blocks, w.verdicts, metadata, w.words);
    out.url = metadata.url;
    out.published = std::move(metadata.published);
    out.modified = std::move(metadata.modified);
    out.publisher = std::move(metadata.publisher);
    out.section = std::move(metadata.section);
    out.authors = std::move(metadata.authors);
    for (std::string& note : metadata.notes) out.notes.push_back(std::move(note));
    assemble(w.blocks, w.verdicts, metadata.title, source.keep_furniture, out);
    find_languages(w.languages, metadata.language, out);
    return true;
}

}  // namespace isnad
