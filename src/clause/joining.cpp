#include "clause/joining.h"

#include "clause/agreement.h"
#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <string_view>

namespace isnad::clause {

using arabic::Kind;
using arabic::Word;
using mention::What;
using tables::absent;
using tables::ParticleClass;

namespace {

constexpr std::string_view aw = "\u0627\u0648";                                                                                       // or
constexpr std::string_view likewise = "\u0643\u0630\u0644\u0643", so = "\u0643\u0630\u0627", also = "\u0627\u064A\u0636\u0627", even = "\u062D\u062A\u064A";    // behind "and"
constexpr std::string_view addition = "\u0627\u0636\u0627\u0641\u0629", favour = "\u0641\u0636\u0644\u0627", top_of = "\u0639\u0644\u0627\u0648\u0629";   // with ila, an, ala
constexpr std::string_view side = "\u062C\u0647\u0629", direction = "\u0646\u0627\u062D\u064A\u0629";                                // "on one side" (two)
constexpr std::string_view among = "\u0628\u064A\u0646+", inside = "\u0641\u064A+", of = "\u0645\u0646+", by = "\u0628+";                // with a pronoun; "by whom" before "inside"
constexpr std::string_view with = "\u0645\u0639+";                                                                                  // with a pronoun
constexpr std::string_view cooperation = "\u062A\u0639\u0627\u0648\u0646", partnership = "\u0627\u0634\u062A\u0631\u0627\u0643";        // with bi-, before maa
constexpr std::string_view company = "\u0631\u0641\u0642\u0629";                                                                     // with bi-

class Joiner {
public:
    Joiner(const Input& in, const language::Sentence& s, Parse& out) : in_(in), agreement_(in), s_(s), g_(in.grammar), out_(out) {}

    void run() {
        const std::uint32_t first = out_.first_chunk.back(), end = static_cast<std::uint32_t>(out_.chunks.size());
        for (std::uint32_t id = first + 1; id < end; ++id)
            if (names_somebody(id, end))
                if (const std::uint32_t member = joined_to(id, first); member != none) join(member, id);
        for (std::uint32_t id = end; id > first + 1; --id)
            if (listed(id - 1)) join(id - 2, id - 1);
        for (std::uint32_t id = first; id < end; ++id)
            if (wants_second(id))
                if (const std::uint32_t second = second_of(id, end); second != none) join(id, second);
    }

private:
    const Word& word(std::uint32_t i) const { return in_.words[i]; }
    Chunk& chunk(std::uint32_t id) const { return out_.chunks[id]; }
    std::string_view letters(std::uint32_t i) const { return word(i).form == absent ? std::string_view() : in_.view.str(in_.view.forms[word(i).form].key); }
    bool soft(std::uint32_t i) const { return word(i).kind == Kind::punctuation && soft_mark(word(i).mark); }
    bool mark(std::uint32_t i) const { return word(i).kind == Kind::punctuation && transparent_mark(word(i).mark); }
    const mention::Candidate& actor(std::uint32_t id) const { return in_.candidates.actors[chunk(id).actor]; }

    // An actor, or "a number of (min)" some.
    bool names_somebody(std::uint32_t id, std::uint32_t end) const {
        const Chunk& c = chunk(id);
        if (c.time) return false;
        if (c.actor != none) return true;
        return g_.among(g_.quantifiers, word(c.head).lemma) && id + 1 < end && chunk(id + 1).actor != none && chunk(id + 1).preposition == g_.min && chunk(id + 1).first == c.last + 2;
    }

    // The noun phrase that the words before a chunk join it to, or `none`.
    std::uint32_t joined_to(std::uint32_t id, std::uint32_t first) const {
        const Chunk& c = chunk(id);
        if (c.first <= s_.first + 1) return none;
        const std::uint32_t before = c.first - 1;
        // "for the army and for (wa-li) | the council"
        if (word(c.first).clitics & arabic::wa) {
            if (c.relation == Relation::argument && !c.after_boundary) return behind_quoted(c.first, first);
            return c.relation == Relation::prepositional ? under_the_same(c.first, c.preposition, first) : none;
        }
        if (arabic::has_proclitic(word(c.first).clitics)) return none;
        if (const std::uint32_t group = group_that_names(id, first); group != none) return group;
        // "the Union and each of (wa-kull min) | France and Britain"
        if (c.first >= s_.first + 3 && agreement_.each_before(c.first) != absent && (word(c.first - 2).clitics & arabic::wa)) return member_ending_at(c.first - 2, first);
        // "«A» and (wa) | «B»"
        if (mark(before)) {
            if (c.relation == Relation::prepositional) {      // "on «A» and on (wa-ala) | «B»"
                const std::uint32_t begin = before - 1;
                const bool once_more = word(begin).form == c.preposition && (word(begin).clitics & arabic::wa) && arabic::is_particle(in_.view, word(begin), ParticleClass::preposition);
                const std::uint32_t member = once_more ? quoted_with(id, begin, first) : none;
                return member != none && chunk(member).preposition == c.preposition ? member : none;
            }
            const bool joins = bare_and(in_.text, word(before - 1)) || letters(before - 1) == aw;
            return joins ? quoted_with(id, before - 1, first) : none;
        }
        const std::string_view last = letters(before);
        if (word(before).clitics & arabic::wa) {
            const bool with_him = arabic::particle_parts(in_.view, word(before)).starts_with(with) && c.relation == Relation::argument;      // "and with her (wa-ma'aha) | Germany"
            if (last == likewise || last == so || last == also || last == even || with_him) return member_ending_at(before, first);
            return again(c) ? under_the_same(before, c.preposition, first) : none;
        }
        // "with the king, then (thumma) with | the president"
        if (before > s_.first && word(before - 1).form == g_.then && g_.then != absent) return again(c) ? under_the_same(before - 1, c.preposition, first) : none;
        if (last == aw || word(before).form == g_.then) return member_ending_at(before, first);
        const auto leads = [&](std::uint32_t preposition, std::string_view noun) { return word(before).form == preposition && letters(before - 1) == noun; };
        // "arrested the police in cooperation (bil-ta'awun, bil-ishtirak) with | the army three men"
        const bool cooperates = word(before).form == g_.maa && before > s_.first && (word(before - 1).clitics & arabic::bi) && (letters(before - 1) == cooperation || letters(before - 1) == partnership);
        if (cooperates && object_behind(id)) {
            const std::uint32_t member = member_ending_at(before - 1, first);
            return member != none && chunk(member).first > s_.first && word(chunk(member).first - 1).is_verb() ? member : none;
        }
        if (leads(g_.ila, addition) || leads(g_.an, favour) || leads(g_.ala, top_of)) return member_ending_at(before - 1, first);
        if (c.relation != Relation::genitive) return none;
        if (last == company && (word(before).clitics & arabic::bi)) return member_ending_at(before, first);
        return word(before).form == g_.janib && word(before - 1).form == g_.ila && before >= s_.first + 2 && (soft(before - 2) || object_behind(id)) ? member_ending_at(before - 1, first) : none;
    }

    // Whether the word before a chunk is the preposition that it stands under.
    bool again(const Chunk& c) const {
        const Word& before = word(c.first - 1);
        return c.relation == Relation::prepositional && c.preposition == before.form && arabic::is_particle(in_.view, before, ParticleClass::preposition);
    }

    // "officials, among them (baynahum, min baynihim, bi-man fihim) | the minister", "states, of them (minha) | Egypt and Jordan", "headed by (ala ra'sihim)": the group of which a chunk
    // behind such words names one, or `none`. A description or a number ("among them children", "thirty
    // Britons") names nobody.
    std::uint32_t group_that_names(std::uint32_t id, std::uint32_t first) const {
        if (chunk(id).actor == none || chunk(id).counted || actor(id).what == What::agent || actor(id).what == What::people || chunk(id).relation == Relation::prepositional) return none;
        std::uint32_t begin = chunk(id).first - 1;
        const auto of_them = [&](std::string_view preposition) { return word(begin).pos == tables::Pos::particle && arabic::particle_parts(in_.view, word(begin)).starts_with(preposition); };
        if (of_them(among) || (word(begin).form == g_.bayna && word(begin).enclitic != arabic::Enclitic::nothing)) {
            if (word(begin - 1).form == g_.min) --begin;
        } else if (of_them(inside) && ((word(begin - 1).clitics & arabic::bi) || arabic::particle_parts(in_.view, word(begin - 1)).starts_with(by))) {
            --begin;
        } else if (word(begin).enclitic != arabic::Enclitic::nothing && g_.among(g_.foremost, word(begin).lemma)) {
            if (arabic::is_particle(in_.view, word(begin - 1), ParticleClass::preposition)) --begin;
        } else if (!of_them(of) || !soft(begin - 1)) {
            return none;
        }
        if (begin > s_.first && soft(begin - 1)) --begin;
        if (begin > s_.first && arabic::is_particle(in_.view, word(begin - 1), ParticleClass::quantifier)) --begin;      // "several (idda) states": behind them in Arabic
        const std::uint32_t group = member_ending_at(begin, first);
        if (group == none) return none;
        const auto& a = actor(group);
        const bool many = a.plural || a.dual || a.counted || (word(a.head).features & (arabic::plural | arabic::dual));
        return many && (a.what == What::agent || a.what == What::office) ? group : none;
    }

    // "Qatar, | Kuwait, and Oman": behind a comma one more of a list of states or bodies that ends with "and". A title, a description or a man's name behind a
    // comma may tell again who stands before it.
    bool listed(std::uint32_t id) const {
        const Chunk &c = chunk(id), &before = chunk(id - 1);
        if (c.actor == none || before.actor == none || c.relation != Relation::argument || c.next_conjunct == none || before.next_conjunct != none) return false;
        if (before.last + 2 != c.first || !soft(c.first - 1) || word(c.first - 1).mark == '-' || arabic::has_proclitic(word(c.first).clitics)) return false;
        return sort(id) == sort(id - 1) && (sort(id) == What::state || sort(id) == What::organization);
    }

    // Beside (ila janib) whom one stands or fights he does not act ("fights the rebels beside | the army"); but behind the comma, or before the object ("condemned the army
    // beside | the militia the attack"), he is one more.
    bool object_behind(std::uint32_t id) const {
        const std::uint32_t next = out_.next_behind_idafa(id);
        return next != none && chunk(next).relation == Relation::argument && !chunk(next).time && !chunk(next).after_boundary && !arabic::has_proclitic(word(chunk(next).first).clitics);
    }

    // The actor whose noun phrase ends right before a word, over a comma; of an idafa the member that is one.
    std::uint32_t member_ending_at(std::uint32_t begin, std::uint32_t first) const {
        if (begin > s_.first && soft(begin - 1)) --begin;
        std::uint32_t id = begin > s_.first ? out_.chunk_at[begin - 1] : none;
        if (id == none || id < first || chunk(id).last + 1 != begin) return none;
        while (chunk(id).actor == none && chunk(id).relation == Relation::genitive && chunk(id).governor != none) id = chunk(id).governor;
        // "ten of (min) the staff, in addition to | three guards": those who are counted, and not whom they are of.
        if (id > first && chunk(id).preposition == g_.min && chunk(id - 1).counted && chunk(id - 1).last + 2 == chunk(id).first) --id;
        return chunk(id).actor != none ? id : none;
    }
    // The same for a quoted name, over the mark that closes another. Where none is quoted before it, a man's name in brackets is one of a list, and behind a comma it is one
    // more of the same sort.
    std::uint32_t quoted_with(std::uint32_t id, std::uint32_t begin, std::uint32_t first) const {
        const bool comma = begin > s_.first && soft(begin - 1);
        if (comma) --begin;
        const bool closed = begin > s_.first && mark(begin - 1);
        if (closed) --begin;
        const std::uint32_t member = member_ending_at(begin, first);
        if (member == none || closed) return member;
        if (chunk(id).actor == none || sort(id) == What::named_person || sort(id) == What::person) return none;
        return !comma || sort(id) == sort(member) ? member : none;
    }
    // "«A» and B": the actor in quotes that close right before a word, of which the quotes hold no more than the name.
    std::uint32_t behind_quoted(std::uint32_t begin, std::uint32_t first) const {
        if (begin < s_.first + 3 || !mark(begin - 1)) return none;
        const std::uint32_t member = member_ending_at(begin - 1, first);
        if (member == none || chunk(member).last + 2 != begin) return none;
        for (std::uint32_t i = chunk(member).first; i < chunk(member).last; ++i)
            if (mark(i)) return member;
        return chunk(member).first > s_.first && mark(chunk(member).first - 1) ? member : none;
    }
    std::uint32_t under_the_same(std::uint32_t begin, std::uint32_t preposition, std::uint32_t first) const {
        const std::uint32_t id = member_ending_at(begin, first);
        return id != none && preposition != absent && chunk(id).preposition == preposition ? id : none;
    }

    // "between (bayna) | the army": somebody alone, who is not two, nor many among whom something happens ("killed among the protesters").
    bool wants_second(std::uint32_t id) const {
        const Chunk& c = chunk(id);
        if (c.relation != Relation::prepositional || c.preposition != g_.bayna || c.actor == none || c.counted || c.first < s_.first + 1) return false;
        const bool quoted = c.first > s_.first + 1 && mark(c.first - 1);
        const Word& between = word(c.first - (quoted ? 2 : 1));
        return between.form == g_.bayna && !(between.clitics & arabic::wa) && !actor(id).dual;
    }
    bool has_second(std::uint32_t id) const {
        for (; id != none; id = chunk(id).genitive)
            if (chunk(id).next_conjunct != none) return true;
        return false;
    }

    // "on one side (min jiha), ...": the word of the first such phrase from a word on, or `none`.
    std::uint32_t side_from(std::uint32_t from, std::uint32_t to) const {
        for (std::uint32_t i = from; i + 1 < to; ++i) {
            if (word(i).kind == Kind::punctuation && hard_mark(word(i).mark)) break;
            const std::string_view noun = letters(i + 1);
            if (word(i).form == g_.min && (word(i + 1).form == g_.janib || word(i + 1).form == g_.taraf || noun == side || noun == direction)) return i + 1;
        }
        return none;
    }

    // The second of those between whom something is: behind "on one side", else behind what is told of the first in its phrases or in a clause with "who".
    std::uint32_t second_of(std::uint32_t id, std::uint32_t end) const {
        constexpr std::uint32_t reach = 26;     // words
        std::uint32_t from = out_.behind_idafa(id);
        const std::uint32_t to = std::min(s_.end, from + reach), one_side = side_from(from, to);
        if (one_side != none) {
            std::uint32_t i = one_side + 1;
            if (i < to && soft(i)) ++i;
            const bool apart = i + 1 < to && bare_and(in_.text, word(i));
            if (apart && mark(++i)) ++i;
            const std::uint32_t other = i < to ? out_.chunk_at[i] : none;
            return other != none && chunk(other).first == i && (apart || (word(i).clitics & arabic::wa)) && names_somebody(other, end) ? other : none;
        }
        return has_second(id) ? none : second_told_far(id, from, to, end);
    }

    // What "and" joins to a state, or to whom a verb there is about, tells of the first as well ("supported by Russia and Iran") where another follows.
    std::uint32_t second_told_far(std::uint32_t id, std::uint32_t from, std::uint32_t to, std::uint32_t end) const {
        bool who = false;
        std::uint32_t last = none;
        const bool described = word(chunk(id).last).pos == tables::Pos::adjective;
        for (std::uint32_t i = from; i < to; ++i) {
            const Word& w = word(i);
            if (w.kind == Kind::punctuation) {
                if (hard_mark(w.mark)) break;
                continue;
            }
            if (arabic::is_particle(in_.view, w, ParticleClass::relative)) {
                if (who) break;
                who = true;
            }
            const bool and_before = w.clitics & (arabic::wa | arabic::fa_);
            const bool tells_of_him = who || (i == from && !chunk(id).definite);
            if (w.form == g_.bayna || arabic::is_particle(in_.view, w, ParticleClass::complementizer)) break;
            if (w.is_verb() && in_.candidates.actor_at[i] == none && (and_before || !tells_of_him)) break;
            const std::uint32_t other = out_.chunk_at[i];
            if (other == none || chunk(other).first != i) continue;
            const Chunk& c = chunk(other);
            if (!(and_before || bare_and(in_.text, word(i - 1))) || c.nominative || c.relation == Relation::prepositional || !names_somebody(other, end)) continue;
            // Several may be all ("the borders between the states").
            if (actor(id).plural && !who && !described) break;
            if (c.relation != Relation::conjunct || !of_one_phrase(c.governor, other)) return other;
            last = other;
        }
        return last;
    }
    // What an actor is by its name.
    What sort(std::uint32_t id) const {
        switch (actor(id).what) {
            case What::capital: return What::state;
            case What::named_body: return What::organization;
            default: return actor(id).what;
        }
    }
    bool of_one_phrase(std::uint32_t one, std::uint32_t two) const {
        if (chunk(one).actor == none || chunk(two).actor == none) return false;
        const bool behind_verb = chunk(one).first > s_.first && word(chunk(one).first - 1).is_verb();
        return sort(one) == sort(two) && (sort(one) == What::state || behind_verb);
    }

    void join(std::uint32_t member, std::uint32_t id) {
        Chunk& c = chunk(id);
        // The noun of "in addition" is no argument of any verb.
        const std::uint32_t leads = id - 1;
        if (leads > member && chunk(leads).relation == Relation::argument && chunk(leads).last + 2 == c.first) chunk(leads).relation = Relation::prepositional;
        if (c.relation == Relation::genitive && chunk(c.governor).genitive == id) chunk(c.governor).genitive = none;
        if (c.relation == Relation::conjunct && chunk(c.governor).next_conjunct == id) chunk(c.governor).next_conjunct = none;
        while (chunk(member).next_conjunct != none && chunk(member).next_conjunct < id) member = chunk(member).next_conjunct;
        c.relation = Relation::conjunct;
        c.governor = member;
        if (const std::uint32_t behind = chunk(member).next_conjunct; behind != none) {
            std::uint32_t tail = id;
            while (chunk(tail).next_conjunct != none) tail = chunk(tail).next_conjunct;
            chunk(tail).next_conjunct = behind;
        }
        chunk(member).next_conjunct = id;
        for (std::uint32_t k = id; k != none && chunk(k).preposition != chunk(member).preposition; k = chunk(k).next_conjunct) chunk(k).preposition = chunk(member).preposition;
    }

    const Input& in_;
    const Agreement agreement_;
    const language::Sentence& s_;
    const arabic::Grammar& g_;
    Parse& out_;
};

}  // namespace

void join_members(const Input& in, const language::Sentence& sentence, Parse& out) { Joiner(in, sentence, out).run(); }

}  // namespace isnad::clause
