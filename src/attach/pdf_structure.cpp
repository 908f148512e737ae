#include "attach/pdf_structure.h"

#include "attach/document_links.h"
#include "site/attachment_facts.h"
#include "text/language.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <memory>
#include <optional>
#include <qpdf/qpdf-c.h>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace prongsai::attach {

namespace {

/// Dots a point (1/72 inch), squared: 50 dots an inch on each side, less than any scanner gives.
constexpr double fewest_dots_a_square_point = (50.0 / 72) * (50.0 / 72);
/// Parents of a page, and forms within forms, that are looked at.
constexpr int deepest = 20;
/// Pictures and forms of one page that are looked at.
constexpr int most_objects = 1000;
/// Pages whose links are looked for, and annotations of one page.
constexpr std::size_t most_pages_of_links = 2000;
constexpr int most_annotations = 2000;

std::optional<text::Language> language_named(std::string name) {
  std::ranges::transform(name, name.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
  if (name == "th" || name.starts_with("th-")) {
    return text::Language::th;
  }
  return name == "en" || name.starts_with("en-") ? std::optional(text::Language::en) : std::nullopt;
}

/// A PDF by qpdf's C functions, which catch what qpdf throws, and whose header clang can read in C++23.
class Pdf {
 public:
  explicit Pdf(std::string_view bytes) : data_(qpdf_init()) {
    qpdf_silence_errors(data_.get());
    qpdf_set_suppress_warnings(data_.get(), QPDF_TRUE);
    const auto status = qpdf_read_memory(data_.get(), "attachment", bytes.data(), bytes.size(), nullptr);
    is_open_ = (static_cast<unsigned>(status) & static_cast<unsigned>(QPDF_ERRORS)) == 0;
  }

  [[nodiscard]] bool is_open() const { return is_open_; }

  [[nodiscard]] std::string language() const {
    const qpdf_oh value = key(qpdf_get_root(data_.get()), "/Lang");
    return qpdf_oh_is_string(data_.get(), value) != 0 ? qpdf_oh_get_utf8_value(data_.get(), value) : "";
  }

  [[nodiscard]] bool has_full_page_image(int index) const {
    if (index >= qpdf_get_num_pages(data_.get())) {
      return false;
    }
    const qpdf_oh page = qpdf_get_page_n(data_.get(), static_cast<std::size_t>(index));
    const double square_points = area(inherited(page, "/MediaBox"));
    int left = most_objects;
    const double dots = dots_of(inherited(page, "/Resources"), deepest, left);
    qpdf_oh_release_all(data_.get());
    return square_points > 0 && dots >= square_points * fewest_dots_a_square_point;
  }

  [[nodiscard]] std::vector<site::DocumentLink> links() const {
    std::vector<site::DocumentLink> links;
    const auto count = static_cast<std::size_t>(std::max(qpdf_get_num_pages(data_.get()), 0));
    for (std::size_t i = 0; i < std::min(count, most_pages_of_links) && links.size() < most_links; ++i) {
      const qpdf_oh annotations = key(qpdf_get_page_n(data_.get(), i), "/Annots");
      const bool is_list = qpdf_oh_is_array(data_.get(), annotations) != 0;
      const int items = is_list ? qpdf_oh_get_array_n_items(data_.get(), annotations) : 0;
      for (int item = 0; item < std::min(items, most_annotations); ++item) {
        const qpdf_oh action = key(qpdf_oh_get_array_item(data_.get(), annotations, item), "/A");
        const qpdf_oh address = key(action, "/URI");
        if (qpdf_oh_is_string(data_.get(), address) != 0) {
          add_link(links, {.address = address_of(address), .line = static_cast<int>(i) + 1});
        }
      }
      qpdf_oh_release_all(data_.get());
    }
    return links;
  }

 private:
  struct Close {
    void operator()(std::remove_pointer_t<qpdf_data>* data) const {
      qpdf_data handle = data;
      qpdf_cleanup(&handle);
    }
  };

  /// The bytes as they stand, which ought to be ASCII and may be UTF-8, or a text in UTF-16.
  [[nodiscard]] std::string address_of(qpdf_oh text) const {
    const std::string bytes = qpdf_oh_get_string_value(data_.get(), text);
    return bytes.starts_with("\xFE\xFF") ? qpdf_oh_get_utf8_value(data_.get(), text) : bytes;
  }

  [[nodiscard]] qpdf_oh key(qpdf_oh dictionary, const char* name) const {
    return qpdf_oh_get_key_if_dict(data_.get(), dictionary, name);
  }

  /// Of the page, else of what it lies in.
  [[nodiscard]] qpdf_oh inherited(qpdf_oh page, const char* name) const {
    qpdf_oh value = key(page, name);
    for (int i = 0; i < deepest && qpdf_oh_is_null(data_.get(), value) != 0; ++i) {
      page = key(page, "/Parent");
      value = key(page, name);
    }
    return value;
  }

  [[nodiscard]] double number(qpdf_oh value) const {
    return qpdf_oh_is_number(data_.get(), value) != 0 ? qpdf_oh_get_numeric_value(data_.get(), value) : 0;
  }

  [[nodiscard]] double side(qpdf_oh box, int index) const {
    return number(qpdf_oh_get_array_item(data_.get(), box, index));
  }

  [[nodiscard]] double area(qpdf_oh box) const {
    constexpr int sides = 4;
    if (qpdf_oh_is_array(data_.get(), box) == 0 || qpdf_oh_get_array_n_items(data_.get(), box) != sides) {
      return 0;
    }
    return std::abs((side(box, 2) - side(box, 0)) * (side(box, 3) - side(box, 1)));
  }

  /// qpdf goes through one dictionary at a time.
  [[nodiscard]] std::vector<std::string> names_in(qpdf_oh dictionary) const {
    std::vector<std::string> names;
    qpdf_oh_begin_dict_key_iter(data_.get(), dictionary);
    while (qpdf_oh_dict_more_keys(data_.get()) != 0) {
      names.emplace_back(qpdf_oh_dict_next_key(data_.get()));
    }
    return names;
  }

  /// Of all pictures among the resources, and among those of their forms.
  // NOLINTNEXTLINE(misc-no-recursion): bounded by `levels`
  double dots_of(qpdf_oh resources, int levels, int& left) const {
    const qpdf_oh objects = key(resources, "/XObject");
    double dots = 0;
    if (levels == 0 || qpdf_oh_is_dictionary(data_.get(), objects) == 0) {
      return dots;
    }
    for (const std::string& name : names_in(objects)) {
      const qpdf_oh object = key(objects, name.c_str());
      if (--left <= 0 || qpdf_oh_is_stream(data_.get(), object) == 0) {
        continue;
      }
      const qpdf_oh facts = qpdf_oh_get_dict(data_.get(), object);
      if (qpdf_oh_is_name_and_equals(data_.get(), key(facts, "/Subtype"), "/Image") != 0) {
        dots += number(key(facts, "/Width")) * number(key(facts, "/Height"));
      } else {
        dots += dots_of(key(facts, "/Resources"), levels - 1, left);
      }
    }
    return dots;
  }

  std::unique_ptr<std::remove_pointer_t<qpdf_data>, Close> data_;
  bool is_open_ = false;
};

}  // namespace

PdfStructure structure_of_pdf(std::string_view bytes, const std::vector<int>& pages) {
  const Pdf pdf(bytes);
  if (!pdf.is_open()) {
    return {};
  }
  return {.language = language_named(pdf.language()),
          .has_full_page_image =
              std::ranges::any_of(pages, [&](int index) { return pdf.has_full_page_image(index); }),
          .links = pdf.links()};
}

}  // namespace prongsai::attach
