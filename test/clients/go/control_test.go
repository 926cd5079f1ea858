package clients

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
)

type object = map[string]any

// control calls the control API of the case's project and returns the body.
func (c *testCase) control(method, path string, body any) []byte {
	c.Helper()
	var sent io.Reader
	if body != nil {
		text, err := json.Marshal(body)
		if err != nil {
			c.Fatalf("%v", err)
		}
		sent = bytes.NewReader(text)
	}
	request, err := http.NewRequest(method, c.URL+"/_lakemock/worlds/"+c.project+"/"+path, sent)
	if err != nil {
		c.Fatalf("%v", err)
	}
	if body != nil {
		request.Header.Set("Content-Type", "application/json")
	}
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		c.Fatalf("%v", err)
	}
	defer reply.Body.Close()
	text, err := io.ReadAll(reply.Body)
	if err != nil || reply.StatusCode >= 300 {
		c.Fatalf("%s %s: %s %s %v", method, path, reply.Status, text, err)
	}
	return text
}

func (c *testCase) stub(match, outcome object) {
	c.Helper()
	c.control("POST", "stubs", object{"match": match, "outcome": outcome})
}

// fault makes every request fail so, or those that `when` says.
func (c *testCase) fault(fault object, when ...object) {
	c.Helper()
	rule := object{"name": "it", "fault": fault}
	if len(when) > 0 {
		rule["when"] = when[0]
	}
	c.control("POST", "faults", rule)
}

func (c *testCase) settings(changes object) {
	c.Helper()
	c.control("PATCH", "settings", changes)
}

// resultFile is the file that result_location names.
func (c *testCase) resultFile(sqlID string) string {
	c.Helper()
	return string(c.control("GET", "results/"+sqlID+".csv", nil))
}

// entry is a request in the journal.
type entry struct {
	// Status is nil if no complete reply arrived.
	Status *int
}

// journal returns the requests of the case's project, the oldest first.
func (c *testCase) journal() []entry {
	c.Helper()
	var journal struct{ Entries []entry }
	c.decode(c.control("GET", "journal", nil), &journal)
	return journal.Entries
}

// arrives waits for a request that fits the filter.
func (c *testCase) arrives(filter url.Values) {
	c.Helper()
	var waited struct{ Reached bool }
	c.decode(c.control("GET", "journal/wait?"+filter.Encode(), nil), &waited)
	if !waited.Reached {
		c.Fatalf("no request came that fits %s", filter.Encode())
	}
}

func (c *testCase) decode(text []byte, into any) {
	c.Helper()
	if err := json.Unmarshal(text, into); err != nil {
		c.Fatalf("%v in %s", err, text)
	}
}
