/// The text of a drawing: Inter in a size (points) and a weight.
package struct TextStyle: Sendable, Hashable {
    package enum Weight: Int, Sendable, Hashable, CaseIterable {
        case regular = 400
        case medium = 500
        case semibold = 600
        case bold = 700
    }

    package var size: Double
    package var weight: Weight

    package init(size: Double, weight: Weight) {
        self.size = size
        self.weight = weight
    }

    /// Of all that is in a drawing.
    package static let smallest = 15.0
    /// What is below a name.
    package static let detail = TextStyle(size: smallest, weight: .regular)

    package static let machineTitle = TextStyle(size: 16.5, weight: .semibold)
    package static let service = TextStyle(size: smallest, weight: .medium)
    package static let part = TextStyle(size: smallest, weight: .medium)
    package static let zone = TextStyle(size: smallest, weight: .semibold)
    package static let person = TextStyle(size: smallest, weight: .semibold)
    package static let plate = TextStyle(size: smallest, weight: .semibold)
    package static let badge = TextStyle(size: smallest, weight: .bold)
}
