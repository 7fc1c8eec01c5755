#include "clause/predications.h"

#include "language/arabic/inflection.h"

#include <algorithm>
#include <optional>

namespace isnad::clause {

using arabic::Word;
using tables::LinkKind;
using tables::Slot;

namespace {

class Finder {
public:
    Finder(const PredicationInput& in, const std::vector<Token>& tokens, const Tree& tree, std::uint32_t sentence, Predications& out)
        : in_(in), tokens_(tokens), tree_(tree), sentence_(sentence), out_(out) {}

    void run() {
        const auto n = static_cast<std::uint32_t>(tree_.nodes.size());
        left_.resize(n);
        right_.resize(n);
        for (std::uint32_t k = 0; k < n; ++k) left_[k] = right_[k] = k;
        // Dependents lie on both sides of their head: two passes reach them all, as the tree has no crossing arcs.
        for (std::uint32_t k = n; k-- > 0;) extend(k);
        for (std::uint32_t k = 0; k < n; ++k) extend(k);
        for (std::uint32_t k = n; k-- > 0;) extend(k);
        child_.assign(n, no_node);
        sibling_.assign(n, no_node);
        for (std::uint32_t k = n; k-- > 0;)
            if (const auto h = tree_.nodes[k].head; h != no_node) {
                sibling_[k] = child_[h];
                child_[h] = k;
            }
        made_.assign(n, no_node);
        const auto base = static_cast<std::uint32_t>(out_.all.size());
        for (std::uint32_t k = 0; k < n; ++k)
            if (const auto kind = kind_of(k)) {
                made_[k] = static_cast<std::uint32_t>(out_.all.size());
                make(k, *kind);
            }
        for (std::uint32_t k = 0; k < n; ++k)
            if (made_[k] != no_node) relate(k);
        for (auto p = base; p < out_.all.size(); ++p) {
            inherit_modality(p);
            take_clause_as_subject(p);
        }
    }

private:
    const Word& word(std::uint32_t k) const { return in_.words[tokens_[k].word]; }
    Label label(std::uint32_t k) const { return tree_.nodes[k].label; }
    std::uint32_t head(std::uint32_t k) const { return tree_.nodes[k].head; }

    void extend(std::uint32_t k) {
        const auto h = head(k);
        if (h == no_node) return;
        left_[h] = std::min(left_[h], left_[k]);
        right_[h] = std::max(right_[h], right_[k]);
    }

    template <class Test>
    std::uint32_t dependent(std::uint32_t k, const Test& test) const {
        for (auto c = child_[k]; c != no_node; c = sibling_[c])
            if (test(c)) return c;
        return no_node;
    }
    std::uint32_t labelled(std::uint32_t k, Label l) const {
        return dependent(k, [&](std::uint32_t c) { return label(c) == l; });
    }

    std::optional<ClauseKind> kind_of(std::uint32_t k) const {
        const Tag tag = tokens_[k].tag;
        if (is_finite(tag)) return ClauseKind::verbal;
        if (tag == Tag::helper) return label(k) == Label::function && head(k) != no_node ? std::nullopt : std::optional(ClauseKind::verbal);
        const bool has_subject = labelled(k, Label::subject) != no_node;
        if (has_subject && tag != Tag::noun_acc) return ClauseKind::nominal;      // not "the most | in urgency (ilhahan)"
        if (tag == Tag::participle && (label(k) == Label::adverbial || label(k) == Label::oblique || labelled(k, Label::complement) != no_node))
            return ClauseKind::participle;
        if (tag >= Tag::noun && tag <= Tag::noun_acc && masdar_of(k).first != Slot::any) return ClauseKind::masdar;
        return std::nullopt;
    }

    // Whether the second part of a masdar's idafa acts or is acted on, as the rows of the act say: Slot::subject or Slot::object, and its
    // word; Slot::any where the noun names no act, or no part in it.
    std::pair<Slot, std::uint32_t> masdar_of(std::uint32_t k) const {
        if (!word(k).link(LinkKind::trigger)) return {Slot::any, no_node};
        const auto genitive = dependent(k, [&](std::uint32_t c) { return c > k && label(c) == Label::nominal && preposition_of(c) == tables::absent && is_nominal(tokens_[c].tag); });
        if (genitive == no_node) return {agent_of(k) != no_node ? Slot::subject : Slot::any, no_node};
        if (labelled(k, Label::object) != no_node || patient_of(k, genitive) != no_node) return {Slot::subject, genitive};
        return {genitive_of_act(k), genitive};
    }

    // What most rows of an act say of the second part of its idafa; where as many say either, it is acted on ("the closing of"), and where none does, it acts
    // ("the explosion of").
    Slot genitive_of_act(std::uint32_t k) const {
        int acts = 0, suffers = 0;
        bool told = false;
        for (const auto& link : word(k).all_links()) {
            if (link.kind != LinkKind::trigger) continue;
            for (const auto& slot : in_.view.slots_of(in_.view.triggers[link.index])) {
                if (slot.slot != Slot::genitive) continue;
                told = true;
                acts += slot.role == tables::ActorRole::actor || slot.role == tables::ActorRole::both;
                suffers += slot.role == tables::ActorRole::recipient;
            }
        }
        return !told ? Slot::any : suffers > 0 && suffers >= acts ? Slot::object : Slot::subject;
    }

    // "on the part of", "at the hands of": the noun behind.
    std::uint32_t agent_of(std::uint32_t k) const {
        const auto by = [&](std::uint32_t c) { return word(c).form == in_.grammar.qibal || word(c).form == in_.grammar.yad; };
        const auto agent = dependent(k, [&](std::uint32_t c) { return c > k && (by(c) || dependent(c, by) != no_node); });
        if (agent == no_node || !by(agent)) return agent;
        const auto behind = labelled(agent, Label::nominal);
        return behind == no_node ? agent : behind;
    }
    void make_masdar(std::uint32_t k, Predication& p) {
        const auto [slot, genitive] = masdar_of(k);
        if (genitive != no_node) (slot == Slot::subject ? p.subject : p.object) = phrase(genitive);
        if (const auto agent = agent_of(k); agent != no_node) p.subject = phrase(agent);
        if (p.subject && !p.object)
            if (const auto patient = patient_of(k, genitive); patient != no_node) p.object = phrase(patient);
    }
    // "the president's reception of the delegation" (li-), wherever the phrase was attached.
    std::uint32_t patient_of(std::uint32_t k, std::uint32_t genitive) const {
        const auto with_li = [&](std::uint32_t of) {
            return dependent(of, [&](std::uint32_t c) { return c > of && (word(c).clitics & arabic::li) && is_nominal(tokens_[c].tag); });
        };
        const auto own = with_li(k);
        return own != no_node || genitive == no_node || genitive != k + 1 ? own : with_li(genitive);
    }

    PhraseWords phrase(std::uint32_t k) const { return {tokens_[k].word, tokens_[left_[k]].word, tokens_[right_[k]].word}; }

    void make(std::uint32_t k, ClauseKind kind) {
        const Token& t = tokens_[k];
        const Word& w = word(k);
        Predication p;
        p.word = t.word;
        p.sentence = sentence_;
        p.kind = kind;
        p.first = tokens_[left_[k]].word;
        p.last = tokens_[right_[k]].word;
        p.first_complement = static_cast<std::uint32_t>(out_.complements.size());
        p.passive = t.tag == Tag::passive;
        p.object_pronoun = kind != ClauseKind::nominal && w.enclitic != arabic::Enclitic::nothing;
        const bool links = t.tag == Tag::helper || t.sense == Sense::linking;
        bool past_helper = false, future = (w.clitics & arabic::sa) != 0, past_negation = false;
        const auto& g = in_.grammar;
        for (auto c = child_[k]; c != no_node; c = sibling_[c]) {
            const Token& d = tokens_[c];
            switch (label(c)) {
                case Label::subject:
                    if (!p.subject) p.subject = phrase(c);
                    break;
                case Label::object:
                    if (!p.object) p.object = phrase(c);
                    break;
                case Label::complement:
                    if (links && !p.attribute && is_nominal(d.tag) && preposition_of(c) == tables::absent) p.attribute = phrase(c);
                    [[fallthrough]];
                case Label::oblique:
                    if (const auto preposition = preposition_of(c); preposition != tables::absent && made(c) == false)
                        out_.complements.push_back({preposition, phrase(c)});
                    break;
                case Label::function: {
                    if (opens_clause(d.tag) && p.opener == no_node) p.opener = d.word;
                    const auto form = word(c).form;
                    if (d.tag == Tag::negation) {
                        p.negated = true;
                        future = future || form == g.lan;
                        past_negation = past_negation || form == g.lam;
                    } else if (form == g.sawfa) {
                        future = true;
                    } else if (form == g.qad && t.tag == Tag::imperfect) {
                        p.modality = Modality::possible;
                    } else if (form == g.rubbama || form == g.laalla || form == g.layta) {
                        p.modality = Modality::possible;
                    } else if (d.tag == Tag::helper) {
                        past_helper = (word(c).features & arabic::perfect) != 0 || negated_by_lam(c);
                        p.negated = p.negated || negated_by_lam(c);
                    } else if (d.tag == Tag::interrogative) {
                        p.modality = Modality::asked;
                    }
                    break;
                }
                default: break;
            }
        }
        if (kind == ClauseKind::masdar) make_masdar(k, p);
        p.complement_count = static_cast<std::uint32_t>(out_.complements.size()) - p.first_complement;
        const bool verbal = kind == ClauseKind::verbal;
        const bool perfect = (w.features & arabic::perfect) != 0;
        if (t.tag == Tag::helper && w.lemma != g.kana) p.negated = true;  // laysa
        if (t.tag == Tag::imperative) p.modality = Modality::ordered;
        const bool dependent_mood = subjunctive(k, p) && !perfect;
        if (verbal && t.tag != Tag::imperative)
            p.tense = future || p.tense == Tense::future ? Tense::future : perfect || past_helper || past_negation ? Tense::past : dependent_mood || (w.clitics & arabic::li) ? Tense::none : Tense::present;
        p.dropped = verbal && !p.subject;
        out_.all.push_back(p);
    }

    bool negated_by_lam(std::uint32_t k) const {
        return (k > 0 && word(k - 1).form == in_.grammar.lam && label(k - 1) == Label::function) ||
               dependent(k, [&](std::uint32_t c) { return word(c).form == in_.grammar.lam; }) != no_node;
    }

    // Behind "an" the verb stands in the subjunctive, where nothing but a negation parts the two; behind "so that" always.
    bool subjunctive(std::uint32_t k, const Predication& p) const {
        if (p.opener == no_node || p.kind != ClauseKind::verbal) return false;
        const Tag tag = tag_of_word(p.opener);
        if (tag == Tag::that) return p.opener + 1 == p.word || (p.opener + 2 == p.word && k > 0 && tokens_[k - 1].tag == Tag::negation);
        const auto* opener = in_.words[p.opener].link(LinkKind::opener);
        return opener && static_cast<ClauseRelation>(opener->index) == ClauseRelation::purpose;
    }
    Tag tag_of_word(std::uint32_t word_index) const {
        const auto at = std::lower_bound(tokens_.begin(), tokens_.end(), word_index, [](const Token& t, std::uint32_t w) { return t.word < w; });
        return at != tokens_.end() && at->word == word_index ? at->tag : Tag::nothing;
    }

    bool made(std::uint32_t k) const { return is_finite(tokens_[k].tag); }

    // The preposition in front of a word, written apart or as its first letter.
    std::uint32_t preposition_of(std::uint32_t k) const {
        const Word& w = word(k);
        if (tokens_[k].tag == Tag::prep_pron) return w.form;
        if (w.clitics & arabic::bi) return in_.grammar.bi;
        if (w.clitics & arabic::li) return in_.grammar.li;
        if (w.clitics & arabic::ka) return in_.grammar.ka;
        const auto c = dependent(k, [&](std::uint32_t d) { return d < k && tokens_[d].tag == Tag::prep; });
        return c == no_node ? tables::absent : word(c).form;
    }

    // Where a clause stands: the nearest predication above it, and what it is to it.
    void relate(std::uint32_t k) {
        Predication& p = out_.all[made_[k]];
        auto up = head(k);
        while (up != no_node && made_[up] == no_node) up = head(up);
        if (up != no_node) p.parent = made_[up];
        // "..., noting that ..., and stressing that": two circumstances of one deed, neither of them of the other.
        if (p.kind == ClauseKind::participle && (in_.words[p.word].clitics & arabic::wa))
            while (p.parent != no_node && out_.all[p.parent].kind == ClauseKind::participle) p.parent = out_.all[p.parent].parent;
        p.relation = relation_of(k, p);
        if (p.relation == ClauseRelation::main) p.parent = no_node;
    }

    // What opens a clause says more than how it was attached; what is joined by "and" without an opener is coordinate.
    ClauseRelation relation_of(std::uint32_t k, const Predication& p) const {
        const Label l = label(k);
        if (p.kind == ClauseKind::participle) return p.parent == no_node ? ClauseRelation::main : ClauseRelation::circumstance;
        const Tag opener = p.opener == no_node ? Tag::nothing : tag_of_word(p.opener);
        if (opener == Tag::relative) return ClauseRelation::relative;
        if (const auto r = opened_relation(k, p)) return *r;
        if (p.parent == no_node) return ClauseRelation::main;
        const bool joined = in_.words[p.word].clitics & (arabic::wa | arabic::fa_);
        if (opener == Tag::that || opener == Tag::that_pron) {
            if (l == Label::conjunct) return ClauseRelation::coordinate;
            return out_.all[p.parent].kind == ClauseKind::nominal && l == Label::complement ? ClauseRelation::subject : ClauseRelation::complement;
        }
        switch (l) {
            case Label::conjunct: return ClauseRelation::coordinate;
            case Label::relative: return joined ? ClauseRelation::coordinate : ClauseRelation::relative;
            case Label::beside: return ClauseRelation::quotation;
            case Label::complement: return tokens_[left_[k]].marks & (open_quote_before | colon_before) ? ClauseRelation::quotation : ClauseRelation::complement;
            default: return joined && p.kind == ClauseKind::verbal ? ClauseRelation::coordinate : ClauseRelation::circumstance;
        }
    }

    // What the words in front of a clause say of it.
    std::optional<ClauseRelation> opened_relation(std::uint32_t k, const Predication& p) const {
        for (auto c = child_[k]; c != no_node && c < k; c = sibling_[c]) {
            if (label(c) != Label::function) continue;
            for (const auto& l : word(c).all_links())
                if (l.kind == LinkKind::opener) return static_cast<ClauseRelation>(l.index);
        }
        if ((word(k).clitics & arabic::li) && p.kind == ClauseKind::verbal) return ClauseRelation::purpose;
        if (p.opener != no_node && (in_.words[p.opener].clitics & arabic::li)) return ClauseRelation::cause;  // "because he"
        return std::nullopt;
    }

    // What is possible or necessary is the clause below, where no noun is.
    void take_clause_as_subject(std::uint32_t index) {
        const Predication& p = out_.all[index];
        if (p.parent == no_node || p.relation != ClauseRelation::complement || p.opener == no_node) return;
        Predication& up = out_.all[p.parent];
        if (up.subject || up.kind != ClauseKind::verbal || up.word > p.word || !impersonal(up)) return;
        up.subject = {p.word, p.first, p.last};
        up.dropped = false;
    }
    bool impersonal(const Predication& p) const { return p.passive || modal(in_.words[p.word]); }
    static bool modal(const Word& verb) { return arabic::verb_class(verb) == tables::VerbClass::modal; }

    // "may", "must", "wants that": the clause below is possible, needed or wished.
    void inherit_modality(std::uint32_t index) {
        Predication& p = out_.all[index];
        if (p.modality != Modality::none || p.parent == no_node || p.relation != ClauseRelation::complement || p.kind != ClauseKind::verbal) return;
        const Word& up = in_.words[out_.all[p.parent].word];
        if (modal(up))
            p.modality = up.form == in_.grammar.yumkin ? Modality::possible : Modality::necessary;
        else if (const auto* reality = up.link(LinkKind::reality); reality && reality->index < 1u << 3 && p.opener != no_node)
            p.modality = Modality::wished;
    }

    const PredicationInput& in_;
    const std::vector<Token>& tokens_;
    const Tree& tree_;
    std::uint32_t sentence_;
    Predications& out_;
    std::vector<std::uint32_t> left_, right_, child_, sibling_, made_;
};

}  // namespace

void find_predications(const PredicationInput& in, const std::vector<Token>& tokens, const Tree& tree, std::uint32_t sentence, Predications& out) {
    Finder(in, tokens, tree, sentence, out).run();
}

}  // namespace isnad::clause
