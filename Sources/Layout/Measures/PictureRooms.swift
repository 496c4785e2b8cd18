/// The rooms that a picture of 1600 by 900 points leaves to its drawing, below its title and with its legend in one place
/// or another; points.
package struct PictureRooms: Sendable, Hashable {
    package static let largestScale = 1.8
    /// Without a legend, below a title of one line and a line of text.
    package static let bare = PictureRooms([Size(width: 1504, height: 750)])

    /// From which on a drawing's smallest text is read without effort.
    package static let comfortableScale = LegibleText.comfortable / TextStyle.smallest

    /// For each size of the legend, the largest first.
    private let tiers: [[Size]]

    package init(_ sizes: [Size]) { self.init(tiers: [sizes]) }

    /// - Parameter tiers: the rooms for each size of the legend, the largest first. A smaller one is taken where the drawing is
    ///   too small to be read without effort beside a larger one.
    package init(tiers: [[Size]]) { self.tiers = tiers }

    /// The scale at which a drawing is shown: as large as fits into the best of the rooms.
    package func scale(of drawing: Size) -> Double {
        var best = 0.0
        for sizes in tiers {
            for size in sizes { best = max(best, size.scale(of: drawing)) }
            if best >= Self.comfortableScale { break }
        }
        return best > 0 ? min(best, Self.largestScale) : Self.largestScale
    }
}

extension Size {
    fileprivate func scale(of drawing: Size) -> Double {
        min(width / max(drawing.width, 1), height / max(drawing.height, 1))
    }
}
