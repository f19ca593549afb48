"""Everything about following up that would still be true on a fourth platform.

Glossary, in the words our users would use:

- **person**: a job seeker who uses Suivi. **contact**: somebody that person met.
- **interview**: one conversation with a company, with its **people** (interviewers, and others met in passing).
- **window**: the 24 hours from the END of an interview in which a note does the most good.
- **debrief**: the 60 seconds of questions that give the notes their substance.
- **note**: what one contact is owed and will read: a thank-you, a check-in, an answer to a rejection.
- **brief**: all that a note may say, each fact with where it was logged.
- **move**: one thing a note does (thank, recall the moment, answer a need). **frame**: one phrasing of a move.
- **proof**: a short piece of experience with its result, kept in the person's experience bank.
- **nudge**: a reminder about a note still owed. **ladder**: which nudges come, and when.
- **touch**: one time a person and a contact were in contact. **rhythm**: when the next touch is due.
- **follow plan**: whom to follow or connect with after an interview, and where.
- **turn**: one person did one thing at one moment. **card**: what the bot says. **form**: what it asks. **action**: what a button means.
- **community**: a Slack workspace or Discord server. **tenant**: whose data it is kept under (see `domain.person.Scope`).
"""
