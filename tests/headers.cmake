# Every public header compiles alone, and as the first of its source file.

file(GLOB public_headers CONFIGURE_DEPENDS RELATIVE ${PROJECT_SOURCE_DIR}/include
  ${PROJECT_SOURCE_DIR}/include/skinheal/*.hpp)
foreach(header IN LISTS public_headers)
  cmake_path(GET header STEM name)
  set(source ${CMAKE_CURRENT_BINARY_DIR}/headers/${name}.cpp)
  file(CONFIGURE OUTPUT ${source} CONTENT "#include \"@header@\"\n" @ONLY)
  list(APPEND header_sources ${source})
endforeach()
add_library(skinheal_headers OBJECT ${header_sources})
target_link_libraries(skinheal_headers PRIVATE skinheal::skinheal skinheal_flags)
skinheal_compile_quickly(skinheal_headers)
