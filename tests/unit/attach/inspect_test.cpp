#include "attach/inspect.h"

#include "attach/facts_line.h"
#include "site/attachment_facts.h"
#include "unit/attach/samples.h"

#include <doctest/doctest.h>

#include <chrono>
#include <cstddef>
#include <initializer_list>
#include <string>
#include <string_view>

using namespace prongsai;
using attach::inspect;

namespace {

using namespace std::string_literals;

/// The facts with a bar between them: format, condition, searchable, pages, width, height, language, date,
/// title, trouble.
std::string told(const std::string& bytes) {
  std::string line = attach::to_line(inspect(bytes));
  // The links and the words are looked at by themselves.
  line.resize(line.rfind('\t', line.rfind('\t') - 1));
  for (char& letter : line) {
    letter = letter == '\t' ? '|' : letter;
  }
  return line;
}

const std::string english = "The municipal council publishes its procurement plan for the fiscal year here";
const std::string thai_xml =
    "<w:document><w:t>องค์การบริหารส่วนตำบลทุ่งรวงทิพย์</w:t><w:t>ประกาศแผนการจัดซื้อจัดจ้าง</w:t></w:document>";
const std::string core =
    "<cp:coreProperties><dc:title>แผน &amp; ผล ปี 2567</dc:title>"
    "<dcterms:created xsi:type=\"dcterms:W3CDTF\">2024-04-30T18:30:00Z</dcterms:created></cp:coreProperties>";

struct Row {
  std::string_view what{};
  std::string bytes{};
  std::string_view expected{};
};

void check_rows(std::initializer_list<Row> rows) {
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(told(row.bytes) == row.expected);
  }
}

}  // namespace

TEST_CASE("attachments: what a file is, by its content") {
  check_rows({
      {"nothing", "", "unknown|empty|unknown|0|0|0||||"},
      {"zeros", std::string(100, '\0'), "unknown|whole|unknown|0|0|0||||"},
      {"PNG", attach::png_of(640, 480), "png|whole|unknown|0|640|480||||"},
      {"JPEG", attach::jpeg_of(4000, 3000), "jpeg|whole|unknown|0|4000|3000||||"},
      {"JPEG of a telephone held upright", attach::jpeg_of(4000, 3000, 6),
       "jpeg|whole|unknown|0|3000|4000||||"},
      {"JPEG upside down", attach::jpeg_of(4000, 3000, 3), "jpeg|whole|unknown|0|4000|3000||||"},
      {"GIF", attach::gif_of(32, 16), "gif|whole|unknown|0|32|16||||"},
      {"WebP", attach::webp_of(1200, 800), "webp|whole|unknown|0|1200|800||||"},
      {"AVIF", attach::avif_of(1920, 1080), "avif|whole|unknown|0|1920|1080||||"},
      {"SVG by its sides", "<svg width=\"640px\" height='400' viewBox=\"0 0 1 1\"></svg>",
       "svg|whole|unknown|0|640|400||||"},
      {"SVG by its viewBox", "<?xml version=\"1.0\"?>\n<svg viewBox=\"0 0 99.5 50\"></svg>",
       "svg|whole|unknown|0|100|50||||"},
      {"SVG without a size", "<svg width=\"100%\" height=\"100%\"></svg>", "svg|whole|unknown|0|0|0||||"},
      {"old Word", attach::ole_with("WordDocument"), "doc|whole|unknown|0|0|0||||"},
      {"old Excel", attach::ole_with("Workbook"), "xls|whole|unknown|0|0|0||||"},
      {"old PowerPoint", attach::ole_with("PowerPoint Document"), "ppt|whole|unknown|0|0|0||||"},
      {"another OLE file", attach::ole_with("Mail"), "ole|whole|unknown|0|0|0||||"},
      {"an HTML page", "\n<!DOCTYPE html><html><body>404</body></html>", "html|whole|unknown|0|0|0||||"},
      {"XHTML", "<?xml version=\"1.0\"?><html></html>", "html|whole|unknown|0|0|0||||"},
      {"XML", "<?xml version=\"1.0\"?><data/>", "xml|whole|unknown|0|0|0||||"},
      {"JSON", "{\"a\": 1}", "json|whole|unknown|0|0|0||||"},
      {"a table in Thai", "ลำดับ,รายการ,วงเงิน\n1,จัดซื้อวัสดุสำนักงาน,5000\n", "text|whole|unknown|0|0|0|th|||"},
      {"a long table in Thai, cut within a letter by the reader",
       "a" + attach::bytes_of("content/files/procurement/summary-2569-quarter-3.csv"),
       "text|whole|unknown|0|0|0|th|||"},
      {"a table in Windows-874", "\xc5\xd3\xb4\xd1\xba,\xc3\xd2\xc2\xa1\xd2\xc3\n1,\xa1\xe9\xcd\xb9\n",
       "text|whole|unknown|0|0|0||||"},
      {"a film",
       "\0\0\0\x10"
       "ftypisom\0\0\0\0\0\0\0\x08mdat"s,
       "mp4|whole|unknown|0|0|0||||"},
      {"RTF", "{\\rtf1 x}", "rtf|whole|unknown|0|0|0||||"},
      {"RAR", "Rar!\x1a\x07\x01\0 and more"s, "rar|whole|unknown|0|0|0||||"},
  });
}

TEST_CASE("attachments: what a PDF says") {
  const std::string title_in_utf16 = "/Title<FEFF0E410E1C0E19>";
  check_rows({
      {"with text", attach::pdf_of({{.text = english}}), "pdf|whole|text|1|0|0|en|||"},
      {"three pages", attach::pdf_of({{.text = english}, {.text = english}, {.text = english}}),
       "pdf|whole|text|3|0|0|en|||"},
      {"title and day; half past midnight in Thailand",
       attach::pdf_of({{.text = english}}, "/CreationDate(D:20240430173000Z)" + title_in_utf16),
       "pdf|whole|text|1|0|0|en|2024-05-01|แผน|"},
      {"a Buddhist year", attach::pdf_of({{.text = english}}, "/CreationDate(D:25670430120000+07'00')"),
       "pdf|whole|text|1|0|0|en|2024-04-30||"},
      {"only a day of change", attach::pdf_of({{.text = english}}, "/ModDate(D:20240102120000Z)"),
       "pdf|whole|text|1|0|0|en|2024-01-02||"},
      {"a title that Word gave", attach::pdf_of({{.text = english}}, "/Title(Microsoft Word - plan.docx)"),
       "pdf|whole|text|1|0|0|en|||"},
      {"a title in the wrong encoding",
       attach::pdf_of({{.text = english}}, "/Title(\xbb\xc3\xd0\xa1\xd2\xc8)"),
       "pdf|whole|text|1|0|0|en||ประกาศ|"},
      {"a scan", attach::pdf_of({{.text = "", .image_width = 1654, .image_height = 2339}}),
       "pdf|whole|scanned|1|0|0||||"},
      {"a scan that says its language",
       attach::pdf_of({{.image_width = 1654, .image_height = 2339}}, "", "/Lang(th-TH)"),
       "pdf|whole|scanned|1|0|0|th|||"},
      {"a scan with a page number",
       attach::pdf_of({{.text = "1/2567", .image_width = 1654, .image_height = 2339}}),
       "pdf|whole|scanned|1|0|0||||"},
      {"a scan that OCR gave text",
       attach::pdf_of({{.text = english, .image_width = 1654, .image_height = 2339}}),
       "pdf|whole|text|1|0|0|en|||"},
      {"a small picture alone", attach::pdf_of({{.image_width = 100, .image_height = 100}}),
       "pdf|whole|unknown|1|0|0||||"},
      {"an empty page", attach::pdf_of({{}}), "pdf|whole|unknown|1|0|0||||"},
      {"a covering letter before scans",
       attach::pdf_of({{.text = english}, {.image_width = 1654, .image_height = 2339}}),
       "pdf|whole|text|2|0|0|en|||"},
      {"with a password", attach::bytes_of("tests/data/attachments/encrypted.pdf"),
       "pdf|encrypted|unknown|0|0|0||||"},
      {"that may not be changed, but read", attach::bytes_of("tests/data/attachments/no-changes.pdf"),
       "pdf|whole|text|1|0|0|en|||"},
      {"Thai, of the sample site", attach::bytes_of("content/files/anti-corruption/plan-2566-2570.pdf"),
       "pdf|whole|text|2|0|0|th|2022-09-28|แผนปฏิบัติการป้องกันการทุจริต (พ.ศ. 2566–2570)|"},
      {"nothing but its mark", "%PDF-1.7\n%%EOF\n", "pdf|unreadable|unknown|0|0|0||||damaged_file"},
  });
}

TEST_CASE("attachments: a PDF cut off anywhere is told as such") {
  const std::string whole = attach::pdf_of({{.text = english}, {.text = english}});
  for (std::size_t length = 20; length + 7 < whole.size(); length += 101) {
    CAPTURE(length);
    CHECK(inspect(whole.substr(0, length)).condition == site::FileCondition::truncated);
  }
  CHECK(inspect(whole + std::string(3000, '\n')).condition == site::FileCondition::whole);
}

TEST_CASE("attachments: other files cut off") {
  check_rows({
      {"PNG", attach::png_of(640, 480).substr(0, 30), "png|truncated|unknown|0|640|480||||"},
      {"JPEG", attach::jpeg_of(640, 480).substr(0, 12), "jpeg|truncated|unknown|0|640|480||||"},
      {"WebP", attach::webp_of(640, 480).substr(0, 20), "webp|truncated|unknown|0|0|0||||"},
      {"AVIF", attach::avif_of(640, 480).substr(0, 43), "avif|truncated|unknown|0|0|0||||"},
      {"SVG", "<svg viewBox='0 0 9 9'><path d='M0 0", "svg|truncated|unknown|0|9|9||||"},
      {"DOCX", attach::zip_of({{"word/document.xml", thai_xml}}).substr(0, 300),
       "docx|truncated|unknown|0|0|0|th|||"},
  });
}

TEST_CASE("attachments: what office files say") {
  check_rows({
      {"DOCX",
       attach::zip_of({{"[Content_Types].xml", "<Types/>"},
                       {"word/document.xml", thai_xml},
                       {"docProps/core.xml", core}}),
       "docx|whole|unknown|0|0|0|th|2024-05-01|แผน & ผล ปี 2567|"},
      {"XLSX",
       attach::zip_of(
           {{"xl/workbook.xml", "<workbook/>"}, {"xl/sharedStrings.xml", "<t>" + english + "</t>"}}),
       "xlsx|whole|unknown|0|0|0|en|||"},
      {"PPTX", attach::zip_of({{"ppt/presentation.xml", "<p/>"}}), "pptx|whole|unknown|0|0|0||||"},
      {"ODT",
       attach::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                       {"content.xml", thai_xml},
                       {"meta.xml", "<dc:title>รายงาน</dc:title><dc:date>2024-01-31T08:00:00</dc:date>"}}),
       "odt|whole|unknown|0|0|0|th|2024-01-31|รายงาน|"},
      {"ODS", attach::zip_of({{"mimetype", "application/vnd.oasis.opendocument.spreadsheet"}}),
       "ods|whole|unknown|0|0|0||||"},
      {"just a ZIP", attach::zip_of({{"photos/1.jpg", "x"}}), "zip|whole|unknown|0|0|0||||"},
      {"a ZIP with a password", attach::zip_of({{"secret.txt", "x"}}, "1234"),
       "zip|encrypted|unknown|0|0|0||||"},
      {"a DOCX with a password", attach::ole_with("EncryptedPackage"), "ole|encrypted|unknown|0|0|0||||"},
  });
}

TEST_CASE("attachments: a bomb is not unpacked") {
  const std::string bomb = attach::zip_bomb("word/document.xml", std::size_t{200} << 20U);
  REQUIRE(bomb.size() < (std::size_t{1} << 20U));
  const auto began = std::chrono::steady_clock::now();
  CHECK(inspect(bomb).format == site::FileFormat::docx);
  CHECK(std::chrono::steady_clock::now() - began < std::chrono::seconds(5));
}

TEST_CASE("attachments: facts as a line, and back") {
  const site::AttachmentFacts facts{.format = site::FileFormat::pdf,
                                    .condition = site::FileCondition::unreadable,
                                    .searchable = site::Searchable::scanned,
                                    .pages = 12,
                                    .width = 3,
                                    .height = 4,
                                    .language = text::Language::th,
                                    .date = text::Date{.year = 2024, .month = 4, .day = 30},
                                    .title = "แผน ปี 2567",
                                    .trouble = "damaged_file"};
  const std::string line = attach::to_line(facts);
  CHECK(attach::from_line(line) == facts);
  CHECK(attach::from_line(attach::to_line({})) == site::AttachmentFacts{});
  for (const std::string_view broken :
       {"", "pdf", "exe\twhole\ttext\t1\t0\t0\t\t\t\t\t\t", "pdf\twhole\ttext\t-1\t0\t0\t\t\t\t\t\t",
        "pdf\twhole\ttext\t1\t0\t0\tfr\t\t\t\t\t", "pdf\twhole\ttext\t1\t0\t0\t\t2024-02-30\t\t\t\t",
        "pdf\twhole\ttext\t1\t0\t0\t\t\t\t\t\t\t", "pdf\twhole\ttext\t1\t0\t0\t\t\ta\x1b[0m\t\t\t",
        "pdf\twhole\ttext\t1\t0\t0\t\t\t\xff\t\t\t", "pdf\twhole\ttext\t99999999\t0\t0\t\t\t\t\t\t"}) {
    CAPTURE(broken);
    CHECK_FALSE(attach::from_line(broken));
  }
}

namespace {

/// "page:column:sheet:address" of each.
std::string links_told(const std::string& bytes) {
  const std::string line = attach::to_line(inspect(bytes));
  const auto facts = attach::from_line(line);
  REQUIRE(facts);
  CHECK(attach::to_line(*facts) == line);
  std::string told;
  for (const site::DocumentLink& link : facts->links) {
    told += (told.empty() ? "" : "\n") + std::to_string(link.line) + ":" + std::to_string(link.column) + ":" +
            link.sheet + ":" + link.address;
  }
  return told;
}

}  // namespace

TEST_CASE("attachments: the links in documents, by their pages and cells") {
  CHECK(links_told(attach::pdf_of({{.links = {"https://www.example.go.th/a b", "https://www.example.go.th/ก",
                                              "https://www.example.go.th/a b"}},
                                   {.links = {"mailto:a@b.example"}}})) ==
        "1:0::https://www.example.go.th/a b\n1:0::https://www.example.go.th/ก\n2:0::mailto:a@b.example");
  const std::string relations =
      "<Relationships><Relationship Id=\"rId1\" Type=\"http://x/hyperlink\" TargetMode=\"External\" "
      "Target=\"https://a.example/?a=1&amp;b=2\"/><Relationship Id='rId2' Type='http://x/image' "
      "Target='media/a.png'/></Relationships>";
  CHECK(links_told(attach::zip_of(
            {{"word/document.xml", "<w:document/>"}, {"word/_rels/document.xml.rels", relations}})) ==
        "0:0::https://a.example/?a=1&b=2");
  CHECK(links_told(attach::zip_of(
            {{"ppt/presentation.xml", "<p/>"}, {"ppt/slides/_rels/slide12.xml.rels", relations}})) ==
        "12:0::https://a.example/?a=1&b=2");
  CHECK(links_told(attach::zip_of({{"mimetype", "application/vnd.oasis.opendocument.text"},
                                   {"content.xml",
                                    "<text:a xlink:href=\"https://a.example/\">ก</text:a><draw:image "
                                    "xlink:href=\"Pictures/a.png\"/>"}})) == "0:0::https://a.example/");
  CHECK(links_told(attach::xlsx_with_links()) ==
        "1:2:ต.ค. 66:https://a.example/typed\n2:1:ต.ค. 66:https://a.example/?a=1&b=2\n"
        "3:1:ต.ค. 66:https://a.example/worked");
}

TEST_CASE("attachments: an answer with links that no child gives is none") {
  const std::string whole = attach::to_line(inspect(attach::pdf_of({{.links = {"https://a.example/"}}})));
  const std::string good = whole.substr(0, whole.rfind('\t'));
  REQUIRE(attach::from_line(good + "\t"));
  CHECK_FALSE(attach::from_line(good + " 1\t"));
  CHECK_FALSE(attach::from_line(good + " 1 0  \t"));
  CHECK_FALSE(attach::from_line(good + " -1 0  https://b.example/\t"));
  CHECK_FALSE(attach::from_line(good + " 1 0  %FF\t"));
}

TEST_CASE("attachments: the beginning of the words of a document is kept for searching") {
  CHECK(inspect(attach::pdf_of({{.text = "Annual  plan"}, {.text = "of the council"}})).text ==
        "Annual plan of the council");
  CHECK(inspect(attach::zip_of({{"word/document.xml", "<w:t>แผน</w:t><w:t>ปี 2567</w:t>"}})).text ==
        "แผน ปี 2567");
  CHECK(inspect(attach::png_of(1, 1)).text.empty());
  std::string long_text;
  for (int i = 0; i < 10'000; ++i) {
    long_text += "ก ";
  }
  const std::string words =
      inspect(attach::zip_of({{"word/document.xml", "<w:t>" + long_text + "</w:t>"}})).text;
  CHECK(words.size() <= 20'000);
  CHECK(words.size() > 19'990);
  CHECK(words.ends_with("ก"));
}
