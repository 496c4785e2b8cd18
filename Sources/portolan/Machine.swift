import CMemory
import Glibc

/// The machine that the program runs on.
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
    static func returnFreedMemory() { _ = malloc_trim(0) }
}
