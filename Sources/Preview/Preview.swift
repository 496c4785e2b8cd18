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
    private let state: SharedState

    private final class SharedState: Sendable {
        let current = Mutex(PreviewState())
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
                let generation = state.current.withLock(\.generation)
                return site.reply(to: request.path, suffix: PreviewScript.suffix(generation))
            }
        }
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

    /// Has every browser that shows a page show the outcome.
    package func show(_ outcome: Outcome) {
        let event = state.current.withLock { state in
            switch outcome {
            case .built: state = PreviewState(generation: state.generation + 1)
            case .errors(let errors): (state.errors, state.failure) = (errors, nil)
            case .failed(let text): (state.errors, state.failure) = ([], text)
            }
            return state.event
        }
        server.broadcast(event)
    }
}
