// The data files of the library as text, embedded when it is built: the library opens no file at run time.
//
// A file src/evidence/x.bib or .json becomes the constant `x` (dots and dashes of the name become
// underscores). A new file needs one line here and one in src/CMakeLists.txt, and the name of a file that is
// not there fails to link. The bytes are those of the file, and a zero follows them.
#pragma once

#include <string_view>

namespace skinheal::embedded {

extern const std::string_view bibliography;  // src/evidence/bibliography.bib
extern const std::string_view milestones;    // src/evidence/milestones.json

}  // namespace skinheal::embedded
