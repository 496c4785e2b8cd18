/// The colors of pictures for both themes. By default the reader's system chooses the theme; `data-theme="light"` or
/// `"dark"` on the picture or an element around it overrides that. Print is always light.
package enum DiagramStylesheet {
    /// For pages with pictures and line samples. Its custom properties apply to the whole page, so that a letter in the
    /// text can have the color of its line.
    package static var css: String {
        let pictures = ["svg.diagram", "svg.line-sample"]
        let tokens = ColorToken.fixed + ColorToken.lines
        return declarations(tokens, scopes: [":root"] + pictures)
            + tokens.map { rule("f", "fill", $0, pictures) + rule("s", "stroke", $0, pictures) }.joined()
            + ColorToken.lines.map { ".\($0.name){--line:var(--d-\($0.name))}\n" }.joined()
            + unkerned + pageRules
    }

    /// For a picture of its own, with only the colors that it uses. What is not declared in it is light, by the value in
    /// its rule.
    static func css(_ fills: Set<ColorToken>, _ strokes: Set<ColorToken>) -> String {
        let scopes = ["svg.diagram"]
        let tokens = fills.union(strokes).sorted { $0.name < $1.name }
        let (light, dark) = (block(tokens, \.light), block(tokens, \.dark))
        return "@media screen{" + themed(scopes, "=\"dark\"") + dark + "}\n"
            + "@media screen and (prefers-color-scheme:dark){svg.diagram" + dark + "}\n"
            + themed(scopes, "=\"light\"") + light + "\n"
            + tokens.map { token in
                (fills.contains(token) ? rule("f", "fill", token, scopes) : "")
                    + (strokes.contains(token) ? rule("s", "stroke", token, scopes) : "")
            }.joined()
    }

    /// So that text is as wide as the layout and the outlines of text have it: kerning makes some pairs narrower or
    /// wider.
    static let unkerned = "svg.diagram text{font-kerning:none}\n"

    private static let pageRules = """
        svg.diagram .badge a{cursor:pointer}
        svg.diagram .badge a:hover circle{stroke:var(--d-ink,#0F1B2D)}
        svg.diagram .unchanged{opacity:.6}
        svg.diagram .link.unchanged{opacity:.35}

        """

    private static func declarations(_ tokens: [ColorToken], scopes: [String]) -> String {
        let (light, dark) = (block(tokens, \.light) + "\n", block(tokens, \.dark) + "\n")
        let plain = scopes.joined(separator: ",")
        return plain + light
            + "@media (prefers-color-scheme:dark){\(plain)\(dark)}\n"
            + themed(scopes, "=\"dark\"") + dark
            + themed(scopes, "=\"light\"") + light
            + "@media print{\(plain),\(themed(scopes, ""))\(light)}\n"
    }

    private static func block(_ tokens: [ColorToken], _ value: (ColorToken) -> String) -> String {
        "{" + tokens.map { "--d-\($0.name):\(value($0))" }.joined(separator: ";") + "}"
    }

    private static func rule(_ kind: String, _ property: String, _ token: ColorToken, _ scopes: [String]) -> String {
        scopes.map { "\($0) .\(kind)-\(token.name)" }.joined(separator: ",")
            + "{\(property):var(--d-\(token.name),\(token.light))}\n"
    }

    private static func themed(_ scopes: [String], _ value: String) -> String {
        scopes.map { "[data-theme\(value)] \($0),\($0)[data-theme\(value)]" }.joined(separator: ",")
    }
}
