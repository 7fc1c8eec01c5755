// Links between documents. See linker.h.
#include "ledger/linker.h"

#include "ledger/spans.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace isnad::ledger {

namespace {

// What is remembered between steps, in entries; beyond that all is forgotten and read again.
constexpr std::size_t most_texts = 4096, most_mentions = 100000, most_sides = 50000;

// A server is told to look up one hash after the other: left to itself, it reads all of the spans and compares each row with each of the hashes.
std::string near(Database& db, std::string_view table, std::string_view row) {
    if (db.is_postgres())
        return "SELECT k.hash, k.day, k.row FROM unnest(CAST(? AS BIGINT[])) AS s (span) CROSS JOIN unnest(CAST(? AS BIGINT[])) AS h (hash) CROSS JOIN LATERAL "
               "(SELECT t.hash, t.day, t." + std::string(row) + " AS row FROM " + std::string(table) +
               " t WHERE t.span = s.span AND t.hash = h.hash OFFSET 0) k";
    return "SELECT hash, day, " + std::string(row) + " FROM " + std::string(table) + " WHERE span" + std::string(db.in_list()) + " AND hash" +
           std::string(db.in_list());
}

std::vector<std::int64_t> as_hashes(const std::vector<std::uint64_t>& keys) {
    std::vector<std::int64_t> out;
    for (const std::uint64_t k : keys) out.push_back(static_cast<std::int64_t>(k));
    return out;
}

// Keys by which something is found, sorted before they are added: what lies side by side in an index is then written side by side.
class Keys {
public:
    void add(std::int64_t hash, std::int64_t day, RowId row) { all_.push_back({span_of(day), hash, day, row}); }
    void write(NewRows& rows) {
        std::sort(all_.begin(), all_.end());
        for (const auto& [span, hash, day, row] : all_) rows.add(span, hash, day, row);
    }

private:
    std::vector<std::array<std::int64_t, 4>> all_;
};

template <class Map>
std::vector<RowId> missing(const Map& known, const std::set<RowId>& wanted) {
    std::vector<RowId> out;
    for (const RowId id : wanted)
        if (!known.contains(id)) out.push_back(id);
    return out;
}

}  // namespace

Linker::Linker(Database& db)
    : db_(db),
      reader_(db),
      add_fingerprint_(db.rows("fingerprints", "span:n hash:n day:n version:n")),
      add_copy_(db.rows("copies", "a:n b:n of_a:r of_b:r")),
      add_mention_key_(db.rows("mention_keys", "span:n hash:n day:n mention:n")),
      add_same_(db.rows("same_happening", "a:n b:n weight:r")),
      add_story_key_(db.rows("story_keys", "span:n hash:n day:n coding:n")),
      add_story_(db.rows("same_story", "a:n b:n weight:r")),
      near_texts_(db.query(near(db, "fingerprints", "version"))),
      near_mentions_(db.query(near(db, "mention_keys", "mention"))),
      near_stories_(db.query(near(db, "story_keys", "coding"))),
      next_span_(db.query("SELECT min(span) FROM fingerprints WHERE span > ?")),
      texts_(db.query("SELECT version, document, key, text FROM versions WHERE version" + std::string(db.in_list()))),
      mention_heads_(db.query("SELECT m.mention, v.document, v.published, c.lead_terms FROM mentions m JOIN codings c ON c.coding = m.coding "
                              "JOIN versions v ON v.version = c.version WHERE m.mention" + std::string(db.in_list()))),
      sides_of_(db.query("SELECT c.coding, v.document, v.day, c.lead_terms, c.lead_names FROM codings c JOIN versions v ON v.version = c.version "
                         "WHERE c.coding" + std::string(db.in_list()))),
      copies_codings_(db.query("SELECT p.a, c.coding FROM copies p JOIN codings c ON c.version = p.b WHERE p.a" + std::string(db.in_list()))),
      codings_of_(db.query("SELECT coding FROM codings WHERE version" + std::string(db.in_list()))),
      mentions_of_(db.query("SELECT mention FROM mentions WHERE coding" + std::string(db.in_list()))),
      copies_of_(db.query("SELECT b FROM copies WHERE a" + std::string(db.in_list()))),
      same_of_(db.query("SELECT b FROM same_happening WHERE a" + std::string(db.in_list()))),
      stories_of_(db.query("SELECT b FROM same_story WHERE a" + std::string(db.in_list()))),
      incidents_of_(db.query("SELECT DISTINCT incident FROM incident_mentions WHERE mention" + std::string(db.in_list()))),
      drop_groups_(db.query("DELETE FROM copy_groups WHERE version" + std::string(db.in_list()))),
      drop_incidents_(db.query("DELETE FROM incident_mentions WHERE mention" + std::string(db.in_list()))),
      drop_stories_(db.query("DELETE FROM story_codings WHERE coding" + std::string(db.in_list()))) {}

Changed Linker::link(std::span<const NewCoding> added) {
    forget();
    changed_ = {};
    link_versions(added);
    link_mentions(added);
    link_stories(added);
    outdate(added);
    return std::move(changed_);
}

void Linker::forget() {
    if (known_texts_.size() > most_texts) known_texts_.clear();
    if (known_mentions_.size() > most_mentions) known_mentions_.clear();
    if (known_sides_.size() > most_sides) known_sides_.clear();
}

void Linker::match(const std::vector<const Asked*>& group, Query& near, std::span<const std::int64_t> spans, Found& found) {
    std::unordered_map<std::int64_t, std::vector<const Asked*>> by_hash;
    std::vector<std::int64_t> hashes;
    for (const Asked* a : group) {
        for (const std::int64_t hash : a->hashes) {
            auto& list = by_hash[hash];
            if (list.empty()) hashes.push_back(hash);
            list.push_back(a);
        }
    }
    if (hashes.empty() || spans.empty()) return;
    std::sort(hashes.begin(), hashes.end());
    for (bool more = near.run(db_.list(spans), db_.list(hashes)); more; more = near.step()) {
        const std::int64_t day = near.integer(1);
        const RowId row = near.integer(2);
        for (const Asked* a : by_hash[near.integer(0)])
            if (row < a->below && (a->day == no_day || day == no_day || std::abs(day - a->day) <= a->slack)) ++found[a->who][row];
    }
}

void Linker::look_up(Query& near, std::vector<Asked> asked, Found& found) {
    std::map<std::int64_t, std::vector<const Asked*>> by_span;
    for (const Asked& a : asked) by_span[span_of(a.day)].push_back(&a);
    for (const auto& [span, group] : by_span) {
        std::set<std::int64_t> spans;
        for (const Asked* a : group)
            for (const std::int64_t s : spans_between(a->day - a->slack, a->day + a->slack)) spans.insert(s);
        if (&near == &near_texts_ && has_undated()) spans.insert(span_of(no_day));  // a text of no day may be of any
        match(group, near, std::vector(spans.begin(), spans.end()), found);
    }
}

// Most ledgers have none, and need not look up each fingerprint among them.
bool Linker::has_undated() {
    const bool found = next_span_.run(span_of(no_day) - 1) && !next_span_.is_null(0) && next_span_.integer(0) == span_of(no_day);
    next_span_.reset();
    return found;
}

// An article of no day is compared with all.
void Linker::look_up_of_no_day(const std::vector<Asked>& asked, Found& found) {
    if (asked.empty()) return;
    std::vector<const Asked*> group;
    for (const Asked& a : asked) group.push_back(&a);
    for (std::int64_t span = span_of(no_day) - 1; next_span_.run(span) && !next_span_.is_null(0);) {
        span = next_span_.integer(0);
        next_span_.reset();
        match(group, near_texts_, std::span(&span, 1), found);
    }
    next_span_.reset();
}

void Linker::load_texts(std::span<const RowId> versions) {
    if (versions.empty()) return;
    for (bool more = texts_.run(db_.list(versions)); more; more = texts_.step())
        known_texts_[texts_.integer(0)] = {texts_.integer(1), texts_.text(2), fold_words(texts_.text(3))};
}

void Linker::link_versions(std::span<const NewCoding> added) {
    std::vector<Asked> dated, undated;
    Keys keys;
    for (std::size_t i = 0; i < added.size(); ++i) {
        const AddedRows& rows = added[i].rows;
        if (!rows.new_version) continue;
        const KnownText& text =
            known_texts_[rows.version] = {rows.document, added[i].record->key, fold_words(added[i].record->text)};
        Asked a{i, as_hashes(fingerprints(text.words)), rows.day, copy_days, rows.version};
        for (const std::int64_t hash : a.hashes) keys.add(hash, rows.day, rows.version);
        (rows.day == no_day ? undated : dated).push_back(std::move(a));
        changed_.versions.insert(rows.version);
    }
    keys.write(add_fingerprint_);
    Found found(added.size());
    look_up(near_texts_, std::move(dated), found);
    look_up_of_no_day(undated, found);
    std::set<RowId> candidates;
    for (auto& of : found) {
        std::erase_if(of, [](const auto& other) { return other.second < fingerprints_wanted; });
        for (const auto& [other, count] : of) candidates.insert(other);
    }
    load_texts(missing(known_texts_, candidates));
    for (std::size_t i = 0; i < added.size(); ++i) {
        const RowId version = added[i].rows.version;
        for (const auto& [other, count] : found[i]) {
            const KnownText &mine = known_texts_.at(version), &theirs = known_texts_.at(other);
            if (mine.document == theirs.document) continue;
            // In the order of their keys: alignment is not quite the same in both directions.
            const bool mine_first = mine.key < theirs.key;
            const auto& a = mine_first ? mine.words : theirs.words;
            const auto& b = mine_first ? theirs.words : mine.words;
            const Overlap o = overlap(passages(a, b), a.size(), b.size());
            if (!o.is_copy()) continue;
            const double of_mine = mine_first ? o.of_a : o.of_b, of_theirs = mine_first ? o.of_b : o.of_a;
            add_copy_.add(version, other, of_mine, of_theirs);
            add_copy_.add(other, version, of_theirs, of_mine);
        }
    }
}

void Linker::load_mentions(std::span<const RowId> mentions) {
    if (mentions.empty()) return;
    const std::map<RowId, MentionRecord> records = reader_.mentions(mentions);
    for (bool more = mention_heads_.run(db_.list(mentions)); more; more = mention_heads_.step()) {
        DocumentRecord head;
        head.published = mention_heads_.text(2);
        head.lead_terms = unpacked(mention_heads_.text(3));
        const RowId id = mention_heads_.integer(0);
        known_mentions_[id] = {mention_heads_.integer(1), happening_of(head, records.at(id))};
    }
}

void Linker::link_mentions(std::span<const NewCoding> added) {
    std::vector<Asked> asked;
    std::vector<RowId> own;
    Keys keys;
    for (const NewCoding& one : added) {
        for (std::size_t i = 0; i < one.rows.mentions.size(); ++i) {
            const MentionRecord& m = one.record->mentions[i];
            const RowId id = one.rows.mentions[i];
            if (m.root != m.number || !is_happening(m.auxiliary)) continue;
            changed_.mentions.insert(id);
            Happening h = happening_of(*one.record, m);
            if (!h.has_day || h.keys.empty()) continue;
            Asked a{own.size(), as_hashes(h.keys), h.day, day_slack, id};
            for (const std::int64_t hash : a.hashes) keys.add(hash, h.day, id);
            asked.push_back(std::move(a));
            own.push_back(id);
            known_mentions_[id] = {one.rows.document, std::move(h)};
        }
    }
    keys.write(add_mention_key_);
    Found found(own.size());
    look_up(near_mentions_, std::move(asked), found);
    std::set<RowId> candidates;
    for (const auto& of : found)
        for (const auto& [other, count] : of) candidates.insert(other);
    load_mentions(missing(known_mentions_, candidates));
    for (std::size_t i = 0; i < own.size(); ++i) {
        for (const auto& [other, count] : found[i]) {
            const KnownMention &mine = known_mentions_.at(own[i]), &theirs = known_mentions_.at(other);
            if (mine.document == theirs.document) continue;
            const double weight = same_happening(mine.happening, theirs.happening);
            if (weight <= 0) continue;
            add_same_.add(own[i], other, weight);
            add_same_.add(other, own[i], weight);
        }
    }
}

void Linker::load_sides(std::span<const RowId> codings) {
    if (codings.empty()) return;
    for (bool more = sides_of_.run(db_.list(codings)); more; more = sides_of_.step())
        known_sides_[sides_of_.integer(0)] = {
            sides_of_.integer(1), sides_of_.integer(2) != no_day, {unpacked(sides_of_.text(3)), unpacked(sides_of_.text(4))}};
}

void Linker::link_stories(std::span<const NewCoding> added) {
    std::vector<Asked> asked;
    std::multimap<RowId, std::size_t> of_version;
    Keys keys;
    std::vector<RowId> versions;
    for (std::size_t i = 0; i < added.size(); ++i) {
        const AddedRows& rows = added[i].rows;
        changed_.codings.insert(rows.coding);
        if (rows.day == no_day) continue;  // of no day, of no story but its own
        const KnownSide& mine =
            known_sides_[rows.coding] = {rows.document, true, {added[i].record->lead_terms, added[i].record->lead_names}};
        Asked a{i, as_hashes(story_keys(mine.side)), rows.day, story_days, rows.coding};
        for (const std::int64_t hash : a.hashes) keys.add(hash, rows.day, rows.coding);
        asked.push_back(std::move(a));
        of_version.emplace(rows.version, i);
        versions.push_back(rows.version);
    }
    keys.write(add_story_key_);
    Found found(added.size()), copies(added.size());
    look_up(near_stories_, std::move(asked), found);
    if (!versions.empty()) {
        for (bool more = copies_codings_.run(db_.list(versions)); more; more = copies_codings_.step()) {
            const RowId other = copies_codings_.integer(1);
            const auto [from, to] = of_version.equal_range(copies_codings_.integer(0));
            for (auto at = from; at != to; ++at)
                if (other < added[at->second].rows.coding) copies[at->second][other] = found[at->second][other] = 1;
        }
    }
    std::set<RowId> candidates;
    for (const auto& of : found)
        for (const auto& [other, count] : of) candidates.insert(other);
    load_sides(missing(known_sides_, candidates));
    for (std::size_t i = 0; i < added.size(); ++i) {
        const RowId coding = added[i].rows.coding;
        for (const auto& [other, count] : found[i]) {
            const KnownSide &mine = known_sides_.at(coding), &theirs = known_sides_.at(other);
            if (mine.document == theirs.document || !theirs.has_day) continue;
            const double weight = copies[i].contains(other) ? 1 : same_story(mine.side, theirs.side);
            if (weight <= 0) continue;
            add_story_.add(coding, other, weight);
            add_story_.add(other, coding, weight);
        }
    }
}

std::vector<RowId> Linker::ids(Query& query, std::span<const RowId> of) {
    std::vector<RowId> out;
    for (bool more = query.run(db_.list(of)); more; more = query.step()) out.push_back(query.integer(0));
    return out;
}

// What has ceased to be current leaves its groups; those that it held together are grouped anew.
void Linker::outdate(std::span<const NewCoding> added) {
    std::vector<RowId> versions, codings;
    for (const NewCoding& one : added) {
        versions.insert(versions.end(), one.rows.outdated.begin(), one.rows.outdated.end());
        codings.insert(codings.end(), one.rows.outdated_codings.begin(), one.rows.outdated_codings.end());
    }
    if (!versions.empty()) {
        drop_groups_.run(db_.list(versions));
        for (const RowId b : ids(copies_of_, versions)) changed_.versions.insert(b);
        for (const RowId c : ids(codings_of_, versions)) codings.push_back(c);
    }
    if (codings.empty()) return;
    drop_stories_.run(db_.list(codings));
    for (const RowId b : ids(stories_of_, codings)) changed_.codings.insert(b);
    const std::vector<RowId> mentions = ids(mentions_of_, codings);
    for (bool more = incidents_of_.run(db_.list(mentions)); more; more = incidents_of_.step()) changed_.incidents.insert(incidents_of_.text(0));
    drop_incidents_.run(db_.list(mentions));
    for (const RowId b : ids(same_of_, mentions)) changed_.mentions.insert(b);
}

}  // namespace isnad::ledger
