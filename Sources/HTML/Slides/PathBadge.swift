import Model

/// The letter of a path in a disc, in the colour of its line, as it stands in the diagram.
struct PathBadge {
    var anchors: SlideAnchors
    var path: Path
    /// The line that it stands for, where the path runs over several.
    var line: LineStyle.ID?
    /// The id that it leads to; without one it is no link.
    var target: String?
    var id: String?
    /// What is read out where the letter alone would say too little.
    var label: String

    var node: HTMLNode {
        let style = (line ?? anchors.line(of: path)).map {
            HTMLAttribute("style", "--line: var(--d-line-\($0.colorName))")
        }
        guard let target else {
            return element("span", .class("path"), id.map(HTMLAttribute.id), style) { path.letter }
        }
        return element(
            "a", .class("path"), id.map(HTMLAttribute.id), .href(PagePath.fragment(target)), .label(label), style
        ) { path.letter }
    }
}
