/// Pages that are rendered together, and what they are rendered from.
package struct Rendering: Sendable {
    /// Unique in the edition.
    package let name: String
    package let inputs: @Sendable () -> PageInputs
    package let pages: @Sendable () -> [PageFile]
    /// Renderings of the same pages, each from a part of the inputs; `nil` if the pages have the same inputs.
    package let parts: (@Sendable () -> [Rendering])?

    init(
        _ name: String, from inputs: @escaping @Sendable () -> PageInputs, pages: @escaping @Sendable () -> [PageFile]
    ) {
        self.name = name
        self.inputs = inputs
        self.pages = pages
        parts = nil
    }

    /// - Parameter inputs: everything that one of the parts is rendered from.
    init(
        _ name: String, from inputs: @escaping @Sendable () -> PageInputs, parts: @escaping @Sendable () -> [Rendering]
    ) {
        self.name = name
        self.inputs = inputs
        self.parts = parts
        pages = { parts().flatMap { $0.pages() } }
    }
}
