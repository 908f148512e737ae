#pragma once

#include "render/new_file.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/date.h"

#include <span>
#include <string>
#include <string_view>
#include <vector>

// The files that a new site begins with, besides its content.
namespace prongsai::render {

/// A form of local government: what its bodies are called, and the divisions that such a body usually has.
struct BodyType {
  std::string_view key{};
  std::string_view th{};
  std::string_view short_th{};
  std::string_view en{};
  std::span<const std::string_view> divisions{};
};

std::span<const BodyType> body_types();

/// The type of that key or Thai name; nothing when there is none.
const BodyType* body_type(std::string_view word);

/// What init was told, whole: divisions by their Thai names.
struct NewBody {
  const BodyType* type = nullptr;
  std::string name{};
  std::string district{};
  std::string province{};
  std::string domain{};
  std::vector<std::string> divisions{};
  text::FiscalYear year{};
};

/// "องค์การบริหารส่วนตำบลตัวอย่าง", with its form whether or not the name was given with it.
std::string full_name(const NewBody& body);

/// site-config/, the areas that are used, .vscode/ and README.md, by their paths in the new folder. `items`
/// are those of the year's list, `areas` the ones there are to choose from.
std::vector<NewFile> starter_files(const NewBody& body, const std::vector<const site::Item*>& items,
                                   const std::vector<site::Topic>& topics,
                                   const std::vector<site::Area>& areas);

/// .vscode/: the schemas of all files, and the settings that make an editor use them.
std::vector<NewFile> editor_files(const std::vector<site::Topic>& topics);

}  // namespace prongsai::render
