// What a clause behind a noun goes back to: "who", "in it".
//
//   const Relatives relatives(in, parse);
//   relatives.described_by(sentence, clause);             // "the forces | that withdrew": the chunk of the forces
//   relatives.speaker_in_it(clause_index);                // "issued a statement in which it called upon": who issued it
#pragma once

#include "clause/agreement.h"
#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <string_view>

namespace isnad::clause {

class Relatives {
public:
    Relatives(const Input& in, const Parse& out) : in_(in), agreement_(in), out_(out) {}

    /// The chunk that ends right before word i, over a comma, a quotation mark and what stands in brackets ("a citizen (23 years)"); `none` where that is a time.
    std::uint32_t ending_before(const language::Sentence& s, std::uint32_t i) const {
        while (i > s.first) {
            --i;
            if (word(i).mark == U')') i = bracket_before(s, i);
            const std::uint32_t id = out_.chunk_at[i];
            if (id != none) return out_.chunks[id].time ? none : id;
            if (word(i).kind != arabic::Kind::punctuation || hard_mark(word(i).mark)) return none;
        }
        return none;
    }

    /// The noun before "who" of a relative clause; `none` of any other clause.
    std::uint32_t described_by(const language::Sentence& s, const Clause& c) const {
        const bool who = (c.marks & relative) && c.first > s.first && c.first < c.predicate && arabic::is_particle(in_.view, in_.words[c.first], tables::ParticleClass::relative);
        if (!who) return none;
        constexpr std::uint32_t most = 3;      // "who" joined to one another
        return described_by(s, c, most);
    }

    /// Somebody told by what he is, without an article, whom something comes from: "from (min) a gunman".
    bool is_stranger(const Chunk& c) const {
        const auto& a = in_.candidates.actors[c.actor];
        return a.what == mention::What::agent && a.kind == EntityKind::person && !c.definite && c.first == c.last && c.preposition == in_.grammar.min;
    }

    /// "The statements of | the president, in which (allati fiha) he affirmed": who speaks in what is his.
    bool speaks_in_it(const arabic::Word& verb, std::uint32_t owner) const {
        return out_.top_of_idafa(owner) != owner && verb.link(tables::LinkKind::reporting) && agreement_.may_share(verb, out_.chunks[owner]);
    }

    /// The noun that the pronoun of a verb goes back to, given the indefinite one right before the verb: "an attack with (bi-) a car | that the group carried (it, m.) out" is
    /// about the attack, which the pronoun agrees with, and of what is carried out it is the deed and not its tool.
    std::uint32_t resumed(const arabic::Word& verb, std::uint32_t near) const {
        const Chunk& tool = out_.chunks[near];
        if (near == 0 || tool.relation != Relation::prepositional || tool.preposition != in_.grammar.bi) return near;
        const Chunk& deed = out_.chunks[near - 1];
        const bool deed_before = deed.last + 1 == tool.first && !deed.definite && deed.actor == none && word(deed.head).link(tables::LinkKind::trigger);
        if (!deed_before || tool.actor != none || !agreement_.may_resume(verb.enclitic, deed)) return near;
        return !agreement_.may_resume(verb.enclitic, tool) || arabic::verb_class(verb) == tables::VerbClass::light ? near - 1 : near;
    }

    /// "Received a call from the king | in which he congratulated him", "issued a statement | in which it called upon": behind an indefinite object what
    /// "in it" goes back to; who it came from or, failing that, who issued it says what is said there.
    std::uint32_t speaker_in_it(std::uint32_t k) const {
        const Clause& c = out_.clauses[k];
        const Clause& above = out_.clauses[k - 1];
        const std::uint32_t it = c.predicate + 1;
        if (above.object == none || out_.chunks[above.object].definite || out_.chunks[above.object].first < above.predicate || above.complement_at != none || it >= in_.words.size()) return none;
        constexpr std::string_view in_it = "\u0641\u064A+", during_it = "\u062E\u0644\u0627\u0644+";
        const std::string_view parts = word(it).pos == tables::Pos::particle ? arabic::particle_parts(in_.view, word(it)) : std::string_view{};
        if (!parts.starts_with(in_it) && !parts.starts_with(during_it)) return none;
        const std::uint32_t near = out_.chunk_at[c.predicate - 1];
        const auto fits = [&](std::uint32_t id) { return id != none && out_.chunks[id].actor != none && agreement_.may_share(word(c.predicate), out_.chunks[id]); };
        if (near != none && out_.chunks[near].preposition == in_.grammar.min && fits(near)) return near;
        return fits(above.subject) ? above.subject : none;
    }

private:
    const arabic::Word& word(std::uint32_t i) const { return in_.words[i]; }
    // "The movement that Damascus backs (it) | and that (wa-allati) stormed": a second "who" joined to the first goes back to the same noun where what stands right before it is
    // the subject of the first clause or nobody; else `none`.
    std::uint32_t described_by_both(const language::Sentence& s, const Clause& c, std::uint32_t near, std::uint32_t left) const {
        const std::size_t k = static_cast<std::size_t>(&c - out_.clauses.data());
        if (!(word(c.first).clitics & arabic::wa) || k == 0 || near == none || left == 0) return none;
        const Clause& before = out_.clauses[k - 1];
        if (before.sentence != c.sentence || !(before.marks & relative) || before.first >= before.predicate || word(before.first).lemma != word(c.first).lemma) return none;
        const std::uint32_t far = described_by(s, before, left - 1);
        const bool inner = before.object == far && before.subject == out_.top_of_idafa(near);
        return far != none && out_.chunks[far].actor != none && (inner || out_.chunks[near].actor == none) ? far : none;
    }

    // The bracket that opens what the one at word i closes; i where there is none near.
    std::uint32_t bracket_before(const language::Sentence& s, std::uint32_t i) const {
        constexpr std::uint32_t most = 8;       // words
        for (std::uint32_t k = i; k > s.first && i - k < most; --k)
            if (word(k - 1).mark == U'(') return k - 1;
        return i;
    }

    // Of a clause that "who" opens.
    std::uint32_t described_by(const language::Sentence& s, const Clause& c, std::uint32_t left) const {
        const std::uint32_t near = ending_before(s, c.first), joined = described_by_both(s, c, near, left);
        return joined != none ? joined : near;
    }

    const Input& in_;
    const Agreement agreement_;
    const Parse& out_;
};

}  // namespace isnad::clause
