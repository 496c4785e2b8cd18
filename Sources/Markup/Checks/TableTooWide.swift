import Diagnostics

package enum TableTooWide: Check {
    private static let row = (String(repeating: "a|", count: 65), String(repeating: "-|", count: 65))

    package static let code = DiagnosticCode(
        "table-too-wide", .error, title: "Table with too many columns",
        explanation:
            "The table has more columns than a page can show. Divide it. The text of the file was not checked.",
        wrong: [.prose("\(row.0)\n«\(row.1)\n")], right: [.prose("a|b|\n-|-|\n")])
}
