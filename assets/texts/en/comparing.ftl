comparing-source = x
