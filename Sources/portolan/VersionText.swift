import Compression
import Digests
import Graphviz
import Markup
import TextFormats
import XMLReading

/// What the program says of its version.
enum VersionText {
    static let line = "portolan \(Version.number), Graphviz \(GraphvizEngine.version)"

    /// The arguments that ask for the licences too, in any order.
    static let verboseArguments: Set = ["--version", "--verbose"]

    /// The version, and everything that the program consists of or uses, with its licence.
    static var verbose: String {
        """
        \(line)
        Apache-2.0. It contains:

        \(table([
            ["Swift", Version.swift, "Apache-2.0 WITH Swift-exception", "the standard library"],
            ["swift-argument-parser", Version.argumentParser, "Apache-2.0 WITH Swift-exception", "the command line"],
            ["Inter", Version.inter, "OFL-1.1", "the font of pages and pictures"],
        ]))
        It uses these libraries:

        \(table([
            ["Graphviz", GraphvizEngine.version, "EPL-1.0", "the order and heights of boxes"],
            ["cmark-gfm", MarkupLibraries.cmark, "BSD-2-Clause", "Markdown"],
            ["libyaml", MarkupLibraries.yaml, "MIT", "YAML"],
            ["zlib", CompressionLibrary.version, "Zlib", "compression"],
            ["Expat", ExpatVersion.number, "MIT", "XML, of workbooks, templates and pictures that are read"],
            ["xxHash", DigestLibrary.version, "BSD-2-Clause", "digests"],
        ] + memory))
        """
    }

    private static var memory: [[String]] {
        Machine.allocatorVersion.map { [["mimalloc", $0, "MIT", "memory"]] } ?? []
    }

    private static func table(_ rows: [[String]]) -> String {
        TextTable(rows).text.split(separator: "\n").map { "  \($0)\n" }.joined()
    }
}
