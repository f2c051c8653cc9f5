"""The page of house styles: each with its settings, beside a page that shows what they do."""
