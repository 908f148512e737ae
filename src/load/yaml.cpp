#include "load/yaml.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "load/yaml_words.h"
#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;

/// Thrown by the builder to leave yaml-cpp; its problem is already noted.
struct Stop {};

/// Finds code-point columns: yaml-cpp counts bytes.
class Places {
 public:
  Places(std::string_view text, int first_line) : text_(text), first_line_(first_line) {
    starts_.push_back(0);
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
      starts_.push_back(at + 1);
    }
  }

  [[nodiscard]] YamlPlace of(const YAML::Mark& mark, int length) const {
    const auto line = static_cast<std::size_t>(std::max(0, mark.line));
    if (line >= starts_.size()) {
      return {.line = first_line_ + static_cast<int>(starts_.size()) - 1, .column = 1, .length = 0};
    }
    const std::string_view rest = text_.substr(starts_[line]);
    const std::string_view before = rest.substr(0, static_cast<std::size_t>(std::max(0, mark.column)));
    return {.line = first_line_ + static_cast<int>(line),
            .column = static_cast<int>(text::count_code_points(before)) + 1,
            .length = length};
  }

 private:
  std::string_view text_;
  int first_line_;
  std::vector<std::size_t> starts_{};
};

class Builder final : public YAML::EventHandler {
 public:
  Builder(const Places& places, const std::string& file, const YamlLimits& limits)
      : places_(places), file_(file), limits_(limits) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& /*mark*/, const std::string& name) override { anchor_name_ = name; }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add({.type = YamlType::nothing, .place = places_.of(mark, 0)}, anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const auto place = places_.of(mark, shown_length(value));
    refuse_tag(tag, place);
    add({.type = YamlType::scalar, .is_quoted = tag == "!", .place = place, .text = value}, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto place = places_.of(mark, 0);
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      stop(Rule::yaml_alias_cycle, place, {anchor_name_});
    }
    count_nodes(found->second.nodes, place);
    YamlNode copy = found->second.node;
    copy.place = place;
    attach(std::move(copy));
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value /*style*/) override {
    open(YamlType::list, mark, tag, anchor);
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value /*style*/) override {
    open(YamlType::map, mark, tag, anchor);
  }
  void OnMapEnd() override { close(); }

  report::Checked<YamlNode> finish() {
    // After a syntax error the open groups are closed as they are, so that what was read can still be checked.
    while (!open_.empty()) {
      close();
    }
    return {.value = std::move(root_), .problems = std::move(problems_)};
  }

  void note(Rule rule, const YamlPlace& place, std::vector<std::string> details) {
    problems_.push_back({.rule = rule, .where = location_of(place, file_), .details = std::move(details)});
  }

 private:
  struct Open {
    YamlNode node{};
    YAML::anchor_t anchor = 0;
    std::size_t nodes_before = 0;
    bool awaits_value = false;
  };
  struct Anchored {
    YamlNode node{};
    std::size_t nodes = 0;
  };

  static int shown_length(const std::string& value) {
    const std::string_view line = std::string_view(value).substr(0, value.find('\n'));
    return static_cast<int>(std::min<std::size_t>(text::count_code_points(line), 200));
  }

  [[noreturn]] void stop(Rule rule, const YamlPlace& place, std::vector<std::string> details) {
    note(rule, place, std::move(details));
    throw Stop{};
  }

  void refuse_tag(const std::string& tag, const YamlPlace& place) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      note(Rule::yaml_tag, place, {tag});
    }
  }

  void count_nodes(std::size_t more, const YamlPlace& place) {
    nodes_ += more;
    if (nodes_ > limits_.nodes) {
      stop(Rule::yaml_too_large, place, {std::to_string(limits_.nodes)});
    }
  }

  void open(YamlType type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const auto place = places_.of(mark, 0);
    refuse_tag(tag, place);
    if (open_.size() >= limits_.depth) {
      stop(Rule::yaml_too_deep, place, {std::to_string(limits_.depth)});
    }
    open_.push_back({.node = {.type = type, .place = place}, .anchor = anchor, .nodes_before = nodes_});
    count_nodes(1, place);
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (done.awaits_value) {
      done.node.values.emplace_back();
    }
    if (done.anchor != 0) {
      anchors_[done.anchor] = {.node = done.node, .nodes = nodes_ - done.nodes_before};
    }
    attach(std::move(done.node));
  }

  void add(YamlNode node, YAML::anchor_t anchor) {
    count_nodes(1, node.place);
    if (anchor != 0) {
      anchors_[anchor] = {.node = node, .nodes = 1};
    }
    attach(std::move(node));
  }

  void attach(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.type == YamlType::list || parent.awaits_value) {
      parent.awaits_value = false;
      parent.node.values.push_back(std::move(node));
      return;
    }
    attach_key(parent, node);
  }

  void attach_key(Open& parent, const YamlNode& node) {
    if (node.type != YamlType::scalar) {
      stop(Rule::yaml_wrong_type, node.place, {"key", "text", ""});
    }
    YamlNode& map = parent.node;
    const auto earlier = std::ranges::find(map.keys, node.text);
    if (earlier != map.keys.end()) {
      const auto index = static_cast<std::size_t>(earlier - map.keys.begin());
      note(Rule::yaml_duplicate_key, node.place, {node.text, std::to_string(map.key_places[index].line)});
    }
    map.keys.push_back(node.text);
    map.key_places.push_back(node.place);
    parent.awaits_value = true;
  }

  const Places& places_;
  const std::string& file_;
  const YamlLimits& limits_;
  YamlNode root_{};
  std::vector<Open> open_{};
  std::map<YAML::anchor_t, Anchored> anchors_{};
  std::string anchor_name_{};
  std::size_t nodes_ = 0;
  std::vector<Problem> problems_{};
};

void run(YAML::Parser& parser, Builder& builder, const Places& places) {
  try {
    if (!parser.HandleNextDocument(builder)) {
      return;
    }
    if (parser) {
      builder.note(Rule::yaml_several_documents, {}, {});
    }
  } catch (const Stop&) {  // noted by the builder
  } catch (const YAML::DeepRecursion& deep) {
    builder.note(Rule::yaml_too_deep, places.of(deep.mark, 0), {});
  } catch (const YAML::ParserException& error) {
    builder.note(Rule::yaml_syntax, places.of(error.mark, 0), {std::string(word_of_yaml_error(error.msg))});
  } catch (const YAML::Exception& error) {
    builder.note(Rule::yaml_syntax, places.of(error.mark, 0), {});
  }
}

}  // namespace

const YamlNode* find(const YamlNode& map, std::string_view key) {
  const auto found = std::ranges::find(map.keys, key);
  return found == map.keys.end() ? nullptr : &map.values[static_cast<std::size_t>(found - map.keys.begin())];
}

report::Location location_of(const YamlPlace& place, const std::string& file) {
  return {.file = file, .line = place.line, .column = place.column, .length = place.length};
}

report::Checked<YamlNode> parse_yaml(std::string_view text, const std::string& file, int first_line,
                                     const YamlLimits& limits) {
  if (text.size() > limits.bytes) {
    return {.value = {},
            .problems = {{.rule = Rule::yaml_too_large,
                          .where = {.file = file, .line = first_line},
                          .details = {std::to_string(limits.bytes >> 20U) + " MB"}}}};
  }
  const Places places(text, first_line);
  Builder builder(places, file, limits);
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  run(parser, builder, places);
  return builder.finish();
}

}  // namespace prongsai::load
