#include "text/hash.h"

#include <doctest/doctest.h>

#include <string>

namespace prongsai::text {

namespace {

// FIPS 180-4 test vectors; the Thai row by coreutils' sha256sum.
TEST_CASE("sha256") {
  CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  CHECK(sha256(std::string(1'000'000, 'a')) ==
        "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
  CHECK(sha256("โปร่งใส") == "3a9be51a01fc4451b0d1aa742ecebd1ec913758e15278b033df91b04ae376e7a");
}

TEST_CASE("pieces hash as the whole") {
  Sha256 hash;
  hash.add("โปร่");
  hash.add("");
  hash.add("งใส");
  CHECK(hash.hex() == sha256("โปร่งใส"));
}

}  // namespace

}  // namespace prongsai::text
