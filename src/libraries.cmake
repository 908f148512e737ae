# Third-party libraries under one name each, whatever the distribution calls them
# (Debian 12, Debian 13, Ubuntu 24.04: cmark-gfm ships no CMake config; yaml-cpp renamed its target in 0.8).
find_package(PkgConfig REQUIRED)
pkg_check_modules(MINIZIP REQUIRED IMPORTED_TARGET minizip)
find_package(pugixml REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(OpenSSL REQUIRED COMPONENTS Crypto)
find_package(Threads REQUIRED)
find_package(CURL REQUIRED)
find_package(SQLite3 REQUIRED)
find_package(CLI11 REQUIRED)
find_package(yaml-cpp REQUIRED)

add_library(yaml_cpp INTERFACE)
if(TARGET yaml-cpp::yaml-cpp)
  target_link_libraries(yaml_cpp INTERFACE yaml-cpp::yaml-cpp)
else()
  target_link_libraries(yaml_cpp INTERFACE yaml-cpp)
endif()

# The .pc file names only libcmark-gfm on some releases; the extensions are their own library.
pkg_check_modules(CMARK_GFM REQUIRED libcmark-gfm)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
add_library(cmark_gfm INTERFACE)
target_link_libraries(cmark_gfm INTERFACE ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY})
target_include_directories(cmark_gfm SYSTEM INTERFACE ${CMARK_GFM_INCLUDE_DIRS})

find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
find_path(XLSXWRITER_INCLUDE_DIR xlsxwriter.h REQUIRED)
add_library(xlsx_writer INTERFACE)
target_link_libraries(xlsx_writer INTERFACE ${XLSXWRITER_LIBRARY})
target_include_directories(xlsx_writer SYSTEM INTERFACE ${XLSXWRITER_INCLUDE_DIR})

# Header and library on Debian 12 and 13; no CMake config there, and a .pc file of its own name.
pkg_check_modules(CPP_HTTPLIB REQUIRED cpp-httplib)
add_library(cpp_httplib INTERFACE)
target_link_libraries(cpp_httplib INTERFACE ${CPP_HTTPLIB_LINK_LIBRARIES} Threads::Threads)
target_include_directories(cpp_httplib SYSTEM INTERFACE ${CPP_HTTPLIB_INCLUDE_DIRS})

# What looks into attachments. All three have a .pc file everywhere; their headers do not follow our warnings.
pkg_check_modules(POPPLER_CPP REQUIRED poppler-cpp)
pkg_check_modules(QPDF REQUIRED libqpdf)
pkg_check_modules(ARCHIVE REQUIRED libarchive)
foreach(name IN ITEMS poppler_cpp qpdf libarchive)
  string(TOUPPER ${name} prefix)
  string(REPLACE LIB "" prefix ${prefix})
  add_library(${name} INTERFACE)
  target_link_libraries(${name} INTERFACE ${${prefix}_LINK_LIBRARIES})
  target_include_directories(${name} SYSTEM INTERFACE ${${prefix}_INCLUDE_DIRS})
endforeach()

# What draws pictures. FreeType must know WOFF2, which it does on Debian and Ubuntu (built with brotli).
find_package(Freetype REQUIRED)
find_package(PNG REQUIRED)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz)
pkg_check_modules(QRENCODE REQUIRED libqrencode)
add_library(qrencode INTERFACE)
target_link_libraries(qrencode INTERFACE ${QRENCODE_LINK_LIBRARIES})
target_include_directories(qrencode SYSTEM INTERFACE ${QRENCODE_INCLUDE_DIRS})
