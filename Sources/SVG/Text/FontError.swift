/// The bytes are not a font that `OutlineFont` can read.
struct FontError: Error {}
