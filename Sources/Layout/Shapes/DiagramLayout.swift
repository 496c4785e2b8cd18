/// A diagram with every position decided: everything that a drawing needs.
///
/// Coordinates are points, y down, with the drawing's upper left corner at the origin.
package struct DiagramLayout: Sendable, Hashable {
    package var size: Size
    /// In drawing order: what comes first lies below.
    package var zones: [ZoneShape]
    /// Parents before what they hold.
    package var boxes: [BoxShape]
    /// Thin lines that only show at which machine a person sits.
    package var connectors: [Connector]
    package var links: [LinkShape]

    package init(
        size: Size, zones: [ZoneShape], boxes: [BoxShape], connectors: [Connector], links: [LinkShape]
    ) {
        self.size = size
        self.zones = zones
        self.boxes = boxes
        self.connectors = connectors
        self.links = links
    }
}
