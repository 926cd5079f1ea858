import io.trino.plugin.memory.MemoryPlugin;
import io.trino.plugin.tpch.TpchPlugin;
import io.trino.server.testing.TestingTrinoServer;
import java.util.HashMap;
import java.util.Map;

/** A Trino of one node on the loopback address: the catalogs tpch, and memory, which is called hive as in the other servers. */
public class Server {
  public static void main(String[] args) throws Exception {
    Map<String, String> properties = new HashMap<>();
    properties.put("query.max-memory", "256MB");
    properties.put("query.max-memory-per-node", "256MB");
    properties.put("memory.heap-headroom-per-node", "64MB");
    TestingTrinoServer server = TestingTrinoServer.builder().setProperties(properties).build();
    server.installPlugin(new TpchPlugin());
    server.createCatalog("tpch", "tpch");
    server.installPlugin(new MemoryPlugin());
    server.createCatalog("hive", "memory");
    System.out.println("READY " + server.getBaseUrl());
    // ends with the process that started it
    while (System.in.read() >= 0) {}
    System.exit(0);
  }
}
