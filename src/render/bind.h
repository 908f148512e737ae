#pragma once

#include "site/field.h"
#include "site/head.h"
#include "text/date.h"
#include "theme/value.h"

#include <algorithm>
#include <array>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

// How templates see records: member names and getters made from the field tables at compile time.
namespace prongsai::render {

template <site::HasFields Record>
struct RecordType;
template <site::HasNames Enum>
struct EnumType;
struct PeriodType;

/// The object that a getter of a member is given.
template <class Object>
const Object& as(const void* object) {
  return *static_cast<const Object*>(object);
}

template <class Type>
theme::Value to_value(const Type& value);

template <class Type>
theme::ListRef to_list(const std::vector<Type>& list) {
  return {&list, list.size(), [](const void* opaque, std::size_t index) {
            return to_value(as<std::vector<Type>>(opaque)[index]);
          }};
}

/// Sorts a table of members at compile time: theme looks names up by binary search.
template <std::size_t Size>
consteval std::array<theme::Member, Size> sorted(std::array<theme::Member, Size> members) {
  std::ranges::sort(members, {}, &theme::Member::name);
  return members;
}

struct PeriodType {
  static constexpr auto members = sorted(std::array{
      theme::Member{"from", [](const void* period,
                               theme::Arena&) { return theme::Value(as<text::Period>(period).from); }},
      theme::Member{
          "to", [](const void* period, theme::Arena&) { return theme::Value(as<text::Period>(period).to); }},
  });
  static constexpr theme::ObjectType type{"period", members};
};

template <site::HasNames Enum>
struct EnumType {
  using Name = site::EnumName<Enum>;
  static constexpr auto members = sorted(std::array{
      theme::Member{"key", [](const void* n, theme::Arena&) { return theme::Value(as<Name>(n).key); }},
      theme::Member{"th", [](const void* n, theme::Arena&) { return theme::Value(as<Name>(n).th); }},
      theme::Member{"en", [](const void* n, theme::Arena&) { return theme::Value(as<Name>(n).en); }},
  });
  static constexpr theme::ObjectType type{"choice", members};

  static theme::Value value_of(Enum value) {
    for (const Name& name : site::Names<Enum>::list) {
      if (name.value == value) {
        return theme::ObjectRef{&type, &name};
      }
    }
    return {};
  }
};

template <site::HasFields Record>
struct RecordType {
  template <std::size_t index>
  static theme::Value get(const void* record, theme::Arena& /*arena*/) {
    constexpr auto field = site::field_at<index>(site::Fields<Record>::list);
    return to_value(as<Record>(record).*field.member);
  }

  template <std::size_t... indices>
  static consteval auto make(std::index_sequence<indices...> /*all*/) {
    return sorted(std::array{
        theme::Member{site::field_at<indices>(site::Fields<Record>::list).info.key, get<indices>}...});
  }

  static constexpr auto members = make(site::Fields<Record>::list.all);
  static constexpr theme::ObjectType type{"record", members};
};

template <class Type>
theme::Value to_value(const Type& value) {
  if constexpr (site::IsOptional<Type>::value) {
    return value ? to_value(*value) : theme::Value();
  } else if constexpr (site::IsVector<Type>::value) {
    return to_list(value);
  } else if constexpr (site::HasNames<Type>) {
    return EnumType<Type>::value_of(value);
  } else if constexpr (site::HasFields<Type>) {
    return theme::ObjectRef{&RecordType<Type>::type, &value};
  } else if constexpr (std::same_as<Type, text::Period>) {
    return theme::ObjectRef{&PeriodType::type, &value};
  } else if constexpr (std::same_as<Type, text::FiscalYear>) {
    return value.buddhist;
  } else if constexpr (std::same_as<Type, site::Percent>) {
    return value.value;
  } else if constexpr (std::same_as<Type, site::WebAddress>) {
    return value.url;
  } else if constexpr (std::same_as<Type, site::FileReference> || std::same_as<Type, site::OldAddress>) {
    return value.path;
  } else {
    return value;
  }
}

}  // namespace prongsai::render
