import Foundation

/// A corpus of two editions: of the newer, a slide is renamed, another is gone, and a third has come.
struct TwoEditions {
    let folder: TemporaryFolder

    /// - Parameters:
    ///   - older: the status of the edition 1.0.
    ///   - newer: the status of the edition 1.1.
    init(older: String = "released", newer: String = "draft") throws {
        folder = try TemporaryFolder()
        try folder.copy(Fixture("flow").content, to: "Content")
        try folder.copy(Fixture("flow").content.appendingPathComponent("1.0"), to: "Content/1.1")
        try list([("1.1", newer), ("1.0", older)])
        let order = "Content/1.1/10-web/10-order.md"
        let text = try folder.text(of: order).replacing("kind: flow\n", with: "kind: flow\naliases: [web/order]\n")
        try folder.remove(order)
        try folder.write(text, to: "Content/1.1/10-web/10-purchase.md")
        try folder.remove("Content/1.1/90-errata.md")
        try folder.write(
            "---\ntitle: News\nkind: page\nsummary: What is new.\n---\n\nText.\n", to: "Content/1.1/95-news.md")
        try folder.write(
            folder.text(of: "Content/1.1/index.md").replacing("10-order.md", with: "10-purchase.md"),
            to: "Content/1.1/index.md")
    }

    func list(_ editions: [(version: String, status: String)]) throws {
        let entries = editions.map { "  - {version: \"\($0.version)\", status: \($0.status)}\n" }.joined()
        try folder.write(
            "title: A shop\nbase: https://example.com/shop/\neditions:\n" + entries, to: "Content/portolan.yml")
    }

    @discardableResult func run(_ arguments: String...) throws -> ProgramRun {
        try ProgramRun(arguments, in: folder.url)
    }

    func page(_ path: String) throws -> String { try folder.text(of: "Output/\(path)") }
}
