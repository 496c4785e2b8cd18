import Model

/// The image before the site's title, which says what it is.
struct SiteLogo {
    var context: PageContext

    /// In CSS pixels.
    private static let height = 28

    /// `nil` for a site without one.
    var node: HTMLNode? {
        guard let logo = context.site.site.design.logo else { return nil }
        let width = max(1, Int((logo.proportion * Double(Self.height)).rounded()))
        return element(
            "img", .class("logo"), HTMLAttribute("src", context.path.link(to: .design(logo.path, of: context.edition))),
            HTMLAttribute("alt", ""), HTMLAttribute("width", "\(width)"), HTMLAttribute("height", "\(Self.height)"))
    }
}

extension PagePath {
    /// A file of the site's own look.
    static func design(_ path: String, of edition: Edition) -> PagePath { .asset("design/\(path)", of: edition) }
}
