// The compiler of tables: mistakes are all told, overlays win, and the same rows give the same bytes.
#include "event/judge_features.h"
#include "language/arabic/inflection.h"
#include "language/arabic/letters.h"
#include "support/tables.h"
#include "tables/view.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace {

using isnad::Tables;
using isnad::tables::absent;
using isnad::tables::Link;
using isnad::tables::LinkKind;
using isnad::tables::Pos;
using isnad::tables::View;
namespace fixtures = isnad::testing;
using Lines = std::vector<std::string>;

bool any_contains(const Lines& lines, std::string_view part) {
    return std::any_of(lines.begin(), lines.end(), [&](const std::string& l) { return l.find(part) != std::string::npos; });
}

// The links of a kind that a word or a phrase carries.
std::vector<Link> links(const Tables& tables, std::string_view words, LinkKind kind) {
    const View& view = tables.view();
    std::vector<std::uint32_t> forms;
    for (std::size_t at = 0; at <= words.size();) {
        const std::size_t end = std::min(words.find(' ', at), words.size());
        forms.push_back(view.find(isnad::arabic::normalized(words.substr(at, end - at))));
        at = end + 1;
    }
    std::vector<Link> out;
    const auto take = [&](std::span<const Link> all) {
        std::copy_if(all.begin(), all.end(), std::back_inserter(out), [&](const Link& l) { return l.kind == kind; });
    };
    if (std::find(forms.begin(), forms.end(), absent) != forms.end()) return out;
    if (forms.size() == 1) {
        std::set<std::uint32_t> lexemes;  // one form can be several of one verb: active, passive, imperative
        for (const auto& reading : view.readings_of(forms[0]))
            if (lexemes.insert(reading.lexeme).second) take(view.links_of(view.lexemes[reading.lexeme]));
        return out;
    }
    std::uint32_t node = view.forms[forms[0]].root;
    for (std::size_t i = 1; i < forms.size() && node != absent; ++i) node = view.step(node, forms[i]);
    if (node != absent) take(view.links_of(view.nodes[node]));
    return out;
}

std::string place_row(std::string_view arabic, std::string_view name, std::string_view rest = "1\tLBN\t-\t33.27\t35.2\tcity\tsure") {
    return std::string(arabic) + '\t' + std::string(name) + '\t' + std::string(rest);
}

TEST(Compiler, AllMistakesOfAllFilesAreTold) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("arabic/verbs.tsv", fixtures::verb_columns, {"قصف\tplain\tx", "زار/يزور\tplane\tx", "شن/يشن\tlight\tx"});
    folder.table("places/towns.tsv", fixtures::place_columns,
                 {place_row("صور", "Tyre", "abc\tLBN\t-\t33\t35\tcity\tsure"), place_row("صيدا", "Sidon", "1\tLBN\t-\t133\t35\tcity\tsure"),
                  place_row("بعلبك", "Baalbek", "1\tLBN\t-\t33\t35\ttown\tsure"), place_row("طرابلس||طرابلس الشام", "Tripoli")});
    folder.table("events/assault.tsv", fixtures::event_columns,
                 {"-\t-\tASSAULT\t-\t-\t-\t-\t-", "قصف/يقصف\t-\tASSALT\t-\t-\t-\t-\t-", "قصف/يقصف\t-\tASSAULT\tvisit\t-\t-\t-\t-",
                  "قصف/يقصف\t-\tASSAULT\t-\tmilitry\t-\t-\t-", "قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:X\t-\t-",
                  "قصف/يقصف\t-\tASSAULT\t-\t-\tsubject:A\t-\t-", "قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:A\tobj:@army\t-",
                  "قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:A\tobj:مرمى||كرة\t-",
                  "قصف/يقصف\tقصف\tASSAULT\taerial\tmilitary\tsubj:A obj:R\t!obj:مرمى|كرة\t-"});
    const Lines lines = fixtures::mistakes({folder.path()});
    for (const std::string_view expected :
         {"arabic/verbs.tsv:3:1: `verb` `قصف` is no verb", "arabic/verbs.tsv:4:10: `class` `plane` is not known; did you mean `plain`?",
          "places/towns.tsv:3:10: `geonames` `abc` is no identifier", "places/towns.tsv:4:20: `lat` lies outside -90..90",
          "places/towns.tsv:5:29: `resolution` `town` is not known", "places/towns.tsv:6:1: `arabic` has an empty alternative",
          "events/assault.tsv:3:1: `verb` and `noun` are both -",
          "events/assault.tsv:4:12: `type` `ASSALT` is not known; did you mean `ASSAULT`?",
          "events/assault.tsv:5:20: `mode` `visit` is not known; one of aerial",
          "events/assault.tsv:6:22: `context` `militry` is not known; did you mean `military`?",
          "events/assault.tsv:7:24: `frame` `X` is no role", "events/assault.tsv:8:24: `frame` `subject:A` is no slot:role",
          "events/assault.tsv:9:31: `when` `@army` is no class", "events/assault.tsv:10:31: `when` has an empty alternative"}) {
        EXPECT_TRUE(any_contains(lines, expected)) << expected;
    }
    EXPECT_EQ(lines.size(), 14u) << ::testing::PrintToString(lines);
}

TEST(Compiler, ConditionsNameSetsOfWords) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("events/word_sets.tsv", "set\twords\tgloss", {"football\tمرمى|كرة\tx", "football\tهدف\tx", "Sport\tكرة\tx", "actor\tكرة\tx", "games\tشباك|@football\tx"});
    folder.table("events/assault.tsv", fixtures::event_columns,
                 {"قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:A\t!obj:@football|شباك\t-", "قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:A\tany:@footbal\t-"});
    const Lines lines = fixtures::mistakes({folder.path()});
    for (const std::string_view expected :
         {"events/word_sets.tsv:4:1: `set` `football` is there twice", "events/word_sets.tsv:5:1: `set` `Sport` is no name of a set",
          "events/word_sets.tsv:6:1: `set` `actor` is no name of a set", "events/word_sets.tsv:7:7: `words` `@football` is a set or a class", "`when` `@footbal` is no class"}) {
        EXPECT_TRUE(any_contains(lines, expected)) << expected;
    }
    EXPECT_EQ(lines.size(), 5u) << ::testing::PrintToString(lines);
}

TEST(Compiler, WeightsOfJudgementAreChecked) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("events/judgement.tsv", "feature\tweight", {"form=noun\t12", "form=nouns\t1", "form=noun type=ASSAULT\t128", "word=قصف type=ASSAULT\tx"});
    const Lines lines = fixtures::mistakes({folder.path()});
    for (const std::string_view expected :
         {"events/judgement.tsv:4:1: `feature` `form=nouns` is no feature of judgement", "events/judgement.tsv:5:24: `weight` `128` is no weight",
          "events/judgement.tsv:6:"}) {
        EXPECT_TRUE(any_contains(lines, expected)) << expected;
    }
    EXPECT_EQ(lines.size(), 3u) << ::testing::PrintToString(lines);
}

TEST(Compiler, WeightsAreFoundByTheirFeatures) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("events/judgement.tsv", "feature\tweight", {"form=noun\t12", "form=perfect\t-7", "form=phrase\t0"});
    const Tables tables = fixtures::compiled({folder.path()});
    const View& view = tables.view();
    const auto weight = [&](std::string_view feature) {
        const auto key = isnad::event::judging::feature_named(feature, [&](std::string_view word) { return view.find(word); });
        return key ? view.judgement_of(*key) : 99;
    };
    EXPECT_EQ(weight("form=noun"), 12);
    EXPECT_EQ(weight("form=perfect"), -7);
    EXPECT_EQ(weight("form=phrase"), 0);
    EXPECT_EQ(weight("form=participle"), 0);
}

TEST(Compiler, ConfidenceRisesWithTheOdds) {
    const fixtures::Folder folder, odd, falling;
    fixtures::add_plover(folder);
    folder.table("events/confidence.tsv", "odds\tright", {"2\t0.8", "-1.5\t0.5"});
    EXPECT_TRUE(fixtures::mistakes({folder.path()}).empty());
    fixtures::add_plover(odd);
    odd.table("events/confidence.tsv", "odds\tright", {"0\t1.2", "even\t0.5"});
    const Lines lines = fixtures::mistakes({odd.path()});
    EXPECT_TRUE(any_contains(lines, "events/confidence.tsv:3:3: `right` `1.2` is no share (0 to 1)")) << ::testing::PrintToString(lines);
    EXPECT_TRUE(any_contains(lines, "events/confidence.tsv:4:1: `odds` `even` is no number")) << ::testing::PrintToString(lines);
    fixtures::add_plover(falling);
    falling.table("events/confidence.tsv", "odds\tright", {"0\t0.8", "2\t0.7"});
    EXPECT_TRUE(any_contains(fixtures::mistakes({falling.path()}), "the shares do not rise with the odds"));
}

TEST(Compiler, FoldersAndFilesThatItDoesNotKnow) {
    const fixtures::Folder folder;
    folder.table("place/towns.tsv", fixtures::place_columns, {place_row("صور", "Tyre")});
    folder.table("arabic/adverbs.tsv", fixtures::particle_columns, {"جدا\tadverb\t-\t-\t-\tvery"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "place/towns.tsv:1:1: is no table that Isnad knows; did you mean the folder `places`?"));
    EXPECT_TRUE(any_contains(lines, "arabic/adverbs.tsv:1:1: is no table that Isnad knows"));
    EXPECT_EQ(lines.size(), 2u);
}

TEST(Compiler, AnEmptyOrMissingFolderIsAMistake) {
    const fixtures::Folder folder;
    EXPECT_TRUE(any_contains(fixtures::mistakes({folder.path()}), "holds no tables"));
    EXPECT_TRUE(any_contains(fixtures::mistakes({folder.path("none")}), "is no directory of tables"));
    EXPECT_TRUE(any_contains(fixtures::mistakes({}), "holds no tables"));
}

TEST(Compiler, OfficesDatesAndSectorsArePointedOut) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("actors/offices.tsv", "office\tarabic\tsector\trank\tgloss", {"head-of-state\tرئيس\tGOV\tunique\tx"});
    folder.table("actors/persons.tsv", "wikidata\tname\tarabic\tshort\tstate\tsector\toffice\tfrom\tto",
                 {"Q1\tA\tفلان الأول\t-\tFRA\tGOV\thead-of-stat\t2020-01-01\t-", "Q2\tB\tفلان الثاني\t-\tFRA\tGOVT\t-\t-\t-",
                  "Q3\tC\tفلان الثالث\t-\tFRA\tGOV\t-\t2020-13-01\t-", "Q4\tD\tفلان الرابع\t-\tFRA\tGOV\t-\t-\t2020-1-011"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "actors/persons.tsv:3:27: `office` `head-of-stat` is not known; did you mean `head-of-state`?"));
    EXPECT_TRUE(any_contains(lines, "actors/persons.tsv:4:24: `sector` `GOVT` is not known; did you mean `GOV`?"));
    EXPECT_TRUE(any_contains(lines, "actors/persons.tsv:5:30: `from` `2020-13-01` is no date (YYYY-MM-DD)"));
    EXPECT_TRUE(any_contains(lines, "actors/persons.tsv:6:32: `to` `2020-1-011` is no date (YYYY-MM-DD)"));
    EXPECT_EQ(lines.size(), 4u) << ::testing::PrintToString(lines);
}

TEST(Compiler, FurnitureWithoutLettersWouldMatchEveryLine) {
    const fixtures::Folder folder;
    folder.table("page/furniture.tsv", "pattern\tmatch\tkind\tgloss",
                 {"الرئيسية|\tprefix\tnavigation\tx", "الوسوم: |وسوم\tprefix\ttag\tx"});
    const Lines lines = fixtures::mistakes({folder.path()});
    EXPECT_TRUE(any_contains(lines, "page/furniture.tsv:3:1: `pattern` has an empty alternative"));
    EXPECT_TRUE(any_contains(lines, "page/furniture.tsv:4:1: `pattern` has a blank before or behind"));
    EXPECT_EQ(lines.size(), 2u);
}

TEST(Compiler, EveryRecordKnowsItsRow) {
    const fixtures::Folder folder;
    folder.table("places/towns.tsv", fixtures::place_columns, {place_row("صور", "Tyre"), place_row("دير الزور", "Deir ez-Zor")});
    const Tables tables = fixtures::compiled({folder.path()});
    const auto found = links(tables, "دير الزور", LinkKind::place);
    ASSERT_EQ(found.size(), 1u);
    const auto& place = tables.view().places[found[0].index];
    EXPECT_EQ(tables.view().rule(place.source).file, "towns.tsv");
    EXPECT_EQ(tables.view().rule(place.source).line, 4u);
    EXPECT_EQ(tables.view().str(place.name), "Deir ez-Zor");
    EXPECT_EQ(tables.view().str(place.country), "LBN");
    EXPECT_TRUE(place.located);
    EXPECT_FLOAT_EQ(place.lat, 33.27f);
    EXPECT_TRUE(links(tables, "دير", LinkKind::place).empty());
    EXPECT_TRUE(links(tables, "دير الزور دير", LinkKind::place).empty());
}

TEST(Compiler, OverlayRowsComeFirstInEveryLookUp) {
    const fixtures::Folder base, over;
    base.table("places/towns.tsv", fixtures::place_columns,
               {place_row("صور", "Tyre"), place_row("دير الزور", "Deir ez-Zor"), place_row("صيدا", "Sidon")});
    over.table("places/mine.tsv", fixtures::place_columns, {place_row("صور", "Sur in Oman"), place_row("دير الزور", "Another Deir")});
    const auto first_name = [](const Tables& t, std::string_view words) {
        const auto found = links(t, words, LinkKind::place);
        return found.empty() ? std::string("none") : std::string(t.view().str(t.view().places[found[0].index].name));
    };
    const Tables both = fixtures::compiled({base.path(), over.path()}), turned = fixtures::compiled({over.path(), base.path()});
    EXPECT_EQ(first_name(both, "صور"), "Sur in Oman");
    EXPECT_EQ(first_name(both, "دير الزور"), "Another Deir");
    EXPECT_EQ(first_name(both, "صيدا"), "Sidon");
    EXPECT_EQ(first_name(turned, "صور"), "Tyre");
    EXPECT_EQ(first_name(turned, "دير الزور"), "Deir ez-Zor");
    EXPECT_EQ(links(both, "صور", LinkKind::place).size(), 2u);
    EXPECT_NE(both.hash(), turned.hash());
}

TEST(Compiler, OverlaidCodesWinToo) {
    const fixtures::Folder base, over;
    fixtures::add_plover(base);
    base.table("events/assault.tsv", fixtures::event_columns,
               {"قصف/يقصف\t-\tASSAULT\t-\t-\tsubj:A obj:R\t-\t-", "زار/يزور\t-\tCONSULT\tvisit\t-\tsubj:A\t-\t-"});
    over.table("plover/types.tsv", "type\tquad\tquad_name\trequires_recipient\tcameo_root\tscore\tcovers",
               {"ASSAULT\t4\tmaterial conflict\tyes\t19\t-10\tx"});
    over.table("plover/modes.tsv", "type\tmode\tscore\tcovers", {"CONSULT\tvisit\t7\tx"});
    const Tables both = fixtures::compiled({base.path(), over.path()});
    const auto assault = links(both, "قصف", LinkKind::trigger), visit = links(both, "زار", LinkKind::trigger);
    ASSERT_EQ(assault.size(), 1u);
    ASSERT_EQ(visit.size(), 1u);
    EXPECT_FLOAT_EQ(both.view().triggers[assault[0].index].score, -10.0f);
    EXPECT_EQ(both.view().str(both.view().triggers[assault[0].index].cameo), "19");
    EXPECT_FLOAT_EQ(both.view().triggers[visit[0].index].score, 7.0f);
}

TEST(Compiler, APhraseKeepsTheFeaturesOfItsFirstRow) {
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("actors/agents.tsv", "noun\tkind\tsector\tcode\tunit\talone\tgloss",
                 {"رجل الأمن+رجال الأمن\tperson\tMIL\t-\tofficer\tyes\tx"});
    folder.table("places/towns.tsv", fixtures::place_columns, {place_row("رجال الأمن", "A town of this name")});
    const Tables tables = fixtures::compiled({folder.path()});
    EXPECT_EQ(links(tables, "رجال الأمن", LinkKind::agent).size(), 1u);
    EXPECT_EQ(links(tables, "رجال الأمن", LinkKind::place).size(), 1u);
    const View& view = tables.view();
    const auto node = view.step(view.forms[view.find("رجال")].root, view.find(isnad::arabic::normalized("الأمن")));
    ASSERT_NE(node, absent);
    EXPECT_EQ(view.nodes[node].features, static_cast<unsigned>(isnad::arabic::plural));
}

TEST(Compiler, RefusesVerbCellsThatAreNotOneVerb) {
    const fixtures::Folder folder;
    folder.table("arabic/verbs.tsv", fixtures::verb_columns, {"وسط/يتوسط\tplain\tmediate", "أصيب/يصاب\tplain\tbe hit"});
    EXPECT_EQ(fixtures::mistakes({folder.path()}),
              (std::vector<std::string>{
                  "arabic/verbs.tsv:3:1: `verb` `وسط/يتوسط` are not perfect and imperfect of one verb; did you mean `وسط/يسط`?"}));
}

TEST(Compiler, RootsMakeVerbParticiplesAndMasdars) {
    const fixtures::Folder folder;
    folder.table("arabic/roots.tsv", "root\tform\tvowels\tmasdar\tgloss", {"طور\tII\t-\t-\tdevelop", "قول\tI\ta-u\tقَوْل\tsay"});
    const Tables tables = fixtures::compiled({folder.path()});
    const View& view = tables.view();
    const auto citation = [&](std::string_view word) {
        const auto form = view.find(isnad::arabic::normalized(word));
        return form == absent ? std::string("absent") : std::string(view.str(view.lexemes[view.readings_of(form)[0].lexeme].citation));
    };
    EXPECT_EQ(citation("يطورون"), "طَوَّرَ");
    EXPECT_EQ(citation("متطورة"), "absent");
    EXPECT_EQ(citation("المطورين"), "absent");  // the article is taken off in look-ups, and stands in no form
    EXPECT_EQ(citation("مطورين"), "مُطَوِّر");
    EXPECT_EQ(citation("تطوير"), "تَطْوِير");
    EXPECT_EQ(citation("قلن"), "قَالَ");
    EXPECT_EQ(citation("قول"), "قَوْل");
}

TEST(Compiler, RefusesRootsThatAreNone) {
    const fixtures::Folder folder;
    folder.table("arabic/roots.tsv", "root\tform\tvowels\tmasdar\tgloss",
                 {"سأل\tI\ta-a\t-\task", "كتب\tXI\t-\t-\twrite", "كتب\tI\t-\t-\twrite", "دحرج\tII\t-\t-\troll"});
    EXPECT_EQ(fixtures::mistakes({folder.path()}).size(), 4u);
}

TEST(Compiler, TriggersCarryTypeModeFrameAndConditions) {
    using namespace isnad::tables;
    const fixtures::Folder folder;
    fixtures::add_plover(folder);
    folder.table("events/x.tsv", fixtures::event_columns,
                 {"قصف/يقصف\tقصف\tASSAULT\taerial\tmilitary\tsubj:A obj:R على:R\t+obj:@place|مدينة !any:مباراة\tقصفت الطائرات المدينة."});
    const Tables tables = fixtures::compiled({folder.path()});
    const View& view = tables.view();
    const auto of_verb = links(tables, "يقصفون", LinkKind::trigger);
    ASSERT_EQ(of_verb.size(), 1u);
    const Trigger& trigger = view.triggers[of_verb[0].index];
    EXPECT_EQ(static_cast<isnad::EventType>(trigger.type), isnad::EventType::assault);
    EXPECT_EQ(view.str(trigger.mode), "aerial");
    EXPECT_EQ(view.str(trigger.context), "military");
    EXPECT_EQ(view.str(trigger.cameo), "18");
    EXPECT_EQ(trigger.quad, 4);
    EXPECT_FALSE(trigger.scored);  // the mode has no score of its own
    const auto slots = view.slots_of(trigger);
    ASSERT_EQ(slots.size(), 3u);
    EXPECT_EQ(slots[0].slot, Slot::subject);
    EXPECT_EQ(slots[0].role, ActorRole::actor);
    EXPECT_EQ(slots[1].slot, Slot::object);
    EXPECT_EQ(slots[2].slot, Slot::preposition);
    EXPECT_EQ(slots[2].role, ActorRole::recipient);
    EXPECT_EQ(slots[2].preposition, view.find(isnad::arabic::normalized("على")));
    const auto conditions = view.conditions_of(trigger);
    ASSERT_EQ(conditions.size(), 2u);
    EXPECT_FALSE(conditions[0].negated);
    EXPECT_TRUE(conditions[0].decisive);
    EXPECT_FALSE(conditions[1].decisive);
    const auto values = view.values_of(conditions[0]);
    ASSERT_EQ(values.size(), 4u);
    EXPECT_EQ(values[0], class_base + static_cast<std::uint32_t>(ConditionClass::place));
    EXPECT_EQ(values[1], absent);
    EXPECT_EQ(values[2], view.find(isnad::arabic::normalized("مدينة")));
    EXPECT_TRUE(conditions[1].negated);
    EXPECT_EQ(conditions[1].slot, Slot::any);
    // The words that its alternatives begin with are known by their marks; a class is no word.
    EXPECT_FALSE(conditions[0].only_words);
    EXPECT_TRUE(conditions[1].only_words);
    const auto openings = view.openings_of(conditions[0]);
    EXPECT_EQ(std::vector(openings.begin(), openings.end()), std::vector{isnad::tables::mark_of(values[2])});
}

TEST(Compiler, WordsAreFoundInEveryForm) {
    const fixtures::Folder folder;
    folder.table("arabic/nouns.tsv", fixtures::noun_columns, {"هجوم+هجمات\tnoun\tattack", "خطير\tadjective\tdangerous"});
    const Tables tables = fixtures::compiled({folder.path()});
    for (const std::string_view form : {"هجوم", "هجومان", "هجومين", "هجمات", "خطيرة", "خطيرون"}) {
        EXPECT_EQ(links(tables, form, LinkKind::noun_class).size(), 1u) << form;
    }
    for (const std::string_view form : {"هجم", "هجومون", "الهجوم"}) EXPECT_TRUE(links(tables, form, LinkKind::noun_class).empty()) << form;
}

TEST(Compiler, TheSameRowsGiveTheSameBytes) {
    const fixtures::Folder folder, copy;
    for (const auto* f : {&folder, &copy}) {
        f->table("places/b.tsv", fixtures::place_columns, {place_row("صور", "Tyre"), place_row("دير الزور", "Deir ez-Zor")});
        f->table("places/a.tsv", fixtures::place_columns, {place_row("دير البلح", "Deir al-Balah")});
        f->table("arabic/verbs.tsv", fixtures::verb_columns, {"زار/يزور\tplain\tvisit"});
    }
    const Tables one = fixtures::compiled({folder.path()}), two = fixtures::compiled({copy.path()});
    ASSERT_TRUE(one.save(folder.path("t")));
    ASSERT_TRUE(two.save(copy.path("t")));
    EXPECT_EQ(fixtures::bytes_of(folder.path("t")), fixtures::bytes_of(copy.path("t")));
    EXPECT_EQ(one.hash().size(), 16u);
}

TEST(Compiler, AnyChangeOfATableChangesItsName) {
    const fixtures::Folder folder;
    folder.table("places/a.tsv", fixtures::place_columns, {place_row("صور", "Tyre")});
    const std::string before(fixtures::compiled({folder.path()}).hash());
    folder.table("places/a.tsv", fixtures::place_columns, {place_row("صور", "Tyros")});
    EXPECT_NE(fixtures::compiled({folder.path()}).hash(), before);
}

TEST(BuiltTables, HoldTheWordsOfEveryDay) {
    const Tables& tables = fixtures::built_tables();
    EXPECT_FALSE(links(tables, "فرنسا", LinkKind::state).empty());
    EXPECT_FALSE(links(tables, "الولايات المتحدة", LinkKind::state).empty());
    EXPECT_FALSE(links(tables, "قصفت", LinkKind::trigger).empty());
    EXPECT_FALSE(links(tables, "قال", LinkKind::reporting).empty());
    EXPECT_FALSE(links(tables, "محمد", LinkKind::given_name).empty());
    EXPECT_FALSE(links(tables, "عبد الله", LinkKind::given_name).empty());
    EXPECT_TRUE(links(tables, "كامل", LinkKind::given_name).empty());
    EXPECT_FALSE(tables.view().furniture.empty());
}

TEST(BuiltTables, EveryIndexLeadsSomewhere) {
    const View& view = fixtures::built_tables().view();
    for (const auto& f : view.forms) {
        ASSERT_LE(std::size_t{f.first_reading} + f.reading_count, view.readings.size());
        ASSERT_TRUE(f.root == absent || f.root < view.nodes.size());
        const auto id = static_cast<std::uint32_t>(&f - view.forms.data());
        ASSERT_EQ(view.find(view.str(f.key)), id);
        bool called = false;
        for (const auto& r : view.readings_of(id)) called = called || view.link(r.lexeme, LinkKind::given_name);
        ASSERT_EQ((f.hints & isnad::tables::called_so) != 0, called) << view.str(f.key);
    }
    for (const auto& r : view.readings) ASSERT_LT(r.lexeme, view.lexemes.size());
    for (const auto& l : view.lexemes) ASSERT_LE(std::size_t{l.first_link} + l.link_count, view.links.size());
    for (const auto& n : view.nodes) ASSERT_LE(std::size_t{n.first_link} + n.link_count, view.links.size());
    for (const auto& t : view.triggers) {
        ASSERT_LE(std::size_t{t.first_slot} + t.slot_count, view.slots.size());
        ASSERT_LE(std::size_t{t.first_condition} + t.condition_count, view.conditions.size());
        ASSERT_LT(t.source.file, view.files.size());
    }
    for (const auto& e : view.edges) {
        if (e.node == absent) continue;
        ASSERT_LT(e.to, view.nodes.size());
        ASSERT_EQ(view.step(e.node, e.form), e.to);
        ASSERT_TRUE(view.forms[e.form].hints & isnad::tables::inside_phrase);
    }
    for (const auto& f : view.furniture) ASSERT_GT(f.pattern.length, 0u);
}

}  // namespace
