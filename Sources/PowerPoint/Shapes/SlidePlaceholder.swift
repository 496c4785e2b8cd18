/// A place of a layout that a slide fills (ECMA-376, part 1, 19.7.10).
struct SlidePlaceholder: Sendable, Hashable {
    var type: String
    var index: Int?

    static let title = SlidePlaceholder(type: "title")
    static let centeredTitle = SlidePlaceholder(type: "ctrTitle")
    static let subtitle = SlidePlaceholder(type: "subTitle", index: 1)
    static let text = SlidePlaceholder(type: "body", index: 1)
    static let footer = SlidePlaceholder(type: "ftr", index: 11)
    static let number = SlidePlaceholder(type: "sldNum", index: 12)
}
