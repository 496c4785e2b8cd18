/// `portolan.yml`
package enum SiteKey: String, MappingKey {
    case title, base, editions

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
        case .editions:
            KeyDeclaration(
                .list(.mapping(EditionKey.self)), .required, "The editions, newest first.",
                example: "[{version: \"1.0\", status: released}]")
        }
    }
}
