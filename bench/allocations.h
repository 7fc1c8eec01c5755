// Counts what this program asks of operator new, thread by thread.
//
//   const auto before = bench::allocations();
//   work();
//   print(bench::allocations() - before);
#pragma once

#include <cstdint>

namespace bench {

/// Calls of any operator new that this thread has made so far.
std::uint64_t allocations();

}  // namespace bench
