import Model

/// The settings of an edition, by their names.
struct SettingIndexPage {
    var context: PageContext

    func file() -> PageFile {
        PageFrame(
            context: context, title: "Settings",
            description: "Every setting that edition \(context.edition.displayName) names.",
            place: .reference(.settings)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { context.shared.label }
                element("h1") { "Settings" }
                element("p", .class("summary")) { "What each decides, and where the text names it." }
            }
            EvidenceKey(catalog: context.catalog).node
            SettingTable(context: context).node
        }
    }
}
