import SVG
import Testing

@testable import PowerPoint

/// Colors of the theme and what is done to them come out as Portolan's own.
@Suite struct ThemeColorTests {
    private static let tokens =
        ColorToken.surfaces + ColorToken.lines + ColorToken.texts.map(\.text) + ColorToken.lines.map(\.receding)

    @Test(arguments: [PictureTheme.light, .dark]) func aColorIsTheTokens(_ theme: PictureTheme) {
        for token in Self.tokens {
            let color = ThemeColor(token, in: theme)
            let wanted = Self.channels(token.value(in: theme))
            let found = Self.channels(of: color, theme)
            for (a, b) in zip(wanted, found) {
                #expect(abs(a - b) <= 6, "\(token.name) is \(wanted), and \(color) is \(found)")
            }
        }
    }

    @Test func theSlotsAreTheirTokens() {
        for slot in ThemeSlot.allCases where slot != .secondGround {
            #expect(ThemeColor(slot.token, in: .light).changes.isEmpty)
        }
    }

    private static func channels(_ text: String) -> [Double] {
        let value = UInt32(text.dropFirst(), radix: 16) ?? 0
        return [16, 8, 0].map { Double(value >> $0 & 0xFF) }
    }

    /// As ECMA-376, part 1, 20.1.2.3 has the changes, one after the other.
    private static func channels(of color: ThemeColor, _ theme: PictureTheme) -> [Double] {
        var hsl = HSLColor(color.slot.token.value(in: theme))
        for change in color.changes {
            switch change {
            case .hueOffset(let value): hsl.hue += Double(value) / 21_600_000
            case .saturationFactor(let value): hsl.saturation = min(hsl.saturation * Double(value) / 100_000, 1)
            case .luminanceFactor(let value): hsl.luminance *= Double(value) / 100_000
            case .luminanceOffset(let value): hsl.luminance += Double(value) / 100_000
            }
        }
        let hue = (hsl.hue - hsl.hue.rounded(.down)) * 6
        let chroma = (1 - abs(2 * hsl.luminance - 1)) * hsl.saturation
        let second = chroma * (1 - abs(hue.truncatingRemainder(dividingBy: 2) - 1))
        let parts: [(Double, Double, Double)] = [
            (chroma, second, 0), (second, chroma, 0), (0, chroma, second), (0, second, chroma), (second, 0, chroma),
            (chroma, 0, second),
        ]
        let part = parts[min(Int(hue), 5)]
        return [part.0, part.1, part.2].map { (($0 + hsl.luminance - chroma / 2) * 255).rounded() }
    }
}
