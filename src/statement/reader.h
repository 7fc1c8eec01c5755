// What every part of this room asks of a text: its words, its reporting words, its quotations and noun phrases.
//
//   const Reader read(input, memory);
//   if (read.reports(i)) ...                            // a word that a row of reporting.tsv names
//   if (const Quote* q = read.quote_at(i)) ...          // the quotation that opens at word i
#pragma once

#include "clause/chunks.h"
#include "language/arabic/inflection.h"
#include "statement/statement.h"

namespace isnad::statement {

class Reader {
public:
    Reader(const Input& in, Memory& memory);

    const Input& in;

    const arabic::Word& word(std::uint32_t i) const { return in.words[i]; }
    const clause::Chunk& chunk(std::uint32_t id) const { return in.parse.chunks[id]; }
    /// False behind the last word, so that a look ahead needs no guard of its own.
    bool is_word(std::uint32_t i) const { return i < in.words.size() && word(i).kind == arabic::Kind::word; }
    bool is_mark(std::uint32_t i) const { return i < in.words.size() && word(i).kind == arabic::Kind::punctuation; }
    bool is_mark(std::uint32_t i, char32_t c) const { return is_mark(i) && word(i).mark == c; }
    bool is_comma(std::uint32_t i) const { return is_mark(i, 0x60C) || is_mark(i, ','); }
    bool is_dash(std::uint32_t i) const { return is_mark(i, '-') || is_mark(i, 0x2013) || is_mark(i, 0x2014); }
    bool hard(std::uint32_t i) const { return is_mark(i) && clause::hard_mark(word(i).mark); }
    /// A full stop that no blank follows, so that its sentence went on; not within "Dr.Ali" or "i.b.m".
    bool stop_within(std::uint32_t i) const {
        constexpr std::uint32_t title = 4;                   // bytes
        if (i < 2 || !is_mark(i, '.') || !is_word(i - 1) || !is_word(i + 1)) return false;
        return word(i - 1).end - word(i - 1).begin > title && !is_mark(i - 2, '.') && !is_mark(i + 2, '.') && !word(i + 1).blank_before && !word(i + 1).line_start;
    }
    bool is(std::uint32_t i, tables::ParticleClass c) const { return arabic::is_particle(in.view, word(i), c); }
    bool complementizer(std::uint32_t i) const { return is_word(i) && is(i, tables::ParticleClass::complementizer); }
    bool joined(std::uint32_t i) const { return (word(i).clitics & (arabic::wa | arabic::fa_)) != 0; }

    /// Whether a word stands in reporting.tsv, in the reading that was chosen for it or as a circumstance.
    bool reports(std::uint32_t i) const {
        const auto& w = word(i);
        if (w.kind != arabic::Kind::word) return false;
        if (m_.circumstance[i] != tables::absent) return true;
        return w.lexeme != tables::absent && (w.link(tables::LinkKind::reporting) || w.link(tables::LinkKind::deed_report)) && !modal(w);
    }
    /// Calls f(row) for each row of a word until it returns true.
    template <class F>
    bool rows(std::uint32_t i, F&& f) const {
        const auto lexeme = m_.circumstance[i];
        for (const auto& l : lexeme == tables::absent ? word(i).all_links() : in.view.links_of(in.view.lexemes[lexeme]))
            if (is_report(l.kind) && f(in.view.reportings[l.index])) return true;
        return false;
    }
    /// The contents that the rows of a word allow, all together.
    std::uint32_t contents(std::uint32_t i) const {
        std::uint32_t out = 0;
        rows(i, [&](const tables::Reporting& r) { out |= r.content; return false; });
        return out;
    }
    static bool is_report(tables::LinkKind kind) { return kind == tables::LinkKind::reporting || kind == tables::LinkKind::deed_report; }
    static Stance stance(const tables::Reporting& r) { return static_cast<Stance>(r.stance); }

    /// A participle that hangs on its clause as a circumstance ("stressing that"): indefinite, in the accusative, without a preposition.
    bool circumstance(std::uint32_t i) const { return m_.circumstance[i] != tables::absent; }
    /// A verb that reports; a word that is read as a circumstance is none.
    bool reporting_verb(std::uint32_t i) const { return verb(i) && reports(i); }
    /// A verb in its place: not a circumstance, and not the masdar behind "the lack of" or "refusing" that is written like one.
    bool verb(std::uint32_t i) const {
        if (!word(i).is_verb() || circumstance(i)) return false;
        if ((word(i).features & arabic::first_person) && !around(i) && i > 0 && is_word(i - 1) && word(i - 1).pos == tables::Pos::name) return false;      // a name goes on
        if (i == 0 || !is_word(i - 1) || word(i).line_start || joined(i) || (word(i).features & arabic::imperfect)) return true;
        const auto& before = word(i - 1);
        return before.form != in.grammar.adam && !(!before.is_verb() && (before.features & arabic::participle) && !before.definite() && before.pos != tables::Pos::adjective);
    }

    /// The quotation that opens or closes at a word, or nullptr.
    const Quote* quote_at(std::uint32_t i) const { return m_.quote_at[i] == none ? nullptr : &m_.quotes[m_.quote_at[i]]; }
    const Quote* quote_closing(std::uint32_t i) const { return i >= m_.quote_closing.size() || m_.quote_closing[i] == none ? nullptr : &m_.quotes[m_.quote_closing[i]]; }
    /// The outermost closed quotation that covers a word, or nullptr.
    const Quote* around(std::uint32_t i) const { return m_.quoted[i] == none ? nullptr : &m_.quotes[m_.quoted[i]]; }

    /// What Contents::attribution_at found out before; asked of one word many times.
    std::uint8_t& attribution(std::uint32_t i) const { return m_.attribution[i]; }

    /// The word behind a parenthesis that opens at i, (between brackets, or between dashes), else i.
    std::uint32_t behind_parenthesis(std::uint32_t i, std::uint32_t end) const;

    /// The first clause whose predicate stands at or behind a word.
    std::uint32_t first_clause_from(std::uint32_t i) const { return in.parse.first_clause_from(i); }
    /// The clause of a predicate, or `none`.
    std::uint32_t clause_of(std::uint32_t predicate) const { return in.parse.clause_of(predicate); }

private:
    std::uint32_t participle_of_report(std::uint32_t i) const;
    static bool modal(const arabic::Word& w) { return arabic::verb_class(w) == tables::VerbClass::modal; }
    Memory& m_;
};

}  // namespace isnad::statement
