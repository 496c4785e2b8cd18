import Model

/// The ports of an edition, by number.
struct PortIndexPage {
    var context: PageContext

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Ports",
            description: "Every port of edition \(context.edition.displayName): who listens, and what needs it.",
            place: .reference(.ports)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { "Ports" }
                element("p", .class("summary")) { "Who listens on each, and what stops if it is closed." }
            }
            EvidenceKey(catalog: context.catalog).node
            PortTable(context: context).node
        }
    }
}
