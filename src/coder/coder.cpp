// The order of the stages. Nothing here knows Arabic; each stage is a function from values to values.
#include <isnad/coder.h>
#include <isnad/page.h>

#include "coder/stages.h"
#include "coder/workspace.h"
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "mention/appositions.h"
#include "mention/calendar.h"
#include "page/plain.h"
#include "reference/country.h"
#include "reference/money.h"
#include "text/sha256.h"
#include "text/utf8.h"

#include <algorithm>

namespace isnad {

Workspace::Workspace() : impl_(std::make_unique<Impl>()) {}
Workspace::~Workspace() = default;
Workspace::Workspace(Workspace&&) noexcept = default;
Workspace& Workspace::operator=(Workspace&&) noexcept = default;

namespace {

// YYYY-MM-DD as YYYYMMDD; 0 where it is no day of the years 1 to 9999.
std::int32_t day_of(std::string_view s) {
    const auto day = mention::parse_day(s);
    if (!day) return 0;
    const auto d = mention::date_of(*day);
    return d.year * 10000 + d.month * 100 + d.day;
}

// Shares of the letters: an article in another script or language is coded as far as possible, with a warning.
void judge_language(std::string_view text, std::string_view told, CodedDocument& doc) {
    std::size_t arabic_letters = 0, latin = 0, foreign = 0;
    const std::size_t limit = std::min<std::size_t>(text.size(), 200000);
    for (std::size_t at = 0; at < limit;) {
        const char32_t c = text::next(text, at);
        if (c < 'A') continue;
        if (c >= arabic::hamza && c < arabic::tatweel) {
            ++arabic_letters;
        } else if (arabic::is_letter(c)) {
            ++arabic_letters;
            foreign += c == 0x67E || c == 0x686 || c == 0x698 || c == 0x6AF || c == 0x679 || c == 0x6BA || c == 0x6D2 || c == 0x695 || c == 0x6CE;
        } else if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c < 0x600)) {
            ++latin;
        } else if (c >= 0x900) {
            latin += c < 0x2000 || c > 0x2FFF;
        }
    }
    if (!told.empty()) doc.language = told;
    if (arabic_letters + latin == 0) {
        doc.warnings.emplace_back("the text holds no letters");
    } else if (arabic_letters < latin) {
        if (told.empty()) doc.language = "und";
        doc.warnings.emplace_back("the text is not Arabic; it was coded as far as possible");
    } else if (foreign * 100 > arabic_letters) {
        if (told.empty()) doc.language = "und";
        doc.warnings.emplace_back("the text is in Arabic letters but seems to be another language (Persian, Urdu or Kurdish); it was coded as far as possible");
    } else if (told.empty()) {
        doc.language = "ar";
    }
}

}  // namespace

void prepare(const Tables& tables, const Article& article, Workspace::Impl& w, CodedDocument& doc) {
    doc.clear();
    if (!w.bound || w.bound->tables.view().hash.data() != tables.view().hash.data()) {
        w.bound = std::make_unique<BoundTables>(tables);
        w.lexicon.bind(w.bound->tables.view());
    }
    w.lexicon.begin_article();
    doc.tables = tables.hash();
    doc.path = article.path;
    doc.url = article.url;
    doc.media_type = article.media_type;
    doc.publisher = article.publisher;
    std::size_t replaced = 0;
    const bool apart = !article.title.empty() && !article.text.starts_with(article.title);
    if (apart) {
        w.joined.assign(article.title);
        w.joined += '\n';
        w.joined += article.text;
        replaced = text::sanitize(w.joined, doc.text);
    } else {
        replaced = text::sanitize(article.text, doc.text);
    }
    const auto digits = text::sha256_digits(article.text);
    doc.sha256.assign(digits.data(), digits.size());
    if (article.id.empty()) doc.id.assign(digits.data(), 16);
    else doc.id = article.id;
    if (replaced > 0) doc.warnings.push_back("invalid UTF-8: " + std::to_string(replaced) + (replaced == 1 ? " sequence" : " sequences") + " replaced by U+FFFD");
    if (!article.published.empty()) {
        if (day_of(article.published) != 0) doc.published = article.published.substr(0, 10);
        else doc.warnings.push_back("`published` is no date: " + std::string(article.published.substr(0, 40)));
    }
    judge_language(doc.text, article.language, doc);
    if (article.page == nullptr) return;
    const Page& page = *article.page;
    doc.segments = page.segments;
    doc.title = page.title;
    doc.kind = page.kind;
    doc.charset = page.charset;
    doc.modified = page.modified;
    doc.section = page.section;
    doc.authors = page.authors;
    doc.credits = page.credits;
    for (const std::string& note : page.notes) doc.warnings.push_back(note);
}

void Coder::code(const Article& article, Workspace& workspace, CodedDocument& doc) const {
    auto& w = workspace.impl();
    prepare(tables_, article, w, doc);
    run_stages(w, !article.title.empty(), doc, nullptr);
}

void run_stages(Workspace::Impl& w, bool has_title, CodedDocument& doc, std::string* explain, Until last) {
    const tables::View& view = w.bound->tables.view();
    const arabic::Grammar& grammar = w.bound->grammar;
    const std::string_view text = doc.text;

    // A page comes with its segments; the lines of a plain text must be told apart first.
    if (doc.segments.empty()) page::segment(w.bound->patterns, text, has_title, doc.segments, doc.title);

    // Each segment is tokenized on its own, so that no sentence crosses from the headline into furniture.
    w.words.clear();
    w.furniture.clear();
    for (const Segment& s : doc.segments) {
        arabic::tokenize(text, s.span.start, s.span.end, w.words);
        w.furniture.resize(w.words.size(), s.role == Role::furniture || !s.language.empty());
    }
    w.lexicon.analyze(text, w.words);
    arabic::tag(view, w.lexicon, text, w.words);
    language::split(w.words, w.sentences);
    w.forest.begin(w.sentences.size());
    w.bound->attacher.reread(text, w.lexicon, w.words, w.sentences, w.forest);
    arabic::find_phrases(view, w.lexicon, text, w.words, w.phrases);
    const mention::Meanings meanings(view, w.words, w.phrases, w.first_phrase);
    // Inside a fixed phrase ("state of alert") nothing is a verb, whatever its letters allow.
    for (const auto& p : w.phrases) {
        if (w.words[p.first].is_verb() || (p.clitics & arabic::ka)) continue;      // "as (kama) he made clear" is not "like (ka-) between (ma bayn)"
        for (std::uint32_t i = p.first + 1; i <= p.last; ++i)
            if (w.words[i].is_verb()) {
                w.words[i].pos = tables::Pos::noun;
                w.words[i].forget_links();
                const auto after = std::upper_bound(w.sentences.begin(), w.sentences.end(), i, [](std::uint32_t word, const auto& s) { return word < s.first; });
                w.forest.fell(static_cast<std::size_t>(after - w.sentences.begin()) - 1);
            }
    }

    if (last == Until::words) return;

    // Times, then quantities; what they take can be no name.
    w.time_starts.begin(w.lexicon.generation());
    w.quantity_starts.begin(w.lexicon.generation());
    mention::find_times(view, text, w.words, w.sentences, meanings, w.time_starts, doc.published, w.times);
    mention::find_quantities(view, text, w.words, w.sentences, meanings, w.quantity_starts, w.times, w.quantities);
    std::erase_if(w.times, [&](const auto& t) { return w.furniture[t.first]; });
    std::erase_if(w.quantities, [&](const auto& q) { return w.furniture[q.first]; });
    const std::size_t n = w.words.size();
    w.time_words.assign(n, 0);
    w.quantity_end.assign(n, none);
    w.counting.assign(n, {});
    w.skip.assign(w.furniture.begin(), w.furniture.end());
    std::uint8_t mark = 1;
    for (const auto& t : w.times) {
        for (std::uint32_t i = t.first; i <= t.last; ++i) w.time_words[i] = w.skip[i] = mark;
        mark = mark == 1 ? 2 : 1;                              // neighbours are told apart by alternating marks
        doc.times.push_back(t.time);
    }
    for (const auto& q : w.quantities) {
        w.quantity_end[q.first] = q.last;
        // "two smugglers, two": people whose number follows them are an actor.
        const auto& head = w.words[q.first];
        const bool people_first = q.person && !q.noun_behind && head.kind == arabic::Kind::word && (head.features & arabic::dual) && !head.link(tables::LinkKind::numeral);
        // "the six states", "the five detainees": the noun before its number is an actor with it.
        const bool noun_first = !q.noun_behind && q.first < q.number_first && head.kind == arabic::Kind::word && head.definite() && (head.features & arabic::plural) &&
                                (head.link(tables::LinkKind::agent) || head.link(tables::LinkKind::office));
        for (std::uint32_t i = noun_first ? q.number_first : q.first + people_first; i <= q.number_last; ++i) w.skip[i] = 1;
        if (q.noun_behind) w.counting[q.number_last + 1] = {q.number_start, q.person, q.quantity.unit};
        if (q.bare) w.counting[q.number_first] = {q.number_start, true, q.quantity.unit, q.number_last};
        doc.quantities.push_back(q.quantity);
    }

    const mention::Input mentions{view, grammar, text, w.words, w.sentences, meanings, w.skip, w.counting, day_of(doc.published)};
    mention::find_candidates(mentions, w.candidates);
    mention::find_surnames(mentions, w.surnames, w.candidates);
    mention::find_body_names(mentions, w.bodies, w.candidates);
    mention::join_titles(mentions, w.candidates);
    mention::tag_names(w.candidates, w.words);
    mention::mark_leads(n, w.candidates);
    if (last == Until::mentions) return;

    clause::parse({view, grammar, text, w.words, w.sentences, w.candidates, w.time_words, w.quantity_end, w.bound->attacher, w.forest}, w.parse);

    const reference::Input reference{view, grammar, mentions, w.candidates, w.parse, w.furniture};
    reference::resolve(reference, w.bound->holders, w.who, doc);
    statement::find_statements({view, grammar, text, w.words, w.sentences, meanings, w.parse, reference, w.furniture}, w.who, w.statements, doc);
    reference::infer_codes(reference, w.who, doc);      // the speakers that statements found among them
    reference::settle_money(reference, w.quantities, doc);
    if (last == Until::statements) return;

    const event::Input events{view, grammar, text, w.words, w.sentences, meanings, w.candidates, w.parse, reference, w.statements,
                              w.times, w.quantities, w.furniture, doc.published, explain};
    event::find_events(events, w.who, w.events, doc);
    event::find_conflicts(events, w.events, doc);
}

}  // namespace isnad
