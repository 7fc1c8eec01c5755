#include "event/explain.h"

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
        constexpr std::string_view names[] = {"subj", "obj", "of", "alone", "", "any", "adj", "behind", "told"};
        out += failed->slot == tables::Slot::preposition ? in.view.str(in.view.forms[failed->preposition].key) : names[static_cast<std::size_t>(failed->slot)];
        out += ':';
        bool first = true;
        for (const auto v : in.view.values_of(*failed)) {
            if (v == absent) {
                first = true;
                continue;
            }
            if (out.back() != ':') out += first ? '|' : ' ';
            first = false;
            constexpr std::string_view classes[] = {"", "@actor", "@state", "@person", "@armed", "@group", "@number", "@place", "@org", "@future", "@we", "@denied", "@passive", "@owned", "@said"};
            out += v > tables::class_base ? classes[v - tables::class_base] : in.view.str(in.view.forms[v].key);
        }
    }
    out += '\n';
}

}  // namespace isnad::event
