import Model

/// Slides with what they are about, as links.
struct SlideList {
    var context: PageContext
    var slides: [Slide]
    /// The drawing to show with a slide.
    var preview: (Slide) -> SlideDrawing? = { _ in nil }

    var node: HTMLNode {
        element("ul", .class("slides")) {
            for slide in slides {
                element("li") {
                    preview(slide).map { image($0, of: slide) }
                    element("p", .class("slide-title")) {
                        element("a", .href(context.link(to: slide.id))) { slide.title }
                    }
                    slide.kind.title.map { title in element("p", .class("kind")) { title } }
                    element("p", .class("summary")) { slide.summary }
                }
            }
        }
    }

    private func image(_ drawing: SlideDrawing, of slide: Slide) -> HTMLNode {
        let file = PagePath.slide(slide.id, of: context.edition).beside(drawing.fileName)
        return element(
            "img", HTMLAttribute("src", context.path.link(to: file)), HTMLAttribute("alt", "Diagram of \(slide.title)"),
            HTMLAttribute("loading", "lazy"))
    }
}
