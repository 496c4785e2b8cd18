import Testing
import TextFormats

@Suite struct PercentEncodingTests {
    @Test func `each part of an address keeps its own characters`() {
        let text = "a-Z_0~/?#[x]%:@!é \""
        #expect(PercentEncoding.path.encode(text) == "a-Z_0~/%3F%23%5Bx%5D%25%3A@!%C3%A9%20%22")
        #expect(PercentEncoding.segment.encode(text) == "a-Z_0~%2F%3F%23%5Bx%5D%25%3A@!%C3%A9%20%22")
        #expect(PercentEncoding.fragment.encode(text) == "a-Z_0~/?%23%5Bx%5D%25:@!%C3%A9%20%22")
        #expect(PercentEncoding.address.encode(text) == "a-Z_0~/?#[x]%:@!%C3%A9%20%22")
    }

    @Test func `what was encoded is decoded, and what is not an escape stays`() {
        let text = "ü z/%"
        #expect(PercentEncoding.decode(PercentEncoding.path.encode(text)) == text)
        #expect(PercentEncoding.decode("%4a%4A%4%%zz%") == "JJ%4%%zz%")
        #expect(PercentEncoding.decode("%+2%-1% 2") == "%+2%-1% 2")
    }
}
