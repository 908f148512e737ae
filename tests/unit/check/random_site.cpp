#include "unit/check/random_site.h"

#include "site/catalogue.h"
#include "site/content_file.h"
#include "site/field.h"
#include "site/head.h"
#include "site/kind.h"
#include "site/site.h"
#include "text/date.h"
#include "text/number.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <variant>
#include <vector>

namespace prongsai::check {

namespace {

using site::ContentFile;
using site::ElementNeed;
using site::Kind;

constexpr std::string_view text_of_thirty_words =
    "one two three four five six seven eight nine ten one two three four five six seven eight nine ten "
    "one two three four five six seven eight nine ten";
constexpr std::string_view head_position = "นายกองค์การบริหารส่วนตำบล";

/// Fills fields with values that are no placeholders; files get a new attachment each.
class Filler {
 public:
  Filler(site::Site& site, const text::Period& days, Random& random)
      : site_(site), days_(days), random_(random) {}

  template <class Value>
  void fill(Value& value) {
    if constexpr (std::same_as<Value, std::string>) {
      value = "ข้อความ";
    } else if constexpr (std::same_as<Value, site::FileReference>) {
      value.path = new_file();
    } else if constexpr (std::same_as<Value, site::WebAddress>) {
      value.url = "https://www.example/";
    } else if constexpr (site::IsOptional<Value>::value) {
      fill(value.emplace());
    } else if constexpr (site::IsVector<Value>::value) {
      value.resize(1);
      fill(value.front());
    } else if constexpr (site::HasFields<Value>) {
      fill_record(value);
    } else if constexpr (site::HasNames<Value>) {
      const auto& names = site::Names<Value>::list;
      value = names[random_.below(names.size())].value;
    } else if constexpr (std::same_as<Value, text::Period>) {
      value = random_.happens(50) ? days_ : text::Period{.from = some_day(), .to = days_.to};
    } else if constexpr (std::same_as<Value, text::Date>) {
      value = some_day();
    } else if constexpr (std::same_as<Value, text::FiscalYear>) {
      value = text::fiscal_year_of(days_.from);
    } else if constexpr (std::same_as<Value, site::OldAddress>) {
      value.path = "/old/";
    } else if constexpr (std::same_as<Value, site::Percent>) {
      value.value = 1;
    } else if constexpr (std::same_as<Value, text::Amount>) {
      value = *text::parse_amount("100.00");
    } else {
      static_assert(std::is_arithmetic_v<Value>);
      value = 1;
    }
  }

  template <site::HasFields Record>
  void fill_record(Record& record) {
    site::apply([&](const auto&... fields) { (fill(record.*fields.member), ...); },
                site::Fields<Record>::list);
  }

 private:
  text::Date some_day() {
    const int length = text::days_between(days_.from, days_.to) + 1;
    return text::add_days(days_.from, static_cast<int>(random_.below(static_cast<std::size_t>(length))));
  }

  std::string new_file() {
    const std::size_t number = site_.attachments.size() + 10000;  // sorted by path, as attachment_of asks for
    const std::string path = "files/" + std::to_string(number) + (random_.happens(50) ? ".pdf" : ".jpg");
    site_.attachments.push_back({.path = path, .size = 1, .sha256 = path});
    return path;
  }

  site::Site& site_;
  text::Period days_;
  Random& random_;
};

/// Writes `text` into the field of this key, where the field can take it.
template <site::HasFields Record>
void write(Record& record, std::string_view key, std::string_view text) {
  const auto into = [&]<class Value>(Value& value) {
    if constexpr (std::same_as<Value, std::string>) {
      value = text;
    } else if constexpr (std::same_as<Value, std::optional<std::int64_t>>) {
      value = std::stoll(std::string(text));
    } else if constexpr (site::IsOptional<Value>::value) {
      if constexpr (site::HasNames<typename Value::value_type>) {
        const auto& names = site::Names<typename Value::value_type>::list;
        const auto* const found = std::ranges::find(names, text, [](const auto& name) { return name.key; });
        value = found->value;
      }
    } else if constexpr (site::HasNames<Value>) {
      const auto& names = site::Names<Value>::list;
      value = std::ranges::find(names, text, [](const auto& name) { return name.key; })->value;
    }
  };
  site::apply(
      [&](const auto&... fields) { ((fields.info.key == key ? into(record.*fields.member) : void()), ...); },
      site::Fields<Record>::list);
}

template <site::HasFields Record>
void blank_one_field(Record& record, Random& random) {
  constexpr std::size_t count = site::Fields<Record>::list.all.size();
  const std::size_t chosen = random.below(count);
  std::size_t at = 0;
  const auto blank = [](auto& value) { value = {}; };
  site::apply([&](const auto&... fields) { ((at++ == chosen ? blank(record.*fields.member) : void()), ...); },
              site::Fields<Record>::list);
}

enum class Whole : std::uint8_t { yes, perhaps };

void add_record(ContentFile& file, const ElementNeed& need, Whole whole, site::Site& site, Random& random) {
  std::visit(
      [&](auto& list) {
        using List = std::remove_cvref_t<decltype(list)>;
        if constexpr (!std::same_as<List, std::monostate>) {
          auto& record = list.emplace_back();
          Filler(site, file.covers.value_or(text::period_of({2567})), random).fill_record(record);
          if (!need.values.empty()) {
            write(record, need.field, random.one_of(std::span<const std::string>(need.values)));
          }
          for (const site::Where& condition : need.conditions) {
            if (random.happens(90)) {
              write(record, condition.field, condition.is);
            }
          }
          if (whole == Whole::perhaps && random.happens(10)) {
            blank_one_field(record, random);
          }
        }
      },
      file.records);
}

/// Mostly the days that the element asks for, else of the year before or of part of them.
std::optional<text::Period> some_days(const site::Element& element, text::FiscalYear year, Random& random) {
  const text::Period asked = site::asked_period(element.period, year).value_or(text::period_of(year));
  switch (random.below(10)) {
    case 0:
      return text::period_of({year.buddhist - 1});
    case 1:
      return text::Period{.from = asked.from,
                          .to = text::last_day_of_month(asked.from.year, asked.from.month)};
    case 2:
      return std::nullopt;
    default:
      return asked;
  }
}

ContentFile new_file(const NeedPlace& place, text::FiscalYear year, site::Site& site, Random& random) {
  const std::vector<Kind>& kinds = place.need->kinds;
  const Kind kind = kinds.empty() ? Kind::document : random.one_of(std::span<const Kind>(kinds));
  const std::string number = std::to_string(site.files.size());
  ContentFile file{.path = "content/" + number + ".yaml",
                   .area = "area",
                   .address = "/area/" + number + "/",
                   .kind = kind,
                   .records = site::no_records(kind),
                   .covers = some_days(*place.element, year, random)};
  const text::Period days = file.covers.value_or(text::period_of(year));
  Filler(site, days, random).fill_record(file.head);
  file.head.date = days.from;
  file.head.nil.clear();
  file.head.moved_from.clear();
  file.head.signed_by->position = head_position;
  file.head.signed_by->date = days.from;
  file.head.topics = {place.need->topic.empty() ? place.item->topic : place.need->topic};
  file.body.markdown = text_of_thirty_words;
  return file;
}

bool is_for(const ContentFile& file, const NeedPlace& place) {
  const std::string& topic = place.need->topic.empty() ? place.item->topic : place.need->topic;
  const auto& kinds = place.need->kinds;
  const bool is_of_kind = kinds.empty() || std::ranges::find(kinds, file.kind) != kinds.end();
  const bool has_whole_head = file.head.nil.empty() && !file.head.problems.empty();
  return file.head.topics.front() == topic && is_of_kind && has_whole_head;
}

}  // namespace

std::vector<NeedPlace> needs_of(const site::Catalogue& catalogue) {
  std::vector<NeedPlace> places;
  for (const site::Item* item : site::items_of(catalogue)) {
    for (const site::Element& element : item->elements) {
      for (const ElementNeed& need : element.needs) {
        places.push_back({.item = item, .element = &element, .need = &need});
      }
    }
  }
  return places;
}

site::Site random_site(const site::Catalogue& catalogue, Random& random) {
  site::Site site;
  for (const NeedPlace& place : needs_of(catalogue)) {
    const auto many = static_cast<std::size_t>(std::max<std::int64_t>(place.need->at_least, 1));
    const std::size_t wanted = std::max(many, place.need->values.size() * 2);
    for (std::size_t files = random.below(3); files > 0; --files) {
      ContentFile file = new_file(place, catalogue.fiscal_year, site, random);
      if (random.happens(10)) {
        file.head = {.title = file.head.title, .topics = file.head.topics, .date = file.head.date};
        file.head.nil = random.happens(50) ? "ไม่มี" : "";
        file.body.markdown = "# หัวข้อ";
      }
      for (std::size_t i = file.head.nil.empty() ? random.below(wanted + 2) : 0; i > 0; --i) {
        add_record(file, *place.need, Whole::perhaps, site, random);
      }
      site.files.push_back(std::move(file));
    }
  }
  return site;
}

void add_complete_record(site::Site& site, const site::Catalogue& catalogue, const NeedPlace& place,
                         Random& random) {
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < site.files.size(); ++i) {
    if (is_for(site.files[i], place)) {
      fitting.push_back(i);
    }
  }
  if (fitting.empty() || random.happens(30)) {
    fitting.push_back(site.files.size());
    site.files.push_back(new_file(place, catalogue.fiscal_year, site, random));
  }
  const std::size_t chosen = random.one_of(std::span<const std::size_t>(fitting));
  add_record(site.files[chosen], *place.need, Whole::yes, site, random);
}

}  // namespace prongsai::check
