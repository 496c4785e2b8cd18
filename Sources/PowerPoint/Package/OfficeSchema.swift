/// Namespaces of Office Open XML (ECMA-376, part 1).
enum OfficeSchema {
    static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
    /// Of shapes that say nothing by themselves.
    static let decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
}
