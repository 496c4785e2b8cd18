import Diagnostics
import TextFormats

/// The result of the last build, as it is sent to browsers.
struct PreviewState: Sendable {
    /// How often the site has been built without errors.
    var generation = 0
    /// Why the last build changed nothing; empty if it did.
    var errors: [Diagnostic] = []
    /// An error of the machine.
    var failure: String?

    /// An event of a stream (HTML, 9.2), on one line of data.
    var event: [UInt8] {
        let value = JSONValue.object([
            "generation": .integer(generation), "errors": JSONRenderer.value(of: errors),
            "failure": failure.map(JSONValue.string),
        ])
        let line = value.text.split(separator: "\n").joined(separator: " ")
        return Array("data: \(line)\n\n".utf8)
    }
}
