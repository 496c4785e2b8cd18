import Model

/// The whole edition on one page, to be printed or saved as a PDF: a cover, then a sheet or more for each slide.
struct PaperPage {
    var context: PageContext
    var drawings: [Slide.ID: [SlideDrawing]]

    func file() -> PageFile {
        let edition = context.edition
        return PageHead(
            context: context, title: "For print", description: "All slides of edition \(edition.version) on one page."
        ).file {
            element("body", .class("paper")) {
                element("main") {
                    cover
                    sheet(edition.front, under: nil)
                    for section in edition.sections {
                        divider(section)
                        for slide in section.slides { sheet(slide, under: section) }
                    }
                    for page in edition.pages { sheet(page, under: nil) }
                }
            }
        }
    }

    private var cover: HTMLNode {
        element("section", .class("cover")) {
            element("p", .class("kind")) { context.edition.label }
            element("h1") { context.site.title }
            EditionBanner(context: context).node
            element("p", .class("back")) {
                element("a", .href(context.path.link(to: .front(of: context.edition)))) { "Back to the pages" }
            }
            element("nav", .label("Contents")) {
                element("ul") {
                    entry(context.edition.front)
                    for section in context.edition.sections {
                        element("li") {
                            element("a", .href(context.link(to: section.id))) { section.title }
                            element("ul") { for slide in section.slides { entry(slide) } }
                        }
                    }
                    for page in context.edition.pages { entry(page) }
                }
            }
        }
    }

    private func entry(_ slide: Slide) -> HTMLNode {
        element("li") { element("a", .href(context.link(to: slide.id))) { slide.title } }
    }

    private func divider(_ section: Section) -> HTMLNode {
        let anchors = SlideAnchors(scope: context.scope(of: section.id))
        var prose = ProseRenderer(context: context, anchors: anchors, parentLevel: 2)
        let introduction = prose.blocks(section.introduction)
        return element("section", .class("sheet divider")) {
            element("h2", .id(section.id.text)) { section.title }
            introduction
            SlideList(context: context, slides: section.slides).node
        }
    }

    private func sheet(_ slide: Slide, under section: Section?) -> HTMLNode {
        let parts = SlideParts(context: context, slide: slide, drawings: drawings[slide.id] ?? [])
        let level = section == nil ? 2 : 3
        return element("section", .class("sheet")) {
            element("header", .class("page-header")) {
                element("p", .class("kind")) {
                    [section?.title, slide.kind.title].compactMap { $0 }.joined(separator: " · ")
                }
                element("h\(level)", .id(context.ownID(of: slide.id))) { slide.title }
                parts.summary
            }
            parts.absenceNotice
            parts.reconstructedNotice
            parts.diagrams(level: level + 1)
            element("div", .class("words")) {
                parts.body(parentLevel: level)
                parts.sources(level: level + 1)
            }
        }
    }
}
