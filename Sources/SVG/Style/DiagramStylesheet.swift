/// The colours of pictures for both themes. The dark one follows the reader's system, unless an element around the
/// picture, or the picture itself, says `data-theme="light"` or `"dark"`. Paper is always light.
package enum DiagramStylesheet {
    /// For pages that hold pictures and line samples. Its custom properties are there for the whole page, so that a
    /// letter in the text can have the colour of its line.
    package static var css: String {
        let pictures = ["svg.diagram", "svg.line-sample"]
        let tokens = ColorToken.fixed + ColorToken.lines
        return declarations(tokens, scopes: [":root"] + pictures) + rules(tokens, scopes: pictures) + unkerned
            + pageRules
    }

    /// For a picture that stands alone, with only the colours that it uses.
    static func css(_ tokens: [ColorToken]) -> String {
        declarations(tokens, scopes: ["svg.diagram"]) + rules(tokens, scopes: ["svg.diagram"])
    }

    /// Text as wide as the layout, and text drawn as outlines, reckon it: kerning makes some pairs wider.
    static let unkerned = "svg.diagram text{font-kerning:none}\n"

    private static let pageRules = """
        svg.diagram .badge a{cursor:pointer}
        svg.diagram .badge a:hover circle{stroke:var(--d-ink,#0F1B2D)}

        """

    private static func declarations(_ tokens: [ColorToken], scopes: [String]) -> String {
        let light = "{" + tokens.map { "--d-\($0.name):\($0.light)" }.joined(separator: ";") + "}\n"
        let dark = "{" + tokens.map { "--d-\($0.name):\($0.dark)" }.joined(separator: ";") + "}\n"
        let plain = scopes.joined(separator: ",")
        return plain + light
            + "@media (prefers-color-scheme:dark){\(plain)\(dark)}\n"
            + themed(scopes, "=\"dark\"") + dark
            + themed(scopes, "=\"light\"") + light
            + "@media print{\(plain),\(themed(scopes, ""))\(light)}\n"
    }

    private static func rules(_ tokens: [ColorToken], scopes: [String]) -> String {
        tokens.map { token in
            func selector(_ kind: String) -> String {
                scopes.map { "\($0) .\(kind)-\(token.name)" }.joined(separator: ",")
            }
            return "\(selector("f")){fill:var(--d-\(token.name),\(token.light))}\n"
                + "\(selector("s")){stroke:var(--d-\(token.name),\(token.light))}\n"
        }.joined()
    }

    private static func themed(_ scopes: [String], _ value: String) -> String {
        scopes.map { "[data-theme\(value)] \($0),\($0)[data-theme\(value)]" }.joined(separator: ",")
    }
}
