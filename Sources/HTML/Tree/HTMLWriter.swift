import TextFormats

/// Turns nodes into markup and escapes their content; nothing else does.
///
/// Block elements begin on a line of their own, without indentation, which would be an eighth of a page; inline content
/// stays together, because white space would be visible there. The same nodes always result in the same bytes.
package struct HTMLWriter {
    private var output: [UInt8] = []

    /// A whole document: the document type, the root element and a line break.
    package static func document(_ root: HTMLNode) -> [UInt8] {
        var writer = HTMLWriter()
        writer.append("<!DOCTYPE html>\n")
        writer.write(root)
        writer.append("\n")
        return writer.output
    }

    package static func fragment(_ node: HTMLNode) -> [UInt8] {
        var writer = HTMLWriter()
        writer.write(node)
        return writer.output
    }

    private mutating func write(_ node: HTMLNode) {
        switch node {
        case .text(let text): MarkupEscaping.html.append(text, to: &output)
        case .verbatim(let markup): output.append(contentsOf: markup)
        case .element(let name, let attributes, let children):
            writeStartTag(name, attributes)
            guard !name.isVoid else { return }
            write(children, of: name)
            append("</")
            append(name.text)
            output.append(UInt8(ascii: ">"))
        }
    }

    private mutating func writeStartTag(_ name: HTMLName, _ attributes: [HTMLAttribute]) {
        output.append(UInt8(ascii: "<"))
        append(name.text)
        for attribute in attributes {
            output.append(UInt8(ascii: " "))
            append(attribute.name)
            guard let value = attribute.value else { continue }
            append("=\"")
            MarkupEscaping.html.append(value, to: &output)
            output.append(UInt8(ascii: "\""))
        }
        output.append(UInt8(ascii: ">"))
    }

    /// Lines are broken only next to blocks, where white space is not visible.
    private mutating func write(_ children: [HTMLNode], of name: HTMLName) {
        guard name.text != "pre", children.contains(where: Self.isBlock) else {
            for child in children { write(child) }
            return
        }
        var isInText = false
        for child in children {
            let isBlock = Self.isBlock(child)
            if isBlock || !isInText { breakLine() }
            write(child)
            isInText = !isBlock
        }
        breakLine()
    }

    private mutating func breakLine() {
        output.append(UInt8(ascii: "\n"))
    }

    private mutating func append(_ markup: String) { output.append(contentsOf: markup.utf8) }

    private static func isBlock(_ node: HTMLNode) -> Bool {
        guard case .element(let name, _, _) = node else { return false }
        return name.isBlock
    }
}
