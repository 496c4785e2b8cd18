import SVG

extension EditionContext {
    /// What the style sheet of the edition's pages has besides what the style sheets of all editions have.
    package var stylesheet: String {
        let foot = "\(site.site.title) – \(label)"
        return DiagramStylesheet.css + WidthClass.css + PaperSize.css + LitLetters.css(of: edition)
            + ":root{--foot:\(CSSString.quoted(foot))}\n"
    }
}
