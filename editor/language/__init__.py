"""What the program knows of German and English: quotation marks, sentences, numbers, dates, names."""
