import Model

/// The letter of a path in a disc, in the colour of its line, as in the diagram.
struct PathBadge {
    var anchors: SlideAnchors
    var path: Path
    /// The line that it represents, if the path uses several.
    var line: LineStyle.ID?
    /// The id to which it links; without one it is not a link.
    var target: String?
    var id: String?
    /// The text for screen readers if the letter alone is not enough.
    var label: String

    var node: HTMLNode {
        let color = (line ?? anchors.line(of: path)).map { " line-\($0.colorName)" } ?? ""
        guard let target else {
            return element("span", .class("path" + color), id.map(HTMLAttribute.id)) { path.letter }
        }
        return element(
            "a", .class("path" + color), id.map(HTMLAttribute.id), .href(PagePath.fragment(target)), .label(label)
        ) { path.letter }
    }
}
