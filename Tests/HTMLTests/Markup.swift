/// A strict reader of the markup that the writer makes. It knows nothing of a browser's leniency: what is not nested,
/// quoted and escaped without fault is an error.
struct Markup {
    struct Element {
        var name: String
        var attributes: [(name: String, value: String)]
        /// The names of the elements round it, outermost first.
        var ancestors: [String]
        /// The text inside it, at any depth.
        var text = ""

        subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }
    }

    struct Fault: Error, CustomStringConvertible {
        var description: String
    }

    private(set) var elements: [Element] = []
    private var open: [Int] = []
    private var rest: Substring.UnicodeScalarView

    init(_ text: String) throws {
        rest = text[...].unicodeScalars
        skip("<!DOCTYPE html>\n")
        while !rest.isEmpty { try readPiece() }
        guard open.isEmpty else { throw Fault(description: "left open: \(open.map { elements[$0].name })") }
    }

    func named(_ name: String) -> [Element] { elements.filter { $0.name == name } }
    var ids: [String] { elements.compactMap { $0["id"] } }

    private mutating func readPiece() throws {
        if skip("</") {
            let name = readName()
            guard skip(">"), let last = open.popLast(), elements[last].name == name else {
                throw Fault(description: "</\(name)> closes \(open.last.map { elements[$0].name } ?? "nothing")")
            }
        } else if skip("<") {
            try readElement()
        } else {
            let text = try readText { $0 == "<" }
            for index in open { elements[index].text += text }
        }
    }

    private mutating func readElement() throws {
        let name = readName()
        guard !name.isEmpty else { throw Fault(description: "a < that begins no tag: \(String(rest.prefix(40)))") }
        var element = Element(name: name, attributes: [], ancestors: open.map { elements[$0].name })
        while skip(" ") {
            let attribute = readName()
            guard !attribute.isEmpty, element[attribute] == nil else {
                throw Fault(description: "attribute ‘\(attribute)’ in <\(name)>")
            }
            var value = ""
            if skip("=") {
                guard skip("\"") else { throw Fault(description: "\(attribute) is not quoted") }
                value = try readText { $0 == "\"" }
                guard skip("\"") else { throw Fault(description: "\(attribute) does not end") }
            }
            element.attributes.append((attribute, value))
        }
        let closesItself = skip("/")
        guard skip(">") else { throw Fault(description: "<\(name) does not end: \(String(rest.prefix(40)))") }
        elements.append(element)
        guard !closesItself, !["meta", "link", "img", "input", "br", "hr", "source"].contains(name) else { return }
        open.append(elements.count - 1)
    }

    private mutating func readName() -> String {
        let name = rest.prefix {
            $0.properties.isAlphabetic || ("0"..."9").contains($0) || "-:".unicodeScalars.contains($0)
        }
        rest = rest.dropFirst(name.count)
        return String(name)
    }

    private mutating func readText(until ends: (Unicode.Scalar) -> Bool) throws -> String {
        var text = ""
        while let scalar = rest.first, !ends(scalar) {
            if scalar == "<" { throw Fault(description: "unescaped < in a value") }
            guard scalar == "&" else {
                text.unicodeScalars.append(scalar)
                rest = rest.dropFirst()
                continue
            }
            let names = ["&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'"]
            guard let entity = names.keys.sorted().first(where: { skip($0) }), let meant = names[entity] else {
                throw Fault(description: "unescaped &: \(String(rest.prefix(20)))")
            }
            text += meant
        }
        return text
    }

    @discardableResult private mutating func skip(_ expected: String) -> Bool {
        guard rest.starts(with: expected.unicodeScalars) else { return false }
        rest = rest.dropFirst(expected.unicodeScalars.count)
        return true
    }
}
