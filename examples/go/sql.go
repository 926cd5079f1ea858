// Package reports is a small program that reads tables from MRS and runs Scala on DLI.
package reports

import (
	"time"

	mrs "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v2/model"
)

// SQL runs queries on a cluster.
type SQL struct {
	Client  *mrs.MrsClient
	Cluster string
	// Pause is the time between two polls of a query.
	Pause time.Duration
}

// Submit submits a SELECT, SHOW or DESC and returns its id.
func (s SQL) Submit(query string) (string, error) {
	submitted, err := s.Client.ExecuteSql(&model.ExecuteSqlRequest{
		ClusterId: s.Cluster,
		Body:      &model.SqlExecutionReq{SqlType: "presto", SqlContent: query},
	})
	if err != nil {
		return "", err
	}
	return *submitted.Id, nil
}

// Show returns the state of a query. A failed query is an error.
func (s SQL) Show(id string) (*model.ShowSqlResultResponse, error) {
	return s.Client.ShowSqlResult(&model.ShowSqlResultRequest{ClusterId: s.Cluster, SqlId: id})
}

// Rows runs a query to its end.
func (s SQL) Rows(query string) ([][]string, error) {
	id, err := s.Submit(query)
	if err != nil {
		return nil, err
	}
	for {
		shown, err := s.Show(id)
		if err != nil {
			return nil, err
		}
		if *shown.Status == "FINISHED" {
			if shown.Content == nil {
				return nil, nil
			}
			return *shown.Content, nil
		}
		time.Sleep(s.Pause)
	}
}
