"""Chat words and short units, each as it is written out."""

from __future__ import annotations

CHAT = {
    "im": "I'm", "ive": "I've", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't", "cant": "can't", "wont": "won't", "couldnt": "couldn't",
    "wouldnt": "wouldn't", "shouldnt": "shouldn't", "isnt": "isn't", "arent": "aren't", "wasnt": "wasn't", "werent": "weren't",
    "hasnt": "hasn't", "havent": "haven't", "hadnt": "hadn't", "theyd": "they'd", "theyre": "they're", "theyve": "they've",
    "theyll": "they'll", "youre": "you're", "youve": "you've", "youd": "you'd", "thats": "that's", "whats": "what's", "theres": "there's",
    "shes": "she's", "hes": "he's", "weve": "we've", "u": "you", "ur": "your", "thx": "thanks", "pls": "please", "plz": "please",
    "bc": "because", "b/c": "because", "cuz": "because", "cos": "because", "w/": "with", "w/o": "without", "ppl": "people",
    "mgmt": "management", "mgr": "manager", "mgrs": "managers", "dept": "department", "approx": "about", "gonna": "going to",
    "wanna": "want to", "gotta": "have to", "tho": "though", "thru": "through", "alot": "a lot", "btw": "by the way", "min.": "minutes",
    "i": "I", "i'm": "I'm", "i've": "I've", "i'd": "I'd", "i'll": "I'll", "esp": "especially", "msgs": "messages", "msg": "message",
    "prob": "probably", "probs": "probably", "fri": "Friday", "thurs": "Thursday", "thur": "Thursday", "tues": "Tuesday", "weds": "Wednesday",
    "diff": "different", "ppl's": "people's", "govt": "government", "gov": "government", "abt": "about", "rn": "right now", "bein": "being", "txt": "text", "xmas": "Christmas", "aint": "isn't", "ain't": "isn't", "dbs": "DBS", "gettin": "getting", "doin": "doing", "goin": "going", "nite": "night", "tmrw": "tomorrow",
    "sb": "someone", "sth": "something", "smth": "something", "xp": "experience", "qty": "quantity", "mtg": "meeting", "intvw": "interview", "teh": "the", "recieve": "receive", "wich": "which",
    "til": "until", "wld": "would", "shd": "should", "cld": "could", "convo": "conversation", "rly": "really", "prolly": "probably",
    "kinda": "rather", "sorta": "rather", "yday": "yesterday", "b4": "before", "coz": "because", "incl": "including", "eod": "the end of the day", "shouldve": "should have",
    "couldve": "could have", "wouldve": "would have", "itll": "it'll", "wk": "week", "wknd": "weekend", "mon": "Monday", "tue": "Tuesday", "wed": "Wednesday", "thu": "Thursday", "appt": "appointment", "asst": "assistant",
    "definately": "definitely", "seperate": "separate", "becuase": "because", "thier": "their", "occured": "occurred", "untill": "until",
    "defs": "definitions", "oclock": "o'clock", "poole": "Poole", "xray": "X-ray", "xrays": "X-rays", "cpc": "CPC", "cloudtrail": "CloudTrail", "guardduty": "GuardDuty", "felixstowe": "Felixstowe", "heathrow": "Heathrow", "birmingham": "Birmingham", "manchester": "Manchester", "leeds": "Leeds", "glasgow": "Glasgow", "edinburgh": "Edinburgh", "liverpool": "Liverpool", "cardiff": "Cardiff", "belfast": "Belfast", "dublin": "Dublin", "chicago": "Chicago", "boston": "Boston", "denver": "Denver", "dallas": "Dallas", "houston": "Houston", "seattle": "Seattle", "rotterdam": "Rotterdam", "southampton": "Southampton", "sheffield": "Sheffield", "bristol": "Bristol", "brighton": "Brighton", "galway": "Galway", "toronto": "Toronto", "calgary": "Calgary", "hisself": "himself", "theirselves": "themselves", "refs": "references", "cert": "certificate", "certs": "certificates", "ref": "reference", "w": "with", "hrs": "hours", "hr": "HR", "mins": "minutes", "em": "them", "yrs": "years", "yr": "year", "wks": "weeks", "mths": "months",
}  # fmt: skip
AFTER_NUMBER = {
    "h": "hours", "hr": "hours", "hrs": "hours", "m": "m", "min": "minutes", "mins": "minutes", "mn": "minutes", "s": "seconds",
    "sec": "seconds", "secs": "seconds", "d": "days", "wk": "weeks", "wks": "weeks", "yr": "years", "yrs": "years", "mo": "months",
    "mth": "months", "mths": "months", "pcs": "pieces", "pct": "%",
}  # fmt: skip
