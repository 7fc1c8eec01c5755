// isnad_circumstances: what the choice of dates and places is offered, one event a line, for bench/train_circumstances.py.
//
//   build/isnad_circumstances [--tables FILE] ARTICLES.jsonl
//
// An article is a line as `isnad code --from jsonl` reads it. For each of its events come two lines of JSON, for "when" and "where": the
// article's id, the number of the event in its coded document, and each option: its value (a date, or the place's number; empty for
// nothing), whether the weights chose it, and its features by name.
#include "offered.h"

#include <utility>
#include <vector>

int main(int argc, char** argv) {
    using namespace isnad;
    std::vector<event::Offered> offered;
    const auto watch = [&](event::Memory& memory) {
        offered.clear();
        memory.offered = &offered;
    };
    const auto tell = [&](const std::string& id, const tables::View&) {
        for (const auto& o : offered) {
            const bool when = o.question == event::Question::when;
            nlohmann::json out{{"id", id}, {"event", o.event}, {"question", when ? "when" : "where"}, {"options", nlohmann::json::array()}};
            for (const auto& option : o.options) {
                nlohmann::json features = nlohmann::json::array();
                for (std::size_t t = 0; t < event::template_count(o.question); ++t)
                    if (auto name = event::feature_name(o.question, t, option); !name.empty()) features.push_back(std::move(name));
                const std::string value = when ? std::string(option.date) : option.value == none ? "" : "p" + std::to_string(option.value + 1);
                out["options"].push_back({{"value", value}, {"features", std::move(features)}});
            }
            fmt::print("{}\n", out.dump());
        }
    };
    return bench::show_offered("isnad_circumstances", argc, argv, watch, tell);
}
