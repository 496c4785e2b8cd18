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
    }

    /// Listens on 127.0.0.1.
    ///
    /// - Parameters:
    ///   - folder: of the site.
    ///   - port: 0 for any that is free.
    package init(of folder: String, port: UInt16) throws {
        let state = SharedState()
        let site = ServedFolder(path: folder)
        server = try PreviewServer(port: port, greeting: { state.current.withLock { $0.event } }) { request in
            switch request.path {
            case PreviewScript.events: return .events
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
                if let early { return .bytes(status: 200, type: ServedFolder.typeOfPages, early + suffix) }
                return site.reply(to: request.path, suffix: suffix)
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

    /// Has browsers that show one of these pages show what becomes of it, before the build is done.
    package func show(early pages: [OutputFile]) {
        let changed = pages.filter { !site.holds($0) }
        if !changed.isEmpty { update { $0.show(early: changed) } }
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
