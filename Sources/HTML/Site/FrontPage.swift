import Model

/// The edition's first page: its purpose and its contents.
struct FrontPage {
    var context: PageContext
    var drawings: [SlideDrawing]

    func file() -> PageFile {
        let edition = context.edition
        let parts = SlideParts(context: context, slide: edition.front, drawings: drawings)
        return PageFrame(
            context: context, title: nil, description: edition.front.summary, place: .page(.slide(edition.front.id)),
            hasHeadingLinks: false, scripts: edition.front.diagrams.isEmpty ? [] : ["slide.js"]
        ).file {
            element("header", .class("page-header")) {
                context.printedEdition
                if context.edition.date != nil { element("p", .class("status")) { context.statusSentence } }
                element("h1") { context.site.site.title }
                parts.summary
            }
            FrontEntrances(context: context).node
            element("div", .class("catalogue")) {
                for section in edition.sections {
                    element("section") {
                        element("h2", .id("section:\(section.id)")) {
                            element("a", .href(context.link(to: section.id))) { section.title }
                        }
                        if context.shared.isLarge {
                            element("p", .class("summary")) { context.words.site.slideCount(section.slides.count) }
                        } else {
                            SlideList(context: context, slides: section.slides, showsPreviews: true).node
                        }
                    }
                }
                if !edition.pages.isEmpty {
                    element("section") {
                        element("h2", .id("section:")) { context.words.site.otherPages }
                        SlideList(context: context, slides: edition.pages).node
                    }
                }
            }
            element("div", .class("front")) {
                element("h2", .id("front:about")) { edition.front.title }
                parts.diagrams(level: 3)
                parts.body(parentLevel: 2)
                parts.sources(level: 3)
            }
        }
    }
}
