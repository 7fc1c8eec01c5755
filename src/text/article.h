// The article of a form that li- has melted with: "lil-jaysh" is written lam-lam, and is shown as "al-jaysh".
//
//   with_article(form)               // the name as it is shown by itself
#pragma once

#include <string>
#include <string_view>

namespace isnad::text {

inline constexpr std::string_view article = "\u0627\u0644", lam_lam = "\u0644\u0644";

inline bool begins_with_article(std::string_view form) { return form.starts_with(article); }

/// Whether the article of a form may have melted with li-; a noun that begins with lam looks the same behind li- alone.
inline bool article_melted(std::string_view form) { return form.starts_with(lam_lam); }

/// What stands behind the article, melted or not.
inline std::string_view behind_article(std::string_view form) { return form.substr(article.size()); }

/// A name as it is shown by itself. Nouns that begin with lam lose one behind li- and the article ("lil-lajna"); they are told by their letters.
inline std::string with_article(std::string_view form) {
    constexpr std::string_view lam = "\u0644";
    if (!article_melted(form)) return std::string(form);
    const std::string_view rest = behind_article(form);
    // Committee, brigade, players, refugees, Libyans, Lebanese, Latins, lords.
    for (const std::string_view stem : {"\u062C\u0646\u0629", "\u062C\u0646\u062A", "\u0648\u0627\u0621", "\u0627\u0639\u0628", "\u0627\u062C\u0626", "\u064A\u0628\u064A",
                                        "\u0628\u0646\u0627\u0646", "\u0627\u062A\u064A\u0646", "\u0648\u0631\u062F"})
        if (rest.starts_with(stem)) return std::string(article) + std::string(lam) + std::string(rest);
    constexpr std::string_view committees = "\u062C\u0627\u0646";      // as a whole word: "al-janib" begins so too
    if (rest.starts_with(committees) && (rest.size() == committees.size() || rest[committees.size()] == ' ')) return std::string(article) + std::string(lam) + std::string(rest);
    return std::string(article) + std::string(rest);
}

}  // namespace isnad::text
