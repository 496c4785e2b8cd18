/// Parallel work on a list of elements, with the results used in the order of the elements.
enum OrderedWork {
    /// Runs `work` for each element, `jobs` at a time, and passes each result to `use` in the order of the elements. At
    /// most a few results for each job wait for their turn, so that memory does not grow with the number of elements.
    ///
    /// The first error that `use` throws ends it.
    static func run<Element: Sendable, Result: Sendable>(
        _ elements: [Element], jobs: Int, work: @escaping @Sendable (Element) -> Result,
        use: (Result) throws -> Void
    ) async throws {
        guard jobs > 1, elements.count > 1 else {
            for element in elements { try use(work(element)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var waiting: [Int: Result] = [:]
            var started = 0
            var next = 0
            func start() {
                let index = started
                let element = elements[index]
                started += 1
                group.addTask { (index, work(element)) }
            }
            while started < min(jobs, elements.count) { start() }
            while let (index, result) = try await group.next() {
                waiting[index] = result
                while let ready = waiting.removeValue(forKey: next) {
                    try use(ready)
                    next += 1
                }
                let running = started - next - waiting.count
                var free = jobs - running
                while free > 0, started < elements.count, started - next < jobs * waitingForEachJob {
                    start()
                    free -= 1
                }
            }
        }
    }

    /// The number of results that may wait for a slower one.
    private static let waitingForEachJob = 8
}
