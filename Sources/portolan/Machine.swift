import CMimalloc
import Glibc

/// The machine that the program runs on.
///
/// Memory is given out by mimalloc, for the program, Swift and the C libraries alike: it takes the place of `malloc` in
/// whatever is linked with it. A build asks for memory some million times, and takes a tenth less time so.
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

    /// Gives freed memory back to the system. What a stage has freed lies between what it leaves, where the next stage's
    /// larger parts find no room.
    static func returnFreedMemory() { mi_collect(true) }

    /// Of the library that gives out memory, from one digit for each part.
    static var allocatorVersion: String {
        let number = Int(mi_version())
        return "\(number / 100).\(number / 10 % 10).\(number % 10)"
    }
}
