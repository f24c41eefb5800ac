# skinheal_wing(<name> <public headers>...) makes the folder src/<name> an object library skinheal_<name>.
#
# Sources in a folder `lanes` of a wing are compiled once for each instruction set that the processor may turn out to
# have, see src/program/of_each_set.hpp. They include no header of the standard library that has code in it, so that
# the linker finds nothing that two of them share.
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

set(skinheal_instruction_sets baseline)
set(skinheal_lanes_of_baseline 2)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND CMAKE_SYSTEM_PROCESSOR MATCHES "^(x86_64|AMD64|amd64)$")
  list(APPEND skinheal_instruction_sets avx2 avx512)
  set(skinheal_lanes_of_avx2 4)
  set(skinheal_flags_of_avx2 -mavx2)
  set(skinheal_lanes_of_avx512 8)
  set(skinheal_flags_of_avx512 -mavx512f -mavx512dq -mavx512vl)
  target_compile_definitions(skinheal_flags INTERFACE SKINHEAL_X86_INSTRUCTION_SETS)
endif()

macro(skinheal_wing name)
  list(APPEND skinheal_wings ${name})
  foreach(header ${ARGN})
    list(APPEND skinheal_wing_headers ${name}:${header})
  endforeach()
  skinheal_make_wing(${name} ${ARGN})
endmacro()

function(skinheal_make_wing name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${name}/*.cpp)
  list(FILTER sources EXCLUDE REGEX "/lanes/[^/]*$")
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
  skinheal_add_lanes(${name})
endfunction()

# errno of a square root would be asked for lane by lane. GCC notes that wide vectors would be passed in another way
# without their instructions; none is passed between sources.
function(skinheal_add_lanes name)
  file(GLOB sources CONFIGURE_DEPENDS ${name}/lanes/*.cpp)
  if(NOT sources)
    return()
  endif()
  foreach(set IN LISTS skinheal_instruction_sets)
    set(target skinheal_${name}_${set})
    add_library(${target} OBJECT ${sources})
    add_dependencies(${target} skinheal_${name}_check)
    target_include_directories(${target} PRIVATE ${PROJECT_SOURCE_DIR}/include ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(${target} PRIVATE skinheal_flags)
    target_compile_definitions(${target} PRIVATE
      SKINHEAL_INSTRUCTION_SET=${set} SKINHEAL_LANE_COUNT=${skinheal_lanes_of_${set}})
    target_compile_options(${target} PRIVATE
      $<$<CXX_COMPILER_ID:GNU,Clang>:-O3> $<$<CXX_COMPILER_ID:GNU,Clang>:-fno-math-errno> $<$<CXX_COMPILER_ID:GNU>:-Wno-psabi> ${skinheal_flags_of_${set}})
    set_property(GLOBAL APPEND PROPERTY skinheal_lane_targets ${target})
  endforeach()
endfunction()

# A source that is compiled in a way of its own, and so without the precompiled header.
function(skinheal_set_source source wing property)
  set_source_files_properties(${source} PROPERTIES
    ${property} "${ARGN}" SKIP_PRECOMPILE_HEADERS ON)
endfunction()
