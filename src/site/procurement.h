#pragma once

#include "site/field.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::site {

/// Who made an offer, and for how much where that was told.
struct Bidder {
  std::string name{};
  std::optional<text::Amount> price{};
};

template <>
struct Fields<Bidder> {
  static constexpr auto list =
      fields(field(&Bidder::name, {"name", Need::required, "ผู้เสนอราคา", "Bidder"}),
             field(&Bidder::price, {"price", Need::optional, "ราคาที่เสนอ (บาท)", "Price offered (baht)"}));
  static constexpr JointEntry joint{.text = "name", .value = "price"};
};

/// Whom a purchase went to; where there are several, each with what was agreed with them.
struct Winner {
  std::string name{};
  std::optional<text::Amount> price{};
};

template <>
struct Fields<Winner> {
  static constexpr auto list =
      fields(field(&Winner::name, {"name", Need::required, "ผู้ได้รับการคัดเลือก", "Winner"}),
             field(&Winner::price, {"price", Need::optional, "ราคาที่ตกลง (บาท)", "Agreed price (baht)"}));
  /// The price has a column of its own, and shops are called เลิศ 99.
  static constexpr JointEntry joint{.text = "name", .value = "price", .is_value_elsewhere = true};
};

/// One purchase or hiring. The columns are those of the yearly list of the assessment and of the monthly form
/// สขร.1 (process notes, section 6); a file may carry either set or both.
struct Contract {
  std::string number{};
  std::string name{};
  std::optional<text::Amount> budget{};
  std::string source{};
  std::string status{};
  std::string method{};
  std::optional<text::Amount> reference_price{};
  std::vector<Bidder> bidders{};
  std::vector<Winner> winner{};
  std::optional<text::Amount> agreed_price{};
  std::string reason{};
  std::string contract_number{};
  std::optional<text::Date> signed_on{};
  std::string expected{};
  std::string egp_number{};
  report::Location where{};
};

template <>
struct Fields<Contract> {
  static constexpr auto list = fields(
      field(&Contract::number, {"number", Need::optional, "ที่", "No.", "ลำดับที่|ลำดับ"}),
      field(&Contract::name, {"name", Need::required, "งานที่ซื้อหรือจ้าง", "Work",
                              "ชื่อรายการของงานที่ซื้อหรือจ้าง|งานที่จัดซื้อหรือจัดจ้าง|งานจัดซื้อจัดจ้าง|รายการ"}),
      field(&Contract::budget, {"budget", Need::optional, "วงเงินงบประมาณ (บาท)", "Budget (baht)",
                                "วงเงินงบประมาณที่ได้รับจัดสรร|วงเงินที่จะซื้อหรือจ้าง|วงเงินงบประมาณ"}),
      field(&Contract::source, {"source", Need::optional, "แหล่งที่มาของงบประมาณ", "Source of funds"}),
      field(&Contract::status, {"status", Need::optional, "สถานะการจัดซื้อจัดจ้าง", "Status", "สถานะ"}),
      field(&Contract::method,
            {"method", Need::optional, "วิธีการจัดซื้อจัดจ้าง", "Method", "วิธีซื้อหรือจ้าง|วิธีการที่จะซื้อหรือจ้าง|วิธี"}),
      field(&Contract::reference_price,
            {"reference_price", Need::optional, "ราคากลาง (บาท)", "Reference price (baht)", "ราคากลาง"}),
      field(&Contract::bidders,
            {"bidders", Need::optional, "รายชื่อผู้เสนอราคาและราคาที่เสนอ", "Bidders and prices",
             "ผู้เสนอราคา|รายชื่อผู้เสนอราคา|ผู้เสนอราคาและราคาที่เสนอ|ผู้เสนอราคาและราคา|รายชื่อผู้เสนอราคาและราคา",
             "เขียนเป็นข้อความได้ เช่น หจก. ก 12,000 / ร้าน ข 12,500",
             "A text will do, such as หจก. ก 12,000 / ร้าน ข 12,500"}),
      field(&Contract::winner,
            {"winner", Need::optional, "ผู้ได้รับการคัดเลือก", "Winner",
             "รายชื่อผู้ประกอบการที่ได้รับการคัดเลือก|ผู้ได้รับคัดเลือก", "หลายรายเขียนเช่น หจก. ก 12,000 / ร้าน ข 12,500",
             "Several are written as หจก. ก 12,000 / ร้าน ข 12,500"}),
      field(&Contract::agreed_price, {"agreed_price", Need::optional, "ราคาที่ตกลงซื้อหรือจ้าง (บาท)",
                                      "Agreed price (baht)", "ราคาที่ตกลงซื้อหรือจ้าง|ราคาที่ตกลง"}),
      field(&Contract::reason, {"reason", Need::optional, "เหตุผลที่คัดเลือกโดยสรุป", "Reason", "เหตุผล"}),
      field(&Contract::contract_number, {"contract_number", Need::optional, "เลขที่สัญญา", "Contract no.",
                                         "เลขที่ของสัญญาหรือข้อตกลง|เลขที่สัญญาหรือข้อตกลง"}),
      field(&Contract::signed_on,
            {"signed_on", Need::optional, "วันที่ลงนาม", "Signed on", "วันที่ของสัญญา|วันที่ลงนามในสัญญา|วันที่"}),
      field(&Contract::expected,
            {"expected", Need::optional, "ช่วงเวลาที่คาดว่าจะเริ่มดำเนินการ", "Expected start"}),
      field(&Contract::egp_number,
            {"egp_number", Need::optional, "เลขที่โครงการในระบบ e-GP", "e-GP project no.", "เลขที่โครงการ"}));
  /// The seventh and the ninth column of สขร.1.
  static constexpr std::array combined{
      CombinedColumn{.names =
                         "ผู้ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง|ผู้ที่ได้รับการคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง|"
                         "ผู้ได้รับคัดเลือกและราคาที่ตกลงซื้อหรือจ้าง|ผู้ได้รับการคัดเลือกและราคาที่ตกลง|ผู้ได้รับการคัดเลือกและราคา",
                     .text = "winner",
                     .value = "agreed_price",
                     .expected = "text_and_amount"},
      CombinedColumn{.names = "เลขที่และวันที่ของสัญญาหรือข้อตกลงในการซื้อหรือจ้าง|เลขที่และวันที่ของสัญญาหรือข้อตกลง|"
                              "เลขที่และวันที่ของสัญญา|เลขที่และวันที่สัญญา|เลขที่และวันที่สัญญาหรือข้อตกลง",
                     .text = "contract_number",
                     .value = "signed_on",
                     .expected = "text_and_date"},
  };
  static constexpr std::array computed{
      ComputedNumber{.how = Arithmetic::total, .left = "winner", .right = "winner", .key = "agreed_price"},
      ComputedNumber{.names = "ส่วนต่างจากราคากลาง|ผลต่างจากราคากลาง|ต่ำกว่าราคากลาง|ส่วนต่างราคากลางกับราคาที่ตกลง",
                     .how = Arithmetic::difference,
                     .left = "reference_price",
                     .right = "agreed_price"},
      ComputedNumber{
          .names = "งบประมาณคงเหลือ|คงเหลือ|ประหยัดงบประมาณ|ประหยัดได้|ส่วนต่างจากวงเงินงบประมาณ|เงินเหลือจ่าย",
          .how = Arithmetic::difference,
          .left = "budget",
          .right = "agreed_price"},
      ComputedNumber{.names = "ร้อยละของราคากลาง|คิดเป็นร้อยละของราคากลาง",
                     .how = Arithmetic::share,
                     .left = "agreed_price",
                     .right = "reference_price"},
      ComputedNumber{.names = "ร้อยละของวงเงินงบประมาณ|คิดเป็นร้อยละของวงเงินงบประมาณ|คิดเป็นร้อยละของงบประมาณ",
                     .how = Arithmetic::share,
                     .left = "agreed_price",
                     .right = "budget"},
  };
  /// Columns of the yearly form that say of every row what the site says of itself.
  static constexpr std::string_view ignored = "ปีงบประมาณ|ชื่อหน่วยงาน|อำเภอ|จังหวัด|กระทรวง|ประเภทหน่วยงาน";
};

}  // namespace prongsai::site
