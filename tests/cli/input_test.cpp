// Reading inputs: lines in bounded memory, records, what is refused.
#include "cli/input.h"
#include "cli/record.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace isnad::cli {
namespace {

namespace fs = std::filesystem;

class InputTest : public testing::Test {
protected:
    void SetUp() override {
        std::string name = (fs::temp_directory_path() / "isnad-input-XXXXXX").string();
        ASSERT_NE(mkdtemp(name.data()), nullptr);
        folder_ = name;
    }
    void TearDown() override { fs::remove_all(folder_); }

    std::string file(const std::string& name, std::string_view content) {
        const fs::path path = folder_ / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path.string();
    }

    // Each document as "bytes", "line:bytes" or "!line: message".
    static std::vector<std::string> all(std::vector<std::string> names, const InputOptions& options = {}) {
        std::vector<std::string> out;
        Inputs inputs(std::move(names), options);
        for (Document d; inputs.next(d);) {
            if (d.problem)
                out.push_back("!" + std::to_string(d.problem->line) + ": " + d.problem->message);
            else
                out.push_back((d.jsonl ? std::to_string(d.line) + ':' : "") + d.bytes);
        }
        return out;
    }
    using Strings = std::vector<std::string>;

    fs::path folder_;
};

TEST_F(InputTest, TextAndLines) {
    EXPECT_EQ(all({file("a.txt", "x\ny"), file("b.jsonl", "{1}\n\n {2} \r\n{3}")}), (Strings{"x\ny", "1:{1}", "3: {2} \r", "4:{3}"}));
    EXPECT_EQ(all({file("c", " \n{1}")}), (Strings{"2:{1}"}));
    EXPECT_EQ(all({file("d.jsonl", "\xEF\xBB\xBF{1}\n")}), (Strings{"1:{1}"}));
}

TEST_F(InputTest, LongLinesAreSkippedByNumber) {
    const InputOptions options{.from = From::jsonl, .max_bytes = 4};
    const std::string path = file("a.jsonl", "{1}\n" + std::string(1 << 20, 'x') + "\n{2}\n{345}");
    const std::string refused = "line is longer than 4 bytes, refused (--max-bytes)";
    EXPECT_EQ(all({path}, options), (Strings{"1:{1}", "!2: " + refused, "3:{2}", "!4: " + refused}));
}

TEST_F(InputTest, LinesAcrossChunks) {
    std::string content;
    Strings expected;
    for (std::size_t i = 1; i <= 40; ++i) {
        const std::string line(30011, static_cast<char>('a' + i % 26));
        content += line + '\n';
        expected.push_back(std::to_string(i) + ':' + line);
    }
    EXPECT_EQ(all({file("a.jsonl", content)}), expected);
}

TEST_F(InputTest, WhatCannotBeReadStandsInItsPlace) {
    const Strings got = all({file("a.txt", "x"), (folder_ / "none").string(), folder_.string(), file("e.txt", ""),
                             file("b.txt", std::string_view("\0\1", 2)), file("z.txt", "y")});
    ASSERT_EQ(got.size(), 6u);
    EXPECT_EQ(got[0], "x");
    EXPECT_EQ(got[1], "!0: no such file");
    EXPECT_EQ(got[2], "!0: is a directory; --recursive reads the files in it");
    EXPECT_EQ(got[3], "!0: is empty");
    EXPECT_EQ(got[4], "!0: is a binary file, no text (it holds NUL bytes)");
    EXPECT_EQ(got[5], "y");
}

TEST_F(InputTest, DirectoriesInTheOrderOfTheirNames) {
    file("d/b.txt", "b");
    file("d/a/z.txt", "z");
    file("d/c.md", "c");
    fs::create_directory_symlink(folder_, folder_ / "d" / "loop");
    EXPECT_EQ(all({(folder_ / "d").string()}, {.recursive = true}), (Strings{"z", "b"}));
    EXPECT_EQ(all({(folder_ / "d").string()}, {.from = From::text, .recursive = true}), (Strings{"z", "b", "c"}));
}

TEST(Guess, ByNameThenByFirstLetter) {
    EXPECT_EQ(guess("a.jsonl", "x"), From::jsonl);
    EXPECT_EQ(guess("a.NDJSON", "x"), From::jsonl);
    EXPECT_EQ(guess("a.txt", "{"), From::text);
    EXPECT_EQ(guess("-", "\xEF\xBB\xBF \n{"), From::jsonl);
    EXPECT_EQ(guess("-", ""), From::text);
    EXPECT_EQ(guess("dir.jsonl/a", "x"), From::text);
}

TEST(Record, TakesItsFields) {
    Record r;
    EXPECT_EQ(parse_record(R"({"x": [{"text": 1}], "text": "ن", "id": "a", "title": null, "url": "u"})", r), "");
    EXPECT_EQ(r.text, "ن");
    EXPECT_EQ(r.id, "a");
    EXPECT_EQ(r.title, "");
    EXPECT_EQ(r.url, "u");
    EXPECT_EQ(parse_record(R"({"text": "b"})", r), "");
    EXPECT_EQ(r.id, "") << "nothing of the line before it stays";
}

TEST(Record, SaysWhatIsWrong) {
    Record r;
    const auto why = [&](std::string_view line) { return parse_record(line, r); };
    EXPECT_EQ(why(R"({"text": 1})"), "field \"text\" must be a string, not a number");
    EXPECT_EQ(why(R"([])"), "must be a JSON object, not a list");
    EXPECT_EQ(why(R"({"id": "a"})"), "field \"text\" is missing or empty");
    EXPECT_NE(why(R"({"text": "\ud800"})").find("surrogate"), std::string::npos);
    EXPECT_NE(why("{\"text\": \"\xFF\"}").find("no valid UTF-8"), std::string::npos);
    EXPECT_NE(why(R"({"text": "a")").find("no valid JSON"), std::string::npos);
    EXPECT_NE(why(std::string("{\"a\": ") + std::string(1 << 20, '[')).find("no valid JSON"), std::string::npos);
}

}  // namespace
}  // namespace isnad::cli
