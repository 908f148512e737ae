#pragma once

#include <cstddef>
#include <cstdint>

namespace prongsai::attach {

/// What a child may take; beyond it the kernel ends it.
inline constexpr std::uint64_t most_address_bytes = 1U << 30U;
inline constexpr std::uint64_t most_processor_seconds = 10;
inline constexpr std::uint64_t most_open_files = 32;

/// Closes all descriptors but the standard three; no files written, no processes, no core, no new privileges,
/// addresses up to the limit. Under a sanitizer, whose shadow takes more addresses than any limit, those stay
/// as they are.
void limit_process();

/// Gives the process its seconds of processor anew, for the next file.
void limit_processor_time();

}  // namespace prongsai::attach
