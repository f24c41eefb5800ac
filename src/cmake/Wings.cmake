# skinheal_wing(<name> <public headers>...) makes the folder src/<name> an object library skinheal_<name>.
#
# Before any of it is compiled, CheckWings.cmake looks at every #include of the folder and of its public
# headers: a wing sees the wings that were declared before it, and itself.

set(skinheal_wings "")
set(skinheal_wing_headers "")

# What most sources include anyway, parsed once. It hides no missing include: CheckWings looks at the text,
# and tests/headers.cmake compiles each public header alone.
add_library(skinheal_precompiled OBJECT cmake/precompiled.cpp)
target_include_directories(skinheal_precompiled PRIVATE ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR})
target_link_libraries(skinheal_precompiled PRIVATE skinheal_flags skinheal_dependencies)
target_precompile_headers(skinheal_precompiled PRIVATE
  <algorithm> <cmath> <functional> <map> <memory> <optional> <string> <string_view> <utility> <vector>
  ${PROJECT_SOURCE_DIR}/include/skinheal/fault.hpp
  ${PROJECT_SOURCE_DIR}/include/skinheal/model_builder.hpp
  ${PROJECT_SOURCE_DIR}/include/skinheal/treatment.hpp
  ${CMAKE_CURRENT_SOURCE_DIR}/words/format.hpp)

macro(skinheal_wing name)
  list(APPEND skinheal_wings ${name})
  foreach(header ${ARGN})
    list(APPEND skinheal_wing_headers ${name}:${header})
  endforeach()
  skinheal_make_wing(${name} ${ARGN})
endmacro()

function(skinheal_make_wing name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  file(GLOB_RECURSE texts CONFIGURE_DEPENDS ${name}/*.cpp ${name}/*.hpp ${name}/*.inc)
  foreach(header ${ARGN})
    list(APPEND texts ${PROJECT_SOURCE_DIR}/include/skinheal/${header}.hpp)
  endforeach()

  file(GLOB folders LIST_DIRECTORIES true RELATIVE ${CMAKE_CURRENT_SOURCE_DIR} *)
  set(stamp ${PROJECT_BINARY_DIR}/wings/${name}.stamp)
  add_custom_command(OUTPUT ${stamp}
    COMMAND ${CMAKE_COMMAND} "-DWING=${name}" "-DBELOW=${skinheal_wings}" "-DPUBLIC=${skinheal_wing_headers}"
            "-DTEXTS=${texts}" "-DWINGS=${folders}" -DSOURCE_DIR=${CMAKE_CURRENT_SOURCE_DIR} -DSTAMP=${stamp}
            -P ${CMAKE_CURRENT_SOURCE_DIR}/cmake/CheckWings.cmake
    DEPENDS ${texts} cmake/CheckWings.cmake
    COMMENT "Looking at what the wing ${name} includes"
    VERBATIM)
  add_custom_target(skinheal_${name}_check DEPENDS ${stamp})

  add_library(skinheal_${name} OBJECT ${sources})
  add_dependencies(skinheal_${name} skinheal_${name}_check)
  target_include_directories(skinheal_${name} PRIVATE
    ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(skinheal_${name} PRIVATE skinheal_flags skinheal_dependencies)
  target_precompile_headers(skinheal_${name} REUSE_FROM skinheal_precompiled)
endfunction()

# A source that is compiled in a way of its own, and so without the precompiled header.
function(skinheal_set_source source wing property)
  set_source_files_properties(${source} PROPERTIES
    ${property} "${ARGN}" SKIP_PRECOMPILE_HEADERS ON)
endfunction()
