import Glibc

/// One client's connection, whose socket does not block.
final class ClientConnection {
    /// A file that is being sent, owned.
    private struct OpenFile: ~Copyable {
        let descriptor: Int32
        var rest: Int

        deinit { close(descriptor) }
    }

    let descriptor: Int32
    /// What has been received and not been answered.
    var input: [UInt8] = []
    /// When something was last received or sent.
    private(set) var lastActivity = ContinuousClock.now
    private(set) var isStream = false
    private var output: [UInt8] = []
    private var sent = 0
    private var file: OpenFile?
    private var suffix: [UInt8] = []
    private var closesAfterOutput = false

    init(_ descriptor: Int32) { self.descriptor = descriptor }

    deinit { close(descriptor) }

    enum Progress { case waits, done, ended }

    /// Whether everything has been sent.
    var isIdle: Bool { sent == output.count && file == nil && suffix.isEmpty }

    /// How many bytes of events may wait for a client that does not read them.
    private static let mostWaiting = 1 << 20

    /// Reads what has arrived.
    ///
    /// - Returns: `false` if the client has gone.
    func receive() -> Bool {
        var buffer = [UInt8](repeating: 0, count: 4096)
        while input.count <= HTTPRequest.longestHead {
            let count = read(descriptor, &buffer, buffer.count)
            if count > 0 {
                lastActivity = .now
                input += buffer[..<count]
            } else if count == 0 {
                return false
            } else if errno == EINTR {
                continue
            } else {
                return errno == EAGAIN
            }
        }
        return true
    }

    func queue(_ reply: HTTPReply, _ request: HTTPRequest?) {
        let keepsAlive = request?.keepsAlive ?? false
        let isHead = request?.method == .head
        closesAfterOutput = !keepsAlive
        switch reply {
        case .bytes(let status, let type, let bytes):
            add(HTTPReply.head(status, type: type, length: bytes.count, keepsAlive: keepsAlive))
            if !isHead { add(bytes) }
        case .redirect(let location):
            add(HTTPReply.head(301, type: "text/plain", length: 0, location: location, keepsAlive: keepsAlive))
        case .events:
            add(HTTPReply.head(200, type: "text/event-stream", length: nil, keepsAlive: true))
            (isStream, closesAfterOutput) = (!isHead, isHead)
        case .file(let path, let type, let suffix):
            let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
            var info = stat()
            guard descriptor >= 0, fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
                if descriptor >= 0 { close(descriptor) }
                return queue(.refusal(404), request)
            }
            let size = Int(info.st_size)
            add(HTTPReply.head(200, type: type, length: size + suffix.count, keepsAlive: keepsAlive))
            if isHead {
                close(descriptor)
            } else {
                file = OpenFile(descriptor: descriptor, rest: size)
                self.suffix = suffix
            }
        }
    }

    func add(_ bytes: [UInt8]) {
        if sent > 0 {
            output.removeFirst(sent)
            sent = 0
        }
        output += bytes
    }

    /// Sends as much as the client takes.
    func send() -> Progress {
        while true {
            if sent < output.count {
                let count = output[sent...].withUnsafeBytes {
                    Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
                }
                if count < 0 { return stopped() }
                sent += count
                lastActivity = .now
            } else if let rest = file?.rest, rest > 0 {
                let count = sendfile(descriptor, file?.descriptor ?? -1, nil, min(rest, 1 << 20))
                if count < 0 { return stopped() }
                // A file that became shorter cannot be sent as it was announced.
                if count == 0 { return .ended }
                file?.rest -= count
                lastActivity = .now
            } else if !suffix.isEmpty {
                file = nil
                add(suffix)
                suffix = []
            } else {
                file = nil
                output = []
                sent = 0
                return closesAfterOutput ? .ended : .done
            }
            if isStream, output.count - sent > Self.mostWaiting { return .ended }
        }
    }

    private func stopped() -> Progress {
        switch errno {
        case EAGAIN, EINTR: .waits
        default: .ended
        }
    }
}
