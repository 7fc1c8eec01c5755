// The lines of GeoNames' two dumps (download.geonames.org/export/dump/readme.txt): tab separated, without a header.
//
//   PlaceLine place;
//   const std::string cause = read_place(line, place);       // empty where the line is good
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace isnad::import {

/// A line of allCountries.txt: 19 cells. The views point into the line.
struct PlaceLine {
    std::uint32_t id = 0;
    std::string_view name, ascii, feature_class, feature_code, country, admin1;
    double lat = 0, lon = 0;
    std::uint64_t population = 0;
};

/// A line of alternateNamesV2.txt: 4 to 10 cells, those at the end being marks that may be left out.
struct NameLine {
    std::uint32_t id = 0;  ///< of the place
    std::string_view language, name;
    bool preferred = false, short_name = false, colloquial = false, historic = false;
};

std::string read_place(std::string_view line, PlaceLine& out);
std::string read_name(std::string_view line, NameLine& out);

}  // namespace isnad::import
