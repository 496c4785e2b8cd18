import Layout
import OfficeOpenXML
import TextFormats
import XMLReading

/// A presentation of which the masters, layouts, theme and size are used, and the slides are not.
package struct DeckTemplate: Sendable {
    /// Why a file is no template.
    package struct Fault: Error, Sendable, Hashable {
        package var message: String

        init(_ message: String) { self.message = message }
    }

    /// The masters with all that they refer to.
    let parts: [PackagePart]
    /// The paths of the masters, with their ids.
    let masters: [(path: String, id: String?)]
    let titleLayout: TemplateLayout
    let diagramLayout: TemplateLayout
    /// In EMU.
    let size: SlideRect
    /// Below the title and above the foot, in EMU.
    let room: SlideRect
    let isDark: Bool

    package init(_ bytes: [UInt8]) throws(Fault) {
        let package = try TemplatePackage(bytes)
        guard let path = try package.relations("").first(where: { $0.kind == "officeDocument" })?.path,
            try package.contentType(path).contains("presentationml")
        else { throw Fault("it is not a presentation") }
        let presentation = try package.tree(path)
        guard !presentation.attributes.values.contains(where: { $0.contains("purl.oclc.org") }) else {
            throw Fault("it is in the strict form of Office Open XML; save it as an ordinary presentation")
        }
        size = try Self.size(of: presentation)
        masters = try Self.masters(of: presentation, at: path, package)
        guard let first = masters.first?.path else { throw Fault("it has no slide master") }
        parts = try Self.parts(from: masters.map(\.path), package)
        let master = try package.tree(first)
        let layouts = try Self.layouts(of: master, at: first, package)
        guard let diagram = TemplateLayout.forDiagrams(layouts) else { throw Fault("it has no layout with a title") }
        diagramLayout = diagram
        titleLayout = layouts.first { $0.type == "title" } ?? diagram
        room = diagram.room(on: master, size)
        guard room.width >= size.width / 2, room.height >= size.height / 3 else {
            throw Fault("the layout '\(diagram.name)' leaves too little room below its title")
        }
        isDark = try TemplateTheme.isDark(master, at: first, package)
    }

    private static func size(of presentation: XMLTree) throws(Fault) -> SlideRect {
        let size = presentation.first("sldSz")
        // The limits of the schema (ECMA-376, part 1, 19.7.14).
        guard let width = size?.attributes["cx"].flatMap({ Int($0) }),
            let height = size?.attributes["cy"].flatMap({ Int($0) }),
            (914_400...51_206_400).contains(width), (914_400...51_206_400).contains(height)
        else { throw Fault("it does not state the size of its slides") }
        return SlideRect(x: 0, y: 0, width: width, height: height)
    }

    private static func masters(
        of presentation: XMLTree, at path: String, _ package: TemplatePackage
    ) throws(Fault) -> [(path: String, id: String?)] {
        let relations = try package.relations(path)
        var masters: [(path: String, id: String?)] = []
        for entry in presentation.first("sldMasterIdLst")?.all("sldMasterId") ?? [] {
            guard let master = relations.first(where: { $0.id == entry.relation })?.path else {
                throw Fault("it refers to a slide master that is not in it")
            }
            masters.append((master, entry.attributes["id"]))
        }
        return masters
    }

    /// What the masters lead to, other than slides.
    private static func parts(from masters: [String], _ package: TemplatePackage) throws(Fault) -> [PackagePart] {
        var parts: [PackagePart] = []
        var known = Set(masters)
        var waiting = masters
        while !waiting.isEmpty {
            let path = waiting.removeFirst()
            let relations = try package.relations(path).filter { !["slide", "notesSlide"].contains($0.kind) }
            parts.append(
                PackagePart(path, try package.contentType(path), try package.bytes(path), relations))
            waiting += relations.compactMap(\.path).filter { known.insert($0).inserted }
        }
        return parts
    }

    private static func layouts(
        of master: XMLTree, at path: String, _ package: TemplatePackage
    ) throws(Fault) -> [TemplateLayout] {
        let relations = try package.relations(path)
        var layouts: [TemplateLayout] = []
        for entry in master.first("sldLayoutIdLst")?.all("sldLayoutId") ?? [] {
            guard let layout = relations.first(where: { $0.id == entry.relation })?.path else {
                throw Fault("it refers to a slide layout that is not in it")
            }
            layouts.append(TemplateLayout(path: layout, tree: try package.tree(layout)))
        }
        return layouts
    }
}

extension XMLTree {
    /// The id of the relation to which it refers, whatever the prefix of that is.
    fileprivate var relation: String? { attributes.first { $0.key.hasSuffix(":id") }?.value }
}
