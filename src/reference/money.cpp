#include "reference/money.h"

#include "mention/known.h"

namespace isnad::reference {

namespace {

// The countries that a currency's name may belong to, and what speaks for each.
struct Candidate {
    std::string_view country, code;
    Rule rule;
    std::uint32_t near = 0, all = 0;  // namings in the sentence, and in the article
};
constexpr std::size_t most = 32;  // of the rows of one name

class Money {
public:
    Money(const Input& in, CodedDocument& doc) : in_(in), doc_(doc) {}

    void settle(const mention::QuantityMention& m, Quantity& q) {
        collect(m.currency);
        if (count_ == 0) return;
        const Span sentence = sentence_of(m.first);
        for (const Place& p : doc_.places) vote(p.country, p.span, sentence);
        for (const Mention& mention : doc_.mentions) vote(doc_.entities[mention.entity].code, mention.span, sentence);
        const Candidate* best = nullptr;
        bool tied = false;
        for (std::size_t k = 0; k < count_; ++k) {
            const Candidate& c = candidates_[k];
            if (c.all == 0) continue;
            const bool more = !best || c.near > best->near || (c.near == best->near && c.all > best->all);
            tied = !more && c.near == best->near && c.all == best->all && c.code != best->code;
            if (more) best = &c;
        }
        if (!best || tied) return;
        q.unit = best->code;
        q.rule = best->rule;
    }

private:
    // The rows of the name at word i: those of a phrase ("CFA franc"), else those of the word.
    void collect(std::uint32_t i) {
        count_ = 0;
        const mention::Known known(in_.view, in_.mentions.text, in_.mentions.words, in_.mentions.meanings);
        bool phrase = false;
        known.each(i, [&](const tables::Link& l, const mention::Known::Hit& h) {
            if (l.kind != tables::LinkKind::currency) return false;
            if (phrase && !h.phrase) return true;
            phrase = h.phrase;
            const auto& row = in_.view.currencies[l.index];
            const std::string_view country = in_.view.str(row.country);
            for (std::size_t k = 0; k < count_; ++k)
                if (candidates_[k].country == country) return false;
            if (count_ < most) candidates_[count_++] = {country, in_.view.str(row.code), in_.view.rule(row.source)};
            return false;
        });
    }

    void vote(std::string_view country, Span at, Span sentence) {
        if (country.size() != 3) return;
        for (std::size_t k = 0; k < count_; ++k)
            if (candidates_[k].country == country) {
                ++candidates_[k].all;
                candidates_[k].near += sentence.contains(at);
            }
    }

    Span sentence_of(std::uint32_t word) const {
        std::size_t low = 0, high = in_.mentions.sentences.size();
        while (high - low > 1) {
            const std::size_t middle = (low + high) / 2;
            (in_.mentions.sentences[middle].first <= word ? low : high) = middle;
        }
        return in_.mentions.sentences[low].span;
    }

    const Input& in_;
    CodedDocument& doc_;
    Candidate candidates_[most];
    std::size_t count_ = 0;
};

}  // namespace

void settle_money(const Input& in, const std::vector<mention::QuantityMention>& mentions, CodedDocument& doc) {
    Money money(in, doc);
    constexpr std::size_t most_sums = 200;  // a price list is no article
    std::size_t settled = 0;
    for (std::size_t k = 0; k < mentions.size() && settled < most_sums; ++k)
        if (mentions[k].currency != none) {
            money.settle(mentions[k], doc.quantities[k]);
            ++settled;
        }
}

}  // namespace isnad::reference
