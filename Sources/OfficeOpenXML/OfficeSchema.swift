/// Namespaces of Office Open XML (ECMA-376, part 1).
package enum OfficeSchema {
    package static let relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/main"
    package static let spreadsheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    package static let presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    package static let table = "http://schemas.openxmlformats.org/drawingml/2006/table"
    /// Of what a program may choose from by what it understands (ECMA-376, part 3).
    package static let compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    /// Of an extension that PowerPoint has understood since 2016, and programs that draw connectors otherwise do not.
    package static let powerPoint2016 = "http://schemas.microsoft.com/office/powerpoint/2015/09/main"
    /// Of shapes that say nothing by themselves.
    package static let decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative"
}
