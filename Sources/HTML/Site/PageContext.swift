import Changes
import Editions
import Firewall
import Model
import TextFormats
import Words

/// The page that is being written and its edition and site, which determine how it links to other pages.
struct PageContext {
    /// In print the whole edition is one page, and links to other pages become links to places on it. A fragment is in a page
    /// of another site, where only whole addresses lead to this one.
    enum Medium { case screen, paper, fragment }

    let shared: EditionContext
    let path: PagePath
    let medium: Medium
    /// Whether the page for print has the matrix, ports, components and settings too.
    let hasAppendices: Bool

    init(_ shared: EditionContext, _ path: PagePath, _ medium: Medium = .screen, hasAppendices: Bool = false) {
        self.shared = shared
        self.path = path
        self.medium = medium
        self.hasAppendices = hasAppendices
    }

    var site: SiteContext { shared.site }
    var edition: Edition { shared.edition }
    var words: Words { shared.words }
    var index: EditionIndex { shared.index }
    var matrix: FlowMatrix { shared.matrix }
    var catalog: Catalog { shared.catalog }

    func link(to slide: Slide.ID, anchor: String? = nil) -> String {
        switch medium {
        case .screen, .fragment: path.link(to: .slide(slide, of: edition), anchor: anchor)
        case .paper: PagePath.fragment(anchor.map { scope(of: slide) + $0 } ?? ownID(of: slide))
        }
    }

    func link(to section: Section.ID) -> String {
        switch medium {
        case .screen, .fragment: path.link(to: .section(section, of: edition))
        case .paper: PagePath.fragment(section.text)
        }
    }

    /// The address of what prose leads to; `nil` in a fragment, where the site does not state where it is.
    func address(of target: LinkTarget) -> String? {
        if case .address(let address) = target { return PercentEncoding.address.encode(address) }
        guard medium == .fragment else {
            return switch target {
            case .slide(let slide, let anchor): link(to: slide, anchor: anchor)
            case .section(let section): link(to: section)
            case .address(let address): address
            }
        }
        guard let base = site.site.baseAddress else { return nil }
        return switch target {
        case .slide(let slide, let anchor):
            PagePath.slide(slide, of: edition).address(below: base) + (anchor.map(PagePath.fragment) ?? "")
        case .section(let section): PagePath.section(section, of: edition).address(below: base)
        case .address(let address): address
        }
    }

    /// The id of a slide's or a section's sheet in print; a page of its own needs none.
    func ownID(of slide: Slide.ID) -> String { slide.text.isEmpty ? "front" : slide.text }

    /// The prefix of the ids of a slide's elements. In print it keeps them unique: ids of slides contain no colon.
    func scope(of slide: Slide.ID) -> String { medium == .paper ? ownID(of: slide) + ":" : "" }

    /// The id of a flow's row; in print it differs from those of all sheets.
    func ownID(of flow: Flow.ID) -> String { (medium == .paper ? "flow:" : "") + flow.text }

    func scope(of section: Section.ID) -> String { medium == .paper ? section.text + ":" : "" }

    /// The same page in another edition; `nil` if it is not there.
    func counterpart(in other: Edition) -> PagePath? {
        shared.counterparts.path(of: path, in: other, of: site)
    }
}
