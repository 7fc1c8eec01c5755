// Moments. See moment.h.
#include "cli/moment.h"

#include "cli/options.h"
#include "cli/values.h"

#include <ctime>

namespace isnad::cli {

std::string moment(std::string_view option, const std::string& value) {
    if (value.empty()) {
        const std::time_t now = std::time(nullptr);
        std::tm utc{};
        gmtime_r(&now, &utc);
        char text[32];
        std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &utc);
        return text;
    }
    if (value.size() == 10 && is_date(value)) return value + "T00:00:00Z";
    const bool time = value.size() == 20 && is_date(value) && value[10] == 'T' && value[13] == ':' && value[16] == ':' && value[19] == 'Z';
    if (!time) throw UsageError(std::string(option) + ": \"" + one_line(value, 60) + "\" is neither YYYY-MM-DD nor YYYY-MM-DDThh:mm:ssZ");
    return value;
}

}  // namespace isnad::cli
