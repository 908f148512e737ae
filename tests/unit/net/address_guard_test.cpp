#include "net/address_guard.h"

#include "text/ip_address.h"

#include <doctest/doctest.h>

#include <string_view>

using namespace prongsai;

TEST_CASE("which addresses are public: IANA's special-purpose registries, edges included") {
  struct Row {
    std::string_view address{};
    bool is_public = false;
  };
  for (const Row& row : {
           Row{"8.8.8.8", true},         Row{"203.150.1.1", true},      Row{"0.0.0.0", false},
           Row{"0.255.255.255", false},  Row{"1.0.0.0", true},          Row{"9.255.255.255", true},
           Row{"10.0.0.0", false},       Row{"10.255.255.255", false},  Row{"11.0.0.0", true},
           Row{"100.63.255.255", true},  Row{"100.64.0.0", false},      Row{"100.127.255.255", false},
           Row{"100.128.0.0", true},     Row{"127.0.0.1", false},       Row{"127.255.255.255", false},
           Row{"128.0.0.0", true},       Row{"169.254.169.254", false}, Row{"169.253.255.255", true},
           Row{"172.15.255.255", true},  Row{"172.16.0.0", false},      Row{"172.31.255.255", false},
           Row{"172.32.0.0", true},      Row{"192.0.0.8", false},       Row{"192.0.1.0", true},
           Row{"192.0.2.1", false},      Row{"192.88.99.1", false},     Row{"192.167.255.255", true},
           Row{"192.168.0.0", false},    Row{"192.169.0.0", true},      Row{"198.18.0.0", false},
           Row{"198.19.255.255", false}, Row{"198.20.0.0", true},       Row{"198.51.100.9", false},
           Row{"203.0.113.9", false},    Row{"223.255.255.255", true},  Row{"224.0.0.1", false},
           Row{"240.0.0.1", false},      Row{"255.255.255.255", false},
       }) {
    CAPTURE(row.address);
    const auto address = text::parse_ipv4(row.address);
    REQUIRE(address);
    CHECK(net::is_public(*address) == row.is_public);
  }
  for (const Row& row : {
           Row{"2001:4860:4860::8888", true},
           Row{"2400:cb00::1", true},
           Row{"3ffe::1", true},
           Row{"::", false},
           Row{"::1", false},
           Row{"::127.0.0.1", false},
           Row{"::ffff:127.0.0.1", false},
           Row{"::ffff:169.254.169.254", false},
           Row{"::ffff:8.8.8.8", true},
           Row{"64:ff9b::7f00:1", false},
           Row{"64:ff9b::808:808", true},
           Row{"64:ff9b:1::808:808", false},
           Row{"100::1", false},
           Row{"2001::1", false},
           Row{"2001:1ff::1", false},
           Row{"2001:200::1", true},
           Row{"2001:db8::1", false},
           Row{"2002:7f00:1::1", false},
           Row{"2002:808:808::1", true},
           Row{"3fff::1", false},
           Row{"3fff:1000::1", true},
           Row{"4000::1", false},
           Row{"fc00::1", false},
           Row{"fd00:ec2::254", false},
           Row{"fe80::1", false},
           Row{"fec0::1", false},
           Row{"ff02::1", false},
       }) {
    CAPTURE(row.address);
    const auto address = text::parse_ipv6(row.address);
    REQUIRE(address);
    CHECK(net::is_public(*address) == row.is_public);
  }
}

TEST_CASE("hosts that are private by their very name") {
  for (const std::string_view host :
       {"127.0.0.1", "10.1.2.3", "[::1]", "[fd00::1]", "localhost", "a.localhost", "[x]"}) {
    CAPTURE(host);
    CHECK(net::is_private_name(host));
  }
  for (const std::string_view host :
       {"8.8.8.8", "[2001:4860:4860::8888]", "www.example.go.th", "localhost.example", ""}) {
    CAPTURE(host);
    CHECK_FALSE(net::is_private_name(host));
  }
}
