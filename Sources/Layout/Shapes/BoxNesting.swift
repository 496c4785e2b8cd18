import Model

/// The boxes of a layout by what holds them, in the layout's order.
package struct BoxNesting: Sendable {
    /// Those in no other box.
    package private(set) var tops: [BoxShape] = []
    /// Those in a box, by its id.
    package private(set) var held: [Node.ID: [BoxShape]] = [:]

    package init(_ boxes: [BoxShape]) {
        let known = Set(boxes.map(\.id))
        for box in boxes {
            if let parent = box.parent, known.contains(parent) {
                held[parent, default: []].append(box)
            } else {
                tops.append(box)
            }
        }
    }
}
