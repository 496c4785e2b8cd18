"""What the generated slides are about: the network of an imaginary chain of shops."""

ZONES = [
    "Head office", "Warehouse", "Shop floor", "Public web", "Call centre", "Payment zone", "Data centre",
    "Test network", "Suppliers", "Remote depot", "Operations", "Archive",
]  # fmt: skip

MACHINES = [
    "Storefront", "Basket", "Catalogue", "Orders", "Stock", "Price list", "Payments", "Invoices", "Customers",
    "Reports", "Label printer", "Till server", "Scanner hub", "Print server", "Mail server", "File server",
    "Directory", "Event log", "Statistics", "Alarms", "Tape library", "Jump host", "Clock", "Name server",
    "Reverse proxy", "Page cache", "Message bus", "Image store", "Product search", "Job runner",
]  # fmt: skip

# Name, number, transport.
PROTOCOLS = [
    ("https", 443, "tcp"), ("ssh", 22, "tcp"), ("mysql", 3306, "tcp"), ("mqtt", 8883, "tcp"), ("dns", 53, "udp"),
    ("ntp", 123, "udp"), ("ldaps", 636, "tcp"), ("syslog", 6514, "tcp"), ("smtps", 465, "tcp"), ("ipp", 631, "tcp"),
    ("rdp", 3389, "tcp"), ("smb", 445, "tcp"), ("snmp", 161, "udp"), ("kafka", 9092, "tcp"), ("sip", 5061, "tcp"),
    ("iscsi", 3260, "tcp"),
]  # fmt: skip

OCCASIONS = [
    "Morning", "Evening", "Weekly", "Monthly", "Seasonal", "Unplanned", "Partial", "Complete", "Manual", "Automatic",
]  # fmt: skip

TASKS = [
    "opening", "stocktaking", "price change", "delivery", "refund", "closing", "audit", "recall", "discount campaign",
    "data import", "clean-up", "move",
]  # fmt: skip

ACTIONS = [
    "Send", "Read", "Count", "Sign", "Print", "Store", "Compare", "Forward", "Reject", "Accept", "Encrypt", "Collect",
    "Publish", "Reserve", "Release", "Request",
]  # fmt: skip

OBJECTS = [
    "the delivery note", "the list of articles", "the open orders", "the receipt", "the customer record",
    "the price labels", "the card transaction", "the daily totals", "the returned goods", "the shift plan",
    "the voucher codes", "the pallet numbers", "the invoice", "the picture of the article",
]  # fmt: skip

CIRCUMSTANCES = [
    "as soon as the shop is open", "before the truck leaves the yard", "for each till in turn",
    "with the key of the current day", "after the customer has agreed", "unless the amount is zero",
    "in batches of one hundred", "while the tills are closed", "and keep a copy for the auditors",
    "and repeat it when there is no answer",
]  # fmt: skip

REMARKS = [
    "The answer contains one row for each article", "A timeout is reported to the shift manager",
    "Duplicates are dropped without a message", "The connection stays open for the next request",
    "Amounts are in cents and without a currency", "The order of the rows has no meaning",
    "Large messages are split into parts", "The receiver checks the signature first",
    "Old records are kept for ten years", "Nothing is sent on public holidays",
]  # fmt: skip

NOTES = [
    "All connections are opened from the shop; the warehouse never calls back.",
    "The till continues to work for one day without the other machines.",
    "Addresses are assigned by the central directory, and change at every restart.",
    "Passwords and keys are exchanged twice a year.",
    "The tape library is offline at night and at weekends.",
    "Numbers of articles have thirteen digits, with a check digit at the end.",
]
