/// The rooms that a picture of 1600 by 900 points leaves to its drawing, below its title and with its legend in one place
/// or another; points.
package struct PictureRooms: Sendable, Hashable {
    package static let largestScale = 1.8
    /// Without a legend, below a title of one line and a line of text.
    package static let bare = PictureRooms([Size(width: 1504, height: 750)])

    /// From which on a drawing's smallest text is read without effort.
    package static let comfortableScale = LegibleText.comfortable / TextStyle.smallest

    /// The rooms with the legend in one form after another, each of which needs less room than the one before. A picture
    /// has the first with which its drawing can be read without effort, else the one that leaves most to the drawing.
    private let forms: [[Size]]
    /// Whether text that is not read without effort counts against a drawing: a search that takes its time can find another.
    private(set) var wantsComfort = false

    package init(_ sizes: [Size]) { forms = [sizes] }
    package init(forms: [[Size]]) {
        self.forms = forms.map { sizes in
            sizes.enumerated().filter { place, size in
                !sizes.enumerated().contains { $0 != place && $1.holds(size) && ($1 != size || $0 < place) }
            }.map(\.element)
        }
    }

    /// The same rooms for drawings whose text should be read without effort.
    var wantingComfort: PictureRooms {
        var rooms = self
        rooms.wantsComfort = true
        return rooms
    }

    /// How much larger text of a size would have to be, as a factor less 1, if that counts. At most 0.3: beyond that, it
    /// would count for more than any other defect.
    func discomfort(of size: Double) -> Double {
        wantsComfort && size > 0 ? min(max(0, LegibleText.comfortable / size - 1), 0.3) : 0
    }

    /// The scale at which a drawing is shown: as large as fits into the best of the rooms.
    package func scale(of drawing: Size) -> Double {
        guard forms.contains(where: { !$0.isEmpty }) else { return Self.largestScale }
        var largest = 0.0
        for sizes in forms where largest < Self.comfortableScale {
            largest = sizes.lazy.map { $0.scale(of: drawing) }.reduce(largest, max)
        }
        return min(largest, Self.largestScale)
    }
}

extension Size {
    fileprivate func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }

    fileprivate func scale(of drawing: Size) -> Double {
        min(width / max(drawing.width, 1), height / max(drawing.height, 1))
    }
}
