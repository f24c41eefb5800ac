# Gives the target skinheal_flags: what every target of this project is compiled with, and no user of the
# installed library gets.

add_library(skinheal_flags INTERFACE)
target_compile_features(skinheal_flags INTERFACE cxx_std_20)
set(CMAKE_CXX_EXTENSIONS OFF)

# The static library goes into the Python module too.
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_VISIBILITY_PRESET hidden)
set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)

if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  # One multiply-add fused here and not there makes two machines disagree in the last digits.
  target_compile_options(skinheal_flags INTERFACE -ffp-contract=off)

  # Boost and Eigen put __FILE__ into their messages: without this a wheel tells where it was built.
  foreach(folder IN ITEMS Eigen Boost json fmt)
    target_compile_options(skinheal_flags INTERFACE
      -fmacro-prefix-map=${SKINHEAL_${folder}_DIR}=include)
  endforeach()
  target_compile_options(skinheal_flags INTERFACE
    -fmacro-prefix-map=${PROJECT_BINARY_DIR}=build -fmacro-prefix-map=${PROJECT_SOURCE_DIR}=skinheal)

  target_compile_options(skinheal_flags INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)

  # GCC 12 warns of overlap and overflow inside its own std::string (GCC bugs 105651 and 105329).
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 13)
    target_compile_options(skinheal_flags INTERFACE
      -Wno-restrict -Wno-stringop-overflow -Wno-array-bounds)
  endif()

  if(SKINHEAL_WARNINGS_AS_ERRORS)
    target_compile_options(skinheal_flags INTERFACE -Werror)
  endif()
endif()

# What is not computed at each step of a run is compiled for a short build: a third of the time.
function(skinheal_compile_quickly target)
  if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release,RelWithDebInfo>:-O1>)
  endif()
endfunction()
