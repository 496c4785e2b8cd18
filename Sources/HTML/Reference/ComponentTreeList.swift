import Editions
import Model

/// Components and what is in them.
struct ComponentTreeList {
    var context: PageContext
    var components: [Component]

    var node: HTMLNode {
        element("ul") {
            for component in components {
                let held = context.index.components.children(of: component.id)
                    .compactMap { context.catalog.components[$0] }
                // In print this is the place to which others lead.
                let isPaper = context.medium == .paper
                element("li", isPaper ? .id(context.ownID(of: .components, component.id.text)) : nil) {
                    context.reference(isPaper ? nil : context.link(to: component.id)) { component.title }
                    " "
                    element("span", .class("place")) {
                        [component.kind.title(context.words.reference), component.technology].compactMap(\.self).joined(
                            separator: ", ")
                    }
                    if isPaper, let note = component.note { element("p", .class("note")) { note } }
                    if !held.isEmpty { ComponentTreeList(context: context, components: held).node }
                }
            }
        }
    }
}
