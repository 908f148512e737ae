#pragma once

#include <array>
#include <string_view>

namespace prongsai::markup {

/// A named character reference; `bare`: old enough to be known without its ';' as well.
struct NamedReference {
  std::string_view name{};
  char32_t code_point = 0;
  bool bare = false;
};

/// Sorted by name.
inline constexpr auto named_references = std::to_array<NamedReference>(
    {{"AElig", 0xC6, true},     {"AMP", 0x26, true},       {"Aacute", 0xC1, true},
     {"Acirc", 0xC2, true},     {"Agrave", 0xC0, true},    {"Alpha", 0x391, false},
     {"Aring", 0xC5, true},     {"Atilde", 0xC3, true},    {"Auml", 0xC4, true},
     {"Beta", 0x392, false},    {"COPY", 0xA9, true},      {"Ccedil", 0xC7, true},
     {"Dagger", 0x2021, false}, {"Delta", 0x394, false},   {"ETH", 0xD0, true},
     {"Eacute", 0xC9, true},    {"Ecirc", 0xCA, true},     {"Egrave", 0xC8, true},
     {"Euml", 0xCB, true},      {"GT", 0x3E, true},        {"Gamma", 0x393, false},
     {"Iacute", 0xCD, true},    {"Icirc", 0xCE, true},     {"Igrave", 0xCC, true},
     {"Iuml", 0xCF, true},      {"LT", 0x3C, true},        {"NewLine", 0xA, false},
     {"Ntilde", 0xD1, true},    {"OElig", 0x152, false},   {"Oacute", 0xD3, true},
     {"Ocirc", 0xD4, true},     {"Ograve", 0xD2, true},    {"Omega", 0x3A9, false},
     {"Oslash", 0xD8, true},    {"Otilde", 0xD5, true},    {"Ouml", 0xD6, true},
     {"Prime", 0x2033, false},  {"QUOT", 0x22, true},      {"REG", 0xAE, true},
     {"Scaron", 0x160, false},  {"THORN", 0xDE, true},     {"Tab", 0x9, false},
     {"Uacute", 0xDA, true},    {"Ucirc", 0xDB, true},     {"Ugrave", 0xD9, true},
     {"Uuml", 0xDC, true},      {"Yacute", 0xDD, true},    {"Yuml", 0x178, false},
     {"aacute", 0xE1, true},    {"acirc", 0xE2, true},     {"acute", 0xB4, true},
     {"aelig", 0xE6, true},     {"agrave", 0xE0, true},    {"alpha", 0x3B1, false},
     {"amp", 0x26, true},       {"apos", 0x27, false},     {"aring", 0xE5, true},
     {"ast", 0x2A, false},      {"asymp", 0x2248, false},  {"atilde", 0xE3, true},
     {"auml", 0xE4, true},      {"bdquo", 0x201E, false},  {"beta", 0x3B2, false},
     {"brvbar", 0xA6, true},    {"bsol", 0x5C, false},     {"bull", 0x2022, false},
     {"ccedil", 0xE7, true},    {"cedil", 0xB8, true},     {"cent", 0xA2, true},
     {"check", 0x2713, false},  {"circ", 0x2C6, false},    {"colon", 0x3A, false},
     {"comma", 0x2C, false},    {"commat", 0x40, false},   {"copy", 0xA9, true},
     {"cross", 0x2717, false},  {"curren", 0xA4, true},    {"dagger", 0x2020, false},
     {"darr", 0x2193, false},   {"dash", 0x2010, false},   {"deg", 0xB0, true},
     {"delta", 0x3B4, false},   {"divide", 0xF7, true},    {"dollar", 0x24, false},
     {"eacute", 0xE9, true},    {"ecirc", 0xEA, true},     {"egrave", 0xE8, true},
     {"emsp", 0x2003, false},   {"ensp", 0x2002, false},   {"equals", 0x3D, false},
     {"equiv", 0x2261, false},  {"eth", 0xF0, true},       {"euml", 0xEB, true},
     {"euro", 0x20AC, false},   {"excl", 0x21, false},     {"fnof", 0x192, false},
     {"frac12", 0xBD, true},    {"frac14", 0xBC, true},    {"frac34", 0xBE, true},
     {"gamma", 0x3B3, false},   {"ge", 0x2265, false},     {"grave", 0x60, false},
     {"gt", 0x3E, true},        {"harr", 0x2194, false},   {"hellip", 0x2026, false},
     {"hyphen", 0x2010, false}, {"iacute", 0xED, true},    {"icirc", 0xEE, true},
     {"iexcl", 0xA1, true},     {"igrave", 0xEC, true},    {"infin", 0x221E, false},
     {"iquest", 0xBF, true},    {"iuml", 0xEF, true},      {"laquo", 0xAB, true},
     {"larr", 0x2190, false},   {"lbrack", 0x5B, false},   {"lcub", 0x7B, false},
     {"ldquo", 0x201C, false},  {"le", 0x2264, false},     {"lowbar", 0x5F, false},
     {"lpar", 0x28, false},     {"lrm", 0x200E, false},    {"lsaquo", 0x2039, false},
     {"lsqb", 0x5B, false},     {"lsquo", 0x2018, false},  {"lt", 0x3C, true},
     {"macr", 0xAF, true},      {"mdash", 0x2014, false},  {"micro", 0xB5, true},
     {"middot", 0xB7, true},    {"minus", 0x2212, false},  {"mu", 0x3BC, false},
     {"nbsp", 0xA0, true},      {"ndash", 0x2013, false},  {"ne", 0x2260, false},
     {"not", 0xAC, true},       {"ntilde", 0xF1, true},    {"num", 0x23, false},
     {"oacute", 0xF3, true},    {"ocirc", 0xF4, true},     {"oelig", 0x153, false},
     {"ograve", 0xF2, true},    {"omega", 0x3C9, false},   {"ordf", 0xAA, true},
     {"ordm", 0xBA, true},      {"oslash", 0xF8, true},    {"otilde", 0xF5, true},
     {"ouml", 0xF6, true},      {"para", 0xB6, true},      {"percnt", 0x25, false},
     {"period", 0x2E, false},   {"permil", 0x2030, false}, {"phone", 0x260E, false},
     {"pi", 0x3C0, false},      {"plus", 0x2B, false},     {"plusmn", 0xB1, true},
     {"pound", 0xA3, true},     {"prime", 0x2032, false},  {"quest", 0x3F, false},
     {"quot", 0x22, true},      {"radic", 0x221A, false},  {"raquo", 0xBB, true},
     {"rarr", 0x2192, false},   {"rbrack", 0x5D, false},   {"rcub", 0x7D, false},
     {"rdquo", 0x201D, false},  {"reg", 0xAE, true},       {"rlm", 0x200F, false},
     {"rpar", 0x29, false},     {"rsaquo", 0x203A, false}, {"rsqb", 0x5D, false},
     {"rsquo", 0x2019, false},  {"sbquo", 0x201A, false},  {"scaron", 0x161, false},
     {"sect", 0xA7, true},      {"semi", 0x3B, false},     {"shy", 0xAD, true},
     {"sigma", 0x3C3, false},   {"sol", 0x2F, false},      {"star", 0x2606, false},
     {"sum", 0x2211, false},    {"sup1", 0xB9, true},      {"sup2", 0xB2, true},
     {"sup3", 0xB3, true},      {"szlig", 0xDF, true},     {"thinsp", 0x2009, false},
     {"thorn", 0xFE, true},     {"tilde", 0x2DC, false},   {"times", 0xD7, true},
     {"trade", 0x2122, false},  {"uacute", 0xFA, true},    {"uarr", 0x2191, false},
     {"ucirc", 0xFB, true},     {"ugrave", 0xF9, true},    {"uml", 0xA8, true},
     {"uuml", 0xFC, true},      {"verbar", 0x7C, false},   {"vert", 0x7C, false},
     {"yacute", 0xFD, true},    {"yen", 0xA5, true},       {"yuml", 0xFF, true},
     {"zwj", 0x200D, false},    {"zwnj", 0x200C, false}});

}  // namespace prongsai::markup
