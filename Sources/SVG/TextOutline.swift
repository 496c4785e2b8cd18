import Layout

/// A line of text as its element sets it.
struct SetText: Sendable, Hashable {
    var text: String
    /// Where the line begins, and its baseline.
    var origin: Point
    var style: TextStyle
    /// Added to every advance.
    var letterSpacing: Double

    /// The line as a path round the origin, in hundredths of a point; `nil` where Inter's subset lacks one of the
    /// characters.
    var outline: String? {
        guard let font = FontOutlines.font(style.weight) else { return nil }
        let scale = style.size / font.unitsPerEm
        var path = OutlinePath()
        var x = 0.0
        for scalar in text.unicodeScalars {
            guard let glyph = font.glyph(scalar) else { return nil }
            for contour in glyph.contours {
                path.add(contour.map { ($0.isOnCurve, x + Double($0.x) * scale, -Double($0.y) * scale) })
            }
            x += Double(glyph.advance) * scale + letterSpacing
        }
        return path.text
    }
}

extension SVGElement {
    /// The same picture with its text as paths, as far as Inter's subset reaches.
    func outlined() -> SVGElement {
        if let setText {
            guard let outline = setText.outline else { return self }
            let origin = [setText.origin.x, setText.origin.y].decimalText
            var path = SVGElement(
                "path",
                ["d": outline, "transform": "translate(\(origin)) scale(0.01)", "data-text": setText.text])
            (path.fill, path.classes) = (fill, classes)
            path.attributes += attributes.filter { $0.name == "data-width" }
            return path
        }
        var copy = self
        copy.content = content.map { node in
            if case .element(let child) = node { .element(child.outlined()) } else { node }
        }
        return copy
    }
}

/// The embedded fonts, read once.
private enum FontOutlines {
    static func font(_ weight: TextStyle.Weight) -> OutlineFont? {
        switch weight {
        case .regular: regular
        case .medium: medium
        case .semibold: semibold
        case .bold: bold
        }
    }

    private static let regular = OutlineFont(Asset.outlines(.regular))
    private static let medium = OutlineFont(Asset.outlines(.medium))
    private static let semibold = OutlineFont(Asset.outlines(.semibold))
    private static let bold = OutlineFont(Asset.outlines(.bold))
}

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
