print("Works without the rest")
