#include "statement/quotes.h"

#include <isnad/document.h>

#include <algorithm>

namespace isnad::statement {

namespace {

using arabic::Kind;
using arabic::Word;

// Marks of one family close each other: some pages open and close with the same curly mark.
enum class Family : std::uint8_t { none, angle, curly, straight };

Family family(char32_t mark) {
    switch (mark) {
        case 0xAB:
        case 0xBB: return Family::angle;
        case 0x201C:
        case 0x201D:
        case 0x201E: return Family::curly;
        case '"': return Family::straight;
        default: return Family::none;
    }
}

constexpr std::size_t deepest = 4;   // quotations within quotations; what opens more means nothing

class Scanner {
public:
    Scanner(const arabic::Words& words, std::vector<Quote>& out) : words_(words), out_(out) {}

    void run() {
        for (std::uint32_t i = 0; i < words_.size(); ++i) {
            const Word& w = words_[i];
            if (w.line_start) end_line(i);
            if (w.kind != Kind::punctuation) continue;
            const Family f = family(w.mark);
            if (f == Family::none) continue;
            // A doubled mark is one.
            if (w.mark == '"' && !w.blank_before && !w.line_start && i > 0 && words_[i - 1].kind == Kind::punctuation && words_[i - 1].mark == w.mark) {
                if (!open_.empty() && open_.back().at + 1 == i) open_.back().at = i;
                continue;
            }
            if (opens(i, f)) {
                if (open_.size() < deepest) open_.push_back({i, f});
            } else {
                close(i, f);
            }
        }
        end_line(static_cast<std::uint32_t>(words_.size()));
    }

private:
    struct Open {
        std::uint32_t at;
        Family family;
    };

    bool is_open(Family f) const {
        return std::any_of(open_.begin(), open_.end(), [&](const Open& o) { return o.family == f; });
    }

    bool opens(std::uint32_t i, Family f) const {
        const Word& w = words_[i];
        if (w.mark == 0xAB) return true;
        if (w.mark == 0xBB) return false;
        if (!is_open(f)) return true;
        // A second opening mark inside: written to the word behind it, with a blank, a bracket or a proclitic before it.
        const bool space_before = w.blank_before || w.line_start;
        const bool space_behind = i + 1 >= words_.size() || words_[i + 1].blank_before || words_[i + 1].line_start || words_[i + 1].kind == Kind::punctuation;
        if (w.mark == 0x201D) return false;
        return space_before && !space_behind;
    }

    void close(std::uint32_t i, Family f) {
        for (std::size_t k = open_.size(); k-- > 0;) {
            if (open_[k].family != f) continue;
            if (i > open_[k].at + 1) out_.push_back({open_[k].at, i, true});
            open_.resize(k);                              // what was opened inside and not closed held nothing
            return;
        }
    }

    // What stays open ends with the sentence behind which another quotation begins, else with the line.
    void end_line(std::uint32_t end) {
        std::uint32_t last_mark = end;
        while (!open_.empty() && last_mark > open_.front().at && !(words_[last_mark - 1].kind == Kind::punctuation && family(words_[last_mark - 1].mark) != Family::none)) --last_mark;
        for (const Open& o : open_) {
            std::uint32_t stop = end;
            for (std::uint32_t k = o.at + 1; k + 1 < end; ++k) {
                const bool full_stop = words_[k].kind == Kind::punctuation && (words_[k].mark == '.' || words_[k].mark == '!' || words_[k].mark == 0x61F);
                if (full_stop && words_[k + 1].blank_before && k + 1 < last_mark) {
                    stop = k;
                    break;
                }
            }
            while (stop > o.at + 1 && words_[stop - 1].kind == Kind::punctuation) --stop;
            if (stop > o.at + 1) out_.push_back({o.at, stop, false});
        }
        open_.clear();
    }

    const arabic::Words& words_;
    std::vector<Quote>& out_;
    std::vector<Open> open_;
};

}  // namespace

void find_quotes(const arabic::Words& words, std::vector<Quote>& out) {
    out.clear();
    Scanner(words, out).run();
}

}  // namespace isnad::statement
