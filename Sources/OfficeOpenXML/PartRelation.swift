/// A reference from a part, or from the package, to what belongs to it.
package struct PartRelation: Sendable {
    package enum Target: Sendable {
        /// The path of a part, from the package's root.
        case part(String)
        /// Somewhere else.
        case address(String)
    }

    /// Unique among the relations of its part.
    package var id: String
    /// A URI.
    package var type: String
    package var target: Target

    /// - Parameter kind: of office documents, as `slideLayout`.
    package init(_ id: String, _ kind: String, part: String) {
        self.init(id, type: "\(OfficeSchema.relations)/\(kind)", .part(part))
    }

    package init(_ id: String, type: String, _ target: Target) {
        self.id = id
        self.type = type
        self.target = target
    }
}
