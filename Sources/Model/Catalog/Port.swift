/// A port that something listens on, with its default number.
package struct Port: Sendable, Hashable, Identifiable {
    package typealias ID = Identifier<Port>
    package enum Number: Sendable, Hashable {
        case single(UInt16)
        case range(UInt16, UInt16)
        /// Chosen at each site; there is no default.
        case various
    }

    package var id: ID
    package var number: Number
    package var title: String
    /// A note for the reader, in plain text.
    package var note: String?
    package var sources: [Source]

    package init(id: ID, number: Number, title: String, note: String? = nil, sources: [Source] = []) {
        self.id = id
        self.number = number
        self.title = title
        self.note = note
        self.sources = sources
    }
}

extension Port.Number: CustomStringConvertible {
    /// As a legend prints it: `443`, `49152–65535` or `various`.
    package var description: String {
        range?.text(separator: "–") ?? "various"
    }
}

extension Port.Number {
    /// In ASCII, for files that programs read: `443`, `49152-65535` or `various`.
    package var plainText: String { range?.text(separator: "-") ?? "various" }

    /// `nil` if each site chooses the number.
    package var range: ClosedRange<UInt16>? {
        switch self {
        case .single(let number): number...number
        case .range(let first, let last): first...last
        case .various: nil
        }
    }
}
