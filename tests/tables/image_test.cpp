// The file of compiled tables: what is saved opens again, and nothing else does.
#include "tables/image.h"

#include "support/tables.h"

#include <gtest/gtest.h>

#include <cstring>
#include <string>
#include <vector>

namespace {

using isnad::Tables;
namespace fixtures = isnad::testing;

class Image : public ::testing::Test {
protected:
    Image() {
        folder_.table("data/places/towns.tsv", fixtures::place_columns,
                      {"صور\tTyre\t267008\tLBN\t-\t33.27\t35.2\tcity\tsure", "دير الزور\tDeir ez-Zor\t-\tSYR\t-\t-\t-\tcity\tsure"});
        if (!fixtures::compiled({folder_.path("data")}).save(path())) ADD_FAILURE() << "cannot save";
        bytes_ = fixtures::bytes_of(path());
    }

    std::string path() const { return folder_.path("isnad.tables"); }

    // The message on opening a file of these bytes; empty where it opens.
    std::string opening(const std::string& bytes) const {
        folder_.file("isnad.tables", bytes);
        auto opened = Tables::open(path());
        return opened ? std::string() : opened.error().message;
    }

    fixtures::Folder folder_;
    std::string bytes_;
};

TEST_F(Image, WhatIsSavedOpensAgain) {
    auto opened = Tables::open(path());
    ASSERT_TRUE(opened) << opened.error().message;
    EXPECT_EQ(opened->size(), bytes_.size());
    EXPECT_EQ(opened->hash(), fixtures::compiled({folder_.path("data")}).hash());
    EXPECT_NE(opened->view().find("صور"), isnad::tables::absent);
    EXPECT_EQ(opened->view().find("صيدا"), isnad::tables::absent);
    EXPECT_FALSE(std::filesystem::exists(path() + ".new"));
}

TEST_F(Image, CopiesShareTheirBytesAndOutliveTheFile) {
    auto opened = Tables::open(path());
    ASSERT_TRUE(opened);
    const Tables copy = *opened;
    EXPECT_EQ(copy.view().pool.data(), opened->view().pool.data());
    *opened = fixtures::compiled({folder_.path("data")});
    std::filesystem::remove(path());
    EXPECT_NE(copy.view().find("صور"), isnad::tables::absent);
}

TEST_F(Image, AMissingFileOrAFolderIsTold) {
    for (const std::string& wrong : {folder_.path("none"), folder_.path()}) {
        auto opened = Tables::open(wrong);
        ASSERT_FALSE(opened);
        EXPECT_TRUE(opened.error().message.starts_with(wrong + ": ")) << opened.error().message;
    }
}

TEST_F(Image, FilesOfAnotherKindAreRefused) {
    EXPECT_NE(opening("").find("no file of compiled tables"), std::string::npos);
    EXPECT_NE(opening("Not tables at all.").find("no file of compiled Isnad tables"), std::string::npos);
    std::string other = bytes_;
    other[0] = 'J';
    EXPECT_NE(opening(other).find("no file of compiled Isnad tables"), std::string::npos);
}

TEST_F(Image, AnotherVersionAsksForCompilingAgain) {
    std::string other = bytes_;
    ++other[offsetof(isnad::tables::Header, version)];
    EXPECT_NE(opening(other).find("another version of Isnad; compile the tables again"), std::string::npos);
    other = bytes_;
    ++other[offsetof(isnad::tables::Header, section_count)];
    EXPECT_NE(opening(other).find("another version of Isnad"), std::string::npos);
}

TEST_F(Image, AFileCutAnywhereIsRefused) {
    ASSERT_EQ(opening(bytes_), "");
    for (std::size_t size = 0; size < bytes_.size(); size += 1 + size / 8) EXPECT_NE(opening(bytes_.substr(0, size)), "") << size;
    EXPECT_NE(opening(bytes_.substr(0, bytes_.size() - 1)).find("cut short"), std::string::npos);
    EXPECT_NE(opening(bytes_ + '\0'), "");
}

TEST_F(Image, AFlippedBitAnywhereIsSeen) {
    for (std::size_t at = 0; at < bytes_.size(); ++at) {
        std::string damaged = bytes_;
        damaged[at] = static_cast<char>(damaged[at] ^ 1 << at % 8);
        ASSERT_FALSE(isnad::tables::view_of(damaged)) << "byte " << at;
    }
    ASSERT_TRUE(isnad::tables::view_of(bytes_));
}

TEST_F(Image, ASectionThatLeavesTheFileIsRefusedEvenWithARightChecksum) {
    using isnad::tables::Header;
    const auto with = [&](auto&& change) {
        std::string bytes = bytes_;
        Header header;
        std::memcpy(&header, bytes.data(), sizeof header);
        change(header);
        std::memcpy(bytes.data(), &header, sizeof header);
        header.checksum = isnad::tables::checksum_of(bytes);
        std::memcpy(bytes.data(), &header, sizeof header);
        return static_cast<bool>(isnad::tables::view_of(bytes));
    };
    constexpr auto forms = static_cast<std::size_t>(isnad::tables::ArrayId::forms);
    EXPECT_TRUE(with([](Header&) {}));
    EXPECT_FALSE(with([](Header& h) { h.sections[forms].offset = h.file_size + 16; }));
    EXPECT_FALSE(with([](Header& h) { h.sections[forms].count = 1ull << 60; }));
    EXPECT_FALSE(with([](Header& h) { h.sections[forms].offset += 1; }));
    EXPECT_FALSE(with([](Header& h) { h.sections[forms].offset = ~0ull - 15; }));
}

TEST_F(Image, SavingWhereNothingCanBeWrittenIsAnError) {
    const auto saved = fixtures::compiled({folder_.path("data")}).save(folder_.path("none/isnad.tables"));
    ASSERT_FALSE(saved);
    EXPECT_NE(saved.error().message.find("cannot be written"), std::string::npos);
}

TEST_F(Image, SavingOverAnOpenFileLeavesReadersTheirBytes) {
    auto opened = Tables::open(path());
    ASSERT_TRUE(opened);
    const std::string before(opened->hash());
    folder_.table("data/places/more.tsv", fixtures::place_columns, {"صيدا\tSidon\t-\tLBN\t-\t-\t-\tcity\tsure"});
    ASSERT_TRUE(fixtures::compiled({folder_.path("data")}).save(path()));
    EXPECT_EQ(opened->hash(), before);
    EXPECT_EQ(opened->view().find("صيدا"), isnad::tables::absent);
    EXPECT_NE(Tables::open(path())->hash(), before);
}

TEST(BuiltImage, Opens) {
    EXPECT_EQ(fixtures::built_tables().hash().size(), 16u);
    auto standard = Tables::open_default();
    ASSERT_TRUE(standard);
    EXPECT_EQ(standard->hash(), fixtures::built_tables().hash());
}

}  // namespace
