#include "theme/workspace.h"

#include "report/rule.h"
#include "theme/ast.h"
#include "theme/place.h"
#include "theme/theme.h"
#include "theme/value.h"
#include "theme/values.h"

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::theme {

namespace {

constexpr std::size_t steps_per_round =
    64;  // nodes, values and bytes by the dozen that a round may take on average

constexpr std::size_t bytes_to_keep_one = 64;  // what the arena takes beside the bytes themselves

std::size_t steps_of(const RenderLimits& limits) {
  const std::size_t most = std::numeric_limits<std::size_t>::max() / steps_per_round;
  return std::max<std::size_t>(std::min(limits.loop_rounds, most) * steps_per_round, 100'000);
}

}  // namespace

Workspace::Workspace(const RenderOptions& options, const RenderLimits& limits)
    : options_(options), limits_(limits), steps_(steps_of(limits)) {}

std::optional<Value> Workspace::keep(std::string text) {
  kept_bytes_ += text.size() + bytes_to_keep_one;
  if (!has_room_for(0)) {
    return std::nullopt;
  }
  return Value(arena_.keep(std::move(text)));
}

std::optional<Value> Workspace::keep_safe(std::string html) {
  kept_bytes_ += html.size() + bytes_to_keep_one;
  if (!has_room_for(0)) {
    return std::nullopt;
  }
  return Value(Safe{arena_.keep(std::move(html))});
}

std::optional<Value> Workspace::keep(std::vector<Value> values) {
  kept_bytes_ += values.size() * sizeof(Value) + bytes_to_keep_one;
  if (!has_room_for(0)) {
    return std::nullopt;
  }
  return Value(arena_.keep(std::move(values)));
}

bool Workspace::spend_round() {
  if (rounds_ >= limits_.loop_rounds) {
    stop("loop_rounds", limits_.loop_rounds);
    return false;
  }
  ++rounds_;
  return spend(1);
}

void Workspace::stop(std::string_view limit, std::size_t value) {
  if (has_stopped_) {
    return;
  }
  has_stopped_ = true;
  problems_.push_back(
      problem_at(template_->source, where_, report::Rule::theme_limit, {limit, std::to_string(value)}));
}

std::nullopt_t Workspace::fail(report::Rule rule, std::initializer_list<std::string_view> details) {
  const Told told = {.of = template_, .offset = where_.offset, .rule = rule};
  if (!has_stopped_ && may_tell() && std::ranges::find(told_, told) == told_.end()) {
    told_.push_back(told);
    problems_.push_back(problem_at(template_->source, where_, rule, details));
  }
  return std::nullopt;
}

std::nullopt_t Workspace::fail_type(std::string_view wanted, const Value& found) {
  return fail(report::Rule::theme_wrong_type, {text_here(), wanted, type_word(found)});
}

std::string_view Workspace::text_here() const {
  return std::string_view(template_->source.text).substr(where_.offset, where_.length);
}

}  // namespace prongsai::theme
