/// A part of an HTML document as a value. Text and attribute values are unescaped; only `HTMLWriter` turns them into
/// markup.
package enum HTMLNode: Sendable, Hashable {
    case element(name: HTMLName, attributes: [HTMLAttribute], children: [HTMLNode])
    case text(String)
    /// Markup from another writer, for example a drawing, in UTF-8; it is written unchanged.
    case verbatim([UInt8])
}

extension HTMLNode {
    /// Markup from another writer.
    static func verbatim(_ markup: String) -> HTMLNode { .verbatim(Array(markup.utf8)) }
}

/// An attribute of an element. Its name never comes from content.
package struct HTMLAttribute: Sendable, Hashable {
    package var name: String
    /// `nil` for a boolean attribute, which has no value.
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
    /// What is before a cell where each row of its table is a card: the title of its column.
    static func cellLabel(_ title: String) -> Self { Self("data-label", title) }
    package static func role(_ value: String) -> Self { Self("role", value) }
}

/// A result builder for children, with `if` and `for`. A string is text.
@resultBuilder
package enum HTMLBuilder {
    package static func buildExpression(_ node: HTMLNode) -> HTMLNode { node }
    package static func buildExpression(_ node: HTMLNode?) -> HTMLNode? { node }
    package static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
    package static func buildExpression(_ text: String) -> HTMLNode { .text(text) }

    package static func buildBlock() -> [HTMLNode] { [] }
    package static func buildPartialBlock(first: HTMLNode) -> [HTMLNode] { [first] }
    package static func buildPartialBlock(first: HTMLNode?) -> [HTMLNode] { first.map { [$0] } ?? [] }
    package static func buildPartialBlock(first: [HTMLNode]) -> [HTMLNode] { first }

    package static func buildPartialBlock(accumulated: consuming [HTMLNode], next: HTMLNode) -> [HTMLNode] {
        accumulated.append(next)
        return accumulated
    }

    package static func buildPartialBlock(accumulated: consuming [HTMLNode], next: HTMLNode?) -> [HTMLNode] {
        if let next { accumulated.append(next) }
        return accumulated
    }

    package static func buildPartialBlock(accumulated: consuming [HTMLNode], next: [HTMLNode]) -> [HTMLNode] {
        accumulated += next
        return accumulated
    }

    package static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
    package static func buildEither(first part: [HTMLNode]) -> [HTMLNode] { part }
    package static func buildEither(second part: [HTMLNode]) -> [HTMLNode] { part }
    package static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { Array(parts.joined()) }
}

/// An element; attributes that are `nil` are omitted, the others keep their order.
package func element(
    _ name: HTMLName, _ attributes: HTMLAttribute?..., @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
    .element(name: name, attributes: attributes.compactMap { $0 }, children: content())
}

// The same without arrays of optional attributes, for most elements.

package func element(_ name: HTMLName, @HTMLBuilder content: () -> [HTMLNode] = { [] }) -> HTMLNode {
    .element(name: name, attributes: [], children: content())
}

package func element(
    _ name: HTMLName, _ attribute: HTMLAttribute, @HTMLBuilder content: () -> [HTMLNode] = { [] }
) -> HTMLNode {
    .element(name: name, attributes: [attribute], children: content())
}
