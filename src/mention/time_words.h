// The Arabic words that the rules of times and quantities name: normal forms, without article and proclitics.
//
// What a word means (a month, a unit, a bound) stands in data/times and data/quantities; here are only the words of which a rule of
// grammar speaks, and the guards against false friends.
#pragma once

#include <string_view>

// clang-format off
namespace isnad::mention::ar {

inline constexpr std::string_view w_al = "\u0627\u0644";  // the article written apart: al- 24
inline constexpr std::string_view w_wa = "\u0648";  // and
inline constexpr std::string_view w_min = "\u0645\u0646";  // from, of
inline constexpr std::string_view w_about = "\u0639\u0646";  // about, from
inline constexpr std::string_view w_fi = "\u0641\u064A";  // in
inline constexpr std::string_view w_ila = "\u0627\u0644\u064A";  // to
inline constexpr std::string_view w_hatta = "\u062D\u062A\u064A";  // until
inline constexpr std::string_view w_li_ghaya = "\u0644\u063A\u0627\u064A\u0629";  // until
inline constexpr std::string_view w_bayna = "\u0628\u064A\u0646";  // between
inline constexpr std::string_view w_ma = "\u0645\u0627";  // what (ma bayna)
inline constexpr std::string_view w_ala = "\u0639\u0644\u064A";  // on
inline constexpr std::string_view w_kull = "\u0643\u0644";  // every
inline constexpr std::string_view w_shahr = "\u0634\u0647\u0631";  // month
inline constexpr std::string_view w_shahray = "\u0634\u0647\u0631\u064A";  // two months of
inline constexpr std::string_view w_am = "\u0639\u0627\u0645";  // year; also: general
inline constexpr std::string_view w_amay = "\u0639\u0627\u0645\u064A";  // two years of
inline constexpr std::string_view w_sana = "\u0633\u0646\u0629";  // year
inline constexpr std::string_view w_sanatay = "\u0633\u0646\u062A\u064A";  // two years of
inline constexpr std::string_view w_awam = "\u0627\u0639\u0648\u0627\u0645";  // years
inline constexpr std::string_view w_sanawat = "\u0633\u0646\u0648\u0627\u062A";  // years
inline constexpr std::string_view w_yawm = "\u064A\u0648\u0645";  // day
inline constexpr std::string_view w_yawmay = "\u064A\u0648\u0645\u064A";  // two days of
inline constexpr std::string_view w_ayyam = "\u0627\u064A\u0627\u0645";  // days
inline constexpr std::string_view w_alyawm = "\u0627\u0644\u064A\u0648\u0645";  // today, the day
inline constexpr std::string_view w_muwafiq = "\u0645\u0648\u0627\u0641\u0642";  // corresponding to
inline constexpr std::string_view w_saat = "\u0633\u0627\u0639\u0627\u062A";  // hours
inline constexpr std::string_view w_saa = "\u0633\u0627\u0639\u0629";  // hour, o'clock
inline constexpr std::string_view w_akhir = "\u0627\u062E\u0631";  // last (akhir 24 hours)
inline constexpr std::string_view w_rub = "\u0631\u0628\u0639";  // quarter
inline constexpr std::string_view w_nisf = "\u0646\u0635\u0641";  // half
inline constexpr std::string_view w_thulth = "\u062B\u0644\u062B";  // third
inline constexpr std::string_view w_qarn = "\u0642\u0631\u0646";  // century
inline constexpr std::string_view w_h = "\u0647";  // Hijri
inline constexpr std::string_view w_m = "\u0645";  // of the Common Era
inline constexpr std::string_view w_sawfa = "\u0633\u0648\u0641";  // will
inline constexpr std::string_view w_lan = "\u0644\u0646";  // will not
inline constexpr std::string_view w_lam = "\u0644\u0645";  // did not
inline constexpr std::string_view w_kana = "\u0643\u0627\u0646";  // was
inline constexpr std::string_view w_an_now = "\u0627\u0646";  // now
inline constexpr std::string_view w_mia = "\u0645\u0626\u0629";  // hundred
inline constexpr std::string_view w_maa = "\u0645\u0627\u0626\u0629";  // hundred
inline constexpr std::string_view w_wahid = "\u0648\u0627\u062D\u062F";  // one
inline constexpr std::string_view w_wahida = "\u0648\u0627\u062D\u062F\u0629";  // one
inline constexpr std::string_view w_adad = "\u0639\u062F\u062F";  // number of
inline constexpr std::string_view w_hasila = "\u062D\u0635\u064A\u0644\u0629";  // toll
inline constexpr std::string_view w_ashar = "\u0639\u0634\u0631";  // -teen
inline constexpr std::string_view w_ashara = "\u0639\u0634\u0631\u0629";  // -teen
inline constexpr std::string_view w_qabla = "\u0642\u0628\u0644";  // before
inline constexpr std::string_view w_li = "\u0644";  // to
inline constexpr std::string_view w_nafs = "\u0646\u0641\u0633";  // the same
inline constexpr std::string_view w_dhat = "\u0630\u0627\u062A";  // the same
inline constexpr std::string_view w_qalila = "\u0642\u0644\u064A\u0644\u0629";  // few
inline constexpr std::string_view w_wahidan = "\u0648\u0627\u062D\u062F\u0627";  // one
inline constexpr std::string_view w_ra = "\u0631";  // the decimal sign of the wires: 4r29 is 29.4
inline constexpr std::string_view w_mawid = "\u0645\u0648\u0639\u062F";  // appointed time
inline constexpr std::string_view w_aw = "\u0627\u0648";  // or
inline constexpr std::string_view w_ab = "\u0627\u0628";  // August; also a town, written with hamza below
inline constexpr std::string_view w_dhalik = "\u0630\u0644\u0643";  // that
inline constexpr std::string_view w_usbu = "\u0627\u0633\u0628\u0648\u0639";  // week
inline constexpr std::string_view w_awwal = "\u0627\u0648\u0644";  // first
inline constexpr std::string_view w_idha = "\u0627\u0630\u0627";  // if
inline constexpr std::string_view w_ramadan = "\u0631\u0645\u0636\u0627\u0646";  // Ramadan
inline constexpr std::string_view w_qad = "\u0642\u062F";  // may, before an imperfect
inline constexpr std::string_view w_an = "\u0627\u0646";  // that
inline constexpr std::string_view w_ghadat = "\u063A\u062F\u0627\u0629";  // the day after
inline constexpr std::string_view w_mundhu = "\u0645\u0646\u0630";  // since
inline constexpr std::string_view w_baada = "\u0628\u0639\u062F";  // after
inline constexpr std::string_view w_umr = "\u0639\u0645\u0631";  // age

/// Words that look ahead: scheduled, expected.
inline constexpr std::string_view scheduled[] = {"\u0645\u0642\u0631\u0631", "\u0645\u0642\u0631\u0631\u0629",
    "\u0645\u0632\u0645\u0639", "\u0645\u0632\u0645\u0639\u0629", "\u0645\u0631\u062A\u0642\u0628",
    "\u0645\u0631\u062A\u0642\u0628\u0629", "\u0645\u0646\u062A\u0638\u0631", "\u0645\u0646\u062A\u0638\u0631\u0629",
    "\u0645\u062A\u0648\u0642\u0639", "\u0645\u062A\u0648\u0642\u0639\u0629", "\u0645\u0642\u0628\u0644",
    "\u0645\u0642\u0628\u0644\u0629", "\u0642\u0627\u062F\u0645", "\u0642\u0627\u062F\u0645\u0629",
    "\u0645\u0642\u0628\u0644\u064A\u0646", "\u0645\u0648\u0639\u062F"};

/// After it, before it: a distance from the time told last follows.
inline constexpr std::string_view after_it[] = {"\u0628\u0639\u062F\u0647\u0627", "\u0628\u0639\u062F\u0647"};
inline constexpr std::string_view before_it[] = {"\u0642\u0628\u0644\u0647\u0627", "\u0642\u0628\u0644\u0647"};

/// Words before "an" and an imperfect that tell of what was, or of nothing in time.
inline constexpr std::string_view no_future_before[] = {"\u0642\u0628\u0644", "\u0628\u0639\u062F", "\u0645\u0646\u0630", "\u062F\u0648\u0646", "\u0627\u0644\u064A",
    "\u0643\u0627\u062F", "\u0627\u0633\u062A\u0637\u0627\u0639", "\u064A\u0645\u0643\u0646"};

/// That, before the day or year that the text told: "on that day".
inline constexpr std::string_view those[] = {"\u0630\u0644\u0643", "\u062A\u0644\u0643", "\u0630\u0627\u0643"};

/// This, before a season.
inline constexpr std::string_view this_before[] = {"\u0647\u0630\u0627", "\u0647\u0630\u0647"};

/// The first, middle and last ten days of a month.
inline constexpr std::string_view tens_of_month[] = {"\u0627\u0648\u0627\u0626\u0644", "\u0627\u0648\u0627\u0633\u0637", "\u0627\u0648\u0627\u062E\u0631"};

/// Circumstances that look ahead: expecting, deeming likely.
inline constexpr std::string_view expecting[] = {"\u0645\u062A\u0648\u0642\u0639\u0627", "\u0645\u062A\u0648\u0642\u0639\u0629", "\u0645\u062A\u0648\u0642\u0639\u064A\u0646", "\u0645\u0631\u062C\u062D\u0627", "\u0645\u0631\u062C\u062D\u0629",
    "\u0645\u062A\u0639\u0647\u062F\u0627", "\u0645\u062A\u0639\u0647\u062F\u0629"};

/// To put off, the putting off, to set a day, by their lemmas: a hearing behind them lies ahead.
inline constexpr std::string_view putting_off[] = {"\u0627\u062C\u0644", "\u0627\u0631\u062C\u0627", "\u062A\u0627\u062C\u064A\u0644", "\u0627\u0631\u062C\u0627\u0621", "\u062D\u062F\u062F", "\u062A\u062D\u062F\u064A\u062F"};
inline constexpr std::string_view w_hearing = "\u062C\u0644\u0633\u0629";  // a session

/// Relative pronouns.
inline constexpr std::string_view relatives[] = {"\u0627\u0644\u0630\u064A", "\u0627\u0644\u062A\u064A", "\u0627\u0644\u0630\u064A\u0646", "\u0627\u0644\u0644\u0630\u0627\u0646", "\u0627\u0644\u0644\u0630\u064A\u0646",
    "\u0627\u0644\u0644\u062A\u0627\u0646", "\u0627\u0644\u0644\u062A\u064A\u0646", "\u0627\u0644\u0644\u0648\u0627\u062A\u064A"};

/// Words before 22-4 that make it a date.
inline constexpr std::string_view day_before[] = {"\u064A\u0648\u0645", "\u0628\u062A\u0627\u0631\u064A\u062E", "\u062A\u0627\u0631\u064A\u062E", "\u0645\u0648\u0627\u0641\u0642", "\u0627\u062B\u0646\u064A\u0646",
    "\u062B\u0644\u0627\u062B\u0627\u0621", "\u0627\u0631\u0628\u0639\u0627\u0621", "\u062E\u0645\u064A\u0633", "\u062C\u0645\u0639\u0629", "\u0633\u0628\u062A", "\u0627\u062D\u062F"};

/// Nouns before a date that is part of a name: a street, a town, a movement.
inline constexpr std::string_view names_before[] = {"\u0634\u0627\u0631\u0639", "\u062C\u0633\u0631", "\u0643\u0648\u0628\u0631\u064A",
    "\u0645\u062F\u064A\u0646\u0629", "\u0645\u064A\u062F\u0627\u0646", "\u0633\u0627\u062D\u0629", "\u062F\u0648\u0627\u0631",
    "\u0645\u0644\u0639\u0628", "\u0627\u0633\u062A\u0627\u062F", "\u062C\u0627\u0645\u0639\u0629", "\u062D\u0631\u0643\u0629",
    "\u062D\u0632\u0628", "\u0643\u062A\u0627\u0626\u0628", "\u0643\u062A\u064A\u0628\u0629", "\u0644\u0648\u0627\u0621", "\u062D\u064A",
    "\u062B\u0648\u0631\u0629", "\u0627\u0646\u062A\u0641\u0627\u0636\u0629", "\u062C\u0627\u0626\u0632\u0629",
    "\u0645\u0646\u0635\u0629", "\u062A\u0642\u0627\u0637\u0639", "\u062D\u0631\u0627\u0643", "\u0627\u0626\u062A\u0644\u0627\u0641",
    "\u062A\u0643\u062A\u0644"};

/// Nouns before a day that everybody knows without its year.
inline constexpr std::string_view known_before[] = {"\u0647\u062C\u0645\u0627\u062A", "\u0647\u062C\u0648\u0645",
    "\u0627\u062D\u062F\u0627\u062B", "\u0627\u0639\u062A\u062F\u0627\u0621\u0627\u062A", "\u0645\u0646\u0630", "\u0628\u0639\u062F",
    "\u0639\u0645\u0644\u064A\u0629", "\u0642\u0628\u0644"};

/// Nouns before which al-'amm means general.
inline constexpr std::string_view general_before[] = {"\u0627\u0645\u064A\u0646", "\u0627\u0645\u064A\u0646\u0629",
    "\u0645\u062F\u064A\u0631", "\u0642\u0627\u0626\u062F", "\u0645\u062F\u0639\u064A", "\u0645\u062F\u0639", "\u0646\u0627\u0626\u0628",
    "\u0631\u0627\u064A", "\u0642\u0637\u0627\u0639", "\u0643\u0627\u062A\u0628", "\u0645\u0641\u062A\u0634", "\u0645\u0646\u0633\u0642",
    "\u0645\u0634\u0631\u0641", "\u0645\u0631\u0627\u0642\u0628", "\u0633\u0643\u0631\u062A\u064A\u0631", "\u0645\u062C\u0644\u0633",
    "\u0648\u0636\u0639", "\u0635\u0627\u0644\u062D", "\u0646\u0638\u0627\u0645", "\u062D\u0627\u0643\u0645",
    "\u0627\u0636\u0631\u0627\u0628", "\u0639\u0641\u0648"};

/// What makes the day of al-yawm another one: the next, the national, the very day.
inline constexpr std::string_view day_traps[] = {"\u0648\u0627\u062D\u062F\u0629", "\u0648\u062D\u064A\u062F", "\u062A\u0627\u0644\u064A", "\u0633\u0627\u0628\u0642", "\u0644\u0627\u062D\u0642",
    "\u0646\u0641\u0633\u0647", "\u0630\u0627\u062A\u0647", "\u0639\u0627\u0644\u0645\u064A", "\u062F\u0648\u0644\u064A",
    "\u0648\u0637\u0646\u064A", "\u062F\u0631\u0627\u0633\u064A", "\u0627\u0641\u062A\u062A\u0627\u062D\u064A",
    "\u062E\u062A\u0627\u0645\u064A", "\u0627\u062E\u064A\u0631", "\u0648\u0627\u062D\u062F", "\u0645\u0648\u0639\u0648\u062F",
    "\u0627\u0639\u0644\u0627\u0645\u064A", "\u062A\u0627\u0631\u064A\u062E\u064A", "\u0645\u0641\u062A\u0648\u062D",
    "\u0645\u0642\u0628\u0644", "\u0645\u0627\u0636\u064A", "\u0642\u0627\u062F\u0645", "\u062D\u0627\u0641\u0644",
    "\u062A\u0631\u0641\u064A\u0647\u064A", "\u0639\u0644\u0645\u064A", "\u0645\u0630\u0643\u0648\u0631",
    "\u0645\u0634\u0647\u0648\u062F", "\u0631\u064A\u0627\u0636\u064A", "\u0643\u0627\u0645\u0644", "\u0637\u0648\u064A\u0644",
    "\u0639\u0627\u062F\u064A", "\u0648\u0633\u0637\u064A", "\u062B\u0642\u0627\u0641\u064A", "\u0630\u064A"};

/// Nouns before which a weekday is no day: the Friday prayer.
inline constexpr std::string_view friday_before[] = {"\u0635\u0644\u0627\u0629", "\u0635\u0644\u0648\u0627\u062A",
    "\u062E\u0637\u0628\u0629", "\u062E\u0637\u064A\u0628", "\u062C\u0645\u0639\u0629", "\u0633\u0648\u0642", "\u0645\u0633\u062C\u062F",
    "\u0642\u0646\u0627\u0629"};

/// First halves of names that end in today.
inline constexpr std::string_view paper_before[] = {"\u0639\u064A\u0646", "\u0645\u0635\u0631\u064A", "\u0631\u0648\u0633\u064A\u0627",
    "\u0641\u0644\u0633\u0637\u064A\u0646", "\u0627\u0631\u062F\u0646", "\u0633\u0639\u0648\u062F\u064A\u0629",
    "\u0635\u062D\u064A\u0641\u0629", "\u062C\u0631\u064A\u062F\u0629", "\u0645\u0648\u0642\u0639", "\u0642\u0646\u0627\u0629",
    "\u0628\u0631\u0646\u0627\u0645\u062C", "\u0634\u0631\u0642", "\u0645\u063A\u0631\u0628", "\u0633\u0648\u062F\u0627\u0646",
    "\u062A\u0648\u0646\u0633", "\u0635\u0641\u062D\u0629", "\u064A\u0645\u0646", "\u062E\u0644\u064A\u062C"};

/// Words before a bare number that is a year.
inline constexpr std::string_view year_before[] = {"\u0641\u064A", "\u0645\u0646\u0630", "\u0645\u0630", "\u0628\u064A\u0646",
    "\u0642\u0628\u0644", "\u0628\u0639\u062F", "\u062D\u062A\u064A", "\u062E\u0644\u0627\u0644", "\u0628\u062D\u0644\u0648\u0644",
    "\u062D\u0644\u0648\u0644", "\u0644\u063A\u0627\u064A\u0629", "\u0644", "\u0645\u0637\u0644\u0639", "\u0646\u0647\u0627\u064A\u0629",
    "\u0628\u062F\u0627\u064A\u0629", "\u0645\u0646\u062A\u0635\u0641", "\u0627\u0648\u0627\u062E\u0631",
    "\u0627\u0648\u0627\u0626\u0644", "\u062D\u0631\u0628", "\u0627\u0646\u062A\u062E\u0627\u0628\u0627\u062A",
    "\u0645\u0648\u0646\u062F\u064A\u0627\u0644", "\u0627\u0648\u0644\u0645\u0628\u064A\u0627\u062F", "\u062F\u0633\u062A\u0648\u0631",
    "\u0645\u0648\u0627\u0632\u0646\u0629", "\u0645\u064A\u0632\u0627\u0646\u064A\u0629", "\u0627\u062A\u0641\u0627\u0642",
    "\u0627\u062A\u0641\u0627\u0642\u064A\u0629", "\u0646\u0643\u0633\u0629", "\u0645\u0639\u0631\u0643\u0629",
    "\u0627\u062D\u062F\u0627\u062B", "\u0627\u062D\u062A\u062C\u0627\u062C\u0627\u062A", "\u062B\u0648\u0631\u0629",
    "\u0642\u0645\u0629", "\u0627\u0632\u0645\u0629", "\u0645\u0648\u0627\u0644\u064A\u062F", "\u0643\u0627\u0633", "\u0627\u0645\u0645",
    "\u0628\u0637\u0648\u0644\u0629", "\u0645\u0648\u0633\u0645", "\u0646\u0633\u062E\u0629", "\u062D\u062F\u0648\u062F",
    "\u0632\u0644\u0632\u0627\u0644", "\u063A\u0632\u0648", "\u062D\u0635\u0627\u0631"};

/// Words before 22/4 that make it a date.
inline constexpr std::string_view date_before[] = {"\u0641\u064A", "\u064A\u0648\u0645", "\u0628\u062A\u0627\u0631\u064A\u062E",
    "\u062A\u0627\u0631\u064A\u062E", "\u0645\u0646\u0630", "\u062D\u062A\u064A", "\u0642\u0628\u0644", "\u0628\u0639\u062F",
    "\u0645\u0648\u0627\u0641\u0642", "\u0645\u0646", "\u0627\u0644\u064A", "\u0627\u062B\u0646\u064A\u0646",
    "\u062B\u0644\u0627\u062B\u0627\u0621", "\u0627\u0631\u0628\u0639\u0627\u0621", "\u062E\u0645\u064A\u0633",
    "\u062C\u0645\u0639\u0629", "\u0633\u0628\u062A", "\u0627\u062D\u062F"};

/// What may stand between a day and its clock time.
inline constexpr std::string_view clock_gap[] = {"\u0645\u0646", "\u0641\u064A", "\u0639\u0646\u062F", "\u064A\u0648\u0645",
    "\u0633\u0627\u0639\u0629", "\u0639\u0644\u064A", "\u062A\u0645\u0627\u0645", "\u062D\u0648\u0627\u0644\u064A", "\u0646\u062D\u0648",
    "\u062D\u062F\u0648\u062F"};

/// Words before a number that names: article 5, resolution 2254.
inline constexpr std::string_view number_before[] = {"\u0631\u0642\u0645", "\u0645\u0627\u062F\u0629", "\u0642\u0631\u0627\u0631",
    "\u0628\u0646\u062F", "\u0641\u0635\u0644", "\u0641\u0642\u0631\u0629", "\u0635\u0641\u062D\u0629", "\u0639\u062F\u062F",
    "\u0631\u0624\u064A\u0629", "\u0637\u0631\u0627\u0632", "\u0645\u0648\u062F\u064A\u0644", "\u0627\u0635\u062F\u0627\u0631",
    "\u0642\u0646\u0627\u0629", "\u062F\u0648\u0631\u0629", "\u062C\u0644\u062F", "\u0645\u062C\u0644\u062F", "\u0643\u0648\u062F",
    "\u0631\u0645\u0632", "\u0647\u0627\u062A\u0641", "\u0641\u0627\u0643\u0633"};

/// Before a number on a scale: of strength 6.1.
inline constexpr std::string_view scale_before[] = {"\u0642\u0648\u0629", "\u0642\u0648\u062A\u0647", "\u0642\u0648\u062A\u0647\u0627"};

/// Nouns that are told apart by numbers, as bodies of soldiers are.
inline constexpr std::string_view unit_before[] = {"\u0643\u062A\u064A\u0628\u0629", "\u0644\u0648\u0627\u0621", "\u0641\u0631\u0642\u0629", "\u0641\u0648\u062C", "\u0641\u064A\u0644\u0642", "\u0633\u0631\u0628", "\u0633\u0631\u064A\u0629", "\u0648\u062D\u062F\u0629", "\u0631\u062D\u0644\u0629", "\u062E\u0637", "\u0637\u0631\u064A\u0642", "\u0628\u0648\u0627\u0628\u0629", "\u0632\u0646\u0632\u0627\u0646\u0629", "\u063A\u0631\u0641\u0629"};

/// Words whose bare number counts people: the killing of 12.
inline constexpr std::string_view victims[] = {"\u0642\u062A\u0644", "\u0645\u0642\u062A\u0644", "\u0645\u0635\u0631\u0639",
    "\u0627\u0635\u0627\u0628\u0629", "\u0627\u0635\u064A\u0628", "\u062C\u0631\u062D", "\u0627\u0639\u062A\u0642\u0627\u0644",
    "\u0627\u0639\u062A\u0642\u0644", "\u0627\u0639\u062A\u0642\u0644\u062A", "\u062A\u0648\u0642\u064A\u0641",
    "\u0627\u0633\u062A\u0634\u0647\u0627\u062F", "\u0627\u0633\u062A\u0634\u0647\u062F", "\u0648\u0641\u0627\u0629",
    "\u062A\u0648\u0641\u064A", "\u0642\u062A\u0644\u062A", "\u0627\u0635\u064A\u0628\u062A", "\u0642\u062A\u0644\u0648\u0627",
    "\u0627\u063A\u062A\u064A\u0627\u0644", "\u0627\u062D\u062A\u062C\u0627\u0632", "\u0627\u062E\u062A\u0637\u0627\u0641",
    "\u062E\u0637\u0641", "\u0627\u0646\u0642\u0627\u0630", "\u0641\u0642\u062F\u0627\u0646", "\u0646\u0632\u0648\u062D",
    "\u062A\u0647\u062C\u064A\u0631", "\u0644\u0642\u064A", "\u062C\u0631\u064A\u062D", "\u062C\u0631\u062D\u062A", "\u0641\u0642\u062F",
    "\u0642\u0636\u064A",
    "\u0633\u0631\u0627\u062D", "\u062D\u064A\u0627\u0629", "\u0627\u0639\u062F\u0645", "\u0627\u0639\u062F\u0645\u062A", "\u0627\u0639\u062F\u0627\u0645", "\u0627\u0633\u0631", "\u0627\u0633\u0631\u062A", "\u0627\u0633\u0631\u0648\u0627", "\u0627\u0648\u0642\u0641\u062A", "\u0627\u0648\u0642\u0641\u0648\u0627", "\u0627\u062D\u062A\u062C\u0632\u062A", "\u0627\u062D\u062A\u062C\u0632", "\u0627\u0639\u062A\u0642\u0644\u0648\u0627", "\u062E\u0637\u0641\u062A", "\u062E\u0637\u0641\u0648\u0627"};

/// Behind these and "about" a bare number counts people: they let 12 go.
inline constexpr std::string_view let_go[] = {"\u0627\u0641\u0631\u062C", "\u0627\u0641\u0631\u062C\u062A", "\u0627\u0641\u0631\u062C\u0648\u0627", "\u0627\u0641\u0631\u0627\u062C"};

/// Behind a bare number: among them.
inline constexpr std::string_view among_them[] = {"\u0628\u064A\u0646\u0647\u0645", "\u0628\u064A\u0646\u0647\u0646", "\u0628\u064A\u0646\u0647\u0645\u0627"};

/// Months that are one only beside a day, a year or the word for month.
inline constexpr std::string_view strict_months[] = {"\u0645\u0627\u064A", "\u062C\u0648\u0627\u0646", "\u0645\u062D\u0631\u0645",
    "\u0635\u0641\u0631", "\u0631\u062C\u0628", "\u0634\u0639\u0628\u0627\u0646", "\u0631\u0645\u0636\u0627\u0646",
    "\u0634\u0648\u0627\u0644"};

/// Months that are one alone only behind a preposition.
inline constexpr std::string_view loose_months[] = {"\u064A\u0648\u0644\u064A\u0647", "\u064A\u0648\u0646\u064A\u0647", "\u0645\u0627\u0631\u0633", "\u0627\u0628", "\u0627\u0648\u062A",
    "\u0646\u064A\u0633\u0627\u0646", "\u0627\u064A\u0627\u0631", "\u063A\u0634\u062A"};

/// Behind these a loose month is one.
inline constexpr std::string_view prepositions[] = {"\u0641\u064A", "\u0645\u0646\u0630", "\u062E\u0644\u0627\u0644",
    "\u062D\u062A\u064A", "\u0645\u0646", "\u0627\u0644\u064A", "\u0628\u064A\u0646", "\u0645\u0637\u0644\u0639",
    "\u0645\u0646\u062A\u0635\u0641", "\u0646\u0647\u0627\u064A\u0629", "\u0628\u062F\u0627\u064A\u0629",
    "\u0627\u0648\u0627\u062E\u0631", "\u0627\u0648\u0627\u0626\u0644", "\u0634\u0647\u0631", "\u0634\u0647\u0631\u064A",
    "\u0642\u0628\u0644", "\u0628\u0639\u062F", "\u0637\u0648\u0627\u0644", "\u0628\u062D\u0644\u0648\u0644",
    "\u0627\u0639\u062A\u0628\u0627\u0631\u0627", "\u0644"};

/// One, in one and twenty.
inline constexpr std::string_view one_of_tens[] = {"\u0627\u062D\u062F", "\u0627\u062D\u062F\u064A"};

/// Two, behind a noun in the dual.
inline constexpr std::string_view two_behind[] = {"\u0627\u062B\u0646\u0627\u0646", "\u0627\u062B\u0646\u064A\u0646", "\u0627\u062B\u0646\u062A\u0627\u0646", "\u0627\u062B\u0646\u062A\u064A\u0646"};

/// Of them, of it: what was counted before.
inline constexpr std::string_view of_them[] = {"\u0645\u0646\u0647\u0645", "\u0645\u0646\u0647\u0646", "\u0645\u0646\u0647\u0645\u0627", "\u0645\u0646\u0627"};
inline constexpr std::string_view of_it = "\u0645\u0646\u0647\u0627";
inline constexpr std::string_view w_akharun[] = {"\u0627\u062E\u0631\u0648\u0646", "\u0627\u062E\u0631\u064A\u0646", "\u0627\u062E\u0631"};  // others
inline constexpr std::string_view w_afrad = "\u0627\u0641\u0631\u0627\u062F";  // members of, in annexation
inline constexpr std::string_view w_la = "\u0644\u0627";  // not

/// Words behind a number that are counted by nobody: times, former, about.
inline constexpr std::string_view not_counted[] = {"\u0645\u0631\u0629", "\u0645\u0631\u0627\u062A", "\u0645\u0631\u062A",
    "\u0636\u0639\u0641", "\u0627\u0636\u0639\u0627\u0641", "\u0636\u0639\u0641\u0627", "\u0628\u0639\u062F", "\u0642\u0628\u0644",
    "\u062E\u0644\u0627\u0644", "\u0627\u062B\u0646\u0627\u0621", "\u0645\u0646\u0630", "\u0639\u0646\u062F", "\u0644\u062F\u064A",
    "\u0636\u062F", "\u062D\u0648\u0644", "\u062A\u0642\u0631\u064A\u0628\u0627", "\u0641\u0642\u0637", "\u0641\u0627\u0643\u062B\u0631",
    "\u062A\u062D\u062A", "\u0641\u0648\u0642", "\u062F\u0648\u0646", "\u0645\u0642\u0627\u0628\u0644", "\u0628\u064A\u0646\u0647\u0645",
    "\u0628\u064A\u0646\u0647\u0627", "\u0639\u0628\u0631", "\u0636\u0645\u0646", "\u062D\u0633\u0628", "\u0648\u0641\u0642",
    "\u0646\u062D\u0648", "\u0627\u0643\u062B\u0631", "\u0627\u0642\u0644",
    "\u0647\u064A", "\u0647\u0648", "\u0647\u0645", "\u0642\u062F", "\u0643\u0645\u0627", "\u0643\u0627\u0646\u062A",
    "\u0643\u0627\u0646"};

/// What behind a number under a bound makes it no quantity: times, percent of nothing.
inline constexpr std::string_view not_counted_ever[] = {"\u0645\u0631\u0629", "\u0645\u0631\u0627\u062A", "\u0645\u0631\u062A",
    "\u0636\u0639\u0641", "\u0627\u0636\u0639\u0627\u0641", "\u0636\u0639\u0641\u0627", "\u0627\u064A"};

/// Last words of bounds that may stand behind the noun.
inline constexpr std::string_view bounds_behind[] = {"\u0627\u0642\u0644", "\u0627\u0643\u062B\u0631",
    "\u062A\u0642\u0631\u064A\u0628\u0627", "\u0627\u062F\u0646\u064A", "\u0627\u0642\u0635\u064A", "\u0627\u0642\u0635\u0627\u0647",
    "\u062A\u0642\u0631\u064A\u0628"};

/// Bounds that are no verbs: no subject stands between them and the number.
inline constexpr std::string_view not_verbal[] = {"\u0646\u062D\u0648", "\u062D\u0648\u0627\u0644\u064A", "\u0632\u0647\u0627\u0621", "\u0642\u0631\u0627\u0628\u0629", "\u062D\u062A\u064A", "\u0646\u064A\u0641", "\u062A\u0642\u0631\u064A\u0628\u0627"};

/// Their number, its number.
inline constexpr std::string_view their_number[] = {"\u0639\u062F\u062F\u0647\u0645", "\u0639\u062F\u062F\u0647\u0646", "\u0627\u0639\u062F\u0627\u062F\u0647\u0645", "\u0639\u062F\u062F\u0646\u0627"};

/// Between a toll and its number: rose to, reached.
inline constexpr std::string_view toll_verbs[] = {"\u0627\u0644\u064A", "\u0628\u0644\u063A", "\u0628\u0644\u063A\u062A",
    "\u064A\u0628\u0644\u063A", "\u062A\u062C\u0627\u0648\u0632", "\u062A\u062C\u0627\u0648\u0632\u062A"};

}  // namespace isnad::mention::ar
