import Layout
import Model

/// Strokes on a square of 20, with round caps and joins.
extension Icon {
    /// - Parameter frame: a square.
    func drawn(in frame: Rect, color: ColorToken) -> SVGElement {
        let scale = frame.width / 20
        guard scale > 0 else { return SVGElement("g") }
        var element = SVGElement(
            "path", class: "icon", stroke: color,
            [
                "transform": .transform(origin: Point(x: frame.x, y: frame.y), scale: scale)
            ])
        element.set(strokeWidth: 1.5 / scale)
        element.icon = self
        return element
    }

    /// The `d` of a path.
    package var pathData: String {
        switch self {
        case .server: Self.rack(3, 6) + Self.rack(11, 6) + "M6 6h.01M6 14h.01M10.5 6H14M10.5 14H14"
        case .dbserver:
            Self.rack(2.5, 5.5) + "M6 5.2h.01M10.5 5.2H14M4.6 12.2a5.4 1.9 0 0 1 10.8 0a5.4 1.9 0 0 1-10.8 0Z"
                + "M4.6 12.2v3.9a5.4 1.9 0 0 0 10.8 0v-3.9"
        case .db:
            "M3.8 5a6.2 2.5 0 0 1 12.4 0a6.2 2.5 0 0 1-12.4 0ZM3.8 5v10a6.2 2.5 0 0 0 12.4 0V5"
                + "M3.8 10a6.2 2.5 0 0 0 12.4 0"
        case .relay:
            Self.circle(10, 10, 2.5) + Self.circle(3.8, 4.3, 1.7) + Self.circle(16.2, 4.3, 1.7)
                + Self.circle(3.8, 15.7, 1.7) + Self.circle(16.2, 15.7, 1.7)
                + "M5.1 5.4 8.2 8.3M14.9 5.4 11.8 8.3M5.1 14.6 8.2 11.7M14.9 14.6 11.8 11.7"
        case .endpoint: "M5 4h10a1.4 1.4 0 0 1 1.4 1.4V13H3.6V5.4A1.4 1.4 0 0 1 5 4ZM1.8 16h16.4"
        case .console: Self.window + "M5.8 7.5 8.6 10 5.8 12.5M10.6 13H14"
        case .browser: Self.window + "M2 7.4h16M4.9 5.2h.01M7.3 5.2h.01"
        case .service: "M10 2.2 16.8 6.1V13.9L10 17.8 3.2 13.9V6.1Z" + Self.circle(10, 10, 2.5)
        case .api:
            "M7 3.4H6.4a2 2 0 0 0-2 2v2.4c0 1.2-.7 2-1.9 2.2c1.2.2 1.9 1 1.9 2.2v2.4a2 2 0 0 0 2 2H7"
                + "M13 3.4h.6a2 2 0 0 1 2 2v2.4c0 1.2.7 2 1.9 2.2c-1.2.2-1.9 1-1.9 2.2v2.4a2 2 0 0 1-2 2H13"
        case .user: Self.circle(10, 6.4, 3.5) + "M3.2 17.4c.5-3.7 3.2-5.6 6.8-5.6s6.3 1.9 6.8 5.6"
        case .broker:
            "M3.5 6.6h12.8M13.2 3.5l3.1 3.1-3.1 3.1M16.5 13.4H3.7M6.8 10.3l-3.1 3.1 3.1 3.1"
        case .proxy:
            "M10 2.3 16.4 4.7V9.5c0 4-2.6 6.8-6.4 8.2c-3.8-1.4-6.4-4.2-6.4-8.2V4.7Z"
                + "M6.9 10h6M10.8 7.8 13 10l-2.2 2.2"
        case .directory:
            Self.leaf(7, 2.5) + Self.leaf(1.8, 13.5) + Self.leaf(12.2, 13.5)
                + "M10 6.5V10M4.8 13.5V11a1 1 0 0 1 1-1h8.4a1 1 0 0 1 1 1v2.5"
        case .key: Self.circle(6.1, 10, 3.7) + "M9.8 10h8v3M14.2 10v2.4"
        case .cloud: "M5.8 16a3.8 3.8 0 0 1-.5-7.6a5 5 0 0 1 9.7-.6A4.1 4.1 0 0 1 14.4 16Z"
        case .airgap: "M2 10h4.4M13.6 10H18M6.4 6v8M13.6 6v8M10 3.2v2.2M10 8.9v2.2M10 14.6v2.2"
        case .chart: "M2.8 17.2h14.4M4.8 13.8v-3.4M8.3 13.8V6.4M11.8 13.8V9M15.3 13.8V3.4"
        }
    }

    private static let window = "M4 3h12a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2Z"

    private static func circle(_ x: Double, _ y: Double, _ r: Double) -> String {
        let (d, r) = ((2 * r).decimalText, r)
        let arc = "a\(pair(r, r)) 0 1 0 "
        return "M\(pair(x - r, y))\(arc)\(d) 0\(arc)-\(d) 0Z"
    }

    /// One unit of a rack, as wide as the square.
    private static func rack(_ y: Double, _ height: Double) -> String {
        let inner = (height - 3).decimalText
        return "M4 \(y.decimalText)h12a1.5 1.5 0 0 1 1.5 1.5v\(inner)a1.5 1.5 0 0 1-1.5 1.5H4a1.5 1.5 0 0 1-1.5-1.5"
            + "v-\(inner)a1.5 1.5 0 0 1 1.5-1.5Z"
    }

    /// A box of a hierarchy, 6 by 4.
    private static func leaf(_ x: Double, _ y: Double) -> String {
        "M\(pair(x + 1, y))h4a1 1 0 0 1 1 1v2a1 1 0 0 1-1 1h-4a1 1 0 0 1-1-1v-2a1 1 0 0 1 1-1Z"
    }

    private static func pair(_ x: Double, _ y: Double) -> String { "\(x.decimalText) \(y.decimalText)" }
}
