import Foundation
import Testing

@testable import Publishing

/// Outputs without a manifest, or with a damaged one.
@Suite struct AdoptionTests: TestedOutput {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test func anEditionOfAnEarlierVersionIsTakenOver() throws {
        try publish(
            ["1.0": ["a": "1", "gone": "1"], "0.9": ["a": "1"]],
            root: ["index.html": "1", "versions.json": "[{\"version\": \"1.0\", \"title\": \"1.0\", \"aliases\": []}]"])
        try folder.remove("Output/.portolan")
        let notes = try publish(["1.0": ["a": "2"]], root: ["index.html": "2", "versions.json": "[]"])
        #expect(
            notes == [
                .adopted(path: "\(output.path)/1.0", files: 2, others: 1),
                .adopted(path: "\(output.path)/index.html", files: 1, others: 0),
                .adopted(path: "\(output.path)/versions.json", files: 1, others: 0),
            ])
        #expect(
            try texts() == ["1.0/a": "2", "1.0/gone": "1", "0.9/a": "1", "index.html": "2", "versions.json": "[]"])
        #expect(try publish(["1.0": ["a": "3"]], root: ["index.html": "2", "versions.json": "[]"]) == [])
        #expect(try publish(["0.9": ["a": "3"]]) == [.adopted(path: "\(output.path)/0.9", files: 2, others: 0)])
    }

    @Test(arguments: [
        "{\"schemaVersion\":1,\"title\":\"A \\\"B\\\"\",\"base\":\"https://e.com/\",\"edition\":\"1.0\",\"status\":\"released\"}",
        "{\n \"schemaVersion\": 1,\n \"title\": \"\",\n \"edition\": \"1.0\",\n \"status\": \"draft\",\n",
    ])
    func aModelProvesItsEditionHoweverItIsSpaced(_ model: String) throws {
        try folder.write(model, to: "Output/1.0/model.json")
        try folder.write("1", to: "Output/1.0/a")
        #expect(try output.isProven("1.0"))
        #expect(try output.isProven("latest") == false)
        #expect(
            try publish(["1.0": ["a": "2"]]) == [.adopted(path: "\(output.path)/1.0", files: 2, others: 0)])
    }

    @Test(arguments: [
        "{}", "",
        "{\n  \"schemaVersion\": 1,\n  \"title\": \"A\",\n  \"edition\": \"1.1\",\n  \"status\": \"draft\",\n",
        "{\"edition\": \"1.0\"}",
    ])
    func aModelOfSomethingElseProvesNothing(_ model: String) throws {
        try folder.write(model, to: "Output/1.0/model.json")
        try folder.write("precious", to: "Output/1.0/weights.bin")
        let before = try folder.contents()
        let error = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
        #expect(error?.reason.hasPrefix("it is not an edition that Portolan built") == true)
        #expect(try folder.contents() == before)
    }

    @Test(arguments: ["", "x", "Portolan wrote these files, format 1: digest (XXH3 128), size, path\n"])
    func aDamagedManifestIsNamed(_ text: String) throws {
        try folder.write(text, to: "Output/.portolan/manifest")
        let error = #expect(throws: FileError.self) { try publish(["1.0": [:]]) }
        #expect(error?.path == output.manifestPath)
        #expect(try texts() == [:])
    }
}
