import Firewall
import HTML

/// A form of the sheet for a change.
package enum ChangeSheetFormat: String, Sendable, CaseIterable {
    case markdown = "sheet-markdown"
    case html = "sheet-html"
    case workbook = "sheet-xlsx"

    /// Whether a terminal can show it.
    package var isText: Bool { self != .workbook }

    package func bytes(of sheet: ChangeSheet) -> [UInt8] {
        switch self {
        case .markdown: Array(sheet.markdown.utf8)
        case .html: ChangeSheetPage.bytes(sheet)
        case .workbook: sheet.workbook
        }
    }
}
