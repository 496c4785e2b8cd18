/// How much was computed for a layout. The same on every machine, unlike the time it took.
package struct LayoutWork: Sendable, Hashable {
    /// Requests to the layout engine.
    package var placements = 0
    /// Steps of the router's search: how often it left a cell in a heading.
    package var cells = 0

    package init() {}

    package static func += (total: inout LayoutWork, work: LayoutWork) {
        total.placements += work.placements
        total.cells += work.cells
    }
}
