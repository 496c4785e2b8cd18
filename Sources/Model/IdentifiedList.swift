/// An ordered list of values, each found by its id in constant time. If two have the same id, the first is found.
///
/// What finds a value can be inlined, so that other modules copy no more of it than they use.
package struct IdentifiedList<Element: Identifiable & Sendable & Hashable>: Sendable where Element.ID: Sendable {
    @usableFromInline private(set) var elements: [Element]
    @usableFromInline private(set) var positions: [Element.ID: Int]

    package init(_ elements: [Element] = []) {
        self.elements = elements
        positions = [:]
        positions.reserveCapacity(elements.count)
        for (offset, element) in elements.enumerated() where positions[element.id] == nil {
            positions[element.id] = offset
        }
    }

    @inlinable package subscript(id: Element.ID) -> Element? {
        @inline(__always) get {
            guard let position = position(of: id) else { return nil }
            return elements[position]
        }
    }

    /// The position of the value with that id, counted from 0.
    @inlinable @inline(__always) package func position(of id: Element.ID) -> Int? {
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
    @inlinable package var startIndex: Int { elements.startIndex }
    @inlinable package var endIndex: Int { elements.endIndex }
    @inlinable package subscript(position: Int) -> Element { elements[position] }
}

extension IdentifiedList: Hashable {
    package static func == (a: Self, b: Self) -> Bool { a.elements == b.elements }
    package func hash(into hasher: inout Hasher) { hasher.combine(elements) }
}

extension IdentifiedList: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: Element...) { self.init(elements) }
}
