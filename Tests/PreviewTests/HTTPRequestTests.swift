import Testing

@testable import Preview

@Suite struct HTTPRequestTests {
    private func parsed(_ text: String) -> HTTPRequest.Parsed { HTTPRequest.parse(Array(text.utf8)) }

    @Test func `a request is read once it is complete`() {
        let text = "GET /a%20b/?q=1 HTTP/1.1\r\nHost: LOCALHOST:80 \r\nAccept: */*\r\n\r\n"
        for length in 0..<text.utf8.count {
            #expect(HTTPRequest.parse(Array(text.utf8.prefix(length))) == .incomplete)
        }
        let request = HTTPRequest(method: .get, path: "/a%20b/", host: "localhost:80", keepsAlive: true)
        #expect(parsed(text) == .request(request, length: text.utf8.count))
        #expect(parsed(text + "GET") == .request(request, length: text.utf8.count))
    }

    @Test(arguments: [
        ("POST / HTTP/1.1\r\nHost: a\r\n\r\n", 405), ("GET / HTTP/2\r\n\r\n", 400), ("GET  / HTTP/1.1\r\n\r\n", 400),
        ("GET http://a/ HTTP/1.1\r\n\r\n", 400), ("GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400),
        ("GET / HTTP/1.1\r\n: a\r\n\r\n", 400), ("GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\n", 413),
        ("GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n", 413), ("\r\n", 400),
        ("GET /\(String(repeating: "a", count: 20_000)) HTTP/1.1\r\n\r\n", 431),
        (String(repeating: "a", count: 20_000), 431),
    ])
    func `what is no request for reading is refused`(_ text: String, _ status: Int) {
        #expect(parsed(text) == .refused(status))
    }

    @Test func `connections stay open as the client asks`() {
        func keepsAlive(_ head: String) -> Bool? {
            guard case .request(let request, _) = parsed(head + "\r\n\r\n") else { return nil }
            return request.keepsAlive
        }
        #expect(keepsAlive("GET / HTTP/1.1") == true)
        #expect(keepsAlive("GET / HTTP/1.1\r\nConnection: close") == false)
        #expect(keepsAlive("GET / HTTP/1.0") == false)
        #expect(keepsAlive("HEAD / HTTP/1.0\r\nConnection: keep-alive") == true)
    }
}
