#include "render/ocds.h"

#include "render/book.h"
#include "render/purchases.h"
#include "render/views.h"
#include "site/procurement.h"
#include "site/site.h"
#include "text/date.h"
#include "text/hash.h"
#include "text/json.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::render {

namespace {

using text::Json;

constexpr std::size_t id_digits = 12;

/// What a word of the Thai forms means in one of the standard's closed lists; the first that is contained.
struct Meaning {
  std::string_view contained{};
  std::string_view code{};
};

std::string_view meaning_of(std::string_view words, const auto& meanings) {
  const auto found =
      std::ranges::find_if(meanings, [&](const Meaning& one) { return words.contains(one.contained); });
  return found == meanings.end() ? std::string_view{} : found->code;
}

/// The methods of the Public Procurement Act of 2017, section 55, and of the regulations before it.
constexpr auto methods = std::to_array<Meaning>({{"เฉพาะเจาะจง", "direct"},
                                                 {"ตกลงราคา", "direct"},
                                                 {"วิธีพิเศษ", "direct"},
                                                 {"ประกาศเชิญชวน", "open"},
                                                 {"คัดเลือก", "limited"},
                                                 {"e-bidding", "open"},
                                                 {"e-market", "open"},
                                                 {"ประกวดราคา", "open"},
                                                 {"สอบราคา", "open"},
                                                 {"ตลาดอิเล็กทรอนิกส์", "open"}});

constexpr auto contract_states = std::to_array<Meaning>({{"ยกเลิก", "cancelled"},
                                                         {"สิ้นสุด", "terminated"},
                                                         {"แล้วเสร็จ", "terminated"},
                                                         {"เบิกจ่าย", "terminated"},
                                                         {"ส่งงานครบ", "terminated"},
                                                         {"ระยะสัญญา", "active"},
                                                         {"ลงนาม", "active"}});

Json value_of(text::Amount amount) {
  return Json::Object{{"amount", amount}, {"currency", "THB"}};
}

std::string moment_of(const text::Date& day) {
  return text::to_iso(day) + "T00:00:00+07:00";
}

void add_text(Json::Object& json, std::string_view key, const std::string& text) {
  if (!text.empty()) {
    json.emplace_back(std::string(key), text);
  }
}

void add_code(Json::Object& json, std::string_view key, std::string_view code) {
  add_text(json, key, std::string(code));
}

void add_value(Json::Object& json, std::string_view key, const std::optional<text::Amount>& amount) {
  if (amount) {
    json.emplace_back(std::string(key), value_of(*amount));
  }
}

class ReleaseWriter {
 public:
  ReleaseWriter(const site::Config& config, const Purchase& purchase)
      : config_(config),
        purchase_(purchase),
        contract_(purchase.contract),
        ocid_(config.ocds_prefix + "-" + purchase.process) {}

  [[nodiscard]] Json write() const {
    Json::Object release{{"ocid", ocid_},
                         {"id", config_.ocds_prefix + "-" + purchase_.id},
                         {"date", moment_of(purchase_.released)},
                         {"tag", tags()},
                         {"initiationType", "tender"},
                         {"language", "th"},
                         {"parties", parties()},
                         {"buyer", buyer()}};
    if (has_planning()) {
      release.emplace_back("planning", planning());
    }
    release.emplace_back("tender", tender());
    if (has_award()) {
      release.emplace_back("awards", one_for_each([&](const Awarded& awarded) { return award(awarded); }));
    }
    if (has_contract()) {
      release.emplace_back("contracts",
                           one_for_each([&](const Awarded& awarded) { return signed_contract(awarded); }));
    }
    return release;
  }

 private:
  [[nodiscard]] bool has_planning() const { return contract_.budget || !contract_.source.empty(); }
  [[nodiscard]] bool has_contract() const {
    return contract_.signed_on || !contract_.contract_number.empty();
  }
  /// No contract without one, says the standard.
  [[nodiscard]] bool has_award() const {
    return contract_.agreed_price || !contract_.winner.empty() || has_contract();
  }

  [[nodiscard]] Json::Array tags() const {
    Json::Array tags;
    if (has_planning()) {
      tags.emplace_back("planning");
    }
    tags.emplace_back("tender");
    if (has_award()) {
      tags.emplace_back("award");
    }
    if (has_contract()) {
      tags.emplace_back("contract");
    }
    return tags;
  }

  [[nodiscard]] std::string id_of(std::string_view what) const {
    return purchase_.id + "-" + std::string(what);
  }

  [[nodiscard]] Json buyer() const {
    return Json::Object{{"id", config_.ocds_prefix + "-buyer"}, {"name", config_.agency.name}};
  }

  /// The forms give suppliers no number, only a name.
  [[nodiscard]] static Json::Object supplier(const std::string& name) {
    return {{"id", "supplier-" + text::sha256(name).substr(0, id_digits)}, {"name", name}};
  }

  /// The names in a list of records, each once.
  template <class Party>
  [[nodiscard]] static std::vector<std::string> names_in(const std::vector<Party>& list) {
    std::vector<std::string> names;
    for (const Party& party : list) {
      if (std::ranges::find(names, party.name) == names.end()) {
        names.push_back(party.name);
      }
    }
    return names;
  }

  [[nodiscard]] std::vector<std::string> tenderers() const { return names_in(contract_.bidders); }
  [[nodiscard]] std::vector<std::string> winners() const { return names_in(contract_.winner); }

  /// What went to one winner: `suffix` tells its ids from those of the others, where there are any.
  struct Awarded {
    std::string supplier{};
    std::optional<text::Amount> price{};
    std::string suffix{};
  };

  /// One award to each winner; to nobody named when the row names none.
  [[nodiscard]] std::vector<Awarded> awarded() const {
    const std::vector<site::Winner>& winners = contract_.winner;
    if (winners.size() <= 1) {
      return {{.supplier = winners.empty() ? std::string() : winners.front().name,
               .price = contract_.agreed_price}};
    }
    std::vector<Awarded> all;
    all.reserve(winners.size());
    for (const site::Winner& winner : winners) {
      all.push_back(
          {.supplier = winner.name, .price = winner.price, .suffix = "-" + std::to_string(all.size() + 1)});
    }
    return all;
  }

  template <class Make>
  [[nodiscard]] Json::Array one_for_each(const Make& make) const {
    Json::Array list;
    for (const Awarded& one : awarded()) {
      list.emplace_back(make(one));
    }
    return list;
  }

  [[nodiscard]] Json::Array parties() const {
    Json::Object body{{"id", config_.ocds_prefix + "-buyer"},
                      {"name", config_.agency.name},
                      {"roles", Json::Array{"buyer", "procuringEntity"}}};
    Json::Object address;
    add_text(address, "streetAddress", config_.agency.address);
    add_text(address, "region", config_.agency.province);
    if (!address.empty()) {
      address.emplace_back("countryName", "ประเทศไทย");
      body.emplace_back("address", std::move(address));
    }
    Json::Array parties{std::move(body)};
    const std::vector<std::string> offering = tenderers();
    const std::vector<std::string> winning = winners();
    const auto add = [&](const std::string& name, Json::Array roles) {
      Json::Object party = supplier(name);
      party.emplace_back("roles", std::move(roles));
      parties.emplace_back(std::move(party));
    };
    for (const std::string& name : offering) {
      add(name, std::ranges::find(winning, name) == winning.end() ? Json::Array{"tenderer"}
                                                                  : Json::Array{"tenderer", "supplier"});
    }
    for (const std::string& name : winning) {
      if (std::ranges::find(offering, name) == offering.end()) {
        add(name, {"supplier"});
      }
    }
    return parties;
  }

  [[nodiscard]] Json planning() const {
    Json::Object budget;
    add_text(budget, "description", contract_.source);
    add_value(budget, "amount", contract_.budget);
    return Json::Object{{"budget", std::move(budget)}};
  }

  [[nodiscard]] Json tender() const {
    Json::Object tender{{"id", purchase_.process + "-tender"}, {"title", contract_.name}};
    add_text(tender, "description", offers());
    add_code(tender, "status", tender_state());
    tender.emplace_back("procuringEntity", buyer());
    add_value(tender, "value", contract_.reference_price);
    add_code(tender, "procurementMethod", meaning_of(contract_.method, methods));
    add_text(tender, "procurementMethodDetails", contract_.method);
    const std::vector<std::string> names = tenderers();
    if (!names.empty()) {
      Json::Array list;
      for (const std::string& name : names) {
        list.emplace_back(supplier(name));
      }
      tender.emplace_back("numberOfTenderers", names.size());
      tender.emplace_back("tenderers", std::move(list));
    }
    return tender;
  }

  /// The offers in words: the core of the standard has no place for their prices.
  [[nodiscard]] std::string offers() const {
    std::string words;
    for (const site::Bidder& bidder : contract_.bidders) {
      words += (words.empty() ? "" : "; ") + bidder.name;
      words += bidder.price ? " " + text::format_amount(*bidder.price) + " บาท" : "";
    }
    return words;
  }

  [[nodiscard]] std::string_view tender_state() const {
    if (contract_.status.contains("ยกเลิก")) {
      return "cancelled";
    }
    return has_award() ? "complete" : "planned";
  }

  [[nodiscard]] Json award(const Awarded& awarded) const {
    Json::Object award{{"id", id_of("award") + awarded.suffix}, {"title", contract_.name}};
    add_text(award, "description", contract_.reason);
    award.emplace_back("status", contract_.status.contains("ยกเลิก") ? "cancelled" : "active");
    add_value(award, "value", awarded.price);
    if (!awarded.supplier.empty()) {
      award.emplace_back("suppliers", Json::Array{supplier(awarded.supplier)});
    }
    return award;
  }

  [[nodiscard]] Json signed_contract(const Awarded& awarded) const {
    Json::Object contract{{"id", id_of("contract") + awarded.suffix},
                          {"awardID", id_of("award") + awarded.suffix}};
    add_text(contract, "title", contract_.contract_number);
    add_text(contract, "description", contract_.name);
    add_code(contract, "status", meaning_of(contract_.status, contract_states));
    add_value(contract, "value", awarded.price);
    if (contract_.signed_on) {
      contract.emplace_back("dateSigned", moment_of(*contract_.signed_on));
    }
    return contract;
  }

  const site::Config& config_;
  const Purchase& purchase_;
  const site::Contract& contract_;
  std::string ocid_;
};

}  // namespace

std::string release_package(const Book& book, const PurchaseYearView& year) {
  const site::Config& config = book.inputs.site.config;
  const std::vector<Purchase> purchases = purchases_of(year);
  text::Date newest;
  for (const Purchase& purchase : purchases) {
    newest = std::max(newest, purchase.released);
  }
  Json::Object head{
      {"uri", book.origin + year.ocds_url},
      {"version", "1.1"},
      {"publishedDate", moment_of(newest)},
      {"publisher", Json::Object{{"name", config.agency.name}, {"uri", book.origin + book.url("/")}}}};
  if (config.licence) {
    head.emplace_back("license", config.licence->url.url);
  }
  std::string json = Json(std::move(head)).to_text(0);
  json.back() = ',';
  json += "\"releases\":[";
  bool is_first = true;
  for (const Purchase& purchase : purchases) {
    json += is_first ? "\n" : ",\n";
    is_first = false;
    json += ReleaseWriter(config, purchase).write().to_text(0);
  }
  return json + "\n]}\n";
}

}  // namespace prongsai::render
