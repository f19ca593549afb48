"""What Discord allows, each number with the vendor's page."""

from __future__ import annotations

COMPONENTS_A_MESSAGE = 40
"""Counting nested ones: https://docs.discord.com/developers/components/reference#component-object"""

MESSAGE_TEXT = 4_000
"""Characters in all text displays of one message. The vendor's client library gives the figure
(https://discordpy.readthedocs.io/en/stable/interactions/api.html#discord.ui.LayoutView.content_length)."""

BUTTONS_A_ROW = 5
"""https://docs.discord.com/developers/components/reference#action-row"""

BUTTON_LABEL = 80
CUSTOM_ID = 100
LINK_URL = 512
"""https://docs.discord.com/developers/components/reference#button"""

MODAL_TITLE = 45
MODAL_PARTS = 5
"""https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-modal"""

LABEL = 45
LABEL_HINT = 100
"""https://docs.discord.com/developers/components/reference#label"""

INPUT_TEXT = 4_000
PLACEHOLDER = 100
"""https://docs.discord.com/developers/components/reference#text-input"""

OPTIONS = 25
OPTION_TEXT = 100
"""https://docs.discord.com/developers/components/reference#string-select-select-option-structure"""

RADIOS = 10
"""Two to ten: https://docs.discord.com/developers/components/reference#radio-group"""

CHECKBOXES = 10
"""https://docs.discord.com/developers/components/reference#checkbox-group"""

CHOICES = 25
CHOICE_TEXT = 100
"""https://docs.discord.com/developers/interactions/application-commands#autocomplete"""

FILES_A_MESSAGE = 10
"""https://docs.discord.com/developers/resources/message#create-message"""

PICTURE_WORDS = 1_024
"""https://docs.discord.com/developers/components/reference#media-gallery-media-gallery-item-structure"""

NONCE = 25
"""https://docs.discord.com/developers/resources/message#create-message"""

COMPONENTS_V2 = 1 << 15
"""https://docs.discord.com/developers/resources/message#message-object-message-flags"""

LINK_LABEL = 200
"""Ours: a link's words, on one line of a telephone or two."""

LONGEST_LINK = 2_000
"""Ours: an address behind words in the text counts against the message's text; longer ones are left to the file."""

FIRST_SECOND, LAST_SECOND = -8_640_000_000_000, 8_640_000_000_000
"""Unix seconds that a client's date can hold (ECMAScript: 100,000,000 days either way):
https://docs.discord.com/developers/reference#message-formatting-timestamp-styles"""
