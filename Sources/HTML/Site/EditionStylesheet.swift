import SVG

extension EditionContext {
    /// What the style sheet of the edition's pages has besides what the style sheets of all editions have.
    package var stylesheet: String {
        let foot = "\(site.site.title) – \(label)"
        return DiagramStylesheet.css + WidthClass.css + PaperSize.css + LitLetters.css(of: edition)
            + ":root{--foot:\(CSSString.quoted(foot))}\n" + accents
    }

    /// The design's colors, by rules as strong as those that they replace.
    private var accents: String {
        let design = site.site.design
        let light = design.accent.map { ":root{--accent:\($0)}\n" } ?? ""
        let system = "@media screen and (prefers-color-scheme:dark){:root:not([data-theme=\"light\"])"
        let dark = design.darkAccent.map { color in
            "\(system){--accent:\(color)}}\n@media screen{:root[data-theme=\"dark\"]{--accent:\(color)}}\n"
        }
        return light + (dark ?? "")
    }
}
