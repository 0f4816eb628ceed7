// Bitext
