/// What provokes a diagnostic, and the same corrected.
package struct DiagnosticExample: Sendable {
    /// Marks in a wrong example where the diagnostic is reported: the character right after it.
    package static let mark: Character = "«"

    package let wrong: [Excerpt]
    package let right: [Excerpt]

    /// Lines of one file. What the file holds besides them is the same in both examples.
    package struct Excerpt: Sendable {
        package enum Part: Sendable, Hashable {
            /// Keys of the front matter of a Markdown file, as YAML.
            case frontMatter
            /// Markdown below the front matter.
            case body
            /// Keys of a YAML file.
            case keys
            /// All of the file.
            case whole
        }

        /// Relative to the content folder: `1.0/catalog.yml`.
        package let path: String
        package let part: Part
        /// With marks.
        package let text: String

        package init(_ path: String, _ part: Part, _ text: String) {
            self.path = path
            self.part = part
            self.text = text
        }
    }
}

extension DiagnosticExample.Excerpt {
    /// The front matter of a slide of kind `flow`.
    package static func flow(_ text: String) -> Self { Self("1.0/10-trade/10-order.md", .frontMatter, text) }
    /// The front matter of a slide of kind `communication`.
    package static func overview(_ text: String) -> Self { Self("1.0/10-trade/20-overview.md", .frontMatter, text) }
    /// The text of a slide of kind `flow`.
    package static func steps(_ text: String) -> Self { Self("1.0/10-trade/10-order.md", .body, text) }
    /// The text of a slide.
    package static func prose(_ text: String) -> Self { Self("1.0/10-trade/20-overview.md", .body, text) }
    package static func catalog(_ text: String) -> Self { Self("1.0/catalog.yml", .keys, text) }
    package static func site(_ text: String) -> Self { Self("portolan.yml", .keys, text) }
    package static func deployment(_ text: String) -> Self { Self("deployments/example.yml", .keys, text) }
    package static func lock(_ text: String) -> Self { Self("1.0/layout.lock", .whole, text) }
    package static func file(_ path: String, _ text: String) -> Self { Self(path, .whole, text) }

    /// Without its marks.
    package var plainText: String { text.filter { $0 != DiagnosticExample.mark } }
}
