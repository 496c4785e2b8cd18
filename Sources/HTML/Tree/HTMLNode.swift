/// A piece of an HTML document as a value. Text and attribute values hold what the reader is to see, unescaped;
/// `HTMLWriter` alone turns them into markup.
package indirect enum HTMLNode: Sendable, Hashable {
    case element(name: HTMLName, attributes: [HTMLAttribute], children: [HTMLNode])
    case text(String)
    /// Markup made by another writer, such as a drawing, in UTF-8; it is written as it is.
    case verbatim([UInt8])
}

extension HTMLNode {
    /// Markup made by another writer.
    static func verbatim(_ markup: String) -> HTMLNode { .verbatim(Array(markup.utf8)) }
}

/// An attribute of an element. Its name is never made of content.
package struct HTMLAttribute: Sendable, Hashable {
    package var name: String
    /// `nil` for a boolean attribute, which is there or not.
    package var value: String?

    package init(_ name: String, _ value: String?) {
        self.name = name
        self.value = value
    }
}

extension HTMLAttribute {
    package static func id(_ value: String) -> Self { Self("id", value) }
    package static func `class`(_ value: String) -> Self { Self("class", value) }
    package static func href(_ value: String) -> Self { Self("href", value) }
    package static func label(_ value: String) -> Self { Self("aria-label", value) }
    package static func role(_ value: String) -> Self { Self("role", value) }
}

/// Collects children as they are written, with `if` and `for` between them. A string is text.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }
    package static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }
    package static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
    package static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }
    package static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap { $0 } }
    package static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
    package static func buildEither(first part: [HTMLNode]) -> [HTMLNode] { part }
    package static func buildEither(second part: [HTMLNode]) -> [HTMLNode] { part }
    package static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap { $0 } }
}

/// An element; attributes that are `nil` are left out, the others keep their order.
package func element(
    _ name: HTMLName, _ attributes: HTMLAttribute?..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
    .element(name: name, attributes: attributes.compactMap { $0 }, children: content())
}
