/// An ordered list of values, each found by its id in constant time. If two have the same id, the first is found.
package struct IdentifiedList<Element: Identifiable & Sendable & Hashable>: Sendable where Element.ID: Sendable {
    private var elements: [Element]
    private var positions: [Element.ID: Int]

    package init(_ elements: [Element] = []) {
        self.elements = elements
        positions = Dictionary(
            elements.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }

    package subscript(id: Element.ID) -> Element? { position(of: id).map { elements[$0] } }

    /// The position of the value with that id, counted from 0.
    package func position(of id: Element.ID) -> Int? {
        LookupCount.add()
        return positions[id]
    }

    package mutating func append(_ element: Element) {
        if positions[element.id] == nil { positions[element.id] = elements.count }
        elements.append(element)
    }

    /// Changes the values in place; their ids must stay as they are.
    package mutating func updateEach(_ update: (inout Element) -> Void) {
        for index in elements.indices { update(&elements[index]) }
    }
}

extension IdentifiedList: RandomAccessCollection {
    package var startIndex: Int { elements.startIndex }
    package var endIndex: Int { elements.endIndex }
    package subscript(position: Int) -> Element { elements[position] }
}

extension IdentifiedList: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.elements == b.elements }
    package func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

extension IdentifiedList: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) { self.init(elements) }
}
