// Lines that tell of an article: who wrote it, when it appeared.
//
//   meta::without_byline("بقلم: سلمى الحديدي", words)          // "سلمى الحديدي"; the whole text where it begins with no such word
//   meta::is_date_line("آخر تحديث: 14 يناير 2026", words)      // true; "منذ 3 ساعات", "Posted 6:51 AM"
#pragma once

#include "page/words.h"

#include <string_view>

namespace isnad::page::meta {

/// The text behind "by" and its like; `author` is set where the word is one before an author's name and not an editor's or another medium's.
std::string_view without_byline(std::string_view text, const Words& words, bool* author = nullptr);

/// True for a short line that says when something appeared: a label and a date or a time of day, or how long ago it was.
bool is_date_line(std::string_view text, const Words& words);

}  // namespace isnad::page::meta
