/// A table that scrolls horizontally if the page is narrower; it can be scrolled with the keyboard too.
struct ScrollingTable {
    var node: HTMLNode

    init(label: String, @HTMLBuilder table: () -> [HTMLNode]) {
        node = element(
            "div", .class("scroll"), .role("group"), .label(label), HTMLAttribute("tabindex", "0"), content: table)
    }
}
