import Glibc

/// The machine that the program runs on.
///
/// As it is released, memory is given out by mimalloc, for the program, Swift and the C libraries alike: it takes the place of
/// `malloc` in whatever is linked with it. A build that decides every layout takes a tenth less time so. What is built to be
/// debugged has the C library's, which sanitizers know.
enum Machine {
    /// The number of processors.
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    private final class Kept<Value: Sendable>: Sendable {
        let value: Value
        init(_ value: Value) { self.value = value }
    }

    /// Keeps a value in memory until the program ends, which frees everything at once. To free what has a hundred thousand
    /// parts takes a tenth of the time of a short build.
    static func keep(_ value: some Sendable) { _ = Unmanaged.passRetained(Kept(value)) }

    /// Of mimalloc, from one digit for each part; `nil` if memory is the C library's.
    static var allocatorVersion: String? {
        guard let version = dlsym(nil, "mi_version") else { return nil }
        let number = Int(unsafeBitCast(version, to: (@convention(c) () -> CInt).self)())
        return "\(number / 100).\(number / 10 % 10).\(number % 10)"
    }
}
