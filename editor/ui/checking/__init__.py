"""The checks in the window: a checker that works in pauses, underlines in the texts, the list beside them."""
