/// Writes the closed curves of a glyph as the `d` of a path, in whole 500ths of an em, y down, and relative to each
/// other, which takes a third of the characters of absolute coordinates. Every point is rounded by itself, so that errors
/// do not add up: a title of 30 points is off by a thirtieth of a point at most.
struct OutlinePath {
    static let unitsPerEm = 500.0

    private struct Place: Hashable {
        var x = 0
        var y = 0

        static func + (a: Self, b: Self) -> Self { Self(x: a.x + b.x, y: a.y + b.y) }
        static func - (a: Self, b: Self) -> Self { Self(x: a.x - b.x, y: a.y - b.y) }
    }

    private let scale: Double
    private var here = Place()
    private var isFirst = true
    /// Of the last command, which is not repeated.
    private var letter: UInt8 = 0

    /// - Parameter fontUnitsPerEm: greater than 0.
    init(fontUnitsPerEm: Double) { scale = Self.unitsPerEm / fontUnitsPerEm }

    /// - Parameter contour: in units of the font. Its first point is on the curve.
    mutating func add(_ contour: OutlineFont.Contour, to bytes: inout [UInt8]) {
        guard let first = contour.first, contour.count > 2 else { return }
        func place(_ p: OutlineFont.ContourPoint) -> Place {
            Place(x: Int((Double(p.x) * scale).rounded()), y: Int((-Double(p.y) * scale).rounded()))
        }
        let start = place(first)
        write(isFirst ? "M" : "m", start - here, to: &bytes)
        (here, isFirst) = (start, false)
        var control: Place?
        var isSmooth = false
        for point in contour.dropFirst() {
            let next = place(point)
            if point.isOnCurve {
                if let control {
                    curve(control, next, isSmooth, to: &bytes)
                } else {
                    line(to: next, &bytes)
                }
                (control, isSmooth) = (nil, false)
            } else {
                if let control {
                    let middle = Place(x: (control.x + next.x) / 2, y: (control.y + next.y) / 2)
                    curve(control, middle, isSmooth, to: &bytes)
                    isSmooth = true
                }
                control = next
            }
        }
        if let control {
            curve(control, start, isSmooth, to: &bytes)
        } else {
            // Closing draws this line as well, but then Chromium gives some pixels another shade.
            line(to: start, &bytes)
        }
        bytes.append(UInt8(ascii: "z"))
        (here, letter) = (start, UInt8(ascii: "z"))
    }

    private mutating func line(to p: Place, _ bytes: inout [UInt8]) {
        let step = p - here
        switch (step.x, step.y) {
        case (0, 0): return
        case (_, 0): write("h", step.x, to: &bytes)
        case (0, _): write("v", step.y, to: &bytes)
        default: write("l", step, to: &bytes)
        }
        here = p
    }

    /// - Parameter isSmooth: whether it continues from a point halfway between its control point and the one before,
    ///   which need not be written then.
    private mutating func curve(_ c: Place, _ p: Place, _ isSmooth: Bool, to bytes: inout [UInt8]) {
        if isSmooth {
            write("t", p - here, to: &bytes)
        } else {
            write("q", c - here, to: &bytes)
            number(p.x - here.x, &bytes)
            number(p.y - here.y, &bytes)
        }
        here = p
    }

    private mutating func write(_ command: Unicode.Scalar, _ step: Place, to bytes: inout [UInt8]) {
        write(command, step.x, to: &bytes)
        number(step.y, &bytes)
    }

    private mutating func write(_ command: Unicode.Scalar, _ first: Int, to bytes: inout [UInt8]) {
        let ascii = UInt8(ascii: command)
        if ascii == letter {
            number(first, &bytes)
        } else {
            bytes.append(ascii)
            bytes.append(integer: first)
            letter = ascii
        }
    }

    private func number(_ value: Int, _ bytes: inout [UInt8]) {
        if value >= 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(integer: value)
    }
}
