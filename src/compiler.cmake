# How everything is compiled. Packagers get a plain build; PRONGSAI_DEV adds the warnings as errors.
add_library(prongsai_compiler INTERFACE)
target_compile_features(prongsai_compiler INTERFACE cxx_std_23)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "" FORCE)
endif()

target_compile_definitions(prongsai_compiler INTERFACE _GLIBCXX_ASSERTIONS)
target_compile_options(prongsai_compiler INTERFACE
  -ffile-prefix-map=${PROJECT_SOURCE_DIR}=. -fstack-protector-strong -fstack-clash-protection
  $<$<STREQUAL:${CMAKE_SYSTEM_PROCESSOR},x86_64>:-fcf-protection>
  $<$<CONFIG:Release>:-U_FORTIFY_SOURCE> $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:-D_FORTIFY_SOURCE=3>)
target_link_options(prongsai_compiler INTERFACE -Wl,-z,relro,-z,now)

if(PRONGSAI_DEV)
  # Errors only with the compiler that we use every day (GCC 12): a later one warns of more, and must still build.
  target_compile_options(prongsai_compiler INTERFACE
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Werror>
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast -Wnon-virtual-dtor
    -Woverloaded-virtual -Wextra-semi -Wformat=2 -Wimplicit-fallthrough -Wundef -Wcast-qual
    $<$<CXX_COMPILER_ID:GNU>:-Wsuggest-override -Wlogical-op -Wduplicated-cond -Wduplicated-branches -Wno-restrict -Wno-maybe-uninitialized>)
endif()
if(PRONGSAI_SANITIZE)
  target_compile_options(prongsai_compiler INTERFACE
    -fsanitize=${PRONGSAI_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(prongsai_compiler INTERFACE -fsanitize=${PRONGSAI_SANITIZE})
  if(PRONGSAI_SANITIZE MATCHES undefined)
    # A third of the time of compiling, for what the address sanitizer sees (null, object-size) or x86 does not mind.
    target_compile_options(prongsai_compiler INTERFACE -fno-sanitize=null,object-size,alignment)
  endif()
endif()
if(PRONGSAI_FUZZ)
  target_compile_options(prongsai_compiler INTERFACE -fsanitize=fuzzer-no-link,address,undefined)
  target_link_options(prongsai_compiler INTERFACE -fsanitize=address,undefined)
endif()
