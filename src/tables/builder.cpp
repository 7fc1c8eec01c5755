#include "tables/builder.h"

#include "language/arabic/letters.h"
#include "language/arabic/verbal_nouns.h"

#include <algorithm>
#include <bit>

namespace isnad::tables {

namespace {

bool same(const Link& a, const Link& b) { return a.kind == b.kind && a.index == b.index; }

template <class F>
void each_word(std::string_view words, F&& f) {
    for (std::size_t at = 0; at < words.size();) {
        std::size_t end = words.find_first_of(" _", at);
        if (end == std::string_view::npos) end = words.size();
        if (end > at) f(words.substr(at, end - at));
        at = end + 1;
    }
}

}  // namespace

Builder::Builder() { string(""); }

Str Builder::string(std::string_view s) {
    auto [it, fresh] = strings_.try_emplace(std::string(s));
    if (fresh) {
        it->second = {static_cast<std::uint32_t>(pool_.size()), static_cast<std::uint32_t>(s.size())};
        pool_.append(s);
    }
    return it->second;
}

std::uint32_t Builder::form(std::string_view word) {
    const std::string key = arabic::normalized(word);
    auto [it, fresh] = form_ids_.try_emplace(key, static_cast<std::uint32_t>(form_drafts_.size()));
    if (fresh) form_drafts_.push_back({string(key), {}, absent, 0});
    return it->second;
}

std::uint32_t Builder::lexeme(std::string_view key, std::string_view lemma, Pos pos) {
    auto [it, fresh] = lexeme_ids_.try_emplace(std::string(key), static_cast<std::uint32_t>(lexeme_drafts_.size()));
    if (fresh) lexeme_drafts_.push_back({form(lemma), string(lemma), pos, {}, 0});
    return it->second;
}

bool Builder::common(std::string_view citation, Pos pos, unsigned count) {
    const auto lexemes = cited(citation, pos);
    for (const std::uint32_t id : lexemes)
        lexeme_drafts_[id].common = static_cast<std::uint8_t>(std::min<unsigned>(static_cast<unsigned>(std::bit_width(count)), 7u));
    return !lexemes.empty();
}

std::vector<std::uint32_t> Builder::cited(std::string_view citation, Pos pos) {
    if (by_citation_.empty())
        for (std::uint32_t id = 0; id < lexeme_drafts_.size(); ++id) by_citation_[lexeme_drafts_[id].citation.offset].push_back(id);
    std::vector<std::uint32_t> out;
    if (const auto it = by_citation_.find(string(citation).offset); it != by_citation_.end())
        for (const std::uint32_t id : it->second)
            if (lexeme_drafts_[id].pos == pos) out.push_back(id);
    return out;
}

void Builder::link(std::uint32_t lexeme, Link link) {
    auto& links = lexeme_drafts_[lexeme].links;
    if (std::none_of(links.begin(), links.end(), [&](const Link& l) { return same(l, link); })) links.push_back(link);
}

void Builder::reading(std::string_view word, std::uint32_t lexeme, std::uint16_t features) {
    if (has_reading(word, lexeme, features)) return;
    form_drafts_[form(word)].readings.push_back({lexeme, features, lexeme_drafts_[lexeme].pos, arabic::edges_of(word)});
}

std::string Builder::verb_key(std::string_view perfect, std::string_view imperfect) {
    return "v:" + arabic::normalized(perfect) + '/' + arabic::normalized(imperfect);
}

std::uint32_t Builder::known_verb(std::string_view perfect, std::string_view imperfect) const {
    const auto it = lexeme_ids_.find(verb_key(perfect, imperfect));
    return it == lexeme_ids_.end() ? absent : it->second;
}

bool Builder::has_reading(std::string_view word, std::uint32_t lexeme, std::uint16_t features) {
    const auto& readings = form_drafts_[form(word)].readings;
    return std::any_of(readings.begin(), readings.end(), [&](const Reading& r) { return r.lexeme == lexeme && r.features == features; });
}

std::uint32_t Builder::verb(const arabic::Verb& verb, arabic::Voice voice) {
    using namespace arabic;
    const auto perfect_form = citation(verb, voice), imperfect_form = citation_imperfect(verb, voice);
    const std::string written = encode(spell(perfect_form, Vowels::written));
    const std::uint32_t id = lexeme(verb_key(written, encode(spell(imperfect_form, Vowels::left_out))), written, Pos::verb);
    conjugate(verb, [&](const std::u32string& sounds, std::uint16_t features) {
        if (voice == Voice::passive) {
            if (!(features & passive)) return;
            features = static_cast<std::uint16_t>(features & ~passive);
        }
        // Moods that are written like the indicative are not told apart; what differs is marked as jussive, whichever it is.
        const auto mood = static_cast<std::uint16_t>(features & (subjunctive | jussive));
        const auto bare = static_cast<std::uint16_t>(features & ~(subjunctive | jussive));
        const auto letters = spell(sounds, Vowels::left_out);
        auto put = [&](const std::string& word) {
            if (mood && has_reading(word, id, bare)) return;
            reading(word, id, static_cast<std::uint16_t>(bare | (mood ? jussive : 0)));
        };
        put(encode(letters));
        for (const auto& other : other_spellings(letters)) put(encode(other));
    });
    return id;
}

void Builder::stands_as_participle(std::uint32_t lexeme, const arabic::Verb& verb) {
    using namespace arabic;
    const std::u32string sounds = participle_of(verb, Voice::active);
    const std::string stem = encode(spell(sounds, Vowels::left_out));
    const bool defective = sounds.back() == sound::long_i;  // da'in, da'iyan, da'iya
    const std::string shorter = defective ? encode(spell(sounds.substr(0, sounds.size() - 1), Vowels::left_out)) : stem;
    reading(stem + encode(U"\u0627"), lexeme, participle);
    reading(stem + encode(U"\u0629"), lexeme, participle | feminine);
    reading(shorter + encode(U"\u064A\u0646"), lexeme, participle | plural);
    reading(shorter, lexeme, participle);
}

// Where a participle is a noun of its own as well (exports), its rows do not make all that the adjective needs (issued by).
void Builder::fill_adjective(const std::string& word, const std::string& vowelled) {
    std::uint32_t id = absent;
    arabic::decline(arabic::decode(word), {}, {.sound_masculine = true, .feminine_pair = true, .person = false},
                    [&](const std::u32string& letters, std::uint16_t features) {
                        const std::string written = arabic::encode(letters);
                        for (const Reading& r : form_drafts_[form(written)].readings)
                            if (r.pos == Pos::noun || r.pos == Pos::adjective || (r.pos == Pos::verb && (r.features & arabic::participle)))
                                return;
                        if (id == absent) {
                            id = lexeme("a:" + arabic::normalized(word), word, Pos::adjective);
                            lexeme_drafts_[id].citation = string(vowelled);
                        }
                        reading(written, id, features);
                    });
}

void Builder::derived(const std::u32string& sounds, Pos pos, bool by_rule) {
    using namespace arabic;
    const std::string word = encode(spell(sounds, Vowels::left_out)), vowelled = encode(spell(sounds, Vowels::written));
    const std::string key = normalized(word);
    for (const char* kind : {"n:", "a:"}) {
        const auto it = lexeme_ids_.find(kind + key);
        if (it == lexeme_ids_.end()) continue;
        auto& draft = lexeme_drafts_[it->second];
        const std::string written = pool_.substr(draft.citation.offset, draft.citation.length);
        const bool bare = decode(written).size() * 2 == written.size();  // no vowels yet: the first derivation gives them
        // A noun that is written like a participle may be another word (source, issuing); an adjective hardly.
        if (by_rule && bare && (pos == Pos::noun || kind[0] == 'a') && normalized(written) == key) draft.citation = string(vowelled);
        if (pos == Pos::adjective && kind[0] == 'n') fill_adjective(word, vowelled);
        return;
    }
    // Where the participle already stands for its verb ("confirming that"), it is no adjective of its own as well.
    for (const Reading& r : form_drafts_[form(word)].readings)
        if (r.pos == Pos::verb && (r.features & participle)) return;
    const bool adjective = pos == Pos::adjective;
    const std::uint32_t id = noun(word, {}, pos, {.sound_masculine = adjective, .feminine_pair = adjective, .person = false});
    lexeme_drafts_[id].citation = string(vowelled);
    const char32_t last = sounds.back();
    if (last == sound::long_i) {  // muhamin, muhamuna
        const std::string shorter = encode(spell(sounds.substr(0, sounds.size() - 1), Vowels::left_out));
        reading(shorter, id, 0);
        if (adjective) {
            reading(shorter + encode(U"\u0648\u0646"), id, plural);
            reading(shorter + encode(U"\u064A\u0646"), id, plural);
        }
    }
    if (last == sound::a_ya && adjective) {  // musamma, musammat
        std::u32string base = sounds;
        base.back() = sound::long_a;
        base.push_back(sound::feminine);
        reading(encode(spell(base, Vowels::left_out)), id, feminine);
    }
}

std::uint32_t Builder::noun(std::string_view singular, const std::vector<std::string_view>& plurals, Pos pos, arabic::Declension how) {
    const std::string key = (pos == Pos::adjective ? "a:" : "n:") + arabic::normalized(singular);
    const std::uint32_t id = lexeme(key, singular, pos);
    std::vector<std::u32string> decoded;
    decoded.reserve(plurals.size());
    for (auto p : plurals) decoded.push_back(arabic::decode(p));
    arabic::decline(arabic::decode(singular), decoded, how,
                    [&](const std::u32string& f, std::uint16_t features) { reading(arabic::encode(f), id, features); });
    return id;
}

std::uint32_t Builder::name(std::string_view word, Pos pos) {
    const std::uint32_t id = lexeme((pos == Pos::name ? "N:" : pos == Pos::particle ? "p:" : "w:") + arabic::normalized(word), word, pos);
    reading(word, id, 0);
    return id;
}

void Builder::hint(std::string_view word, std::uint16_t hints) { form_drafts_[form(word)].hints |= hints; }

std::uint32_t Builder::child(std::uint32_t node, std::uint32_t form) {
    auto [it, fresh] = edge_map_.try_emplace(std::uint64_t{node} << 32 | form, static_cast<std::uint32_t>(node_drafts_.size()));
    if (fresh) node_drafts_.emplace_back();
    return it->second;
}

void Builder::phrase(std::string_view words, Link link, std::uint16_t features) {
    std::uint32_t node = absent;
    bool first = true;
    each_word(words, [&](std::string_view word) {
        const std::uint32_t id = form(word);
        if (first) {
            if (form_drafts_[id].root == absent) {
                form_drafts_[id].root = static_cast<std::uint32_t>(node_drafts_.size());
                node_drafts_.emplace_back();
            }
            node = form_drafts_[id].root;
            first = false;
        } else {
            node = child(node, id);
        }
    });
    auto& draft = node_drafts_[node];
    if (draft.links.empty()) draft.features = features;  // as for links, the first row wins
    if (std::none_of(draft.links.begin(), draft.links.end(), [&](const Link& l) { return same(l, link); })) draft.links.push_back(link);
}

void Builder::value(std::string_view words) {
    each_word(words, [&](std::string_view word) { values.push_back(form(word)); });
    values.push_back(absent);
}

bool Builder::attachment(std::uint32_t key, const std::array<std::int8_t, clause::attach_stride>& weights) {
    attachment_[key] = weights;
    return attachment_.size() < clause::most_features;
}

bool Builder::participant(std::uint32_t key, std::array<std::int8_t, 2> weights) {
    participants_[key] = weights;
    return participants_.size() < clause::most_features;
}

}  // namespace isnad::tables
