"""What is true on one platform only, and the program itself."""
