package clients

import (
	mrsv1 "github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v1"
	"github.com/huaweicloud/huaweicloud-sdk-go-v3/services/mrs/v1/model"
)

func clusterByName(c *testCase) {
	for _, name := range []string{"reports", "orders"} {
		c.control("PATCH", "clusters/id-of-"+name, object{"name": name})
	}
	// the same connection: the versions of the API differ in their paths alone
	client := mrsv1.NewMrsClient(c.client().HcClient)
	name := "orders"
	listed, err := client.ListClusters(&model.ListClustersRequest{ClusterName: &name})
	if err != nil {
		c.Fatalf("the list: %v", err)
	}
	equal(c, "ClusterTotal", value(listed.ClusterTotal), int32(1))
	found := value(listed.Clusters)
	if len(found) != 1 {
		c.Fatalf("%d clusters are listed", len(found))
	}
	equal(c, "ClusterId", value(found[0].ClusterId), "id-of-orders")
	details, err := client.ShowClusterDetails(&model.ShowClusterDetailsRequest{ClusterId: *found[0].ClusterId})
	if err != nil {
		c.Fatalf("the details: %v", err)
	}
	shown := value(details.Cluster)
	equal(c, "ClusterId", value(shown.ClusterId), "id-of-orders")
	equal(c, "ClusterName", value(shown.ClusterName), "orders")
	equal(c, "ClusterState", value(shown.ClusterState), "running")
}
