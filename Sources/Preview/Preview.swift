import Diagnostics
import Glibc
import Publishing
import Synchronization

/// A site that is served as it is edited: what was last built without errors, and what is wrong since.
package final class Preview: Sendable {
    /// What became of a build.
    package enum Outcome: Sendable {
        case built
        /// The site is as it was.
        case errors([Diagnostic])
        case failed(String)
    }

    /// `http://127.0.0.1:8000/`
    package let address: String
    private let server: PreviewServer
    private let site: ServedFolder
    private let state: SharedState

    private final class SharedState: Sendable {
        let current = Mutex(PreviewState())
        let asked = Mutex(RecentPages())
        let arrivals = Mutex(Arrivals())
    }

    /// What browsers have taken so far.
    private struct Arrivals {
        /// Pages of builds that were running.
        var early = 0
        /// Pages that are shown: one that is loaded asks for a stream of events.
        var shown = 0
    }

    /// What a browser made of the pages of a build that is running.
    package enum Reception: Sendable, Equatable {
        /// None of them is new, or there is no site yet with what a page needs.
        case unchanged
        case unasked
        /// Asked for, and not shown within the time that there was.
        case asked
        case shown
    }

    /// How long a build waits for a browser to ask for a page, and then to show it.
    package struct Patience: Sendable {
        package static let usual = Patience(request: .milliseconds(60), page: .milliseconds(400))

        var request: Duration
        var page: Duration
    }

    /// Listens on 127.0.0.1.
    ///
    /// - Parameters:
    ///   - folder: of the site.
    ///   - port: 0 for any that is free.
    package init(of folder: String, port: UInt16) throws {
        let state = SharedState()
        let site = ServedFolder(path: folder)
        server = try PreviewServer(
            port: port,
            greeting: {
                state.arrivals.withLock { $0.shown += 1 }
                return state.current.withLock { $0.event }
            }
        ) { request in
            switch request.path {
            case PreviewScript.events: return .events
            case PreviewScript.shown:
                state.arrivals.withLock { $0.shown += 1 }
                return .bytes(status: 200, type: "text/plain; charset=utf-8", [])
            case PreviewScript.path:
                return .bytes(
                    status: 200, type: "text/javascript; charset=utf-8", Array(PreviewScript.source.utf8))
            default:
                let page = ServedFolder.page(at: request.path)
                if let page { state.asked.withLock { $0.add(page) } }
                let (generation, early) = state.current.withLock { state in
                    (state.generation(of: page), page.flatMap { state.early[$0] })
                }
                let suffix = PreviewScript.suffix(generation)
                if let early {
                    state.arrivals.withLock { $0.early += 1 }
                    return .bytes(status: 200, type: ServedFolder.typeOfPages, early + suffix)
                }
                let reply = site.reply(to: request.path, suffix: suffix)
                if case .bytes(404, _, _) = reply { state.current.withLock { $0.miss() } }
                return reply
            }
        }
        self.site = site
        self.state = state
        address = "http://127.0.0.1:\(server.port)/"
        let server = server
        let box = Unmanaged.passRetained(server)
        var thread = pthread_t()
        let status = pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<PreviewServer>.fromOpaque(argument).takeRetainedValue().serve() }
                return nil
            }, box.toOpaque())
        if status != 0 {
            box.release()
            throw PreviewServer.BindError(description: "cannot serve: \(String(cString: strerror(status)))")
        }
    }

    /// The pages that browsers asked for last, by their paths below the site's folder.
    package var askedPages: [String] { state.asked.withLock(\.paths) }

    /// Has browsers that show one of these pages show what becomes of it, before the build is done. Returns once one does, if
    /// one asks for it: a browser is as hungry for processors as a build, and someone waits for it.
    @discardableResult
    package func show(early pages: [OutputFile], patience: Patience = .usual) async -> Reception {
        guard state.current.withLock({ $0.generation > 0 }) else { return .unchanged }
        let changed = pages.filter { !site.holds($0) }
        guard !changed.isEmpty else { return .unchanged }
        let before = state.arrivals.withLock { $0 }
        update { $0.show(early: changed) }
        guard await arrival(within: patience.request, { $0.early > before.early }) else { return .unasked }
        return await arrival(within: patience.page) { $0.shown > before.shown } ? .shown : .asked
    }

    private func arrival(within patience: Duration, _ holds: @Sendable (Arrivals) -> Bool) async -> Bool {
        let clock = ContinuousClock()
        let end = clock.now + patience
        while !state.arrivals.withLock({ holds($0) }) {
            guard clock.now < end, (try? await Task.sleep(for: .milliseconds(2))) != nil else { return false }
        }
        return true
    }

    /// Has every browser that shows a page show the outcome.
    package func show(_ outcome: Outcome) {
        update { $0.show(outcome) }
    }

    private func update(_ change: (inout PreviewState) -> Void) {
        let event = state.current.withLock { state in
            change(&state)
            return state.event
        }
        server.broadcast(event)
    }
}
