#include "text/hash.h"

#include <openssl/evp.h>

#include <array>
#include <stdexcept>
#include <string>
#include <string_view>

namespace prongsai::text {

std::string sha256(std::string_view bytes) {
  constexpr std::string_view hexadecimal = "0123456789abcdef";
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned size = 0;
  if (EVP_Digest(bytes.data(), bytes.size(), digest.data(), &size, EVP_sha256(), nullptr) != 1) {
    throw std::runtime_error("OpenSSL has no SHA-256");
  }
  std::string out;
  for (unsigned i = 0; i < size; ++i) {
    out += hexadecimal[digest.at(i) >> 4U];
    out += hexadecimal[digest.at(i) & 0xFU];
  }
  return out;
}

}  // namespace prongsai::text
