import Synchronization

/// The number of look-ups by id in the whole process since counting began. Unlike time, the count is the same in every
/// run. Off by default, because counting threads wait for each other.
package enum LookupCount {
    @usableFromInline static let isOn = Atomic<Bool>(false)
    @usableFromInline static let count = Atomic<Int>(0)

    package static func begin() { isOn.store(true, ordering: .relaxed) }

    package static var value: Int { count.load(ordering: .relaxed) }

    @inlinable static func add() {
        if isOn.load(ordering: .relaxed) { count.wrappingAdd(1, ordering: .relaxed) }
    }
}
