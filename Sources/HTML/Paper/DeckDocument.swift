import SVG

/// A document with a 16:9 picture on each page, to be printed. Its style sheet is beside it, in `assets`.
package struct DeckDocument {
    package struct Slide {
        var title: String
        /// Whether it shows a step of the slide before it.
        var isStep: Bool
        var picture: [UInt8]

        /// - Parameter picture: an `svg` element.
        package init(title: String, isStep: Bool, picture: [UInt8]) {
            self.title = title
            self.isStep = isStep
            self.picture = picture
        }
    }

    private let context: EditionContext
    private let slides: [Slide]
    private let theme: PictureTheme

    package init(_ context: EditionContext, slides: [Slide], theme: PictureTheme) {
        self.context = context
        self.slides = slides
        self.theme = theme
    }

    /// In UTF-8.
    package var bytes: [UInt8] {
        HTMLWriter.document(
            element("html", HTMLAttribute("lang", context.site.site.language.rawValue)) {
                element("head") {
                    element("meta", HTMLAttribute("charset", "utf-8"))
                    element("title") { "\(context.site.site.title) – \(context.label)" }
                    element("link", HTMLAttribute("rel", "stylesheet"), .href("assets/deck.css"))
                }
                element("body", .class(theme == .dark ? "dark" : "light")) {
                    element("main") {
                        element("section", .class("title")) {
                            element("h1") { context.site.site.title }
                            element("p") { context.label }
                        }
                        for slide in slides {
                            element("section") {
                                // For the bookmarks; the picture has its own title.
                                element(slide.isStep ? "h3" : "h2") { slide.title }
                                HTMLNode.verbatim(slide.picture)
                            }
                        }
                    }
                }
            })
    }

    /// A page is as large as a slide of PowerPoint.
    package static let stylesheet = """
        @font-face { font-family: Inter; font-weight: 400; src: url(fonts/inter-regular.woff2) format("woff2"); }
        @font-face { font-family: Inter; font-weight: 500; src: url(fonts/inter-medium.woff2) format("woff2"); }
        @font-face { font-family: Inter; font-weight: 600; src: url(fonts/inter-semibold.woff2) format("woff2"); }
        @font-face { font-family: Inter; font-weight: 700; src: url(fonts/inter-bold.woff2) format("woff2"); }
        @page { size: 1280px 720px; margin: 0; }
        body { margin: 0; font-family: Inter, sans-serif; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
        section { position: relative; width: 1280px; height: 720px; overflow: hidden; break-after: page; }
        section:last-child { break-after: auto; }
        section > svg { position: absolute; inset: 0; width: 1280px; height: 720px; }
        section:not(.title) > :is(h2, h3) { position: absolute; margin: 0; font-size: 1px; line-height: 1px; opacity: 0; }
        .title { display: flex; flex-direction: column; justify-content: center; padding: 0 110px; box-sizing: border-box; color: #0f1b2d; }
        .title h1 { margin: 0; font-size: 52px; line-height: 1.15; letter-spacing: -0.02em; }
        .title p { margin: 24px 0 0; font-size: 26px; color: #42526b; }
        .dark .title { background: #0d131d; color: #e9eff9; }
        .dark .title p { color: #b4c1d4; }

        """
}
