// The words of data/page/words-*.tsv, ready to be looked up.
//
//   const Words words(view);                              // once for each reader
//   words.marks("post related-posts")                     // {furniture "related-link", content 0}: what a class name says
//   words.month("نوفمبر") == 11, words.is(WordKind::byline, "بقلم")
#pragma once

#include "tables/view.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace isnad::page {

enum class WordKind : std::uint32_t { klass, content, month, language, agency, byline, article_type, live, gallery, stub, meta, half_day, date_label, author, letter, count };

/// What the names of an element say.
struct Marks {
    std::string_view furniture;   ///< a kind of furniture, or empty
    std::string_view word;        ///< the word of the table that said so
    unsigned content = 0;         ///< 1 to 3: the text of the article
    bool live = false, gallery = false, stub = false, author = false;
};

class Words {
public:
    explicit Words(const tables::View& view);

    /// `names` is the value of class, id, role and the like.
    Marks marks(std::string_view names) const;

    /// The value of a word of that kind; words are compared in lower case, but for types of schema.org. Empty: no such word.
    std::string_view value(WordKind kind, std::string_view word) const;
    bool is(WordKind kind, std::string_view word) const { return find(kind, word) != nullptr; }
    unsigned month(std::string_view word) const;

    struct Entry {
        std::string_view word, value;
    };
    /// All words of a kind.
    const std::vector<Entry>& all(WordKind kind) const { return lists_[static_cast<std::size_t>(kind)]; }

private:
    const Entry* find(WordKind kind, std::string_view word) const;
    void add_name(WordKind kind, std::string_view word, std::string_view value);
    void match(const std::string& token, bool whole, Marks& out) const;

    static constexpr std::size_t kinds = static_cast<std::size_t>(WordKind::count);
    std::vector<Entry> lists_[kinds];
    std::unordered_map<std::string, std::size_t> index_[kinds];

    // What a word says within the names of an element.
    struct Says {
        Entry furniture, whole;   // `whole`: only where it is all of a name
        unsigned content = 0;
        bool live = false, gallery = false, stub = false, author = false;
    };
    std::unordered_map<std::string, Says> names_;
    std::array<std::vector<std::pair<std::string, Entry>>, 256> beginnings_;   // words with a star, by their first letter
};

/// ASCII, Latin-1 and Cyrillic capitals to small letters; other letters as they are.
std::string lowered(std::string_view text);

}  // namespace isnad::page
