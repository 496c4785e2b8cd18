import Publishing
import Testing

@testable import Preview

@Suite struct PreviewStateTests {
    private let page = OutputFile(path: "1.0/shop/index.html", bytes: Array("new".utf8))

    private func built(_ times: Int) -> PreviewState {
        var state = PreviewState()
        for _ in 0..<times { state.show(.built) }
        return state
    }

    @Test func `a page that is early is already of the build that follows`() {
        var state = built(3)
        state.show(early: [page])
        #expect(state.generation == 3)
        #expect(state.generation(of: page.path) == 4)
        #expect(state.generation(of: "1.0/index.html") == 3)
        state.show(.built)
        #expect(state.generation == 4)
        #expect(state.generation(of: page.path) == 4)
        #expect(state.early.isEmpty)
    }

    @Test func `a page that was early is loaded again if a file was not there yet`() {
        var state = PreviewState()
        state.miss()
        state.show(early: [page])
        state.miss()
        let early = state.generation(of: page.path)
        state.show(.built)
        #expect(state.generation(of: page.path) > early)
        state.show(early: [page])
        let next = state.generation(of: page.path)
        state.show(.built)
        #expect(state.generation(of: page.path) == next)
    }

    @Test func `a page that was early before a build failed is loaded again after the next`() {
        var state = built(3)
        state.show(early: [page])
        state.show(.failed("The disk is full."))
        #expect(state.generation(of: page.path) == 3)
        #expect(state.failure == "The disk is full.")
        state.show(.built)
        #expect(state.generation == 5)
        #expect(state.failure == nil)
    }

    @Test func `what was wrong before is not shown with a page that is early`() {
        var state = built(3)
        state.show(.failed("The disk is full."))
        state.show(early: [page])
        #expect(state.failure == nil)
        #expect(!String(decoding: state.event, as: UTF8.self).contains("full"))
        state.show(.failed("The disk is full."))
        #expect(state.failure != nil)
    }

    @Test func `an event names the pages that are early`() {
        var state = built(1)
        #expect(!String(decoding: state.event, as: UTF8.self).contains("early"))
        state.show(early: [page])
        let event = String(decoding: state.event, as: UTF8.self)
        #expect(event.contains("1.0/shop/index.html"))
        #expect(event.split(separator: "\n").count == 1)
    }

    @Test(arguments: [
        ("/", "index.html"), ("/1.0/shop/", "1.0/shop/index.html"), ("/1.0/a%20b/index.html", "1.0/a b/index.html"),
        ("/1.0/shop", nil), ("/1.0/assets/site.css", nil),
    ])
    func `a page has one path, however it is asked for`(address: String, path: String?) {
        #expect(ServedFolder.page(at: address) == path)
    }

    @Test func `the pages that were asked for last are known, each once`() {
        var pages = RecentPages()
        for path in ["a", "b", "c", "b", "d"] { pages.add(path) }
        #expect(pages.paths == ["d", "b", "c"])
    }
}
