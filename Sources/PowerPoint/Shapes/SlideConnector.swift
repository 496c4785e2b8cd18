/// A line that goes along with the shapes at its ends.
struct SlideConnector: Sendable, Hashable {
    /// A place at a shape where it can be glued.
    struct Glue: Sendable, Hashable {
        var key: ShapeKey
        /// Of the connection site.
        var site: Int
    }

    var name: ShapeName
    var place: ConnectorPlace
    var stroke: ShapeStroke
    var start: Glue?
    var end: Glue?
    /// What programs draw that would lead a connector with bends another way, as LibreOffice does up to version 7.5; `nil`
    /// for a straight one.
    var substitute: PlainShape?
}
