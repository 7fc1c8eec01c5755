#include "tables/examples.h"

namespace isnad::tables {

std::vector<Example> examples(const View& view) {
    std::vector<Example> out;
    const auto event_rows = [&](const auto& rows) {
        for (const Trigger& t : rows)
            if (t.example.length) out.push_back({view.rule(t.source).file, t.source.line, view.str(t.example), to_string(static_cast<EventType>(t.type)), view.str(t.mode)});
    };
    event_rows(view.triggers);
    event_rows(view.means);
    for (const auto& r : view.reportings)
        if (r.example.length) out.push_back({view.rule(r.source).file, r.source.line, view.str(r.example), to_string(static_cast<Stance>(r.stance)), {}});
    for (const auto& a : view.attributions)
        if (a.example.length) out.push_back({view.rule(a.source).file, a.source.line, view.str(a.example), to_string(static_cast<Stance>(a.stance)), {}});
    return out;
}

}  // namespace isnad::tables
