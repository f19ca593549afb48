"""What a thumb shortens, each with the one thing it can mean; marks of a trade that are written in capitals."""

from __future__ import annotations

from core.notes.grammar.english.lists import listed

SHORT = {
    "hv": "have", "ck": "check", "chk": "check", "chks": "checks", "bg": "background", "fav": "favorite", "favs": "favorites", "fave": "favorite", "wats": "what's", "whats": "what's", "wots": "what's", "wot": "what", "utis": "UTIs", "ud": "you'd", "ull": "you'll", "uve": "you've", "bcs": "because", "wkr": "worker", "hosp": "hospital", "sups": "supervisors", "mins.": "minutes", "wiv": "with", "wit": "with", "dat": "that", "dis": "this", "dem": "them", "summat": "something", "owt": "anything", "nowt": "nothing", "goin": "going", "yea": "yeah", "hav": "have", "hvnt": "haven't", "havnt": "haven't", "wd": "would", "wud": "would", "wudnt": "wouldn't", "wdnt": "wouldn't",
    "cud": "could", "cudnt": "couldn't", "shud": "should", "shudnt": "shouldn't", "shudve": "should have", "shdve": "should have",
    "wudve": "would have", "cudve": "could have", "shudda": "should have", "shoulda": "should have", "woulda": "would have", "wudda": "would have",
    "coulda": "could have", "cudda": "could have", "shouldof": "should have", "dnt": "don't", "didt": "didn't", "dint": "didn't", "nxt": "next",
    "noone": "no one", "w/out": "without", "w/in": "within", "outta": "out of", "qtr": "quarter", "qtrs": "quarters", "avg": "average", "drs": "doctors",
    "tht": "that", "wat": "what", "wen": "when", "bcos": "because", "becos": "because", "bcoz": "because", "cus": "because", "thn": "then",
    "jus": "just", "jst": "just", "evry": "every", "every1": "everyone", "any1": "anyone", "some1": "someone", "sum1": "someone", "no1": "no one",
    "2day": "today", "2moro": "tomorrow", "tomo": "tomorrow", "2nite": "tonight", "tonite": "tonight", "gd": "good", "yest": "yesterday",
    "lemme": "let me", "gimme": "give me", "dunno": "don't know", "ppls": "people's", "custs": "customers", "cust": "customer", "mgmnt": "management",
    "mngr": "manager", "mgrs": "managers", "mngrs": "managers", "supv": "supervisor", "equip": "equipment", "maint": "maintenance", "sched": "schedule", "scheds": "schedules",
    "calc": "calculate", "calcs": "calculations", "acct": "account", "accts": "accounts", "acctg": "accounting",
    "deets": "details", "bday": "birthday", "bdays": "birthdays", "pymt": "payment", "pymts": "payments", "abit": "a bit",
    "infront": "in front", "aswell": "as well", "incase": "in case", "eachother": "each other", "everytime": "every time", "inbetween": "in between",
    "nevermind": "never mind", "whos": "who's", "wheres": "where's", "hows": "how's", "whens": "when's", "wholl": "who'll", "whod": "who'd", "itd": "it'd", "thatd": "that'd",
    "thatll": "that'll", "mustve": "must have", "mightve": "might have", "hadda": "had to", "hafta": "have to", "tryna": "trying to", "neva": "never",
    "wasent": "wasn't", "wernt": "weren't", "arnt": "aren't", "dosent": "doesn't", "doesent": "doesn't", "dident": "didn't", "thay": "they",
    "recv": "receive", "recvd": "received", "rec'd": "received", "spec'd": "specified", "wkend": "weekend",
    "wkends": "weekends", "wkly": "weekly", "mthly": "monthly", "dly": "daily", "yrly": "yearly",
    "bldg": "building", "bldgs": "buildings", "frm": "from", "bfore": "before", "betw": "between", "btwn": "between", "btw": "by the way", "twds": "towards",
    "proj": "project", "projs": "projects", "presn": "presentation", "prez": "presentation",
    "custmer": "customer", "custmers": "customers", "thx": "thanks", "ty": "thank you", "nothin": "nothing", "somethin": "something", "anythin": "anything",
    "everythin": "everything", "mornin": "morning", "evenin": "evening", "fixin": "fixing", "trainin": "training", "meetin": "meeting", "wrkd": "worked", "wrk": "work",
    "thgt": "thought", "thot": "thought", "tho": "though", "altho": "although", "enuf": "enough", "luv": "love", "luvd": "loved", "cuppa": "cup of tea", "arvo": "afternoon",
}  # fmt: skip
"""None of these is a word that somebody could have meant instead."""
IN_CAPITALS = listed("written in capitals")
SPELLED = {
    "tfl": "TfL", "saas": "SaaS", "paas": "PaaS", "devops": "DevOps", "youtube": "YouTube", "whatsapp": "WhatsApp", "facebook": "Facebook", "instagram": "Instagram",
    "tiktok": "TikTok", "powerpoint": "PowerPoint", "powerbi": "Power BI", "phd": "PhD", "nodejs": "Node.js", "nextjs": "Next.js", "mongodb": "MongoDB", "mysql": "MySQL", "bigquery": "BigQuery",
    "graphql": "GraphQL", "tensorflow": "TensorFlow", "pytorch": "PyTorch", "ios": "iOS", "macos": "macOS", "iphone": "iPhone", "ipad": "iPad", "quickbooks": "QuickBooks", "airtable": "Airtable",
    "grafana": "Grafana", "mailchimp": "Mailchimp", "wifi": "Wi-Fi", "ubuntu": "Ubuntu", "netsuite": "NetSuite", "trello": "Trello", "android": "Android", "currys": "Currys", "sainsburys": "Sainsbury's", "mcdonalds": "McDonald's", "nandos": "Nando's", "asda": "Asda", "argos": "Argos", "greggs": "Greggs", "primark": "Primark", "wetherspoons": "Wetherspoons", "costco": "Costco", "starbucks": "Starbucks", "testrail": "TestRail", "splunk": "Splunk", "wireshark": "Wireshark", "nmap": "Nmap", "toyota": "Toyota", "honda": "Honda", "volvo": "Volvo", "mastercam": "Mastercam", "mitutoyo": "Mitutoyo", "solidworks": "SolidWorks", "fusion360": "Fusion 360", "xero": "Xero", "p60": "P60", "p45": "P45", "p11d": "P11D", "b2b": "B2B", "b2c": "B2C", "k8s": "Kubernetes", "zapier": "Zapier",
}  # fmt: skip
"""Names that are typed in small letters, each as it spells itself."""
