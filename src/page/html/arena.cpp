#include "page/html/arena.h"

#include <bit>
#include <cstdint>
#include <cstring>
#include <new>

namespace isnad::page::html {

void Arena::begin(std::size_t most) {
    // Blocks beyond the usual need of a page go back to the system.
    if (blocks_.size() > 64) blocks_.resize(64);
    block_ = at_ = used_ = 0;
    most_ = most;
    free_.fill(nullptr);
}

// Sizes are rounded up to powers of two: pieces of a class can stand for one another.
std::size_t Arena::class_of(std::size_t size) { return static_cast<std::size_t>(std::bit_width(size < 16 ? std::size_t{15} : size - 1)); }

void* Arena::allocate(std::size_t size) {
    const std::size_t klass = class_of(size);
    if (klass >= classes) std::longjmp(exhausted, 1);
    if (void* const piece = free_[klass]; piece != nullptr) {
        std::memcpy(&free_[klass], piece, sizeof(void*));
        return piece;
    }
    const std::size_t whole = header + (std::size_t{1} << klass);
    used_ += whole;
    if (used_ > most_) std::longjmp(exhausted, 1);
    while (block_ < blocks_.size() && at_ + whole > blocks_[block_].size) {
        ++block_;
        at_ = 0;
    }
    if (block_ == blocks_.size()) {
        const std::size_t wanted = whole > block_size ? whole : block_size;
        std::byte* const bytes = new (std::nothrow) std::byte[wanted];
        if (bytes == nullptr) std::longjmp(exhausted, 1);
        blocks_.push_back({std::unique_ptr<std::byte[]>(bytes), wanted});
    }
    std::byte* const at = blocks_[block_].bytes.get() + at_;
    at_ += whole;
    const std::uint64_t mark = klass;
    std::memcpy(at, &mark, sizeof mark);
    return at + header;
}

void Arena::release(void* piece) {
    if (piece == nullptr) return;
    std::uint64_t klass = 0;
    std::memcpy(&klass, static_cast<std::byte*>(piece) - header, sizeof klass);
    std::memcpy(piece, &free_[klass], sizeof(void*));
    free_[klass] = piece;
}

}  // namespace isnad::page::html
