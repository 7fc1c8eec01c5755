// From what was collected to the bytes of the compiled tables: lists of words completed, places in the hashes, one array behind the other.
#include "tables/builder.h"

#include "tables/attach_index.h"
#include "tables/image.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <map>
#include <set>
#include <span>

namespace isnad::tables {

namespace {

// Weights in the places that their keys lead to.
struct WeightSlots {
    std::vector<std::uint16_t> factors;
    std::vector<KeyedWeight> slots;

    explicit WeightSlots(const std::map<std::uint32_t, std::int32_t>& weights) {
        std::vector<std::uint32_t> keys;
        for (const auto& [key, weight] : weights) keys.push_back(key);
        AttachIndexDraft draft(keys);
        factors = std::move(draft.factors);
        for (const std::uint32_t entry : draft.entries) {
            const std::uint32_t row = entry & 0xFFFFu;
            slots.push_back(row == 0 ? KeyedWeight{} : KeyedWeight{keys[row - 1], weights.at(keys[row - 1])});
        }
    }
};

}  // namespace

void Builder::number_aside() {
    std::vector<std::uint32_t> all;
    for (Condition& c : conditions) {
        const std::vector<std::uint32_t> listed(values.begin() + c.first_value, values.begin() + c.first_value + c.value_count);
        c.first_value = static_cast<std::uint32_t>(all.size());
        all.insert(all.end(), listed.begin(), listed.end());
        const bool slot = !c.negated && c.slot != Slot::any && c.slot != Slot::adjective && c.slot != Slot::lead;
        for (std::size_t at = 0; slot && at + 1 < listed.size(); ++at) {
            const bool alone = (at == 0 || listed[at - 1] == absent) && listed[at + 1] == absent && listed[at] < form_drafts_.size();
            if (!alone) continue;
            // Of "raids" the raid, not the cave: where one of its singulars is listed, or ends in -a beside a plural in -at, the others are not meant.
            const std::string_view plural(pool_.data() + form_drafts_[listed[at]].key.offset, form_drafts_[listed[at]].key.length);
            std::vector<std::uint32_t> ones;
            std::uint32_t best = absent;
            for (const Reading& r : form_drafts_[listed[at]].readings) {
                if ((r.pos != Pos::noun && r.pos != Pos::adjective) || !(r.features & arabic::plural)) continue;
                const std::uint32_t one = lexeme_drafts_[r.lexeme].lemma;
                if (one == listed[at]) continue;
                const std::string_view key(pool_.data() + form_drafts_[one].key.offset, form_drafts_[one].key.length);
                const bool feminine = plural.ends_with("\u0627\u062A") && key.ends_with("\u0629") && key.substr(0, key.size() - 2) == plural.substr(0, plural.size() - 4);
                if (feminine || std::find(all.begin() + c.first_value, all.end(), one) != all.end()) best = one;
                ones.push_back(one);
            }
            if (best != absent) ones = {best};
            for (const std::uint32_t one : ones)
                if (std::find(all.begin() + c.first_value, all.end(), one) == all.end()) all.insert(all.end(), {one, absent});
        }
        c.value_count = static_cast<std::uint32_t>(all.size()) - c.first_value;
    }
    values = std::move(all);
}

// Rows share their lists of words, and so do their marks.
void Builder::mark_openings() {
    std::map<std::vector<std::uint16_t>, std::uint32_t> seen;
    for (Condition& c : conditions) {
        std::set<std::uint16_t> marks;
        c.only_words = 1;
        bool opens = true;
        for (const std::uint32_t value : std::span(values).subspan(c.first_value, c.value_count)) {
            if (opens && value < class_base) marks.insert(mark_of(value));
            else if (opens && value != absent) c.only_words = 0;
            opens = value == absent;
        }
        const std::vector<std::uint16_t> sorted(marks.begin(), marks.end());
        const auto [at, fresh] = seen.try_emplace(sorted, static_cast<std::uint32_t>(openings.size()));
        if (fresh) openings.insert(openings.end(), sorted.begin(), sorted.end());
        c.first_opening = at->second;
        c.opening_count = static_cast<std::uint32_t>(sorted.size());
    }
}

std::vector<char> Builder::finish(std::string_view hash) {
    number_aside();
    mark_openings();
    std::vector<Form> forms;
    std::vector<Reading> readings;
    std::vector<Lexeme> lexemes;
    std::vector<Link> links;
    std::vector<Node> nodes;
    for (const auto& d : form_drafts_) {
        const auto given_name = [&](const Reading& r) {
            const auto& of = lexeme_drafts_[r.lexeme].links;
            return std::any_of(of.begin(), of.end(), [](const Link& l) { return l.kind == LinkKind::given_name; });
        };
        const bool called = std::any_of(d.readings.begin(), d.readings.end(), given_name);
        forms.push_back({d.key, static_cast<std::uint32_t>(readings.size()), static_cast<std::uint16_t>(d.readings.size()),
                         static_cast<std::uint16_t>(d.hints | (called ? called_so : 0)), d.root});
        readings.insert(readings.end(), d.readings.begin(), d.readings.end());
    }
    for (const auto& d : lexeme_drafts_) {
        lexemes.push_back(
            {d.lemma, d.citation, static_cast<std::uint32_t>(links.size()), static_cast<std::uint16_t>(d.links.size()), d.pos, d.common});
        links.insert(links.end(), d.links.begin(), d.links.end());
    }
    for (const auto& d : node_drafts_) {
        nodes.push_back({static_cast<std::uint32_t>(links.size()), static_cast<std::uint32_t>(d.links.size()), d.features});
        links.insert(links.end(), d.links.begin(), d.links.end());
    }
    std::vector<FormSlot> form_slots(std::bit_ceil(forms.size() * 2 + 2));
    for (std::uint32_t id = 0; id < forms.size(); ++id) {
        const char* key = pool_.data() + forms[id].key.offset;
        const std::uint64_t hash = XXH3_64bits(key, forms[id].key.length);
        std::size_t at = static_cast<std::size_t>(hash) & (form_slots.size() - 1);
        while (form_slots[at].form != absent) at = (at + 1) & (form_slots.size() - 1);
        form_slots[at] = {static_cast<std::uint32_t>(hash >> 32), id};
    }
    std::vector<std::uint32_t> attach_keys;
    std::vector<std::int8_t> attach_weights(clause::attach_stride);
    for (const auto& [key, weights] : attachment_) {
        attach_keys.push_back(key);
        attach_weights.insert(attach_weights.end(), weights.begin(), weights.end());
    }
    const WeightSlots circumstance_slots(circumstances_), judgement_slots(judgement_);
    const auto &circumstance_factors = circumstance_slots.factors, &judgement_factors = judgement_slots.factors;
    const auto &circumstances = circumstance_slots.slots, &judgement = judgement_slots.slots;
    const AttachIndexDraft draft(attach_keys);
    const std::vector<std::uint16_t>& attach_factors = draft.factors;
    const std::vector<std::uint32_t>& attach_index = draft.entries;
    std::vector<std::uint32_t> participant_keys, participant_weights{0};
    for (const auto& [key, weights] : participants_) {
        participant_keys.push_back(key);
        participant_weights.push_back(std::uint32_t{static_cast<std::uint8_t>(weights[0])} << 8 | static_cast<std::uint8_t>(weights[1]));
    }
    AttachIndexDraft participant_draft(participant_keys);
    for (std::uint32_t& entry : participant_draft.entries) entry = (entry & 0xFFFF0000u) | participant_weights[entry & 0xFFFFu];
    if (participants_.empty()) participant_draft = {};
    const std::vector<std::uint16_t>& participant_factors = participant_draft.factors;
    const std::vector<std::uint32_t>& participant_index = participant_draft.entries;
    std::vector<Edge> edges(std::bit_ceil(edge_map_.size() * 2 + 2));
    const std::map<std::uint64_t, std::uint32_t> ordered(edge_map_.begin(), edge_map_.end());  // the same tables, the same bytes
    for (const auto& [key, to] : ordered) {
        forms[static_cast<std::uint32_t>(key)].hints |= inside_phrase;
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
