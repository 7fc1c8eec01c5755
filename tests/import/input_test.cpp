// Dumps as streams: every kind of packing gives the same bytes, damage is told, and a stream can be entered again.
#include "import/input.h"

#include "import/lines.h"
#include "import/packed.h"
#include "support/tables.h"

#include <gtest/gtest.h>

namespace {

using namespace isnad::import;
namespace fixtures = isnad::testing;

// Text that does not pack to nothing.
std::string text_of(std::size_t lines) {
    std::string out;
    std::uint64_t x = 88172645463325252ull;
    for (std::size_t i = 0; i < lines; ++i) {
        x ^= x << 13, x ^= x >> 7, x ^= x << 17;
        out += std::to_string(i) + ' ' + std::to_string(x) + '\n';
    }
    return out;
}

std::string read_all(const std::string& path, std::string* error = nullptr, Restart from = {}, Restart* last = nullptr) {
    std::string out;
    auto input = open_input(path, from);
    if (!input) {
        if (error) *error = input.error().message;
        return out;
    }
    char chunk[777];
    while (true) {
        auto got = (*input)->read(chunk, sizeof chunk);
        if (!got) {
            if (error) *error = got.error().message;
            return out;
        }
        if (last) *last = (*input)->restart();
        if (*got == 0) return out;
        out.append(chunk, *got);
    }
}

std::vector<std::string> lines_of(const std::string& path, std::size_t most = Lines::longest) {
    std::vector<std::string> out;
    auto lines = Lines::open(path, {}, most);
    EXPECT_TRUE(lines) << lines.error().message;
    Line line;
    while (true) {
        auto more = lines->next(line);
        EXPECT_TRUE(more);
        if (!more || !*more) return out;
        EXPECT_EQ(line.number, out.size() + 1);
        out.emplace_back(line.too_long ? "(too long)" : std::string(line.text));
    }
}

TEST(Input, AllPackingsGiveTheSameBytes) {
    const fixtures::Folder folder;
    const std::string text = text_of(40000);
    folder.file("plain", text);
    folder.file("named.json.bz2", fixtures::gzipped(text));  // the first bytes count, not the name
    folder.file("bz2", fixtures::bzip2ed(text));
    fixtures::write_zip(folder.path("zip"), {{"readme.txt", "small"}, {"big.txt", text}});
    for (const char* name : {"plain", "named.json.bz2", "bz2", "zip"}) EXPECT_EQ(read_all(folder.path(name)), text) << name;
}

TEST(Input, PartsBehindEachOtherAreOneStream) {
    const fixtures::Folder folder;
    const std::string a = text_of(3000), b = text_of(5000), all = a + b + a;
    folder.file("gz", fixtures::gzipped(a) + fixtures::gzipped(b) + fixtures::gzipped("") + fixtures::gzipped(a) + std::string(100, '\0'));
    folder.file("bz2", fixtures::bzip2ed(a) + fixtures::bzip2ed(b) + fixtures::bzip2ed(a));
    for (const char* name : {"gz", "bz2"}) {
        Restart last;
        EXPECT_EQ(read_all(folder.path(name), nullptr, {}, &last), all) << name;
        EXPECT_EQ(last.unpacked, a.size() + b.size()) << name;
        EXPECT_EQ(read_all(folder.path(name), nullptr, last), a) << name;
    }
}

TEST(Input, DamageIsTold) {
    const fixtures::Folder folder;
    const std::string text = text_of(40000);
    std::string gz = fixtures::gzipped(text), bz2 = fixtures::bzip2ed(text), error;
    folder.file("cut.gz", gz.substr(0, gz.size() / 2));
    EXPECT_GT(read_all(folder.path("cut.gz"), &error).size(), 100u);
    EXPECT_NE(error.find("ends in the middle of gzip data"), std::string::npos) << error;
    folder.file("cut.bz2", bz2.substr(0, bz2.size() / 2));
    read_all(folder.path("cut.bz2"), &error);
    EXPECT_NE(error.find("ends in the middle of bzip2 data"), std::string::npos) << error;
    bz2[bz2.size() / 2] = static_cast<char>(bz2[bz2.size() / 2] ^ 0x55);
    folder.file("bad.bz2", bz2);
    read_all(folder.path("bad.bz2"), &error);
    EXPECT_NE(error.find("bzip2 data is damaged near byte"), std::string::npos) << error;
    gz[gz.size() / 2] = static_cast<char>(gz[gz.size() / 2] ^ 0x55);
    folder.file("bad.gz", gz);
    read_all(folder.path("bad.gz"), &error);
    EXPECT_NE(error.find("gzip data is damaged near byte"), std::string::npos) << error;
    folder.file("bad.zip", "PK\x03\x04 and nothing else");
    read_all(folder.path("bad.zip"), &error);
    EXPECT_NE(error.find("cannot be read as zip"), std::string::npos) << error;
    read_all(folder.path("none"), &error);
    EXPECT_NE(error.find("cannot be opened"), std::string::npos) << error;
    read_all(folder.path(), &error);
    EXPECT_NE(error.find("is no file"), std::string::npos) << error;
}

TEST(Input, FingerprintsTellDumpsApart) {
    const fixtures::Folder folder;
    std::string text = text_of(100000);
    folder.file("a", text);
    folder.file("same", text);
    text.back() = 'x';
    folder.file("b", text);
    EXPECT_EQ(*fingerprint_of(folder.path("a")), *fingerprint_of(folder.path("same")));
    EXPECT_NE(*fingerprint_of(folder.path("a")), *fingerprint_of(folder.path("b")));
}

TEST(Lines, EndsAndNumbers) {
    const fixtures::Folder folder;
    folder.file("f", "one\r\n\ntwo\r\r\nlast");
    EXPECT_EQ(lines_of(folder.path("f")), (std::vector<std::string>{"one", "", "two\r", "last"}));
    folder.file("empty", "");
    EXPECT_TRUE(lines_of(folder.path("empty")).empty());
}

TEST(Lines, LongLinesArePassedOver) {
    const fixtures::Folder folder;
    folder.file("f", "short\n" + std::string(5u << 20, 'x') + "\nnext\n" + std::string(5u << 20, 'y'));
    EXPECT_EQ(lines_of(folder.path("f"), 1u << 20), (std::vector<std::string>{"short", "(too long)", "next", "(too long)"}));
}

TEST(Lines, GoOnFromAnyLine) {
    const fixtures::Folder folder;
    const std::string a = text_of(2000), b = text_of(3000);
    folder.file("plain", a + b);
    folder.file("gz", fixtures::gzipped(a) + fixtures::gzipped(b));
    folder.file("bz2", fixtures::bzip2ed(a) + fixtures::bzip2ed(b));
    fixtures::write_zip(folder.path("zip"), {{"f", a + b}});
    for (const char* name : {"plain", "gz", "bz2", "zip"}) {
        const auto all = lines_of(folder.path(name));
        ASSERT_EQ(all.size(), 5000u);
        for (const std::size_t stop : {1u, 1999u, 2000u, 2001u, 4999u, 5000u}) {
            auto lines = Lines::open(folder.path(name));
            Line line;
            for (std::size_t i = 0; i < stop; ++i) ASSERT_TRUE(*lines->next(line));
            auto again = Lines::open(folder.path(name), lines->position());
            ASSERT_TRUE(again) << again.error().message;
            for (std::size_t i = stop; i < all.size(); ++i) {
                ASSERT_TRUE(*again->next(line));
                ASSERT_EQ(line.text, all[i]) << name << ' ' << stop;
                ASSERT_EQ(line.number, i + 1);
            }
            EXPECT_FALSE(*again->next(line));
        }
    }
}

}  // namespace
