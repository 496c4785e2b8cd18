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
                element("p", .class("kind")) { context.edition.label }
                element("h1") { "Settings" }
                element("p", .class("summary")) { "What each decides, and where the text names it." }
            }
            ScrollingTable(label: "Settings") {
                element("table") {
                    element("thead") {
                        element("tr") {
                            for title in ["Name", "What it decides", "Read by", "Source"] {
                                element("th", HTMLAttribute("scope", "col")) { title }
                            }
                        }
                    }
                    element("tbody") {
                        for setting in context.edition.catalog.settings.sorted(by: { $0.name < $1.name }) {
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
            element("td") { EvidenceMark(sources: setting.sources).node }
        }
    }
}

private struct SettingReaders {
    var context: PageContext
    var setting: Setting

    private var catalog: Catalog { context.edition.catalog }

    var nodes: [HTMLNode] {
        FactList.joined(
            setting.components.compactMap { catalog.component($0) }.map { component in
                context.reference(context.link(to: component.id)) { catalog.qualifiedTitle(of: component) }
            })
    }
}

/// What a setting decides, and where the text names it.
struct SettingPage {
    var context: PageContext
    var setting: Setting

    func file() -> PageFile {
        let places = context.edition.places { inline in
            if case .setting(let id, _) = inline { id == setting.id } else { false }
        }
        return PageFrame(
            context: context, title: setting.name, description: "\(setting.name): \(setting.title).",
            place: .reference(.settings)
        ).file {
            element("header", .class("page-header")) {
                element("p", .class("kind")) { "Setting" }
                element("h1") { setting.name }
                element("p", .class("summary")) { setting.title }
            }
            if let note = setting.note { element("p") { note } }
            FactList(facts: [
                ("Read by", SettingReaders(context: context, setting: setting).nodes),
                ("Also written", FactList.joined(setting.spellings.map { spelling in [element("code") { spelling }] })),
            ]).node
            if !places.isEmpty {
                element("h2") { "Where the text names it" }
                PlaceList(context: context, places: places).node
            }
            if !setting.sources.isEmpty {
                element("section", .class("sources")) {
                    element("h2") { "Sources" }
                    SourceList(sources: setting.sources).node
                }
            }
        }
    }
}
