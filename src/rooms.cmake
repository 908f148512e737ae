set_property(GLOBAL PROPERTY prongsai_rooms "")

# One room: src/NAME/*.cpp as the static library room_NAME, which sees only the rooms that it names.
function(room name)
  cmake_parse_arguments(arg "" "" "MAY_USE;HIDES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/${name}/*.cpp)
  add_library(room_${name} STATIC ${sources})
  target_include_directories(room_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src)
  list(TRANSFORM arg_MAY_USE PREPEND room_ OUTPUT_VARIABLE used)
  target_link_libraries(room_${name} PUBLIC ${used} PRIVATE prongsai_compiler ${arg_HIDES})
  set_property(GLOBAL APPEND PROPERTY prongsai_rooms ${name})
endfunction()

# The files of FOLDER that match PATTERN become src bytes of ROOM: `embedded_NAME()` in builtin_NAME.cpp lists
# (path, bytes) sorted by path. The assembler's .incbin keeps the compiler out of it.
function(embed_files room name folder pattern)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/${folder}
       ${PROJECT_SOURCE_DIR}/${folder}/${pattern})
  list(SORT files)
  set(assembly "")
  set(entries "")
  set(declarations "")
  set(dependencies "")
  set(index 0)
  foreach(file IN LISTS files)
    set(symbol prongsai_${name}_${index})
    string(APPEND assembly
      "asm(\".section .rodata\\n.global ${symbol}\\n.global ${symbol}_end\\n${symbol}:\\n"
      ".incbin \\\"${PROJECT_SOURCE_DIR}/${folder}/${file}\\\"\\n${symbol}_end:\\n.byte 0\\n.previous\\n\");\n")
    string(APPEND declarations "extern const char ${symbol}[];\nextern const char ${symbol}_end[];\n")
    string(APPEND entries
      "  files.push_back({\"${file}\", {${symbol}, static_cast<std::size_t>(${symbol}_end - ${symbol})}});\n")
    list(APPEND dependencies ${PROJECT_SOURCE_DIR}/${folder}/${file})
    math(EXPR index "${index} + 1")
  endforeach()
  set(generated ${PROJECT_BINARY_DIR}/embedded/${room}_${name}.cpp)
  file(CONFIGURE OUTPUT ${generated} @ONLY CONTENT
"// Made by CMake from @folder@.
#include \"@room@/builtin.h\"
extern \"C\" {
@declarations@}
@assembly@
namespace prongsai::@room@ {
std::vector<BuiltinFile> builtin_@name@() {
  std::vector<BuiltinFile> files;
@entries@  return files;
}
}  // namespace prongsai::@room@
")
  set_source_files_properties(${generated} PROPERTIES OBJECT_DEPENDS "${dependencies}")
  target_sources(room_${room} PRIVATE ${generated})
endfunction()
