extension KeyType {
    /// What a value is, in words: `a list of ids of components`.
    package var wording: String { wording(isMany: false) }

    private func wording(isMany: Bool) -> String {
        func count(_ one: String, _ many: String) -> String { isMany ? many : one }
        switch self {
        case .text: return count("a text", "texts")
        case .id: return count("an id (lower-case words and hyphens)", "ids (lower-case words and hyphens)")
        case .pageID: return count("the address of a page: section/slide", "addresses of pages: section/slide")
        case .path: return count("one or two lower-case letters", "letters: one or two, in lower case")
        case .portNumber(let allowsVarious):
            let numbers = count("a number from 1 to 65535, or a range", "numbers from 1 to 65535, or ranges")
            return "\(numbers) such as \"49152-65535\"" + (allowsVarious ? ", or various" : "")
        case .transport:
            return count("one", "some") + " of \(values.joined(separator: ", ")), or the number of an IP protocol"
        case .number(let range):
            return count("a whole number", "whole numbers") + " from \(range.lowerBound) to \(range.upperBound)"
        case .flag: return "true or false"
        case .stack:
            return "true, false, or a number from \(StackValue.sizes.lowerBound) to \(StackValue.sizes.upperBound)"
        case .level: return count("a level", "levels") + " of confidence that portolan.yml declares"
        case .code: return count("the code of a warning", "codes of warnings")
        case .date: return count("a date such as 2026-11-23", "dates such as 2026-11-23")
        case .color: return count("a color such as \"#7a1fa2\"", "colors such as \"#7a1fa2\"")
        case .designFile: return count("the name of a file", "names of files") + " in the folder 'design'"
        case .address: return count("an address", "addresses") + " beginning with https:// or http://"
        case .version: return count("the name of an edition", "names of editions")
        case .digest: return count("sixteen hexadecimal digits", "groups of sixteen hexadecimal digits")
        case .host:
            return count("an IP address, a network or a host name", "IP addresses, networks or host names")
        case .network: return count("an IP address or a network", "IP addresses or networks")
        case .group: return count("the address of a multicast group", "addresses of multicast groups")
        case .service: return count("a service such as ssh or 9100/tcp", "services such as ssh or 9100/tcp")
        case .diagram: return count("the address of a diagram", "addresses of diagrams")
        case .oneOf(let values): return count("one", "some") + " of \(values.joined(separator: ", "))"
        case .reference(let entity): return count("the id of \(entity.article)", "ids of \(entity.plural)")
        case .list(let item): return count("a list of ", "lists of ") + item.wording(isMany: true)
        case .oneOrMore(let item):
            return item.wording(isMany: false) + "; several as a list in brackets"
        case .mapping(let keys):
            return count("the keys of \(keys.subject)", "mappings, each with the keys of \(keys.subject)")
        case .entries(let name, let value):
            return "a mapping from \(name.wording(isMany: true)) to \(value.wording(isMany: true))"
        case .open(let keys, let name, let value):
            return "the keys of \(keys.subject), and \(name.wording(isMany: true)) with \(value.wording(isMany: true))"
        }
    }

    /// The mapping with fixed keys that values of the type hold, if there is one.
    package var inner: (any MappingKey.Type)? {
        switch self {
        case .mapping(let keys): keys
        case .list(let item), .oneOrMore(let item), .entries(_, let item), .open(_, _, let item): item.inner
        default: nil
        }
    }
}

extension KeyType.Entity {
    fileprivate var article: String {
        switch self {
        case .zone, .port, .channel, .component: "a \(rawValue) of the catalog"
        case .node: "a component, or of an instance of the diagram"
        case .page: "a section or a slide"
        }
    }

    fileprivate var plural: String {
        switch self {
        case .zone, .port, .channel, .component: "\(rawValue)s of the catalog"
        case .node: "components, or of instances of the diagram"
        case .page: "sections and slides"
        }
    }
}
