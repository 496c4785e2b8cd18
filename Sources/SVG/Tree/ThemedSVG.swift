/// A picture in a fixed theme, from which the same picture in the other one is made without drawing it again. The two
/// differ in their colors only, of which each takes seven bytes.
package struct ThemedSVG: Sendable {
    struct Color: Sendable {
        var token: ColorToken
        /// Of its value in `light`.
        var offset: Int
    }

    /// UTF-8.
    package let light: [UInt8]
    private let colors: [Color]

    init(light: [UInt8], colors: [Color]) {
        self.light = light
        self.colors = colors
    }

    /// UTF-8.
    package var dark: [UInt8] {
        var bytes = light
        for color in colors {
            for (index, byte) in color.token.dark.utf8.enumerated() { bytes[color.offset + index] = byte }
        }
        return bytes
    }
}
