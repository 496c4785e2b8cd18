import Foundation
import Glibc
import Publishing
import Synchronization
import Testing

@testable import Preview

/// A build waits for a browser that loads a page of it, and for nobody else.
@Suite struct EarlyPageTests {
    private static let page = OutputFile(path: "1.0/shop/index.html", bytes: Array("<p>new</p>".utf8))
    private let preview: Preview
    private let port: UInt16

    private final class Flag: Sendable {
        private let isRaised = Mutex(false)
        var value: Bool { isRaised.withLock { $0 } }
        func raise() { isRaised.withLock { $0 = true } }
    }

    init() throws {
        preview = try Preview(of: "\(FileManager.default.temporaryDirectory.path)/portolan-\(UUID())", port: 0)
        preview.show(.built)
        port = try #require(URL(string: preview.address)?.port.flatMap(UInt16.init(exactly:)))
    }

    /// A connection that has asked for a path.
    private func ask(_ path: String) throws -> Int32 {
        let client = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let status = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(client, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        try #require(status == 0)
        let request = "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n"
        #expect(write(client, request, request.utf8.count) == request.utf8.count)
        return client
    }

    private func reply(to path: String) throws -> String {
        let client = try ask(path)
        defer { close(client) }
        var reply: [UInt8] = []
        var bytes = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = read(client, &bytes, bytes.count)
            guard count > 0 else { return String(decoding: reply, as: UTF8.self) }
            reply += bytes[..<count]
        }
    }

    @Test func `without a browser a build goes on`() async {
        let reception = await preview.show(
            early: [Self.page], patience: .init(request: .milliseconds(50), page: .milliseconds(50)))
        #expect(reception == .unasked)
    }

    // A machine that runs many tests may let a minute pass between two lines of one.
    @Test func `a build goes on once the page is loaded`() async throws {
        let goesOn = Flag()
        let preview = preview
        async let reception = {
            let reception = await preview.show(
                early: [Self.page], patience: .init(request: .seconds(86400), page: .seconds(86400)))
            goesOn.raise()
            return reception
        }()
        while try !reply(to: "/1.0/shop/").contains("<p>new</p>") { try await Task.sleep(for: .milliseconds(2)) }
        try await Task.sleep(for: .milliseconds(50))
        #expect(!goesOn.value)
        // As a page does that has been loaded.
        let stream = try ask("/.preview/events")
        defer { close(stream) }
        #expect(await reception == .shown)
    }

    @Test func `a build goes on once the page is shown without being loaded`() async throws {
        let preview = preview
        async let reception = preview.show(
            early: [Self.page], patience: .init(request: .seconds(86400), page: .seconds(86400)))
        while try !reply(to: "/1.0/shop/").contains("<p>new</p>") { try await Task.sleep(for: .milliseconds(2)) }
        #expect(try reply(to: "/.preview/shown").hasPrefix("HTTP/1.1 200"))
        #expect(await reception == .shown)
    }

    @Test func `no page is early before there is a site`() async throws {
        let preview = try Preview(of: "\(FileManager.default.temporaryDirectory.path)/portolan-\(UUID())", port: 0)
        #expect(await preview.show(early: [Self.page]) == .unchanged)
    }

    @Test func `a build does not wait for a browser that gives up`() async throws {
        let preview = preview
        async let reception = preview.show(
            early: [Self.page], patience: .init(request: .seconds(86400), page: .milliseconds(50)))
        while try !reply(to: "/1.0/shop/").contains("<p>new</p>") { try await Task.sleep(for: .milliseconds(2)) }
        #expect(await reception == .asked)
    }
}
