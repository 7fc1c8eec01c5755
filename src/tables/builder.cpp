#include "tables/builder.h"

#include "language/arabic/letters.h"
#include "tables/image.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>

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
    if (fresh) form_drafts_.push_back({string(key), {}, absent});
    return it->second;
}

std::uint32_t Builder::lexeme(std::string_view key, std::string_view lemma, Pos pos) {
    auto [it, fresh] = lexeme_ids_.try_emplace(std::string(key), static_cast<std::uint32_t>(lexeme_drafts_.size()));
    if (fresh) lexeme_drafts_.push_back({form(lemma), pos, {}});
    return it->second;
}

void Builder::link(std::uint32_t lexeme, Link link) {
    auto& links = lexeme_drafts_[lexeme].links;
    if (std::none_of(links.begin(), links.end(), [&](const Link& l) { return same(l, link); })) links.push_back(link);
}

void Builder::reading(std::string_view word, std::uint32_t lexeme, std::uint16_t features) {
    auto& readings = form_drafts_[form(word)].readings;
    for (const Reading& r : readings)
        if (r.lexeme == lexeme && r.features == features) return;
    readings.push_back({lexeme, features, lexeme_drafts_[lexeme].pos, 0});
}

std::uint32_t Builder::verb(std::string_view perfect, std::string_view imperfect, bool with_participles) {
    const std::string key = "v:" + arabic::normalized(perfect) + '/' + arabic::normalized(imperfect);
    const std::uint32_t id = lexeme(key, perfect, Pos::verb);
    const auto p = arabic::decode(perfect), i = arabic::decode(imperfect);
    const arabic::Emit emit = [&](const std::u32string& f, std::uint16_t features) { reading(arabic::encode(f), id, features); };
    arabic::conjugate(p, i, emit);
    if (with_participles) arabic::participles(p, i, emit);
    return id;
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
    if (draft.links.empty()) draft.features = features;   // as for links, the first row wins
    if (std::none_of(draft.links.begin(), draft.links.end(), [&](const Link& l) { return same(l, link); })) draft.links.push_back(link);
}

void Builder::value(std::string_view words) {
    each_word(words, [&](std::string_view word) { values.push_back(form(word)); });
    values.push_back(absent);
}

std::vector<char> Builder::finish(std::string_view hash) {
    std::vector<Form> forms;
    std::vector<Reading> readings;
    std::vector<Lexeme> lexemes;
    std::vector<Link> links;
    std::vector<Node> nodes;
    for (const auto& d : form_drafts_) {
        forms.push_back({d.key, static_cast<std::uint32_t>(readings.size()), static_cast<std::uint32_t>(d.readings.size()), d.root});
        readings.insert(readings.end(), d.readings.begin(), d.readings.end());
    }
    for (const auto& d : lexeme_drafts_) {
        lexemes.push_back({d.lemma, static_cast<std::uint32_t>(links.size()), static_cast<std::uint16_t>(d.links.size()), d.pos, 0});
        links.insert(links.end(), d.links.begin(), d.links.end());
    }
    for (const auto& d : node_drafts_) {
        nodes.push_back({static_cast<std::uint32_t>(links.size()), static_cast<std::uint32_t>(d.links.size()), d.features});
        links.insert(links.end(), d.links.begin(), d.links.end());
    }
    std::vector<std::uint32_t> form_slots(std::bit_ceil(forms.size() * 2 + 2), absent);
    for (std::uint32_t id = 0; id < forms.size(); ++id) {
        const char* key = pool_.data() + forms[id].key.offset;
        std::size_t at = static_cast<std::size_t>(XXH3_64bits(key, forms[id].key.length)) & (form_slots.size() - 1);
        while (form_slots[at] != absent) at = (at + 1) & (form_slots.size() - 1);
        form_slots[at] = id;
    }
    std::vector<Edge> edges(std::bit_ceil(edge_map_.size() * 2 + 2));
    const std::map<std::uint64_t, std::uint32_t> ordered(edge_map_.begin(), edge_map_.end());   // the same tables, the same bytes
    for (const auto& [key, to] : ordered) {
        std::size_t at = static_cast<std::size_t>(key * 0x9E3779B97F4A7C15ull >> 20) & (edges.size() - 1);
        while (edges[at].node != absent) at = (at + 1) & (edges.size() - 1);
        edges[at] = {static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key), to};
    }
    const std::string& pool = pool_;
    Header header;
    std::memcpy(header.magic_bytes, magic, sizeof magic);
    header.version = format_version;
    header.section_count = static_cast<std::uint32_t>(ArrayId::count);
    std::copy_n(hash.data(), std::min(hash.size(), sizeof header.hash), header.hash);
    std::vector<char> out(sizeof header);
    auto put = [&](const auto& array, ArrayId id) {
        out.resize((out.size() + 15) & ~std::size_t{15});
        header.sections[static_cast<std::size_t>(id)] = {out.size(), array.size()};
        const auto* at = reinterpret_cast<const char*>(array.data());
        out.insert(out.end(), at, at + array.size() * sizeof(array[0]));
    };
#define X(type, name) put(name, ArrayId::name);
    ISNAD_TABLE_ARRAYS(X)
#undef X
    header.file_size = out.size();
    std::memcpy(out.data(), &header, sizeof header);
    header.checksum = checksum_of({out.data(), out.size()});
    std::memcpy(out.data(), &header, sizeof header);
    return out;
}

}  // namespace isnad::tables
