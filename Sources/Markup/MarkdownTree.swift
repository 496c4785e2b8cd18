import CCmark
import Synchronization

/// The tree that cmark-gfm makes of a text. Owns it.
struct MarkdownTree: ~Copyable {
    /// cmark-gfm keeps its extensions, and the characters at which they look, in globals while it parses.
    private static let parsing = Mutex(())
    private static let extensions = ["table", "strikethrough", "autolink"]

    private let handle: OpaquePointer

    /// Valid as long as the tree is.
    var root: MarkdownNode { MarkdownNode(handle: handle) }

    /// - Parameter text: valid UTF-8.
    /// - Returns: `nil` if there is no memory for it.
    static func parse(_ text: ArraySlice<UInt8>) -> MarkdownTree? {
        let handle = parsing.withLock { _ in
            text.withUnsafeBufferPointer { $0.withMemoryRebound(to: CChar.self) { root(of: $0) } }
        }
        guard let handle else { return nil }
        return MarkdownTree(handle: handle)
    }

    private static func root(of text: UnsafeBufferPointer<CChar>) -> OpaquePointer? {
        cmark_gfm_core_extensions_ensure_registered()
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
        defer { cmark_parser_free(parser) }
        for name in extensions {
            guard let found = cmark_find_syntax_extension(name) else { return nil }
            cmark_parser_attach_syntax_extension(parser, found)
        }
        cmark_parser_feed(parser, text.baseAddress, text.count)
        return cmark_parser_finish(parser)
    }

    private init(handle: OpaquePointer) { self.handle = handle }

    deinit { cmark_node_free(handle) }
}

/// A node of a `MarkdownTree`, which must outlive it.
struct MarkdownNode {
    let handle: OpaquePointer

    var typeName: String { cmark_node_get_type_string(handle).map { String(cString: $0) } ?? "" }
    var literal: String { cmark_node_get_literal(handle).map { String(cString: $0) } ?? "" }
    var url: String { cmark_node_get_url(handle).map { String(cString: $0) } ?? "" }
    var fenceInfo: String { cmark_node_get_fence_info(handle).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(handle)) }
    var isTight: Bool { cmark_node_get_list_tight(handle) != 0 }
    var listStart: Int? {
        cmark_node_get_list_type(handle) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(handle)) : nil
    }

    var children: [MarkdownNode] {
        var found: [MarkdownNode] = []
        var child = cmark_node_first_child(handle)
        while let node = child {
            found.append(MarkdownNode(handle: node))
            child = cmark_node_next(node)
        }
        return found
    }

    /// Lines count from 1 and bytes from 1; 0 where cmark does not know.
    var startLine: Int { Int(cmark_node_get_start_line(handle)) }
    var startColumn: Int { Int(cmark_node_get_start_column(handle)) }
    var endLine: Int { Int(cmark_node_get_end_line(handle)) }
    var endColumn: Int { Int(cmark_node_get_end_column(handle)) }
}
