#include "attach/office.h"

#include "attach/document_links.h"
#include "attach/document_words.h"
#include "attach/letters.h"
#include "attach/office_links.h"
#include "attach/thai_day.h"
#include "attach/title.h"
#include "attach/xml_text.h"
#include "site/attachment_facts.h"
#include "text/utf8.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <array>
#include <charconv>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace prongsai::attach {

namespace {

using site::FileFormat;
using namespace std::string_view_literals;

constexpr std::size_t most_entries = 20'000;
/// What is unpacked of one entry: the beginning of a text tells its language.
constexpr std::size_t most_entry_bytes = 1U << 20U;

struct Part {
  std::string_view name{};
  FileFormat format{};
};

/// The entry that only this format has.
constexpr std::array main_parts{
    Part{"word/document.xml", FileFormat::docx},
    Part{"xl/workbook.xml", FileFormat::xlsx},
    Part{"xl/workbook.bin", FileFormat::xlsx},
    Part{"ppt/presentation.xml", FileFormat::pptx},
};

/// What the entry "mimetype" of an OpenDocument file says.
constexpr std::array open_documents{
    Part{"application/vnd.oasis.opendocument.text", FileFormat::odt},
    Part{"application/vnd.oasis.opendocument.spreadsheet", FileFormat::ods},
    Part{"application/vnd.oasis.opendocument.presentation", FileFormat::odp},
};

constexpr std::array texts{"word/document.xml"sv, "xl/sharedStrings.xml"sv, "ppt/slides/slide1.xml"sv,
                           "content.xml"sv};
constexpr std::array metadata{"docProps/core.xml"sv, "meta.xml"sv};
constexpr std::array titles{"dc:title"sv};
constexpr std::array dates{"dcterms:created"sv, "meta:creation-date"sv, "dcterms:modified"sv, "dc:date"sv};

/// 3 of "ppt/slides/_rels/slide3.xml.rels"; 0 of what belongs to no slide.
int slide_of(std::string_view name) {
  constexpr std::string_view before = "ppt/slides/_rels/slide";
  int slide = 0;
  if (name.starts_with(before)) {
    std::from_chars(name.data() + before.size(), name.data() + name.size(), slide);
  }
  return slide;
}

struct Close {
  void operator()(archive* reader) const { archive_read_free(reader); }
};

class Zip {
 public:
  Zip(std::string_view bytes, site::AttachmentFacts& facts) : facts_(facts), reader_(archive_read_new()) {
    if (reader_) {
      archive_read_support_format_zip(reader_.get());
      is_open_ = archive_read_open_memory(reader_.get(), bytes.data(), bytes.size()) == ARCHIVE_OK;
    }
  }

  void look() {
    archive_entry* entry = nullptr;
    std::size_t count = 0;
    int status = is_open_ ? ARCHIVE_OK : ARCHIVE_FATAL;
    while (status == ARCHIVE_OK && count < most_entries) {
      status = archive_read_next_header(reader_.get(), &entry);
      if (status == ARCHIVE_OK || status == ARCHIVE_WARN) {
        ++count;
        take(*entry);
        status = ARCHIVE_OK;
      }
    }
    if (status != ARCHIVE_OK && status != ARCHIVE_EOF && facts_.condition == site::FileCondition::whole) {
      facts_.condition = site::FileCondition::unreadable;
      facts_.trouble = "damaged_file";
    }
    facts_.language = language_of(letters_);
    facts_.text = beginning_of_words(words_);
  }

 private:
  void take(archive_entry& entry) {
    const char* const raw_name = archive_entry_pathname(&entry);
    const std::string_view name = raw_name == nullptr ? std::string_view() : raw_name;
    if (archive_entry_is_encrypted(&entry) != 0) {
      facts_.condition = site::FileCondition::encrypted;
      return;
    }
    const auto* const main = std::ranges::find(main_parts, name, &Part::name);
    facts_.format = main == main_parts.end() ? facts_.format : main->format;
    if (name == "mimetype") {
      const auto* const kind = std::ranges::find(open_documents, text::trim(unpacked()), &Part::name);
      facts_.format = kind == open_documents.end() ? facts_.format : kind->format;
    } else if (std::ranges::find(texts, name) != texts.end()) {
      const std::string xml = unpacked();
      const std::string text = xml_text(xml);
      letters_.add(text);
      words_ += words_.size() < longest_words ? text + "\n" : "";
      if (name == "content.xml") {
        add_links(links_of_open_document(xml), 0);
      }
    } else if (name.ends_with(".rels")) {
      add_links(links_of_relations(unpacked()), slide_of(name));
    } else if (std::ranges::find(metadata, name) != metadata.end()) {
      take_metadata(unpacked());
    }
  }

  void add_links(std::vector<std::string> addresses, int slide) {
    for (std::string& address : addresses) {
      add_link(facts_.links, {.address = std::move(address), .line = slide});
    }
  }

  void take_metadata(const std::string& xml) {
    for (const std::string_view name : titles) {
      facts_.title = facts_.title.empty() ? useful_title(xml_text_of(xml, name)) : facts_.title;
    }
    for (const std::string_view name : dates) {
      facts_.date = facts_.date ? facts_.date : day_in_thailand(xml_text_of(xml, name));
    }
  }

  /// The beginning of the entry at which the reader stands.
  std::string unpacked() {
    std::string bytes(most_entry_bytes, '\0');
    std::size_t filled = 0;
    while (filled < bytes.size()) {
      const la_ssize_t count = archive_read_data(reader_.get(), bytes.data() + filled, bytes.size() - filled);
      if (count <= 0) {
        break;
      }
      filled += static_cast<std::size_t>(count);
    }
    bytes.resize(filled);
    return bytes;
  }

  site::AttachmentFacts& facts_;
  std::unique_ptr<archive, Close> reader_;
  bool is_open_ = false;
  Letters letters_{};
  std::string words_{};
};

/// `name` as an OLE directory has it: UTF-16, little end first.
std::string in_directory(std::string_view name) {
  std::string wide;
  for (const char letter : name) {
    wide.push_back(letter);
    wide.push_back('\0');
  }
  return wide;
}

}  // namespace

void look_into_zip(std::string_view bytes, site::AttachmentFacts& facts) {
  Zip(bytes, facts).look();
}

void look_into_ole(std::string_view bytes, site::AttachmentFacts& facts) {
  constexpr std::array streams{Part{"WordDocument", FileFormat::doc}, Part{"Workbook", FileFormat::xls},
                               Part{"PowerPoint Document", FileFormat::ppt}};
  if (bytes.contains(in_directory("EncryptedPackage"))) {
    facts.condition = site::FileCondition::encrypted;
    return;
  }
  for (const Part& stream : streams) {
    if (bytes.contains(in_directory(stream.name))) {
      facts.format = stream.format;
      return;
    }
  }
}

}  // namespace prongsai::attach
