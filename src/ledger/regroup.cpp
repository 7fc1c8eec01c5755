// Grouping anew. See regroup.h.
#include "ledger/regroup.h"

#include "ledger/cluster.h"
#include "ledger/groups.h"
#include "ledger/spans.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace isnad::ledger {

namespace {

struct Edge {
    RowId a = 0, b = 0;
    double x = 0, y = 0;
};

// What hangs together with some changed rows. A Node has its `id` and `span`.
template <class Node>
class Part {
public:
    // read_nodes(ids, use) reads the current ones of these; read_edges(ids, use) their links to any.
    template <class ReadNodes, class ReadEdges>
    Part(const std::set<RowId>& changed, ReadNodes read_nodes, ReadEdges read_edges) {
        std::vector<RowId> open(changed.begin(), changed.end());
        const auto add_nodes = [&](const std::vector<RowId>& ids) {
            if (ids.empty()) return;
            asked_.insert(ids.begin(), ids.end());
            read_nodes(ids, [&](Node node) { nodes_.emplace(node.id, std::move(node)); });
        };
        add_nodes(open);
        std::erase_if(open, [&](RowId id) { return !nodes_.contains(id); });
        while (!open.empty()) {
            for (const RowId id : open) inside_.emplace(id, static_cast<std::uint32_t>(inside_.size()));
            const std::size_t first = edges_.size();
            std::vector<RowId> unknown;
            read_edges(open, [&](const Edge& e) {
                edges_.push_back(e);
                if (!asked_.contains(e.b)) unknown.push_back(e.b);
            });
            std::sort(unknown.begin(), unknown.end());
            unknown.erase(std::unique(unknown.begin(), unknown.end()), unknown.end());
            add_nodes(unknown);
            open.clear();
            for (std::size_t i = first; i < edges_.size(); ++i)
                if (is_open(edges_[i].b) && within(edges_[i])) open.push_back(edges_[i].b);
            if (open.empty()) open = beyond(changed);
            std::sort(open.begin(), open.end());
            open.erase(std::unique(open.begin(), open.end()), open.end());
        }
    }

    const Node& at(RowId id) const { return nodes_.at(id); }
    std::vector<const Node*> nodes() const {
        std::vector<const Node*> out;
        for (const auto& [id, place] : inside_) out.push_back(&nodes_.at(id));
        return out;
    }
    const std::vector<Edge>& edges() const { return edges_; }

private:
    bool is_open(RowId id) const { return nodes_.contains(id) && !inside_.contains(id); }
    bool within(const Edge& e) const { return nodes_.at(e.a).span == nodes_.at(e.b).span; }

    // All links within spans have been followed. Those into other spans are followed from parts that changed, which may have been joined to what
    // lies there, and from those that are small enough to be joined (cut_between_spans).
    std::vector<RowId> beyond(const std::set<RowId>& changed) const {
        std::vector<Link> inner;
        for (const Edge& e : edges_) {
            const auto b = inside_.find(e.b);
            if (b != inside_.end() && within(e)) inner.push_back({inside_.at(e.a), b->second, 1});
        }
        const std::vector<std::uint32_t> part = connected_parts(inside_.size(), inner);
        std::vector<std::size_t> size(inside_.size());
        std::vector<bool> has_changed(inside_.size());
        for (const auto& [id, place] : inside_) {
            ++size[part[place]];
            if (changed.contains(id)) has_changed[part[place]] = true;
        }
        std::vector<RowId> out;
        for (const Edge& e : edges_) {
            if (!is_open(e.b)) continue;
            const std::uint32_t of = part[inside_.at(e.a)];
            if (has_changed[of] || size[of] <= most_followed) out.push_back(e.b);
        }
        return out;
    }

    std::unordered_map<RowId, Node> nodes_;
    std::unordered_set<RowId> asked_;
    std::unordered_map<RowId, std::uint32_t> inside_;
    std::vector<Edge> edges_;
};

struct TextNode {
    RowId id = 0;
    std::int64_t span = 0;  // copies are of one week in any case
    GroupedText text;
    bool is_grouped = false;
    CopyGroup now;
};

struct MentionNode {
    RowId id = 0;
    std::int64_t span = 0;
    GroupedMention mention;
    RowId coding = 0;
    std::string now;
};

struct StoryNode {
    RowId id = 0;
    std::int64_t span = 0;
    StoryText text;
    std::string now;
};

}  // namespace

Regrouper::Regrouper(Database& db)
    : db_(db),
      versions_(db.query("SELECT v.version, v.key, v.published, length(v.text), g.copy_group, g.origin, g.copied FROM versions v "
                         "LEFT JOIN copy_groups g ON g.version = v.version WHERE v.current = 1 AND v.version" + std::string(db.in_list()))),
      version_links_(db.query("SELECT a, b, of_a, of_b FROM copies WHERE a" + std::string(db.in_list()))),
      mentions_(db.query("SELECT m.mention, m.coding, m.number, v.key, v.document, v.day, i.incident FROM mentions m "
                         "JOIN codings c ON c.coding = m.coding AND c.current = 1 JOIN versions v ON v.version = c.version AND v.current = 1 "
                         "LEFT JOIN incident_mentions i ON i.mention = m.mention WHERE m.mention" + std::string(db.in_list()))),
      mention_links_(db.query("SELECT a, b, weight FROM same_happening WHERE a" + std::string(db.in_list()))),
      codings_(db.query("SELECT c.coding, v.key, v.day, s.story FROM codings c JOIN versions v ON v.version = c.version AND v.current = 1 "
                        "LEFT JOIN story_codings s ON s.coding = c.coding WHERE c.current = 1 AND c.coding" + std::string(db.in_list()))),
      coding_links_(db.query("SELECT a, b, weight FROM same_story WHERE a" + std::string(db.in_list()))),
      followers_(db.query("SELECT mention, coding, root, told FROM mentions WHERE coding" + std::string(db.in_list()))),
      drop_groups_(db.query("DELETE FROM copy_groups WHERE version" + std::string(db.in_list()))),
      drop_incidents_(db.query("DELETE FROM incident_mentions WHERE mention" + std::string(db.in_list()))),
      drop_stories_(db.query("DELETE FROM story_codings WHERE coding" + std::string(db.in_list()))),
      incidents_of_(db.query("SELECT DISTINCT i.incident FROM codings c JOIN mentions m ON m.coding = c.coding "
                             "JOIN incident_mentions i ON i.mention = m.mention WHERE c.version" + std::string(db.in_list()))),
      texts_of_(db.query("SELECT i.incident, count(DISTINCT g.copy_group) FROM incident_mentions i JOIN mentions m ON m.mention = i.mention "
                         "JOIN codings c ON c.coding = m.coding JOIN copy_groups g ON g.version = c.version WHERE i.incident" +
                         std::string(db.in_list_of_texts()) + " GROUP BY i.incident")),
      drop_texts_(db.query("DELETE FROM incident_texts WHERE incident" + std::string(db.in_list_of_texts()))),
      add_group_(db.rows("copy_groups", "version:n copy_group:t origin:n copied:r")),
      add_incident_(db.rows("incident_mentions", "mention:n incident:t told:t")),
      add_texts_(db.rows("incident_texts", "incident:t texts:n")),
      add_story_(db.rows("story_codings", "coding:n story:t")) {}

void Regrouper::regroup(const Changed& changed) {
    recount_ = changed.incidents;
    copies(changed.versions);
    incidents(changed.mentions);
    count_texts();
    stories(changed.codings);
}

void Regrouper::copies(const std::set<RowId>& changed) {
    const Part<TextNode> part(
        changed,
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = versions_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step())
                use({q.integer(0),
                     0,
                     {q.integer(0), q.text(1), q.text(2), static_cast<std::size_t>(q.integer(3))},
                     !q.is_null(4),
                     {q.integer(0), q.text(4), q.integer(5), q.real(6)}});
        },
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = version_links_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step()) use({q.integer(0), q.integer(1), q.real(2), q.real(3)});
        });
    std::vector<GroupedText> texts;
    for (const TextNode* n : part.nodes()) texts.push_back(n->text);
    std::vector<CopyLink> links;
    for (const Edge& e : part.edges()) links.push_back({e.a, e.b, e.x, e.y});
    std::vector<RowId> old;
    std::vector<CopyGroup> fresh;
    for (CopyGroup& g : group_copies(std::move(texts), links)) {
        const TextNode& node = part.at(g.version);
        if (node.is_grouped && node.now == g) continue;
        if (node.is_grouped) old.push_back(g.version);
        fresh.push_back(std::move(g));
    }
    regrouped_ = old;
    if (!old.empty()) drop_groups_.run(db_.list(old));
    for (const CopyGroup& g : fresh) add_group_.add(g.version, g.group, g.origin, g.copied);
}

void Regrouper::incidents(const std::set<RowId>& changed) {
    const Part<MentionNode> part(
        changed,
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = mentions_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step()) {
                const std::int64_t span = span_of(q.integer(5));
                use({q.integer(0), span, {q.integer(0), q.text(3), q.number(2), q.integer(4), span}, q.integer(1), q.text(6)});
            }
        },
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = mention_links_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step()) use({q.integer(0), q.integer(1), q.real(2)});
        });
    std::vector<GroupedMention> mentions;
    for (const MentionNode* n : part.nodes()) mentions.push_back(n->mention);
    std::vector<MentionLink> links;
    for (const Edge& e : part.edges()) links.push_back({e.a, e.b, e.x});
    // What the article tells again goes with what it told first.
    std::map<std::pair<RowId, std::uint32_t>, std::string> fresh;
    std::set<RowId> codings;
    std::map<std::string, std::int64_t> first_documents;
    for (IncidentOf& i : group_mentions(std::move(mentions), links)) {
        const MentionNode& node = part.at(i.mention);
        const std::int64_t first = first_documents.try_emplace(i.incident, node.mention.document).first->second;
        if (first != node.mention.document) recount_.insert(i.incident);
        if (node.now == i.incident) continue;
        if (!node.now.empty()) recount_.insert(node.now);
        fresh[{node.coding, i.number}] = std::move(i.incident);
        codings.insert(node.coding);
    }
    if (fresh.empty()) return;
    struct Member {
        RowId mention = 0;
        const std::string* incident = nullptr;
        std::string told;
    };
    std::vector<Member> members;
    std::vector<RowId> ids;
    Query& q = followers_;
    for (bool more = q.run(db_.list(std::vector(codings.begin(), codings.end()))); more; more = q.step()) {
        const auto found = fresh.find({q.integer(1), q.number(2)});
        if (found == fresh.end()) continue;
        members.push_back({q.integer(0), &found->second, q.text(3)});
        ids.push_back(q.integer(0));
    }
    drop_incidents_.run(db_.list(ids));
    for (const Member& m : members) add_incident_.add(m.mention, *m.incident, m.told);
}

// Counts anew the texts of incidents that got or lost a mention or a copy; of one text are most, and these are not noted.
void Regrouper::count_texts() {
    if (!regrouped_.empty())
        for (bool more = incidents_of_.run(db_.list(regrouped_)); more; more = incidents_of_.step()) recount_.insert(incidents_of_.text(0));
    if (!recount_.empty()) {
        const std::string list = db_.list(std::vector(recount_.begin(), recount_.end()));
        std::vector<std::pair<std::string, std::int64_t>> several;
        for (bool more = texts_of_.run(list); more; more = texts_of_.step())
            if (texts_of_.integer(1) > 1) several.emplace_back(texts_of_.text(0), texts_of_.integer(1));
        drop_texts_.run(list);
        for (const auto& [incident, texts] : several) add_texts_.add(incident, texts);
    }
}

void Regrouper::stories(const std::set<RowId>& changed) {
    const Part<StoryNode> part(
        changed,
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = codings_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step()) {
                const std::int64_t span = span_of(q.integer(2));
                use({q.integer(0), span, {q.integer(0), q.text(1), span}, q.text(3)});
            }
        },
        [&](const std::vector<RowId>& ids, auto use) {
            Query& q = coding_links_;
            for (bool more = q.run(db_.list(ids)); more; more = q.step()) use({q.integer(0), q.integer(1), q.real(2)});
        });
    std::vector<StoryText> texts;
    for (const StoryNode* n : part.nodes()) texts.push_back(n->text);
    std::vector<StoryLink> links;
    for (const Edge& e : part.edges()) links.push_back({e.a, e.b, e.x});
    std::vector<RowId> old;
    std::vector<StoryOf> fresh;
    for (StoryOf& s : group_stories(std::move(texts), links)) {
        const std::string& now = part.at(s.coding).now;
        if (now == s.story) continue;
        if (!now.empty()) old.push_back(s.coding);
        fresh.push_back(std::move(s));
    }
    if (!old.empty()) drop_stories_.run(db_.list(old));
    for (const StoryOf& s : fresh) add_story_.add(s.coding, s.story);
}

}  // namespace isnad::ledger
