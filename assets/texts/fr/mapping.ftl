# The screen Map.
mapping-title = Map
