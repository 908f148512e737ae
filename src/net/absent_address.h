#pragma once

#include "text/hash.h"

#include <cstddef>
#include <string>

namespace prongsai::net {

/// An address of `origin` ("https://www.example.go.th") that no site has, the same in every run.
inline std::string absent_address(const std::string& origin) {
  constexpr std::size_t digits = 16;
  return origin + "/" + text::sha256("absent " + origin).substr(0, digits) + ".html";
}

}  // namespace prongsai::net
