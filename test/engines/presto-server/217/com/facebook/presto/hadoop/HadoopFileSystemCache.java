package com.facebook.presto.hadoop;

/** In front of Presto's own, which sets a final static field: Java 17 refuses that. */
public final class HadoopFileSystemCache {
  private HadoopFileSystemCache() {}

  public static void initialize() {}
}
