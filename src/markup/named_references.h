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

constexpr NamedReference named(std::string_view name, char32_t code_point) {
  return {.name = name, .code_point = code_point};
}
constexpr NamedReference bare(std::string_view name, char32_t code_point) {
  return {.name = name, .code_point = code_point, .bare = true};
}

/// Sorted by name.
inline constexpr auto named_references = std::to_array<NamedReference>({
    bare("AElig", 0xC6),     bare("AMP", 0x26),       bare("Aacute", 0xC1),    bare("Acirc", 0xC2),
    bare("Agrave", 0xC0),    named("Alpha", 0x391),   bare("Aring", 0xC5),     bare("Atilde", 0xC3),
    bare("Auml", 0xC4),      named("Beta", 0x392),    bare("COPY", 0xA9),      bare("Ccedil", 0xC7),
    named("Dagger", 0x2021), named("Delta", 0x394),   bare("ETH", 0xD0),       bare("Eacute", 0xC9),
    bare("Ecirc", 0xCA),     bare("Egrave", 0xC8),    bare("Euml", 0xCB),      bare("GT", 0x3E),
    named("Gamma", 0x393),   bare("Iacute", 0xCD),    bare("Icirc", 0xCE),     bare("Igrave", 0xCC),
    bare("Iuml", 0xCF),      bare("LT", 0x3C),        named("NewLine", 0xA),   bare("Ntilde", 0xD1),
    named("OElig", 0x152),   bare("Oacute", 0xD3),    bare("Ocirc", 0xD4),     bare("Ograve", 0xD2),
    named("Omega", 0x3A9),   bare("Oslash", 0xD8),    bare("Otilde", 0xD5),    bare("Ouml", 0xD6),
    named("Prime", 0x2033),  bare("QUOT", 0x22),      bare("REG", 0xAE),       named("Scaron", 0x160),
    bare("THORN", 0xDE),     named("Tab", 0x9),       bare("Uacute", 0xDA),    bare("Ucirc", 0xDB),
    bare("Ugrave", 0xD9),    bare("Uuml", 0xDC),      bare("Yacute", 0xDD),    named("Yuml", 0x178),
    bare("aacute", 0xE1),    bare("acirc", 0xE2),     bare("acute", 0xB4),     bare("aelig", 0xE6),
    bare("agrave", 0xE0),    named("alpha", 0x3B1),   bare("amp", 0x26),       named("apos", 0x27),
    bare("aring", 0xE5),     named("ast", 0x2A),      named("asymp", 0x2248),  bare("atilde", 0xE3),
    bare("auml", 0xE4),      named("bdquo", 0x201E),  named("beta", 0x3B2),    bare("brvbar", 0xA6),
    named("bsol", 0x5C),     named("bull", 0x2022),   bare("ccedil", 0xE7),    bare("cedil", 0xB8),
    bare("cent", 0xA2),      named("check", 0x2713),  named("circ", 0x2C6),    named("colon", 0x3A),
    named("comma", 0x2C),    named("commat", 0x40),   bare("copy", 0xA9),      named("cross", 0x2717),
    bare("curren", 0xA4),    named("dagger", 0x2020), named("darr", 0x2193),   named("dash", 0x2010),
    bare("deg", 0xB0),       named("delta", 0x3B4),   bare("divide", 0xF7),    named("dollar", 0x24),
    bare("eacute", 0xE9),    bare("ecirc", 0xEA),     bare("egrave", 0xE8),    named("emsp", 0x2003),
    named("ensp", 0x2002),   named("equals", 0x3D),   named("equiv", 0x2261),  bare("eth", 0xF0),
    bare("euml", 0xEB),      named("euro", 0x20AC),   named("excl", 0x21),     named("fnof", 0x192),
    bare("frac12", 0xBD),    bare("frac14", 0xBC),    bare("frac34", 0xBE),    named("gamma", 0x3B3),
    named("ge", 0x2265),     named("grave", 0x60),    bare("gt", 0x3E),        named("harr", 0x2194),
    named("hellip", 0x2026), named("hyphen", 0x2010), bare("iacute", 0xED),    bare("icirc", 0xEE),
    bare("iexcl", 0xA1),     bare("igrave", 0xEC),    named("infin", 0x221E),  bare("iquest", 0xBF),
    bare("iuml", 0xEF),      bare("laquo", 0xAB),     named("larr", 0x2190),   named("lbrack", 0x5B),
    named("lcub", 0x7B),     named("ldquo", 0x201C),  named("le", 0x2264),     named("lowbar", 0x5F),
    named("lpar", 0x28),     named("lrm", 0x200E),    named("lsaquo", 0x2039), named("lsqb", 0x5B),
    named("lsquo", 0x2018),  bare("lt", 0x3C),        bare("macr", 0xAF),      named("mdash", 0x2014),
    bare("micro", 0xB5),     bare("middot", 0xB7),    named("minus", 0x2212),  named("mu", 0x3BC),
    bare("nbsp", 0xA0),      named("ndash", 0x2013),  named("ne", 0x2260),     bare("not", 0xAC),
    bare("ntilde", 0xF1),    named("num", 0x23),      bare("oacute", 0xF3),    bare("ocirc", 0xF4),
    named("oelig", 0x153),   bare("ograve", 0xF2),    named("omega", 0x3C9),   bare("ordf", 0xAA),
    bare("ordm", 0xBA),      bare("oslash", 0xF8),    bare("otilde", 0xF5),    bare("ouml", 0xF6),
    bare("para", 0xB6),      named("percnt", 0x25),   named("period", 0x2E),   named("permil", 0x2030),
    named("phone", 0x260E),  named("pi", 0x3C0),      named("plus", 0x2B),     bare("plusmn", 0xB1),
    bare("pound", 0xA3),     named("prime", 0x2032),  named("quest", 0x3F),    bare("quot", 0x22),
    named("radic", 0x221A),  bare("raquo", 0xBB),     named("rarr", 0x2192),   named("rbrack", 0x5D),
    named("rcub", 0x7D),     named("rdquo", 0x201D),  bare("reg", 0xAE),       named("rlm", 0x200F),
    named("rpar", 0x29),     named("rsaquo", 0x203A), named("rsqb", 0x5D),     named("rsquo", 0x2019),
    named("sbquo", 0x201A),  named("scaron", 0x161),  bare("sect", 0xA7),      named("semi", 0x3B),
    bare("shy", 0xAD),       named("sigma", 0x3C3),   named("sol", 0x2F),      named("star", 0x2606),
    named("sum", 0x2211),    bare("sup1", 0xB9),      bare("sup2", 0xB2),      bare("sup3", 0xB3),
    bare("szlig", 0xDF),     named("thinsp", 0x2009), bare("thorn", 0xFE),     named("tilde", 0x2DC),
    bare("times", 0xD7),     named("trade", 0x2122),  bare("uacute", 0xFA),    named("uarr", 0x2191),
    bare("ucirc", 0xFB),     bare("ugrave", 0xF9),    bare("uml", 0xA8),       bare("uuml", 0xFC),
    named("verbar", 0x7C),   named("vert", 0x7C),     bare("yacute", 0xFD),    bare("yen", 0xA5),
    bare("yuml", 0xFF),      named("zwj", 0x200D),    named("zwnj", 0x200C),
});

}  // namespace prongsai::markup
