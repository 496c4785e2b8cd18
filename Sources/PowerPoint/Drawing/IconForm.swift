import Layout
import Model
import SVG

/// A pictogram as an outline of its own. Those of Portolan are written as SVG has paths, on a square of 20.
struct IconForm {
    private let size: Double
    private var steps: [FreeForm.Step] = []
    private var here = Point(x: 0, y: 0)
    private var start = Point(x: 0, y: 0)
    /// The second control point of the last curve.
    private var control: Point?

    /// - Parameter size: of the square, in EMU.
    static func form(_ icon: Icon, size: Int) -> FreeForm {
        var form = IconForm(size: Double(size))
        var scanner = PathScanner(icon.pathData)
        while let command = scanner.command() { form.add(command, &scanner) }
        return FreeForm(paths: [.init(steps: form.steps, isFilled: false)])
    }

    private init(size: Double) { self.size = size }

    private func place(_ p: Point) -> SlidePoint {
        SlidePoint(x: Int((p.x * size / 20).rounded()), y: Int((p.y * size / 20).rounded()))
    }

    private mutating func add(_ command: Character, _ scanner: inout PathScanner) {
        let isRelative = command.isLowercase
        let base = isRelative ? here : Point(x: 0, y: 0)
        func point() -> Point { Point(x: base.x + scanner.number(), y: base.y + scanner.number()) }
        let last = control
        control = nil
        switch command.lowercased() {
        case "m":
            here = point()
            start = here
            steps.append(.move(place(here)))
        case "l": line(to: point())
        case "h": line(to: Point(x: base.x + scanner.number(), y: here.y))
        case "v": line(to: Point(x: here.x, y: base.y + scanner.number()))
        case "c": curve(point(), point(), point())
        case "s":
            let first = last.map { Point(x: 2 * here.x - $0.x, y: 2 * here.y - $0.y) } ?? here
            curve(first, point(), point())
        case "a":
            let radius = (scanner.number(), scanner.number())
            _ = scanner.number()
            let (isLarge, isClockwise) = (scanner.flag(), scanner.flag())
            arc(rx: radius.0, ry: radius.1, isLarge: isLarge, isClockwise: isClockwise, to: point())
        default:
            steps.append(.close)
            here = start
        }
    }

    private mutating func line(to point: Point) {
        here = point
        steps.append(.line(place(point)))
    }

    private mutating func curve(_ a: Point, _ b: Point, _ end: Point) {
        steps.append(.curve(place(a), place(b), place(end)))
        (here, control) = (end, b)
    }

    private mutating func arc(rx: Double, ry: Double, isLarge: Bool, isClockwise: Bool, to end: Point) {
        let arc = EllipseArc(from: here, to: end, rx: rx, ry: ry, isLarge: isLarge, isClockwise: isClockwise)
        steps.append(arc.step(factor: size / 20))
        here = end
    }
}
