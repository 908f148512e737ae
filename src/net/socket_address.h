#pragma once

#include <cstddef>
#include <string>

namespace prongsai::net {

/// The address of a socket's peer as the network has it: 4 or 16 bytes, none for other families than the
/// Internet's. `address` has `size` bytes.
std::string bytes_of(int family, const void* address, std::size_t size);

/// Whether such bytes are an address of the public Internet; none are not.
bool is_public_address(const std::string& bytes);

}  // namespace prongsai::net
