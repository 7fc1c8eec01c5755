#include "treebank.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace isnad::bench {

std::vector<GoldSentence> read_treebank(const std::string& path) {
    std::ifstream in(path);
    if (!in) throw std::runtime_error("cannot read " + path);
    std::vector<GoldSentence> out;
    GoldSentence now;
    std::size_t at = 0;
    const auto close = [&] {
        if (!now.words.empty()) out.push_back(std::move(now));
        now = {};
        at = 0;
    };
    for (std::string line; std::getline(in, line);) {
        if (line.empty()) {
            close();
        } else if (line.starts_with("# text = ")) {
            now.text = line.substr(9);
        } else if (line[0] != '#') {
            std::istringstream stream(line);
            std::vector<std::string> cells;
            for (std::string cell; std::getline(stream, cell, '\t');) cells.push_back(cell);
            if (cells.size() != 10) throw std::runtime_error(path + ": a line without ten columns");
            if (cells[0].find_first_of("-.") != std::string::npos) continue;
            at = now.text.find(cells[1], at);
            if (at == std::string::npos) throw std::runtime_error(path + ": a form does not stand in its text: " + cells[1]);
            now.words.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + cells[1].size()),
                                 static_cast<std::uint32_t>(std::stoul(cells[6])), cells[3], cells[2], cells[7]});
            at += cells[1].size();
        }
    }
    close();
    return out;
}

}  // namespace isnad::bench
