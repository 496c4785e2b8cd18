import Synchronization

/// How often a value was looked up by its id since counting began, in the whole process. Work that is counted, unlike
/// time, is the same in every run. Off at first, because threads that count wait for each other.
package enum LookupCount {
    private static let isOn = Atomic<Bool>(false)
    private static let count = Atomic<Int>(0)

    package static func begin() { isOn.store(true, ordering: .relaxed) }

    package static var value: Int { count.load(ordering: .relaxed) }

    static func add() {
        if isOn.load(ordering: .relaxed) { count.wrappingAdd(1, ordering: .relaxed) }
    }
}
