#include "allocations.h"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

// Of the thread, so that counting costs no shared cache line when many threads code at once.
thread_local std::uint64_t count = 0;

void* counted(std::size_t size) {
    ++count;
    if (void* p = std::malloc(size ? size : 1)) return p;
    throw std::bad_alloc();
}

void* counted(std::size_t size, std::align_val_t align) {
    ++count;
    const auto a = static_cast<std::size_t>(align);
    if (void* p = std::aligned_alloc(a, (size + a - 1) / a * a)) return p;
    throw std::bad_alloc();
}

}  // namespace

namespace bench {
std::uint64_t allocations() { return count; }
}  // namespace bench

// The other forms (arrays, nothrow) are defined by the standard library in terms of these.
void* operator new(std::size_t size) { return counted(size); }
void* operator new(std::size_t size, std::align_val_t align) { return counted(size, align); }
void operator delete(void* p) noexcept { std::free(p); }
void operator delete(void* p, std::size_t) noexcept { std::free(p); }
void operator delete(void* p, std::align_val_t) noexcept { std::free(p); }
void operator delete(void* p, std::size_t, std::align_val_t) noexcept { std::free(p); }
