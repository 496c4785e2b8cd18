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
