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
            ScrollingTable(label: "Settings") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            let titles = ["Name", "What it decides", "Read by", "Source"]
                            for title in titles.dropLast(context.catalog.evidence.isSilent ? 1 : 0) {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") {
                        for setting in context.catalog.settings.sorted(by: { $0.name < $1.name }) {
                            row(setting)
                        }
                    }
                }
            }.node
        }
    }

    private func row(_ setting: Setting) -> HTMLNode {
        element("tr") {
            element("th", HTMLAttribute("scope", "row")) {
                element("code") { context.reference(context.link(to: setting.id)) { setting.name } }
            }
            element("td") { setting.title }
            element("td") { SettingReaders(context: context, setting: setting).nodes }
            if !context.catalog.evidence.isSilent {
                element("td") { EvidenceMark(sources: setting.sources, context.catalog).node }
            }
        }
    }
}
