// Links between documents. See linker.h.
#include "ledger/linker.h"

#include "ledger/groups.h"

#include <algorithm>
#include <map>

namespace isnad::ledger {

namespace {

// What is remembered between look-ups, in entries; beyond that all is forgotten and read again.
constexpr std::size_t most_texts = 4096, most_happenings = 100000, most_sides = 50000;

}  // namespace

Linker::Linker(Database& db)
    : reader_(db),
      add_fingerprint_(db.query("INSERT INTO fingerprints VALUES (?, ?, ?)")),
      near_(db.query("SELECT version FROM fingerprints WHERE hash = ? AND (day BETWEEN ? AND ? OR day = ?)")),
      version_head_(db.query("SELECT document, key FROM versions WHERE version = ?")),
      version_text_(db.query("SELECT text FROM versions WHERE version = ?")),
      add_copy_(db.query("INSERT INTO copies VALUES (?, ?, ?, ?)")),
      add_key_(db.query("INSERT INTO mention_keys VALUES (?, ?, ?)")),
      near_keys_(db.query("SELECT mention FROM mention_keys WHERE hash = ? AND day BETWEEN ? AND ?")),
      mention_head_(db.query("SELECT v.document, v.published, c.lead_terms FROM mentions m JOIN codings c ON c.coding = m.coding "
                             "JOIN versions v ON v.version = c.version WHERE m.mention = ?")),
      add_same_(db.query("INSERT INTO same_happening VALUES (?, ?, ?)")),
      copies_of_(db.query("SELECT b, of_a, of_b FROM copies WHERE a = ?")),
      current_version_(db.query("SELECT key, published, length(text) FROM versions WHERE version = ? AND current = 1")),
      set_group_(
          db.query("INSERT INTO copy_groups VALUES (?, ?, ?, ?) ON CONFLICT (version) DO UPDATE SET copy_group = excluded.copy_group, "
                   "origin = excluded.origin, copied = excluded.copied")),
      drop_group_(db.query("DELETE FROM copy_groups WHERE version = ?")),
      same_of_(db.query("SELECT b, weight FROM same_happening WHERE a = ?")),
      current_mention_(
          db.query("SELECT m.coding, m.number, v.key, v.document FROM mentions m JOIN codings c ON c.coding = m.coding AND c.current = 1 "
                   "JOIN versions v ON v.version = c.version AND v.current = 1 WHERE m.mention = ?")),
      set_incident_(
          db.query("INSERT INTO incident_mentions VALUES (?, ?) ON CONFLICT (mention) DO UPDATE SET incident = excluded.incident")),
      drop_incident_(db.query("DELETE FROM incident_mentions WHERE mention = ?")),
      mentions_of_coding_(db.query("SELECT mention FROM mentions WHERE coding = ?")),
      codings_of_version_(db.query("SELECT coding FROM codings WHERE version = ?")),
      followers_(db.query("SELECT mention FROM mentions WHERE coding = ? AND root = ?")),
      add_story_key_(db.query("INSERT INTO story_keys VALUES (?, ?, ?)")),
      near_story_(db.query("SELECT coding FROM story_keys WHERE hash = ? AND day BETWEEN ? AND ?")),
      side_(db.query("SELECT v.document, c.lead_terms, c.lead_names FROM codings c JOIN versions v ON v.version = c.version WHERE c.coding = ?")),
      add_story_(db.query("INSERT INTO same_story VALUES (?, ?, ?)")),
      stories_of_(db.query("SELECT b, weight FROM same_story WHERE a = ?")),
      current_coding_(db.query("SELECT v.key FROM codings c JOIN versions v ON v.version = c.version AND v.current = 1 "
                               "WHERE c.coding = ? AND c.current = 1")),
      set_story_(db.query("INSERT INTO story_codings VALUES (?, ?) ON CONFLICT (coding) DO UPDATE SET story = excluded.story")),
      drop_story_(db.query("DELETE FROM story_codings WHERE coding = ?")) {}

void Linker::link(const AddedRows& rows, const DocumentRecord& record) {
    if (rows.new_version) link_version(rows, record);
    link_mentions(rows, record);
    link_story(rows, record);
    outdate(rows);
}

const std::vector<FoldedWord>& Linker::words_of(RowId version) {
    if (const auto found = words_.find(version); found != words_.end()) return found->second;
    if (words_.size() >= most_texts) words_.clear();
    version_text_.run(version);
    std::vector<FoldedWord> words = fold_words(version_text_.text(0));
    version_text_.reset();
    return words_.emplace(version, std::move(words)).first->second;
}

void Linker::link_version(const AddedRows& rows, const DocumentRecord& record) {
    const std::vector<FoldedWord> words = fold_words(record.text);
    const bool any_day = rows.day == no_day;
    std::map<RowId, std::size_t> common;
    const std::vector<std::uint64_t> marks = fingerprints(words);
    for (const std::uint64_t mark : marks) {
        const auto hash = static_cast<std::int64_t>(mark);
        const std::int64_t from = any_day ? no_day : rows.day - copy_days, to = any_day ? -no_day : rows.day + copy_days;
        for (bool more = near_.run(hash, from, to, no_day); more; more = near_.step()) ++common[near_.integer(0)];
    }
    for (const std::uint64_t mark : marks) add_fingerprint_.run(static_cast<std::int64_t>(mark), rows.day, rows.version);
    for (const auto& [other, count] : common) {
        if (count < fingerprints_wanted) continue;
        version_head_.run(other);
        const RowId document = version_head_.integer(0);
        const bool mine_first = record.key < version_head_.text(1);
        version_head_.reset();
        if (document == rows.document) continue;
        const std::vector<FoldedWord>& theirs = words_of(other);
        // In the order of their keys: alignment is not quite the same in both directions.
        const auto& a = mine_first ? words : theirs;
        const auto& b = mine_first ? theirs : words;
        const Overlap o = overlap(passages(a, b), a.size(), b.size());
        if (!o.is_copy()) continue;
        const double of_mine = mine_first ? o.of_a : o.of_b, of_theirs = mine_first ? o.of_b : o.of_a;
        add_copy_.run(rows.version, other, of_mine, of_theirs);
        add_copy_.run(other, rows.version, of_theirs, of_mine);
    }
    dirty_versions_.insert(rows.version);
}

const Linker::Known& Linker::known(RowId mention) {
    if (const auto found = happenings_.find(mention); found != happenings_.end()) return found->second;
    if (happenings_.size() >= most_happenings) happenings_.clear();
    Known out;
    DocumentRecord head;
    mention_head_.run(mention);
    out.document = mention_head_.integer(0);
    head.published = mention_head_.text(1);
    head.lead_terms = unpacked(mention_head_.text(2));
    mention_head_.reset();
    out.happening = happening_of(head, reader_.mention(mention));
    return happenings_.emplace(mention, std::move(out)).first->second;
}

void Linker::link_mentions(const AddedRows& rows, const DocumentRecord& record) {
    for (std::size_t i = 0; i < rows.mentions.size(); ++i) {
        const MentionRecord& m = record.mentions[i];
        const RowId id = rows.mentions[i];
        if (m.root != m.number || !is_happening(m.auxiliary)) continue;
        dirty_mentions_.insert(id);
        const Happening h = happening_of(record, m);
        if (!h.has_day) continue;
        std::set<RowId> near;
        for (const std::uint64_t key : h.keys) {
            const auto hash = static_cast<std::int64_t>(key);
            const std::int64_t from = h.day - day_slack, to = h.day + day_slack;
            for (bool more = near_keys_.run(hash, from, to); more; more = near_keys_.step()) near.insert(near_keys_.integer(0));
            add_key_.run(hash, std::int64_t{h.day}, id);
        }
        for (const RowId other : near) {
            const Known& theirs = known(other);
            if (theirs.document == rows.document) continue;
            const double weight = same_happening(h, theirs.happening);
            if (weight <= 0) continue;
            add_same_.run(id, other, weight);
            add_same_.run(other, id, weight);
        }
    }
}

const Linker::KnownSide& Linker::known_side(RowId coding) {
    if (const auto found = sides_.find(coding); found != sides_.end()) return found->second;
    if (sides_.size() >= most_sides) sides_.clear();
    KnownSide out;
    side_.run(coding);
    out.document = side_.integer(0);
    out.side = {unpacked(side_.text(1)), unpacked(side_.text(2))};
    side_.reset();
    return sides_.emplace(coding, std::move(out)).first->second;
}

void Linker::link_story(const AddedRows& rows, const DocumentRecord& record) {
    dirty_codings_.insert(rows.coding);
    if (rows.day == no_day) return;  // of no day, of no story but its own
    const StorySide mine{record.lead_terms, record.lead_names};
    std::set<RowId> near;
    for (const std::uint64_t key : story_keys(mine)) {
        const auto hash = static_cast<std::int64_t>(key);
        for (bool more = near_story_.run(hash, rows.day - story_days, rows.day + story_days); more; more = near_story_.step())
            near.insert(near_story_.integer(0));
        add_story_key_.run(hash, rows.day, rows.coding);
    }
    std::set<RowId> copies;
    std::vector<RowId> versions;
    for (bool more = copies_of_.run(rows.version); more; more = copies_of_.step()) versions.push_back(copies_of_.integer(0));
    for (const RowId v : versions)
        for (bool more = codings_of_version_.run(v); more; more = codings_of_version_.step()) copies.insert(codings_of_version_.integer(0));
    near.insert(copies.begin(), copies.end());
    for (const RowId other : near) {
        const KnownSide& theirs = known_side(other);
        if (theirs.document == rows.document) continue;
        const double weight = copies.contains(other) ? 1 : same_story(mine, theirs.side);
        if (weight <= 0) continue;
        add_story_.run(rows.coding, other, weight);
        add_story_.run(other, rows.coding, weight);
    }
}

// What has ceased to be current leaves its groups; those that it held together are grouped anew.
void Linker::outdate(const AddedRows& rows) {
    std::vector<RowId> codings = rows.outdated_codings;
    for (const RowId version : rows.outdated) {
        drop_group_.run(version);
        for (bool more = copies_of_.run(version); more; more = copies_of_.step()) dirty_versions_.insert(copies_of_.integer(0));
        for (bool more = codings_of_version_.run(version); more; more = codings_of_version_.step())
            codings.push_back(codings_of_version_.integer(0));
    }
    for (const RowId coding : codings) {
        drop_story_.run(coding);
        for (bool more = stories_of_.run(coding); more; more = stories_of_.step()) dirty_codings_.insert(stories_of_.integer(0));
        std::vector<RowId> mentions;
        for (bool more = mentions_of_coding_.run(coding); more; more = mentions_of_coding_.step())
            mentions.push_back(mentions_of_coding_.integer(0));
        for (const RowId m : mentions) {
            drop_incident_.run(m);
            for (bool more = same_of_.run(m); more; more = same_of_.step()) dirty_mentions_.insert(same_of_.integer(0));
        }
    }
}

void Linker::regroup() {
    regroup_copies();
    regroup_incidents();
    regroup_stories();
}

void Linker::regroup_copies() {
    std::set<RowId> done;
    for (const RowId start : dirty_versions_) {
        std::vector<GroupedText> texts;
        std::vector<CopyLink> links;
        std::vector<RowId> open = {start};
        std::map<RowId, std::size_t> members;
        while (!open.empty()) {
            const RowId version = open.back();
            open.pop_back();
            if (done.contains(version) || !current_version_.run(version)) continue;
            done.insert(version);
            members.emplace(version, texts.size());
            texts.push_back(
                {version, current_version_.text(0), current_version_.text(1), static_cast<std::size_t>(current_version_.integer(2))});
            current_version_.reset();
            for (bool more = copies_of_.run(version); more; more = copies_of_.step()) {
                const RowId other = copies_of_.integer(0);
                links.push_back({version, other, copies_of_.real(1), copies_of_.real(2)});
                open.push_back(other);
            }
        }
        for (const CopyGroup& g : group_copies(std::move(texts), links)) set_group_.run(g.version, g.group, g.origin, g.copied);
    }
    dirty_versions_.clear();
}

void Linker::regroup_incidents() {
    std::set<RowId> done;
    for (const RowId start : dirty_mentions_) {
        std::vector<GroupedMention> mentions;
        std::vector<MentionLink> links;
        std::map<RowId, RowId> codings;
        std::vector<RowId> open = {start};
        while (!open.empty()) {
            const RowId mention = open.back();
            open.pop_back();
            if (done.contains(mention) || !current_mention_.run(mention)) continue;
            done.insert(mention);
            codings[mention] = current_mention_.integer(0);
            mentions.push_back({mention, current_mention_.text(2), current_mention_.number(1), current_mention_.integer(3)});
            current_mention_.reset();
            for (bool more = same_of_.run(mention); more; more = same_of_.step()) {
                links.push_back({mention, same_of_.integer(0), same_of_.real(1)});
                open.push_back(same_of_.integer(0));
            }
        }
        for (const auto& [mention, number, incident] : group_mentions(std::move(mentions), links)) {
            std::vector<RowId> followers;
            for (bool more = followers_.run(codings[mention], std::int64_t{number}); more; more = followers_.step())
                followers.push_back(followers_.integer(0));
            for (const RowId f : followers) set_incident_.run(f, incident);
        }
    }
    dirty_mentions_.clear();
}

void Linker::regroup_stories() {
    std::set<RowId> done;
    for (const RowId start : dirty_codings_) {
        std::vector<StoryText> texts;
        std::vector<StoryLink> links;
        std::vector<RowId> open = {start};
        while (!open.empty()) {
            const RowId coding = open.back();
            open.pop_back();
            if (done.contains(coding) || !current_coding_.run(coding)) continue;
            done.insert(coding);
            texts.push_back({coding, current_coding_.text(0)});
            current_coding_.reset();
            for (bool more = stories_of_.run(coding); more; more = stories_of_.step()) {
                links.push_back({coding, stories_of_.integer(0), stories_of_.real(1)});
                open.push_back(stories_of_.integer(0));
            }
        }
        for (const StoryOf& s : group_stories(std::move(texts), links)) set_story_.run(s.coding, s.story);
    }
    dirty_codings_.clear();
}

}  // namespace isnad::ledger
