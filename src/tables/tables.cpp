// The public face of the tables: open, compile, save.
#include <isnad/tables.h>

#include "tables/compiler.h"
#include "tables/image.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <unistd.h>

#ifndef ISNAD_TABLES_PATH
#define ISNAD_TABLES_PATH "isnad.tables"
#endif
#ifndef ISNAD_INSTALL_TABLES_PATH
#define ISNAD_INSTALL_TABLES_PATH ISNAD_TABLES_PATH
#endif

namespace isnad {

Result<Tables> Tables::open(const std::string& path) {
    auto image = tables::Image::map(path);
    if (!image) return image.error();
    auto view = tables::view_of((*image)->bytes());
    if (!view) return Error{path + ": " + view.error().message};
    Tables out;
    out.image_ = *image;
    out.view_ = std::make_shared<const tables::View>(*view);
    return out;
}

Result<Tables> Tables::open_default() {
    if (::access(ISNAD_TABLES_PATH, R_OK) == 0) return open(ISNAD_TABLES_PATH);
    return open(ISNAD_INSTALL_TABLES_PATH);
}

Result<Tables> Tables::compile(const std::vector<std::string>& directories) {
    tables::Compiler compiler;
    std::vector<char> bytes = compiler.compile(directories);
    if (bytes.empty()) {
        std::string all;
        for (const auto& line : compiler.mistakes.lines) all += (all.empty() ? "" : "\n") + line;
        return Error{all};
    }
    Tables out;
    out.image_ = tables::Image::own(std::move(bytes));
    auto view = tables::view_of(out.image_->bytes());
    if (!view) return view.error();
    out.view_ = std::make_shared<const tables::View>(*view);
    return out;
}

Result<bool> Tables::save(const std::string& path) const {
    // A file is there whole or not at all; a device or a pipe is written to, never replaced.
    std::error_code error;
    const auto there = std::filesystem::status(path, error);
    const bool file = !std::filesystem::exists(there) || std::filesystem::is_regular_file(there);
    const std::string temporary = file ? path + ".new" : path;
    {
        std::ofstream out(temporary, std::ios::binary | std::ios::trunc);
        const auto bytes = image_->bytes();
        out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        if (!out.flush()) return Error{temporary + ": cannot be written"};
    }
    if (!file) return true;
    if (std::rename(temporary.c_str(), path.c_str()) != 0) return Error{path + ": cannot be written"};
    return true;
}

std::string_view Tables::hash() const { return view_->hash; }

std::size_t Tables::size() const { return image_->bytes().size(); }

}  // namespace isnad
