/// A file inside a package.
package struct PackagePart: Sendable {
    /// From the package's root, with a slash at its beginning: `/ppt/presentation.xml`.
    package var path: String
    package var contentType: String
    /// `nil` where they are written piece by piece, as they can be many.
    package var bytes: [UInt8]?
    package var relations: [PartRelation] = []

    /// - Parameter type: of a part of PresentationML, as `slide`.
    package init(_ path: String, presentation type: String, _ bytes: [UInt8]?, _ relations: [PartRelation] = []) {
        self.init(
            path, "application/vnd.openxmlformats-officedocument.presentationml.\(type)+xml", bytes, relations)
    }

    /// - Parameter type: of a part of SpreadsheetML, as `worksheet`.
    package init(_ path: String, spreadsheet type: String, _ bytes: [UInt8]?, _ relations: [PartRelation] = []) {
        self.init(path, "application/vnd.openxmlformats-officedocument.spreadsheetml.\(type)+xml", bytes, relations)
    }

    package init(_ path: String, _ contentType: String, _ bytes: [UInt8]?, _ relations: [PartRelation] = []) {
        self.path = path
        self.contentType = contentType
        self.bytes = bytes
        self.relations = relations
    }
}
