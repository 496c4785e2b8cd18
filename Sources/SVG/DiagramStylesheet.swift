/// The colours of pictures for both themes. The dark one follows the reader's system, unless an element around the
/// picture, or the picture itself, says `data-theme="light"` or `"dark"`. Paper is always light.
package enum DiagramStylesheet {
    /// For pages that hold pictures and line samples.
    package static var css: String {
        let lines = LinePalette.table.map(\.color)
        return css(ColorToken.fixed + lines, scopes: ["svg.diagram", "svg.line-sample"]) + pageRules
    }

    /// For a picture that stands alone, with only the colours that it uses.
    static func css(_ tokens: [ColorToken]) -> String { css(tokens, scopes: ["svg.diagram"]) }

    private static let pageRules = """
        svg.diagram .badge a{cursor:pointer}
        svg.diagram .badge a:hover circle{stroke:var(--d-ink,#0F1B2D)}

        """

    private static func css(_ tokens: [ColorToken], scopes: [String]) -> String {
        let light = "{" + tokens.map { "--d-\($0.name):\($0.light)" }.joined(separator: ";") + "}\n"
        let dark = "{" + tokens.map { "--d-\($0.name):\($0.dark)" }.joined(separator: ";") + "}\n"
        let plain = scopes.joined(separator: ",")
        var css = plain + light
        css += "@media (prefers-color-scheme:dark){\(plain)\(dark)}\n"
        css += themed(scopes, "=\"dark\"") + dark
        css += themed(scopes, "=\"light\"") + light
        css += "@media print{\(plain),\(themed(scopes, ""))\(light)}\n"
        for token in tokens {
            css += scopes.map { "\($0) .f-\(token.name)" }.joined(separator: ",")
            css += "{fill:var(--d-\(token.name),\(token.light))}\n"
            css += scopes.map { "\($0) .s-\(token.name)" }.joined(separator: ",")
            css += "{stroke:var(--d-\(token.name),\(token.light))}\n"
        }
        return css
    }

    private static func themed(_ scopes: [String], _ value: String) -> String {
        scopes.map { "[data-theme\(value)] \($0),\($0)[data-theme\(value)]" }.joined(separator: ",")
    }
}
