/// A file inside a package.
struct PackagePart {
    /// From the package's root, with a slash at its beginning: `/ppt/presentation.xml`.
    var path: String
    var contentType: String
    var bytes: [UInt8]
    var relations: [PartRelation] = []

    /// - Parameter type: of a part of PresentationML, as `slide`.
    init(_ path: String, presentation type: String, _ bytes: [UInt8], _ relations: [PartRelation] = []) {
        self.init(
            path, "application/vnd.openxmlformats-officedocument.presentationml.\(type)+xml", bytes, relations)
    }

    init(_ path: String, _ contentType: String, _ bytes: [UInt8], _ relations: [PartRelation] = []) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        self.relations = relations
    }
}
