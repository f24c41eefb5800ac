# Run at build time: writes the bytes of INPUT into OUTPUT as the constant skinheal::embedded::NAME.
# Bytes and not a string literal: a literal has a length limit, an escape to get wrong and an encoding.

file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
string(REGEX REPLACE "(('....',)('....',)('....',)('....',)('....',)('....',)('....',)('....',))"
                     "\\1\n" bytes "${bytes}")
file(WRITE ${OUTPUT} "#include \"evidence/embedded.hpp\"

namespace skinheal::embedded {

static constexpr char ${NAME}_bytes[] = {
${bytes}'\\0'};

constinit const std::string_view ${NAME}{${NAME}_bytes, sizeof ${NAME}_bytes - 1};

}  // namespace skinheal::embedded
")
