import Diagnostics

/// A color of the design can be read on the ground of the pages.
enum LowContrast: Check {
    static let code = DiagnosticCode(
        "low-contrast", .warning, title: "Color that is hard to read",
        explanation: """
            A color of the design has less contrast to the ground of the pages than text needs (4.5:1, WCAG 2.2, 1.4.3). \
            The light theme has a white ground, which takes dark colors; the dark theme one that is nearly black.
            """,
        wrong: [.site("design: {accent: «\"#ffcc00\"}")],
        right: [.site("design: {accent: \"#7a5c00\", dark-accent: \"#ffcc00\"}")])

    enum Ground {
        case light, dark

        /// Everything that is behind text, as the style sheet of the pages has it.
        var colors: [String] {
            self == .light ? ["#ffffff", "#f5f8fc", "#e6edff"] : ["#0d131d", "#151e31", "#1d2c52"]
        }
        var title: String { self == .light ? "light" : "dark" }
    }

    private static let least = 4.5

    /// - Parameter color: `#rrggbb`.
    static func check(_ color: Located<String>, on ground: Ground, _ diagnostics: DiagnosticBag) {
        let contrast = ground.colors.map { Self.contrast(color.value, $0) }.min() ?? least
        guard contrast < least else { return }
        let tenths = Int(contrast * 10)
        diagnostics.report(
            LowContrast.self,
            "the contrast of \(color.value) on the \(ground.title) ground is \(tenths / 10).\(tenths % 10):1, below 4.5:1",
            at: color.location, hint: ground == .light ? "a darker color" : "a lighter color")
    }

    /// Of two colors (WCAG 2.2, contrast ratio).
    static func contrast(_ a: String, _ b: String) -> Double {
        let (a, b) = (luminance(a), luminance(b))
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    private static func luminance(_ color: String) -> Double {
        let value = UInt32(color.dropFirst(), radix: 16) ?? 0
        let parts = [16, 8, 0].map { shift -> Double in
            let part = Double((value >> shift) & 0xFF) / 255
            return part <= 0.04045 ? part / 12.92 : power((part + 0.055) / 1.055)
        }
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    }

    /// To the power of 2.4.
    private static func power(_ base: Double) -> Double {
        // The fifth root by Newton's method: base ^ 2.4 is (base ^ 12) ^ (1/5).
        var target = 1.0
        for _ in 0..<12 { target *= base }
        var root = base
        for _ in 0..<40 {
            let fourth = root * root * root * root
            guard fourth > 0 else { return 0 }
            root -= (root * fourth - target) / (5 * fourth)
        }
        return root
    }
}
