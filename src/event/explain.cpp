#include "event/explain.h"

#include "tables/condition_names.h"

#include <string>

namespace isnad::event {

using tables::absent;

void tell_row(const Input& in, const Draft& d, const tables::Condition* failed) {
    if (!in.explain) return;
    std::string& out = *in.explain;
    const auto& t = in.view.triggers[d.row];
    const auto rule = in.view.rule(t.source);
    out += failed ? "  near  " : "  match ";
    out += in.text.substr(d.stem, in.words[d.last].end - d.stem);
    out += "  ";
    out += to_string(static_cast<EventType>(t.type));
    if (t.mode.length) {
        out += '/';
        out += in.view.str(t.mode);
    }
    out += "  ";
    out += rule.file;
    out += ':' + std::to_string(rule.line);
    if (failed) {
        out += "  fails: ";
        if (failed->negated) out += '!';
        out += failed->slot == tables::Slot::preposition ? in.view.str(in.view.forms[failed->preposition].key) : tables::slot_names[static_cast<std::size_t>(failed->slot)];
        out += ':';
        in.view.any_alternative(*failed, [&](std::span<const std::uint32_t> one) {
            if (out.back() != ':') out += '|';
            for (const auto v : one) {
                if (v != one[0]) out += ' ';
                out += v > tables::class_base ? tables::class_names[v - tables::class_base] : in.view.str(in.view.forms[v].key);
            }
            return false;
        });
    }
    out += '\n';
}

}  // namespace isnad::event
