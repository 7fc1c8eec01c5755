// Verbs from root and form: whole paradigms of model verbs, what a form's letters tell of the verb, and back again from every form.
#include "language/arabic/conjugation.h"
#include "language/arabic/letters.h"
#include "language/arabic/verbal_nouns.h"
#include "language/arabic/words.h"
#include "language/forms.h"
#include "support/tables.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <string>

namespace {

using namespace isnad::arabic;
namespace fixtures = isnad::testing;

using isnad::testing::Forms;
using isnad::testing::has;

Forms forms_of(const Verb& verb) {
    Forms forms;
    conjugate(verb, [&](const std::u32string& sounds, std::uint16_t features) {
        forms[encode(spell(sounds, Vowels::left_out))].insert(features);
    });
    return forms;
}

Forms verb(std::string_view perfect_form, std::string_view imperfect_form) {
    const auto found = verb_of(decode(perfect_form), decode(imperfect_form));
    return found ? forms_of(*found) : Forms();
}

// ---- whole paradigms

struct Row {
    std::string root, form, vowels, tense;
    std::map<std::string, std::string> words;  // person, form with its vowels
    int line = 0;
};

std::vector<Row> rows_of_paradigms() {
    std::vector<Row> rows;
    std::ifstream in(std::string(ISNAD_SOURCE_DIR) + "/tests/language/paradigms.tsv");
    int number = 0;
    for (std::string line; std::getline(in, line);) {
        ++number;
        if (line.empty() || line[0] == '#') continue;
        std::istringstream cells(line);
        Row row;
        row.line = number;
        std::getline(cells, row.root, '\t');
        std::getline(cells, row.form, '\t');
        std::getline(cells, row.vowels, '\t');
        std::getline(cells, row.tense, '\t');
        for (std::string cell; std::getline(cells, cell, '\t');)
            row.words[cell.substr(0, cell.find('='))] = cell.substr(cell.find('=') + 1);
        rows.push_back(std::move(row));
    }
    return rows;
}

Verb verb_of_row(const Row& row) {
    const auto vowel = [](char c) { return c == 'a' ? sound::a : c == 'i' ? sound::i : sound::u; };
    Verb v;
    v.root = decode(row.root);
    v.form = verb_form(row.form).value();
    if (row.vowels.size() == 3) {
        v.past_vowel = vowel(row.vowels[0]);
        v.present_vowel = vowel(row.vowels[2]);
    }
    return v;
}

std::string tense_of(std::uint16_t f) {
    std::string name = (f & perfect)       ? "perfect"
                       : (f & imperative)  ? "imperative"
                       : (f & subjunctive) ? "subjunctive"
                       : (f & jussive)     ? "jussive"
                                           : "imperfect";
    return (f & passive) ? name + " passive" : name;
}

std::string person_of(std::uint16_t f) {
    std::string name = (f & third) ? "3" : (f & first_person) ? "1" : "2";
    if (!(f & first_person)) name += (f & feminine) ? "f" : "m";
    return name + ((f & dual) ? "d" : (f & plural) ? "p" : "s");
}

TEST(Paradigms, OfModelVerbsOfEveryFormAndWeakness) {
    const auto rows = rows_of_paradigms();
    std::set<std::string> models;
    std::map<std::string, std::map<std::string, std::string>> made;  // verb and tense: persons
    for (const Row& row : rows) {
        const std::string model = row.root + ' ' + row.form + ' ' + row.vowels;
        if (models.insert(model).second)
            conjugate(verb_of_row(row), [&](const std::u32string& sounds, std::uint16_t f) {
                made[model + ' ' + tense_of(f)][person_of(f)] = encode(spell(sounds, Vowels::written));
            });
        EXPECT_EQ(made[model + ' ' + row.tense], row.words) << "paradigms.tsv:" << row.line;
    }
    EXPECT_GE(models.size(), 60u);
    EXPECT_EQ(made.size(), rows.size());
}

TEST(Paradigms, EveryFormOfModelVerbsIsAnalysedBack) {
    fixtures::Folder folder;
    std::vector<std::string> roots;
    const auto rows = rows_of_paradigms();
    for (const Row& row : rows) {
        std::string line = row.root + '\t' + row.form + '\t' + row.vowels + "\t-\tmodel";
        if (roots.empty() || roots.back() != line) roots.push_back(std::move(line));
    }
    folder.table("arabic/roots.tsv", "root\tform\tvowels\tmasdar\tgloss", roots);
    const isnad::Tables tables = fixtures::compiled({folder.path()});
    const auto& view = tables.view();
    Lexicon lexicon;
    lexicon.bind(view);
    Words words;
    std::size_t forms = 0;
    for (const Row& row : rows) {
        const Verb v = verb_of_row(row);
        const std::uint32_t lemma = view.find(normalized(encode(spell(citation(v), Vowels::left_out))));
        for (const auto& [person, word] : row.words) {
            words.clear();
            tokenize(word, 0, static_cast<std::uint32_t>(word.size()), words);
            ASSERT_EQ(words.size(), 1u) << word;
            lexicon.analyze(word, words);
            bool found = false;
            for (const Analysis& a : lexicon.candidates(words[0])) {
                if (a.lexeme == isnad::tables::absent || view.lexemes[a.lexeme].lemma != lemma || a.pos != isnad::tables::Pos::verb)
                    continue;
                // Moods that are written like the indicative are one reading.
                auto f = a.features;
                found = found || (person_of(f) == person && (((f & perfect) != 0) == row.tense.starts_with("perfect")) &&
                                  (((f & imperative) != 0) == row.tense.starts_with("imperative")) &&
                                  (((f & passive) != 0) == row.tense.ends_with("passive")));
            }
            EXPECT_TRUE(found) << word << " of paradigms.tsv:" << row.line << ' ' << person;
            ++forms;
        }
    }
    EXPECT_GT(forms, 8000u);
}

// ---- single forms

TEST(Conjugation, SoundVerb) {
    const Forms f = verb("قصف", "يقصف");
    EXPECT_TRUE(has(f, "قصف", perfect | third));
    EXPECT_TRUE(has(f, "قصفت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "قصفت", perfect));
    EXPECT_TRUE(has(f, "قصفوا", perfect | third | plural));
    EXPECT_TRUE(has(f, "قصفا", perfect | third | dual));
    EXPECT_TRUE(has(f, "قصفتا", perfect | third | dual | feminine));
    EXPECT_TRUE(has(f, "قصفنا", perfect | first_person | plural));
    EXPECT_TRUE(has(f, "يقصف", imperfect | third));
    EXPECT_TRUE(has(f, "تقصف", imperfect | third | feminine));
    EXPECT_TRUE(has(f, "يقصفون", imperfect | third | plural));
    EXPECT_TRUE(has(f, "يقصفوا", imperfect | third | plural | jussive));
    EXPECT_TRUE(has(f, "تقصفان", imperfect | third | dual | feminine));
    EXPECT_TRUE(has(f, "أقصف", imperfect | first_person));
    EXPECT_TRUE(has(f, "نقصف", imperfect | first_person | plural));
    EXPECT_FALSE(f.contains("قاصف"));
}

TEST(Conjugation, HollowVerbLosesItsVowelBeforeConsonants) {
    const Forms f = verb("زار", "يزور");
    EXPECT_TRUE(has(f, "زارت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "زرنا", perfect | first_person | plural));
    EXPECT_TRUE(has(f, "زرت", perfect));
    EXPECT_TRUE(has(f, "يزر", imperfect | third | jussive));
    EXPECT_TRUE(has(f, "يزورون", imperfect | third | plural));
    EXPECT_TRUE(has(f, "زير", perfect | third | passive));
    EXPECT_TRUE(has(f, "يزار", imperfect | third | passive));
    EXPECT_FALSE(f.contains("زارنا"));
}

TEST(Conjugation, HollowVerbsOfDerivedForms) {
    const Forms give_back = verb("أعاد", "يعيد");
    EXPECT_TRUE(has(give_back, "أعدنا", perfect | first_person | plural));
    EXPECT_TRUE(has(give_back, "يعد", imperfect | third | jussive));
    EXPECT_TRUE(has(give_back, "أعيد", perfect | third | passive));
    EXPECT_TRUE(has(give_back, "يعاد", imperfect | third | passive));
    EXPECT_TRUE(has(verb("اختار", "يختار"), "اختير", perfect | third | passive));
}

TEST(Conjugation, AlifInTheThirdFormIsNoHollow) {
    const Forms f = verb("قاتل", "يقاتل");
    EXPECT_TRUE(has(f, "قاتلنا", perfect | first_person | plural));
    EXPECT_TRUE(has(f, "قوتل", perfect | third | passive));
    EXPECT_FALSE(f.contains("قتلنا"));
    EXPECT_TRUE(has(verb("تبادل", "يتبادل"), "تبودل", perfect | third | passive));
}

TEST(Conjugation, DefectiveVerbs) {
    const Forms meet = verb("التقى", "يلتقي");
    EXPECT_TRUE(has(meet, "التقت", perfect | third | feminine));
    EXPECT_TRUE(has(meet, "التقوا", perfect | third | plural));
    EXPECT_TRUE(has(meet, "التقيا", perfect | third | dual));
    EXPECT_TRUE(has(meet, "التقينا", perfect | first_person | plural));
    EXPECT_TRUE(has(meet, "يلتق", imperfect | third | jussive));
    EXPECT_TRUE(has(meet, "يلتقون", imperfect | third | plural));
    EXPECT_TRUE(has(meet, "يلتقيان", imperfect | third | dual));
    EXPECT_FALSE(meet.contains("التقىت"));

    const Forms call = verb("دعا", "يدعو");
    EXPECT_TRUE(has(call, "دعت", perfect | third | feminine));
    EXPECT_TRUE(has(call, "دعوا", perfect | third | plural));
    EXPECT_TRUE(has(call, "دعونا", perfect | first_person | plural));
    EXPECT_TRUE(has(call, "يدع", imperfect | third | jussive));
    EXPECT_TRUE(has(call, "يدعى", imperfect | third | passive));
    EXPECT_TRUE(has(call, "دعي", perfect | third | passive));

    const Forms stay = verb("بقي", "يبقى");
    EXPECT_TRUE(has(stay, "بقيت", perfect | third | feminine));
    EXPECT_TRUE(has(stay, "بقوا", perfect | third | plural));
    EXPECT_TRUE(has(stay, "يبق", imperfect | third | jussive));
    EXPECT_TRUE(has(stay, "يبقيان", imperfect | third | dual));
}

TEST(Conjugation, DoubledVerbOpensBeforeConsonants) {
    const Forms f = verb("شن", "يشن");
    EXPECT_TRUE(has(f, "شنت", perfect | third | feminine));
    EXPECT_TRUE(has(f, "شننا", perfect | first_person | plural));
    EXPECT_TRUE(has(f, "شنوا", perfect | third | plural));
    EXPECT_TRUE(has(f, "يشنون", imperfect | third | plural));
}

TEST(Conjugation, LikeLettersAtTheSeamAreWrittenOnce) {
    EXPECT_TRUE(has(verb("أعلن", "يعلن"), "أعلنا", perfect | first_person | plural));
    EXPECT_FALSE(verb("أعلن", "يعلن").contains("أعلننا"));
    EXPECT_TRUE(has(verb("أثبت", "يثبت"), "أثبتم", perfect | plural));
}

TEST(Conjugation, VowelsInTheTableDoNotMatter) { EXPECT_EQ(verb("قَصَفَ", "يَقْصِفُ"), verb("قصف", "يقصف")); }

std::string written(const std::u32string& sounds) { return encode(spell(sounds, Vowels::written)); }

Verb make(std::string_view root, VerbForm form) {
    Verb v;
    v.root = decode(root);
    v.form = form;
    return v;
}

TEST(Participles, ActiveAndPassive) {
    EXPECT_EQ(written(participle_of(make("كتب", VerbForm::i), Voice::active)), "كَاتِب");
    EXPECT_EQ(written(participle_of(make("كتب", VerbForm::i), Voice::passive)), "مَكْتُوب");
    EXPECT_EQ(written(participle_of(make("قول", VerbForm::i), Voice::active)), "قَائِل");
    EXPECT_EQ(written(participle_of(make("دعو", VerbForm::i), Voice::active)), "دَاعِي");
    EXPECT_EQ(written(participle_of(make("دعو", VerbForm::i), Voice::passive)), "مَدْعُوّ");
    EXPECT_EQ(written(participle_of(make("ءكد", VerbForm::ii), Voice::active)), "مُؤَكِّد");
    EXPECT_EQ(written(participle_of(make("حدث", VerbForm::v), Voice::active)), "مُتَحَدِّث");
    EXPECT_EQ(written(participle_of(make("ضرر", VerbForm::viii), Voice::passive)), "مُضْطَرّ");
    EXPECT_EQ(written(participle_of(make("سمي", VerbForm::ii), Voice::passive)), "مُسَمَّى");
}

TEST(Masdars, ByRule) {
    const auto one = [](std::string_view root, VerbForm form) { return written(masdars(make(root, form)).at(0)); };
    EXPECT_EQ(one("طور", VerbForm::ii), "تَطْوِير");
    EXPECT_EQ(one("سمي", VerbForm::ii), "تَسْمِيَة");
    EXPECT_EQ(one("هنء", VerbForm::ii), "تَهْنِئَة");
    EXPECT_EQ(one("حدث", VerbForm::iii), "مُحَادَثَة");
    EXPECT_EQ(one("قوم", VerbForm::iv), "إِقَامَة");
    EXPECT_EQ(one("عطي", VerbForm::iv), "إِعْطَاء");
    EXPECT_EQ(one("سءل", VerbForm::vi), "تَسَاؤُل");
    EXPECT_EQ(one("حوز", VerbForm::vii), "اِنْحِيَاز");
    EXPECT_EQ(one("وفق", VerbForm::viii), "اِتِّفَاق");
    EXPECT_EQ(one("زهر", VerbForm::viii), "اِزْدِهَار");
    EXPECT_EQ(one("قبل", VerbForm::x), "اِسْتِقْبَال");
    EXPECT_EQ(one("طمءن", VerbForm::q4), "اِطْمِئْنَان");
    EXPECT_TRUE(masdars(make("كتب", VerbForm::i)).empty());
}

TEST(Citations, TellRootAndForm) {
    const auto told = [](std::string_view p, std::string_view i) {
        const auto v = verb_of(decode(p), decode(i));
        return v ? encode(v->root) + ' ' + std::to_string(static_cast<int>(v->form) + 1) : std::string("none");
    };
    EXPECT_EQ(told("قصف", "يقصف"), "قصف 1");
    EXPECT_EQ(told("طور", "يطور"), "طور 2");
    EXPECT_EQ(told("أكد", "يؤكد"), "ءكد 2");
    EXPECT_EQ(told("آزر", "يؤازر"), "ءزر 3");
    EXPECT_EQ(told("أقام", "يقيم"), "قوم 4");  // its middle radical may be w or y: the letters do not tell, and need not
    EXPECT_EQ(told("أصر", "يصر"), "صرر 4");
    EXPECT_EQ(told("آمن", "يؤمن"), "ءمن 4");
    EXPECT_EQ(told("اتفق", "يتفق"), "وفق 8");
    EXPECT_EQ(told("اضطر", "يضطر"), "ضرر 8");
    EXPECT_EQ(told("انضم", "ينضم"), "ضمم 7");
    EXPECT_EQ(told("استجوب", "يستجوب"), "جوب 10");
    EXPECT_EQ(told("تدهور", "يتدهور"), "دهور 12");
    EXPECT_EQ(told("ق", "يقي"), "none");
    EXPECT_EQ(told("قال", "قول"), "none");
}

TEST(Spelling, OtherSpellingsOfTheHamzaBeforeALongU) {
    const auto others = other_spellings(U"\u0645\u0633\u0624\u0648\u0644");  // mas'ul
    ASSERT_EQ(others.size(), 3u);
    EXPECT_EQ(encode(others[0]), "مسئول");
    EXPECT_TRUE(other_spellings(U"\u0642\u0627\u0644").empty());
}

}  // namespace
