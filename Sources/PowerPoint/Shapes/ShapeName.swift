/// What a shape is called where shapes are listed, and what those hear who do not see it.
struct ShapeName: Sendable, Hashable {
    var title: String
    /// Empty for a shape whose text says it all.
    var description = ""
    /// Whether it says nothing by itself, and is passed over where a slide is read out.
    var isDecorative = false

    static func decorative(_ title: String) -> ShapeName { ShapeName(title: title, isDecorative: true) }
}
