import Editions
import Model
import Testing

@Suite struct ConversationsTests {
    private static func node(_ id: Node.ID, _ component: Component.ID, _ children: [Node] = []) -> Node {
        Node(id: id, component: component, children: children)
    }

    /// What talks anywhere in the edition is acquainted where no link is shown.
    @Test func componentsKnowEachOtherFromOtherDiagrams() {
        let flow = Diagram(
            id: "flow",
            nodes: [
                Self.node("one", "client", [Self.node("browser", "browser")]), Self.node("two", "server"),
                Self.node("three", "database"),
            ],
            links: [
                Link(id: "l", paths: [], from: "browser", to: "two", channel: "https"),
                Link(id: "m", paths: [], from: "two", to: "three", channel: "sql"),
            ])
        let components = Diagram(
            id: "components",
            nodes: [Self.node("server", "server"), Self.node("client", "client"), Self.node("other", "other")])
        let slide = Slide(
            id: "s/a", title: "A", kind: .flow, summary: "", diagrams: [flow, components], path: "a.md")
        let front = Slide(id: "", title: "", kind: .page, summary: "", path: "index.md")
        let edition = DeployedEdition(
            Edition(
                version: "1", status: .released, catalog: Catalog(), front: front,
                sections: [Section(id: "s", title: "S", slides: [slide])]))
        #expect(edition.resolved(components).acquaintances == [Acquaintance(from: "client", to: "server")])
        #expect(edition.resolved(flow).acquaintances.isEmpty)
    }
}
