// Chooses when two articles are copies and when two mentions are of one happening, from the project's own texts alone, and prints the
// curves that the choice is made from:
//
//   build/isnad_choose_links corpus
//
// Copies: items of corpus/items, changed as editors do (cut to a third, put in another order, the opening and the days reworded, the credit of
// another agency, a part under a new opening) are copies; a quotation or a background paragraph in another report, and the same happening told
// in other words (corpus/twice.tsv), are none. Incidents: two tellings of one happening are the same; another happening of the story, and the
// other stories of those days, are not. Stories: all tellings of one story are linked; the threshold is the strictest whose F1 lies within two
// hundredths of the best. Else the threshold is that of the best F1: of several the middle one for copies, the strictest for incidents, since
// a ledger holds far more strangers of one type, day and place than these pairs do. Beside it is printed what comes where it is
// chosen on the odd numbers of stories and items alone and judged on the even ones, and the other way round.
#include "ledger/copies.h"
#include "ledger/happenings.h"
#include "ledger/stories.h"

#include <isnad/isnad.h>

#include <fmt/format.h>
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <random>
#include <sstream>
#include <string>
#include <vector>

namespace {

using namespace isnad::ledger;
using Words = std::vector<std::string>;

struct Pair {
    std::string kind;
    bool linked = false;  // rightly
    bool odd = false;
    bool crosses = false;  // one story odd, the other even: in neither half
    Overlap overlap{};
    std::vector<Agreement> agreements{};
    double story = 0;
};

struct Quality {
    double precision = 0, recall = 0, f1 = 0;
};

enum class Part { odd, even, all };

bool is_in(const Pair& p, Part part) { return part == Part::all || (!p.crosses && p.odd == (part == Part::odd)); }

Quality quality(const std::vector<Pair>& pairs, Part part, const std::function<bool(const Pair&)>& says) {
    double right = 0, wrong = 0, missed = 0;
    for (const Pair& p : pairs) {
        if (!is_in(p, part)) continue;
        const bool said = says(p);
        right += said && p.linked;
        wrong += said && !p.linked;
        missed += !said && p.linked;
    }
    Quality q;
    q.precision = right + wrong > 0 ? right / (right + wrong) : 1;
    q.recall = right + missed > 0 ? right / (right + missed) : 1;
    q.f1 = right > 0 ? 2 * right / (2 * right + wrong + missed) : 0;
    return q;
}

std::string shown(const Quality& q) { return fmt::format("P {:.3f} R {:.3f} F1 {:.3f}", q.precision, q.recall, q.f1); }

Words words_of(const std::string& text) {
    std::istringstream in(text);
    Words out;
    for (std::string w; in >> w;) out.push_back(w);
    return out;
}

std::string joined(const Words& words) {
    std::string out;
    for (const std::string& w : words) out += (out.empty() ? "" : " ") + w;
    return out;
}

Words part(const Words& w, double from, double to) {
    const auto at = [&](double share) { return w.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(w.size())); };
    return {at(from), at(to)};
}

Words operator+(Words a, const Words& b) {
    a.insert(a.end(), b.begin(), b.end());
    return a;
}

std::string read_file(const std::filesystem::path& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Words> items_of(const std::filesystem::path& corpus) {
    std::vector<std::filesystem::path> paths;
    for (const auto& entry : std::filesystem::directory_iterator(corpus / "items"))
        if (entry.path().extension() == ".txt") paths.push_back(entry.path());
    std::sort(paths.begin(), paths.end());
    std::vector<Words> out;
    for (const auto& path : paths) {
        Words words = words_of(read_file(path));
        if (words.size() >= 80) out.push_back(std::move(words));
    }
    return out;
}

struct Telling {
    std::string happening, published, title, text;
};

std::vector<Telling> tellings_of(const std::filesystem::path& corpus) {
    std::vector<Telling> out;
    std::ifstream in(corpus / "twice.tsv");
    bool header = true;
    for (std::string line; std::getline(in, line);) {
        if (line.empty() || line[0] == '#' || std::exchange(header, false)) continue;
        std::istringstream cells(line);
        Telling t;
        for (std::string* cell : {&t.happening, &t.published, &t.title, &t.text}) std::getline(cells, *cell, '\t');
        out.push_back(std::move(t));
    }
    return out;
}

bool odd(const Telling& t) { return std::stoi(t.happening) % 2 == 1; }
bool share(const std::vector<std::uint64_t>& a, const std::vector<std::uint64_t>& b) {
    return std::any_of(a.begin(), a.end(), [&](std::uint64_t key) { return std::binary_search(b.begin(), b.end(), key); });
}

std::int32_t day_of(const Telling& t) {
    std::int32_t from = 0, to = 0;
    days_of(t.published, from, to);
    return from;
}

std::string story(const Telling& t) { return t.happening.substr(0, 2); }

class Editor {
public:
    explicit Editor(std::vector<Pair>& out) : out_(out) {}

    // What becomes of a text in another paper; `own` is that paper's other matter, of other news.
    void edit(const Words& w, const Words& own, const Words& third, bool is_odd) {
        const auto copy = [&](std::string kind, const Words& a, const Words& b) { add(std::move(kind), true, is_odd, a, b); };
        const auto other = [&](std::string kind, const Words& a, const Words& b) { add(std::move(kind), false, is_odd, a, b); };
        copy("cut to a third", w, part(w, 0, 1 / 3.0));
        copy("cut from before and behind", part(w, 0, between(0.6, 1)), part(w, between(0.1, 0.4), 1));
        copy("another order", w, part(w, 0.5, 1) + part(w, 0, 0.5));
        copy("words changed", w, changed(w, own, between(0.05, 0.2)));
        copy("a new opening", w, part(own, 0, 0.25) + part(w, between(0, 0.2), 1));
        copy("another credit", words_of("القاهرة (رويترز) -") + w, words_of("بيروت - وكالات:") + w);
        const double shared = between(0.3, 0.7);
        copy("a part, then matter of their own", part(w, 0, shared) + part(third, 0, between(0, 0.8)),
             part(w, 0, shared) + part(own, 0, between(0, 0.8)));
        copy("another headline", w, part(own, 0, std::min(1.0, 8.0 / static_cast<double>(own.size()))) + w);
        copy("sentences in another order", w, shuffled(w));
        copy("half of it, then their own", w, part(w, 0, between(0.45, 0.55)) + part(own, 0, between(0.3, 0.6)));
        copy("woven with another source", w, woven(w, third));
        copy("a brief of its opening", w, part(w, 0, between(30, 45) / static_cast<double>(w.size())));
        const double middle = between(0.3, 0.6);
        other("a paragraph in the midst of both", w, part(own, 0, 0.3) + part(w, middle, middle + 0.15) + part(own, 0.3, 1));
        const double from = between(0.3, 0.8), n = between(12, 25) / static_cast<double>(w.size());
        other("a quotation", w, part(own, 0, 0.4) + part(w, from, std::min(1.0, from + n)) + part(own, 0.4, 1));
        const double tail = between(0.65, 0.85);
        other("a common background", part(w, 0, 1), own + part(w, tail, 1));
        other("nothing", w, own);
    }

    void add(std::string kind, bool linked, bool is_odd, const Words& a, const Words& b) {
        const auto x = fold_words(joined(a)), y = fold_words(joined(b));
        const auto common = passages(x, y);
        out_.push_back({std::move(kind), linked, is_odd, false, overlap(common, x.size(), y.size()), {}, 0});
    }

private:
    double between(double a, double b) { return a + (b - a) * static_cast<double>(twister_()) / 4294967296.0; }

    Words changed(const Words& w, const Words& own, double share) {
        Words out;
        for (const std::string& word : w) {
            if (between(0, 1) >= share)
                out.push_back(word);
            else if (between(0, 1) < 0.5)
                out.push_back(own[static_cast<std::size_t>(between(0, static_cast<double>(own.size())))]);
        }
        return out;
    }

    static std::vector<Words> sentences(const Words& w) {
        std::vector<Words> out(1);
        for (const std::string& word : w) {
            out.back().push_back(word);
            if (word.ends_with('.') || word.ends_with('!') || word.ends_with("؟")) out.emplace_back();
        }
        if (out.back().empty()) out.pop_back();
        return out;
    }

    // The first sentence mostly stays the first.
    Words shuffled(const Words& w) {
        std::vector<Words> all = sentences(w);
        for (std::size_t i = all.size() - 1; i > 1; --i) std::swap(all[i], all[1 + twister_() % i]);
        Words out;
        for (const Words& one : all) out = std::move(out) + one;
        return out;
    }

    // A sentence of the one, a sentence of the other, and so on; of either about two in three, never leaving out the first.
    Words woven(const Words& w, const Words& other) {
        const std::vector<Words> a = sentences(w), b = sentences(other);
        Words out;
        for (std::size_t i = 0; i < std::max(a.size(), b.size()); ++i)
            for (const auto* of : {&a, &b})
                if (i < of->size() && (i == 0 || between(0, 1) < 2 / 3.0)) out = std::move(out) + (*of)[i];
        return out;
    }

    std::vector<Pair>& out_;
    std::mt19937 twister_{17};
};

// The middle of the longest run of best values.
template <class At>
double middle_of_best(double from, double to, double step, At f1) {
    double best = -1, first = from, last = from, run_first = from, longest = -1;
    for (double t = from; t <= to + step / 2; t += step) best = std::max(best, f1(t));
    bool in = false;
    for (double t = from; t <= to + step / 2; t += step) {
        const bool is = f1(t) >= best - 1e-9;
        if (is && !in) run_first = t;
        if (is && t - run_first > longest) {
            longest = t - run_first;
            first = run_first;
            last = t;
        }
        in = is;
    }
    return std::round((first + last) / 2 / step) * step;
}

template <class At>
double strictest_of_best(double from, double to, double step, At f1) {
    double best = -1, at = from;
    for (double t = from; t <= to + step / 2; t += step) {
        const double here = f1(t);
        if (here >= best - 1e-9) at = t;
        best = std::max(best, here);
    }
    return at;
}

void choose_copies(const std::vector<Pair>& pairs) {
    const auto at = [&](double t, Part of) { return quality(pairs, of, [t](const Pair& p) { return p.overlap.strength() >= t; }); };
    const auto choose = [&](Part of) { return middle_of_best(0.02, 0.7, 0.01, [&](double t) { return at(t, of).f1; }); };
    fmt::print("copies: {} pairs\n", pairs.size());
    for (double t = 0.05; t < 0.7; t += 0.05) fmt::print("  {:.2f}  {}\n", t, shown(at(t, Part::all)));
    const double best = choose(Part::all);
    fmt::print("  chosen {:.2f}: {}; the program has {:.2f}\n", best, shown(at(best, Part::all)), copy_strength);
    for (const auto& [on, judged] : {std::pair(Part::odd, Part::even), std::pair(Part::even, Part::odd)})
        fmt::print("  on one half {:.2f}: the other {}\n", choose(on), shown(at(choose(on), judged)));
    std::vector<std::string> kinds;
    for (const Pair& p : pairs)
        if (std::find(kinds.begin(), kinds.end(), p.kind) == kinds.end()) kinds.push_back(p.kind);
    for (const std::string& kind : kinds) {
        double n = 0, said = 0;
        for (const Pair& p : pairs)
            if (p.kind == kind) ++n, said += p.overlap.strength() >= best;
        fmt::print("  {:34} {:5.0f} of {:.0f} taken for copies\n", kind, said, n);
    }
}

bool is_same(const Pair& p, double points, double alike) {
    return std::any_of(p.agreements.begin(), p.agreements.end(), [&](const Agreement& a) { return a.is_enough(points, alike); });
}

struct Chosen {
    double points = 0, alike = 0;
};

void choose_incidents(const std::vector<Pair>& pairs) {
    const auto at = [&](Chosen c, Part of) { return quality(pairs, of, [c](const Pair& p) { return is_same(p, c.points, c.alike); }); };
    const auto best_points = [&](double alike, Part of) {
        return strictest_of_best(1, 9, 0.25, [&](double points) { return at({points, alike}, of).f1; });
    };
    const auto choose = [&](Part of) {
        const double alike = strictest_of_best(0.1, 0.7, 0.05, [&](double x) { return at({best_points(x, of), x}, of).f1; });
        return Chosen{best_points(alike, of), alike};
    };
    fmt::print("incidents: {} pairs\n", pairs.size());
    for (double alike = 0.1; alike < 0.75; alike += 0.05)
        fmt::print("  openings alike by {:.2f}: {} at {:.2f} points\n", alike, shown(at({best_points(alike, Part::all), alike}, Part::all)),
                   best_points(alike, Part::all));
    const Chosen best = choose(Part::all);
    for (double points = 1; points < 8; points += 0.5) fmt::print("  {:.1f} points: {}\n", points, shown(at({points, best.alike}, Part::all)));
    fmt::print("  chosen {:.2f} points, openings alike by {:.2f}: {}; the program has {:.2f} and {:.2f}\n", best.points, best.alike,
               shown(at(best, Part::all)), enough_points, alike_without_names);
    for (const auto& [on, judged] : {std::pair(Part::odd, Part::even), std::pair(Part::even, Part::odd)}) {
        const Chosen c = choose(on);
        fmt::print("  on one half {:.2f} and {:.2f}: the other {}\n", c.points, c.alike, shown(at(c, judged)));
    }
    for (const char* kind : {"same", "related", "different"}) {
        double n = 0, said = 0;
        for (const Pair& p : pairs)
            if (p.kind == kind) ++n, said += is_same(p, best.points, best.alike);
        fmt::print("  {:10} {:4.0f} of {:.0f} linked\n", kind, said, n);
    }
}

void choose_stories(const std::vector<Pair>& pairs) {
    std::vector<Pair> of_stories = pairs;
    for (Pair& p : of_stories) p.linked = p.kind != "different";
    const auto at = [&](double t, Part of) { return quality(of_stories, of, [t](const Pair& p) { return p.story >= t; }); };
    const auto strangers = [&](double t, Part of) {
        double n = 0, linked = 0;
        for (const Pair& p : of_stories)
            if (!p.linked && is_in(p, of)) ++n, linked += p.story >= t;
        return linked / n;
    };
    const auto choose = [&](Part of) {
        double best = 0, strictest = 0;
        for (double t = 0.05; t < 0.6; t += 0.01) best = std::max(best, at(t, of).f1);
        for (double t = 0.05; t < 0.6; t += 0.01)
            if (at(t, of).f1 >= best - 0.02) strictest = t;
        return strictest;
    };
    fmt::print("stories: {} pairs\n", pairs.size());
    for (double t = 0.05; t < 0.45; t += 0.025) fmt::print("  {:.3f}  {}, {:.4f} of strangers\n", t, shown(at(t, Part::all)), strangers(t, Part::all));
    const double best = choose(Part::all);
    fmt::print("  chosen {:.2f}: {}; the program has {:.2f}\n", best, shown(at(best, Part::all)), story_strength);
    for (const auto& [on, judged] : {std::pair(Part::odd, Part::even), std::pair(Part::even, Part::odd)})
        fmt::print("  on one half {:.2f}: the other {}, {:.4f} of strangers\n", choose(on), shown(at(choose(on), judged)), strangers(choose(on), judged));
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2) {
        fmt::print(stderr, "usage: isnad_choose_links CORPUS\n");
        return 2;
    }
    const std::filesystem::path corpus = argv[1];
    const std::vector<Words> items = items_of(corpus);
    const std::vector<Telling> tellings = tellings_of(corpus);
    auto tables = isnad::Tables::open_default();
    if (!tables || items.size() < 3 || tellings.empty()) {
        fmt::print(stderr, "isnad_choose_links: {}\n", tables ? "no items or no tellings in the folder" : tables.error().message);
        return 1;
    }

    std::vector<Pair> copies, incidents;
    Editor editor(copies);
    for (std::size_t i = 0; i < items.size(); ++i)
        editor.edit(items[i], items[(i + 1) % items.size()], items[(i + 2) % items.size()], i % 2 == 1);

    const isnad::Coder coder(std::move(*tables));
    isnad::Workspace workspace;
    isnad::CodedDocument document;
    std::vector<std::vector<Happening>> happenings;
    std::vector<StorySide> sides;
    for (const Telling& t : tellings) {
        isnad::Article article;
        article.id = t.happening;
        article.published = t.published;
        article.title = t.title;
        article.text = t.text;
        coder.code(article, workspace, document);
        const DocumentRecord record = make_record(article, document, workspace);
        sides.push_back({record.lead_terms, record.lead_names});
        auto& list = happenings.emplace_back();
        for (const MentionRecord& m : record.mentions)
            if (m.root == m.number && is_happening(m.auxiliary)) list.push_back(happening_of(record, m));
    }
    for (std::size_t i = 0; i < tellings.size(); ++i) {
        for (std::size_t j = i + 1; j < tellings.size(); ++j) {
            const Telling &a = tellings[i], &b = tellings[j];
            const std::string kind = a.happening == b.happening ? "same" : story(a) == story(b) ? "related" : "different";
            if (kind != "different") editor.add("told in other words", false, odd(a), words_of(a.text), words_of(b.text));
            Pair p{kind, kind == "same", odd(a), odd(a) != odd(b), {}, {}, 0};
            // Only what the ledger would compare: days near one another, and a key in common.
            if (std::abs(day_of(a) - day_of(b)) <= story_days && share(story_keys(sides[i]), story_keys(sides[j])))
                p.story = strength(sides[i], sides[j]);
            for (const Happening& x : happenings[i])
                for (const Happening& y : happenings[j])
                    if (const Agreement found = compare(x, y); found.possible && share(x.keys, y.keys)) p.agreements.push_back(found);
            incidents.push_back(std::move(p));
        }
    }
    choose_copies(copies);
    choose_incidents(incidents);
    choose_stories(incidents);
    return 0;
}
