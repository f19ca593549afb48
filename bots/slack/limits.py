"""What Slack allows, each number with the vendor's page."""

from __future__ import annotations

BLOCKS_A_MESSAGE = 50
BLOCKS_A_VIEW = 100
"""https://docs.slack.dev/reference/block-kit/blocks"""

MESSAGE_CHARACTERS = 4_000
"""Text of a message that can still be updated: https://docs.slack.dev/reference/methods/chat.update"""

MESSAGE_BLOCK_CHARACTERS = 11_000
"""Text in all blocks of one message. Slack publishes no figure; messages a little over 12,000 are refused
(msg_blocks_too_long, https://github.com/slackapi/bolt-js/issues/2509)."""

HEADER = 150
"""https://docs.slack.dev/reference/block-kit/blocks/header-block"""

SECTION = 3_000
"""https://docs.slack.dev/reference/block-kit/blocks/section-block"""

LINK_LABEL = 200
"""Ours: a link's words, on one line of a telephone or two."""

ACTIONS = 25
"""Elements of one actions block: https://docs.slack.dev/reference/block-kit/blocks/actions-block"""

BUTTON_LABEL = 75
BUTTON_URL = 3_000
"""https://docs.slack.dev/reference/block-kit/block-elements/button-element"""

VIEW_TITLE = 24
VIEW_BUTTON = 24
PRIVATE_METADATA = 3_000
"""https://docs.slack.dev/reference/views/modal-views"""

INPUT_LABEL = 2_000
INPUT_HINT = 2_000
"""https://docs.slack.dev/reference/block-kit/blocks/input-block"""

INPUT_TEXT = 3_000
"""https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element"""

PLACEHOLDER = 150
"""https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element"""

OPTIONS = 100
"""https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element"""

CHECKBOXES = 10
"""https://docs.slack.dev/reference/block-kit/block-elements/checkboxes-element"""

OPTION_LABEL = 75
OPTION_VALUE = 150
"""https://docs.slack.dev/reference/block-kit/composition-objects/option-object"""

IMAGE_WORDS = 2_000
"""https://docs.slack.dev/reference/block-kit/blocks/image-block"""

CHART_TITLE = 50
CHART_LABEL = 20
CHART_POINTS = 20
CHARTS_A_MESSAGE = 2
"""Messages only: https://docs.slack.dev/reference/block-kit/blocks/data-visualization-block"""

LAST_SECOND = 9_999_999_999
"""Ten digits: https://docs.slack.dev/reference/block-kit/block-elements/datetime-picker-element"""
