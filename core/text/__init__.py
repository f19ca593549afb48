"""The interface's sentences, in English in the code and in French in a gettext catalogue."""
