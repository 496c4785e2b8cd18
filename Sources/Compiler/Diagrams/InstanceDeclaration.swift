import Diagnostics
import Model

/// An entry of `instances`.
struct InstanceDeclaration: Sendable {
    let id: Located<String>
    var of: Located<String>?
    var title: String?
    var zone: Located<String>?
    var stack: StackValue?
    var at: Located<String>?
    /// Where the key `at` is.
    var atKey: SourceLocation?
    var icon: Icon?

    /// Whether it changes the component on this slide instead of adding another of it.
    var isOverride: Bool { of?.value == id.value }
}
