import TextFormats

/// What the file says of itself. It has no dates, so that the same corpus gives the same file.
package enum DocumentProperties {
    package static func parts(title: String, subject: String) -> [PackagePart] {
        var core = XMLWriter()
        core.element(
            "cp:coreProperties",
            [
                "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            ]
        ) { xml in
            xml.element("dc:title") { $0.text(title) }
            xml.element("dc:subject") { $0.text(subject) }
            xml.element("dc:creator") { $0.text("Portolan") }
        }
        var application = XMLWriter()
        application.element(
            "Properties",
            ["xmlns": "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"]
        ) { $0.element("Application") { $0.text("Portolan") } }
        return [
            PackagePart(
                "/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core.bytes),
            PackagePart(
                "/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml",
                application.bytes),
        ]
    }

    package static let relations = [
        PartRelation(
            "rId2", type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
            .part("/docProps/core.xml")),
        PartRelation("rId3", "extended-properties", part: "/docProps/app.xml"),
    ]
}
