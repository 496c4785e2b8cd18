/// The mapping under `design` in `portolan.yml`.
package enum DesignKey: String, MappingKey {
    case accent, logo, footer, stylesheet
    case darkAccent = "dark-accent"

    package static var subject: String { "a design" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .accent:
            KeyDeclaration(
                .color, .optional(default: "that of every site"),
                "The color of links and of what can be chosen, on a light ground.", example: "\"#7a1fa2\"")
        case .darkAccent:
            KeyDeclaration(
                .color, .optional(default: "that of every site"), "The same color on a dark ground.",
                example: "\"#e0b0ff\"")
        case .logo:
            KeyDeclaration(
                .designFile, .optional(default: "no image"),
                "An image before the site's title: SVG or PNG, a file of the folder 'design' beside portolan.yml.",
                example: "logo.svg")
        case .footer:
            KeyDeclaration(
                .text, .optional(default: "no text"), "A text at the foot of every page.",
                example: "Harbour office")
        case .stylesheet:
            KeyDeclaration(
                .designFile, .optional(default: "no style sheet of your own"),
                "A style sheet after that of every site: a file of the folder 'design' beside portolan.yml.",
                example: "site.css")
        }
    }
}
