// Dates as pages give them, to ISO 8601.
//
//   meta::iso_date("2019-11-18T12:00:00+0300", words)            // "2019-11-18T12:00:00+03:00"
//   meta::iso_date("Mon, 18 Nov 2019 12:00:00 GMT", words)       // "2019-11-18T12:00:00Z"
//   meta::iso_date("الثلاثاء 18 نوفمبر 2019 - 10:30", words)     // "2019-11-18T10:30"
//   meta::iso_date("18/11/2019", words)                          // "2019-11-18"
//   meta::date_in_url("https://a.org/2019/11/18/title")          // "2019-11-18"
#pragma once

#include "page/words.h"

#include <string>
#include <string_view>

namespace isnad::page::meta {

/// The first date in a text, with its time and zone where they stand beside it; empty where there is none between 1990 and 2100.
std::string iso_date(std::string_view text, const Words& words);

/// The day that stands in an address: /2019/11/18/, /2019-11-18-, /20191118/; empty where none does.
std::string date_in_url(std::string_view url);

}  // namespace isnad::page::meta
