import Foundation
import Testing

/// `portolan serve`, with clients of every kind.
@Suite struct ServeTests {
    @Test func `clients get the site as it is edited, and nothing else`() throws {
        let script = Repository.root.appendingPathComponent("Tests/Preview/clients.py")
        let run = try ProgramRun(
            [script.path, Repository.program.path], in: Repository.root,
            program: URL(fileURLWithPath: "/usr/bin/python3"))
        #expect(run.status == 0, "\(run.output)\(run.errors)")
        print(run.output)
    }
}
