/// The head of a request (RFC 9112), of which nothing but this is used.
struct HTTPRequest: Sendable, Equatable {
    enum Method: String { case get = "GET", head = "HEAD" }

    var method: Method
    /// As it was sent, without a query.
    var path: String
    var host: String?
    var keepsAlive: Bool

    /// How many bytes a head may have.
    static let longestHead = 16 << 10

    enum Parsed: Equatable {
        /// The head is not complete yet.
        case incomplete
        case request(HTTPRequest, length: Int)
        /// The status with which it is refused.
        case refused(Int)
    }

    static func parse(_ bytes: [UInt8]) -> Parsed {
        guard let length = headLength(bytes) else {
            return bytes.count > longestHead ? .refused(431) : .incomplete
        }
        guard length <= longestHead else { return .refused(431) }
        let lines = bytes[..<length].split(separator: 0x0A, omittingEmptySubsequences: false)
            .map { $0.last == 0x0D ? $0.dropLast() : $0 }
        guard let first = lines.first else { return .refused(400) }
        let words = first.split(separator: 0x20, omittingEmptySubsequences: false).map {
            String(decoding: $0, as: UTF8.self)
        }
        guard words.count == 3, words[2] == "HTTP/1.1" || words[2] == "HTTP/1.0", words[1].hasPrefix("/") else {
            return .refused(400)
        }
        guard let method = Method(rawValue: words[0]) else { return .refused(405) }
        let path = words[1].prefix { $0 != "?" && $0 != "#" }
        var request = HTTPRequest(
            method: method, path: String(path), host: nil, keepsAlive: words[2] == "HTTP/1.1")
        for line in lines.dropFirst() where !line.isEmpty {
            guard let status = request.read(line) else { continue }
            return .refused(status)
        }
        return .request(request, length: length)
    }

    /// - Returns: the status with which the request is refused.
    private mutating func read(_ line: ArraySlice<UInt8>) -> Int? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return 400 }
        let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
        let value = String(decoding: line[(colon + 1)...], as: UTF8.self).trimmingSpaces.lowercased()
        switch name {
        case "host":
            if host != nil { return 400 }
            host = value
        case "connection": keepsAlive = value == "keep-alive" || keepsAlive && value != "close"
        // What reads only needs no content.
        case "content-length": return value == "0" ? nil : 413
        case "transfer-encoding": return 413
        default: break
        }
        return nil
    }

    /// With the empty line that ends it; `nil` if there is none yet.
    private static func headLength(_ bytes: [UInt8]) -> Int? {
        var start = 0
        while let end = bytes[start...].firstIndex(of: 0x0A) {
            let line = bytes[start..<end]
            if line.isEmpty || line.elementsEqual([0x0D]) { return end + 1 }
            start = end + 1
        }
        return nil
    }
}

extension String {
    /// Without blanks around it.
    fileprivate var trimmingSpaces: String {
        let isBlank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        guard let first = firstIndex(where: { !isBlank($0) }), let last = lastIndex(where: { !isBlank($0) }) else {
            return ""
        }
        return String(self[first...last])
    }
}
