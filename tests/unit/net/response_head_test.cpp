#include "net/response_head.h"

#include <doctest/doctest.h>

using namespace prongsai;

TEST_CASE("the first Location of the last head counts, in any case of letters") {
  net::ResponseHead head;
  head.add("HTTP/1.1 100 Continue\r\n");
  head.add("Location: /early\r\n");
  head.add("HTTP/1.1 302 Found\r\n");
  head.add("LOCATION:   /แผน.pdf \r\n");
  head.add("location: /second\r\n");
  head.add("no colon\r\n");
  CHECK(head.location == "/แผน.pdf");
  CHECK_FALSE(head.is_encoded);
  CHECK(head.size() == 119);
}

TEST_CASE("a compressed body is known by its head") {
  net::ResponseHead head;
  head.add("Content-Encoding: identity\r\n");
  CHECK_FALSE(head.is_encoded);
  head.add("content-encoding: gzip\r\n");
  CHECK(head.is_encoded);
}
