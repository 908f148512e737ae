#pragma once

#include "text/date.h"
#include "text/number.h"

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::theme {

class Value;

/// Keeps what a page makes while it is rendered (joined texts, formatted numbers), so that values can be
/// views.
class Arena {
 public:
  std::string_view keep(std::string text) { return texts_.emplace_back(std::move(text)); }
  std::span<const Value> keep(std::vector<Value> values);
  /// An object that a page makes, for values that look into it.
  template <class Object>
  const Object& keep_object(Object object) {
    auto kept = std::make_shared<const Object>(std::move(object));
    objects_.push_back(kept);
    return *kept;
  }

 private:
  std::deque<std::string> texts_;
  std::deque<std::vector<Value>> lists_;
  std::deque<std::shared_ptr<const void>> objects_;
};

/// One name of an object that templates may say after a dot.
struct Member {
  std::string_view name{};
  Value (*get)(const void* object, Arena& arena) = nullptr;
};

/// How templates see a C++ struct. `members` are sorted by name.
struct ObjectType {
  std::string_view name{};
  std::span<const Member> members{};
};

/// A struct of ours, looked at; it must outlive the rendering.
struct ObjectRef {
  const ObjectType* type = nullptr;
  const void* object = nullptr;
};

/// A vector of ours, looked at.
struct ListRef {
  const void* list = nullptr;
  std::size_t size = 0;
  Value (*at)(const void* list, std::size_t index) = nullptr;
};

/// HTML that we made or cleaned: printed as it is in text, an error in an attribute.
struct Safe {
  std::string_view html{};
};

/// A value in a template: small, copied freely, never owning. Truth: nothing, false, 0, "" and the empty list
/// are false.
class Value {
 public:
  using Storage = std::variant<std::monostate, bool, std::int64_t, double, std::string_view, Safe, text::Date,
                               text::Amount, ListRef, ObjectRef, std::span<const Value>>;

  Value() = default;
  Value(bool value) : storage_(value) {}
  template <class Integer>
    requires(std::is_integral_v<Integer> && !std::is_same_v<Integer, bool>)
  Value(Integer value) : storage_(static_cast<std::int64_t>(value)) {}
  Value(double value) : storage_(value) {}
  Value(const char* value) : storage_(std::string_view(value)) {}
  Value(std::string_view value) : storage_(value) {}
  Value(const std::string& value) : storage_(std::string_view(value)) {}
  Value(std::string&&) = delete;
  Value(Safe value) : storage_(value) {}
  Value(text::Date value) : storage_(value) {}
  Value(text::Amount value) : storage_(value) {}
  Value(ListRef value) : storage_(value) {}
  Value(ObjectRef value) : storage_(value) {}
  Value(std::span<const Value> value) : storage_(value) {}

  [[nodiscard]] const Storage& storage() const { return storage_; }
  [[nodiscard]] bool is_nothing() const { return std::holds_alternative<std::monostate>(storage_); }

 private:
  Storage storage_{};
};

inline std::span<const Value> Arena::keep(std::vector<Value> values) {
  return lists_.emplace_back(std::move(values));
}

/// A vector as a list; `to_value` turns one element into a Value.
template <class T, Value (*to_value)(const T&)>
ListRef list_of(const std::vector<T>& list) {
  return {&list, list.size(), [](const void* opaque, std::size_t index) {
            return to_value((*static_cast<const std::vector<T>*>(opaque))[index]);
          }};
}

}  // namespace prongsai::theme
