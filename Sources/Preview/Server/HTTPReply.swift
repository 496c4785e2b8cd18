/// What a request is answered with.
enum HTTPReply: Sendable {
    case bytes(status: Int, type: String, [UInt8])
    /// A file, and what is sent after it.
    case file(path: String, type: String, suffix: [UInt8])
    case redirect(to: String)
    /// A stream of events (HTML, 9.2) that stays open.
    case events

    static func text(_ status: Int, _ text: String) -> HTTPReply {
        .bytes(status: status, type: "text/plain; charset=utf-8", Array("\(text)\n".utf8))
    }

    static func refusal(_ status: Int) -> HTTPReply { .text(status, reason(status)) }

    /// The head of a reply.
    ///
    /// - Parameter length: of the content; `nil` for a stream.
    static func head(
        _ status: Int, type: String, length: Int?, location: String? = nil, keepsAlive: Bool
    ) -> [UInt8] {
        var lines = ["HTTP/1.1 \(status) \(reason(status))", "Content-Type: \(type)"]
        if let length { lines.append("Content-Length: \(length)") }
        if let location { lines.append("Location: \(location)") }
        if status == 405 { lines.append("Allow: GET, HEAD") }
        lines += [
            "Cache-Control: no-store", "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
            "Connection: \(keepsAlive ? "keep-alive" : "close")",
        ]
        return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
    }

    private static func reason(_ status: Int) -> String {
        switch status {
        case 200: "OK"
        case 301: "Moved Permanently"
        case 400: "Bad Request"
        case 403: "Forbidden"
        case 404: "Not Found"
        case 405: "Method Not Allowed"
        case 413: "Content Too Large"
        case 431: "Request Header Fields Too Large"
        default: "Internal Server Error"
        }
    }
}
