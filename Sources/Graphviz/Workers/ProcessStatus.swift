import Glibc

/// What the system says of a process at one moment.
struct ProcessStatus {
    /// One letter, as `ps` shows it: `R` runs or could, `S` sleeps, `T` and `t` are stopped, `Z` has ended.
    var state: Character
    /// The CPU time that it has taken since it was started, in clock ticks.
    var ticks: Int

    static let ticksPerSecond = max(1, sysconf(Int32(_SC_CLK_TCK)))

    /// - Returns: `nil` if there is no such process.
    init?(of process: pid_t) {
        guard let text = Self.line("/proc/\(process)/stat"), let name = text.lastIndex(of: ")") else { return nil }
        // The third field and those after it, by proc(5); the second is a name, which may have spaces.
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 12, let state = fields[0].first, let user = Int(fields[11]), let system = Int(fields[12])
        else { return nil }
        self.state = state
        ticks = user + system
    }

    private static func line(_ path: String) -> String? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        return withUnsafeTemporaryAllocation(byteCount: 1024, alignment: 1) { bytes in
            let count = read(descriptor, bytes.baseAddress, bytes.count)
            return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
        }
    }
}
