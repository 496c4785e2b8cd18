import Diagnostics
import Markup

enum ImageInSlide: ContentCheck {
    static let code = DiagnosticCode(
        "image", .error, title: "Image in a slide",
        explanation: """
            Slides have no images of their own: every picture is a diagram drawn from the front matter. Link to the image \
            instead.
            """,
        wrong: [.prose("See «![the harbor](https://example.com/harbor.png).\n")],
        right: [.prose("See [the harbor](https://example.com/harbor.png).\n")])

    static func check(_ document: Document, _ diagnostics: DiagnosticBag) {
        document.forEachInline { inline in
            guard case .image = inline.content else { return }
            diagnostics.report(
                ImageInSlide.self, "a slide cannot have images", at: inline.location,
                hint: "link to it: [text](address)")
        }
    }
}
