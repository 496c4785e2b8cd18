import Glibc
import Publishing
import TextFormats

/// A folder whose files are served, and nothing outside of it.
struct ServedFolder: Sendable {
    let path: String

    static let typeOfPages = "text/html; charset=utf-8"

    /// The path below the folder of the page at an address; `nil` if no page can be there.
    static func page(at address: String) -> String? {
        let path = PercentEncoding.decode(address).drop { $0 == "/" }
        if path.isEmpty || path.hasSuffix("/") { return path + "index.html" }
        return path.hasSuffix(".html") ? String(path) : nil
    }

    /// Whether a file is there with the same bytes.
    func holds(_ file: OutputFile) -> Bool {
        (try? InputFile.read("\(path)/\(file.path)"))?.bytes == file.bytes
    }

    /// - Parameters:
    ///   - address: the path of a request, as it was sent.
    ///   - suffix: what is added to pages.
    func reply(to address: String, suffix: [UInt8]) -> HTTPReply {
        let decoded = PercentEncoding.decode(address)
        let names = decoded.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        // What is hidden is the program's own.
        let isPlain = names.dropLast().allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") }
        guard decoded.hasPrefix("/"), isPlain, !(names.last?.hasPrefix(".") ?? false), !decoded.utf8.contains(0) else {
            return missing(suffix)
        }
        let place = path + decoded
        guard let real = realpath(place, nil), let root = realpath(path, nil) else { return missing(suffix) }
        defer {
            free(real)
            free(root)
        }
        guard String(cString: real).hasPrefix(String(cString: root) + "/") || strcmp(real, root) == 0 else {
            return missing(suffix)
        }
        var info = stat()
        guard stat(real, &info) == 0 else { return missing(suffix) }
        if info.st_mode & S_IFMT == S_IFDIR {
            guard decoded.hasSuffix("/") else { return .redirect(to: PercentEncoding.path.encode(decoded) + "/") }
            return page(place + "index.html", suffix)
        }
        return decoded.hasSuffix("/") ? missing(suffix) : page(place, suffix)
    }

    private func page(_ path: String, _ suffix: [UInt8]) -> HTTPReply {
        guard access(path, R_OK) == 0 else { return missing(suffix) }
        let type = Self.type(of: path)
        return .file(path: path, type: type, suffix: type == Self.typeOfPages ? suffix : [])
    }

    /// A page that waits for what is not there yet.
    private func missing(_ suffix: [UInt8]) -> HTTPReply {
        let page = Array("<!doctype html><meta charset=utf-8><title>Not found</title><p>There is no such page.".utf8)
        return .bytes(status: 404, type: "text/html; charset=utf-8", page + suffix)
    }

    private static func type(of path: String) -> String {
        switch path[(path.lastIndex(of: ".") ?? path.startIndex)...] {
        case ".html": typeOfPages
        case ".css": "text/css; charset=utf-8"
        case ".js": "text/javascript; charset=utf-8"
        case ".json": "application/json"
        case ".svg": "image/svg+xml"
        case ".xml": "application/xml"
        case ".csv": "text/csv; charset=utf-8"
        case ".woff2": "font/woff2"
        case ".png": "image/png"
        case ".jpg": "image/jpeg"
        case ".webp": "image/webp"
        case ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        default: "text/plain; charset=utf-8"
        }
    }
}
