#include "statement/statement.h"

#include "clause/chunks.h"
#include "language/arabic/inflection.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace isnad::statement {

using arabic::Enclitic;
using arabic::Kind;
using arabic::Word;
using clause::Chunk;
using clause::Clause;
using clause::Relation;
using tables::absent;
using tables::LinkKind;
using tables::ParticleClass;

namespace {

class Finder {
public:
    Finder(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) : in_(in), who_(who), m_(memory), doc_(doc) {}

    void run() {
        m_.extents.clear();
        doc_.statements.clear();
        find_quotes(in_.words, m_.quotes);
        for (std::uint32_t s = 0; s < in_.sentences.size(); ++s) sentence(s);
        order();
        chains();
    }

private:
    const Word& word(std::uint32_t i) const { return in_.words[i]; }

    void sentence(std::uint32_t index) {
        const auto& s = in_.sentences[index];
        if (in_.furniture[s.first]) return;
        for (std::uint32_t i = s.first; i < s.end; ++i) {
            const Word& w = word(i);
            if (w.kind != Kind::word) continue;
            if (attribution(s, i)) continue;
            if (w.lexeme == absent || !w.link(LinkKind::reporting)) continue;
            if (w.is_verb()) verb(s, i);
            else if (w.features & arabic::participle) participle(s, i);
            else noun(s, i);
        }
        if (!doc_.statements.empty()) last_line_ = s.line;
    }

    bool complementizer(const Word& w) const { return arabic::particle_class(in_.view, w) == static_cast<std::uint8_t>(ParticleClass::complementizer); }

    // --- where contents end -------------------------------------------------------------------------------------------------

    bool reports(std::uint32_t i) const { return word(i).kind == Kind::word && word(i).lexeme != absent && word(i).link(LinkKind::reporting); }

    // A content runs to the end of its sentence, or to the next report that does not stand inside it.
    std::uint32_t content_end(const language::Sentence& s, std::uint32_t first) const {
        std::uint32_t i = first;
        for (; i < s.end; ++i) {
            if (const Quote* q = quote_at(i)) {                 // nothing ends inside a quotation
                i = std::min(q->close, s.end - 1);
                continue;
            }
            const Word& w = word(i);
            if (i <= first + 1 || w.kind != Kind::word) continue;
            const Word& before = word(i - 1);
            const bool after_mark = before.kind == Kind::punctuation;
            if (reports(i)) {
                if (w.is_verb() && (w.clitics & (arabic::wa | arabic::fa_)) && complement_follows(s, i)) break;
                if (w.is_verb() && (w.clitics & (arabic::wa | arabic::fa_)) && denies(w)) break;      // "and the police denied the beating"
                if (w.is_verb() && after_mark && !before_is_quote(i - 1) && complement_follows(s, i)) break;
                if ((w.features & arabic::participle) && !w.is_verb() && (w.features & (arabic::accusative | arabic::feminine | arabic::participle)) &&
                    (after_mark || (w.clitics & arabic::wa)) && complement_follows(s, i))
                    break;
            }
            if (after_mark && attribution_here(i)) break;
            if (!after_mark && attribution_here(i)) break;
            const auto cls = arabic::particle_class(in_.view, w);
            if (after_mark && (w.form == in_.grammar.fima || w.form == in_.grammar.baynama) && cls != 255) break;
        }
        return trim(first, i);
    }

    bool denies(const Word& w) const {
        bool out = false;
        rows(w, [&](const tables::Reporting& r) { return out = stance(r) == Stance::denies; });
        return out;
    }

    bool before_is_quote(std::uint32_t i) const { return clause::transparent_mark(word(i).mark); }

    std::uint32_t trim(std::uint32_t first, std::uint32_t end) const {
        while (end > first && word(end - 1).kind == Kind::punctuation) {
            const Quote* q = quote_closing(end - 1);              // the mark that closes a quotation inside the content belongs to it
            if (q && q->open >= first) break;
            --end;
        }
        return end;
    }

    // Whether a report at word i brings a content of its own: a complementizer, a colon or a quotation soon.
    bool complement_follows(const language::Sentence& s, std::uint32_t i) const {
        for (std::uint32_t k = i + 1; k < s.end && k < i + 14; ++k) {
            const Word& w = word(k);
            if (w.kind == Kind::punctuation && (w.mark == ':' || w.mark == 0xAB || w.mark == '"' || w.mark == 0x201C)) return true;
            if (w.kind == Kind::punctuation && clause::hard_mark(w.mark)) return false;
            if (complementizer(w)) return true;
            if (w.is_verb() && k > i + 1) return false;
        }
        return false;
    }

    const Quote* quote_closing(std::uint32_t close) const {
        auto it = std::lower_bound(m_.quotes.begin(), m_.quotes.end(), close, [](const Quote& q, std::uint32_t v) { return q.close < v; });
        return it != m_.quotes.end() && it->close == close ? &*it : nullptr;
    }

    const Quote* quote_at(std::uint32_t open) const {
        auto it = std::lower_bound(m_.quotes.begin(), m_.quotes.end(), open, [](const Quote& q, std::uint32_t v) { return q.close < v; });
        for (; it != m_.quotes.end() && it->open <= open; ++it)
            if (it->open == open) return &*it;
        return nullptr;
    }

    // --- emitting -----------------------------------------------------------------------------------------------------------

    void emit(const language::Sentence& s, bool inherited, std::uint32_t cue, std::uint32_t first, std::uint32_t end, std::uint32_t source, std::uint32_t via, Stance stance, bool direct, Rule rule,
              std::uint32_t clause_id, bool adjunct) {
        while (first < end && word(first).kind == Kind::punctuation && !quote_at(first)) ++first;
        if (first >= end) return;
        // Nobody stands behind "it is supposed that".
        if (source == none && stance == Stance::speculates) return;
        if (via == none && source != none) {
            via = cue < first ? medium(s, cue, first, source) : none;
            if (via == none && cue < first && cue > s.first) via = medium(s, cue > s.first + 8 ? cue - 8 : s.first, cue, source);
            if (via == none && inherited && source == last_source_) via = last_via_;
        }
        // One content has one statement: the cue nearest to it names the source, the other is the way it came.
        for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
            if (m_.extents[k].first != first) continue;
            Statement& other = doc_.statements[k];
            if (other.source != none && source != none && other.source != source) {
                if (other.via.count > 0) return;                 // that chain is already told
                const bool nearer = cue < first && cue > m_.extents[k].cue;
                if (nearer) {
                    if (via == none) via = other.source;
                    doc_.statements.erase(doc_.statements.begin() + static_cast<std::ptrdiff_t>(k));
                    m_.extents.erase(m_.extents.begin() + static_cast<std::ptrdiff_t>(k));
                    break;
                }
                if (other.via.count == 0) {
                    other.via = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
                    doc_.ids.push_back(source);
                }
                return;
            }
            if (other.source == none && source != none) {
                doc_.statements.erase(doc_.statements.begin() + static_cast<std::ptrdiff_t>(k));
                m_.extents.erase(m_.extents.begin() + static_cast<std::ptrdiff_t>(k));
                break;
            }
            return;
        }
        Statement st;
        st.cue = {word(cue).stem, word(cue).end};
        st.content = {word(first).begin, word(end - 1).end};
        st.stance = stance;
        st.direct = direct;
        st.rule = rule;
        st.source = source;
        if (via != none && via != source) {
            st.via = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
            doc_.ids.push_back(via);
        }
        doc_.statements.push_back(st);
        m_.extents.push_back({cue, first, end, clause_id, adjunct});
        if (source != none) {
            last_via_ = via != none && via != source ? via : source == last_source_ ? last_via_ : none;
            last_source_ = source;
        }
    }

    // The medium to which or by which it was said: an actor of the press between the cue and the content ("told Reuters", "in a tweet on ...").
    std::uint32_t medium(const language::Sentence& s, std::uint32_t from, std::uint32_t to, std::uint32_t source) {
        for (std::uint32_t i = std::max(from, s.first); i < std::min(to, s.end); ++i) {
            const std::uint32_t ch = in_.parse.chunk_at[i];
            if (ch == none || in_.parse.chunks[ch].first != i || in_.parse.chunks[ch].actor == none) continue;
            const Chunk& c = in_.parse.chunks[ch];
            if (c.relation == Relation::argument) continue;
            const auto& a = in_.reference.candidates.actors[c.actor];
            if (a.sector != "JRN" || a.kind == EntityKind::person) continue;
            const auto e = entity(ch);
            if (e != none && e != source) return e;
        }
        return none;
    }

    std::uint32_t entity(std::uint32_t chunk) { return reference::chunk_entity(in_.reference, chunk, who_, doc_, true); }

    // The actor that a chunk means: itself, or the genitive or prepositional phrase of a noun such as "statement of".
    std::uint32_t speaker(std::uint32_t chunk) {
        for (int depth = 0; chunk != none && depth < 4; ++depth) {
            if (const auto e = entity(chunk); e != none) return e;
            const Chunk& c = in_.parse.chunks[chunk];
            if (c.genitive != none) {
                chunk = c.genitive;
                continue;
            }
            const std::uint32_t next = chunk + 1;
            if (next < in_.parse.chunks.size() && in_.parse.chunks[next].relation == Relation::prepositional && in_.parse.chunks[next].first <= c.last + 2) {
                chunk = next;
                continue;
            }
            break;
        }
        return none;
    }

    std::uint32_t speaker_of(const Clause& c, std::uint32_t line) {
        std::uint32_t e = c.subject == none ? none : speaker(c.subject);
        if (e == none && c.subject == none && line <= last_line_ + 1) e = last_source_;
        if (e == none && c.subject != none) {
            // "The statement added": a document without an author named speaks for who spoke last.
            const Chunk& ch = in_.parse.chunks[c.subject];
            if (ch.definite && ch.genitive == none && word(ch.head).link(LinkKind::reporting)) e = last_source_;
        }
        return e;
    }

    // Finds the content of a cue among the constructions that its row allows. Returns whether there is one.
    bool content_after(const language::Sentence& s, std::uint32_t from, std::uint32_t window, std::uint32_t complement, std::uint32_t allowed,
                       std::uint32_t& first, std::uint32_t& end, bool& direct) const {
        direct = false;
        // Colon and quotation.
        if (allowed & (tables::content_quote | tables::content_that)) {
            for (std::uint32_t k = from; k < s.end && k < from + 16; ++k) {
                const Word& w = word(k);
                if (complement != none && k >= complement) break;
                if (w.kind != Kind::punctuation) {
                    if (k >= window) break;
                    continue;
                }
                if (w.mark == ':' && (allowed & tables::content_quote)) {
                    if (k + 1 < s.end) {
                        if (const Quote* q = quote_at(k + 1)) {
                            first = q->open + 1;
                            end = q->close;
                            direct = true;
                            end = trim(first, end);
                            return first < end;
                        }
                        first = k + 1;
                        end = content_end(s, first);
                        return first < end;
                    }
                    return false;
                }
                if (const Quote* q = quote_at(k); q && (allowed & tables::content_quote) && q->close - q->open > 3) {
                    first = q->open + 1;
                    end = trim(first, q->close);
                    direct = true;
                    return first < end;
                }
                if (clause::hard_mark(w.mark)) break;
            }
        }
        if ((allowed & tables::content_that) && complement != none) {
            first = complement + 1;
            if (first < s.end) {
                if (const Quote* q = quote_at(first)) {
                    const std::uint32_t after = q->close + 1;
                    // The whole content is quoted: its letters are what stands inside the marks.
                    if (after >= s.end || word(after).kind == Kind::punctuation || word(after).clitics & (arabic::wa | arabic::fa_)) {
                        first = q->open + 1;
                        end = trim(first, q->close);
                        direct = true;
                        return first < end;
                    }
                }
                end = content_end(s, first);
                return first < end;
            }
        }
        return false;
    }

    // The end of the phrase that begins with a chunk: its genitives, adjectives and prepositional phrases up to the clause's end.
    std::uint32_t phrase_extent(const language::Sentence& s, std::uint32_t chunk, std::uint32_t limit) const {
        std::uint32_t end = in_.parse.chunks[chunk].last + 1;
        bool relative = false;
        // A clause that modifies the noun belongs to it: with a relative pronoun, or right behind an indefinite noun.
        if (limit < s.end && limit <= end + 4 && word(limit).kind == Kind::word &&
            (arabic::particle_class(in_.view, word(limit)) == static_cast<std::uint8_t>(ParticleClass::relative) || word(limit).is_verb()) && !(word(limit).clitics & (arabic::wa | arabic::fa_))) {
            limit = s.end;
            relative = true;
        }
        for (std::uint32_t k = end; k < std::min(limit, s.end); ++k) {
            const Word& w = word(k);
            if (w.kind == Kind::punctuation && (clause::hard_mark(w.mark) || clause::soft_mark(w.mark))) break;
            const std::uint32_t id = in_.parse.chunk_at[k];
            if (!relative && id != none && id != chunk && in_.parse.chunks[id].relation == Relation::argument && in_.parse.chunks[id].first == k && !in_.parse.chunks[id].time) break;
            end = k + 1;
        }
        return trim(in_.parse.chunks[chunk].first, end);
    }

    Stance stance(const tables::Reporting& r) const { return static_cast<Stance>(r.stance); }

    template <class F>
    void rows(const Word& w, F&& f) const {
        for (const auto& l : w.all_links())
            if (l.kind == LinkKind::reporting && f(in_.view.reportings[l.index])) return;
    }

    // --- the kinds of cues --------------------------------------------------------------------------------------------------

    void verb(const language::Sentence& s, std::uint32_t i) {
        const std::uint32_t k = clause_of(i);
        if (k == none) return;
        const Clause& c = in_.parse.clauses[k];
        if (c.marks & clause::negated) return;
        std::uint32_t complement = c.complement_at;
        if (complement == none) {                                    // behind a parenthesis or relative clause
            for (std::uint32_t at = i + 1; at < s.end && at < i + 18; ++at) {
                const Word& w = word(at);
                if (w.kind == Kind::punctuation && (w.mark == '.' || w.mark == ':')) break;
                if (complementizer(w)) {
                    complement = at;
                    break;
                }
                if (reports(at) && w.is_verb()) break;
            }
        }
        rows(word(i), [&](const tables::Reporting& r) {
            std::uint32_t first = 0, end = 0;
            bool direct = false;
            bool found = content_after(s, i + 1, c.end, complement, r.content, first, end, direct);
            if (!found && (r.content & tables::content_in_quote)) found = quotation_before(s, i, first, end, direct);
            if (!found && (r.content & tables::content_object) && c.object != none && c.complement_at == none) {
                first = in_.parse.chunks[c.object].first;
                end = phrase_extent(s, c.object, c.end);
                found = first < end && first > i;
            }
            if (!found && (r.content & (tables::content_b | tables::content_object)) && c.complement_at == none) {
                // "admitted (bi-) the death of", "stressed (ala) the need for"
                for (std::uint32_t at = i + 1; at < c.end; ++at) {
                    const std::uint32_t ch = in_.parse.chunk_at[at];
                    if (ch == none || in_.parse.chunks[ch].first != at) continue;
                    const Chunk& b = in_.parse.chunks[ch];
                    const bool by_bi = (r.content & tables::content_b) && b.preposition == in_.grammar.bi;
                    const bool on = (r.content & tables::content_object) && (b.preposition == in_.grammar.ala || b.preposition == in_.grammar.an);
                    if (b.relation == Relation::prepositional && b.actor == none && b.place == none && !b.time && (by_bi || on)) {
                        first = b.first;
                        end = phrase_extent(s, ch, c.end);
                        found = true;
                        break;
                    }
                }
            }
            if (!found) return false;
            emit_verb(s, i, c, k, r, first, end, direct);
            return true;
        });
    }

    std::uint32_t first_clause_from(std::uint32_t i) const {
        const auto& all = in_.parse.clauses;
        const auto it = std::lower_bound(all.begin(), all.end(), i, [](const Clause& c, std::uint32_t v) { return c.predicate < v; });
        return static_cast<std::uint32_t>(it - all.begin());
    }
    std::uint32_t clause_of(std::uint32_t predicate) const {
        const auto k = first_clause_from(predicate);
        return k < in_.parse.clauses.size() && in_.parse.clauses[k].predicate == predicate ? k : none;
    }

    void emit_verb(const language::Sentence& s, std::uint32_t i, const Clause& c, std::uint32_t k, const tables::Reporting& r, std::uint32_t first, std::uint32_t end, bool direct) {
        std::uint32_t cue = i;
        Stance st = stance(r);
        Rule rule = in_.view.rule(r.source);
        std::uint32_t source = none, via = none;
        bool subject_is_via = false;
        for (const auto& slot : in_.view.slots_of(r)) {
            if (slot.role == tables::ActorRole::via && slot.slot == tables::Slot::subject) subject_is_via = true;
            if (slot.role == tables::ActorRole::source && slot.slot == tables::Slot::preposition) {
                for (std::uint32_t at = i + 1; at < std::max(c.end, std::min(first, s.end)); ++at) {
                    const std::uint32_t ch = in_.parse.chunk_at[at];
                    if (ch == none || in_.parse.chunks[ch].first != at || in_.parse.chunks[ch].preposition != slot.preposition) continue;
                    source = speaker(ch);
                    break;
                }
            }
        }
        const std::uint32_t subject = speaker_of(c, s.line);
        if (subject_is_via && source != none) via = subject;
        else if (source == none || !subject_is_via) source = subject != none ? subject : source;
        // "Estimates of officials indicate that": the noun is the cue, and its stance counts.
        if (c.subject != none) {
            const Word& h = word(in_.parse.chunks[c.subject].head);
            if (h.lexeme != absent && !h.is_verb())
                rows(h, [&](const tables::Reporting& noun_row) {
                    st = stance(noun_row);
                    cue = in_.parse.chunks[c.subject].head;
                    rule = in_.view.rule(noun_row.source);
                    return true;
                });
        }
        emit(s, c.subject == none || (c.marks & clause::subject_inherited), cue, first, end, source, via, st, direct, rule, k, false);
    }

    // "...", said the minister: the quotation before the verb.
    bool quotation_before(const language::Sentence& s, std::uint32_t i, std::uint32_t& first, std::uint32_t& end, bool& direct) const {
        if (word(i).clitics & (arabic::wa | arabic::fa_)) return false;
        std::uint32_t k = i;
        while (k > s.first && word(k - 1).kind == Kind::punctuation && !is_closing(word(k - 1).mark)) --k;
        if (k == s.first || word(k - 1).kind != Kind::punctuation) return false;
        const Quote* q = quote_closing(k - 1);
        if (!q || q->open < s.first) return false;
        first = q->open + 1;
        end = trim(first, q->close);
        direct = true;
        return end > first + 1;
    }
    static bool is_closing(char32_t c) { return c == 0xBB || c == 0x201D || c == '"' || c == 0x201C; }

    // The complementizer (or `none`) that a cue without a clause of its own governs, within so many words, and where the search ended:
    // at a mark, a verb or the complementizer.
    std::pair<std::uint32_t, std::uint32_t> complement_behind(const language::Sentence& s, std::uint32_t cue, std::uint32_t reach) const {
        std::uint32_t window = cue + 1;
        for (std::uint32_t k = cue + 1; k < s.end && k < cue + reach; ++k) {
            const Word& v = word(k);
            if (v.kind == Kind::punctuation && (clause::hard_mark(v.mark) || clause::soft_mark(v.mark))) break;
            if (complementizer(v)) return {k, window};
            if (v.is_verb()) break;
            window = k + 1;
        }
        return {none, window};
    }

    void participle(const language::Sentence& s, std::uint32_t i) {
        const Word& w = word(i);
        if (w.definite() || (w.clitics & ~static_cast<unsigned>(arabic::wa))) return;
        std::uint32_t complement = none, window = 0;
        std::tie(complement, window) = complement_behind(s, i, 10);
        rows(w, [&](const tables::Reporting& r) {
            std::uint32_t first = 0, end = 0;
            bool direct = false;
            if (!content_after(s, i + 1, window, complement, r.content, first, end, direct)) return false;
            // Who: the subject of the clause that it hangs on, the nearest before it that is not inside a content.
            std::uint32_t source = none;
            for (std::uint32_t k = first_clause_from(s.first); k < in_.parse.clauses.size(); ++k) {
                const Clause& c = in_.parse.clauses[k];
                if (c.predicate >= i) break;
                if (c.subject == none || (c.marks & (clause::under_that | clause::relative))) continue;
                if (const auto e = speaker(c.subject); e != none) source = e;
            }
            if (source == none) source = last_source_;
            emit(s, false, i, first, end, source, none, stance(r), direct, in_.view.rule(r.source), none, false);
            return true;
        });
    }

    void noun(const language::Sentence& s, std::uint32_t i) {
        const std::uint32_t ch = in_.parse.chunk_at[i];
        if (ch == none || in_.parse.chunks[ch].head != i) return;
        std::uint32_t complement = none, window = 0;
        std::tie(complement, window) = complement_behind(s, i, 9);
        rows(word(i), [&](const tables::Reporting& r) {
            std::uint32_t first = 0, end = 0;
            bool direct = false;
            bool found = false;
            if ((r.content & tables::content_that) && complement != none) found = content_after(s, i + 1, window, complement, tables::content_that, first, end, direct);
            const Chunk& c = in_.parse.chunks[ch];
            std::uint32_t source = none;
            if (!found && (r.content & tables::content_of) && c.genitive != none) {
                first = in_.parse.chunks[c.genitive].first;
                end = phrase_extent(s, c.genitive, s.end);
                found = true;
            } else if (c.genitive != none) {
                source = speaker(c.genitive);
            }
            if (!found && (r.content & tables::content_b)) {
                const std::uint32_t next = ch + 1;
                if (next < in_.parse.chunks.size() && in_.parse.chunks[next].preposition == in_.grammar.bi && in_.parse.chunks[next].first <= c.last + 3) {
                    first = in_.parse.chunks[next].first;
                    end = phrase_extent(s, next, s.end);
                    found = true;
                }
            }
            if (!found) return false;
            if (source == none) {
                const std::uint32_t k = in_.parse.clause_at[i];
                if (k != none && in_.parse.clauses[k].subject != none && in_.parse.clauses[k].subject != ch) source = speaker(in_.parse.clauses[k].subject);
            }
            emit(s, false, i, first, end, source, none, stance(r), direct, in_.view.rule(r.source), none, false);
            return true;
        });
    }

    bool attribution_here(std::uint32_t i) const {
        mention::Phrase p;
        return word(i).kind == Kind::word && in_.meanings.find(i, LinkKind::attribution, &p) != nullptr;
    }

    bool attribution(const language::Sentence& s, std::uint32_t i) {
        mention::Phrase p;
        const tables::Link* l = in_.meanings.find(i, LinkKind::attribution, &p);
        if (!l || p.last + 1 >= s.end) return false;
        if (p.clitics & ~static_cast<unsigned>(arabic::wa)) return false;
        const Word& next = word(p.last + 1);
        const bool saturated = word(p.last).enclitic != Enclitic::nothing;
        if (l->extra == 1 && !(next.clitics & arabic::li)) return false;
        if (l->extra == 2 && !(next.clitics & arabic::bi)) return false;
        const auto& row = in_.view.attributions[l->index];
        // Who: the first actor behind the phrase.
        std::uint32_t source = none, behind = p.last + 1;
        for (std::uint32_t k = p.last + 1; k < s.end && k < p.last + 9; ++k) {
            const Word& w = word(k);
            if (w.kind == Kind::punctuation && !clause::transparent_mark(w.mark)) break;
            const std::uint32_t ch = in_.parse.chunk_at[k];
            if (ch == none) continue;
            if (in_.parse.chunks[ch].actor != none) {
                source = entity(ch);
                behind = in_.parse.chunks[ch].last + 1;
                break;
            }
        }
        if (source == none && saturated) source = last_source_;
        if (source == none && !saturated && l->extra == 0 && next.is_verb()) source = last_source_;
        if (source == none) return false;
        // "as Reuters cited a minister": the actor behind an is the source, the other the way.
        std::uint32_t through = none;
        for (std::uint32_t k = behind; k < s.end && k < behind + 3; ++k) {
            const std::uint32_t ch = in_.parse.chunk_at[k];
            if (ch == none || in_.parse.chunks[ch].first != k) continue;
            if (in_.parse.chunks[ch].preposition == in_.grammar.an && in_.parse.chunks[ch].actor != none) {
                through = source;
                source = entity(ch);
                behind = in_.parse.chunks[ch].last + 1;
            }
            break;
        }
        // Between a verb of saying and its content, it names whom the speaker cites.
        for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
            const Extent& e = m_.extents[k];
            Statement& st = doc_.statements[k];
            if (e.adjunct || e.cue > i || e.first <= i) continue;
            if (st.source != source && st.via.count == 0) {
                if (st.source != none) {
                    st.via = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
                    doc_.ids.push_back(st.source);
                }
                st.source = source;
            }
            return true;
        }
        // Behind a report, the phrase tells by whom the report came.
        if (i > s.first) {
            for (std::size_t k = m_.extents.size(); k-- > 0 && m_.extents[k].cue >= s.first;) {
                const Extent& e = m_.extents[k];
                Statement& st = doc_.statements[k];
                const bool inside = e.first > s.first ? e.cue < i && e.end <= i + 1 : false;
                const bool touches = i <= e.end + 3 || i < e.end;
                if (!e.adjunct && e.cue < i && (inside || e.first < i) && touches && word(e.cue).is_verb() && sentence_begins_with(s, e)) {
                    if (st.source != none && st.source != source && st.via.count == 0) {
                        st.via = {static_cast<std::uint32_t>(doc_.ids.size()), 1};
                        doc_.ids.push_back(source);
                    }
                    return true;
                }
            }
        }
        std::uint32_t first = 0, end = 0;
        const bool opens = i == s.first || (i == s.first + 1 && word(s.first).kind == Kind::punctuation);
        if (opens) {
            first = behind;
            // Over the rest of the source's phrase to the comma.
            for (std::uint32_t k = behind; k < s.end && k < behind + 8; ++k)
                if (word(k).kind == Kind::punctuation && (word(k).mark == 0x60C || word(k).mark == ',' || word(k).mark == ':')) {
                    first = k + 1;
                    break;
                }
            end = trim(first, s.end);
        } else {
            end = trim(s.first, i);
            first = clause_begin(s, i);
        }
        while (first < end && word(first).kind == Kind::punctuation) ++first;
        if (first >= end) return false;
        const Quote* q = first > s.first ? quote_at(first - 1) : nullptr;
        const bool direct = q && q->close + 1 >= end;
        emit(s, false, i, first, end, source, through, static_cast<Stance>(row.stance), direct, in_.view.rule(row.source), none, true);
        return true;
    }

    // A report that opens its sentence, so that what follows hangs on the whole.
    bool sentence_begins_with(const language::Sentence& s, const Extent& e) const {
        if (e.clause == none) return false;
        const Clause& c = in_.parse.clauses[e.clause];
        return !(c.marks & (clause::under_that | clause::relative)) && e.cue < s.first + 14;
    }

    // The clause before an adjunct begins behind the last report or strong boundary; a report's content is taken whole.
    std::uint32_t clause_begin(const language::Sentence& s, std::uint32_t i) const {
        std::uint32_t first = s.first;
        for (std::uint32_t k = m_.extents.size() > 0 ? static_cast<std::uint32_t>(m_.extents.size()) : 0; k-- > 0;) {
            const Extent& e = m_.extents[k];
            if (e.cue < s.first) break;
            if (e.adjunct && e.end <= i) first = std::max(first, e.end);
            if (!e.adjunct && e.first < i && e.end + 2 >= i) return e.first;      // what was reported, not the report
        }
        for (std::uint32_t k = i; k-- > first;) {
            const Word& w = word(k);
            if (w.kind == Kind::punctuation && (w.mark == 0x61B || w.mark == ':' || w.mark == ';')) return k + 1;
        }
        return first;
    }

    // --- afterwards ---------------------------------------------------------------------------------------------------------

    void order() {
        const auto n = static_cast<std::uint32_t>(doc_.statements.size());
        m_.order.resize(n);
        for (std::uint32_t k = 0; k < n; ++k) m_.order[k] = k;
        std::sort(m_.order.begin(), m_.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto &x = doc_.statements[a], &y = doc_.statements[b];
            return std::pair(std::min(x.cue.start, x.content.start), a) < std::pair(std::min(y.cue.start, y.content.start), b);
        });
        m_.sorted.clear();
        m_.sorted_extents.clear();
        for (std::uint32_t k : m_.order) {
            m_.sorted.push_back(doc_.statements[k]);
            m_.sorted_extents.push_back(m_.extents[k]);
        }
        doc_.statements.assign(m_.sorted.begin(), m_.sorted.end());
        m_.extents.assign(m_.sorted_extents.begin(), m_.sorted_extents.end());
    }

    // A statement inside the content of another reaches us through the other's source.
    void chains() {
        m_.innermost.assign(in_.words.size(), none);
        // Wider contents first, so that narrower ones overwrite them.
        std::sort(m_.order.begin(), m_.order.end(), [&](std::uint32_t a, std::uint32_t b) {
            const auto x = m_.extents[a].end - m_.extents[a].first, y = m_.extents[b].end - m_.extents[b].first;
            return x != y ? x > y : a < b;
        });
        for (std::uint32_t k : m_.order) {
            const Extent& e = m_.extents[k];
            Statement& st = doc_.statements[k];
            const std::uint32_t outer = m_.innermost[e.cue];
            if (outer != none && outer != k && st.via.count == 0) {
                const auto& up = doc_.statements[outer];
                if (up.source != none && up.source != st.source && m_.extents[outer].first <= e.first && e.end <= m_.extents[outer].end + 1) {
                    st.via.first = static_cast<std::uint32_t>(doc_.ids.size());
                    doc_.ids.push_back(up.source);
                    st.via.count = 1;
                    for (std::uint32_t v = 0; v < up.via.count && st.via.count < 4; ++v) {
                        doc_.ids.push_back(doc_.ids[up.via.first + v]);
                        ++st.via.count;
                    }
                }
            }
            for (std::uint32_t i = e.first; i < e.end; ++i) m_.innermost[i] = k;
        }
    }

    const Input& in_;
    reference::Resolved& who_;
    Memory& m_;
    CodedDocument& doc_;
    std::uint32_t last_source_ = none;
    std::uint32_t last_via_ = none;          // the medium of the last statement, for "and he added"
    std::uint32_t last_line_ = 0;
};

}  // namespace

void find_statements(const Input& in, reference::Resolved& who, Memory& memory, CodedDocument& doc) { Finder(in, who, memory, doc).run(); }

}  // namespace isnad::statement
