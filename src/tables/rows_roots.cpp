// Rows of `arabic/roots.tsv`: verbs by root and form, with all that a rule derives from them.
#include "tables/compiler.h"

#include "language/arabic/conjugation.h"
#include "language/arabic/verbal_nouns.h"
#include "text/utf8.h"

namespace isnad::tables {

namespace {

char32_t vowel_named(char c) { return c == 'a' ? arabic::sound::a : c == 'i' ? arabic::sound::i : c == 'u' ? arabic::sound::u : 0; }

std::u32string sounds_of(std::string_view word) {
    std::u32string letters;
    for (std::size_t at = 0; at < word.size();) letters.push_back(text::next(word, at));
    return arabic::sounds_of(letters);
}

}  // namespace

void Compiler::roots(const Table& t) {
    for (const Row& row : t.rows) {
        arabic::Verb v;
        v.root = arabic::decode(row[0]);
        const auto form = arabic::verb_form(row[1]);
        if (!form) {
            wrong(t, row, 1, "`" + std::string(row[1]) + "` is no form: I to X, QI, QII or QIV");
            continue;
        }
        v.form = *form;
        const std::string_view vowels = row.has(2) ? row[2] : std::string_view();
        if (v.form == arabic::VerbForm::i) {
            if (vowels.size() != 3 || vowels[1] != '-' || !vowel_named(vowels[0]) || !vowel_named(vowels[2])) {
                wrong(t, row, 2, "of form I are the second radical's, of perfect and imperfect: a-u, a-i, a-a, i-a, u-u or i-i");
                continue;
            }
            v.past_vowel = vowel_named(vowels[0]);
            v.present_vowel = vowel_named(vowels[2]);
        } else if (vowels == "sound") {
            v.sound_middle = true;
        } else if (!vowels.empty()) {
            wrong(t, row, 2, "stand in rows of form I; elsewhere only `sound`, for a weak middle radical that stays");
            continue;
        }
        if (const std::string problem = arabic::problem_of(v); !problem.empty()) {
            wrong(t, row, 0, "`" + std::string(row[0]) + "`: " + problem);
            continue;
        }
        const auto lexeme = builder_.verb(v);
        roots_.try_emplace(lexeme, v);
        derived_.push_back({arabic::participle_of(v, arabic::Voice::active), Pos::adjective, true});
        if (v.form != arabic::VerbForm::ix && (v.form != arabic::VerbForm::i || v.past_vowel != arabic::sound::u))
            derived_.push_back({arabic::participle_of(v, arabic::Voice::passive), Pos::adjective, true});
        for (auto& masdar : arabic::masdars(v)) derived_.push_back({std::move(masdar), Pos::noun, true});
        if (row.has(3))
            for (const auto masdar : split(row[3], '+')) derived_.push_back({sounds_of(masdar), Pos::noun, false});
    }
}

}  // namespace isnad::tables
