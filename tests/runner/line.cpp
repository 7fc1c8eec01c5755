#include "runner/line.h"

namespace isnad::cases {

namespace {

class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    bool done() const { return at_ >= text_.size(); }
    char peek() const { return done() ? '\0' : text_[at_]; }
    void skip_blanks() {
        while (peek() == ' ' || peek() == '\t') ++at_;
    }
    bool take(char c) {
        if (peek() != c) return false;
        ++at_;
        return true;
    }

    /// A quoted text whose opening mark comes next; false where it is never closed.
    bool quoted(std::string& out) {
        const std::size_t begin = ++at_;
        while (!done() && peek() != '"') at_ += peek() == '\\' && at_ + 1 < text_.size() ? 2 : 1;
        if (done()) return false;
        out = unescaped(text_.substr(begin, at_ - begin));
        ++at_;
        return true;
    }

    /// Everything up to a blank or one of `stops`.
    std::string bare(std::string_view stops) {
        const std::size_t begin = at_;
        while (!done() && peek() != ' ' && peek() != '\t' && stops.find(peek()) == std::string_view::npos) ++at_;
        return std::string(text_.substr(begin, at_ - begin));
    }

private:
    std::string_view text_;
    std::size_t at_ = 0;
};

std::string item_of(Scanner& in, std::string_view stops, Item& item) {
    if (in.peek() == '"') {
        item.quoted = true;
        return in.quoted(item.text) ? "" : "has a quotation mark that is never closed";
    }
    item.text = in.bare(stops);
    return item.text.find('"') == std::string::npos ? "" : "has a quotation mark within `" + item.text + "`";
}

std::string list_of(Scanner& in, Pair& pair) {
    pair.list = true;
    for (in.skip_blanks(); !in.take(']'); in.skip_blanks()) {
        if (in.done()) return "has a [ that is never closed, behind `" + pair.key + "=`";
        if (!pair.items.empty() && !in.take(',')) return "needs a comma between the elements of `" + pair.key + "=[...]`";
        in.skip_blanks();
        Item item;
        if (auto wrong = item_of(in, ",]", item); !wrong.empty()) return wrong;
        if (item.text.empty()) return "has an empty element in `" + pair.key + "=[...]`";
        pair.items.push_back(std::move(item));
    }
    return "";
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t begin = text.find_first_not_of(blanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(blanks) - begin + 1);
}

std::string unescaped(std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] != '\\' || at + 1 == text.size()) {
            out.push_back(text[at]);
            continue;
        }
        const char next = text[++at];
        if (next == 'n') {
            out.push_back('\n');
        } else {
            if (next != '"' && next != '\\') out.push_back('\\');
            out.push_back(next);
        }
    }
    return out;
}

bool split_field(std::string_view line, std::string_view& field, std::string_view& rest) {
    const std::size_t colon = line.find(':');
    if (colon == std::string_view::npos) return false;
    field = trimmed(line.substr(0, colon));
    rest = trimmed(line.substr(colon + 1));
    return true;
}

std::string tokens_of(std::string_view rest, std::vector<Token>& tokens) {
    Scanner in(rest);
    for (in.skip_blanks(); !in.done(); in.skip_blanks()) {
        Token token;
        if (in.peek() == '"') {
            token.form = Token::Form::quoted;
            if (!in.quoted(token.text)) return "has a quotation mark that is never closed";
        } else if (std::string word = in.bare("=\""); in.take('=')) {
            token.form = Token::Form::pair;
            token.pair.key = std::move(word);
            if (in.take('[')) {
                if (auto wrong = list_of(in, token.pair); !wrong.empty()) return wrong;
            } else {
                Item item;
                if (auto wrong = item_of(in, "", item); !wrong.empty()) return wrong;
                if (item.quoted || !item.text.empty()) token.pair.items.push_back(std::move(item));
            }
        } else {
            token.text = std::move(word);
        }
        if (!in.done() && in.peek() != ' ' && in.peek() != '\t') return "needs a blank before `" + in.bare("") + "`";
        tokens.push_back(std::move(token));
    }
    return "";
}

}  // namespace isnad::cases
