#include "render/share_pictures.h"

#include "picture/card.h"
#include "picture/font.h"
#include "render/book.h"
#include "render/colour_sheet.h"
#include "render/page.h"
#include "render/posters.h"
#include "render/views.h"
#include "report/problem.h"
#include "site/agency.h"
#include "site/site.h"
#include "site/tree.h"
#include "text/colour.h"
#include "text/hash.h"
#include "text/language.h"
#include "text/percent.h"

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace prongsai::render {

namespace {

constexpr std::string_view folder = "share/";

/// The font at that path of the theme, added to the stack; false where there is none, or none that can be
/// read.
bool add_font(picture::FontStack& stack, const site::Tree& assets, const std::string& path,
              std::vector<report::Problem>& problems) {
  const auto found = assets.find(path);
  const auto* const bytes = found == assets.end() ? nullptr : std::get_if<std::string>(&found->second);
  if (bytes == nullptr) {
    return false;
  }
  auto font = picture::read_font(*bytes, path);
  if (!font) {
    problems.push_back(std::move(font.error()));
    return false;
  }
  stack.push_back(std::move(*font));
  return true;
}

/// Null where one is missing.
std::shared_ptr<const picture::CardFonts> read_fonts(const site::Tree& assets,
                                                     std::vector<report::Problem>& problems) {
  auto fonts = std::make_shared<picture::CardFonts>();
  bool are_all = true;
  for (const std::string_view script : {"thai", "latin"}) {
    const std::string start = "assets/fonts/sarabun-" + std::string(script);
    are_all = add_font(fonts->regular, assets, start + "-400-normal.woff2", problems) && are_all;
    are_all = add_font(fonts->bold, assets, start + "-700-normal.woff2", problems) && are_all;
  }
  return are_all ? fonts : nullptr;
}

std::string hash_of(const picture::CardFonts& fonts) {
  text::Sha256 hash;
  for (const picture::FontStack* const stack : {&fonts.regular, &fonts.bold}) {
    for (const picture::Font& font : *stack) {
      hash.add(font.bytes);
    }
  }
  return hash.hex();
}

std::string name_of(const picture::Card& card, const std::string& fonts_hash) {
  constexpr std::size_t digits = 16;
  text::Sha256 hash;
  for (const std::string_view part : {std::string_view(card.title), std::string_view(card.context),
                                      std::string_view(card.agency), std::string_view(card.address)}) {
    hash.add(std::to_string(part.size()) + ":");
    hash.add(part);
  }
  hash.add(text::to_text(card.brand));
  hash.add(fonts_hash);
  hash.add(picture::card_version);
  return std::string(folder) + hash.hex().substr(0, digits) + ".png";
}

/// "www.thungruangthip.example" or "example.go.th/ita".
std::string shown_address(const Book& book) {
  const std::size_t host = book.origin.find("://");
  return text::readable_address((host == std::string::npos ? book.origin : book.origin.substr(host + 3)) +
                                book.base);
}

std::string place_of(const site::Agency& agency, text::Language language) {
  if (agency.district.empty() || agency.province.empty()) {
    return {};
  }
  return language == text::Language::th ? "อำเภอ" + agency.district + " จังหวัด" + agency.province
                                        : agency.district + " District, " + agency.province + " Province";
}

/// What every card of the site says in this language.
picture::Card blank_card(const Book& book, text::Language language) {
  const site::Config& config = book.inputs.site.config;
  const bool is_english = language == text::Language::en && !config.agency.name_en.empty();
  return {.agency = is_english ? config.agency.name_en : config.agency.name,
          .address = shown_address(book),
          .brand = brand_of(config.colours)};
}

picture::Card card_of(const Book& book, const Page& page) {
  picture::Card card = blank_card(book, page.language);
  card.title = page.title;
  const std::size_t crumbs = page.breadcrumbs.size();
  if (crumbs > 2) {  // the first is the home page, the last the page itself
    card.context = page.breadcrumbs[crumbs - 2].title;
  }
  if (card.title == card.agency || card.title == book.inputs.site.config.agency.name) {
    card.title = card.agency;
    card.agency = place_of(book.inputs.site.config.agency, page.language);
  }
  return card;
}

/// The files that have no picture of their own, with their area.
std::map<const EntryView*, const AreaView*> sharing(const Book& book) {
  std::map<const EntryView*, const AreaView*> shared;
  for (const AreaView& area : book.areas) {
    for (std::size_t i = most_own_pictures; i < area.entries.size(); ++i) {
      shared.emplace(area.entries[i], &area);
    }
  }
  return shared;
}

}  // namespace

SharePictures::SharePictures(const Book& book)
    : book_(book), fonts_(read_fonts(book.inputs.assets, problems_)) {
  if (fonts_ != nullptr) {
    fonts_hash_ = hash_of(*fonts_);
  }
}

void SharePictures::give(std::vector<Page>& pages) {
  if (fonts_ == nullptr) {
    return;
  }
  const auto shared = sharing(book_);
  for (Page& page : pages) {
    if (page.moved_to || page.path == "404.html") {
      continue;
    }
    picture::Card card = card_of(book_, page);
    if (const auto area = shared.find(page.entry); area != shared.end()) {
      card.title = area->second->area->title;
      card.context.clear();
    }
    // One topic, a month of contracts, a year of changes: the picture of the whole.
    const bool is_part = page.topic != nullptr || page.contracts != nullptr || page.changes != nullptr;
    if (is_part && !card.context.empty()) {
      card.title = std::exchange(card.context, {});
    }
    if (page.poster != nullptr) {
      card.title = page.poster->entry->file->head.title;
      card.context = page.poster->entry->area_title;
    }
    page.image = name_of(card, fonts_hash_);
    cards_.emplace(page.image, std::move(card));
  }
}

std::vector<std::pair<std::string, site::Recipe>> SharePictures::files() const {
  std::vector<std::pair<std::string, site::Recipe>> files;
  for (const auto& [path, card] : cards_) {
    const auto draw = [fonts = fonts_, card] {
      return report::Checked<std::string>{.value = picture::draw_card(card, *fonts), .problems = {}};
    };
    files.emplace_back(path, site::Recipe{.make = draw, .making = site::Making::once});
  }
  return files;
}

}  // namespace prongsai::render
