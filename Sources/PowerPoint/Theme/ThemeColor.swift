import SVG
import TextFormats

/// A color as a slot of the theme and what is done to it, so that a diagram takes on the colors of another theme.
struct ThemeColor: Sendable, Hashable {
    /// A change of a color (ECMA-376, part 1, 20.1.2.3).
    enum Change: Sendable, Hashable {
        /// In 60,000ths of a degree.
        case hueOffset(Int)
        /// In 1,000ths of a percent.
        case saturationFactor(Int)
        case luminanceFactor(Int)
        case luminanceOffset(Int)

        var isOfLuminance: Bool {
            switch self {
            case .luminanceFactor, .luminanceOffset: true
            case .hueOffset, .saturationFactor: false
            }
        }
    }

    let slot: ThemeSlot
    let changes: [Change]

    /// A color that comes near to the token's where the theme is Portolan's own.
    ///
    /// - Parameters:
    ///   - theme: not `auto`.
    ///   - keepsHues: whether surfaces and text are lighter or darker forms of the slots' colors, and no more. Lines may
    ///     always have hues of their own, as there are more of them than slots.
    init(_ token: ColorToken, in theme: PictureTheme, keepsHues: Bool = false) {
        let target = HSLColor(token.value(in: theme))
        let slots: [ThemeSlot] = [.ground, .ink, .secondInk] + ThemeSlot.accents
        if let same = slots.first(where: { $0.token.value(in: theme) == token.value(in: theme) }) {
            (slot, changes) = (same, [])
            return
        }
        slot = target.chroma < 0.2 && !token.name.hasPrefix("zone") ? .secondInk : Self.nearest(to: target, in: theme)
        let all = Self.changes(from: HSLColor(slot.token.value(in: theme)), to: target)
        changes = keepsHues && !token.name.hasPrefix("line-") ? all.filter(\.isOfLuminance) : all
    }

    private static func nearest(to target: HSLColor, in theme: PictureTheme) -> ThemeSlot {
        let distances = ThemeSlot.accents.map { slot in
            (slot, abs(HSLColor(slot.token.value(in: theme)).hueDistance(to: target)))
        }
        return distances.min { $0.1 < $1.1 }?.0 ?? .accent1
    }

    private static func changes(from base: HSLColor, to target: HSLColor) -> [Change] {
        var changes: [Change] = []
        let turn = base.hueDistance(to: target)
        if target.chroma > 0, abs(turn) > 1.0 / 360 { changes.append(.hueOffset(Int((turn * 21_600_000).rounded()))) }
        if base.saturation > 0 {
            let factor = Int((target.saturation / base.saturation * 100_000).rounded())
            if factor != 100_000 { changes.append(.saturationFactor(factor)) }
        }
        // A lighter color keeps a part of the distance to white, whatever it is made from.
        if target.luminance > base.luminance {
            let kept = (1 - target.luminance) / max(1 - base.luminance, 0.001)
            let factor = Int((kept * 100_000).rounded())
            changes += [.luminanceFactor(factor), .luminanceOffset(100_000 - factor)]
        } else if base.luminance > 0 {
            changes.append(.luminanceFactor(Int((target.luminance / base.luminance * 100_000).rounded())))
        }
        return changes
    }
}

extension XMLWriter {
    mutating func write(_ color: ThemeColor) {
        element("a:schemeClr", ["val": color.slot.rawValue]) { xml in
            for change in color.changes {
                switch change {
                case .hueOffset(let value): xml.element("a:hueOff", ["val": "\(value)"])
                case .saturationFactor(let value): xml.element("a:satMod", ["val": "\(value)"])
                case .luminanceFactor(let value): xml.element("a:lumMod", ["val": "\(value)"])
                case .luminanceOffset(let value): xml.element("a:lumOff", ["val": "\(value)"])
                }
            }
        }
    }

    /// - Parameter color: `nil` for none.
    mutating func writeFill(_ color: ThemeColor?) {
        guard let color else {
            element("a:noFill")
            return
        }
        element("a:solidFill") { $0.write(color) }
    }
}
