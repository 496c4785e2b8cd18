/// The paper of a printed document.
package enum PaperSheetSize: String, Sendable, Hashable, CaseIterable {
    case a4, letter

    /// The rule of the style sheet that sets it.
    var css: String { "@page { size: \(self == .a4 ? "A4" : "letter") landscape; }\n" }
}
