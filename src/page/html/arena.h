// The memory of one parse: taken in blocks, given back at once, and bounded.
//
//   Arena arena;
//   arena.begin(most_bytes);
//   if (setjmp(arena.exhausted) == 0) parse_with(arena); else give_up();     // C code that cannot be told of a lack of memory
//
// What the parser gives back is kept for the next piece of that size: its buffers grow by copying, and a page would hold each of their
// sizes otherwise.
#pragma once

#include <array>
#include <csetjmp>
#include <cstddef>
#include <memory>
#include <vector>

namespace isnad::page::html {

class Arena {
public:
    /// Forgets all that was handed out; the first blocks are kept for the next parse.
    void begin(std::size_t most);

    /// Jumps to `exhausted` where more than `most` bytes are wanted in all. Only C frames may lie between here and there.
    void* allocate(std::size_t size);
    void release(void* piece);

    std::size_t used() const { return used_; }

    std::jmp_buf exhausted;

private:
    static constexpr std::size_t header = 16, block_size = std::size_t{1} << 18, classes = 48;
    static std::size_t class_of(std::size_t size);

    struct Block {
        std::unique_ptr<std::byte[]> bytes;
        std::size_t size = 0;
    };
    std::vector<Block> blocks_;
    std::size_t block_ = 0, at_ = 0;
    std::size_t used_ = 0, most_ = 0;
    std::array<void*, classes> free_{};
};

}  // namespace isnad::page::html
