#include "tables/examples.h"

namespace isnad::tables {

std::vector<Example> examples(const View& view) {
    std::vector<Example> out;
    for (const auto& t : view.triggers)
        if (t.example.length) out.push_back({view.rule(t.source).file, t.source.line, view.str(t.example), to_string(static_cast<EventType>(t.type)), view.str(t.mode)});
    for (const auto& r : view.reportings)
        if (r.example.length) out.push_back({view.rule(r.source).file, r.source.line, view.str(r.example), to_string(static_cast<Stance>(r.stance)), {}});
    for (const auto& a : view.attributions)
        if (a.example.length) out.push_back({view.rule(a.source).file, a.source.line, view.str(a.example), to_string(static_cast<Stance>(a.stance)), {}});
    return out;
}

}  // namespace isnad::tables
