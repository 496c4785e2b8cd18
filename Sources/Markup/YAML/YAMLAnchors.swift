import Diagnostics

/// The values that a text has named with `&name`, to repeat them with `*name`.
///
/// A short text can repeat repetitions until no memory holds them, so that what aliases stand for is counted.
struct YAMLAnchors {
    enum Answer {
        case found(YAMLNode)
        case unknown, tooDeep, tooLarge
    }

    private struct Anchored {
        let node: YAMLNode
        let extent: YAMLNode.Extent
    }

    private var values: [String: Anchored] = [:]
    private var repeated = 0

    /// Keeps the value if it has a name; of two with the same name, the later. A value is known when it is complete, so
    /// that none can hold itself.
    mutating func note(_ node: YAMLNode, as name: String?) -> YAMLNode {
        if let name { values[name] = Anchored(node: node, extent: node.extent) }
        return node
    }

    /// - Parameter depth: of the alias in its document.
    mutating func value(of name: String, depth: Int) -> Answer {
        guard let found = values[name] else { return .unknown }
        guard depth + found.extent.depth <= CorpusLimits.yamlDepth else { return .tooDeep }
        repeated += found.extent.values
        guard repeated <= CorpusLimits.aliasedValues else { return .tooLarge }
        return .found(found.node)
    }
}

extension YAMLNode {
    fileprivate struct Extent {
        /// A long text counts as several.
        var values: Int
        /// 0 of a text.
        var depth: Int
    }

    fileprivate var extent: Extent {
        switch content {
        case .scalar(let text, _): Extent(values: 1 + text.utf8.count / 64, depth: 0)
        case .sequence(let items): Self.extent(around: items.map(\.extent))
        case .mapping(let entries): Self.extent(around: entries.map(\.value.extent))
        }
    }

    private static func extent(around inner: [Extent]) -> Extent {
        inner.reduce(into: Extent(values: 1, depth: 1)) { all, next in
            all.values += next.values
            all.depth = max(all.depth, next.depth + 1)
        }
    }
}
