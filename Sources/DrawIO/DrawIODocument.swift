import SVG
import TextFormats

/// Diagrams as a file of draw.io (diagrams.net): an uncompressed `mxfile` with a page for each diagram.
package struct DrawIODocument: Sendable {
    /// Not `auto`.
    let theme: PictureTheme
    private(set) var pages: [DrawIOPage] = []

    package init(theme: PictureTheme) { self.theme = theme }

    package var pageCount: Int { pages.count }

    /// How many lines are edges between two boxes.
    package var edgeCount: Int { pages.reduce(0) { $0 + $1.edgeCount } }

    package mutating func add(_ page: DrawIOPage) { pages.append(page) }

    /// UTF-8.
    package var bytes: [UInt8] {
        var xml = XMLWriter()
        xml.element("mxfile", ["host": "Portolan", "pages": "\(pages.count)"]) { xml in
            for page in pages { page.write(theme, to: &xml) }
        }
        return xml.bytes
    }
}
