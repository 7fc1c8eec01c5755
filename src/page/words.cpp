#include "page/words.h"

#include "text/utf8.h"

#include <algorithm>
#include <charconv>

namespace isnad::page {

namespace {

bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// Cuts names at marks and capitals: "td-postContent_2" is td, post, content, 2. `ends[i]` tells where a name of its own ends.
void cut(std::string_view names, std::vector<std::string>& tokens, std::vector<bool>& ends) {
    tokens.clear();
    ends.clear();
    std::string token;
    const auto flush = [&](bool end) {
        if (!token.empty()) {
            tokens.push_back(std::move(token));
            ends.push_back(end);
            token.clear();
        } else if (end && !ends.empty()) {
            ends.back() = true;
        }
    };
    for (std::size_t i = 0; i < names.size() && tokens.size() < 64; ++i) {
        const char c = names[i];
        if (is_lower(c) || is_digit(c) || is_upper(c)) {
            if (is_upper(c) && i > 0 && (is_lower(names[i - 1]) || (is_upper(names[i - 1]) && i + 1 < names.size() && is_lower(names[i + 1])))) flush(false);
            token += static_cast<char>(is_upper(c) ? c + 32 : c);
        } else {
            flush(c == ' ' || c == '\t' || c == '\n');
        }
    }
    flush(true);
}

}  // namespace

std::string lowered(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        char32_t c = text::next(text, at);
        if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7)) c += 32;
        else if (c >= 0x410 && c <= 0x42F) c += 32;
        else if (c == 0x130) c = 'i';
        else if (c == 0x15E || c == 0x11E || c == 0x152 || c == 0x160) c += 1;
        text::append(out, c);
    }
    return out;
}

Words::Words(const tables::View& view) {
    for (const auto& w : view.page_words) {
        const auto kind = static_cast<WordKind>(w.kind);
        const std::string_view word = view.str(w.word), value = view.str(w.value);
        lists_[w.kind].push_back({word, value});
        if (kind == WordKind::klass || kind == WordKind::content || kind == WordKind::live || kind == WordKind::gallery || kind == WordKind::stub || kind == WordKind::author)
            add_name(kind, word, value);
        if (kind == WordKind::klass || kind == WordKind::language || kind == WordKind::letter) continue;   // one may belong to several languages
        index_[w.kind].emplace(kind == WordKind::article_type ? std::string(word) : lowered(word), lists_[w.kind].size() - 1);
    }
}

void Words::add_name(WordKind kind, std::string_view word, std::string_view value) {
    std::string key = lowered(word);
    std::erase(key, '-');
    const bool whole = key.starts_with('='), begins = key.ends_with('*');
    if (whole) key.erase(0, 1);
    if (begins) key.pop_back();
    if (key.empty()) return;
    if (begins) {
        beginnings_[static_cast<unsigned char>(key[0])].push_back({std::move(key), {word, value}});
        return;
    }
    Says& says = names_[key];
    switch (kind) {
        case WordKind::klass:
            if (Entry& e = whole ? says.whole : says.furniture; e.word.empty()) e = {whole ? word.substr(1) : word, value};
            break;
        case WordKind::content: says.content = static_cast<unsigned>(value.empty() ? 0 : value[0] - '0'); break;
        case WordKind::live: says.live = true; break;
        case WordKind::gallery: says.gallery = true; break;
        case WordKind::stub: says.stub = true; break;
        default: says.author = true; break;
    }
}

const Words::Entry* Words::find(WordKind kind, std::string_view word) const {
    const auto k = static_cast<std::size_t>(kind);
    const auto found = index_[k].find(kind == WordKind::article_type ? std::string(word) : lowered(word));
    return found == index_[k].end() ? nullptr : &lists_[k][found->second];
}

std::string_view Words::value(WordKind kind, std::string_view word) const {
    const Entry* const e = find(kind, word);
    return e == nullptr ? std::string_view() : e->value;
}

unsigned Words::month(std::string_view word) const {
    const std::string_view v = value(WordKind::month, word);
    unsigned n = 0;
    std::from_chars(v.data(), v.data() + v.size(), n);
    return n;
}

// `whole`: the token is a name of its own, not a part of one.
void Words::match(const std::string& token, bool whole, Marks& out) const {
    const auto found = names_.find(token);
    const auto take = [&](const Entry& e) {
        if (!out.furniture.empty() || e.word.empty()) return;
        out.furniture = e.value;
        out.word = e.word;
    };
    if (found != names_.end()) {
        const Says& says = found->second;
        take(says.furniture);
        if (whole) take(says.whole);
        out.content = std::max(out.content, says.content);
        out.live |= says.live;
        out.gallery |= says.gallery;
        out.stub |= says.stub;
        out.author |= says.author;
    }
    if (!out.furniture.empty() || token.empty()) return;
    for (const auto& [beginning, entry] : beginnings_[static_cast<unsigned char>(token[0])])
        if (token.starts_with(beginning)) return take(entry);
}

Marks Words::marks(std::string_view names) const {
    Marks out;
    if (names.empty()) return out;
    thread_local std::vector<std::string> tokens;
    thread_local std::vector<bool> ends;
    cut(names, tokens, ends);
    std::string joined;
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool begins = i == 0 || ends[i - 1];
        match(tokens[i], begins && ends[i], out);
        // Two or three words in a row of one name.
        joined = tokens[i];
        for (std::size_t k = i; k + 1 < tokens.size() && k < i + 2 && !ends[k]; ++k) {
            joined += tokens[k + 1];
            match(joined, begins && ends[k + 1], out);
        }
    }
    if (out.furniture == "none") out.furniture = {};
    return out;
}

}  // namespace isnad::page
