import Foundation
import Layout
import Model
import TestSupport
import Testing

@testable import SVG

@Suite struct GoldenTests {
    @Test func picturesAreAsExpected() throws {
        var files: [String: String] = ["diagram.css": DiagramStylesheet.css]
        for (name, sketch) in [("query", querySample()), ("broker", brokerSample())] {
            let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
            files["\(name).inline.svg"] = String(
                utf8: drawing.inlineSVG(title: "A title", description: "What it shows.", idPrefix: name).linked)
            files["\(name).svg"] = withoutFonts(
                drawing.standaloneSVG(
                    title: "A title", subtitle: "A summary of it.", description: "What it shows.", idPrefix: name))
            let form = DeckForm(outlinesText: false)
            files["\(name).slide.svg"] = withoutFonts(
                drawing.deckPicture(
                    title: "A title", subtitle: "A summary of it.", description: "What it shows.", idPrefix: name,
                    form: form
                ).svg(.auto))
            files["\(name).step-dark.svg"] = withoutFonts(
                drawing.deckPictures(
                    of: [Step(number: 4, paths: ["c"], text: "What happens.")], title: "A title",
                    subtitle: "A summary of it.", idPrefix: name,
                    form: form
                ).flatMap { $0.svg(.dark) })
            files["\(name).samples.html"] = drawing.legendRows.map { String(utf8: $0.lineSampleSVG) }
                .joined(separator: "\n")
        }
        try GoldenFolder("Golden").expect(files)
    }

    /// The fonts would fill the golden files with what no one can read.
    private func withoutFonts(_ svg: [UInt8]) -> String {
        String(utf8: svg).replacing(#/base64,[A-Za-z0-9+\/=]+/#, with: "base64,…")
    }

    /// Writes every sample to the folder named by `PORTOLAN_PICTURES`, to be looked at.
    @Test(.enabled(if: ProcessInfo.processInfo.environment["PORTOLAN_PICTURES"] != nil))
    func writePictures() throws {
        let folder = URL(
            fileURLWithPath: try #require(ProcessInfo.processInfo.environment["PORTOLAN_PICTURES"]))
        let samples = [
            ("query", querySample()), ("broker", brokerSample()), ("palette", paletteSample()), ("icons", iconSample()),
        ]
        for (name, sketch) in samples {
            let drawing = DiagramDrawing(layout: sketch.layout, diagram: sketch.diagram)
            let alone = drawing.standaloneSVG(
                title: "On Demand Remote Control with a Broker",
                subtitle: "A controller inside the company reaches a target on the Internet through a broker.",
                description: "", idPrefix: name)
            try Data(alone).write(to: folder.appendingPathComponent("\(name).svg"))
            let inline = String(utf8: drawing.inlineSVG(title: name, description: "", idPrefix: name).linked)
            let rows = drawing.legendRows.map { "<p>\($0.portText) \(String(utf8: $0.lineSampleSVG))</p>" }
            for theme in ["light", "dark"] {
                let page = """
                    <!DOCTYPE html><html lang=en data-theme=\(theme)><title>x</title>
                    <style>\(DiagramStylesheet.css)</style>
                    <body style="background:#888">\(inline)\(rows.joined())</body></html>
                    """
                let file = folder.appendingPathComponent("\(name)-\(theme).html")
                try page.write(to: file, atomically: true, encoding: .utf8)
            }
        }
    }
}
