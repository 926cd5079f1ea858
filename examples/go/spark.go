package reports

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"time"
)

// Spark runs Scala in sessions of DLI, for which Huawei has no SDK.
type Spark struct {
	// URL is the API's and the project's: https://dli.cn-north-4.myhuaweicloud.com/v2.0/{project_id}.
	URL   string
	Token string
	Queue string
	// Pause is the time between two polls, and before a retry after throttling.
	Pause time.Duration
}

type object = map[string]any

// Run runs code in a new session and returns its output.
func (s Spark) Run(code string) (string, error) {
	var session struct{ ID, State string }
	if err := s.call("POST", "/sessions", object{"kind": "spark", "queue": s.Queue}, &session); err != nil {
		return "", err
	}
	path := "/sessions/" + session.ID
	defer s.call("DELETE", path, nil, nil)
	for session.State != "idle" {
		time.Sleep(s.Pause)
		if err := s.call("GET", path+"/state", nil, &session); err != nil {
			return "", err
		}
		if session.State == "dead" || session.State == "error" {
			return "", fmt.Errorf("session %s is %s", session.ID, session.State)
		}
	}

	var statement struct {
		ID     int
		State  string
		Output struct {
			Data   map[string]string
			Evalue string
		}
	}
	if err := s.call("POST", path+"/statements", object{"code": code}, &statement); err != nil {
		return "", err
	}
	for {
		switch statement.State {
		case "available":
			return statement.Output.Data["text/plain"], nil
		case "error", "cancelled":
			return "", fmt.Errorf("statement is %s: %s", statement.State, statement.Output.Evalue)
		}
		time.Sleep(s.Pause)
		if err := s.call("GET", fmt.Sprintf("%s/statements/%d", path, statement.ID), nil, &statement); err != nil {
			return "", err
		}
	}
}

// call sends a request, again if it was refused as too many, and reads the reply.
func (s Spark) call(method, path string, body, into any) error {
	status, text, err := s.send(method, path, body)
	for err == nil && status == http.StatusTooManyRequests {
		time.Sleep(s.Pause)
		status, text, err = s.send(method, path, body)
	}
	if err != nil {
		return err
	}
	if status >= 300 {
		return fmt.Errorf("%s %s: %d %s", method, path, status, text)
	}
	if into == nil {
		return nil
	}
	return json.Unmarshal(text, into)
}

func (s Spark) send(method, path string, body any) (status int, text []byte, err error) {
	sent, err := json.Marshal(body)
	if err != nil {
		return 0, nil, err
	}
	request, err := http.NewRequest(method, s.URL+path, bytes.NewReader(sent))
	if err != nil {
		return 0, nil, err
	}
	request.Header.Set("Content-Type", "application/json")
	request.Header.Set("X-Auth-Token", s.Token)
	reply, err := http.DefaultClient.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer reply.Body.Close()
	text, err = io.ReadAll(reply.Body)
	return reply.StatusCode, text, err
}
