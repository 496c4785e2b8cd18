/// A value of a PDF, as far as its destinations need it.
enum PDFValue: Hashable {
    case number(Int)
    case name(String)
    case reference(Int)
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// Anything else.
    case other
}
