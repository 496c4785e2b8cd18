/// The rooms that a picture of 1600 by 900 points leaves to its drawing, below its title and with its legend in one place
/// or another; points.
package struct PictureRooms: Sendable, Hashable {
    package static let largestScale = 1.8
    /// Without a legend, below a title of one line and a line of text.
    package static let bare = PictureRooms([Size(width: 1504, height: 750)])

    /// From which on a drawing's smallest text has 11 of the picture's points.
    package static let legibleScale = LegibleText.least(machines: 1) / TextStyle.smallest

    private let sizes: [Size]
    /// With the legend as small as it is in a picture whose drawing cannot be read otherwise.
    private let denseSizes: [Size]

    package init(_ sizes: [Size], denseSizes: [Size] = []) {
        self.sizes = sizes
        self.denseSizes = denseSizes
    }

    /// The scale at which a drawing is shown: as large as fits into the best of the rooms.
    package func scale(of drawing: Size) -> Double {
        let scale = sizes.lazy.map { $0.scale(of: drawing) }.max() ?? Self.largestScale
        guard scale < Self.legibleScale else { return min(scale, Self.largestScale) }
        return denseSizes.lazy.map { $0.scale(of: drawing) }.reduce(scale, max)
    }
}

extension Size {
    fileprivate func scale(of drawing: Size) -> Double {
        min(width / max(drawing.width, 1), height / max(drawing.height, 1))
    }
}
