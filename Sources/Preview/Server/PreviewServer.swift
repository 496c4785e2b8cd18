import Glibc
import Synchronization

/// Answers requests of this machine alone, in one thread that waits for all clients at once. It reads, and writes nothing.
final class PreviewServer: Sendable {
    package struct BindError: Error, CustomStringConvertible {
        package let description: String
    }

    let port: UInt16
    private let listener: Int32
    /// The ends of a pipe that wakes the thread for events that are to be sent.
    private let wakeReader: Int32
    private let wakeWriter: Int32
    private let events = Mutex<[[UInt8]]>([])
    private let answer: @Sendable (HTTPRequest) -> HTTPReply
    /// Sent to a stream as it begins.
    private let greeting: @Sendable () -> [UInt8]

    /// A client has this long to send a request, and to take some of a reply.
    private static let patience = Duration.seconds(20)
    private static let heartbeat = Duration.seconds(15)

    /// - Parameter port: 0 for any that is free.
    init(
        port: UInt16, greeting: @escaping @Sendable () -> [UInt8],
        answer: @escaping @Sendable (HTTPRequest) -> HTTPReply
    ) throws {
        self.answer = answer
        self.greeting = greeting
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var yes: Int32 = 1
        setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        let status = withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer -> Int32 in
                guard bind(listener, pointer, length) == 0, listen(listener, 1024) == 0 else { return errno }
                return getsockname(listener, pointer, &length) == 0 ? 0 : errno
            }
        }
        var ends: [Int32] = [-1, -1]
        guard listener >= 0, status == 0, pipe(&ends) == 0 else {
            let reason = String(cString: strerror(status == 0 ? errno : status))
            if listener >= 0 { close(listener) }
            throw BindError(description: "cannot listen on 127.0.0.1:\(port): \(reason)")
        }
        self.listener = listener
        self.port = UInt16(bigEndian: address.sin_port)
        (wakeReader, wakeWriter) = (ends[0], ends[1])
        for descriptor in [listener] + ends { Self.prepare(descriptor) }
        Self.raiseLimit()
    }

    deinit {
        for descriptor in [listener, wakeReader, wakeWriter] { close(descriptor) }
    }

    /// Has a descriptor neither block nor be handed to other programs.
    private static func prepare(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
        _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    }

    /// As many files may be open as the system allows.
    private static func raiseLimit() {
        var limit = rlimit()
        guard getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 8192)
        _ = setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// Sends an event to every stream, from any thread.
    func broadcast(_ event: [UInt8]) {
        events.withLock { $0.append(event) }
        var byte: UInt8 = 1
        _ = write(wakeWriter, &byte, 1)
    }

    // MARK: The thread

    /// Answers requests for as long as the program runs.
    func serve() {
        var connections: [Int32: ClientConnection] = [:]
        var lastBeat = ContinuousClock.now
        while true {
            var watched = [listener, wakeReader].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            for connection in connections.values {
                let events = POLLIN | (connection.isIdle ? 0 : POLLOUT)
                watched.append(pollfd(fd: connection.descriptor, events: Int16(events), revents: 0))
            }
            if poll(&watched, nfds_t(watched.count), 1000) > 0 {
                for event in watched.dropFirst(2) where event.revents != 0 {
                    guard let connection = connections[event.fd] else { continue }
                    if !advance(connection, Int32(event.revents)) { connections[event.fd] = nil }
                }
                if watched[1].revents != 0 { sendEvents(&connections) }
                if watched[0].revents != 0 { accept(&connections) }
            }
            let now = ContinuousClock.now
            if now - lastBeat > Self.heartbeat {
                lastBeat = now
                // A comment, so that a client that has gone is noticed.
                send(Array(":\n\n".utf8), &connections)
            }
            connections = connections.filter { $0.value.isStream || now - $0.value.lastActivity < Self.patience }
        }
    }

    private func accept(_ connections: inout [Int32: ClientConnection]) {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            guard descriptor >= 0 else {
                // Until a file is closed, none can be opened.
                if errno == EMFILE || errno == ENFILE { usleep(20_000) }
                return
            }
            Self.prepare(descriptor)
            connections[descriptor] = ClientConnection(descriptor)
        }
    }

    /// - Returns: `false` if the connection is at its end.
    private func advance(_ connection: ClientConnection, _ events: Int32) -> Bool {
        if events & POLLIN != 0, !connection.receive() { return false }
        if events & (POLLERR | POLLHUP | POLLNVAL) != 0 { return false }
        while true {
            switch connection.send() {
            case .ended: return false
            case .waits: return true
            case .done:
                if connection.isStream {
                    connection.input = []
                    return true
                }
                guard answerNext(connection) else { return true }
            }
        }
    }

    /// - Returns: `false` if no request has arrived as a whole.
    private func answerNext(_ connection: ClientConnection) -> Bool {
        switch HTTPRequest.parse(connection.input) {
        case .incomplete: return false
        case .refused(let status):
            connection.input = []
            connection.queue(.refusal(status), nil)
        case .request(let request, let length):
            connection.input.removeFirst(length)
            guard request.host == "127.0.0.1:\(port)" || request.host == "localhost:\(port)" else {
                connection.queue(.refusal(request.host == nil ? 400 : 403), nil)
                return true
            }
            connection.queue(answer(request), request)
            if connection.isStream { connection.add(greeting()) }
        }
        return true
    }

    private func sendEvents(_ connections: inout [Int32: ClientConnection]) {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(wakeReader, &bytes, bytes.count) > 0 {}
        let waiting = events.withLock { events in
            defer { events = [] }
            return events
        }
        for event in waiting { send(event, &connections) }
    }

    private func send(_ event: [UInt8], _ connections: inout [Int32: ClientConnection]) {
        for connection in connections.values where connection.isStream {
            connection.add(event)
            if connection.send() == .ended { connections[connection.descriptor] = nil }
        }
    }
}
