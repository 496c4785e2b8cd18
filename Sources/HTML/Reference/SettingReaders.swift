import Editions
import Model

/// The components that read a setting.
struct SettingReaders {
    var context: PageContext
    var setting: Setting

    var nodes: [HTMLNode] {
        FactList.joined(
            setting.components.compactMap { context.catalog.components[$0] }.map { component in
                context.reference(context.link(to: component.id)) { context.index.qualifiedTitle(of: component) }
            })
    }
}
