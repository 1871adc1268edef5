"""Where signals come from: each module finds some kinds for many clients at once."""
