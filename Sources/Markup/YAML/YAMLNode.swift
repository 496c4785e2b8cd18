import Diagnostics

/// A value of a YAML document, with its place in the file.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        /// Text as YAML reads it. `isPlain` where it is written without quotes and not as a block, and so could mean a
        /// number, a boolean or nothing.
        case scalar(String, isPlain: Bool)
        case sequence([YAMLNode])
        /// In the order of the file; each key once.
        case mapping([YAMLEntry])
    }

    package let content: Content
    package let location: SourceLocation

    package init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }
}
