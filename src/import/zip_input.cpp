// The largest file in a zip, by libzip: GeoNames packs small notes beside its tables.
#include "import/packed_input.h"

#include <zip.h>

namespace isnad::import {

namespace {

class ZipInput final : public Input {
public:
    ZipInput(std::string path, zip_t* archive, zip_file_t* file, std::uint64_t total)
        : path_(std::move(path)), archive_(archive), file_(file), total_(total) {}
    ~ZipInput() override {
        zip_fclose(file_);
        zip_discard(archive_);
    }

    Result<std::size_t> read(char* to, std::size_t most) override {
        const zip_int64_t got = zip_fread(file_, to, most);
        if (got < 0)
            return Error{path_ + ": the zip is damaged (" + zip_file_strerror(file_) + ") behind unpacked byte " + std::to_string(done_)};
        done_ += static_cast<std::uint64_t>(got);
        return static_cast<std::size_t>(got);
    }
    Restart restart() const override { return {}; }
    std::uint64_t done() const override { return done_; }
    std::uint64_t total() const override { return total_; }

private:
    std::string path_;
    zip_t* archive_;
    zip_file_t* file_;
    std::uint64_t done_ = 0, total_;
};

}  // namespace

Result<std::unique_ptr<Input>> zip_input(const std::string& path) {
    int code = 0;
    zip_t* archive = zip_open(path.c_str(), ZIP_RDONLY, &code);
    if (!archive) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        std::string what = zip_error_strerror(&error);
        zip_error_fini(&error);
        return Error{path + ": cannot be read as zip (" + what + ")"};
    }
    zip_uint64_t best = 0, size = 0;
    bool found = false;
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t about;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &about) != 0 || !(about.valid & ZIP_STAT_SIZE)) continue;
        if (found && about.size <= size) continue;
        best = static_cast<zip_uint64_t>(i);
        size = about.size;
        found = true;
    }
    zip_file_t* file = found ? zip_fopen_index(archive, best, 0) : nullptr;
    if (!file) {
        const std::string what = found ? zip_strerror(archive) : "it is empty";
        zip_discard(archive);
        return Error{path + ": no file in the zip can be read (" + what + ")"};
    }
    return std::unique_ptr<Input>(new ZipInput(path, archive, file, size));
}

}  // namespace isnad::import
