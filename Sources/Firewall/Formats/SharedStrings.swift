import OfficeOpenXML
import TextFormats

/// The texts of a workbook, each of them once: cells name them by their number.
struct SharedStrings {
    private var texts: [String] = []
    private var numbers: [String: Int] = [:]

    mutating func number(of text: String) -> Int {
        if let number = numbers[text] { return number }
        texts.append(text)
        numbers[text] = texts.count - 1
        return texts.count - 1
    }

    /// The part of the workbook that holds them.
    func write(to sink: ([UInt8]) -> Void) {
        var xml = XMLWriter()
        xml.element("sst", ["xmlns": OfficeSchema.spreadsheet]) { xml in
            for text in texts {
                xml.start("si")
                xml.start("t")
                if let first = text.first, let last = text.last, first.isWhitespace || last.isWhitespace {
                    xml.attribute("xml:space", "preserve")
                }
                xml.text(text)
                xml.end()
                xml.end()
                xml.drain(to: sink)
            }
        }
        xml.handOver(to: sink)
    }
}
