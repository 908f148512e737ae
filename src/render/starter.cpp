#include "render/starter.h"

#include "render/new_file.h"
#include "render/skeleton.h"
#include "site/catalogue.h"
#include "site/site.h"
#include "text/utf8.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai::render {

namespace {

constexpr auto of_tambon =
    std::to_array<std::string_view>({"สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม"});
constexpr auto of_thesaban = std::to_array<std::string_view>(
    {"สำนักปลัดเทศบาล", "กองคลัง", "กองช่าง", "กองการศึกษา", "กองสาธารณสุขและสิ่งแวดล้อม"});
constexpr auto of_province = std::to_array<std::string_view>(
    {"สำนักปลัดองค์การบริหารส่วนจังหวัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "กองสาธารณสุข"});

constexpr auto types = std::to_array<BodyType>({
    {"sao", "องค์การบริหารส่วนตำบล", "อบต.", "Subdistrict Administrative Organization", of_tambon},
    {"thesaban-tambon", "เทศบาลตำบล", "ทต.", "Subdistrict Municipality", of_thesaban},
    {"thesaban-mueang", "เทศบาลเมือง", "ทม.", "Town Municipality", of_thesaban},
    {"thesaban-nakhon", "เทศบาลนคร", "ทน.", "City Municipality", of_thesaban},
    {"pao", "องค์การบริหารส่วนจังหวัด", "อบจ.", "Provincial Administrative Organization", of_province},
});

/// What a division is called in other files, by how its name begins, and the areas that are usually its.
struct DivisionKind {
  std::string_view begins{};
  std::string_view id{};
  std::string_view areas{};
};

constexpr auto division_kinds = std::to_array<DivisionKind>({
    {"สำนักปลัด", "clerk", ""},
    {"กองคลัง", "finance", "procurement"},
    {"กองช่าง", "works", ""},
    {"กองการศึกษา", "education", ""},
    {"กองสวัสดิการ", "welfare", "participation"},
    {"กองสาธารณสุข", "health", ""},
    {"กองยุทธศาสตร์", "strategy", "plans"},
    {"กองการเจ้าหน้าที่", "personnel", "hr"},
});

constexpr auto in_menu = std::to_array<std::string_view>(
    {"about", "people", "news", "plans", "services", "procurement", "complaints", "contact"});

const DivisionKind* kind_of(std::string_view name) {
  const auto* const found = std::ranges::find_if(
      division_kinds, [&](const DivisionKind& kind) { return name.starts_with(kind.begins); });
  return found == division_kinds.end() ? nullptr : found;
}

struct NewDivision {
  std::string id{};
  std::string name{};
  std::string_view areas{};
};

std::vector<NewDivision> divisions_of(const NewBody& body) {
  std::vector<NewDivision> divisions;
  for (const std::string& name : body.divisions) {
    const DivisionKind* const kind = kind_of(name);
    const bool is_free =
        kind != nullptr && std::ranges::find(divisions, kind->id, &NewDivision::id) == divisions.end();
    const std::string numbered = "division-" + std::to_string(divisions.size() + 1);
    divisions.push_back({.id = is_free ? std::string(kind->id) : numbered,
                         .name = name,
                         .areas = is_free ? kind->areas : std::string_view()});
  }
  return divisions;
}

/// Whose area it usually is; else the first division's, which answers for what nobody else does.
const std::string& division_for(const std::vector<NewDivision>& divisions, std::string_view area) {
  const auto found = std::ranges::find(divisions, area, &NewDivision::areas);
  return found == divisions.end() ? divisions.front().id : found->id;
}

std::string short_name(const NewBody& body) {
  return std::string(body.type->short_th) + full_name(body).substr(body.type->th.size());
}

void add(std::string& out, std::string_view key, std::string_view value) {
  out.append(key).append(": ").append(yaml_value(value)).append("\n");
}

/// A field that the body has still to fill in: a comment until it is known.
void add_known(std::string& out, std::string_view key, std::string_view value) {
  if (value.empty()) {
    out.append("  # ").append(key).append(":\n");
  } else {
    out.append("  ");
    add(out, key, value);
  }
}

std::string site_file(const NewBody& body, const std::vector<site::Area>& areas) {
  const std::string year = std::to_string(body.year.buddhist);
  std::string out = "# ตั้งค่าเว็บไซต์ บรรทัดที่ขึ้นต้นด้วย # ยังไม่มีผล ลบ # แล้วกรอกเมื่อพร้อม\n";
  add(out, "title", full_name(body));
  add(out, "base_url", "https://" + body.domain + "/");
  out += "# ปีที่ประเมิน และทุกปีที่มีหน้ารายข้อ ขึ้นปีใหม่ด้วย prongsai new-year\n";
  out += "fiscal_year: " + year + "\nfiscal_years: [" + year + "]\nlanguage: th\n\nagency:\n";
  add_known(out, "name", full_name(body));
  add_known(out, "short_name", short_name(body));
  add_known(out, "district", body.district);
  add_known(out, "province", body.province);
  for (const std::string_view key :
       {"address", "phone", "fax", "email", "hours", "map", "facebook", "line", "seal"}) {
    add_known(out, key, "");
  }
  out += "\nmenu:\n";
  for (const std::string_view name : in_menu) {
    if (const auto area = std::ranges::find(areas, name, &site::Area::name); area != areas.end()) {
      out += "  - title: " + yaml_value(area->title) + "\n    url: /" + area->name + "/\n";
    }
  }
  return out;
}

std::string divisions_file(const std::vector<NewDivision>& divisions) {
  std::string out = "# ส่วนราชการ id คือคำที่ไฟล์อื่นใช้อ้างถึง\ndivisions:\n";
  for (const NewDivision& division : divisions) {
    out += "  - id: " + division.id + "\n    name: " + yaml_value(division.name) +
           "\n    # head:\n    # phone:\n";
  }
  return out;
}

std::string assignments_file(const std::vector<const site::Item*>& items,
                             const std::vector<site::Topic>& topics,
                             const std::vector<NewDivision>& divisions) {
  std::string out =
      "# หัวข้อ → ส่วนราชการผู้รับผิดชอบ และกำหนดส่งก่อน ITAS ปิดกี่วัน แก้ให้ตรงกับคำสั่งของหน่วยงาน\nassignments:\n";
  std::set<std::string_view> seen;
  for (const site::Item* const item : items) {
    const auto topic = std::ranges::find(topics, item->topic, &site::Topic::id);
    if (topic != topics.end() && seen.insert(topic->id).second) {
      out += "  - topic: " + topic->id + "  # " + topic->title +
             "\n    division: " + division_for(divisions, topic->area) +
             "\n    # officer:\n    days_before_close: 15\n";
    }
  }
  return out;
}

std::string area_file(const site::Area& area) {
  std::string out;
  add(out, "title", area.title);
  add(out, "title_en", area.title_en);
  out += "order: " + std::to_string(area.order) + "\n";
  return out;
}

std::string home_file(const NewBody& body) {
  return "---\ntitle: " + yaml_value(full_name(body)) + "\n---\nยินดีต้อนรับสู่เว็บไซต์ของ" + full_name(body) + "\n";
}

std::string readme_file(const NewBody& body) {
  return "# เว็บไซต์ของ" + full_name(body) + R"(

เว็บไซต์นี้สร้างด้วย prongsai จากไฟล์ในโฟลเดอร์นี้ แก้ไฟล์แล้วสั่งสร้างใหม่ ไม่ต้องแก้หน้าเว็บเอง

| โฟลเดอร์ | มีอะไร |
|---|---|
| `site-config/` | ชื่อหน่วยงาน ปีงบประมาณ ส่วนราชการ และผู้รับผิดชอบแต่ละหัวข้อ |
| `content/` | เนื้อหา แยกตามหมวด มีไฟล์รอกรอกให้ทุกข้อของรายการ OIT แล้ว |
| `content/files/` | ไฟล์แนบ วางเอกสาร PDF ภาพ และตารางที่นี่ |
| `public/` | เว็บไซต์ที่สร้างแล้ว อย่าแก้ในนี้ |

## งานประจำ

```
prongsai status     ดูว่าข้อใดยังขาดอะไร เป็นของใคร ส่งเมื่อไร
prongsai build      สร้างเว็บไซต์ลงใน public
prongsai check      ตรวจความครบถ้วน ความเป็นปัจจุบัน และลิงก์
prongsai new หัวข้อ   เพิ่มไฟล์ของหัวข้อหนึ่ง เช่น prongsai new news
prongsai new-year ปี  ตั้งปีงบประมาณใหม่ ของเก่าอยู่ครบที่เดิม
```

## เริ่มจากตรงไหน

1. กรอกที่อยู่ โทรศัพท์ อีเมล ใน `site-config/site.yaml` และแก้ผู้รับผิดชอบใน `site-config/assignments.yaml`
2. สั่ง `prongsai status` แล้วเปิดไฟล์ของข้อแรก ในไฟล์มีคำแนะนำว่าต้องแสดงอะไรและกรอกช่องใดได้บ้าง
3. ลบ `# ` หน้าบรรทัดที่ใช้ แล้วกรอก หรือวางตาราง Excel ไว้ข้างไฟล์
4. สั่ง `prongsai build` แล้วดูผล

เปิดโฟลเดอร์นี้ด้วย Visual Studio Code และติดตั้งส่วนขยายที่โปรแกรมแนะนำ จะช่วยเติมชื่อช่องและขีดเส้นใต้ที่ผิดขณะพิมพ์
)";
}

/// The areas that the items' topics are usually in.
std::vector<site::Area> used_areas(const std::vector<const site::Item*>& items,
                                   const std::vector<site::Topic>& topics,
                                   const std::vector<site::Area>& areas) {
  std::set<std::string_view> names;
  for (const site::Item* const item : items) {
    std::set<std::string_view> ids{item->topic};
    for (const site::Element& element : item->elements) {
      for (const site::ElementNeed& need : element.needs) {
        ids.insert(need.topic);
      }
    }
    for (const site::Topic& topic : topics) {
      if (ids.contains(topic.id)) {
        names.insert(topic.area);
      }
    }
  }
  std::vector<site::Area> used;
  std::ranges::copy_if(areas, std::back_inserter(used),
                       [&](const site::Area& area) { return names.contains(area.name); });
  return used;
}

}  // namespace

std::span<const BodyType> body_types() {
  return types;
}

const BodyType* body_type(std::string_view word) {
  const auto* const found = std::ranges::find_if(types, [&](const BodyType& type) {
    return word == type.key || word == type.th || word == type.short_th;
  });
  return found == types.end() ? nullptr : found;
}

std::string full_name(const NewBody& body) {
  const std::string_view form = body.type->th;
  const std::string_view short_form = body.type->short_th;
  if (body.name.starts_with(form)) {
    return body.name;
  }
  const bool is_short = body.name.starts_with(short_form);
  const std::string_view rest = std::string_view(body.name).substr(is_short ? short_form.size() : 0);
  return std::string(form) + std::string(text::trim(rest));
}

std::vector<NewFile> starter_files(const NewBody& body, const std::vector<const site::Item*>& items,
                                   const std::vector<site::Topic>& topics,
                                   const std::vector<site::Area>& areas) {
  const std::vector<site::Area> used = used_areas(items, topics, areas);
  const std::vector<NewDivision> divisions = divisions_of(body);
  std::vector<NewFile> files{
      {.path = "site-config/site.yaml", .text = site_file(body, used)},
      {.path = "site-config/divisions.yaml", .text = divisions_file(divisions)},
      {.path = "site-config/assignments.yaml", .text = assignments_file(items, topics, divisions)},
      {.path = "content/index.md", .text = home_file(body)},
      {.path = "README.md", .text = readme_file(body)},
  };
  for (const site::Area& area : used) {
    files.push_back({.path = "content/" + area.name + "/_area.yaml", .text = area_file(area)});
  }
  std::ranges::move(editor_files(topics), std::back_inserter(files));
  return files;
}

}  // namespace prongsai::render
