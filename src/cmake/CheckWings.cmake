# Run at build time: fails if a text of the wing WING includes a wing that is not in BELOW, or a public header
# that none of those declares. PUBLIC holds `wing:header` of every wing in BELOW.

cmake_minimum_required(VERSION 3.25)

set(known "")
foreach(entry IN LISTS PUBLIC)
  string(REGEX REPLACE "^.*:" "" header ${entry})
  list(APPEND known ${header})
endforeach()
list(JOIN BELOW ", " below_words)

set(faults "")
foreach(text IN LISTS TEXTS)
  file(STRINGS ${text} includes REGEX "^ *# *include *\"")
  cmake_path(RELATIVE_PATH text BASE_DIRECTORY ${SOURCE_DIR} OUTPUT_VARIABLE shown)
  foreach(line IN LISTS includes)
    string(REGEX REPLACE "^ *# *include *\"([^\"]*)\".*$" "\\1" name "${line}")
    if(name MATCHES "^skinheal/(.*)\\.hpp$")
      if(NOT CMAKE_MATCH_1 IN_LIST known)
        string(APPEND faults "\n  src/${shown} includes \"${name}\", which belongs to no wing below")
      endif()
    else()
      string(REGEX REPLACE "/.*$" "" wing "${name}")
      if(NOT name MATCHES "/")
        string(APPEND faults "\n  src/${shown} includes \"${name}\": say its wing, \"${WING}/...\"")
      elseif(NOT wing IN_LIST BELOW)
        string(APPEND faults "\n  src/${shown} includes \"${name}\", and ${wing} is no wing below")
      endif()
    endif()
  endforeach()
endforeach()

if(faults)
  message(FATAL_ERROR "The wing ${WING} may include ${below_words} alone (see src/CMakeLists.txt):${faults}\n"
    "Move what is needed down, or hand it over as an argument.")
endif()
file(WRITE ${STAMP} "")
