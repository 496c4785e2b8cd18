/// A reference from a part, or from the package, to what belongs to it.
struct PartRelation {
    enum Target {
        /// The path of a part, from the package's root.
        case part(String)
        /// Somewhere else.
        case address(String)
    }

    /// Unique among the relations of its part.
    var id: String
    /// A URI.
    var type: String
    var target: Target

    /// - Parameter kind: of office documents, as `slideLayout`.
    init(_ id: String, _ kind: String, part: String) {
        self.init(id, type: "\(OfficeSchema.relations)/\(kind)", .part(part))
    }

    init(_ id: String, type: String, _ target: Target) {
        self.id = id
        self.type = type
        self.target = target
    }
}
