#include "page/meta/title.h"

#include "page/text_of.h"
#include "page/words.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace isnad::page::meta {

namespace {

// Marks between a headline and a site's name; the last ones stand within headlines as well, and count only where a part is known.
constexpr std::array<std::string_view, 12> marks = {" | ", " - ", " \xE2\x80\x93 ", " \xE2\x80\x94 ", " :: ", " \xC2\xBB ", " \xC2\xAB ", " \xC2\xB7 ", " \xE2\x80\xA2 ", " / ", "|", ": "};
constexpr std::size_t strong_marks = 10;
constexpr std::size_t longest_title = 600;   // bytes; what is longer is no title, and its marks would be many

struct Cut {
    std::size_t begin, end;
    bool strong;
};

std::vector<Cut> cuts_of(std::string_view title) {
    std::vector<Cut> out;
    for (std::size_t m = 0; m < marks.size(); ++m)
        for (std::size_t at = title.find(marks[m]); at != std::string::npos; at = title.find(marks[m], at + 1))
            if (m < strong_marks || at == 0 || title[at - 1] != ' ' || title[at] != '|' || !title.substr(at + 1).starts_with(' ')) out.push_back({at, at + marks[m].size(), m < strong_marks});
    std::sort(out.begin(), out.end(), [](const Cut& a, const Cut& b) { return a.begin < b.begin; });
    return out;
}

std::string letters_alone(std::string_view s) {
    std::string out = lowered(s);
    std::erase_if(out, [](char c) { return c >= 0 && !(c >= 'a' && c <= 'z') && !(c >= '0' && c <= '9'); });
    return out;
}

bool holds(const std::string& outer, const std::string& inner) { return !inner.empty() && outer.find(inner) != std::string::npos; }

}  // namespace

std::string without_site(std::string_view title, const Titles& t, std::string_view shown) {
    const std::string whole = squeezed(title);
    if (whole.empty() || whole.size() > longest_title) return whole;
    const std::string_view all = whole;
    const std::string name = folded(t.site), headline = folded(shown), host = letters_alone(t.host);
    const std::vector<Cut> cuts = cuts_of(whole);
    if (cuts.empty()) return whole;
    const auto before = [&](const Cut& c) { return squeezed(all.substr(0, c.begin)); };
    const auto behind = [&](const Cut& c) { return squeezed(all.substr(c.end)); };
    // A side that is the headline shown.
    if (!headline.empty())
        for (const Cut& c : cuts) {
            if (folded(before(c)) == headline) return before(c);
            if (folded(behind(c)) == headline) return behind(c);
        }
    const auto is_site = [&](std::string_view part, bool strong) {
        const std::string p = folded(part);
        if (p.empty()) return true;
        if (!name.empty() && p == name) return true;
        if (!strong) return false;
        if (!name.empty() && ((holds(p, name) && p.size() < name.size() + 24) || (holds(name, p) && p.size() > 2))) return true;
        const std::string letters = letters_alone(part);
        return letters.size() >= 4 && words_in(part) <= 4 && holds(host, letters);
    };
    const Cut& last = cuts.back();
    const Cut& first = cuts.front();
    if (is_site(behind(last), last.strong)) return without_site(before(last), t, shown);
    if (is_site(before(first), first.strong) && words_in(behind(first)) >= 3) return behind(first);
    // The heading holds one side and not the other: "Topic Headline" above, "Headline - Site" here.
    for (const Cut& c : cuts) {
        if (!c.strong || headline.empty()) continue;
        const std::string left = folded(before(c)), right = folded(behind(c));
        if (words_in(before(c)) >= 4 && holds(headline, left) && !holds(headline, right)) return before(c);
        if (words_in(behind(c)) >= 4 && holds(headline, right) && !holds(headline, left)) return behind(c);
    }
    // No heading: a side that stands by itself on the page.
    if (headline.empty() && t.stands_alone)
        for (const Cut& c : cuts) {
            if (words_in(before(c)) >= 4 && t.stands_alone(folded(before(c)))) return before(c);
            if (words_in(behind(c)) >= 4 && t.stands_alone(folded(behind(c)))) return behind(c);
        }
    // "Headline | Some Paper" where the page does not tell the paper's name: a short part behind the strongest mark.
    if (name.empty() && all.substr(last.begin, 3) == " | " && words_in(behind(last)) <= 4 && words_in(before(last)) >= 4) return before(last);
    return whole;
}

std::string choose_title(const Titles& t) {
    const std::string shared = without_site(t.shared, t, t.shown), linked = without_site(t.linked, t, t.shown);
    const std::string tag = without_site(t.tag, t, t.shown.empty() ? shared : t.shown);
    std::string title = !shared.empty() ? shared : !t.shown.empty() ? t.shown : !linked.empty() ? linked : !tag.empty() ? tag : t.other;
    if (title.empty()) title = without_site(t.network, t, t.shown);
    if (t.shown.empty()) return title;
    const std::string shown = folded(t.shown);
    // Where what is written for networks contradicts itself, the heading decides.
    if (!t.network.empty() && folded(without_site(t.network, t, t.shown)) == shown) return t.shown;
    const std::string own = folded(title);
    if (own == shown) return title;
    // The headline as the page shows it, where the others mean the same one but cut or wrap it; but a topic before it is none of it.
    if (holds(own, shown)) return t.shown;
    if (holds(shown, own)) return folded(tag) == own || folded(linked) == own ? title : t.shown;
    if (!linked.empty() && folded(linked) == folded(tag) && folded(linked) != own && folded(linked) != shown) return linked;
    return title;
}

}  // namespace isnad::page::meta
