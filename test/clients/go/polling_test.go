package clients

// mostReads is the number of reads after which a state is given up: each read of a steered target brings the next state.
const mostReads = 50

// polls reads until a read returns the value, and returns what the reads returned, in order.
func (c *testCase) polls(value string, read func() (string, error)) []string {
	c.Helper()
	var seen []string
	for len(seen) < mostReads {
		state, err := read()
		if err != nil {
			c.Fatalf("%v after %v", err, seen)
		}
		seen = append(seen, state)
		if state == value {
			return seen
		}
	}
	c.Fatalf("it does not come to be %s: %v", value, seen)
	return nil
}

// pointer is to a value of an optional field.
func pointer[T any](value T) *T {
	return &value
}

// must returns what a call returns that has to succeed.
func must[T any](result T, err error) func(c *testCase) T {
	return func(c *testCase) T {
		c.Helper()
		if err != nil {
			c.Fatalf("%v", err)
		}
		return result
	}
}

// stubFor is stub with durations by the names of states.
func (c *testCase) stubFor(match, outcome, durations object) {
	c.Helper()
	c.control("POST", "stubs", object{"match": match, "outcome": outcome, "durations": durations})
}
