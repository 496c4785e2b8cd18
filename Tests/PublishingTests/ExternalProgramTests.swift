import Testing

@testable import Publishing

@Suite struct ExternalProgramTests {
    private static func run(_ arguments: [String], limit: Double = 60) throws -> Int32 {
        try ExternalProgram.run(
            "sh", ["-c"] + arguments, package: "dash", environment: ["PATH=/usr/bin:/bin"], limit: limit)
    }

    @Test func itsEndIsToldAsAShellTellsIt() throws {
        #expect(try Self.run(["exit 0"]) == 0)
        #expect(try Self.run(["exit 7"]) == 7)
        #expect(try Self.run(["kill -9 $$"]) == 137)
    }

    @Test func oneThatHangsIsEnded() throws {
        let error = #expect(throws: FileError.self) { try Self.run(["exec sleep 600"], limit: 0.2) }
        #expect(error?.description == "cannot run sh: it has not ended within 0 seconds")
    }

    @Test func oneThatIsNotThereIsNamedWithItsPackage() throws {
        let error = #expect(throws: FileError.self) {
            try ExternalProgram.run("no-such-program", [], package: "some-package", environment: ["PATH=/usr/bin"])
        }
        #expect(error?.description.contains("some-package") == true)
    }
}
