import CCmark

/// A node of a `MarkdownTree`, which must outlive it.
struct MarkdownNode {
    let handle: OpaquePointer

    enum Kind {
        case heading, paragraph, quote, list, codeBlock, table, rule, htmlBlock
        case text, code, htmlInline, softBreak, lineBreak, image, link, emphasis, strong, strikethrough
        case other
    }

    var kind: Kind {
        switch cmark_node_get_type(handle) {
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_BLOCK_QUOTE: .quote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_THEMATIC_BREAK: .rule
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        default: kindOfExtension
        }
    }

    /// Extensions are given the numbers of their kinds at run time.
    private var kindOfExtension: Kind {
        switch cmark_node_get_type_string(handle).map({ String(cString: $0) }) {
        case "table": .table
        case "strikethrough": .strikethrough
        default: .other
        }
    }

    var literal: String { cmark_node_get_literal(handle).map { String(cString: $0) } ?? "" }
    /// The literal's bytes.
    var literalBytes: [UInt8] {
        guard let literal = cmark_node_get_literal(handle) else { return [] }
        return Array(UnsafeRawBufferPointer(start: literal, count: UnsafePointer(literal).terminatedLength))
    }
    var url: String { cmark_node_get_url(handle).map { String(cString: $0) } ?? "" }
    var fenceInfo: String { cmark_node_get_fence_info(handle).map { String(cString: $0) } ?? "" }
    var headingLevel: Int { Int(cmark_node_get_heading_level(handle)) }
    var isTight: Bool { cmark_node_get_list_tight(handle) != 0 }
    var listStart: Int? {
        cmark_node_get_list_type(handle) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(handle)) : nil
    }

    var children: Children { Children(first: cmark_node_first_child(handle)) }

    struct Children: Sequence, IteratorProtocol {
        private var handle: OpaquePointer?

        fileprivate init(first: OpaquePointer?) { handle = first }

        mutating func next() -> MarkdownNode? {
            guard let node = handle else { return nil }
            handle = cmark_node_next(node)
            return MarkdownNode(handle: node)
        }
    }

    /// Lines count from 1 and bytes from 1; 0 where cmark does not know.
    var startLine: Int { Int(cmark_node_get_start_line(handle)) }
    var startColumn: Int { Int(cmark_node_get_start_column(handle)) }
    var endLine: Int { Int(cmark_node_get_end_line(handle)) }
    var endColumn: Int { Int(cmark_node_get_end_column(handle)) }
}

extension UnsafePointer<CChar> {
    /// How many bytes there are before the null.
    fileprivate var terminatedLength: Int {
        var count = 0
        while self[count] != 0 { count += 1 }
        return count
    }
}
