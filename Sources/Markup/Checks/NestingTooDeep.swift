import Diagnostics

package enum NestingTooDeep: Check {
    private static let brackets = (open: String(repeating: "[", count: 32), close: String(repeating: "]", count: 32))

    package static let code = DiagnosticCode(
        "nesting-too-deep", .error, title: "Nested too deeply",
        explanation:
            "Lists, quotes or mappings are inside each other more deeply than a reader could follow. Flatten them.",
        wrong: [.flow("also: \(brackets.open)«[]\(brackets.close)")], right: [.flow("also: [clerk, store]")])

    static func message(limit: Int) -> String { "more than \(limit) levels are inside each other" }
}
