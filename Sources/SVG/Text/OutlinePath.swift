/// Closed curves as the `d` of a path, in whole hundredths of a point and relative to each other, which is a third of
/// the length of absolute coordinates. Every point is rounded by itself, so that nothing adds up.
struct OutlinePath {
    private var bytes: [UInt8] = []
    private var here = (x: 0, y: 0)

    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// - Parameter points: whether it is on the curve, and where.
    mutating func add(_ points: [(isOn: Bool, x: Double, y: Double)]) {
        let rounded = points.map { ($0.isOn, x: Self.hundredths($0.x), y: Self.hundredths($0.y)) }
        guard let first = rounded.firstIndex(where: \.0), rounded.count > 2 else { return }
        let start = (x: rounded[first].x, y: rounded[first].y)
        move(to: start)
        var control: (x: Int, y: Int)?
        var isSmooth = false
        for (isOn, x, y) in rounded[(first + 1)...] + rounded[..<first] + [(true, start.x, start.y)] {
            let point = (x: x, y: y)
            if isOn {
                if let control { curve(control, point, isSmooth: isSmooth) } else { line(to: point) }
                (control, isSmooth) = (nil, false)
            } else {
                if let control {
                    curve(control, ((control.x + x) / 2, (control.y + y) / 2), isSmooth: isSmooth)
                    isSmooth = true
                }
                control = point
            }
        }
        bytes.append(UInt8(ascii: "z"))
        here = start
    }

    private mutating func move(to p: (x: Int, y: Int)) {
        command(bytes.isEmpty ? "M" : "m", [p.x - here.x, p.y - here.y])
        here = p
    }

    private mutating func line(to p: (x: Int, y: Int)) {
        let (dx, dy) = (p.x - here.x, p.y - here.y)
        switch (dx, dy) {
        case (0, 0): return
        case (_, 0): command("h", [dx])
        case (0, _): command("v", [dy])
        default: command("l", [dx, dy])
        }
        here = p
    }

    /// - Parameter isSmooth: whether it goes on from a point halfway between its control point and the one before, which
    ///   need not be written then.
    private mutating func curve(_ c: (x: Int, y: Int), _ p: (x: Int, y: Int), isSmooth: Bool) {
        if isSmooth {
            command("t", [p.x - here.x, p.y - here.y])
        } else {
            command("q", [c.x - here.x, c.y - here.y, p.x - here.x, p.y - here.y])
        }
        here = p
    }

    private mutating func command(_ letter: Unicode.Scalar, _ numbers: [Int]) {
        bytes.append(UInt8(ascii: letter))
        for (index, number) in numbers.enumerated() {
            if index > 0, number >= 0 { bytes.append(UInt8(ascii: " ")) }
            bytes += "\(number)".utf8
        }
    }

    private static func hundredths(_ value: Double) -> Int {
        value.isFinite ? Int((min(max(value, -1e9), 1e9) * 100).rounded()) : 0
    }
}
