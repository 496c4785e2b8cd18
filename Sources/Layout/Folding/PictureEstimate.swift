import Model

/// How large a diagram's drawing will be, from the sizes of its boxes and labels and the number of its lines, in a small
/// part of the time that a layout takes.
struct PictureEstimate: Sendable {
    /// In square points, and a term for lines that need room for each other. It was fitted to the drawings of two thousand
    /// random diagrams by least squares: the scale at which a drawing fits into a room is proportional to its power of
    /// -0.7, with a standard deviation of 14 %.
    private let area: Double
    /// Of a drawing whose smallest text has just the size that can be read, in the middle of the estimates.
    private let capacity: Double
    /// How much larger than that text is that is read without effort.
    private let comfort: Double

    private static let base = 100_000.0
    private static let labelWeight = 6.0
    private static let lineWeight = 1000.0
    /// In the room without a legend.
    private static let capacity = 1_325_000.0
    /// The same with the number of machines from which on smaller text is accepted.
    private static let denseCapacity = 1_765_000.0
    /// A drawing of this size is shown at that scale in the room without a legend.
    private static let limit = (size: Size(width: 2050, height: 1022), scale: 750.0 / 1022)

    init(_ search: ArrangementSearch) {
        var frames = BoxFrames(search.plan)
        frames.size(.declared(search.tree), search.plan)
        var area = Self.base
        for unit in frames.units { area += unit.width * (unit.height + LayoutMetrics.lane) }
        // Lines that share their way have one label.
        var fans = Set<Int>()
        let lined = search.links.filter { $0.fan.map { fans.insert($0.index).inserted } ?? true }
        for link in lined { area += Self.labelWeight * Self.area(of: link.label) }
        let lines = Double(lined.count + search.links.count) / 2
        self.area = area + Self.lineWeight * lines * lines.squareRoot()
        let machines = search.tree.units.count { search.tree.boxes[$0.root].kind != .person }
        let isDense = LegibleText.least(machines: machines) < LegibleText.least(machines: 1)
        // A legend leaves less room.
        let scale = search.rooms.scale(of: Self.limit.size) / Self.limit.scale
        comfort = LegibleText.comfortable / LegibleText.least(machines: machines)
        capacity = (isDense ? Self.denseCapacity : Self.capacity) * scale * scale.squareRoot()
    }

    /// Of what a line needs besides its label.
    private static let labelMargin = 32.0

    private static func area(of label: LineLabel) -> Double {
        (label.run + labelMargin) * max(LayoutMetrics.lane, label.height)
    }

    /// 1 for text that is just large enough, and more for smaller text.
    var fullness: Double { area / capacity }

    /// Whether no search will find a drawing that can be read: by the estimate its text would be a quarter too small, or more.
    var isHopeless: Bool { fullness > 1.51 }
    /// Whether text would be smaller than can be read without effort.
    var isCrowded: Bool {
        // The power of 1 / 0.7, nearly, and less than that: where text turns out too small, a second search takes as long again.
        fullness * comfort * comfort.squareRoot() > 0.92
    }
    /// Whether nearly every search finds one.
    var isComfortable: Bool { fullness < 0.87 }
}
