#include "load/yaml.h"

#include "load/yaml_places.h"
#include "load/yaml_words.h"
#include "report/problem.h"
#include "report/rule.h"
#include "text/utf8.h"

#include <yaml-cpp/anchor.h>
#include <yaml-cpp/depthguard.h>
#include <yaml-cpp/emitterstyle.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/mark.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::load {

namespace {

using report::Problem;
using report::Rule;

ByteMark at(const YAML::Mark& mark) {
  return {.line = mark.line, .column = mark.column};
}

/// Thrown by the builder to leave yaml-cpp: what is wrong, for `run` to note.
struct Stop {
  Rule rule{};
  YamlPlace place{};
  std::vector<std::string> details{};
};

/// Says where a document begins and reads no further.
class SecondDocument final : public YAML::EventHandler {
 public:
  struct Found {
    YAML::Mark mark;
  };
  void OnDocumentStart(const YAML::Mark& mark) override { throw Found{mark}; }
  void OnDocumentEnd() override {}
  void OnNull(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnAlias(const YAML::Mark& /*mark*/, YAML::anchor_t /*anchor*/) override {}
  void OnScalar(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                const std::string& /*value*/) override {}
  void OnSequenceStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                       YAML::EmitterStyle::value /*style*/) override {}
  void OnSequenceEnd() override {}
  void OnMapStart(const YAML::Mark& /*mark*/, const std::string& /*tag*/, YAML::anchor_t /*anchor*/,
                  YAML::EmitterStyle::value /*style*/) override {}
  void OnMapEnd() override {}
};

std::string limit_in_megabytes(const YamlLimits& limits) {
  return std::to_string(limits.bytes >> 20U) + " MB";
}

class Builder final : public YAML::EventHandler {
 public:
  Builder(const YamlPlaces& places, const std::string& file, const YamlLimits& limits)
      : places_(places), file_(file), limits_(limits) {}

  void OnDocumentStart(const YAML::Mark& /*mark*/) override {}
  void OnDocumentEnd() override {}
  void OnAnchor(const YAML::Mark& /*mark*/, const std::string& name) override { anchor_name_ = name; }

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    add({.type = YamlType::nothing, .place = places_.of(at(mark), 0)}, anchor);
  }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& value) override {
    const auto place = places_.of(at(mark), shown_length(value));
    refuse_tag(tag, place);
    if (tag == "!" && !is_closed(places_.from(at(mark)))) {
      note(Rule::yaml_syntax, places_.of(at(mark), 1), {"yaml_quote"});
    }
    add({.type = YamlType::scalar, .is_quoted = tag == "!", .place = place, .text = value}, anchor);
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    const auto place = places_.of(at(mark), 0);
    const auto found = anchors_.find(anchor);
    if (found == anchors_.end()) {
      throw Stop{.rule = Rule::yaml_alias_cycle, .place = place, .details = {name_of_open(anchor)}};
    }
    count(found->second.cost, place);
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
    // After a syntax error the open groups are closed as they are, so that what was read can still be
    // checked.
    is_cut_ = true;
    while (!open_.empty()) {
      open_.back().anchor = 0;
      close();
    }
    return {.value = std::move(root_), .problems = std::move(problems_)};
  }

  void note(Rule rule, const YamlPlace& place, std::vector<std::string> details) {
    problems_.push_back({.rule = rule, .where = location_of(place, file_), .details = std::move(details)});
  }

 private:
  struct Cost {
    std::size_t nodes = 0;
    std::size_t bytes = 0;
  };
  enum class Awaits : std::uint8_t { key, value, value_of_bad_key };
  struct Open {
    YamlNode node{};
    YAML::anchor_t anchor = 0;
    std::string anchor_name{};
    Cost before{};
    Awaits awaits = Awaits::key;
    std::map<std::string, int> lines_of_keys{};
  };
  struct Anchored {
    YamlNode node{};
    Cost cost{};
  };

  static int shown_length(const std::string& value) {
    const std::string_view line = std::string_view(value).substr(0, value.find('\n'));
    return static_cast<int>(std::min<std::size_t>(text::count_code_points(line), 200));
  }

  void refuse_tag(const std::string& tag, const YamlPlace& place) {
    if (!tag.empty() && tag != "?" && tag != "!") {
      note(Rule::yaml_tag, place, {tag});
    }
  }

  [[nodiscard]] std::string name_of_open(YAML::anchor_t anchor) const {
    const auto found = std::ranges::find(open_, anchor, &Open::anchor);
    return found == open_.end() ? std::string() : found->anchor_name;
  }

  /// Every node and its text counts once, and once more for each copy.
  void count(const Cost& more, const YamlPlace& place) {
    sum_.nodes += more.nodes;
    sum_.bytes += more.bytes;
    if (sum_.nodes > limits_.nodes) {
      throw Stop{.rule = Rule::yaml_too_large, .place = place, .details = {std::to_string(limits_.nodes)}};
    }
    if (sum_.bytes > 2 * limits_.bytes) {
      throw Stop{.rule = Rule::yaml_too_large, .place = place, .details = {limit_in_megabytes(limits_)}};
    }
  }

  void remember(YAML::anchor_t anchor, const YamlNode& node, const Cost& cost) {
    if (anchor != 0) {
      count(cost, node.place);
      anchors_[anchor] = {.node = node, .cost = cost};
    }
  }

  void open(YamlType type, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    const auto place = places_.of(at(mark), 0);
    refuse_tag(tag, place);
    if (open_.size() >= limits_.depth) {
      throw Stop{.rule = Rule::yaml_too_deep, .place = place, .details = {std::to_string(limits_.depth)}};
    }
    open_.push_back({.node = {.type = type, .place = place},
                     .anchor = anchor,
                     .anchor_name = std::exchange(anchor_name_, {}),
                     .before = sum_});
    count({.nodes = 1}, place);
  }

  void close() {
    Open done = std::move(open_.back());
    open_.pop_back();
    if (done.awaits == Awaits::value) {
      done.node.values.emplace_back();
    }
    remember(done.anchor, done.node,
             {.nodes = sum_.nodes - done.before.nodes, .bytes = sum_.bytes - done.before.bytes});
    attach(std::move(done.node));
  }

  void add(YamlNode node, YAML::anchor_t anchor) {
    const Cost cost{.nodes = 1, .bytes = node.text.size()};
    count(cost, node.place);
    remember(anchor, node, cost);
    attach(std::move(node));
  }

  void attach(YamlNode node) {
    if (open_.empty()) {
      root_ = std::move(node);
      return;
    }
    Open& parent = open_.back();
    if (parent.node.type == YamlType::map && parent.awaits == Awaits::key) {
      attach_key(parent, node);
      return;
    }
    if (parent.awaits != Awaits::value_of_bad_key) {
      parent.node.values.push_back(std::move(node));
    }
    parent.awaits = Awaits::key;
  }

  void attach_key(Open& parent, const YamlNode& node) {
    if (node.type != YamlType::scalar) {
      if (!is_cut_) {
        note(Rule::yaml_wrong_type, node.place, {"key", "text", ""});
      }
      parent.awaits = Awaits::value_of_bad_key;
      return;
    }
    const auto [first, is_new] = parent.lines_of_keys.emplace(node.text, node.place.line);
    if (!is_new) {
      note(Rule::yaml_duplicate_key, node.place, {node.text, std::to_string(first->second)});
    }
    parent.node.keys.push_back(node.text);
    parent.node.key_places.push_back(node.place);
    parent.awaits = Awaits::value;
  }

  const YamlPlaces& places_;
  const std::string& file_;
  const YamlLimits& limits_;
  YamlNode root_{};
  std::vector<Open> open_{};
  std::map<YAML::anchor_t, Anchored> anchors_{};
  std::string anchor_name_{};
  Cost sum_{};
  bool is_cut_ = false;
  std::vector<Problem> problems_{};
};

void run(YAML::Parser& parser, Builder& builder, const YamlPlaces& places) {
  try {
    if (!parser.HandleNextDocument(builder)) {
      return;
    }
    if (parser) {
      SecondDocument second;
      parser.HandleNextDocument(second);
    }
  } catch (const SecondDocument::Found& found) {
    builder.note(Rule::yaml_several_documents, places.of(at(found.mark), 3), {});
  } catch (const Stop& stop) {
    builder.note(stop.rule, stop.place, stop.details);
  } catch (const YAML::DeepRecursion& deep) {
    builder.note(Rule::yaml_too_deep, places.of(at(deep.mark), 0), {});
  } catch (const YAML::ParserException& error) {
    const std::string_view word =
        places.is_indented_by_tab(at(error.mark)) ? "yaml_tab" : word_of_yaml_error(error.msg);
    builder.note(Rule::yaml_syntax, places.of(at(error.mark), 0), {std::string(word)});
  } catch (const YAML::Exception& error) {
    builder.note(Rule::yaml_syntax, places.of(at(error.mark), 0), {});
  }
}

}  // namespace

bool is_cut(const std::vector<Problem>& problems) {
  return std::ranges::any_of(problems, [](const Problem& problem) {
    return problem.rule == Rule::yaml_syntax || problem.rule == Rule::yaml_too_large ||
           problem.rule == Rule::yaml_too_deep || problem.rule == Rule::yaml_alias_cycle;
  });
}

YamlPlace place_of_key(const YamlNode& map, std::string_view key) {
  const auto found = std::ranges::find(map.keys, key);
  return found == map.keys.end() ? map.place
                                 : map.key_places[static_cast<std::size_t>(found - map.keys.begin())];
}

const YamlNode* find(const YamlNode& map, std::string_view key) {
  const auto found = std::ranges::find(map.keys, key);
  return found == map.keys.end() ? nullptr : &map.values[static_cast<std::size_t>(found - map.keys.begin())];
}

YamlNode empty_map() {
  return {.type = YamlType::map, .place = {.line = 1, .column = 1, .length = 0}};
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
                          .details = {limit_in_megabytes(limits)}}}};
  }
  const YamlPlaces places(text, first_line);
  Builder builder(places, file, limits);
  if (const std::size_t control = first_control(text); control != std::string_view::npos) {
    // yaml-cpp takes one of them (U+0004) for the end of the text.
    builder.note(Rule::yaml_syntax, places.of_byte(control, 1), {"yaml_control"});
    text = text.substr(0, control);
  }
  std::istringstream stream{std::string(text)};
  YAML::Parser parser(stream);
  run(parser, builder, places);
  return builder.finish();
}

}  // namespace prongsai::load
