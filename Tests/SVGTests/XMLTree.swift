import Foundation
import FoundationXML
import Testing

/// A parsed picture, to ask what stands in it.
final class XMLTree: NSObject, XMLParserDelegate {
    final class Element {
        let name: String
        let attributes: [String: String]
        fileprivate(set) var children: [Element] = []
        fileprivate(set) var text = ""
        fileprivate(set) weak var parent: Element?

        init(name: String, attributes: [String: String], parent: Element?) {
            (self.name, self.attributes, self.parent) = (name, attributes, parent)
        }

        var classes: [Substring] { attributes["class"]?.split(separator: " ") ?? [] }
        var subtree: [Element] { [self] + children.flatMap(\.subtree) }

        func all(_ name: String, class token: Substring? = nil) -> [Element] {
            subtree.filter { $0.name == name && (token.map($0.classes.contains) ?? true) }
        }

        /// An attribute that the element has or inherits.
        func inherited(_ attribute: String) -> String? { attributes[attribute] ?? parent?.inherited(attribute) }

        /// Numbers separated by spaces.
        func numbers(_ attribute: String) -> [Double] {
            attributes[attribute]?.split(separator: " ").compactMap { Double($0) } ?? []
        }
    }

    private var root: Element?
    private var open: [Element] = []

    static func parse(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
        try parse(String(utf8: bytes), sourceLocation: sourceLocation)
    }

    /// Records an issue and stops the test where the text is not well-formed.
    static func parse(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> Element {
        let tree = XMLTree()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = tree
        // On Linux the parser returns true for tags that do not match, but keeps the error.
        let isWellFormed = parser.parse() && parser.parserError == nil
        let line = parser.lineNumber
        try #require(isWellFormed, "line \(line) is not well-formed", sourceLocation: sourceLocation)
        return try #require(tree.root, sourceLocation: sourceLocation)
    }

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes: [String: String]
    ) {
        let element = Element(name: name, attributes: attributes, parent: open.last)
        open.last?.children.append(element)
        if root == nil { root = element }
        open.append(element)
    }

    func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?) {
        open.removeLast()
    }

    func parser(_ parser: XMLParser, foundCharacters text: String) { open.last?.text += text }
}
