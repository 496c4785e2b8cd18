import Diagnostics
import Model

/// `portolan.yml`
package enum SiteKey: String, MappingKey {
    case title, base, language, editions, confidence, sources, frames, warnings, design

    package static var subject: String { "portolan.yml" }
    package static let required = requiredKeys()

    package var declaration: KeyDeclaration {
        switch self {
        case .title:
            KeyDeclaration(.text, .required, "The title of the site.", example: "Harbour")
        case .base:
            KeyDeclaration(
                .address, .optional(default: "addresses are relative only"),
                "The address at which the site is published, beginning with https:// or http://.",
                example: "https://example.com/harbour/")
        case .language:
            KeyDeclaration(
                .choice(Language.self), .optional(default: "en"),
                "The language of the site's own words, such as headings and buttons; it is also that of the texts.",
                example: "de")
        case .design:
            KeyDeclaration(
                .mapping(DesignKey.self), .optional(default: "the look of every site"),
                "What the site's own look adds.", example: "{accent: \"#7a1fa2\", footer: For internal use}")
        case .confidence:
            KeyDeclaration(
                .entries(.id, .mapping(ConfidenceKey.self)), .optional(default: "no levels"),
                "The levels of confidence that sources and links have, the firmest first.",
                example: "{stated: {title: stated}, assumed: {title: assumed, stated: false}}")
        case .sources:
            KeyDeclaration(
                .oneOf(["optional", "required"]), .optional(default: "optional"),
                "Whether everything that opens a firewall needs a source.", example: "required")
        case .frames:
            KeyDeclaration(
                .oneOf(["always", "several"]), .optional(default: "always"),
                "Whether diagrams always frame their zones, or only where they show several.", example: "several")
        case .warnings:
            KeyDeclaration(
                .entries(.code, .choice(CheckLevels.Level.self)), .optional(default: "each is a warning"),
                "Which warnings are off, and which are errors, by their codes.",
                example: "{unused-port: \"off\", undeclared-setting: error}")
        case .editions:
            KeyDeclaration(
                .list(.mapping(EditionKey.self)), .required, "The editions, newest first.",
                example: "[{version: \"1.0\", status: released}]")
        }
    }
}
