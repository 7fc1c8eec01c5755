// isnad_participants: what the choice of participants sees, one event a line, for bench/train_participants.py.
//
//   build/isnad_participants [--tables FILE] ARTICLES.jsonl
//
// An article is a line as `isnad code --from jsonl` reads it. For each of its events comes a line of JSON: the article's id, the number of
// the event in its coded document, and each entity that was weighed: its id there ("e3"; "" where it is a state without a mention, with
// its code), its features by name, those of what a first choice gave it in other events apart, and what its weights speak for.
#include "offered.h"

#include <vector>

int main(int argc, char** argv) {
    using namespace isnad;
    std::vector<event::Noted> noted;
    const auto watch = [&](event::Memory& memory) {
        noted.clear();
        memory.noted = &noted;
    };
    const auto tell = [&](const std::string& id, const tables::View& view) {
        for (std::size_t from = 0; from < noted.size();) {
            nlohmann::json out{{"id", id}, {"event", noted[from].event}, {"weighed", nlohmann::json::array()}};
            std::size_t to = from;
            for (; to < noted.size() && noted[to].event == noted[from].event; ++to) {
                const auto& c = noted[to].weighed;
                nlohmann::json features = nlohmann::json::array(), others = nlohmann::json::array();
                for (std::size_t t = 0; t < event::weighing::template_count; ++t) (t < event::weighing::own_template_count ? features : others).push_back(event::weighing::feature_name(t, c.values));
                const std::string entity = c.entity == none ? "" : "e" + std::to_string(c.entity + 1);
                out["weighed"].push_back({{"entity", entity}, {"state", c.state == tables::absent ? "" : view.str(view.states[c.state].iso3)}, {"features", features}, {"others", others}, {"sums", {c.acts, c.suffers}}});
            }
            fmt::print("{}\n", out.dump());
            from = to;
        }
    };
    return bench::show_offered("isnad_participants", argc, argv, watch, tell);
}
