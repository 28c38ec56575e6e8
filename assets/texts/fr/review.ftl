# Review.
