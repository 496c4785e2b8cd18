import Layout

/// The `d` of a path, command by command, in as few characters as hundredths of a point need: of the absolute and the
/// relative form of a command the shorter one is written, and a command's letter only where it changes.
///
/// Programs add relative steps in 32 bits, so these are written only where the sum is exact. Otherwise some pixels of a
/// line would change by a shade.
struct PathData: Sendable, Hashable {
    private(set) var bytes: [UInt8] = []
    /// In hundredths of a point.
    private var here = (x: 0, y: 0)
    private var start = (x: 0, y: 0)
    private var letter: UInt8 = 0

    var isEmpty: Bool { bytes.isEmpty }
    var text: String { String(decoding: bytes, as: UTF8.self) }

    mutating func move(to p: Point) {
        let to = (x: p.x.hundredths, y: p.y.hundredths)
        write("M", or: "m", x: to.x, y: to.y)
        (here, start) = (to, to)
    }

    mutating func line(to p: Point) {
        let to = (x: p.x.hundredths, y: p.y.hundredths)
        switch (to.x == here.x, to.y == here.y) {
        case (true, true): return
        case (false, true): write("H", or: "h", x: to.x, y: nil)
        case (true, false): write("V", or: "v", x: nil, y: to.y)
        case (false, false): write("L", or: "l", x: to.x, y: to.y)
        }
        here = to
    }

    mutating func close() {
        bytes.append(UInt8(ascii: "Z"))
        (here, letter) = (start, UInt8(ascii: "Z"))
    }

    /// An arc of an ellipse with radii along the axes, at most a half of it.
    mutating func arc(rx: Double, ry: Double, clockwise: Bool, to p: Point) {
        let to = (x: p.x.hundredths, y: p.y.hundredths)
        let arc = Arc(rx: rx.hundredths, ry: ry.hundredths, isClockwise: clockwise)
        write("A", or: "a", arc, x: to.x, y: to.y)
        here = to
    }

    static func polyline(_ points: [Point]) -> PathData {
        var path = PathData()
        for (index, point) in points.enumerated() { index == 0 ? path.move(to: point) : path.line(to: point) }
        return path
    }

    static func polygon(_ corners: [Point]) -> PathData {
        var path = polyline(corners)
        path.close()
        return path
    }

    static func == (a: Self, b: Self) -> Bool { a.bytes == b.bytes }
    func hash(into hasher: inout Hasher) { hasher.combine(bytes) }

    private struct Arc {
        var rx: Int
        var ry: Int
        var isClockwise: Bool
    }

    /// - Parameters:
    ///   - x: `nil` where the command has none.
    ///   - y: likewise.
    private mutating func write(
        _ absolute: Unicode.Scalar, or relative: Unicode.Scalar, _ arc: Arc? = nil, x: Int?, y: Int?
    ) {
        let (start, before) = (bytes.count, letter)
        encode(absolute, arc, x, y)
        guard start > 0, here.x % 25 == 0, here.y % 25 == 0, (x ?? 0) % 25 == 0, (y ?? 0) % 25 == 0 else { return }
        let (middle, after) = (bytes.count, letter)
        letter = before
        encode(relative, arc, x.map { $0 - here.x }, y.map { $0 - here.y })
        if bytes.count - middle < middle - start {
            bytes.removeSubrange(start..<middle)
        } else {
            bytes.removeSubrange(middle...)
            letter = after
        }
    }

    private mutating func encode(_ command: Unicode.Scalar, _ arc: Arc?, _ x: Int?, _ y: Int?) {
        let ascii = UInt8(ascii: command)
        // What follows a move without a letter is a line.
        var needsGap = ascii == letter && command != "M" && command != "m"
        if !needsGap { bytes.append(ascii) }
        letter = ascii
        func number(_ hundredths: Int, _ bytes: inout [UInt8]) {
            if needsGap, hundredths >= 0 { bytes.append(UInt8(ascii: " ")) }
            bytes.append(hundredths: hundredths)
            needsGap = true
        }
        if let arc {
            number(arc.rx, &bytes)
            number(arc.ry, &bytes)
            bytes.append(text: arc.isClockwise ? " 0 0 1" : " 0 0 0")
        }
        if let x { number(x, &bytes) }
        if let y { number(y, &bytes) }
    }
}
