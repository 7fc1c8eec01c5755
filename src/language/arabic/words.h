// Words: the tokens of a text with what each can be, and the analysis that fits its place.
//
//   arabic::Lexicon lexicon(view);                    // of one thread: look-ups with a cache
//   arabic::Words words;
//   arabic::tokenize(text, from, to, words);          // letters, numbers, punctuation, in place
//   lexicon.analyze(text, words);                     // candidates: proclitics + stem + enclitic
//   arabic::tag(view, words);                         // one analysis each, by its neighbours
//
// A word is what stands between blanks and punctuation; its clitics are bits and offsets, so that "wa-li-l-umam" is one word whose
// stem begins behind wa- and li-.
#pragma once

#include "language/arabic/inflection.h"
#include "tables/view.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace isnad::arabic {

enum Clitic : std::uint16_t { wa = 1, fa_ = 2, bi = 4, ka = 8, li = 16, sa = 32, al = 64, ask = 128 };

/// Whether anything but the article stands before a stem.
inline bool has_proclitic(std::uint16_t clitics) { return (clitics & ~static_cast<unsigned>(al)) != 0; }

/// The pronoun suffixed to a word.
enum class Enclitic : std::uint8_t { nothing, he, she, they, they_two, they_women, we, you, i };

enum class Kind : std::uint8_t { word, latin, number, punctuation };

struct Analysis {
    std::uint32_t form = tables::absent;
    std::uint32_t lexeme = tables::absent;
    std::uint16_t features = 0;
    std::uint16_t clitics = 0;
    tables::Pos pos = tables::Pos::unknown;
    std::uint8_t letters = 0;  ///< proclitic letters before the stem (the article is not counted)
    Enclitic enclitic = Enclitic::nothing;
    std::uint8_t cost = 0;  ///< of its spelling: how much it would have to be a slip of the writer
    // What follows from the above, worked out once a distinct word:
    bool named = false;                     ///< its form holds its article ("the ministry of foreign affairs", for short "al-kharijiya")
    std::uint32_t lemma = tables::absent;   ///< form id of the citation form
    std::uint32_t base = tables::absent;    ///< see Word::base
    std::uint32_t proper = tables::absent;  ///< see Word::proper
    std::uint32_t first_link = 0, joined_at = tables::absent;  ///< its lexeme's links; those of all lexemes that it can stand for, where they are several
    std::uint16_t link_count = 0, joined_count = 0;
    std::uint64_t link_kinds = 0;                                ///< see Word::link_kinds
    std::uint32_t other_lemmas[2] = {tables::absent, tables::absent};
};

/// What the choice between readings asks of each of them (choice_memo.h). Kept apart from the rest, so that those of one word lie together.
struct Price {
    std::int32_t weight = 0;  ///< what it costs wherever it stands
    std::uint16_t kind = 0, leaves = 0;
};

/// Bits of Word::link_kinds.
constexpr std::uint64_t kind_bit(tables::LinkKind kind) { return std::uint64_t{1} << static_cast<unsigned>(kind); }

/// Bits of Word::hints, the same in whatever reading: whether the whole word is a given name, whether phrases begin with one of its
/// readings, and whether any goes on with it.
enum WordHint : std::uint8_t { given_name = 1, begins_phrase = 2, inside_phrase = 4 };

inline constexpr std::uint8_t no_rival = 0xFF;
inline constexpr int most_rival_gap = 31;  ///< farther readings are not in doubt

struct Word {
    std::uint32_t begin = 0, end = 0;  ///< bytes
    std::uint32_t stem = 0;            ///< byte behind the proclitics; the article belongs to the stem
    Kind kind = Kind::word;
    tables::Pos pos = tables::Pos::unknown;
    std::uint16_t features = 0;
    std::uint16_t clitics = 0;
    Enclitic enclitic = Enclitic::nothing;
    bool line_start = false;  ///< first word of a line
    bool blank_before = false;
    char32_t mark = 0;                     ///< the code point of punctuation
    std::uint32_t full = tables::absent;   ///< form id of the whole word as it stands
    std::uint32_t form = tables::absent;   ///< form id of the stem (without article)
    std::uint32_t lemma = tables::absent;  ///< form id of the citation form
    std::uint32_t base = tables::absent;   ///< form id of an accusative without its alif, so that tables need not list it
    std::uint32_t lexeme = tables::absent;
    std::uint32_t proper =
        tables::absent;  ///< its lexeme where it is only known to be a name; later rooms take it for unknown, as they do other names
    std::uint32_t first_analysis = 0, analysis_count = 0;
    std::uint32_t analysis = tables::absent;  ///< which of all that the lexicon knows was chosen
    std::uint8_t noun_gender = 0;         ///< NextNoun: for a verb before it
    std::uint8_t rival = no_rival;        ///< which analysis is the best of the other class (verb or no verb), where it is nearly as good
    std::uint8_t rival_gap = 0;           ///< what it costs more, in the weights of choice.tsv
    std::uint8_t hints = 0;
    const tables::Link* links = nullptr;  ///< what the lexemes it can be, in the chosen segmentation and class, know
    std::uint32_t link_count = 0;
    std::uint32_t joined_at = 0;   ///< of the tagger
    std::uint64_t link_kinds = 0;  ///< the kinds among its links, so that asking for one that is not there reads no table
    std::uint32_t other_lemmas[2] = {tables::absent, tables::absent};

    std::span<const tables::Link> all_links() const { return {links, link_count}; }
    /// The first link of a kind, or nullptr.
    const tables::Link* link(tables::LinkKind kind) const {
        if (!(link_kinds & kind_bit(kind))) return nullptr;
        for (std::uint32_t k = 0; k < link_count; ++k)
            if (links[k].kind == kind) return links + k;
        return nullptr;
    }
    void forget_links() { link_count = 0, link_kinds = 0; }
    bool is_lemma(std::uint32_t id) const {
        return id != tables::absent && (lemma == id || other_lemmas[0] == id || other_lemmas[1] == id);
    }
    bool is_verb() const { return pos == tables::Pos::verb; }
    bool is_noun() const { return pos == tables::Pos::noun || pos == tables::Pos::name || pos == tables::Pos::adjective; }
    bool definite() const { return (clitics & al) != 0; }
};

using Words = std::vector<Word>;

/// Whether a word begins, behind its proclitics and article, with the letter that participles begin with.
inline bool begins_like_participle(std::string_view text, const Word& w) {
    const auto stem = text.substr(w.stem, w.end - w.stem);
    return stem.starts_with("\u0645") || (w.definite() && stem.starts_with("\u0627\u0644\u0645"));
}

/// Appends the tokens of text[from, to).
void tokenize(std::string_view text, std::uint32_t from, std::uint32_t to, Words& words);

class ChoiceMemo;

class Lexicon {
public:
    Lexicon();
    ~Lexicon();
    Lexicon(Lexicon&&) noexcept;
    Lexicon& operator=(Lexicon&&) noexcept;

    void bind(const tables::View& view);
    /// Fills the candidates of every word. Memory is kept from call to call; `begin_article` may drop the cache when it is large.
    void analyze(std::string_view text, Words& words);
    void begin_article();
    /// Whether seen words are remembered; the bench turns it off to see what it is worth.
    void remember(bool on) { remember_ = on; }

    /// Changes whenever Word::analysis no longer means the same as before; never 0.
    std::uint32_t generation() const { return generation_; }

    std::span<const Analysis> candidates(const Word& w) const { return {store_.data() + w.first_analysis, w.analysis_count}; }
    /// The reading that the tagger chose; nullptr where a word has none, being too long for one.
    const Analysis* chosen(const Word& w) const { return w.analysis == tables::absent ? nullptr : store_.data() + w.analysis; }

    // For the tagger.
    ChoiceMemo& memo() { return *memo_; }
    std::span<const Price> prices(const Word& w) const { return {prices_.data() + w.first_analysis, w.analysis_count}; }
    /// Has the processor fetch what `prices` will ask for, with the first readings, one of which is mostly chosen; what `candidate` will.
    void prefetch_prices(const Word& w) const {
        __builtin_prefetch(prices_.data() + w.first_analysis);
        for (std::uint32_t k = 0; k < std::min(w.analysis_count, 3u); ++k) prefetch_candidate(w, k);
    }
    void prefetch_candidate(const Word& w, std::size_t k) const { __builtin_prefetch(store_.data() + w.first_analysis + k); }
    Analysis& candidate(const Word& w, std::size_t k) { return store_[w.first_analysis + k]; }
    /// Where the tagger joins the links of words that can be several lexemes; valid until the next article.
    std::vector<tables::Link>& joined_links() { return joined_links_; }

private:
    struct Entry {
        std::uint64_t hash = 0;
        char head[16] = {};                 // the token, or its first bytes: most need no second look
        std::uint32_t key = 0, length = 0;  // where the rest stands in keys_
        std::uint32_t first = 0, count = 0;
        std::uint32_t full = tables::absent;
        std::uint8_t noun_gender = 0, hints = 0;
    };

    void look_up(std::string_view token, std::uint64_t hash, Word& w);
    void segment(std::string_view token, Entry& entry);
    void guess(const char32_t* letters, std::size_t n);
    void work_out(std::string_view token, Entry& entry);
    std::uint8_t spelling_cost(std::uint8_t reading, std::size_t stem_at, std::uint16_t clitics, Enclitic enclitic) const;
    void add(const char32_t* letters, std::size_t from, std::size_t count, bool with_article, std::uint16_t clitics, std::uint8_t cost,
             std::size_t stem_at);
    std::uint32_t find(const char32_t* letters, std::size_t count, bool with_article);
    void add_form(std::uint32_t form, std::uint16_t clitics, Enclitic enclitic, std::uint8_t cost, std::size_t stem_at);

    const tables::View* view_ = nullptr;
    const char32_t* raw_ = nullptr;  // the letters of the token under analysis as they were written
    std::size_t raw_count_ = 0;
    std::vector<Entry> table_;
    std::size_t used_ = 0;
    std::uint32_t generation_ = 1;
    bool remember_ = true;
    std::string keys_;
    std::vector<Analysis> store_;
    std::vector<Price> prices_;  // of each in store_
    std::string buffer_;
    std::vector<tables::Link> joined_links_;
    std::unique_ptr<ChoiceMemo> memo_;
};

/// A feature of a reading in its place (choice.h) and how often it holds.
struct Described {
    std::uint32_t feature = 0;
    std::int32_t value = 0;
};

/// Decides in the tagger's place, or looks on while it decides: for training and for showing all readings.
class Chooser {
public:
    virtual ~Chooser() = default;
    /// The candidate to take for words[i]; `described` holds the features of each.
    virtual std::size_t choose(std::uint32_t i, std::span<const Analysis> candidates,
                               const std::vector<std::vector<Described>>& described) = 0;
};

/// Chooses one analysis for each word, and sets its stem, lexeme and features.
void tag(const tables::View& view, Lexicon& lexicon, std::string_view text, Words& words, Chooser* chooser = nullptr);
/// Gives a word its other reading (Word::rival).
void take_rival(const tables::View& view, Lexicon& lexicon, std::string_view text, Word& w);

/// The byte behind the first letters of a word; marks between them belong to the letter before.
std::uint32_t byte_behind(std::string_view text, const Word& w, unsigned letters);

/// Where a stem begins for a reader: li- and the article are written lam-lam, and neither can be cut out of the other.
inline std::uint32_t shown_from(std::string_view text, std::uint32_t stem, std::uint16_t clitics) {
    constexpr std::string_view lam_lam = "\u0644\u0644";
    return (clitics & li) && stem >= 2 && text.substr(stem - 2).starts_with(lam_lam) ? stem - 2 : stem;
}

/// The particle class of a word, or 255 where it is none. One that only names a source ("according to", bihasab) is a preposition.
std::uint8_t particle_class(const tables::View& view, const Word& w);
inline bool is_particle(const tables::View& view, const Word& w, tables::ParticleClass c) { return particle_class(view, w) == static_cast<std::uint8_t>(c); }

/// "Fighters" with its n ("muqatilun", "muqatilin", "jundiyan") takes no genitive; without it ("muqatilu l-haraka") it must have one. Of a broken plural
/// ("qawanin") the n is a letter like others.
inline bool keeps_its_n(const tables::View& view, const Word& w) {
    if (!(w.features & (plural | dual)) || (w.features & construct) || w.form == tables::absent || w.lemma == tables::absent) return false;
    const std::string_view form = view.str(view.forms[w.form].key), lemma = view.str(view.forms[w.lemma].key);
    if (form.ends_with("\u0627\u0646")) return (w.features & dual) != 0;
    if (!form.ends_with("\u0648\u0646") && !form.ends_with("\u064A\u0646")) return false;
    return (w.features & dual) || (form.size() == lemma.size() + 4 && form.starts_with(lemma));
}

/// What a particle written as one word is made of, "bi+hu", by particles.tsv; empty where the word is none.
inline std::string_view particle_parts(const tables::View& view, const Word& w) {
    const tables::Link* l = w.lexeme == tables::absent ? nullptr : view.link(w.lexeme, tables::LinkKind::particle);
    return l ? view.str(view.particles[l->row].parts) : std::string_view();
}

/// Who the letters of a suffixed pronoun mean; `nothing` where they write none.
constexpr Enclitic pronoun_of_letters(std::string_view letters) {
    constexpr std::pair<std::string_view, Enclitic> pronouns[] = {{"\u0647", Enclitic::he},
                                                                  {"\u0647\u0627", Enclitic::she},
                                                                  {"\u0647\u0645", Enclitic::they},
                                                                  {"\u0647\u0645\u0627", Enclitic::they_two},
                                                                  {"\u0647\u0646", Enclitic::they_women},
                                                                  {"\u0646\u0627", Enclitic::we},
                                                                  {"\u0643", Enclitic::you},
                                                                  {"\u0643\u0645", Enclitic::you},
                                                                  {"\u064A", Enclitic::i},
                                                                  {"\u0646\u064A", Enclitic::i}};
    for (const auto& [written, who] : pronouns)
        if (letters == written) return who;
    return Enclitic::nothing;
}
/// The same for the last part of a particle that is made of several ("an+hu").
constexpr Enclitic pronoun_of_parts(std::string_view parts) {
    const std::size_t plus = parts.rfind('+');
    return plus == std::string_view::npos ? Enclitic::nothing : pronoun_of_letters(parts.substr(plus + 1));
}

/// What verbs.tsv says of a verb; plain where it has no row.
inline tables::VerbClass verb_class(const Word& w) {
    const tables::Link* l = w.link(tables::LinkKind::verb_class);
    return l ? static_cast<tables::VerbClass>(l->index) : tables::VerbClass::plain;
}

/// Whether `f` says yes to one of the rows of events that a word has.
template <class F>
bool any_trigger(const tables::View& view, const Word& word, F&& f) {
    const auto links = word.all_links();
    return std::any_of(links.begin(), links.end(), [&](const tables::Link& l) { return l.kind == tables::LinkKind::trigger && f(view.triggers[l.index]); });
}

/// Whether a verb lends its subject to the verb that follows: "had (kana)", "began".
inline bool lends_subject(const Word& verb) {
    const auto c = verb_class(verb);
    return c == tables::VerbClass::auxiliary || c == tables::VerbClass::aspect;
}

}  // namespace isnad::arabic
