#pragma once

#include "report/problem.h"
#include "text/language.h"
#include "theme/value.h"

#include <functional>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::theme {

/// One template as its author wrote it. `name` is what other templates call it ("item.html",
/// "parts/nav.html"), `file` where its problems are told.
struct TemplateSource {
  std::string name{};
  std::string file{};
  std::string text{};
};

/// One word or sentence of the interface in both languages; {name} in it is filled from the arguments of {%
/// trans %}.
struct UiString {
  std::string th{};
  std::string en{};
  report::Location where{};
};
using UiStrings = std::map<std::string, UiString, std::less<>>;

/// A function that templates may call: asset("style.css").
using Function = std::function<Value(std::span<const Value> arguments, Arena& arena)>;

/// What a template sees: names with values, and functions. Compiled templates know only that names exist when
/// they are rendered, so a misspelt name is told with the nearest of these.
struct Bindings {
  std::map<std::string, Value, std::less<>> values{};
  std::map<std::string, Function, std::less<>> functions{};
};

struct RenderOptions {
  text::Language language = text::Language::th;
  text::Digits digits = text::Digits::arabic;
};

struct RenderLimits {
  std::size_t output_bytes = 64U << 20U;
  std::size_t loop_rounds = 2'000'000;
  std::size_t depth = 64;
  std::size_t problems = 20;
};

/// A theme's templates, compiled once; rendering is const and may run on many threads.
class Theme {
 public:
  /// Compiles all templates and links extends/include/import between them. Problems have the template's
  /// place; a template with problems is left out, so the problems must be looked at before rendering.
  static report::Checked<Theme> compile(const std::vector<TemplateSource>& templates, UiStrings strings);

  Theme(Theme&&) noexcept;
  Theme& operator=(Theme&&) noexcept;
  Theme(const Theme&) = delete;
  Theme& operator=(const Theme&) = delete;
  ~Theme();

  [[nodiscard]] bool has(std::string_view template_name) const;

  /// The page. A problem at run time (unknown name, wrong type, a limit) leaves its place empty and is
  /// returned; the rest of the page is rendered unless a limit was met.
  [[nodiscard]] report::Checked<std::string> render(std::string_view template_name, const Bindings& bindings,
                                                    const RenderOptions& options,
                                                    const RenderLimits& limits = {}) const;

  /// The UI string `key` in `language`; nothing when there is none.
  [[nodiscard]] const UiStrings& strings() const;

 private:
  struct Program;
  explicit Theme(std::unique_ptr<Program> program);
  std::unique_ptr<Program> program_;
};

}  // namespace prongsai::theme
