import com.facebook.presto.hive.HivePlugin;
import com.facebook.presto.server.testing.TestingPrestoServer;
import com.facebook.presto.sql.parser.SqlParserOptions;
import com.facebook.presto.tpch.TpchPlugin;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A Presto of one node on the loopback address: the catalogs tpch, and hive in the folder of the first argument. */
public class Server {
  public static void main(String[] args) throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put("query.max-memory", "256MB");
    properties.put("query.max-memory-per-node", "256MB");
    properties.put("query.max-total-memory-per-node", "512MB");
    properties.put("memory.heap-headroom-per-node", "64MB");
    TestingPrestoServer server =
        new TestingPrestoServer(true, properties, null, null, new SqlParserOptions(), List.of());
    server.installPlugin(new TpchPlugin());
    server.createCatalog("tpch", "tpch");
    server.installPlugin(new HivePlugin("hive-hadoop2"));
    server.createCatalog("hive", "hive-hadoop2", hive(args[0]));
    System.out.println("READY " + server.getBaseUrl());
    // ends with the process that started it
    while (System.in.read() >= 0) {}
    System.exit(0);
  }

  private static Map<String, String> hive(String folder) {
    Map<String, String> hive = new HashMap<>();
    hive.put("hive.metastore", "file");
    hive.put("hive.metastore.catalog.dir", "file:" + folder);
    for (String change : List.of("drop-table", "rename-table", "add-column", "drop-column", "rename-column"))
      hive.put("hive.allow-" + change, "true");
    return hive;
  }
}
