#pragma once

#include "report/problem.h"
#include "report/rule.h"
#include "theme/ast.h"
#include "theme/theme.h"
#include "theme/value.h"

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// What one rendering has made, spent and told. Once a limit is met it has stopped, and nothing is done any
/// more.
class Workspace {
 public:
  Workspace(const RenderOptions& options, const RenderLimits& limits);

  [[nodiscard]] const RenderOptions& options() const { return options_; }
  [[nodiscard]] const RenderLimits& limits() const { return limits_; }
  [[nodiscard]] Arena& arena() { return arena_; }

  /// Keeps a text or list to the end of the rendering; what is kept counts as output.
  std::optional<Value> keep(std::string text);
  std::optional<Value> keep_safe(std::string html);
  std::optional<Value> keep(std::vector<Value> values);

  /// Spends `amount` steps; false when there are none left.
  bool spend(std::size_t amount) {
    if (amount > steps_) {
      stop("loop_rounds", limits_.loop_rounds);
      return false;
    }
    steps_ -= amount;
    return !has_stopped_;
  }
  bool spend_round();
  /// Whether a page of `bytes` is still within the limit, with all that is kept.
  bool has_room_for(std::size_t bytes) {
    if (bytes + kept_bytes_ <= limits_.output_bytes) {
      return true;
    }
    stop("output_bytes", limits_.output_bytes);
    return false;
  }

  void stop(std::string_view limit, std::size_t value);
  [[nodiscard]] bool has_stopped() const { return has_stopped_; }

  /// Problems are told at this place.
  void stand_at(const Template& of, Span where) {
    template_ = &of;
    where_ = where;
  }
  /// Tells a problem, once for each place, and gives the nothing that evaluating then gives.
  std::nullopt_t fail(report::Rule rule, std::initializer_list<std::string_view> details);
  /// As fail: the place's text does not work with `found`; it must be `wanted`, a word.
  std::nullopt_t fail_type(std::string_view wanted, const Value& found);
  /// The template's text at the place.
  [[nodiscard]] std::string_view text_here() const;
  [[nodiscard]] bool may_tell() const { return problems_.size() < limits_.problems; }

  std::vector<report::Problem> take_problems() { return std::move(problems_); }

 private:
  struct Told {
    const Template* of = nullptr;
    std::uint32_t offset = 0;
    report::Rule rule{};
    friend bool operator==(const Told&, const Told&) = default;
  };

  RenderOptions options_;
  RenderLimits limits_;
  Arena arena_;
  std::size_t kept_bytes_ = 0;
  std::size_t rounds_ = 0;
  std::size_t steps_ = 0;
  bool has_stopped_ = false;
  const Template* template_ = nullptr;
  Span where_{};
  std::vector<Told> told_;
  std::vector<report::Problem> problems_;
};

}  // namespace prongsai::theme
