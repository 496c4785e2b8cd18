/// Writes an XML document for other programs, without white space between elements, element by element.
package struct XMLWriter {
    package private(set) var bytes: [UInt8] = []
    private var names: [StaticString] = []
    private var isStartTagOpen = false

    /// Begins with the XML declaration.
    package init() { append("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n") }

    /// Hands over what was written, once that is worth it.
    package mutating func drain(to sink: ([UInt8]) -> Void) {
        if bytes.count >= ByteChunk.size { handOver(to: sink) }
    }

    /// Hands over what was written.
    package mutating func handOver(to sink: ([UInt8]) -> Void) {
        sink(bytes)
        bytes.removeAll(keepingCapacity: true)
    }

    /// Begins an element; attributes follow, then content, then `end`.
    package mutating func start(_ name: StaticString) {
        closeStartTag()
        append("<")
        append(name)
        names.append(name)
        isStartTagOpen = true
    }

    /// Of the element that has just begun.
    package mutating func attribute(_ name: StaticString, _ value: String) {
        append(" ")
        append(name)
        append("=\"")
        MarkupEscaping.xml.append(value, to: &bytes)
        append("\"")
    }

    /// Of the element that has just begun, with a value in two parts.
    package mutating func attribute(_ name: StaticString, _ first: String, _ second: String) {
        append(" ")
        append(name)
        append("=\"")
        MarkupEscaping.xml.append(first, to: &bytes)
        MarkupEscaping.xml.append(second, to: &bytes)
        append("\"")
    }

    package mutating func text(_ text: String) {
        closeStartTag()
        MarkupEscaping.xml.append(text, to: &bytes)
    }

    package mutating func end() {
        guard let name = names.popLast() else { return }
        if isStartTagOpen {
            append("/>")
            isStartTagOpen = false
        } else {
            append("</")
            append(name)
            append(">")
        }
    }

    private mutating func closeStartTag() {
        if isStartTagOpen { append(">") }
        isStartTagOpen = false
    }

    private mutating func append(_ text: StaticString) {
        text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }
}

extension XMLWriter {
    /// A whole element.
    package mutating func element(
        _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
        content: (inout XMLWriter) -> Void = { _ in }
    ) {
        start(name)
        for (name, value) in attributes { attribute(name, value) }
        content(&self)
        end()
    }
}
