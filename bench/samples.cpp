#include "samples.h"

#include <algorithm>
#include <initializer_list>

namespace isnad::bench {

using namespace clause;

namespace {

Label label_of(std::string_view relation, bool leftwards) {
    const auto is = [&](std::initializer_list<std::string_view> names) { return std::find(names.begin(), names.end(), relation) != names.end(); };
    if (is({"nsubj", "nsubj:pass"})) return Label::subject;
    if (is({"obj", "iobj"})) return leftwards ? Label::oblique : Label::object;
    if (relation.starts_with("obl") || is({"vocative", "dislocated"})) return leftwards || relation != "vocative" ? Label::oblique : Label::beside;
    if (relation == "advmod") return leftwards ? Label::function : Label::oblique;
    if (is({"ccomp", "xcomp", "csubj", "csubj:pass"})) return leftwards ? Label::beside : Label::complement;
    if (relation == "advcl") return Label::adverbial;
    if (is({"parataxis", "orphan", "discourse"})) return Label::beside;
    if (is({"case", "mark", "cc", "aux", "aux:pass", "cop", "det", "fixed", "compound:prt", "expl"}) || leftwards) return Label::function;
    if (relation == "amod") return Label::adjective;
    if (is({"appos", "flat"})) return Label::apposition;
    if (relation == "conj") return Label::conjunct;
    if (relation.starts_with("acl")) return Label::relative;
    return Label::nominal;
}

// "Was" heads its clause, as its sisters do ("became", "remained"): what it links becomes its attribute or complement.
void raise_copulas(Sample& s) {
    const auto n = static_cast<std::uint32_t>(s.heads.size());
    for (std::uint32_t k = 0; k < n; ++k) {
        const auto p = s.heads[k];
        if (s.tokens[k].tag != Tag::helper || s.labels[k] != Label::function || p >= n || p < k || is_finite(s.tokens[p].tag)) continue;
        bool in_phrase = s.tokens[p].tag == Tag::prep_pron || s.tokens[p].tag == Tag::adverb || (s.tokens[p].shape >> 8 & 3u) != 0;
        for (std::uint32_t c = 0; c < n; ++c) {
            if (s.heads[c] != p || c == k) continue;
            const Tag t = s.tokens[c].tag;
            if (t == Tag::prep) in_phrase = true;
            const bool of_clause = s.labels[c] == Label::function && c < p &&
                                   (opens_clause(t) || t == Tag::negation || t == Tag::modal || t == Tag::conjunction || t == Tag::interrogative);
            if (s.labels[c] == Label::subject || of_clause) s.heads[c] = k;
        }
        s.heads[k] = s.heads[p];
        s.labels[k] = s.labels[p];
        s.heads[p] = k;
        s.labels[p] = in_phrase ? Label::oblique : Label::complement;
    }
}

// Arcs that cross others are lifted to the head of their head until none does.
void lift(Sample& s) {
    const std::size_t n = s.heads.size();
    for (std::size_t tries = 0; tries < 4 * n; ++tries) {
        std::size_t worst = n;
        for (std::size_t k = 0; k < n && worst == n; ++k) {
            const std::size_t lo = std::min<std::size_t>(k, s.heads[k]), hi = std::max<std::size_t>(k, s.heads[k]);
            if (s.heads[k] == n) continue;
            for (std::size_t m = lo + 1; m < hi; ++m)
                if (s.heads[m] < lo || s.heads[m] > hi) {
                    worst = s.heads[m] == n ? k : (hi - lo >= std::max<std::size_t>(m, s.heads[m]) - std::min<std::size_t>(m, s.heads[m]) ? m : k);
                    break;
                }
        }
        if (worst == n) return;
        const auto up = s.heads[worst];
        s.heads[worst] = up < n ? s.heads[up] : static_cast<std::uint32_t>(n);
        if (s.heads[worst] == worst) s.heads[worst] = static_cast<std::uint32_t>(n);
    }
}

}  // namespace

std::optional<Sample> SampleReader::sample(const GoldSentence& gold) {
    const auto& view = tables_.view();
    lexicon_.begin_article();
    words_.clear();
    arabic::tokenize(gold.text, 0, static_cast<std::uint32_t>(gold.text.size()), words_);
    lexicon_.analyze(gold.text, words_);
    arabic::tag(view, lexicon_, gold.text, words_);
    Sample out;
    const language::Sentence all{0, static_cast<std::uint32_t>(words_.size()), {}, 0};
    describe_tokens(view, grammar_, gold.text, words_, all, out.tokens);
    const std::size_t n = out.tokens.size() - 1;
    // Each gold word belongs to the token that it lies in; the longest part of a token stands for it.
    std::vector<std::uint32_t> token_of(gold.words.size(), no_node), main(n, no_node);
    for (std::uint32_t g = 0; g < gold.words.size(); ++g)
        for (std::uint32_t k = 0; k < n; ++k) {
            const auto& w = words_[out.tokens[k].word];
            if (gold.words[g].begin < w.end && w.begin < gold.words[g].end) {
                token_of[g] = k;
                break;
            }
        }
    const auto outside = [&](std::uint32_t g) { return gold.words[g].head == 0 || token_of[gold.words[g].head - 1] != token_of[g]; };
    for (std::uint32_t g = 0; g < gold.words.size(); ++g) {
        const auto k = token_of[g];
        if (k == no_node || !outside(g)) continue;
        const auto size = [&](std::uint32_t x) { return gold.words[x].end - gold.words[x].begin; };
        if (main[k] == no_node || size(g) > size(main[k])) main[k] = g;
    }
    for (std::uint32_t k = 0; k < n; ++k) {
        std::uint32_t head = static_cast<std::uint32_t>(n);
        Label label = Label::root;
        if (main[k] == no_node) {  // cut otherwise than in the treebank
            head = k > 0 ? k - 1 : static_cast<std::uint32_t>(n);
            label = k > 0 ? Label::function : Label::root;
        } else if (const auto& word = gold.words[main[k]]; word.head != 0) {
            head = token_of[word.head - 1];
            if (head == no_node) return std::nullopt;
            label = label_of(word.relation, head > k);
            if (out.tokens[k].tag == Tag::relative && head > k) label = Label::function;  // what opens a clause is none of its nouns
        }
        out.heads.push_back(head);
        out.labels.push_back(label);
        out.gold_verb.push_back(main[k] != no_node && gold.words[main[k]].upos == "VERB");
        out.bare.push_back(main[k] != no_node && gold.words[main[k]].upos != "PRON");
    }
    raise_copulas(out);
    lift(out);
    return out;
}

}  // namespace isnad::bench
