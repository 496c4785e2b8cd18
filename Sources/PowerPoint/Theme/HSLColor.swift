/// A color by hue (in turns), saturation and luminance, each from 0 to 1.
struct HSLColor: Sendable, Hashable {
    var hue: Double
    var saturation: Double
    var luminance: Double
    /// The difference between the largest and the smallest of red, green and blue.
    var chroma: Double

    /// - Parameter text: `#RRGGBB`; black for anything else.
    init(_ text: String) {
        let value = UInt32(text.dropFirst(), radix: 16) ?? 0
        let (r, g, b) = (
            Double(value >> 16 & 0xFF) / 255, Double(value >> 8 & 0xFF) / 255, Double(value & 0xFF) / 255
        )
        let (high, low) = (max(r, g, b), min(r, g, b))
        chroma = high - low
        luminance = (high + low) / 2
        guard chroma > 0 else {
            (hue, saturation) = (0, 0)
            return
        }
        saturation = chroma / (1 - abs(2 * luminance - 1))
        let sector =
            switch high {
            case r: (g - b) / chroma
            case g: (b - r) / chroma + 2
            default: (r - g) / chroma + 4
            }
        hue = (sector < 0 ? sector + 6 : sector) / 6
    }

    /// From -0.5 to 0.5 turns.
    func hueDistance(to other: HSLColor) -> Double {
        let way = other.hue - hue
        return way > 0.5 ? way - 1 : way < -0.5 ? way + 1 : way
    }
}
