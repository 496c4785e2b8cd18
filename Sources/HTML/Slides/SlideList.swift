import Model

/// Links to slides with their summaries.
struct SlideList {
    var context: PageContext
    var slides: [Slide]
    /// Whether each slide is shown with its first drawing.
    var showsPreviews = false

    var node: HTMLNode {
        element("ul", .class("slides")) {
            for slide in slides {
                element("li") {
                    showsPreviews ? slide.diagrams.first.map { image($0.id, of: slide) } : nil
                    element("p", .class("slide-title")) {
                        element("a", .href(context.link(to: slide.id))) { slide.title }
                    }
                    slide.kind.title(context.words).map { title in element("p", .class("kind")) { title } }
                    element("p", .class("summary")) { slide.summary }
                }
            }
        }
    }

    private func image(_ diagram: Diagram.ID, of slide: Slide) -> HTMLNode {
        let file = PagePath.slide(slide.id, of: context.edition).beside(PictureNames.standalone(diagram, on: slide.id))
        return element(
            "img", HTMLAttribute("src", context.path.link(to: file)),
            HTMLAttribute("alt", context.words.site.diagramOf(slide.title)),
            HTMLAttribute("loading", "lazy"))
    }
}
