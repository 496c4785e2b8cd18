/// Classes with the natural widths of drawings, by which the style sheet limits how far a drawing shrinks, so that it can
/// be read. A page that allows no styles in attributes has no other way to hand a number to its style sheet.
enum WidthClass {
    /// In CSS pixels.
    private static let step = 20
    private static let widest = 4000

    static func name(_ width: Double) -> String {
        guard width.isFinite, width > 0 else { return "w-1" }
        return "w-\(Int((min(width, Double(widest)) / Double(step)).rounded(.up)))"
    }

    /// The rules of all classes.
    static var css: String {
        (1...widest / step).map { ".w-\($0){--width:\($0 * step)px}\n" }.joined()
    }
}
