import Model

@testable import SVG

extension String {
    /// What a picture's bytes say.
    init(utf8 bytes: [UInt8]) { self.init(decoding: bytes, as: UTF8.self) }
}

extension SVGElement {
    var text: String { String(utf8: SVGWriter.inline(self).linked) }
}
